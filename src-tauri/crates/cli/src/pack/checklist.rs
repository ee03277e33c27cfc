//! The checklist of a packet: what is in it, what is missing, what to sign, and what comes after.

use filing::answers::Path;
use filing::case::Case;
use filing::check::label;
use filing::materials::{Wanted, wanted};
use filing::problem::ProblemView;
use filing::state::Road;
use filing::view;

use super::bundle::Bundle;
use crate::materials::need;
use crate::setting::Setting;

/// The lines of the checklist.
pub(super) fn checklist(
    setting: &Setting,
    case: &Case,
    bundle: &Bundle,
    remarks: &[ProblemView],
) -> Vec<String> {
    let words = setting.words();
    let (sign, after) = match case.road {
        Road::Paper => ("cli-pack-sign-paper", "cli-pack-after-paper"),
        Road::App => ("cli-pack-sign-app", "cli-pack-after-app"),
    };
    let mut lines = vec![view::title(words, case), view::subtitle(&setting.catalogue, words, case)];
    heading(&mut lines, words.plain("cli-pack-held"));
    lines.extend(bundle.parts().map(|(name, part)| {
        let kb = part.bytes.len().div_ceil(1024);
        format!("[x] {name}  {}  ({kb} KB)", part.label)
    }));
    heading(&mut lines, words.plain("cli-pack-missing"));
    lines.extend(missing(setting, case));
    if !remarks.is_empty() {
        heading(&mut lines, setting.say("cli-check-warn", &[("count", &remarks.len().to_string())]));
        for remark in remarks {
            lines.extend([format!("[ ] {}", remark.message), format!("    {}", remark.suggestion)]);
        }
    }
    heading(&mut lines, words.plain("cli-pack-sign"));
    lines.extend(boxes(&words.plain(sign)));
    heading(&mut lines, words.plain("cli-pack-after"));
    lines.extend(boxes(&words.plain(after)));
    lines
}

/// What a slot is called, with the number of its site where there are several.
pub(super) fn called(setting: &Setting, case: &Case, path: &Path) -> String {
    let name = label(&setting.catalogue, setting.words(), path);
    match path.site {
        Some(site) if case.answers.sites.len() > 1 => {
            setting.say("cli-pack-of-site", &[("label", &name), ("site", &(site + 1).to_string())])
        }
        _ => name,
    }
}

fn missing(setting: &Setting, case: &Case) -> Vec<String> {
    let all = wanted(&setting.catalogue, case);
    let empty = all.iter().filter(|wanted| wanted.attached.is_empty());
    let line = |wanted: &Wanted<'_>| {
        let need = setting.words().plain(need(wanted.required, wanted.slot.stage));
        format!("[ ] {}  ({need})", called(setting, case, &wanted.path))
    };
    let lines: Vec<String> = empty.map(line).collect();
    if lines.is_empty() { vec![setting.words().plain("cli-pack-nothing_missing")] } else { lines }
}

fn heading(lines: &mut Vec<String>, title: String) {
    lines.extend([String::new(), format!("== {title} ==")]);
}

fn boxes(text: &str) -> impl Iterator<Item = String> {
    text.lines().map(|line| format!("[ ] {line}"))
}

//! The checklist of a packet: what is in it, what is missing, what to sign, and what comes after.

use filing::catalogue::declare::Stage;
use filing::materials::{Wanted, wanted};
use filing::state::Road;
use filing::view;

use super::parts::Parts;
use super::{Contents, called};

/// The lines of the checklist.
pub(super) fn checklist(contents: Contents<'_>, parts: &Parts) -> Vec<String> {
    let Contents { catalogue, words, case, remarks, .. } = contents;
    let (sign, after) = match case.road {
        Road::Paper => ("packet-sign-paper", "packet-after-paper"),
        Road::App => ("packet-sign-app", "packet-after-app"),
    };
    let mut lines = vec![view::title(words, case), view::subtitle(catalogue, words, case)];
    heading(&mut lines, words.plain("packet-held"));
    lines.extend(parts.iter().map(|(name, part)| {
        let kb = part.bytes.len().div_ceil(1024);
        format!("[x] {name}  {}  ({kb} KB)", part.label)
    }));
    heading(&mut lines, words.plain("packet-missing"));
    lines.extend(missing(contents));
    if !remarks.is_empty() {
        heading(&mut lines, contents.say("packet-remarks", &[("count", &remarks.len().to_string())]));
        for remark in remarks {
            lines.extend([format!("[ ] {}", remark.message), format!("    {}", remark.suggestion)]);
        }
    }
    heading(&mut lines, words.plain("packet-sign"));
    lines.extend(boxes(&words.plain(sign)));
    heading(&mut lines, words.plain("packet-after"));
    lines.extend(boxes(&words.plain(after)));
    lines
}

fn missing(contents: Contents<'_>) -> Vec<String> {
    let words = contents.words;
    let all = wanted(contents.catalogue, contents.case);
    let empty = all.iter().filter(|wanted| wanted.attached.is_empty());
    let line = |wanted: &Wanted<'_>| {
        let need = words.plain(need(wanted.required, wanted.slot.stage));
        format!("[ ] {}  ({need})", called(contents, &wanted.path))
    };
    let lines: Vec<String> = empty.map(line).collect();
    if lines.is_empty() { vec![words.plain("packet-nothing_missing")] } else { lines }
}

fn need(required: bool, stage: Stage) -> &'static str {
    match (required, stage) {
        (true, Stage::Submit) => "packet-required",
        (true, Stage::AfterFirstReview) => "packet-later",
        (false, _) => "packet-optional",
    }
}

fn heading(lines: &mut Vec<String>, title: String) {
    lines.extend([String::new(), format!("== {title} ==")]);
}

fn boxes(text: &str) -> impl Iterator<Item = String> {
    text.lines().map(|line| format!("[ ] {line}"))
}

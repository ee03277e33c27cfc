//! `beian tables`: which tables are in use, and newer ones as signed packs.
//!
//! | module | what it holds |
//! | --- | --- |
//! | `news` | what a pack changes: rows, and problems of cases |
//! | `make` | signing a pack, making a key |

mod make;
mod news;

use desk::home::Home;
use desk::tables::{Label, PackError, Proposed, SetAside, back, install, propose};
use serde::Serialize;

use crate::args::{TablesAct, Verb};
use crate::out;
use crate::outcome::{Exit, Failure, Outcome};
use crate::setting::Setting;
use news::News;

/// What is in use.
#[derive(Debug, Serialize)]
struct Report<'a> {
    as_of: String,
    version: &'a str,
    pack: Option<&'a Label>,
    set_aside: Vec<Unused>,
}

/// A pack that lies in the data folder and is not used.
#[derive(Debug, Serialize)]
struct Unused {
    file: String,
    code: &'static str,
    message: String,
    suggestion: String,
}

pub(crate) fn run(setting: &Setting, act: Option<TablesAct>) -> Outcome {
    match act.unwrap_or(TablesAct::Show) {
        TablesAct::Show => show(setting),
        TablesAct::Diff { file } => News::of(setting, proposed(setting, &file)?).tell_rows(setting),
        TablesAct::Check(args) => {
            let news = News::of(setting, proposed(setting, &args.file)?);
            news.judge(setting, args.passphrase_file.as_deref())?.tell(setting, "cli-tables-sound")
        }
        TablesAct::Install(args) => {
            let proposed = proposed(setting, &args.file)?;
            let news = News::of(setting, proposed.clone());
            let news = news.judge(setting, args.passphrase_file.as_deref())?;
            install(&Home::find(), &setting.tables, &proposed)?;
            news.tell(setting, "cli-tables-installed")
        }
        TablesAct::Back => go_back(setting),
        TablesAct::Sign(args) => make::sign(setting, &args),
        TablesAct::Key { out } => make::key(setting, &out),
    }
}

fn proposed(setting: &Setting, file: &std::path::Path) -> Outcome<Proposed> {
    propose(&setting.tables, file, &setting.trusted).map_err(|error| Failure::from(error).about(file))
}

fn show(setting: &Setting) -> Outcome {
    let tables = &setting.tables;
    let unused: Vec<Unused> = tables.set_aside.iter().map(|one| unused(setting, one)).collect();
    let report = Report {
        as_of: tables.as_of(),
        version: &setting.catalogue.version,
        pack: tables.label(),
        set_aside: unused,
    };
    if setting.json {
        out::json(&report)?;
        return Ok(Exit::Done);
    }
    let id = if report.pack.is_some() { "cli-tables-pack" } else { "cli-tables-built_in" };
    let mut lines = vec![setting.say(id, &[("as_of", &report.as_of), ("version", report.version)])];
    lines.extend(report.pack.map(|label| news::signed(setting, label)));
    for one in &report.set_aside {
        lines.push(setting.say("cli-tables-unused", &[("file", &one.file), ("reason", &one.message)]));
        lines.push(format!("  → {}", one.suggestion));
    }
    out::lines(&lines)?;
    Ok(Exit::Done)
}

fn go_back(setting: &Setting) -> Outcome {
    back(&Home::find())?;
    if setting.json {
        out::json(&serde_json::json!({ "pack": null }))?;
    } else {
        out::lines(&[setting.say("cli-tables-back-done", &[])])?;
    }
    Ok(Exit::Done)
}

/// Says, before anything else is answered, that a pack in the data folder cannot be used. One that has merely been
/// overtaken by the program is left unsaid, and so is everything `beian tables` says itself.
pub(crate) fn remark(setting: &Setting, verb: &Verb) {
    if matches!(verb, Verb::Tables(_)) {
        return;
    }
    let damaged = setting.tables.set_aside.iter().filter(|one| !matches!(one.error, PackError::Older { .. }));
    for one in damaged.map(|one| unused(setting, one)) {
        out::aside(&setting.say("cli-tables-unused", &[("file", &one.file), ("reason", &one.message)]));
    }
}

fn unused(setting: &Setting, one: &SetAside) -> Unused {
    let (message, suggestion) = setting.error(one.error.code(), &one.error.args());
    Unused { file: one.file.display().to_string(), code: one.error.code(), message, suggestion }
}

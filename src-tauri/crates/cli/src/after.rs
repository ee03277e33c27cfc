//! `beian after`: what has to be done once a case is approved, and whether a page's footer is right.

use std::fs;
use std::path::Path;

use filing::approved::{AfterView, Known, Numbers, approved, judge_page, page_text, sorted};
use filing::calendar::{Entry, ics};
use filing::check::blocked;
use filing::problem::{Problem, ProblemView};
use filing::timeline::{beijing, from_beijing};
use jiff::Timestamp;
use serde::Serialize;

use crate::args;
use crate::casefile::{CaseFile, in_words, listed};
use crate::disk;
use crate::out;
use crate::outcome::{Exit, Failure, Outcome};
use crate::setting::Setting;

/// Largest page that is read.
const MOST_BYTES: u64 = 8 * 1024 * 1024;

#[derive(Debug, Serialize)]
struct Report<'a> {
    #[serde(flatten)]
    after: &'a AfterView,
    /// What is wrong with the page; absent when none was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<&'a [ProblemView]>,
}

pub(crate) fn run(setting: &Setting, args: &args::After) -> Outcome {
    let case = CaseFile::read(setting, &args.case)?.case;
    let now = args.now.map_or_else(desk::clock::now, |now| now.0);
    let numbers = Numbers::of(&case, &sorted(&setting.catalogue, &args.number, beijing(now).date()));
    let known = Known { numbers: &numbers, approved: args.approved.map(|at| at.0), now };
    let view = approved(&setting.catalogue, setting.language, &case, known);
    let page = match args.page.as_deref() {
        None => None,
        Some(path) => {
            let today = beijing(now).date();
            Some(judge_page(&setting.catalogue, &page(path)?, &case, &numbers, today).problems)
        }
    };
    if let Some(file) = args.ics.as_deref() {
        let entries: Vec<Entry> = view.tasks.iter().filter_map(Entry::of).collect();
        disk::write(file, ics(setting.words(), &numbers.token(), &entries, now).as_bytes())?;
    }
    report(setting, &view, page.as_deref())
}

/// Reads a page.
fn page(path: &Path) -> Outcome<String> {
    let failed = |error: &std::io::Error| Failure::io("cli_read", path, error);
    let size = fs::metadata(path).map_err(|error| failed(&error))?.len();
    if size > MOST_BYTES {
        let most = (MOST_BYTES / 1024 / 1024).to_string();
        return Err(Failure::refused("cli_page_large").about(path).with("mb", &most));
    }
    let bytes = fs::read(path).map_err(|error| failed(&error))?;
    Ok(page_text(&bytes))
}

fn report(setting: &Setting, view: &AfterView, page: Option<&[Problem]>) -> Outcome {
    let found = page.map(|problems| in_words(setting, problems));
    if setting.json {
        out::json(&Report { after: view, page: found.as_deref() })?;
    } else {
        let mut lines = told_to_people(setting, view);
        if let Some(found) = &found {
            lines.push(String::new());
            lines.push(
                setting.say(if found.is_empty() { "cli-after-page-good" } else { "cli-after-page" }, &[]),
            );
            lines.extend(if found.is_empty() { Vec::new() } else { listed(setting, found) });
        }
        out::lines(&lines)?;
    }
    Ok(if page.is_some_and(blocked) { Exit::Blocked } else { Exit::Done })
}

fn told_to_people(setting: &Setting, view: &AfterView) -> Vec<String> {
    if !view.applies {
        return vec![setting.say("cli-after-nothing", &[])];
    }
    let mut lines = vec![view.reach.headline.clone(), format!("  {}", view.reach.text)];
    lines.extend(view.numbers.iter().map(|number| format!("  {}  {}", number.whose, number.number)));
    if !view.problems.is_empty() {
        lines.extend(listed(setting, &view.problems));
    }
    lines.push(String::new());
    lines.push(setting.say("cli-after-footer", &[]));
    for footer in &view.footers {
        let unknown = || setting.say("cli-after-no-number", &[]);
        lines.push(format!("  {}", if footer.html.is_empty() { unknown() } else { footer.html.clone() }));
    }
    lines.push(String::new());
    lines.push(setting.say("cli-after-tasks", &[]));
    for task in &view.tasks {
        let due = if task.due_text.is_empty() { String::new() } else { format!("{}  ", task.due_text) };
        lines.push(format!("  {due}{}", task.title));
        lines.push(format!("      {}", task.text));
    }
    for letter in &view.letters {
        lines.push(String::new());
        lines.push(letter.title.clone());
        lines.extend(letter.text.lines().map(|line| format!("  {line}")));
    }
    lines
}

/// A moment: RFC 3339, `YYYY-MM-DD HH:MM` in Beijing, or a day, which begins there at midnight.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Moment(Timestamp);

impl std::str::FromStr for Moment {
    type Err = jiff::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Ok(at) = text.parse() {
            return Ok(Self(at));
        }
        let local: jiff::civil::DateTime = text.parse()?;
        from_beijing(local).map(Self)
    }
}

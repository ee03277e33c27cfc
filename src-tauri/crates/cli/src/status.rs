//! `beian status`: where the cases of the book stand, and what comes next.

use desk::Desk;
use desk::book::{CaseRow, Channel, SendRow};
use filing::check::check;
use filing::overdue::Overdue;
use filing::problem::Severity;
use filing::state::{Actor, State};
use filing::words::message_id;
use serde::Serialize;

use crate::args;
use crate::file::home::Home;
use crate::out;
use crate::outcome::{Exit, Failure, Outcome};
use crate::setting::{Setting, day};

/// Where one case stands.
#[derive(Debug, Serialize)]
struct Standing {
    case: String,
    #[serde(rename = "type")]
    filing_type: String,
    type_name: String,
    province: String,
    /// Empty while it was not handed in.
    channel: &'static str,
    practice: bool,
    attempt: u32,
    state: State,
    state_name: String,
    /// RFC 3339, UTC.
    since: String,
    waits_for: Option<Actor>,
    /// What the state means, and what to do now.
    meaning: String,
    next: String,
    /// Until when, in words; empty without a clock.
    until: String,
    /// Set when the other side takes longer than it may: what to do, and a letter.
    overdue: Option<Overdue>,
    /// Problems that stand in the way of handing in.
    blocking: usize,
}

#[derive(Debug, Serialize)]
struct Report<'a> {
    cases: &'a [Standing],
}

pub(crate) fn run(setting: &Setting, args: &args::Status) -> Outcome {
    let desk = Home::with_book()?.desk(setting, args.passphrase_file.as_deref())?;
    let rows = desk.book(|book| book.cases())?;
    let wanted = |row: &CaseRow| args.case.as_deref().is_none_or(|id| row.id.as_str() == id);
    let rows: Vec<CaseRow> = rows.into_iter().filter(wanted).collect();
    if let Some(id) = args.case.as_deref().filter(|_| rows.is_empty()) {
        return Err(Failure::refused("cli_no_such_case").with("case", id));
    }
    let all = rows.iter().map(|row| standing(setting, &desk, row)).collect::<Outcome<Vec<_>>>()?;
    if setting.json {
        out::json(&Report { cases: &all })?;
    } else if all.is_empty() {
        out::lines(&[setting.say("cli-status-none", &[])])?;
    } else {
        out::lines(&all.iter().flat_map(|one| told(setting, one)).collect::<Vec<_>>())?;
    }
    Ok(Exit::Done)
}

fn standing(setting: &Setting, desk: &Desk, row: &CaseRow) -> Outcome<Standing> {
    let (catalogue, words) = (&setting.catalogue, setting.words());
    let case = desk.case(&row.id)?;
    let happened = desk.happened(&row.id)?;
    let send = desk.send(&row.id)?;
    let status = send.as_ref().and_then(|send| send.status.as_ref());
    let practice = status.is_some_and(|status| status.practice);
    let last = happened.last();
    let state = last.map_or(State::Draft, |last| last.state);
    let view = desk.timeline(&row.id, setting.language)?;
    let problems = if send.is_some() { Vec::new() } else { check(catalogue, &case, day(None)) };
    Ok(Standing {
        case: row.id.as_str().to_owned(),
        type_name: words.plain(&message_id("type", &case.filing_type)),
        filing_type: case.filing_type,
        province: case.province,
        channel: send.as_ref().map_or("", channel),
        practice,
        attempt: send.as_ref().map_or(0, |send| send.round),
        state,
        state_name: words.plain(&message_id("state", state.name())),
        since: last.map(|last| last.at.to_string()).unwrap_or_default(),
        waits_for: catalogue.states.waits_for(state, case.road),
        meaning: view.explanation,
        next: view.yours.text,
        until: view.theirs.title,
        overdue: view.overdue,
        blocking: problems.iter().filter(|problem| problem.severity == Severity::Block).count(),
    })
}

fn channel(send: &SendRow) -> &'static str {
    match send.begun.channel {
        Channel::Portal => "portal",
        Channel::Http => "http",
        Channel::Practice => "practice",
    }
}

fn told(setting: &Setting, one: &Standing) -> Vec<String> {
    let mut lines = vec![format!("{}  {}  {}", one.case, one.type_name, one.province)];
    if one.practice {
        lines.push(format!("  {}", setting.say("cli-file-practice", &[])));
    }
    lines.push(format!("  {}", one.state_name));
    lines.push(format!("  {}", one.meaning));
    lines.push(format!("  → {}", one.next));
    lines.extend((!one.until.is_empty()).then(|| format!("  {}", one.until)));
    if let Some(overdue) = &one.overdue {
        lines.push(format!("  ! {}", overdue.title));
        lines.push(format!("    {}", overdue.text));
        lines.extend(overdue.letter.text.lines().map(|line| format!("    | {line}")));
    }
    if one.blocking > 0 {
        let count = one.blocking.to_string();
        lines.push(format!("  {}", setting.say("cli-check-block", &[("count", &count)])));
    }
    lines
}

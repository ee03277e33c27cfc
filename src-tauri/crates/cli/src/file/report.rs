//! What came of it: the timeline, the numbers, and what must be mended.

use std::collections::BTreeMap;

use desk::Desk;
use desk::book::id::CaseId;
use desk::outbox::packet::Packet;
use filing::check::reported;
use filing::problem::{ProblemView, Severity};
use filing::state::State;
use filing::timeline::{Happened, beijing};
use filing::words::message_id;
use serde::Serialize;

use super::errand::Errand;
use super::{Destination, exit};
use crate::args;
use crate::casefile::{in_words, listed};
use crate::out;
use crate::outcome::Outcome;
use crate::setting::Setting;

/// Where a case stands.
#[derive(Debug, Serialize)]
pub(crate) struct Report {
    /// The office's id; absent before it was opened there.
    filing: Option<String>,
    pub(crate) state: State,
    practice: bool,
    timeline: Vec<Happened>,
    numbers: BTreeMap<String, String>,
    problems: Vec<ProblemView>,
}

/// The report on a case that lies in the book.
pub(super) fn of(errand: &Errand<'_>) -> Outcome {
    let practice = matches!(errand.destination, Destination::Practice);
    tell(errand.setting, &Report::of(errand.setting, errand.desk, &errand.case, practice)?)
}

impl Report {
    /// Where a case of the book stands. `practice` counts as long as the office said nothing of it.
    pub(crate) fn of(setting: &Setting, desk: &Desk, id: &CaseId, practice: bool) -> Outcome<Self> {
        let timeline = desk.happened(id)?;
        let send = desk.send(id)?;
        let findings = match &send {
            Some(send) => {
                let packet = Packet::of(send);
                reported(&setting.catalogue, &desk.case(id)?, &packet.case(), &packet.findings)
            }
            None => Vec::new(),
        };
        let status = send.as_ref().and_then(|send| send.status.as_ref());
        Ok(Self {
            filing: send.as_ref().map(|send| send.filing_id.clone()).filter(|id| !id.is_empty()),
            state: timeline.last().map_or(State::Draft, |last| last.state),
            practice: status.map_or(practice, |status| status.practice),
            numbers: status.map(|status| status.numbers.clone()).unwrap_or_default(),
            problems: in_words(setting, &findings),
            timeline,
        })
    }
}

/// The report on a case that was not handed in, because problems stand in the way.
pub(super) fn not_handed_in(setting: &Setting, args: &args::File, problems: Vec<ProblemView>) -> Outcome {
    let practice = args.channel == args::Channel::Practice;
    let (timeline, numbers) = (Vec::new(), BTreeMap::new());
    tell(setting, &Report { filing: None, state: State::Draft, practice, timeline, numbers, problems })
}

fn tell(setting: &Setting, report: &Report) -> Outcome {
    if setting.json {
        out::json(report)?;
    } else {
        out::lines(&lines(setting, report))?;
    }
    let blocked = report.problems.iter().any(|problem| problem.severity == Severity::Block);
    Ok(exit(!blocked && !report.state.asks_for_mend()))
}

/// A report as people read it.
pub(crate) fn lines(setting: &Setting, report: &Report) -> Vec<String> {
    let words = setting.words();
    let mut lines = Vec::new();
    if report.practice {
        lines.push(setting.say("cli-file-practice", &[]));
    }
    for happened in &report.timeline {
        let at = beijing(happened.at).strftime("%Y-%m-%d %H:%M").to_string();
        let state = words.plain(&message_id("state", happened.state.name()));
        let actor = words.plain(&message_id("actor", happened.actor.name()));
        lines.push(format!("{at}  {state}  ({actor})"));
    }
    for (place, number) in &report.numbers {
        let id = if place == "entity" { "cli-file-number-entity" } else { "cli-file-number-site" };
        lines.push(setting.say(id, &[("place", place), ("number", number)]));
    }
    if report.filing.is_none() && !report.problems.is_empty() {
        lines.push(setting.say("cli-file-not_handed_in", &[]));
    }
    lines.extend(listed(setting, &report.problems));
    lines
}

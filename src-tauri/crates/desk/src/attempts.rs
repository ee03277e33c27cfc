//! The rounds of a case side by side: what was handed in each time, what came back, and what was changed in between.
//!
//! At a portal each round is a transmission of its own; at an office all of them are one, with the rounds that are over
//! kept beside it.

use std::collections::BTreeSet;

use filing::answers::{Answers, Path};
use filing::check::label;
use filing::contract::Finding;
use filing::explain::detail;
use filing::state::State;
use filing::words::{Language, Words, message_id};
use jiff::Timestamp;
use serde::Serialize;
use ts_rs::TS;

use crate::book::id::CaseId;
use crate::book::{EventRow, SendRow};
use crate::open::{Desk, DeskError};
use crate::outbox::packet::Packet;
use crate::outbox::timeline::counting;
use crate::view::minute;

/// One round.
#[derive(Clone, Debug, PartialEq)]
pub struct Attempt {
    /// Counted from 1.
    pub round: u32,
    /// When it was handed in; absent while it is not.
    pub at: Option<Timestamp>,
    /// Where it came to.
    pub state: State,
    /// What was found wrong with it.
    pub findings: Vec<Finding>,
    /// Answers and picture slots that differ from the round before, in order.
    pub changed: Vec<Path>,
}

/// One round in words.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AttemptView {
    /// Counted from 1.
    pub round: u32,
    /// When it was handed in, `YYYY-MM-DD HH:MM`, Beijing; empty while it is not.
    pub at: String,
    /// Where it came to.
    pub state: String,
    /// What was found wrong with it.
    pub reasons: Vec<ReasonLine>,
    /// What was changed since the round before.
    pub changed: Vec<String>,
}

/// What was found wrong with a round.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(rename = "AttemptReason")]
pub struct ReasonLine {
    /// What it is about; empty where the office named no place.
    pub label: String,
    /// What is wrong, in the office's words.
    pub detail: String,
}

/// A round as it lies in the book.
struct Round {
    number: u32,
    packet: Packet,
    events: Vec<EventRow>,
}

impl Desk {
    /// Every round of a case where it was handed in last, the first one first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn attempts(&self, id: &CaseId) -> Result<Vec<Attempt>, DeskError> {
        let mut rounds = Vec::new();
        for send in counting(self.book(|book| book.sends().list(id))?) {
            rounds.extend(self.rounds(&send)?);
        }
        Ok(attempts(&rounds))
    }

    /// The same in words.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn attempt_views(&self, id: &CaseId, language: Language) -> Result<Vec<AttemptView>, DeskError> {
        let words = self.catalogue().words(language);
        Ok(self.attempts(id)?.iter().map(|attempt| self.attempt_view(attempt, words)).collect())
    }

    /// The rounds of one transmission: those that are over, and the present one.
    fn rounds(&self, send: &SendRow) -> Result<Vec<Round>, DeskError> {
        let (over, mut events) = self
            .book(|book| Ok::<_, DeskError>((book.rounds().list(send.id)?, book.events().list(send.id)?)))?;
        let mut rounds = Vec::new();
        for row in over {
            let later = events.split_off(events.partition_point(|one| one.event.seq <= row.last_seq));
            let packet = Packet::read(&row.packet);
            rounds.push(Round { number: row.round, packet, events: std::mem::replace(&mut events, later) });
        }
        rounds.push(Round { number: send.round, packet: Packet::of(send), events });
        Ok(rounds)
    }

    fn attempt_view(&self, attempt: &Attempt, words: &Words) -> AttemptView {
        let reason = |finding: &Finding| ReasonLine {
            label: self.known_label(words, &finding.path),
            detail: detail(self.catalogue(), words, finding),
        };
        AttemptView {
            round: attempt.round,
            at: attempt.at.map(minute).unwrap_or_default(),
            state: words.plain(&message_id("state", attempt.state.name())),
            reasons: attempt.findings.iter().map(reason).collect(),
            changed: attempt.changed.iter().map(|path| label(self.catalogue(), words, path)).collect(),
        }
    }

    /// What a place is called; nothing for one that only the office knows.
    fn known_label(&self, words: &Words, place: &str) -> String {
        let catalogue = self.catalogue();
        let known = |path: &Path| catalogue.slot(&path.id).is_some() || catalogue.field(&path.id).is_some();
        let path = place.parse::<Path>().ok().filter(known);
        path.map(|path| label(catalogue, words, &path)).unwrap_or_default()
    }
}

fn attempts(rounds: &[Round]) -> Vec<Attempt> {
    let mut before: Option<&Packet> = None;
    let mut all = Vec::new();
    for Round { number, packet, events } in rounds {
        let handed_in = events.iter().find(|row| is_handing_in(row.event.to));
        all.push(Attempt {
            round: *number,
            at: handed_in.map(|row| row.event.at),
            state: events.last().map_or(State::Draft, |row| row.event.to),
            findings: found(packet, events),
            changed: before.map(|before| changed(before, packet)).unwrap_or_default(),
        });
        before = Some(packet);
    }
    all
}

/// What was found wrong in a round: last of all, also when that was mended within it.
fn found(packet: &Packet, events: &[EventRow]) -> Vec<Finding> {
    let told = || events.iter().rev().map(|row| &row.event.findings).find(|findings| !findings.is_empty());
    if packet.findings.is_empty() { told().cloned().unwrap_or_default() } else { packet.findings.clone() }
}

fn is_handing_in(state: State) -> bool {
    matches!(state, State::Submitted | State::DeregSubmitted)
}

/// Where two packets differ.
fn changed(before: &Packet, after: &Packet) -> Vec<Path> {
    let paths = |answers: &Answers| answers.iter().map(|(path, _)| path).collect::<Vec<Path>>();
    let mut all: BTreeSet<Path> = paths(&before.given).into_iter().chain(paths(&after.given)).collect();
    all.retain(|path| before.given.get(path) != after.given.get(path));
    let pictures = |packet: &Packet| -> BTreeSet<(Path, String)> {
        packet.enclosed.iter().map(|one| (one.slot.clone(), one.sha256.clone())).collect()
    };
    let (old, new) = (pictures(before), pictures(after));
    all.extend(old.symmetric_difference(&new).map(|(slot, _)| slot.clone()));
    all.into_iter().collect()
}

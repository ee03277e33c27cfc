//! The steps of a filing: what happened, how it became known, how long it took, what is kept of it; and what is to come.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::{Draw, Happened, Told, actor_name, beijing, date_long, date_moment, usual};
use crate::case::Case;
use crate::contract::Finding;
use crate::explain::detail;
use crate::paper::enclosed;
use crate::parcel::{Parcel, masked};
use crate::problem::Args;
use crate::state::{Actor, State};
use crate::words::message_id;

/// How it became known that something happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Known {
    /// It happened at this desk.
    #[default]
    Here,
    /// The applicant recorded it.
    Clicked,
    /// It was read from a text the applicant pasted.
    Pasted,
    /// The office answered it.
    Office,
}

/// What is known of one thing that happened, besides that it did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// What it is called when something is kept with it; empty when nothing can be.
    pub key: String,
    /// How it became known.
    pub known: Known,
    /// Why something came back.
    pub reasons: Vec<Finding>,
    /// The parcel it is about.
    pub parcel: Option<Parcel>,
    /// What is kept of it.
    pub kept: Vec<Kept>,
}

/// What a kept thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum KeptKind {
    /// A text that was pasted.
    Text,
    /// A screenshot or a receipt.
    Picture,
}

/// Something that is kept as proof of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its name in the book.
    pub id: String,
    /// What it is.
    pub kind: KeptKind,
    /// When it came into the book.
    pub at: Timestamp,
}

/// The same, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct KeptView {
    /// Its name in the book.
    pub id: String,
    /// What it is.
    pub kind: KeptKind,
    /// That it is kept, and since when.
    pub label: String,
}

/// How a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StepStatus {
    /// Behind us.
    Done,
    /// Here.
    Now,
    /// Still to come.
    Later,
}

/// One step.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StepView {
    /// Which state.
    pub state: State,
    /// Its name.
    pub name: String,
    /// When, as `9月22日 10:12`; empty for what is to come.
    pub at: String,
    /// Who did it, how it became known, and what goes with it: one sentence each.
    pub notes: Vec<String>,
    /// How long it took to come to it; may be empty.
    pub took: String,
    /// How long somebody has been waited for in it by now; may be empty.
    pub waited: String,
    /// How long it usually lasts; for the step that is here and those to come. May be empty.
    pub range: String,
    /// Why something came back.
    pub reasons: Vec<String>,
    /// What it is called when something is kept with it; empty when nothing can be.
    pub key: String,
    /// What is kept of it.
    pub kept: Vec<KeptView>,
    /// Who acts in it.
    pub actor: Actor,
    /// How it stands.
    pub status: StepStatus,
}

impl Draw<'_> {
    /// What happened, then what the road still holds after the last main step that was reached.
    pub(super) fn steps(&self, case: &Case, told: &Told<'_>, state: State) -> Vec<StepView> {
        let happened = told.happened;
        let mut steps: Vec<StepView> =
            (0..happened.len()).filter_map(|index| self.step(case, told, index)).collect();
        let path = self.path();
        let reachable = self.catalogue.states.reachable(self.road, self.kind);
        // A side state (a refusal, a half-confirmed SMS) leads back to the main path where it left it.
        let reached = path.iter().position(|other| *other == state).or_else(|| {
            happened.iter().rev().find_map(|event| path.iter().position(|other| *other == event.state))
        });
        let rest = path.iter().skip(reached.map_or(0, |index| index + 1));
        let open = rest.filter(|step| !state.is_dropped() && reachable.contains(step));
        steps.extend(open.map(|&state| StepView {
            actor: self.waits_for(state),
            range: usual::short(self.catalogue, self.words, state, self.road),
            ..self.bare(state, StepStatus::Later)
        }));
        steps
    }

    fn bare(&self, state: State, status: StepStatus) -> StepView {
        StepView {
            state,
            name: self.name(state),
            at: String::new(),
            notes: Vec::new(),
            took: String::new(),
            waited: String::new(),
            range: String::new(),
            reasons: Vec::new(),
            key: String::new(),
            kept: Vec::new(),
            actor: Actor::System,
            status,
        }
    }

    fn step(&self, case: &Case, told: &Told<'_>, index: usize) -> Option<StepView> {
        let event = told.happened.get(index)?;
        let now = index + 1 == told.happened.len();
        let fallback = Evidence::default();
        let evidence = told.evidence.get(index).unwrap_or(&fallback);
        let before = index.checked_sub(1).and_then(|before| told.happened.get(before));
        let waits = now && !event.state.is_final() && self.waits_for(event.state) != Actor::Applicant;
        let took = match before {
            Some(before) if before.state != State::Draft => self.took(before.at, event.at),
            _ => String::new(),
        };
        Some(StepView {
            at: date_moment(self.words, beijing(event.at)),
            notes: self.notes(case, event, evidence),
            took,
            waited: if waits { self.waited(event.at, told.now) } else { String::new() },
            range: if waits {
                usual::short(self.catalogue, self.words, event.state, self.road)
            } else {
                String::new()
            },
            reasons: self.reasons(evidence),
            key: evidence.key.clone(),
            kept: evidence.kept.iter().map(|kept| self.kept(kept)).collect(),
            actor: event.actor,
            ..self.bare(event.state, if now { StepStatus::Now } else { StepStatus::Done })
        })
    }

    /// Why something came back, each reason once; one that nobody put into words is left to its place.
    fn reasons(&self, evidence: &Evidence) -> Vec<String> {
        let mut reasons: Vec<String> = Vec::new();
        for finding in &evidence.reasons {
            let reason = detail(self.catalogue, self.words, finding);
            if !reason.trim().is_empty() && !reasons.contains(&reason) {
                reasons.push(reason);
            }
        }
        reasons
    }

    fn notes(&self, case: &Case, event: &Happened, evidence: &Evidence) -> Vec<String> {
        let mut notes = vec![self.known(event, evidence)];
        let Some(parcel) = &evidence.parcel else { return notes };
        match event.state {
            State::MaterialsMailed if !parcel.number.is_empty() => notes.push(self.posted(case, parcel)),
            State::MaterialsSignedFor => {
                notes.extend(
                    parcel
                        .signed_on
                        .map(|day| self.one("step-signed-on", "date", &date_long(self.words, day))),
                );
                let who = &parcel.signed_by;
                notes.extend((!who.is_empty()).then(|| self.one("step-signed-by", "who", who)));
            }
            _ => {}
        }
        notes
    }

    /// Who did it, and how it became known.
    fn known(&self, event: &Happened, evidence: &Evidence) -> String {
        let who = self.words.plain(&message_id("actor", actor_name(event.actor)));
        let id = match evidence.known {
            Known::Here => "step-by",
            Known::Clicked if event.actor == Actor::Applicant => "step-clicked-own",
            Known::Clicked => "step-clicked",
            Known::Pasted => "step-pasted",
            Known::Office => "step-office",
        };
        self.one(id, "who", &who)
    }

    /// What was mailed, with whom, under which number.
    fn posted(&self, case: &Case, parcel: &Parcel) -> String {
        let carrier = parcel.carrier_name(self.catalogue, self.words.language());
        let all = enclosed(self.catalogue, self.words, case);
        let originals = all.iter().filter(|one| one.original).map(|one| {
            let pairs = [("name", one.name.clone()), ("count", one.count.to_string())];
            self.words.say("step-enclosed", &Args::from(pairs.map(|(name, value)| (name.to_owned(), value))))
        });
        let list = originals.collect::<Vec<_>>().join(&self.words.plain("step-and"));
        let id = if list.is_empty() { "step-parcel" } else { "step-parcel-with" };
        let pairs = [("carrier", carrier), ("number", masked(&parcel.number)), ("list", list)];
        self.words.say(id, &Args::from(pairs.map(|(name, value)| (name.to_owned(), value))))
    }

    /// How long it took from one moment to another, in work days.
    fn took(&self, from: Timestamp, to: Timestamp) -> String {
        match self.between(from, to) {
            None => String::new(),
            Some((0, true)) => self.words.plain("step-same-day"),
            Some((count, true)) => self.one("step-took", "count", &count.to_string()),
            Some((count, false)) => self.one("step-took-days", "count", &count.to_string()),
        }
    }

    /// How long somebody has been waited for by now.
    fn waited(&self, since: Timestamp, now: Timestamp) -> String {
        match self.between(since, now) {
            None | Some((0, _)) => String::new(),
            Some((count, true)) => self.one("step-waited", "count", &count.to_string()),
            Some((count, false)) => self.one("step-waited-days", "count", &count.to_string()),
        }
    }

    /// Work days between two moments; calendar days, and false, where the calendar does not reach. `None` for a clock
    /// that went backwards.
    fn between(&self, from: Timestamp, to: Timestamp) -> Option<(u32, bool)> {
        let (from, to): (Date, Date) = (beijing(from).date(), beijing(to).date());
        if to < from {
            return None;
        }
        match self.catalogue.calendar.count(from, to) {
            Ok(sum) => Some((sum.total, true)),
            Err(_) => u32::try_from((to - from).get_days()).ok().map(|days| (days, false)),
        }
    }

    fn kept(&self, kept: &Kept) -> KeptView {
        let id = match kept.kind {
            KeptKind::Text => "kept-text",
            KeptKind::Picture => "kept-picture",
        };
        let label = self.one(id, "at", &date_moment(self.words, beijing(kept.at)));
        KeptView { id: kept.id.clone(), kind: kept.kind, label }
    }

    fn one(&self, id: &str, name: &str, value: &str) -> String {
        self.words.say(id, &Args::from([(name.to_owned(), value.to_owned())]))
    }
}

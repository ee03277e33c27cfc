//! What happened, who waits, until when, and what comes next: computed from events, never stored.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::answers::Path;
use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::problem::Args;
use crate::state::{Actor, Deadline, Kind, Purpose, Road, State, Unit};
use crate::words::{Words, message_id};
use crate::workdays::Day;

mod actions;
mod dates;

pub use actions::ActionId;
pub(crate) use dates::{date_long, date_moment};

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Happened {
    /// When.
    pub at: Timestamp,
    /// The state after it.
    pub state: State,
    /// Who did it.
    pub actor: Actor,
}

/// The whole timeline, in words.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TimelineView {
    /// Where it stands.
    pub state: State,
    /// One sentence: where it stands and whether the applicant has to do something.
    pub headline: String,
    /// Why, in one or two sentences.
    pub explanation: String,
    /// What is the applicant's turn; empty title when nothing.
    pub yours: Turn,
    /// What is the other side's turn; empty title when nothing.
    pub theirs: Turn,
    /// What else can be done, apart from the next step: taking back, giving up, what comes after approval.
    pub more: Vec<Action>,
    /// The sum behind the date, when a clock of working days runs.
    pub sum: Option<SumView>,
    /// Steps, past and to come, in order.
    pub steps: Vec<StepView>,
    /// The record numbers given on approval; empty before.
    pub numbers: Vec<NumberView>,
    /// True when nothing here is real.
    pub practice: bool,
}

/// A record number.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NumberView {
    /// Whose it is, in words: the entity, or a site by its name.
    pub whose: String,
    /// The number as the administration writes it.
    pub number: String,
}

/// What was told of a filing.
#[derive(Clone, Copy, Debug)]
pub struct Told<'a> {
    /// What happened, oldest first.
    pub happened: &'a [Happened],
    /// Numbers given on approval: `entity`, `sites[0]` → number.
    pub numbers: &'a BTreeMap<String, String>,
    /// True when nothing of it is real.
    pub practice: bool,
}

/// One side's turn.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct Turn {
    /// Headline of the card.
    pub title: String,
    /// One sentence.
    pub text: String,
    /// What can be done here, the one next step first.
    pub actions: Vec<Action>,
}

/// Something that can be done from the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Action {
    /// What it does.
    pub id: ActionId,
    /// Label of the button.
    pub label: String,
}

/// A sum over the calendar, day by day.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SumView {
    /// What is counted, in words.
    pub title: String,
    /// Each day of it.
    pub days: Vec<Day>,
    /// Where the calendar comes from, in words.
    pub basis: String,
    /// True when the calendar does not reach far enough to finish the sum.
    pub incomplete: bool,
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
    /// Who did it and what it means; may be empty.
    pub note: String,
    /// Who acts in it.
    pub actor: Actor,
    /// How it stands.
    pub status: StepStatus,
}

/// `timeline.toml`: how the way through is drawn.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ways {
    path: Vec<Way>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Way {
    road: Road,
    #[serde(default)]
    ends: Option<State>,
    states: Vec<State>,
}

impl Ways {
    /// The main path of a road to an end; the usual one ends with a site that is live.
    pub fn path(&self, road: Road, end: State) -> &[State] {
        let own = self.path.iter().find(|way| way.road == road && way.ends == Some(end));
        let usual = || self.path.iter().find(|way| way.road == road && way.ends.is_none());
        own.or_else(usual).map(|way| way.states.as_slice()).unwrap_or_default()
    }
}

/// Draws the timeline of what happened, oldest first. Without any event the filing is still a draft.
pub fn timeline(catalogue: &Catalogue, words: &Words, case: &Case, told: Told<'_>) -> TimelineView {
    let Told { happened, numbers, practice } = told;
    let road = case.road;
    let state = happened.last().map_or(State::Draft, |last| last.state);
    let kind = kind(catalogue, case, happened);
    let draw = Draw { catalogue, words, road, kind };
    let waits_for = draw.waits_for(state);
    let (next, more) = draw.offered(state, practice);
    // A half of the SMS check does not start its clock again.
    let since = crate::sms::began(happened).or(happened.last().map(|last| last.at));
    let deadline = draw.deadline(state);
    TimelineView {
        state,
        headline: draw.say(state, "headline"),
        explanation: draw.say(state, "meaning"),
        yours: draw.yours(state, waits_for, next, since.zip(deadline)),
        theirs: draw.theirs(state, waits_for, since, deadline),
        more,
        sum: since.zip(deadline).and_then(|(since, deadline)| draw.sum(since, deadline)),
        steps: draw.steps(happened, state),
        numbers: numbers.iter().map(|(whose, number)| draw.number(case, whose, number)).collect(),
        practice,
    }
}

/// What the filing is for by now: a record of its own whose deregistration was asked for is about to end.
pub fn kind(catalogue: &Catalogue, case: &Case, happened: &[Happened]) -> Kind {
    let kind = catalogue.states.kind(&case.filing_type);
    let live = happened.iter().rposition(|event| event.state == State::Live);
    let asked = happened.iter().rposition(|event| event.state == State::DeregSubmitted);
    match (live, asked) {
        (Some(live), Some(asked)) if asked > live => Kind { purpose: Purpose::DeregisterRecord, ..kind },
        _ => kind,
    }
}

struct Draw<'a> {
    catalogue: &'a Catalogue,
    words: &'a Words,
    road: Road,
    kind: Kind,
}

impl<'a> Draw<'a> {
    /// A state's sentence; on the app road its own wording where it has one.
    fn say(&self, state: State, attribute: &str) -> String {
        let id = message_id("state", state.name());
        let own = match self.road {
            Road::App => self.words.attribute(&id, &format!("{attribute}-app"), &Args::new()),
            Road::Paper => None,
        };
        own.or_else(|| self.words.attribute(&id, attribute, &Args::new())).unwrap_or_default()
    }

    fn name(&self, state: State) -> String {
        self.words.plain(&message_id("state", state.name()))
    }

    fn deadline(&self, state: State) -> Option<&'a Deadline> {
        self.catalogue.deadlines.get(self.catalogue.states.timer(state, self.road)?)
    }

    /// Who is waited for. Where nobody stands before a backdrop, nobody asks for one.
    fn waits_for(&self, state: State) -> Actor {
        let usual = self.catalogue.states.waits_for(state, self.road).unwrap_or(Actor::System);
        if state == State::FirstReviewPassed && !self.kind.photo { Actor::System } else { usual }
    }

    /// What can be done: the next step, and what else.
    fn offered(&self, state: State, practice: bool) -> (Vec<Action>, Vec<Action>) {
        let open = self.catalogue.states.actions(state, self.road, self.kind);
        let mut ids: Vec<ActionId> = open.into_iter().flat_map(ActionId::offered).copied().collect();
        if practice && state != State::Draft && !state.is_final() {
            ids.push(ActionId::Wait);
        }
        let label = |id: ActionId| {
            let name = serde_json::to_value(id).ok().and_then(|json| json.as_str().map(str::to_owned));
            Action { id, label: self.words.plain(&message_id("action", &name.unwrap_or_default())) }
        };
        ids.into_iter().map(label).partition(|action| action.id.leads_on())
    }

    fn yours(
        &self,
        state: State,
        waits_for: Actor,
        actions: Vec<Action>,
        runs: Option<(Timestamp, &Deadline)>,
    ) -> Turn {
        let until = runs.and_then(|(since, deadline)| self.until(since, deadline));
        let title = match (state, waits_for, until) {
            (State::Live, ..) => self.words.plain("turn-yours-after"),
            (_, Actor::Applicant, Some(date)) => {
                self.words.say("turn-yours-until", &Args::from([("date".to_owned(), date)]))
            }
            (_, Actor::Applicant, None) => self.words.plain("turn-yours-act"),
            _ => self.words.plain("turn-yours-wait"),
        };
        Turn { title, text: self.say(state, "next"), actions }
    }

    fn theirs(
        &self,
        state: State,
        waits_for: Actor,
        since: Option<Timestamp>,
        deadline: Option<&Deadline>,
    ) -> Turn {
        if state == State::Live {
            return Turn::default();
        }
        let who = self.words.plain(&message_id("actor", actor_name(waits_for)));
        let until = since.zip(deadline).and_then(|(since, deadline)| self.until(since, deadline));
        let title = match (waits_for, until) {
            (Actor::Applicant, _) => self.words.plain("turn-theirs-idle"),
            (_, Some(date)) => {
                let pairs = [("who".to_owned(), who), ("date".to_owned(), date)];
                self.words.say("turn-theirs-until", &Args::from(pairs))
            }
            (_, None) => self.words.say("turn-theirs", &Args::from([("who".to_owned(), who)])),
        };
        Turn { title, text: self.say(state, "theirs"), actions: Vec::new() }
    }

    /// The day or the moment by which a timer runs out, in words; `None` when the calendar does not reach.
    fn until(&self, since: Timestamp, deadline: &Deadline) -> Option<String> {
        let local = beijing(since);
        match deadline.unit {
            Unit::Workday => {
                let sum = self.catalogue.calendar.add(local.date(), deadline.length).ok()?;
                Some(date_long(self.words, sum.end))
            }
            Unit::Hour | Unit::Minute => {
                let hours = i64::from(deadline.length);
                let span = if deadline.unit == Unit::Hour { hours * 3600 } else { hours * 60 };
                let end = beijing(since.checked_add(jiff::SignedDuration::from_secs(span)).ok()?);
                Some(date_moment(self.words, end))
            }
            Unit::Day => {
                let days = jiff::Span::new().try_days(i64::from(deadline.length)).ok()?;
                Some(date_long(self.words, local.date().checked_add(days).ok()?))
            }
            Unit::Month | Unit::Attempt | Unit::Resend => None,
        }
    }

    fn sum(&self, since: Timestamp, deadline: &Deadline) -> Option<SumView> {
        if deadline.unit != Unit::Workday {
            return None;
        }
        let start = beijing(since).date();
        let count = Args::from([("count".to_owned(), deadline.length.to_string())]);
        let timer = self.words.plain(&message_id("timer", &deadline.timer));
        let mut title = Args::from([("timer".to_owned(), timer)]);
        title.extend(count);
        let (days, incomplete) = match self.catalogue.calendar.add(start, deadline.length) {
            Ok(sum) => (sum.days, false),
            Err(_) => (Vec::new(), true),
        };
        Some(SumView {
            title: self.words.say("sum-title", &title),
            days,
            basis: self.words.plain(if incomplete { "sum-incomplete" } else { "sum-basis" }),
            incomplete,
        })
    }

    /// What happened, then what the road still holds after the last main step that was reached.
    fn steps(&self, happened: &[Happened], state: State) -> Vec<StepView> {
        let last = happened.len().saturating_sub(1);
        let mut steps: Vec<StepView> = happened
            .iter()
            .enumerate()
            .map(|(index, event)| StepView {
                state: event.state,
                name: self.name(event.state),
                at: date_moment(self.words, beijing(event.at)),
                note: self.note(event),
                actor: event.actor,
                status: if index == last { StepStatus::Now } else { StepStatus::Done },
            })
            .collect();
        let path = self.path();
        let reachable = self.catalogue.states.reachable(self.road, self.kind);
        // A side state (a refusal, a half-confirmed SMS) leads back to the main path where it left it.
        let reached = path.iter().position(|other| *other == state).or_else(|| {
            happened.iter().rev().find_map(|event| path.iter().position(|other| *other == event.state))
        });
        let rest = path.iter().skip(reached.map_or(0, |index| index + 1));
        steps.extend(rest.filter(|step| !state.is_dropped() && reachable.contains(step)).map(|&state| {
            StepView {
                state,
                name: self.name(state),
                at: String::new(),
                note: String::new(),
                actor: self.waits_for(state),
                status: StepStatus::Later,
            }
        }));
        steps
    }

    /// The main path that such a filing takes.
    fn path(&self) -> &'a [State] {
        let end = match self.kind.purpose {
            Purpose::Record => State::Live,
            Purpose::Deregister | Purpose::DeregisterRecord => State::Deregistered,
            Purpose::CancelAccess => State::AccessCancelled,
        };
        self.catalogue.ways.path(self.road, end)
    }

    fn number(&self, case: &Case, whose: &str, number: &str) -> NumberView {
        let site = whose.strip_prefix("sites[").and_then(|rest| rest.strip_suffix(']')?.parse().ok());
        let name = site.map(|index| case.answers.text(&Path::site(index, "site.name")));
        let whose = match name {
            Some(name) => self.words.say("number-site", &Args::from([("name".to_owned(), name.to_owned())])),
            None => self.words.plain("number-entity"),
        };
        NumberView { whose, number: number.to_owned() }
    }

    fn note(&self, event: &Happened) -> String {
        let who = self.words.plain(&message_id("actor", actor_name(event.actor)));
        self.words.say("step-by", &Args::from([("who".to_owned(), who)]))
    }
}

/// The moment on the clocks of mainland China, wherever the machine stands.
pub fn beijing(at: Timestamp) -> DateTime {
    Offset::constant(8).to_datetime(at)
}

fn actor_name(actor: Actor) -> &'static str {
    match actor {
        Actor::Applicant => "applicant",
        Actor::Provider => "provider",
        Actor::Ca => "ca",
        Actor::Courier => "courier",
        Actor::System => "system",
    }
}

#[cfg(test)]
mod tests;

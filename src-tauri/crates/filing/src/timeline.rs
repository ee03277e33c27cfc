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
use crate::overdue::{Overdue, asks, overdue};
use crate::problem::Args;
use crate::state::{Actor, Kind, Purpose, Road, State};
use crate::words::{Words, message_id};

mod actions;
mod dates;
mod days;
pub(crate) mod due;
mod estimate;
mod steps;
mod sum;
mod usual;

pub use actions::ActionId;
pub(crate) use dates::{date_long, date_moment};
pub use days::days;
use due::Due;
pub use estimate::{Estimate, EstimateView};
pub use steps::{Evidence, Kept, KeptKind, KeptView, Known, StepStatus, StepView};
pub use sum::SumView;
pub use usual::{ReportedView, UsualView};

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
    /// Set when the other side takes longer than it usually does: what to do, and a letter.
    pub overdue: Option<Overdue>,
    /// How long the present state usually lasts; absent where nobody has said.
    pub usual: Option<UsualView>,
    /// What the portal itself says about that; absent while it was not told.
    pub estimate: Option<EstimateView>,
    /// Whether it can be told: somebody else is waited for.
    pub estimable: bool,
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
    /// What else is known of each of them, in the same order; nothing of those it does not reach.
    pub evidence: &'a [Evidence],
    /// What the portal says of the last state.
    pub estimate: Option<&'a Estimate>,
    /// Numbers given on approval: `entity`, `sites[0]` → number.
    pub numbers: &'a BTreeMap<String, String>,
    /// True when nothing of it is real.
    pub practice: bool,
    /// Now, by the clock that the filing goes by.
    pub now: Timestamp,
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
    let Told { happened, numbers, practice, .. } = told;
    let road = case.road;
    let state = happened.last().map_or(State::Draft, |last| last.state);
    let kind = kind(catalogue, case, happened);
    let draw = Draw { catalogue, words, road, kind };
    let waits_for = draw.waits_for(state);
    let (next, rest) = draw.offered(state, practice);
    // What the applicant sees the other side do stands with the other side.
    let (seen, more) = rest.into_iter().partition(|action| action.id == ActionId::ReportDelivery);
    let due = due::due(catalogue, road, &told);
    let late = overdue(catalogue, words.language(), case, &told);
    let today = beijing(told.now).date();
    TimelineView {
        state,
        headline: late.as_ref().map_or_else(|| draw.say(state, "headline"), |late| late.headline.clone()),
        explanation: draw.say(state, "meaning"),
        yours: draw.yours(state, waits_for, next, due.as_ref(), late.as_ref()),
        theirs: Turn { actions: seen, ..draw.theirs(state, waits_for, due.as_ref(), late.as_ref()) },
        more,
        overdue: late,
        usual: usual::usual(catalogue, words, (state, road), &case.province),
        estimate: told.estimate.map(|estimate| estimate::view(words, estimate)),
        estimable: matches!(waits_for, Actor::Provider | Actor::Ca) && !state.is_final(),
        sum: due.as_ref().and_then(|due| sum::sum(catalogue, words, state, due, today)),
        steps: draw.steps(case, &told, state),
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

/// Who is waited for in a state. Where nobody stands before a backdrop, nobody asks for one.
fn waits_for(catalogue: &Catalogue, road: Road, kind: Kind, state: State) -> Actor {
    let usual = catalogue.states.waits_for(state, road).unwrap_or(Actor::System);
    if state == State::FirstReviewPassed && !kind.photo { Actor::System } else { usual }
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

    fn waits_for(&self, state: State) -> Actor {
        waits_for(self.catalogue, self.road, self.kind, state)
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
        due: Option<&Due<'_>>,
        late: Option<&Overdue>,
    ) -> Turn {
        let title = match (state, waits_for, self.until(due)) {
            _ if late.is_some() => self.words.plain("turn-yours-late"),
            (State::Live, ..) => self.words.plain("turn-yours-after"),
            (_, Actor::Applicant, Some(date)) => {
                self.words.say("turn-yours-until", &Args::from([("date".to_owned(), date)]))
            }
            (_, Actor::Applicant, None) => self.words.plain("turn-yours-act"),
            _ => self.words.plain("turn-yours-wait"),
        };
        Turn { title, text: self.say(state, "next"), actions }
    }

    fn theirs(&self, state: State, waits_for: Actor, due: Option<&Due<'_>>, late: Option<&Overdue>) -> Turn {
        if state == State::Live {
            return Turn::default();
        }
        let who = self.words.plain(&message_id("actor", actor_name(waits_for)));
        let title = match (waits_for, self.until(due)) {
            (Actor::Applicant, _) => self.words.plain("turn-theirs-idle"),
            (_, Some(date)) => {
                let pairs = [("who".to_owned(), who), ("date".to_owned(), date)];
                let id = if late.is_some() { "turn-theirs-late" } else { "turn-theirs-until" };
                self.words.say(id, &Args::from(pairs))
            }
            (_, None) => self.words.say("turn-theirs", &Args::from([("who".to_owned(), who)])),
        };
        let text = self.say(state, "theirs") + &self.then(state, due.filter(|_| late.is_none()));
        Turn { title, text, actions: Vec::new() }
    }

    /// What is ready once even the day of grace is over; empty where nobody would be asked.
    fn then(&self, state: State, due: Option<&Due<'_>>) -> String {
        let grace = due.filter(|_| asks(state).is_some()).and_then(|due| due.grace(&self.catalogue.calendar));
        let said = |grace| {
            let date = Args::from([("date".to_owned(), date_long(self.words, grace))]);
            self.words.say("turn-theirs-then", &date)
        };
        grace.map(said).unwrap_or_default()
    }

    /// The day or the moment by which a clock runs out, in words; `None` when the calendar does not reach.
    fn until(&self, due: Option<&Due<'_>>) -> Option<String> {
        match due? {
            Due::Moment(at) => Some(date_moment(self.words, beijing(*at))),
            due => Some(date_long(self.words, due.end(&self.catalogue.calendar)?.ok()?)),
        }
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
}

/// China has one time zone and no summer time.
const CHINA: Offset = Offset::constant(8);

/// The moment on the clocks of mainland China, wherever the machine stands.
pub fn beijing(at: Timestamp) -> DateTime {
    CHINA.to_datetime(at)
}

/// The moment at which those clocks show this.
///
/// # Errors
/// Beyond the end of what a moment can be.
pub fn from_beijing(local: DateTime) -> Result<Timestamp, jiff::Error> {
    CHINA.to_timestamp(local)
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

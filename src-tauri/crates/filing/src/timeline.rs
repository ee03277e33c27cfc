//! What happened, who waits, until when, and what comes next: computed from events, never stored.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::state::{Actor, State};
use crate::workdays::Day;

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Happened {
    /// When.
    pub at: jiff::Timestamp,
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
    /// The sum behind the date, when a clock of working days runs.
    pub sum: Option<SumView>,
    /// Steps, past and to come, in order.
    pub steps: Vec<StepView>,
    /// True when nothing here is real.
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

/// What an action does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ActionId {
    /// Record that the papers were mailed.
    Mail,
    /// Enter the code of the SMS check.
    ConfirmSms,
    /// Say that the domain was pointed at the server.
    OpenSite,
    /// Send the backdrop photo.
    SendBackdrop,
    /// Go and mend what a refusal was about.
    Mend,
    /// Hand in again.
    Resubmit,
    /// Practice only: let the practice clock run to the next event.
    Wait,
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

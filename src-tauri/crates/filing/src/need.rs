//! Must something be filed, and what? The screener: questions, rules and verdicts, all as data.
//!
//! The questions are the fields `need.*`; the rules stand in `catalogue/need.toml`. Nobody chooses a filing type: it
//! follows from what is known about the server, the entity and the domain. "Not sure" is an answer to every question.
//!
//! | function | gives |
//! | --- | --- |
//! | [`judge`] | outcome, type and reasons of what was answered, and which questions are still open |
//! | [`screen`] | the same in words, with the one question to ask next |
//! | [`read`] | answers from JSON, refused where they are none |
//! | [`understand`] | answers that a pasted result of the ministry's page suggests |
//! | [`begin`] | the case of the verdict, with the known answers taken over |

mod begin;
mod facts;
mod judge;
mod paste;
mod read;
mod rules;
mod sound;
mod takes;
#[cfg(test)]
mod tests;
mod view;

pub use self::begin::begin;
pub use self::judge::judge;
pub use self::paste::understand;
pub use self::read::read;
pub use self::rules::{Lookup, Rule, Screening, Span, Step, TypeTakes, Weight};
pub(crate) use self::sound::check;
pub use self::takes::{MaterialTaken, RoadTakes, Takes};
pub use self::view::{
    DaysView, LookupView, MaterialTakenView, QuestionView, ReasonView, RoadTakesView, ScreenerView,
    TakenView, TakesView, UnsureView, VerdictView, question, questions, screen, word,
};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The question a pasted result is read for, and the others: their ids begin like this.
pub(crate) const PREFIX: &str = "need.";
/// Where a case keeps what the verdict came to.
pub const VERDICT: &str = "need.verdict";

/// What a verdict comes to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Too little was answered to say.
    #[default]
    Undecided,
    /// No filing is needed.
    NoFiling,
    /// The type is to be filed.
    File,
    /// It cannot be filed as things stand.
    Blocked,
    /// It is to be filed, but something must be put right first.
    NotYet,
    /// Everything is filed already.
    NothingToDo,
    /// Filed elsewhere: an app or a mini program.
    OtherService,
    /// Nothing is handed in here; there are steps to follow.
    Guide,
    /// An answer "not sure", or two that contradict each other, stand in the way.
    FindOut,
}

impl Outcome {
    /// Every outcome.
    pub const ALL: [Self; 9] = [
        Self::Undecided,
        Self::NoFiling,
        Self::File,
        Self::Blocked,
        Self::NotYet,
        Self::NothingToDo,
        Self::OtherService,
        Self::Guide,
        Self::FindOut,
    ];

    /// Its code in JSON and in message ids.
    pub fn code(self) -> &'static str {
        match self {
            Self::Undecided => "undecided",
            Self::NoFiling => "no_filing",
            Self::File => "file",
            Self::Blocked => "blocked",
            Self::NotYet => "not_yet",
            Self::NothingToDo => "nothing_to_do",
            Self::OtherService => "other_service",
            Self::Guide => "guide",
            Self::FindOut => "find_out",
        }
    }
}

/// One reason of a verdict. Words: `need-<rule>` with `.fix`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Rule id of `need.toml`, such as `N02`.
    pub rule: String,
    /// Where the rule comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// What the answers come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// The outcome. While questions are open it is what the answers come to if the rest brings nothing new.
    pub outcome: Outcome,
    /// The filing type, where there is one.
    pub filing_type: Option<String>,
    /// The reasons, the deciding one first.
    pub reasons: Vec<Reason>,
    /// What comes with it: a licence, an approval, what must be put right first.
    pub also: Vec<Reason>,
    /// Questions that can still change the verdict, in the order they are asked.
    pub open: Vec<String>,
    /// Questions that were answered "not sure" and matter.
    pub unsure: Vec<String>,
    /// What it takes; `None` where nothing is prepared here.
    pub takes: Option<Takes>,
    /// What can be reached meanwhile: the end of a message id `need-reach-…`; empty where there is no type.
    pub reach: String,
}

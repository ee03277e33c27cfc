//! `need.toml`: what decides whether something is filed, and what it takes.

use serde::Deserialize;

use super::Outcome;
use crate::catalogue::condition::Condition;
use crate::state::Road;

/// Everything `need.toml` declares.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Screening {
    /// Questions that every case needs answered, whatever the verdict rests on.
    pub case: Vec<String>,
    /// The rules, in the order they are read.
    #[serde(rename = "rule")]
    pub rules: Vec<Rule>,
    /// What each filing type takes.
    pub takes: Vec<TypeTakes>,
    /// Public pages where answers can be looked up.
    #[serde(rename = "lookup")]
    pub lookups: Vec<Lookup>,
}

/// How a rule works on the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// The first that holds gives outcome and type.
    Decides,
    /// Says what comes with the verdict; with [`Outcome::NotYet`] it holds the verdict up.
    Adds,
    /// Says what else speaks for the verdict.
    Remark,
}

/// One rule. Words: `need-<id>` with `.fix`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Stable id, such as `N02` or `D01`.
    pub id: String,
    /// How it works on the verdict.
    pub weight: Weight,
    /// The outcome it gives, or the one it stands beside.
    pub outcome: Outcome,
    /// The filing type it gives.
    #[serde(rename = "type")]
    pub filing_type: Option<String>,
    /// When it holds.
    pub when: Condition,
    /// Where it comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

impl Rule {
    /// Whether a rule that does not decide has a say beside this outcome.
    pub(super) fn stands_beside(&self, outcome: Outcome) -> bool {
        match self.outcome {
            Outcome::NotYet => matches!(outcome, Outcome::File | Outcome::Guide),
            own => own == outcome,
        }
    }
}

/// What some filing types take.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypeTakes {
    /// Filing type ids.
    pub types: Vec<String>,
    /// Review times that follow each other.
    pub days: Vec<Span>,
    /// What is done, in order.
    pub steps: Vec<Step>,
    /// What can be reached meanwhile; words `need-reach-<reach>`.
    pub reach: String,
    /// Where it comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// A stretch of working days, from two timers of `deadlines.csv`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// Timer of the shortest time.
    pub least: String,
    /// Timer of the longest time.
    pub most: String,
    /// The roads it is on; absent means both.
    pub road: Option<Vec<Road>>,
}

/// One step. Words: `need-step-<id>`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its id.
    pub id: String,
    /// The roads it is on; absent means both.
    pub road: Option<Vec<Road>>,
}

/// A public page that answers some questions. Words: `need-lookup-<id>`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lookup {
    /// Its id.
    pub id: String,
    /// Its address, opened in the system's browser.
    pub url: String,
    /// The questions it answers.
    pub questions: Vec<String>,
    /// Where the address comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

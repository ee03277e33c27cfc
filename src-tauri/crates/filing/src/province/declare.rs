//! What a province can rule on, as declared in `catalogue/province.toml`.

use serde::Deserialize;

use crate::catalogue::condition::{Condition, Scene, Truth};

/// One kind of rule.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    /// Id, such as `min_age`; its title is `province-kind-<id>`.
    pub id: String,
    /// In which cases it matters; absent means in every case.
    pub when: Option<Condition>,
    /// Everything that can be said about it.
    pub values: Vec<Statement>,
}

/// One thing that can be said.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Kind and value, such as `min_age.at_least`; its sentence is `province-<kind>-<value>`.
    pub id: String,
    /// What `arg` holds; absent when it is empty.
    pub arg: Option<ArgForm>,
    /// What `arg2` holds; absent when it is empty.
    pub arg2: Option<ArgForm>,
    /// The rule that judges a case by it; absent when it is for the applicant to confirm.
    pub decided_by: Option<String>,
}

/// What stands in `arg` or `arg2`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ArgForm {
    /// A whole number.
    Number,
    /// A text.
    Text,
    /// Texts joined with `|`.
    List,
}

impl Kind {
    /// Whether it matters in this scene. A condition that is not decided yet counts as no.
    pub fn applies(&self, scene: &Scene<'_>) -> bool {
        self.when.as_ref().is_none_or(|when| when.decide(scene) == Truth::Yes)
    }

    /// What a value of this kind means.
    pub fn statement(&self, value: &str) -> Option<&Statement> {
        self.values.iter().find(|statement| statement.value() == value)
    }
}

impl Statement {
    /// The value alone, such as `at_least`.
    pub fn value(&self) -> &str {
        self.id.split_once('.').map_or(self.id.as_str(), |(_, value)| value)
    }
}

impl ArgForm {
    /// Whether a cell holds that; `None` stands for an empty cell.
    pub(super) fn fits(form: Option<Self>, cell: &str) -> bool {
        match form {
            None => cell.is_empty(),
            Some(Self::Number) => cell.parse::<u64>().is_ok(),
            Some(Self::Text) => !cell.trim().is_empty(),
            Some(Self::List) => !cell.is_empty() && cell.split('|').all(|part| !part.trim().is_empty()),
        }
    }
}

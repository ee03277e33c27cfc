//! A typed finding, with a way back to the field that owns it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::answers::Path;

/// The arguments of a sentence: name → text. Numbers are decimal text.
pub type Args = BTreeMap<String, String>;

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Good to know; nothing has to be done.
    Info,
    /// Often refused; the applicant may go on.
    Warn,
    /// The filing would be refused, or cannot be sent; must be mended first.
    Block,
}

/// One finding about one place in a case. Wording comes from the locale files: message id `rule-…` of [`Problem::rule`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// How much it weighs.
    pub severity: Severity,
    /// Stable id of the rule that found it, such as `uscc.check_character`.
    pub rule: String,
    /// The field or slot that owns it.
    pub path: Path,
    /// What the sentence needs: `value`, `limit`, `other`…
    pub args: Args,
    /// Where the rule comes from.
    pub source: String,
    /// As of which date the source holds; `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub as_of: String,
}

/// A problem in words, as the window, the CLI and a refusal letter show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProblemView {
    /// How much it weighs.
    pub severity: Severity,
    /// Stable id of the rule.
    pub rule: String,
    /// The field or slot that owns it.
    pub path: Path,
    /// What is wrong, in the reader's language.
    pub message: String,
    /// What to do about it, in the reader's language.
    pub suggestion: String,
    /// Where the rule comes from.
    pub source: String,
    /// As of which date the source holds.
    pub as_of: String,
}

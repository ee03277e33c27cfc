//! What one rule found: a verdict about the normal form of a value.

use super::rules::{VALUE_NORMAL_FORM, VALUE_TOO_LONG};
use super::{Judgement, Verdict};
use crate::problem::Args;

/// Longest argument of a sentence, characters; a whole domain fits.
const LONGEST_ARGUMENT: usize = 128;

pub(super) struct Finding {
    verdict: Verdict,
    rule: Option<&'static str>,
    args: Args,
    /// The normal form; the value itself where there is none.
    normal: String,
}

impl Finding {
    pub(super) fn valid(normal: impl Into<String>) -> Self {
        Self { verdict: Verdict::Valid, rule: None, args: Args::new(), normal: normal.into() }
    }

    pub(super) fn warn(rule: &'static str, normal: impl Into<String>) -> Self {
        Self { verdict: Verdict::Warn, rule: Some(rule), args: Args::new(), normal: normal.into() }
    }

    pub(super) fn invalid(rule: &'static str, normal: impl Into<String>) -> Self {
        Self { verdict: Verdict::Invalid, rule: Some(rule), args: Args::new(), normal: normal.into() }
    }

    pub(super) fn unknown(rule: &'static str, normal: impl Into<String>) -> Self {
        Self { verdict: Verdict::Unknown, rule: Some(rule), args: Args::new(), normal: normal.into() }
    }

    pub(super) fn too_long(normal: impl Into<String>, count: usize, max: usize) -> Self {
        Self::invalid(VALUE_TOO_LONG, normal).with("count", count.to_string()).with("max", max.to_string())
    }

    /// Adds an argument of the sentence. One that would bury the sentence is cut.
    pub(super) fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        let mut value = value.into();
        if let Some((end, _)) = value.char_indices().nth(LONGEST_ARGUMENT) {
            value.truncate(end);
            value.push('…');
        }
        self.args.insert(name.to_owned(), value);
        self
    }

    pub(super) fn is_invalid(&self) -> bool {
        self.verdict == Verdict::Invalid
    }

    pub(super) fn judgement(self, given: &str) -> Judgement {
        let normalised = (self.normal != given).then_some(self.normal);
        match (self.verdict, &normalised) {
            (Verdict::Valid, Some(_)) => Judgement {
                verdict: Verdict::Normalise,
                normalised,
                rule: Some(VALUE_NORMAL_FORM),
                args: Args::new(),
            },
            _ => Judgement { verdict: self.verdict, normalised, rule: self.rule, args: self.args },
        }
    }
}

/// Judges several values joined in one, such as two mobile numbers: the worst finding speaks, the normal forms are
/// joined with `;`. `max` is the most characters they may have together.
pub(super) fn joined(parts: &[&str], max: usize, one: impl Fn(&str) -> Finding) -> Finding {
    let findings: Vec<Finding> = parts.iter().map(|part| one(part)).collect();
    let normal = findings.iter().map(|finding| finding.normal.as_str()).collect::<Vec<_>>().join(";");
    let count = normal.chars().count();
    let mut worst = Finding::valid("");
    for finding in findings {
        if weight(finding.verdict) > weight(worst.verdict) {
            worst = finding;
        }
    }
    if count > max && !worst.is_invalid() {
        return Finding::too_long(normal, count, max);
    }
    Finding { normal, ..worst }
}

fn weight(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Valid | Verdict::Normalise => 0,
        Verdict::Unknown => 1,
        Verdict::Warn => 2,
        Verdict::Invalid => 3,
    }
}

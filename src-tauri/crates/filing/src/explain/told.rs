//! A finding in words. What was read from a pasted text names its reason and is worded when it is shown, in whatever
//! language that is; an office's own sentence stays as the office wrote it.

use super::reasons::TABLE;
use crate::catalogue::Catalogue;
use crate::contract::Finding;
use crate::problem::Args;
use crate::words::{Words, message_id};

/// The reason a finding names instead of a sentence of its own: by its id, or by the administration's code for it.
pub fn reason_of<'a>(catalogue: &'a Catalogue, finding: &Finding) -> Option<&'a str> {
    if !finding.detail.is_empty() {
        return None;
    }
    let mut rows = catalogue.table(TABLE)?.rows();
    let rule = finding.rule.as_str();
    let row = rows.find(|row| row.get("id") == rule || row.get("codes").split(' ').any(|code| code == rule));
    row.map(|row| row.get("id"))
}

/// A reason in words: what is wrong, and what to do.
pub fn reason_words(words: &Words, reason: &str) -> (String, String) {
    let id = message_id("reason", reason);
    (words.plain(&id), words.attribute(&id, "fix", &Args::new()).unwrap_or_default())
}

/// What is wrong, in the office's words or ours.
pub fn detail(catalogue: &Catalogue, words: &Words, finding: &Finding) -> String {
    match reason_of(catalogue, finding) {
        Some(reason) => reason_words(words, reason).0,
        None => finding.detail.clone(),
    }
}

//! What a case's province says, as a list for the window and `beian`: decided, to confirm, or unknown; each with its
//! source, its date, and what was said before.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::pack::{Pack, Rule};
use crate::answers::Path;
use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::problem::Args;
use crate::words::{Words, message_id};

/// Who judges a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// The checks judge the case by it.
    Decided,
    /// The applicant should confirm it with the local administration.
    Confirm,
    /// No source was found: ask the local administration.
    Unknown,
}

/// One line of the checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ChecklistItem {
    /// Kind of rule, such as `min_age`.
    pub kind: String,
    /// What it is about, in words.
    pub title: String,
    /// What the province says.
    pub says: String,
    /// Who judges it.
    pub standing: Standing,
    /// Older statements that say something else, newest first.
    pub older: Vec<OlderStatement>,
    /// Where it comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// What was said before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OlderStatement {
    /// What it said.
    pub says: String,
    /// Where it comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// Everything the case's province says to such an applicant about such a filing.
pub fn checklist(catalogue: &Catalogue, words: &Words, case: &Case) -> Vec<ChecklistItem> {
    let pack = &catalogue.provinces;
    let nature = case.answers.text(&Path::entity("entity.nature"));
    let scene = case.scene(None);
    let mut items = Vec::new();
    for kind in pack.kinds().iter().filter(|kind| kind.applies(&scene)) {
        let mut current: Vec<&Rule> = pack.current(&case.province, &kind.id, nature).collect();
        current.sort_by_key(|rule| standing(pack, rule));
        let mut said: Vec<&Rule> = Vec::new();
        for rule in &current {
            if said.iter().any(|earlier| earlier.agrees(rule)) {
                continue;
            }
            said.push(rule);
            let older =
                if said.len() == 1 { before(pack, words, case, nature, &current) } else { Vec::new() };
            items.push(ChecklistItem {
                kind: kind.id.clone(),
                title: words.plain(&message_id("province-kind", &kind.id)),
                says: says(words, rule),
                standing: standing(pack, rule),
                older,
                source: rule.source.clone(),
                as_of: rule.as_of.clone(),
            });
        }
    }
    items
}

fn standing(pack: &Pack, rule: &Rule) -> Standing {
    if rule.is_unknown() {
        return Standing::Unknown;
    }
    match pack.statement(rule).and_then(|statement| statement.decided_by.as_ref()) {
        Some(_) => Standing::Decided,
        None => Standing::Confirm,
    }
}

/// What was said before and is not said any more, each thing once.
fn before(pack: &Pack, words: &Words, case: &Case, nature: &str, current: &[&Rule]) -> Vec<OlderStatement> {
    let Some(kind) = current.first().map(|rule| rule.kind.as_str()) else { return Vec::new() };
    let mut different: Vec<&Rule> = Vec::new();
    for rule in pack.older(&case.province, kind, nature) {
        if !current.iter().chain(&different).any(|other| other.agrees(rule)) {
            different.push(rule);
        }
    }
    let shown = different.into_iter().map(|rule| OlderStatement {
        says: says(words, rule),
        source: rule.source.clone(),
        as_of: rule.as_of.clone(),
    });
    shown.collect()
}

/// A row in words.
fn says(words: &Words, rule: &Rule) -> String {
    let args = Args::from([
        ("arg".to_owned(), rule.shown()),
        ("arg2".to_owned(), rule.arg2.clone()),
        ("province".to_owned(), rule.province.clone()),
    ]);
    words.say(&message_id("province", &format!("{}.{}", rule.kind, rule.value)), &args)
}

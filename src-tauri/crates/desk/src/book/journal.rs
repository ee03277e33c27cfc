//! Every change with its old and new value, in the transaction of the change; undo, redo, any earlier state.
//!
//! Undo and redo are steps like any other: they are appended, and a state once shown stays reachable by its revision.

use std::collections::BTreeMap;

use filing::answers::{Answers, Path, Value};
use jiff::Timestamp;
use serde::Serialize;
use ts_rs::TS;

use super::Book;
use super::error::BookError;
use super::id::{AttachmentId, CaseId};
use super::table::answer::AnswerRows;
use super::table::attachment::{Attachment, Attachments};
use super::table::journal::{Entry, Journal};
use super::table::reused::{Origin, ReusedRows};
use super::table::step::{Standing, StepKind, StepRow, Steps};

/// One answer to set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where.
    pub path: Path,
    /// What; `None` makes it absent.
    pub value: Option<Value>,
}

/// What was saved, once it is on the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Saved {
    /// The revision the case has now.
    pub revision: u32,
    /// When it was last changed.
    #[ts(type = "string")]
    pub at: Timestamp,
    /// Whether there is something to undo.
    pub can_undo: bool,
    /// Whether there is something to redo.
    pub can_redo: bool,
}

/// A case as it was at a revision.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseState {
    /// Its answers.
    pub answers: Answers,
    /// Its pictures, by slot and position.
    pub attachments: Vec<Attachment>,
    /// The answers that were taken over, and from where.
    pub reused: BTreeMap<Path, Origin>,
}

/// One step of the journal, for reading.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The revision it led to.
    pub revision: u32,
    /// When.
    pub at: Timestamp,
    /// What it did.
    pub kind: StepKind,
    /// The change that was undone or redone; 0 for a change.
    pub subject: u32,
    /// What changed, in order.
    pub entries: Vec<Entry>,
}

impl Book {
    /// Sets answers as one step, all or none. Values that are already there change nothing; when nothing changes,
    /// no step is made.
    ///
    /// # Errors
    /// [`BookError::BadPath`] for a path that does not read back or a site beyond the next one;
    /// [`BookError::NoSuchCase`]; or when the book cannot be written.
    pub fn apply(&self, case: &CaseId, changes: &[Change], at: Timestamp) -> Result<Saved, BookError> {
        let transaction = self.transaction()?;
        self.case(case)?;
        let entries = self.set_answers(case, changes, None)?;
        let saved = self.append_change(case, &entries, at)?;
        transaction.commit()?;
        Ok(saved)
    }

    /// Takes the newest change back; gives the places it touched, or `None` when there is nothing to undo.
    ///
    /// # Errors
    /// [`BookError::NoSuchCase`], or when the book cannot be written.
    pub fn undo(&self, case: &CaseId, at: Timestamp) -> Result<Option<(Saved, Vec<Path>)>, BookError> {
        let transaction = self.transaction()?;
        self.case(case)?;
        let Some(subject) = Steps(&self.conn).to_undo(case)? else { return Ok(None) };
        let entries = Journal(&self.conn).of_step(case, subject)?;
        let reversed: Vec<_> = entries.into_iter().rev().map(Entry::reversed).collect();
        Steps(&self.conn).stand(case, subject, Standing::Undone)?;
        let turned = self.turn(case, StepKind::Undo, subject, &reversed, at)?;
        transaction.commit()?;
        Ok(Some(turned))
    }

    /// Brings back the change that was undone last; `None` when there is none, or a new change came after it.
    ///
    /// # Errors
    /// [`BookError::NoSuchCase`], or when the book cannot be written.
    pub fn redo(&self, case: &CaseId, at: Timestamp) -> Result<Option<(Saved, Vec<Path>)>, BookError> {
        let transaction = self.transaction()?;
        self.case(case)?;
        let Some(subject) = Steps(&self.conn).to_redo(case)? else { return Ok(None) };
        let entries = Journal(&self.conn).of_step(case, subject)?;
        Steps(&self.conn).stand(case, subject, Standing::Live)?;
        let turned = self.turn(case, StepKind::Redo, subject, &entries, at)?;
        transaction.commit()?;
        Ok(Some(turned))
    }

    /// The case as it was at a revision; 0 is the empty case.
    ///
    /// # Errors
    /// [`BookError::NoSuchRevision`], [`BookError::NoSuchCase`], or when the book cannot be read.
    pub fn state_at(&self, case: &CaseId, revision: u32) -> Result<CaseState, BookError> {
        if revision > self.case(case)?.revision {
            return Err(BookError::NoSuchRevision(revision));
        }
        Ok(replay(Journal(&self.conn).up_to(case, revision)?))
    }

    /// Every step of a case, oldest first.
    ///
    /// # Errors
    /// [`BookError::NoSuchCase`], or when the book cannot be read.
    pub fn journal(&self, case: &CaseId) -> Result<Vec<Step>, BookError> {
        self.case(case)?;
        let with_entries = |StepRow { revision, at, kind, subject }| {
            let entries = Journal(&self.conn).of_step(case, revision)?;
            Ok(Step { revision, at, kind, subject, entries })
        };
        Steps(&self.conn).list(case)?.into_iter().map(with_entries).collect()
    }

    /// How the case stands: its revision and what can be undone and redone.
    ///
    /// # Errors
    /// [`BookError::NoSuchCase`], or when the book cannot be read.
    pub fn saved(&self, case: &CaseId) -> Result<Saved, BookError> {
        let row = self.case(case)?;
        let steps = Steps(&self.conn);
        Ok(Saved {
            revision: row.revision,
            at: row.updated_at,
            can_undo: steps.to_undo(case)?.is_some(),
            can_redo: steps.to_redo(case)?.is_some(),
        })
    }

    /// Sets answers within the caller's transaction. What is answered anew is the applicant's own, unless it comes
    /// from `origin`.
    pub(super) fn set_answers(
        &self,
        case: &CaseId,
        changes: &[Change],
        origin: Option<&Origin>,
    ) -> Result<Vec<Entry>, BookError> {
        let (rows, reused) = (AnswerRows(&self.conn), ReusedRows(&self.conn));
        let mut entries = Vec::new();
        for Change { path, value } in changes {
            self.accept(case, path)?;
            let old = rows.get(case, path)?;
            if old == *value {
                continue;
            }
            rows.set(case, path, value.as_ref())?;
            entries.push(Entry::Answer { path: path.clone(), old, new: value.clone() });
            let (old, new) = (reused.get(case, path)?, origin.cloned());
            if old != new {
                reused.set(case, path, new.as_ref())?;
                entries.push(Entry::Reused { path: path.clone(), old, new });
            }
        }
        Ok(entries)
    }

    /// How many sites a case has: as many as were added, and up to the last one with an answer.
    pub(super) fn site_count(&self, case: &CaseId) -> Result<usize, BookError> {
        Ok(self.table_of_cases().sites(case)?.max(AnswerRows(&self.conn).sites(case)?))
    }

    /// A path that would not read back, or a site that would leave a gap, is refused rather than lost.
    fn accept(&self, case: &CaseId, path: &Path) -> Result<(), BookError> {
        read_back(path)?;
        match path.site {
            Some(site) if site > self.site_count(case)? => Err(BookError::BadPath(path.to_string())),
            _ => Ok(()),
        }
    }

    /// Appends a change that is already made, within the caller's transaction.
    pub(super) fn append_change(
        &self,
        case: &CaseId,
        entries: &[Entry],
        at: Timestamp,
    ) -> Result<Saved, BookError> {
        if !entries.is_empty() {
            Steps(&self.conn).drop_undone(case)?;
            self.append_step(case, StepKind::Change, 0, entries, at)?;
        }
        self.saved(case)
    }

    fn turn(
        &self,
        case: &CaseId,
        kind: StepKind,
        subject: u32,
        entries: &[Entry],
        at: Timestamp,
    ) -> Result<(Saved, Vec<Path>), BookError> {
        for entry in entries {
            self.enact(case, entry)?;
        }
        self.append_step(case, kind, subject, entries, at)?;
        let mut paths: Vec<_> = entries.iter().map(Entry::path).collect();
        paths.sort();
        paths.dedup();
        Ok((self.saved(case)?, paths))
    }

    pub(super) fn enact(&self, case: &CaseId, entry: &Entry) -> Result<(), BookError> {
        match entry {
            Entry::Answer { path, new, .. } => AnswerRows(&self.conn).set(case, path, new.as_ref()),
            Entry::Attachment { old, new, .. } => {
                let rows = Attachments(&self.conn);
                old.iter().try_for_each(|old| rows.remove(&old.id))?;
                new.iter().try_for_each(|new| rows.insert(case, new))
            }
            Entry::Reused { path, new, .. } => ReusedRows(&self.conn).set(case, path, new.as_ref()),
            Entry::Sites { new, .. } => self.table_of_cases().set_sites(case, *new),
        }
    }

    fn append_step(
        &self,
        case: &CaseId,
        kind: StepKind,
        subject: u32,
        entries: &[Entry],
        at: Timestamp,
    ) -> Result<(), BookError> {
        let revision = self.case(case)?.revision + 1;
        Steps(&self.conn).insert(case, &StepRow { revision, at, kind, subject })?;
        Journal(&self.conn).append(case, revision, entries)?;
        self.table_of_cases().advance(case, revision, at)
    }
}

/// Refuses a path whose text does not read back as the same path.
pub(super) fn read_back(path: &Path) -> Result<(), BookError> {
    let text = path.to_string();
    if text.parse().is_ok_and(|same: Path| same == *path) { Ok(()) } else { Err(BookError::BadPath(text)) }
}

/// Answers from their rows, in any order, with at least so many sites. A site without answers before one with answers
/// is kept as an empty one.
pub(super) fn gather(mut rows: Vec<(Path, Value)>, sites: usize) -> Answers {
    rows.sort_by(|(a, _), (b, _)| a.cmp(b));
    let mut answers = Answers { sites: vec![BTreeMap::new(); sites], ..Answers::default() };
    for (path, value) in rows {
        if let Some(site) = path.site
            && answers.sites.len() <= site
        {
            answers.sites.resize_with(site + 1, BTreeMap::new);
        }
        answers.set(&path, Some(value));
    }
    answers
}

fn replay(entries: Vec<Entry>) -> CaseState {
    let mut answers = BTreeMap::<Path, Value>::new();
    let mut attachments = BTreeMap::<AttachmentId, Attachment>::new();
    let (mut reused, mut sites) = (BTreeMap::new(), 0);
    for entry in entries {
        match entry {
            Entry::Answer { path, new: Some(value), .. } => drop(answers.insert(path, value)),
            Entry::Answer { path, new: None, .. } => drop(answers.remove(&path)),
            Entry::Attachment { old, new, .. } => {
                // The old one first: a picture that was edited keeps its name.
                if let Some(old) = old {
                    attachments.remove(&old.id);
                }
                attachments.extend(new.map(|new| (new.id.clone(), *new)));
            }
            Entry::Reused { path, new: Some(origin), .. } => drop(reused.insert(path, origin)),
            Entry::Reused { path, new: None, .. } => drop(reused.remove(&path)),
            Entry::Sites { new, .. } => sites = new,
        }
    }
    let mut attachments: Vec<_> = attachments.into_values().collect();
    attachments.sort_by_cached_key(|attachment| (attachment.path.to_string(), attachment.position));
    CaseState { answers: gather(answers.into_iter().collect(), sites), attachments, reused }
}

//! What each step changed, old and new value; rows are only ever added.

use filing::answers::{Path, Value};
use rusqlite::{Connection, Row, params};

use super::attachment::Attachment;
use super::{json_or_none, parsed, to_json_or_empty};
use crate::book::error::BookError;
use crate::book::id::CaseId;

/// One thing that changed.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// An answer was given, changed or taken away.
    Answer {
        /// Where.
        path: Path,
        /// What was there; `None` when absent.
        old: Option<Value>,
        /// What is there now; `None` when absent.
        new: Option<Value>,
    },
    /// A picture was put into a slot or taken out of it.
    Attachment {
        /// The slot.
        path: Path,
        /// What was taken out.
        old: Option<Box<Attachment>>,
        /// What was put in.
        new: Option<Box<Attachment>>,
    },
}

impl Entry {
    /// Where it happened.
    pub fn path(&self) -> &Path {
        match self {
            Self::Answer { path, .. } | Self::Attachment { path, .. } => path,
        }
    }

    /// The entry that takes this one back.
    pub(crate) fn reversed(self) -> Self {
        match self {
            Self::Answer { path, old, new } => Self::Answer { path, old: new, new: old },
            Self::Attachment { path, old, new } => Self::Attachment { path, old: new, new: old },
        }
    }
}

/// The handle.
pub(crate) struct Journal<'c>(pub(crate) &'c Connection);

impl Journal<'_> {
    pub(crate) fn append(&self, case: &CaseId, revision: u32, entries: &[Entry]) -> Result<(), BookError> {
        let sql = "INSERT INTO journal (case_id, revision, n, kind, path, old_json, new_json)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let mut statement = self.0.prepare_cached(sql)?;
        for (n, entry) in (0_u32..).zip(entries) {
            let (kind, old, new) = match entry {
                Entry::Answer { old, new, .. } => {
                    ("answer", to_json_or_empty(old.as_ref())?, to_json_or_empty(new.as_ref())?)
                }
                Entry::Attachment { old, new, .. } => {
                    ("attachment", to_json_or_empty(old.as_ref())?, to_json_or_empty(new.as_ref())?)
                }
            };
            statement.execute(params![case, revision, n, kind, entry.path().to_string(), old, new])?;
        }
        Ok(())
    }

    /// What one step changed, in order.
    pub(crate) fn of_step(&self, case: &CaseId, revision: u32) -> Result<Vec<Entry>, BookError> {
        let sql = "SELECT * FROM journal WHERE case_id = ?1 AND revision = ?2 ORDER BY n";
        let mut statement = self.0.prepare_cached(sql)?;
        let rows = statement.query_map(params![case, revision], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Everything up to and with a revision, in order.
    pub(crate) fn up_to(&self, case: &CaseId, revision: u32) -> Result<Vec<Entry>, BookError> {
        let sql = "SELECT * FROM journal WHERE case_id = ?1 AND revision <= ?2 ORDER BY revision, n";
        let mut statement = self.0.prepare_cached(sql)?;
        let rows = statement.query_map(params![case, revision], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Entry> {
    let (kind, path): (String, Path) = (row.get("kind")?, parsed(row, "path")?);
    if kind == "answer" {
        return Ok(Entry::Answer {
            path,
            old: json_or_none(row, "old_json")?,
            new: json_or_none(row, "new_json")?,
        });
    }
    Ok(Entry::Attachment { path, old: json_or_none(row, "old_json")?, new: json_or_none(row, "new_json")? })
}

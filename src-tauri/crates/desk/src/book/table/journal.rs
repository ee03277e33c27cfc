//! What each step changed, old and new value; rows are only ever added.

use filing::answers::{Path, Value};
use rusqlite::{Connection, Row, params};
use serde::Serialize;

use super::attachment::Attachment;
use super::reused::Origin;
use super::{json, json_or_none, parsed, to_json, to_json_or_empty};
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
    /// An answer became one that was taken over, or stopped being one.
    Reused {
        /// Where.
        path: Path,
        /// Where it had come from.
        old: Option<Origin>,
        /// Where it comes from now; `None` when it is the applicant's own.
        new: Option<Origin>,
    },
    /// Sites were added or removed.
    Sites {
        /// Fewest sites before.
        old: usize,
        /// Fewest sites now.
        new: usize,
    },
}

impl Entry {
    /// Where it happened. For a number of sites: the name of the last one that is there now.
    pub fn path(&self) -> Path {
        match self {
            Self::Answer { path, .. } | Self::Attachment { path, .. } | Self::Reused { path, .. } => {
                path.clone()
            }
            Self::Sites { new, .. } => Path::site(new.saturating_sub(1), "site.name"),
        }
    }

    /// The entry that takes this one back.
    pub(crate) fn reversed(self) -> Self {
        match self {
            Self::Answer { path, old, new } => Self::Answer { path, old: new, new: old },
            Self::Attachment { path, old, new } => Self::Attachment { path, old: new, new: old },
            Self::Reused { path, old, new } => Self::Reused { path, old: new, new: old },
            Self::Sites { old, new } => Self::Sites { old: new, new: old },
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
            let (kind, (old, new)) = match entry {
                Entry::Answer { old, new, .. } => ("answer", both(old.as_ref(), new.as_ref())?),
                Entry::Attachment { old, new, .. } => ("attachment", both(old.as_ref(), new.as_ref())?),
                Entry::Reused { old, new, .. } => ("reused", both(old.as_ref(), new.as_ref())?),
                Entry::Sites { old, new } => ("sites", (to_json(old)?, to_json(new)?)),
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

/// The two columns of what was and what is.
fn both<T: Serialize>(old: Option<&T>, new: Option<&T>) -> Result<(String, String), BookError> {
    Ok((to_json_or_empty(old)?, to_json_or_empty(new)?))
}

fn read(row: &Row<'_>) -> rusqlite::Result<Entry> {
    const OLD: &str = "old_json";
    const NEW: &str = "new_json";
    let (kind, path): (String, Path) = (row.get("kind")?, parsed(row, "path")?);
    Ok(match kind.as_str() {
        "answer" => Entry::Answer { path, old: json_or_none(row, OLD)?, new: json_or_none(row, NEW)? },
        "reused" => Entry::Reused { path, old: json_or_none(row, OLD)?, new: json_or_none(row, NEW)? },
        "sites" => Entry::Sites { old: json(row, OLD)?, new: json(row, NEW)? },
        _ => Entry::Attachment { path, old: json_or_none(row, OLD)?, new: json_or_none(row, NEW)? },
    })
}

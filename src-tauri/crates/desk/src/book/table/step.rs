//! The saved steps of a case, and which of them can be undone or redone.

use jiff::Timestamp;
use rusqlite::{Connection, Row, params};
use serde::{Deserialize, Serialize};

use super::{parsed, to_word, word};
use crate::book::error::BookError;
use crate::book::id::CaseId;

/// What a step did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// Something new.
    Change,
    /// Took an earlier change back.
    Undo,
    /// Brought a change back that was taken back.
    Redo,
}

/// How a change stands. Undo takes the newest live one, redo the oldest undone one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    Live,
    Undone,
}

impl Standing {
    fn word(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Undone => "undone",
        }
    }
}

/// One saved step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct StepRow {
    /// The revision it led to.
    pub(crate) revision: u32,
    /// When.
    pub(crate) at: Timestamp,
    /// What it did.
    pub(crate) kind: StepKind,
    /// The change that was undone or redone; 0 for a change.
    pub(crate) subject: u32,
}

/// The handle.
pub(crate) struct Steps<'c>(pub(crate) &'c Connection);

impl Steps<'_> {
    pub(crate) fn insert(&self, case: &CaseId, step: &StepRow) -> Result<(), BookError> {
        let standing = if step.kind == StepKind::Change { Standing::Live.word() } else { "" };
        let sql = "INSERT INTO step (case_id, revision, at, kind, subject, standing)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        let (at, kind) = (step.at.to_string(), to_word(&step.kind)?);
        self.0.prepare_cached(sql)?.execute(params![
            case,
            step.revision,
            at,
            kind,
            step.subject,
            standing
        ])?;
        Ok(())
    }

    pub(crate) fn list(&self, case: &CaseId) -> Result<Vec<StepRow>, BookError> {
        let sql = "SELECT * FROM step WHERE case_id = ?1 ORDER BY revision";
        let mut statement = self.0.prepare_cached(sql)?;
        let rows = statement.query_map([case], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The newest live change.
    pub(crate) fn to_undo(&self, case: &CaseId) -> Result<Option<u32>, BookError> {
        let sql = "SELECT max(revision) FROM step WHERE case_id = ?1 AND standing = 'live'";
        Ok(self.0.prepare_cached(sql)?.query_row([case], |row| row.get(0))?)
    }

    /// The oldest undone change.
    pub(crate) fn to_redo(&self, case: &CaseId) -> Result<Option<u32>, BookError> {
        let sql = "SELECT min(revision) FROM step WHERE case_id = ?1 AND standing = 'undone'";
        Ok(self.0.prepare_cached(sql)?.query_row([case], |row| row.get(0))?)
    }

    pub(crate) fn stand(&self, case: &CaseId, revision: u32, standing: Standing) -> Result<(), BookError> {
        let sql = "UPDATE step SET standing = ?3 WHERE case_id = ?1 AND revision = ?2";
        self.0.prepare_cached(sql)?.execute(params![case, revision, standing.word()])?;
        Ok(())
    }

    /// A new change overtakes whatever was undone.
    pub(crate) fn drop_undone(&self, case: &CaseId) -> Result<(), BookError> {
        let sql = "UPDATE step SET standing = 'dropped' WHERE case_id = ?1 AND standing = 'undone'";
        self.0.prepare_cached(sql)?.execute([case])?;
        Ok(())
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<StepRow> {
    Ok(StepRow {
        revision: row.get("revision")?,
        at: parsed(row, "at")?,
        kind: word(row, "kind")?,
        subject: row.get("subject")?,
    })
}

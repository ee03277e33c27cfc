//! Which answers were taken over from another case.

use std::collections::BTreeMap;

use filing::answers::Path;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, Row, params};
use serde::{Deserialize, Serialize};

use super::parsed;
use crate::book::error::BookError;
use crate::book::id::CaseId;

/// Where an answer was taken from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The case; it may be gone since.
    pub case: CaseId,
    /// When.
    pub at: Timestamp,
}

/// The handle.
pub(crate) struct ReusedRows<'c>(pub(crate) &'c Connection);

impl ReusedRows<'_> {
    pub(crate) fn list(&self, case: &CaseId) -> Result<BTreeMap<Path, Origin>, BookError> {
        let mut statement = self.0.prepare_cached("SELECT * FROM reused WHERE case_id = ?1")?;
        let rows = statement.query_map([case], |row| Ok((parsed(row, "path")?, read(row)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    pub(crate) fn get(&self, case: &CaseId, path: &Path) -> Result<Option<Origin>, BookError> {
        let sql = "SELECT * FROM reused WHERE case_id = ?1 AND path = ?2";
        Ok(self.0.prepare_cached(sql)?.query_row(params![case, path.to_string()], read).optional()?)
    }

    pub(crate) fn set(&self, case: &CaseId, path: &Path, origin: Option<&Origin>) -> Result<(), BookError> {
        let Some(Origin { case: from, at }) = origin else {
            let sql = "DELETE FROM reused WHERE case_id = ?1 AND path = ?2";
            self.0.prepare_cached(sql)?.execute(params![case, path.to_string()])?;
            return Ok(());
        };
        let sql = "INSERT INTO reused (case_id, path, from_case, at) VALUES (?1, ?2, ?3, ?4)
                   ON CONFLICT (case_id, path) DO UPDATE SET from_case = excluded.from_case, at = excluded.at";
        self.0.prepare_cached(sql)?.execute(params![case, path.to_string(), from, at.to_string()])?;
        Ok(())
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Origin> {
    Ok(Origin { case: row.get("from_case")?, at: parsed(row, "at")? })
}

//! The answers as they stand now.

use filing::answers::{Path, Value};
use rusqlite::{Connection, OptionalExtension as _, params};

use super::{json, parsed, to_json, to_site};
use crate::book::error::BookError;
use crate::book::id::CaseId;

/// The handle.
pub(crate) struct AnswerRows<'c>(pub(crate) &'c Connection);

impl AnswerRows<'_> {
    pub(crate) fn list(&self, case: &CaseId) -> Result<Vec<(Path, Value)>, BookError> {
        let mut statement =
            self.0.prepare_cached("SELECT path, value_json FROM answer WHERE case_id = ?1")?;
        let rows = statement.query_map([case], |row| Ok((parsed(row, "path")?, json(row, "value_json")?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    pub(crate) fn get(&self, case: &CaseId, path: &Path) -> Result<Option<Value>, BookError> {
        let sql = "SELECT value_json FROM answer WHERE case_id = ?1 AND path = ?2";
        let mut statement = self.0.prepare_cached(sql)?;
        let found = statement.query_row(params![case, path.to_string()], |row| json(row, "value_json"));
        Ok(found.optional()?)
    }

    /// How many sites have answers, counted up to the last one that has.
    pub(crate) fn sites(&self, case: &CaseId) -> Result<usize, BookError> {
        let sql = "SELECT coalesce(max(site), -1) + 1 FROM answer WHERE case_id = ?1";
        let count: i64 = self.0.prepare_cached(sql)?.query_row([case], |row| row.get(0))?;
        Ok(usize::try_from(count).unwrap_or_default())
    }

    pub(crate) fn set(&self, case: &CaseId, path: &Path, value: Option<&Value>) -> Result<(), BookError> {
        let Some(value) = value else {
            let sql = "DELETE FROM answer WHERE case_id = ?1 AND path = ?2";
            self.0.prepare_cached(sql)?.execute(params![case, path.to_string()])?;
            return Ok(());
        };
        let sql = "INSERT INTO answer (case_id, path, site, value_json) VALUES (?1, ?2, ?3, ?4)
                   ON CONFLICT (case_id, path) DO UPDATE SET value_json = excluded.value_json";
        let values = params![case, path.to_string(), to_site(path.site)?, to_json(value)?];
        self.0.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }
}

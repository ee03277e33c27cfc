//! Answers already given to an idempotency key.

use super::Db;
use super::value::{Row, values};
use crate::error::StoreError;

/// An answer that is given again for the same key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Answer {
    /// HTTP status.
    pub(crate) status: u16,
    /// Address of what was made.
    pub(crate) location: Option<String>,
    /// JSON body.
    pub(crate) body: String,
}

/// The request a key was used for, as its hash, and the answer it got.
pub(crate) fn find(db: Db<'_>, key: &str) -> Result<Option<(String, Answer)>, StoreError> {
    let sql = "SELECT request, status, location, body FROM idempotency WHERE key = ?1";
    let read = |row: &Row| {
        let answer =
            Answer { status: row.get("status")?, location: row.get("location")?, body: row.get("body")? };
        Ok((row.get("request")?, answer))
    };
    db.row(sql, values![key])?.as_ref().map(read).transpose()
}

/// Keeps the answer of a key.
pub(crate) fn keep(db: Db<'_>, key: &str, request: &str, answer: &Answer) -> Result<(), StoreError> {
    let sql = "INSERT INTO idempotency (key, request, status, location, body) VALUES (?1, ?2, ?3, ?4, ?5)";
    db.run(sql, values![key, request, answer.status, answer.location.as_ref(), &answer.body]).map(drop)
}

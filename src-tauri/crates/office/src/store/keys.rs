//! Answers already given to an idempotency key.

use rusqlite::{Connection, OptionalExtension};

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
pub(crate) fn find(db: &Connection, key: &str) -> rusqlite::Result<Option<(String, Answer)>> {
    let sql = "SELECT request, status, location, body FROM idempotency WHERE key = ?1";
    db.query_row(sql, [key], |row| {
        Ok((row.get(0)?, Answer { status: row.get(1)?, location: row.get(2)?, body: row.get(3)? }))
    })
    .optional()
}

/// Keeps the answer of a key.
pub(crate) fn keep(db: &Connection, key: &str, request: &str, answer: &Answer) -> rusqlite::Result<()> {
    let sql = "INSERT INTO idempotency (key, request, status, location, body) VALUES (?1, ?2, ?3, ?4, ?5)";
    db.execute(sql, (key, request, answer.status, &answer.location, &answer.body)).map(drop)
}

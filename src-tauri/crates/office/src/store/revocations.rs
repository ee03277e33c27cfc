//! Requests to take an application back.

use filing::contract::{Revocation, RevocationState};
use filing::state::State;
use jiff::Timestamp;

use super::Db;
use super::value::{Row, values};
use crate::error::StoreError;

/// Notes a request; support decides.
pub(crate) fn ask(db: Db<'_>, filing: &str, from: State, now: Timestamp) -> Result<(), StoreError> {
    let sql = "INSERT INTO revocations (filing, number, state, from_state, asked_at, reason)
               SELECT ?1, COALESCE(MAX(number), 0) + 1, ?2, ?3, CAST(?4 AS BIGINT), '' FROM revocations WHERE filing = ?1";
    db.run(sql, values![filing, RevocationState::Asked, from, now]).map(drop)
}

/// What was asked for is decided.
pub(crate) fn decide(
    db: Db<'_>,
    filing: &str,
    state: RevocationState,
    reason: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let sql =
        "UPDATE revocations SET state = ?2, decided_at = ?3, reason = ?4 WHERE filing = ?1 AND state = ?5";
    let open = RevocationState::Asked;
    db.run(sql, values![filing, state, now, reason, open]).map(drop)
}

/// The requests of a filing, oldest first.
pub(crate) fn list(db: Db<'_>, filing: &str) -> Result<Vec<Revocation>, StoreError> {
    let sql = "SELECT * FROM revocations WHERE filing = ?1 ORDER BY number";
    db.rows(sql, values![filing])?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Revocation, StoreError> {
    Ok(Revocation {
        number: row.get("number")?,
        state: row.get("state")?,
        from: row.get("from_state")?,
        asked_at: row.get("asked_at")?,
        decided_at: row.get("decided_at")?,
        reason: row.get("reason")?,
    })
}

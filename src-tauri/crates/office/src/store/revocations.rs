//! Requests to take an application back.

use filing::contract::{Revocation, RevocationState};
use filing::state::State;
use jiff::Timestamp;
use rusqlite::{Connection, Row};

use super::{Count, Millis, Named};

/// Notes a request; support decides.
pub(crate) fn ask(db: &Connection, filing: &str, from: State, now: Timestamp) -> rusqlite::Result<()> {
    let sql = "INSERT INTO revocations (filing, number, state, from_state, asked_at, reason)
               SELECT ?1, COALESCE(MAX(number), 0) + 1, ?2, ?3, ?4, '' FROM revocations WHERE filing = ?1";
    db.execute(sql, (filing, Named(RevocationState::Asked), Named(from), Millis(now))).map(drop)
}

/// What was asked for is decided.
pub(crate) fn decide(
    db: &Connection,
    filing: &str,
    state: RevocationState,
    reason: &str,
    now: Timestamp,
) -> rusqlite::Result<()> {
    let sql =
        "UPDATE revocations SET state = ?2, decided_at = ?3, reason = ?4 WHERE filing = ?1 AND state = ?5";
    let open = Named(RevocationState::Asked);
    db.execute(sql, (filing, Named(state), Millis(now), reason, open)).map(drop)
}

/// The requests of a filing, oldest first.
pub(crate) fn list(db: &Connection, filing: &str) -> rusqlite::Result<Vec<Revocation>> {
    let sql = "SELECT * FROM revocations WHERE filing = ?1 ORDER BY number";
    db.prepare(sql)?.query_map([filing], read)?.collect()
}

fn read(row: &Row<'_>) -> rusqlite::Result<Revocation> {
    Ok(Revocation {
        number: row.get::<_, Count>("number")?.0,
        state: row.get::<_, Named<RevocationState>>("state")?.0,
        from: row.get::<_, Named<State>>("from_state")?.0,
        asked_at: row.get::<_, Millis>("asked_at")?.0,
        decided_at: row.get::<_, Option<Millis>>("decided_at")?.map(|millis| millis.0),
        reason: row.get("reason")?,
    })
}

//! What happened to a filing, in order.

use filing::contract::Event;

use super::Db;
use super::value::{Row, from_json, to_json, values};
use crate::error::StoreError;

/// Adds an event.
pub(crate) fn add(db: Db<'_>, filing: &str, event: &Event) -> Result<(), StoreError> {
    let sql = "INSERT INTO events (filing, seq, at, from_state, to_state, actor, findings)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let findings = to_json(&event.findings)?;
    db.run(sql, values![filing, event.seq, event.at, event.from, event.to, event.actor, findings]).map(drop)
}

/// The events after a number.
pub(crate) fn after(db: Db<'_>, filing: &str, seq: u64) -> Result<Vec<Event>, StoreError> {
    let sql = "SELECT * FROM events WHERE filing = ?1 AND seq > ?2 ORDER BY seq";
    db.rows(sql, values![filing, seq])?.iter().map(read).collect()
}

fn read(row: &Row) -> Result<Event, StoreError> {
    Ok(Event {
        seq: row.get("seq")?,
        at: row.get("at")?,
        from: row.get("from_state")?,
        to: row.get("to_state")?,
        actor: row.get("actor")?,
        findings: from_json(&row.get::<String>("findings")?)?,
    })
}

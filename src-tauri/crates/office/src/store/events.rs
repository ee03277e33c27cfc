//! What happened to a filing, in order.

use filing::contract::Event;
use filing::state::{Actor, State};
use rusqlite::Connection;

use super::{Count, Millis, Named, from_json, to_json};

/// Adds an event.
pub(crate) fn add(db: &Connection, filing: &str, event: &Event) -> rusqlite::Result<()> {
    let sql = "INSERT INTO events (filing, seq, at, from_state, to_state, actor, findings)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let (from, to, actor) = (event.from.map(Named), Named(event.to), Named(event.actor));
    let findings = to_json(&event.findings)?;
    db.execute(sql, (filing, Count(event.seq), Millis(event.at), from, to, actor, findings)).map(drop)
}

/// The events after a number.
pub(crate) fn after(db: &Connection, filing: &str, seq: u64) -> rusqlite::Result<Vec<Event>> {
    let mut statement = db.prepare("SELECT * FROM events WHERE filing = ?1 AND seq > ?2 ORDER BY seq")?;
    let rows = statement.query_map((filing, Count(seq)), |row| {
        Ok(Event {
            seq: row.get::<_, Count>("seq")?.0,
            at: row.get::<_, Millis>("at")?.0,
            from: row.get::<_, Option<Named<State>>>("from_state")?.map(|named| named.0),
            to: row.get::<_, Named<State>>("to_state")?.0,
            actor: row.get::<_, Named<Actor>>("actor")?.0,
            findings: from_json(&row.get::<_, String>("findings")?)?,
        })
    })?;
    rows.collect()
}

//! Service numbers that were met. One that nobody has used yet has no row and counts as bound.

use filing::contract::{NumberState, ServiceNumber};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension};

use super::{Millis, Named};

/// A number, when it was met.
pub(crate) fn find(db: &Connection, number: &str) -> rusqlite::Result<Option<ServiceNumber>> {
    let sql = "SELECT number, state, filing, site, since FROM service_numbers WHERE number = ?1";
    db.query_row(sql, [number], |row| {
        Ok(ServiceNumber {
            number: row.get(0)?,
            state: row.get::<_, Named<NumberState>>(1)?.0,
            filing: row.get(2)?,
            site: row.get(3)?,
            since: row.get::<_, Millis>(4)?.0,
        })
    })
    .optional()
}

/// How a number stands from now on.
pub(crate) fn put(db: &Connection, number: &ServiceNumber) -> rusqlite::Result<()> {
    let sql = "INSERT INTO service_numbers (number, state, filing, site, since) VALUES (?1, ?2, ?3, ?4, ?5)
               ON CONFLICT (number) DO UPDATE SET state = ?2, filing = ?3, site = ?4, since = ?5";
    let ServiceNumber { number, state, filing, site, since } = number;
    db.execute(sql, (number, Named(*state), filing, site, Millis(*since))).map(drop)
}

/// The numbers a filing uses stand otherwise from now on; they stay with it unless they are bound to none again.
pub(crate) fn turn(
    db: &Connection,
    filing: &str,
    state: NumberState,
    now: Timestamp,
) -> rusqlite::Result<()> {
    let sql = "UPDATE service_numbers SET state = ?2, since = ?3 WHERE filing = ?1";
    db.execute(sql, (filing, Named(state), Millis(now)))?;
    if state == NumberState::Bound {
        let sql = "UPDATE service_numbers SET filing = NULL, site = NULL WHERE filing = ?1";
        db.execute(sql, [filing])?;
    }
    Ok(())
}

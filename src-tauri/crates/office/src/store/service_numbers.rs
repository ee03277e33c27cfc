//! Service numbers that were met. One that nobody has used yet has no row and counts as bound.

use filing::contract::{NumberState, ServiceNumber};
use jiff::Timestamp;

use super::Db;
use super::value::{Row, values};
use crate::error::StoreError;

/// A number, when it was met.
pub(crate) fn find(db: Db<'_>, number: &str) -> Result<Option<ServiceNumber>, StoreError> {
    let sql = "SELECT number, state, filing, site, since FROM service_numbers WHERE number = ?1";
    let read = |row: &Row| {
        Ok(ServiceNumber {
            number: row.get("number")?,
            state: row.get("state")?,
            filing: row.get("filing")?,
            site: row.get("site")?,
            since: row.get("since")?,
        })
    };
    db.row(sql, values![number])?.as_ref().map(read).transpose()
}

/// How a number stands from now on.
pub(crate) fn put(db: Db<'_>, number: &ServiceNumber) -> Result<(), StoreError> {
    let sql = "INSERT INTO service_numbers (number, state, filing, site, since) VALUES (?1, ?2, ?3, ?4, ?5)
               ON CONFLICT (number) DO UPDATE SET state = ?2, filing = ?3, site = ?4, since = ?5";
    let ServiceNumber { number, state, filing, site, since } = number;
    db.run(sql, values![number, *state, filing.as_ref(), *site, *since]).map(drop)
}

/// The numbers a filing uses stand otherwise from now on; they stay with it unless they are bound to none again.
pub(crate) fn turn(db: Db<'_>, filing: &str, state: NumberState, now: Timestamp) -> Result<(), StoreError> {
    let sql = "UPDATE service_numbers SET state = ?2, since = ?3 WHERE filing = ?1";
    db.run(sql, values![filing, state, now])?;
    if state == NumberState::Bound {
        let sql = "UPDATE service_numbers SET filing = NULL, site = NULL WHERE filing = ?1";
        db.run(sql, values![filing])?;
    }
    Ok(())
}

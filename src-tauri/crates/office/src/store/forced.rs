//! How often a script's outcome was already used for a filing.

use super::Db;
use super::value::values;
use crate::error::StoreError;

/// How often.
pub(crate) fn used(db: Db<'_>, filing: &str, entry: u64) -> Result<u32, StoreError> {
    let sql = "SELECT used FROM forced WHERE filing = ?1 AND entry = ?2";
    Ok(db.row(sql, values![filing, entry])?.map(|row| row.only()).transpose()?.unwrap_or(0))
}

/// Once more.
pub(crate) fn count(db: Db<'_>, filing: &str, entry: u64) -> Result<(), StoreError> {
    let sql = "INSERT INTO forced (filing, entry, used) VALUES (?1, ?2, 1)
               ON CONFLICT (filing, entry) DO UPDATE SET used = forced.used + 1";
    db.run(sql, values![filing, entry]).map(drop)
}

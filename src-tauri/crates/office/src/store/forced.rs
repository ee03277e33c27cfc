//! How often a script's outcome was already used for a filing.

use rusqlite::{Connection, OptionalExtension};

use super::Count;

/// How often.
pub(crate) fn used(db: &Connection, filing: &str, entry: u64) -> rusqlite::Result<u32> {
    let sql = "SELECT used FROM forced WHERE filing = ?1 AND entry = ?2";
    Ok(db.query_row(sql, (filing, Count(entry)), |row| row.get(0)).optional()?.unwrap_or(0))
}

/// Once more.
pub(crate) fn count(db: &Connection, filing: &str, entry: u64) -> rusqlite::Result<()> {
    let sql = "INSERT INTO forced (filing, entry, used) VALUES (?1, ?2, 1)
               ON CONFLICT (filing, entry) DO UPDATE SET used = used + 1";
    db.execute(sql, (filing, Count(entry))).map(drop)
}

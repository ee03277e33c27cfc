//! What the office remembers of itself.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension};

/// Latest time the office acted at.
const LAST: &str = "last";
/// The folder's own bearer token.
const TOKEN: &str = "token";

fn get(connection: &Connection, name: &str) -> rusqlite::Result<Option<String>> {
    connection.query_row("SELECT value FROM meta WHERE name = ?1", [name], |row| row.get(0)).optional()
}

fn set(connection: &Connection, name: &str, value: &str) -> rusqlite::Result<()> {
    let sql = "INSERT INTO meta (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2";
    connection.execute(sql, [name, value]).map(drop)
}

/// The latest time the office acted at; `None` when it never did.
pub(crate) fn last(connection: &Connection) -> rusqlite::Result<Option<Timestamp>> {
    Ok(get(connection, LAST)?.and_then(|text| text.parse().ok()))
}

/// Remembers the latest time the office acted at.
pub(crate) fn set_last(connection: &Connection, now: Timestamp) -> rusqlite::Result<()> {
    set(connection, LAST, &now.to_string())
}

/// The folder's own token.
pub(crate) fn token(connection: &Connection) -> rusqlite::Result<Option<String>> {
    get(connection, TOKEN)
}

/// Keeps the folder's own token.
pub(crate) fn set_token(connection: &Connection, token: &str) -> rusqlite::Result<()> {
    set(connection, TOKEN, token)
}

//! What the office remembers of itself.

use jiff::Timestamp;

use super::Db;
use super::value::values;
use crate::error::StoreError;

/// Latest time the office acted at.
const LAST: &str = "last";
/// The folder's own bearer token.
const TOKEN: &str = "token";

fn get(connection: Db<'_>, name: &str) -> Result<Option<String>, StoreError> {
    let row = connection.row("SELECT value FROM meta WHERE name = ?1", values![name])?;
    row.map(|row| row.only()).transpose()
}

fn set(connection: Db<'_>, name: &str, value: &str) -> Result<(), StoreError> {
    let sql = "INSERT INTO meta (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2";
    connection.run(sql, values![name, value]).map(drop)
}

/// The latest time the office acted at; `None` when it never did.
pub(crate) fn last(connection: Db<'_>) -> Result<Option<Timestamp>, StoreError> {
    Ok(get(connection, LAST)?.and_then(|text| text.parse().ok()))
}

/// Remembers the latest time the office acted at.
pub(crate) fn set_last(connection: Db<'_>, now: Timestamp) -> Result<(), StoreError> {
    set(connection, LAST, &now.to_string())
}

/// The folder's own token.
pub(crate) fn token(connection: Db<'_>) -> Result<Option<String>, StoreError> {
    get(connection, TOKEN)
}

/// Keeps the folder's own token.
pub(crate) fn set_token(connection: Db<'_>, token: &str) -> Result<(), StoreError> {
    set(connection, TOKEN, token)
}

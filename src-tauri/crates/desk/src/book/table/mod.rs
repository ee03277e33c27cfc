//! One module a table: its SQL, its row, its handle. SQL for a table stands nowhere else.

pub(super) mod answer;
pub(super) mod attachment;
pub(super) mod blank;
pub(super) mod borrowed;
pub(super) mod cases;
pub(super) mod estimate;
pub(super) mod event;
pub(super) mod journal;
pub(super) mod office;
pub(super) mod outline;
pub(super) mod parcel;
pub(super) mod picture;
pub(super) mod print;
pub(super) mod profile;
pub(super) mod proof;
pub(super) mod reminded;
pub(super) mod reused;
pub(super) mod round;
pub(super) mod send;
pub(super) mod sms;
pub(super) mod step;
pub(super) mod upload;

use std::error::Error;
use std::str::FromStr;

use jiff::Timestamp;
use rusqlite::Row;
use rusqlite::types::Type;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::error::BookError;

/// A column's text, parsed; text that does not parse means a damaged row.
fn parsed<T: FromStr>(row: &Row<'_>, column: &str) -> rusqlite::Result<T>
where
    T::Err: Error + Send + Sync + 'static,
{
    let text: String = row.get(column)?;
    text.parse().map_err(|error| misread(row, column, error))
}

/// The same, with '' for "none".
fn parsed_or_none<T: FromStr>(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<T>>
where
    T::Err: Error + Send + Sync + 'static,
{
    let text: String = row.get(column)?;
    if text.is_empty() {
        Ok(None)
    } else {
        text.parse().map(Some).map_err(|error| misread(row, column, error))
    }
}

/// A column's JSON.
fn json<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|error| misread(row, column, error))
}

/// The same, with '' for "none".
fn json_or_none<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<T>> {
    let text: String = row.get(column)?;
    if text.is_empty() {
        return Ok(None);
    }
    serde_json::from_str(&text).map(Some).map_err(|error| misread(row, column, error))
}

/// A word of a fixed set, as its serde name.
fn word<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<T> {
    let text: String = row.get(column)?;
    serde_json::from_value(text.into()).map_err(|error| misread(row, column, error))
}

/// The same, with '' for "none".
fn word_or_none<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<T>> {
    let text: String = row.get(column)?;
    if text.is_empty() { Ok(None) } else { word(row, column).map(Some) }
}

fn misread(row: &Row<'_>, column: &str, error: impl Error + Send + Sync + 'static) -> rusqlite::Error {
    let index = row.as_ref().column_index(column).unwrap_or_default();
    rusqlite::Error::FromSqlConversionFailure(index, Type::Text, Box::new(error))
}

/// JSON text for a column.
fn to_json(value: &impl Serialize) -> Result<String, BookError> {
    serde_json::to_string(value).map_err(|error| BookError::Damaged(error.to_string()))
}

/// JSON text for a column, '' for "none".
fn to_json_or_empty<T: Serialize>(value: Option<&T>) -> Result<String, BookError> {
    value.map_or_else(|| Ok(String::new()), to_json)
}

/// The serde name of a word of a fixed set.
fn to_word(value: &impl Serialize) -> Result<String, BookError> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(text)) => Ok(text),
        other => Err(BookError::Damaged(format!("not a word: {other:?}"))),
    }
}

/// A size or count for a column; the database counts with a sign.
fn to_int(value: u64) -> Result<i64, BookError> {
    i64::try_from(value).map_err(|error| BookError::Damaged(error.to_string()))
}

/// A size or count from a column.
fn from_int(row: &Row<'_>, column: &str) -> rusqlite::Result<u64> {
    let value: i64 = row.get(column)?;
    u64::try_from(value).map_err(|error| misread(row, column, error))
}

/// A site for a column: -1 for the entity.
fn to_site(site: Option<usize>) -> Result<i64, BookError> {
    site.map_or(Ok(-1), |site| to_int(u64::try_from(site).unwrap_or(u64::MAX)))
}

/// A site from a column.
fn from_site(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<usize>> {
    let value: i64 = row.get(column)?;
    Ok(usize::try_from(value).ok())
}

/// '' for "none".
fn to_instant_or_empty(at: Option<Timestamp>) -> String {
    at.map(|at| at.to_string()).unwrap_or_default()
}

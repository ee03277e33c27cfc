//! The office's database: one file in the data folder.

pub(crate) mod codes;
pub(crate) mod events;
pub(crate) mod filings;
pub(crate) mod forced;
pub(crate) mod keys;
pub(crate) mod mailings;
pub(crate) mod meta;
pub(crate) mod revocations;
pub(crate) mod service_numbers;
pub(crate) mod uploads;

use std::path::Path;

use jiff::Timestamp;
use rusqlite::Connection;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

use crate::clock::from_millis;
use crate::error::OfficeError;

/// Version of the schema, kept in `user_version`.
const VERSION: i64 = 2;

/// Opens the database, makes it when it is new, refuses a newer one.
pub(crate) fn open(file: &Path) -> Result<Connection, OfficeError> {
    let mut connection = Connection::open(file)?;
    connection.busy_timeout(std::time::Duration::from_secs(10))?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    let tx = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let found: i64 = tx.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found > VERSION {
        return Err(OfficeError::NewerDatabase { found, known: VERSION });
    }
    if found < 1 {
        tx.execute_batch(include_str!("schema.sql"))?;
    }
    if found < 2 {
        tx.execute_batch(include_str!("schema_2.sql"))?;
    }
    tx.pragma_update(None, "user_version", VERSION)?;
    tx.commit()?;
    Ok(connection)
}

/// A moment as the database keeps it: milliseconds since 1970.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Millis(pub(crate) Timestamp);

impl ToSql for Millis {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.as_millisecond().into())
    }
}

impl FromSql for Millis {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(from_millis).map(Self)
    }
}

/// A count as the database keeps it; what is too large for it is kept as its largest.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Count(pub(crate) u64);

impl ToSql for Count {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(i64::try_from(self.0).unwrap_or(i64::MAX).into())
    }
}

impl FromSql for Count {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let number = value.as_i64()?;
        u64::try_from(number).map(Self).map_err(|_| FromSqlError::OutOfRange(number))
    }
}

/// Something with a name in the tables, kept as that name.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Named<T>(pub(crate) T);

macro_rules! named {
    ($($type:ty),*) => {$(
        impl ToSql for Named<$type> {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(self.0.name().into())
            }
        }

        impl FromSql for Named<$type> {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                <$type>::named(value.as_str()?).map(Self).ok_or(FromSqlError::InvalidType)
            }
        }
    )*};
}

named!(
    filing::state::State,
    filing::state::Actor,
    filing::state::Road,
    filing::state::Purpose,
    filing::contract::MailingState,
    filing::contract::RevocationState,
    filing::contract::NumberState
);

/// A body kept as JSON text.
pub(crate) fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> rusqlite::Result<T> {
    serde_json::from_str(text).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(error))
    })
}

/// JSON text of a body.
pub(crate) fn to_json<T: serde::Serialize>(value: &T) -> rusqlite::Result<String> {
    serde_json::to_string(value).map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}

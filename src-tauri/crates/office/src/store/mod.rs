//! The office's database: one file in the data folder, or a PostgreSQL server that several desks share.

pub(crate) mod codes;
pub(crate) mod events;
pub(crate) mod filings;
pub(crate) mod forced;
pub(crate) mod keys;
pub(crate) mod mailings;
pub(crate) mod meta;
mod postgres;
pub(crate) mod revocations;
pub(crate) mod service_numbers;
mod sqlite;
pub(crate) mod uploads;
pub(crate) mod value;

use std::path::Path;

use postgres::Postgres;
use rusqlite::{Connection, TransactionBehavior};
use value::{Row, Value};

use crate::error::{OfficeError, StoreError};

/// Version of the schema.
const VERSION: i64 = 3;

/// An open database.
#[derive(Debug)]
pub(crate) enum Store {
    /// One file.
    Sqlite(Connection),
    /// A server.
    Postgres(Box<Postgres>),
}

/// Opens the database at a `postgres://` address, else the file. Made when it is new; a newer one is refused.
pub(crate) fn open(file: &Path, address: Option<&str>) -> Result<Store, OfficeError> {
    Ok(match address {
        Some(address) => Store::Postgres(Box::new(Postgres::open(address)?)),
        None => Store::Sqlite(sqlite::open(file)?),
    })
}

impl Store {
    /// Sees to it that there is a connection; a server may have gone away and come back.
    pub(crate) fn ready(&mut self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(_) => Ok(()),
            Self::Postgres(server) => server.ready(),
        }
    }

    /// Statements outside a turn; each is kept at once.
    pub(crate) fn db(&self) -> Db<'_> {
        match self {
            Self::Sqlite(connection) => Db::Sqlite(connection),
            Self::Postgres(server) => Db::Postgres(server),
        }
    }

    /// Begins a turn: all of it is kept, or nothing.
    pub(crate) fn begin(&mut self) -> Result<Turn<'_>, StoreError> {
        Ok(match self {
            Self::Sqlite(connection) => {
                Turn::Sqlite(connection.transaction_with_behavior(TransactionBehavior::Immediate)?)
            }
            Self::Postgres(server) => {
                server.begin()?;
                Turn::Postgres(Open { server, kept: false })
            }
        })
    }
}

/// One turn; dropped before it is kept, nothing of it was done.
pub(crate) enum Turn<'a> {
    /// In the file.
    Sqlite(rusqlite::Transaction<'a>),
    /// At the server.
    Postgres(Open<'a>),
}

impl Turn<'_> {
    /// Statements of this turn.
    pub(crate) fn db(&self) -> Db<'_> {
        match self {
            Self::Sqlite(transaction) => Db::Sqlite(transaction),
            Self::Postgres(open) => Db::Postgres(open.server),
        }
    }

    /// Keeps what was done.
    pub(crate) fn keep(self) -> Result<(), StoreError> {
        match self {
            Self::Sqlite(transaction) => Ok(transaction.commit()?),
            Self::Postgres(mut open) => {
                open.kept = true;
                open.server.end(true)
            }
        }
    }
}

/// A turn at a server.
pub(crate) struct Open<'a> {
    server: &'a Postgres,
    kept: bool,
}

impl Drop for Open<'_> {
    fn drop(&mut self) {
        if !self.kept {
            // A server that cannot be told has dropped the turn itself.
            let _ = self.server.end(false);
        }
    }
}

/// Where statements go. Places are written `?1`, `?2`…
#[derive(Clone, Copy, Debug)]
pub(crate) enum Db<'a> {
    /// The file.
    Sqlite(&'a Connection),
    /// The server.
    Postgres(&'a Postgres),
}

impl Db<'_> {
    /// Runs a statement; how many rows it touched.
    pub(crate) fn run(self, sql: &str, values: &[Value]) -> Result<u64, StoreError> {
        match self {
            Self::Sqlite(connection) => Ok(sqlite::run(connection, sql, values)?),
            Self::Postgres(server) => server.run(sql, values),
        }
    }

    /// The rows of a statement.
    pub(crate) fn rows(self, sql: &str, values: &[Value]) -> Result<Vec<Row>, StoreError> {
        match self {
            Self::Sqlite(connection) => Ok(sqlite::rows(connection, sql, values)?),
            Self::Postgres(server) => server.rows(sql, values),
        }
    }

    /// The one row of a statement, if there is one.
    pub(crate) fn row(self, sql: &str, values: &[Value]) -> Result<Option<Row>, StoreError> {
        Ok(self.rows(sql, values)?.into_iter().next())
    }
}

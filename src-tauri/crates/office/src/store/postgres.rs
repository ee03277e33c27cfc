//! The database as a PostgreSQL server's, for desks that share one office. One turn at a time, over every office that
//! works on it: a lock of the database says whose.

use std::error::Error;
use std::sync::Arc;

use tokio::runtime::Handle;
use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};
use tokio_postgres::{Client, Config, NoTls};

use super::VERSION;
use super::value::{Row, Value};
use crate::error::{OfficeError, StoreError};

/// Names the lock of an office's turn.
const TURN: i64 = 0x0062_6569_616e;

/// A connection, made anew when the server went away.
#[derive(Debug)]
pub(crate) struct Postgres {
    config: Config,
    client: Client,
    runtime: Handle,
}

impl Postgres {
    /// Connects and makes the tables that are missing. Must be called on a thread that may wait, inside a runtime.
    pub(super) fn open(url: &str) -> Result<Self, OfficeError> {
        let refused = |error: &dyn Error| OfficeError::Postgres { reason: told(error) };
        let config: Config = url.parse().map_err(|error| refused(&error))?;
        let runtime = Handle::current();
        let client = connect(&config, &runtime).map_err(|error| refused(&error))?;
        let office = Self { config, client, runtime };
        let found = office.prepare()?;
        if found > VERSION {
            return Err(OfficeError::NewerDatabase { found, known: VERSION });
        }
        Ok(office)
    }

    fn prepare(&self) -> Result<i64, StoreError> {
        self.begin()?;
        self.batch("CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)")?;
        let found = self.rows("SELECT value FROM meta WHERE name = 'schema'", &[])?;
        let found = found.first().map(Row::only::<String>).transpose()?;
        let found = found.and_then(|text| text.parse().ok()).unwrap_or(0);
        if found == 0 {
            self.batch(include_str!("postgres.sql"))?;
            let version = [Value::from(VERSION.to_string())];
            self.run("INSERT INTO meta (name, value) VALUES ('schema', ?1)", &version)?;
        } else if found < VERSION {
            self.batch("ALTER TABLE codes ADD COLUMN IF NOT EXISTS confirmed_at BIGINT")?;
            let version = [Value::from(VERSION.to_string())];
            self.run("UPDATE meta SET value = ?1 WHERE name = 'schema'", &version)?;
        }
        self.end(true)?;
        Ok(found)
    }

    /// Connects again when the connection is gone. It is asked with a round trip, not by what is known of it: a server
    /// that cut it is heard of only after the statement that met the cut, and then by two requests in a row.
    pub(super) fn ready(&mut self) -> Result<(), StoreError> {
        if self.runtime.block_on(self.client.check_connection()).is_err() {
            self.client = connect(&self.config, &self.runtime)?;
        }
        Ok(())
    }

    /// Begins a turn; waits while another office has its own.
    pub(super) fn begin(&self) -> Result<(), StoreError> {
        self.batch(&format!("BEGIN; SELECT pg_advisory_xact_lock({TURN})"))
    }

    /// Ends a turn: keeps what was done in it, or nothing of it.
    pub(super) fn end(&self, keep: bool) -> Result<(), StoreError> {
        self.batch(if keep { "COMMIT" } else { "ROLLBACK" })
    }

    fn batch(&self, sql: &str) -> Result<(), StoreError> {
        Ok(self.runtime.block_on(self.client.batch_execute(sql))?)
    }

    /// Runs a statement; how many rows it touched.
    pub(super) fn run(&self, sql: &str, values: &[Value]) -> Result<u64, StoreError> {
        let sql = places(sql);
        let values: Vec<&(dyn ToSql + Sync)> = values.iter().map(|value| value as _).collect();
        Ok(self.runtime.block_on(self.client.execute(&sql, &values))?)
    }

    /// The rows of a statement.
    pub(super) fn rows(&self, sql: &str, values: &[Value]) -> Result<Vec<Row>, StoreError> {
        let sql = places(sql);
        let values: Vec<&(dyn ToSql + Sync)> = values.iter().map(|value| value as _).collect();
        let found = self.runtime.block_on(self.client.query(&sql, &values))?;
        found.iter().map(read).collect()
    }
}

fn connect(config: &Config, runtime: &Handle) -> Result<Client, tokio_postgres::Error> {
    let (client, connection) = runtime.block_on(config.connect(NoTls))?;
    runtime.spawn(async move {
        // A connection that breaks is noticed by the next turn, which makes another.
        drop(connection.await);
    });
    Ok(client)
}

/// What a server or its client says, with its cause.
fn told(error: &dyn Error) -> String {
    error.source().map_or_else(|| error.to_string(), |cause| format!("{error}: {cause}"))
}

/// `?1` is written `$1` here.
fn places(sql: &str) -> String {
    sql.replace('?', "$")
}

fn read(row: &tokio_postgres::Row) -> Result<Row, StoreError> {
    let names: Arc<[String]> = row.columns().iter().map(|column| column.name().to_owned()).collect();
    let cell = |(at, column): (usize, &tokio_postgres::Column)| {
        Ok(match *column.type_() {
            Type::INT8 => row.try_get::<_, Option<i64>>(at)?.map_or(Value::Null, Value::Whole),
            _ => row.try_get::<_, Option<String>>(at)?.map_or(Value::Null, Value::Text),
        })
    };
    let cells = row.columns().iter().enumerate().map(cell).collect::<Result<_, StoreError>>()?;
    Ok(Row { names, cells })
}

impl ToSql for Value {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Whole(number) => number.to_sql(kind, out),
            Self::Text(text) => text.to_sql(kind, out),
        }
    }

    fn accepts(kind: &Type) -> bool {
        matches!(*kind, Type::INT8 | Type::TEXT)
    }

    to_sql_checked!();
}

//! The database as one file in the data folder.

use std::path::Path;
use std::sync::Arc;

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ToSql, params_from_iter};

use super::VERSION;
use super::value::{Row, Value};
use crate::error::{OfficeError, StoreError};

/// Opens the database, makes it when it is new, refuses a newer one.
pub(super) fn open(file: &Path) -> Result<Connection, OfficeError> {
    let found = prepare(file).map_err(StoreError::from)?;
    found.map_err(|found| OfficeError::NewerDatabase { found, known: VERSION })
}

fn prepare(file: &Path) -> rusqlite::Result<Result<Connection, i64>> {
    let mut connection = Connection::open(file)?;
    connection.busy_timeout(std::time::Duration::from_secs(10))?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    let tx = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let found: i64 = tx.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found > VERSION {
        return Ok(Err(found));
    }
    if found < 1 {
        tx.execute_batch(include_str!("schema.sql"))?;
    }
    if found < 2 {
        tx.execute_batch(include_str!("schema_2.sql"))?;
    }
    if found < 3 {
        tx.execute_batch(include_str!("schema_3.sql"))?;
    }
    tx.pragma_update(None, "user_version", VERSION)?;
    tx.commit()?;
    Ok(Ok(connection))
}

/// Runs a statement; how many rows it touched.
pub(super) fn run(db: &Connection, sql: &str, values: &[Value]) -> rusqlite::Result<u64> {
    Ok(db.prepare_cached(sql)?.execute(params_from_iter(values))? as u64)
}

/// The rows of a statement.
pub(super) fn rows(db: &Connection, sql: &str, values: &[Value]) -> rusqlite::Result<Vec<Row>> {
    let mut statement = db.prepare_cached(sql)?;
    let names: Arc<[String]> = statement.column_names().map(str::to_owned).collect();
    let mut found = statement.query(params_from_iter(values))?;
    let mut rows = Vec::new();
    while let Some(row) = found.next()? {
        let cell = |at| {
            Ok(match row.get_ref(at)? {
                ValueRef::Null => Value::Null,
                ValueRef::Integer(number) => Value::Whole(number),
                other => Value::Text(other.as_str()?.to_owned()),
            })
        };
        let cells = (0..names.len()).map(cell).collect::<rusqlite::Result<_>>()?;
        rows.push(Row { names: Arc::clone(&names), cells });
    }
    Ok(rows)
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Null => rusqlite::types::Null.into(),
            Self::Whole(number) => (*number).into(),
            Self::Text(text) => text.as_str().into(),
        })
    }
}

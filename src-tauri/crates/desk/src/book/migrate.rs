//! Brings a book to the version this app knows: numbered files, each in one transaction, after a verified copy.

use std::path::Path;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::copy;
use super::disk;
use super::error::BookError;
use super::key::Key;

/// Every migration in order; the position, counted from one, is the version it leads to.
pub(super) const MIGRATIONS: &[&str] = &[
    include_str!("../../migrations/0001_book.sql"),
    include_str!("../../migrations/0002_profiles.sql"),
    include_str!("../../migrations/0003_blanks.sql"),
    include_str!("../../migrations/0004_told.sql"),
    include_str!("../../migrations/0005_offices.sql"),
    include_str!("../../migrations/0006_sms.sql"),
];

/// Marks the file as a book of this app in its header: "BEIA".
const APPLICATION_ID: i32 = 0x4245_4941;

/// Runs what is missing. A book that already holds something is copied first, to `<book>.before-<version>`.
pub(super) fn run(conn: &Connection, path: &Path, key: &Key, migrations: &[&str]) -> Result<(), BookError> {
    let known = u32::try_from(migrations.len()).unwrap_or(u32::MAX);
    let found: u32 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found > known {
        return Err(BookError::Newer { found, known });
    }
    if found > 0 {
        refuse_foreign(conn)?;
    }
    if found > 0 && found < known {
        let to = disk::beside(path, &format!(".before-{known}"));
        disk::remove_if_there(&to)?;
        copy::write(conn, key, &to)?;
    }
    for (version, sql) in (1_u32..).zip(migrations).filter(|(version, _)| *version > found) {
        let transaction = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
        transaction.execute_batch(sql)?;
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", version)?;
        transaction.commit()?;
    }
    Ok(())
}

fn refuse_foreign(conn: &Connection) -> Result<(), BookError> {
    let id: i32 = conn.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if id == APPLICATION_ID { Ok(()) } else { Err(BookError::NotABook) }
}

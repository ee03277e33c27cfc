//! A database connection that knows the key and is set up to lose nothing.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, MAIN_DB, OpenFlags};
use zeroize::Zeroizing;

use super::error::BookError;
use super::key::Key;

/// Long enough for a program that is just closing the book, short enough not to look like a hang.
const WAIT_FOR_OTHERS: Duration = Duration::from_millis(500);

/// Opens an existing file, empty or a book, and takes it for this process alone.
///
/// Exclusive locking keeps a second program out with its own error, and keeps the write-ahead log's index in memory
/// instead of in one more file.
pub(super) fn open(path: &Path, key: &Key) -> Result<Connection, BookError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    if conn.is_readonly(MAIN_DB)? {
        return Err(BookError::ReadOnly);
    }
    conn.busy_timeout(WAIT_FOR_OTHERS)?;
    // The cipher would otherwise tell the terminal what the error already says.
    conn.execute_batch("PRAGMA cipher_log_level = NONE;")?;
    let hex = key.hex();
    conn.execute_batch(&Zeroizing::new(format!("PRAGMA key = \"x'{}'\";", hex.as_str())))?;
    conn.execute_batch("PRAGMA temp_store = MEMORY; PRAGMA locking_mode = EXCLUSIVE;")?;
    // The first read is where a wrong key, a foreign file or another program shows.
    let pages: i64 = conn.query_row("PRAGMA page_count", [], |row| row.get(0))?;
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    if pages == 0 {
        // Only an empty file takes this; on any other it would be a write before the book is known to be ours.
        conn.execute_batch("PRAGMA auto_vacuum = INCREMENTAL;")?;
    }
    conn.execute_batch(
        "PRAGMA foreign_keys = ON;
         PRAGMA secure_delete = ON;
         PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;",
    )?;
    Ok(conn)
}

/// Reads every page and every link between tables; the first fault is the reason.
pub(super) fn check(conn: &Connection) -> Result<(), BookError> {
    for pragma in ["cipher_integrity_check", "integrity_check", "foreign_key_check"] {
        let mut statement = conn.prepare(&format!("PRAGMA {pragma}"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let finding: String = row.get(0)?;
            if finding != "ok" {
                return Err(BookError::Damaged(finding));
            }
        }
    }
    Ok(())
}

/// Moves everything from the write-ahead log into the book, empties the log, and gives free pages back to the disk.
pub(super) fn compact(conn: &Connection) -> Result<(), BookError> {
    drain(conn)?;
    let mut statement = conn.prepare("PRAGMA incremental_vacuum")?;
    let mut rows = statement.query([])?;
    while rows.next()?.is_some() {}
    drop(rows);
    drain(conn)
}

fn drain(conn: &Connection) -> Result<(), BookError> {
    let busy: i64 = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    if busy == 0 { Ok(()) } else { Err(BookError::InUse) }
}

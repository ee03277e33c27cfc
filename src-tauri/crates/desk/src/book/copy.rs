//! Copies of the book, read back before they are called done.

use std::fs::File;
use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::Backup;

use super::error::BookError;
use super::key::{Key, key_file_of};
use super::{connection, disk};

/// Pages copied at a time.
const PAGES: i32 = 512;

/// Writes a copy under the same key: to a name of its own, read back whole, flushed, then named.
pub(super) fn write(conn: &Connection, key: &Key, to: &Path) -> Result<(), BookError> {
    if to.try_exists()? {
        return Err(BookError::AlreadyThere(to.to_owned()));
    }
    let fresh = disk::beside(to, ".new");
    let done = fill(conn, key, &fresh)
        .and_then(|()| verify(conn, key, &fresh).map_err(|error| unread(conn, error, to)))
        .and_then(|()| Ok(disk::settle(&fresh, to)?));
    if done.is_err() {
        clear(&fresh)?;
    }
    done
}

/// A fault found in the copy is the book's own where the book has it too: a damaged page is copied as it is.
fn unread(conn: &Connection, error: BookError, to: &Path) -> BookError {
    match error {
        BookError::Damaged(_) | BookError::NotABook => {
            connection::check(conn).err().unwrap_or_else(|| BookError::CopyFailed(to.to_owned()))
        }
        other => other,
    }
}

/// Copies the key file of the book, where it has one, to stand beside the copy.
pub(super) fn write_key(book: &Path, to: &Path) -> Result<(), BookError> {
    let (from, to) = (key_file_of(book), key_file_of(to));
    if to.try_exists()? {
        return Err(BookError::AlreadyThere(to));
    }
    if from.try_exists()? {
        disk::write_private(&to, &std::fs::read(from)?)?;
    }
    Ok(())
}

fn fill(conn: &Connection, key: &Key, fresh: &Path) -> Result<(), BookError> {
    clear(fresh)?;
    disk::touch_private(fresh)?;
    let mut copy = connection::open(fresh, key)?;
    Backup::new(conn, &mut copy)?.run_to_completion(PAGES, Duration::ZERO, None)?;
    close(copy)
}

fn verify(conn: &Connection, key: &Key, fresh: &Path) -> Result<(), BookError> {
    let copy = connection::open(fresh, key)?;
    connection::check(&copy)?;
    same_version(conn, &copy)?;
    close(copy)?;
    Ok(File::options().write(true).open(fresh)?.sync_all()?)
}

fn same_version(conn: &Connection, copy: &Connection) -> Result<(), BookError> {
    let version = |conn: &Connection| conn.query_row("PRAGMA user_version", [], |row| row.get::<_, u32>(0));
    if version(conn)? == version(copy)? { Ok(()) } else { Err(BookError::NotABook) }
}

pub(super) fn close(conn: Connection) -> Result<(), BookError> {
    conn.close().map_err(|(_, error)| error.into())
}

/// Removes a half-written file with the database's side files.
pub(super) fn clear(fresh: &Path) -> Result<(), BookError> {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        disk::remove_if_there(&disk::beside(fresh, suffix))?;
    }
    Ok(())
}

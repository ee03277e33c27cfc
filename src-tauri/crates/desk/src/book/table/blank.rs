//! Blanks that providers hand out, cut into chunks, and what belongs where on each.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, Row, params};

use super::picture::CHUNK;
use super::{from_int, parsed, to_int, to_word, word};
use crate::blank::BlankKind;
use crate::book::error::BookError;

/// A blank on its way into the book.
#[derive(Clone, Copy, Debug)]
pub struct NewBlank<'a> {
    /// SHA-256 of the file, lower-case hexadecimal.
    pub fingerprint: &'a str,
    /// What its user calls it.
    pub name: &'a str,
    /// How it is filled.
    pub kind: BlankKind,
    /// The file.
    pub bytes: &'a [u8],
}

/// A blank of the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlankRow {
    /// SHA-256 of the file, lower-case hexadecimal.
    pub fingerprint: String,
    /// What its user calls it.
    pub name: String,
    /// How it is filled.
    pub kind: BlankKind,
    /// Size of the file.
    pub bytes: u64,
    /// Whether somebody has said what belongs where.
    pub placed: bool,
    /// When it was used last.
    pub used_at: Timestamp,
}

/// The blanks of the book.
#[derive(Debug)]
pub struct Blanks<'b>(pub(crate) &'b Connection);

impl Blanks<'_> {
    /// Takes a blank in; one that is there already is only marked as used.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn add(&self, new: &NewBlank<'_>, at: Timestamp) -> Result<(), BookError> {
        let transaction = self.0.unchecked_transaction()?;
        let bytes = to_int(u64::try_from(new.bytes.len()).unwrap_or(u64::MAX))?;
        let sql = "INSERT INTO blank (fingerprint, name, kind, bytes, used_at) VALUES (?1, ?2, ?3, ?4, ?5)
                   ON CONFLICT (fingerprint) DO UPDATE SET used_at = excluded.used_at";
        let known: Option<i64> = self
            .0
            .query_row("SELECT 1 FROM blank WHERE fingerprint = ?1", [new.fingerprint], |row| row.get(0))
            .optional()?;
        self.0
            .execute(sql, params![new.fingerprint, new.name, to_word(&new.kind)?, bytes, at.to_string()])?;
        if known.is_none() {
            for (n, chunk) in (0_u32..).zip(new.bytes.chunks(CHUNK)) {
                let sql = "INSERT INTO blank_chunk (fingerprint, n, data) VALUES (?1, ?2, ?3)";
                self.0.execute(sql, params![new.fingerprint, n, chunk])?;
            }
        }
        Ok(transaction.commit()?)
    }

    /// Every blank, the one used last first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn list(&self) -> Result<Vec<BlankRow>, BookError> {
        let sql = "SELECT fingerprint, name, kind, bytes, used_at, template_json <> '' AS placed FROM blank
                   ORDER BY used_at DESC, fingerprint";
        let mut statement = self.0.prepare_cached(sql)?;
        let rows = statement.query_map([], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The file of a blank.
    ///
    /// # Errors
    /// [`BookError::NoSuchBlank`], or when the book cannot be read.
    pub fn bytes(&self, fingerprint: &str) -> Result<Vec<u8>, BookError> {
        let mut statement =
            self.0.prepare_cached("SELECT data FROM blank_chunk WHERE fingerprint = ?1 ORDER BY n")?;
        let chunks = statement.query_map([fingerprint], |row| row.get::<_, Vec<u8>>(0))?;
        let chunks: Vec<Vec<u8>> = chunks.collect::<Result<_, _>>()?;
        if chunks.is_empty() { Err(BookError::NoSuchBlank) } else { Ok(chunks.concat()) }
    }

    /// What belongs where on a blank, as the text it was kept in; `None` while nobody has said.
    ///
    /// # Errors
    /// [`BookError::NoSuchBlank`], or when the book cannot be read.
    pub fn template(&self, fingerprint: &str) -> Result<Option<String>, BookError> {
        let sql = "SELECT template_json FROM blank WHERE fingerprint = ?1";
        let found: Option<String> = self.0.query_row(sql, [fingerprint], |row| row.get(0)).optional()?;
        Ok(Some(found.ok_or(BookError::NoSuchBlank)?).filter(|text| !text.is_empty()))
    }

    /// Keeps what belongs where on a blank.
    ///
    /// # Errors
    /// [`BookError::NoSuchBlank`], or when the book cannot be written.
    pub fn keep(&self, fingerprint: &str, template: &str, at: Timestamp) -> Result<(), BookError> {
        let sql = "UPDATE blank SET template_json = ?2, used_at = ?3 WHERE fingerprint = ?1";
        let changed = self.0.execute(sql, params![fingerprint, template, at.to_string()])?;
        if changed == 0 { Err(BookError::NoSuchBlank) } else { Ok(()) }
    }

    /// Removes a blank with everything that belongs to it.
    ///
    /// # Errors
    /// [`BookError::NoSuchBlank`], or when the book cannot be written.
    pub fn remove(&self, fingerprint: &str) -> Result<(), BookError> {
        let changed = self.0.execute("DELETE FROM blank WHERE fingerprint = ?1", [fingerprint])?;
        if changed == 0 { Err(BookError::NoSuchBlank) } else { Ok(()) }
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<BlankRow> {
    Ok(BlankRow {
        fingerprint: row.get("fingerprint")?,
        name: row.get("name")?,
        kind: word(row, "kind")?,
        bytes: from_int(row, "bytes")?,
        placed: row.get("placed")?,
        used_at: parsed(row, "used_at")?,
    })
}

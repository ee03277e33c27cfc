//! The uploads of a transmission: where each lies at the office and how far it came.

use filing::answers::Path;
use rusqlite::{Connection, Row, params};

use super::{from_int, parsed, to_int};
use crate::book::error::BookError;
use crate::book::id::PictureId;

/// One upload. Slot and position name it within its transmission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UploadRow {
    /// The slot.
    pub slot: Path,
    /// Order within the slot.
    pub position: u32,
    /// The picture that is sent.
    pub picture: PictureId,
    /// Lower-case hexadecimal SHA-256 of its bytes.
    pub sha256: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Where the office keeps it; empty until it was created there.
    pub location: String,
    /// Bytes the office has confirmed.
    pub sent: u64,
    /// Tries, counted before each is made.
    pub attempts: u32,
    /// Whether the office has all of it.
    pub done: bool,
}

/// The uploads of the book.
#[derive(Debug)]
pub struct Uploads<'b>(pub(crate) &'b Connection);

impl Uploads<'_> {
    /// Writes a row, replacing the one with the same slot and position.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn put(&self, send: i64, upload: &UploadRow) -> Result<(), BookError> {
        let sql = "INSERT INTO upload (send_id, slot, position, picture_id, sha256, bytes, location, sent,
                                       attempts, done)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                   ON CONFLICT (send_id, slot, position) DO UPDATE SET
                       picture_id = excluded.picture_id, sha256 = excluded.sha256, bytes = excluded.bytes,
                       location = excluded.location, sent = excluded.sent, attempts = excluded.attempts,
                       done = excluded.done";
        let values = params![
            send,
            upload.slot.to_string(),
            upload.position,
            upload.picture,
            upload.sha256,
            to_int(upload.bytes)?,
            upload.location,
            to_int(upload.sent)?,
            upload.attempts,
            upload.done,
        ];
        self.0.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }

    /// The uploads of a transmission, by slot and position.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn list(&self, send: i64) -> Result<Vec<UploadRow>, BookError> {
        let sql = "SELECT * FROM upload WHERE send_id = ?1 ORDER BY slot, position";
        let mut statement = self.0.prepare_cached(sql)?;
        let rows = statement.query_map([send], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Forgets every upload of a transmission.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn clear(&self, send: i64) -> Result<(), BookError> {
        self.0.prepare_cached("DELETE FROM upload WHERE send_id = ?1")?.execute([send])?;
        Ok(())
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<UploadRow> {
    Ok(UploadRow {
        slot: parsed(row, "slot")?,
        position: row.get("position")?,
        picture: row.get("picture_id")?,
        sha256: row.get("sha256")?,
        bytes: from_int(row, "bytes")?,
        location: row.get("location")?,
        sent: from_int(row, "sent")?,
        attempts: row.get("attempts")?,
        done: row.get("done")?,
    })
}

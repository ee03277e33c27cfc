//! Pictures, cut into chunks.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, Row, params};
use serde::{Deserialize, Serialize};

use super::{from_int, parsed, to_int, to_word, word};
use crate::book::error::BookError;
use crate::book::id::{CaseId, PictureId};
use crate::digest::sha256;

/// Bytes of a picture in one row; the last row may hold fewer.
pub(crate) const CHUNK: usize = 256 * 1024;

/// What a picture is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PictureKind {
    /// What the applicant brought.
    Original,
    /// What was made of it for its slot.
    Prepared,
}

/// A picture on its way into the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureData {
    /// The encoded file.
    pub bytes: Vec<u8>,
    /// Such as `image/jpeg`.
    pub mime: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
}

/// What is known of a stored picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureRow {
    /// Its name.
    pub id: PictureId,
    /// What it is.
    pub kind: PictureKind,
    /// Such as `image/jpeg`.
    pub mime: String,
    /// Pixels.
    pub width: u32,
    /// Pixels.
    pub height: u32,
    /// Size of the encoded file.
    pub bytes: u64,
    /// Lower-case hexadecimal SHA-256 of the encoded file.
    pub sha256: String,
    /// When it came into the book.
    pub created_at: Timestamp,
}

/// The handle.
pub(crate) struct Pictures<'c>(pub(crate) &'c Connection);

impl Pictures<'_> {
    pub(crate) fn insert(
        &self,
        case: &CaseId,
        kind: PictureKind,
        data: &PictureData,
        at: Timestamp,
    ) -> Result<PictureId, BookError> {
        let id = PictureId::fresh()?;
        let sql = "INSERT INTO picture (id, case_id, kind, mime, width, height, bytes, sha256, created_at)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
        let bytes = to_int(u64::try_from(data.bytes.len()).unwrap_or(u64::MAX))?;
        let sha256 = sha256(&data.bytes);
        let (kind, at) = (to_word(&kind)?, at.to_string());
        let values = params![id, case, kind, data.mime, data.width, data.height, bytes, sha256, at];
        self.0.prepare_cached(sql)?.execute(values)?;
        let mut statement =
            self.0.prepare_cached("INSERT INTO chunk (picture_id, n, data) VALUES (?1, ?2, ?3)")?;
        for (n, chunk) in (0_u32..).zip(data.bytes.chunks(CHUNK)) {
            statement.execute(params![id, n, chunk])?;
        }
        Ok(id)
    }

    pub(crate) fn get(&self, id: &PictureId) -> Result<PictureRow, BookError> {
        let mut statement = self.0.prepare_cached("SELECT * FROM picture WHERE id = ?1")?;
        statement.query_row([id], read).optional()?.ok_or(BookError::NoSuchPicture)
    }

    pub(crate) fn list(&self) -> Result<Vec<PictureRow>, BookError> {
        let mut statement = self.0.prepare_cached("SELECT * FROM picture")?;
        let rows = statement.query_map([], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    pub(crate) fn chunk(&self, id: &PictureId, n: u32) -> Result<Vec<u8>, BookError> {
        let mut statement =
            self.0.prepare_cached("SELECT data FROM chunk WHERE picture_id = ?1 AND n = ?2")?;
        let found = statement.query_row(params![id, n], |row| row.get(0)).optional()?;
        found.ok_or_else(|| BookError::Damaged(format!("picture {id} lacks chunk {n}")))
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<PictureRow> {
    Ok(PictureRow {
        id: row.get("id")?,
        kind: word(row, "kind")?,
        mime: row.get("mime")?,
        width: row.get("width")?,
        height: row.get("height")?,
        bytes: from_int(row, "bytes")?,
        sha256: row.get("sha256")?,
        created_at: parsed(row, "created_at")?,
    })
}

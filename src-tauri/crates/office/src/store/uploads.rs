//! Uploads: their rows here, their bytes in files the office names itself.

use jiff::Timestamp;

use super::Db;
use super::value::{Row, values};
use crate::error::StoreError;

/// One upload.
#[derive(Clone, Debug)]
pub(crate) struct Upload {
    /// Random id; also the name of its file.
    pub(crate) id: String,
    /// The filing it belongs to.
    pub(crate) filing: String,
    /// Slot path.
    pub(crate) slot: String,
    /// Name the client gave it; kept, never used as a path.
    pub(crate) filename: String,
    /// Announced size, bytes.
    pub(crate) length: u64,
    /// Bytes that have arrived and are kept.
    pub(crate) arrived: u64,
    /// SHA-256 the client announced, lower-case hex.
    pub(crate) announced: Option<String>,
    /// SHA-256 found when it was complete, lower-case hex.
    pub(crate) sha256: Option<String>,
    /// When it was made.
    pub(crate) made_at: Timestamp,
    /// When it is thrown away unless complete.
    pub(crate) expires_at: Timestamp,
    /// Thrown away.
    pub(crate) gone: bool,
}

impl Upload {
    /// Whether all of it is here and was found right.
    pub(crate) fn is_complete(&self) -> bool {
        self.sha256.is_some() && !self.gone
    }
}

/// Writes a new one.
pub(crate) fn add(db: Db<'_>, upload: &Upload) -> Result<(), StoreError> {
    let sql = "INSERT INTO uploads (id, filing, slot, filename, length, arrived, announced, made_at, expires_at, gone)
               VALUES (?1, ?2, ?3, ?4, ?5, 0, ?6, ?7, ?8, 0)";
    let (made, expires) = (upload.made_at, upload.expires_at);
    let Upload { id, filing, slot, filename, length, announced, .. } = upload;
    db.run(sql, values![id, filing, slot, filename, *length, announced.as_ref(), made, expires]).map(drop)
}

/// One by its id.
pub(crate) fn find(db: Db<'_>, id: &str) -> Result<Option<Upload>, StoreError> {
    db.row("SELECT * FROM uploads WHERE id = ?1", values![id])?.as_ref().map(read).transpose()
}

/// The complete ones of a filing, oldest first.
pub(crate) fn complete(db: Db<'_>, filing: &str) -> Result<Vec<Upload>, StoreError> {
    let sql =
        "SELECT * FROM uploads WHERE filing = ?1 AND gone = 0 AND sha256 IS NOT NULL ORDER BY made_at, id";
    db.rows(sql, values![filing])?.iter().map(read).collect()
}

/// Those that were never finished and whose time is over.
pub(crate) fn expired(db: Db<'_>, now: Timestamp) -> Result<Vec<String>, StoreError> {
    let sql = "SELECT id FROM uploads WHERE gone = 0 AND sha256 IS NULL AND expires_at <= ?1";
    db.rows(sql, values![now])?.iter().map(Row::only).collect()
}

/// Those of a filing that are still here.
pub(crate) fn kept(db: Db<'_>, filing: &str) -> Result<Vec<String>, StoreError> {
    let sql = "SELECT id FROM uploads WHERE filing = ?1 AND gone = 0";
    db.rows(sql, values![filing])?.iter().map(Row::only).collect()
}

/// So many bytes are here now.
pub(crate) fn set_arrived(db: Db<'_>, id: &str, arrived: u64) -> Result<(), StoreError> {
    db.run("UPDATE uploads SET arrived = ?2 WHERE id = ?1", values![id, arrived]).map(drop)
}

/// All of it is here, with that hash.
pub(crate) fn set_complete(db: Db<'_>, id: &str, sha256: &str) -> Result<(), StoreError> {
    db.run("UPDATE uploads SET sha256 = ?2 WHERE id = ?1", values![id, sha256]).map(drop)
}

/// It is thrown away.
pub(crate) fn set_gone(db: Db<'_>, id: &str) -> Result<(), StoreError> {
    db.run("UPDATE uploads SET gone = 1 WHERE id = ?1", values![id]).map(drop)
}

fn read(row: &Row) -> Result<Upload, StoreError> {
    Ok(Upload {
        id: row.get("id")?,
        filing: row.get("filing")?,
        slot: row.get("slot")?,
        filename: row.get("filename")?,
        length: row.get("length")?,
        arrived: row.get("arrived")?,
        announced: row.get("announced")?,
        sha256: row.get("sha256")?,
        made_at: row.get("made_at")?,
        expires_at: row.get("expires_at")?,
        gone: row.get("gone")?,
    })
}

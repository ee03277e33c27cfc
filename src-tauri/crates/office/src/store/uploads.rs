//! Uploads: their rows here, their bytes in files the office names itself.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row};

use super::{Count, Millis};

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
pub(crate) fn add(db: &Connection, upload: &Upload) -> rusqlite::Result<()> {
    let sql = "INSERT INTO uploads (id, filing, slot, filename, length, arrived, announced, made_at, expires_at, gone)
               VALUES (?1, ?2, ?3, ?4, ?5, 0, ?6, ?7, ?8, 0)";
    let (made, expires) = (Millis(upload.made_at), Millis(upload.expires_at));
    let Upload { id, filing, slot, filename, length, announced, .. } = upload;
    db.execute(sql, (id, filing, slot, filename, Count(*length), announced, made, expires)).map(drop)
}

/// One by its id.
pub(crate) fn find(db: &Connection, id: &str) -> rusqlite::Result<Option<Upload>> {
    db.query_row("SELECT * FROM uploads WHERE id = ?1", [id], read).optional()
}

/// The complete ones of a filing, oldest first.
pub(crate) fn complete(db: &Connection, filing: &str) -> rusqlite::Result<Vec<Upload>> {
    let sql =
        "SELECT * FROM uploads WHERE filing = ?1 AND gone = 0 AND sha256 IS NOT NULL ORDER BY made_at, id";
    db.prepare(sql)?.query_map([filing], read)?.collect()
}

/// Those that were never finished and whose time is over.
pub(crate) fn expired(db: &Connection, now: Timestamp) -> rusqlite::Result<Vec<String>> {
    let sql = "SELECT id FROM uploads WHERE gone = 0 AND sha256 IS NULL AND expires_at <= ?1";
    db.prepare(sql)?.query_map([Millis(now)], |row| row.get(0))?.collect()
}

/// Those of a filing that are still here.
pub(crate) fn kept(db: &Connection, filing: &str) -> rusqlite::Result<Vec<String>> {
    let sql = "SELECT id FROM uploads WHERE filing = ?1 AND gone = 0";
    db.prepare(sql)?.query_map([filing], |row| row.get(0))?.collect()
}

/// So many bytes are here now.
pub(crate) fn set_arrived(db: &Connection, id: &str, arrived: u64) -> rusqlite::Result<()> {
    db.execute("UPDATE uploads SET arrived = ?2 WHERE id = ?1", (id, Count(arrived))).map(drop)
}

/// All of it is here, with that hash.
pub(crate) fn set_complete(db: &Connection, id: &str, sha256: &str) -> rusqlite::Result<()> {
    db.execute("UPDATE uploads SET sha256 = ?2 WHERE id = ?1", [id, sha256]).map(drop)
}

/// It is thrown away.
pub(crate) fn set_gone(db: &Connection, id: &str) -> rusqlite::Result<()> {
    db.execute("UPDATE uploads SET gone = 1 WHERE id = ?1", [id]).map(drop)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Upload> {
    Ok(Upload {
        id: row.get("id")?,
        filing: row.get("filing")?,
        slot: row.get("slot")?,
        filename: row.get("filename")?,
        length: row.get::<_, Count>("length")?.0,
        arrived: row.get::<_, Count>("arrived")?.0,
        announced: row.get("announced")?,
        sha256: row.get("sha256")?,
        made_at: row.get::<_, Millis>("made_at")?.0,
        expires_at: row.get::<_, Millis>("expires_at")?.0,
        gone: row.get("gone")?,
    })
}

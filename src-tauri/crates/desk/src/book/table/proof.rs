//! What is kept as proof of a step: pasted texts, and pictures as they were brought, cut into chunks.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, Row, params};
use serde::{Deserialize, Serialize};

use super::picture::CHUNK;
use super::{from_int, parsed, to_int, to_word, word};
use crate::book::error::BookError;
use crate::book::id::ProofId;
use crate::digest::sha256;

/// What a kept thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProofKind {
    /// A text that was pasted.
    Text,
    /// A screenshot or a receipt.
    Picture,
}

/// Something that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProofRow {
    /// Its name.
    pub id: ProofId,
    /// The transmission.
    pub send: i64,
    /// Number of the event it is the proof of.
    pub seq: u64,
    /// What it is.
    pub kind: ProofKind,
    /// When it came into the book.
    pub at: Timestamp,
    /// The text; empty for a picture.
    pub text: String,
    /// Such as `image/png`; empty for a text.
    pub mime: String,
    /// Size of the picture.
    pub bytes: u64,
    /// Lower-case hexadecimal SHA-256 of the picture.
    pub sha256: String,
}

/// The proofs of the book.
#[derive(Debug)]
pub struct Proofs<'b>(pub(crate) &'b Connection);

impl Proofs<'_> {
    /// Keeps a text.
    ///
    /// # Errors
    /// When the book cannot be written, or there is no such event.
    pub fn keep_text(&self, send: i64, seq: u64, text: &str, at: Timestamp) -> Result<ProofId, BookError> {
        self.insert(ProofRow {
            id: ProofId::fresh()?,
            send,
            seq,
            kind: ProofKind::Text,
            at,
            text: text.to_owned(),
            mime: String::new(),
            bytes: 0,
            sha256: String::new(),
        })
    }

    /// Keeps a picture, row and bytes together.
    ///
    /// # Errors
    /// When the book cannot be written, or there is no such event.
    pub fn keep_picture(
        &self,
        send: i64,
        seq: u64,
        (mime, bytes): (&str, &[u8]),
        at: Timestamp,
    ) -> Result<ProofId, BookError> {
        let transaction = self.0.unchecked_transaction()?;
        let id = self.insert(ProofRow {
            id: ProofId::fresh()?,
            send,
            seq,
            kind: ProofKind::Picture,
            at,
            text: String::new(),
            mime: mime.to_owned(),
            bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX),
            sha256: sha256(bytes),
        })?;
        for (n, chunk) in (0_u32..).zip(bytes.chunks(CHUNK)) {
            let sql = "INSERT INTO proof_chunk (proof_id, n, data) VALUES (?1, ?2, ?3)";
            self.0.prepare_cached(sql)?.execute(params![id, n, chunk])?;
        }
        transaction.commit()?;
        Ok(id)
    }

    /// Everything kept of a transmission, oldest first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn list(&self, send: i64) -> Result<Vec<ProofRow>, BookError> {
        let mut statement =
            self.0.prepare_cached("SELECT * FROM proof WHERE send_id = ?1 ORDER BY at, id")?;
        let rows = statement.query_map([send], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Everything that is kept.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn all(&self) -> Result<Vec<ProofRow>, BookError> {
        let mut statement = self.0.prepare_cached("SELECT * FROM proof")?;
        let rows = statement.query_map([], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One of it.
    ///
    /// # Errors
    /// [`BookError::NoSuchProof`], or when the book cannot be read.
    pub fn get(&self, id: &ProofId) -> Result<ProofRow, BookError> {
        let mut statement = self.0.prepare_cached("SELECT * FROM proof WHERE id = ?1")?;
        statement.query_row([id], read).optional()?.ok_or(BookError::NoSuchProof)
    }

    /// The bytes of a picture, held against their digest.
    ///
    /// # Errors
    /// [`BookError::Damaged`], or when the book cannot be read.
    pub fn bytes(&self, row: &ProofRow) -> Result<Vec<u8>, BookError> {
        let sql = "SELECT data FROM proof_chunk WHERE proof_id = ?1 ORDER BY n";
        let mut statement = self.0.prepare_cached(sql)?;
        let chunks = statement.query_map([&row.id], |chunk| chunk.get::<_, Vec<u8>>(0))?;
        let bytes = chunks.collect::<Result<Vec<_>, _>>()?.concat();
        if row.kind == ProofKind::Picture && sha256(&bytes) != row.sha256 {
            return Err(BookError::Damaged(format!("proof {}", row.id)));
        }
        Ok(bytes)
    }

    /// Removes one of it, its bytes with it.
    ///
    /// # Errors
    /// [`BookError::NoSuchProof`], or when the book cannot be written.
    pub fn remove(&self, id: &ProofId) -> Result<(), BookError> {
        match self.0.prepare_cached("DELETE FROM proof WHERE id = ?1")?.execute([id])? {
            0 => Err(BookError::NoSuchProof),
            _ => Ok(()),
        }
    }

    fn insert(&self, row: ProofRow) -> Result<ProofId, BookError> {
        let sql = "INSERT INTO proof (id, send_id, seq, kind, at, text, mime, bytes, sha256)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
        let (seq, bytes, kind) = (to_int(row.seq)?, to_int(row.bytes)?, to_word(&row.kind)?);
        let at = row.at.to_string();
        let values = params![row.id, row.send, seq, kind, at, row.text, row.mime, bytes, row.sha256];
        self.0.prepare_cached(sql)?.execute(values)?;
        Ok(row.id)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<ProofRow> {
    Ok(ProofRow {
        id: row.get("id")?,
        send: row.get("send_id")?,
        seq: from_int(row, "seq")?,
        kind: word(row, "kind")?,
        at: parsed(row, "at")?,
        text: row.get("text")?,
        mime: row.get("mime")?,
        bytes: from_int(row, "bytes")?,
        sha256: row.get("sha256")?,
    })
}

//! The pictures that stand in slots now.

use filing::answers::Path;
use rusqlite::{Connection, OptionalExtension as _, Row, params};
use serde::{Deserialize, Serialize};

use super::{json, parsed, parsed_or_none, to_json};
use crate::book::error::BookError;
use crate::book::id::{AttachmentId, CaseId, PictureId};

/// A picture in a slot.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attachment {
    /// Its name.
    pub id: AttachmentId,
    /// The slot.
    pub path: Path,
    /// Order within the slot, from zero; may have gaps where something was taken out.
    pub position: u32,
    /// What is sent: the prepared picture.
    pub picture: PictureId,
    /// What the applicant brought, when it was kept.
    pub original: Option<PictureId>,
    /// What was found and done while preparing it.
    pub notes: serde_json::Value,
}

/// The handle.
pub(crate) struct Attachments<'c>(pub(crate) &'c Connection);

impl Attachments<'_> {
    pub(crate) fn list(&self, case: &CaseId) -> Result<Vec<Attachment>, BookError> {
        let sql = "SELECT * FROM attachment WHERE case_id = ?1 ORDER BY path, position";
        let mut statement = self.0.prepare_cached(sql)?;
        let rows = statement.query_map([case], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    pub(crate) fn get(&self, case: &CaseId, id: &AttachmentId) -> Result<Attachment, BookError> {
        let sql = "SELECT * FROM attachment WHERE case_id = ?1 AND id = ?2";
        let found = self.0.prepare_cached(sql)?.query_row(params![case, id], read).optional()?;
        found.ok_or(BookError::NoSuchAttachment)
    }

    pub(crate) fn next_position(&self, case: &CaseId, path: &Path) -> Result<u32, BookError> {
        let sql = "SELECT coalesce(max(position), -1) + 1 FROM attachment WHERE case_id = ?1 AND path = ?2";
        Ok(self.0.prepare_cached(sql)?.query_row(params![case, path.to_string()], |row| row.get(0))?)
    }

    pub(crate) fn insert(&self, case: &CaseId, attachment: &Attachment) -> Result<(), BookError> {
        let sql = "INSERT INTO attachment (case_id, id, path, position, picture_id, original_id, notes_json)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let Attachment { id, path, position, picture, original, notes } = attachment;
        let original = original.as_ref().map_or("", PictureId::as_str);
        let values = params![case, id, path.to_string(), position, picture, original, to_json(notes)?];
        self.0.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }

    pub(crate) fn remove(&self, id: &AttachmentId) -> Result<(), BookError> {
        self.0.prepare_cached("DELETE FROM attachment WHERE id = ?1")?.execute([id])?;
        Ok(())
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Attachment> {
    Ok(Attachment {
        id: row.get("id")?,
        path: parsed(row, "path")?,
        position: row.get("position")?,
        picture: row.get("picture_id")?,
        original: parsed_or_none(row, "original_id")?,
        notes: json(row, "notes_json")?,
    })
}

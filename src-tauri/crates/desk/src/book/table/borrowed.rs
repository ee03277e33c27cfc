//! Pictures that a case uses though another case brought them.

use rusqlite::{Connection, params};

use crate::book::error::BookError;
use crate::book::id::{CaseId, PictureId};

/// The handle.
pub(crate) struct Borrowed<'c>(pub(crate) &'c Connection);

impl Borrowed<'_> {
    pub(crate) fn add(&self, case: &CaseId, picture: &PictureId) -> Result<(), BookError> {
        let sql = "INSERT INTO borrowed (picture_id, case_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING";
        self.0.prepare_cached(sql)?.execute(params![picture, case])?;
        Ok(())
    }

    /// Gives the pictures of a case that others use to one of those; for a case that is about to go.
    pub(crate) fn hand_over(&self, leaving: &CaseId) -> Result<(), BookError> {
        let sql = "UPDATE picture SET case_id = (SELECT min(borrowed.case_id) FROM borrowed
                                                 WHERE picture_id = picture.id AND borrowed.case_id <> ?1)
                   WHERE case_id = ?1 AND EXISTS (SELECT 1 FROM borrowed
                                                  WHERE picture_id = picture.id AND borrowed.case_id <> ?1)";
        self.0.execute(sql, [leaving])?;
        Ok(())
    }
}

//! Pictures in slots: saved in the transaction of the journal entry that names them.

use filing::answers::Path;
use jiff::Timestamp;

use super::Book;
use super::error::BookError;
use super::id::{AttachmentId, CaseId};
use super::journal::{Saved, read_back};
use super::table::attachment::{Attachment, Attachments};
use super::table::journal::Entry;
use super::table::picture::{PictureData, PictureKind, Pictures};

/// A picture on its way into a slot.
#[derive(Clone, Debug, PartialEq)]
pub struct NewPicture {
    /// What is sent.
    pub prepared: PictureData,
    /// What the applicant brought, where it is kept.
    pub original: Option<PictureData>,
    /// What was found and done while preparing it.
    pub notes: serde_json::Value,
}

impl Book {
    /// Puts a picture into a slot, after those that are there, as one step.
    ///
    /// # Errors
    /// [`BookError::NoSuchCase`], [`BookError::BadPath`], or when the book cannot be written.
    pub fn attach(
        &self,
        case: &CaseId,
        path: &Path,
        picture: &NewPicture,
        at: Timestamp,
    ) -> Result<(AttachmentId, Saved), BookError> {
        read_back(path)?;
        let transaction = self.transaction()?;
        self.case(case)?;
        let store = |kind, data| Pictures(&self.conn).insert(case, kind, data, at);
        let original =
            picture.original.as_ref().map(|data| store(PictureKind::Original, data)).transpose()?;
        let rows = Attachments(&self.conn);
        let attachment = Attachment {
            id: AttachmentId::fresh()?,
            path: path.clone(),
            position: rows.next_position(case, path)?,
            picture: store(PictureKind::Prepared, &picture.prepared)?,
            original,
            notes: picture.notes.clone(),
        };
        rows.insert(case, &attachment)?;
        let id = attachment.id.clone();
        let entry = Entry::Attachment { path: path.clone(), old: None, new: Some(Box::new(attachment)) };
        let saved = self.append_change(case, &[entry], at)?;
        transaction.commit()?;
        Ok((id, saved))
    }

    /// Puts another prepared picture in the place of one, as one step. What the applicant brought stays; an attachment
    /// that kept none keeps its former picture as such.
    ///
    /// # Errors
    /// [`BookError::NoSuchAttachment`], [`BookError::NoSuchCase`], or when the book cannot be written.
    pub fn replace_picture(
        &self,
        case: &CaseId,
        id: &AttachmentId,
        prepared: &PictureData,
        notes: &serde_json::Value,
        at: Timestamp,
    ) -> Result<Saved, BookError> {
        let transaction = self.transaction()?;
        self.case(case)?;
        let rows = Attachments(&self.conn);
        let old = rows.get(case, id)?;
        let new = Attachment {
            picture: Pictures(&self.conn).insert(case, PictureKind::Prepared, prepared, at)?,
            original: Some(old.original.clone().unwrap_or_else(|| old.picture.clone())),
            notes: notes.clone(),
            ..old.clone()
        };
        let path = old.path.clone();
        let entry = Entry::Attachment { path, old: Some(Box::new(old)), new: Some(Box::new(new)) };
        self.enact(case, &entry)?;
        let saved = self.append_change(case, &[entry], at)?;
        transaction.commit()?;
        Ok(saved)
    }

    /// Takes a picture out of its slot, as one step. Its bytes stay for undo until the case is removed.
    ///
    /// # Errors
    /// [`BookError::NoSuchAttachment`], [`BookError::NoSuchCase`], or when the book cannot be written.
    pub fn detach(&self, case: &CaseId, id: &AttachmentId, at: Timestamp) -> Result<Saved, BookError> {
        let transaction = self.transaction()?;
        self.case(case)?;
        let rows = Attachments(&self.conn);
        let old = rows.get(case, id)?;
        rows.remove(id)?;
        let entry = Entry::Attachment { path: old.path.clone(), old: Some(Box::new(old)), new: None };
        let saved = self.append_change(case, &[entry], at)?;
        transaction.commit()?;
        Ok(saved)
    }

    /// The pictures of a case, by slot and position.
    ///
    /// # Errors
    /// [`BookError::NoSuchCase`], or when the book cannot be read.
    pub fn attachments(&self, case: &CaseId) -> Result<Vec<Attachment>, BookError> {
        self.case(case)?;
        Attachments(&self.conn).list(case)
    }
}

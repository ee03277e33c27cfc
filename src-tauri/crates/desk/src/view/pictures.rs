//! Pictures, as the window shows them.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use filing::problem::{Args, Severity};
use filing::words::{Language, Words};
use serde::Serialize;
use ts_rs::TS;

use crate::book::PictureRow;
use crate::book::id::{AttachmentId, CaseId, PictureId};
use crate::failure::{Answer, Failure};
use crate::open::{Desk, DeskError};
use crate::photo::Edit;
use crate::pictures::{Remark, Remarks};

/// A remark about a picture, in words.
#[derive(Debug, Serialize, TS)]
pub struct PictureNote {
    /// Stable code.
    pub code: String,
    /// A warning is for the user to judge.
    pub severity: Severity,
    /// What was found or done.
    pub message: String,
    /// What to do about it; empty when nothing.
    pub suggestion: String,
}

/// A picture that was attached.
#[derive(Debug, Serialize, TS)]
pub struct Attached {
    /// Its id in the slot.
    pub id: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Warnings.
    pub findings: Vec<PictureNote>,
}

/// How far a batch of pictures is.
#[derive(Debug, Serialize, TS)]
pub struct PicturesDone {
    /// Pictures that are finished, or refused.
    pub done: usize,
    /// All of them.
    pub all: usize,
}

/// What became of one picture of a batch.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "became", rename_all = "snake_case")]
pub enum PictureFate {
    /// It is in the slot.
    Attached {
        /// What it is like.
        picture: Attached,
    },
    /// It could not be used.
    Refused {
        /// Why.
        why: Failure,
    },
}

/// An edited picture, small, for live display.
#[derive(Debug, Serialize, TS)]
pub struct EditView {
    /// The picture.
    pub data_url: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// A picture to look at.
#[derive(Debug, Serialize, TS)]
pub struct PictureView {
    /// The prepared picture.
    pub data_url: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Size in bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Size of the file it came from.
    #[ts(type = "number")]
    pub original_bytes: u64,
    /// What was found and done.
    pub notes: Vec<PictureNote>,
    /// What was changed by hand.
    pub edit: Edit,
    /// Whether the purpose may be written across it.
    pub watermark_allowed: bool,
}

impl From<Answer<Attached>> for PictureFate {
    fn from(answer: Answer<Attached>) -> Self {
        match answer {
            Ok(picture) => Self::Attached { picture },
            Err(why) => Self::Refused { why },
        }
    }
}

impl Desk {
    /// A picture that was attached, with its warnings.
    ///
    /// # Errors
    /// When there is no such attachment, or the book cannot be read.
    pub fn attached_view(
        &self,
        case: &CaseId,
        id: &AttachmentId,
        language: Language,
    ) -> Result<Attached, DeskError> {
        let attachment = self.attachment(case, id)?;
        let row = self.picture_row(&attachment.picture)?;
        let notes = notes(self.catalogue().words(language), &Remarks::kept(&attachment));
        Ok(Attached {
            id: attachment.id.to_string(),
            width: row.width,
            height: row.height,
            bytes: row.bytes,
            findings: notes.into_iter().filter(|note| note.severity > Severity::Info).collect(),
        })
    }

    /// A picture to look at.
    ///
    /// # Errors
    /// When there is no such attachment, or the book cannot be read.
    pub fn picture_view(
        &self,
        case: &CaseId,
        id: &AttachmentId,
        language: Language,
    ) -> Result<PictureView, DeskError> {
        let attachment = self.attachment(case, id)?;
        let row = self.picture_row(&attachment.picture)?;
        let remarks = Remarks::kept(&attachment);
        let slot = self.catalogue().slot(&attachment.path.id);
        let bytes = self.picture(&attachment.picture)?;
        Ok(PictureView {
            data_url: format!("data:{};base64,{}", row.mime, STANDARD.encode(bytes)),
            width: row.width,
            height: row.height,
            bytes: row.bytes,
            original_bytes: remarks.original_bytes,
            notes: notes(self.catalogue().words(language), &remarks),
            edit: remarks.edit,
            watermark_allowed: slot.is_some_and(|slot| slot.watermark.is_some()),
        })
    }

    fn picture_row(&self, id: &PictureId) -> Result<PictureRow, DeskError> {
        Ok(self.book(|book| book.picture(id).map(|reader| reader.row().clone()))?)
    }
}

fn notes(words: &Words, remarks: &Remarks) -> Vec<PictureNote> {
    remarks.notes.iter().map(|remark| note(words, remark)).collect()
}

fn note(words: &Words, remark: &Remark) -> PictureNote {
    PictureNote {
        code: remark.code.clone(),
        severity: remark.severity,
        message: words.say(&remark.code, &remark.args),
        suggestion: words.attribute(&remark.code, "fix", &Args::new()).unwrap_or_default(),
    }
}

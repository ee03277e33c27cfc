//! Pictures in slots: prepared and attached, looked at, changed by hand.

mod signed;
#[cfg(test)]
mod tests;

use std::io::Read as _;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use filing::answers::Path;
use filing::catalogue::declare::Slot;
use filing::problem::{Args, Severity};
use filing::words::{Language, Words};
use image::RgbImage;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::book::error::BookError;
use crate::book::id::{AttachmentId, CaseId, PictureId};
use crate::book::{Attachment, NewPicture, PictureData, Saved};
use crate::clock;
use crate::open::{Desk, DeskError};
use crate::photo::batch::{self, Room};
use crate::photo::{self, Cancel, Context, Edit, Limits, PhotoError, Prepared, Preview};

/// What is kept of how a picture was prepared.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Remarks {
    /// Size of the file it came from, in bytes.
    pub original_bytes: u64,
    /// What was found and done, in this order.
    pub notes: Vec<Remark>,
    /// What was changed by hand.
    #[serde(default)]
    pub edit: Edit,
}

/// One remark. Its words are the message of `code`, with `.fix` on a warning.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Remark {
    /// Message id, such as `note-photo-upright`.
    pub code: String,
    /// A warning is for the applicant to judge.
    pub severity: Severity,
    /// What the words need.
    pub args: Args,
}

impl Remarks {
    /// The remarks about a prepared picture, changed by hand as `edit` says.
    pub fn of(prepared: &Prepared, edit: &Edit) -> Self {
        let notes = prepared.found.iter().chain(&prepared.done);
        let kept = notes.map(|note| Remark {
            code: note.code.to_owned(),
            severity: note.severity,
            args: note.args.clone(),
        });
        Self { original_bytes: prepared.original.bytes, notes: kept.collect(), edit: edit.clone() }
    }

    /// With these said before all else.
    #[must_use]
    pub(crate) fn after(mut self, said: Vec<Remark>) -> Self {
        self.notes.splice(0..0, said);
        self
    }

    /// The remarks kept with an attachment; none where they cannot be read.
    pub fn kept(attachment: &Attachment) -> Self {
        serde_json::from_value(attachment.notes.clone()).unwrap_or_default()
    }
}

/// The upright picture that was looked at last, so that an edit is shown without decoding the file again.
#[derive(Default)]
pub(crate) struct Glance(Mutex<Option<(PictureId, Arc<RgbImage>)>>);

/// Longest side of the picture that edits are shown on, in pixels.
pub const GLANCE_SIDE: u32 = 1_600;

impl Desk {
    /// Prepares a picture for a slot and attaches it. What was brought is kept beside it, so that it can be edited.
    ///
    /// # Errors
    /// When the picture cannot be used, the slot is full, or the book cannot be written.
    pub fn attach(
        &self,
        id: &CaseId,
        path: &Path,
        original: &[u8],
        cancel: &Cancel,
        at: Timestamp,
    ) -> Result<(AttachmentId, Saved), DeskError> {
        let slot = self.slot(path)?;
        self.room_in(id, path, slot)?;
        let limits = Limits::in_case(slot, &self.case(id)?, path.site);
        let (prepared, remarks) = self.made((id, path, &limits), original, None, cancel)?;
        self.store(id, path, original, (prepared, &remarks), at)
    }

    /// Prepares the pictures in files for a slot, one thread a core, and attaches them in their order; each is a step
    /// of its own. `hear` is told how many are finished. A file that cannot be used says why in its place and stops
    /// none of the others; after the flag is raised the rest say that they were not begun.
    ///
    /// # Errors
    /// When there is no such slot or case; everything else is said file by file.
    pub fn attach_many(
        &self,
        id: &CaseId,
        path: &Path,
        files: &[PathBuf],
        cancel: &Cancel,
        hear: impl Fn(usize),
    ) -> Result<Vec<Result<AttachmentId, DeskError>>, DeskError> {
        let limits = Limits::in_case(self.slot(path)?, &self.case(id)?, path.site);
        let room = Room::for_threads(batch::threads());
        let work = |file: &PathBuf| -> Result<(Vec<u8>, Prepared, Remarks), DeskError> {
            let _seat = room.seat(file, limits.max_side, cancel)?;
            let source = photo::read_file(file)?;
            let (prepared, remarks) = self.made((id, path, &limits), &source, None, cancel)?;
            Ok((source, prepared, remarks))
        };
        let mut done = Vec::with_capacity(files.len());
        // A few at a time, so that what waits for its turn is bounded.
        for part in files.chunks(batch::threads()) {
            let mut ready: Vec<_> = part.iter().map(|_| Err(PhotoError::Cancelled.into())).collect();
            batch::each(part, cancel, work, |index, result| {
                if let Some(place) = ready.get_mut(index) {
                    *place = result;
                }
            });
            for result in ready {
                done.push(result.and_then(|(source, prepared, remarks)| {
                    self.room_in(id, path, self.slot(path)?)?;
                    Ok(self.store(id, path, &source, (prepared, &remarks), clock::now())?.0)
                }));
                hear(done.len());
            }
        }
        Ok(done)
    }

    /// Refuses a picture for a slot that holds as many as it takes.
    fn room_in(&self, id: &CaseId, path: &Path, slot: &Slot) -> Result<(), DeskError> {
        let held = self.case(id)?.materials.get(path).map_or(0, Vec::len);
        if held >= slot.most { Err(DeskError::SlotFull(slot.most)) } else { Ok(()) }
    }

    fn store(
        &self,
        id: &CaseId,
        path: &Path,
        original: &[u8],
        (prepared, remarks): (Prepared, &Remarks),
        at: Timestamp,
    ) -> Result<(AttachmentId, Saved), DeskError> {
        let brought = PictureData {
            bytes: original.to_vec(),
            mime: prepared.original.format.mime().to_owned(),
            width: prepared.original.width,
            height: prepared.original.height,
        };
        let picture = NewPicture {
            prepared: data_of(prepared),
            original: Some(brought),
            notes: serde_json::to_value(remarks).unwrap_or_default(),
        };
        Ok(self.book(|book| book.attach(id, path, &picture, at))?)
    }

    /// Prepares an attached picture anew from what was brought, changed as `edit` says, as one step. The edit is
    /// kept and can be changed later; [`Edit::default`] takes it back.
    ///
    /// # Errors
    /// When there is no such attachment, the edit cannot be made, or the book cannot be written.
    pub fn edit_picture(
        &self,
        id: &CaseId,
        attachment: &AttachmentId,
        edit: &Edit,
        context: &Context,
        cancel: &Cancel,
        at: Timestamp,
    ) -> Result<Saved, DeskError> {
        let edit = edit.checked()?;
        let held = self.attachment(id, attachment)?;
        let limits = Limits::in_case(self.slot(&held.path)?, &self.case(id)?, held.path.site);
        let source = self.picture(brought(&held))?;
        let prepared = photo::prepare_edited(&source, &limits, &edit, context, cancel)?;
        let notes = serde_json::to_value(Remarks::of(&prepared, &edit).after(signed::said(&held)))
            .unwrap_or_default();
        Ok(self.book(|book| book.replace_picture(id, attachment, &data_of(prepared), &notes, at))?)
    }

    /// What the purpose mark says: for filing alone, today, and the receiver. Without one named, the authority of the
    /// case's province.
    ///
    /// # Errors
    /// When there is no such case.
    pub fn purpose(&self, id: &CaseId, receiver: &str) -> Result<Context, DeskError> {
        // Whoever receives it reads Chinese, whatever the language of the window.
        let words = self.catalogue().words(Language::ZhCn);
        let case = self.case(id)?;
        let row = self.catalogue().province(&case.province);
        let receiver = match receiver.trim() {
            "" => row.map(|row| row.get("administration_zh")).unwrap_or_default(),
            named => named,
        };
        Ok(Context { watermark: watermark(words, receiver, self.today()) })
    }

    /// How an attached picture would look after an edit: small and quick.
    ///
    /// # Errors
    /// When there is no such attachment, or the edit cannot be made.
    pub fn preview_picture(
        &self,
        id: &CaseId,
        attachment: &AttachmentId,
        edit: &Edit,
        context: &Context,
        side: u32,
        cancel: &Cancel,
    ) -> Result<Preview, DeskError> {
        let upright = self.brought_picture(id, attachment, cancel)?;
        Ok(photo::preview(&upright, edit, context, side, cancel)?)
    }

    /// The corners of the sheet or card in what was brought, to begin straightening with; `turns` as in
    /// [`Edit::quarter_turns`]. Nothing where none is seen.
    ///
    /// # Errors
    /// When there is no such attachment, or it cannot be read.
    pub fn suggested_corners(
        &self,
        id: &CaseId,
        attachment: &AttachmentId,
        turns: u8,
        cancel: &Cancel,
    ) -> Result<Option<[(f64, f64); 4]>, DeskError> {
        let upright = self.brought_picture(id, attachment, cancel)?;
        Ok(Edit::suggested_corners(&photo::edit::turned(RgbImage::clone(&upright), turns)))
    }

    /// What was brought for an attachment, upright, no side longer than [`GLANCE_SIDE`].
    ///
    /// # Errors
    /// When there is no such attachment, or it cannot be read.
    pub fn brought_picture(
        &self,
        id: &CaseId,
        attachment: &AttachmentId,
        cancel: &Cancel,
    ) -> Result<Arc<RgbImage>, DeskError> {
        let held = self.attachment(id, attachment)?;
        let wanted = brought(&held);
        let mut last = self.glance().0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((known, picture)) = last.as_ref()
            && known == wanted
        {
            return Ok(Arc::clone(picture));
        }
        let picture = Arc::new(photo::upright(&self.picture(wanted)?, GLANCE_SIDE, cancel)?);
        *last = Some((wanted.clone(), Arc::clone(&picture)));
        Ok(picture)
    }

    /// One attachment of a case.
    ///
    /// # Errors
    /// When there is no such case or attachment, or the book cannot be read.
    pub fn attachment(&self, id: &CaseId, attachment: &AttachmentId) -> Result<Attachment, DeskError> {
        let all = self.book(|book| book.attachments(id))?;
        let found = all.into_iter().find(|held| held.id == *attachment);
        Ok(found.ok_or(BookError::NoSuchAttachment)?)
    }

    /// The bytes of a picture.
    ///
    /// # Errors
    /// When the book cannot be read or there is no such picture.
    pub fn picture(&self, id: &PictureId) -> Result<Vec<u8>, DeskError> {
        self.book(|book| {
            let mut bytes = Vec::new();
            book.picture(id)?.read_to_end(&mut bytes).map_err(BookError::from)?;
            Ok(bytes)
        })
    }

    fn slot(&self, path: &Path) -> Result<&Slot, DeskError> {
        self.catalogue().slot(&path.id).ok_or_else(|| DeskError::NoSuchSlot(path.to_string()))
    }
}

/// What a purpose mark says.
pub fn watermark(words: &Words, receiver: &str, today: Date) -> String {
    let args = [("date", today.to_string()), ("receiver", receiver.to_owned())];
    words.say("photo-watermark", &args.map(|(name, value)| (name.to_owned(), value)).into())
}

/// What an edit begins with. Attachments of older books kept nothing but the prepared picture.
fn brought(held: &Attachment) -> &PictureId {
    held.original.as_ref().unwrap_or(&held.picture)
}

fn data_of(prepared: Prepared) -> PictureData {
    PictureData {
        bytes: prepared.jpeg,
        mime: "image/jpeg".to_owned(),
        width: prepared.width,
        height: prepared.height,
    }
}

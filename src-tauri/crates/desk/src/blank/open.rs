//! What a blank is: its pages, its fields, and the document that is filled.

use std::path::Path;

use lopdf::{Document, ObjectId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::field::{self, Fields, FormField};
use super::frame::{Frame, PageSize};
use super::{BlankError, MOST_FILE_BYTES, MOST_PAGES, adopt, bounded, clean, picture, reading, strange};
use crate::digest::sha256;
use crate::whole::read_at_most;

/// How a blank is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BlankKind {
    /// A PDF with form fields.
    Form,
    /// A PDF without.
    Flat,
    /// A picture, such as a scan.
    Picture,
}

/// A blank, read and checked.
#[derive(Clone)]
pub struct Blank {
    /// SHA-256 of the file, lower-case hexadecimal: names the blank.
    pub fingerprint: String,
    /// How it is filled.
    pub kind: BlankKind,
    /// Its pages as shown.
    pub pages: Vec<PageSize>,
    /// Its fields; none unless it is a form.
    pub fields: Vec<FormField>,
    /// Fields that nobody fills, and that are drawn as they came.
    pub(super) fixed: Vec<FormField>,
    /// What is printed on its pages, in words with their places; nothing on a picture.
    pub(super) words: Vec<reading::Word>,
    pub(super) document: Document,
    pub(super) page_ids: Vec<ObjectId>,
}

impl std::fmt::Debug for Blank {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Blank")
            .field("kind", &self.kind)
            .field("pages", &self.pages.len())
            .finish_non_exhaustive()
    }
}

impl Blank {
    /// Reads a blank: a PDF, or a picture that [`crate::photo`] takes. Blocks, up to some seconds.
    ///
    /// # Errors
    /// Each reason has its own variant of [`BlankError`].
    pub fn read(bytes: &[u8]) -> Result<Self, BlankError> {
        let size = bytes.len() as u64;
        if size > MOST_FILE_BYTES {
            return Err(BlankError::TooLarge { bytes: size, limit: MOST_FILE_BYTES });
        }
        let fingerprint = sha256(bytes);
        if is_pdf(bytes) {
            let bytes = bytes.to_vec();
            return bounded::run(move || Self::of_pdf(&bytes, fingerprint));
        }
        let (document, size) = picture::page(bytes)?;
        let page_ids = document.page_iter().collect();
        let (fields, fixed, words) = (Vec::new(), Vec::new(), Vec::new());
        Ok(Self {
            fingerprint,
            kind: BlankKind::Picture,
            pages: vec![size],
            fields,
            fixed,
            words,
            document,
            page_ids,
        })
    }

    fn of_pdf(bytes: &[u8], fingerprint: String) -> Result<Self, BlankError> {
        let mut document = strange::load(bytes)?;
        let page_ids: Vec<ObjectId> = document.page_iter().take(MOST_PAGES * 100).collect();
        if page_ids.is_empty() {
            return Err(BlankError::NotSound);
        }
        if page_ids.len() > MOST_PAGES {
            return Err(BlankError::TooManyPages { pages: page_ids.len(), limit: MOST_PAGES });
        }
        let xfa = field::form(&document) == Some(true);
        clean::clean(&mut document);
        adopt::adopt(&mut document, &page_ids);
        let Fields { found: mut fields, fixed } = field::fields(&document, &page_ids);
        if fields.is_empty() && xfa {
            return Err(BlankError::XfaOnly);
        }
        let frames: Vec<Frame> = page_ids.iter().map(|page| Frame::of(&document, *page)).collect();
        let words = reading::words(&written(&mut document)?, &frames)?;
        for field in fields.iter_mut().filter(|field| field.label.is_empty()) {
            field.label = reading::beside(&words, field);
        }
        let kind = if fields.is_empty() { BlankKind::Flat } else { BlankKind::Form };
        let pages = frames.iter().map(Frame::size).collect();
        Ok(Self { fingerprint, kind, pages, fields, fixed, words, document, page_ids })
    }
}

/// Whether the file says it is a PDF; some have a few bytes before they say so.
fn is_pdf(bytes: &[u8]) -> bool {
    bytes.get(..bytes.len().min(1024)).unwrap_or_default().windows(5).any(|part| part == b"%PDF-")
}

/// The document as a file.
pub(super) fn written(document: &mut Document) -> Result<Vec<u8>, BlankError> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).map_err(|_| BlankError::NotSound)?;
    Ok(bytes)
}

/// Reads a file whole, unless it is too large to be a blank.
///
/// # Errors
/// [`BlankError::Unreadable`] or [`BlankError::TooLarge`].
pub fn read_file(path: &Path) -> Result<Vec<u8>, BlankError> {
    let bytes = read_at_most(path, MOST_FILE_BYTES).map_err(|_| BlankError::Unreadable)?;
    bytes.ok_or(BlankError::TooLarge { bytes: MOST_FILE_BYTES + 1, limit: MOST_FILE_BYTES })
}

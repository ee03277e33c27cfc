//! One print job as one PDF.

use filing::paper::PlacedPage;
use lopdf::{Dictionary, Document, Object, StringFormat};
use printpdf::{PdfConformance, PdfDocument, PdfFont, PdfSaveOptions};
use sha2::{Digest, Sha256};

use super::error::PaperError;
use super::faces::Faces;
use super::{fonts, ops};

/// What the file says about itself. No person, no date.
#[derive(Clone, Copy, Debug)]
pub struct Meta<'a> {
    /// Title shown in the reader's window.
    pub title: &'a str,
    /// BCP 47 tag of the texts' language; forms are `zh-CN`.
    pub lang: &'a str,
}

/// Writes pages as one PDF: faces embedded once for the whole job, black only. The same pages give the same bytes.
///
/// # Errors
/// A character that no face has, or a font that cannot be cut; nothing is returned then.
pub fn pdf(pages: &[PlacedPage], meta: Meta<'_>) -> Result<Vec<u8>, PaperError> {
    let faces = Faces::embedded()?;
    let used = ops::used(pages, faces)?;
    let mut document = PdfDocument::new(meta.title);
    document.metadata.info.conformance = PdfConformance::Custom(printpdf::CustomPdfConformance {
        requires_icc_profile: false,
        requires_xmp_metadata: false,
        ..Default::default()
    });
    for (id, font) in fonts::cut(faces, &used)? {
        document.resources.fonts.map.insert(id, PdfFont::new(font));
    }
    document.pages = pages.iter().map(|page| ops::draw(page, faces)).collect();
    let mut warnings = Vec::new();
    let mut raw =
        document.to_lopdf_document(&PdfSaveOptions { secure: false, ..Default::default() }, &mut warnings);
    describe(&mut raw, meta)?;
    raw.compress();
    let first = written(&mut raw)?;
    let digest = Sha256::digest(&first);
    let id = Object::String(digest.iter().take(16).copied().collect(), StringFormat::Hexadecimal);
    raw.trailer.set("ID", Object::Array(vec![id.clone(), id]));
    written(&mut raw)
}

/// Language, title bar and title; everything that could name a person or a moment goes.
fn describe(document: &mut Document, meta: Meta<'_>) -> Result<(), PaperError> {
    document.version = "1.7".to_owned();
    document.trailer.remove(b"ID");
    let info = document.trailer.get(b"Info").and_then(Object::as_reference).map_err(refused)?;
    let info = document.get_dictionary_mut(info).map_err(refused)?;
    let title = info.get(b"Title").map_err(refused)?.clone();
    *info = Dictionary::from_iter([("Title", title)]);
    let catalog = document.catalog_mut().map_err(refused)?;
    catalog.set("Lang", Object::string_literal(meta.lang));
    catalog.set("ViewerPreferences", Dictionary::from_iter([("DisplayDocTitle", Object::Boolean(true))]));
    catalog.set("PageLayout", Object::Name(b"SinglePage".to_vec()));
    Ok(())
}

fn written(document: &mut Document) -> Result<Vec<u8>, PaperError> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).map_err(|error| PaperError::Pdf(error.to_string()))?;
    Ok(bytes)
}

#[allow(clippy::needless_pass_by_value)]
fn refused(error: lopdf::Error) -> PaperError {
    PaperError::Pdf(error.to_string())
}

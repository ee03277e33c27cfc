//! A print job: pages go in one by one, the file comes out at the end.

use filing::paper::PlacedPage;
use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::content::{Cuts, draw, resource};
use super::deflate::whole;
use super::embed::{embed, stream};
use super::error::PaperError;
use super::faces::{Faces, PT};
use super::file::Meta;
use super::frame::Frame;

/// Objects that are compressed together. A reader unpacks so many to find one.
const TOGETHER: usize = 200;

/// A PDF in the making. Of a page that is in nothing remains but its compressed stream, so the memory grows by about two
/// kilobytes a page.
#[derive(Debug)]
pub struct Job {
    faces: &'static Faces,
    document: Document,
    pages: ObjectId,
    kids: Vec<Object>,
    cuts: Cuts,
    /// Over everything that a reader sees.
    digest: Sha256,
}

impl Job {
    /// A job without pages.
    ///
    /// # Errors
    /// A font file of this program that does not read.
    pub fn new() -> Result<Self, PaperError> {
        let mut document = Document::with_version("1.7");
        let pages = document.new_object_id();
        let (faces, cuts) = (Faces::embedded()?, Cuts::default());
        Ok(Self { faces, document, pages, kids: Vec::new(), cuts, digest: Sha256::new() })
    }

    /// Adds a page.
    ///
    /// # Errors
    /// A character that no face has; the page is not added then.
    pub fn add(&mut self, page: &PlacedPage) -> Result<(), PaperError> {
        let content = whole(&draw(page, self.faces, &mut self.cuts)?)?;
        self.digest.update(&content);
        let content = stream(&mut self.document, content, Dictionary::new());
        let size = [0.0, 0.0, page.width / PT, page.height / PT].map(points).to_vec();
        let page = dictionary! {
            "Type" => "Page", "Parent" => self.pages, "MediaBox" => size, "Contents" => content,
        };
        self.kids.push(self.document.add_object(page).into());
        Ok(())
    }

    /// The file: faces embedded once for the whole job. The same pages give the same bytes.
    ///
    /// # Errors
    /// A font that cannot be cut.
    pub fn finish(mut self, meta: Meta<'_>) -> Result<Vec<u8>, PaperError> {
        let frame = Frame::get(self.faces)?;
        let mut fonts = Dictionary::new();
        let cuts = std::mem::take(&mut self.cuts);
        for (index, cut) in cuts.iter().enumerate().filter(|(_, cut)| !cut.is_empty()) {
            let (name, font) = embed(&mut self.document, self.faces, cut, index)?;
            self.digest.update(name);
            fonts.set(resource(index), font);
        }
        let count = i64::try_from(self.kids.len()).unwrap_or_default();
        let pages = dictionary! {
            "Type" => "Pages", "Count" => count, "Kids" => self.kids,
            "Resources" => dictionary! { "Font" => fonts },
        };
        self.document.objects.insert(self.pages, pages.into());
        let mut catalog = frame.catalog.clone();
        catalog.set("Pages", self.pages);
        catalog.set("Lang", Object::string_literal(meta.lang));
        catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
        catalog.set("PageLayout", "SinglePage");
        let catalog = self.document.add_object(catalog);
        let title = lopdf::text_string(meta.title);
        self.digest.update(meta.title);
        // Nothing else: no person, no moment.
        let info = self.document.add_object(dictionary! { "Title" => title });
        self.document.trailer.set("Root", catalog);
        self.document.trailer.set("Info", info);
        let id = self.digest.finalize().iter().take(16).copied().collect();
        let id = Object::String(id, StringFormat::Hexadecimal);
        self.document.trailer.set("ID", vec![id.clone(), id]);
        written(&mut self.document)
    }
}

fn written(document: &mut Document) -> Result<Vec<u8>, PaperError> {
    let options = SaveOptions::builder().use_object_streams(true).use_xref_streams(true);
    let options = options.max_objects_per_stream(TOGETHER).build();
    let mut bytes = Vec::new();
    document.save_with_options(&mut bytes, options).map_err(|error| PaperError::Pdf(error.to_string()))?;
    Ok(bytes)
}

/// A length in points, to a hundredth.
#[allow(clippy::cast_possible_truncation)]
fn points(length: f64) -> Object {
    Object::Real(((length * 100.0).round() / 100.0) as f32)
}

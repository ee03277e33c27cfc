//! A print job: pages go in one by one, the file comes out at the end.

use filing::paper::PlacedPage;
use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, Stream, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::content::{Cuts, draw, resource};
use super::cut::Cut;
use super::deflate::whole;
use super::error::PaperError;
use super::faces::{Faces, Font, PT};
use super::file::Meta;
use super::frame::{FaceFrame, Frame};
use super::unicode;

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
        let content = self.stream(content, Dictionary::new());
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
        for (index, (cut, font)) in cuts.iter().zip(self.faces.fonts()).enumerate() {
            if let Some(about) = frame.faces.get(index).filter(|_| !cut.is_empty()) {
                fonts.set(resource(index), self.font(cut, font, about)?);
            }
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

    fn stream(&mut self, compressed: Vec<u8>, mut about: Dictionary) -> ObjectId {
        about.set("Filter", "FlateDecode");
        self.document.add_object(Stream::new(about, compressed).with_compression(false))
    }

    /// Embeds a face; the composite font.
    fn font(&mut self, cut: &Cut, font: &Font, about: &FaceFrame) -> Result<ObjectId, PaperError> {
        let name = format!("{}+{}", tag(cut), font.name);
        self.digest.update(&name);
        let (mut composite, mut descendant, mut descriptor) = about.named(&name);
        let (program, length) = cut.program(font)?;
        let length = i64::try_from(length).unwrap_or_default();
        let program = self.stream(program, dictionary! { "Length1" => length });
        descriptor.set("FontFile2", program);
        descendant.set("FontDescriptor", self.document.add_object(descriptor));
        descendant.set("W", unicode::widths(cut, font));
        composite.set("DescendantFonts", vec![Object::Dictionary(descendant)]);
        let characters = whole(&unicode::characters(cut))?;
        composite.set("ToUnicode", self.stream(characters, Dictionary::new()));
        Ok(self.document.add_object(composite))
    }
}

fn written(document: &mut Document) -> Result<Vec<u8>, PaperError> {
    let options = SaveOptions::builder().use_object_streams(true).use_xref_streams(true);
    let options = options.max_objects_per_stream(TOGETHER).build();
    let mut bytes = Vec::new();
    document.save_with_options(&mut bytes, options).map_err(|error| PaperError::Pdf(error.to_string()))?;
    Ok(bytes)
}

/// The six capitals that mark a cut, from the glyphs that are in it.
fn tag(cut: &Cut) -> String {
    let mut digest = Sha256::new();
    cut.glyphs().iter().for_each(|(glyph, _)| digest.update(glyph.to_be_bytes()));
    digest.finalize().iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

/// A length in points, to a hundredth.
#[allow(clippy::cast_possible_truncation)]
fn points(length: f64) -> Object {
    Object::Real(((length * 100.0).round() / 100.0) as f32)
}

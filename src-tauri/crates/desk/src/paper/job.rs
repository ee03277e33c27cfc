//! A print job: pages go in one by one, the file comes out at the end.

use filing::paper::{PlacedPage, Poster};
use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat, dictionary};
use sha2::{Digest, Sha256};

use super::content::{Cuts, draw, resource};
use super::deflate::whole;
use super::embed::{embed, stream};
use super::error::PaperError;
use super::faces::{Faces, PT};
use super::file::Meta;
use super::frame::Frame;
use super::poster;
use super::tags::{Marks, Tag};
use super::write::{Packed, written};

/// A PDF in the making. Of a page that is in nothing remains but its compressed stream, so the memory grows by about two
/// kilobytes a page.
#[derive(Debug)]
pub struct Job {
    faces: &'static Faces,
    document: Document,
    pages: ObjectId,
    kids: Vec<Object>,
    cuts: Cuts,
    /// The parts of each page, where the file is to have a structure.
    tags: Option<Vec<(u32, Vec<Tag>)>>,
    /// Over everything that a reader sees.
    digest: Sha256,
}

impl Job {
    /// A job without pages, for a printer: its file has no structure, which nobody would read there.
    ///
    /// # Errors
    /// A font file of this program that does not read.
    pub fn new() -> Result<Self, PaperError> {
        let mut document = Document::with_version("1.7");
        let pages = document.new_object_id();
        let (faces, cuts) = (Faces::embedded()?, Cuts::default());
        Ok(Self { faces, document, pages, kids: Vec::new(), cuts, tags: None, digest: Sha256::new() })
    }

    /// A job without pages whose file has a structure, for readers that do not see it.
    ///
    /// # Errors
    /// A font file of this program that does not read.
    pub fn tagged() -> Result<Self, PaperError> {
        Ok(Self { tags: Some(Vec::new()), ..Self::new()? })
    }

    /// Adds a page.
    ///
    /// # Errors
    /// A character that no face has; the page is not added then.
    pub fn add(&mut self, page: &PlacedPage) -> Result<(), PaperError> {
        let mut marks = Marks::new(self.tags.is_some());
        let content = draw(page, self.faces, &mut self.cuts, &mut marks)?;
        self.put((page.width, page.height), &content, marks)
    }

    /// Adds an example.
    ///
    /// # Errors
    /// As [`Job::add`].
    pub(super) fn add_example(&mut self, poster: &Poster<'_>) -> Result<(), PaperError> {
        let mut marks = Marks::new(self.tags.is_some());
        let content = poster::draw(poster, self.faces, &mut self.cuts, &mut marks)?;
        self.put((poster.page.width, poster.page.height), &content, marks)
    }

    fn put(&mut self, (width, height): (f64, f64), content: &[u8], marks: Marks) -> Result<(), PaperError> {
        let content = whole(content)?;
        self.digest.update(&content);
        let content = stream(&mut self.document, content, Dictionary::new());
        let size = [0.0, 0.0, width / PT, height / PT].map(points).to_vec();
        let mut page = dictionary! {
            "Type" => "Page", "Parent" => self.pages, "MediaBox" => size, "Contents" => content,
        };
        let id = self.document.new_object_id();
        if let Some(all) = &mut self.tags {
            page.set("StructParents", i64::try_from(all.len()).unwrap_or_default());
            page.set("Tabs", "S");
            all.push((id.0, marks.tags));
        }
        self.document.objects.insert(id, page.into());
        self.kids.push(id.into());
        Ok(())
    }

    /// The file: faces embedded once for the whole job. The same pages give the same bytes.
    ///
    /// # Errors
    /// A font that cannot be cut.
    pub fn finish(mut self, meta: Meta<'_>) -> Result<Vec<u8>, PaperError> {
        let frame = Frame::get(self.faces)?;
        let first = self.document.max_id + 1;
        let structure = self.tags.take().map(|tags| Packed::of(&(first, tags))).transpose()?;
        // Its numbers come before those that depend on the fonts: alike sheets have the same.
        self.document.max_id += structure.as_ref().map_or(0, |structure| structure.count());
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
        if let Some(structure) = &structure {
            catalog.set("MarkInfo", dictionary! { "Marked" => true });
            catalog.set("StructTreeRoot", Object::Reference((structure.root(), 0)));
        }
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
        written(&self.document, structure.as_deref())
    }
}

/// A length in points, to a hundredth.
#[allow(clippy::cast_possible_truncation)]
fn points(length: f64) -> Object {
    Object::Real(((length * 100.0).round() / 100.0) as f32)
}

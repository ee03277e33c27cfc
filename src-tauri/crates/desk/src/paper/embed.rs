//! Puts a cut of a face into a file.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use sha2::{Digest, Sha256};

use super::cut::Cut;
use super::deflate::whole;
use super::error::PaperError;
use super::faces::Faces;
use super::frame::Frame;
use super::unicode;

/// Embeds what is used of a face: its name in the file, and the composite font.
///
/// # Errors
/// A font that is unknown or cannot be cut.
pub(crate) fn embed(
    document: &mut Document,
    faces: &'static Faces,
    cut: &Cut,
    index: usize,
) -> Result<(String, ObjectId), PaperError> {
    let font = faces.fonts().get(index).ok_or(PaperError::Font("unknown"))?;
    let about = Frame::get(faces)?.faces.get(index).ok_or(PaperError::Font(font.name))?;
    let name = format!("{}+{}", tag(cut), font.name);
    let (mut composite, mut descendant, mut descriptor) = about.named(&name);
    let (program, length) = cut.program(font)?;
    let length = i64::try_from(length).unwrap_or_default();
    descriptor.set("FontFile2", stream(document, program, dictionary! { "Length1" => length }));
    descendant.set("FontDescriptor", document.add_object(descriptor));
    descendant.set("W", unicode::widths(cut, font));
    composite.set("DescendantFonts", vec![Object::Dictionary(descendant)]);
    let characters = whole(&unicode::characters(cut))?;
    composite.set("ToUnicode", stream(document, characters, Dictionary::new()));
    Ok((name, document.add_object(composite)))
}

/// A stream that is compressed already.
pub(super) fn stream(document: &mut Document, compressed: Vec<u8>, mut about: Dictionary) -> ObjectId {
    about.set("Filter", "FlateDecode");
    document.add_object(Stream::new(about, compressed).with_compression(false))
}

/// The six capitals that mark a cut, from the glyphs that are in it.
fn tag(cut: &Cut) -> String {
    let mut digest = Sha256::new();
    cut.glyphs().iter().for_each(|(glyph, _)| digest.update(glyph.to_be_bytes()));
    digest.finalize().iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

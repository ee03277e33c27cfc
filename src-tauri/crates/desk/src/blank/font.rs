//! Embeds what is used of the faces: one cut a face, with the way back to the characters.

use lopdf::{Dictionary, Document, ObjectId};

use super::BlankError;
use super::pen::Pen;
use crate::paper::embed as face;

/// Embeds every font that was used and writes the dictionary that names them.
///
/// # Errors
/// A face that cannot be cut.
pub(super) fn embed(document: &mut Document, pen: &Pen, names: ObjectId) -> Result<(), BlankError> {
    let mut fonts = Dictionary::new();
    for (&index, cut) in &pen.used {
        let (_, font) = face(document, pen.faces(), cut, index)?;
        fonts.set(Pen::name(index), font);
    }
    document.set_object(names, fonts);
    Ok(())
}

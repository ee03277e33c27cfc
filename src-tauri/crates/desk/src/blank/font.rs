//! Embeds what is used of the faces: one subset a face, with the way back to the characters.

use std::fmt::Write as _;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use sha2::{Digest as _, Sha256};

use super::BlankError;
use super::pen::{Pen, UsedFont, real};
use crate::paper::PaperError;

/// Embeds every font that was used and writes the dictionary that names them.
///
/// # Errors
/// A face that cannot be cut.
pub(super) fn embed(document: &mut Document, pen: &Pen<'_>, names: ObjectId) -> Result<(), BlankError> {
    let mut fonts = Dictionary::new();
    for (&index, used) in &pen.used {
        fonts.set(Pen::name(index), font(document, pen, index, used)?);
    }
    document.set_object(names, fonts);
    Ok(())
}

fn font(
    document: &mut Document,
    pen: &Pen<'_>,
    index: usize,
    used: &UsedFont,
) -> Result<ObjectId, BlankError> {
    let face = pen.faces().fonts().get(index).ok_or(PaperError::Font("unknown"))?;
    let program =
        subsetter::subset(face.bytes, 0, &used.glyphs).map_err(|error| PaperError::Pdf(error.to_string()))?;
    let tag: String =
        Sha256::digest(&program).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect();
    let base = format!("{tag}+{}", face.name);
    let parsed = &face.parsed;
    let thousandths = |units: i16| real(f64::from(units) * 1000.0 / f64::from(parsed.units_per_em()));
    let bounds = parsed.global_bounding_box();
    let name = |text: &str| Object::Name(text.as_bytes().to_vec());
    let length = i64::try_from(program.len()).unwrap_or(i64::MAX);
    let program = Stream::new(Dictionary::from_iter([("Length1", Object::Integer(length))]), program);
    let descriptor = Dictionary::from_iter([
        ("Type", name("FontDescriptor")),
        ("FontName", name(&base)),
        ("Flags", 4.into()),
        (
            "FontBBox",
            [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max].map(thousandths).to_vec().into(),
        ),
        ("ItalicAngle", 0.into()),
        ("Ascent", thousandths(parsed.ascender())),
        ("Descent", thousandths(parsed.descender())),
        ("CapHeight", thousandths(parsed.capital_height().unwrap_or(parsed.ascender()))),
        ("StemV", 80.into()),
        ("FontFile2", document.add_object(program).into()),
    ]);
    let text = |text: &str| Object::string_literal(text);
    let system = Dictionary::from_iter([
        ("Registry", text("Adobe")),
        ("Ordering", text("Identity")),
        ("Supplement", 0.into()),
    ]);
    let widths: Vec<Object> = used.chars.values().map(|(_, advance)| real(*advance)).collect();
    let from = used.chars.keys().next().copied().unwrap_or(1);
    let descendant = Dictionary::from_iter([
        ("Type", name("Font")),
        ("Subtype", name("CIDFontType2")),
        ("BaseFont", name(&base)),
        ("CIDSystemInfo", system.into()),
        ("FontDescriptor", document.add_object(descriptor).into()),
        ("DW", 1000.into()),
        ("W", Object::Array(vec![i64::from(from).into(), Object::Array(widths)])),
        ("CIDToGIDMap", name("Identity")),
    ]);
    let descendant = document.add_object(descendant);
    let unicode = document.add_object(Stream::new(Dictionary::new(), to_unicode(used).into_bytes()));
    let font = Dictionary::from_iter([
        ("Type", name("Font")),
        ("Subtype", name("Type0")),
        ("BaseFont", name(&base)),
        ("Encoding", name("Identity-H")),
        ("DescendantFonts", Object::Array(vec![descendant.into()])),
        ("ToUnicode", unicode.into()),
    ]);
    Ok(document.add_object(font))
}

/// The way from glyph numbers back to characters, a hundred to a block as the format wants.
fn to_unicode(used: &UsedFont) -> String {
    let mut map = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
         /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n/CMapName /Adobe-Identity-UCS def\n\
         /CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
    );
    let all: Vec<_> = used.chars.iter().collect();
    for block in all.chunks(100) {
        let _ = writeln!(map, "{} beginbfchar", block.len());
        for (glyph, (char, _)) in block {
            let mut units = [0_u16; 2];
            let text: String =
                char.encode_utf16(&mut units).iter().map(|unit| format!("{unit:04X}")).collect();
            let _ = writeln!(map, "<{glyph:04X}> <{text}>");
        }
        map.push_str("endbfchar\n");
    }
    map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    map
}

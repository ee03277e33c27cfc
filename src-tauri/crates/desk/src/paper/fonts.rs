//! Cuts the faces down to what one print job draws.

use std::collections::BTreeMap;

use printpdf::{FontId, FontMetrics, ParsedFont};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use super::error::PaperError;
use super::faces::{Faces, Font, FontIndex};

/// The characters a job draws, with their glyphs, by font.
pub(super) type Used = BTreeMap<FontIndex, BTreeMap<char, u16>>;

/// Name of a font among the PDF's resources.
pub(super) fn resource(index: FontIndex) -> FontId {
    FontId(format!("Face{index}"))
}

/// One font of a job, cut: its resource name and itself.
pub(super) fn cut(faces: &Faces, used: &Used) -> Result<Vec<(FontId, ParsedFont)>, PaperError> {
    let mut fonts = Vec::with_capacity(used.len());
    for (&index, chars) in used {
        let font = faces.fonts().get(index).ok_or(PaperError::Font("unknown"))?;
        fonts.push((resource(index), subset(font, chars)?));
    }
    Ok(fonts)
}

fn subset(font: &Font, chars: &BTreeMap<char, u16>) -> Result<ParsedFont, PaperError> {
    let glyphs: Vec<u16> = chars.values().copied().collect();
    let remapper = GlyphRemapper::new_from_glyphs_sorted(&glyphs);
    let bytes =
        subsetter::subset(font.bytes, 0, &remapper).map_err(|error| PaperError::Pdf(error.to_string()))?;
    let face = &font.parsed;
    let mut codes = BTreeMap::new();
    let mut widths = BTreeMap::new();
    for (&char, &glyph) in chars {
        let Some(new) = remapper.get(glyph) else { continue };
        codes.insert(u32::from(char), new);
        widths.insert(new, face.glyph_hor_advance(ttf_parser::GlyphId(glyph)).unwrap_or_default());
    }
    let metrics = FontMetrics { ascent: face.ascender(), descent: face.descender() };
    let name = format!("{}+{}", tag(&bytes), font.name);
    let mut cut =
        ParsedFont::with_glyph_data(bytes, 0, Some(name), codes, widths, face.units_per_em(), metrics);
    let (box_, about) = (face.global_bounding_box(), &mut cut.pdf_font_metrics);
    (about.x_min, about.y_min, about.x_max, about.y_max) = (box_.x_min, box_.y_min, box_.x_max, box_.y_max);
    about.us_weight_class = face.weight().to_number();
    Ok(cut)
}

/// The six capitals that mark a subset, from its content.
fn tag(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

//! What a reader needs to know of the glyphs of a cut: which characters they are, and how wide.

use std::fmt::Write as _;

use lopdf::Object;
use ttf_parser::GlyphId;

use super::cut::Cut;
use super::faces::Font;

/// Most entries of one `bfrange` operator.
const MOST: usize = 100;
/// Width of most glyphs, in thousandths: the one that is not listed.
const USUAL: i64 = 1000;

/// The character of each glyph, as a `ToUnicode` map. Ranges with a list each, the tersest form: the high byte of a code stays
/// the same within one.
pub(super) fn characters(cut: &Cut) -> Vec<u8> {
    let mut map = String::from(
        "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)\
         /Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def 1 begincodespacerange<0000><FFFF>\
         endcodespacerange\n",
    );
    // Memory takes what it is given: writing to it does not fail.
    let _ = ranges(&mut map, cut);
    map.push_str("endcmap CMapName currentdict/CMap defineresource pop end end");
    map.into_bytes()
}

fn ranges(map: &mut String, cut: &Cut) -> std::fmt::Result {
    let pages: Vec<&[(u16, char)]> = cut.glyphs().chunks(256).collect();
    for (at, pages) in pages.chunks(MOST).enumerate() {
        writeln!(map, "{} beginbfrange", pages.len())?;
        for (page, glyphs) in pages.iter().enumerate() {
            let page = at * MOST + page;
            // The first glyph of all is the mark for a missing one: no character.
            let first = usize::from(page == 0);
            write!(map, "<{page:02X}{first:02X}><{page:02X}{:02X}>[", glyphs.len() - 1)?;
            for (_, char) in glyphs.iter().skip(first) {
                map.push('<');
                for unit in char.encode_utf16(&mut [0; 2]) {
                    write!(map, "{unit:04X}")?;
                }
                map.push('>');
            }
            map.push_str("]\n");
        }
        map.push_str("endbfrange\n");
    }
    Ok(())
}

/// The widths of the glyphs that are not as wide as the size, as the array `W`.
pub(super) fn widths(cut: &Cut, font: &Font) -> Vec<Object> {
    let face = &font.parsed;
    let mut array: Vec<Object> = Vec::new();
    let mut stretch: Option<(i64, Vec<Object>)> = None;
    for (number, (glyph, _)) in (0_i64..).zip(cut.glyphs()) {
        let advance = i64::from(face.glyph_hor_advance(GlyphId(*glyph)).unwrap_or_default());
        let width = advance * USUAL / i64::from(face.units_per_em());
        if width != USUAL {
            stretch.get_or_insert_with(|| (number, Vec::new())).1.push(width.into());
        } else if let Some((first, widths)) = stretch.take() {
            array.extend([Object::from(first), Object::from(widths)]);
        }
    }
    if let Some((first, widths)) = stretch {
        array.extend([Object::from(first), Object::from(widths)]);
    }
    array
}

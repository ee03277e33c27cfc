//! The embedded faces: which one draws a character, and how wide it is.

use std::sync::OnceLock;

use filing::paper::{Face, Measure};
use ttf_parser::GlyphId;

use super::error::PaperError;

/// Millimetres of one point.
const PT: f64 = 25.4 / 72.0;

/// One font file.
pub(crate) struct Font {
    /// PostScript name.
    pub(crate) name: &'static str,
    /// The whole file.
    pub(crate) bytes: &'static [u8],
    pub(crate) parsed: ttf_parser::Face<'static>,
}

/// Index of a font: 0 regular, 1 bold, 2 rare characters.
pub(crate) type FontIndex = usize;

const FILES: [(&str, &[u8]); 3] = [
    ("NotoSansSC-Regular", include_bytes!("../../../../../assets/fonts/NotoSansSC-Regular.ttf")),
    ("NotoSansSC-Bold", include_bytes!("../../../../../assets/fonts/NotoSansSC-Bold-common.ttf")),
    ("BeianRareHan-Regular", include_bytes!("../../../../../assets/fonts/BeianRareHan-Regular.ttf")),
];

/// The faces of `assets/fonts`, parsed once.
pub struct Faces(Vec<Font>);

impl std::fmt::Debug for Faces {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.0.iter().map(|font| font.name)).finish()
    }
}

impl Faces {
    /// The faces this program was built with. The first call reads their tables (under a millisecond).
    ///
    /// # Errors
    /// A font file that does not read.
    pub fn embedded() -> Result<&'static Self, PaperError> {
        static FACES: OnceLock<Result<Faces, &'static str>> = OnceLock::new();
        FACES.get_or_init(Self::parse).as_ref().map_err(|name| PaperError::Font(name))
    }

    fn parse() -> Result<Self, &'static str> {
        let parse = |(name, bytes): (&'static str, &'static [u8])| {
            let parsed = ttf_parser::Face::parse(bytes, 0).map_err(|_| name)?;
            Ok(Font { name, bytes, parsed })
        };
        FILES.into_iter().map(parse).collect::<Result<_, _>>().map(Self)
    }

    /// The font files, by index.
    pub(crate) fn fonts(&self) -> &[Font] {
        &self.0
    }

    /// The font that draws a character in a face, with its glyph there: the face itself, then regular, then rare.
    pub(crate) fn glyph(&self, char: char, face: Face) -> Option<(FontIndex, GlyphId)> {
        let chain: &[FontIndex] = match face {
            Face::Regular => &[0, 2],
            Face::Bold => &[1, 0, 2],
        };
        chain.iter().find_map(|&index| {
            let glyph = self.0.get(index)?.parsed.glyph_index(char).filter(|glyph| glyph.0 != 0)?;
            Some((index, glyph))
        })
    }

    /// Advance of a character in thousandths of its size.
    pub(crate) fn advance(&self, char: char, face: Face) -> Option<f64> {
        let (index, glyph) = self.glyph(char, face)?;
        let font = &self.0.get(index)?.parsed;
        Some(f64::from(font.glyph_hor_advance(glyph)?) * 1000.0 / f64::from(font.units_per_em()))
    }

    /// Draws a character's outline in font units, y upwards; its advance in the same units, and how many make its
    /// size. Nothing for a character without a glyph.
    pub(crate) fn draw(
        &self,
        char: char,
        face: Face,
        pen: &mut dyn ttf_parser::OutlineBuilder,
    ) -> Option<(f32, f32)> {
        let (index, glyph) = self.glyph(char, face)?;
        let font = &self.0.get(index)?.parsed;
        // A space has no outline, and is drawn all the same.
        let _ = font.outline_glyph(glyph, pen);
        Some((f32::from(font.glyph_hor_advance(glyph)?), f32::from(font.units_per_em())))
    }
}

impl Measure for Faces {
    fn width(&self, text: &str, face: Face, size: f64) -> Option<f64> {
        let thousandths = text.chars().map(|char| self.advance(char, face)).sum::<Option<f64>>()?;
        Some(thousandths / 1000.0 * size * PT)
    }

    fn missing(&self, text: &str) -> Option<char> {
        text.chars().find(|&char| self.glyph(char, Face::Regular).is_none())
    }
}

//! The embedded faces: which one draws a character, and how wide it is.

use std::sync::OnceLock;

use filing::paper::{Face, Measure};

use super::cut::Outlines;
use super::error::PaperError;

/// Millimetres of one point.
pub(super) const PT: f64 = 25.4 / 72.0;
/// Characters that are looked up together.
const SHELF: usize = 64;
/// Shelves of the basic plane; what lies beyond it is rare and looked up each time.
const SHELVES: usize = 0x1_0000 / SHELF;

/// One font file.
pub(crate) struct Font {
    /// PostScript name.
    pub(crate) name: &'static str,
    /// The whole file.
    pub(crate) bytes: &'static [u8],
    pub(super) parsed: ttf_parser::Face<'static>,
    /// Its outlines as a cut has them.
    pub(super) outlines: Outlines,
}

/// Index of a font: 0 regular, 1 bold, 2 rare characters.
pub(crate) type FontIndex = usize;

/// How a character is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Glyph {
    /// The font that has it.
    pub(crate) font: FontIndex,
    /// Its number there.
    pub(crate) id: u16,
    /// Its advance in thousandths of the size.
    pub(crate) advance: f64,
}

const FILES: [(&str, &[u8]); 3] = [
    ("NotoSansSC-Regular", include_bytes!("../../../../../assets/fonts/NotoSansSC-Regular.ttf")),
    ("NotoSansSC-Bold", include_bytes!("../../../../../assets/fonts/NotoSansSC-Bold-common.ttf")),
    ("BeianRareHan-Regular", include_bytes!("../../../../../assets/fonts/BeianRareHan-Regular.ttf")),
];

/// Number of fonts.
pub(super) const FONTS: usize = FILES.len();

type Shelf = [Option<Glyph>; SHELF];

/// The faces of `assets/fonts`, parsed once.
pub struct Faces {
    fonts: Vec<Font>,
    /// What was looked up before, for the regular and the bold face.
    known: [Vec<OnceLock<Box<Shelf>>>; 2],
}

impl std::fmt::Debug for Faces {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.fonts.iter().map(|font| font.name)).finish()
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
        let parse = |(name, bytes): (&'static str, &'static [u8])| -> Result<Font, &'static str> {
            let parsed = ttf_parser::Face::parse(bytes, 0).map_err(|_| name)?;
            let outlines = Outlines::of(&parsed).ok_or(name)?;
            Ok(Font { name, bytes, parsed, outlines })
        };
        let fonts = FILES.into_iter().map(parse).collect::<Result<_, _>>()?;
        let empty = || std::iter::repeat_with(OnceLock::new).take(SHELVES).collect();
        Ok(Self { fonts, known: [empty(), empty()] })
    }

    /// The font files, by index.
    pub(crate) fn fonts(&self) -> &[Font] {
        &self.fonts
    }

    /// How a face draws a character: by itself, else by the regular one, else by the rare one.
    pub(crate) fn glyph(&self, char: char, face: Face) -> Option<Glyph> {
        let code = usize::try_from(u32::from(char)).ok()?;
        let known = self.known.get(usize::from(face == Face::Bold))?;
        let Some(shelf) = known.get(code / SHELF) else { return self.look_up(char, face) };
        *shelf.get_or_init(|| self.shelf(code / SHELF, face)).get(code % SHELF)?
    }

    fn shelf(&self, number: usize, face: Face) -> Box<Shelf> {
        let char = |at| char::from_u32(u32::try_from(number * SHELF + at).ok()?);
        Box::new(std::array::from_fn(|at| self.look_up(char(at)?, face)))
    }

    fn look_up(&self, char: char, face: Face) -> Option<Glyph> {
        let chain: &[FontIndex] = match face {
            Face::Regular => &[0, 2],
            Face::Bold => &[1, 0, 2],
        };
        chain.iter().find_map(|&index| {
            let font = &self.fonts.get(index)?.parsed;
            let glyph = font.glyph_index(char).filter(|glyph| glyph.0 != 0)?;
            let advance = f64::from(font.glyph_hor_advance(glyph)?) * 1000.0 / f64::from(font.units_per_em());
            Some(Glyph { font: index, id: glyph.0, advance })
        })
    }

    /// Advance of a character in thousandths of its size.
    pub(crate) fn advance(&self, char: char, face: Face) -> Option<f64> {
        Some(self.glyph(char, face)?.advance)
    }

    /// Draws a character's outline in font units, y upwards; its advance in the same units, and how many make its
    /// size. Nothing for a character without a glyph.
    pub(crate) fn draw(
        &self,
        char: char,
        face: Face,
        pen: &mut dyn ttf_parser::OutlineBuilder,
    ) -> Option<(f32, f32)> {
        let glyph = self.glyph(char, face)?;
        let (font, id) = (&self.fonts.get(glyph.font)?.parsed, ttf_parser::GlyphId(glyph.id));
        // A space has no outline, and is drawn all the same.
        let _ = font.outline_glyph(id, pen);
        Some((f32::from(font.glyph_hor_advance(id)?), f32::from(font.units_per_em())))
    }
}

impl Measure for Faces {
    fn width(&self, text: &str, face: Face, size: f64) -> Option<f64> {
        let advance = |char| self.glyph(char, face).map(|glyph| glyph.advance);
        let thousandths = text.chars().map(advance).sum::<Option<f64>>()?;
        Some(thousandths / 1000.0 * size * PT)
    }

    fn missing(&self, text: &str) -> Option<char> {
        text.chars().find(|&char| self.glyph(char, Face::Regular).is_none())
    }
}

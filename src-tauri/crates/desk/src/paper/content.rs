//! What a page draws, as a PDF content stream: rules and boxes, the QR, then texts, in black. What only the window shows is left out.
//!
//! Written by hand: printpdf keeps an object with a text of its own for every operator, which alone takes longer than a whole
//! sheet may.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;

use filing::paper::{Block, Face, Item, PaperProblem, Part, PlacedPage, Role};

use super::cut::Cut;
use super::error::PaperError;
use super::faces::{FONTS, Faces, FontIndex, PT};
use super::tags::Marks;

/// Thickness of a check box, mm.
const BOX_RULE: f64 = 0.22;

/// What a file draws of each font.
pub(super) type Cuts = [Cut; FONTS];

/// A printed text.
#[derive(Clone, Copy, Debug)]
struct Run<'a> {
    x: f64,
    y: f64,
    size: f64,
    face: Face,
    text: &'a str,
    /// The form's own words, the same on many sheets.
    own: bool,
}

/// A text, or the part of the sheet that the next ones stand in.
#[derive(Clone, Copy, Debug)]
enum Piece<'a> {
    Part(Part),
    Run(Run<'a>),
}

/// The name of a font among a page's resources.
pub(super) fn resource(font: FontIndex) -> String {
    format!("F{font}")
}

/// Draws a page. The glyphs it needs are taken into the cuts, the parts it has into the marks.
///
/// # Errors
/// A character that no face has.
pub(super) fn draw(
    page: &PlacedPage,
    faces: &Faces,
    cuts: &mut Cuts,
    marks: &mut Marks,
) -> Result<Vec<u8>, PaperError> {
    let pieces: Vec<Piece<'_>> = page.items.iter().filter_map(|item| printed(page, item)).collect();
    take(&pieces, faces, cuts)?;
    let mut out = Vec::with_capacity(6 * 1024);
    marks.aside(&mut out);
    rules(&mut out, page);
    codes(&mut out, page);
    marks.close(&mut out);
    out.extend(b"BT\n");
    let mut pen = Pen { page, faces, cuts, at: (0, 0), font: None };
    for piece in &pieces {
        match piece {
            Piece::Part(part) => marks.part(&mut out, *part),
            Piece::Run(run) => {
                marks.open(&mut out);
                pen.text(&mut out, run);
            }
        }
    }
    marks.close(&mut out);
    out.extend(b"ET");
    Ok(out)
}

/// The text of an item, if it is one that is printed, or the part it begins.
fn printed<'a>(page: &PlacedPage, item: &'a Item) -> Option<Piece<'a>> {
    match item {
        Item::Part { part } => Some(Piece::Part(*part)),
        Item::Text { role: Role::Hint | Role::LeaveEmpty, .. } => None,
        Item::Text { x, y, size, face, text, role, .. } => {
            let own = match role {
                Role::Label => true,
                Role::Margin => !text.contains(&page.print_code),
                _ => false,
            };
            Some(Piece::Run(Run { x: *x, y: *y, size: *size, face: *face, text, own }))
        }
        _ => None,
    }
}

/// Takes the glyphs of the texts into the cuts, in the order of their numbers in the face.
fn take(pieces: &[Piece<'_>], faces: &Faces, cuts: &mut Cuts) -> Result<(), PaperError> {
    let mut wanted: [[BTreeSet<(u16, char)>; 2]; FONTS] = Default::default();
    for piece in pieces {
        let Piece::Run(run) = piece else { continue };
        for char in run.text.chars() {
            let missing = || PaperProblem::MissingGlyph { char, path: None, label: run.text.to_owned() };
            let glyph = faces.glyph(char, run.face).ok_or_else(missing)?;
            if let Some(sets) = wanted.get_mut(glyph.font) {
                let [own, others] = sets;
                let set = if run.own { own } else { others };
                set.insert((glyph.id, char));
            }
        }
    }
    for (cut, [own, others]) in cuts.iter_mut().zip(wanted) {
        let listed = |set: BTreeSet<(u16, char)>| set.into_iter().collect::<Vec<_>>();
        cut.take(&listed(own), &listed(others));
    }
    Ok(())
}

/// Rules and boxes, those of one thickness together.
fn rules(out: &mut Vec<u8>, page: &PlacedPage) {
    let mut paths: BTreeMap<i64, Vec<u8>> = BTreeMap::new();
    for item in &page.items {
        match item {
            Item::Line { x1, y1, x2, y2, width } => {
                let path = paths.entry(hundredths(*width)).or_default();
                for (x, y, operator) in [(x1, y1, b"m\n"), (x2, y2, b"l\n")] {
                    point(path, hundredths(*x), hundredths(page.height - y));
                    path.extend(operator);
                }
            }
            Item::Box { x, y, side } => {
                let path = paths.entry(hundredths(BOX_RULE)).or_default();
                point(path, hundredths(*x), hundredths(page.height - y - side));
                point(path, hundredths(*side), hundredths(*side));
                path.extend(b"re\n");
            }
            _ => {}
        }
    }
    for (width, path) in paths {
        number(out, width);
        out.extend(b"w\n");
        out.extend(path);
        out.extend(b"S\n");
    }
}

/// Each QR as one path, counted in modules from the top left corner: whole numbers, so that it is short.
fn codes(out: &mut Vec<u8>, page: &PlacedPage) {
    for item in &page.items {
        let Item::Qr { x, y, side, modules, blocks, .. } = item else { continue };
        let module = side / f64::from(*modules) / PT;
        out.extend(format!("q\n{module:.4} 0 0 -{module:.4} ").bytes());
        point(out, hundredths(*x), hundredths(page.height - y));
        out.extend(b"cm\n");
        for Block { x, y, w, h } in blocks {
            [*x, *y, *w, *h].into_iter().for_each(|length| number(out, i64::from(length) * 100));
            out.extend(b"re\n");
        }
        out.extend(b"f\nQ\n");
    }
}

/// Writes texts one after the other.
struct Pen<'a> {
    page: &'a PlacedPage,
    faces: &'a Faces,
    cuts: &'a Cuts,
    /// Where the last text began.
    at: (i64, i64),
    /// The font and the size that are set.
    font: Option<(FontIndex, i64)>,
}

impl Pen<'_> {
    /// One show operator for each stretch that one font draws, so that a reader finds it whole.
    fn text(&mut self, out: &mut Vec<u8>, run: &Run<'_>) {
        let (faces, cuts) = (self.faces, self.cuts);
        let glyph = |char| Some((faces.glyph(char, run.face)?, char));
        let mut glyphs = run.text.chars().filter_map(glyph).peekable();
        let mut x = run.x;
        let size = whole(run.size * 100.0);
        while let Some((first, _)) = glyphs.peek().copied() {
            if self.font != Some((first.font, size)) {
                self.font = Some((first.font, size));
                out.push(b'/');
                out.extend(resource(first.font).bytes());
                out.push(b' ');
                number(out, size);
                out.extend(b"Tf\n");
            }
            let to = (hundredths(x), hundredths(self.page.height - run.y));
            point(out, to.0 - self.at.0, to.1 - self.at.1);
            self.at = to;
            out.extend(b"Td(");
            while let Some((glyph, char)) = glyphs.next_if(|(glyph, _)| glyph.font == first.font) {
                let new = cuts.get(glyph.font).map_or(0, |cut| cut.number(glyph.id, char));
                new.to_be_bytes().into_iter().for_each(|byte| escaped(out, byte));
                x += glyph.advance / 1000.0 * run.size * PT;
            }
            out.extend(b")Tj\n");
        }
    }
}

/// A byte within the brackets of a string.
pub(super) fn escaped(out: &mut Vec<u8>, byte: u8) {
    match byte {
        b'(' | b')' | b'\\' => out.extend([b'\\', byte]),
        // A bare one is read as the end of a line, whatever ends lines there.
        b'\r' => out.extend(b"\\r"),
        _ => out.push(byte),
    }
}

/// Millimetres as hundredths of a point: enough for any printer, and short in the file.
pub(super) fn hundredths(length: f64) -> i64 {
    whole(length / PT * 100.0)
}

#[allow(clippy::cast_possible_truncation)]
fn whole(number: f64) -> i64 {
    number.round() as i64
}

/// Two numbers in hundredths.
pub(super) fn point(out: &mut Vec<u8>, x: i64, y: i64) {
    number(out, x);
    number(out, y);
}

/// Hundredths as a number with as few digits as it takes, and a blank behind it.
fn number(out: &mut Vec<u8>, hundredths: i64) {
    let (sign, all) = (if hundredths < 0 { "-" } else { "" }, hundredths.unsigned_abs());
    let (units, rest) = (all / 100, all % 100);
    let written = match rest {
        0 => write!(out, "{sign}{units} "),
        _ if rest % 10 == 0 => write!(out, "{sign}{units}.{} ", rest / 10),
        _ => write!(out, "{sign}{units}.{rest:02} "),
    };
    // Memory takes what it is given.
    let Ok(()) = written else { return };
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(hundredths: i64) -> String {
        let mut out = Vec::new();
        number(&mut out, hundredths);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        let all: String = [0, 1, -5, 50, 100, -1230, 84189].map(written).concat();
        assert_eq!(all, "0 0.01 -0.05 0.5 1 -12.3 841.89 ");
    }

    #[test]
    fn a_string_keeps_every_byte() {
        let mut out = Vec::new();
        [b'(', b')', b'\\', b'\r', b'\n', 0, 255].into_iter().for_each(|byte| escaped(&mut out, byte));
        assert_eq!(out, b"\\(\\)\\\\\\r\n\0\xFF");
    }
}

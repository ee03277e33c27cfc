//! What a page of an example draws: the sheet made smaller with what people add to it, the notes beside it, and across the sheet
//! the word that says it is an example.

use std::f64::consts::PI;

use filing::paper::{CalloutView, Drawn, Face, Measure as _, PaperProblem, Poster};

use super::content::{Cuts, draw as sheet, escaped, hundredths, point, resource};
use super::error::PaperError;
use super::faces::{Faces, PT};
use super::tags::Marks;

/// Ink of a pen, of a seal, of a mark, of the word across the sheet; red, green, blue.
const INK: &str = "0.11 0.14 0.25";
const SEAL: &str = "0.75 0.16 0.11";
const MARK: &str = "0.14 0.13 0.11";
const WORD: &str = "0.99 0.91 0.89";
/// How far the word's line rises, in radians.
const RISE: f64 = 0.96;
/// The word reaches over so much of the sheet's diagonal.
const REACH: f64 = 0.62;
/// How far a written line leans and rises.
const LEAN: f64 = 0.16;
const UPHILL: f64 = 0.02;
/// Control points of a quarter of a circle, in radii.
const ROUND: f64 = 0.5523;
/// The name of a seal reaches round so much of it, in radians.
const REACHES: f64 = 4.4;

/// Draws the page.
///
/// # Errors
/// A character that no face has.
pub(super) fn draw(
    poster: &Poster<'_>,
    faces: &Faces,
    cuts: &mut Cuts,
    marks: &mut Marks,
) -> Result<Vec<u8>, PaperError> {
    let (page, small) = (&poster.page, &poster.sheet.sheet);
    let notes = sheet(page, faces, cuts, marks)?;
    let mut brush = Brush { faces, cuts, out: notes, height: small.height };
    let (x, y) = (poster.at.0 / PT, (page.height - poster.at.1 - small.height * poster.scale) / PT);
    brush.say(&format!("\nq {0:.4} 0 0 {0:.4} {x:.2} {y:.2} cm", poster.scale));
    marks.aside(&mut brush.out);
    brush.word(&poster.mark, small.width)?;
    marks.close(&mut brush.out);
    brush.say("0 0 0 rg 0 0 0 RG");
    let drawn = sheet(small, faces, brush.cuts, marks)?;
    brush.out.extend(drawn);
    brush.say("");
    marks.figure(&mut brush.out, &poster.added);
    for drawn in &poster.sheet.drawn {
        brush.hand(drawn)?;
    }
    marks.close(&mut brush.out);
    marks.aside(&mut brush.out);
    poster.marked.iter().try_for_each(|callout| brush.place(callout, poster.scale))?;
    brush.say("Q");
    brush.height = page.height;
    for (number, x, y) in &poster.numbers {
        brush.number(*number, (*x, *y), Poster::NUMBER)?;
    }
    marks.close(&mut brush.out);
    Ok(brush.out)
}

struct Brush<'a> {
    faces: &'a Faces,
    cuts: &'a mut Cuts,
    out: Vec<u8>,
    /// Of what is drawn on, mm.
    height: f64,
}

impl Brush<'_> {
    fn say(&mut self, operators: &str) {
        self.out.extend(operators.bytes());
        self.out.push(b'\n');
    }

    /// A point, and the operator that takes it as its last.
    fn to(&mut self, points: &[(f64, f64)], operator: &str) {
        for (x, y) in points {
            point(&mut self.out, hundredths(*x), hundredths(self.height - y));
        }
        self.say(operator);
    }

    fn width(&mut self, width: f64) {
        self.say(&format!("{:.2} w", width / PT));
    }

    /// A text whose line begins at a point and runs in a direction, leaning.
    fn text(
        &mut self,
        text: &str,
        face: Face,
        size: f64,
        (x, y): (f64, f64),
        (turn, lean): (f64, f64),
    ) -> Result<(), PaperError> {
        let (sin, cos) = turn.sin_cos();
        let (mut x, mut y) = (x / PT, (self.height - y) / PT);
        for char in text.chars() {
            let missing = || PaperProblem::MissingGlyph { char, path: None, label: text.to_owned() };
            let glyph = self.faces.glyph(char, face).ok_or_else(missing)?;
            let Some(cut) = self.cuts.get_mut(glyph.font) else { continue };
            cut.take(&[], &[(glyph.id, char)]);
            let number = cut.number(glyph.id, char);
            let name = resource(glyph.font);
            let skew = (cos * lean - sin, sin * lean + cos);
            self.say(&format!(
                "BT/{name} {size:.2} Tf {cos:.4} {sin:.4} {:.4} {:.4} {x:.2} {y:.2} Tm(",
                skew.0, skew.1
            ));
            self.out.pop();
            number.to_be_bytes().into_iter().for_each(|byte| escaped(&mut self.out, byte));
            self.say(")Tj ET");
            let step = glyph.advance / 1000.0 * size;
            (x, y) = (x + cos * step, y + sin * step);
        }
        Ok(())
    }

    fn wide(&self, text: &str, face: Face, size: f64) -> f64 {
        self.faces.width(text, face, size).unwrap_or_default()
    }

    /// The word that says what it is, across the sheet and under everything on it.
    fn word(&mut self, word: &str, width: f64) -> Result<(), PaperError> {
        let size = width.hypot(self.height) * REACH / self.wide(word, Face::Bold, 1.0).max(f64::EPSILON);
        let (half, high) = (self.wide(word, Face::Bold, size) / 2.0, size * PT * 0.36);
        let (sin, cos) = RISE.sin_cos();
        let middle = (width / 2.0, self.height / 2.0);
        let start = (middle.0 - half * cos + high * sin, middle.1 + half * sin + high * cos);
        self.say(&format!("{WORD} rg"));
        self.text(word, Face::Bold, size, start, (RISE, 0.0))
    }

    fn hand(&mut self, drawn: &Drawn) -> Result<(), PaperError> {
        match drawn {
            Drawn::Ink { x, y, size, text } => {
                self.say(&format!("{INK} rg"));
                self.text(text, Face::Regular, *size, (*x, *y), (UPHILL, LEAN))
            }
            Drawn::Tick { x, y, side } => {
                self.say(&format!("{INK} RG 1 J 1 j"));
                self.width(0.6);
                let at = |dx: f64, dy: f64| (x + side * dx, y + side * dy);
                self.to(&[at(0.0, 0.5)], "m");
                self.to(&[at(0.4, 0.95)], "l");
                self.to(&[at(1.2, -0.25)], "l S");
                Ok(())
            }
            Drawn::Stamp { x, y, r, name } => self.stamp((*x, *y), *r, name),
            Drawn::Thumb { x, y, r } => {
                self.say(&format!("{SEAL} RG [3 0.8] 0 d"));
                self.width(0.75);
                for part in [1.0, 0.82, 0.64, 0.46, 0.28, 0.12] {
                    self.round((*x, *y), (r * part, r * part * 1.25), "S");
                }
                self.say("[] 0 d");
                Ok(())
            }
        }
    }

    /// A ring, a star, and the name round it from the lower left.
    fn stamp(&mut self, (x, y): (f64, f64), r: f64, name: &str) -> Result<(), PaperError> {
        self.say(&format!("{SEAL} RG {SEAL} rg"));
        self.width(1.0);
        self.round((x, y), (r - 0.6, r - 0.6), "S");
        let star = |at: u32| {
            let (turn, far) =
                (f64::from(at) * PI / 5.0, if at.is_multiple_of(2) { r * 0.3 } else { r * 0.115 });
            (x + far * turn.sin(), y - far * turn.cos())
        };
        (0..10).for_each(|at| self.to(&[star(at)], if at == 0 { "m" } else { "l" }));
        self.say("f");
        let count = f64::from(u32::try_from(name.chars().count()).unwrap_or(u32::MAX)).max(1.0);
        let step = (REACHES / count).min(0.5);
        // What is left of the ring's inside, and of the way round it for each character.
        let size = (r * 0.27).min(step * r * 0.6) / PT;
        let way = r * 0.9 - size * PT;
        for (at, char) in (0_u32..).zip(name.chars()) {
            let turn = step * (f64::from(at) - (count - 1.0) / 2.0);
            let back = self.wide(&char.to_string(), Face::Bold, size) / 2.0;
            let (sin, cos) = turn.sin_cos();
            let start = (x + way * sin - back * cos, y - way * cos - back * sin);
            self.text(&char.to_string(), Face::Bold, size, start, (-turn, 0.0))?;
        }
        Ok(())
    }

    fn round(&mut self, (x, y): (f64, f64), (rx, ry): (f64, f64), operator: &str) {
        let at = |dx: f64, dy: f64| (x + rx * dx, y + ry * dy);
        self.to(&[at(1.0, 0.0)], "m");
        for (cos, sin) in [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0)] {
            let (next_cos, next_sin): (f64, f64) = (-sin, cos);
            let out = at(cos + ROUND * next_cos, sin + ROUND * next_sin);
            let into = at(next_cos + ROUND * cos, next_sin + ROUND * sin);
            self.to(&[out, into, at(next_cos, next_sin)], "c");
        }
        self.say(operator);
    }

    /// Marks a place on the sheet and numbers it, in its upper right corner; the number is as large as beside its note.
    fn place(&mut self, callout: &CalloutView, scale: f64) -> Result<(), PaperError> {
        let CalloutView { x, y, w, h, number, .. } = callout;
        self.say(&format!("{MARK} RG [3 2.2] 0 d"));
        self.width(0.3);
        let corners = [(*x, *y), (x + w, *y), (x + w, y + h), (*x, y + h)];
        for (at, corner) in (0..).zip(corners) {
            self.to(&[corner], if at == 0 { "m" } else { "l" });
        }
        self.say("s [] 0 d");
        let r = Poster::NUMBER / scale;
        self.number(*number, (x + w - r - 0.6, y + (r + 0.6).min(h / 2.0)), r)
    }

    fn number(&mut self, number: usize, (x, y): (f64, f64), r: f64) -> Result<(), PaperError> {
        self.say(&format!("{MARK} rg"));
        self.round((x, y), (r, r), "f");
        let (text, size) = (number.to_string(), r * 1.15 / PT);
        let half = self.wide(&text, Face::Bold, size) / 2.0;
        self.say("1 g");
        self.text(&text, Face::Bold, size, (x - half, y + size * PT * 0.36), (0.0, 0.0))
    }
}

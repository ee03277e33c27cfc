//! Writes texts as the operators of a content stream, and notes which glyphs they use.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use filing::paper::Face;
use lopdf::Object;

use super::PT;
use super::fit::{Fitted, LEADING};
use super::template::Align;
use crate::paper::{Cut, Faces, Glyph};

/// From the middle of a line down to its baseline, in sizes: the middle of a Han character is the line's middle.
const DOWN: f64 = 0.38;

/// Writes with the embedded faces.
pub(super) struct Pen {
    faces: &'static Faces,
    /// By the number of the font.
    pub(super) used: BTreeMap<usize, Cut>,
}

/// Where the lines of a text go: points, from the bottom left.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) w: f64,
    pub(super) h: f64,
}

/// A line with the left end of its baseline and its width, points.
#[derive(Clone, Debug)]
pub(super) struct Laid {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) width: f64,
    pub(super) text: String,
}

/// A number of a content stream or an object.
#[allow(clippy::cast_possible_truncation)]
pub(super) fn real(number: f64) -> Object {
    Object::Real(number as f32)
}

impl Pen {
    pub(super) fn new(faces: &'static Faces) -> Self {
        Self { faces, used: BTreeMap::new() }
    }

    /// Name of a font among the resources.
    pub(super) fn name(index: usize) -> String {
        format!("BeianFace{index}")
    }

    /// The first character that no face draws.
    pub(super) fn missing(&self, text: &str) -> Option<char> {
        text.chars().find(|&char| char != '\n' && self.faces.glyph(char, Face::Regular).is_none())
    }

    /// The faces it writes with.
    pub(super) fn faces(&self) -> &'static Faces {
        self.faces
    }

    /// Where each line of a text begins: in the middle of the area's height, or from its top.
    pub(super) fn lay(&self, text: &Fitted, area: Area, align: Align, from_top: bool) -> Vec<Laid> {
        let pitch = text.size * LEADING;
        let lines = f64::from(u32::try_from(text.lines.len()).unwrap_or(u32::MAX));
        let mut middle = if from_top {
            area.y + area.h - pitch / 2.0
        } else {
            area.y + area.h / 2.0 + pitch * (lines - 1.0) / 2.0
        };
        let mut laid = Vec::with_capacity(text.lines.len());
        for line in &text.lines {
            let width = self.width(line, text.size);
            let x = match align {
                Align::Left => area.x,
                Align::Centre => area.x + (area.w - width) / 2.0,
                Align::Right => area.x + area.w - width,
            };
            laid.push(Laid { x, y: middle - DOWN * text.size, width, text: line.clone() });
            middle -= pitch;
        }
        laid
    }

    /// Lines in an area.
    pub(super) fn block(
        &mut self,
        out: &mut String,
        text: &Fitted,
        area: Area,
        align: Align,
        from_top: bool,
    ) {
        for Laid { x, y, text: line, .. } in self.lay(text, area, align, from_top) {
            self.line(out, &line, text.size, x, y);
        }
    }

    /// One character in the middle of each cell; `cells` over the whole width.
    pub(super) fn comb(&mut self, out: &mut String, text: &str, size: f64, area: Area, cells: usize) {
        let cell = area.w / f64::from(u32::try_from(cells.max(1)).unwrap_or(u32::MAX));
        let mut middle = area.x + cell / 2.0;
        for char in text.chars() {
            let char = char.to_string();
            let x = middle - self.width(&char, size) / 2.0;
            self.line(out, &char, size, x, area.y + area.h / 2.0 - DOWN * size);
            middle += cell;
        }
    }

    /// Width in points.
    fn width(&self, text: &str, size: f64) -> f64 {
        text.chars().filter_map(|char| self.faces.advance(char, Face::Regular)).sum::<f64>() / 1000.0 * size
    }

    /// One show operator for each stretch that one font draws.
    fn line(&mut self, out: &mut String, text: &str, size: f64, x: f64, y: f64) {
        let mut parts: Vec<(usize, f64, String)> = Vec::new();
        let mut at = x;
        for char in text.chars() {
            let Some(Glyph { font, id, advance }) = self.faces.glyph(char, Face::Regular) else { continue };
            let cut = self.used.entry(font).or_default();
            cut.take(&[], &[(id, char)]);
            let new = cut.number(id, char);
            match parts.last_mut() {
                Some((last, _, codes)) if *last == font => drop(write!(codes, "{new:04X}")),
                _ => parts.push((font, at, format!("{new:04X}"))),
            }
            at += advance / 1000.0 * size;
        }
        for (font, x, codes) in parts {
            let name = Self::name(font);
            let _ = writeln!(out, "BT /{name} {size:.2} Tf 1 0 0 1 {x:.3} {y:.3} Tm <{codes}> Tj ET");
        }
    }
}

/// Millimetres in points.
pub(super) fn pt(mm: f64) -> f64 {
    mm / PT
}

//! Letters as coverage: how much of each pixel lies inside their outlines.
//!
//! Outlines are flattened to short lines; each adds the signed area between itself and the right edge to the pixels of
//! its rows. Summed up along a row, that is the share of each pixel inside.

use filing::paper::Face;
use ttf_parser::OutlineBuilder;

use super::band::Band;
use crate::paper::Faces;

/// Lines that a curve becomes.
const LINES: u8 = 6;

/// Coverage of the pixels of a rectangle, 0 to 1.
pub(super) struct Coverage {
    /// Left edge within the picture, in pixels.
    pub(super) left: u32,
    /// Top edge within the picture, in pixels.
    pub(super) top: u32,
    /// Pixels.
    pub(super) width: u32,
    /// Pixels.
    pub(super) height: u32,
    values: Vec<f32>,
}

impl Coverage {
    /// The text along the middle of a band.
    pub(super) fn of_text(faces: &Faces, text: &str, band: &Band, (wide, high): (u32, u32)) -> Self {
        let (sin, cos) = band.angle.sin_cos();
        let half = (
            (band.length * cos.abs() + band.size * 1.5 * sin.abs()) / 2.0,
            (band.length * sin.abs() + band.size * 1.5 * cos.abs()) / 2.0,
        );
        let edge = |middle: f64, half: f64, most: u32| {
            let start = ((middle - half).floor().max(0.0) as u32).min(most);
            (start, ((middle + half).ceil().max(0.0) as u32).min(most) - start)
        };
        let (left, width) = edge(band.middle.0, half.0, wide);
        let (top, height) = edge(band.middle.1, half.1, high);
        let mut pen = Pen {
            values: vec![0.0; (width as usize + 1) * height as usize],
            columns: width as usize + 1,
            rows: height as usize,
            sin: sin as f32,
            cos: cos as f32,
            origin: ((band.middle.0 - f64::from(left)) as f32, (band.middle.1 - f64::from(top)) as f32),
            scale: 1.0,
            shift: -(band.length / 2.0) as f32,
            drop: (band.size * 0.36) as f32,
            start: (0.0, 0.0),
            at: (0.0, 0.0),
        };
        for char in text.chars() {
            // The size of a font unit is needed before its outline is drawn; every embedded face counts 1,000.
            pen.scale = band.size as f32 / UNITS;
            if let Some((advance, units)) = faces.draw(char, Face::Regular, &mut pen) {
                pen.shift += advance / units * band.size as f32;
            }
        }
        Self { left, top, width, height, values: pen.summed() }
    }

    /// The share of a pixel that is covered.
    pub(super) fn at(&self, column: usize, row: usize) -> f32 {
        self.values.get(row * self.width as usize + column).copied().unwrap_or_default()
    }

    /// How much a pixel belongs to the letters' edge: it differs from a neighbour.
    pub(super) fn edge(&self, column: usize, row: usize) -> f32 {
        let here = self.at(column, row);
        let beside = if column + 1 < self.width as usize { self.at(column + 1, row) } else { here };
        let below = if row + 1 < self.height as usize { self.at(column, row + 1) } else { here };
        (here - beside).abs().max((here - below).abs())
    }
}

/// Units to the size in every embedded face.
const UNITS: f32 = 1000.0;

struct Pen {
    values: Vec<f32>,
    columns: usize,
    rows: usize,
    sin: f32,
    cos: f32,
    /// Middle of the text within the rectangle.
    origin: (f32, f32),
    scale: f32,
    /// Where the next letter begins, along the line, from the middle.
    shift: f32,
    /// How far the foot of the letters lies below the middle of the line.
    drop: f32,
    start: (f32, f32),
    at: (f32, f32),
}

impl Pen {
    /// A point of an outline in pixels of the rectangle.
    fn placed(&self, x: f32, y: f32) -> (f32, f32) {
        let (u, v) = (self.shift + x * self.scale, self.drop - y * self.scale);
        (self.origin.0 + u * self.cos + v * self.sin, self.origin.1 - u * self.sin + v * self.cos)
    }

    /// The line from the last point to this one.
    fn line(&mut self, to: (f32, f32)) {
        let from = std::mem::replace(&mut self.at, to);
        let (sign, upper, lower) = if from.1 < to.1 { (1.0, from, to) } else { (-1.0, to, from) };
        let high = lower.1 - upper.1;
        if high <= f32::EPSILON {
            return;
        }
        let slope = (lower.0 - upper.0) / high;
        let first = upper.1.max(0.0) as usize;
        let last = (lower.1.max(0.0).ceil() as usize).min(self.rows);
        for row in first..last {
            let (begin, end) = ((row as f32).max(upper.1), (row as f32 + 1.0).min(lower.1));
            if end > begin {
                let x = upper.0 + slope * ((begin + end) / 2.0 - upper.1);
                self.add(row, x, slope.abs() * (end - begin), sign * (end - begin));
            }
        }
    }

    /// Part of a line within one row: its middle, how far it spreads sideways, and its signed height.
    fn add(&mut self, row: usize, x: f32, spread: f32, height: f32) {
        // A line that spreads over several pixels is told as a few that do not.
        let parts = (spread.ceil() as u16).clamp(1, 64);
        for part in 0..parts {
            let at = x + spread * ((f32::from(part) + 0.5) / f32::from(parts) - 0.5);
            let at = at.clamp(0.0, (self.columns - 1) as f32);
            let column = (at as usize).min(self.columns.saturating_sub(2));
            let right = (at - column as f32).clamp(0.0, 1.0);
            let share = height / f32::from(parts);
            let index = row * self.columns + column;
            if let Some([here, next]) =
                self.values.get_mut(index..).and_then(|rest| rest.first_chunk_mut::<2>())
            {
                *here += share * (1.0 - right);
                *next += share * right;
            }
        }
    }

    /// Coverage from the signed areas, without the column beyond the right edge.
    fn summed(self) -> Vec<f32> {
        let mut all = Vec::with_capacity(self.values.len());
        for row in self.values.chunks_exact(self.columns.max(1)) {
            let mut sum = 0.0_f32;
            let within = row.iter().take(self.columns.saturating_sub(1));
            all.extend(within.map(|value| {
                sum += value;
                sum.abs().min(1.0)
            }));
        }
        all
    }

    fn curve(&mut self, point: impl Fn(f32) -> (f32, f32)) {
        for part in 1..=LINES {
            self.line(point(f32::from(part) / f32::from(LINES)));
        }
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.at = self.placed(x, y);
        self.start = self.at;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.line(self.placed(x, y));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (a, b, c) = (self.at, self.placed(x1, y1), self.placed(x, y));
        self.curve(|t| {
            let s = 1.0 - t;
            let mix = |a: f32, b: f32, c: f32| s * s * a + 2.0 * s * t * b + t * t * c;
            (mix(a.0, b.0, c.0), mix(a.1, b.1, c.1))
        });
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (a, b, c, d) = (self.at, self.placed(x1, y1), self.placed(x2, y2), self.placed(x, y));
        self.curve(|t| {
            let s = 1.0 - t;
            let mix = |a: f32, b: f32, c: f32, d: f32| {
                s * s * s * a + 3.0 * s * s * t * b + 3.0 * s * t * t * c + t * t * t * d
            };
            (mix(a.0, b.0, c.0, d.0), mix(a.1, b.1, c.1, d.1))
        });
    }

    fn close(&mut self) {
        let start = self.start;
        self.line(start);
    }
}

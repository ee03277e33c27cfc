//! A small drawing board: shapes, strokes that look like print, and chance that is the same every time.

use image::{Rgb, RgbImage};

/// SplitMix64.
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x2545_F491_4F6C_DD1D).wrapping_add(11))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Between the two.
    pub(super) fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * (self.next() >> 40) as f32 / (1u64 << 24) as f32
    }
}

pub(super) type Colour = [u8; 3];

pub(super) const INK: Colour = [32, 32, 36];
pub(super) const RED: Colour = [196, 32, 30];

pub(super) struct Board(pub(super) RgbImage);

impl Board {
    pub(super) fn new(width: u32, height: u32, paper: Colour) -> Self {
        Self(RgbImage::from_pixel(width, height, Rgb(paper)))
    }

    fn size(&self) -> (f32, f32) {
        (self.0.width() as f32, self.0.height() as f32)
    }

    /// Fills every place within the bounds for which `is` holds; places and bounds in pixels.
    fn fill(&mut self, bounds: (f32, f32, f32, f32), colour: Colour, is: impl Fn(f32, f32) -> bool) {
        let (width, height) = self.0.dimensions();
        let (left, top) = (bounds.0.max(0.0) as u32, bounds.1.max(0.0) as u32);
        let (right, bottom) = ((bounds.2.max(0.0) as u32).min(width), (bounds.3.max(0.0) as u32).min(height));
        for y in top..bottom {
            for x in left..right {
                if is(x as f32 + 0.5, y as f32 + 0.5) {
                    self.0.put_pixel(x, y, Rgb(colour));
                }
            }
        }
    }

    /// A rectangle; left, top, right, bottom as shares of the board.
    pub(super) fn rect(&mut self, (l, t, r, b): (f32, f32, f32, f32), colour: Colour) {
        let (w, h) = self.size();
        self.fill((l * w, t * h, r * w, b * h), colour, |_, _| true);
    }

    /// An ellipse around a centre; centre and half axes as shares of the board's width and height.
    pub(super) fn ellipse(&mut self, (x, y): (f32, f32), (rx, ry): (f32, f32), colour: Colour) {
        let (w, h) = self.size();
        let (x, y, rx, ry) = (x * w, y * h, rx * w, ry * h);
        self.fill((x - rx, y - ry, x + rx + 1.0, y + ry + 1.0), colour, |px, py| {
            ((px - x) / rx).powi(2) + ((py - y) / ry).powi(2) <= 1.0
        });
    }

    /// A ring, radius and thickness as shares of the board's width.
    pub(super) fn ring(&mut self, (x, y): (f32, f32), radius: f32, thick: f32, colour: Colour) {
        let (w, h) = self.size();
        let (x, y, radius, half) = (x * w, y * h, radius * w, thick * w / 2.0);
        let far = radius + half;
        self.fill((x - far, y - far, x + far + 1.0, y + far + 1.0), colour, |px, py| {
            ((px - x).hypot(py - y) - radius).abs() <= half
        });
    }

    /// A stroke of a pen or of type, places and thickness in pixels.
    fn stroke(&mut self, from: (f32, f32), to: (f32, f32), thick: f32, colour: Colour) {
        let half = thick / 2.0;
        let bounds = (
            from.0.min(to.0) - half,
            from.1.min(to.1) - half,
            from.0.max(to.0) + half + 1.0,
            from.1.max(to.1) + half + 1.0,
        );
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = (dx * dx + dy * dy).max(0.01);
        self.fill(bounds, colour, |x, y| {
            let along = (((x - from.0) * dx + (y - from.1) * dy) / length).clamp(0.0, 1.0);
            (x - from.0 - dx * along).hypot(y - from.1 - dy * along) <= half
        });
    }

    /// A line of print: `count` characters, each a few strokes in a square. Place as shares, `size` in pixels.
    pub(super) fn print(
        &mut self,
        (x, y): (f32, f32),
        size: f32,
        count: usize,
        colour: Colour,
        chance: &mut Chance,
    ) {
        let (w, h) = self.size();
        for index in 0..count {
            let (left, top) = (x * w + index as f32 * size * 1.08, y * h);
            for _ in 0..5 {
                let mut place =
                    || (left + chance.between(0.05, 0.95) * size, top + chance.between(0.05, 0.95) * size);
                let (from, mut to) = (place(), place());
                // Most strokes of a character are level or upright.
                if chance.between(0.0, 1.0) < 0.7 {
                    if (from.0 - to.0).abs() > (from.1 - to.1).abs() { to.1 = from.1 } else { to.0 = from.0 }
                }
                self.stroke(from, to, size * 0.1, colour);
            }
        }
    }

    /// A signature.
    pub(super) fn scribble(&mut self, (x, y): (f32, f32), size: f32, chance: &mut Chance) {
        let (w, h) = self.size();
        let mut at = (x * w, y * h);
        for _ in 0..9 {
            let to = (at.0 + chance.between(0.1, 0.6) * size, y * h + chance.between(-0.5, 0.5) * size);
            self.stroke(at, to, size * 0.06, INK);
            at = to;
        }
    }

    /// Fine wavy lines, as security paper has.
    pub(super) fn waves(&mut self, period: f32, colour: Colour) {
        let (width, height) = self.0.dimensions();
        for y in 0..height {
            for x in 0..width {
                let bend = (x as f32 / 90.0).sin() * 9.0 + (x as f32 / 37.0).cos() * 4.0;
                if ((y as f32 + bend) / period).fract().abs() < 0.22 {
                    self.0.put_pixel(x, y, Rgb(colour));
                }
            }
        }
    }
}

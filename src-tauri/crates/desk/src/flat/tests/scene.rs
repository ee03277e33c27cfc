//! Sheets and tables drawn here, with corners that are known.

use image::{Rgb, RgbImage};

use crate::flat::Point;
use crate::flat::homography::Homography;

/// A repeatable noise.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    /// From -1 to 1.
    pub(super) fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as f64) / f64::from(1_u32 << 30) - 1.0
    }
}

/// A white page of 420 × 594 with a frame, rules and lines of print.
pub(super) fn page() -> RgbImage {
    RgbImage::from_fn(420, 594, |x, y| {
        let frame = (30..390).contains(&x) && (60..540).contains(&y);
        let rule = frame && (y % 40 < 2 || x == 30 || x == 389 || x == 110);
        let print = frame && y % 40 > 16 && y % 40 < 26 && (x * 7 + y * 3) % 11 < 5 && x % 90 > 20;
        if rule || print { Rgb([30, 30, 34]) } else { Rgb([246, 245, 241]) }
    })
}

/// A pale blue card of 428 × 270 with a portrait and lines.
pub(super) fn card() -> RgbImage {
    RgbImage::from_fn(428, 270, |x, y| {
        let portrait = (280..400).contains(&x) && (30..190).contains(&y);
        let line = (20..250).contains(&x) && y < 240 && y % 36 > 14 && y % 36 < 26 && (x * 5 + y) % 9 < 5;
        match (portrait, line) {
            (true, _) => Rgb([120, 96, 88]),
            (_, true) => Rgb([52, 52, 60]),
            _ => Rgb([206, 220, 228]),
        }
    })
}

/// What lies under the sheet.
#[derive(Clone, Copy, Debug)]
pub(super) enum Table {
    /// One colour.
    Plain([u8; 3]),
    /// Boards with grain and gaps.
    Wood,
    /// Squares of a cloth.
    Cloth,
}

impl Table {
    fn colour(self, x: u32, y: u32, dice: &mut Dice) -> [f64; 3] {
        match self {
            Self::Plain(colour) => colour.map(f64::from),
            Self::Wood => {
                let grain = (f64::from(y) * 0.55 + (f64::from(x) * 0.013).sin() * 9.0).sin() * 14.0;
                let gap = if y % 160 < 4 { -60.0 } else { 0.0 };
                let board = f64::from((y / 160) % 3) * 9.0;
                let off = grain + gap + board + dice.next() * 6.0;
                [168.0 + off, 124.0 + off, 82.0 + off]
            }
            Self::Cloth => {
                let dark = (x / 34 + y / 34).is_multiple_of(2);
                let base = if dark { [92.0, 60.0, 66.0] } else { [150.0, 134.0, 128.0] };
                base.map(|value| value + dice.next() * 10.0)
            }
        }
    }
}

/// The sheet laid on the table with its corners at `corners`, in a picture of that size, under a light that falls off
/// by `shade` (0 to 1) towards the lower right, with noise of that many levels.
pub(super) fn laid(
    sheet: &RgbImage,
    corners: &[Point; 4],
    (width, height): (u32, u32),
    table: Table,
    (shade, noise): (f64, f64),
) -> RgbImage {
    let (right, low) = (f64::from(sheet.width()), f64::from(sheet.height()));
    let own = [(0.0, 0.0), (right, 0.0), (right, low), (0.0, low)].map(|(x, y)| Point::new(x, y));
    let into = Homography::between(corners, &own).unwrap();
    let mut dice = Dice(7);
    RgbImage::from_fn(width, height, |x, y| {
        let under = table.colour(x, y, &mut dice);
        let mut sum = [0.0; 3];
        for (dx, dy) in [(0.25, 0.25), (0.75, 0.25), (0.25, 0.75), (0.75, 0.75)] {
            let at = into.apply(Point::new(f64::from(x) + dx, f64::from(y) + dy));
            let on = at.x >= 0.0 && at.y >= 0.0 && at.x < right && at.y < low;
            let colour = if on { sheet.get_pixel(at.x as u32, at.y as u32).0.map(f64::from) } else { under };
            sum.iter_mut().zip(colour).for_each(|(sum, value)| *sum += value / 4.0);
        }
        let light = 1.0 - shade * (f64::from(x) / f64::from(width) + f64::from(y) / f64::from(height)) / 2.0;
        Rgb(sum.map(|value| (value * light + dice.next() * noise).clamp(0.0, 255.0) as u8))
    })
}

pub(super) fn points(corners: [(f64, f64); 4]) -> [Point; 4] {
    corners.map(|(x, y)| Point::new(x, y))
}

/// The largest distance of a corner from where it is, over the shortest side.
pub(super) fn error(found: &[Point; 4], known: &[Point; 4]) -> f64 {
    let far = found.iter().zip(known).map(|(a, b)| a.to(*b)).fold(0.0, f64::max);
    let next = known.iter().cycle().skip(1);
    let shortest = known.iter().zip(next).map(|(a, b)| a.to(*b)).fold(f64::MAX, f64::min);
    far / shortest
}

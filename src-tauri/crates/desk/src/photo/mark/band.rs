//! The line across the picture along which the least is covered.

use crate::photo::detail::{BLOCK, Detail};

/// Where the text runs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Band {
    /// Middle of the text, in pixels.
    pub(super) middle: (f64, f64),
    /// Upwards to the right, in radians.
    pub(super) angle: f64,
    /// Size of the letters, in pixels.
    pub(super) size: f64,
    /// Length of the text, in pixels.
    pub(super) length: f64,
    /// Mean share of detail under it, 0 to 1.
    pub(super) covered: f64,
}

/// Angles that are tried, in degrees; steep enough to lie across lines of text.
const ANGLES: [f64; 6] = [32.0, 26.0, 20.0, -32.0, -26.0, -20.0];
/// Sizes that are tried, as shares of the largest.
const SIZES: [f64; 4] = [1.0, 0.85, 0.72, 0.6];
/// Places that are tried along each side.
const PLACES: u32 = 24;
/// The text may take this share of the longest line that fits.
const FILL: f64 = 0.92;
/// Largest letters, as a share of the shorter side, and smallest in pixels.
const LARGEST: f64 = 1.0 / 11.0;
const SMALLEST: f64 = 12.0;

impl Band {
    /// The band with the least detail under it; among equals the larger letters. `length` is the text's, in sizes.
    pub(super) fn freest(detail: &Detail, (width, height): (u32, u32), length: f64) -> Self {
        let sides = (f64::from(width), f64::from(height));
        let mut best: Option<(f64, Self)> = None;
        for angle in ANGLES.map(f64::to_radians) {
            let largest = largest(sides, angle, length);
            for share in SIZES {
                let size = (largest * share).max(SMALLEST.min(largest));
                for band in bands(sides, angle, size, length) {
                    let band = Self { covered: band.cover(detail), ..band };
                    // Smaller letters have to earn it by covering less.
                    let cost = band.covered + (1.0 - share) * 0.05;
                    if best.is_none_or(|(least, _)| cost < least) {
                        best = Some((cost, band));
                    }
                }
            }
        }
        let middle = (sides.0 / 2.0, sides.1 / 2.0);
        best.map_or(Self { middle, angle: 0.0, size: SMALLEST, length: 0.0, covered: 1.0 }, |(_, band)| band)
    }

    /// Mean share of detail under the text, looked at once a block.
    fn cover(&self, detail: &Detail) -> f64 {
        let step = f64::from(BLOCK);
        let (along, across) = ((self.length / step).ceil() as i32, (self.size / step).ceil() as i32);
        let (sin, cos) = self.angle.sin_cos();
        let (mut sum, mut count) = (0.0, 0.0);
        for i in 0..=along {
            for j in 0..=across {
                let u = (f64::from(i) / f64::from(along.max(1)) - 0.5) * self.length;
                let v = (f64::from(j) / f64::from(across.max(1)) - 0.5) * self.size;
                let (x, y) = (self.middle.0 + u * cos + v * sin, self.middle.1 - u * sin + v * cos);
                sum += f64::from(detail.share_at(x.max(0.0) as u32, y.max(0.0) as u32));
                count += 1.0;
            }
        }
        sum / f64::max(count, 1.0)
    }
}

/// The largest letters with which the text fits across the picture at an angle.
fn largest((width, height): (f64, f64), angle: f64, length: f64) -> f64 {
    let (sin, cos) = (angle.sin().abs(), angle.cos());
    // A line of length L and letters of size S take L·cos + S·sin of the width and L·sin + S·cos of the height.
    let by_width = width * FILL / (length * cos + sin);
    let by_height = height * FILL / (length * sin + cos);
    by_width.min(by_height).min(width.min(height) * LARGEST)
}

/// The places where a band of this size lies wholly within the picture.
fn bands((width, height): (f64, f64), angle: f64, size: f64, length: f64) -> impl Iterator<Item = Band> {
    let (sin, cos) = (angle.sin().abs(), angle.cos());
    let long = size * length;
    let (half_wide, half_high) = ((long * cos + size * sin) / 2.0, (long * sin + size * cos) / 2.0);
    let place = move |side: f64, half: f64, n: u32| {
        half + (side - 2.0 * half).max(0.0) * f64::from(n) / f64::from(PLACES - 1)
    };
    (0..PLACES).flat_map(move |row| {
        (0..PLACES).map(move |column| Band {
            middle: (place(width, half_wide, column), place(height, half_high, row)),
            angle,
            size,
            length: long,
            covered: 0.0,
        })
    })
}

//! Too dark, washed out, glare.

use super::blob::{Blob, blobs};
use super::plane::{Colour, Plane, Spread, luminance};

/// How the light falls.
#[derive(Clone, Copy, Debug)]
pub(super) struct Light {
    /// Luminance that a tenth of the picture exceeds: the paper, or what shines most.
    pub(super) brightest: u8,
    /// Luminance below which a fiftieth lies: the ink.
    pub(super) darkest: u8,
    /// The middle one.
    pub(super) middle: u8,
}

/// Measures the light where `inside` says so.
pub(super) fn measure(small: &Plane<Colour>, inside: &dyn Fn(usize, usize) -> bool) -> Option<Light> {
    let places = (0..small.height).flat_map(|y| (0..small.width).map(move |x| (x, y)));
    let values = places.filter(|(x, y)| inside(*x, *y)).map(|(x, y)| luminance(small.at(x, y)));
    let spread = Spread::of(values);
    (spread.total() > 200).then(|| Light {
        brightest: spread.quantile(0.9),
        darkest: spread.quantile(0.02),
        middle: spread.quantile(0.5),
    })
}

/// From here on every channel is burnt out.
const BURNT: u8 = 250;
/// Where paper is as light as this, glare does not stand out from it.
const PAPER: u8 = 236;

/// The share of the document that a reflection covers: burnt-out spots whose border fades, on paper that is not burnt out
/// itself. A white label has a hard border and does not count.
pub(super) fn glare(small: &Plane<Colour>, inside: &dyn Fn(usize, usize) -> bool) -> f32 {
    let places = (0..small.height).flat_map(|y| (0..small.width).map(move |x| (x, y)));
    let spread = Spread::of(places.filter(|(x, y)| inside(*x, *y)).map(|(x, y)| luminance(small.at(x, y))));
    let paper = spread.quantile(0.6);
    if spread.total() < 200 || paper >= PAPER {
        return 0.0;
    }
    let burnt = Plane::from_fn(small.width, small.height, |x, y| {
        inside(x, y) && small.at(x, y).iter().all(|channel| *channel >= BURNT)
    });
    let least = (spread.total() / 2000).max(12) as usize;
    let covered: usize = blobs(&burnt, least)
        .iter()
        .filter(|blob| blob.fill() > 0.3 && fades(small, blob, paper))
        .map(Blob::area)
        .sum();
    covered as f32 / spread.total() as f32
}

/// Just outside the spot it is still lighter than the paper; as far out as the spot is large, it is paper again. A label
/// has a hard border, and a lamp's light falls off over the whole document.
fn fades(small: &Plane<Colour>, blob: &Blob, paper: u8) -> bool {
    let (width, height) = blob.sides();
    let half = paper.saturating_add((255 - paper) / 3);
    let near = around(small, blob, 2);
    let far = around(small, blob, width.max(height) / 2 + 6);
    let fading = near.iter().filter(|value| **value > half).count();
    let over = far.iter().filter(|value| **value < half).count();
    !near.is_empty() && fading * 4 >= near.len() * 3 && over * 2 > far.len()
}

/// Luminance at this distance to the left, right, above and below, as far as that is in the picture.
fn around(small: &Plane<Colour>, blob: &Blob, distance: usize) -> Vec<u8> {
    let (left, top, right, bottom) = blob.bounds;
    let (x, y) = ((left + right) / 2, (top + bottom) / 2);
    let places = [
        (left.wrapping_sub(distance), y),
        (right + distance, y),
        (x, top.wrapping_sub(distance)),
        (x, bottom + distance),
    ];
    let known = places.into_iter().filter(|place| place.0 < small.width && place.1 < small.height);
    known.map(|(x, y)| luminance(small.at(x, y))).collect()
}

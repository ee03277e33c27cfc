//! Where the document lies: the large light and hardly coloured part of the picture, if it is a rectangle.

use super::blob::{Blob, blobs};
use super::plane::{Colour, Plane, Spread};

/// Where the document is.
#[derive(Clone, Debug)]
pub(super) enum Sheet {
    /// It fills the picture, as in a scan.
    Whole,
    /// It lies on something darker.
    Lying(Rectangle),
    /// Nothing in the picture looks like a sheet on something else.
    Unknown,
}

/// A rectangle that may lie askew. Places and lengths in values of the plane it was found in.
#[derive(Clone, Debug)]
pub(super) struct Rectangle {
    /// Its corners, around.
    pub(super) corners: [(f32, f32); 4],
    /// Longer side over shorter side.
    pub(super) aspect: f32,
    /// Its long side runs from top to bottom.
    pub(super) upright: bool,
    /// Shares of the picture's left, top, right and bottom side that the document covers.
    pub(super) on_frame: [f32; 4],
}

/// Light and dark are at least this far apart, or there is no telling them apart.
const APART: f32 = 45.0;
/// Below, nobody can read it anyway, and it may be anything.
const LEAST_SHARE: f32 = 0.08;
/// From here on the picture is the document.
const WHOLE_SHARE: f32 = 0.94;
/// The least share of its rectangle that its outline fills.
const SQUARE: f32 = 0.86;

/// Looks for the document in the eighth-size plane.
pub(super) fn find(tiny: &Plane<Colour>) -> Sheet {
    // A desk of wood or cloth is light in one channel at most, paper in all three.
    let light = tiny.map(|[r, g, b]| r.min(g).min(b));
    let Some(split) = Spread::of(light.values.iter().copied()).split() else { return Sheet::Whole };
    let mask = light.map(|value| value > split.at);
    let total = tiny.area().max(1) as f32;
    let Some(blob) = blobs(&mask, (total * LEAST_SHARE / 2.0) as usize + 1).into_iter().next() else {
        return Sheet::Unknown;
    };
    let hull = hull(&blob);
    let area = area(&hull);
    if area >= total * WHOLE_SHARE {
        return if split.high > 120.0 { Sheet::Whole } else { Sheet::Unknown };
    }
    match smallest_rectangle(&hull) {
        Some(found) if split.high - split.low >= APART && area >= total * LEAST_SHARE => {
            // A sheet cut off by the frame has as many corners as it likes.
            let on_frame = on_frame(&blob, tiny.width, tiny.height);
            let cut = on_frame.iter().any(|share| *share > 0.1);
            let square = area / found.area.max(1.0);
            if square < SQUARE && !(cut && square > SQUARE - 0.16) {
                return Sheet::Unknown;
            }
            Sheet::Lying(Rectangle {
                corners: found.corners,
                aspect: found.long / found.short.max(1.0),
                upright: found.upright,
                on_frame,
            })
        }
        _ => Sheet::Unknown,
    }
}

/// Shares of the left, top, right and bottom side of the picture that the part covers.
fn on_frame(blob: &Blob, width: usize, height: usize) -> [f32; 4] {
    let count = |on: &dyn Fn(&(usize, usize)) -> bool, side: usize| {
        blob.places.iter().filter(|place| on(place)).count() as f32 / side.max(1) as f32
    };
    [
        count(&|place| place.0 == 0, height),
        count(&|place| place.1 == 0, width),
        count(&|place| place.0 + 1 == width, height),
        count(&|place| place.1 + 1 == height, width),
    ]
}

/// The convex outline, counter-clockwise (Andrew's monotone chain over the ends of each row).
fn hull(blob: &Blob) -> Vec<(f32, f32)> {
    let (_, top, _, bottom) = blob.bounds;
    let mut ends = vec![(usize::MAX, 0usize); bottom - top + 1];
    for (x, y) in &blob.places {
        if let Some((left, right)) = ends.get_mut(y - top) {
            *left = (*left).min(*x);
            *right = (*right).max(x + 1);
        }
    }
    let mut points: Vec<(f32, f32)> = (top..)
        .zip(ends)
        .flat_map(|(y, (left, right))| [(left, y), (left, y + 1), (right, y), (right, y + 1)])
        .map(|(x, y)| (x as f32, y as f32))
        .collect();
    points.sort_by(|one, two| one.0.total_cmp(&two.0).then(one.1.total_cmp(&two.1)));
    let mut outline = chain(points.iter().copied());
    outline.pop();
    let mut back = chain(points.iter().rev().copied());
    back.pop();
    outline.extend(back);
    outline
}

fn chain(points: impl Iterator<Item = (f32, f32)>) -> Vec<(f32, f32)> {
    let mut chain: Vec<(f32, f32)> = Vec::new();
    for point in points {
        while let [.., before, last] = chain.as_slice()
            && cross(*before, *last, point) <= 0.0
        {
            chain.pop();
        }
        chain.push(point);
    }
    chain
}

fn cross(a: (f32, f32), b: (f32, f32), c: (f32, f32)) -> f32 {
    (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)
}

fn area(outline: &[(f32, f32)]) -> f32 {
    let around = outline.iter().zip(outline.iter().cycle().skip(1));
    around.map(|(one, two)| one.0 * two.1 - two.0 * one.1).sum::<f32>().abs() / 2.0
}

struct Smallest {
    corners: [(f32, f32); 4],
    area: f32,
    long: f32,
    short: f32,
    upright: bool,
}

/// The rectangle of least area around a convex outline; one of its sides lies on one of the outline's.
fn smallest_rectangle(outline: &[(f32, f32)]) -> Option<Smallest> {
    let around = outline.iter().zip(outline.iter().cycle().skip(1));
    let tries = around.filter_map(|(one, two)| {
        let (dx, dy) = (two.0 - one.0, two.1 - one.1);
        let length = dx.hypot(dy);
        (length > 0.0).then(|| along(outline, (dx / length, dy / length)))
    });
    tries.min_by(|one, two| one.area.total_cmp(&two.area))
}

/// The rectangle around the outline whose first side runs in a direction.
fn along(outline: &[(f32, f32)], (dx, dy): (f32, f32)) -> Smallest {
    let mut bounds = (f32::MAX, f32::MIN, f32::MAX, f32::MIN);
    for (x, y) in outline {
        let (u, v) = (x * dx + y * dy, y * dx - x * dy);
        bounds = (bounds.0.min(u), bounds.1.max(u), bounds.2.min(v), bounds.3.max(v));
    }
    let (u0, u1, v0, v1) = bounds;
    let corner = |u: f32, v: f32| (u * dx - v * dy, u * dy + v * dx);
    let (first, second) = (u1 - u0, v1 - v0);
    Smallest {
        corners: [corner(u0, v0), corner(u1, v0), corner(u1, v1), corner(u0, v1)],
        area: first * second,
        long: first.max(second),
        short: first.min(second),
        // The first side runs level when |dx| is large; the long side is the first or the other one.
        upright: (dx.abs() < dy.abs()) == (first >= second),
    }
}

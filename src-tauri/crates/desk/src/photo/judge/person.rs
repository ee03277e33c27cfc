//! People: skin-coloured parts of the size and shape of a face, and how even the background is.
//!
//! No model of faces, only colour, size, shape and place: enough to say "look again", never enough to refuse.

use super::blob::{Blob, blobs};
use super::plane::{Colour, Plane, Spread, luminance};

/// What may be a face. Places as shares of the picture's sides.
#[derive(Clone, Copy, Debug)]
pub(super) struct Face {
    /// Its centre, across.
    pub(super) x: f32,
    /// Its centre, down.
    pub(super) y: f32,
    /// Share of the picture that it takes.
    pub(super) share: f32,
    /// It reaches the upper edge of the picture.
    pub(super) cut: bool,
}

/// Everything that may be a face, largest first.
pub(super) fn faces(tiny: &Plane<Colour>) -> Vec<Face> {
    // A coat of much the same colour ends where brightness jumps.
    let mask = Plane::from_fn(tiny.width, tiny.height, |x, y| {
        let here = tiny.at(x, y);
        let right = tiny.at((x + 1).min(tiny.width - 1), y);
        let below = tiny.at(x, (y + 1).min(tiny.height - 1));
        is_skin(here) && apart(here, right) < EDGE && apart(here, below) < EDGE
    });
    let least = tiny.area() / 250;
    let blobs = blobs(&mask, least.max(12)).into_iter();
    let found: Vec<Face> = blobs.filter(|blob| is_face(blob, tiny)).map(|blob| face(&blob, tiny)).collect();
    // A coat, a neck or hands below a head belong to it.
    let below =
        |face: &Face| found.iter().any(|head| (head.x - face.x).abs() < 0.12 && head.y + 0.05 < face.y);
    found.iter().filter(|face| !below(face)).copied().collect()
}

/// Colours further apart than this belong to different things.
const EDGE: u32 = 66;

fn apart(one: Colour, two: Colour) -> u32 {
    one.iter().zip(two).map(|(one, two)| u32::from(one.abs_diff(two))).sum()
}

/// Chai and Ngan's bounds in Cb and Cr, ITU-R BT.601; pale and dark skin share them.
fn is_skin([r, g, b]: Colour) -> bool {
    let (r, g, b) = (f32::from(r), f32::from(g), f32::from(b));
    let luma = 0.299 * r + 0.587 * g + 0.114 * b;
    let cb = 128.0 + 0.564 * (b - luma);
    let cr = 128.0 + 0.713 * (r - luma);
    luma > 50.0 && (77.0..=127.0).contains(&cb) && (136.0..=173.0).contains(&cr)
}

/// Higher than wide but not by much, full, and not the whole desk.
fn is_face(blob: &Blob, tiny: &Plane<Colour>) -> bool {
    let (width, height) = blob.sides();
    let shape = height as f32 / width as f32;
    let (left, _, right, bottom) = blob.bounds;
    let at_edge = left == 0 || right + 1 == tiny.width || bottom + 1 == tiny.height;
    (0.8..2.4).contains(&shape) && blob.fill() > 0.5 && blob.area() * 3 < tiny.area() && !at_edge
}

fn face(blob: &Blob, tiny: &Plane<Colour>) -> Face {
    let (x, y) = blob.centre(tiny.width, tiny.height);
    Face { x, y, share: blob.area() as f32 / tiny.area() as f32, cut: blob.bounds.1 == 0 }
}

/// How even the background is: the share of the upper corners' places whose hue is like their middle one.
pub(super) fn evenness(tiny: &Plane<Colour>) -> f32 {
    let (side, down) = (tiny.width / 5, tiny.height * 2 / 5);
    let places = (0..down).flat_map(|y| (0..side).chain(tiny.width - side..tiny.width).map(move |x| (x, y)));
    let colours: Vec<Colour> = places.map(|(x, y)| tiny.at(x, y)).collect();
    // Light falls off and cloth has folds: the mixture of colours counts, brightness only roughly.
    let tint = |colour: &Colour| {
        let [r, _, b] = colour.map(i32::from);
        let luma = i32::from(luminance(*colour));
        ((r - luma + 128).clamp(0, 255) as u8, (b - luma + 128).clamp(0, 255) as u8, luma)
    };
    let middle = |pick: &dyn Fn(&Colour) -> u8| i32::from(Spread::of(colours.iter().map(pick)).quantile(0.5));
    let (red, blue) = (middle(&|c| tint(c).0), middle(&|c| tint(c).1));
    let luma = middle(&|c| luminance(*c));
    let alike = colours.iter().filter(|colour| {
        let (r, b, l) = tint(colour);
        (i32::from(r) - red).abs() <= 12 && (i32::from(b) - blue).abs() <= 16 && (l - luma).abs() <= 48
    });
    alike.count() as f32 / colours.len().max(1) as f32
}

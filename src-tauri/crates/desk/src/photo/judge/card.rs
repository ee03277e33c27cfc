//! What is where on a card: an emblem's red, a portrait, a seal.

use super::plane::{Colour, Plane, Spread, luminance};
use super::sheet::{Rectangle, Sheet};

/// The document alone, level, its long side across.
pub(super) struct Patch {
    colours: Plane<Colour>,
    paper: [i32; 3],
}

/// Width of a patch; the height follows the document.
const WIDE: usize = 160;

impl Patch {
    /// Cuts the document out of the quarter-size plane. The rectangle was found in the eighth-size plane.
    pub(super) fn of(small: &Plane<Colour>, sheet: &Sheet) -> Option<Self> {
        let corners = match sheet {
            Sheet::Whole => whole(small),
            Sheet::Lying(rectangle) => lying(rectangle),
            Sheet::Unknown => return None,
        };
        let [a, b, _, d] = corners;
        let length = |one: (f32, f32), two: (f32, f32)| (two.0 - one.0).hypot(two.1 - one.1);
        let (across, down) = (length(a, b), length(a, d));
        if down < 20.0 || across < 20.0 {
            return None;
        }
        let high = ((WIDE as f32 * down / across) as usize).clamp(40, WIDE);
        let colours = Plane::from_fn(WIDE, high, |x, y| {
            let (u, v) = ((x as f32 + 0.5) / WIDE as f32, (y as f32 + 0.5) / high as f32);
            let px = a.0 + (b.0 - a.0) * u + (d.0 - a.0) * v;
            let py = a.1 + (b.1 - a.1) * u + (d.1 - a.1) * v;
            small.at(px.max(0.0) as usize, py.max(0.0) as usize)
        });
        let middle =
            |pick: fn(&Colour) -> u8| i32::from(Spread::of(colours.values.iter().map(pick)).quantile(0.6));
        let paper = [middle(|c| c[0]), middle(|c| c[1]), middle(|c| c[2])];
        Some(Self { colours, paper })
    }

    /// The same the other way up.
    pub(super) fn turned(&self) -> Self {
        let (width, height) = (self.colours.width, self.colours.height);
        let colours = Plane::from_fn(width, height, |x, y| self.colours.at(width - 1 - x, height - 1 - y));
        Self { colours, paper: self.paper }
    }

    /// Share of a zone that is a stamp's or an emblem's red.
    pub(super) fn red(&self, zone: Zone) -> f32 {
        self.share(zone, |colour| {
            let [r, g, b] = colour.map(i32::from);
            r >= 100 && r - g.max(b) >= 55
        })
    }

    /// Share of a zone that is neither paper nor thin strokes on it.
    pub(super) fn filled(&self, zone: Zone) -> f32 {
        let [pr, pg, pb] = self.paper;
        self.share(zone, |colour| {
            let [r, g, b] = colour.map(i32::from);
            (r - pr).abs() + (g - pg).abs() + (b - pb).abs() > 75
        })
    }

    /// Share of a zone as dark as ink or hair.
    pub(super) fn dark(&self, zone: Zone) -> f32 {
        let limit = self.paper.iter().sum::<i32>() / 3 * 55 / 100;
        self.share(zone, |colour| i32::from(luminance(colour)) < limit)
    }

    fn share(&self, (left, top, right, bottom): Zone, is: impl Fn(Colour) -> bool) -> f32 {
        let (width, height) = (self.colours.width as f32, self.colours.height as f32);
        let rows = (top * height) as usize..(bottom * height) as usize;
        let (mut hits, mut all) = (0u32, 0u32);
        for y in rows {
            let row = self.colours.row(y).get((left * width) as usize..(right * width) as usize);
            for colour in row.unwrap_or_default() {
                hits += u32::from(is(*colour));
                all += 1;
            }
        }
        hits as f32 / all.max(1) as f32
    }
}

/// Left, top, right, bottom as shares of the document's sides.
pub(super) type Zone = (f32, f32, f32, f32);

type Corners = [(f32, f32); 4];

fn whole(small: &Plane<Colour>) -> Corners {
    let (width, height) = (small.width as f32, small.height as f32);
    let level = [(0.0, 0.0), (width, 0.0), (width, height), (0.0, height)];
    if width >= height { level } else { next(level) }
}

/// First corner at the upper left, first side the long one.
fn lying(rectangle: &Rectangle) -> Corners {
    let mut corners = rectangle.corners.map(|(x, y)| (x * 2.0, y * 2.0));
    for _ in 0..4 {
        let [a, b, _, d] = corners;
        let level = (b.0 - a.0).abs() > (b.1 - a.1).abs();
        let long_first = (b.0 - a.0).hypot(b.1 - a.1) >= (d.0 - a.0).hypot(d.1 - a.1);
        let forward = if level { b.0 > a.0 } else { b.1 < a.1 };
        if long_first && forward {
            return corners;
        }
        corners = next(corners);
    }
    corners
}

fn next([a, b, c, d]: Corners) -> Corners {
    [b, c, d, a]
}

/// Which side of a resident ID, or what else, a document looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Looks {
    /// The side with the portrait.
    Front,
    /// The side with the emblem.
    Back,
    /// A licence: emblem in the middle above, or a seal at the lower right.
    Licence,
    /// Neither, or not to be told.
    Other,
}

/// Longer side over shorter of a card; the licence's is that of A4 paper.
pub(super) const CARD: f32 = 85.6 / 54.0;
/// Of the paper that licences and forms are printed on.
pub(super) const PAGE: f32 = 1.414;

const EMBLEM: Zone = (0.04, 0.06, 0.30, 0.48);
const PORTRAIT: Zone = (0.64, 0.12, 0.94, 0.66);
const TOP: Zone = (0.38, 0.0, 0.62, 0.28);
const SEAL: Zone = (0.62, 0.60, 1.0, 1.0);
/// The same of an upright page, which a patch shows with its top at the left.
const TOP_UPRIGHT: Zone = (0.0, 0.38, 0.28, 0.62);
const SEAL_UPRIGHT: Zone = (0.60, 0.0, 1.0, 0.38);

/// What the document looks like in its better position, and whether that is upside down.
pub(super) fn looks(patch: &Patch, aspect: f32) -> (Looks, bool) {
    let upright = one_way(patch, aspect);
    if upright != Looks::Other {
        return (upright, false);
    }
    let turned = one_way(&patch.turned(), aspect);
    (turned, turned != Looks::Other)
}

fn one_way(patch: &Patch, aspect: f32) -> Looks {
    let (emblem, portrait) = (patch.red(EMBLEM), patch.filled(PORTRAIT));
    let card = aspect > (CARD + PAGE) / 2.0 - 0.02 && aspect < CARD * 1.15;
    if card && portrait > 0.42 && patch.dark(PORTRAIT) > 0.06 && emblem < 0.02 {
        Looks::Front
    } else if card && emblem > 0.035 && portrait < 0.35 {
        Looks::Back
    } else if (1.2..1.5).contains(&aspect) && sealed(patch) {
        Looks::Licence
    } else {
        Looks::Other
    }
}

/// Red in the middle above and at the lower right, on a level page or an upright one.
fn sealed(patch: &Patch) -> bool {
    let zones = [(TOP, SEAL), (TOP_UPRIGHT, SEAL_UPRIGHT)];
    zones.into_iter().any(|(top, seal)| patch.red(top) > 0.02 && patch.red(seal) > 0.01)
}

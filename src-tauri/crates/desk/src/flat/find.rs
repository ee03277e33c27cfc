//! The sheet of a picture.

use image::RgbImage;

use super::judge::{self, Border, MARGIN};
use super::quad::{Point, Quad};
use super::refine::refined;
use super::small::Small;
use super::{hough, regions};

/// A sheet in a picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// Clockwise from the top left, in source pixels. Of a sheet that was cut by the picture's edge some lie outside.
    pub corners: [Point; 4],
    /// How sure it is, 0 to 1: the share of the border that was seen and is one.
    pub confidence: f64,
    /// How the sheet lies in the picture.
    pub extent: Extent,
}

/// How a sheet lies in a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// All of it is there.
    Whole,
    /// The picture's edge cuts off at least one corner.
    Cut,
    /// It fills the picture, whose own corners are given.
    Frame,
}

/// Shapes that are looked at closely.
const CLOSE: usize = 6;
/// Places along a side at the first look and at the close one.
const STATIONS: [u32; 2] = [20, 80];
/// Support from which something darker than a pale picture is a thing and not print.
const SOLID: f64 = 0.93;
/// Share of the picture's longer side by which a corner may lie outside before it counts as cut off.
const OUTSIDE: f64 = 0.012;

/// Finds the largest sheet or card of a picture; `None` where there is none. Takes about ten milliseconds whatever the
/// picture's size and holds about two megabytes.
pub fn find(picture: &RgbImage) -> Option<Found> {
    let view = Small::of(picture)?;
    let mut shapes = regions::shapes(&view);
    shapes.extend(hough::shapes(&view));
    let filling = filling(&view);
    let shown = best(&view, &shapes).filter(|(_, border)| border.seen > 0.3);
    // On a page that fills the picture a block of print may look like something dark that lies there.
    let shown = shown.filter(|(_, border)| border.lighter || border.support > SOLID || filling.is_none());
    shown.map(|(quad, border)| seen(&view, &quad, &border)).or(filling)
}

fn best(view: &Small, shapes: &[Quad]) -> Option<(Quad, Border)> {
    let mut first: Vec<(Quad, Border)> =
        shapes.iter().filter_map(|quad| Some((*quad, judge::border(view, quad, STATIONS[0])?))).collect();
    first.sort_by(|a, b| b.1.rank.total_cmp(&a.1.rank));
    let close = first.iter().take(CLOSE).filter_map(|(quad, border)| {
        let quad = refined(view, quad, border);
        Some((quad, judge::border(view, &quad, STATIONS[1])?))
    });
    close.max_by(|a, b| a.1.rank.total_cmp(&b.1.rank))
}

fn seen(view: &Small, quad: &Quad, border: &Border) -> Found {
    let far = -OUTSIDE * view.width.max(view.height) as f64;
    let cut = border.hidden || quad.iter().any(|corner| !view.holds(*corner, far));
    Found {
        corners: quad.map(|corner| view.in_source(corner)),
        confidence: (border.support * border.seen.sqrt()).clamp(0.0, 1.0),
        extent: if cut { Extent::Cut } else { Extent::Whole },
    }
}

/// The picture's own corners where it is pale to the edge and for the most part, as a scanned page is.
fn filling(view: &Small) -> Option<Found> {
    let level = |[r, g, b]: [u8; 3]| (r.min(g).min(b), r.max(g).max(b));
    let mut lights: Vec<u8> = view.rgb.values().iter().map(|pixel| level(*pixel).0).collect();
    lights.sort_unstable();
    let white = *lights.get(lights.len() * 9 / 10)?;
    let pale = view.rgb.map(|pixel| {
        let (least, most) = level(pixel);
        u16::from(least) * 20 > u16::from(white) * 11 && most - least < 48
    });
    let inner = MARGIN as usize;
    let (mut rim, mut rim_pale, mut all_pale) = (0_u32, 0_u32, 0_usize);
    for (y, row) in pale.rows().enumerate() {
        for (x, pale) in row.iter().enumerate() {
            all_pale += usize::from(*pale);
            if x < inner || y < inner || x + inner >= view.width || y + inner >= view.height {
                rim += 1;
                rim_pale += u32::from(*pale);
            }
        }
    }
    let share = all_pale as f64 / (view.width * view.height) as f64;
    let at_rim = f64::from(rim_pale) / f64::from(rim.max(1));
    let (right, low) = (view.width as f64, view.height as f64);
    let corners = [(0.0, 0.0), (right, 0.0), (right, low), (0.0, low)];
    let corners = corners.map(|(x, y)| view.in_source(Point::new(x, y)));
    let paper = white > 110 && share > 0.6 && at_rim > 0.9;
    paper.then_some(Found { corners, confidence: share * at_rim, extent: Extent::Frame })
}

//! Where a page lies: its visible box, how it is turned, and the size of its units.

use lopdf::{Dictionary, Document, Object, ObjectId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{MOST_LEVELS, PT};

/// A4 in points, for a page whose box makes no sense.
const A4: [f64; 4] = [0.0, 0.0, 595.276, 841.89];

/// Size of a page as shown, mm.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, TS)]
pub struct PageSize {
    /// Width, mm.
    pub width: f64,
    /// Height, mm.
    pub height: f64,
}

/// A place on a page as shown: mm from the top left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "PlaceRect")]
pub struct Rect {
    /// Left, mm.
    pub x: f64,
    /// Top, mm.
    pub y: f64,
    /// Width, mm.
    pub w: f64,
    /// Height, mm.
    pub h: f64,
}

/// How a page's own coordinates and what a reader shows belong together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Frame {
    /// Visible box in the page's own units: left, bottom, right, top.
    bounds: [f64; 4],
    /// Quarter turns clockwise, 0 to 3.
    pub(super) turns: u8,
    /// Points of one of the page's units.
    unit: f64,
}

impl Frame {
    pub(super) fn of(document: &Document, page: ObjectId) -> Self {
        let bounds = |key: &[u8]| inherited(document, page, key).and_then(|object| numbers(document, object));
        let media = bounds(b"MediaBox").filter(sensible).unwrap_or(A4);
        let crop = bounds(b"CropBox").unwrap_or(media);
        let crop =
            [crop[0].max(media[0]), crop[1].max(media[1]), crop[2].min(media[2]), crop[3].min(media[3])];
        let turn = inherited(document, page, b"Rotate").and_then(|object| number(document, object));
        let unit =
            document.get_dictionary(page).ok().and_then(|page| page.get_deref(b"UserUnit", document).ok());
        Self {
            bounds: if sensible(&crop) { crop } else { media },
            turns: turns(turn.unwrap_or(0.0)),
            unit: unit
                .and_then(|unit| number(document, unit))
                .filter(|unit| (0.1..=75.0).contains(unit))
                .unwrap_or(1.0),
        }
    }

    fn points(&self) -> (f64, f64) {
        let [left, bottom, right, top] = self.bounds;
        let (width, height) = ((right - left) * self.unit, (top - bottom) * self.unit);
        if self.turns % 2 == 1 { (height, width) } else { (width, height) }
    }

    /// Size as shown.
    pub(super) fn size(&self) -> PageSize {
        let (width, height) = self.points();
        PageSize { width: width * PT, height: height * PT }
    }

    /// The matrix from points on the page as shown, counted from its bottom left, to the page's own units.
    pub(super) fn matrix(&self) -> [f64; 6] {
        let [left, bottom, right, top] = self.bounds;
        let s = 1.0 / self.unit;
        match self.turns {
            1 => [0.0, s, -s, 0.0, right, bottom],
            2 => [-s, 0.0, 0.0, -s, right, top],
            3 => [0.0, -s, s, 0.0, left, top],
            _ => [s, 0.0, 0.0, s, left, bottom],
        }
    }

    /// A rectangle of the page's own units as it is shown.
    pub(super) fn shown(&self, rect: [f64; 4]) -> Rect {
        let [left, bottom, right, top] = self.bounds;
        let [x0, y0, x1, y1] = rect;
        let (x, y, w, h) = match self.turns {
            1 => (y0 - bottom, x0 - left, y1 - y0, x1 - x0),
            2 => (right - x1, y0 - bottom, x1 - x0, y1 - y0),
            3 => (top - y1, right - x1, y1 - y0, x1 - x0),
            _ => (x0 - left, top - y1, x1 - x0, y1 - y0),
        };
        let mm = self.unit * PT;
        Rect { x: x * mm, y: y * mm, w: w * mm, h: h * mm }
    }

    /// Millimetres of one of the page's own units.
    pub(super) fn unit_mm(&self) -> f64 {
        self.unit * PT
    }
}

fn sensible(bounds: &[f64; 4]) -> bool {
    let within = |length: f64| (1.0..=20_000.0).contains(&length);
    within(bounds[2] - bounds[0]) && within(bounds[3] - bounds[1])
}

#[allow(clippy::cast_possible_truncation)]
fn turns(degrees: f64) -> u8 {
    ((degrees / 90.0).round().rem_euclid(4.0)) as u8
}

/// An attribute of a page, or of what stands above it.
pub(super) fn inherited<'a>(document: &'a Document, page: ObjectId, key: &[u8]) -> Option<&'a Object> {
    let mut node: &Dictionary = document.get_dictionary(page).ok()?;
    for _ in 0..MOST_LEVELS {
        if let Ok(found) = node.get_deref(key, document) {
            return Some(found);
        }
        node = node.get_deref(b"Parent", document).ok()?.as_dict().ok()?;
    }
    None
}

/// A number, through a reference where there is one.
pub(super) fn number(document: &Document, object: &Object) -> Option<f64> {
    let (_, object) = document.dereference(object).ok()?;
    object.as_float().ok().map(f64::from).filter(|number| number.is_finite())
}

/// Four numbers, the smaller ones first: left, bottom, right, top.
pub(super) fn numbers(document: &Document, object: &Object) -> Option<[f64; 4]> {
    let (_, object) = document.dereference(object).ok()?;
    let all: Option<Vec<f64>> = object.as_array().ok()?.iter().map(|part| number(document, part)).collect();
    let [a, b, c, d]: [f64; 4] = all?.try_into().ok()?;
    Some([a.min(c), b.min(d), a.max(c), b.max(d)])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where the matrix puts a point given in mm from the top left.
    fn put(frame: &Frame, x: f64, y: f64) -> (f64, f64) {
        let [a, b, c, d, e, f] = frame.matrix();
        let (x, y) = (x / PT, (frame.size().height - y) / PT);
        (a * x + c * y + e, b * x + d * y + f)
    }

    #[test]
    fn matrix_and_rectangle_are_each_others_inverse_in_every_turn() {
        for turns in 0..4 {
            let frame = Frame { bounds: [10.0, 20.0, 310.0, 220.0], turns, unit: 2.0 };
            let shown = frame.shown([50.0, 60.0, 80.0, 70.0]);
            let (x0, y0) = put(&frame, shown.x, shown.y);
            let (x1, y1) = put(&frame, shown.x + shown.w, shown.y + shown.h);
            let back = [x0.min(x1), y0.min(y1), x0.max(x1), y0.max(y1)];
            for (back, wanted) in back.into_iter().zip([50.0, 60.0, 80.0, 70.0]) {
                assert!((back - wanted).abs() < 1e-9, "turned {turns}: {back} is not {wanted}");
            }
        }
    }

    #[test]
    fn a_turned_page_is_as_wide_as_it_was_high() {
        let frame = Frame { bounds: [0.0, 0.0, 100.0, 200.0], turns: 3, unit: 1.0 };
        assert!((frame.size().width - 200.0 * PT).abs() < 1e-9);
        assert_eq!([0.0, 90.0, -90.0, 450.0, 44.0].map(turns), [0, 1, 3, 1, 0]);
    }
}

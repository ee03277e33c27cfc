//! Lines that fit a place: smaller, then on a second line, and never cut.

use filing::paper::{Face, Measure as _, units, wrap};

use super::PT;
use crate::paper::Faces;

/// Distance of lines in sizes.
pub(super) const LEADING: f64 = 1.25;
/// How small a single line gets before it becomes two, of its own size.
const SHRINK: f64 = 0.7;
const STEP: f64 = 0.25;

/// What a place allows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// Width, mm.
    pub(super) w: f64,
    /// Height, mm.
    pub(super) h: f64,
    /// Wanted size, pt.
    pub(super) size: f64,
    /// Smallest size, pt.
    pub(super) least: f64,
    /// Most lines.
    pub(super) lines: usize,
}

/// A text in lines of one size.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fitted {
    pub(super) lines: Vec<String>,
    /// pt.
    pub(super) size: f64,
}

/// Fits a text; `None` when there is no room for all of it.
pub(super) fn fit(text: &str, room: Room, faces: &Faces) -> Option<Fitted> {
    let at = |size: f64| {
        let measured = |part: &str| faces.width(part, Face::Regular, size).unwrap_or(f64::INFINITY);
        let lines: Vec<String> =
            text.lines().flat_map(|line| wrap(&units(line.trim()), room.w, &measured)).collect();
        let height = (LEADING * (count(lines.len()) - 1.0) + 1.0) * size * PT;
        (height <= room.h + 1e-6 && lines.len() <= room.lines).then_some(Fitted { lines, size })
    };
    let single = sizes(room.size, (room.size * SHRINK).max(room.least)).filter_map(at);
    let single = single.into_iter().find(|fitted| fitted.lines.len() <= 1);
    single.or_else(|| sizes(room.size, room.least).find_map(at))
}

fn sizes(from: f64, to: f64) -> impl Iterator<Item = f64> {
    std::iter::successors(Some(from), |size| Some(size - STEP)).take_while(move |size| *size >= to - 1e-9)
}

fn count(lines: usize) -> f64 {
    f64::from(u32::try_from(lines.max(1)).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fitted(text: &str, w: f64, h: f64, lines: usize) -> Option<Fitted> {
        fit(text, Room { w, h, size: 12.0, least: 6.0, lines }, Faces::embedded().unwrap())
    }

    #[test]
    fn a_text_shrinks_then_breaks_then_is_refused() {
        let name = "杭州示例茶业有限公司";
        let twelve = 10.0 * 12.0 * PT;
        assert_eq!(fitted(name, twelve + 0.1, 8.0, 2).unwrap().size, 12.0);
        let smaller = fitted(name, twelve * 0.8, 8.0, 2).unwrap();
        assert!(smaller.size < 12.0 && smaller.lines.len() == 1);
        let broken = fitted(name, twelve * 0.6, 14.0, 2).unwrap();
        assert_eq!((broken.lines.len(), broken.lines.concat().as_str()), (2, name));
        assert_eq!(fitted(name, twelve * 0.2, 8.0, 2), None);
    }

    #[test]
    fn what_was_typed_on_lines_stays_on_lines() {
        assert_eq!(fitted("一\n二", 50.0, 20.0, 5).unwrap().lines, ["一", "二"]);
    }
}

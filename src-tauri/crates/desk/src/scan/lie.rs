//! Where the sheet lies in the picture.

use filing::paper::{Item, PlacedPage};
use image::RgbImage;

use super::known::Sheet;
use super::qr::Mark;
use super::register::{Lie, Rules};
use crate::flat::{Found, Homography, Point};

/// From this share of rules found at their place on, a sheet counts as recognised by its looks.
pub(super) const RECOGNISED: f64 = 0.5;
/// So good that no other guess is tried.
const SURE: f64 = 0.85;

/// A sheet in a picture, as far as it is known.
#[derive(Clone, Debug)]
pub(super) struct Lying<'a> {
    /// From millimetres on the sheet to pixels of the picture.
    pub(super) to_picture: Homography,
    /// The sheet's width and height, mm.
    pub(super) size: (f64, f64),
    /// The page it is, where its rules were found in the picture.
    pub(super) page: Option<(&'a PlacedPage, usize)>,
}

/// One page of a sheet that is known, by its code.
pub(super) fn known<'a>(
    picture: &RgbImage,
    found: Option<&Found>,
    mark: Option<&Mark>,
    sheets: &'a [Sheet],
    page: Option<usize>,
) -> Option<Lying<'a>> {
    let mut best: Option<(Lie, &PlacedPage, usize)> = None;
    for sheet in sheets {
        let meant = |number: usize| page.is_none_or(|page| page == number);
        let pages = sheet.pages.iter().zip(1..).filter(|(_, number)| meant(*number));
        for (page, number) in pages {
            let rules = Rules::of(page);
            for (guess, near) in guesses(page, found, mark) {
                let lie = rules.settled(picture, &guess, near);
                if best.as_ref().is_none_or(|(other, ..)| lie.fit > other.fit) {
                    best = Some((lie, page, number));
                }
                if lie.fit > SURE {
                    break;
                }
            }
        }
    }
    let (lie, page, number) = best.filter(|(lie, ..)| lie.fit >= RECOGNISED)?;
    Some(Lying { to_picture: lie.to_picture, size: (page.width, page.height), page: Some((page, number)) })
}

/// A sheet of which only the outline and the code in its corner are known; `like` is any page of this app.
pub(super) fn unknown<'a>(
    picture: &RgbImage,
    found: Option<&Found>,
    mark: Option<&Mark>,
    like: Option<&PlacedPage>,
) -> Option<Lying<'a>> {
    let size = like.map_or((210.0, 297.0), |page| (page.width, page.height));
    let by_outline = found.and_then(|found| turned(found, mark, size).into_iter().next());
    let by_code = || mark.zip(like).and_then(|(mark, like)| by_code(like, mark));
    // An outline in which the code does not stand where it should is that of something else.
    let agrees = |guess: &Homography| match (mark, like.and_then(square)) {
        (Some(mark), Some(square)) => {
            let (there, here) = (guess.apply(middle(&square)), middle(&mark.corners));
            there.to(here) < 0.12 * f64::from(picture.width().max(picture.height()))
        }
        _ => true,
    };
    let to_picture = by_outline.filter(agrees).or_else(by_code).or(by_outline)?;
    Some(Lying { to_picture, size, page: None })
}

/// The outline taken for a sheet like this one, in each way it may lie.
pub(super) fn outlines(found: &Found, like: &PlacedPage) -> Vec<Homography> {
    turned(found, None, (like.width, like.height))
}

/// First guesses, the better one first; with a place around which it is best.
fn guesses(
    page: &PlacedPage,
    found: Option<&Found>,
    mark: Option<&Mark>,
) -> Vec<(Homography, Option<Point>)> {
    let outlines = found.map(|found| turned(found, mark, (page.width, page.height))).unwrap_or_default();
    let mut all: Vec<_> = outlines.into_iter().map(|guess| (guess, None)).collect();
    if let Some(mark) = mark
        && let (Some(guess), Some(square)) = (by_code(page, mark), square(page))
    {
        all.push((guess, Some(middle(&square))));
    }
    all
}

/// The outline taken for the sheet, turned so that the code stands upright; without a code turned in all four ways.
fn turned(found: &Found, mark: Option<&Mark>, (width, height): (f64, f64)) -> Vec<Homography> {
    let sheet = [(0.0, 0.0), (width, 0.0), (width, height), (0.0, height)].map(|(x, y)| Point::new(x, y));
    let mut ways: Vec<[Point; 4]> = (0..4)
        .map(|turns| {
            let mut corners = found.corners;
            corners.rotate_left(turns);
            corners
        })
        .collect();
    if let Some(mark) = mark {
        let up = up(&mark.corners);
        let along = |corners: &[Point; 4]| {
            let own = self::up(corners);
            own.x * up.x + own.y * up.y
        };
        ways.sort_by(|a, b| along(b).total_cmp(&along(a)));
        ways.truncate(1);
    }
    ways.iter().filter_map(|corners| Homography::between(&sheet, corners)).collect()
}

/// From the middle of the lower side to that of the upper one, of length one.
fn up([a, b, c, d]: &[Point; 4]) -> Point {
    let (x, y) = (a.x + b.x - c.x - d.x, a.y + b.y - c.y - d.y);
    let length = x.hypot(y).max(1e-9);
    Point::new(x / length, y / length)
}

fn middle(corners: &[Point; 4]) -> Point {
    let sum = |of: fn(&Point) -> f64| corners.iter().map(of).sum::<f64>() / 4.0;
    Point::new(sum(|point| point.x), sum(|point| point.y))
}

/// The corners of the code on a page, mm.
pub(super) fn square(page: &PlacedPage) -> Option<[Point; 4]> {
    page.items.iter().find_map(|item| match item {
        Item::Qr { x, y, side, .. } => {
            let corners = [(*x, *y), (x + side, *y), (x + side, y + side), (*x, y + side)];
            Some(corners.map(|(x, y)| Point::new(x, y)))
        }
        _ => None,
    })
}

/// The sheet as its code lies, turned and scaled but not tilted: so small a square tells no tilt.
fn by_code(page: &PlacedPage, mark: &Mark) -> Option<Homography> {
    let square = square(page)?;
    let (from, to) = (middle(&square), middle(&mark.corners));
    let (mut dot, mut cross, mut length) = (0.0, 0.0, 0.0);
    for (a, b) in square.iter().zip(&mark.corners) {
        let (ax, ay, bx, by) = (a.x - from.x, a.y - from.y, b.x - to.x, b.y - to.y);
        dot += ax * bx + ay * by;
        cross += ax * by - ay * bx;
        length += ax * ax + ay * ay;
    }
    let (cos, sin) = (dot / length, cross / length);
    let placed = |at: Point| {
        let (x, y) = (at.x - from.x, at.y - from.y);
        Point::new(to.x + cos * x - sin * y, to.y + sin * x + cos * y)
    };
    let (right, low) = (page.width, page.height);
    let sheet = [(0.0, 0.0), (right, 0.0), (right, low), (0.0, low)].map(|(x, y)| Point::new(x, y));
    Homography::between(&sheet, &sheet.map(placed))
}

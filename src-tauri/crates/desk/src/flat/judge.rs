//! Which of many shapes has a border all round.

use super::quad::{self, Point, Quad};
use super::small::Small;

/// Levels that inside and outside of a border differ by at least.
const STEP: f64 = 9.0;
/// Closer to the picture's edge than this, in small pixels, a side cannot be seen.
pub(super) const MARGIN: f64 = 6.5;
/// Least share of a seen side that must differ in the same sense.
const LEAST_SIDE: f64 = 0.45;
/// The same over all sides.
const LEAST_ALL: f64 = 0.62;

/// What a shape's border looks like.
#[derive(Clone, Copy, Debug)]
pub(super) struct Border {
    /// Share of the seen border that differs in the same sense, 0 to 1.
    pub(super) support: f64,
    /// Lighter inside than outside.
    pub(super) lighter: bool,
    /// Share of the whole border that lies within the picture.
    pub(super) seen: f64,
    /// A side runs along the picture's edge.
    pub(super) hidden: bool,
    /// What shapes are ranked by.
    pub(super) rank: f64,
}

/// Looks along all four sides; `None` for a shape whose border is not one.
pub(super) fn border(view: &Small, quad: &Quad, stations: u32) -> Option<Border> {
    let mut tallies = [Tally::default(); 4];
    for (tally, (a, b)) in tallies.iter_mut().zip(quad::sides(quad)) {
        *tally = tallied(view, a, b, stations);
    }
    let sum = |of: fn(&Tally) -> f64| tallies.iter().map(of).sum::<f64>();
    let (seen, lighter, darker) = (sum(|t| t.seen), sum(|t| t.lighter), sum(|t| t.darker));
    if seen < f64::from(stations) {
        return None;
    }
    let sense = if lighter >= darker { 1.0 } else { -1.0 };
    let own = |t: &Tally| sense * (t.lighter - t.darker) / t.seen;
    let weak = tallies.iter().any(|t| t.seen > 0.25 * f64::from(stations) && own(t) < LEAST_SIDE);
    let support = sense * (lighter - darker) / seen;
    if weak || support < LEAST_ALL {
        return None;
    }
    let share = (quad::area(quad) / (view.width * view.height) as f64).clamp(0.0, 1.0);
    let seen = seen / (4.0 * f64::from(stations));
    let height = tallies.iter().filter(|t| t.seen > 0.0).map(|t| t.height / t.seen).fold(f64::MAX, f64::min);
    let hidden = tallies.iter().any(|t| t.seen < 0.1 * f64::from(stations));
    // A sheet rather than what is printed on it; its edge rather than a gap between boards beside it.
    let rank = support * (0.4 + 0.6 * share.sqrt()) * (0.7 + 0.3 * seen) * height.max(1.0).powf(0.15);
    Some(Border { support, lighter: sense > 0.0, seen, hidden, rank })
}

#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    seen: f64,
    lighter: f64,
    darker: f64,
    /// Sum of what inside and outside differ by.
    height: f64,
}

fn tallied(view: &Small, a: Point, b: Point, stations: u32) -> Tally {
    let mut tally = Tally::default();
    let inward = inward(a, b);
    for at in stations_along(a, b, stations) {
        if !view.holds(at, MARGIN) {
            continue;
        }
        let (inside, outside) = (band(view, at, inward, 1.0), band(view, at, inward, -1.0));
        let step = widest(inside, outside);
        tally.seen += 1.0;
        tally.height += step.abs();
        if step >= STEP {
            tally.lighter += 1.0;
        } else if step <= -STEP {
            tally.darker += 1.0;
        }
    }
    tally
}

/// Of length one, across the side and into a shape whose corners run clockwise.
pub(super) fn inward(a: Point, b: Point) -> Point {
    let length = a.to(b).max(1e-9);
    Point::new((a.y - b.y) / length, (b.x - a.x) / length)
}

/// Places along a side, its ends left out.
pub(super) fn stations_along(a: Point, b: Point, count: u32) -> impl Iterator<Item = Point> {
    (0..count).map(move |at| a.towards(b, 0.04 + 0.92 * (f64::from(at) + 0.5) / f64::from(count)))
}

/// The mean colour a little way off a border: a printed rule has the same on both sides, a sheet's edge has not.
fn band(view: &Small, at: Point, inward: Point, side: f64) -> [f64; 3] {
    let mut sum = [0.0; 3];
    for step in 0..4 {
        let away = side * (3.0 + f64::from(step));
        let colour = view.colour(Point::new(at.x + inward.x * away, at.y + inward.y * away));
        sum.iter_mut().zip(colour).for_each(|(sum, value)| *sum += value / 4.0);
    }
    sum
}

/// The difference of the colour that differs most.
pub(super) fn widest(inside: [f64; 3], outside: [f64; 3]) -> f64 {
    let steps = inside.iter().zip(outside).map(|(a, b)| a - b);
    steps.fold(0.0, |most: f64, step| if step.abs() > most.abs() { step } else { most })
}

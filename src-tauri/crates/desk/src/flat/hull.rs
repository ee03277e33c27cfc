//! From a region's outline to four sides.

use super::plane::Plane;
use super::quad::{self, Line, Point, Quad, ordered, plausible};

/// The convex hull of a region's pixels, as their outer corners, clockwise on the screen.
pub(super) fn hull(mask: &Plane<bool>) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for (y, row) in mask.rows().enumerate() {
        let first = row.iter().position(|set| *set);
        let last = row.iter().rposition(|set| *set);
        if let (Some(first), Some(last)) = (first, last) {
            for y in [y as f64, y as f64 + 1.0] {
                points.push(Point::new(first as f64, y));
                points.push(Point::new(last as f64 + 1.0, y));
            }
        }
    }
    points.sort_by(|a, b| a.x.total_cmp(&b.x).then(a.y.total_cmp(&b.y)));
    let mut upper = chain(points.iter());
    let mut lower = chain(points.iter().rev());
    upper.pop();
    lower.pop();
    upper.extend(lower);
    upper
}

fn chain<'a>(points: impl Iterator<Item = &'a Point>) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::new();
    for point in points {
        while let [.., a, b] = kept.as_slice() {
            let turn = (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
            if turn > 0.0 {
                break;
            }
            kept.pop();
        }
        kept.push(*point);
    }
    kept
}

/// Four sides around a hull, in two ways: the largest four of its corners, and its longest sides run on until they
/// meet, which also finds a corner that was cut off.
pub(super) fn quads(hull: &[Point]) -> Vec<Quad> {
    let simple = simplified(hull, SLACK);
    let found = [largest(&simple), run_on(&simple).and_then(|quad| snapped(&quad, hull))];
    found.into_iter().flatten().map(ordered).filter(plausible).collect()
}

/// Pixels by which a hull's corner may stand out of the line between its neighbours.
const SLACK: f64 = 1.5;
/// Most corners a simplified hull may have.
const MOST_CORNERS: usize = 24;

/// Drops corners that hardly stand out, the least first.
fn simplified(hull: &[Point], slack: f64) -> Vec<Point> {
    let mut kept = hull.to_vec();
    while kept.len() > 4 {
        let count = kept.len();
        let standing = |at: usize| {
            let of = |at: usize| kept.get(at % count).copied().unwrap_or_default();
            let line = Line::through(of(at + count - 1), of(at + 1));
            line.map_or(0.0, |line| line.distance(of(at)).abs())
        };
        let least = (0..count).map(|at| (at, standing(at))).min_by(|a, b| a.1.total_cmp(&b.1));
        match least {
            Some((at, height)) if height < slack || count > MOST_CORNERS => kept.remove(at),
            _ => break,
        };
    }
    kept
}

/// The four corners that span most.
fn largest(hull: &[Point]) -> Option<Quad> {
    let mut best: Option<(f64, Quad)> = None;
    for (i, a) in hull.iter().enumerate() {
        for (j, b) in hull.iter().enumerate().skip(i + 1) {
            for (k, c) in hull.iter().enumerate().skip(j + 1) {
                for d in hull.iter().skip(k + 1) {
                    let quad = [*a, *b, *c, *d];
                    let spans = quad::area(&quad).abs();
                    if best.as_ref().is_none_or(|(most, _)| spans > *most) {
                        best = Some((spans, quad));
                    }
                }
            }
        }
    }
    best.map(|(_, quad)| quad)
}

/// Removes side after side, the one whose neighbours meet with the least added, until four are left.
fn run_on(hull: &[Point]) -> Option<Quad> {
    let mut kept = hull.to_vec();
    while kept.len() > 4 {
        let count = kept.len();
        let of = |at: usize| kept.get(at % count).copied().unwrap_or_default();
        let meeting = |at: usize| {
            let before = Line::through(of(at + count - 1), of(at))?;
            let after = Line::through(of(at + 1), of(at + 2))?;
            let corner = before.meets(&after)?;
            let added = quad::area(&[of(at), corner, of(at + 1)]);
            (added >= 0.0).then_some((at, corner, added))
        };
        let (at, corner, _) = (0..count).filter_map(meeting).min_by(|a, b| a.2.total_cmp(&b.2))?;
        let next = (at + 1) % count;
        *kept.get_mut(at)? = corner;
        kept.remove(next);
    }
    <[Point; 4]>::try_from(kept).ok()
}

/// Each side moved onto the hull's points along its middle: rounded corners no longer pull it.
fn snapped(quad: &Quad, hull: &[Point]) -> Option<Quad> {
    let dense = dense(hull);
    let lines: Vec<Line> = quad::sides(quad).iter().filter_map(|(a, b)| along(*a, *b, &dense)).collect();
    let [a, b, c, d] = <[Line; 4]>::try_from(lines).ok()?;
    Some([d.meets(&a)?, a.meets(&b)?, b.meets(&c)?, c.meets(&d)?])
}

fn along(a: Point, b: Point, dense: &[Point]) -> Option<Line> {
    let line = Line::through(a, b)?;
    let length = a.to(b);
    let near = dense.iter().filter(|point| {
        let share = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / (length * length);
        line.distance(**point).abs() < 3.0 && (0.1..=0.9).contains(&share)
    });
    let near: Vec<(Point, f64)> = near.map(|point| (*point, 1.0)).collect();
    if near.len() < 8 { Some(line) } else { Line::fitted(&near) }
}

/// A point about every pixel along the hull.
fn dense(hull: &[Point]) -> Vec<Point> {
    let next = hull.iter().cycle().skip(1);
    let pairs = hull.iter().zip(next);
    let steps = |(a, b): (&Point, &Point)| {
        let (a, b) = (*a, *b);
        let count = a.to(b).ceil().max(1.0) as u32;
        (0..count).map(move |step| a.towards(b, f64::from(step) / f64::from(count)))
    };
    pairs.flat_map(steps).collect()
}

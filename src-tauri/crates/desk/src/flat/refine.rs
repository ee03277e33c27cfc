//! A shape's sides moved to where the picture changes most.

use super::judge::{self, Border, MARGIN, inward, stations_along};
use super::quad::{self, Line, Point, Quad, plausible};
use super::small::Small;

/// Places looked at along a side.
const STATIONS: u32 = 90;

/// The shape with every side fitted to the border it lies at; the shape itself where that fails.
pub(super) fn refined(view: &Small, quad: &Quad, border: &Border) -> Quad {
    let mut quad = *quad;
    for reach in [6.0, 3.0, 2.0] {
        match once(view, &quad, border, reach) {
            Some(better) => quad = better,
            None => break,
        }
    }
    quad
}

fn once(view: &Small, quad: &Quad, border: &Border, reach: f64) -> Option<Quad> {
    let lines: Vec<Line> =
        quad::sides(quad).iter().filter_map(|(a, b)| side(view, *a, *b, border, reach)).collect();
    let [a, b, c, d] = <[Line; 4]>::try_from(lines).ok()?;
    let better = [d.meets(&a)?, a.meets(&b)?, b.meets(&c)?, c.meets(&d)?];
    let far = better.iter().zip(quad).any(|(new, old)| new.to(*old) > 4.0 * reach);
    (!far && plausible(&better)).then_some(better)
}

/// The line of one side; a side that is hardly seen stays where it is.
fn side(view: &Small, a: Point, b: Point, border: &Border, reach: f64) -> Option<Line> {
    let old = Line::through(a, b)?;
    let inward = inward(a, b);
    let stations = stations_along(a, b, STATIONS).filter(|at| view.holds(*at, MARGIN));
    let mut points: Vec<(Point, f64)> =
        stations.filter_map(|at| steepest(view, at, inward, border.lighter, reach)).collect();
    if points.len() < STATIONS as usize / 5 {
        return Some(old);
    }
    let mut line = middle_line(&points, a, b).unwrap_or(old);
    let strengths: Vec<f64> = points.iter().map(|(_, weight)| *weight).collect();
    for tolerance in [2.0, 1.2, 0.8, 0.8] {
        for ((point, weight), strength) in points.iter_mut().zip(&strengths) {
            // Tukey's weights: what lies off the line by more than three tolerances counts nothing.
            let off = (line.distance(*point) / (3.0 * tolerance)).abs().min(1.0);
            *weight = strength * (1.0 - off * off).powi(2);
        }
        line = Line::fitted(&points).unwrap_or(line);
    }
    Some(line)
}

/// A first line that half the points may be wrong for: the old one moved by the middle of what its points are off.
fn middle_line(points: &[(Point, f64)], a: Point, b: Point) -> Option<Line> {
    let old = Line::through(a, b)?;
    let mut off: Vec<f64> = points.iter().map(|(point, _)| old.distance(*point)).collect();
    off.sort_unstable_by(f64::total_cmp);
    let middle = off.get(off.len() / 2)?;
    Some(Line { c: old.c + middle, ..old })
}

/// Where, across a side, inside and outside differ most, in the sense of the whole border.
fn steepest(view: &Small, at: Point, inward: Point, lighter: bool, reach: f64) -> Option<(Point, f64)> {
    const FINE: f64 = 0.5;
    let sense = if lighter { 1.0 } else { -1.0 };
    let place = |away: f64| Point::new(at.x + inward.x * away, at.y + inward.y * away);
    let steps = (2.0 * reach / FINE) as i32;
    let step = |away: f64| {
        let colour = |off: f64| view.colour(place(away + off));
        let mean = |side: f64| {
            let (near, far) = (colour(0.6 * side), colour(1.6 * side));
            [0, 1, 2].map(|c: usize| (near.get(c).unwrap_or(&0.0) + far.get(c).unwrap_or(&0.0)) / 2.0)
        };
        sense * judge::widest(mean(1.0), mean(-1.0))
    };
    let profile: Vec<(f64, f64)> =
        (0..=steps).map(|at| -reach + f64::from(at) * FINE).map(|away| (away, step(away))).collect();
    let (best, (away, height)) =
        profile.iter().enumerate().max_by(|a, b| a.1.1.total_cmp(&b.1.1)).map(|(at, p)| (at, *p))?;
    if height < 5.0 {
        return None;
    }
    // The top of a parabola through the best and its neighbours.
    let height_at =
        |at: Option<usize>| at.and_then(|at| profile.get(at)).map_or(height, |(_, height)| *height);
    let (before, after) = (height_at(best.checked_sub(1)), height_at(Some(best + 1)));
    let bend = before - 2.0 * height + after;
    let shift = if bend < -1e-6 { (0.5 * (before - after) / bend).clamp(-0.5, 0.5) } else { 0.0 };
    Some((place(away + shift * FINE), height.min(60.0)))
}

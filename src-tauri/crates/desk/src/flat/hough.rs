//! Long straight edges, and the shapes they span. Finds a sheet on a table that is lighter in places than the sheet.

use super::plane::Plane;
use super::quad;
use super::quad::{Line, Quad, ordered, plausible};
use super::regions::LEAST_SHARE;
use super::small::Small;

/// Directions told apart: every degree of the half circle.
const DIRECTIONS: usize = 180;
/// Squared slope from which a pixel votes; Sobel's scale.
const STEEP: i32 = 40 * 40;
/// Lines that are kept.
const LINES: usize = 14;

/// Shapes spanned by two pairs of long edges.
pub(super) fn shapes(view: &Small) -> Vec<Quad> {
    let lines = strongest(&votes(view), view);
    let mut found = Vec::new();
    for (a, b, c, d) in pairs_of_pairs(&lines) {
        let corners = || Some([a.meets(c)?, c.meets(b)?, b.meets(d)?, d.meets(a)?]);
        if let Some(quad) = corners().map(ordered).filter(plausible)
            && quad::area(&quad) >= LEAST_SHARE * (view.width * view.height) as f64
            && quad.iter().all(|corner| view.holds(*corner, -0.25 * view.width.max(view.height) as f64))
        {
            found.push(quad);
        }
    }
    found
}

/// How many edge pixels lie on each line, by direction and distance from the picture's middle.
fn votes(view: &Small) -> Plane<u32> {
    let reach = (view.width as f64).hypot(view.height as f64) / 2.0;
    let mut votes: Plane<u32> = Plane::new(DIRECTIONS, (2.0 * reach) as usize + 2);
    let turns: Vec<(f64, f64)> =
        (0..DIRECTIONS).map(|degree| (degree as f64).to_radians().sin_cos()).collect();
    let (mx, my) = (view.width as f64 / 2.0, view.height as f64 / 2.0);
    for (y, row) in view.slope.rows().enumerate() {
        for (x, slope) in row.iter().enumerate().filter(|(_, slope)| slope.size() > STEEP) {
            let own = f64::from(slope.dy).atan2(f64::from(slope.dx)).to_degrees().rem_euclid(180.0);
            for near in 0..5_usize {
                let degree = (own.round() as usize + DIRECTIONS + near - 2) % DIRECTIONS;
                if let Some((sin, cos)) = turns.get(degree) {
                    let away = (x as f64 + 0.5 - mx) * cos + (y as f64 + 0.5 - my) * sin + reach;
                    let at = away.max(0.0) as usize;
                    votes.set(degree, at, votes.at(degree, at) + 1);
                }
            }
        }
    }
    votes
}

/// The lines with most votes, near copies left out.
fn strongest(votes: &Plane<u32>, view: &Small) -> Vec<Line> {
    let least = view.width.min(view.height) as u32 / 6;
    let mut peaks: Vec<(u32, usize, usize)> = Vec::new();
    for (away, row) in votes.rows().enumerate() {
        peaks.extend(
            row.iter().enumerate().filter(|(_, count)| **count >= least).map(|(d, count)| (*count, d, away)),
        );
    }
    peaks.sort_by_key(|(count, ..)| std::cmp::Reverse(*count));
    let mut kept: Vec<(usize, usize)> = Vec::new();
    for (_, degree, away) in peaks {
        let copy = kept.iter().any(|(other, at)| near(degree, away, *other, *at, votes.height));
        if !copy {
            kept.push((degree, away));
        }
        if kept.len() == LINES {
            break;
        }
    }
    let reach = (view.width as f64).hypot(view.height as f64) / 2.0;
    let (mx, my) = (view.width as f64 / 2.0, view.height as f64 / 2.0);
    let line = |(degree, away): &(usize, usize)| {
        let (ny, nx) = (*degree as f64).to_radians().sin_cos();
        Line { nx, ny, c: *away as f64 + 0.5 - reach + nx * mx + ny * my }
    };
    kept.iter().map(line).collect()
}

fn near(degree: usize, away: usize, other: usize, at: usize, height: usize) -> bool {
    let turn = degree.abs_diff(other);
    if turn.min(DIRECTIONS - turn) > 4 {
        return false;
    }
    // Over the turn of half a circle the distance changes sides.
    let at = if turn > DIRECTIONS / 2 { height.saturating_sub(at) } else { at };
    away.abs_diff(at) <= 6
}

/// Two lines that run alike with two that cross them.
fn pairs_of_pairs(lines: &[Line]) -> Vec<(&Line, &Line, &Line, &Line)> {
    let cosine = |a: &Line, b: &Line| (a.nx * b.nx + a.ny * b.ny).abs();
    let mut alike = Vec::new();
    for (at, a) in lines.iter().enumerate() {
        alike.extend(lines.iter().skip(at + 1).filter(|b| cosine(a, b) > 0.9).map(|b| (a, b)));
    }
    let mut all = Vec::new();
    for (at, (a, b)) in alike.iter().enumerate() {
        let crossing = alike
            .iter()
            .skip(at + 1)
            .filter(|(c, d)| [a, b].iter().all(|l| cosine(l, c) < 0.5 && cosine(l, d) < 0.5));
        all.extend(crossing.map(|(c, d)| (*a, *b, *c, *d)));
    }
    all
}

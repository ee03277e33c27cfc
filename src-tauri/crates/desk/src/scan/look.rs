//! Looks at the places of a sheet where something is due or must not be.
//!
//! These are heuristics: they warn and never decide. What counts as ink and as a seal was set on drawn sheets with
//! noise, shadow and folds; the figures stand at the constants.

use std::collections::BTreeSet;

use filing::paper::{Item, PlacedPage, Role};

use super::sheet::{Area, Flat};

/// Below this share of the paper's light a pixel is ink; a fold's shadow keeps four fifths of it.
const INK: f64 = 0.72;
/// A stroke has at most this share of the light of half its surroundings, this far away, mm.
const STROKE: f64 = 0.8;
const ROUND: f64 = 2.0;
/// By this share red stands above the other channels in a seal's ink, thinned by scanning.
const RED: f64 = 0.2;
/// Distance of two looks, mm.
const STEP: f64 = 0.2;
/// Connected ink below this is dirt, mm².
const DIRT: f64 = 0.35;
/// Ink from which on something was written, mm². A tick has about four, a written date forty or more.
const WRITTEN: f64 = 2.2;
/// Printed things may lie this far from where they should, mm.
const LOOSE: f64 = 0.8;
/// The sides of a box to tick are let off less, or nothing would be left of the box to see a tick in.
const SNUG: f64 = 0.4;
/// A seal has at least this much red, mm², and reaches this far each way, mm. A round seal of 40 mm has about 250 mm².
const SEAL_AREA: f64 = 35.0;
const SEAL_REACH: f64 = 20.0;
/// How far from its place a seal may stand, mm.
const SEAL_LOOSE: f64 = 30.0;

/// What was seen where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Seen {
    /// A seal is due and none is there.
    pub(super) no_seal: bool,
    /// Something was written where the date stays empty.
    pub(super) dated: bool,
    /// Something was written in the verifier's cells.
    pub(super) verifier: bool,
    /// Nothing was written where somebody signs.
    pub(super) unsigned: bool,
}

/// What somebody does with a place that is left empty in print: the hint's name, or none for the verifier's own.
const SIGN: &str = "sign";
const NO_DATE: &str = "no-date";

pub(super) fn look(flat: &Flat, page: &PlacedPage) -> Seen {
    let mut seen = Seen::default();
    for item in &page.items {
        match item {
            Item::Seal { x, y, r, .. } => seen.no_seal |= !sealed(flat, page, (*x, *y, *r)),
            Item::Region { x, y, w, h, role: Role::LeaveEmpty, room, .. } => {
                let area = Area { x: *x, y: *y, w: *w, h: *h };
                match room.as_deref() {
                    Some(SIGN) => seen.unsigned |= written(flat, page, area) < WRITTEN,
                    Some(NO_DATE) => seen.dated |= written(flat, page, area) >= WRITTEN,
                    None => seen.verifier |= written(flat, page, area) >= WRITTEN,
                    Some(_) => {}
                }
            }
            _ => {}
        }
    }
    seen
}

/// Ink within an area that neither the form nor a seal put there, mm².
fn written(flat: &Flat, page: &PlacedPage, area: Area) -> f64 {
    let area = area.grown(-LOOSE);
    let printed = printed(page, area);
    let (columns, rows) = ((area.w / STEP) as i32, (area.h / STEP) as i32);
    let mut ink: BTreeSet<(i32, i32)> = BTreeSet::new();
    for row in 0..rows {
        for column in 0..columns {
            let (x, y) = (area.x + (f64::from(column) + 0.5) * STEP, area.y + (f64::from(row) + 0.5) * STEP);
            let is_stroke = is_ink(flat.share(x, y)) && stands_out(flat, x, y);
            if is_stroke && !printed.iter().any(|printed| printed.holds(x, y)) {
                ink.insert((column, row));
            }
        }
    }
    let pixel = STEP * STEP;
    let mut sum = 0.0;
    while let Some(first) = ink.pop_first() {
        let blob = blob(&mut ink, first);
        let size = blob.len() as f64 * pixel;
        if size >= DIRT && !crosses(&blob, (columns, rows)) {
            sum += size;
        }
    }
    sum
}

fn is_ink(share: [f64; 3]) -> bool {
    light(share) < INK && !is_red(share)
}

fn light([r, g, b]: [f64; 3]) -> f64 {
    0.3 * r + 0.6 * g + 0.1 * b
}

/// Whether a place is darker than half of what lies round it: a stroke is, the inside of a shadow is not.
fn stands_out(flat: &Flat, x: f64, y: f64) -> bool {
    let round = [
        (1.0, 0.0),
        (0.7, 0.7),
        (0.0, 1.0),
        (-0.7, 0.7),
        (-1.0, 0.0),
        (-0.7, -0.7),
        (0.0, -1.0),
        (0.7, -0.7),
    ];
    let mut round = round.map(|(dx, dy)| light(flat.share(x + dx * ROUND, y + dy * ROUND)));
    round.sort_unstable_by(f64::total_cmp);
    let [.., usual, _, _, _] = round;
    light(flat.share(x, y)) < usual * STROKE
}

fn is_red([r, g, b]: [f64; 3]) -> bool {
    r > 0.3 && 1.0 - g.max(b) / r > RED
}

fn blob(ink: &mut BTreeSet<(i32, i32)>, first: (i32, i32)) -> Vec<(i32, i32)> {
    let (mut waiting, mut blob) = (vec![first], Vec::new());
    while let Some((x, y)) = waiting.pop() {
        blob.push((x, y));
        for (dx, dy) in [(-1, -1), (0, -1), (1, -1), (-1, 0), (1, 0), (-1, 1), (0, 1), (1, 1)] {
            if ink.remove(&(x + dx, y + dy)) {
                waiting.push((x + dx, y + dy));
            }
        }
    }
    blob
}

/// A fold or a scanner's streak: thin, and from one side of the place to the other.
fn crosses(blob: &[(i32, i32)], (columns, rows): (i32, i32)) -> bool {
    let span = |of: fn(&(i32, i32)) -> i32| {
        let values = blob.iter().map(of);
        values.clone().max().unwrap_or_default() - values.min().unwrap_or_default() + 1
    };
    let (wide, high) = (span(|at| at.0), span(|at| at.1));
    let thick = |length: i32| blob.len() as f64 * STEP / f64::from(length.max(1));
    (wide * 10 >= columns * 9 && thick(wide) < 1.2)
        || (high * 10 >= rows * 9 && thick(high) < 1.2 && high > 40)
}

/// What the form itself prints within an area, each with room for being a little off.
fn printed(page: &PlacedPage, area: Area) -> Vec<Area> {
    const PT: f64 = 25.4 / 72.0;
    let mut all = Vec::new();
    for item in &page.items {
        match item {
            Item::Line { x1, y1, x2, y2, width } => {
                let (x, y) = (x1.min(*x2), y1.min(*y2));
                let line = Area { x, y, w: (x2 - x1).abs(), h: (y2 - y1).abs() };
                all.push(line.grown(width / 2.0 + LOOSE));
            }
            Item::Text { x, y, size, width, role, .. } if *role != Role::Hint => {
                let em = size * PT;
                all.push(Area { x: *x, y: y - 0.9 * em, w: *width, h: 1.15 * em }.grown(LOOSE));
            }
            Item::Box { x, y, side } => {
                let (right, low) = (x + side, y + side);
                let sides = [
                    Area { x: *x, y: *y, w: *side, h: 0.0 },
                    Area { x: *x, y: low, w: *side, h: 0.0 },
                    Area { x: *x, y: *y, w: 0.0, h: *side },
                    Area { x: right, y: *y, w: 0.0, h: *side },
                ];
                all.extend(sides.map(|side| side.grown(SNUG)));
            }
            _ => {}
        }
    }
    all.retain(|printed| {
        printed.x < area.x + area.w
            && area.x < printed.x + printed.w
            && printed.y < area.y + area.h
            && area.y < printed.y + printed.h
    });
    all
}

/// Whether red ink of a seal's size stands near a place.
fn sealed(flat: &Flat, page: &PlacedPage, (x, y, r): (f64, f64, f64)) -> bool {
    const STEP: f64 = 0.4;
    let reach = r + SEAL_LOOSE;
    let count = (2.0 * reach / STEP) as i32;
    let (mut across, mut down): (Vec<f64>, Vec<f64>) = Default::default();
    for row in 0..count {
        for column in 0..count {
            let (px, py) = (x - reach + f64::from(column) * STEP, y - reach + f64::from(row) * STEP);
            let on_sheet = px > 0.0 && py > 0.0 && px < page.width && py < page.height;
            if on_sheet && is_red(flat.share(px, py)) {
                across.push(px);
                down.push(py);
            }
        }
    }
    let area = across.len() as f64 * STEP * STEP;
    area >= SEAL_AREA && spread(across) >= SEAL_REACH && spread(down) >= SEAL_REACH
}

/// From the fiftieth part to the last but fiftieth.
fn spread(mut values: Vec<f64>) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    let at = |share: usize| values.get(values.len() * share / 50).copied().unwrap_or_default();
    at(49) - at(1)
}

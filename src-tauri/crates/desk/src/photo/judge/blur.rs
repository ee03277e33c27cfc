//! Blur: how steep the steepest edges are.
//!
//! Contrast does not count, and neither does how much there is on the picture: looked at are only short stretches with an
//! edge in them, and of each the steepest step as a share of the whole rise. A sharp edge rises within two pixels, a
//! blurred one over many. A plain card has few edges, and those few are sharp.

use super::plane::Plane;

/// Pixels in a stretch.
const STRETCH: usize = 14;
/// The least rise that counts as an edge; noise stays below.
const RISE: u8 = 48;
/// Fewer edges say nothing.
const FEWEST: usize = 60;

/// How sharp the picture is: of all edges that run down, and of all that run across, the value that a quarter exceeds;
/// the lesser of both, so that a picture blurred in one direction counts as blurred. 0.08 is mush, above 0.4 is crisp.
/// `None` when there are too few edges to tell.
pub(super) fn sharpness(luma: &Plane<u8>) -> Option<f32> {
    let across = upper_quarter(across(luma));
    let down = upper_quarter(down(luma));
    match (across, down) {
        (Some(one), Some(two)) => Some(one.min(two)),
        (one, two) => one.or(two),
    }
}

/// The lowest and the highest value of a stretch, and the steepest step in it.
#[derive(Clone, Copy)]
struct Stretch {
    low: u8,
    high: u8,
    step: u8,
}

impl Stretch {
    const NONE: Self = Self { low: u8::MAX, high: 0, step: 0 };

    fn with(self, value: u8) -> Self {
        Self { low: self.low.min(value), high: self.high.max(value), ..self }
    }

    fn stepping(self, before: u8, value: u8) -> Self {
        Self { step: self.step.max(before.abs_diff(value)), ..self }
    }

    fn and(self, other: Self) -> Self {
        let step = self.step.max(other.step);
        Self { low: self.low.min(other.low), high: self.high.max(other.high), step }
    }

    /// The steepest step as a share of the whole rise; `None` where there is no edge.
    fn steepness(self) -> Option<f32> {
        let rise = self.high.saturating_sub(self.low);
        (rise >= RISE).then(|| f32::from(self.step) / f32::from(rise))
    }
}

/// Half a stretch: each is the end of one and the start of the next.
const HALF: usize = STRETCH / 2;

/// Of the stretches of every third row, those with an edge.
fn across(luma: &Plane<u8>) -> Vec<f32> {
    let mut found = Vec::new();
    for y in (0..luma.height).step_by(3) {
        let mut before: Option<(Stretch, u8)> = None;
        for half in luma.row(y).as_chunks::<HALF>().0 {
            let ([first, ..], [.., last]) = (half, half);
            let steps = half.iter().zip(half.iter().skip(1));
            let values = half.iter().fold(Stretch::NONE, |stretch, value| stretch.with(*value));
            let stretch = steps.fold(values, |stretch, (one, two)| stretch.stepping(*one, *two));
            let whole = before.map(|(half, end)| half.and(stretch).stepping(end, *first));
            found.extend(whole.and_then(Stretch::steepness));
            before = Some((stretch, *last));
        }
    }
    found
}

/// Of the stretches of every third column, those with an edge. Columns are looked at side by side, as they are stored.
fn down(luma: &Plane<u8>) -> Vec<f32> {
    let rows: Vec<Vec<u8>> =
        (0..luma.height).map(|y| luma.row(y).iter().step_by(3).copied().collect()).collect();
    let mut found = Vec::new();
    for rows in rows.windows(STRETCH).step_by(HALF) {
        let Some(first) = rows.first() else { continue };
        let (mut low, mut high, mut step) = (first.clone(), first.clone(), vec![0; first.len()]);
        for (before, row) in rows.iter().zip(rows.iter().skip(1)) {
            low.iter_mut().zip(row).for_each(|(low, value)| *low = (*low).min(*value));
            high.iter_mut().zip(row).for_each(|(high, value)| *high = (*high).max(*value));
            let steps = step.iter_mut().zip(before.iter().zip(row));
            steps.for_each(|(step, (one, two))| *step = (*step).max(one.abs_diff(*two)));
        }
        let stretches = low.into_iter().zip(high).zip(step);
        found.extend(stretches.filter_map(|((low, high), step)| Stretch { low, high, step }.steepness()));
    }
    found
}

fn upper_quarter(mut values: Vec<f32>) -> Option<f32> {
    if values.len() < FEWEST {
        return None;
    }
    let place = values.len() * 3 / 4;
    let (_, value, _) = values.select_nth_unstable_by(place, f32::total_cmp);
    Some(*value)
}

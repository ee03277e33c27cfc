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
    let across = (0..luma.height).step_by(3).flat_map(|y| {
        let stretches = luma.row(y).windows(STRETCH).step_by(STRETCH / 2);
        stretches.filter_map(|stretch| steepness(stretch.iter().copied()))
    });
    let across = upper_quarter(across.collect());
    let down = columns(luma).into_iter().filter_map(|column| steepness(column.into_iter()));
    let down = upper_quarter(down.collect());
    match (across, down) {
        (Some(one), Some(two)) => Some(one.min(two)),
        (one, two) => one.or(two),
    }
}

/// Stretches of every third column.
fn columns(luma: &Plane<u8>) -> Vec<[u8; STRETCH]> {
    let mut all = Vec::new();
    for top in (0..luma.height.saturating_sub(STRETCH)).step_by(STRETCH / 2) {
        let wide = luma.width.div_ceil(3);
        let mut stretches = vec![[0; STRETCH]; wide];
        for step in 0..STRETCH {
            let row = luma.row(top + step).iter().step_by(3);
            for (stretch, value) in stretches.iter_mut().zip(row) {
                if let Some(place) = stretch.get_mut(step) {
                    *place = *value;
                }
            }
        }
        all.extend(stretches);
    }
    all
}

/// The steepest step as a share of the whole rise; `None` where there is no edge.
fn steepness(stretch: impl Iterator<Item = u8>) -> Option<f32> {
    let (mut low, mut high, mut step) = (255u8, 0u8, 0u8);
    let mut before = None;
    for value in stretch {
        low = low.min(value);
        high = high.max(value);
        step = step.max(before.map_or(0, |before: u8| before.abs_diff(value)));
        before = Some(value);
    }
    let rise = high.saturating_sub(low);
    (rise >= RISE).then(|| f32::from(step) / f32::from(rise))
}

fn upper_quarter(mut values: Vec<f32>) -> Option<f32> {
    if values.len() < FEWEST {
        return None;
    }
    let place = values.len() * 3 / 4;
    let (_, value, _) = values.select_nth_unstable_by(place, f32::total_cmp);
    Some(*value)
}

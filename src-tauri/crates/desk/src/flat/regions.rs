//! Regions that stand out from what lies around them.

use super::hull;
use super::plane::Plane;
use super::quad::Quad;
use super::small::Small;

/// Least share of the picture a sheet takes.
pub(super) const LEAST_SHARE: f64 = 0.05;
/// Squared slope below which a pixel is calm, told from the table to the sheet; Sobel's scale.
const CALM: [i32; 2] = [28 * 28, 60 * 60];

/// Four-sided shapes around the largest regions.
pub(super) fn shapes(view: &Small) -> Vec<Quad> {
    let masks = masks(view);
    masks.iter().flat_map(largest).flat_map(|region| hull::quads(&hull::hull(&region))).collect()
}

/// What may be sheet, told in several ways: lighter than the rest, paler, darker, unlike the picture's rim, or cut off
/// from the rim by an edge.
fn masks(view: &Small) -> Vec<Plane<bool>> {
    let light = view.rgb.map(|[r, g, b]| ((u16::from(r) * 2 + u16::from(g) * 5 + u16::from(b)) / 8) as u8);
    let pale = view.rgb.map(|[r, g, b]| r.min(g).min(b));
    let rim = rim(view);
    let unlike = view.rgb.map(|pixel| {
        let far = pixel.iter().zip(&rim).map(|(a, b)| a.abs_diff(*b)).max();
        far.unwrap_or_default()
    });
    let mut masks = Vec::new();
    for plane in [&light, &pale, &unlike] {
        let first = threshold(plane, 0);
        masks.push(plane.map(|value| value > first));
        let second = threshold(plane, first);
        masks.push(plane.map(|value| value > second));
    }
    let dark = threshold(&light, 0);
    masks.push(light.map(|value| value <= dark));
    for calm in CALM {
        let quiet = view.slope.map(|slope| slope.size() < calm);
        let table = flooded(&quiet);
        masks.push(table.map(|reached| !reached));
    }
    masks.iter().map(|mask| opened(&filled(mask))).collect()
}

/// The middle colour along the picture's edge.
fn rim(view: &Small) -> [u8; 3] {
    let (width, height) = (view.width, view.height);
    let across = (0..width).flat_map(|x| [(x, 1), (x, height - 2)]);
    let down = (0..height).flat_map(|y| [(1, y), (width - 2, y)]);
    let mut channels: [Vec<u8>; 3] = Default::default();
    for (x, y) in across.chain(down) {
        for (channel, value) in channels.iter_mut().zip(view.rgb.at(x, y)) {
            channel.push(value);
        }
    }
    channels.map(|mut channel| {
        channel.sort_unstable();
        channel.get(channel.len() / 2).copied().unwrap_or_default()
    })
}

/// The value that parts those above `floor` best in two (Otsu).
fn threshold(plane: &Plane<u8>, floor: u8) -> u8 {
    let mut counts = [0_u32; 256];
    for value in plane.values().iter().filter(|value| **value > floor || floor == 0) {
        if let Some(count) = counts.get_mut(usize::from(*value)) {
            *count += 1;
        }
    }
    let of = |(value, count): (usize, &u32)| (value as f64, f64::from(*count));
    let (total, sum) =
        counts.iter().enumerate().map(of).fold((0.0, 0.0), |(n, s), (v, c)| (n + c, s + v * c));
    let (mut below, mut below_sum, mut best) = (0.0, 0.0, (0.0, 127));
    for (value, count) in counts.iter().enumerate().map(of) {
        below += count;
        below_sum += value * count;
        let above = total - below;
        if below > 0.0 && above > 0.0 {
            let apart = below_sum / below - (sum - below_sum) / above;
            let gain = below * above * apart * apart;
            if gain > best.0 {
                best = (gain, value as u8);
            }
        }
    }
    best.1
}

/// What can be reached from the picture's edge over set pixels.
fn flooded(open: &Plane<bool>) -> Plane<bool> {
    let (width, height) = (open.width, open.height);
    let mut reached = Plane::new(width, height);
    let across = (0..width).flat_map(|x| [(x, 0), (x, height - 1)]);
    let down = (0..height).flat_map(|y| [(0, y), (width - 1, y)]);
    let mut waiting: Vec<(usize, usize)> = across.chain(down).collect();
    while let Some((x, y)) = waiting.pop() {
        if !open.at(x, y) || reached.at(x, y) {
            continue;
        }
        reached.set(x, y, true);
        let near = [(x.wrapping_sub(1), y), (x + 1, y), (x, y.wrapping_sub(1)), (x, y + 1)];
        waiting.extend(near.into_iter().filter(|(x, y)| *x < width && *y < height));
    }
    reached
}

/// The region with its holes closed: print on a page is part of it.
fn filled(mask: &Plane<bool>) -> Plane<bool> {
    flooded(&mask.map(|set| !set)).map(|outside| !outside)
}

/// Thin bridges and specks cut off.
fn opened(mask: &Plane<bool>) -> Plane<bool> {
    const REACH: usize = 2;
    let eroded = spread(&mask.map(|set| !set), REACH).map(|gone| !gone);
    spread(&eroded, REACH)
}

/// Grown by a square.
fn spread(mask: &Plane<bool>, reach: usize) -> Plane<bool> {
    let once = |mask: &Plane<bool>, across: bool| {
        let mut grown = Plane::new(mask.width, mask.height);
        for (y, row) in mask.rows().enumerate() {
            for (x, _) in row.iter().enumerate().filter(|(_, set)| **set) {
                let middle = if across { x } else { y };
                for at in middle.saturating_sub(reach)..=middle + reach {
                    if across {
                        grown.set(at, y, true)
                    } else if at < mask.height {
                        grown.set(x, at, true)
                    }
                }
            }
        }
        grown
    };
    once(&once(mask, true), false)
}

/// The two largest connected regions that are large enough for a sheet.
fn largest(mask: &Plane<bool>) -> Vec<Plane<bool>> {
    let least = (mask.width * mask.height) as f64 * LEAST_SHARE;
    let mut seen: Plane<bool> = Plane::new(mask.width, mask.height);
    let mut regions: Vec<Vec<(usize, usize)>> = Vec::new();
    for y in 0..mask.height {
        for x in 0..mask.width {
            if mask.at(x, y) && !seen.at(x, y) {
                let region = region(mask, &mut seen, (x, y));
                if region.len() as f64 >= least {
                    regions.push(region);
                }
            }
        }
    }
    regions.sort_by_key(|region| std::cmp::Reverse(region.len()));
    let drawn = regions.iter().take(2).map(|region| {
        let mut plane = Plane::new(mask.width, mask.height);
        region.iter().for_each(|(x, y)| plane.set(*x, *y, true));
        plane
    });
    drawn.collect()
}

fn region(mask: &Plane<bool>, seen: &mut Plane<bool>, from: (usize, usize)) -> Vec<(usize, usize)> {
    let mut waiting = vec![from];
    let mut region = Vec::new();
    while let Some((x, y)) = waiting.pop() {
        if !mask.at(x, y) || seen.at(x, y) || y >= mask.height {
            continue;
        }
        seen.set(x, y, true);
        region.push((x, y));
        waiting.extend([(x.wrapping_sub(1), y), (x + 1, y), (x, y.wrapping_sub(1)), (x, y + 1)]);
    }
    region
}

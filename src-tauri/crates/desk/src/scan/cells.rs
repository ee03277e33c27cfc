//! Reads the smallest QR where it is known about where it lies, by laying its fixed pattern over the picture.
//!
//! The library guesses the corner that has no mark of its own, and misses it when the sheet is tilted, folded or soft.
//! Three corner marks, two dotted lines and the quiet ring round it settle all four to a part of a module.

use std::panic::catch_unwind;

use image::GrayImage;
use rqrr::{Grid, SimpleGrid};

use super::between::between;
use crate::flat::{Homography, Point};

/// Modules a side.
const SIDE: i32 = 21;
/// Modules a side of a corner mark.
const MARK: i32 = 7;
/// How far from the guess the code is looked for, in modules, and in which steps.
const WIDE: i32 = 5;
/// How many places of the wide search are looked at closely.
const CLOSE: usize = 3;
/// Steps of the close search, in modules.
const STEPS: [f64; 4] = [0.8, 0.4, 0.2, 0.1];
/// Most rounds at each step.
const ROUNDS: usize = 12;
/// The fixed pattern stands out by this many levels where there is one.
const LEAST_CONTRAST: f64 = 12.0;

type Corners = [Point; 4];

/// What a code near a place says, and its corners; `means` tells one from chance.
pub(super) fn read(
    grey: &GrayImage,
    near: &Corners,
    means: &dyn Fn(&str) -> bool,
) -> Option<(String, Corners)> {
    let mut starts: Vec<(f64, Corners)> =
        shifts().filter_map(|by| moved(near, by)).map(|at| (contrast(grey, &at), at)).collect();
    starts.sort_by(|a, b| b.0.total_cmp(&a.0));
    starts.iter().take(CLOSE).find_map(|(first, start)| {
        let (contrast, corners) = settled(grey, *first, *start);
        if contrast < LEAST_CONTRAST {
            return None;
        }
        let cells = cells(grey, &corners)?;
        let text = binarised(&cells).find_map(|dark| said(&dark).filter(|text| means(text)))?;
        Some((text, corners))
    })
}

/// Whole modules to the sides, up and down.
fn shifts() -> impl Iterator<Item = (f64, f64)> {
    (-WIDE..=WIDE).flat_map(|y| (-WIDE..=WIDE).map(move |x| (f64::from(x), f64::from(y))))
}

/// The square moved by modules of its own.
fn moved(corners: &Corners, (x, y): (f64, f64)) -> Option<Corners> {
    let to_picture = unit(corners)?;
    Some(square().map(|corner| to_picture.apply(Point::new(corner.x + x, corner.y + y))))
}

fn square() -> Corners {
    let side = f64::from(SIDE);
    [(0.0, 0.0), (side, 0.0), (side, side), (0.0, side)].map(|(x, y)| Point::new(x, y))
}

/// From modules to pixels.
fn unit(corners: &Corners) -> Option<Homography> {
    Homography::between(&square(), corners)
}

/// Moves the corners, together and one by one, as long as the fixed pattern stands out more.
fn settled(grey: &GrayImage, first: f64, start: Corners) -> (f64, Corners) {
    let module = start.iter().zip(start.iter().cycle().skip(1)).map(|(a, b)| a.to(*b)).sum::<f64>()
        / (4.0 * f64::from(SIDE));
    let (mut best, mut corners) = (first, start);
    for step in STEPS {
        for _ in 0..ROUNDS {
            let before = best;
            for who in 0..=corners.len() {
                for (x, y) in [(1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0)] {
                    let mut other = corners;
                    for (at, corner) in other.iter_mut().enumerate() {
                        // The last turn moves all of them.
                        if at == who || who == corners.len() {
                            *corner = Point::new(corner.x + x * step * module, corner.y + y * step * module);
                        }
                    }
                    let stands_out = contrast(grey, &other);
                    if stands_out > best {
                        (best, corners) = (stands_out, other);
                    }
                }
            }
            if best <= before {
                break;
            }
        }
    }
    (best, corners)
}

/// By how much the modules that are light in every code are lighter than those that are dark in every one.
fn contrast(grey: &GrayImage, corners: &Corners) -> f64 {
    let Some(to_picture) = unit(corners) else { return 0.0 };
    let (mut light, mut dark) = ((0.0, 0.0), (0.0, 0.0));
    for y in -1..=SIDE {
        for x in -1..=SIDE {
            let Some(is_dark) = fixed(x, y) else { continue };
            let at = to_picture.apply(Point::new(f64::from(x) + 0.5, f64::from(y) + 0.5));
            let sum = if is_dark { &mut dark } else { &mut light };
            sum.0 += between(grey, at, 0);
            sum.1 += 1.0;
        }
    }
    light.0 / light.1 - dark.0 / dark.1
}

/// Whether a module is dark, where that is the same in every code; the ring round it counts with it.
fn fixed(x: i32, y: i32) -> Option<bool> {
    if x < 0 || y < 0 || x == SIDE || y == SIDE {
        return Some(false);
    }
    let far = SIDE - MARK;
    for (left, top) in [(0, 0), (far, 0), (0, far)] {
        let (dx, dy) = (x - left, y - top);
        if (-1..=MARK).contains(&dx) && (-1..=MARK).contains(&dy) {
            let away = (dx - MARK / 2).abs().max((dy - MARK / 2).abs());
            return Some(away == MARK / 2 || away <= 1);
        }
    }
    let dotted = x == MARK - 1 || y == MARK - 1;
    dotted.then_some((x + y) % 2 == 0)
}

/// The light of every module, row by row.
fn cells(grey: &GrayImage, corners: &Corners) -> Option<Vec<f64>> {
    let to_picture = unit(corners)?;
    let each = (0..SIDE).flat_map(|y| (0..SIDE).map(move |x| (f64::from(x) + 0.5, f64::from(y) + 0.5)));
    let of = |(x, y): (f64, f64)| {
        let taps = [(0.0, 0.0), (0.2, 0.0), (-0.2, 0.0), (0.0, 0.2), (0.0, -0.2)];
        let sum = taps.iter().map(|(dx, dy)| between(grey, to_picture.apply(Point::new(x + dx, y + dy)), 0));
        sum.sum::<f64>() / 5.0
    };
    Some(each.map(of).collect())
}

/// Dark or light by what is usual around a module, more widely and less, then by levels of the whole.
fn binarised(cells: &[f64]) -> impl Iterator<Item = Vec<bool>> + '_ {
    let around = [3, 5, 20].into_iter().map(move |reach| {
        let dark = |(at, light): (usize, &f64)| *light < middle(cells, at, reach);
        cells.iter().enumerate().map(dark).collect::<Vec<bool>>()
    });
    let least = cells.iter().copied().fold(f64::MAX, f64::min);
    let most = cells.iter().copied().fold(f64::MIN, f64::max);
    let levels = [0.35, 0.45, 0.55, 0.65].into_iter().map(move |share| {
        let level = least + (most - least) * share;
        cells.iter().map(|light| *light < level).collect::<Vec<bool>>()
    });
    around.chain(levels)
}

/// Half-way between the darkest and the lightest module near one.
fn middle(cells: &[f64], at: usize, reach: i32) -> f64 {
    let at = i32::try_from(at).unwrap_or_default();
    let (x, y) = (at % SIDE, at / SIDE);
    let span = |at: i32| (at - reach).max(0)..=(at + reach).min(SIDE - 1);
    let near = span(y).flat_map(|y| span(x).map(move |x| y * SIDE + x));
    let near = near.filter_map(|at| cells.get(usize::try_from(at).ok()?));
    let (least, most) =
        near.fold((f64::MAX, f64::MIN), |(least, most), light| (least.min(*light), most.max(*light)));
    (least + most) / 2.0
}

fn said(dark: &[bool]) -> Option<String> {
    let side = usize::try_from(SIDE).ok()?;
    let grid = || SimpleGrid::from_func(side, |x, y| dark.get(y * side + x).copied().unwrap_or(false));
    // As when it looks for codes itself: what brings the library to panic is no code.
    catch_unwind(|| Grid::new(grid()).decode().ok().map(|(_, text)| text)).ok().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fixed_pattern_is_that_of_every_smallest_code() {
        let dark = |x, y| fixed(x, y) == Some(true);
        assert!(dark(0, 0) && dark(3, 3) && dark(20, 0) && dark(0, 20) && dark(8, 6) && dark(6, 12));
        let light = |x, y| fixed(x, y) == Some(false);
        assert!(light(-1, 4) && light(1, 1) && light(7, 7) && light(13, 2) && light(9, 6) && light(21, 21));
        assert!(fixed(10, 10).is_none() && fixed(20, 20).is_none());
    }
}

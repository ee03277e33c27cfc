//! A sheet's place in a picture, found to a fraction of a millimetre by the rules printed on it.
//!
//! Every rule of the layout is looked for across its direction near the place where it should lie; what that tells
//! moves the whole sheet, and the next look is closer.

use filing::paper::{Item, PlacedPage};
use image::RgbImage;

use super::between::between;
use crate::flat::{Homography, Point, Solver};

/// Shortest rule that is looked for, mm. Ticks and underlines tell nothing.
const LEAST_RULE: f64 = 15.0;
/// Distance of two looks along a rule, mm.
const PITCH: f64 = 4.0;
/// Half the width of the bright surroundings a rule is held against, mm.
const BESIDE: f64 = 0.9;
/// A rule is darker than its surroundings by this share at least.
const DARKER: f64 = 0.08;
/// Off by no more than this, mm, a rule counts as found where it should be.
const NEAR: f64 = 0.6;
/// The channel in which black ink and red seals are both dark but noise is least.
const GREEN: usize = 1;

/// One look: a place on a rule, and whether the rule runs across the page.
#[derive(Clone, Copy, Debug)]
struct Look {
    at: Point,
    across: bool,
}

/// The places on a page that are looked at.
#[derive(Clone, Debug)]
pub(super) struct Rules {
    looks: Vec<Look>,
    middle: Point,
    size: (f64, f64),
}

/// Where a sheet lies in a picture.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lie {
    /// From millimetres on the sheet to pixels of the picture.
    pub(super) to_picture: Homography,
    /// Share of the looks that found their rule where it should be, 0 to 1.
    pub(super) fit: f64,
}

impl Rules {
    pub(super) fn of(page: &PlacedPage) -> Self {
        let mut looks = Vec::new();
        for item in &page.items {
            let Item::Line { x1, y1, x2, y2, .. } = item else { continue };
            let (length, across) = ((x2 - x1).hypot(y2 - y1), (y2 - y1).abs() < 0.01);
            if length < LEAST_RULE || !(across || (x2 - x1).abs() < 0.01) {
                continue;
            }
            let count = (length / PITCH).floor() as u32;
            looks.extend((0..count).map(|step| {
                let share = (f64::from(step) + 0.5) / f64::from(count);
                Look { at: Point::new(x1 + (x2 - x1) * share, y1 + (y2 - y1) * share), across }
            }));
        }
        let size = (page.width, page.height);
        Self { looks, middle: Point::new(size.0 / 2.0, size.1 / 2.0), size }
    }

    /// Finds the sheet near a first guess. `near` is a place on the sheet where the guess is best, if there is one: the
    /// search begins around it.
    pub(super) fn settled(&self, picture: &RgbImage, guess: &Homography, near: Option<Point>) -> Lie {
        let mut to_picture = *guess;
        let rounds: &[(f64, f64)] = match near {
            Some(_) => &[
                (70.0, 3.0),
                (130.0, 4.0),
                (220.0, 4.0),
                (400.0, 4.0),
                (400.0, 2.0),
                (400.0, 1.2),
                (400.0, 0.9),
            ],
            None => &[(400.0, 7.0), (400.0, 5.0), (400.0, 3.0), (400.0, 2.0), (400.0, 1.2), (400.0, 0.9)],
        };
        for (within, reach) in rounds {
            let seen = self.seen(picture, &to_picture, near.map(|near| (near, *within)), *reach);
            if let Some(shift) = self.shift(&seen, *reach, *within > 200.0) {
                to_picture = to_picture.after(&shift);
            }
        }
        let seen = self.seen(picture, &to_picture, None, 1.5);
        let found = seen.iter().filter(|(_, off)| off.abs() < NEAR).count();
        let looked = self.looks.iter().filter(|look| inside(picture, to_picture.apply(look.at))).count();
        // A sheet of which next to nothing lies in the picture fits nowhere.
        let enough = looked * 3 >= self.looks.len() && looked >= 40;
        Lie { to_picture, fit: if enough { found as f64 / looked as f64 } else { 0.0 } }
    }

    /// What each look found: the distance of its rule, mm, across the rule.
    fn seen(
        &self,
        picture: &RgbImage,
        to_picture: &Homography,
        around: Option<(Point, f64)>,
        reach: f64,
    ) -> Vec<(Look, f64)> {
        let looks =
            self.looks.iter().filter(|look| around.is_none_or(|(near, within)| look.at.to(near) < within));
        looks.filter_map(|look| Some((*look, off(picture, to_picture, look, reach)?))).collect()
    }

    /// The small shift of the whole sheet, in millimetres, that agrees best with what was seen. Far looks count little,
    /// so that a wrong rule here and there does no harm. `whole` also lets the sheet tilt.
    fn shift(&self, seen: &[(Look, f64)], reach: f64, whole: bool) -> Option<Homography> {
        let scale = self.size.1 / 2.0;
        let mut shift = [0.0; 8];
        for tolerance in [reach, reach * 0.6, reach * 0.4, reach * 0.3] {
            let mut solver = Solver::default();
            for (look, off) in seen {
                let row = self.row(look, scale);
                let now: f64 = row.iter().zip(&shift).map(|(a, b)| a * b).sum();
                let far = ((off - now) / tolerance).abs().min(1.0);
                solver.add(&row, *off, (1.0 - far * far).powi(2));
            }
            // Held back where too little was seen to settle it.
            let held = 0.02 * seen.len() as f64;
            for at in 0..8 {
                let mut row = [0.0; 8];
                if let Some(own) = row.get_mut(at) {
                    *own = 1.0;
                }
                let hold = match at {
                    0 | 3 => 0.01,
                    6 | 7 if !whole => 1e6,
                    6 | 7 => held * 2.0,
                    _ => held,
                };
                solver.add(&row, 0.0, hold);
            }
            shift = solver.solve()?;
        }
        self.moved(&shift, scale)
    }

    /// What a look says of the eight numbers: a shift, a linear part and a tilt for each direction.
    fn row(&self, look: &Look, scale: f64) -> [f64; 8] {
        let (x, y) = ((look.at.x - self.middle.x) / scale, (look.at.y - self.middle.y) / scale);
        if look.across {
            [0.0, 0.0, 0.0, 1.0, x, y, x * y, y * y]
        } else {
            [1.0, x, y, 0.0, 0.0, 0.0, x * x, x * y]
        }
    }

    fn moved(&self, shift: &[f64; 8], scale: f64) -> Option<Homography> {
        let [a, b, c, d, e, f, g, h] = *shift;
        let (right, low) = self.size;
        let corners = [(0.0, 0.0), (right, 0.0), (right, low), (0.0, low)].map(|(x, y)| Point::new(x, y));
        let to = corners.map(|corner| {
            let (x, y) = ((corner.x - self.middle.x) / scale, (corner.y - self.middle.y) / scale);
            let tilt = g * x + h * y;
            Point::new(corner.x + a + b * x + c * y + x * tilt, corner.y + d + e * x + f * y + y * tilt)
        });
        Homography::between(&corners, &to)
    }
}

/// How far off its rule lies, mm; `None` where there is none within reach.
fn off(picture: &RgbImage, to_picture: &Homography, look: &Look, reach: f64) -> Option<f64> {
    let place = |off: f64| {
        let (x, y) = if look.across { (look.at.x, look.at.y + off) } else { (look.at.x + off, look.at.y) };
        to_picture.apply(Point::new(x, y))
    };
    if !inside(picture, place(-reach)) || !inside(picture, place(reach)) {
        return None;
    }
    let pixel = place(0.0).to(place(1.0)).max(0.5);
    let step = 0.6 / pixel;
    let count = ((reach + BESIDE) / step).ceil() as i32;
    let light: Vec<f64> =
        (-count..=count).map(|at| smooth(picture, place, f64::from(at) * step, pixel)).collect();
    let beside = (BESIDE / step).round().max(1.0) as usize;
    let mut best: Option<(usize, f64)> = None;
    for (at, here) in light.iter().enumerate().skip(beside) {
        let (Some(before), Some(after)) = (light.get(at - beside), light.get(at + beside)) else { break };
        // Against the darker of both sides: an edge of a shadow or of a seal is not a rule.
        let around = before.min(*after);
        let depth = (around - here) / around.max(20.0);
        // Of two equally dark the nearer one.
        let away = ((at as f64 - f64::from(count)) * step).abs();
        let weight = depth * (1.0 - 0.3 * away / (reach + BESIDE));
        if depth > DARKER && best.is_none_or(|(_, most)| weight > most) {
            best = Some((at, weight));
        }
    }
    best.map(|(at, _)| (at as f64 - f64::from(count)) * step)
}

/// The light at a distance from a rule, averaged a little along it.
fn smooth(picture: &RgbImage, place: impl Fn(f64) -> Point, off: f64, pixel: f64) -> f64 {
    let middle = place(off);
    let next = place(off + 1.0);
    // One pixel along the rule: across from the way the offset runs.
    let (dx, dy) = ((next.y - middle.y) / pixel, (middle.x - next.x) / pixel);
    (-2..=2)
        .map(|at| Point::new(middle.x + dx * f64::from(at), middle.y + dy * f64::from(at)))
        .map(|at| between(picture, at, GREEN))
        .sum::<f64>()
        / 5.0
}

fn inside(picture: &RgbImage, at: Point) -> bool {
    at.x >= 0.0 && at.y >= 0.0 && at.x < f64::from(picture.width()) && at.y < f64::from(picture.height())
}

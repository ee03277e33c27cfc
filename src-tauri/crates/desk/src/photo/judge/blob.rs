//! Connected parts of a mask.

use super::plane::Plane;

/// A connected part.
#[derive(Clone, Debug, Default)]
pub(super) struct Blob {
    /// Its places.
    pub(super) places: Vec<(usize, usize)>,
    /// Left, top, right, bottom, all inside.
    pub(super) bounds: (usize, usize, usize, usize),
}

impl Blob {
    pub(super) fn area(&self) -> usize {
        self.places.len()
    }

    /// Width and height of its bounds.
    pub(super) fn sides(&self) -> (usize, usize) {
        let (left, top, right, bottom) = self.bounds;
        (right - left + 1, bottom - top + 1)
    }

    /// The share of its bounds that it fills.
    pub(super) fn fill(&self) -> f32 {
        let (width, height) = self.sides();
        self.area() as f32 / (width * height).max(1) as f32
    }

    /// Its centre as shares of the plane's sides.
    pub(super) fn centre(&self, width: usize, height: usize) -> (f32, f32) {
        let count = self.area().max(1) as f32;
        let sum = |pick: fn(&(usize, usize)) -> usize| self.places.iter().map(pick).sum::<usize>() as f32;
        (
            sum(|place| place.0) / count / width.max(1) as f32,
            sum(|place| place.1) / count / height.max(1) as f32,
        )
    }
}

/// Every connected part of at least `least` places, largest first. Neighbours share a side.
pub(super) fn blobs(mask: &Plane<bool>, least: usize) -> Vec<Blob> {
    let mut open = mask.clone();
    let mut found = Vec::new();
    for y in 0..mask.height {
        for x in 0..mask.width {
            if open.at(x, y) {
                let blob = taken(&mut open, (x, y));
                if blob.area() >= least {
                    found.push(blob);
                }
            }
        }
    }
    found.sort_by_key(|blob| std::cmp::Reverse(blob.area()));
    found
}

/// Takes the part around a place out of the mask.
fn taken(open: &mut Plane<bool>, start: (usize, usize)) -> Blob {
    let mut blob = Blob { places: Vec::new(), bounds: (start.0, start.1, start.0, start.1) };
    let mut waiting = vec![start];
    clear(open, start);
    while let Some((x, y)) = waiting.pop() {
        blob.places.push((x, y));
        let (left, top, right, bottom) = blob.bounds;
        blob.bounds = (left.min(x), top.min(y), right.max(x), bottom.max(y));
        for near in [(x + 1, y), (x.wrapping_sub(1), y), (x, y + 1), (x, y.wrapping_sub(1))] {
            if near.0 < open.width && near.1 < open.height && open.at(near.0, near.1) {
                clear(open, near);
                waiting.push(near);
            }
        }
    }
    blob
}

fn clear(open: &mut Plane<bool>, (x, y): (usize, usize)) {
    let width = open.width;
    if let Some(value) = open.values.get_mut(y * width + x) {
        *value = false;
    }
}

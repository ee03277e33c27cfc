//! Plane to plane, as a camera sees it.

use super::quad::Point;

/// Takes places of one plane to those of another, straight lines staying straight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Homography([f64; 9]);

impl Homography {
    /// The one that takes four places to four others; `None` where three of either lie on a line.
    pub fn between(from: &[Point; 4], to: &[Point; 4]) -> Option<Self> {
        let pairs: Vec<(Point, Point, f64)> =
            from.iter().zip(to).map(|(from, to)| (*from, *to, 1.0)).collect();
        Self::fitted(&pairs)
    }

    /// The one that takes places nearest to others, each pair with its weight: least squares over four pairs or more.
    pub fn fitted(pairs: &[(Point, Point, f64)]) -> Option<Self> {
        let (from, to) = (
            Frame::around(pairs.iter().map(|pair| pair.0))?,
            Frame::around(pairs.iter().map(|pair| pair.1))?,
        );
        let mut normal = Solver::default();
        for (a, b, weight) in pairs {
            let (a, b) = (from.inside(*a), to.inside(*b));
            normal.add(&[a.x, a.y, 1.0, 0.0, 0.0, 0.0, -a.x * b.x, -a.y * b.x], b.x, *weight);
            normal.add(&[0.0, 0.0, 0.0, a.x, a.y, 1.0, -a.x * b.y, -a.y * b.y], b.y, *weight);
        }
        let [a, b, c, d, e, f, g, h] = normal.solve()?;
        Some(to.outwards().after(&Self([a, b, c, d, e, f, g, h, 1.0])).after(&from.inwards()))
    }

    /// Where a place comes to lie.
    pub fn apply(&self, point: Point) -> Point {
        let [a, b, c, d, e, f, g, h, i] = self.0;
        let w = g * point.x + h * point.y + i;
        let w = if w.abs() < 1e-12 { 1e-12 } else { w };
        Point { x: (a * point.x + b * point.y + c) / w, y: (d * point.x + e * point.y + f) / w }
    }

    /// Where places on a line to the right come to lie: `from`, and on in steps.
    pub(crate) fn along(&self, from: Point, step: f64) -> impl Iterator<Item = Point> + use<> {
        let [a, b, c, d, e, f, g, h, i] = self.0;
        let (x, y) = (from.x, from.y);
        let mut at = [a * x + b * y + c, d * x + e * y + f, g * x + h * y + i];
        let by = [a * step, d * step, g * step];
        std::iter::repeat_with(move || {
            let [x, y, w] = at;
            at.iter_mut().zip(by).for_each(|(at, by)| *at += by);
            let w = if w.abs() < 1e-12 { 1e-12 } else { w };
            Point { x: x / w, y: y / w }
        })
    }

    /// The way back; `None` where there is none.
    pub fn inverse(&self) -> Option<Self> {
        let [a, b, c, d, e, f, g, h, i] = self.0;
        let det = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
        if det.abs() < 1e-15 {
            return None;
        }
        let m = [
            e * i - f * h,
            c * h - b * i,
            b * f - c * e,
            f * g - d * i,
            a * i - c * g,
            c * d - a * f,
            d * h - e * g,
            b * g - a * h,
            a * e - b * d,
        ];
        Some(Self(m.map(|value| value / det)))
    }

    /// First `first`, then this.
    #[must_use]
    pub fn after(&self, first: &Self) -> Self {
        let [a, b, c, d, e, f, g, h, i] = self.0;
        let [p, q, r, s, t, u, v, w, x] = first.0;
        let row =
            |l: f64, m: f64, n: f64| [l * p + m * s + n * v, l * q + m * t + n * w, l * r + m * u + n * x];
        let ([j, k, l], [m, n, o], [y, z, last]) = (row(a, b, c), row(d, e, f), row(g, h, i));
        Self([j, k, l, m, n, o, y, z, last])
    }

    /// Multiplies by `sx`, `sy`, then moves by `dx`, `dy`.
    pub fn scaling(sx: f64, sy: f64, dx: f64, dy: f64) -> Self {
        Self([sx, 0.0, dx, 0.0, sy, dy, 0.0, 0.0, 1.0])
    }
}

/// Places are taken to about one before anything is solved: the sums would lose their digits otherwise.
struct Frame {
    middle: Point,
    size: f64,
}

impl Frame {
    fn around(points: impl Iterator<Item = Point> + Clone) -> Option<Self> {
        let count = points.clone().count();
        if count < 4 {
            return None;
        }
        let (x, y) = points.clone().fold((0.0, 0.0), |(x, y), point| (x + point.x, y + point.y));
        let middle = Point { x: x / count as f64, y: y / count as f64 };
        let size = points.map(|point| point.to(middle)).fold(0.0, f64::max);
        (size.is_finite() && size > 1e-9).then_some(Self { middle, size })
    }

    fn inside(&self, point: Point) -> Point {
        Point { x: (point.x - self.middle.x) / self.size, y: (point.y - self.middle.y) / self.size }
    }

    fn inwards(&self) -> Homography {
        let scale = 1.0 / self.size;
        Homography::scaling(scale, scale, -self.middle.x * scale, -self.middle.y * scale)
    }

    fn outwards(&self) -> Homography {
        Homography::scaling(self.size, self.size, self.middle.x, self.middle.y)
    }
}

/// The normal equations of eight unknowns, each row with its right side.
#[derive(Default)]
pub(crate) struct Solver([[f64; 9]; 8]);

impl Solver {
    /// One equation: the unknowns times `row` should be `right`, with this weight.
    pub(crate) fn add(&mut self, row: &[f64; 8], right: f64, weight: f64) {
        for (line, factor) in self.0.iter_mut().zip(row) {
            for (cell, value) in line.iter_mut().zip(row.iter().chain(std::iter::once(&right))) {
                *cell += factor * value * weight;
            }
        }
    }

    /// Gauss and Jordan with the largest pivot; `None` where the unknowns are not settled.
    pub(crate) fn solve(self) -> Option<[f64; 8]> {
        let mut rows = self.0;
        for column in 0..8 {
            let pivot = (column..8).max_by(|a, b| {
                let size =
                    |row: &usize| rows.get(*row).and_then(|row| row.get(column)).map_or(0.0, |v| v.abs());
                size(a).total_cmp(&size(b))
            })?;
            rows.swap(column, pivot);
            let mut lead = *rows.get(column)?;
            let head = *lead.get(column)?;
            if head.abs() < 1e-12 {
                return None;
            }
            lead.iter_mut().for_each(|value| *value /= head);
            for (at, row) in rows.iter_mut().enumerate() {
                let factor = *row.get(column)?;
                if at != column {
                    row.iter_mut().zip(&lead).for_each(|(value, lead)| *value -= factor * lead);
                }
            }
            *rows.get_mut(column)? = lead;
        }
        Some(rows.map(|[.., right]| right))
    }
}

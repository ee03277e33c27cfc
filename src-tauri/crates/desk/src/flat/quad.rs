//! Points, lines, four-sided shapes.

/// A place in a picture, in pixels from its top left corner.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

impl Point {
    /// A place.
    pub fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// Distance to another place, in pixels.
    pub fn to(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }

    pub(super) fn towards(self, other: Self, share: f64) -> Self {
        Self { x: self.x + (other.x - self.x) * share, y: self.y + (other.y - self.y) * share }
    }
}

/// Height over width of an upright A4 sheet.
pub const A4: f64 = 297.0 / 210.0;
/// Height over width of a lying identity card.
pub const ID_CARD: f64 = 54.0 / 85.6;

/// Four corners, clockwise from the top left.
pub(super) type Quad = [Point; 4];

/// The straight line `x · nx + y · ny = c`, with a normal of length one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    pub(super) nx: f64,
    pub(super) ny: f64,
    pub(super) c: f64,
}

impl Line {
    /// Through two places; `None` where they are one.
    pub(super) fn through(a: Point, b: Point) -> Option<Self> {
        let length = a.to(b);
        if length < 1e-9 {
            return None;
        }
        let (nx, ny) = ((b.y - a.y) / length, (a.x - b.x) / length);
        Some(Self { nx, ny, c: nx * a.x + ny * a.y })
    }

    pub(super) fn distance(&self, point: Point) -> f64 {
        self.nx * point.x + self.ny * point.y - self.c
    }

    /// Where two lines meet; `None` where they hardly do.
    pub(super) fn meets(&self, other: &Self) -> Option<Point> {
        let det = self.nx * other.ny - other.nx * self.ny;
        if det.abs() < 1e-3 {
            return None;
        }
        let x = (self.c * other.ny - other.c * self.ny) / det;
        let y = (self.nx * other.c - other.nx * self.c) / det;
        Some(Point { x, y })
    }

    /// The line nearest to weighted points, by the least sum of squared distances.
    pub(super) fn fitted(points: &[(Point, f64)]) -> Option<Self> {
        let weight: f64 = points.iter().map(|(_, weight)| weight).sum();
        if weight < 1e-9 {
            return None;
        }
        let mean =
            |of: fn(&Point) -> f64| points.iter().map(|(point, w)| of(point) * w).sum::<f64>() / weight;
        let (mx, my) = (mean(|point| point.x), mean(|point| point.y));
        let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
        for (point, w) in points {
            let (dx, dy) = (point.x - mx, point.y - my);
            xx += dx * dx * w;
            xy += dx * dy * w;
            yy += dy * dy * w;
        }
        // The direction of the greatest spread; the normal stands across it.
        let angle = 0.5 * (2.0 * xy).atan2(xx - yy);
        let (nx, ny) = (-angle.sin(), angle.cos());
        Some(Self { nx, ny, c: nx * mx + ny * my })
    }
}

/// The sides of a shape: from a corner to the next.
pub(super) fn sides(quad: &Quad) -> [(Point, Point); 4] {
    let [a, b, c, d] = *quad;
    [(a, b), (b, c), (c, d), (d, a)]
}

/// Twice the signed area is positive where the corners run clockwise on the screen.
pub(super) fn area(corners: &[Point]) -> f64 {
    let next = corners.iter().cycle().skip(1);
    corners.iter().zip(next).map(|(a, b)| a.x * b.y - b.x * a.y).sum::<f64>() / 2.0
}

/// The corners clockwise, beginning with the one nearest to the top left.
pub(super) fn ordered(mut quad: Quad) -> Quad {
    if area(&quad) < 0.0 {
        quad.reverse();
    }
    let first = (0..4).min_by(|a, b| {
        let sum = |at: &usize| quad.get(*at).map_or(0.0, |point| point.x + point.y);
        sum(a).total_cmp(&sum(b))
    });
    quad.rotate_left(first.unwrap_or_default());
    quad
}

/// Convex, no corner sharper than 45° or flatter than 135°, opposite sides alike to a factor of two and a half.
pub(super) fn plausible(quad: &Quad) -> bool {
    let [a, b, c, d] = *quad;
    let corner = |before: Point, at: Point, after: Point| {
        let (ux, uy, vx, vy) = (before.x - at.x, before.y - at.y, after.x - at.x, after.y - at.y);
        let cross = vx * uy - vy * ux;
        let cosine = (ux * vx + uy * vy) / (ux.hypot(uy) * vx.hypot(vy)).max(1e-9);
        cross > 0.0 && cosine.abs() < 0.7072
    };
    let alike = |one: f64, other: f64| one.max(other) <= 2.5 * one.min(other);
    corner(d, a, b)
        && corner(a, b, c)
        && corner(b, c, d)
        && corner(c, d, a)
        && alike(a.to(b), c.to(d))
        && alike(b.to(c), d.to(a))
}

/// Width and height in whole pixels for a straightened sheet: as many as its longer sides have in the picture, at most
/// `most_side`. With the sheet's known `aspect` (height over width, [`A4`] or [`ID_CARD`]) the sides keep to it or,
/// where the sheet lies across, to its inverse.
pub fn size_of(corners: &[Point; 4], aspect: Option<f64>, most_side: u32) -> (u32, u32) {
    let [a, b, c, d] = *corners;
    let (mut width, mut height) = (a.to(b).max(c.to(d)).max(1.0), b.to(c).max(d.to(a)).max(1.0));
    if let Some(aspect) = aspect.filter(|aspect| aspect.is_finite() && *aspect > 0.0) {
        let lying = (height > width) != (aspect > 1.0);
        let aspect = if lying { 1.0 / aspect } else { aspect };
        if height < width * aspect {
            height = width * aspect;
        } else {
            width = height / aspect;
        }
    }
    let shrink = (f64::from(most_side) / width.max(height)).min(1.0);
    let whole = |length: f64| ((length * shrink).round() as u32).clamp(1, most_side.max(1));
    (whole(width), whole(height))
}

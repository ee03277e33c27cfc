//! Draws the curves of an outline with fewer points.
//!
//! The faces were drawn with cubic curves, each of which became two to seven quadratic ones so that nobody could tell them apart
//! on a poster. On a sheet they need not be that many: [`TOLERANCE`] is an eight-hundredth of the size, a ninth of a dot of a
//! 600 dpi printer in the text of a form. It takes about a seventh off the outlines.

/// How far a curve with fewer points may lie from the one of the face, in units of the face.
pub(super) const TOLERANCE: f64 = 1.25;
/// A curve is held against the other at so many places for each of its parts.
const PLACES: u16 = 6;
/// So often the nearest place is looked for better.
const NEARER: usize = 2;

/// A place in units of the face.
pub(super) type At = [f64; 2];

/// The points between two that lie on the curve, fewer where fewer draw the same.
pub(super) fn fewer(from: At, between: &[At], to: At) -> Vec<At> {
    if between.len() < 2 {
        return between.to_vec();
    }
    let curve = Spline { from, between, to };
    if curve.is_straight() {
        return Vec::new();
    }
    let like = |points: &Vec<At>| curve.is_like(&Spline { from, between: points, to });
    let cubic = Cubic::of(&curve);
    let one = curve.corner().map(|corner| vec![corner]);
    let more = (2..between.len()).filter_map(|count| Some(cubic.as_ref()?.parts(count)));
    one.into_iter().chain(more).find(like).unwrap_or_else(|| between.to_vec())
}

/// Quadratic curves one after the other; where two of them meet, half-way between their points, is understood.
#[derive(Clone, Copy, Debug)]
struct Spline<'a> {
    from: At,
    between: &'a [At],
    to: At,
}

impl Spline<'_> {
    /// Ends and middle of the part that holds `time`, which runs from 0 to 1, and how far into it that is.
    fn part(&self, time: f64) -> ([At; 3], f64) {
        let count = self.between.len();
        let along = time * number(count);
        let index = (0..count).rev().find(|index| number(*index) <= along).unwrap_or_default();
        let point = |at: Option<usize>| at.and_then(|at| self.between.get(at)).copied();
        let middle = point(Some(index)).unwrap_or(self.to);
        let start = point(index.checked_sub(1)).map_or(self.from, |before| half_way(before, middle));
        let end = point(Some(index + 1)).map_or(self.to, |after| half_way(middle, after));
        ([start, middle, end], along - number(index))
    }

    fn at(&self, time: f64) -> At {
        let ([a, b, c], t) = self.part(time);
        let u = 1.0 - t;
        join(|axis| u * u * axis(a) + 2.0 * u * t * axis(b) + t * t * axis(c))
    }

    /// Which way it runs, and how fast.
    fn speed(&self, time: f64) -> At {
        let ([a, b, c], t) = self.part(time);
        let parts = number(self.between.len());
        join(|axis| 2.0 * parts * ((1.0 - t) * (axis(b) - axis(a)) + t * (axis(c) - axis(b))))
    }

    /// Places on it, evenly in time, without the ends.
    fn places(&self) -> impl Iterator<Item = f64> {
        let all = PLACES * u16::try_from(self.between.len()).unwrap_or(u16::MAX / PLACES);
        (1..all).map(move |place| f64::from(place) / f64::from(all))
    }

    /// Whether a straight line does as well.
    fn is_straight(&self) -> bool {
        let chord = less(self.to, self.from);
        let length = dot(chord, chord);
        // What comes back to where it began, a dot drawn in one stroke, is no line however short.
        length > 0.0
            && self.places().all(|time| {
                let off = less(self.at(time), self.from);
                let along = dot(off, chord);
                along >= 0.0 && along <= length && cross(off, chord).powi(2) <= TOLERANCE.powi(2) * length
            })
    }

    /// Where the lines on which it leaves and arrives meet, if it is ahead of both.
    fn corner(&self) -> Option<At> {
        let (out, into) = (less(*self.between.first()?, self.from), less(self.to, *self.between.last()?));
        let (turn, chord) = (cross(out, into), less(self.to, self.from));
        let (ahead, back) = (cross(chord, into) / turn, cross(out, chord) / turn);
        (ahead > 0.0 && back > 0.0).then(|| join(|axis| axis(self.from) + axis(out) * ahead))
    }

    /// Whether all of the other lies near this one.
    fn is_like(&self, other: &Self) -> bool {
        let parts = if other.between.len() < self.between.len() { self } else { other };
        parts.places().all(|time| {
            let there = other.at(time);
            let mut nearest = time;
            for _ in 0..NEARER {
                let (off, speed) = (less(there, self.at(nearest)), self.speed(nearest));
                let step = dot(off, speed) / dot(speed, speed);
                nearest = if step.is_finite() { (nearest + step).clamp(0.0, 1.0) } else { nearest };
            }
            let off = less(there, self.at(nearest));
            dot(off, off) <= TOLERANCE.powi(2)
        })
    }
}

/// The cubic curve that the face was drawn with, as far as its quadratic ones tell.
#[derive(Clone, Copy, Debug)]
struct Cubic([At; 4]);

impl Cubic {
    /// The first and the last quadratic curve say which way it leaves and arrives, and how far.
    fn of(curve: &Spline<'_>) -> Option<Self> {
        let reach = number(curve.between.len()) * 2.0 / 3.0;
        let towards = |end: At, next: At| join(|axis| axis(end) + (axis(next) - axis(end)) * reach);
        let (first, last) = (*curve.between.first()?, *curve.between.last()?);
        Some(Self([curve.from, towards(curve.from, first), towards(curve.to, last), curve.to]))
    }

    /// As so many quadratic curves: the points between the ends.
    fn parts(&self, count: usize) -> Vec<At> {
        let step = 1.0 / number(count);
        let part = |index: usize| {
            let (start, end) = (number(index) * step, number(index + 1) * step);
            let ([a, b], [da, db]) = ([start, end].map(|t| self.at(t)), [start, end].map(|t| self.speed(t)));
            join(|axis| (axis(a) + axis(b)) / 2.0 + (axis(da) - axis(db)) * step / 4.0)
        };
        let mut points: Vec<At> = (0..count).map(part).collect();
        // The ends keep their direction exactly.
        let [from, out, into, to] = self.0;
        let towards = |end: At, next: At| join(|axis| axis(end) + (axis(next) - axis(end)) * 1.5 * step);
        points.first_mut().into_iter().for_each(|first| *first = towards(from, out));
        points.last_mut().into_iter().for_each(|last| *last = towards(to, into));
        points
    }

    fn at(&self, t: f64) -> At {
        let ([a, b, c, d], u) = (self.0, 1.0 - t);
        join(|axis| u * u * u * axis(a) + 3.0 * u * t * (u * axis(b) + t * axis(c)) + t * t * t * axis(d))
    }

    fn speed(&self, t: f64) -> At {
        let ([a, b, c, d], u) = (self.0, 1.0 - t);
        join(|axis| {
            let (ab, bc, cd) = (axis(b) - axis(a), axis(c) - axis(b), axis(d) - axis(c));
            3.0 * (u * u * ab + 2.0 * u * t * bc + t * t * cd)
        })
    }
}

/// Works on both axes alike.
fn join(of: impl Fn(fn(At) -> f64) -> f64) -> At {
    [of(|[x, _]| x), of(|[_, y]| y)]
}

fn half_way(one: At, two: At) -> At {
    join(|axis| (axis(one) + axis(two)) / 2.0)
}

fn less(one: At, two: At) -> At {
    join(|axis| axis(one) - axis(two))
}

fn dot([x1, y1]: At, [x2, y2]: At) -> f64 {
    x1 * x2 + y1 * y2
}

fn cross([x1, y1]: At, [x2, y2]: At) -> f64 {
    x1 * y2 - y1 * x2
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

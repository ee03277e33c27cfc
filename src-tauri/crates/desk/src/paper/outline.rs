//! Sets a glyph's outline on a coarser grid, with fewer points.
//!
//! The faces have 1,000 units to the em; a cut has half as many. A unit is then 1/500 em: 0.008 mm in the text of a form, a
//! fifth of a dot of a 600 dpi printer. Numbers half as large take an eighth less room in the file, and so do the points that
//! [`fewer`] leaves out.

use super::curve::{At, fewer};

/// Units of the face that become one unit of the cut.
pub(super) const COARSER: i16 = 2;

const ON_CURVE: u8 = 0x01;
const REPEAT: u8 = 0x08;
/// Bits of an axis in a point's flag: a byte instead of two; no change at all, or a byte that counts up.
const AXES: [(u8, u8); 2] = [(0x02, 0x10), (0x04, 0x20)];

/// A glyph of the cut.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Outline {
    /// Its entry in the table `glyf`.
    pub(super) bytes: Vec<u8>,
    /// Its leftmost point, in units of the cut.
    pub(super) left: i16,
}

/// One point, and whether it lies on the curve.
type PointOf = ([i16; 2], bool);

/// The same outline in units of the cut, with as few points as draw it; `None` for one that does not read or is put together from others, which no
/// embedded face has.
pub(super) fn coarse(glyph: &[u8]) -> Option<Outline> {
    if glyph.is_empty() {
        return Some(Outline::default());
    }
    let mut from = Reader(glyph);
    let contours = usize::try_from(from.i16()?).ok()?;
    if contours == 0 {
        return Some(Outline::default());
    }
    from.bytes(8)?;
    let ends = from.bytes(contours * 2)?;
    let count = usize::from(u16::from_be_bytes(*ends.last_chunk()?)) + 1;
    let hints = usize::from(from.u16()?);
    from.bytes(hints)?;
    let points = from.points(count)?;
    let (ends, points) = redrawn(ends, &points)?;
    let span = |axis: usize| {
        let all = points.iter().filter_map(move |(at, _)| at.get(axis).copied());
        Some((all.clone().min()?, all.max()?))
    };
    let ((left, right), (low, high)) = (span(0)?, span(1)?);
    let mut bytes = Vec::with_capacity(glyph.len());
    bytes.extend(glyph.get(..2)?);
    for edge in [left, low, right, high] {
        bytes.extend(edge.to_be_bytes());
    }
    bytes.extend(&ends);
    bytes.extend([0, 0]);
    write(&mut bytes, &points);
    if bytes.len() % 2 == 1 {
        bytes.push(0);
    }
    Some(Outline { bytes, left })
}

/// The contours in units of the cut, and the number of the last point of each.
fn redrawn(ends: &[u8], points: &[PointOf]) -> Option<(Vec<u8>, Vec<PointOf>)> {
    let (mut rest, mut taken) = (points, 0);
    let (mut last, mut all) = (Vec::with_capacity(ends.len()), Vec::with_capacity(points.len()));
    for end in ends.chunks_exact(2) {
        let end = usize::from(u16::from_be_bytes(*end.first_chunk()?)) + 1;
        let (contour, after) = rest.split_at_checked(end.checked_sub(taken)?)?;
        (rest, taken) = (after, end);
        contour_of(contour, &mut all);
        last.extend(u16::try_from(all.len().checked_sub(1)?).ok()?.to_be_bytes());
    }
    Some((last, all))
}

/// One contour: what lies on the curve stays, what draws the way to the next of those is as little as can be.
fn contour_of(contour: &[PointOf], all: &mut Vec<PointOf>) {
    let Some(start) = contour.iter().position(|(_, on)| *on) else {
        all.extend(contour.iter().map(|(at, on)| (at.map(scaled), *on)));
        return;
    };
    let (before, from) = contour.split_at(start);
    let mut way: Vec<At> = Vec::new();
    let mut begin = None;
    for (at, on) in from.iter().chain(before).chain(from.first()) {
        let here = at.map(f64::from);
        if !on {
            way.push(here);
            continue;
        }
        if let Some(begin) = begin.replace(here) {
            all.push((rounded(begin), true));
            all.extend(fewer(begin, &way, here).into_iter().map(|at| (rounded(at), false)));
            way.clear();
        }
    }
}

/// A place in units of the cut.
#[allow(clippy::cast_possible_truncation)]
fn rounded(at: At) -> [i16; 2] {
    at.map(|units| (units / f64::from(COARSER) + 0.5).floor() as i16)
}

/// A length in units of the cut.
pub(super) fn scaled(units: i16) -> i16 {
    units.saturating_add(COARSER / 2).div_euclid(COARSER)
}

/// Points as flags, steps to the right, steps up.
fn write(bytes: &mut Vec<u8>, points: &[PointOf]) {
    let mut steps: [Vec<u8>; 2] = [Vec::new(), Vec::new()];
    let mut before = [0; 2];
    let mut run: Option<(u8, u8)> = None;
    for (at, on) in points {
        let mut flag = if *on { ON_CURVE } else { 0 };
        for (((short, same), steps), (from, to)) in
            AXES.into_iter().zip(&mut steps).zip(before.into_iter().zip(*at))
        {
            flag |= step(steps, i32::from(to) - i32::from(from), short, same);
        }
        before = *at;
        run = match run {
            Some((last, count)) if last == flag && count < u8::MAX => Some((last, count + 1)),
            _ => {
                flush(bytes, run);
                Some((flag, 0))
            }
        };
    }
    flush(bytes, run);
    steps.iter().for_each(|steps| bytes.extend(steps));
}

/// A flag that stands for itself and `count` points after it.
fn flush(bytes: &mut Vec<u8>, run: Option<(u8, u8)>) {
    match run {
        Some((flag, 0)) => bytes.push(flag),
        Some((flag, 1)) => bytes.extend([flag, flag]),
        Some((flag, count)) => bytes.extend([flag | REPEAT, count]),
        None => {}
    }
}

/// Writes a step along an axis as short as it can be; the bits that say how.
fn step(bytes: &mut Vec<u8>, by: i32, short: u8, same: u8) -> u8 {
    if by == 0 {
        return same;
    }
    if let Ok(length) = u8::try_from(by.unsigned_abs()) {
        bytes.push(length);
        return if by > 0 { short | same } else { short };
    }
    let [_, _, high, low] = by.to_be_bytes();
    bytes.extend([high, low]);
    0
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let (here, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(here)
    }

    fn u8(&mut self) -> Option<u8> {
        self.bytes(1)?.first().copied()
    }

    fn u16(&mut self) -> Option<u16> {
        Some(u16::from_be_bytes(*self.bytes(2)?.first_chunk()?))
    }

    fn i16(&mut self) -> Option<i16> {
        Some(i16::from_be_bytes(*self.bytes(2)?.first_chunk()?))
    }

    fn points(&mut self, count: usize) -> Option<Vec<PointOf>> {
        let mut flags = Vec::with_capacity(count);
        while flags.len() < count {
            let flag = self.u8()?;
            let times = if flag & REPEAT == 0 { 1 } else { usize::from(self.u8()?) + 1 };
            flags.extend(std::iter::repeat_n(flag, times));
        }
        let mut points: Vec<PointOf> =
            flags.iter().take(count).map(|flag| ([0; 2], flag & ON_CURVE != 0)).collect();
        for (axis, (short, same)) in AXES.into_iter().enumerate() {
            let mut at = 0_i16;
            for (flag, (place, _)) in flags.iter().zip(&mut points) {
                at = at.checked_add(self.step(*flag, short, same)?)?;
                *place.get_mut(axis)? = at;
            }
        }
        Some(points)
    }

    fn step(&mut self, flag: u8, short: u8, same: u8) -> Option<i16> {
        match (flag & short != 0, flag & same != 0) {
            (true, true) => Some(i16::from(self.u8()?)),
            (true, false) => Some(-i16::from(self.u8()?)),
            (false, true) => Some(0),
            (false, false) => self.i16(),
        }
    }
}

/// The stretches from one point on the curve to the next, each with what lies between; none for a blank.
#[cfg(test)]
pub(super) fn stretches(glyph: &[u8]) -> Vec<Vec<[i16; 2]>> {
    let read = || {
        let mut from = Reader(glyph);
        let contours = usize::try_from(from.i16()?).ok()?;
        from.bytes(8)?;
        let ends: Vec<usize> =
            (0..contours).map_while(|_| from.u16().map(|end| usize::from(end) + 1)).collect();
        let hints = usize::from(from.u16()?);
        from.bytes(hints)?;
        let points = from.points(*ends.last()?)?;
        let mut all = Vec::new();
        for (start, end) in std::iter::once(&0).chain(&ends).zip(&ends) {
            let contour = points.get(*start..*end)?;
            let first = contour.iter().position(|(_, on)| *on)?;
            let mut stretch = vec![contour[first].0];
            for (at, on) in contour.iter().cycle().skip(first + 1).take(contour.len()) {
                stretch.push(*at);
                if *on {
                    all.push(std::mem::replace(&mut stretch, vec![*at]));
                }
            }
        }
        Some(all)
    };
    read().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_read_is_refused_and_a_blank_stays_a_blank() {
        assert_eq!(coarse(&[]), Some(Outline::default()));
        assert_eq!(coarse(&[255, 255, 0, 0]), None, "put together from others");
        assert_eq!(coarse(&[0, 1, 0, 0, 0, 0, 0, 9, 0, 9, 0, 3, 0, 0, 1]), None, "cut off");
    }

    #[test]
    fn an_outline_set_twice_as_coarse_reads_back_with_half_its_lengths() {
        let steps = [(0, 0_i32), (600, 0), (600, -50), (0, 700)];
        let points: Vec<PointOf> =
            steps.iter().map(|&(x, y)| ([x, i16::try_from(y).unwrap()], x == 0)).collect();
        let mut glyph = vec![0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0];
        write(&mut glyph, &points);
        let made = coarse(&glyph).unwrap();
        assert_eq!(made.left, 0);
        let mut from = Reader(made.bytes.get(14..).unwrap());
        let half: Vec<[i16; 2]> = from.points(4).unwrap().into_iter().map(|(at, _)| at).collect();
        assert_eq!(half, [[0, 0], [300, 0], [300, -25], [0, 350]]);
        assert_eq!(made.bytes.get(2..10), Some(&[0, 0, 255, 231, 1, 44, 1, 94][..]), "its box");
    }
}

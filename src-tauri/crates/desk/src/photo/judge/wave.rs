//! A two-dimensional Fourier transform of small windows, for regular patterns.

use std::f32::consts::TAU;

use super::plane::Plane;

/// Side of a window, in pixels.
pub(super) const SIDE: usize = 128;

#[derive(Clone, Copy, Debug, Default)]
struct Complex {
    re: f32,
    im: f32,
}

/// What stays the same for all windows.
pub(super) struct Waves {
    turns: Vec<Complex>,
    hann: Vec<f32>,
}

impl Waves {
    pub(super) fn new() -> Self {
        let turn = |step: usize| {
            let angle = -TAU * step as f32 / SIDE as f32;
            Complex { re: angle.cos(), im: angle.sin() }
        };
        let bell = |step: usize| 0.5 - 0.5 * (TAU * (step as f32 + 0.5) / SIDE as f32).cos();
        Self { turns: (0..SIDE / 2).map(turn).collect(), hann: (0..SIDE).map(bell).collect() }
    }

    /// Amplitudes in grey levels of the window whose corner is given: columns are waves across, 0 to half a side, rows
    /// waves down, the upper half of them negative.
    pub(super) fn amplitudes(&self, luma: &Plane<u8>, (left, top): (usize, usize)) -> Plane<f32> {
        let mut rows: Vec<Complex> = Vec::with_capacity(SIDE * SIDE);
        let mean = self.mean(luma, (left, top));
        for (y, down) in self.hann.iter().enumerate() {
            let row = luma.row(top + y).get(left..left + SIDE).unwrap_or_default();
            let weighed =
                row.iter().zip(&self.hann).map(|(value, across)| (f32::from(*value) - mean) * across * down);
            rows.extend(weighed.map(|re| Complex { re, im: 0.0 }));
        }
        rows.resize(SIDE * SIDE, Complex::default());
        rows.chunks_exact_mut(SIDE).for_each(|row| self.transform(row));
        let mut columns = turned(&rows);
        columns.chunks_exact_mut(SIDE).for_each(|column| self.transform(column));
        // The bell has a mean of a half in each direction; a wave shows at its frequency and at the negative one.
        let scale = 2.0 / (SIDE as f32 * SIDE as f32 * 0.25);
        Plane::from_fn(SIDE / 2 + 1, SIDE, |u, v| {
            let place = scrambled(u) * SIDE + scrambled(v);
            columns.get(place).map_or(0.0, |value| value.re.hypot(value.im) * scale)
        })
    }

    fn mean(&self, luma: &Plane<u8>, (left, top): (usize, usize)) -> f32 {
        let rows = (top..top + SIDE).map(|y| luma.row(y).get(left..left + SIDE).unwrap_or_default());
        let sum: u32 = rows.flatten().map(|value| u32::from(*value)).sum();
        sum as f32 / (SIDE * SIDE) as f32
    }

    /// Decimation in frequency; the result is in bit-reversed order.
    fn transform(&self, data: &mut [Complex]) {
        let half = data.len() / 2;
        if half == 0 {
            return;
        }
        let (first, second) = data.split_at_mut(half);
        let turns = self.turns.iter().step_by(SIDE / 2 / half);
        for ((one, two), turn) in first.iter_mut().zip(second.iter_mut()).zip(turns) {
            let less = Complex { re: one.re - two.re, im: one.im - two.im };
            *one = Complex { re: one.re + two.re, im: one.im + two.im };
            *two = Complex {
                re: less.re * turn.re - less.im * turn.im,
                im: less.re * turn.im + less.im * turn.re,
            };
        }
        self.transform(first);
        self.transform(second);
    }
}

/// Where the transform leaves a frequency.
fn scrambled(frequency: usize) -> usize {
    frequency.reverse_bits() >> (usize::BITS - SIDE.trailing_zeros())
}

fn turned(rows: &[Complex]) -> Vec<Complex> {
    let column = |x: usize| rows.iter().skip(x).step_by(SIDE).copied();
    (0..SIDE).flat_map(column).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wave_shows_at_its_frequency_with_its_amplitude() {
        let (u, v) = (11.0, -23.0);
        let luma = Plane::from_fn(SIDE + 40, SIDE + 30, |x, y| {
            (128.0 + 30.0 * (TAU * (u * x as f32 + v * y as f32) / SIDE as f32).cos()).round() as u8
        });
        let found = Waves::new().amplitudes(&luma, (17, 9));
        assert!((found.at(11, SIDE - 23) - 30.0).abs() < 0.5, "{}", found.at(11, SIDE - 23));
        let elsewhere = (0..SIDE).flat_map(|y| (0..=SIDE / 2).map(move |x| (x, y)));
        let most = elsewhere
            .filter(|(x, y)| x.abs_diff(11) > 2 || y.abs_diff(SIDE - 23) > 2)
            .map(|(x, y)| found.at(x, y))
            .fold(0.0, f32::max);
        assert!(most < 0.3, "{most}");
    }
}

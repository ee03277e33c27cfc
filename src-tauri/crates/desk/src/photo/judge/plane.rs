//! The picture in the three sizes that the measures look at.

use image::RgbImage;

/// Values in rows. Asked outside its sides it answers with its nearest value's default, zero.
#[derive(Clone, Debug)]
pub(super) struct Plane<T> {
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) values: Vec<T>,
}

/// Red, green, blue.
pub(super) type Colour = [u8; 3];

impl<T: Copy + Default> Plane<T> {
    pub(super) fn from_fn(width: usize, height: usize, mut value: impl FnMut(usize, usize) -> T) -> Self {
        let values =
            (0..height).flat_map(|y| (0..width).map(move |x| (x, y))).map(|(x, y)| value(x, y)).collect();
        Self { width, height, values }
    }

    /// The value at a place; the default outside.
    pub(super) fn at(&self, x: usize, y: usize) -> T {
        if x >= self.width {
            return T::default();
        }
        self.values.get(y * self.width + x).copied().unwrap_or_default()
    }

    /// One row, empty outside.
    pub(super) fn row(&self, y: usize) -> &[T] {
        self.values.get(y * self.width..(y + 1) * self.width).unwrap_or_default()
    }

    pub(super) fn map<U: Copy + Default>(&self, value: impl Fn(T) -> U) -> Plane<U> {
        Plane {
            width: self.width,
            height: self.height,
            values: self.values.iter().map(|one| value(*one)).collect(),
        }
    }

    /// Width over height.
    pub(super) fn aspect(&self) -> f32 {
        self.width as f32 / self.height.max(1) as f32
    }

    pub(super) fn area(&self) -> usize {
        self.values.len()
    }
}

/// What all measures share: luminance in full size, colours a quarter and an eighth as wide.
pub(super) struct Planes {
    /// Full size, 0 to 255.
    pub(super) luma: Plane<u8>,
    /// Each value the mean of 4 × 4 pixels.
    pub(super) small: Plane<Colour>,
    /// Each value the mean of 8 × 8 pixels.
    pub(super) tiny: Plane<Colour>,
}

impl Planes {
    pub(super) fn of(picture: &RgbImage) -> Self {
        let (width, height) = (picture.width() as usize, picture.height() as usize);
        let (pixels, _) = picture.as_raw().as_chunks::<3>();
        let luma = Plane { width, height, values: pixels.iter().map(|pixel| luminance(*pixel)).collect() };
        let small = shrunk(picture.as_raw(), width, 4);
        let bytes: Vec<u8> = small.values.as_flattened().to_vec();
        let tiny = shrunk(&bytes, small.width, 2);
        Self { luma, small, tiny }
    }
}

/// ITU-R BT.601, in whole numbers.
pub(super) fn luminance([r, g, b]: Colour) -> u8 {
    ((u32::from(r) * 77 + u32::from(g) * 150 + u32::from(b) * 29) >> 8) as u8
}

/// How colourful: the largest channel less the smallest.
pub(super) fn chroma([r, g, b]: Colour) -> u8 {
    r.max(g).max(b) - r.min(g).min(b)
}

/// Means of `by` × `by` pixels, `by` being small; what is left over at the right and below is dropped.
fn shrunk(bytes: &[u8], width: usize, by: usize) -> Plane<Colour> {
    let wide = width / by;
    let mut values = Vec::new();
    // Rows are added up first: there, the next value is always the neighbour's.
    let mut sums = vec![0_u16; width * 3];
    let count = (by * by) as u16;
    for rows in bytes.chunks_exact((width * 3 * by).max(1)) {
        sums.fill(0);
        for row in rows.chunks_exact((width * 3).max(1)) {
            sums.iter_mut().zip(row).for_each(|(sum, value)| *sum += u16::from(*value));
        }
        values.extend(sums.chunks_exact(3 * by).map(|block| {
            let (pixels, _) = block.as_chunks::<3>();
            let add = |[r, g, b]: [u16; 3], [red, green, blue]: &[u16; 3]| [r + red, g + green, b + blue];
            pixels.iter().fold([0; 3], add).map(|sum| (sum / count) as u8)
        }));
    }
    Plane { width: wide, height: values.len() / wide.max(1), values }
}

/// How often each of 256 values stands in `values`, and what follows from it.
pub(super) struct Spread {
    counts: [u32; 256],
    total: u32,
}

impl Spread {
    pub(super) fn of(values: impl Iterator<Item = u8>) -> Self {
        let mut counts = [0; 256];
        let mut total = 0;
        for value in values {
            if let Some(count) = counts.get_mut(usize::from(value)) {
                *count += 1;
            }
            total += 1;
        }
        Self { counts, total }
    }

    pub(super) fn total(&self) -> u32 {
        self.total
    }

    /// The value below which this share of all values lies.
    pub(super) fn quantile(&self, share: f32) -> u8 {
        let wanted = (self.total as f32 * share) as u32;
        let mut seen = 0;
        for (value, count) in (0..=255u8).zip(self.counts) {
            seen += count;
            if seen > wanted {
                return value;
            }
        }
        255
    }

    /// Otsu's threshold, with the means below and above it. `None` where there is one value only.
    pub(super) fn split(&self) -> Option<Split> {
        let weighted: f64 = (0..=255u8).zip(self.counts).map(|(v, n)| f64::from(v) * f64::from(n)).sum();
        let (mut below, mut sum) = (0.0f64, 0.0f64);
        let mut best: Option<(f64, Split)> = None;
        for (value, count) in (0..=255u8).zip(self.counts) {
            below += f64::from(count);
            sum += f64::from(value) * f64::from(count);
            let above = f64::from(self.total) - below;
            if below < 1.0 || above < 1.0 {
                continue;
            }
            let (low, high) = (sum / below, (weighted - sum) / above);
            let between = below * above * (high - low) * (high - low);
            if best.as_ref().is_none_or(|(most, _)| between > *most) {
                best = Some((between, Split { at: value, low: low as f32, high: high as f32 }));
            }
        }
        best.map(|(_, split)| split)
    }
}

/// Two classes of values.
#[derive(Clone, Copy, Debug)]
pub(super) struct Split {
    /// Largest value of the lower class.
    pub(super) at: u8,
    pub(super) low: f32,
    pub(super) high: f32,
}

//! Where a picture says something: text, lines, a face. Told by how steeply brightness changes within small blocks.

use image::RgbImage;

/// Side of a block, in pixels.
pub(in crate::photo) const BLOCK: u32 = 8;
/// Mean change from pixel to pixel from which a block counts as wholly covered; paper grain and the fine pattern of a
/// certificate stay below half of it.
const STEEP: f32 = 9.0;

/// How much there is to read in each block, 0 to 1.
pub(in crate::photo) struct Detail {
    columns: usize,
    rows: usize,
    shares: Vec<f32>,
}

impl Detail {
    pub(in crate::photo) fn of(picture: &RgbImage) -> Self {
        let (width, height) = (picture.width() as usize, picture.height() as usize);
        let side = BLOCK as usize;
        let (columns, rows) = (width.div_ceil(side), height.div_ceil(side));
        let mut sums = vec![0_u32; columns * rows];
        let light = light(picture);
        for (y, pair) in light.windows(width * 2).step_by(width.max(1)).enumerate() {
            let Some((upper, lower)) = pair.split_at_checked(width) else { continue };
            let beside = upper.iter().skip(1).chain(upper.last());
            for (x, ((here, below), next)) in upper.iter().zip(lower).zip(beside).enumerate() {
                let change = here.abs_diff(*below).max(here.abs_diff(*next));
                if let Some(sum) = sums.get_mut((y / side) * columns + x / side) {
                    *sum += u32::from(change);
                }
            }
        }
        let area = (side * side) as f32;
        let shares = sums.into_iter().map(|sum| share(sum as f32 / area)).collect();
        Self { columns, rows, shares: widened(shares, columns, rows) }
    }

    /// Columns and rows of the blocks that are mostly covered, row by row.
    pub(in crate::photo) fn full(&self) -> Vec<(usize, usize)> {
        let columns = self.columns.max(1);
        let full = self.shares.iter().enumerate().filter(|(_, share)| **share > 0.5);
        full.map(|(n, _)| (n % columns, n / columns)).collect()
    }

    /// The share at a pixel.
    pub(in crate::photo) fn share_at(&self, x: u32, y: u32) -> f32 {
        let (column, row) = ((x / BLOCK) as usize, (y / BLOCK) as usize);
        if column >= self.columns || row >= self.rows {
            return 0.0;
        }
        self.shares.get(row * self.columns + column).copied().unwrap_or_default()
    }
}

/// How bright each pixel is.
pub(in crate::photo) fn light(picture: &RgbImage) -> Vec<u8> {
    let bright = |[r, g, b]: [u8; 3]| ((u32::from(r) + 2 * u32::from(g) + u32::from(b)) / 4).min(255) as u8;
    picture.pixels().map(|pixel| bright(pixel.0)).collect()
}

/// Nothing below half of [`STEEP`], all from there on upwards.
fn share(mean: f32) -> f32 {
    ((mean / STEEP - 0.5) * 2.0).clamp(0.0, 1.0)
}

/// Each block as full as its fullest neighbour, so that a mark keeps a little distance from letters.
fn widened(shares: Vec<f32>, columns: usize, rows: usize) -> Vec<f32> {
    let at = |column: usize, row: usize| {
        if column < columns && row < rows { shares.get(row * columns + column).copied() } else { None }
    };
    let fullest = |column: usize, row: usize| {
        let near = [(0, 1), (2, 1), (1, 0), (1, 2), (1, 1)];
        near.into_iter()
            .filter_map(|(dx, dy)| at((column + dx).checked_sub(1)?, (row + dy).checked_sub(1)?))
            .fold(0.0, f32::max)
    };
    (0..rows)
        .flat_map(|row| (0..columns).map(move |column| (column, row)))
        .map(|(c, r)| fullest(c, r))
        .collect()
}

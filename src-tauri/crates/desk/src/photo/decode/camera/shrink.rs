//! A block of eight by eight pixels made into four by four, two by two or one.
//!
//! By R. Dugad and N. Ahuja, "A Fast Scheme for Image Size Change in the Compressed Domain" (2001): the inverse transform
//! of so many points over the lowest coefficients. The same sums in the same order as the general decoder's.

use super::block::Block;

/// What a coefficient of a block is multiplied with, in rows.
pub(super) type Steps = [u16; 64];

/// Products of the four-point transform, in 4096ths.
const BOTH: i32 = 2_217;
const LESS: i32 = -7_567;
const MORE: i32 = 3_135;

/// The one pixel.
pub(super) fn to_one(block: &Block, steps: &Steps) -> [[u8; 1]; 1] {
    let [[mean, ..], ..] = lowest::<1>(block, steps);
    [[clamped(mean.wrapping_add(128 * 8) / 8)]]
}

/// Two rows of two.
pub(super) fn to_two(block: &Block, steps: &Steps) -> [[u8; 2]; 2] {
    let [[a, b], [c, d]] = lowest::<2>(block, steps);
    let middle = 4 + (128 << 3);
    let (above, below) = (a.wrapping_add(c).wrapping_add(middle), a.wrapping_sub(c).wrapping_add(middle));
    let (slope_above, slope_below) = (b.wrapping_add(d), b.wrapping_sub(d));
    [pair(above, slope_above), pair(below, slope_below)]
}

fn pair(mean: i32, slope: i32) -> [u8; 2] {
    [clamped(mean.wrapping_add(slope) >> 3), clamped(mean.wrapping_sub(slope) >> 3)]
}

/// Four rows of four.
pub(super) fn to_four(block: &Block, steps: &Steps) -> [[u8; 4]; 4] {
    let [first, second, third, fourth] = lowest::<4>(block, steps);
    let mut columns = [[0; 4]; 4];
    for ((((column, a), b), c), d) in columns.iter_mut().zip(first).zip(second).zip(third).zip(fourth) {
        *column = along([a, b, c, d], 2, 512, 10);
    }
    let [first, second, third, fourth] = columns;
    let mut rows = [[0; 4]; 4];
    let middle = (1 << 16) + (128 << 17);
    // Columns stand in rows here, so the rows of the block are what is zipped.
    for ((((row, a), b), c), d) in rows.iter_mut().zip(first).zip(second).zip(third).zip(fourth) {
        let [a, b, c, d] = along([a, b, c, d], 12, 0, 0);
        *row = [a, b, c, d].map(|value| clamped(value.wrapping_add(middle) >> 17));
    }
    rows
}

/// The four-point transform: even part brought up by `up` bits, odd part rounded and brought down.
#[inline(always)]
fn along([a, b, c, d]: [i32; 4], up: u32, rounding: i32, down: u32) -> [i32; 4] {
    let sum = a.wrapping_add(c).wrapping_shl(up);
    let difference = a.wrapping_sub(c).wrapping_shl(up);
    let both = b.wrapping_add(d).wrapping_mul(BOTH);
    let inner = both.wrapping_add(d.wrapping_mul(LESS)).wrapping_add(rounding) >> down;
    let outer = both.wrapping_add(b.wrapping_mul(MORE)).wrapping_add(rounding) >> down;
    [
        sum.wrapping_add(outer),
        difference.wrapping_add(inner),
        difference.wrapping_sub(inner),
        sum.wrapping_sub(outer),
    ]
}

/// The lowest coefficients, brought to their size.
#[inline(always)]
fn lowest<const SIDE: usize>(block: &Block, steps: &Steps) -> [[i32; SIDE]; SIDE] {
    let mut lowest = [[0; SIDE]; SIDE];
    let (rows, steps) = (block.as_chunks::<8>().0, steps.as_chunks::<8>().0);
    for ((low, row), steps) in lowest.iter_mut().zip(rows).zip(steps) {
        for ((low, coefficient), step) in low.iter_mut().zip(row).zip(steps) {
            *low = i32::from(*coefficient) * i32::from(*step);
        }
    }
    lowest
}

#[inline(always)]
fn clamped(value: i32) -> u8 {
    value.clamp(0, 255) as u8
}

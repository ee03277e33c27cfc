//! One block of eight by eight pixels: its coefficients read, and made into fewer pixels.
//!
//! Made smaller, a block needs its lowest coefficients only. The others are passed, several at a time.

use super::bits::{Bits, ENOUGH};
use super::codes::{Details, ENDS, LARGEST_MEAN, LEAP_BITS, Means, STEP_BITS};

/// Coefficients in rows, the mean first.
pub(super) type Block = [i16; 64];

/// Where the coefficients of a scan stand in a block.
const PLACES: [u8; 64] = [
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7,
    14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39,
    46, 53, 60, 61, 54, 47, 55, 62, 63,
];

/// Where in a block a coefficient stands; the last place for what is none.
pub(super) fn place(order: usize) -> usize {
    PLACES.get(order).copied().map_or(63, usize::from)
}

/// The order of the last coefficient that is wanted to make a block this many pixels wide.
const fn last(side: usize) -> usize {
    match side {
        4 => 24,
        2 => 4,
        _ => 0,
    }
}

/// Coefficients that the bits of one filling hold for sure, at a glance each.
const STEPS_AT_ONCE: u32 = ENOUGH / STEP_BITS;
const LEAPS_AT_ONCE: u32 = ENOUGH / LEAP_BITS;

/// Reads of a block what is wanted to make it `SIDE` pixels wide, and past the rest. Nothing when the bits are no code.
/// `mean` is the mean of the block before, then of this one. Coefficients that nobody wants are left as they were.
#[inline(always)]
pub(super) fn read<'a, const SIDE: usize>(
    bits: Bits<'a>,
    (means, details): (&Means, &Details),
    mean: &mut i16,
    block: &mut Block,
) -> Option<Bits<'a>> {
    let mut bits = bits.filled();
    let step = means.step(&bits);
    let change = if step.bits > 0 {
        bits.pass(step.bits.into());
        step.value
    } else {
        match means.codes.take(&mut bits).filter(|size| *size <= LARGEST_MEAN)? {
            0 => 0,
            size => bits.value(size.into()) as i16,
        }
    };
    *mean = mean.wrapping_add(change);
    block.as_chunks_mut::<8>().0.iter_mut().take(SIDE).for_each(|row| *row = [0; 8]);
    if let Some(first) = block.first_mut() {
        *first = *mean;
    }
    let mut at = 1;
    while at <= last(SIDE) {
        bits = bits.filled();
        for _ in 0..STEPS_AT_ONCE {
            let step = details.step(&bits);
            if step.bits == 0 {
                bits = bits.filled();
                let symbol = details.codes.take(&mut bits)?;
                match (usize::from(symbol >> 4), u32::from(symbol & 15)) {
                    (15, 0) => at += 16,
                    (_, 0) => return Some(bits),
                    (zeros, size) => {
                        at += zeros + 1;
                        put(block, at - 1, bits.value(size) as i16);
                    }
                }
                break;
            }
            bits.pass(step.bits.into());
            at += usize::from(step.zeros) + 1;
            put(block, at - 1, step.value);
            if at > last(SIDE) {
                break;
            }
        }
    }
    pass(bits, details, at)
}

#[inline(always)]
fn put(block: &mut Block, order: usize, value: i16) {
    if let Some(coefficient) = block.get_mut(place(order)) {
        *coefficient = value;
    }
}

/// Passes the rest of a block, from this order on.
#[inline(always)]
fn pass<'a>(mut bits: Bits<'a>, details: &Details, mut at: usize) -> Option<Bits<'a>> {
    while at < 64 {
        bits = bits.filled();
        for _ in 0..LEAPS_AT_ONCE {
            let leap = details.leap(&bits);
            let next = at + usize::from(leap.places);
            if next < 64 {
                bits.pass(leap.bits.into());
                at = next;
                continue;
            }
            // Beyond the last place, what follows would belong to the next block.
            if leap.places >= ENDS && next < 64 + usize::from(ENDS) {
                bits.pass(leap.bits.into());
                return Some(bits);
            }
            bits = bits.filled();
            let symbol = details.codes.take(&mut bits)?;
            match (usize::from(symbol >> 4), u32::from(symbol & 15)) {
                (15, 0) => at += 16,
                (_, 0) => return Some(bits),
                (zeros, size) => {
                    bits.pass(size);
                    at += zeros + 1;
                }
            }
            break;
        }
    }
    Some(bits)
}

//! The JPEGs that cameras write, decoded straight to a half, a quarter or an eighth of their sides.
//!
//! Such a JPEG is one scan, coded by Huffman, of brightness and two colours, or of brightness alone. To make it smaller
//! only the lowest coefficients of each block are needed, so all others are passed, several at a time: that is what makes
//! this quicker than the general decoder, which reads each of them. The pixels are the general decoder's; a test holds
//! them against each other. Every other kind of JPEG is left to the general decoder.
//!
//! | step | where |
//! | --- | --- |
//! | what stands before the pixels | `head` |
//! | the bits of a scan, the codes in them | `bits`, `codes` |
//! | coefficients of a block | `block` |
//! | a block made smaller | `shrink` |
//! | brightness and colours put together | `colour` |
//!
//! What is held: the components at their smaller size, then the pixels as well. No more threads, no queues.

mod bits;
mod block;
mod codes;
mod colour;
mod head;
mod shrink;
#[cfg(test)]
mod tests;

use std::array;

use crate::photo::{Cancel, PhotoError};
use bits::Bits;
use block::Block;
use codes::{Details, Means};
use head::{Head, Part};
use shrink::{Steps, to_four, to_one, to_two};

/// Decoded pixels, grey or RGB.
pub(super) struct Pixels {
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) data: Vec<u8>,
    pub(super) grey: bool,
}

/// Decodes to sides this many times smaller, rounded up. Nothing when it is another kind of JPEG, or none.
///
/// # Errors
/// [`PhotoError::Unreadable`], [`PhotoError::Truncated`], [`PhotoError::Cancelled`].
pub(super) fn decode(source: &[u8], divisor: u32, cancel: &Cancel) -> Result<Option<Pixels>, PhotoError> {
    let Some((head, scan)) = Head::read(source) else { return Ok(None) };
    let planes = match divisor {
        2 => read(&head, scan, to_four, cancel),
        4 => read(&head, scan, to_two, cancel),
        8 => read(&head, scan, to_one, cancel),
        _ => return Ok(None),
    }?;
    cancel.check()?;
    let (width, height) = (head.width.div_ceil(divisor as usize), head.height.div_ceil(divisor as usize));
    let (data, grey) = match <[Plane; 3]>::try_from(planes) {
        Ok(planes) => (colour::together(&planes, (width, height)), false),
        Err(planes) => (planes.first().map(|plane| plane.cut(width, height)).unwrap_or_default(), true),
    };
    let length = |length: usize| u32::try_from(length).map_err(|_| PhotoError::Unreadable);
    Ok(Some(Pixels { width: length(width)?, height: length(height)?, data, grey }))
}

/// One component at its smaller size, in whole blocks.
struct Plane {
    stride: usize,
    /// The sides that show something.
    width: usize,
    height: usize,
    values: Vec<u8>,
}

impl Plane {
    /// A plane for a component of which the groups of blocks hold a share of the picture.
    fn new(head: &Head<'_>, part: &Part, (wide, high): (usize, usize), side: usize) -> Self {
        let (groups_across, groups_down) = head.groups();
        let stride = groups_across * part.across * side;
        let shown = |length: usize, of: usize, most: usize| (length * of * side).div_ceil(most * 8);
        Self {
            stride,
            width: shown(head.width, part.across, wide),
            height: shown(head.height, part.down, high),
            values: vec![0; stride * groups_down * part.down * side],
        }
    }

    fn row(&self, y: usize) -> &[u8] {
        let start = y * self.stride;
        self.values.get(start..start + self.stride).unwrap_or_default()
    }

    /// The upper left part.
    fn cut(&self, width: usize, height: usize) -> Vec<u8> {
        (0..height).flat_map(|y| self.row(y).iter().take(width)).copied().collect()
    }

    #[inline(always)]
    fn put<const SIDE: usize>(&mut self, (column, row): (usize, usize), pixels: [[u8; SIDE]; SIDE]) {
        let mut start = row * SIDE * self.stride + column * SIDE;
        for line in pixels {
            if let Some(place) = self.values.get_mut(start..start + SIDE) {
                place.copy_from_slice(&line);
            }
            start += self.stride;
        }
    }
}

/// The tables of codes that are used, each once: what is small stays at hand.
struct Tables {
    means: [Option<Means>; 4],
    details: [Option<Details>; 4],
}

impl Tables {
    fn of(head: &Head<'_>) -> Self {
        let means = |number| Means::new(head.used(&head.means, number, |part| part.means)?);
        let details = |number| Details::new(head.used(&head.details, number, |part| part.details)?);
        Self { means: array::from_fn(means), details: array::from_fn(details) }
    }
}

/// One component while it is read.
struct Reading<'h> {
    part: Part,
    plane: Plane,
    steps: &'h Steps,
    codes: (&'h Means, &'h Details),
    mean: i16,
}

impl<'h> Reading<'h> {
    fn of(
        head: &'h Head<'_>,
        tables: &'h Tables,
        part: &Part,
        most: (usize, usize),
        side: usize,
    ) -> Option<Self> {
        Some(Self {
            part: *part,
            plane: Plane::new(head, part, most, side),
            steps: head.steps.get(part.steps)?.as_ref()?,
            codes: (tables.means.get(part.means)?.as_ref()?, tables.details.get(part.details)?.as_ref()?),
            mean: 0,
        })
    }
}

/// Reads the scan.
#[inline(never)]
fn read<const SIDE: usize>(
    head: &Head<'_>,
    scan: &[u8],
    shrink: impl Fn(&Block, &Steps) -> [[u8; SIDE]; SIDE],
    cancel: &Cancel,
) -> Result<Vec<Plane>, PhotoError> {
    let most = head.most();
    let tables = Tables::of(head);
    let readings = head.parts.iter().map(|part| Reading::of(head, &tables, part, most, SIDE));
    let mut readings: Vec<Reading<'_>> = readings.collect::<Option<_>>().ok_or(PhotoError::Unreadable)?;
    let (groups_across, groups_down) = head.groups();
    let mut bits = Bits::new(scan);
    let mut block: Block = [0; 64];
    let mut group = 0;
    for y in 0..groups_down {
        cancel.check()?;
        for x in 0..groups_across {
            if head.restart > 0 && group > 0 && group % head.restart == 0 {
                let number = (group / head.restart + 7) % 8;
                if bits.is_short() || !bits.restart(number as u8) {
                    return Err(PhotoError::Unreadable);
                }
                readings.iter_mut().for_each(|reading| reading.mean = 0);
            }
            group += 1;
            for Reading { part, plane, steps, codes, mean } in &mut readings {
                for down in 0..part.down {
                    for across in 0..part.across {
                        bits = block::read::<SIDE>(bits, *codes, mean, &mut block)
                            .ok_or(PhotoError::Unreadable)?;
                        plane.put((x * part.across + across, y * part.down + down), shrink(&block, steps));
                    }
                }
            }
        }
        // The last row is let pass: some programs leave out its last bits.
        if bits.is_short() && y + 1 < groups_down {
            return Err(PhotoError::Truncated);
        }
    }
    Ok(readings.into_iter().map(|reading| reading.plane).collect())
}

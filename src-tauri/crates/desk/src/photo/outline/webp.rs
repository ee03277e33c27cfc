//! Walks a WebP from chunk to chunk.

use super::{Chunk, Format, Outline, PhotoError, Weight, plausible_sides};
use crate::photo::exif::Exif;

/// The decoder holds the pixels and a second form of them at once.
const EIGHTHS_HELD: u64 = 8 * 8;

/// A picture whose sides are not known yet.
const PLAIN: Outline = Outline {
    format: Format::Webp,
    width: 0,
    height: 0,
    weight: Weight::Held(EIGHTHS_HELD),
    exif: Exif::PLAIN,
    metadata: false,
    inks: false,
    animated: false,
    pages: 1,
};

/// What the first chunk tells.
pub(super) fn head(head: &[u8]) -> Option<Outline> {
    // Its data may go on behind what is looked at.
    let kind = head.get(12..16)?;
    let data = head.get(20..)?;
    let (width, height) = match kind {
        b"VP8X" => extended(data),
        b"VP8L" => lossless(data),
        b"VP8 " => lossy(data),
        _ => None,
    }?;
    Some(Outline { width, height, ..PLAIN })
}

/// Reads the structure; the RIFF header is known to be there.
pub(super) fn read(source: &[u8]) -> Result<Outline, PhotoError> {
    let told =
        source.get(4..8).and_then(|bytes| <[u8; 4]>::try_from(bytes).ok()).map_or(0, u32::from_le_bytes);
    let end = (told as usize).saturating_add(8);
    let mut rest = source.get(12..end).ok_or(PhotoError::Truncated)?;
    let mut sides = None;
    let mut outline = PLAIN;
    while !rest.is_empty() {
        let (kind, data, after) = chunk(rest)?;
        rest = after;
        match kind {
            b"VP8X" => sides = sides.or(extended(data)),
            b"VP8L" => sides = sides.or(lossless(data)),
            b"VP8 " => sides = sides.or(lossy(data)),
            b"ANIM" => outline.animated = true,
            b"EXIF" => {
                outline.exif = Exif::read(data.strip_prefix(b"Exif\0\0").unwrap_or(data));
                outline.metadata = true;
            }
            b"XMP " => outline.metadata = true,
            _ => {}
        }
    }
    (outline.width, outline.height) = sides.ok_or(PhotoError::Unreadable)?;
    plausible_sides(outline.width, outline.height)?;
    Ok(outline)
}

/// Kind, data and what follows; data of odd length is followed by one byte of padding, which the last may lack.
fn chunk(rest: &[u8]) -> Result<Chunk<'_>, PhotoError> {
    let (kind, rest) = rest.split_first_chunk::<4>().ok_or(PhotoError::Truncated)?;
    let (length, rest) = rest.split_first_chunk::<4>().ok_or(PhotoError::Truncated)?;
    let length = u32::from_le_bytes(*length) as usize;
    let (data, rest) = rest.split_at_checked(length).ok_or(PhotoError::Truncated)?;
    Ok((kind, data, rest.get(length % 2..).unwrap_or_default()))
}

fn extended(data: &[u8]) -> Option<(u32, u32)> {
    let [_, _, _, _, w0, w1, w2, h0, h1, h2, ..] = data else { return None };
    Some((u32::from_le_bytes([*w0, *w1, *w2, 0]) + 1, u32::from_le_bytes([*h0, *h1, *h2, 0]) + 1))
}

fn lossless(data: &[u8]) -> Option<(u32, u32)> {
    let [0x2F, b0, b1, b2, b3, ..] = data else { return None };
    let bits = u32::from_le_bytes([*b0, *b1, *b2, *b3]);
    Some(((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1))
}

fn lossy(data: &[u8]) -> Option<(u32, u32)> {
    let [_, _, _, 0x9D, 0x01, 0x2A, w0, w1, h0, h1, ..] = data else { return None };
    let side = |low, high| u32::from(u16::from_le_bytes([low, high]) & 0x3FFF);
    Some((side(*w0, *w1), side(*h0, *h1)))
}

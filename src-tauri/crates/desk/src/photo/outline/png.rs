//! Walks a PNG from chunk to chunk.

use super::{Chunk, Format, Outline, PhotoError, Weight, plausible_sides};
use crate::photo::exif::Exif;

/// Reads the structure; the signature is known to be there.
pub(super) fn read(source: &[u8]) -> Result<Outline, PhotoError> {
    let mut rest = source.get(8..).unwrap_or_default();
    let mut outline = None;
    loop {
        let (kind, data, after) = chunk(rest)?;
        rest = after;
        match (kind, &mut outline) {
            (b"IHDR", None) => outline = Some(header(data)?),
            (_, None) => return Err(PhotoError::Unreadable),
            (b"IEND", Some(outline)) => return Ok(*outline),
            (b"eXIf", Some(outline)) => {
                outline.exif = Exif::read(data);
                outline.metadata = true;
            }
            (b"tEXt" | b"zTXt" | b"iTXt" | b"tIME", Some(outline)) => outline.metadata = true,
            (b"acTL", Some(outline)) => outline.animated = true,
            _ => {}
        }
    }
}

/// What the first chunk tells.
pub(super) fn head(head: &[u8]) -> Option<Outline> {
    header(chunk(head.get(8..)?).ok()?.1).ok()
}

/// Kind, data and what follows.
fn chunk(rest: &[u8]) -> Result<Chunk<'_>, PhotoError> {
    let (length, rest) = rest.split_first_chunk::<4>().ok_or(PhotoError::Truncated)?;
    let (kind, rest) = rest.split_first_chunk::<4>().ok_or(PhotoError::Truncated)?;
    let length = u32::from_be_bytes(*length) as usize;
    let (data, rest) = rest.split_at_checked(length).ok_or(PhotoError::Truncated)?;
    let (_check, rest) = rest.split_first_chunk::<4>().ok_or(PhotoError::Truncated)?;
    Ok((kind, data, rest))
}

fn header(data: &[u8]) -> Result<Outline, PhotoError> {
    let [w3, w2, w1, w0, h3, h2, h1, h0, depth, colour, ..] = data else {
        return Err(PhotoError::Unreadable);
    };
    let width = u32::from_be_bytes([*w3, *w2, *w1, *w0]);
    let height = u32::from_be_bytes([*h3, *h2, *h1, *h0]);
    plausible_sides(width, height)?;
    let channels: u64 = match colour {
        0 => 1,
        4 => 2,
        2 => 3,
        // A palette may turn out to hold transparency.
        3 | 6 => 4,
        _ => return Err(PhotoError::Unreadable),
    };
    // A key colour adds a channel to grey and colour.
    let channels = if matches!(colour, 0 | 2) { channels + 1 } else { channels };
    Ok(Outline {
        format: Format::Png,
        width,
        height,
        weight: Weight::Held(channels * if *depth == 16 { 16 } else { 8 }),
        exif: Exif::default(),
        metadata: false,
        inks: false,
        animated: false,
        pages: 1,
    })
}

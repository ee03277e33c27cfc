//! What a picture will take in memory, told before it is read.

use super::outline::{Kind, head_of};
use super::{MEGA, MOST_DECODED_BYTES};

/// First bytes of a file that are looked at; a camera's sides stand behind its thumbnail.
pub(super) const HEAD_BYTES: u64 = 128 * 1024;
/// The prepared picture, its upright copy and its encoding.
const RESULT_BYTES: u64 = 24 * MEGA as u64;
/// A HEIC's largest coded picture, and the scaled one it is put into.
const HEIC_BYTES: u64 = 150 * MEGA as u64;
/// A page that is drawn, with what its streams unpack to.
const PDF_BYTES: u64 = 170 * MEGA as u64;

/// Bytes that preparing will hold at the most, the file itself included.
pub(super) fn cost(head: &[u8], length: u64, side: u32) -> u64 {
    let pixels = match Kind::of(head) {
        Kind::Heic => HEIC_BYTES,
        Kind::Pdf => PDF_BYTES,
        Kind::Other => head_of(head).map_or(MOST_DECODED_BYTES, |outline| outline.held_bytes(side)),
    };
    length + pixels.min(2 * MOST_DECODED_BYTES) + RESULT_BYTES
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::photo::tests::drawn::{corners, jpeg, png};

    #[test]
    fn a_picture_that_is_scaled_while_decoding_takes_little() {
        let large = jpeg(&corners(4000, 3000));
        let head = &large[..large.len().min(2_000)];
        assert!(cost(head, large.len() as u64, 1_600) < 64 * u64::from(MEGA));
    }

    #[test]
    fn one_that_is_decoded_whole_takes_its_pixels() {
        let large = png(image::DynamicImage::ImageRgb8(corners(3000, 3000)));
        assert!(cost(&large[..200], large.len() as u64, 1_600) > 4 * 9 * u64::from(MEGA));
    }

    #[test]
    fn an_unknown_one_takes_as_much_as_any_may() {
        assert!(cost(b"\xFF\xD8\xFF\xE0", 4, 1_600) >= MOST_DECODED_BYTES);
    }
}

//! Damaged and malicious files: refused or prepared, never a crash, never out of bounds.

use jpeg_encoder::ColorType;

use super::drawn::{SLOT, Seed, corners, encoded, jpeg, noise, png, prepared, webp, with_exif};

/// Flips some bytes of `whole`, `cases` times over, and tries each.
fn flip(whole: &[u8], cases: usize, seed: u64) {
    let mut seed = Seed(seed);
    for _ in 0..cases {
        let mut damaged = whole.to_vec();
        for _ in 0..1 + seed.below(6) {
            // Half of the flips hit the headers, where they hurt most.
            let bound = if seed.byte() < 128 { damaged.len().min(700) } else { damaged.len() };
            let at = seed.below(bound);
            damaged[at] = seed.byte();
        }
        if let Ok(result) = prepared(&damaged) {
            assert!(result.jpeg.len() as u64 <= SLOT.max_bytes);
            assert!(result.width.max(result.height) <= SLOT.max_side);
        }
    }
}

#[test]
fn flipped_bytes_of_a_jpeg_do_no_harm() {
    flip(&with_exif(&jpeg(&corners(216, 208)), 6), 200, 1);
    flip(&jpeg(&noise(216, 208)), 60, 2);
}

#[test]
fn flipped_bytes_of_a_progressive_jpeg_do_no_harm() {
    let picture = corners(216, 208);
    let whole =
        encoded(picture.as_raw(), (216, 208), ColorType::Rgb, |encoder| encoder.set_progressive(true));
    flip(&whole, 120, 3);
}

#[test]
fn flipped_bytes_of_a_png_or_webp_do_no_harm() {
    flip(&png(image::DynamicImage::ImageRgb8(corners(216, 208))), 60, 4);
    flip(&webp(corners(216, 208)), 60, 5);
}

#[test]
fn exif_that_points_anywhere_is_upright() {
    let whole = jpeg(&corners(216, 208));
    let mut seed = Seed(6);
    for _ in 0..50 {
        let mut tiff = b"MM\0\x2a".to_vec();
        tiff.extend((0..300).map(|_| seed.byte()));
        let source = super::drawn::with_segment(&whole, 0xE1, &[b"Exif\0\0".as_slice(), &tiff].concat());
        assert!(prepared(&source).is_ok());
    }
}

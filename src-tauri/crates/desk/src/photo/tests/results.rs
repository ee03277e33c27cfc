//! What comes out.

use image::{DynamicImage, GrayImage, RgbImage};
use jpeg_encoder::ColorType;

use super::drawn::{
    SLOT, corners, cut_out, encoded, jpeg, markers, noise, png, prepared, webp, with_exif, with_segment,
};
use crate::photo::{Cancel, Format, Limits, Prepared, prepare};

pub(super) fn codes(prepared: &Prepared) -> Vec<&'static str> {
    prepared.found.iter().chain(&prepared.done).map(|note| note.code).collect()
}

pub(super) fn pixels(prepared: &Prepared) -> RgbImage {
    image::load_from_memory(&prepared.jpeg).unwrap().into_rgb8()
}

/// Which primary a quarter of the picture shows: red, green, blue or white.
pub(super) fn quarters(picture: &RgbImage) -> String {
    let (width, height) = picture.dimensions();
    [(1, 1), (3, 1), (1, 3), (3, 3)]
        .into_iter()
        .map(|(x, y)| match picture.get_pixel(width * x / 4, height * y / 4).0 {
            [r, g, b] if r > 200 && g > 200 && b > 200 => 'w',
            [r, g, b] if r > g && r > b => 'r',
            [r, g, b] if g > r && g > b => 'g',
            _ => 'b',
        })
        .collect()
}

#[test]
fn a_phone_picture_comes_out_upright_plain_and_within_the_limit() {
    let source = with_exif(&jpeg(&corners(2400, 1800)), 6);
    let result = prepared(&source).unwrap();
    assert!(result.jpeg.len() as u64 <= SLOT.max_bytes);
    assert_eq!((result.width, result.height), (1500, 2000));
    assert_eq!(pixels(&result).dimensions(), (1500, 2000));
    assert_eq!(quarters(&pixels(&result)), "brwg");
    assert_eq!((result.original.width, result.original.height), (2400, 1800));
    let expected = [
        "note-photo-upright",
        "note-photo-gps_removed",
        "note-photo-metadata_removed",
        "note-photo-scaled",
        "note-photo-compressed",
    ];
    assert_eq!(codes(&result), expected);
}

#[test]
fn nothing_but_the_picture_is_left_in_the_file() {
    let source = with_exif(&jpeg(&corners(1200, 900)), 3);
    let source = with_segment(&source, 0xFE, "杭州".as_bytes());
    let source = with_segment(&source, 0xE2, b"ICC_PROFILE\0\x01\x01 not a profile");
    let result = prepared(&source).unwrap();
    let allowed = [0xD8, 0xE0, 0xDB, 0xC0, 0xC4, 0xDA, 0xD9];
    assert!(
        markers(&result.jpeg).iter().all(|marker| allowed.contains(marker)),
        "{:x?}",
        markers(&result.jpeg)
    );
    assert!(!result.jpeg.windows(4).any(|bytes| bytes == b"Exif" || bytes == b"ICC_"));
}

#[test]
fn every_orientation_gives_the_same_upright_picture() {
    use image::metadata::Orientation;
    let upright = DynamicImage::ImageRgb8(corners(600, 400));
    // Orientation o stored means: o applied gives the upright picture. Its inverse makes the stored one.
    for (stored, inverse) in [(1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 8), (7, 7), (8, 6)] {
        let mut turned = upright.clone();
        turned.apply_orientation(Orientation::from_exif(inverse).unwrap());
        let result = prepared(&with_exif(&jpeg(&turned.into_rgb8()), stored)).unwrap();
        assert_eq!((result.width, result.height), (600, 400), "orientation {stored}");
        assert_eq!(quarters(&pixels(&result)), "rgbw", "orientation {stored}");
    }
}

#[test]
fn noise_gives_up_sides_before_quality() {
    let result = prepared(&jpeg(&noise(2400, 1800))).unwrap();
    assert!(result.jpeg.len() as u64 <= SLOT.max_bytes);
    assert!(result.width < 2000);
    assert!(result.width >= 800, "{}", result.width);
}

#[test]
fn a_coarse_result_is_said_to_be_coarse() {
    let limits = Limits { max_bytes: 16_000, min_pixels: Some((1000, 700)), ..SLOT };
    let result = prepare(&jpeg(&noise(1200, 900)), &limits, &Cancel::new()).unwrap();
    assert!(result.jpeg.len() <= 16_000);
    assert!(codes(&result).contains(&"note-photo-coarse"));
}

#[test]
fn what_shone_through_becomes_white() {
    let result = prepared(&png(cut_out(1000, 800))).unwrap();
    assert_eq!(result.original.format, Format::Png);
    assert!(pixels(&result).get_pixel(20, 20).0.iter().all(|value| *value > 250));
    assert!(pixels(&result).get_pixel(500, 400).0[0] > 150);
    assert!(codes(&result).contains(&"note-photo-flattened"));
}

#[test]
fn every_depth_of_png_and_a_webp_are_taken() {
    let picture = DynamicImage::ImageRgb8(corners(900, 700));
    let sources = [
        png(DynamicImage::ImageRgb16(picture.to_rgb16())),
        png(DynamicImage::ImageRgba16(picture.to_rgba16())),
        png(picture.clone()),
        webp(picture.to_rgb8()),
    ];
    for source in sources {
        let result = prepared(&source).unwrap();
        assert_eq!(quarters(&pixels(&result)), "rgbw");
        assert_eq!((result.width, result.height), (900, 700));
    }
    for source in [png(picture.grayscale()), png(DynamicImage::ImageLumaA16(picture.to_luma_alpha16()))] {
        assert!(codes(&prepared(&source).unwrap()).contains(&"note-photo-grey"));
    }
}

#[test]
fn a_grey_picture_is_taken_with_a_warning() {
    let grey = GrayImage::from_fn(1000, 800, |x, y| image::Luma([((x / 4 + y / 4) % 256) as u8]));
    let result = prepared(&encoded(grey.as_raw(), (1000, 800), ColorType::Luma, |_| {})).unwrap();
    assert!(codes(&result).contains(&"note-photo-grey"));
    assert_eq!(image::load_from_memory(&result.jpeg).unwrap().color(), image::ColorType::Rgb8);
}

#[test]
fn four_inks_become_three_lights() {
    let inks: Vec<u8> =
        corners(900, 700).pixels().flat_map(|p| [255 - p.0[0], 255 - p.0[1], 255 - p.0[2], 0]).collect();
    for colour in [ColorType::Cmyk, ColorType::CmykAsYcck] {
        let result = prepared(&encoded(&inks, (900, 700), colour, |_| {})).unwrap();
        assert_eq!(quarters(&pixels(&result)), "rgbw", "{colour:?}");
        assert!(codes(&result).contains(&"note-photo-inks"));
    }
}

#[test]
fn progressive_and_restarting_jpegs_are_taken() {
    let picture = corners(1000, 800);
    let progressive =
        encoded(picture.as_raw(), (1000, 800), ColorType::Rgb, |encoder| encoder.set_progressive(true));
    let restarting =
        encoded(picture.as_raw(), (1000, 800), ColorType::Rgb, |encoder| encoder.set_restart_interval(4));
    for source in [progressive, restarting] {
        assert_eq!(quarters(&pixels(&prepared(&source).unwrap())), "rgbw");
    }
}

#[test]
fn a_flat_white_picture_is_not_taken_for_a_cut_off_one() {
    let white = vec![255; 1600 * 1200 * 3];
    let source =
        encoded(&white, (1600, 1200), ColorType::Rgb, |encoder| encoder.set_optimized_huffman_tables(true));
    assert!(prepared(&source).is_ok());
}

#[test]
fn a_small_picture_is_never_enlarged_and_is_warned_about() {
    let result = prepared(&jpeg(&corners(640, 480))).unwrap();
    assert_eq!((result.width, result.height), (640, 480));
    let small = result.found.iter().find(|note| note.code == "note-photo-small").unwrap();
    assert_eq!(small.args["min_width"], "800");
}

#[test]
fn the_same_picture_gives_the_same_bytes() {
    let source = jpeg(&noise(500, 400));
    assert_eq!(prepared(&source).unwrap(), prepared(&source).unwrap());
}

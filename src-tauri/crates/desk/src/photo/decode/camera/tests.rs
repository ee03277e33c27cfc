use image::{DynamicImage, Rgb, RgbImage};
use jpeg_decoder::Decoder;
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use super::{Pixels, decode};
use crate::photo::{Cancel, PhotoError};

/// Something with slopes, edges, and noise in it.
fn drawn(width: u32, height: u32) -> RgbImage {
    let mut state = 7_u32;
    RgbImage::from_fn(width, height, |x, y| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let noise = state >> 27;
        let edge = if (x / 9 + y / 13) % 2 == 0 { 90 } else { 0 };
        let value = |from: u32| (from % 130 + edge + noise).min(255) as u8;
        Rgb([value(x / 2), value(y / 2), value((x + y) / 3)])
    })
}

fn written(picture: &RgbImage, quality: u8, change: impl Fn(&mut Encoder<&mut Vec<u8>>)) -> Vec<u8> {
    let mut jpeg = Vec::new();
    let mut encoder = Encoder::new(&mut jpeg, quality);
    change(&mut encoder);
    let (width, height) = (picture.width() as u16, picture.height() as u16);
    encoder.encode(picture.as_raw(), width, height, ColorType::Rgb).unwrap();
    jpeg
}

fn ours(jpeg: &[u8], divisor: u32) -> Option<Pixels> {
    decode(jpeg, divisor, &Cancel::new()).unwrap()
}

/// The general decoder's pixels.
fn theirs(jpeg: &[u8], divisor: u32) -> (u32, u32, Vec<u8>) {
    let mut decoder = Decoder::new(jpeg);
    decoder.read_info().unwrap();
    let info = decoder.info().unwrap();
    let request = |length: u16| length.div_ceil(divisor as u16);
    let (width, height) = decoder.scale(request(info.width), request(info.height)).unwrap();
    (width.into(), height.into(), decoder.decode().unwrap())
}

fn same(jpeg: &[u8], divisor: u32, what: &str) {
    let decoded = ours(jpeg, divisor).unwrap_or_else(|| panic!("{what}: not taken"));
    let (width, height, data) = theirs(jpeg, divisor);
    assert_eq!((decoded.width, decoded.height, decoded.data.len()), (width, height, data.len()), "{what}");
    // Both round the colours in their own way.
    let most = decoded.data.iter().zip(&data).map(|(one, other)| one.abs_diff(*other)).max();
    assert!(most <= Some(if decoded.grey { 0 } else { 2 }), "{what}: {most:?} apart");
}

#[test]
fn the_pixels_are_the_general_decoders() {
    let samplings =
        [SamplingFactor::F_1_1, SamplingFactor::F_2_1, SamplingFactor::F_1_2, SamplingFactor::F_2_2];
    // Sides that end in the middle of a block, of a pair, of a group.
    for (width, height) in [(640, 480), (641, 479), (333, 250), (207, 9), (9, 90), (16, 16), (17, 9)] {
        let picture = drawn(width, height);
        for sampling in samplings {
            for quality in [30, 90, 100] {
                let jpeg = written(&picture, quality, |encoder| encoder.set_sampling_factor(sampling));
                for divisor in [2, 4, 8] {
                    same(&jpeg, divisor, &format!("{width}x{height} {sampling:?} {quality} by {divisor}"));
                }
            }
        }
    }
}

#[test]
fn restarts_and_codes_made_for_the_picture_are_read() {
    let picture = drawn(500, 300);
    let jpeg = written(&picture, 93, |encoder| {
        encoder.set_sampling_factor(SamplingFactor::F_2_2);
        encoder.set_restart_interval(5);
        encoder.set_optimized_huffman_tables(false);
    });
    for divisor in [2, 4, 8] {
        same(&jpeg, divisor, &format!("restarts by {divisor}"));
    }
    let mut grey = Vec::new();
    let light = DynamicImage::ImageRgb8(picture).into_luma8();
    Encoder::new(&mut grey, 88).encode(light.as_raw(), 500, 300, ColorType::Luma).unwrap();
    for divisor in [2, 4, 8] {
        same(&grey, divisor, &format!("grey by {divisor}"));
    }
}

#[test]
fn other_kinds_are_left_to_the_general_decoder() {
    let picture = drawn(300, 200);
    let progressive = written(&picture, 80, |encoder| encoder.set_progressive(true));
    assert!(ours(&progressive, 2).is_none());
    let apart = written(&picture, 80, |encoder| encoder.set_optimized_huffman_tables(true));
    assert!(ours(&apart, 2).is_none());
    let usual = written(&picture, 80, |_| ());
    assert!(ours(&usual, 1).is_none());
    assert!(ours(&usual, 2).is_some());
    assert!(ours(b"", 2).is_none());
    assert!(ours(b"\xFF\xD8\xFF\xD9", 2).is_none());
}

#[test]
fn a_picture_without_its_lower_half_is_cut_off() {
    let jpeg = written(&drawn(400, 400), 90, |_| ());
    let mut half = jpeg[..jpeg.len() / 2].to_vec();
    half.extend([0xFF, 0xD9]);
    assert_eq!(decode(&half, 2, &Cancel::new()).err(), Some(PhotoError::Truncated));
}

#[test]
fn a_raised_flag_is_heard() {
    let cancel = Cancel::new();
    cancel.cancel();
    let jpeg = written(&drawn(400, 400), 90, |_| ());
    assert_eq!(decode(&jpeg, 2, &cancel).err(), Some(PhotoError::Cancelled));
}

/// Whatever stands in the file, it ends, with pixels of the sides that were told or with a refusal.
#[test]
fn no_damage_does_harm() {
    let jpeg = written(&drawn(160, 120), 85, |encoder| encoder.set_restart_interval(3));
    let mut state = 1_u32;
    let mut roll = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    for _ in 0..3_000 {
        let mut damaged = jpeg.clone();
        for _ in 0..=roll(4) {
            let at = roll(damaged.len());
            damaged[at] = roll(256) as u8;
        }
        damaged.truncate(damaged.len() - roll(2) * roll(damaged.len()));
        for divisor in [2, 4, 8] {
            if let Ok(Some(decoded)) = decode(&damaged, divisor, &Cancel::new()) {
                let channels = if decoded.grey { 1 } else { 3 };
                assert_eq!(decoded.data.len(), (decoded.width * decoded.height) as usize * channels);
            }
        }
    }
}

/// The same picture with other tables: every code for a mean twelve bits long, so that none is found at a glance.
#[test]
fn long_codes_are_read() {
    let mut jpeg = written(&drawn(64, 64), 90, |_| ());
    let table = jpeg.windows(5).position(|bytes| bytes[..2] == [0xFF, 0xC4] && bytes[4] == 0).unwrap();
    let length = usize::from(u16::from_be_bytes([jpeg[table + 2], jpeg[table + 3]]));
    let mut codes = vec![0xFF, 0xC4, 0, 31, 0];
    codes.extend([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 0, 0, 0, 0]);
    codes.extend(0..12);
    jpeg.splice(table..table + 2 + length, codes);
    // A scan of zeros: the first code throughout, which stands for an unchanged mean, and whatever details follow.
    let scan = jpeg.windows(2).position(|bytes| bytes == [0xFF, 0xDA]).unwrap();
    let start = scan + 2 + usize::from(u16::from_be_bytes([jpeg[scan + 2], jpeg[scan + 3]]));
    jpeg.truncate(start);
    jpeg.extend(vec![0; 4_000]);
    jpeg.extend([0xFF, 0xD9]);
    for divisor in [2, 4, 8] {
        same(&jpeg, divisor, &format!("long codes by {divisor}"));
    }
}

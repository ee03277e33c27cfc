//! Pictures to try the road on.

use std::io::Cursor;

use filing::catalogue::declare::SlotKind;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use crate::photo::{Cancel, Limits, PhotoError, Prepared, prepare};

pub(in crate::photo) const SLOT: Limits = Limits {
    max_bytes: 76_800,
    max_side: 2_000,
    min_pixels: Some((800, 600)),
    watermark: false,
    kind: SlotKind::Screenshot,
};

pub(in crate::photo) fn prepared(source: &[u8]) -> Result<Prepared, PhotoError> {
    prepare(source, &SLOT, &Cancel::new())
}

/// Red top left, green top right, blue bottom left, white bottom right: every turning tells.
pub(in crate::photo) fn corners(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| match (x < width / 2, y < height / 2) {
        (true, true) => Rgb([200, 30, 30]),
        (false, true) => Rgb([30, 160, 40]),
        (true, false) => Rgb([30, 40, 190]),
        (false, false) => Rgb([245, 245, 245]),
    })
}

/// Fine and colourful noise, the worst a limit can meet. Always the same.
pub(in crate::photo) fn noise(width: u32, height: u32) -> RgbImage {
    let mut seed = Seed(7);
    RgbImage::from_fn(width, height, |_, _| Rgb([seed.byte(), seed.byte(), seed.byte()]))
}

pub(in crate::photo) fn jpeg(picture: &RgbImage) -> Vec<u8> {
    encoded(picture.as_raw(), picture.dimensions(), ColorType::Rgb, |_| {})
}

pub(in crate::photo) fn encoded(
    data: &[u8],
    (width, height): (u32, u32),
    colour: ColorType,
    set: impl FnOnce(&mut Encoder<&mut Vec<u8>>),
) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 90);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    set(&mut encoder);
    encoder.encode(data, width as u16, height as u16, colour).unwrap();
    bytes
}

pub(in crate::photo) fn png(picture: DynamicImage) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

pub(in crate::photo) fn webp(picture: RgbImage) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(picture).write_to(&mut bytes, ImageFormat::WebP).unwrap();
    bytes.into_inner()
}

/// Opaque in the middle, see-through around it.
pub(in crate::photo) fn cut_out(width: u32, height: u32) -> DynamicImage {
    DynamicImage::ImageRgba8(RgbaImage::from_fn(width, height, |x, y| {
        let inside = (width / 4..width * 3 / 4).contains(&x) && (height / 4..height * 3 / 4).contains(&y);
        Rgba([180, 20, 20, if inside { 255 } else { 0 }])
    }))
}

/// The JPEG with an EXIF block: this orientation, and a place.
pub(in crate::photo) fn with_exif(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let tiff = [
        b"MM\0\x2a\0\0\0\x08".as_slice(),
        &[0, 2],
        &[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
        &[0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38],
        &[0, 0, 0, 0],
        // The place: one entry, "N".
        &[0, 1],
        &[0, 1, 0, 2, 0, 0, 0, 2, b'N', 0, 0, 0],
        &[0, 0, 0, 0],
    ]
    .concat();
    with_segment(jpeg, 0xE1, &[b"Exif\0\0".as_slice(), &tiff].concat())
}

/// The JPEG with one more segment right after its start marker.
pub(in crate::photo) fn with_segment(jpeg: &[u8], marker: u8, data: &[u8]) -> Vec<u8> {
    let length = (data.len() as u16 + 2).to_be_bytes();
    [&jpeg[..2], &[0xFF, marker], &length, data, &jpeg[2..]].concat()
}

/// Markers of a JPEG in order, pixels passed over.
pub(in crate::photo) fn markers(jpeg: &[u8]) -> Vec<u8> {
    let mut found = Vec::new();
    let mut at = 0;
    while at + 1 < jpeg.len() {
        assert_eq!(jpeg[at], 0xFF);
        let marker = jpeg[at + 1];
        found.push(marker);
        at += 2;
        if !matches!(marker, 0xD8 | 0xD9) {
            at += usize::from(u16::from_be_bytes([jpeg[at], jpeg[at + 1]]));
        }
        if marker == 0xDA {
            while jpeg[at] != 0xFF || jpeg[at + 1] == 0 {
                at += 1;
            }
        }
    }
    found
}

/// A small generator (SplitMix64), so that the cases are the same every time.
pub(in crate::photo) struct Seed(pub(in crate::photo) u64);

impl Seed {
    pub(in crate::photo) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub(in crate::photo) fn byte(&mut self) -> u8 {
        (self.next() >> 56) as u8
    }

    pub(in crate::photo) fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }
}

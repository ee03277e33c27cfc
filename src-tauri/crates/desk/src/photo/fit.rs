//! Sides and quality that fit the byte limit, legibility first: fewer pixels rather than mush.

use fast_image_resize::images::Image;
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::metadata::Orientation;
use image::{DynamicImage, RgbImage};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use super::{Cancel, LEAST_SIDE, Limits, PhotoError};

/// A picture that fits.
pub(super) struct Fitted {
    pub(super) jpeg: Vec<u8>,
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) quality: u8,
    /// No colour to speak of anywhere.
    pub(super) grey: bool,
}

/// Above this nothing is gained that an eye could see.
const BEST: u8 = 90;
/// Small print stays clean down to here; below, sides give way before quality does.
pub(super) const CLEAN: u8 = 58;
/// The last resort, once sides cannot give way any more.
const COARSE: u8 = 30;
/// Where a slot names no least size, sides give way down to this before quality falls below [`CLEAN`].
const LEGIBLE_SIDE: u32 = 800;

/// Scales the decoded pixels so that the upright picture keeps to the limits. `source` are the stored sides.
pub(super) fn fit(
    pixels: &Image<'static>,
    source: (u32, u32),
    orientation: u8,
    limits: &Limits,
    cancel: &Cancel,
) -> Result<Fitted, PhotoError> {
    let start = source.0.max(source.1).min(limits.max_side).min(pixels.width().max(pixels.height()));
    let studio = Studio { pixels, source, orientation, limits, cancel };
    let clean_down_to = limits.min_pixels.map_or(LEGIBLE_SIDE, |(long, short)| long.max(short)).min(start);
    let least = studio.least_side()?;
    if start < least {
        return Err(PhotoError::TooSmall { width: source.0, height: source.1, limit: LEAST_SIDE });
    }
    let mut steps = Step { side: start, floor: clean_down_to.max(least), quality: CLEAN };
    loop {
        let picture = studio.upright(steps.side)?;
        let smallest = encode(&picture, steps.quality)?;
        if fits(&smallest, limits) {
            return studio.best(&picture, steps.quality, smallest);
        }
        steps = steps.next(smallest.len() as u64, limits.max_bytes, least).ok_or(cannot_fit(limits))?;
    }
}

fn cannot_fit(limits: &Limits) -> PhotoError {
    PhotoError::CannotFit { limit: limits.max_bytes }
}

/// One try: the longest side, the side below which it may not go at this quality, and the least quality.
struct Step {
    side: u32,
    floor: u32,
    quality: u8,
}

impl Step {
    /// What to try after a picture of `bytes` was too large: shorter sides; at the floor coarser; then below the floor.
    fn next(self, bytes: u64, limit: u64, least: u32) -> Option<Self> {
        // Bytes grow a little slower than pixels do; a twentieth at the least, so that every step counts.
        let ratio = (limit as f64 / bytes.max(1) as f64).powf(0.6).clamp(0.4, 0.95);
        let shorter = (f64::from(self.side) * ratio) as u32;
        if self.side > self.floor {
            Some(Self { side: shorter.max(self.floor), ..self })
        } else if self.quality > COARSE {
            Some(Self { quality: COARSE, floor: least, ..self })
        } else {
            None
        }
    }
}

struct Studio<'a> {
    pixels: &'a Image<'static>,
    source: (u32, u32),
    orientation: u8,
    limits: &'a Limits,
    cancel: &'a Cancel,
}

impl Studio<'_> {
    /// The longest side at which the short side still has [`LEAST_SIDE`] pixels.
    fn least_side(&self) -> Result<u32, PhotoError> {
        let (long, short) = (self.source.0.max(self.source.1), self.source.0.min(self.source.1));
        let least = (u64::from(LEAST_SIDE) * u64::from(long)).div_ceil(u64::from(short.max(1)));
        u32::try_from(least).map_err(|_| PhotoError::Unreadable)
    }

    /// The picture with this longest side, upright. Turning comes last because few pixels turn faster than many.
    fn upright(&self, side: u32) -> Result<RgbImage, PhotoError> {
        self.cancel.check()?;
        let longest = u64::from(self.source.0.max(self.source.1)).max(1);
        let scaled = |length: u32| {
            let length = (u64::from(length) * u64::from(side) + longest / 2) / longest;
            u32::try_from(length).unwrap_or(side).clamp(1, side)
        };
        let (width, height) = (scaled(self.source.0), scaled(self.source.1));
        let data = self.resized(width, height)?;
        self.cancel.check()?;
        let picture = RgbImage::from_raw(width, height, data).ok_or(PhotoError::Unreadable)?;
        let mut picture = DynamicImage::ImageRgb8(picture);
        picture
            .apply_orientation(Orientation::from_exif(self.orientation).unwrap_or(Orientation::NoTransforms));
        Ok(picture.into_rgb8())
    }

    /// RGB, eight bits.
    fn resized(&self, width: u32, height: u32) -> Result<Vec<u8>, PhotoError> {
        let kind = self.pixels.pixel_type();
        let data = if (width, height) == (self.pixels.width(), self.pixels.height()) {
            self.pixels.buffer().to_vec()
        } else {
            let mut smaller = Image::new(width, height, kind);
            let options = ResizeOptions::new()
                .resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3))
                .use_alpha(false);
            Resizer::new().resize(self.pixels, &mut smaller, &options).map_err(|_| PhotoError::Unreadable)?;
            smaller.into_vec()
        };
        Ok(if kind == PixelType::U8 { data.iter().flat_map(|grey| [*grey; 3]).collect() } else { data })
    }

    /// The best quality that fits, knowing that `least` does, as `smallest`.
    fn best(&self, picture: &RgbImage, least: u8, smallest: Vec<u8>) -> Result<Fitted, PhotoError> {
        let mut kept = (least, smallest);
        let mut too_much = BEST + 1;
        while kept.0 + 1 < too_much {
            self.cancel.check()?;
            let quality = kept.0 + (too_much - kept.0) / 2;
            let jpeg = encode(picture, quality)?;
            if fits(&jpeg, self.limits) {
                kept = (quality, jpeg);
            } else {
                too_much = quality;
            }
        }
        let (width, height) = picture.dimensions();
        Ok(Fitted { jpeg: kept.1, width, height, quality: kept.0, grey: is_grey(picture) })
    }
}

fn fits(jpeg: &[u8], limits: &Limits) -> bool {
    jpeg.len() as u64 <= limits.max_bytes
}

fn encode(picture: &RgbImage, quality: u8) -> Result<Vec<u8>, PhotoError> {
    let mut jpeg = Vec::new();
    let (width, height) = picture.dimensions();
    let side = |length: u32| u16::try_from(length).map_err(|_| PhotoError::Unreadable);
    // One interleaved scan with the standard tables: readers exist that show anything finer wrongly.
    let mut encoder = Encoder::new(&mut jpeg, quality);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder
        .encode(picture.as_raw(), side(width)?, side(height)?, ColorType::Rgb)
        .map_err(|_| PhotoError::Unreadable)?;
    Ok(jpeg)
}

/// Fewer than one pixel in a thousand has a colour. A red seal on white paper is enough to make a scan a colour scan.
fn is_grey(picture: &RgbImage) -> bool {
    const COLOURED: u8 = 24;
    let coloured = picture
        .pixels()
        .filter(|pixel| {
            let [r, g, b] = pixel.0;
            r.max(g).max(b) - r.min(g).min(b) > COLOURED
        })
        .count();
    coloured * 1000 < picture.pixels().len()
}

//! Sides and quality that fit the byte limit, chosen by what can still be read.
//!
//! A picture that fits at the best quality is encoded once. Otherwise each of a few sides gets the best quality that
//! fits at it, and the pair that keeps most of the text legible (`legible`) is taken. Fine print on a large scan wants
//! pixels more than quality; a soft phone picture wants the opposite; neither is decided beforehand.

use image::RgbImage;
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

use super::judge::{Subject, judge};
use super::legible::Reference;
use super::scale::Plate;
use super::{Cancel, LEAST_SIDE, Limits, Note, PhotoError};

/// A picture that fits.
pub(super) struct Fitted {
    pub(super) jpeg: Vec<u8>,
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) quality: u8,
    /// What can be told by looking at it, before it was made smaller.
    pub(super) judged: Vec<Note>,
}

/// Above this nothing is gained that an eye could see.
const BEST: u8 = 90;
/// Below this a result is said to be coarse.
pub(super) const CLEAN: u8 = 50;
/// Coarser than this nobody reads small print.
const COARSE: u8 = 30;
/// Where a slot names no least size, sides give way down to this without need.
const LEGIBLE_SIDE: u32 = 800;
/// Each side that is tried, as a share of the one before.
const NEXT_SIDE: f64 = 0.82;
/// A file that fills this share of its limit is not tried again for more.
const WELL_FILLED: f64 = 0.93;
/// Most encodings of one side.
const MOST_TRIES: u32 = 4;

/// What is done to the picture at its final size, before it is written.
pub(super) type Finish<'a> = &'a dyn Fn(RgbImage) -> Result<RgbImage, PhotoError>;

/// Scales the plate so that the upright picture keeps to the limits.
pub(super) fn fit(
    plate: &Plate,
    limits: &Limits,
    finish: Finish<'_>,
    cancel: &Cancel,
) -> Result<Fitted, PhotoError> {
    let start = plate.longest().min(limits.max_side);
    let least = plate.least_side()?;
    if start < least {
        let (width, height) = plate.source;
        return Err(PhotoError::TooSmall { width, height, limit: LEAST_SIDE });
    }
    let first = finish(plate.upright(start, cancel)?)?;
    let judged = judge(&first, &Subject { kind: limits.kind });
    cancel.check()?;
    let best = encode(&first, BEST)?;
    if fits(&best, limits) {
        return Ok(Fitted { judged, ..Fitted::of(&first, best, BEST) });
    }
    let wanted = limits.min_pixels.map_or(LEGIBLE_SIDE, |(long, short)| long.max(short));
    let floor = wanted.clamp(least, start);
    let search = Search { plate, limits, finish, cancel };
    let known = best.len() as u64;
    let fitted = match search.most_legible(first, known, start, floor)? {
        Some(fitted) => fitted,
        None => search.largest_below(floor, least)?,
    };
    Ok(Fitted { judged, ..fitted })
}

impl Fitted {
    fn of(picture: &RgbImage, jpeg: Vec<u8>, quality: u8) -> Self {
        let (width, height) = picture.dimensions();
        Self { jpeg, width, height, quality, judged: Vec::new() }
    }
}

struct Search<'a> {
    plate: &'a Plate,
    limits: &'a Limits,
    finish: Finish<'a>,
    cancel: &'a Cancel,
}

impl Search<'_> {
    fn picture(&self, side: u32) -> Result<RgbImage, PhotoError> {
        (self.finish)(self.plate.upright(side, self.cancel)?)
    }

    /// The most legible of the sides from `start` down to `floor`, of those that fit; nothing when none does. `known`
    /// are the bytes of the first picture at the best quality.
    fn most_legible(
        &self,
        first: RgbImage,
        known: u64,
        start: u32,
        floor: u32,
    ) -> Result<Option<Fitted>, PhotoError> {
        let reference = Reference::of(&first);
        let mut kept: Option<(f64, Fitted)> = None;
        let (mut picture, mut side, mut bytes) = (first, start, known);
        loop {
            self.cancel.check()?;
            if let Some((quality, jpeg)) = self.finest(&picture, bytes)? {
                let score = reference.score(&jpeg)?;
                match &kept {
                    // It only gets worse from here.
                    Some((best, _)) if score <= *best => break,
                    _ => kept = Some((score, Fitted::of(&picture, jpeg, quality))),
                }
            }
            if side == floor {
                break;
            }
            let smaller = ((f64::from(side) * NEXT_SIDE) as u32).max(floor);
            let ratio = f64::from(smaller) / f64::from(side);
            // Bytes grow a little slower than pixels do.
            bytes = (bytes as f64 * ratio.powf(1.7)) as u64;
            side = smaller;
            picture = self.picture(side)?;
        }
        Ok(kept.map(|(_, fitted)| fitted))
    }

    /// The best quality at which the picture fits, and its file; nothing when even [`COARSE`] does not. `bytes` is what
    /// it takes at [`BEST`], or a guess at that.
    fn finest(&self, picture: &RgbImage, bytes: u64) -> Result<Option<(u8, Vec<u8>)>, PhotoError> {
        let limit = self.limits.max_bytes as f64;
        let (mut low, mut high) = (COARSE, BEST);
        let mut kept: Option<(u8, Vec<u8>)> = None;
        let (mut quality, mut size) = (BEST, bytes as f64);
        for _ in 0..MOST_TRIES {
            self.cancel.check()?;
            quality = guess(quality, size, limit * 0.97).clamp(low, high);
            let jpeg = encode(picture, quality)?;
            size = jpeg.len() as f64;
            if size <= limit {
                let filled = size >= limit * WELL_FILLED;
                kept = Some((quality, jpeg));
                low = quality + 1;
                if filled || low > high {
                    break;
                }
            } else if quality == COARSE {
                return Ok(kept);
            } else {
                high = quality - 1;
                if low > high {
                    break;
                }
            }
        }
        if kept.is_none() {
            let jpeg = encode(picture, COARSE)?;
            kept = fits(&jpeg, self.limits).then_some((COARSE, jpeg));
        }
        Ok(kept)
    }

    /// The largest side below `floor` that fits at all.
    fn largest_below(&self, floor: u32, least: u32) -> Result<Fitted, PhotoError> {
        let mut side = floor;
        while side > least {
            let picture = self.picture(side)?;
            let jpeg = encode(&picture, COARSE)?;
            if fits(&jpeg, self.limits) {
                return Ok(Fitted::of(&picture, jpeg, COARSE));
            }
            let ratio = (self.limits.max_bytes as f64 / jpeg.len().max(1) as f64).powf(0.6).clamp(0.4, 0.95);
            side = ((f64::from(side) * ratio) as u32).max(least);
        }
        let picture = self.picture(least)?;
        let jpeg = encode(&picture, COARSE)?;
        if fits(&jpeg, self.limits) {
            return Ok(Fitted::of(&picture, jpeg, COARSE));
        }
        Err(PhotoError::CannotFit { limit: self.limits.max_bytes })
    }
}

/// The quality at which a file of `size` bytes, written at `quality`, would come to `wanted`. Bytes fall with the
/// coarseness of the tables, roughly to the power of 0.6.
fn guess(quality: u8, size: f64, wanted: f64) -> u8 {
    let coarseness = |quality: u8| {
        let quality = f64::from(quality.max(1));
        if quality < 50.0 { 5_000.0 / quality } else { 200.0 - 2.0 * quality }
    };
    let coarser = coarseness(quality) * (size / wanted.max(1.0)).powf(1.0 / 0.6);
    let quality = if coarser > 100.0 { 5_000.0 / coarser } else { (200.0 - coarser) / 2.0 };
    quality.round().clamp(1.0, 100.0) as u8
}

fn fits(jpeg: &[u8], limits: &Limits) -> bool {
    jpeg.len() as u64 <= limits.max_bytes
}

pub(super) fn encode(picture: &RgbImage, quality: u8) -> Result<Vec<u8>, PhotoError> {
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

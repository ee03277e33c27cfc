//! What the applicant changes by hand: turn, straighten, crop, brighten, mark.
//!
//! The steps always come in this order, whatever order they were made in: the picture is turned upright by EXIF, then
//! by [`Edit::quarter_turns`]; [`Edit::corners`] are places in that picture, and what lies between them becomes the
//! whole; [`Edit::crop`] is cut out of the result; brightness, contrast and the purpose mark come last.

mod shape;
mod straighten;
mod tone;

use image::RgbImage;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Cancel, PhotoError};

pub use shape::turned;
pub(super) use tone::Tone;

/// Furthest brightness and contrast from zero.
pub const MOST_TONE: i8 = 50;
/// Least share of a side that a crop may leave, and least distance of two corners.
pub const LEAST_SHARE: f64 = 0.02;

/// Changes to a picture. The default changes nothing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
pub struct Edit {
    /// Quarter turns clockwise, 0 to 3, after the picture was turned upright by EXIF.
    pub quarter_turns: u8,
    /// The corners of the sheet or card in the turned picture, clockwise from top left; `x` and `y` as fractions of
    /// its sides, from the top left.
    pub corners: Option<[(f64, f64); 4]>,
    /// The part that is kept of the turned and straightened picture.
    pub crop: Option<Rect>,
    /// -50 (darker) to 50 (brighter).
    pub brightness: i8,
    /// -50 (flatter) to 50 (stronger).
    pub contrast: i8,
    /// Whether the purpose is written across the picture, where the slot allows it.
    pub watermark: bool,
}

/// A rectangle in fractions of a picture's sides, from its top left.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Rect {
    /// Left edge, 0 to 1.
    pub left: f64,
    /// Top edge, 0 to 1.
    pub top: f64,
    /// Width, above 0, up to 1.
    pub width: f64,
    /// Height, above 0, up to 1.
    pub height: f64,
}

impl Rect {
    /// Kept within the picture.
    ///
    /// # Errors
    /// [`PhotoError::BadCrop`] when it is not a number or leaves next to nothing.
    fn within(self) -> Result<Self, PhotoError> {
        if ![self.left, self.top, self.width, self.height].iter().all(|value| value.is_finite()) {
            return Err(PhotoError::BadCrop);
        }
        let (left, top) = (self.left.clamp(0.0, 1.0), self.top.clamp(0.0, 1.0));
        let right = (self.left + self.width).clamp(0.0, 1.0);
        let bottom = (self.top + self.height).clamp(0.0, 1.0);
        let (width, height) = (right - left, bottom - top);
        if width < LEAST_SHARE || height < LEAST_SHARE {
            return Err(PhotoError::BadCrop);
        }
        Ok(Self { left, top, width, height })
    }
}

impl Edit {
    /// The same changes with every number in its range: turns below 4, corners and crop within the picture, tones
    /// within ±50. A crop of the whole picture is none.
    ///
    /// # Errors
    /// [`PhotoError::BadCorners`] for corners that do not lie clockwise around an area; [`PhotoError::BadCrop`].
    pub fn checked(&self) -> Result<Self, PhotoError> {
        let crop = self.crop.map(Rect::within).transpose()?;
        let whole = Rect { left: 0.0, top: 0.0, width: 1.0, height: 1.0 };
        Ok(Self {
            quarter_turns: self.quarter_turns % 4,
            corners: self.corners.map(straighten::checked).transpose()?,
            crop: crop.filter(|crop| *crop != whole),
            brightness: self.brightness.clamp(-MOST_TONE, MOST_TONE),
            contrast: self.contrast.clamp(-MOST_TONE, MOST_TONE),
            watermark: self.watermark,
        })
    }

    /// The corners that an upright picture suggests for [`Edit::corners`]; nothing where no sheet or
    /// card is seen, or it fills the picture already.
    pub fn suggested_corners(upright: &RgbImage) -> Option<[(f64, f64); 4]> {
        straighten::suggested(upright)
    }

    /// Whether pixels move.
    pub(super) fn reshapes(&self) -> bool {
        self.quarter_turns != 0 || self.corners.is_some() || self.crop.is_some()
    }

    /// What is kept of the longer side at the least, 0 to 1: how much finer than its result a source is needed.
    pub(super) fn share(&self) -> f64 {
        let spread = |pick: fn(&(f64, f64)) -> f64| {
            self.corners.map_or(1.0, |corners| {
                let values = corners.iter().map(pick);
                values.clone().fold(0.0, f64::max) - values.fold(1.0, f64::min)
            })
        };
        let (wide, high) = (spread(|corner| corner.0), spread(|corner| corner.1));
        let (kept_wide, kept_high) = self.crop.map_or((1.0, 1.0), |crop| (crop.width, crop.height));
        (wide * kept_wide).max(high * kept_high).clamp(LEAST_SHARE * LEAST_SHARE, 1.0)
    }

    /// Turns, straightens and crops an upright picture. The edit is [`Edit::checked`].
    pub(super) fn reshape(&self, picture: RgbImage, cancel: &Cancel) -> Result<RgbImage, PhotoError> {
        let mut picture = turned(picture, self.quarter_turns);
        cancel.check()?;
        if let Some(corners) = self.corners {
            picture = straighten::straighten(&picture, corners, cancel)?;
        }
        Ok(match self.crop {
            Some(crop) => shape::cropped(&picture, crop),
            None => picture,
        })
    }

    pub(super) fn tone(&self) -> Tone {
        Tone::new(self.brightness, self.contrast)
    }
}

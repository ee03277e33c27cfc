//! How well what a picture says can still be read after scaling and compressing.
//!
//! Text is where brightness changes steeply within small blocks (`detail`). In such blocks the result, brought back to
//! the size of the reference, is held against the reference: the structural similarity of the brightness (its contrast
//! and structure terms; a shift of brightness hurts no reader). The mean over the worst half of the blocks is the
//! score: 1 is untouched, and what smears or rings loses. Large, plain surfaces have no say, so a picture is not
//! called legible because its background is clean.

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::RgbImage;
use jpeg_decoder::{Decoder, PixelFormat};

use super::PhotoError;
use super::detail::{BLOCK, Detail, light};

/// Most blocks that are looked at; more tell nothing new.
const MOST_BLOCKS: usize = 3_000;
/// Keeps blocks of next to no contrast from deciding, as in the usual definition for values up to 255.
const STEADY: f64 = 58.5;

/// The picture before it was compressed.
pub(super) struct Reference {
    light: Vec<u8>,
    width: u32,
    height: u32,
    blocks: Vec<(usize, usize)>,
}

impl Reference {
    pub(super) fn of(picture: &RgbImage) -> Self {
        let (width, height) = picture.dimensions();
        let full = Detail::of(picture).full();
        let step = full.len().div_ceil(MOST_BLOCKS).max(1);
        let whole = |(column, row): &(usize, usize)| {
            let side = BLOCK as usize;
            (column + 1) * side <= width as usize && (row + 1) * side <= height as usize
        };
        let blocks = full.into_iter().step_by(step).filter(whole).collect();
        Self { light: light(picture), width, height, blocks }
    }

    /// The score of a JPEG of the same picture, 0 to 1; 1 where there is nothing to read.
    pub(super) fn score(&self, jpeg: &[u8]) -> Result<f64, PhotoError> {
        if self.blocks.is_empty() {
            return Ok(1.0);
        }
        let seen = self.brought_back(jpeg)?;
        let mut scores: Vec<f64> = self.blocks.iter().map(|block| self.similarity(&seen, *block)).collect();
        scores.sort_by(f64::total_cmp);
        let worst = scores.len().div_ceil(2);
        Ok(scores.iter().take(worst).sum::<f64>() / worst as f64)
    }

    /// The brightness of a JPEG, at the size of the reference.
    fn brought_back(&self, jpeg: &[u8]) -> Result<Vec<u8>, PhotoError> {
        let mut decoder = Decoder::new(jpeg);
        let rgb = decoder.decode().map_err(|_| PhotoError::Unreadable)?;
        let info = decoder.info().filter(|info| info.pixel_format == PixelFormat::RGB24);
        let info = info.ok_or(PhotoError::Unreadable)?;
        let (width, height) = (u32::from(info.width), u32::from(info.height));
        let small = light(&RgbImage::from_raw(width, height, rgb).ok_or(PhotoError::Unreadable)?);
        if (width, height) == (self.width, self.height) {
            return Ok(small);
        }
        let small =
            ImageRef::new(width, height, &small, PixelType::U8).map_err(|_| PhotoError::Unreadable)?;
        let mut back = Image::new(self.width, self.height, PixelType::U8);
        let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::CatmullRom));
        Resizer::new().resize(&small, &mut back, &options).map_err(|_| PhotoError::Unreadable)?;
        Ok(back.into_vec())
    }

    fn similarity(&self, seen: &[u8], (column, row): (usize, usize)) -> f64 {
        let side = BLOCK as usize;
        let start = row * side * self.width as usize + column * side;
        let (mut a, mut b, mut aa, mut bb, mut ab) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for line in 0..side {
            let at = start + line * self.width as usize;
            let (Some(one), Some(other)) = (self.light.get(at..at + side), seen.get(at..at + side)) else {
                continue;
            };
            for (x, y) in one.iter().zip(other) {
                let (x, y) = (f64::from(*x), f64::from(*y));
                (a, b, aa, bb, ab) = (a + x, b + y, aa + x * x, bb + y * y, ab + x * y);
            }
        }
        let count = (side * side) as f64;
        let (mean_a, mean_b) = (a / count, b / count);
        let (varied_a, varied_b) = (aa / count - mean_a * mean_a, bb / count - mean_b * mean_b);
        let together = ab / count - mean_a * mean_b;
        ((2.0 * together + STEADY) / (varied_a + varied_b + STEADY)).clamp(0.0, 1.0)
    }
}

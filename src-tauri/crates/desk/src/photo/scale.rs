//! Decoded pixels brought to a side and turned upright.

use std::borrow::Cow;

use fast_image_resize::images::Image;
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::RgbImage;

use super::{Cancel, LEAST_SIDE, PhotoError, exif, turn};

/// Decoded pixels, and the picture they stand for.
pub(super) struct Plate {
    /// Grey or RGB, eight bits, as stored.
    pub(super) pixels: Image<'static>,
    /// Stored sides of the picture, before it was scaled down while decoding.
    pub(super) source: (u32, u32),
    /// EXIF orientation, 1 to 8.
    pub(super) orientation: u8,
}

impl Plate {
    /// A plate of an upright picture.
    pub(super) fn upright_already(picture: RgbImage) -> Result<Self, PhotoError> {
        let source = picture.dimensions();
        let pixels = Image::from_vec_u8(source.0, source.1, picture.into_raw(), PixelType::U8x3)
            .map_err(|_| PhotoError::Unreadable)?;
        Ok(Self { pixels, source, orientation: exif::UPRIGHT })
    }

    /// The longest side it can give without enlarging.
    pub(super) fn longest(&self) -> u32 {
        self.source.0.max(self.source.1).min(self.pixels.width().max(self.pixels.height()))
    }

    /// The longest side at which the short side still has [`LEAST_SIDE`] pixels.
    pub(super) fn least_side(&self) -> Result<u32, PhotoError> {
        let (long, short) = (self.source.0.max(self.source.1), self.source.0.min(self.source.1));
        let least = (u64::from(LEAST_SIDE) * u64::from(long)).div_ceil(u64::from(short.max(1)));
        u32::try_from(least).map_err(|_| PhotoError::Unreadable)
    }

    /// The picture with this longest side, upright. Turning comes last because few pixels turn faster than many.
    pub(super) fn upright(&self, side: u32, cancel: &Cancel) -> Result<RgbImage, PhotoError> {
        cancel.check()?;
        let longest = u64::from(self.source.0.max(self.source.1)).max(1);
        let scaled = |length: u32| {
            let length = (u64::from(length) * u64::from(side) + longest / 2) / longest;
            u32::try_from(length).unwrap_or(side).clamp(1, side)
        };
        let (width, height) = (scaled(self.source.0), scaled(self.source.1));
        let data = self.resized(width, height)?;
        cancel.check()?;
        if self.orientation == exif::UPRIGHT {
            return RgbImage::from_raw(width, height, data.into_owned()).ok_or(PhotoError::Unreadable);
        }
        let (data, (width, height)) =
            turn::upright(&data, (width as usize, height as usize), self.orientation)?;
        RgbImage::from_raw(width as u32, height as u32, data).ok_or(PhotoError::Unreadable)
    }

    /// RGB, eight bits.
    fn resized(&self, width: u32, height: u32) -> Result<Cow<'_, [u8]>, PhotoError> {
        let kind = self.pixels.pixel_type();
        let data = if (width, height) == (self.pixels.width(), self.pixels.height()) {
            Cow::Borrowed(self.pixels.buffer())
        } else {
            let mut smaller = Image::new(width, height, kind);
            let options = ResizeOptions::new()
                .resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3))
                .use_alpha(false);
            Resizer::new()
                .resize(&self.pixels, &mut smaller, &options)
                .map_err(|_| PhotoError::Unreadable)?;
            Cow::Owned(smaller.into_vec())
        };
        Ok(if kind == PixelType::U8 { data.iter().flat_map(|grey| [*grey; 3]).collect() } else { data })
    }
}

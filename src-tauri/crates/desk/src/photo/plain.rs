//! Pictures for those who look at them and change them before they become a material.

use fast_image_resize::PixelType;
use fast_image_resize::images::Image;
use image::metadata::Orientation;
use image::{DynamicImage, RgbImage, imageops};

use super::outline::Outline;
use super::{Cancel, Limits, MOST_PREPARED_SIDE, PhotoError, decode, exif, fit};

/// An upright picture with no side longer than `side`, in pixels, which is at most [`MOST_PREPARED_SIDE`].
///
/// # Errors
/// Says why the picture cannot be used.
pub fn upright(source: &[u8], side: u32, cancel: &Cancel) -> Result<RgbImage, PhotoError> {
    cancel.check()?;
    let outline = Outline::read(source)?;
    let side = side.clamp(1, MOST_PREPARED_SIDE);
    let bitmap = decode::decode(source, &outline, side, cancel)?;
    cancel.check()?;
    let (width, height) = (bitmap.pixels.width(), bitmap.pixels.height());
    let grey = bitmap.pixels.pixel_type() == PixelType::U8;
    let data = bitmap.pixels.into_vec();
    let data = if grey { data.iter().flat_map(|grey| [*grey; 3]).collect() } else { data };
    let mut picture = RgbImage::from_raw(width, height, data).ok_or(PhotoError::Unreadable)?;
    let longest = width.max(height);
    if longest > side {
        let by = f64::from(side) / f64::from(longest);
        let short = |length: u32| ((f64::from(length) * by).round() as u32).max(1);
        picture = imageops::resize(&picture, short(width), short(height), imageops::FilterType::Triangle);
    }
    let mut picture = DynamicImage::ImageRgb8(picture);
    let turn = Orientation::from_exif(outline.exif.orientation).unwrap_or(Orientation::NoTransforms);
    picture.apply_orientation(turn);
    Ok(picture.into_rgb8())
}

/// An upright picture made to fit a slot: the JPEG, its width and its height.
///
/// # Errors
/// A picture too small to be of use, a limit that cannot be kept, or the flag raised.
pub(crate) fn pressed(
    picture: RgbImage,
    limits: &Limits,
    cancel: &Cancel,
) -> Result<(Vec<u8>, u32, u32), PhotoError> {
    let (width, height) = picture.dimensions();
    let pixels = Image::from_vec_u8(width, height, picture.into_raw(), PixelType::U8x3);
    let pixels = pixels.map_err(|_| PhotoError::Unreadable)?;
    let limits = Limits { max_side: limits.max_side.min(MOST_PREPARED_SIDE), ..*limits };
    let fitted = fit::fit(&pixels, (width, height), exif::UPRIGHT, &limits, cancel)?;
    Ok((fitted.jpeg, fitted.width, fitted.height))
}

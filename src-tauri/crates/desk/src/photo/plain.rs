//! Pictures for those who look at them and change them before they become a material.

use image::RgbImage;

use super::scale::Plate;
use super::{Cancel, Edit, Limits, MOST_PREPARED_SIDE, PhotoError, fit, plate};

/// An upright picture with no side longer than `side`, in pixels, which is at most [`MOST_PREPARED_SIDE`].
///
/// # Errors
/// Says why the picture cannot be used.
pub fn upright(source: &[u8], side: u32, cancel: &Cancel) -> Result<RgbImage, PhotoError> {
    cancel.check()?;
    let side = side.clamp(1, MOST_PREPARED_SIDE);
    let (_, plate, _) = plate(source, &Edit::default(), side, cancel)?;
    plate.upright(plate.longest().min(side), cancel)
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
    let limits = Limits { max_side: limits.max_side.min(MOST_PREPARED_SIDE), ..*limits };
    let fitted = fit::fit(&Plate::upright_already(picture)?, &limits, &Ok, cancel)?;
    Ok((fitted.jpeg, fitted.width, fitted.height))
}

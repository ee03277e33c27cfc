//! A sheet seen at an angle, seen from above.

use image::RgbImage;

use super::LEAST_SHARE;
use crate::flat::{self, Extent, FlatError, Point};
use crate::photo::{Cancel, PhotoError};

/// A place in fractions of the sides.
type Place = (f64, f64);

/// Corners kept within the picture.
///
/// # Errors
/// [`PhotoError::BadCorners`] unless they lie clockwise around an area with no corner bent inwards.
pub(super) fn checked(corners: [Place; 4]) -> Result<[Place; 4], PhotoError> {
    if !corners.iter().all(|(x, y)| x.is_finite() && y.is_finite()) {
        return Err(PhotoError::BadCorners);
    }
    let corners = corners.map(|(x, y)| (x.clamp(0.0, 1.0), y.clamp(0.0, 1.0)));
    let [a, b, c, d] = corners;
    let least = LEAST_SHARE * LEAST_SHARE;
    let bends = [(a, b, c), (b, c, d), (c, d, a), (d, a, b)]
        .map(|(from, at, to)| (at.0 - from.0) * (to.1 - at.1) - (at.1 - from.1) * (to.0 - at.0));
    if bends.iter().all(|bend| *bend > least) { Ok(corners) } else { Err(PhotoError::BadCorners) }
}

/// What lies between the corners, as a rectangle of the same scale.
pub(super) fn straighten(
    picture: &RgbImage,
    corners: [Place; 4],
    cancel: &Cancel,
) -> Result<RgbImage, PhotoError> {
    let (wide, high) = (f64::from(picture.width()), f64::from(picture.height()));
    let corners = corners.map(|(x, y)| Point::new(x * wide, y * high));
    let (width, height) = flat::size_of(&corners, None, picture.width().max(picture.height()));
    flat::straighten(picture, &corners, width, height, cancel).map_err(|error| match error {
        FlatError::Cancelled => PhotoError::Cancelled,
        FlatError::Corners | FlatError::Size => PhotoError::BadCorners,
    })
}

/// The corners of the sheet or card in an upright picture; nothing where none is seen, or it fills the picture.
pub(super) fn suggested(picture: &RgbImage) -> Option<[Place; 4]> {
    let found = flat::find(picture).filter(|found| found.extent != Extent::Frame)?;
    let (wide, high) = (f64::from(picture.width()), f64::from(picture.height()));
    checked(found.corners.map(|corner| (corner.x / wide, corner.y / high))).ok()
}

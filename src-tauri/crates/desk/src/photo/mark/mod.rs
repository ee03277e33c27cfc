//! The purpose, written across a picture: what for, when, to whom. It keeps clear of what the picture says.
//!
//! | step | where |
//! | --- | --- |
//! | the band across the picture with the least of it | `band` |
//! | the text as coverage, from the outlines of the embedded face | `coverage` |
//!
//! Where a band is nearly free, the text is filled and left out over whatever is still there. Where none is, only a
//! thin, light outline of the letters is drawn, which can be read together with what is under it.

mod band;
mod coverage;

use filing::paper::Face;
use image::RgbImage;

use super::detail::Detail;
use super::{Cancel, PhotoError};
use crate::paper::Faces;
use band::Band;
use coverage::Coverage;

/// How strong a filled mark is where nothing lies under it.
const FILLED: f32 = 0.30;
/// How strong a mere outline is.
const OUTLINED: f32 = 0.22;
/// Above this share of detail under the text, only its outline is drawn.
const NEARLY_FREE: f64 = 0.08;
/// The mark's colour, a slate that is neither ink nor seal.
const COLOUR: [f32; 3] = [72.0, 84.0, 104.0];

/// Writes the text across the picture. An empty text writes nothing.
///
/// # Errors
/// [`PhotoError::Mark`] for a character that no embedded face has; or when it was stopped.
pub(super) fn write(picture: &mut RgbImage, text: &str, cancel: &Cancel) -> Result<(), PhotoError> {
    let faces = Faces::embedded().map_err(|_| PhotoError::Unreadable)?;
    let Some(length) = length(faces, text)? else { return Ok(()) };
    let detail = Detail::of(picture);
    cancel.check()?;
    let band = Band::freest(&detail, picture.dimensions(), length);
    let coverage = Coverage::of_text(faces, text, &band, picture.dimensions());
    cancel.check()?;
    let outlined = band.covered > NEARLY_FREE;
    blend(picture, &coverage, &detail, outlined);
    Ok(())
}

/// Length of the text in sizes; nothing for an empty text.
fn length(faces: &Faces, text: &str) -> Result<Option<f64>, PhotoError> {
    let mut thousandths = 0.0;
    for char in text.chars() {
        thousandths += faces.advance(char, Face::Regular).ok_or(PhotoError::Mark { character: char })?;
    }
    Ok((thousandths > 0.0).then_some(thousandths / 1000.0))
}

/// Mixes the mark in, within the rows and columns it touches.
fn blend(picture: &mut RgbImage, coverage: &Coverage, detail: &Detail, outlined: bool) {
    let (left, top) = (coverage.left, coverage.top);
    for (row, y) in (top..top + coverage.height).enumerate() {
        for (column, x) in (left..left + coverage.width).enumerate() {
            let strength = if outlined {
                coverage.edge(column, row) * OUTLINED
            } else {
                coverage.at(column, row) * FILLED * (1.0 - detail.share_at(x, y))
            };
            if strength <= 0.0 {
                continue;
            }
            if let Some(pixel) = picture.get_pixel_mut_checked(x, y) {
                for (value, ink) in pixel.0.iter_mut().zip(COLOUR) {
                    let under = f32::from(*value);
                    // On dark ground the mark is light, else nobody would see it.
                    let ink = if under < 96.0 { 255.0 - ink } else { ink };
                    *value = (under + (ink - under) * strength).round().clamp(0.0, 255.0) as u8;
                }
            }
        }
    }
}

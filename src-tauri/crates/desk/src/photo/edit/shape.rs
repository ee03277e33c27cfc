//! Turning by quarters, and cutting out.

use image::{RgbImage, imageops};

use super::Rect;

/// A picture turned clockwise by so many quarters.
pub fn turned(picture: RgbImage, quarters: u8) -> RgbImage {
    match quarters % 4 {
        1 => imageops::rotate90(&picture),
        2 => imageops::rotate180(&picture),
        3 => imageops::rotate270(&picture),
        _ => picture,
    }
}

/// The part that is kept; at least one pixel.
pub(super) fn cropped(picture: &RgbImage, part: Rect) -> RgbImage {
    let (left, width) = span(picture.width(), part.left, part.width);
    let (top, height) = span(picture.height(), part.top, part.height);
    imageops::crop_imm(picture, left, top, width, height).to_image()
}

/// Where a share of a side begins, and its length, in pixels.
fn span(side: u32, start: f64, length: f64) -> (u32, u32) {
    let full = f64::from(side);
    let start = ((start * full).round() as u32).min(side.saturating_sub(1));
    let length = ((length * full).round() as u32).clamp(1, side - start);
    (start, length)
}

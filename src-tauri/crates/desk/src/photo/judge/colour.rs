//! Black and white instead of colour.

use image::RgbImage;

/// Fewer than one pixel in a thousand has a colour. A red seal on white paper is enough to make a scan a colour scan.
pub(super) fn is_grey(picture: &RgbImage) -> bool {
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

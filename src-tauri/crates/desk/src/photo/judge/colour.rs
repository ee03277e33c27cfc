//! Black and white instead of colour.

use image::RgbImage;

/// Fewer than one pixel in a thousand has a colour. A red seal on white paper is enough to make a scan a colour scan.
pub(super) fn is_grey(picture: &RgbImage) -> bool {
    const COLOURED: u8 = 24;
    let (pixels, _) = picture.as_raw().as_chunks::<3>();
    let coloured = pixels.iter().filter(|[r, g, b]| r.max(g).max(b) - r.min(g).min(b) > COLOURED);
    // No more are counted than decide it.
    let enough = pixels.len().div_ceil(1000);
    coloured.take(enough).count() < enough
}

//! The light at a place between the pixels of a picture.

use image::{ImageBuffer, Pixel};

use crate::flat::Point;

/// One channel of a picture at a place, told by the four pixels around it; beyond the edge that of the edge.
pub(super) fn between<P: Pixel<Subpixel = u8>>(
    picture: &ImageBuffer<P, Vec<u8>>,
    at: Point,
    channel: usize,
) -> f64 {
    let (width, height) = picture.dimensions();
    let (x, y) =
        ((at.x - 0.5).clamp(0.0, f64::from(width) - 1.0), (at.y - 0.5).clamp(0.0, f64::from(height) - 1.0));
    let (left, top) = (x.floor(), y.floor());
    let (fx, fy) = (x - left, y - top);
    let pixel = |x: f64, y: f64| {
        let found = picture.get_pixel_checked((x as u32).min(width - 1), (y as u32).min(height - 1));
        let level = found.and_then(|pixel| pixel.channels().get(channel).copied());
        level.map_or(255.0, f64::from)
    };
    let upper = pixel(left, top) * (1.0 - fx) + pixel(left + 1.0, top) * fx;
    let lower = pixel(left, top + 1.0) * (1.0 - fx) + pixel(left + 1.0, top + 1.0) * fx;
    upper * (1.0 - fy) + lower * fy
}

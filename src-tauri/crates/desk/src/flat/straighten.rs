//! A sheet as seen from straight above.

use filing::problem::Args;
use image::RgbImage;

use super::homography::Homography;
use super::quad::{Point, plausible};
use crate::photo::Cancel;

/// Most pixels of a straightened picture: three bytes each are held.
pub const MOST_FLAT_PIXELS: u64 = 16_000_000;

/// Why nothing was straightened. The words are `error-<code>` with `.fix` in `scan.ftl`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FlatError {
    /// The corners do not span a sheet.
    #[error("the corners span no sheet")]
    Corners,
    /// The picture would have no pixels, or more than [`MOST_FLAT_PIXELS`].
    #[error("the straightened picture would be too large or empty")]
    Size,
    /// Stopped on request.
    #[error("cancelled")]
    Cancelled,
}

impl FlatError {
    /// Stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Corners => "flat_corners",
            Self::Size => "flat_size",
            Self::Cancelled => "flat_cancelled",
        }
    }

    /// What the words need: nothing.
    pub fn args(&self) -> Args {
        Args::new()
    }
}

/// Lays the four-sided part of a picture flat, as `width` × `height` pixels. `corners` are clockwise from what becomes
/// the top left, in source pixels; what lies outside of the source becomes white. Where the source is finer, its
/// pixels are averaged, so that small print stays legible; where it is coarser, they are blended. Blocks: call it off
/// the window's thread.
///
/// # Errors
/// Corners that do not run round a sheet clockwise, a size above the bound, or the flag raised.
pub fn straighten(
    source: &RgbImage,
    corners: &[Point; 4],
    width: u32,
    height: u32,
    cancel: &Cancel,
) -> Result<RgbImage, FlatError> {
    if !plausible(corners) {
        return Err(FlatError::Corners);
    }
    if width == 0 || height == 0 || u64::from(width) * u64::from(height) > MOST_FLAT_PIXELS {
        return Err(FlatError::Size);
    }
    let (right, low) = (f64::from(width), f64::from(height));
    let flat = [(0.0, 0.0), (right, 0.0), (right, low), (0.0, low)].map(|(x, y)| Point::new(x, y));
    let back = Homography::between(&flat, corners).ok_or(FlatError::Corners)?;
    taken(source, &back, width, height, cancel)
}

/// Every pixel of the new picture taken from where `back` says it lies in the source.
pub(crate) fn taken(
    source: &RgbImage,
    back: &Homography,
    width: u32,
    height: u32,
    cancel: &Cancel,
) -> Result<RgbImage, FlatError> {
    let taps = taps(back, width, height);
    let step = 1.0 / f64::from(taps);
    let count = (taps * taps) as f32;
    let mut data = Vec::with_capacity(width as usize * height as usize * 3);
    let mut row = vec![[0.0_f32; 3]; width as usize];
    for y in 0..height {
        if cancel.is_cancelled() {
            return Err(FlatError::Cancelled);
        }
        row.fill([0.0; 3]);
        for tap in 0..taps {
            let from = Point::new(0.5 * step, f64::from(y) + (f64::from(tap) + 0.5) * step);
            let mut places = back.along(from, step);
            for sum in &mut row {
                for at in places.by_ref().take(taps as usize) {
                    sum.iter_mut().zip(blended(source, at)).for_each(|(sum, value)| *sum += value);
                }
            }
        }
        data.extend(row.iter().flat_map(|sum| sum.map(|sum| (sum / count + 0.5) as u8)));
    }
    RgbImage::from_raw(width, height, data).ok_or(FlatError::Size)
}

/// So little finer a source loses nothing when it is looked at once a pixel.
const HARDLY: f64 = 0.05;

/// Looks at the source along each side of a pixel: as many as the source has pixels there, in the finest place.
fn taps(back: &Homography, width: u32, height: u32) -> u32 {
    let (right, low) = (f64::from(width), f64::from(height));
    let places = [(0.0, 0.0), (right, 0.0), (right, low), (0.0, low), (right / 2.0, low / 2.0)];
    let finest = places.iter().flat_map(|(x, y)| {
        let here = back.apply(Point::new(*x, *y));
        [back.apply(Point::new(x + 1.0, *y)), back.apply(Point::new(*x, y + 1.0))].map(|next| here.to(next))
    });
    (finest.fold(1.0, f64::max).min(8.0) - HARDLY).ceil() as u32
}

/// The colour between four pixels; white outside.
fn blended(source: &RgbImage, at: Point) -> [f32; 3] {
    let (width, height) = source.dimensions();
    let (x, y) = ((at.x - 0.5) as f32, (at.y - 0.5) as f32);
    if !(x > -1.0 && y > -1.0 && x < width as f32 && y < height as f32) {
        return [255.0; 3];
    }
    let (left, top) = (x.floor(), y.floor());
    let (fx, fy) = (x - left, y - top);
    let column = |x: f32| (x.max(0.0) as u32).min(width - 1);
    let row = |y: f32| (y.max(0.0) as u32).min(height - 1);
    let (x0, x1, y0, y1) = (column(left), column(left + 1.0), row(top), row(top + 1.0));
    let pixel = |x: u32, y: u32| {
        let at = (y as usize * width as usize + x as usize) * 3;
        let found = source.as_raw().get(at..).and_then(|rest| rest.first_chunk::<3>());
        found.copied().unwrap_or([255; 3])
    };
    let ([ar, ag, ab], [br, bg, bb]) = (pixel(x0, y0), pixel(x1, y0));
    let ([cr, cg, cb], [dr, dg, db]) = (pixel(x0, y1), pixel(x1, y1));
    let mix = |a: u8, b: u8, c: u8, d: u8| {
        let [a, b, c, d] = [a, b, c, d].map(f32::from);
        let (upper, lower) = (a + (b - a) * fx, c + (d - c) * fx);
        upper + (lower - upper) * fy
    };
    [mix(ar, br, cr, dr), mix(ag, bg, cg, dg), mix(ab, bb, cb, db)]
}

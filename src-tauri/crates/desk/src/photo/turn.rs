//! Pixels turned as EXIF says.

use super::PhotoError;

/// One pixel.
type Pixel = [u8; 3];

/// Rows and columns that are turned together: few enough that all their lines stay at hand.
const TILE: usize = 32;

/// Where the upright picture's pixels stand in the stored one: the first of them, and the way to the next column and to
/// the next row.
struct Way {
    first: usize,
    across: isize,
    down: isize,
}

impl Way {
    /// For an EXIF orientation, 1 to 8, and the stored sides; others count as upright.
    fn of(orientation: u8, (width, height): (usize, usize)) -> Self {
        let (right, bottom) = (width.saturating_sub(1), height.saturating_sub(1) * width);
        let row = width as isize;
        let (first, across, down) = match orientation {
            2 => (right, -1, row),
            3 => (bottom + right, -1, -row),
            4 => (bottom, 1, -row),
            5 => (0, row, 1),
            6 => (bottom, -row, 1),
            7 => (bottom + right, -row, -1),
            8 => (right, row, -1),
            _ => (0, 1, row),
        };
        Self { first, across, down }
    }
}

/// Whether the sides change places.
pub(super) fn swaps(orientation: u8) -> bool {
    (5..=8).contains(&orientation)
}

/// The stored picture, three bytes a pixel, turned upright; and its sides then.
pub(super) fn upright(
    stored: &[u8],
    (width, height): (usize, usize),
    orientation: u8,
) -> Result<(Vec<u8>, (usize, usize)), PhotoError> {
    let (pixels, _) = stored.as_chunks::<3>();
    if pixels.len() != width * height {
        return Err(PhotoError::Unreadable);
    }
    let way = Way::of(orientation, (width, height));
    let sides = if swaps(orientation) { (height, width) } else { (width, height) };
    let mut turned = vec![0; stored.len()];
    let (rows, _) = turned.as_chunks_mut::<3>();
    for (band, lines) in rows.chunks_mut((sides.0 * TILE).max(1)).enumerate() {
        for left in (0..sides.0).step_by(TILE) {
            for (line, row) in lines.chunks_mut(sides.0).enumerate() {
                let tile: &mut [Pixel] = row.get_mut(left..sides.0.min(left + TILE)).unwrap_or_default();
                let from = way.down * (band * TILE + line) as isize + way.across * left as isize;
                let mut place = way.first.wrapping_add_signed(from);
                for pixel in tile {
                    *pixel = pixels.get(place).copied().unwrap_or_default();
                    place = place.wrapping_add_signed(way.across);
                }
            }
        }
    }
    Ok((turned, sides))
}

#[cfg(test)]
mod tests {
    use image::metadata::Orientation;
    use image::{DynamicImage, Rgb, RgbImage};

    use super::*;

    #[test]
    fn every_orientation_is_turned_as_it_says() {
        for (width, height) in [(1, 1), (7, 3), (32, 64), (70, 45), (33, 100)] {
            let stored = RgbImage::from_fn(width, height, |x, y| Rgb([x as u8, y as u8, (x * y) as u8]));
            for orientation in 1..=8 {
                let mut wanted = DynamicImage::ImageRgb8(stored.clone());
                wanted.apply_orientation(Orientation::from_exif(orientation).unwrap());
                let sides = (width as usize, height as usize);
                let (turned, (wide, high)) = upright(stored.as_raw(), sides, orientation).unwrap();
                assert_eq!((wide as u32, high as u32), (wanted.width(), wanted.height()));
                assert_eq!(turned, wanted.into_rgb8().into_raw(), "{width}x{height}, {orientation}");
            }
        }
    }

    #[test]
    fn too_few_pixels_are_refused() {
        assert_eq!(upright(&[0; 11], (2, 2), 6).err(), Some(PhotoError::Unreadable));
    }
}

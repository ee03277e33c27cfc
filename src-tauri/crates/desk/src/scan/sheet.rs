//! The sheet laid flat, asked by millimetres.

use image::{RgbImage, imageops};

use super::ScanError;
use super::lie::Lying;
use crate::flat::{FlatError, Homography, Point, taken};
use crate::photo::Cancel;

/// A rectangle on the sheet, mm.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) w: f64,
    pub(super) h: f64,
}

impl Area {
    pub(super) fn holds(&self, x: f64, y: f64) -> bool {
        x >= self.x && y >= self.y && x <= self.x + self.w && y <= self.y + self.h
    }

    pub(super) fn grown(self, by: f64) -> Self {
        Self { x: self.x - by, y: self.y - by, w: self.w + 2.0 * by, h: self.h + 2.0 * by }
    }
}

/// A sheet, upright, seen from straight above, trimmed to its edges.
#[derive(Clone, Debug)]
pub(super) struct Flat {
    pub(super) picture: RgbImage,
    /// Pixels in a millimetre.
    pub(super) scale: f64,
    /// The light of the paper at every twelve millimetres or so.
    paper: RgbImage,
}

/// Distance of two measurements of the paper's light, mm.
const COARSE: f64 = 6.0;

impl Flat {
    /// As fine as the picture is, with no side above `most`, in pixels.
    pub(super) fn of(
        picture: &RgbImage,
        lying: &Lying<'_>,
        most: u32,
        cancel: &Cancel,
    ) -> Result<Self, ScanError> {
        let (width, height) = lying.size;
        let middle = lying.to_picture.apply(Point::new(width / 2.0, height / 2.0));
        let beside = lying.to_picture.apply(Point::new(width / 2.0 + 1.0, height / 2.0));
        let below = lying.to_picture.apply(Point::new(width / 2.0, height / 2.0 + 1.0));
        let fine = middle.to(beside).max(middle.to(below));
        let scale = fine.min(f64::from(most) / width.max(height));
        let side = |length: f64| (length * scale).round() as u32;
        let back = lying.to_picture.after(&Homography::scaling(1.0 / scale, 1.0 / scale, 0.0, 0.0));
        let size = (side(width), side(height));
        if size.0.min(size.1) < 16 {
            return Err(FlatError::Size.into());
        }
        let picture = taken(picture, &back, size.0, size.1, cancel)?;
        let paper = paper(&picture, scale);
        Ok(Self { picture, scale, paper })
    }

    /// The colour at a place, each channel as a share of what the paper has nearby.
    pub(super) fn share(&self, x: f64, y: f64) -> [f64; 3] {
        let at = |picture: &RgbImage, x: f64, y: f64| {
            let (right, low) = (picture.width().saturating_sub(1), picture.height().saturating_sub(1));
            let pixel =
                picture.get_pixel_checked((x.max(0.0) as u32).min(right), (y.max(0.0) as u32).min(low));
            pixel.map_or([255.0; 3], |pixel| pixel.0.map(f64::from))
        };
        let [r, g, b] = at(&self.picture, x * self.scale, y * self.scale);
        let [wr, wg, wb] = at(&self.paper, x / COARSE, y / COARSE);
        [r / wr.max(1.0), g / wg.max(1.0), b / wb.max(1.0)]
    }
}

/// The light of the paper: of every tile what three quarters of its pixels do not reach, smoothed.
fn paper(picture: &RgbImage, scale: f64) -> RgbImage {
    let tile = COARSE * scale;
    let count = |length: u32| ((f64::from(length) / tile).ceil() as u32).max(1);
    let tiles = RgbImage::from_fn(count(picture.width()), count(picture.height()), |column, row| {
        let span = |at: u32, most: u32| {
            let from = (f64::from(at) * tile) as u32;
            from..((f64::from(at + 1) * tile) as u32).min(most)
        };
        let mut channels: [Vec<u8>; 3] = Default::default();
        for y in span(row, picture.height()).step_by(2) {
            for x in span(column, picture.width()).step_by(2) {
                let pixel = picture.get_pixel_checked(x, y).map_or([255; 3], |pixel| pixel.0);
                channels.iter_mut().zip(pixel).for_each(|(channel, value)| channel.push(value));
            }
        }
        image::Rgb(channels.map(|mut channel| {
            channel.sort_unstable();
            channel.get(channel.len() * 3 / 4).copied().unwrap_or(255)
        }))
    });
    imageops::blur(&tiles, 1.0)
}

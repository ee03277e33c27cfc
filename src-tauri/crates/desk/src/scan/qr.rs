//! Reads the small square code of a sheet.

use std::panic::catch_unwind;

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::{GrayImage, Luma, RgbImage, imageops};
use rqrr::{BitGrid as _, PreparedImage};

use crate::flat::{Found, Homography, Point, straighten};
use crate::photo::Cancel;

use super::{ScanError, cells};

/// A code that was read, and where.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    /// What it says.
    pub(super) text: String,
    /// Its corners in the picture: as one reads it, clockwise from the top left.
    pub(super) corners: [Point; 4],
}

/// Longest side of the picture at the first look. Most codes are read there, in a fraction of the time.
const SMALL: u32 = 1_700;
/// Pixels for a millimetre where the straightened sheet is looked at, and the sheet's size there. More than a few times
/// what the picture has tells nothing new.
const FINE: f64 = 8.0;
const FINER: f64 = 2.0;
const SHEET: (f64, f64) = (210.0, 297.0);
/// Most codes that the library sees and cannot read.
const MOST_SEEN: usize = 4;
/// The part of the sheet at each corner in which a code may stand, mm.
const CORNER: (f64, f64) = (80.0, 60.0);

/// Reads a code that `means` something: in the whole picture, small and at its own size; at the `places` where it stands if
/// the sheet lies as it seems to; then near the corners of the sheet, where every trick is tried.
pub(super) fn read(
    picture: &RgbImage,
    found: Option<&Found>,
    places: &dyn Fn() -> Result<Vec<[Point; 4]>, ScanError>,
    means: &dyn Fn(&str) -> bool,
    cancel: &Cancel,
) -> Result<Option<Mark>, ScanError> {
    let grey = imageops::grayscale(picture);
    if let Some(mark) = small(&grey, means) {
        return Ok(Some(mark));
    }
    super::ask(cancel)?;
    let is_small = grey.width().max(grey.height()) <= SMALL;
    if let Some(mark) = (!is_small).then(|| marks(&grey, means)).flatten() {
        return Ok(Some(mark));
    }
    super::ask(cancel)?;
    // A seal hides nothing where only red light is looked at.
    let red = red(picture);
    let places = places()?;
    let at_place = |plane: &GrayImage| places.iter().find_map(|place| cells::read(plane, place, means));
    if let Some((text, corners)) = at_place(&grey).or_else(|| at_place(&red)) {
        return Ok(Some(Mark { text, corners }));
    }
    super::ask(cancel)?;
    if let Some(mark) = small(&red, means) {
        return Ok(Some(mark));
    }
    super::ask(cancel)?;
    match found {
        Some(found) => at_corners(picture, found, means, cancel),
        None => Ok(tricked(&grey, means)),
    }
}

/// Looks at a picture made small; at one that is small already, as it is.
fn small(grey: &GrayImage, means: &dyn Fn(&str) -> bool) -> Option<Mark> {
    let longest = grey.width().max(grey.height());
    if longest <= SMALL {
        return marks(grey, means);
    }
    let by = f64::from(SMALL) / f64::from(longest);
    let mark = marks(&scaled(grey, by), means)?;
    Some(mark.moved(|corner| Point::new(corner.x / by, corner.y / by)))
}

fn red(picture: &RgbImage) -> GrayImage {
    GrayImage::from_fn(picture.width(), picture.height(), |x, y| {
        Luma([picture.get_pixel_checked(x, y).map_or(255, |pixel| pixel.0[0])])
    })
}

impl Mark {
    fn moved(self, to: impl Fn(Point) -> Point) -> Self {
        Self { corners: self.corners.map(to), text: self.text }
    }
}

/// The four corners of the straightened sheet, each enlarged; wherever up may be, the code stands in one of them.
fn at_corners(
    picture: &RgbImage,
    found: &Found,
    means: &dyn Fn(&str) -> bool,
    cancel: &Cancel,
) -> Result<Option<Mark>, ScanError> {
    let [a, b, c, d] = found.corners;
    let lying = a.to(b) + c.to(d) > b.to(c) + d.to(a);
    let (wide, high) = if lying { (SHEET.1, SHEET.0) } else { SHEET };
    let own = a.to(b).max(b.to(c)).max(c.to(d)).max(d.to(a)) / wide.max(high);
    let fine = FINE.min(FINER * own).max(1.0);
    let (width, height) = ((wide * fine) as u32, (high * fine) as u32);
    let flat = straighten(picture, &found.corners, width, height, cancel)?;
    let whole = [(0, 0), (width, 0), (width, height), (0, height)];
    let whole = whole.map(|(x, y)| Point::new(f64::from(x), f64::from(y)));
    let Some(back) = Homography::between(&whole, &found.corners) else { return Ok(None) };
    let grey = imageops::grayscale(&flat);
    let side = CORNER.0.max(CORNER.1);
    let (wide, high) = (((side * fine) as u32).min(width), ((side * fine) as u32).min(height));
    for (x, y) in [(width - wide, height - high), (0, height - high), (width - wide, 0), (0, 0)] {
        super::ask(cancel)?;
        let part = imageops::crop_imm(&grey, x, y, wide, high).to_image();
        if let Some(mark) = tricked(&part, means) {
            let corner = |at: Point| back.apply(Point::new(at.x + f64::from(x), at.y + f64::from(y)));
            return Ok(Some(mark.moved(corner)));
        }
    }
    Ok(None)
}

/// Reads with the picture softened, sharpened, cut at several levels and scaled, until it says something.
fn tricked(grey: &GrayImage, means: &dyn Fn(&str) -> bool) -> Option<Mark> {
    marks(grey, means)
        .or_else(|| marks(&imageops::blur(grey, 1.2), means))
        .or_else(|| marks(&imageops::unsharpen(grey, 2.5, 2), means))
        .or_else(|| {
            [0.5, 0.7, 1.4].into_iter().find_map(|by| {
                let mark = marks(&scaled(grey, by), means)?;
                Some(mark.moved(|corner| Point::new(corner.x / by, corner.y / by)))
            })
        })
        .or_else(|| cut(&imageops::blur(grey, 0.8), means))
}

/// Cut at several shares of the light that the paper has nearby.
fn cut(grey: &GrayImage, means: &dyn Fn(&str) -> bool) -> Option<Mark> {
    let paper = imageops::blur(&scaled(grey, 0.125), 6.0);
    let light = |x: u32, y: u32| {
        let (x, y) = ((x / 8).min(paper.width() - 1), (y / 8).min(paper.height() - 1));
        paper.get_pixel_checked(x, y).map_or(255, |pixel| u32::from(pixel.0[0]))
    };
    [60, 70, 80, 90].into_iter().find_map(|percent| {
        let two = GrayImage::from_fn(grey.width(), grey.height(), |x, y| {
            let here = grey.get_pixel_checked(x, y).map_or(255, |pixel| u32::from(pixel.0[0]));
            Luma([if here * 100 < light(x, y) * percent { 0 } else { 255 }])
        });
        marks(&two, means)
    })
}

fn marks(grey: &GrayImage, means: &dyn Fn(&str) -> bool) -> Option<Mark> {
    // The library counts on the shapes it finds to be codes; made-up ones bring it to panic. What it cannot read is no
    // code. It shares nothing with us but the picture, which it does not change.
    let codes = catch_unwind(|| codes(grey)).unwrap_or_default();
    let read = codes.iter().find_map(|(text, corners)| {
        let text = text.as_ref().filter(|text| means(text))?;
        Some(Mark { text: text.clone(), corners: *corners })
    });
    let seen = codes.iter().filter(|(text, _)| text.is_none()).take(MOST_SEEN);
    let looked = || {
        seen.flat_map(|(_, corners)| [*corners, completed(corners)]).find_map(|corners| {
            let (text, corners) = cells::read(grey, &corners, means)?;
            Some(Mark { text, corners })
        })
    };
    read.or_else(looked)
}

/// The fourth corner from the three that have marks of their own.
fn completed([a, b, _, d]: &[Point; 4]) -> [Point; 4] {
    [*a, *b, Point::new(b.x + d.x - a.x, b.y + d.y - a.y), *d]
}

/// Every code that is seen: what it says, where it can be read, and its corners.
fn codes(grey: &GrayImage) -> Vec<(Option<String>, [Point; 4])> {
    let (width, height) = (grey.width() as usize, grey.height() as usize);
    let data = grey.as_raw();
    let pixel = |x: usize, y: usize| data.get(y * width + x).copied().unwrap_or(255);
    let mut prepared = PreparedImage::prepare_from_greyscale(width, height, pixel);
    let grids = prepared.detect_grids();
    let seen = grids.iter().filter_map(|grid| {
        let text = grid.decode().ok().map(|(_, text)| text);
        let corner = |at: rqrr::Point| Point::new(f64::from(at.x) + 0.5, f64::from(at.y) + 0.5);
        Some((text, own(grid.bounds.map(corner), grid.grid.size() as f64)?))
    });
    seen.collect()
}

/// The library gives the corners of a square that is one module too large to the right and below.
fn own(corners: [Point; 4], modules: f64) -> Option<[Point; 4]> {
    let share = modules / (modules + 1.0);
    let unit = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)].map(|(x, y)| Point::new(x, y));
    let to_picture = Homography::between(&unit, &corners)?;
    Some(unit.map(|corner| to_picture.apply(Point::new(corner.x * share, corner.y * share))))
}

/// Made smaller or larger.
fn scaled(grey: &GrayImage, by: f64) -> GrayImage {
    let side = |length: u32| ((f64::from(length) * by).round() as u32).max(1);
    let (width, height) = (side(grey.width()), side(grey.height()));
    let mut target = Image::new(width, height, PixelType::U8);
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Bilinear));
    let done = ImageRef::new(grey.width(), grey.height(), grey.as_raw(), PixelType::U8)
        .is_ok_and(|source| Resizer::new().resize(&source, &mut target, &options).is_ok());
    let made = done.then(|| GrayImage::from_raw(width, height, target.into_vec())).flatten();
    made.unwrap_or_else(|| imageops::resize(grey, width, height, imageops::FilterType::Triangle))
}

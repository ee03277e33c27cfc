//! HEIC: the container is walked first, then coded pictures are decoded one by one.
//!
//! A phone's picture is a grid of tiles. Each tile is scaled down as soon as it is decoded, so that the pixels never
//! exist all at once, and the flag is looked at between tiles. `irot` and `imir` say which way is up; an EXIF
//! orientation beside them is for information only and is not applied a second time.

use fast_image_resize::PixelType;
use fast_image_resize::images::Image;
use heifer::color::{ColorParams, frame_to_rgba_sized};
use heifer::heifer_hevc_dec::decoder::{DecodeOptions, decode_picture};
use heifer::heifer_isobmff::boxes::{ColorInfo, Property};
use heifer::heifer_isobmff::{HeifFile, ItemId};

use super::{Bitmap, Opened, shrink};
use crate::photo::exif::{self, Exif};
use crate::photo::outline::{Format, Outline, Weight, plausible_sides};
use crate::photo::{Cancel, MEGA, MOST_PIXELS, PhotoError};

/// Most pixels of one coded picture; a coded picture is decoded whole.
const MOST_CODED_PIXELS: u64 = 13 * MEGA as u64;
/// Most pixels of the scaled picture that tiles are put into.
const MOST_CANVAS_PIXELS: u64 = 13 * MEGA as u64;
/// Most tiles of a picture.
const MOST_TILES: usize = 1_024;

/// Opens a HEIC file, scaled so that its longest side still has `side` pixels.
pub(super) fn open(source: &[u8], side: u32, cancel: &Cancel) -> Result<Opened, PhotoError> {
    let file = HeifFile::parse(source).map_err(|_| PhotoError::Unreadable)?;
    let id = file.primary_id;
    let kind = file.item(id).map_err(|_| PhotoError::Unreadable)?.item_type.0;
    let picture = match &kind {
        b"hvc1" => Picture { tiles: vec![id], columns: 1, sides: sides_of(&file, id)? },
        b"grid" => Picture::of_grid(&file, id)?,
        _ => return Err(PhotoError::UnsupportedFormat { format: OTHER }),
    };
    plausible_sides(picture.sides.0, picture.sides.1)?;
    let outline = outline(&file, id, picture.sides)?;
    outline.check_sides()?;
    let (pixels, transparent) = picture.decode(&file, side, cancel)?;
    if let Some(cut) = clean_aperture(&file, id, picture.sides)? {
        return cut_out(outline, &pixels, cut);
    }
    Ok(Opened { outline, bitmap: Bitmap { pixels, transparent } })
}

/// A HEIF file whose pictures are coded otherwise.
const OTHER: &str = "HEIF (rare kind)";

fn outline(file: &HeifFile<'_>, id: ItemId, (width, height): (u32, u32)) -> Result<Outline, PhotoError> {
    let tiff = file.exif(id).ok().flatten();
    let told = tiff.as_deref().map(Exif::read).unwrap_or_default();
    let xmp = file.xmp(id).ok().flatten();
    Ok(Outline {
        format: Format::Heic,
        width,
        height,
        weight: Weight::Streamed,
        exif: Exif { orientation: orientation(file, id)?, ..told },
        metadata: tiff.is_some() || xmp.is_some(),
        inks: false,
        animated: false,
        pages: 1,
    })
}

fn properties<'f>(file: &'f HeifFile<'_>, id: ItemId) -> Result<Vec<&'f Property>, PhotoError> {
    Ok(file.item_properties(id).map_err(|_| PhotoError::Unreadable)?.collect())
}

fn sides_of(file: &HeifFile<'_>, id: ItemId) -> Result<(u32, u32), PhotoError> {
    file.image_size(id).ok().flatten().ok_or(PhotoError::Unreadable)
}

/// Turning and mirroring, as the EXIF orientation that says the same.
fn orientation(file: &HeifFile<'_>, id: ItemId) -> Result<u8, PhotoError> {
    let (mut quarters, mut mirror) = (0, None);
    for property in properties(file, id)? {
        match property {
            Property::Rotation(left) => quarters = *left,
            Property::Mirror(top_bottom) => mirror = Some(*top_bottom),
            _ => {}
        }
    }
    // Quarters count to the left; EXIF 6 turns one to the right, 8 one to the left.
    Ok(match (quarters, mirror) {
        (0, None) => exif::UPRIGHT,
        (0, Some(false)) | (2, Some(true)) => 2,
        (2, None) => 3,
        (0, Some(true)) | (2, Some(false)) => 4,
        (3, Some(false)) | (1, Some(true)) => 5,
        (3, None) => 6,
        (1, Some(false)) | (3, Some(true)) => 7,
        _ => 8,
    })
}

/// Coded pictures in rows and columns.
struct Picture {
    tiles: Vec<ItemId>,
    columns: usize,
    sides: (u32, u32),
}

impl Picture {
    fn of_grid(file: &HeifFile<'_>, id: ItemId) -> Result<Self, PhotoError> {
        let grid = file.grid(id).map_err(|_| PhotoError::Unreadable)?;
        let tiles = file.referenced_items(id, b"dimg").to_vec();
        let (columns, rows) = (usize::from(grid.columns), usize::from(grid.rows));
        if columns == 0 || tiles.len() != columns * rows || tiles.len() > MOST_TILES {
            return Err(PhotoError::Unreadable);
        }
        Ok(Self { tiles, columns, sides: (grid.output_width, grid.output_height) })
    }

    fn decode(
        &self,
        file: &HeifFile<'_>,
        side: u32,
        cancel: &Cancel,
    ) -> Result<(Image<'static>, bool), PhotoError> {
        let (width, height) = self.sides;
        let pixels = u64::from(width) * u64::from(height);
        let fine = [4, 2].into_iter().find(|by| width.max(height) / by >= side).unwrap_or(1);
        let bounded = [1, 2, 4].into_iter().find(|by| pixels / u64::from(by * by) <= MOST_CANVAS_PIXELS);
        let by = fine.max(bounded.unwrap_or(8));
        let mut canvas = Canvas::new(width.div_ceil(by), height.div_ceil(by), by);
        let mut first = None;
        for (n, tile) in self.tiles.iter().enumerate() {
            cancel.check()?;
            let coded = decode_tile(file, *tile)?;
            let tile_sides = *first.get_or_insert((coded.width, coded.height));
            if tile_sides != (coded.width, coded.height) || (tile_sides.0 % by != 0 && self.columns > 1) {
                return Err(PhotoError::Unreadable);
            }
            let (column, row) = (n % self.columns, n / self.columns);
            canvas.place(&coded, column * tile_sides.0 as usize, row * tile_sides.1 as usize);
        }
        canvas.finished(first, self)
    }
}

/// One coded picture as RGB.
struct Coded {
    width: u32,
    height: u32,
    rgb: Vec<u8>,
}

fn decode_tile(file: &HeifFile<'_>, id: ItemId) -> Result<Coded, PhotoError> {
    let item = file.item(id).map_err(|_| PhotoError::Unreadable)?;
    if item.item_type.0 != *b"hvc1" {
        return Err(PhotoError::UnsupportedFormat { format: OTHER });
    }
    let (width, height) = sides_of(file, id)?;
    let claimed = u64::from(width) * u64::from(height);
    if claimed == 0 || claimed > MOST_CODED_PIXELS {
        return Err(too_many(width, height));
    }
    let stream = file.hevc_bitstream(id).map_err(|_| PhotoError::Truncated)?;
    // What is coded may be a little larger than what is shown, up to whole blocks.
    let most = claimed + 64 * (u64::from(width) + u64::from(height) + 64);
    let options = DecodeOptions { max_pixels: most, ..DecodeOptions::default() };
    let frame = decode_picture(&stream, options).map_err(|_| PhotoError::Unreadable)?;
    drop(stream);
    let [luma_width, ..] = frame.widths;
    let [luma_height, ..] = frame.heights;
    if luma_width < width || luma_height < height {
        return Err(PhotoError::Unreadable);
    }
    let told = properties(file, id)?.into_iter().find_map(|property| match property {
        Property::Color(ColorInfo::Nclx { matrix, full_range, .. }) => {
            Some(ColorParams { matrix: *matrix, full_range: *full_range })
        }
        _ => None,
    });
    let params = told.unwrap_or_else(|| ColorParams::from_frame(&frame));
    let picture = frame_to_rgba_sized::<u8>(&frame, params, width, height);
    drop(frame);
    let rgb = super::repack(picture.data, |[r, g, b, _]| [r, g, b]);
    Ok(Coded { width, height, rgb })
}

fn too_many(width: u32, height: u32) -> PhotoError {
    let most = MOST_CODED_PIXELS.min(MOST_PIXELS) / u64::from(MEGA);
    PhotoError::TooManyPixels { width, height, limit: u32::try_from(most).unwrap_or(u32::MAX) }
}

/// The picture that tiles are put into, each scaled down on its way.
struct Canvas {
    width: usize,
    height: usize,
    by: u32,
    rgb: Vec<u8>,
}

impl Canvas {
    fn new(width: u32, height: u32, by: u32) -> Self {
        let (width, height) = (width as usize, height as usize);
        Self { width, height, by, rgb: vec![u8::MAX; width * height * 3] }
    }

    /// Puts a tile where it belongs; `left` and `top` in pixels of the full picture.
    fn place(&mut self, coded: &Coded, left: usize, top: usize) {
        let scaled;
        let (rgb, width) = if self.by == 1 {
            (&coded.rgb, coded.width as usize)
        } else {
            scaled = shrink(&coded.rgb, (coded.width, coded.height), self.by);
            (&scaled, coded.width.div_ceil(self.by) as usize)
        };
        let (left, top) = (left / self.by as usize, top / self.by as usize);
        let shown = width.min(self.width.saturating_sub(left)) * 3;
        let rows = self.rgb.chunks_exact_mut(self.width.max(1) * 3).skip(top);
        for (into, from) in rows.zip(rgb.chunks_exact(width.max(1) * 3)) {
            let into = into.get_mut(left * 3..).and_then(|rest| rest.get_mut(..shown));
            if let (Some(into), Some(from)) = (into, from.get(..shown)) {
                into.copy_from_slice(from);
            }
        }
    }

    /// The whole, if the tiles cover it.
    fn finished(
        self,
        tile: Option<(u32, u32)>,
        picture: &Picture,
    ) -> Result<(Image<'static>, bool), PhotoError> {
        let (wide, high) = tile.ok_or(PhotoError::Unreadable)?;
        let rows = picture.tiles.len() / picture.columns.max(1);
        let covered = (u64::from(wide) * picture.columns as u64, u64::from(high) * rows as u64);
        if covered.0 < picture.sides.0.into() || covered.1 < picture.sides.1.into() {
            return Err(PhotoError::Truncated);
        }
        let side = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        Ok((super::pixels(side(self.width), side(self.height), self.rgb, PixelType::U8x3)?, false))
    }
}

/// The part that is shown, in pixels: left, top, width, height. Nothing where all of it is.
type Cut = (u32, u32, u32, u32);

fn clean_aperture(file: &HeifFile<'_>, id: ItemId, sides: (u32, u32)) -> Result<Option<Cut>, PhotoError> {
    let told = properties(file, id)?.into_iter().find_map(|property| match property {
        Property::CleanAperture { width, height, horiz_offset, vert_offset } => {
            Some((*width, *height, *horiz_offset, *vert_offset))
        }
        _ => None,
    });
    let Some((width, height, right, down)) = told else { return Ok(None) };
    let span = |side: u32, (length, length_by): (u32, u32), (offset, offset_by): (i32, u32)| {
        if length_by == 0 || offset_by == 0 {
            return Err(PhotoError::Unreadable);
        }
        let length = f64::from(length) / f64::from(length_by);
        let middle = f64::from(offset) / f64::from(offset_by) + (f64::from(side) - 1.0) / 2.0;
        let start = ((middle - (length - 1.0) / 2.0).round().max(0.0) as u32).min(side.saturating_sub(1));
        Ok((start, (length.round() as u32).clamp(1, side - start)))
    };
    let ((left, width), (top, height)) = (span(sides.0, width, right)?, span(sides.1, height, down)?);
    Ok(((left, top, width, height) != (0, 0, sides.0, sides.1)).then_some((left, top, width, height)))
}

/// Cuts the shown part out of the scaled pixels.
fn cut_out(
    outline: Outline,
    pixels: &Image<'static>,
    (left, top, width, height): Cut,
) -> Result<Opened, PhotoError> {
    let by = outline.width.div_ceil(pixels.width().max(1)).max(1);
    let row_bytes = pixels.width() as usize * 3;
    let (kept_width, kept_height) = ((width / by).max(1), (height / by).max(1));
    let (start, length) = ((left / by) as usize * 3, kept_width as usize * 3);
    let rows = pixels.buffer().chunks_exact(row_bytes.max(1)).skip((top / by) as usize);
    let mut kept = Vec::with_capacity(length * kept_height as usize);
    for row in rows.take(kept_height as usize) {
        kept.extend_from_slice(row.get(start..start + length).ok_or(PhotoError::Unreadable)?);
    }
    let pixels = super::pixels(kept_width, kept_height, kept, PixelType::U8x3)?;
    Ok(Opened {
        outline: Outline { width, height, ..outline },
        bitmap: Bitmap { pixels, transparent: false },
    })
}

//! The picture road: what a phone took, made into what the regulator takes.
//!
//! [`prepare`] looks at the header before it decodes anything, decodes with the least memory that will do, scales,
//! turns upright, and writes a plain colour JPEG within the slot's byte limit, without any metadata.
//!
//! | step | where |
//! | --- | --- |
//! | what is it, how large, is it whole | `outline` |
//! | readers that cannot be asked to stop: HEIC, PDF | `worker` |
//! | changes made by hand | [`edit`] |
//! | the purpose written across | `mark` |
//! | many at once, within bounded memory | [`batch`] |
//! | orientation, place, time | `exif`; turned by it: `turn` |
//! | pixels, never more than [`MOST_DECODED_BYTES`] | `decode` |
//! | sides and quality that fit the limit | `fit`; which of them reads best | `legible` |
//!
//! Memory, worst case with the file itself counted in: below 256 MB. Every refusal is a [`PhotoError`], every remark a [`Note`].

pub mod batch;
mod cancel;
mod cost;
mod decode;
mod detail;
pub mod edit;
mod error;
mod exif;
mod fit;
pub mod judge;
mod legible;
mod limits;
mod mark;
mod note;
mod outline;
mod plain;
mod scale;
#[cfg(test)]
mod tests;
mod turn;
mod worker;

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use image::RgbImage;

pub use cancel::Cancel;
pub use edit::Edit;
pub use error::PhotoError;
pub use limits::Limits;
pub use note::Note;
pub use outline::{Format, format_of};
pub(crate) use plain::pressed;
pub use plain::upright;

use outline::Outline;
use scale::Plate;

/// Largest file that is looked at, in bytes.
pub const MOST_FILE_BYTES: u64 = 60 * MEGA as u64;
/// Longest side of a source picture, in pixels.
pub const MOST_SIDE: u32 = 20_000;
/// Most pixels of a JPEG; it is scaled while it is decoded, so the pixels never exist all at once.
pub const MOST_PIXELS: u64 = 120 * MEGA as u64;
/// Most bytes that decoded pixels may take; bounds PNG and WebP, which are decoded whole.
pub const MOST_DECODED_BYTES: u64 = 120 * MEGA as u64;
/// Least short side of a picture that can be of use, in pixels.
pub const LEAST_SIDE: u32 = 200;
/// Longest side ever produced, in pixels, whatever the slot says: the memory bound rests on it.
pub const MOST_PREPARED_SIDE: u32 = 2_560;

const MEGA: u32 = 1_000_000;

/// The picture as it came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Original {
    /// File format, told by the content and never by the name.
    pub format: Format,
    /// Stored width in pixels, before it is turned upright.
    pub width: u32,
    /// Stored height in pixels, before it is turned upright.
    pub height: u32,
    /// Size of the file.
    pub bytes: u64,
}

/// The picture as it may be sent, and what was found and done on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    /// A baseline colour JPEG with a JFIF header and no metadata.
    pub jpeg: Vec<u8>,
    /// Width in pixels, upright.
    pub width: u32,
    /// Height in pixels, upright.
    pub height: u32,
    /// What was found; warnings among it are for the applicant to judge.
    pub found: Vec<Note>,
    /// What was done.
    pub done: Vec<Note>,
    /// JPEG quality used, 1 to 100.
    pub quality: u8,
    /// The picture as it came.
    pub original: Original,
}

/// Prepares the picture in a file. The size is asked before a byte is read.
///
/// # Errors
/// As [`prepare`]; a file that cannot be opened or read is [`PhotoError::Unreadable`].
pub fn prepare_file(path: &Path, limits: &Limits, cancel: &Cancel) -> Result<Prepared, PhotoError> {
    prepare(&read_file(path)?, limits, cancel)
}

/// Reads a picture file whole, unless it is too large to be one.
///
/// # Errors
/// [`PhotoError::Unreadable`], or what is said of a file that is too large.
pub fn read_file(path: &Path) -> Result<Vec<u8>, PhotoError> {
    let (file, length) = open_file(path)?;
    outline::check_file_size(length)?;
    let mut source = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
    // The file may grow between the two calls; one byte too many is enough to refuse it.
    file.take(MOST_FILE_BYTES + 1).read_to_end(&mut source).map_err(|_| PhotoError::Unreadable)?;
    Ok(source)
}

/// Opens a file and tells its length. What is none is not opened: a pipe would be waited for without end.
fn open_file(path: &Path) -> Result<(File, u64), PhotoError> {
    let about = fs::metadata(path).map_err(|_| PhotoError::Unreadable)?;
    if !about.is_file() {
        return Err(PhotoError::Unreadable);
    }
    let file = File::open(path).map_err(|_| PhotoError::Unreadable)?;
    Ok((file, about.len()))
}

/// What the steps by hand need to know besides the steps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Context {
    /// What [`Edit::watermark`] writes: the purpose, the day, and who receives the picture.
    pub watermark: String,
}

/// A small picture to look at while it is edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// A JPEG without metadata.
    pub jpeg: Vec<u8>,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// Prepares a picture for a slot: upright, plain, scaled and compressed to the limits.
///
/// Takes tens to hundreds of milliseconds for a phone's picture and blocks: call it off the window's thread.
/// A picture is never enlarged.
///
/// # Errors
/// Says why the picture cannot be used; nothing is ever half done.
pub fn prepare(source: &[u8], limits: &Limits, cancel: &Cancel) -> Result<Prepared, PhotoError> {
    prepare_edited(source, limits, &Edit::default(), &Context::default(), cancel)
}

/// Prepares a picture as [`prepare`] does, after the changes made by hand.
///
/// # Errors
/// As [`prepare`]; and for changes that cannot be made, or a purpose mark where `limits` allow none.
pub fn prepare_edited(
    source: &[u8],
    limits: &Limits,
    edit: &Edit,
    context: &Context,
    cancel: &Cancel,
) -> Result<Prepared, PhotoError> {
    cancel.check()?;
    let edit = edit.checked()?;
    if edit.watermark && !limits.watermark {
        return Err(PhotoError::NoWatermark);
    }
    let limits = Limits { max_side: limits.max_side.min(MOST_PREPARED_SIDE), ..*limits };
    let (outline, plate, transparent) = plate(source, &edit, limits.max_side, cancel)?;
    let tone = edit.tone();
    let finish = |mut picture: RgbImage| -> Result<RgbImage, PhotoError> {
        tone.apply(&mut picture);
        if edit.watermark {
            mark::write(&mut picture, &context.watermark, cancel)?;
        }
        Ok(picture)
    };
    let fitted = fit::fit(&plate, &limits, &finish, cancel)?;
    Ok(Prepared {
        found: note::found(&outline, &fitted, &limits),
        done: note::done(&outline, &fitted, transparent),
        jpeg: fitted.jpeg,
        width: fitted.width,
        height: fitted.height,
        quality: fitted.quality,
        original: Original {
            format: outline.format,
            width: outline.width,
            height: outline.height,
            bytes: source.len() as u64,
        },
    })
}

/// Most pixels of a picture that is reshaped: three copies of it may exist at once.
const MOST_RESHAPED_PIXELS: f64 = 12.0 * MEGA as f64;

/// Decodes as fine as a result with this longest side needs, and makes the changes that move pixels. Also whether
/// something shone through.
fn plate(
    source: &[u8],
    edit: &Edit,
    side: u32,
    cancel: &Cancel,
) -> Result<(Outline, Plate, bool), PhotoError> {
    let finer = (f64::from(side) / edit.share()).ceil() as u32;
    let decode::Opened { outline, bitmap } = decode::open(source, finer.max(side), cancel)?;
    cancel.check()?;
    let sides = (outline.width, outline.height);
    let stored = Plate { pixels: bitmap.pixels, source: sides, orientation: outline.exif.orientation };
    if !edit.reshapes() {
        return Ok((outline, stored, bitmap.transparent));
    }
    let pixels = f64::from(outline.width) * f64::from(outline.height);
    let bound = f64::from(outline.width.max(outline.height)) * (MOST_RESHAPED_PIXELS / pixels).sqrt();
    let picture = stored.upright(stored.longest().min(finer).min(bound as u32), cancel)?;
    drop(stored);
    Ok((outline, Plate::upright_already(edit.reshape(picture, cancel)?)?, bitmap.transparent))
}

/// The edited picture, small and quick, for live display. `upright` is the picture as [`upright`] gives it, so that
/// a file is decoded once however often its edit changes.
///
/// # Errors
/// For changes that cannot be made.
pub fn preview(
    upright: &RgbImage,
    edit: &Edit,
    context: &Context,
    side: u32,
    cancel: &Cancel,
) -> Result<Preview, PhotoError> {
    let edit = edit.checked()?;
    let picture = if edit.reshapes() { edit.reshape(upright.clone(), cancel)? } else { upright.clone() };
    let plate = Plate::upright_already(picture)?;
    let mut picture = plate.upright(plate.longest().min(side.clamp(1, MOST_PREPARED_SIDE)), cancel)?;
    edit.tone().apply(&mut picture);
    if edit.watermark {
        mark::write(&mut picture, &context.watermark, cancel)?;
    }
    let (width, height) = picture.dimensions();
    Ok(Preview { jpeg: fit::encode(&picture, PREVIEW_QUALITY)?, width, height })
}

/// Good enough for a look on the screen.
const PREVIEW_QUALITY: u8 = 82;

//! The picture road: what a phone took, made into what the regulator takes.
//!
//! [`prepare`] looks at the header before it decodes anything, decodes with the least memory that will do, scales,
//! turns upright, and writes a plain colour JPEG within the slot's byte limit, without any metadata.
//!
//! | step | where |
//! | --- | --- |
//! | what is it, how large, is it whole | `outline` |
//! | orientation, place, time | `exif` |
//! | pixels, never more than [`MOST_DECODED_BYTES`] | `decode` |
//! | sides and quality that fit the limit | `fit` |
//!
//! Memory, worst case with the file itself counted in: below 256 MB. Every refusal is a [`PhotoError`], every remark a [`Note`].

mod cancel;
mod decode;
mod error;
mod exif;
pub mod judge;
mod fit;
mod note;
mod outline;
mod plain;
#[cfg(test)]
mod tests;

use std::fs::File;
use std::io::Read;
use std::path::Path;

use filing::catalogue::declare::Slot;

pub use cancel::Cancel;
pub use error::PhotoError;
pub use note::Note;
pub use outline::Format;
pub(crate) use plain::pressed;
pub use plain::upright;

use outline::Outline;

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

/// What a slot asks of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Most bytes of the prepared file.
    pub max_bytes: u64,
    /// Longest side of the prepared picture, in pixels.
    pub max_side: u32,
    /// Least long and short side in pixels; a smaller picture gets a warning.
    pub min_pixels: Option<(u32, u32)>,
}

impl From<&Slot> for Limits {
    fn from(slot: &Slot) -> Self {
        Self { max_bytes: slot.max_bytes, max_side: slot.max_side, min_pixels: slot.min_pixels }
    }
}

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
    let file = File::open(path).map_err(|_| PhotoError::Unreadable)?;
    let length = file.metadata().map_err(|_| PhotoError::Unreadable)?.len();
    outline::check_file_size(length)?;
    let mut source = Vec::new();
    // The file may grow between the two calls; one byte too many is enough to refuse it.
    file.take(MOST_FILE_BYTES + 1).read_to_end(&mut source).map_err(|_| PhotoError::Unreadable)?;
    Ok(source)
}

/// Prepares a picture for a slot: upright, plain, scaled and compressed to the limits.
///
/// Takes tens to hundreds of milliseconds for a phone's picture and blocks: call it off the window's thread.
/// A picture is never enlarged.
///
/// # Errors
/// Says why the picture cannot be used; nothing is ever half done.
pub fn prepare(source: &[u8], limits: &Limits, cancel: &Cancel) -> Result<Prepared, PhotoError> {
    cancel.check()?;
    let outline = Outline::read(source)?;
    let limits = Limits { max_side: limits.max_side.min(MOST_PREPARED_SIDE), ..*limits };
    cancel.check()?;
    let bitmap = decode::decode(source, &outline, limits.max_side, cancel)?;
    cancel.check()?;
    let transparent = bitmap.transparent;
    let fitted =
        fit::fit(&bitmap.pixels, (outline.width, outline.height), outline.exif.orientation, &limits, cancel)?;
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

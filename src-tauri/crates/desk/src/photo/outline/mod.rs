//! What a file is, how large and whether it is whole, told from its structure alone. Nothing is decoded here.

mod jpeg;
mod png;
mod webp;

use super::exif::Exif;
use super::{LEAST_SIDE, MEGA, MOST_DECODED_BYTES, MOST_FILE_BYTES, MOST_PIXELS, MOST_SIDE, PhotoError};

/// A picture format that is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// JPEG: baseline, extended or progressive; grey, colour or four inks.
    Jpeg,
    /// PNG of any depth.
    Png,
    /// WebP, lossy or lossless.
    Webp,
    /// HEIC, as phones write it.
    Heic,
    /// The first page of a PDF.
    Pdf,
}

impl Format {
    /// The format's usual name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::Webp => "WebP",
            Self::Heic => "HEIC",
            Self::Pdf => "PDF",
        }
    }

    /// Its media type.
    pub fn mime(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Heic => "image/heic",
            Self::Pdf => "application/pdf",
        }
    }
}

/// The structure of a whole, plausible picture.
#[derive(Clone, Copy, Debug)]
pub(super) struct Outline {
    pub(super) format: Format,
    pub(super) width: u32,
    pub(super) height: u32,
    /// Bytes that decoding holds for every pixel; for a JPEG that is scaled while decoding, in the worst case.
    pub(super) weight: Weight,
    pub(super) exif: Exif,
    /// Says more than pixels: EXIF, XMP, IPTC or a comment.
    pub(super) metadata: bool,
    /// Stores four inks instead of three lights.
    pub(super) inks: bool,
    pub(super) animated: bool,
    /// Pages of the document it comes from; 1 for a picture.
    pub(super) pages: u32,
}

/// Most pixels that a JPEG is decoded to; a scale too fine for it gives way to the next coarser one. Half of it for a
/// progressive JPEG, which already holds its coefficients.
pub(super) const MOST_SCALED_PIXELS: u64 = 16 * MEGA as u64;

/// How memory grows with the picture.
#[derive(Clone, Copy, Debug)]
pub(super) enum Weight {
    /// Scaled while decoding: pixels are not held.
    Streamed,
    /// Eighths of a byte for every pixel are held.
    Held(u64),
}

impl Outline {
    /// Reads and judges the structure of a file.
    pub(super) fn read(source: &[u8]) -> Result<Self, PhotoError> {
        check_file_size(source.len() as u64)?;
        let outline = match source {
            [0xFF, 0xD8, 0xFF, ..] => jpeg::read(source),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => png::read(source),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => webp::read(source),
            [0xFF] | [0xFF, 0xD8] => Err(PhotoError::Truncated),
            _ => Err(foreign(source)),
        }?;
        outline.check_sides()?;
        Ok(outline)
    }

    /// Bytes that decoding holds when the longest side is to have `side` pixels.
    pub(super) fn held_bytes(&self, side: u32) -> u64 {
        let pixels = u64::from(self.width) * u64::from(self.height);
        // The components, and then the pixels that are made of them.
        let scaled = pixels / u64::from(self.divisor(side)).pow(2) * 6;
        match self.weight {
            Weight::Streamed => scaled,
            Weight::Held(eighths) if self.format == Format::Jpeg => pixels * eighths / 8 + scaled,
            Weight::Held(eighths) => pixels * eighths / 8,
        }
    }

    /// How many times smaller the JPEG decoder can make it without falling below the side wanted.
    pub(super) fn divisor(&self, side: u32) -> u32 {
        let longest = self.width.max(self.height);
        let pixels = u64::from(self.width) * u64::from(self.height);
        let fine = [8, 4, 2].into_iter().find(|divisor| longest / divisor >= side).unwrap_or(1);
        let most = match self.weight {
            Weight::Streamed => MOST_SCALED_PIXELS,
            Weight::Held(_) => MOST_SCALED_PIXELS / 2,
        };
        let bounded = [1, 2, 4].into_iter().find(|divisor| pixels / u64::from(divisor * divisor) <= most);
        fine.max(bounded.unwrap_or(8))
    }

    pub(super) fn check_sides(&self) -> Result<(), PhotoError> {
        let (width, height) = (self.width, self.height);
        if width.min(height) < LEAST_SIDE {
            return Err(PhotoError::TooSmall { width, height, limit: LEAST_SIDE });
        }
        let most = match self.weight {
            Weight::Streamed => MOST_PIXELS,
            Weight::Held(eighths) => (MOST_DECODED_BYTES * 8 / eighths.max(1)).min(MOST_PIXELS),
        };
        if u64::from(width) * u64::from(height) > most {
            let limit = u32::try_from(most / u64::from(MEGA)).unwrap_or(u32::MAX);
            return Err(PhotoError::TooManyPixels { width, height, limit });
        }
        Ok(())
    }
}

/// What the first bytes of a file tell, without judging whether the rest is there.
pub(super) fn head_of(head: &[u8]) -> Option<Outline> {
    match head {
        [0xFF, 0xD8, 0xFF, ..] => jpeg::head(head),
        [0x89, b'P', b'N', b'G', ..] => png::head(head),
        [b'R', b'I', b'F', b'F', ..] => webp::head(head),
        _ => None,
    }
}

/// What kind of picture a file is, told by its first bytes; `None` for none that is taken.
pub fn format_of(source: &[u8]) -> Option<Format> {
    match Kind::of(source) {
        Kind::Pdf => Some(Format::Pdf),
        Kind::Heic => Some(Format::Heic),
        Kind::Other => head_of(source).map(|outline| outline.format),
    }
}

/// Refuses a file by its size alone.
pub(super) fn check_file_size(bytes: u64) -> Result<(), PhotoError> {
    match bytes {
        0 => Err(PhotoError::Empty),
        1..=MOST_FILE_BYTES => Ok(()),
        _ => Err(PhotoError::TooLargeFile { bytes, limit: MOST_FILE_BYTES }),
    }
}

/// Refuses sides that no real picture has; called as soon as they are known, before the rest is walked.
pub(super) fn plausible_sides(width: u32, height: u32) -> Result<(), PhotoError> {
    if width == 0 || height == 0 {
        return Err(PhotoError::Unreadable);
    }
    if width.max(height) > MOST_SIDE {
        return Err(PhotoError::TooLargeSides { width, height, limit: MOST_SIDE });
    }
    Ok(())
}

/// Which way a file is opened, told by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Heic,
    Pdf,
    /// Walked by [`Outline::read`], or refused by it.
    Other,
}

impl Kind {
    pub(super) fn of(source: &[u8]) -> Self {
        const BRANDS: [&[u8; 4]; 6] = [b"heic", b"heix", b"heim", b"heis", b"mif1", b"msf1"];
        match source {
            [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..]
                if BRANDS.iter().any(|known| brand.starts_with(*known)) =>
            {
                Self::Heic
            }
            // Some writers put a few bytes before the header.
            _ if source.get(..1_024).unwrap_or(source).windows(5).any(|bytes| bytes == b"%PDF-") => Self::Pdf,
            _ => Self::Other,
        }
    }
}

/// Names a file that is not taken, as far as its first bytes tell.
fn foreign(source: &[u8]) -> PhotoError {
    let format = match source {
        [b'G', b'I', b'F', b'8', ..] => "GIF",
        [b'B', b'M', ..] => "BMP",
        [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => "TIFF",
        [_, _, _, _, b'f', b't', b'y', b'p', b'a', b'v', b'i', ..] => "AVIF",
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => "HEIF or video",
        _ => return PhotoError::NotAPicture,
    };
    PhotoError::UnsupportedFormat { format }
}

/// Kind, data, and what follows.
type Chunk<'a> = (&'a [u8; 4], &'a [u8], &'a [u8]);

//! Why a picture cannot be used.

use filing::problem::Args;

/// A refusal. Its words are `error-<code>` with `.fix` in `pictures.ftl`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhotoError {
    /// The file has no bytes.
    #[error("the file is empty")]
    Empty,
    /// The content is not a picture, whatever the name says.
    #[error("not a picture")]
    NotAPicture,
    /// A known kind of file that is not taken.
    #[error("unsupported format {format}")]
    UnsupportedFormat {
        /// The format's usual name, such as `TIFF`.
        format: &'static str,
    },
    /// The end is missing.
    #[error("the file is cut off")]
    Truncated,
    /// Damaged, or cannot be opened.
    #[error("the file cannot be read")]
    Unreadable,
    /// A side is too long.
    #[error("{width}×{height} pixels, a side may have {limit}")]
    TooLargeSides {
        /// Pixels.
        width: u32,
        /// Pixels.
        height: u32,
        /// Most pixels of a side.
        limit: u32,
    },
    /// More pixels than can be decoded in the memory allowed.
    #[error("{width}×{height} pixels, more than {limit} megapixels")]
    TooManyPixels {
        /// Pixels.
        width: u32,
        /// Pixels.
        height: u32,
        /// Most megapixels of a picture of this kind.
        limit: u32,
    },
    /// The file is too large to be looked at.
    #[error("{bytes} bytes, more than {limit}")]
    TooLargeFile {
        /// Bytes of the file.
        bytes: u64,
        /// Most bytes.
        limit: u64,
    },
    /// Too few pixels to be of any use.
    #[error("{width}×{height} pixels, the short side needs {limit}")]
    TooSmall {
        /// Pixels.
        width: u32,
        /// Pixels.
        height: u32,
        /// Least pixels of the short side.
        limit: u32,
    },
    /// Even small and coarse it is larger than the slot takes.
    #[error("cannot be made as small as {limit} bytes")]
    CannotFit {
        /// Most bytes of the slot.
        limit: u64,
    },
    /// A PDF that wants a password.
    #[error("the document is encrypted")]
    Encrypted,
    /// Reading it took longer than any whole picture does.
    #[error("reading the file takes too long")]
    TooSlow,
    /// Corners that enclose nothing, lie crosswise or bend inwards.
    #[error("the corners do not lie clockwise around an area")]
    BadCorners,
    /// A crop that leaves next to nothing.
    #[error("the crop leaves nothing")]
    BadCrop,
    /// The purpose was to be written across a picture that must stay as it is.
    #[error("no watermark is allowed here")]
    NoWatermark,
    /// The watermark's text has a character that no embedded face can draw.
    #[error("no glyph for {character:?}")]
    Mark {
        /// The character.
        character: char,
    },
    /// Stopped on request.
    #[error("cancelled")]
    Cancelled,
}

impl PhotoError {
    /// One of each, so that a test finds words for every code.
    #[cfg(test)]
    pub(super) const EVERY: [Self; 17] = [
        Self::Empty,
        Self::NotAPicture,
        Self::UnsupportedFormat { format: "TIFF" },
        Self::Truncated,
        Self::Unreadable,
        Self::TooLargeSides { width: 60_000, height: 60_000, limit: 20_000 },
        Self::TooManyPixels { width: 19_000, height: 19_000, limit: 120 },
        Self::TooLargeFile { bytes: 61_000_000, limit: 60_000_000 },
        Self::TooSmall { width: 120, height: 90, limit: 200 },
        Self::CannotFit { limit: 1_024 },
        Self::Encrypted,
        Self::TooSlow,
        Self::BadCorners,
        Self::BadCrop,
        Self::NoWatermark,
        Self::Mark { character: 'ආ' },
        Self::Cancelled,
    ];

    /// Stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "photo_empty",
            Self::NotAPicture => "photo_not_a_picture",
            Self::UnsupportedFormat { .. } => "photo_unsupported_format",
            Self::Truncated => "photo_truncated",
            Self::Unreadable => "photo_unreadable",
            Self::TooLargeSides { .. } => "photo_too_large_sides",
            Self::TooManyPixels { .. } => "photo_too_many_pixels",
            Self::TooLargeFile { .. } => "photo_too_large_file",
            Self::TooSmall { .. } => "photo_too_small",
            Self::CannotFit { .. } => "photo_cannot_fit",
            Self::Encrypted => "photo_encrypted",
            Self::TooSlow => "photo_too_slow",
            Self::BadCorners => "photo_bad_corners",
            Self::BadCrop => "photo_bad_crop",
            Self::NoWatermark => "photo_no_watermark",
            Self::Mark { .. } => "photo_mark",
            Self::Cancelled => "photo_cancelled",
        }
    }

    /// What the words need. Files are told in MB (`megabytes`, `limit`), slots in KB (`kb`), sides in pixels.
    pub fn args(&self) -> Args {
        let pairs: Vec<(&str, String)> = match self {
            Self::UnsupportedFormat { format } => vec![("format", (*format).to_owned())],
            Self::TooLargeSides { width, height, limit }
            | Self::TooManyPixels { width, height, limit }
            | Self::TooSmall { width, height, limit } => {
                vec![
                    ("width", width.to_string()),
                    ("height", height.to_string()),
                    ("limit", limit.to_string()),
                ]
            }
            Self::TooLargeFile { bytes, limit } => {
                vec![("megabytes", bytes.div_ceil(MB).to_string()), ("limit", (limit / MB).to_string())]
            }
            Self::Mark { character } => vec![("character", character.to_string())],
            Self::CannotFit { limit } => vec![("kb", (limit / 1024).to_string())],
            _ => Vec::new(),
        };
        pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }
}

const MB: u64 = 1_000_000;

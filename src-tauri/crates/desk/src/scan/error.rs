//! Why a scan could not be looked at.

use filing::problem::Args;

use crate::flat::FlatError;
use crate::paper::PaperError;
use crate::photo::PhotoError;

/// The scan was not judged. What is wrong with a sheet that was looked at is a verdict, not an error.
#[derive(Debug, thiserror::Error)]
pub enum ScanError {
    /// The file is no usable picture.
    #[error(transparent)]
    Photo(#[from] PhotoError),
    /// The sheet of the case cannot be laid out.
    #[error(transparent)]
    Paper(#[from] PaperError),
    /// The sheet cannot be laid flat.
    #[error(transparent)]
    Flat(#[from] FlatError),
}

impl ScanError {
    /// Stable code; the sentence is `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Photo(error) => error.code(),
            Self::Paper(error) => error.code(),
            Self::Flat(error) => error.code(),
        }
    }

    /// What the sentence needs.
    pub fn args(&self) -> Args {
        match self {
            Self::Photo(error) => error.args(),
            Self::Paper(error) => error.args(),
            Self::Flat(error) => error.args(),
        }
    }
}

//! Why a paper cannot be made into a file.

use filing::answers::Path;
use filing::paper::PaperProblem;
use filing::problem::Args;

/// A paper that cannot be made; nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// The form cannot carry what was answered.
    #[error(transparent)]
    Place(#[from] PaperProblem),
    /// A font file of this program does not read.
    #[error("font {0} does not read")]
    Font(&'static str),
    /// The PDF library refused.
    #[error("PDF: {0}")]
    Pdf(String),
}

impl PaperError {
    /// Stable code; its words are `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Place(problem) => problem.code(),
            Self::Font(_) => "paper_font",
            Self::Pdf(_) => "paper_pdf",
        }
    }

    /// The answer that is the reason, when one is.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::Place(problem) => problem.path(),
            Self::Font(_) | Self::Pdf(_) => None,
        }
    }

    /// What its sentence needs.
    pub fn args(&self) -> Args {
        match self {
            Self::Place(problem) => problem.args(),
            Self::Font(_) => Args::new(),
            Self::Pdf(detail) => Args::from([("detail".to_owned(), detail.clone())]),
        }
    }
}

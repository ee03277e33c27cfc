//! Why a paper cannot be laid out.

use crate::answers::Path;
use crate::problem::Args;

/// Something a sheet cannot carry; found before anything is written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PaperProblem {
    /// No face has a glyph for a character.
    #[error("no glyph for {char:?} in {label}")]
    MissingGlyph {
        /// The character.
        char: char,
        /// The answer it stands in; `None` for a text of the form itself.
        path: Option<Path>,
        /// The form's own label of that line.
        label: String,
    },
    /// The answer does not fit even in the smallest type with all spare room given to it.
    #[error("{path} does not fit on the sheet")]
    TooLong {
        /// The answer.
        path: Path,
        /// The form's own label of that line.
        label: String,
    },
}

impl PaperProblem {
    /// Stable code; its words are `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::MissingGlyph { .. } => "paper_missing_glyph",
            Self::TooLong { .. } => "paper_too_long",
        }
    }

    /// What its sentence needs: `label`, `field`, and `char` with `codepoint` (`U+20BB7`).
    pub fn args(&self) -> Args {
        let (path, label) = match self {
            Self::MissingGlyph { path, label, .. } => (path.as_ref(), label),
            Self::TooLong { path, label } => (Some(path), label),
        };
        let mut args = Args::from([("label".to_owned(), label.clone())]);
        args.insert("field".to_owned(), path.map(Path::to_string).unwrap_or_default());
        if let Self::MissingGlyph { char, .. } = self {
            args.insert("char".to_owned(), char.to_string());
            args.insert("codepoint".to_owned(), format!("U+{:04X}", u32::from(*char)));
        }
        args
    }

    /// The answer that owns it.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::MissingGlyph { path, .. } => path.as_ref(),
            Self::TooLong { path, .. } => Some(path),
        }
    }
}

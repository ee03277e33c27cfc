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
}

impl PaperProblem {
    /// Stable code; its words are `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::MissingGlyph { .. } => "paper_missing_glyph",
        }
    }

    /// What its sentence needs: `label`, `field`, and `char` with `codepoint` (`U+20BB7`).
    pub fn args(&self) -> Args {
        let Self::MissingGlyph { char, path, label } = self;
        Args::from([
            ("label".to_owned(), label.clone()),
            ("field".to_owned(), path.as_ref().map(Path::to_string).unwrap_or_default()),
            ("char".to_owned(), char.to_string()),
            ("codepoint".to_owned(), format!("U+{:04X}", u32::from(*char))),
        ])
    }

    /// The answer that owns it.
    pub fn path(&self) -> Option<&Path> {
        let Self::MissingGlyph { path, .. } = self;
        path.as_ref()
    }
}

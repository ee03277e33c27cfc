//! Why a blank cannot be used.

use filing::problem::Args;

use crate::paper::PaperError;
use crate::photo::PhotoError;

/// A refusal. Its words are `error-<code>` with `.fix` in `blank.ftl`.
#[derive(Debug, thiserror::Error)]
pub enum BlankError {
    /// The file cannot be opened or read.
    #[error("the file cannot be read")]
    Unreadable,
    /// More bytes than are looked at.
    #[error("{bytes} bytes, more than {limit}")]
    TooLarge {
        /// Bytes of the file.
        bytes: u64,
        /// Most bytes.
        limit: u64,
    },
    /// It wants a password.
    #[error("the file is encrypted")]
    Encrypted,
    /// More pages than a blank has.
    #[error("{pages} pages, more than {limit}")]
    TooManyPages {
        /// Pages of the file.
        pages: usize,
        /// Most pages.
        limit: usize,
    },
    /// Its form is of the XML kind, which only one program can show.
    #[error("a form of the XFA kind")]
    XfaOnly,
    /// Damaged, or no PDF at all.
    #[error("not a sound PDF")]
    NotSound,
    /// Unpacked or drawn it is out of all proportion.
    #[error("too much for its size")]
    TooMuch,
    /// A picture that cannot be used.
    #[error(transparent)]
    Picture(#[from] PhotoError),
    /// A face of this program does not read.
    #[error(transparent)]
    Paper(#[from] PaperError),
    /// The file of placements is not understood.
    #[error("placements: {0}")]
    Template(String),
    /// The placements were made on another blank.
    #[error("placements of another blank")]
    OtherBlank,
    /// Nothing says what belongs where.
    #[error("nothing is placed")]
    NothingPlaced,
    /// Some values do not fit; each with its reason.
    #[error("{} values do not fit", .0.len())]
    Troubles(Vec<super::Trouble>),
}

impl BlankError {
    /// Stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreadable => "blank_unreadable",
            Self::TooLarge { .. } => "blank_too_large",
            Self::Encrypted => "blank_encrypted",
            Self::TooManyPages { .. } => "blank_too_many_pages",
            Self::XfaOnly => "blank_xfa_only",
            Self::NotSound => "blank_not_sound",
            Self::TooMuch => "blank_too_much",
            Self::Picture(error) => error.code(),
            Self::Paper(error) => error.code(),
            Self::Template(_) => "blank_template",
            Self::OtherBlank => "blank_other_blank",
            Self::NothingPlaced => "blank_nothing_placed",
            Self::Troubles(troubles) => troubles.first().map_or("blank_nothing_placed", super::Trouble::code),
        }
    }

    /// What the words need: sizes in MB, counts, a detail, or the first value that does not fit.
    pub fn args(&self) -> Args {
        let pairs: Vec<(&str, String)> = match self {
            Self::TooLarge { bytes, limit } => {
                vec![
                    ("megabytes", bytes.div_ceil(1_000_000).to_string()),
                    ("limit", (limit / 1_000_000).to_string()),
                ]
            }
            Self::TooManyPages { pages, limit } => {
                vec![("pages", pages.to_string()), ("limit", limit.to_string())]
            }
            Self::Picture(error) => return error.args(),
            Self::Paper(error) => return error.args(),
            Self::Template(detail) => vec![("detail", detail.clone())],
            Self::Troubles(troubles) => {
                return troubles.first().map(super::Trouble::args).unwrap_or_default();
            }
            _ => Vec::new(),
        };
        pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
    }
}

impl From<lopdf::Error> for BlankError {
    fn from(error: lopdf::Error) -> Self {
        match error {
            lopdf::Error::Decryption(_)
            | lopdf::Error::InvalidPassword
            | lopdf::Error::UnsupportedSecurityHandler(_) => Self::Encrypted,
            _ => Self::NotSound,
        }
    }
}

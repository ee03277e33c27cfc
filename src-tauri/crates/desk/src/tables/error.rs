//! Why a pack is not taken.

use std::path::{Path, PathBuf};

use filing::catalogue::error::Fault;
use filing::problem::Args;

/// Why a pack is not taken.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// The file cannot be read.
    #[error("{}: {reason}", .path.display())]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// It is larger than a pack may be.
    #[error("larger than {mb} MiB")]
    TooBig {
        /// The limit, in MiB.
        mb: u64,
    },
    /// It is no pack; in English, for who made it.
    #[error("not a pack: {0}")]
    NotAPack(String),
    /// It is a pack of a later form than this program reads.
    #[error("of a later form: {0}")]
    LaterForm(String),
    /// Nobody has signed it.
    #[error("unsigned")]
    Unsigned,
    /// Signed by somebody who is not trusted.
    #[error("signed with an unknown key: {0}")]
    UnknownKey(String),
    /// The signature does not fit what it should.
    #[error("wrong signature of {0}")]
    WrongSignature(String),
    /// It holds a file that is none of the catalogue's.
    #[error("holds `{0}`")]
    StrangeFile(String),
    /// What is in use is as new or newer.
    #[error("as of {given}, in use is {held}")]
    Older {
        /// Date of the pack.
        given: String,
        /// Date of what is in use.
        held: String,
    },
    /// With it the catalogue is not sound.
    #[error("{} faults in the catalogue", .0.len())]
    Broken(Vec<Fault>),
    /// The data folder cannot be written.
    #[error("{}: {reason}", .path.display())]
    NotWritten {
        /// Where.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// The text names no year of holidays; in English, for who made it.
    #[error("no year: {0}")]
    NoYear(String),
    /// The tables in use name the days of that year already.
    #[error("known: {0}")]
    KnownYear(i16),
    /// The list of trusted keys is damaged; in English, for who keeps it.
    #[error("trusted keys: {0}")]
    Keys(String),
    /// The file holds no key to sign with.
    #[error("no signing key in {}", .0.display())]
    NoSigningKey(PathBuf),
    /// The folder holds none of the catalogue's files.
    #[error("nothing to sign in {}", .0.display())]
    Nothing(PathBuf),
    /// The system gives no randomness.
    #[error("no randomness")]
    NoRandomness,
}

impl PackError {
    /// Stable code; the sentence is `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreadable { .. } => "pack_unreadable",
            Self::TooBig { .. } => "pack_too_big",
            Self::NotAPack(_) => "pack_not_a_pack",
            Self::LaterForm(_) => "pack_later_form",
            Self::Unsigned => "pack_unsigned",
            Self::UnknownKey(_) => "pack_unknown_key",
            Self::WrongSignature(_) => "pack_wrong_signature",
            Self::StrangeFile(_) => "pack_strange_file",
            Self::Older { .. } => "pack_older",
            Self::Broken(_) => "pack_broken",
            Self::NotWritten { .. } => "pack_not_written",
            Self::NoYear(_) => "year_unreadable",
            Self::KnownYear(_) => "year_known",
            Self::Keys(_) => "pack_keys",
            Self::NoSigningKey(_) => "pack_no_signing_key",
            Self::Nothing(_) => "pack_nothing",
            Self::NoRandomness => "pack_no_randomness",
        }
    }

    /// What the sentence needs. Of the faults of a broken pack it names the first, and how many there are.
    pub fn args(&self) -> Args {
        let of = |pairs: &[(&str, &str)]| -> Args {
            pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
        };
        match self {
            Self::Unreadable { path, reason } | Self::NotWritten { path, reason } => {
                of(&[("path", &shown(path)), ("reason", reason)])
            }
            Self::TooBig { mb } => of(&[("mb", &mb.to_string())]),
            Self::NotAPack(reason) | Self::Keys(reason) => of(&[("reason", reason)]),
            Self::LaterForm(form) => of(&[("form", form)]),
            Self::UnknownKey(key) | Self::WrongSignature(key) => of(&[("key", key)]),
            Self::StrangeFile(file) => of(&[("file", file)]),
            Self::Older { given, held } => of(&[("given", given), ("held", held)]),
            Self::Broken(faults) => {
                let first = faults.first().map(ToString::to_string).unwrap_or_default();
                of(&[("fault", &first), ("count", &faults.len().to_string())])
            }
            Self::NoSigningKey(path) | Self::Nothing(path) => of(&[("path", &shown(path))]),
            Self::KnownYear(year) => of(&[("year", &year.to_string())]),
            Self::Unsigned | Self::NoRandomness | Self::NoYear(_) => Args::new(),
        }
    }

    /// The faults of a broken pack, each with file, line and reason.
    pub fn faults(&self) -> &[Fault] {
        if let Self::Broken(faults) = self { faults } else { &[] }
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

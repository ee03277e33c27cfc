//! The key file beside the book: `<book>.key`, JSON, with the wrapped key and how it was wrapped.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::wrap::Wrapped;
use super::{Key, Passphrase};
use crate::book::error::BookError;
use crate::book::{disk, id};
use crate::digest::sha256;

const VERSION: u32 = 1;

/// Where the key file of a book is.
pub fn key_file_of(book: &Path) -> PathBuf {
    disk::beside(book, ".key")
}

/// What the key file says.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sidecar {
    version: u32,
    /// Under which name a key store remembers this book.
    pub(super) book: String,
    /// The key under a passphrase; `null` when the book has none.
    passphrase: Option<Wrapped>,
    /// SHA-256 of all the rest: tells a damaged file from a wrong passphrase.
    check: String,
}

#[derive(Deserialize)]
struct Versioned {
    version: u32,
}

impl Sidecar {
    pub(super) fn fresh() -> Result<Self, BookError> {
        Ok(Self { version: VERSION, book: id::fresh()?, passphrase: None, check: String::new() })
    }

    pub(super) fn read(book: &Path) -> Result<Self, BookError> {
        let path = key_file_of(book);
        let bytes = std::fs::read(&path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => BookError::KeyMissing(path.clone()),
            _ => error.into(),
        })?;
        let damaged = |_| BookError::KeyDamaged(path.clone());
        let Versioned { version: found } = serde_json::from_slice(&bytes).map_err(damaged)?;
        if found > VERSION {
            return Err(BookError::KeyNewer { found });
        }
        let sidecar: Self = serde_json::from_slice(&bytes).map_err(damaged)?;
        if sidecar.check == sidecar.digest()? { Ok(sidecar) } else { Err(BookError::KeyDamaged(path)) }
    }

    pub(super) fn write(mut self, book: &Path) -> Result<(), BookError> {
        self.check = self.digest()?;
        let bytes = serde_json::to_vec_pretty(&self).map_err(|error| BookError::Disk(error.to_string()))?;
        Ok(disk::write_private(&key_file_of(book), &bytes)?)
    }

    pub(super) fn wrap(mut self, key: &Key, passphrase: &Passphrase) -> Result<Self, BookError> {
        self.passphrase = Some(Wrapped::seal(&self.book, key, passphrase)?);
        Ok(self)
    }

    pub(super) fn unwrap(&self, book: &Path, passphrase: &Passphrase) -> Result<Key, BookError> {
        let wrapped = self.passphrase.as_ref().ok_or(BookError::NoPassphrase)?;
        wrapped.open(&self.book, passphrase, || BookError::KeyDamaged(key_file_of(book)))
    }

    pub(super) fn has_passphrase(&self) -> bool {
        self.passphrase.is_some()
    }

    fn digest(&self) -> Result<String, BookError> {
        let bare = Self { check: String::new(), ..self.clone() };
        let bytes = serde_json::to_vec(&bare).map_err(|error| BookError::Disk(error.to_string()))?;
        Ok(sha256(&bytes))
    }
}

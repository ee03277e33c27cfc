//! The computer's own store for secrets.

use std::fmt;
use std::sync::Arc;

use zeroize::Zeroizing;

use crate::book::error::BookError;

/// A place that remembers keys between starts.
pub trait KeyStore: Send + Sync {
    /// Whether there is such a place on this computer.
    fn can_remember(&self) -> bool;

    /// Stores the key of a book, replacing an older one.
    ///
    /// # Errors
    /// [`BookError::NoKeyStore`] or [`BookError::KeyStoreFailed`].
    fn remember(&self, book: &str, key: &[u8; 32]) -> Result<(), BookError>;

    /// The key of a book; `None` when it is not remembered.
    ///
    /// # Errors
    /// [`BookError::NoKeyStore`] or [`BookError::KeyStoreFailed`].
    fn recall(&self, book: &str) -> Result<Option<Zeroizing<Vec<u8>>>, BookError>;

    /// Forgets the key of a book; one that was never remembered is fine.
    ///
    /// # Errors
    /// [`BookError::NoKeyStore`] or [`BookError::KeyStoreFailed`].
    fn forget(&self, book: &str) -> Result<(), BookError>;
}

impl fmt::Debug for dyn KeyStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KeyStore {{ can_remember: {} }}", self.can_remember())
    }
}

/// The store of this computer: Credential Manager on Windows, Keychain on macOS, none elsewhere.
pub fn system_store() -> Arc<dyn KeyStore> {
    Arc::new(System)
}

struct System;

#[cfg(not(any(windows, target_os = "macos")))]
impl KeyStore for System {
    fn can_remember(&self) -> bool {
        false
    }

    fn remember(&self, _book: &str, _key: &[u8; 32]) -> Result<(), BookError> {
        Err(BookError::NoKeyStore)
    }

    fn recall(&self, _book: &str) -> Result<Option<Zeroizing<Vec<u8>>>, BookError> {
        Err(BookError::NoKeyStore)
    }

    fn forget(&self, _book: &str) -> Result<(), BookError> {
        Err(BookError::NoKeyStore)
    }
}

#[cfg(any(windows, target_os = "macos"))]
impl System {
    fn entry(book: &str) -> Result<keyring::Entry, BookError> {
        keyring::Entry::new("beian-desk", book).map_err(failed)
    }
}

#[cfg(any(windows, target_os = "macos"))]
fn failed(error: keyring::Error) -> BookError {
    BookError::KeyStoreFailed(error.to_string())
}

#[cfg(any(windows, target_os = "macos"))]
impl KeyStore for System {
    fn can_remember(&self) -> bool {
        true
    }

    fn remember(&self, book: &str, key: &[u8; 32]) -> Result<(), BookError> {
        Self::entry(book)?.set_secret(key).map_err(failed)
    }

    fn recall(&self, book: &str) -> Result<Option<Zeroizing<Vec<u8>>>, BookError> {
        match Self::entry(book)?.get_secret() {
            Ok(key) => Ok(Some(Zeroizing::new(key))),
            Err(keyring::Error::NoEntry) => Ok(None),
            Err(error) => Err(failed(error)),
        }
    }

    fn forget(&self, book: &str) -> Result<(), BookError> {
        match Self::entry(book)?.delete_credential() {
            Ok(()) | Err(keyring::Error::NoEntry) => Ok(()),
            Err(error) => Err(failed(error)),
        }
    }
}

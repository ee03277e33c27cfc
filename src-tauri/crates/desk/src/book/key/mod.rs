//! The book's key and the ways to it.
//!
//! The key itself is 32 random bytes, so opening costs no derivation. What guards it is one of: a passphrase (the key
//! lies wrapped in the key file beside the book), the computer's key store, or a plain file for machines without a
//! person in front of them.

mod plain;
mod sidecar;
mod store;
mod wrap;

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization as _;
use zeroize::{Zeroize, Zeroizing};

use super::error::BookError;
use sidecar::Sidecar;

pub use sidecar::key_file_of;
pub use store::{KeyStore, system_store};

/// A passphrase as it was typed; wiped from memory when dropped.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes a typed text. Full-width letters and composed characters count as their plain forms (NFKC), so that
    /// another input method or system does not lock the owner out.
    pub fn new(text: String) -> Self {
        let text = Zeroizing::new(text);
        Self(Zeroizing::new(text.nfkc().collect()))
    }

    /// Reads it from a file of UTF-8 text; one line break at the end does not belong to it.
    ///
    /// # Errors
    /// [`BookError::PassphraseUnreadable`].
    pub fn read(file: &Path) -> Result<Self, BookError> {
        let unreadable = |_| BookError::PassphraseUnreadable(file.to_owned());
        let text = Zeroizing::new(std::fs::read_to_string(file).map_err(unreadable)?);
        let line = text.strip_suffix('\n').unwrap_or(&text);
        Ok(Self::new(line.strip_suffix('\r').unwrap_or(line).to_owned()))
    }

    fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

/// How to come to the key.
#[derive(Clone)]
pub enum Unlock {
    /// The passphrase of the key file beside the book.
    Passphrase(Passphrase),
    /// The computer's key store, which was told the key before.
    KeyStore(Arc<dyn KeyStore>),
    /// A plain file that holds the key, readable by its owner alone.
    KeyFile(PathBuf),
}

impl fmt::Debug for Unlock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Passphrase(_) => "Passphrase",
            Self::KeyStore(_) => "KeyStore",
            Self::KeyFile(_) => "KeyFile",
        })
    }
}

/// The book's key; wiped from memory when dropped.
#[derive(Clone)]
pub(super) struct Key([u8; 32]);

impl Drop for Key {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl Key {
    fn fresh() -> Result<Self, BookError> {
        random().map(Self)
    }

    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// 64 hexadecimal digits.
    pub(super) fn hex(&self) -> Zeroizing<String> {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let digit = |nibble: u8| DIGITS.get(usize::from(nibble)).copied().map_or('0', char::from);
        let mut text = Zeroizing::new(String::with_capacity(64));
        for byte in &self.0 {
            text.push(digit(byte >> 4));
            text.push(digit(byte & 0x0f));
        }
        text
    }

    fn from_hex(text: &str) -> Option<Self> {
        if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let mut key = [0; 32];
        for (index, byte) in key.iter_mut().enumerate() {
            *byte = u8::from_str_radix(text.get(index * 2..index * 2 + 2)?, 16).ok()?;
        }
        Some(Self(key))
    }
}

/// Random bytes from the system.
pub(super) fn random<const N: usize>() -> Result<[u8; N], BookError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| BookError::NoRandomness(error.to_string()))?;
    Ok(bytes)
}

/// Finds the key of an existing book.
pub(super) fn find(book: &Path, unlock: &Unlock) -> Result<Key, BookError> {
    match unlock {
        Unlock::Passphrase(passphrase) => Sidecar::read(book)?.unwrap(book, passphrase),
        Unlock::KeyStore(store) => {
            if !store.can_remember() {
                return Err(BookError::NoKeyStore);
            }
            let bytes = store.recall(&Sidecar::read(book)?.book)?.ok_or(BookError::NotRemembered)?;
            Key::from_bytes(&bytes).ok_or(BookError::NotRemembered)
        }
        Unlock::KeyFile(file) => plain::read(file),
    }
}

/// Makes and stores the key of a new book. A key that is already there and opens is taken as it is: the book it was
/// made for was never finished, or lies elsewhere and must not lose its key.
pub(super) fn establish(book: &Path, unlock: &Unlock) -> Result<Key, BookError> {
    match find(book, unlock) {
        Err(BookError::KeyMissing(_)) => {}
        Err(BookError::WrongPassphrase | BookError::NotRemembered | BookError::NoPassphrase) => {
            return Err(BookError::AlreadyThere(key_file_of(book)));
        }
        other => return other,
    }
    let key = Key::fresh()?;
    match unlock {
        Unlock::Passphrase(passphrase) => Sidecar::fresh()?.wrap(&key, passphrase)?.write(book)?,
        Unlock::KeyStore(store) => {
            let sidecar = Sidecar::fresh()?;
            store.remember(&sidecar.book, key.bytes())?;
            sidecar.write(book)?;
        }
        Unlock::KeyFile(file) => plain::write(file, &key)?,
    }
    Ok(key)
}

/// Wraps the key under a new passphrase; the old one opens nothing any more.
pub(super) fn set_passphrase(book: &Path, key: &Key, passphrase: &Passphrase) -> Result<(), BookError> {
    sidecar_or_fresh(book)?.wrap(key, passphrase)?.write(book)
}

/// Tells the computer's key store the key.
pub(super) fn remember(book: &Path, key: &Key, store: &dyn KeyStore) -> Result<(), BookError> {
    if !store.can_remember() {
        return Err(BookError::NoKeyStore);
    }
    let sidecar = sidecar_or_fresh(book)?;
    store.remember(&sidecar.book, key.bytes())?;
    sidecar.write(book)
}

/// Makes the computer's key store forget the key. Refused while no passphrase would be left to open the book with.
pub(super) fn forget(book: &Path, store: &dyn KeyStore) -> Result<(), BookError> {
    let sidecar = Sidecar::read(book)?;
    if !sidecar.has_passphrase() {
        return Err(BookError::NoPassphrase);
    }
    store.forget(&sidecar.book)
}

fn sidecar_or_fresh(book: &Path) -> Result<Sidecar, BookError> {
    match Sidecar::read(book) {
        Err(BookError::KeyMissing(_)) => Sidecar::fresh(),
        other => other,
    }
}

//! The key under a passphrase: Argon2id makes a wrapping key, XChaCha20-Poly1305 seals the book's key with it.

use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{Key, Passphrase, random};
use crate::book::error::BookError;

/// RFC 9106's second recommendation: 64 MiB, three passes, four lanes.
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 4;
/// A key file that asks for more than this is taken for damaged, so that it cannot hang or starve the app.
const MOST_MEMORY_KIB: u32 = 1024 * 1024;
const MOST_PASSES: u32 = 64;
const MOST_LANES: u32 = 64;

/// A sealed key with everything but the passphrase that opening it takes. Bytes are base64.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wrapped {
    kdf: Kdf,
    memory_kib: u32,
    passes: u32,
    lanes: u32,
    salt: String,
    nonce: String,
    sealed: String,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kdf {
    Argon2id,
}

impl Wrapped {
    pub(super) fn seal(book: &str, key: &Key, passphrase: &Passphrase) -> Result<Self, BookError> {
        let (salt, nonce): ([u8; 16], [u8; 24]) = (random()?, random()?);
        let mut wrapped = Self {
            kdf: Kdf::Argon2id,
            memory_kib: MEMORY_KIB,
            passes: PASSES,
            lanes: LANES,
            salt: STANDARD.encode(salt),
            nonce: STANDARD.encode(nonce),
            sealed: String::new(),
        };
        let failed = || BookError::Disk("key derivation".to_owned());
        let cipher = wrapped.cipher(&salt, passphrase).ok_or_else(failed)?;
        let payload = Payload { msg: key.bytes(), aad: book.as_bytes() };
        let sealed = cipher.encrypt(XNonce::from_slice(&nonce), payload).map_err(|_| failed())?;
        wrapped.sealed = STANDARD.encode(sealed);
        Ok(wrapped)
    }

    pub(super) fn open(
        &self,
        book: &str,
        passphrase: &Passphrase,
        damaged: impl Fn() -> BookError,
    ) -> Result<Key, BookError> {
        let bytes = |text: &str| STANDARD.decode(text).map_err(|_| damaged());
        let (salt, nonce, sealed) = (bytes(&self.salt)?, bytes(&self.nonce)?, bytes(&self.sealed)?);
        if nonce.len() != 24 || sealed.len() != 48 {
            return Err(damaged());
        }
        let cipher = self.cipher(&salt, passphrase).ok_or_else(&damaged)?;
        let payload = Payload { msg: &sealed, aad: book.as_bytes() };
        let opened = cipher.decrypt(XNonce::from_slice(&nonce), payload);
        let opened = Zeroizing::new(opened.map_err(|_| BookError::WrongPassphrase)?);
        Key::from_bytes(&opened).ok_or_else(damaged)
    }

    fn cipher(&self, salt: &[u8], passphrase: &Passphrase) -> Option<XChaCha20Poly1305> {
        if self.memory_kib > MOST_MEMORY_KIB || self.passes > MOST_PASSES || self.lanes > MOST_LANES {
            return None;
        }
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).ok()?;
        let algorithm = match self.kdf {
            Kdf::Argon2id => Algorithm::Argon2id,
        };
        let mut wrapping = Zeroizing::new([0_u8; 32]);
        let argon = Argon2::new(algorithm, Version::V0x13, params);
        argon.hash_password_into(passphrase.as_bytes(), salt, wrapping.as_mut_slice()).ok()?;
        Some(XChaCha20Poly1305::new(wrapping.as_slice().into()))
    }
}

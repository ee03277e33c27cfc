//! Making a pack, and the key it is signed with.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use jiff::civil::Date;
use ring::rand::SystemRandom;
use ring::signature::{Ed25519KeyPair, KeyPair as _};
use zeroize::Zeroizing;

use super::error::PackError;
use super::pack::{Payload, allowed, envelope, folders};
use super::trust::{hex, key_id};

const BEGIN: &str = "-----BEGIN PRIVATE KEY-----";
const END: &str = "-----END PRIVATE KEY-----";

/// An ed25519 key to sign packs with.
pub struct SigningKey(Ed25519KeyPair);

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SigningKey").field("id", &self.id()).finish_non_exhaustive()
    }
}

impl SigningKey {
    /// Makes a key; answers it as PKCS#8 in PEM, to be kept in a file that only its owner can read.
    ///
    /// # Errors
    /// [`PackError::NoRandomness`].
    pub fn make() -> Result<Zeroizing<String>, PackError> {
        let document =
            Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).map_err(|_| PackError::NoRandomness)?;
        Ok(Zeroizing::new(format!("{BEGIN}\n{}\n{END}\n", STANDARD.encode(document.as_ref()))))
    }

    /// Reads a key from PKCS#8 in PEM, as [`SigningKey::make`] or `openssl genpkey -algorithm ed25519` writes it.
    /// `None` when there is none.
    pub fn read(pem: &str) -> Option<Self> {
        let (_, rest) = pem.split_once(BEGIN)?;
        let (text, _) = rest.split_once(END)?;
        let text: Zeroizing<String> = Zeroizing::new(text.split_whitespace().collect());
        let document = Zeroizing::new(STANDARD.decode(text.as_bytes()).ok()?);
        Ed25519KeyPair::from_pkcs8_maybe_unchecked(&document).ok().map(Self)
    }

    /// Reads a key file.
    ///
    /// # Errors
    /// [`PackError::Unreadable`] or [`PackError::NoSigningKey`].
    pub fn open(path: &Path) -> Result<Self, PackError> {
        let text = Zeroizing::new(fs::read_to_string(path).map_err(|error| unreadable(path, &error))?);
        Self::read(&text).ok_or_else(|| PackError::NoSigningKey(path.to_owned()))
    }

    /// What the key is called in packs and lists.
    pub fn id(&self) -> String {
        key_id(self.0.public_key().as_ref())
    }

    /// The public half, 64 hex digits.
    pub fn public(&self) -> String {
        hex(self.0.public_key().as_ref())
    }

    /// Makes a pack of files by their paths below `assets`; answers the bytes of the pack file.
    ///
    /// # Errors
    /// [`PackError::StrangeFile`] when a pack may not hold one of them.
    pub fn sign(
        &self,
        files: BTreeMap<String, String>,
        as_of: Date,
        made: Timestamp,
        note: &str,
    ) -> Result<Vec<u8>, PackError> {
        if let Some(file) = files.keys().find(|file| !allowed(file)) {
            return Err(PackError::StrangeFile(file.clone()));
        }
        let payload = Payload { as_of, made, note: note.to_owned(), files };
        let bytes = serde_json::to_vec(&payload).map_err(|error| PackError::NotAPack(error.to_string()))?;
        Ok(self.envelope(&bytes))
    }

    /// Signs exactly these bytes.
    pub(super) fn envelope(&self, payload: &[u8]) -> Vec<u8> {
        envelope(self.id(), self.0.sign(payload).as_ref(), payload)
    }
}

/// The files below a folder that a pack may hold, by their paths from there.
///
/// # Errors
/// [`PackError::Unreadable`], or [`PackError::Nothing`] when there are none.
pub fn gather(folder: &Path) -> Result<BTreeMap<String, String>, PackError> {
    let mut files = BTreeMap::new();
    for name in folders() {
        let below = folder.join(name);
        if below.is_dir() {
            collect(&below, name, &mut files)?;
        }
    }
    if files.is_empty() { Err(PackError::Nothing(folder.to_owned())) } else { Ok(files) }
}

fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) -> Result<(), PackError> {
    for entry in fs::read_dir(folder).map_err(|error| unreadable(folder, &error))? {
        let path = entry.map_err(|error| unreadable(folder, &error))?.path();
        let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files)?;
        } else if allowed(&name) {
            let text = fs::read_to_string(&path).map_err(|error| unreadable(&path, &error))?;
            files.insert(name, text);
        }
    }
    Ok(())
}

fn unreadable(path: &Path, error: &std::io::Error) -> PackError {
    PackError::Unreadable { path: path.to_owned(), reason: error.to_string() }
}

//! Whose signatures count: the keys this program was built with, and those of a list that `BEIAN_PACK_KEYS` names, for
//! a firm that keeps tables of its own.

use std::path::Path;

use ring::signature::{ED25519, UnparsedPublicKey};
use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::error::PackError;

const EMBEDDED: &str = include_str!("../../../../../assets/packs/keys.toml");
const VARIABLE: &str = "BEIAN_PACK_KEYS";

/// Whose signatures count.
#[derive(Clone, Debug, Default)]
pub struct Trusted(Vec<TrustedKey>);

/// One public key, and whose it is.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrustedKey {
    /// First 16 hex digits of the SHA-256 of the key.
    pub id: String,
    /// The ed25519 public key, 64 hex digits.
    pub key: String,
    /// Who signs with it.
    pub owner: String,
    /// Where it was learnt from.
    pub source: String,
    /// Since when it counts.
    pub as_of: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyFile {
    #[serde(default)]
    key: Vec<TrustedKey>,
}

impl Trusted {
    /// The keys this program was built with.
    ///
    /// # Errors
    /// [`PackError::Keys`]; the tests hold that there is none.
    pub fn built_in() -> Result<Self, PackError> {
        Self::read(EMBEDDED)
    }

    /// The keys this program was built with, and those of the list the environment names.
    ///
    /// # Errors
    /// [`PackError::Keys`] when a list is damaged, [`PackError::Unreadable`] when it is not there.
    pub fn find() -> Result<Self, PackError> {
        let mut all = Self::built_in()?;
        if let Some(file) = std::env::var_os(VARIABLE).filter(|file| !file.is_empty()) {
            let path = Path::new(&file);
            let text = std::fs::read_to_string(path).map_err(|error| PackError::Unreadable {
                path: path.to_owned(),
                reason: error.to_string(),
            })?;
            all.0.extend(Self::read(&text)?.0);
        }
        Ok(all)
    }

    /// Reads a list.
    ///
    /// # Errors
    /// [`PackError::Keys`] when it is damaged or an id is not that of its key.
    pub fn read(text: &str) -> Result<Self, PackError> {
        let file: KeyFile = toml::from_str(text).map_err(|error| PackError::Keys(error.to_string()))?;
        for row in &file.key {
            let key = row.bytes().ok_or_else(|| PackError::Keys(format!("key of {}", row.id)))?;
            if key_id(&key) != row.id {
                return Err(PackError::Keys(format!("id {} of key {}", row.id, row.key)));
            }
        }
        Ok(Self(file.key))
    }

    /// The key of an id.
    ///
    /// # Errors
    /// [`PackError::UnknownKey`] when it is not trusted.
    pub(super) fn get(&self, id: &str) -> Result<&TrustedKey, PackError> {
        self.0.iter().find(|row| row.id == id).ok_or_else(|| PackError::UnknownKey(id.to_owned()))
    }
}

impl TrustedKey {
    fn bytes(&self) -> Option<Vec<u8>> {
        from_hex(&self.key).filter(|bytes| bytes.len() == 32)
    }

    /// Whether this key signed exactly these bytes.
    pub(super) fn signed(&self, bytes: &[u8], signature: &[u8]) -> bool {
        let key = UnparsedPublicKey::new(&ED25519, self.bytes().unwrap_or_default());
        key.verify(bytes, signature).is_ok()
    }
}

/// What a public key is called.
pub(super) fn key_id(key: &[u8]) -> String {
    hex(Sha256::digest(key).get(..8).unwrap_or_default())
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let pairs = text.as_bytes().chunks(2);
    pairs.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}

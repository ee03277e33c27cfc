//! One pack of tables: a JSON envelope around the exact bytes that were signed.
//!
//! ```json
//! { "format": "beian-pack/1", "key": "<key id>", "signature": "<base64>", "payload": "<base64 of a JSON document>" }
//! ```
//! The payload is `{ "as_of", "made", "note", "files": { "tables/provinces.csv": "…" } }`. Nothing of it is believed
//! before the signature fits.

use std::collections::BTreeMap;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use filing::catalogue::Catalogue;
use filing::catalogue::sources::Sources;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::error::PackError;
use super::trust::{Trusted, hex};
use crate::whole::read_at_most;

/// What a pack's file name ends in.
pub const EXTENSION: &str = "beianpack";
/// Largest pack, MiB.
const MOST_MB: u64 = 8;
const FORMAT: &str = "beian-pack/1";
/// Folders of the catalogue, and what their files end in.
const PLACES: [(&str, &[&str]); 4] = [
    ("tables/", &[".csv"]),
    ("catalogue/", &[".toml", ".csv"]),
    ("papers/", &[".toml"]),
    ("locales/", &[".ftl"]),
];

/// What a pack says of itself, and who vouches for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Label {
    /// The day its facts stand for. Newer packs are told by it.
    pub as_of: Date,
    /// When it was made; tells two packs of one day apart.
    pub made: Timestamp,
    /// What is new, in the words of who made it.
    pub note: String,
    /// Id of the key it is signed with.
    pub key: String,
    /// Whose key that is, as our own list says.
    pub owner: String,
}

/// A pack whose signature fits.
#[derive(Clone, Debug)]
pub struct Pack {
    /// What it says of itself.
    pub label: Label,
    files: BTreeMap<String, String>,
    bytes: Vec<u8>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope {
    format: String,
    #[serde(default)]
    key: String,
    #[serde(default)]
    signature: String,
    payload: String,
}

/// Tells the form before anything else of the envelope is looked at.
#[derive(Deserialize)]
struct Form {
    format: String,
}

/// What is signed.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Payload {
    pub(super) as_of: Date,
    pub(super) made: Timestamp,
    #[serde(default)]
    pub(super) note: String,
    pub(super) files: BTreeMap<String, String>,
}

impl Pack {
    /// Reads a pack file and holds its signature against the trusted keys.
    ///
    /// # Errors
    /// As [`Pack::read`], and when the file cannot be read.
    pub fn open(path: &Path, trusted: &Trusted) -> Result<Self, PackError> {
        let unreadable = |error: std::io::Error| PackError::Unreadable {
            path: path.to_owned(),
            reason: error.to_string(),
        };
        let bytes = read_at_most(path, MOST_MB * 1024 * 1024).map_err(unreadable)?;
        Self::read(bytes.ok_or(PackError::TooBig { mb: MOST_MB })?, trusted)
    }

    /// Reads a pack and holds its signature against the trusted keys.
    ///
    /// # Errors
    /// When it is no pack, nobody trusted has signed exactly this, or it holds a file that is none of the catalogue's.
    pub fn read(bytes: Vec<u8>, trusted: &Trusted) -> Result<Self, PackError> {
        let strange = |error: serde_json::Error| PackError::NotAPack(error.to_string());
        let form: Form = serde_json::from_slice(&bytes).map_err(strange)?;
        if form.format != FORMAT {
            return Err(match form.format.strip_prefix("beian-pack/") {
                Some(_) => PackError::LaterForm(form.format),
                None => PackError::NotAPack(form.format),
            });
        }
        let envelope: Envelope = serde_json::from_slice(&bytes).map_err(strange)?;
        if envelope.key.is_empty() || envelope.signature.is_empty() {
            return Err(PackError::Unsigned);
        }
        let key = trusted.get(&envelope.key)?;
        let decoded = |text: &str| STANDARD.decode(text);
        let wrong = || PackError::WrongSignature(envelope.key.clone());
        let signature = decoded(&envelope.signature).map_err(|_| wrong())?;
        let payload = decoded(&envelope.payload).map_err(|error| PackError::NotAPack(error.to_string()))?;
        if !key.signed(&payload, &signature) {
            return Err(wrong());
        }
        let payload: Payload = serde_json::from_slice(&payload).map_err(strange)?;
        if let Some(file) = payload.files.keys().find(|file| !allowed(file)) {
            return Err(PackError::StrangeFile(file.clone()));
        }
        let label = Label {
            as_of: payload.as_of,
            made: payload.made,
            note: payload.note,
            key: key.id.clone(),
            owner: key.owner.clone(),
        };
        Ok(Self { label, files: payload.files, bytes })
    }

    /// The built-in files with this pack over them.
    pub fn sources(&self) -> Sources {
        let mut sources = Sources::embedded();
        for (path, text) in &self.files {
            sources.replace(path.clone(), text.clone());
        }
        sources
    }

    /// The catalogue as this pack makes it.
    ///
    /// # Errors
    /// [`PackError::Broken`] with every fault: file, line and reason.
    pub fn catalogue(&self, sources: &Sources) -> Result<Catalogue, PackError> {
        Catalogue::load(sources).map_err(|broken| PackError::Broken(broken.0))
    }

    /// Its bytes, as they were read.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// What its file is called on the shelf: its date, and a name for exactly these bytes.
    pub(super) fn file_name(&self) -> String {
        let digest = hex(Sha256::digest(&self.bytes).get(..6).unwrap_or_default());
        format!("{}-{digest}.{EXTENSION}", self.label.as_of)
    }
}

/// Whether a pack may hold a file of that path: below one of the catalogue's folders, and nowhere else.
pub(super) fn allowed(path: &str) -> bool {
    let plain = |part: &str| {
        let letters = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '_' | '.');
        !part.is_empty() && !part.starts_with('.') && part.chars().all(letters)
    };
    let place = PLACES.iter().find(|(folder, _)| path.starts_with(folder));
    place.is_some_and(|(_, ends)| ends.iter().any(|end| path.ends_with(end))) && path.split('/').all(plain)
}

/// The folders a pack may hold files of.
pub(super) fn folders() -> impl Iterator<Item = &'static str> {
    PLACES.iter().map(|(folder, _)| *folder)
}

/// Writes the envelope around a signed payload.
pub(super) fn envelope(key: String, signature: &[u8], payload: &[u8]) -> Vec<u8> {
    let envelope = Envelope {
        format: FORMAT.to_owned(),
        key,
        signature: STANDARD.encode(signature),
        payload: STANDARD.encode(payload),
    };
    serde_json::to_vec_pretty(&envelope).unwrap_or_default()
}

//! The key in a plain file, for machines without a person in front of them.

use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};
use zeroize::{Zeroize as _, Zeroizing};

use super::Key;
use crate::book::disk;
use crate::book::error::BookError;

const VERSION: u32 = 1;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Plain {
    version: u32,
    key: String,
}

impl Drop for Plain {
    fn drop(&mut self) {
        self.key.zeroize();
    }
}

pub(super) fn read(file: &Path) -> Result<Key, BookError> {
    let damaged = || BookError::KeyDamaged(file.to_owned());
    let text = std::fs::read(file).map(Zeroizing::new).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => BookError::KeyMissing(file.to_owned()),
        _ => error.into(),
    })?;
    let plain: Plain = serde_json::from_slice(&text).map_err(|_| damaged())?;
    if plain.version > VERSION {
        return Err(BookError::KeyNewer { found: plain.version });
    }
    Key::from_hex(&plain.key).ok_or_else(damaged)
}

pub(super) fn write(file: &Path, key: &Key) -> Result<(), BookError> {
    let folder = disk::folder_of(file);
    if !folder.is_dir() {
        return Err(BookError::NoFolder(folder.to_owned()));
    }
    let plain = Plain { version: VERSION, key: key.hex().to_string() };
    let text = serde_json::to_vec_pretty(&plain).map_err(|error| BookError::Disk(error.to_string()))?;
    Ok(disk::write_private(file, &Zeroizing::new(text))?)
}

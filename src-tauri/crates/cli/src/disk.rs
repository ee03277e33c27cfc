//! Files that are there whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::outcome::{Failure, Outcome};

/// Makes a folder with everything above it.
pub(crate) fn folder(path: &Path) -> Outcome<()> {
    fs::create_dir_all(path).map_err(|error| Failure::io("cli_folder", path, &error))
}

/// Writes a file beside its place and moves it there when it is complete.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Outcome<()> {
    settle(path, bytes).map_err(|error| Failure::io("cli_write", path, &error))
}

/// The same, for a file that only its owner may read.
pub(crate) fn write_private(path: &Path, bytes: &[u8]) -> Outcome<()> {
    desk::packet::write_private(path, bytes).map_err(|error| Failure::io("cli_write", path, &error))
}

fn settle(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let fresh = beside(path);
    let written = File::create(&fresh).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    let settled = written.and_then(|()| fs::rename(&fresh, path));
    if settled.is_err() {
        // The half-written one is of no use; when it cannot be taken away either, the first error says why.
        let _ = fs::remove_file(&fresh);
    }
    settled
}

fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.part", std::process::id()))
}

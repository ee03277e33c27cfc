//! A file that only its owner may read: identity cards and numbers lie in it.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

/// Writes a file beside its place and moves it there when it is complete, so that it is there whole or not at all.
///
/// # Errors
/// When the folder cannot be written; nothing half done is left then.
pub fn write_private(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let fresh = path.with_file_name(format!(".{name}.{}.part", std::process::id()));
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(&fresh).and_then(|mut file| {
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

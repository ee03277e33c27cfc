//! Files read whole, unless they are too large to be what they should be.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

/// The bytes of a file; `None` when there are more than `most`. The length is measured by reading: a file can grow, and some
/// have none.
pub(crate) fn read_at_most(path: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    let all = u64::try_from(bytes.len()).is_ok_and(|length| length <= most);
    Ok(all.then_some(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_up_to_its_last_byte_or_not_at_all() {
        let scratch = tempfile::tempdir().unwrap();
        let path = scratch.path().join("five");
        std::fs::write(&path, b"12345").unwrap();
        assert_eq!(read_at_most(&path, 5).unwrap().as_deref(), Some(&b"12345"[..]));
        assert_eq!(read_at_most(&path, 4).unwrap(), None);
        assert!(read_at_most(&scratch.path().join("none"), 5).is_err());
    }
}

//! Files that appear together or not at all: each is written into a hidden folder beside its place, and all are moved when the
//! last one is complete.
//!
//! They are not flushed to the disk one by one: papers can be printed again at any time, and waiting for the disk a thousand
//! times takes longer than printing.

use std::fs;
use std::path::{Path, PathBuf};

use crate::outcome::{Failure, Outcome};

/// The hidden folder. What was not settled is taken away with it.
#[derive(Debug)]
pub(crate) struct Stage {
    folder: PathBuf,
    hidden: PathBuf,
    /// Folders that were made for this, the innermost first.
    made: Vec<PathBuf>,
}

impl Stage {
    /// Makes the folder, and the hidden one in it.
    pub(crate) fn open(folder: &Path) -> Outcome<Self> {
        let made = folder.ancestors().take_while(|path| !path.as_os_str().is_empty() && !path.exists());
        let made = made.map(Path::to_path_buf).collect();
        let hidden = folder.join(format!(".{}.part", std::process::id()));
        let stage = Self { folder: folder.to_path_buf(), hidden, made };
        fs::create_dir_all(&stage.hidden)
            .map_err(|error| Failure::io("cli_folder", &stage.folder, &error))?;
        Ok(stage)
    }

    /// Writes a file that nobody sees yet.
    pub(crate) fn write(&self, name: &str, bytes: &[u8]) -> Outcome<()> {
        let written = fs::write(self.hidden.join(name), bytes);
        written.map_err(|error| Failure::io("cli_write", &self.folder.join(name), &error))
    }

    /// Shows all files.
    pub(crate) fn settle(mut self) -> Outcome<()> {
        self.made.clear();
        let unreadable = |error: std::io::Error| Failure::io("cli_folder", &self.folder, &error);
        for file in fs::read_dir(&self.hidden).map_err(unreadable)? {
            let file = file.map_err(unreadable)?;
            let target = self.folder.join(file.file_name());
            let moved = fs::rename(file.path(), &target);
            moved.map_err(|error| Failure::io("cli_write", &target, &error))?;
        }
        Ok(())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // What cannot be taken away is in nobody's way: it is hidden, and the folders are empty.
        let _ = fs::remove_dir_all(&self.hidden);
        for folder in &self.made {
            let _ = fs::remove_dir(folder);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_seen_before_all_is_settled() {
        let scratch = tempfile::tempdir().unwrap();
        let folder = scratch.path().join("far/out");
        let stage = Stage::open(&folder).unwrap();
        stage.write("one.pdf", b"one").unwrap();
        assert!(!folder.join("one.pdf").exists());
        stage.settle().unwrap();
        let names: Vec<_> = fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name()).collect();
        assert_eq!(names, ["one.pdf"]);
    }

    #[test]
    fn what_is_given_up_leaves_neither_files_nor_folders() {
        let scratch = tempfile::tempdir().unwrap();
        let stage = Stage::open(&scratch.path().join("far/out")).unwrap();
        stage.write("one.pdf", b"one").unwrap();
        drop(stage);
        assert_eq!(fs::read_dir(scratch.path()).unwrap().count(), 0);
    }
}

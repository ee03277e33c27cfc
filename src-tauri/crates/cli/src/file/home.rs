//! The data folder: `BEIAN_HOME`, else the platform's. The window uses the same one.

use std::fs::{File, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use desk::Desk;
use desk::book::Book;
use desk::book::key::{Passphrase, Unlock};

use crate::disk;
use crate::outcome::{Failure, Outcome};
use crate::setting::Setting;

/// The data folder.
#[derive(Debug)]
pub(crate) struct Home(desk::home::Home);

impl Home {
    /// Finds the folder and makes it.
    pub(crate) fn find() -> Outcome<Self> {
        let home = desk::home::Home::find();
        disk::folder(home.folder())?;
        Ok(Self(home))
    }

    /// The folder, provided that there is a book in it.
    pub(crate) fn with_book() -> Outcome<Self> {
        let home = desk::home::Home::find();
        let book = home.book();
        if book.exists() { Ok(Self(home)) } else { Err(Failure::refused("cli_no_book").about(&book)) }
    }

    /// What was brought into the book from case files.
    pub(crate) fn imported(&self) -> PathBuf {
        self.0.folder().join("imported.json")
    }

    /// Folder of the practice office.
    pub(crate) fn practice(&self) -> PathBuf {
        self.0.practice()
    }

    /// Opens the book, or makes it: with the passphrase when one is given, else with a key in a file that only its
    /// owner can read.
    pub(crate) fn desk(&self, setting: &Setting, passphrase: Option<&Path>) -> Outcome<Desk> {
        let (path, key) = (self.0.book(), self.0.plain_key());
        let unlock = match passphrase {
            Some(file) => Unlock::Passphrase(Passphrase::read(file)?),
            None if path.exists() && !key.exists() => {
                return Err(Failure::refused("cli_passphrase_needed").about(&path));
            }
            None => Unlock::KeyFile(key),
        };
        let book = if path.exists() { Book::open(&path, &unlock) } else { Book::create(&path, &unlock) };
        Ok(Desk::new(Arc::clone(&setting.catalogue), book?))
    }

    /// One program at a time runs the practice office of this folder. The lock ends with what is returned.
    pub(crate) fn lock_practice(&self) -> Outcome<File> {
        let folder = self.practice();
        disk::folder(&folder)?;
        let path = folder.join("lock");
        let file = File::create(&path).map_err(|error| Failure::io("cli_write", &path, &error))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(Failure::failed("cli_practice_in_use").about(&folder)),
            Err(TryLockError::Error(error)) => Err(Failure::io("cli_write", &path, &error)),
        }
    }
}

//! The data folder of one user, the same for the window and the windowless program.

use std::path::{Path, PathBuf};

/// Where everything of one user lies.
#[derive(Clone, Debug)]
pub struct Home(PathBuf);

impl Home {
    /// `BEIAN_HOME`, else the platform's place for application data, else the present folder. It is not made.
    pub fn find() -> Self {
        let folder = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        if let Some(home) = folder("BEIAN_HOME") {
            return Self(home);
        }
        let base = if cfg!(windows) {
            folder("APPDATA")
        } else if cfg!(target_os = "macos") {
            folder("HOME").map(|home| home.join("Library/Application Support"))
        } else {
            folder("XDG_DATA_HOME").or_else(|| folder("HOME").map(|home| home.join(".local/share")))
        };
        Self(base.unwrap_or_default().join("beian-desk"))
    }

    /// That folder, wherever it is.
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self(folder.into())
    }

    /// The folder itself.
    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// The book.
    pub fn book(&self) -> PathBuf {
        self.0.join("desk.book")
    }

    /// The plain key file of a book that was made without a passphrase.
    pub fn plain_key(&self) -> PathBuf {
        self.0.join("desk.key")
    }

    /// The practice office's things.
    pub fn practice(&self) -> PathBuf {
        self.0.join("practice")
    }

    /// Packs of newer tables.
    pub fn packs(&self) -> PathBuf {
        self.0.join("packs")
    }

    /// Years of holidays that the tables lack.
    pub fn workdays(&self) -> PathBuf {
        self.0.join("workdays")
    }

    /// Files that leave the book for a moment, such as a PDF on its way to a viewer.
    pub fn leaving(&self) -> PathBuf {
        self.0.join("leaving")
    }
}

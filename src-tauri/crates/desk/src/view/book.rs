//! The book, and what a change of it came to.

use filing::answers::Path;
use filing::timeline::beijing;
use filing::view::{PageRef, home};
use jiff::Timestamp;
use serde::Serialize;
use ts_rs::TS;

use crate::book::Saved as BookSaved;
use crate::book::id::CaseId;
use crate::open::{Desk, DeskError};
use crate::settings::Settings;

/// Whether there is a book, and whether it is open.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BookState {
    /// There is none yet.
    None,
    /// It wants its passphrase.
    Locked,
    /// It is open.
    Open,
}

/// What the window needs to begin.
#[derive(Debug, Serialize, TS)]
pub struct Boot {
    /// Whether there is a book, and whether it is open.
    pub book: BookState,
    /// Whether this computer can remember the key.
    pub can_remember: bool,
    /// Whether this desktop has a place for an icon in its tray.
    pub tray: bool,
    /// How the window looks and what it tells the desktop.
    pub settings: Settings,
}

/// What adding a site came to.
#[derive(Debug, Serialize, TS)]
pub struct SiteAdded {
    /// Its index, from zero.
    pub site: usize,
    /// The book after it.
    pub saved: Saved,
}

/// What a change came to.
#[derive(Debug, Serialize, TS)]
pub struct Saved {
    /// Counts up with every saved change.
    pub revision: u32,
    /// `HH:MM`, Beijing.
    pub at: String,
    /// Whether there is something to undo.
    pub can_undo: bool,
    /// Whether there is something to redo.
    pub can_redo: bool,
}

impl From<BookSaved> for Saved {
    fn from(saved: BookSaved) -> Self {
        let at = beijing(saved.at);
        Self {
            revision: saved.revision,
            at: format!("{:02}:{:02}", at.hour(), at.minute()),
            can_undo: saved.can_undo,
            can_redo: saved.can_redo,
        }
    }
}

/// What undoing or redoing came to.
#[derive(Debug, Serialize, TS)]
pub struct Undone {
    /// The book after it.
    pub saved: Saved,
    /// The page whose answer changed.
    pub page: Option<PageRef>,
}

impl Desk {
    /// Undoes the last change of a case, and says on which page it was.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn undone(&self, id: &CaseId, at: Timestamp) -> Result<Undone, DeskError> {
        let step = self.book(|book| book.undo(id, at))?;
        self.turned(id, step)
    }

    /// Makes the last undone change again, and says on which page it is.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn redone(&self, id: &CaseId, at: Timestamp) -> Result<Undone, DeskError> {
        let step = self.book(|book| book.redo(id, at))?;
        self.turned(id, step)
    }

    fn turned(&self, id: &CaseId, step: Option<(BookSaved, Vec<Path>)>) -> Result<Undone, DeskError> {
        let (saved, paths) = match step {
            Some((saved, paths)) => (saved, paths),
            None => (self.book(|book| book.saved(id))?, Vec::new()),
        };
        let page = paths.first().and_then(|path| home(self.catalogue(), path));
        Ok(Undone { saved: saved.into(), page })
    }
}

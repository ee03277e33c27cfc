//! The book: one encrypted file that holds everything of one user.
//!
//! | module | what it holds |
//! | --- | --- |
//! | [`key`] | passphrase, key store, key file: the ways to the key |
//! | `connection` | a database connection that knows the key and is set up to lose nothing |
//! | `migrate`, `copy` | numbered steps to a newer version; copies that are read back |
//! | `journal` | apply, undo, redo, and any earlier state |
//! | `begin`, `sites` | a case with what it takes over from another; sites added and removed |
//! | `attach`, `picture` | pictures in slots, and their bytes as a stream |
//! | `record` | a step recorded by hand, with its proof |
//! | `table` | one module a table: SQL, row, handle |
//! | [`error`], [`id`] | why the book refuses; names of what is in it |
//!
//! Whatever changes the book returns after the change is on the disk. A book is used by one thread at a time and can
//! be handed from one to another; its owner puts a lock around it. One program at a time can have it open.

mod attach;
mod begin;
mod connection;
mod copy;
pub(crate) mod disk;
pub mod error;
pub mod id;
mod journal;
pub mod key;
mod migrate;
mod picture;
mod record;
mod sites;
mod table;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use filing::answers::{Answers, Path as Place};
use jiff::Timestamp;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use error::BookError;
use id::{CaseId, OfficeId, ProfileId};
use key::{Key, KeyStore, Passphrase, Unlock};

use crate::channel::Token;

pub use attach::NewPicture;
pub use begin::{Beginning, Inheritance};
pub use journal::{CaseState, Change, Saved, Step};
pub use picture::PictureReader;
pub use table::attachment::Attachment;
pub use table::blank::{BlankRow, Blanks, NewBlank};
pub use table::cases::{CaseRow, NewCase};
pub use table::estimate::Estimates;
pub use table::event::{EventRow, EventSource, Events};
pub use table::journal::Entry;
pub use table::office::{NewOffice, OfficeRow, Offices};
pub use table::outline::Outline;
pub use table::parcel::{ParcelRow, Parcels};
pub use table::picture::{PictureData, PictureKind, PictureRow};
pub use table::print::{NewPrint, Print, PrintRow, Prints};
pub use table::profile::{NewProfile, ProfileRow, Profiles};
pub use table::proof::{ProofKind, ProofRow, Proofs};
pub use table::reminded::Reminded;
pub use table::reused::Origin;
pub use table::round::{RoundRow, Rounds};
pub use table::send::{Channel, NewSend, SendRow, Sends, Stage};
pub use table::sms::SmsAnswers;
pub use table::step::StepKind;
pub use table::upload::{UploadRow, Uploads};

/// An open book.
pub struct Book {
    conn: Connection,
    key: Key,
    path: PathBuf,
}

impl fmt::Debug for Book {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Book").finish_non_exhaustive()
    }
}

impl Book {
    /// Makes a new book and opens it. It gets its name only when it is whole.
    ///
    /// # Errors
    /// [`BookError::AlreadyThere`] when a book, or a key that this way does not open, is in the place; otherwise
    /// whatever the disk or the key store says.
    pub fn create(path: &Path, unlock: &Unlock) -> Result<Self, BookError> {
        Self::create_with(path, unlock, migrate::MIGRATIONS)
    }

    fn create_with(path: &Path, unlock: &Unlock, migrations: &[&str]) -> Result<Self, BookError> {
        free_place(path)?;
        let key = key::establish(path, unlock)?;
        let fresh = disk::beside(path, ".new");
        copy::clear(&fresh)?;
        disk::touch_private(&fresh)?;
        let conn = connection::open(&fresh, &key)?;
        migrate::run(&conn, &fresh, &key, migrations)?;
        copy::close(conn)?;
        disk::settle(&fresh, path)?;
        Self::open_with(path, unlock, migrations)
    }

    /// Opens a book, bringing it to the version this app knows after a verified copy.
    ///
    /// # Errors
    /// Each reason has its own variant of [`BookError`].
    pub fn open(path: &Path, unlock: &Unlock) -> Result<Self, BookError> {
        Self::open_with(path, unlock, migrate::MIGRATIONS)
    }

    fn open_with(path: &Path, unlock: &Unlock, migrations: &[&str]) -> Result<Self, BookError> {
        if !path.try_exists()? {
            return Err(BookError::Missing(path.to_owned()));
        }
        // An empty file would silently become a new book.
        let file = std::fs::metadata(path)?;
        if !file.is_file() || file.len() == 0 {
            return Err(BookError::NotABook);
        }
        let key = key::find(path, unlock)?;
        let conn = connection::open(path, &key)?;
        migrate::run(&conn, path, &key, migrations)?;
        Ok(Self { conn, key, path: path.to_owned() })
    }

    /// Closes the book; an error means that the last log could not be folded in, not that anything was lost.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn close(self) -> Result<(), BookError> {
        copy::close(self.conn)
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Gives the book a passphrase; an earlier one opens nothing any more.
    ///
    /// # Errors
    /// When the key file cannot be written.
    pub fn change_passphrase(&self, passphrase: &Passphrase) -> Result<(), BookError> {
        key::set_passphrase(&self.path, &self.key, passphrase)
    }

    /// Lets the computer's key store remember the key, so that the book opens without a passphrase.
    ///
    /// # Errors
    /// [`BookError::NoKeyStore`], [`BookError::KeyStoreFailed`], or when the key file cannot be written.
    pub fn remember(&self, store: &dyn KeyStore) -> Result<(), BookError> {
        key::remember(&self.path, &self.key, store)
    }

    /// Makes the key store forget the key.
    ///
    /// # Errors
    /// [`BookError::NoPassphrase`] when nothing would be left to open the book with; or what the store says.
    pub fn forget(&self, store: &dyn KeyStore) -> Result<(), BookError> {
        key::forget(&self.path, store)
    }

    /// Every case, the one changed last first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn cases(&self) -> Result<Vec<CaseRow>, BookError> {
        let mut cases = self.table_of_cases().list()?;
        cases.sort_by(|a, b| b.updated_at.cmp(&a.updated_at).then_with(|| a.id.cmp(&b.id)));
        Ok(cases)
    }

    /// One case.
    ///
    /// # Errors
    /// [`BookError::NoSuchCase`], or when the book cannot be read.
    pub fn case(&self, case: &CaseId) -> Result<CaseRow, BookError> {
        self.table_of_cases().get(case)
    }

    /// Every case with how far it came, oldest first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn outlines(&self) -> Result<Vec<Outline>, BookError> {
        table::outline::outlines(&self.conn)
    }

    /// The login accounts.
    pub fn profiles(&self) -> Profiles<'_> {
        Profiles(&self.conn)
    }

    /// The cases of a login account, oldest first.
    ///
    /// # Errors
    /// [`BookError::NoSuchProfile`], or when the book cannot be read.
    pub fn cases_of(&self, profile: &ProfileId) -> Result<Vec<CaseRow>, BookError> {
        self.profiles().get(profile)?;
        self.table_of_cases().of_profile(profile)
    }

    /// Moves a case to a login account, or out of any.
    ///
    /// # Errors
    /// [`BookError::NoSuchCase`], [`BookError::NoSuchProfile`], or when the book cannot be written.
    pub fn move_case(&self, case: &CaseId, profile: Option<&ProfileId>) -> Result<(), BookError> {
        let transaction = self.transaction()?;
        profile.map(|profile| self.profiles().get(profile)).transpose()?;
        self.table_of_cases().move_to(case, profile)?;
        Ok(transaction.commit()?)
    }

    /// The answers of a case that were taken over, and from where.
    ///
    /// # Errors
    /// [`BookError::NoSuchCase`], or when the book cannot be read.
    pub fn reused(&self, case: &CaseId) -> Result<BTreeMap<Place, Origin>, BookError> {
        self.case(case)?;
        table::reused::ReusedRows(&self.conn).list(case)
    }

    /// Begins a case.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn new_case(&self, case: &NewCase, at: Timestamp) -> Result<CaseId, BookError> {
        let id = CaseId::fresh()?;
        self.table_of_cases().insert(&id, case, at)?;
        Ok(id)
    }

    /// Removes a case with everything that belongs to it. Its bytes are overwritten and gone from the book and its
    /// log when this returns; copies made earlier still hold them. A picture that another case took over stays with
    /// that one.
    ///
    /// # Errors
    /// [`BookError::NoSuchCase`], or when the book cannot be written.
    pub fn remove_case(&self, case: &CaseId) -> Result<(), BookError> {
        let transaction = self.transaction()?;
        table::borrowed::Borrowed(&self.conn).hand_over(case)?;
        self.table_of_cases().remove(case)?;
        transaction.commit()?;
        connection::compact(&self.conn)
    }

    /// The answers of a case as they stand.
    ///
    /// # Errors
    /// [`BookError::NoSuchCase`], or when the book cannot be read.
    pub fn answers(&self, case: &CaseId) -> Result<Answers, BookError> {
        let sites = self.table_of_cases().sites(case)?;
        let rows = table::answer::AnswerRows(&self.conn).list(case)?;
        Ok(journal::gather(rows, sites))
    }

    /// The providers' blanks.
    pub fn blanks(&self) -> Blanks<'_> {
        Blanks(&self.conn)
    }

    /// The printed papers.
    pub fn prints(&self) -> Prints<'_> {
        Prints(&self.conn)
    }

    /// The transmissions.
    pub fn sends(&self) -> Sends<'_> {
        Sends(&self.conn)
    }

    /// The filing systems.
    pub fn offices(&self) -> Offices<'_> {
        Offices(&self.conn)
    }

    /// The rounds of transmissions that are over.
    pub fn rounds(&self) -> Rounds<'_> {
        Rounds(&self.conn)
    }

    /// The reminders that were given.
    pub fn reminded(&self) -> Reminded<'_> {
        Reminded(&self.conn)
    }

    /// Begins another round of a transmission: what the one before it came to is kept, its uploads go. All or none.
    ///
    /// # Errors
    /// [`BookError::NoSuchSend`], or when the book cannot be written.
    pub fn next_round(&self, send: &SendRow, at: Timestamp) -> Result<(), BookError> {
        let transaction = self.transaction()?;
        let over = self.sends().get(send.id)?;
        self.rounds().keep(&over, self.events().last_seq(send.id)?)?;
        self.uploads().clear(send.id)?;
        self.sends().update(send, at)?;
        Ok(transaction.commit()?)
    }

    /// Forgets a filing system with its token, whose bytes are overwritten and gone from the book and its log when this
    /// returns.
    ///
    /// # Errors
    /// [`BookError::NoSuchOffice`], or when the book cannot be written.
    pub fn remove_office(&self, office: &OfficeId) -> Result<(), BookError> {
        self.offices().remove(office)?;
        connection::compact(&self.conn)
    }

    /// Gives a filing system another token; the earlier one is gone from the book and its log when this returns.
    ///
    /// # Errors
    /// [`BookError::NoSuchOffice`], or when the book cannot be written.
    pub fn replace_token(&self, office: &OfficeId, token: &Token) -> Result<(), BookError> {
        self.offices().set_token(office, token)?;
        connection::compact(&self.conn)
    }

    /// The uploads of transmissions.
    pub fn uploads(&self) -> Uploads<'_> {
        Uploads(&self.conn)
    }

    /// What the ministry's page answered in the SMS checks.
    pub fn sms_answers(&self) -> SmsAnswers<'_> {
        SmsAnswers(&self.conn)
    }

    /// What happened to transmissions.
    pub fn events(&self) -> Events<'_> {
        Events(&self.conn)
    }

    /// What portals said about how long steps take.
    pub fn estimates(&self) -> Estimates<'_> {
        Estimates(&self.conn)
    }

    /// The parcels of mailed papers.
    pub fn parcels(&self) -> Parcels<'_> {
        Parcels(&self.conn)
    }

    /// What is kept as proof of steps.
    pub fn proofs(&self) -> Proofs<'_> {
        Proofs(&self.conn)
    }

    /// Writes a copy with its key file beside it, and reads it back whole before it gets its name.
    ///
    /// # Errors
    /// [`BookError::AlreadyThere`], [`BookError::CopyFailed`], or what the disk says.
    pub fn backup(&self, to: &Path) -> Result<(), BookError> {
        free_place(to)?;
        copy::write_key(&self.path, to)?;
        let done = copy::write(&self.conn, &self.key, to);
        if done.is_err() {
            disk::remove_if_there(&key::key_file_of(to))?;
        }
        done
    }

    /// Reads every page, every link between tables and every picture.
    ///
    /// # Errors
    /// [`BookError::Damaged`] with the first fault.
    pub fn integrity(&self) -> Result<(), BookError> {
        connection::check(&self.conn)?;
        self.check_pictures()?;
        self.proofs().all()?.iter().try_for_each(|proof| self.proofs().bytes(proof).map(drop))
    }

    fn table_of_cases(&self) -> table::cases::Cases<'_> {
        table::cases::Cases(&self.conn)
    }

    pub(crate) fn transaction(&self) -> Result<Transaction<'_>, BookError> {
        Ok(Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate)?)
    }
}

/// Refuses a place that is taken or has no folder.
fn free_place(path: &Path) -> Result<(), BookError> {
    let folder = disk::folder_of(path);
    if !folder.is_dir() {
        return Err(BookError::NoFolder(folder.to_owned()));
    }
    if path.try_exists()? { Err(BookError::AlreadyThere(path.to_owned())) } else { Ok(()) }
}

//! Why the book refuses. Wording lives in `assets/locales/*/book.ftl` under `error-<code>`.

use std::io;
use std::path::{Path, PathBuf};

use filing::problem::Args;
use rusqlite::ErrorCode;

/// Why the book could not be opened, read or written. Nothing in it repeats what the book holds.
#[derive(Debug, thiserror::Error)]
pub enum BookError {
    /// There is no book at that place.
    #[error("no book at {}", .0.display())]
    Missing(PathBuf),
    /// A file stands where a new one would go; it is left alone.
    #[error("{} is already there", .0.display())]
    AlreadyThere(PathBuf),
    /// The folder that should hold the file is not there.
    #[error("no folder {}", .0.display())]
    NoFolder(PathBuf),
    /// The passphrase does not open the key file.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The file with the passphrase is not there or is no UTF-8 text.
    #[error("no passphrase to be read from {}", .0.display())]
    PassphraseUnreadable(PathBuf),
    /// The file with the key is not there.
    #[error("no key file at {}", .0.display())]
    KeyMissing(PathBuf),
    /// The file with the key is cut short or was changed.
    #[error("damaged key file {}", .0.display())]
    KeyDamaged(PathBuf),
    /// The file with the key was written by a newer app.
    #[error("key file of version {found}, newer than this app knows")]
    KeyNewer {
        /// Version in the file.
        found: u32,
    },
    /// The book was given no passphrase.
    #[error("the book has no passphrase")]
    NoPassphrase,
    /// This computer has no store that could remember a key.
    #[error("no key store on this computer")]
    NoKeyStore,
    /// The computer's key store does not know this book.
    #[error("the key store does not remember this book")]
    NotRemembered,
    /// The computer's key store answered with an error.
    #[error("key store failed: {0}")]
    KeyStoreFailed(String),
    /// The file is no book, or another book's key was used.
    #[error("not a book, or not the key of this book")]
    NotABook,
    /// The book, or a row in it, is damaged.
    #[error("damaged book: {0}")]
    Damaged(String),
    /// Another program holds the book.
    #[error("the book is in use by another program")]
    InUse,
    /// The book was written by a newer app.
    #[error("book of version {found}, newer than {known}")]
    Newer {
        /// Version of the book.
        found: u32,
        /// Newest version this app knows.
        known: u32,
    },
    /// The disk has no room left.
    #[error("disk full")]
    DiskFull,
    /// The file or its folder may not be written.
    #[error("read-only")]
    ReadOnly,
    /// The disk failed in another way.
    #[error("disk: {0}")]
    Disk(String),
    /// A copy was written but did not read back; it was taken away again.
    #[error("the copy at {} does not read back", .0.display())]
    CopyFailed(PathBuf),
    /// No such case in this book.
    #[error("no such case")]
    NoSuchCase,
    /// No such login account in this book.
    #[error("no such profile")]
    NoSuchProfile,
    /// The only site of a case stays.
    #[error("the only site")]
    LastSite,
    /// No such picture in this book.
    #[error("no such picture")]
    NoSuchPicture,
    /// No such attachment in this case.
    #[error("no such attachment")]
    NoSuchAttachment,
    /// Nothing of that name is kept in this book.
    #[error("no such proof")]
    NoSuchProof,
    /// No such blank in this book.
    #[error("no such blank")]
    NoSuchBlank,
    /// No such filing system in this book.
    #[error("no such office")]
    NoSuchOffice,
    /// No such transmission in this book.
    #[error("no such transmission")]
    NoSuchSend,
    /// The case has not come to that revision.
    #[error("no revision {0}")]
    NoSuchRevision(u32),
    /// The path does not read back, or names a site beyond the next one.
    #[error("bad path {0}")]
    BadPath(String),
    /// The system gave no random bytes.
    #[error("no randomness: {0}")]
    NoRandomness(String),
    /// The database refused a statement: a fault of the app.
    #[error("database: {0}")]
    Database(rusqlite::Error),
}

impl BookError {
    /// A stable name: the `code` of `error-<code>` in the locale files.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing(_) => "book_missing",
            Self::AlreadyThere(_) => "book_already_there",
            Self::NoFolder(_) => "book_no_folder",
            Self::WrongPassphrase => "book_wrong_passphrase",
            Self::PassphraseUnreadable(_) => "book_passphrase_unreadable",
            Self::KeyMissing(_) => "book_key_missing",
            Self::KeyDamaged(_) => "book_key_damaged",
            Self::KeyNewer { .. } => "book_key_newer",
            Self::NoPassphrase => "book_no_passphrase",
            Self::NoKeyStore => "book_no_key_store",
            Self::NotRemembered => "book_not_remembered",
            Self::KeyStoreFailed(_) => "book_key_store_failed",
            Self::NotABook => "book_not_a_book",
            Self::Damaged(_) => "book_damaged",
            Self::InUse => "book_in_use",
            Self::Newer { .. } => "book_newer",
            Self::DiskFull => "book_disk_full",
            Self::ReadOnly => "book_read_only",
            Self::Disk(_) => "book_disk",
            Self::CopyFailed(_) => "book_copy_failed",
            Self::NoSuchCase => "book_no_such_case",
            Self::NoSuchProfile => "book_no_such_profile",
            Self::LastSite => "book_last_site",
            Self::NoSuchPicture => "book_no_such_picture",
            Self::NoSuchAttachment => "book_no_such_attachment",
            Self::NoSuchProof => "book_no_such_proof",
            Self::NoSuchBlank => "book_no_such_blank",
            Self::NoSuchOffice => "book_no_such_office",
            Self::NoSuchSend => "book_no_such_send",
            Self::NoSuchRevision(_) => "book_no_such_revision",
            Self::BadPath(_) => "book_bad_path",
            Self::NoRandomness(_) => "book_no_randomness",
            Self::Database(_) => "book_database",
        }
    }

    /// What the sentence needs: `path`, `found`, `known`, `revision` or `reason`.
    pub fn args(&self) -> Args {
        let one = |name: &str, value: String| Args::from([(name.to_owned(), value)]);
        match self {
            Self::Missing(path) | Self::AlreadyThere(path) | Self::KeyMissing(path) => {
                one("path", shown(path))
            }
            Self::NoFolder(path) | Self::KeyDamaged(path) | Self::CopyFailed(path) => {
                one("path", shown(path))
            }
            Self::PassphraseUnreadable(path) => one("path", shown(path)),
            Self::BadPath(path) => one("path", path.clone()),
            Self::KeyNewer { found } => one("found", found.to_string()),
            Self::Newer { found, known } => {
                Args::from([("found".to_owned(), found.to_string()), ("known".to_owned(), known.to_string())])
            }
            Self::NoSuchRevision(revision) => one("revision", revision.to_string()),
            Self::KeyStoreFailed(reason) | Self::Damaged(reason) => one("reason", reason.clone()),
            Self::Disk(reason) | Self::NoRandomness(reason) => one("reason", reason.clone()),
            Self::Database(error) => one("reason", error.to_string()),
            _ => Args::new(),
        }
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

impl From<rusqlite::Error> for BookError {
    fn from(error: rusqlite::Error) -> Self {
        match &error {
            rusqlite::Error::FromSqlConversionFailure(..) | rusqlite::Error::IntegralValueOutOfRange(..) => {
                Self::Damaged(error.to_string())
            }
            rusqlite::Error::SqliteFailure(failure, _) => match failure.code {
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::InUse,
                ErrorCode::NotADatabase => Self::NotABook,
                ErrorCode::DatabaseCorrupt => Self::Damaged(error.to_string()),
                ErrorCode::DiskFull => Self::DiskFull,
                // That the file is there was seen before: what cannot be opened may not be opened.
                ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen => Self::ReadOnly,
                ErrorCode::SystemIoFailure => Self::Disk(error.to_string()),
                _ => Self::Database(error),
            },
            _ => Self::Database(error),
        }
    }
}

impl From<io::Error> for BookError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            _ => Self::Disk(error.to_string()),
        }
    }
}

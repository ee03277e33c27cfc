//! Why an office does not start.

use std::net::SocketAddr;
use std::path::PathBuf;

use filing::catalogue::error::BrokenCatalogue;
use filing::problem::Args;

/// Why the database did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// What SQLite said.
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
    /// What PostgreSQL or the way to it said.
    #[error(transparent)]
    Postgres(#[from] tokio_postgres::Error),
    /// A body that was kept is none of this version's.
    #[error(transparent)]
    Body(#[from] serde_json::Error),
    /// A column is missing or holds something else.
    #[error("the column {0} holds something else")]
    Column(String),
}

/// Why an office does not start.
#[derive(Debug, thiserror::Error)]
pub enum OfficeError {
    /// The address cannot be listened on.
    #[error("cannot listen on {address}")]
    Listen {
        /// The address asked for.
        address: SocketAddr,
        /// What the system said.
        source: std::io::Error,
    },
    /// The data folder cannot be made or read.
    #[error("cannot use the folder {}", folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The database cannot be used.
    #[error("cannot use the office database")]
    Database(#[from] StoreError),
    /// The PostgreSQL server does not answer, or its address is wrong.
    #[error("cannot use the PostgreSQL server: {reason}")]
    Postgres {
        /// What the server or its client said.
        reason: String,
    },
    /// The database was made by a newer version.
    #[error("the office database has version {found}, this program knows {known}")]
    NewerDatabase {
        /// Its version.
        found: i64,
        /// The newest version known here.
        known: i64,
    },
    /// The tables or sentences it reads are broken.
    #[error("the office's tables are broken")]
    Catalogue(#[from] BrokenCatalogue),
    /// The practice script cannot be read or names something unknown.
    #[error("the practice script is wrong: {reason}")]
    Script {
        /// What is wrong with it, for whoever wrote it.
        reason: String,
    },
    /// No practice script has that name.
    #[error("no practice script is called {name}")]
    UnknownScript {
        /// The name asked for.
        name: String,
    },
    /// The speed of the clock is not a number above zero.
    #[error("the clock's speed must be above zero")]
    ClockSpeed,
    /// The system gave no random bytes for the token.
    #[error("no random bytes")]
    Random,
}

impl OfficeError {
    /// Stable code; the words are `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Listen { .. } => "office_listen",
            Self::Folder { .. } => "office_folder",
            Self::Database(_) => "office_database",
            Self::Postgres { .. } => "office_postgres",
            Self::NewerDatabase { .. } => "office_newer_database",
            Self::Catalogue(_) => "office_catalogue",
            Self::Script { .. } => "office_script",
            Self::UnknownScript { .. } => "office_unknown_script",
            Self::ClockSpeed => "office_clock_speed",
            Self::Random => "office_random",
        }
    }

    /// What the sentence needs.
    pub fn args(&self) -> Args {
        let pair = |name: &str, value: String| Args::from([(name.to_owned(), value)]);
        match self {
            Self::Listen { address, .. } => pair("address", address.to_string()),
            Self::Folder { folder, .. } => pair("folder", folder.display().to_string()),
            Self::Script { reason } | Self::Postgres { reason } => pair("reason", reason.clone()),
            Self::UnknownScript { name } => pair("name", name.clone()),
            Self::NewerDatabase { .. } | Self::Database(_) | Self::Catalogue(_) => Args::new(),
            Self::ClockSpeed | Self::Random => Args::new(),
        }
    }
}

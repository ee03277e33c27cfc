//! How an office is started.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;

use jiff::Timestamp;

use crate::script::Script;

/// How the office's time runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ClockMode {
    /// The system's time.
    Real,
    /// So many times as fast as the system's time; stands still while the office is stopped. Must be above zero.
    Times(f64),
    /// Stands still until it is moved through the practice resources. The time given is where it begins; an office
    /// that has been further goes on from there.
    Manual(Timestamp),
}

/// What an office needs to start.
#[derive(Clone, Debug)]
pub struct Config {
    /// Where it listens; port 0 takes any free one.
    pub listen: SocketAddr,
    /// Folder for its database and uploads; made when it does not exist.
    pub data: PathBuf,
    /// Address of a PostgreSQL database, such as `postgres://office@localhost/office`, for desks that share one office;
    /// without one a file in the data folder is used. Uploads lie in the data folder either way.
    pub database: Option<String>,
    /// How its time runs.
    pub clock: ClockMode,
    /// Outcomes to force; without one everything in order passes.
    pub script: Option<Script>,
    /// Chance within the official ranges is drawn from this.
    pub seed: u64,
    /// Bearer token; without one the folder's own is used, made on the first start.
    pub token: Option<String>,
    /// Whether the practice resources (clock, inbox) exist. Without them only the contract is served.
    pub practice: bool,
}

impl Config {
    /// A practice office on loopback, on any free port, with the system's time.
    pub fn practice(data: impl Into<PathBuf>) -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            data: data.into(),
            database: None,
            clock: ClockMode::Real,
            script: None,
            seed: 0,
            token: None,
            practice: true,
        }
    }
}

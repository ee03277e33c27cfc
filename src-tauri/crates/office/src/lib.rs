//! The other side of the counter: the filing contract served over HTTP, with a practice reviewer and administration.
//!
//! Nothing here is real and everything says so. The rules are read from the filing's own tables; the reviewer reads a
//! submission by itself and never asks the applicant's checks. Read in this order:
//!
//! | module | what it holds |
//! | --- | --- |
//! | [`config`] | how an office is started |
//! | `run` | starting and stopping it |
//! | `counter` | one request at a time over one database; time is brought up to date first |
//! | `machine` | what happens by itself: which move, when, with which outcome |
//! | `review` | what a reviewer refuses |
//! | `script` | outcomes forced for rehearsal |
//! | `clock`, `hours` | the office's time and its working hours |
//! | `store` | filings, events, uploads, keys, codes, parcels: one set of statements over SQLite or PostgreSQL |
//! | `http` | the contract's routes, `assets/contract/openapi.json` |
//! | [`error`], `refusal` | why it does not start; why it says no |
//!
//! Time is lazy: no timer runs. Every request first lets happen what was due, in order and at its own time, and then
//! does its own work; so a stopped office misses nothing and a restarted one goes on where it was.

pub mod config;
pub mod error;

mod chance;
mod clock;
mod counter;
mod hours;
mod http;
mod machine;
mod refusal;
mod review;
mod rulebook;
mod run;
mod script;
mod status;
mod store;

pub use config::{ClockMode, Config};
pub use error::OfficeError;
pub use run::{Office, Running};
pub use script::{Forced, Script};

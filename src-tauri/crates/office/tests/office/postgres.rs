//! The same behaviours, with the rows at a PostgreSQL server.

// A test may fall over: what it shares with others of its file counts as test code too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod applicant;
mod contract;
mod lifetimes;
mod matrix;
mod records;
mod refusals;
mod roads;
mod scripts;
mod server;
mod server_process;
mod sms;
mod support;
mod tus_corners;
mod uploads;

#[path = "on_server.rs"]
mod place;

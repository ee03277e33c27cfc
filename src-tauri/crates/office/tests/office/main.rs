//! The office over loopback, as an applicant's program meets it. Its clock is manual, so nothing here waits.

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
mod sms;
mod support;
mod tus_corners;
mod uploads;

#[path = "on_file.rs"]
mod place;

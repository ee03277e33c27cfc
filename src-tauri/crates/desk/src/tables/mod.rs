//! The tables in use: those this program was built with, or a newer pack of them that somebody we trust has signed.
//!
//! | module | what it holds |
//! | --- | --- |
//! | [`trust`] | whose signatures count |
//! | [`pack`] | one pack: read, verified, held against the limits |
//! | [`sign`] | making a pack, and the key it is signed with |
//! | [`shelf`] | the packs of a data folder: put in, taken from, emptied |
//! | [`years`] | years of holidays put into the data folder |
//! | [`judge`] | what newer tables mean for the cases of a book |
//! | [`reading`] | the tables a window reads with, which may change while it runs |
//! | [`error`] | why a pack is not taken |
//!
//! A pack lies over the built-in tables and over nothing else, so what is in use never depends on which packs were
//! there before. Which of two is newer is told by their own dates, never by the clock of the computer.

pub mod error;
pub mod judge;
pub mod pack;
pub mod reading;
pub mod shelf;
pub mod sign;
#[cfg(test)]
mod tests;
pub mod trust;
pub mod years;

pub use error::PackError;
pub use judge::Verdicts;
pub use pack::{Label, Pack};
pub use shelf::{Proposed, SetAside, Tables, back, in_use, install, propose};
pub use sign::{SigningKey, gather};
pub use trust::Trusted;

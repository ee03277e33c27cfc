//! What to ask an office, and when: a state machine without clock, network or disk.
//!
//! | module | what it holds |
//! | --- | --- |
//! | `known` | the filings at one office, and what is next |
//! | `look` | when a filing is looked at again: from its state, its clock, and what the office said |
//! | [`hours`] | when asking is of use: office hours on work days |
//! | [`jitter`] | chance, so that a thousand desks do not ask in the same minute |
//!
//! Nothing is asked that cannot have changed, nothing outside useful hours, nothing before the office wants it. Two
//! clocks are held against each other: the wall's, which may be set, and a steady one, which may stand still while the
//! machine sleeps. What the office asked for has passed only when it has passed on both.

pub mod hours;
pub mod jitter;
mod known;
mod look;

use std::time::Duration;

use jiff::Timestamp;

pub use hours::Hours;
pub use jitter::Jitter;
pub use known::{Filing, Known};

/// Now, on both clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// The wall's clock: knows the day, may be set.
    pub wall: Timestamp,
    /// Since some beginning: is never set, may stand still while the machine sleeps.
    pub steady: Duration,
}

/// What is next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Ask after these filings now, in one request where the office takes several.
    Now {
        /// Their ids at the office.
        ids: Vec<String>,
    },
    /// Nothing before that time, on the wall's clock.
    At(Timestamp),
    /// Nothing, until something else happens.
    Never,
}

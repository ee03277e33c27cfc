//! The official work-day calendar of mainland China, and sums over it.
//!
//! A date in the table wins; otherwise Monday to Friday is a work day. Counting starts on the day after the event.
//! Where the table has no year, a sum is [`Incomplete`], never guessed.

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

/// What a day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    /// An ordinary work day.
    Work,
    /// A make-up work day on a weekend.
    MakeUp,
    /// A public holiday.
    Holiday,
    /// A weekend.
    Weekend,
}

/// One day of a sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Day {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// What it is.
    pub kind: DayKind,
    /// Name of the holiday, Chinese; empty on other days. On a make-up day, the holiday it makes up for.
    pub name: String,
    /// Its number in the count, from 1; absent for days that do not count and for the start.
    pub counts: Option<u32>,
}

/// The calendar does not reach far enough.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the work-day calendar has no year {year}")]
pub struct Incomplete {
    /// First year that is missing.
    pub year: i16,
    /// The day reached before it.
    pub reached: Date,
}

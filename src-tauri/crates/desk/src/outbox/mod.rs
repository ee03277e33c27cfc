//! Handing a case in, once, whatever the network does; and following it to its end.
//!
//! Rows in the book are the truth: keys are written before anything is sent with them, an attempt is counted before
//! it is made, and what was answered is written before the next call. Killed at any moment, the next call goes on
//! from the rows. Stopping is a signal that is looked at between any two calls and while waiting; a call that is under
//! way has a moment to be answered, then it is dropped: after a stop nothing is under way.
//!
//! | module | what it holds |
//! | --- | --- |
//! | [`packet`] | what is handed in, frozen at one moment |
//! | [`deliver`] | open, upload, submit |
//! | `carry` | the pictures, from the byte on that the office holds |
//! | [`pieces`], [`meter`] | how large a piece is; how fast it goes |
//! | [`destination`] | whether a case may go to an office, and whether anew |
//! | `numbers` | service numbers, asked about before they are handed in |
//! | `attempt` | one call: counted before it is made, never before the office wants it |
//! | [`pace`] | whose time, whose chance |
//! | [`follow`] | fetch what happened, wait as long as nothing can change |
//! | [`attend`] | watch every office for as long as somebody sits at the desk |
//! | [`watch`] | ask after everything that is open, as [`poll`](crate::poll) says |
//! | [`rehearse`] | practice only: play the applicant's part |
//! | [`turns`] | one delivery of a case at a time, stopped and awaited |
//! | [`timeline`] | what happened, from the rows |
//! | [`retry`] | how long to wait before trying again |

mod attempt;
pub mod attend;
mod carry;
pub mod deliver;
pub mod destination;
pub mod follow;
pub mod meter;
mod numbers;
pub mod pace;
pub mod packet;
pub mod pieces;
pub mod rehearse;
pub mod retry;
pub mod timeline;
pub mod turns;
pub mod watch;

use filing::problem::Args;
use serde::Serialize;
use ts_rs::TS;

use crate::book::error::BookError;
use crate::channel::ChannelError;
use crate::open::DeskError;

/// How far handing in is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Progress {
    /// What is being done.
    pub step: ProgressStep,
    /// The slot being uploaded; empty in the other steps.
    pub slot: String,
    /// Bytes the office holds of all files together.
    #[ts(type = "number")]
    pub sent: u64,
    /// Bytes of all files together.
    #[ts(type = "number")]
    pub total: u64,
    /// How fast it goes; absent until that is known.
    #[ts(type = "number | null")]
    pub bytes_per_second: Option<u64>,
    /// How long the rest takes at that speed.
    #[ts(type = "number | null")]
    pub seconds_left: Option<u64>,
    /// Why nothing is sent at the moment; absent while something is.
    pub waiting: Option<Waiting>,
}

impl Progress {
    /// A step that has nothing to measure.
    pub fn at(step: ProgressStep) -> Self {
        Self {
            step,
            slot: String::new(),
            sent: 0,
            total: 0,
            bytes_per_second: None,
            seconds_left: None,
            waiting: None,
        }
    }
}

/// Why nothing is sent at the moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Waiting {
    /// Code of the failure; its sentence is `error-<code>`.
    pub code: String,
    /// Seconds until the next try.
    #[ts(type = "number")]
    pub seconds: u64,
}

/// A part of handing in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProgressStep {
    /// Opening the filing.
    Opening,
    /// Sending pictures.
    Uploading,
    /// Nothing is sent: the network is away, or the office asked to wait.
    Waiting,
    /// Handing in.
    Submitting,
    /// Handed in.
    Done,
}

/// Why a case was not handed in, or could not be followed.
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    /// Problems stand in the way; how many.
    #[error("{0} problems stand in the way")]
    Blocked(usize),
    /// The applicant stopped it.
    #[error("stopped")]
    Stopped,
    /// A picture that is to be sent cannot be read.
    #[error("a picture is missing")]
    PictureMissing,
    /// The photo that the office asks for after its first review was not added.
    #[error("the backdrop photo is missing")]
    PhotoMissing,
    /// The state of the filing does not allow it.
    #[error("not possible in this state")]
    NotNow,
    /// The case was handed in elsewhere, and has not come to its end there.
    #[error("handed in elsewhere")]
    Elsewhere,
    /// What was typed cannot be a code of the SMS check.
    #[error("no code")]
    BadCode,
    /// The case was never handed in.
    #[error("not handed in")]
    NoFiling,
    /// The office says that so many service numbers cannot be used.
    #[error("{0} service numbers cannot be used")]
    NumberUnusable(usize),
    /// The office or the way to it.
    #[error(transparent)]
    Channel(#[from] ChannelError),
    /// The desk or its book.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl From<BookError> for SendError {
    fn from(error: BookError) -> Self {
        Self::Desk(error.into())
    }
}

impl SendError {
    /// Stable code; the sentence is `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Blocked(_) => "send_blocked",
            Self::Stopped => "send_stopped",
            Self::PictureMissing => "send_picture_missing",
            Self::PhotoMissing => "send_photo_missing",
            Self::NotNow => "send_not_now",
            Self::Elsewhere => "send_elsewhere",
            Self::BadCode => "send_bad_code",
            Self::NoFiling => "send_no_filing",
            Self::NumberUnusable(_) => "send_number_unusable",
            Self::Channel(error) => error.code(),
            Self::Desk(error) => error.code(),
        }
    }

    /// What the sentence needs.
    pub fn args(&self) -> Args {
        match self {
            Self::Blocked(count) | Self::NumberUnusable(count) => {
                Args::from([("count".to_owned(), count.to_string())])
            }
            Self::Channel(error) => error.args(),
            Self::Desk(error) => error.args(),
            _ => Args::new(),
        }
    }
}

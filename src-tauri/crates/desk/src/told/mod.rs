//! What the applicant tells of a step besides that it happened, what is kept of it as proof, and all of it drawn as one
//! timeline.
//!
//! | module | what it holds |
//! | --- | --- |
//! | `estimate` | how long a portal itself says that a step takes |
//! | `parcel` | mailed papers: with whom, under which number, signed for when and by whom |
//! | `proof` | pasted texts, screenshots and receipts |
//! | `line` | the timeline of a case, from the rows |
//! | `days` | its days as an iCalendar file |

mod days;
mod estimate;
mod line;
mod parcel;
mod proof;
#[cfg(test)]
mod tests;

use filing::problem::Args;
use jiff::Timestamp;

use crate::book::error::BookError;
use crate::book::id::CaseId;
use crate::book::{EventRow, SendRow};
use crate::clock;
use crate::open::{Desk, DeskError};
use crate::outbox::timeline::counting;

pub use parcel::Delivery;
pub use proof::ProofView;

/// Why something about a step cannot be told or kept.
#[derive(Debug, thiserror::Error)]
pub enum ToldError {
    /// What was typed is neither a number of work days nor a day.
    #[error("no estimate: {0}")]
    NoEstimate(String),
    /// The day lies before the step began, or further away than anything takes.
    #[error("a day out of reach")]
    OutOfReach,
    /// Nobody is waited for: the case was not handed in, or is over.
    #[error("nobody is waited for")]
    NobodyWaitedFor,
    /// The day of the signature is no day, or it is to come.
    #[error("no day: {0}")]
    NoDay(String),
    /// There is no such step.
    #[error("no such step")]
    NoSuchStep,
    /// The desk or its book.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl From<BookError> for ToldError {
    fn from(error: BookError) -> Self {
        Self::Desk(error.into())
    }
}

impl ToldError {
    /// Stable code; the sentence is `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NoEstimate(_) => "told_no_estimate",
            Self::OutOfReach => "told_out_of_reach",
            Self::NobodyWaitedFor => "told_nobody_waited_for",
            Self::NoDay(_) => "told_no_day",
            Self::NoSuchStep => "told_no_such_step",
            Self::Desk(error) => error.code(),
        }
    }

    /// What the sentence needs.
    pub fn args(&self) -> Args {
        match self {
            Self::NoEstimate(value) | Self::NoDay(value) => {
                Args::from([("value".to_owned(), value.chars().take(40).collect())])
            }
            Self::Desk(error) => error.args(),
            _ => Args::new(),
        }
    }
}

/// Now, by the clock that a filing goes by. A rehearsal goes by the practice office's clock, which is moved by hand and
/// stands at its last answer; everything real by the computer's.
pub fn now_of(send: Option<&SendRow>) -> Timestamp {
    let status = send.and_then(|send| send.status.as_ref());
    status.filter(|status| status.practice).map_or_else(clock::now, |status| status.now)
}

impl Desk {
    /// The transmission of a case and its last event, on which everything about the present step hangs.
    pub(crate) fn present(&self, id: &CaseId) -> Result<Option<(SendRow, EventRow)>, DeskError> {
        self.book(|book| {
            for send in counting(book.sends().list(id)?).into_iter().rev() {
                if let Some(last) = book.events().list(send.id)?.pop() {
                    return Ok(Some((send, last)));
                }
            }
            Ok(None)
        })
    }
}

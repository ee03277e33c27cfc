//! Filing by hand at a provider's portal: the applicant enters the values there and tells here what the portal says.
//!
//! Nothing is fetched. A state is recorded by one click, or from a pasted text after the applicant has confirmed what
//! was understood. A case never goes back by itself, and a record made by mistake can be taken away again.
//!
//! | module | what it holds |
//! | --- | --- |
//! | [`order`] | whether a state follows from where the case stands |
//! | `record` | one round at the portal: begun, told of, taken back |
//! | [`sms`] | the SMS check, and what the ministry's page answered |
//! | [`view`] | all of it in words, with the sheet to copy from |

pub mod order;
mod record;
pub mod sms;
#[cfg(test)]
pub(crate) mod tests;
pub mod view;

use filing::problem::Args;
use filing::state::State;

use crate::book::error::BookError;
use crate::open::DeskError;
use crate::outbox::SendError;

pub use order::Order;
pub use record::{Heard, Told};

/// Why something about a filing at a portal cannot be recorded.
#[derive(Debug, thiserror::Error)]
pub enum PortalError {
    /// The state does not follow from where the case stands; the applicant has to confirm it.
    #[error("out of order")]
    OutOfOrder {
        /// Where the case stands.
        from: State,
        /// What was told.
        to: State,
    },
    /// The case goes through another channel.
    #[error("another channel")]
    OtherChannel,
    /// There is nothing to take back.
    #[error("nothing recorded")]
    NothingRecorded,
    /// It was not sent back, so it cannot be handed in again.
    #[error("not sent back")]
    NotSentBack,
    /// What was told of a step cannot be read.
    #[error(transparent)]
    Told(#[from] crate::told::ToldError),
    /// The case cannot be handed in, or the desk refuses.
    #[error(transparent)]
    Send(#[from] SendError),
}

impl From<DeskError> for PortalError {
    fn from(error: DeskError) -> Self {
        Self::Send(error.into())
    }
}

impl From<BookError> for PortalError {
    fn from(error: BookError) -> Self {
        Self::Send(error.into())
    }
}

impl PortalError {
    /// Stable code; the sentence is `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::OutOfOrder { .. } => "portal_out_of_order",
            Self::OtherChannel => "portal_other_channel",
            Self::NothingRecorded => "portal_nothing_recorded",
            Self::NotSentBack => "portal_not_sent_back",
            Self::Told(error) => error.code(),
            Self::Send(error) => error.code(),
        }
    }

    /// What the sentence needs.
    pub fn args(&self) -> Args {
        match self {
            Self::OutOfOrder { from, to } => [("from", from), ("to", to)]
                .map(|(name, state)| (name.to_owned(), state.name().to_owned()))
                .into(),
            Self::Told(error) => error.args(),
            Self::Send(error) => error.args(),
            _ => Args::new(),
        }
    }
}

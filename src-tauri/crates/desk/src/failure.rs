//! An error as the window gets it: a code, what its sentence needs, and a detail for a report. The sentence itself is
//! `error-<code>` in the locale files.

use crate::book::error::BookError;
use crate::channel::ChannelError;
use crate::offices::OfficeError;
use crate::open::DeskError;
use crate::outbox::SendError;
use crate::portal::PortalError;
use crate::tables::PackError;
use crate::told::ToldError;
use filing::case::Refusal;
use filing::problem::Args;
use serde::Serialize;
use ts_rs::TS;

/// Why a command did not do what it was asked.
#[derive(Debug, Serialize, TS)]
#[ts(rename = "Refusal")]
pub struct Failure {
    /// Stable code.
    pub code: String,
    /// What the sentence needs.
    pub args: Args,
    /// For a report; never shown by itself, holds no personal data.
    pub detail: Option<String>,
}

impl Failure {
    /// A failure of the window itself, which needs nothing but its code.
    pub fn new(code: &str) -> Self {
        Self { code: code.to_owned(), args: Args::new(), detail: None }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self { code: refusal.code.to_owned(), args: refusal.args, detail: None }
    }
}

impl From<DeskError> for Failure {
    fn from(error: DeskError) -> Self {
        Self { code: error.code().to_owned(), args: error.args(), detail: None }
    }
}

impl From<BookError> for Failure {
    fn from(error: BookError) -> Self {
        DeskError::from(error).into()
    }
}

impl From<SendError> for Failure {
    fn from(error: SendError) -> Self {
        Self { code: error.code().to_owned(), args: error.args(), detail: None }
    }
}

impl From<ChannelError> for Failure {
    fn from(error: ChannelError) -> Self {
        SendError::from(error).into()
    }
}

impl From<OfficeError> for Failure {
    fn from(error: OfficeError) -> Self {
        Self { code: error.code().to_owned(), args: error.args(), detail: None }
    }
}

impl From<PortalError> for Failure {
    fn from(error: PortalError) -> Self {
        Self { code: error.code().to_owned(), args: error.args(), detail: None }
    }
}

impl From<ToldError> for Failure {
    fn from(error: ToldError) -> Self {
        Self { code: error.code().to_owned(), args: error.args(), detail: None }
    }
}

impl From<PackError> for Failure {
    fn from(error: PackError) -> Self {
        let faults = error.faults().iter().map(|fault| format!("{fault}\n")).collect::<String>();
        let detail = Some(faults).filter(|faults| !faults.is_empty());
        Self { code: error.code().to_owned(), args: error.args(), detail }
    }
}

/// What a question of the window comes to.
pub type Answer<T> = Result<T, Failure>;

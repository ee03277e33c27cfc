//! What can go wrong between the desk and an office.

use std::error::Error as _;
use std::time::Duration;

use filing::contract::{Finding, ProblemDetails};
use filing::problem::Args;

use super::trouble::{Trouble, trouble};

/// Why a call to the office did not do what it was made for.
#[derive(Debug, thiserror::Error)]
pub enum ChannelError {
    /// The address is no `http` or `https` address.
    #[error("not an address: {0}")]
    BadAddress(String),
    /// Nobody answers at the address: no network, no such host, refused, cut off.
    #[error("cannot reach the office")]
    Unreachable(#[source] reqwest::Error),
    /// The office took too long.
    #[error("the office took too long")]
    TimedOut,
    /// The office asks to come back later (429 or 503), after the time it names.
    #[error("the office is busy")]
    Busy(Option<Duration>),
    /// The token is missing or wrong (401, 403).
    #[error("the office does not know the token")]
    NotAllowed,
    /// The filing or upload is not there (404) or not there any more (410).
    #[error("not found at the office")]
    Gone,
    /// The office is in another state than the call expects (409).
    #[error("not possible now: {}", .0.title)]
    Conflict(Box<ProblemDetails>),
    /// The office refuses the content (422), with the places that are wrong.
    #[error("refused: {}", .0.title)]
    Refused(Box<ProblemDetails>),
    /// The bytes that arrived are not the bytes that were sent (460).
    #[error("the upload was damaged on the way")]
    Damaged,
    /// The office failed (5xx).
    #[error("the office failed with status {0}")]
    Failed(u16),
    /// It is an office, of a version of the contract that is not understood here.
    #[error("another version of the contract: {0}")]
    OtherVersion(String),
    /// What answers is no office: a log-in page of a network, half an answer, a redirect elsewhere.
    #[error("not the filing contract: {0}")]
    NotAnOffice(String),
}

impl ChannelError {
    /// Stable code; the sentence is `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::BadAddress(_) => "channel_bad_address",
            Self::Unreachable(error) => match trouble(error.source()) {
                Trouble::Offline => "channel_unreachable",
                Trouble::NoSuchHost => "channel_no_such_host",
                Trouble::NobodyThere => "channel_nobody_there",
                Trouble::Insecure => "channel_insecure",
            },
            Self::TimedOut => "channel_timed_out",
            Self::Busy(_) => "channel_busy",
            Self::NotAllowed => "channel_not_allowed",
            Self::Gone => "channel_gone",
            Self::Conflict(_) => "channel_conflict",
            Self::Refused(_) => "channel_refused",
            Self::Damaged => "channel_damaged",
            Self::Failed(_) => "channel_failed",
            Self::OtherVersion(_) => "channel_other_version",
            Self::NotAnOffice(_) => "channel_not_an_office",
        }
    }

    /// What the sentence needs.
    pub fn args(&self) -> Args {
        let one = |name: &str, value: String| Args::from([(name.to_owned(), value)]);
        match self {
            Self::BadAddress(address) => one("address", address.clone()),
            Self::OtherVersion(version) => one("version", version.clone()),
            Self::Failed(status) => one("status", status.to_string()),
            Self::Conflict(details) | Self::Refused(details) => {
                one("detail", details.detail.clone().unwrap_or_else(|| details.title.clone()))
            }
            Self::Busy(after) => one("seconds", after.unwrap_or_default().as_secs().to_string()),
            _ => Args::new(),
        }
    }

    /// Whether the same call may succeed later without anybody changing anything.
    pub fn is_passing(&self) -> bool {
        matches!(
            self,
            Self::Unreachable(_)
                | Self::TimedOut
                | Self::Busy(_)
                | Self::Damaged
                | Self::Failed(_)
                | Self::NotAnOffice(_)
        )
    }

    /// The places the office found wrong.
    pub fn findings(&self) -> &[Finding] {
        match self {
            Self::Refused(details) | Self::Conflict(details) => &details.errors,
            _ => &[],
        }
    }
}

impl From<reqwest::Error> for ChannelError {
    fn from(error: reqwest::Error) -> Self {
        if error.is_timeout() {
            Self::TimedOut
        } else if error.is_decode() || error.is_body() && !error.is_connect() {
            Self::NotAnOffice(error.to_string())
        } else {
            Self::Unreachable(error)
        }
    }
}

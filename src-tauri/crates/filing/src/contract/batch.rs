//! Asking after many filings at once.

use serde::{Deserialize, Serialize};

use super::FilingStatus;

/// `POST /v1/status-queries`: where many filings stand, in one request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatusQuery {
    /// At most 500.
    pub filings: Vec<AskedFiling>,
}

/// One filing that is asked after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskedFiling {
    /// Office id of the filing.
    pub id: String,
    /// The tag that came with the status known so far; an unchanged filing then carries none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub etag: String,
}

/// The answer to a [`StatusQuery`], in its order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusAnswers {
    /// One for each filing that was asked after.
    pub filings: Vec<StatusAnswer>,
}

/// What one filing came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusAnswer {
    /// Office id of the filing.
    pub id: String,
    /// False when the office knows no such filing; everything else is absent then.
    pub found: bool,
    /// The tag of its status now.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub etag: String,
    /// Seconds before which nothing can have changed by itself; absent when nothing more happens by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u64>,
    /// The status; absent when it is the one of the tag that was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<FilingStatus>,
}

//! Service numbers: one number files one site once, and is never free again.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::state::names;

names!(NumberState {
    Unbound => "unbound",
    Bound => "bound",
    Filed => "filed",
    Invalid => "invalid",
    InReview => "in_review",
});

/// How a service number stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NumberState {
    /// Not attached to an instance; cannot be used yet (status 0).
    Unbound,
    /// Attached and unused: the only one that can be handed in (status 1).
    Bound,
    /// Used; the ministry's number came back (status 2).
    Filed,
    /// Invalid, for administrative reasons or with an instance that ran out (status 3).
    Invalid,
    /// Used by a filing that is under way (status 4).
    InReview,
}

/// `GET /v1/service-numbers/{number}`: a service number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceNumber {
    /// The number, as it was given.
    pub number: String,
    /// How it stands.
    pub state: NumberState,
    /// The filing that uses it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filing: Option<String>,
    /// The site in that filing, from zero.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<u32>,
    /// Since when it stands so.
    pub since: Timestamp,
}

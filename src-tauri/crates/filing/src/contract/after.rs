//! Taking an application back, and having a record deregistered.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::state::{State, names};

names!(RevocationState {
    Asked => "asked",
    Granted => "granted",
    Refused => "refused",
});

/// How a request to take an application back stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RevocationState {
    /// Asked for; support decides.
    Asked,
    /// The application is taken back.
    Granted,
    /// It goes on.
    Refused,
}

/// `POST /v1/filings/{id}/revocations` makes one; `GET` there answers the list, oldest first. Right after the first
/// review it is granted at once, before and later support decides, and at the administration nobody can.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revocation {
    /// Counts up from 1 within the filing.
    pub number: u64,
    /// How it stands.
    pub state: RevocationState,
    /// Where the filing stood when it was asked for.
    pub from: State,
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// When it was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_at: Option<Timestamp>,
    /// Why it was refused, in the office's words; else empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// What is to be removed from a record that is live.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Removed {
    /// The entity with all its sites.
    Entity,
    /// The sites of this filing.
    Website,
    /// The access alone; the number stays.
    Access,
}

/// `POST /v1/filings/{id}/deregistrations`: asks for the record of a filing that is live to be removed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deregistration {
    /// What is to be removed.
    pub what: Removed,
    /// Code of `cancel_reasons.csv`.
    pub reason: String,
    /// The filing password, on the paper road; a message to the principals stands in its place on the other.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub password: String,
}

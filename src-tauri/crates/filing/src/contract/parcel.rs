//! Papers on their way: sub-states of ours, while a portal goes on saying that they are to be sent.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Finding;
use crate::state::names;

names!(MailingState {
    Sent => "sent",
    SignedFor => "signed_for",
    Entered => "entered",
    Refused => "refused",
});

/// How a parcel stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailingState {
    /// On its way.
    Sent,
    /// Signed for, lying unread.
    SignedFor,
    /// Entered by the office.
    Entered,
    /// Sent back, with a reason.
    Refused,
}

/// One parcel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailingStatus {
    /// Counts up from 1 within the filing.
    pub number: u64,
    /// Carrier code of `couriers.csv`.
    pub carrier: String,
    /// Tracking number.
    pub tracking_number: String,
    /// How it stands.
    pub state: MailingState,
    /// When it was announced.
    pub sent_at: Timestamp,
    /// When it was signed for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_for_at: Option<Timestamp>,
    /// When it was entered or refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judged_at: Option<Timestamp>,
    /// Why it was refused; else empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<Finding>,
}

/// `GET /v1/filings/{id}/mailings`: the parcels of a filing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mailings {
    /// Oldest first.
    pub mailings: Vec<MailingStatus>,
}

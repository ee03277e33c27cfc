//! The filing contract's bodies (design: OpenAPI 3.1 in `assets/contract/openapi.json`). Both sides of the counter
//! read and write exactly these; nothing else is shared between them.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::answers::Answers;
use crate::problem::Severity;
use crate::state::{Action, Actor, Road, State};

mod after;
mod batch;
mod parcel;
mod service_number;
mod sms;

pub use after::{Deregistration, Removed, Revocation, RevocationState};
pub use batch::{AskedFiling, StatusAnswer, StatusAnswers, StatusQuery};
pub use parcel::{MailingState, MailingStatus, Mailings};
pub use service_number::{NumberState, ServiceNumber};
pub use sms::{SmsCheck, SmsConfirmation, SmsPrincipal};

/// Stands before every number that a rehearsal gives out.
pub const PRACTICE_MARK: &str = "练习-";

/// `POST /v1/filings`: opens a filing at the office. Needs an `Idempotency-Key`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewFiling {
    /// Filing type id, such as `first_filing`.
    #[serde(rename = "type")]
    pub filing_type: String,
    /// The road it is pinned to.
    pub road: Road,
    /// Province name as in `provinces.csv`, such as `浙江省`.
    pub province: String,
}

/// One uploaded material named by a submission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MaterialRef {
    /// Slot path, such as `sites[0].site_principal.id_front`.
    pub slot: String,
    /// Id the office gave the upload: last segment of its tus `Location`.
    pub id: String,
    /// Lower-case hex SHA-256 of the bytes.
    pub sha256: String,
    /// Size in bytes.
    pub bytes: u64,
}

/// `POST /v1/filings/{id}/submissions`: hands the filing in. Needs an `Idempotency-Key`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Submission {
    /// Every answer that applies, normalised.
    #[serde(deserialize_with = "crate::case::answers_from_json")]
    pub answers: Answers,
    /// The materials that go with it.
    pub materials: Vec<MaterialRef>,
}

/// The reviewer's finding about one place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// Field or slot path.
    pub path: String,
    /// The office's rule id or the administration's result code, such as `1015`.
    pub rule: String,
    /// What is wrong, in Chinese, the office's words.
    pub detail: String,
    /// What to do, in Chinese.
    pub suggestion: String,
    /// How much it weighs.
    pub severity: Severity,
}

/// Until when the present state may last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// Id in `deadlines.csv`, such as `ca_review_max`.
    pub timer: String,
    /// When it began.
    pub started_at: Timestamp,
    /// When it runs out.
    pub ends_at: Timestamp,
}

/// `GET /v1/filings/{id}`: where a filing stands. Sent with `ETag`; `If-None-Match` answers 304;
/// `Retry-After` says before when nothing can have changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilingStatus {
    /// Office id of the filing.
    pub id: String,
    /// Where it stands.
    pub state: State,
    /// Since when.
    pub since: Timestamp,
    /// Who is waited for.
    pub waits_for: Actor,
    /// Until when, if a clock runs.
    pub clock: Option<Clock>,
    /// What the last review found; empty unless the state asks for a mend.
    pub findings: Vec<Finding>,
    /// Principals whose SMS confirmation is still due: `entity_principal`, `sites[0].site_principal`.
    pub sms_due: Vec<String>,
    /// How the SMS check stands while it is open: tries, resends, and who has confirmed when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sms: Option<SmsCheck>,
    /// Numbers given on approval: `entity` → 浙ICP备…号, `sites[0]` → 浙ICP备…号-1.
    pub numbers: BTreeMap<String, String>,
    /// What the applicant can do at the office now.
    #[serde(default)]
    pub allowed: Vec<Action>,
    /// What a portal would show: parcels on their way are still asked for there. Absent where it shows the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_portal: Option<State>,
    /// From when the site can be reached: 7 hours after an access filing came into review, or after approval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reachable_from: Option<Timestamp>,
    /// Notices that the filing will be cleaned up, by their timers in `deadlines.csv`, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<Notice>,
    /// True when nothing here is real: the practice office.
    pub practice: bool,
    /// The office's own time.
    pub now: Timestamp,
}

/// A notice that nothing has been done for a while.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// Id in `deadlines.csv`, such as `order_notice_1`.
    pub timer: String,
    /// When it was given.
    pub at: Timestamp,
}

/// `GET /v1/filings/{id}/events?after=SEQ`: what happened, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Counts up from 1 within the filing.
    pub seq: u64,
    /// When, by the office's clock.
    pub at: Timestamp,
    /// The state before; `None` for the first event.
    pub from: Option<State>,
    /// The state after.
    pub to: State,
    /// Who moved it.
    pub actor: Actor,
    /// Findings of a refusal; else empty.
    pub findings: Vec<Finding>,
}

/// The list that `GET …/events` answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Events {
    /// In order of `seq`.
    pub events: Vec<Event>,
}

/// `POST /v1/filings/{id}/mailings`: the papers are on their way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mailing {
    /// Carrier code of `couriers.csv`, such as `SF`.
    pub carrier: String,
    /// Tracking number.
    pub tracking_number: String,
}

/// A message in the practice inbox: `GET /practice/filings/{id}/inbox` (practice office only).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PracticeMessage {
    /// Who gets it: `entity_principal` or `sites[0].site_principal`.
    pub principal: String,
    /// When, by the office's clock.
    pub at: Timestamp,
    /// The six-digit code.
    pub code: String,
}

/// `GET /practice/clock` answers it; `POST /practice/clock` takes it and moves the clock forward to `now`, never back
/// (practice office with a manual clock only).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PracticeClock {
    /// The office's time.
    pub now: Timestamp,
}

/// RFC 9457 problem details, with the places that are wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProblemDetails {
    /// A URI reference that names the kind of problem, such as `/problems/refused-content`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Short and the same for every occurrence.
    pub title: String,
    /// HTTP status.
    pub status: u16,
    /// This occurrence.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub detail: Option<String>,
    /// The places that are wrong.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub errors: Vec<Finding>,
    /// What can be done instead, where something cannot be done in this state.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub allowed: Vec<Action>,
}

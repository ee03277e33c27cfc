//! The states of a filing, their words reserved and never mixed, and the moves between them.
//!
//! Rows live in `assets/tables/states.csv` and `assets/tables/transitions.csv`; the enum exists so that code which
//! handles states is checked by the compiler. Loading the catalogue holds the two against each other.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a filing is done. A case is pinned to one road.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Road {
    /// Backdrop photo, printed and mailed verification form, SMS 48 h in the pilot provinces, filing password.
    Paper,
    /// Face check on the phone, uploads only, SMS 24 h everywhere, no password (since 2020-08-17).
    App,
}

/// Who acts, or who is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The one who files.
    Applicant,
    /// The access provider's reviewers.
    Provider,
    /// The provincial communications administration (管局).
    Ca,
    /// A parcel carrier.
    Courier,
    /// Nobody: a clock or a synchronisation.
    System,
}

/// Where a filing stands. Names are those of the field (`states.csv`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // each state is explained, in both languages, in the locale files under state-…
pub enum State {
    Draft,
    TypeVerified,
    ProductVerified,
    IdentityVerify,
    ReadyToSubmit,
    Submitted,
    FirstReview,
    NeedsFix,
    FirstReviewRejected,
    FirstReviewPassed,
    BackdropRequested,
    BackdropReceived,
    PhotoReview,
    PhotoRejected,
    PhotoPassed,
    MaterialsToBeSent,
    MaterialsMailed,
    MaterialsSignedFor,
    MaterialsEntered,
    MaterialsRejected,
    WaitingSubmitCa,
    SmsPending,
    SmsPartial,
    SmsReturned,
    CaReview,
    CaRejected,
    CaPassed,
    Synced,
    Live,
    RevokeRequested,
    Revoked,
    Abandoned,
    ExpiredCleaned,
}

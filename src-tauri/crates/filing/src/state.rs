//! The states of a filing, their words reserved and never mixed, and the moves between them.
//!
//! Rows live in `assets/tables/states.csv` and `assets/tables/transitions.csv`; the enum exists so that code which
//! handles states is checked by the compiler. Loading the catalogue holds the two against each other.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Gives an enum its names in the tables. The match is complete by the compiler's word, so the list is too.
macro_rules! names {
    ($type:ident { $($variant:ident => $name:literal),* $(,)? }) => {
        impl $type {
            /// Every one, in table order.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// Its name in tables, bodies and message ids.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name),*
                }
            }

            /// The one of that name.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.name() == name)
            }
        }
    };
}

pub(crate) use names;

mod action;
mod deadlines;
mod kinds;
mod table;

pub use action::Action;
pub use deadlines::{Deadline, Deadlines, Unit};
pub use kinds::{Kind, Purpose};
pub use table::{StateRow, StateTable, Transition};

names!(Road { Paper => "paper", App => "app" });

names!(Actor {
    Applicant => "applicant",
    Provider => "provider",
    Ca => "ca",
    Courier => "courier",
    System => "system",
});

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
    DeregSubmitted,
    DeregCa,
    Deregistered,
    AccessCancelled,
    Shell,
    NumberCancelled,
}

names!(State {
    Draft => "draft",
    TypeVerified => "type_verified",
    ProductVerified => "product_verified",
    IdentityVerify => "identity_verify",
    ReadyToSubmit => "ready_to_submit",
    Submitted => "submitted",
    FirstReview => "first_review",
    NeedsFix => "needs_fix",
    FirstReviewRejected => "first_review_rejected",
    FirstReviewPassed => "first_review_passed",
    BackdropRequested => "backdrop_requested",
    BackdropReceived => "backdrop_received",
    PhotoReview => "photo_review",
    PhotoRejected => "photo_rejected",
    PhotoPassed => "photo_passed",
    MaterialsToBeSent => "materials_to_be_sent",
    MaterialsMailed => "materials_mailed",
    MaterialsSignedFor => "materials_signed_for",
    MaterialsEntered => "materials_entered",
    MaterialsRejected => "materials_rejected",
    WaitingSubmitCa => "waiting_submit_ca",
    SmsPending => "sms_pending",
    SmsPartial => "sms_partial",
    SmsReturned => "sms_returned",
    CaReview => "ca_review",
    CaRejected => "ca_rejected",
    CaPassed => "ca_passed",
    Synced => "synced",
    Live => "live",
    RevokeRequested => "revoke_requested",
    Revoked => "revoked",
    Abandoned => "abandoned",
    ExpiredCleaned => "expired_cleaned",
    DeregSubmitted => "dereg_submitted",
    DeregCa => "dereg_ca",
    Deregistered => "deregistered",
    AccessCancelled => "access_cancelled",
    Shell => "shell",
    NumberCancelled => "number_cancelled",
});

impl State {
    /// Whether the filing is over, one way or the other. What becomes of the record later is another matter: it may be
    /// deregistered, and a record without access may be cancelled.
    pub fn is_final(self) -> bool {
        matches!(
            self,
            Self::Live | Self::Deregistered | Self::AccessCancelled | Self::Shell | Self::NumberCancelled
        ) || self.is_dropped()
    }

    /// Whether the filing ended without coming to anything.
    pub fn is_dropped(self) -> bool {
        matches!(self, Self::Revoked | Self::Abandoned | Self::ExpiredCleaned)
    }

    /// What a provider's portal shows for it: parcels on their way and papers that lie unread are our own sub-states,
    /// while the portal goes on asking for them.
    pub fn on_portal(self) -> Self {
        match self {
            Self::MaterialsMailed | Self::MaterialsSignedFor => Self::MaterialsToBeSent,
            other => other,
        }
    }

    /// Whether the applicant is asked to mend something and hand in again.
    pub fn asks_for_mend(self) -> bool {
        matches!(
            self,
            Self::NeedsFix
                | Self::FirstReviewRejected
                | Self::PhotoRejected
                | Self::MaterialsRejected
                | Self::SmsReturned
                | Self::CaRejected
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_what_travels_in_bodies() {
        for state in State::ALL {
            assert_eq!(serde_json::to_value(state).unwrap(), state.name());
        }
        for actor in Actor::ALL {
            assert_eq!(serde_json::to_value(actor).unwrap(), actor.name());
        }
        for road in Road::ALL {
            assert_eq!(serde_json::to_value(road).unwrap(), road.name());
        }
    }
}

//! What the applicant can do at the office, by name. Which of it is open in a state follows from the moves that are
//! the applicant's there: the office takes exactly these, and the window offers exactly these.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

names!(Action {
    HandIn => "hand_in",
    HandInAgain => "hand_in_again",
    RequestBackdrop => "request_backdrop",
    SendPhoto => "send_photo",
    Mail => "mail",
    ReportDelivery => "report_delivery",
    ConfirmSms => "confirm_sms",
    ResendSms => "resend_sms",
    OpenSite => "open_site",
    Revoke => "revoke",
    AskToRevoke => "ask_to_revoke",
    Abandon => "abandon",
    Withdraw => "withdraw",
    Deregister => "deregister",
    CancelAccess => "cancel_access",
});

/// Something the applicant does at the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Hand in for the first time; the applicant's own states are passed through on the way.
    HandIn,
    /// Hand in again after a refusal.
    HandInAgain,
    /// Ask for the backdrop.
    RequestBackdrop,
    /// Send the backdrop photo.
    SendPhoto,
    /// Say that the papers were mailed.
    Mail,
    /// Say that the carrier shows the parcel as signed for.
    ReportDelivery,
    /// Enter the code of the SMS check.
    ConfirmSms,
    /// Have the message sent once more.
    ResendSms,
    /// Say that the site is open.
    OpenSite,
    /// Take the application back by the button.
    Revoke,
    /// Ask support to take it back.
    AskToRevoke,
    /// Give it up.
    Abandon,
    /// Take a request for deregistration back.
    Withdraw,
    /// Ask for the record to be deregistered.
    Deregister,
    /// Give the access up and keep the number.
    CancelAccess,
}

impl Action {
    /// The actions that set off a move of the applicant. A code that can be entered can also be asked for again.
    /// Editing sets nothing off: it happens at the applicant's own desk.
    pub(super) fn of(trigger: &str) -> &'static [Self] {
        match trigger {
            "verify_type"
            | "enter_service_number"
            | "complete"
            | "begin_face_check"
            | "pass_face_check"
            | "submit" => &[Self::HandIn],
            "resubmit" => &[Self::HandInAgain],
            "request_backdrop" => &[Self::RequestBackdrop],
            "upload_photo" => &[Self::SendPhoto],
            "mail" => &[Self::Mail],
            "deliver" => &[Self::ReportDelivery],
            "confirm_sms" => &[Self::ConfirmSms, Self::ResendSms],
            "open_site" => &[Self::OpenSite],
            "revoke" => &[Self::Revoke],
            "ask_to_revoke" => &[Self::AskToRevoke],
            "abandon" => &[Self::Abandon],
            "withdraw" => &[Self::Withdraw],
            "deregister" => &[Self::Deregister],
            "cancel_access" => &[Self::CancelAccess],
            _ => &[],
        }
    }
}

//! What the timeline offers, from what the office takes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::state::Action as Open;

/// What an action does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ActionId {
    /// Ask for the backdrop.
    RequestBackdrop,
    /// Record that the papers were mailed.
    Mail,
    /// Enter the code of the SMS check.
    ConfirmSms,
    /// Say that the domain was pointed at the server.
    OpenSite,
    /// Send the backdrop photo.
    SendBackdrop,
    /// Go and mend what a refusal was about.
    Mend,
    /// Hand in again.
    Resubmit,
    /// Say that the parcel was signed for.
    ReportDelivery,
    /// Have the SMS sent once more.
    ResendSms,
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
    /// Practice only: let the practice clock run to the next event.
    Wait,
}

impl ActionId {
    /// What the timeline offers for what the office takes, the one next step first. Handing in for the first time is
    /// not offered here: it is the last page of the wizard.
    pub fn offered(open: Open) -> &'static [Self] {
        match open {
            Open::HandIn => &[],
            Open::HandInAgain => &[Self::Mend, Self::Resubmit],
            Open::RequestBackdrop => &[Self::RequestBackdrop],
            Open::SendPhoto => &[Self::SendBackdrop],
            Open::Mail => &[Self::Mail],
            Open::ReportDelivery => &[Self::ReportDelivery],
            Open::ConfirmSms => &[Self::ConfirmSms],
            Open::ResendSms => &[Self::ResendSms],
            Open::OpenSite => &[Self::OpenSite],
            Open::Revoke => &[Self::Revoke],
            Open::AskToRevoke => &[Self::AskToRevoke],
            Open::Abandon => &[Self::Abandon],
            Open::Withdraw => &[Self::Withdraw],
            Open::Deregister => &[Self::Deregister],
            Open::CancelAccess => &[Self::CancelAccess],
        }
    }

    /// Whether it is the step that leads on.
    pub(super) fn leads_on(self) -> bool {
        matches!(
            self,
            Self::RequestBackdrop
                | Self::Mail
                | Self::ConfirmSms
                | Self::OpenSite
                | Self::SendBackdrop
                | Self::Mend
                | Self::Resubmit
                | Self::Wait
        )
    }
}

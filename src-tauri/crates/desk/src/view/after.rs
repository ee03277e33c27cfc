//! What the timeline's buttons do, and the messages of a rehearsal.

use filing::answers::Path;
use filing::contract::PracticeMessage;
use filing::sms::view::masked;
use filing::state::State;
use filing::timeline::beijing;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::book::Channel;
use crate::book::id::CaseId;
use crate::open::{Desk, DeskError};
use crate::outbox::SendError;
use crate::portal::PortalError;
use crate::told::Delivery;

/// What the timeline's buttons do.
#[derive(Debug, Deserialize, TS)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Act {
    /// The papers were mailed.
    Mail {
        /// Carrier code.
        carrier: String,
        /// Tracking number.
        tracking_number: String,
        /// The day, as typed, where it is recorded by hand; may be empty.
        #[serde(default)]
        mailed_on: String,
    },
    /// A code of the SMS check.
    ConfirmSms {
        /// Who confirms.
        principal: String,
        /// Six digits.
        code: String,
        /// The mobile that got it, where only the record has it; else empty.
        #[serde(default)]
        mobile: String,
        /// Last six characters of the certificate number, where only the record has it; else empty.
        #[serde(default)]
        certificate_tail: String,
    },
    /// The site is open.
    OpenSite,
    /// Send the backdrop photo.
    SendBackdrop,
    /// Ask for the backdrop.
    RequestBackdrop,
    /// The carrier shows the parcel as signed for.
    ReportDelivery {
        /// The day, as typed; may be empty.
        #[serde(default)]
        signed_on: String,
        /// Who signed; may be empty.
        #[serde(default)]
        signed_by: String,
    },
    /// Have the SMS sent once more.
    ResendSms,
    /// Take the application back: by the button, or by asking support.
    Revoke,
    /// Give it up.
    Abandon,
    /// Take a request for deregistration back.
    Withdraw,
    /// Practice: let the clock run to the next event.
    Wait,
    /// Hand in again.
    Resubmit,
}

impl Act {
    /// At a portal the applicant acts there; here it only becomes the state that follows. `None` for what only an
    /// office can be asked.
    fn at_portal(&self) -> Option<State> {
        Some(match self {
            Self::Mail { .. } => State::MaterialsMailed,
            Self::ConfirmSms { .. } => State::CaReview,
            Self::OpenSite | Self::Withdraw => State::Live,
            Self::SendBackdrop => State::PhotoReview,
            Self::RequestBackdrop => State::BackdropRequested,
            Self::ReportDelivery { .. } => State::MaterialsSignedFor,
            Self::Revoke => State::RevokeRequested,
            Self::Abandon => State::Abandoned,
            Self::Resubmit => State::Submitted,
            Self::Wait | Self::ResendSms => return None,
        })
    }
}

/// A message a phone would have received.
#[derive(Debug, Serialize, TS)]
pub struct PracticeNote {
    /// Who gets it, as the office names them.
    pub principal: String,
    /// Their name.
    pub name: String,
    /// The mobile, masked.
    pub mobile: String,
    /// The six digits.
    pub code: String,
}

impl Desk {
    /// Records what the applicant did at a portal. False, and nothing recorded, for a case of another channel.
    ///
    /// # Errors
    /// [`SendError::NotNow`] for what only an office can be asked; as [`Desk::portal_acted`] and [`Desk::delivery`].
    pub fn acted_at_portal(&self, id: &CaseId, act: &Act, at: Timestamp) -> Result<bool, PortalError> {
        if self.send(id)?.is_none_or(|send| send.begun.channel != Channel::Portal) {
            return Ok(false);
        }
        let state = act.at_portal().ok_or(SendError::NotNow)?;
        match act {
            Act::Mail { carrier, tracking_number, mailed_on } => {
                let sent = Delivery::typed(mailed_on, "", beijing(at).date())?;
                self.mailed(id, carrier, tracking_number)?;
                self.portal_acted(id, state, sent.at(at))?;
            }
            Act::ReportDelivery { signed_on, signed_by } => {
                let delivery = self.delivery(id, signed_on, signed_by)?;
                // It counts from the day it was signed for, not from the day somebody looked.
                self.portal_acted(id, state, delivery.at(at))?;
                self.delivered(id, &delivery)?;
            }
            _ => self.portal_acted(id, state, at)?,
        }
        Ok(true)
    }

    /// The messages the phones of a rehearsal hold: only codes that are still wanted, and of each phone the last one;
    /// an earlier one no longer counts.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn practice_notes(
        &self,
        id: &CaseId,
        messages: &[PracticeMessage],
    ) -> Result<Vec<PracticeNote>, DeskError> {
        let due = self.send(id)?.and_then(|send| send.status).map(|status| status.sms_due);
        let answers = self.case(id)?.answers;
        let note = |message: &PracticeMessage| {
            let said = |field: &str| {
                let path = format!("{}.{field}", message.principal).parse::<Path>().ok();
                path.map(|path| answers.text(&path).to_owned()).unwrap_or_default()
            };
            PracticeNote {
                principal: message.principal.clone(),
                name: said("name"),
                mobile: masked(&said("mobile")),
                code: message.code.clone(),
            }
        };
        let due = due.unwrap_or_default();
        let last = |who: &String| messages.iter().rev().find(|message| message.principal == *who);
        Ok(due.iter().filter_map(last).map(note).collect())
    }
}

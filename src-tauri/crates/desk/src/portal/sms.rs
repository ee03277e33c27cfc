//! The SMS check of a case: as its office tells it, or as the applicant tells what the ministry's page answered.

use filing::sms::view::{Shown, SmsView, view};
use filing::sms::{Effect, PageAnswer, Standing};
use filing::state::State;
use filing::words::Language;
use jiff::Timestamp;

use super::{PortalError, Told};
use crate::book::id::CaseId;
use crate::book::{Channel, SendRow};
use crate::open::{Desk, DeskError};
use crate::outbox::SendError;
use crate::outbox::packet::Packet;

/// The clock a check runs by.
#[derive(Clone, Copy, Debug)]
pub struct Ticks {
    /// What it shows now.
    pub now: Timestamp,
    /// Whether it runs by itself; the clock of a rehearsal stands until it is moved.
    pub running: bool,
}

impl Desk {
    /// The SMS check of a case; `None` while none is open.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn sms(&self, id: &CaseId, ticks: Ticks, language: Language) -> Result<Option<SmsView>, DeskError> {
        let Some(send) = self.send(id)? else { return Ok(None) };
        let answers = self.book(|book| book.sms_answers().list(send.id))?;
        let Some(standing) = self.sms_standing(id, &send, &answers)? else { return Ok(None) };
        let packet = Packet::of(&send);
        let shown = Shown {
            filing_type: &packet.filing.filing_type,
            answers: &packet.answers,
            standing: &standing,
            elsewhere: send.begun.channel == Channel::Portal,
            told: !answers.is_empty(),
            now: ticks.now,
            ticking: ticks.running,
        };
        Ok(Some(view(self.catalogue(), self.catalogue().words(language), &shown)))
    }

    fn sms_standing(
        &self,
        id: &CaseId,
        send: &SendRow,
        answers: &[PageAnswer],
    ) -> Result<Option<Standing>, DeskError> {
        let road = Packet::of(send).filing.road;
        if send.begun.channel == Channel::Portal {
            return Ok(Standing::recorded(self.catalogue(), road, &self.happened(id)?, answers));
        }
        let asks = |state| matches!(state, State::SmsPending | State::SmsPartial);
        let status = send.status.as_ref().filter(|status| asks(status.state));
        Ok(status.and_then(|status| Standing::told(self.catalogue(), road, status)))
    }

    /// Records what the ministry's page answered somebody. The state moves where the answer says so beyond doubt; a
    /// wrong entry and a message sent again are only counted.
    ///
    /// # Errors
    /// [`SendError::NotNow`] while no check is open, or for an answer nobody knows; as [`Desk::portal_says`].
    pub fn sms_page_said(
        &self,
        id: &CaseId,
        principal: &str,
        code: &str,
        at: Timestamp,
    ) -> Result<(), PortalError> {
        let send = self.at_portal(id)?;
        let effect = Effect::of(self.catalogue(), code).ok_or(SendError::NotNow)?;
        let (principal, code) = (principal.to_owned(), code.to_owned());
        let mut answers = self.book(|book| book.sms_answers().list(send.id))?;
        let answer = PageAnswer { principal, code, at };
        answers.push(answer.clone());
        let standing = self.sms_standing(id, &send, &answers)?.ok_or(SendError::NotNow)?;
        let packet = Packet::of(&send);
        let due = self.catalogue().sms.answerers(&packet.filing.filing_type, &packet.answers);
        let all = due.iter().all(|one| standing.done.contains_key(&one.principal));
        self.book(|book| book.sms_answers().add(send.id, &answer))?;
        let Some(state) = effect.leads_to(all) else { return Ok(()) };
        let kind = self.portal_kind(id, &self.case(id)?)?;
        let state = super::order::as_for(kind, state);
        // Half of it done is told again by the second of three.
        let told = Told { state, at, text: None, findings: Vec::new(), confirmed: false };
        self.portal_says(id, &told).map(drop)
    }

    /// Takes back the last answer of the page that was recorded, with the state it led to.
    ///
    /// # Errors
    /// [`PortalError::NothingRecorded`], or when the book cannot be written.
    pub fn sms_page_undo(&self, id: &CaseId) -> Result<(), PortalError> {
        let send = self.at_portal(id)?;
        let last = self.book(|book| book.sms_answers().list(send.id))?.pop();
        let last = last.ok_or(PortalError::NothingRecorded)?;
        let events = self.book(|book| book.events().list(send.id))?;
        if events.last().is_some_and(|row| row.event.at == last.at) {
            // The answer goes along with the state.
            return self.portal_undo(id).map(drop);
        }
        Ok(self.book(|book| book.sms_answers().remove_last(send.id))?)
    }
}

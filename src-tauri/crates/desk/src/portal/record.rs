//! One round at the portal: begun, told of, taken back.

use filing::case::Case;
use filing::contract::{Event, Finding};
use filing::explain::{Reason, Scope, Understanding, understand};
use filing::problem::Severity;
use filing::state::{Actor, Kind, State};
use filing::timeline::kind;
use jiff::Timestamp;

use super::{Order, PortalError, order};
use crate::book::id::CaseId;
use crate::book::{Channel, NewSend, SendRow, Stage};
use crate::clock::now;
use crate::open::Desk;
use crate::outbox::deliver::{fresh_key, frozen};
use crate::outbox::packet::Packet;

/// What the applicant tells of a portal.
#[derive(Clone, Debug)]
pub struct Told {
    /// The state.
    pub state: State,
    /// Since when, as far as that is known.
    pub at: Timestamp,
    /// The pasted text it was read from; it is kept as the proof.
    pub text: Option<String>,
    /// Why it was refused.
    pub findings: Vec<Finding>,
    /// Whether the applicant has confirmed a state that does not follow from where the case stands.
    pub confirmed: bool,
}

/// What a pasted text comes to for a case. Nothing is recorded by it.
#[derive(Clone, Debug)]
pub struct Heard {
    /// What was understood.
    pub found: Understanding,
    /// Where the case stands.
    pub from: State,
    /// How the state that was understood lies to it; absent when none was.
    pub order: Option<Order>,
    /// The reasons as findings at places of this case.
    pub findings: Vec<Finding>,
}

impl Desk {
    /// Gets a case ready for a portal: what is there now is frozen, and nothing is handed in yet. `host` is the code
    /// of the portal the applicant chose. A round that was not handed in begins anew.
    ///
    /// # Errors
    /// [`crate::outbox::SendError::Blocked`] while problems stand in the way; [`PortalError::OtherChannel`] when the
    /// case was handed in elsewhere; or when the book cannot be written.
    pub fn portal_prepare(&self, id: &CaseId, host: &str) -> Result<SendRow, PortalError> {
        let last = self.send(id)?;
        // A rehearsal stands in nobody's way.
        let real = |send: &SendRow| send.begun.channel != Channel::Practice;
        if let Some(mut send) = last.filter(|send| real(send) && !is_over(send)) {
            if send.begun.channel != Channel::Portal {
                return Err(PortalError::OtherChannel);
            }
            if send.stage != Stage::Open {
                return Ok(send);
            }
            send.begun.packet = frozen(self, id)?.json();
            host.clone_into(&mut send.begun.office_url);
            self.book(|book| book.sends().update(&send, now()))?;
            return Ok(send);
        }
        self.portal_round(id, host, 1)
    }

    /// Begins a round that is not handed in.
    fn portal_round(&self, id: &CaseId, host: &str, round: u32) -> Result<SendRow, PortalError> {
        let new = NewSend {
            case: id.clone(),
            channel: Channel::Portal,
            office_url: host.to_owned(),
            filing_key: fresh_key()?,
            submission_key: fresh_key()?,
            packet: frozen(self, id)?.json(),
        };
        Ok(self.book(|book| {
            let mut send = book.sends().begin(&new, now())?;
            send.round = round;
            if round > 1 {
                PLACE.clone_into(&mut send.filing_id);
            }
            book.sends().update(&send, now())?;
            Ok::<_, crate::book::error::BookError>(send)
        })?)
    }

    /// Records what the portal says now. The first record says that the case was handed in there.
    ///
    /// # Errors
    /// [`PortalError::OutOfOrder`] when the state does not follow and was not confirmed; [`PortalError::OtherChannel`];
    /// or when the book cannot be written.
    pub fn portal_says(&self, id: &CaseId, told: &Told) -> Result<SendRow, PortalError> {
        let mut send = self.at_portal(id)?;
        let (case, from) = (self.case(id)?, self.portal_state(id)?);
        let (road, kind) = (case.road, self.portal_kind(id, &case)?);
        match order::order(&self.catalogue().states, road, kind, from, told.state) {
            Order::Same => {
                self.keep_text_of_last(&send, told)?;
                return Ok(send);
            }
            Order::Back | Order::Shown if !told.confirmed => {
                return Err(PortalError::OutOfOrder { from, to: told.state });
            }
            _ => {}
        }
        let seq = self.book(|book| book.events().last_seq(send.id))? + 1;
        let actor = self.catalogue().states.moves(from, road, kind).find(|step| step.to == told.state);
        let event = Event {
            seq,
            at: told.at,
            from: Some(from),
            to: told.state,
            actor: actor.map_or(Actor::Provider, |step| step.actor),
            findings: told.findings.clone(),
        };
        let mut packet = Packet::of(&send);
        packet.findings = told.findings.clone();
        send.begun.packet = packet.json();
        send.stage = if told.state.is_final() { Stage::Done } else { Stage::Follow };
        PLACE.clone_into(&mut send.filing_id);
        self.book(|book| book.record(&send, &event, told.text.as_deref(), now()))?;
        Ok(send)
    }

    /// A text that says what is known already is one more proof of it.
    fn keep_text_of_last(&self, send: &SendRow, told: &Told) -> Result<(), PortalError> {
        let Some(text) = &told.text else { return Ok(()) };
        self.book(|book| match book.events().last_seq(send.id)? {
            0 => Ok(()),
            seq => book.proofs().keep_text(send.id, seq, text, now()).map(drop),
        })?;
        Ok(())
    }

    /// Takes the last record of the present round back.
    ///
    /// # Errors
    /// [`PortalError::NothingRecorded`], or when the book cannot be written.
    pub fn portal_undo(&self, id: &CaseId) -> Result<SendRow, PortalError> {
        let mut send = self.at_portal(id)?;
        let mut events = self.book(|book| book.events().list(send.id))?;
        let Some(last) = events.pop() else { return Err(PortalError::NothingRecorded) };
        let mut packet = Packet::of(&send);
        packet.findings = events.last().map(|row| row.event.findings.clone()).unwrap_or_default();
        send.begun.packet = packet.json();
        match events.last() {
            Some(_) => send.stage = Stage::Follow,
            None => {
                send.stage = Stage::Open;
                // What an earlier round came to still stands.
                if send.round == 1 {
                    send.filing_id.clear();
                }
            }
        }
        let answers = self.book(|book| book.sms_answers().list(send.id))?;
        // What the ministry's page answered goes along with the state it led to.
        let answered = answers.iter().filter(|answer| answer.at >= last.event.at).count();
        self.book(|book| book.unrecord(&send, (last.event.seq, answered), now()))?;
        Ok(send)
    }

    /// Hands a case in again that was sent back: another round with what is there now. Everything else is kept.
    ///
    /// # Errors
    /// [`PortalError::NotSentBack`]; [`crate::outbox::SendError::Blocked`]; or when the book cannot be written.
    pub fn portal_resubmit(&self, id: &CaseId, at: Timestamp) -> Result<SendRow, PortalError> {
        let last = self.at_portal(id)?;
        let from = self.portal_state(id)?;
        if !from.asks_for_mend() {
            return Err(PortalError::NotSentBack);
        }
        self.portal_round(id, &last.begun.office_url, last.round + 1)?;
        let state = order::handed_in(self.portal_kind(id, &self.case(id)?)?);
        let told = Told { state, at, text: None, findings: Vec::new(), confirmed: true };
        self.portal_says(id, &told)
    }

    /// The applicant did at the portal what a state asked for; another round, when that was handing in again.
    ///
    /// # Errors
    /// As [`Desk::portal_says`] and [`Desk::portal_resubmit`].
    pub fn portal_acted(&self, id: &CaseId, state: State, at: Timestamp) -> Result<(), PortalError> {
        if state == State::Submitted {
            return self.portal_resubmit(id, at).map(drop);
        }
        // Where the portal has a button for it, taking back is done at once.
        let at_once = state == State::RevokeRequested && self.portal_next(id)?.contains(&State::Revoked);
        let kind = self.portal_kind(id, &self.case(id)?)?;
        let state = if at_once { State::Revoked } else { order::as_for(kind, state) };
        let told = Told { state, at, text: None, findings: Vec::new(), confirmed: false };
        self.portal_says(id, &told).map(drop)
    }

    /// Reads a pasted text for a case. Nothing is recorded.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn portal_hear(&self, id: &CaseId, text: &str) -> Result<Heard, PortalError> {
        let case = self.case(id)?;
        let from = self.portal_state(id)?;
        let scope = Scope { case: Some(&case), state: Some(from), today: self.today() };
        let found = understand(text, self.catalogue(), &scope);
        let (states, kind) = (&self.catalogue().states, self.portal_kind(id, &case)?);
        let order = found.state.map(|to| order::order(states, case.road, kind, from, to));
        let findings = found.reasons.iter().flat_map(findings_of).collect();
        Ok(Heard { found, from, order, findings })
    }

    /// What the portal may say next.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn portal_next(&self, id: &CaseId) -> Result<Vec<State>, PortalError> {
        let (case, from) = (self.case(id)?, self.portal_state(id)?);
        let kind = self.portal_kind(id, &case)?;
        // Before the first record the case was handed in at the portal, or not yet.
        if from == State::Draft {
            return Ok(vec![order::handed_in(kind)]);
        }
        Ok(order::possible(&self.catalogue().states, case.road, kind, from))
    }

    /// Ticks a value as copied to the portal, or takes the tick away.
    ///
    /// # Errors
    /// [`PortalError::OtherChannel`], or when the book cannot be written.
    pub fn portal_copied(&self, id: &CaseId, path: &str, copied: bool) -> Result<(), PortalError> {
        let mut send = self.at_portal(id)?;
        let mut packet = Packet::of(&send);
        packet.copied.retain(|other| other != path);
        if copied {
            packet.copied.push(path.to_owned());
        }
        send.begun.packet = packet.json();
        Ok(self.book(|book| book.sends().update(&send, now()))?)
    }

    pub(super) fn at_portal(&self, id: &CaseId) -> Result<SendRow, PortalError> {
        self.send(id)?.filter(|send| send.begun.channel == Channel::Portal).ok_or(PortalError::OtherChannel)
    }

    fn portal_state(&self, id: &CaseId) -> Result<State, PortalError> {
        Ok(self.happened(id)?.last().map_or(State::Draft, |last| last.state))
    }

    /// What the filing is for by now.
    pub(super) fn portal_kind(&self, id: &CaseId, case: &Case) -> Result<Kind, PortalError> {
        Ok(kind(self.catalogue(), case, &self.happened(id)?))
    }
}

/// A reason as a finding at each place it may be about. It names the reason and carries no sentence: it is worded when
/// it is shown, in the language of that moment.
fn findings_of(reason: &Reason) -> Vec<Finding> {
    let rule = if reason.code.is_empty() { &reason.id } else { &reason.code };
    // Where the text does not say whose it is, each place is only to be looked at.
    let severity = if reason.paths.len() == 1 { Severity::Block } else { Severity::Warn };
    let finding = |path: &filing::answers::Path| Finding {
        path: path.to_string(),
        rule: rule.clone(),
        detail: String::new(),
        suggestion: String::new(),
        severity,
    };
    reason.paths.iter().map(finding).collect()
}

/// Stands where an office would give its id; a portal's own order number is not asked for.
const PLACE: &str = "portal";

/// A filing that came to its end leaves the way free for another.
fn is_over(send: &SendRow) -> bool {
    matches!(send.stage, Stage::Done | Stage::Stopped)
}

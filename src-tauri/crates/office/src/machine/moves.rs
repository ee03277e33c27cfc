//! One move: allowed by the table, written as an event, with what belongs to the new state.

use filing::contract::{Event, Finding, MailingState, NumberState, RevocationState};
use filing::problem::Args;
use filing::state::{Actor, Purpose, State};

use super::{numbers, plan, sms};
use crate::counter::Sitting;
use crate::http::tus_bytes;
use crate::refusal::Refusal;
use crate::store::filings::{self, Filing};
use crate::store::{events, mailings, revocations, service_numbers, uploads};

/// Moves a filing, if the table lets that actor.
pub(crate) fn go(
    sitting: &Sitting<'_>,
    filing: &mut Filing,
    to: State,
    actor: Actor,
    findings: Vec<Finding>,
) -> Result<(), Refusal> {
    let book = &sitting.office.book;
    if !book.states.may_as(filing.state, to, filing.road, book.kind(filing), actor) {
        return Err(sitting.not_now(filing));
    }
    let from = filing.state;
    if !goes_on(from, to) {
        filing.clock_began = sitting.now;
    }
    filing.state = to;
    filing.since = sitting.now;
    filing.findings = if to.asks_for_mend() { findings.clone() } else { Vec::new() };
    note(sitting, filing, Some(from), actor, findings)
}

/// The first event of a filing that was just opened.
pub(crate) fn begin(sitting: &Sitting<'_>, filing: &mut Filing) -> Result<(), Refusal> {
    note(sitting, filing, None, Actor::Applicant, Vec::new())
}

fn note(
    sitting: &Sitting<'_>,
    filing: &mut Filing,
    from: Option<State>,
    actor: Actor,
    findings: Vec<Finding>,
) -> Result<(), Refusal> {
    filing.last_event += 1;
    let event = Event {
        seq: filing.last_event,
        at: sitting.now,
        from,
        to: filing.state,
        actor,
        findings: findings.clone(),
    };
    events::add(sitting.db, &filing.id, &event)?;
    parcels(sitting, filing, &findings)?;
    taken_back(sitting, filing, from)?;
    records(sitting, filing)?;
    if filing.state == State::SmsPending {
        sms::send(sitting, filing)?;
    }
    filing.next_at = plan::next(sitting, filing)?;
    Ok(filings::save(sitting.db, filing)?)
}

/// What a move means for the parcel on its way.
fn parcels(sitting: &Sitting<'_>, filing: &Filing, findings: &[Finding]) -> Result<(), Refusal> {
    let (db, id, now) = (sitting.db, &filing.id, sitting.now);
    match filing.state {
        State::MaterialsSignedFor => mailings::signed_for(db, id, now)?,
        State::MaterialsEntered => mailings::judged(db, id, MailingState::Entered, &[], now)?,
        State::MaterialsRejected => mailings::judged(db, id, MailingState::Refused, findings, now)?,
        _ => {}
    }
    Ok(())
}

/// What a move means for a request to take the application back.
fn taken_back(sitting: &Sitting<'_>, filing: &mut Filing, from: Option<State>) -> Result<(), Refusal> {
    let (db, now) = (sitting.db, sitting.now);
    let decide =
        |filing: &Filing, state, reason: &str| revocations::decide(db, &filing.id, state, reason, now);
    match (from, filing.state) {
        (Some(from), State::RevokeRequested) => {
            filing.came_from = Some(from);
            revocations::ask(db, &filing.id, from, now)?;
        }
        (Some(from), State::Revoked) => {
            if from != State::RevokeRequested {
                revocations::ask(db, &filing.id, from, now)?;
            }
            decide(filing, RevocationState::Granted, "")?;
        }
        (Some(State::RevokeRequested), _) => {
            filing.came_from = None;
            let reason = sitting.office.book.say("office-revocation-refused", &Args::new());
            decide(filing, RevocationState::Refused, &reason)?;
        }
        _ => {}
    }
    Ok(())
}

/// What a move means for the record: its numbers, its service numbers, whether its site can be reached.
fn records(sitting: &Sitting<'_>, filing: &mut Filing) -> Result<(), Refusal> {
    let turn = |filing: &Filing, state| service_numbers::turn(sitting.db, &filing.id, state, sitting.now);
    match filing.state {
        State::FirstReview if sitting.office.book.is_access(&filing.filing_type) => {
            filing.reachable_from = sitting.office.book.after(sitting.now, "access_open");
        }
        State::CaPassed => {
            filing.numbers = numbers::give(sitting, filing);
            turn(filing, NumberState::Filed)?;
        }
        // Approved is not reachable: a new site is when its approval is synchronised, and not before.
        State::Synced if sitting.office.book.is_new(&filing.filing_type) => {
            filing.reachable_from = Some(sitting.now);
        }
        State::Live if filing.purpose == Purpose::DeregisterRecord => {
            filing.purpose = Purpose::Record;
            filing.removal = None;
        }
        State::Deregistered | State::NumberCancelled => {
            filing.numbers.clear();
            filing.reachable_from = None;
        }
        State::AccessCancelled => filing.reachable_from = None,
        state if state.is_dropped() => {
            filing.reachable_from = None;
            turn(filing, NumberState::Bound)?;
            discard(sitting, filing)?;
        }
        _ => {}
    }
    Ok(())
}

/// What was handed in with an application that came to nothing is not kept.
fn discard(sitting: &Sitting<'_>, filing: &Filing) -> Result<(), Refusal> {
    uploads::kept(sitting.db, &filing.id)?.iter().try_for_each(|id| tus_bytes::discard(sitting, id))
}

/// Whether the clock of the state before goes on: both states are parts of one span.
fn goes_on(from: State, to: State) -> bool {
    matches!(
        (from, to),
        (State::Submitted, State::FirstReview)
            | (State::MaterialsSignedFor, State::MaterialsEntered)
            | (State::SmsPending, State::SmsPartial)
    )
}

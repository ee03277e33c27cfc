//! One move: allowed by the table, written as an event, with what belongs to the new state.

use filing::contract::{Event, Finding};
use filing::state::{Actor, State};

use super::{numbers, plan, sms};
use crate::counter::Sitting;
use crate::refusal::{Kind, Refusal};
use crate::store::events;
use crate::store::filings::{self, Filing};

/// Moves a filing, if the table lets that actor.
pub(crate) fn go(
    sitting: &Sitting<'_>,
    filing: &mut Filing,
    to: State,
    actor: Actor,
    findings: Vec<Finding>,
) -> Result<(), Refusal> {
    let states = &sitting.office.book.states;
    if !states.may(filing.state, to, filing.road, actor) {
        return Err(Refusal::with(Kind::WrongState, "state", filing.state.name()));
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
    let event = Event { seq: filing.last_event, at: sitting.now, from, to: filing.state, actor, findings };
    events::add(sitting.db, &filing.id, &event)?;
    match filing.state {
        State::SmsPending => sms::send(sitting, filing)?,
        State::CaPassed => filing.numbers = numbers::give(sitting, filing),
        _ => {}
    }
    filing.next_at = plan::next(sitting, filing);
    Ok(filings::save(sitting.db, filing)?)
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

//! Where a filing stands, as the contract says it.

use filing::contract::{Clock, FilingStatus};
use filing::state::{Actor, State};
use jiff::Timestamp;

use crate::counter::Sitting;
use crate::refusal::Refusal;
use crate::store::codes;
use crate::store::filings::Filing;

/// The clock of a state that began at a moment; `None` when none runs in it.
pub(crate) fn clock(sitting: &Sitting<'_>, filing: &Filing) -> Option<Clock> {
    let book = &sitting.office.book;
    let timer = book.states.timer(filing.state, filing.road)?;
    let deadline = book.deadlines.get(timer)?;
    let ends_at: Timestamp = book.hours.runs_out(deadline, filing.clock_began);
    Some(Clock { timer: timer.to_owned(), started_at: filing.clock_began, ends_at })
}

/// The status of a filing at the sitting's moment.
pub(crate) fn of(sitting: &Sitting<'_>, filing: &Filing) -> Result<FilingStatus, Refusal> {
    let asks = matches!(filing.state, State::SmsPending | State::SmsPartial);
    let sms_due = if asks { codes::due(sitting.db, &filing.id)? } else { Vec::new() };
    let waits_for = sitting.office.book.states.waits_for(filing.state, filing.road);
    Ok(FilingStatus {
        id: filing.id.clone(),
        state: filing.state,
        since: filing.since,
        waits_for: waits_for.unwrap_or(Actor::System),
        clock: clock(sitting, filing),
        findings: filing.findings.clone(),
        sms_due,
        numbers: filing.numbers.clone(),
        practice: true,
        now: sitting.now,
    })
}

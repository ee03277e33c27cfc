//! Where a filing stands, as the contract says it.

use filing::contract::{Clock, FilingStatus, Notice};
use filing::state::{Actor, State};
use jiff::Timestamp;

use crate::counter::Sitting;
use crate::machine;
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

/// The timers after which a filing that is left lying is told so.
const NOTICES: [&str; 2] = ["order_notice_1", "order_notice_2"];

fn notices(sitting: &Sitting<'_>, filing: &Filing) -> Vec<Notice> {
    if !machine::is_cleaned_up(sitting, filing) {
        return Vec::new();
    }
    let notice = |timer: &&str| {
        let at = sitting.office.book.after(filing.clock_began, timer)?;
        Some(Notice { timer: (*timer).to_owned(), at })
    };
    NOTICES.iter().filter_map(notice).collect()
}

/// When a filing that is left lying is told so, and when it is cleaned up: what of it is still to come, soonest first.
pub(crate) fn notices_to_come(sitting: &Sitting<'_>, filing: &Filing) -> Vec<Timestamp> {
    let end = clock(sitting, filing).map(|clock| clock.ends_at);
    let all = notices(sitting, filing).into_iter().map(|notice| notice.at).chain(end);
    all.filter(|at| *at > sitting.now).collect()
}

/// The status of a filing at the sitting's moment.
pub(crate) fn of(sitting: &Sitting<'_>, filing: &Filing) -> Result<FilingStatus, Refusal> {
    let asks = matches!(filing.state, State::SmsPending | State::SmsPartial);
    let sms_due = if asks { codes::due(sitting.db, &filing.id)? } else { Vec::new() };
    let on_portal = filing.state.on_portal();
    Ok(FilingStatus {
        id: filing.id.clone(),
        state: filing.state,
        since: filing.since,
        waits_for: waits_for(sitting, filing),
        clock: clock(sitting, filing),
        findings: filing.findings.clone(),
        sms_due,
        sms: machine::sms::check(sitting, filing)?,
        numbers: filing.numbers.clone(),
        allowed: sitting.allowed(filing),
        on_portal: (on_portal != filing.state).then_some(on_portal),
        reachable_from: filing.reachable_from,
        notices: notices(sitting, filing).into_iter().filter(|notice| notice.at <= sitting.now).collect(),
        practice: true,
        now: sitting.now,
    })
}

/// Who is waited for. Where nobody stands before a backdrop, nobody has to ask for one.
fn waits_for(sitting: &Sitting<'_>, filing: &Filing) -> Actor {
    if machine::moves_by_itself(sitting, filing) {
        return Actor::System;
    }
    sitting.office.book.states.waits_for(filing.state, filing.road).unwrap_or(Actor::System)
}

/// Seconds before which nothing can have changed by itself; `None` when nothing more happens by itself.
pub(crate) fn wait(sitting: &Sitting<'_>, filing: &Filing) -> Option<i64> {
    filing.next_at.map(|at| sitting.office.clock.seconds_until(sitting.now, at))
}

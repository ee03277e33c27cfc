//! The SMS check: who gets a code, and what happens when nobody enters it.

use filing::contract::{Finding, SmsCheck};
use filing::problem::Args;
use filing::sms::Answerer;
use filing::state::{Actor, Purpose, State};
use jiff::Span;

use crate::chance::draw;
use crate::counter::Sitting;
use crate::refusal::Refusal;
use crate::status;
use crate::store::codes::{self, Code};
use crate::store::filings::Filing;

/// Sends every principal a code; people with the same mobile get one only.
pub(super) fn send(sitting: &Sitting<'_>, filing: &mut Filing) -> Result<(), Refusal> {
    let list = wanted(sitting, filing);
    filing.wrong_codes = 0;
    filing.resends = 0;
    let late = Span::new().minutes(i64::from(sitting.office.script.sms_after_minutes));
    let at = sitting.now.checked_add(late).unwrap_or(sitting.now);
    Ok(codes::send(sitting.db, &filing.id, &list, at)?)
}

fn wanted(sitting: &Sitting<'_>, filing: &Filing) -> Vec<Code> {
    let all = sitting.office.book.answerers(filing).into_iter();
    let code = |one: Answerer| {
        let code = fresh(sitting, filing, &one.principal);
        Code { principal: one.principal, mobile: one.mobile, tail: one.tail, code }
    };
    all.map(code).collect()
}

/// Six digits, other ones after every event and every resend.
fn fresh(sitting: &Sitting<'_>, filing: &Filing, principal: &str) -> String {
    let purpose = format!("sms {principal} {}", filing.resends);
    let code = draw(sitting.office.seed, filing.number, filing.last_event, &purpose, 0..=999_999);
    format!("{code:06}")
}

/// Sends everybody who is still due another code. The clock goes on.
pub(crate) fn send_again(sitting: &Sitting<'_>, filing: &mut Filing) -> Result<(), Refusal> {
    filing.resends += 1;
    for principal in codes::due(sitting.db, &filing.id)? {
        let code = fresh(sitting, filing, &principal);
        codes::replace(sitting.db, &filing.id, &principal, &code, sitting.now)?;
    }
    Ok(())
}

/// How the check stands; `None` while none is open.
pub(crate) fn check(sitting: &Sitting<'_>, filing: &Filing) -> Result<Option<SmsCheck>, Refusal> {
    if !matches!(filing.state, State::SmsPending | State::SmsPartial) {
        return Ok(None);
    }
    let Some(clock) = status::clock(sitting, filing) else { return Ok(None) };
    let left = |timer: &str, used: u64| {
        let left = sitting.office.book.length(timer).saturating_sub(used);
        u32::try_from(left).unwrap_or(u32::MAX)
    };
    Ok(Some(SmsCheck {
        expires_at: clock.ends_at,
        tries_left: left("sms_wrong_attempts", filing.wrong_codes),
        resends_left: left("sms_resend", filing.resends),
        principals: codes::principals(sitting.db, &filing.id)?,
    }))
}

/// Time is over and somebody has not confirmed.
pub(super) fn timed_out(sitting: &Sitting<'_>) -> (State, Actor, Vec<Finding>) {
    let finding = sitting.office.book.finding("entity_principal.mobile", "sms_timeout", &Args::new());
    (State::SmsReturned, Actor::System, vec![finding])
}

/// The state after the check: the one in which the administration has it.
pub(crate) fn passed(filing: &Filing) -> State {
    match filing.purpose {
        Purpose::Record | Purpose::CancelAccess => State::CaReview,
        Purpose::Deregister | Purpose::DeregisterRecord => State::DeregCa,
    }
}

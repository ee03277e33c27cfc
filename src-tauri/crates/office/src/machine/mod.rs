//! What happens by itself: the provider, the carriers, the administration and the clocks.
//!
//! Each filing has at most one thing ahead of it, at `next_at`: the other side's next move, or, while the applicant is
//! waited for, the end of the state's clock.

pub(crate) mod moves;
mod numbers;
mod plan;
mod sms;

use filing::contract::Finding;
use filing::state::{Actor, Road, State};

use crate::counter::Sitting;
use crate::refusal::Refusal;
use crate::review;
use crate::store::filings::Filing;
use crate::store::forced;

/// Lets the one thing happen that is due for a filing at the sitting's moment.
pub(crate) fn happen(sitting: &Sitting<'_>, mut filing: Filing) -> Result<(), Refusal> {
    let (to, actor, findings) = outcome(sitting, &filing)?;
    moves::go(sitting, &mut filing, to, actor, findings)
}

type Outcome = (State, Actor, Vec<Finding>);

fn outcome(sitting: &Sitting<'_>, filing: &Filing) -> Result<Outcome, Refusal> {
    let quiet = |to, actor| Ok((to, actor, Vec::new()));
    match filing.state {
        State::Submitted => quiet(State::FirstReview, Actor::Provider),
        State::FirstReview => {
            let (pass, fail) = (State::FirstReviewPassed, State::NeedsFix);
            judged(sitting, filing, Actor::Provider, pass, fail, review::submission)
        }
        // The applicant's request for a backdrop is implied here, so that a rehearsal goes on; it is recorded as
        // theirs, as the transition table has it.
        State::FirstReviewPassed
            if filing.road == Road::Paper && sitting.office.book.checks_person(&filing.filing_type) =>
        {
            quiet(State::BackdropRequested, Actor::Applicant)
        }
        State::FirstReviewPassed => quiet(State::WaitingSubmitCa, Actor::System),
        State::BackdropRequested => quiet(State::BackdropReceived, Actor::Courier),
        State::PhotoReview => {
            let (pass, fail) = (State::PhotoPassed, State::PhotoRejected);
            judged(sitting, filing, Actor::Provider, pass, fail, review::backdrop_photos)
        }
        State::PhotoPassed => quiet(State::MaterialsToBeSent, Actor::System),
        State::MaterialsMailed => quiet(State::MaterialsSignedFor, Actor::Courier),
        State::MaterialsSignedFor => quiet(State::MaterialsEntered, Actor::Provider),
        State::MaterialsEntered => {
            let (pass, fail) = (State::WaitingSubmitCa, State::MaterialsRejected);
            judged(sitting, filing, Actor::Provider, pass, fail, review::nothing)
        }
        State::WaitingSubmitCa
            if sitting.office.book.wants_sms(&filing.filing_type, filing.road, &filing.province) =>
        {
            quiet(State::SmsPending, Actor::Provider)
        }
        State::WaitingSubmitCa => quiet(State::CaReview, Actor::Provider),
        State::SmsPending | State::SmsPartial => Ok(sms::timed_out(sitting)),
        State::SmsReturned => quiet(State::WaitingSubmitCa, Actor::Provider),
        State::CaReview => {
            let (pass, fail) = (State::CaPassed, State::CaRejected);
            judged(sitting, filing, Actor::Ca, pass, fail, review::nothing)
        }
        State::CaPassed => quiet(State::Synced, Actor::System),
        State::RevokeRequested => quiet(State::Revoked, Actor::Provider),
        _ => quiet(State::ExpiredCleaned, Actor::System),
    }
}

/// A reviewer's word: first the own reading, so that real mistakes are never hidden, then what the script forces.
fn judged(
    sitting: &Sitting<'_>,
    filing: &Filing,
    actor: Actor,
    pass: State,
    fail: State,
    read: fn(&Sitting<'_>, &Filing) -> Result<Vec<Finding>, Refusal>,
) -> Result<Outcome, Refusal> {
    let findings = read(sitting, filing)?;
    if !findings.is_empty() {
        return Ok((fail, actor, findings));
    }
    for (entry, force) in (0_u64..).zip(&sitting.office.script.force) {
        if force.after == filing.state && forced::used(sitting.db, &filing.id, entry)? < force.times {
            forced::count(sitting.db, &filing.id, entry)?;
            let finding = |wanted: &crate::script::ForcedFinding| {
                sitting.office.book.finding_of(&wanted.path, &wanted.rule, "")
            };
            return Ok((force.outcome, actor, force.findings.iter().map(finding).collect()));
        }
    }
    Ok((pass, actor, Vec::new()))
}

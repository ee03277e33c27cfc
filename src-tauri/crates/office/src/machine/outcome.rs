//! Where what is due leads.

use filing::answers::Path;
use filing::contract::Finding;
use filing::state::{Actor, Purpose, State};

use super::{plan, sms};
use crate::counter::Sitting;
use crate::refusal::Refusal;
use crate::review;
use crate::script::ForcedFinding;
use crate::store::filings::Filing;
use crate::store::forced;

/// The state after, who moves, and what was found.
pub(super) type Outcome = (State, Actor, Vec<Finding>);

/// What comes of a filing whose time has come.
pub(super) fn of(sitting: &Sitting<'_>, filing: &Filing) -> Result<Outcome, Refusal> {
    use State::{
        AccessCancelled, BackdropReceived, BackdropRequested, CaPassed, CaReview, DeregCa, DeregSubmitted,
        FirstReview, FirstReviewPassed, Live, MaterialsEntered, MaterialsMailed, MaterialsSignedFor,
        MaterialsToBeSent, PhotoPassed, PhotoReview, RevokeRequested, Shell, SmsPartial, SmsPending,
        SmsReturned, Submitted, Synced, WaitingSubmitCa,
    };
    let quiet = |to, actor| Ok((to, actor, Vec::new()));
    match filing.state {
        Submitted => quiet(FirstReview, Actor::Provider),
        FirstReview | PhotoReview | MaterialsEntered | CaReview | DeregSubmitted | DeregCa => {
            judged(sitting, filing)
        }
        FirstReviewPassed if plan::moves_by_itself(sitting, filing) => {
            forced_or(sitting, filing, (WaitingSubmitCa, Actor::System))
        }
        BackdropRequested => quiet(BackdropReceived, Actor::Courier),
        PhotoPassed => forced_or(sitting, filing, (MaterialsToBeSent, Actor::System)),
        MaterialsMailed => quiet(MaterialsSignedFor, Actor::Courier),
        MaterialsSignedFor => forced_or(sitting, filing, (MaterialsEntered, Actor::Provider)),
        WaitingSubmitCa if sitting.office.book.wants_sms(filing) => quiet(SmsPending, Actor::Provider),
        WaitingSubmitCa => quiet(CaReview, Actor::Provider),
        SmsPending | SmsPartial => Ok(sms::timed_out(sitting)),
        SmsReturned if filing.purpose == Purpose::Record => quiet(WaitingSubmitCa, Actor::Provider),
        SmsReturned => quiet(DeregSubmitted, Actor::Provider),
        CaPassed => quiet(Synced, Actor::System),
        RevokeRequested => forced_or(sitting, filing, (State::Revoked, Actor::Provider)),
        Live => forced_or(sitting, filing, (AccessCancelled, Actor::Provider)),
        AccessCancelled => forced_or(sitting, filing, (Shell, Actor::System)),
        Shell => forced_or(sitting, filing, (State::NumberCancelled, Actor::Ca)),
        _ => quiet(State::ExpiredCleaned, Actor::System),
    }
}

/// A reviewer's word: first the own reading, so that real mistakes are never hidden, then what the script forces.
fn judged(sitting: &Sitting<'_>, filing: &Filing) -> Result<Outcome, Refusal> {
    let (actor, pass, fail) = verdicts(sitting, filing);
    let findings = match filing.state {
        // The record was judged when it was made.
        _ if filing.purpose == Purpose::DeregisterRecord => Vec::new(),
        State::FirstReview | State::DeregSubmitted => review::submission(sitting, filing)?,
        State::PhotoReview => review::backdrop_photos(sitting, filing)?,
        State::CaReview | State::DeregCa => review::administration(sitting, filing)?,
        _ => Vec::new(),
    };
    if !findings.is_empty() {
        return Ok((fail, actor, findings));
    }
    forced_or(sitting, filing, (pass, actor))
}

/// Who judges in a state, and the states after a yes and after a no.
fn verdicts(sitting: &Sitting<'_>, filing: &Filing) -> (Actor, State, State) {
    let of_a_record = filing.purpose == Purpose::DeregisterRecord;
    match filing.state {
        State::FirstReview => (Actor::Provider, State::FirstReviewPassed, State::NeedsFix),
        State::PhotoReview => (Actor::Provider, State::PhotoPassed, State::PhotoRejected),
        State::DeregSubmitted if sitting.office.book.wants_sms(filing) => {
            (Actor::Provider, State::SmsPending, State::NeedsFix)
        }
        State::DeregSubmitted => (Actor::Provider, State::DeregCa, State::NeedsFix),
        State::DeregCa if of_a_record => (Actor::Ca, State::Deregistered, State::Live),
        State::DeregCa => (Actor::Ca, State::Deregistered, State::CaRejected),
        State::CaReview if filing.purpose == Purpose::CancelAccess => {
            (Actor::Ca, State::AccessCancelled, State::CaRejected)
        }
        State::CaReview => (Actor::Ca, State::CaPassed, State::CaRejected),
        _ => (Actor::Provider, State::WaitingSubmitCa, State::MaterialsRejected),
    }
}

/// What the script forces here, as often as it says; else what is usual.
fn forced_or(sitting: &Sitting<'_>, filing: &Filing, usual: (State, Actor)) -> Result<Outcome, Refusal> {
    let (states, kind) = (&sitting.office.book.states, sitting.office.book.kind(filing));
    for (entry, force) in (0_u64..).zip(&sitting.office.script.force) {
        // What support refuses goes on where it was.
        let back = filing.state != State::RevokeRequested || filing.came_from == Some(force.outcome);
        let may = force.after == filing.state
            && back
            && states.may_as(filing.state, force.outcome, filing.road, kind, usual.1)
            && forced::used(sitting.db, &filing.id, entry)? < force.times;
        if may {
            forced::count(sitting.db, &filing.id, entry)?;
            let finding = |wanted: &ForcedFinding| {
                sitting.office.book.finding_of(&wanted.path, &wanted.rule, &said(filing, &wanted.path))
            };
            return Ok((force.outcome, usual.1, force.findings.iter().map(finding).collect()));
        }
    }
    Ok((usual.0, usual.1, Vec::new()))
}

/// What was handed in at a place, as text.
fn said(filing: &Filing, path: &str) -> String {
    let path = path.parse::<Path>().ok();
    let value = filing.submission.as_ref().zip(path).and_then(|(submission, path)| {
        let value = submission.answers.get(&path)?;
        Some(value.items().join("、"))
    });
    value.unwrap_or_default()
}

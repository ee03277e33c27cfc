//! When a filing is looked at again: from its state, its clock, and what the office said.

use std::time::Duration;

use filing::contract::FilingStatus;
use filing::state::{Actor, Deadlines, State};
use jiff::Timestamp;

use super::{Hours, Jitter};

/// Useful time between two looks at something that may change at any hour: never below, and how much chance adds.
/// Together they come to 2.35 looks a work day.
pub(super) const GAP: (Duration, Duration) = (Duration::from_secs(200 * 60), Duration::from_secs(60 * 60));
/// How much later than a moment that is the same for many a look may be.
const SPREAD: Duration = Duration::from_secs(90 * 60);
/// Shortest wait at an office whose clock is its own: a rehearsal.
const REHEARSED: Duration = Duration::from_secs(60);

/// States that do not end before a timer of their own.
const NOT_BEFORE: [(State, &str); 2] =
    [(State::CaReview, "ca_review_min_current"), (State::MaterialsSignedFor, "mail_entry_min")];

/// When to look again; `None` when nothing can change by itself any more.
pub(super) fn again(
    (hours, deadlines): (&Hours, &Deadlines),
    status: &FilingStatus,
    retry_after: Option<Duration>,
    now: Timestamp,
    jitter: &mut Jitter,
) -> Option<Timestamp> {
    if status.state.is_final() {
        return None;
    }
    let wanted = retry_after.and_then(|wait| now.checked_add(wait).ok());
    if status.practice {
        // Its time may run faster, and it says by itself when something happens next.
        return wanted.map(|at| at.max(now.checked_add(REHEARSED).unwrap_or(at)));
    }
    let end = status.clock.as_ref().map(|clock| clock.ends_at).filter(|end| *end > now);
    let at_end = end.map(|end| hours.after(end, jitter.up_to(SPREAD)));
    let at = if may_change(status) {
        let gap = GAP.0 + jitter.up_to(GAP.1);
        let usual = hours.after(now, gap);
        let earliest = earliest(hours, deadlines, status).map(|at| hours.after(at, jitter.up_to(gap)));
        let usual = earliest.filter(|at| *at > usual).unwrap_or(usual);
        at_end.map_or(usual, |at| at.min(usual))
    } else {
        at_end?
    };
    match wanted {
        Some(wanted) if wanted > at => Some(hours.after(wanted, jitter.up_to(SPREAD))),
        _ => Some(at),
    }
}

/// Whether somebody else may move the filing: the reviewers, a parcel's carrier, or a principal who answers the
/// ministry's message away from here. What only the applicant can move, they move here.
fn may_change(status: &FilingStatus) -> bool {
    status.waits_for != Actor::Applicant || matches!(status.state, State::SmsPending | State::SmsPartial)
}

/// The opening of the first day on which a state can end.
fn earliest(hours: &Hours, deadlines: &Deadlines, status: &FilingStatus) -> Option<Timestamp> {
    let (_, timer) = NOT_BEFORE.iter().find(|(state, _)| *state == status.state)?;
    Some(hours.opening(status.since, deadlines.get(timer)?.length))
}

//! When the next thing happens by itself. Everything stays inside the official ranges of `deadlines.csv`; where they
//! give no figure (carriers, the reviewer's morning), a plain one is used.

use filing::state::{Actor, Road, State};
use jiff::{Span, Timestamp};

use crate::chance::draw;
use crate::counter::Sitting;
use crate::refusal::Refusal;
use crate::status;
use crate::store::filings::Filing;
use crate::store::{codes, forced};

/// Work minutes in which the office does what it does at once.
const SOON: std::ops::RangeInclusive<u64> = 10..=60;
/// Work minutes of a review that must be done within one work day.
const REVIEW: std::ops::RangeInclusive<u64> = 60..=300;
/// Minutes after opening at which something is done on a later day.
const DAYTIME: std::ops::RangeInclusive<u64> = 30..=480;
/// Work days a backdrop is on its way.
const BACKDROP: std::ops::RangeInclusive<u64> = 3..=5;
/// Work days papers are on their way.
const PARCEL: std::ops::RangeInclusive<u64> = 1..=3;
/// Work days beyond the shortest review by the administration; a rehearsal need not take the longest.
const CA_MORE: std::ops::RangeInclusive<u64> = 0..=2;

/// Whether a filing goes on from a state in which it could also be cleaned up: nobody is asked for anything there.
pub(crate) fn moves_by_itself(sitting: &Sitting<'_>, filing: &Filing) -> bool {
    let asked = filing.road == Road::Paper && sitting.office.book.kind(filing).photo;
    filing.state == State::FirstReviewPassed && !asked
}

/// Whether a filing that is left lying in its state is cleaned up.
pub(crate) fn is_cleaned_up(sitting: &Sitting<'_>, filing: &Filing) -> bool {
    sitting.office.book.states.may(filing.state, State::ExpiredCleaned, filing.road, Actor::System)
}

/// When something next happens by itself to a filing; `None` when nothing does.
pub(super) fn next(sitting: &Sitting<'_>, filing: &Filing) -> Result<Option<Timestamp>, Refusal> {
    if let Some(at) = paced(sitting, filing) {
        return Ok(Some(at));
    }
    match filing.state {
        State::SmsPending | State::SmsPartial => {
            let arrival = codes::next_arrival(sitting.db, &filing.id, sitting.now)?;
            Ok(arrival.or_else(|| Some(status::clock(sitting, filing)?.ends_at)))
        }
        State::Live | State::AccessCancelled | State::Shell => fate(sitting, filing),
        _ if !moves_by_itself(sitting, filing) && is_cleaned_up(sitting, filing) => {
            Ok(status::notices_to_come(sitting, filing).into_iter().next())
        }
        _ => Ok(usual(sitting, filing)),
    }
}

/// What the script has a state last.
fn paced(sitting: &Sitting<'_>, filing: &Filing) -> Option<Timestamp> {
    let pace = sitting.office.script.pace.iter().find(|pace| pace.state == filing.state)?;
    if pace.hours > 0 {
        return filing.since.checked_add(Span::new().hours(i64::from(pace.hours))).ok();
    }
    Some(sitting.office.book.hours.on_work_day(sitting.now, u64::from(pace.work_days), *DAYTIME.start()))
}

/// A record rests until the script has something happen to it.
fn fate(sitting: &Sitting<'_>, filing: &Filing) -> Result<Option<Timestamp>, Refusal> {
    for (entry, force) in (0_u64..).zip(&sitting.office.script.force) {
        if force.after == filing.state && forced::used(sitting.db, &filing.id, entry)? < force.times {
            return Ok(Some(sitting.office.book.hours.on_work_day(sitting.now, 1, *DAYTIME.start())));
        }
    }
    Ok(None)
}

fn usual(sitting: &Sitting<'_>, filing: &Filing) -> Option<Timestamp> {
    let book = &sitting.office.book;
    let chance =
        |purpose: &str, range| draw(sitting.office.seed, filing.number, filing.last_event, purpose, range);
    let minutes = |range| book.hours.after_minutes(sitting.now, chance("minutes", range));
    let days = |range| book.hours.on_work_day(sitting.now, chance("days", range), chance("daytime", DAYTIME));
    let at = match filing.state {
        State::Submitted | State::FirstReviewPassed | State::PhotoPassed => minutes(SOON),
        State::FirstReview
        | State::PhotoReview
        | State::MaterialsEntered
        | State::WaitingSubmitCa
        | State::DeregSubmitted => minutes(REVIEW),
        State::BackdropRequested => days(BACKDROP),
        State::MaterialsMailed => days(PARCEL),
        State::MaterialsSignedFor => days(book.length("mail_entry_min")..=book.length("mail_entry_max")),
        State::SmsReturned | State::RevokeRequested => days(1..=1),
        State::DeregCa => days(1..=book.length("dereg_ca")),
        State::CaReview => {
            let least = match filing.road {
                Road::Paper => book.length("ca_review_min"),
                Road::App => book.length("ca_review_min_current"),
            };
            days(least + CA_MORE.start()..=least + CA_MORE.end())
        }
        State::CaPassed => status::clock(sitting, filing)?.ends_at,
        _ => return None,
    };
    Some(at)
}

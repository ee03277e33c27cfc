//! When the next thing happens by itself. Everything stays inside the official ranges of `deadlines.csv`; where they
//! give no figure (carriers, the reviewer's morning), a plain one is used.

use filing::state::{Actor, Road, State};
use jiff::Timestamp;

use crate::chance::draw;
use crate::counter::Sitting;
use crate::status;
use crate::store::filings::Filing;

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

/// When something next happens by itself to a filing that has just come into its state; `None` when nothing does.
pub(super) fn next(sitting: &Sitting<'_>, filing: &Filing) -> Option<Timestamp> {
    let book = &sitting.office.book;
    let chance =
        |purpose: &str, range| draw(sitting.office.seed, filing.number, filing.last_event, purpose, range);
    let minutes = |range| book.hours.after_minutes(sitting.now, chance("minutes", range));
    let days = |range| book.hours.on_work_day(sitting.now, chance("days", range), chance("daytime", DAYTIME));
    let at = match filing.state {
        State::Submitted | State::FirstReviewPassed | State::PhotoPassed => minutes(SOON),
        State::FirstReview | State::PhotoReview | State::MaterialsEntered | State::WaitingSubmitCa => {
            minutes(REVIEW)
        }
        State::BackdropRequested => days(BACKDROP),
        State::MaterialsMailed => days(PARCEL),
        State::MaterialsSignedFor => days(book.length("mail_entry_min")..=book.length("mail_entry_max")),
        State::SmsReturned | State::RevokeRequested => days(1..=1),
        State::CaReview => {
            let least = match filing.road {
                Road::Paper => book.length("ca_review_min"),
                Road::App => book.length("ca_review_min_current"),
            };
            days(least + CA_MORE.start()..=least + CA_MORE.end())
        }
        State::CaPassed | State::SmsPending | State::SmsPartial => status::clock(sitting, filing)?.ends_at,
        state if book.states.may(state, State::ExpiredCleaned, filing.road, Actor::System) => {
            status::clock(sitting, filing)?.ends_at
        }
        _ => return None,
    };
    Some(at)
}

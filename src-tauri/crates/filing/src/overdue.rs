//! When the other side takes longer than it usually does: said after one work day of grace, with a letter to support
//! that is ready to send. Mailing or handing in again is never the first thing to do.

use jiff::Timestamp;
use serde::Serialize;
use ts_rs::TS;

use crate::approved::{Letter, LetterId, letter};
use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::problem::Args;
use crate::state::{State, Unit};
use crate::timeline::{Happened, beijing, date_long};
use crate::words::{Language, message_id};

/// Work days that are waited beyond the usual time.
const GRACE: u32 = 1;
/// What the applicant adds by hand: the case does not know it.
const BLANK: &str = "________";

/// A case that waits too long.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Overdue {
    /// Since when, in a sentence.
    pub title: String,
    /// What to do.
    pub text: String,
    /// What to send.
    pub letter: Letter,
}

/// Whether a case waits too long, and what to do. `None` as well where the calendar does not reach.
pub fn overdue(
    catalogue: &Catalogue,
    language: Language,
    case: &Case,
    happened: &[Happened],
    now: Timestamp,
) -> Option<Overdue> {
    let last = happened.last()?;
    let id = asks(last.state)?;
    let deadline = catalogue.deadlines.get(catalogue.states.timer(last.state, case.road)?)?;
    if deadline.unit != Unit::Workday {
        return None;
    }
    let since = beijing(last.at).date();
    let usual = catalogue.calendar.add(since, deadline.length).ok()?.end;
    let end = catalogue.calendar.add(usual, GRACE).ok()?.end;
    if beijing(now).date() <= end {
        return None;
    }
    let words = catalogue.words(language);
    // The letter names the state as the portal does.
    let state = catalogue.words(Language::ZhCn).plain(&message_id("state", last.state.name()));
    let more = [("at", since.to_string()), ("state", state), ("tracking", BLANK.to_owned())];
    let more = Args::from(more.map(|(name, value)| (name.to_owned(), value)));
    let date = Args::from([("date".to_owned(), date_long(words, usual))]);
    Some(Overdue {
        title: words.say("overdue-since", &date),
        text: words.attribute("overdue-since", "text", &date).unwrap_or_default(),
        letter: letter(catalogue, language, case, id, &more),
    })
}

/// The letter for a state in which somebody else is waited for.
fn asks(state: State) -> Option<LetterId> {
    match state {
        State::MaterialsSignedFor => Some(LetterId::NotEntered),
        State::Submitted
        | State::FirstReview
        | State::PhotoReview
        | State::WaitingSubmitCa
        | State::CaReview
        | State::DeregCa => Some(LetterId::ReviewLate),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{catalogue, paper};
    use crate::state::Actor;

    fn late(state: State, since: &str, now: &str) -> Option<Overdue> {
        let happened = [Happened { at: since.parse().unwrap(), state, actor: Actor::Courier }];
        overdue(catalogue(), Language::ZhCn, &paper(), &happened, now.parse().unwrap())
    }

    #[test]
    fn a_parcel_signed_for_before_the_holidays_is_late_after_two_work_days_and_one_of_grace() {
        let since = "2026-09-28T03:30:00Z";
        assert_eq!(late(State::MaterialsSignedFor, since, "2026-10-08T15:59:00Z"), None);
        let late = late(State::MaterialsSignedFor, since, "2026-10-08T16:00:00Z").unwrap();
        assert!(late.title.contains("2026年9月30日"), "{}", late.title);
        assert!(late.letter.text.contains("2026-09-28") && late.letter.text.contains("不会重复邮寄"));
    }

    #[test]
    fn nobody_is_late_where_the_applicant_is_waited_for_or_the_calendar_ends() {
        assert_eq!(late(State::NeedsFix, "2026-01-05T00:00:00Z", "2026-11-24T00:00:00Z"), None);
        assert_eq!(late(State::CaReview, "2026-12-20T00:00:00Z", "2027-11-24T00:00:00Z"), None);
        assert!(late(State::CaReview, "2026-03-02T00:00:00Z", "2026-11-24T00:00:00Z").is_some());
    }
}

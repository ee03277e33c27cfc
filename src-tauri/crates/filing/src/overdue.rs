//! When the other side takes longer than it usually does: said after one work day of grace, with a letter to support
//! that is ready to send. Mailing or handing in again is never the first thing to do.

use serde::Serialize;
use ts_rs::TS;

use crate::approved::{Letter, LetterId, letter};
use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::problem::Args;
use crate::state::State;
use crate::timeline::{Told, beijing, date_long, due};
use crate::words::{Language, message_id};

/// What the applicant adds by hand: the case does not know it.
const BLANK: &str = "________";

/// A case that waits too long.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Overdue {
    /// Where it stands and that it takes long, in a sentence.
    pub headline: String,
    /// Since when, in a sentence.
    pub title: String,
    /// What to do.
    pub text: String,
    /// What to send.
    pub letter: Letter,
    /// Whether the applicant has to add something to it by hand first.
    pub has_blanks: bool,
}

/// Whether a case waits too long, and what to do. `None` as well where the calendar does not reach. Where the portal has
/// said how long it takes, that is what counts.
pub fn overdue(catalogue: &Catalogue, language: Language, case: &Case, told: &Told<'_>) -> Option<Overdue> {
    let last = told.happened.last()?;
    let id = asks(last.state)?;
    let due = due::due(catalogue, case.road, told)?;
    let usual = due.end(&catalogue.calendar)?.ok()?;
    if beijing(told.now).date() <= due.grace(&catalogue.calendar)? {
        return None;
    }
    let words = catalogue.words(language);
    let state = |words: &crate::words::Words| words.plain(&message_id("state", last.state.name()));
    let parcel = told.evidence.iter().rev().find_map(|evidence| evidence.parcel.as_ref());
    let signed = parcel.and_then(|parcel| parcel.signed_on).filter(|_| id == LetterId::NotEntered);
    let since = signed.unwrap_or_else(|| beijing(last.at).date());
    // Support reads the letter: it is Chinese, and names the state as the portal does.
    let tracking = parcel.filter(|parcel| !parcel.number.is_empty()).map(|parcel| {
        format!("{} {}", parcel.carrier_name(catalogue, Language::ZhCn), parcel.number).trim().to_owned()
    });
    let more = [
        ("at", since.to_string()),
        ("state", state(catalogue.words(Language::ZhCn))),
        ("tracking", tracking.unwrap_or_else(|| BLANK.to_owned())),
    ];
    let more = Args::from(more.map(|(name, value)| (name.to_owned(), value)));
    let args = Args::from([("date".to_owned(), date_long(words, usual)), ("state".to_owned(), state(words))]);
    let said = if told.estimate.is_some() { "overdue-said" } else { "overdue-since" };
    let letter = letter(catalogue, language, case, id, &more);
    Some(Overdue {
        headline: words.say("overdue-headline", &args),
        title: words.say(said, &args),
        text: words.attribute("overdue-since", "text", &args).unwrap_or_default(),
        has_blanks: letter.text.contains(BLANK),
        letter,
    })
}

/// The letter for a state in which somebody else is waited for.
pub(crate) fn asks(state: State) -> Option<LetterId> {
    match state {
        State::MaterialsSignedFor => Some(LetterId::NotEntered),
        State::Submitted
        | State::FirstReview
        | State::PhotoReview
        | State::MaterialsEntered
        | State::WaitingSubmitCa
        | State::SmsReturned
        | State::CaReview
        | State::DeregSubmitted
        | State::RevokeRequested
        | State::BackdropRequested
        | State::DeregCa => Some(LetterId::ReviewLate),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::parcel::Parcel;
    use crate::sample::{catalogue, paper};
    use crate::state::Actor;
    use crate::timeline::{Evidence, Happened};

    fn late_with(parcel: Option<Parcel>, state: State, since: &str, now: &str) -> Option<Overdue> {
        let happened = [Happened { at: since.parse().unwrap(), state, actor: Actor::Courier }];
        let told = Told {
            happened: &happened,
            evidence: &[Evidence { parcel, ..Evidence::default() }],
            estimate: None,
            numbers: &BTreeMap::new(),
            practice: false,
            now: now.parse().unwrap(),
        };
        overdue(catalogue(), Language::ZhCn, &paper(), &told)
    }

    fn late(state: State, since: &str, now: &str) -> Option<Overdue> {
        late_with(None, state, since, now)
    }

    #[test]
    fn the_letter_names_carrier_number_and_day_as_far_as_they_are_known() {
        let parcel = Parcel {
            carrier: "SF".to_owned(),
            number: "SF1385628716739".to_owned(),
            signed_on: Some("2026-09-27".parse().unwrap()),
            signed_by: String::new(),
        };
        let known = |parcel| {
            let (since, now) = ("2026-09-28T03:30:00Z", "2026-10-08T16:00:00Z");
            let late = late_with(parcel, State::MaterialsSignedFor, since, now).unwrap();
            (late.letter.text, late.has_blanks)
        };
        let (text, blanks) = known(Some(parcel));
        assert!(text.contains("顺丰速运 SF1385628716739") && text.contains("2026-09-27"), "{text}");
        assert!(!blanks && !text.contains(BLANK));
        let (text, blanks) = known(None);
        assert!(blanks && text.contains(BLANK) && text.contains("2026-09-28"));
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

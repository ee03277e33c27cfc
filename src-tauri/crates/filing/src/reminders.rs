//! Which reminders of a filing are due: a deadline of the applicant comes near, and nothing was done yet. Pure; what
//! was given already is remembered elsewhere. Nothing personal is in them.

use jiff::{SignedDuration, Timestamp};

use crate::catalogue::Catalogue;
use crate::contract::Clock;
use crate::problem::Args;
use crate::state::{Actor, Deadline, Road, State, Unit};
use crate::timeline::{Happened, beijing, date_moment, from_beijing};
use crate::words::{Words, message_id};

/// What is to be done before a deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Duty {
    /// Answer the administration's text message.
    Sms,
    /// Mail the papers.
    Mail,
    /// Send the photo.
    Photo,
    /// Mend what was sent back, and hand in again.
    Mend,
}

impl Duty {
    /// Part of its message id.
    fn name(self) -> &'static str {
        match self {
            Self::Sms => "sms",
            Self::Mail => "mail",
            Self::Photo => "photo",
            Self::Mend => "mend",
        }
    }

    /// What a state asks the applicant for under a deadline.
    fn of(state: State) -> Option<Self> {
        match state {
            State::SmsPending | State::SmsPartial => Some(Self::Sms),
            State::MaterialsToBeSent | State::MaterialsRejected => Some(Self::Mail),
            State::BackdropReceived | State::PhotoRejected => Some(Self::Photo),
            State::NeedsFix | State::FirstReviewRejected | State::CaRejected => Some(Self::Mend),
            _ => None,
        }
    }
}

/// A reminder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// Names it within its filing, so that it is given once.
    pub id: String,
    /// What is to be done.
    pub errand: Duty,
    /// When it is due.
    pub at: Timestamp,
    /// When the deadline runs out.
    pub ends: Timestamp,
}

impl Reminder {
    /// The reminder in words.
    pub fn text(&self, words: &Words) -> String {
        let until = Args::from([("until".to_owned(), date_moment(words, beijing(self.ends)))]);
        words.say(&message_id("reminder", self.errand.name()), &until)
    }
}

/// The one reminder that is due at `now`: of those whose time has come the last, so that nobody who comes back after a
/// week is told everything at once. `clock` is what the office says of the deadline; without it the tables count.
pub fn due(
    catalogue: &Catalogue,
    road: Road,
    happened: &[Happened],
    clock: Option<&Clock>,
    now: Timestamp,
) -> Option<Reminder> {
    let all = reminders(catalogue, road, happened, clock);
    all.into_iter().rfind(|reminder| reminder.at <= now && now < reminder.ends)
}

/// Every reminder of the state a filing stands in, the first one first.
pub fn reminders(
    catalogue: &Catalogue,
    road: Road,
    happened: &[Happened],
    clock: Option<&Clock>,
) -> Vec<Reminder> {
    let Some(errand) = happened.last().and_then(|last| Duty::of(last.state)) else { return Vec::new() };
    let Some((start, ends)) = runs(catalogue, road, happened, clock) else { return Vec::new() };
    let moments = match errand {
        Duty::Sms => within_hours(start, ends),
        Duty::Mail | Duty::Photo | Duty::Mend => within_days(catalogue, start, ends),
    };
    let one = |(step, at): (usize, Timestamp)| Reminder {
        id: format!("{}-{}-{step}", errand.name(), start.as_second()),
        errand,
        at,
        ends,
    };
    moments.into_iter().enumerate().map(one).collect()
}

/// From when to when the deadline of the present state runs.
fn runs(
    catalogue: &Catalogue,
    road: Road,
    happened: &[Happened],
    clock: Option<&Clock>,
) -> Option<(Timestamp, Timestamp)> {
    if let Some(clock) = clock {
        return Some((clock.started_at, clock.ends_at));
    }
    let states = &catalogue.states;
    let state = happened.last()?.state;
    if states.waits_for(state, road) != Some(Actor::Applicant) {
        return None;
    }
    let timer = states.timer(state, road)?;
    // A message that one of two has answered runs on from when it was sent.
    let run = happened.iter().rev().take_while(|event| states.timer(event.state, road) == Some(timer));
    let start = run.filter(|event| Duty::of(event.state) == Duty::of(state)).last()?.at;
    Some((start, end(catalogue.deadlines.get(timer)?, start)?))
}

fn end(deadline: &Deadline, start: Timestamp) -> Option<Timestamp> {
    match deadline.unit {
        Unit::Day => start.checked_add(SignedDuration::from_hours(24 * i64::from(deadline.length))).ok(),
        _ => deadline.ends(start),
    }
}

/// When half of it is over, and when an eighth is left.
fn within_hours(start: Timestamp, ends: Timestamp) -> Vec<Timestamp> {
    let seconds = ends.duration_since(start).as_secs();
    [seconds / 2, seconds / 8].map(|left| earlier(ends, SignedDuration::from_secs(left))).to_vec()
}

/// On the days on which the provider itself gives notice, and on the last one; in the morning.
fn within_days(catalogue: &Catalogue, start: Timestamp, ends: Timestamp) -> Vec<Timestamp> {
    let notices = ["order_notice_1", "order_notice_2"].into_iter();
    let days = notices.filter_map(|timer| catalogue.deadlines.get(timer)).map(|notice| {
        start.checked_add(SignedDuration::from_hours(24 * i64::from(notice.length))).unwrap_or(ends)
    });
    let mut moments: Vec<Timestamp> =
        days.chain([earlier(ends, SignedDuration::from_hours(24))]).map(morning).collect();
    moments.retain(|at| *at > start && *at < ends);
    moments.sort();
    moments.dedup();
    moments
}

/// An office may name any moment there is, also the first one.
fn earlier(at: Timestamp, by: SignedDuration) -> Timestamp {
    at.checked_sub(by).unwrap_or(at)
}

/// Nine o'clock of that day in Beijing.
fn morning(at: Timestamp) -> Timestamp {
    from_beijing(beijing(at).date().at(9, 0, 0, 0)).unwrap_or(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::catalogue;
    use crate::words::Language;

    fn at(text: &str) -> Timestamp {
        format!("{text}+08:00").parse().unwrap()
    }

    fn happened(states: &[(&str, State)]) -> Vec<Happened> {
        let one =
            |(when, state): &(&str, State)| Happened { at: at(when), state: *state, actor: Actor::System };
        states.iter().map(one).collect()
    }

    fn told(happened: &[Happened], now: &str) -> Option<(Duty, String)> {
        let due = due(catalogue(), Road::App, happened, None, at(now))?;
        Some((due.errand, beijing(due.ends).to_string()))
    }

    #[test]
    fn a_message_is_reminded_of_at_half_time_and_shortly_before_it_is_too_late() {
        let sent = happened(&[("2026-11-23T10:00:00", State::SmsPending)]);
        let ends = Some((Duty::Sms, "2026-11-24T10:00:00".to_owned()));
        assert_eq!(told(&sent, "2026-11-23T21:59:00"), None);
        assert_eq!(told(&sent, "2026-11-23T22:00:00"), ends);
        let ids = |now| due(catalogue(), Road::App, &sent, None, at(now)).unwrap().id;
        assert_ne!(ids("2026-11-23T22:00:00"), ids("2026-11-24T07:00:00"), "the last one is one of its own");
        assert_eq!(told(&sent, "2026-11-24T10:00:00"), None, "too late");
    }

    #[test]
    fn half_an_answer_gives_no_more_time() {
        let half = [("2026-11-23T10:00:00", State::SmsPending), ("2026-11-24T06:00:00", State::SmsPartial)];
        let told = told(&happened(&half), "2026-11-24T07:30:00");
        assert_eq!(told, Some((Duty::Sms, "2026-11-24T10:00:00".to_owned())));
    }

    #[test]
    fn what_came_back_is_reminded_of_when_the_order_is_about_to_be_cleaned_up() {
        let back = happened(&[
            ("2026-10-01T15:00:00", State::FirstReview),
            ("2026-10-02T15:00:00", State::NeedsFix),
        ]);
        let mend = Some((Duty::Mend, "2026-11-16T15:00:00".to_owned()));
        assert_eq!(told(&back, "2026-11-01T08:59:00"), None);
        assert_eq!(told(&back, "2026-11-01T09:00:00"), mend);
        assert_eq!(told(&back, "2026-11-16T14:00:00"), mend);
        let all = reminders(catalogue(), Road::App, &back, None);
        assert_eq!(all.len(), 3, "{all:?}");
    }

    #[test]
    fn nobody_is_reminded_of_what_others_do_or_of_a_draft() {
        for state in [State::Draft, State::CaReview, State::Live, State::Revoked] {
            assert_eq!(told(&happened(&[("2026-10-02T15:00:00", state)]), "2026-11-15T12:00:00"), None);
        }
        assert_eq!(told(&[], "2026-11-15T12:00:00"), None);
    }

    #[test]
    fn the_word_of_the_office_counts_more_than_the_tables() {
        let sent = happened(&[("2026-11-23T10:00:00", State::SmsPending)]);
        let (started_at, ends_at) = (at("2026-11-23T10:00:00"), at("2026-11-25T10:00:00"));
        let clock = Clock { timer: "sms_verify_pilot".to_owned(), started_at, ends_at };
        let due = |now| due(catalogue(), Road::App, &sent, Some(&clock), at(now));
        assert_eq!(due("2026-11-24T09:59:00"), None);
        assert_eq!(due("2026-11-24T10:00:00").map(|reminder| reminder.ends), Some(ends_at));
    }

    #[test]
    fn it_is_said_in_both_languages() {
        let sent = happened(&[("2026-11-23T10:00:00", State::SmsPending)]);
        let due = due(catalogue(), Road::App, &sent, None, at("2026-11-23T23:00:00")).unwrap();
        for language in Language::ALL {
            let text = due.text(catalogue().words(language));
            assert!(text.contains("10:00"), "{text}");
        }
    }
}

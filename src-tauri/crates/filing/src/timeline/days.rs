//! The days of the present state, for a calendar. They name the state and nobody.

use jiff::Span;

use super::due::{Due, due};
use super::{Told, kind, waits_for};
use crate::calendar::{Entry, On};
use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::overdue::asks;
use crate::problem::Args;
use crate::state::Actor;
use crate::words::{Words, message_id};

/// When to look for a result, and when to ask if there is none; until when the applicant has to act. Nothing for days
/// that the calendar does not reach, and nothing for a filing that is over: what comes then is another matter.
pub fn days(catalogue: &Catalogue, words: &Words, case: &Case, told: &Told<'_>) -> Vec<Entry> {
    let Some(last) = told.happened.last().filter(|last| !last.state.is_final()) else { return Vec::new() };
    let Some(due) = due(catalogue, case.road, told) else { return Vec::new() };
    let state = Args::from([("state".to_owned(), words.plain(&message_id("state", last.state.name())))]);
    let entry = |what: &str, on: On| {
        let message = message_id("calendar", what);
        Entry {
            id: format!("step.{}.{what}", last.state.name()),
            title: words.say(&message, &state),
            note: words.attribute(&message, "text", &state).unwrap_or_default(),
            on,
            yearly: false,
        }
    };
    let kind = kind(catalogue, case, told.happened);
    if waits_for(catalogue, case.road, kind, last.state) == Actor::Applicant {
        let on = match due {
            Due::Moment(at) => Some(On::Moment(at)),
            due => due.end(&catalogue.calendar).and_then(Result::ok).map(On::Day),
        };
        return on.map(|on| entry("act", on)).into_iter().collect();
    }
    if let Due::Moment(at) = due {
        return vec![entry("look", On::Moment(at))];
    }
    let end = due.end(&catalogue.calendar).and_then(Result::ok);
    let look = end.map(|end| entry("look", On::Day(end)));
    let late = due.grace(&catalogue.calendar).and_then(|grace| grace.checked_add(Span::new().days(1)).ok());
    let ask = late.filter(|_| asks(last.state).is_some()).map(|day| entry("ask", On::Day(day)));
    look.into_iter().chain(ask).collect()
}

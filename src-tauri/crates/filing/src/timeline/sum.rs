//! The sum behind a date, day by day: what counts, what does not, the day of grace, and where the calendar ends.

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use super::due::{Due, GRACE};
use crate::catalogue::Catalogue;
use crate::problem::Args;
use crate::state::State;
use crate::words::{Words, message_id};
use crate::workdays::Day;

/// A sum over the calendar, day by day.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SumView {
    /// What is counted, in words.
    pub title: String,
    /// Each day of it, and those after it to the end of their week.
    pub days: Vec<Day>,
    /// What the first day is: the day it was signed for, handed in…
    pub start: String,
    /// The last usual day; empty when the calendar does not reach it.
    pub end: String,
    /// The day of grace after it; empty when there is none, or the calendar does not reach it.
    pub grace: String,
    /// Today, where it lies among the days.
    pub today: String,
    /// What the day of grace is for.
    pub note: String,
    /// Where the calendar comes from, in words.
    pub basis: String,
    /// The first year the calendar lacks, when it does not reach far enough to finish the sum.
    pub lacks: Option<i16>,
}

/// The sum of a clock that counts work days.
pub(super) fn sum(
    catalogue: &Catalogue,
    words: &Words,
    state: State,
    due: &Due<'_>,
    today: Date,
) -> Option<SumView> {
    let calendar = &catalogue.calendar;
    let title = title(words, due);
    let start = words.attribute(&message_id("state", state.name()), "day", &Args::new());
    let start = start.unwrap_or_else(|| words.plain("sum-start"));
    let day = |date: Date| date.to_string();
    let view = |days: Vec<Day>, end: Option<Date>, grace: Option<Date>, lacks: Option<i16>| {
        let pairs = [("year", lacks.map(|year| year.to_string()).unwrap_or_default())];
        let args = Args::from(pairs.map(|(name, value)| (name.to_owned(), value)));
        SumView {
            title,
            days,
            start,
            end: end.map(day).unwrap_or_default(),
            grace: grace.map(day).unwrap_or_default(),
            today: today.to_string(),
            note: if grace.is_some() { words.plain("sum-grace") } else { String::new() },
            basis: words.say(if lacks.is_some() { "sum-incomplete" } else { "sum-basis" }, &args),
            lacks,
        }
    };
    match due.sum(calendar)? {
        Ok(sum) => {
            let grace = due.grace(calendar);
            let first = sum.days.first()?.date.parse().ok()?;
            let last = grace.unwrap_or(sum.end);
            // Days after the end are shown for what they are; they count for nothing.
            let whole = [week_end(last), last].into_iter().find_map(|to| calendar.count(first, to).ok());
            let mut days = whole.map_or(sum.days, |all| all.days);
            let end = day(sum.end);
            days.iter_mut().filter(|one| one.date > end).for_each(|one| one.counts = None);
            let lacks = grace.is_none().then(|| sum.end.year().saturating_add(1));
            Some(view(days, Some(sum.end), grace, lacks))
        }
        Err(incomplete) => {
            let from = match due {
                Due::Workdays { from, .. } | Due::Said { from, .. } => *from,
                Due::Day(_) | Due::Moment(_) => return None,
            };
            let known = calendar.count(from, incomplete.reached).map(|sum| sum.days).unwrap_or_default();
            Some(view(known, None, None, Some(incomplete.year)))
        }
    }
}

fn title(words: &Words, due: &Due<'_>) -> String {
    let pair = |name: &str, value: String| (name.to_owned(), value);
    match due {
        Due::Workdays { count, timer, .. } => {
            let what = match timer {
                Some(timer) => words.plain(&message_id("timer", &timer.timer)),
                None => words.plain("sum-said"),
            };
            let grace = pair("grace", GRACE.to_string());
            words
                .say("sum-title", &Args::from([pair("timer", what), pair("count", count.to_string()), grace]))
        }
        _ => words.plain("sum-said-day"),
    }
}

/// The Sunday of a week, or the day itself at the end of time.
fn week_end(date: Date) -> Date {
    let left = i64::from(7 - date.weekday().to_monday_one_offset());
    date.checked_add(jiff::Span::new().days(left)).unwrap_or(date)
}

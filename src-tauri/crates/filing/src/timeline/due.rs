//! Until when a state usually lasts: by our own timers, or by what a portal says where that was told.

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Estimate, Happened, Told, beijing};
use crate::catalogue::Catalogue;
use crate::state::{Deadline, Road, State, Unit};
use crate::values::Span;
use crate::workdays::{Calendar, Incomplete, Sum};

/// Work days that are waited beyond the usual time before anybody is asked.
pub(crate) const GRACE: u32 = 1;

/// A clock that runs in a state.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Due<'a> {
    /// So many work days, counted from the day after `from`.
    Workdays {
        /// The day that does not count.
        from: Date,
        /// How many.
        count: u32,
        /// The timer it is; `None` when the portal said so.
        timer: Option<&'a Deadline>,
    },
    /// By that day: the portal said so.
    Said {
        /// Since when the state lasts.
        from: Date,
        /// The day.
        day: Date,
    },
    /// By that day, calendar days counted.
    Day(Date),
    /// By that moment.
    Moment(Timestamp),
}

/// The clock of the last state; `None` where none runs.
pub(crate) fn due<'a>(catalogue: &'a Catalogue, road: Road, told: &Told<'_>) -> Option<Due<'a>> {
    let last = told.happened.last()?;
    // A half of the SMS check does not start its clock again.
    let since = crate::sms::began(told.happened).unwrap_or(last.at);
    told.estimate.map(|estimate| said(last, estimate)).or_else(|| usual(catalogue, road, (last.state, since)))
}

fn said<'a>(last: &Happened, estimate: &Estimate) -> Due<'a> {
    match estimate.span {
        Span::Workdays { most, .. } => Due::Workdays { from: estimate.from, count: most, timer: None },
        Span::Day(day) => Due::Said { from: beijing(last.at).date().min(day), day },
    }
}

fn usual<'a>(catalogue: &'a Catalogue, road: Road, (state, since): (State, Timestamp)) -> Option<Due<'a>> {
    let timer = catalogue.deadlines.get(catalogue.states.timer(state, road)?)?;
    let from = beijing(since).date();
    match timer.unit {
        Unit::Workday => Some(Due::Workdays { from, count: timer.length, timer: Some(timer) }),
        Unit::Hour | Unit::Minute => timer.ends(since).map(Due::Moment),
        Unit::Day => {
            let days = jiff::Span::new().try_days(i64::from(timer.length)).ok()?;
            from.checked_add(days).ok().map(Due::Day)
        }
        Unit::Month | Unit::Attempt | Unit::Resend => None,
    }
}

impl Due<'_> {
    /// The last usual day; `None` where hours count.
    pub(crate) fn end(&self, calendar: &Calendar) -> Option<Result<Date, Incomplete>> {
        match self {
            Self::Workdays { from, count, .. } => Some(calendar.add(*from, *count).map(|sum| sum.end)),
            Self::Said { day, .. } | Self::Day(day) => Some(Ok(*day)),
            Self::Moment(_) => None,
        }
    }

    /// The sum behind the last usual day, where work days are what counts.
    pub(crate) fn sum(&self, calendar: &Calendar) -> Option<Result<Sum, Incomplete>> {
        match self {
            Self::Workdays { from, count, .. } => Some(calendar.add(*from, *count)),
            Self::Said { from, day } => Some(calendar.count(*from, *day)),
            Self::Day(_) | Self::Moment(_) => None,
        }
    }

    /// The last day on which nobody is asked yet: a work day of grace after the usual end. `None` where work days are
    /// not what counts, or the calendar does not reach.
    pub(crate) fn grace(&self, calendar: &Calendar) -> Option<Date> {
        let end = self.sum(calendar)?.ok()?.end;
        calendar.add(end, GRACE).ok().map(|sum| sum.end)
    }
}

//! When the office works: 09:00 to 18:00 on work days, China standard time.

use filing::catalogue::error::BrokenCatalogue;
use filing::catalogue::sources::Sources;
use filing::state::{Deadline, Unit};
use filing::timeline::{beijing, from_beijing};
use filing::workdays::Calendar;
use jiff::civil::{Date, DateTime, Weekday, time};
use jiff::{Span, Timestamp};

const OPENS: i64 = 9 * 60;
const CLOSES: i64 = 18 * 60;

/// The work days of the office.
///
/// Where the official calendar ends, Monday to Friday count: a rehearsal has to go on, and its dates bind nobody.
#[derive(Debug)]
pub(crate) struct Hours {
    calendar: Calendar,
}

impl Hours {
    /// Reads the official calendar.
    pub(crate) fn load(sources: &Sources) -> Result<Self, BrokenCatalogue> {
        Ok(Self { calendar: Calendar::load(sources)? })
    }

    fn is_work_day(&self, date: Date) -> bool {
        let weekend = matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
        self.calendar.is_workday(date).unwrap_or(!weekend)
    }

    /// The `days`-th work day after a date; the date itself does not count.
    fn work_day(&self, from: Date, days: u64) -> Date {
        let mut date = from;
        for _ in 0..days {
            date = self.next_work_day(date);
        }
        date
    }

    fn next_work_day(&self, after: Date) -> Date {
        let mut date = tomorrow(after);
        while !self.is_work_day(date) {
            date = tomorrow(date);
        }
        date
    }

    /// A moment `days` work days later, so many minutes after opening.
    pub(crate) fn on_work_day(&self, from: Timestamp, days: u64, minutes: u64) -> Timestamp {
        let date = self.work_day(beijing(from).date(), days);
        at(date, OPENS + i64::try_from(minutes).unwrap_or(0))
    }

    /// The moment after so many minutes of office hours.
    pub(crate) fn after_minutes(&self, from: Timestamp, minutes: u64) -> Timestamp {
        let start = beijing(from);
        let mut date = start.date();
        let mut minute = i64::from(start.hour()) * 60 + i64::from(start.minute());
        let mut left = i64::try_from(minutes).unwrap_or(0).max(1);
        loop {
            if self.is_work_day(date) && minute < CLOSES {
                let begin = minute.max(OPENS);
                if left <= CLOSES - begin {
                    return at(date, begin + left).max(from);
                }
                left -= CLOSES - begin;
            }
            date = self.next_work_day(date);
            minute = 0;
        }
    }

    /// When a timer that began at a moment runs out; a work day ends when the office closes.
    pub(crate) fn runs_out(&self, deadline: &Deadline, from: Timestamp) -> Timestamp {
        let length = i64::from(deadline.length);
        let span = match deadline.unit {
            Unit::Minute => Span::new().minutes(length),
            Unit::Hour => Span::new().hours(length),
            Unit::Day => Span::new().hours(length * 24),
            Unit::Workday => {
                let date = self.work_day(beijing(from).date(), u64::from(deadline.length));
                return at(date, CLOSES);
            }
            Unit::Month | Unit::Attempt | Unit::Resend => Span::new(),
        };
        from.checked_add(span).unwrap_or(Timestamp::MAX)
    }
}

/// The year on the office's wall.
pub(crate) fn year(now: Timestamp) -> i16 {
    beijing(now).year()
}

fn tomorrow(date: Date) -> Date {
    date.tomorrow().unwrap_or(Date::MAX)
}

fn at(date: Date, minute: i64) -> Timestamp {
    let midnight = DateTime::from_parts(date, time(0, 0, 0, 0));
    let moment = midnight.checked_add(Span::new().minutes(minute)).unwrap_or(midnight);
    from_beijing(moment).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hours() -> Hours {
        Hours::load(&Sources::embedded()).unwrap()
    }

    fn moment(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn minutes_run_in_office_hours_only() {
        let friday = moment("2026-11-20T17:30:00+08:00");
        assert_eq!(hours().after_minutes(friday, 60), moment("2026-11-23T09:30:00+08:00"));
        let night = moment("2026-11-23T03:00:00+08:00");
        assert_eq!(hours().after_minutes(night, 60), moment("2026-11-23T10:00:00+08:00"));
    }

    #[test]
    fn holidays_do_not_count_and_make_up_days_do() {
        let before = moment("2026-09-30T10:00:00+08:00");
        assert_eq!(hours().on_work_day(before, 1, 30), moment("2026-10-08T09:30:00+08:00"));
        let friday = moment("2026-10-09T10:00:00+08:00");
        assert_eq!(hours().on_work_day(friday, 1, 0), moment("2026-10-10T09:00:00+08:00"));
    }

    #[test]
    fn a_timer_of_work_days_ends_when_the_office_closes() {
        let deadline = Deadline {
            timer: "first_review".into(),
            length: 1,
            unit: Unit::Workday,
            confidence: "high".into(),
            source: "s".into(),
            as_of: "2026".into(),
        };
        let monday = moment("2026-11-23T10:00:00+08:00");
        assert_eq!(hours().runs_out(&deadline, monday), moment("2026-11-24T18:00:00+08:00"));
    }
}

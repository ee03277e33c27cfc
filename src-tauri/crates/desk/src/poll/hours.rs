//! When asking is of use: 09:00 to 18:00 on work days, China standard time. Nobody decides anything outside of them.

use std::time::Duration;

use filing::workdays::Calendar;
use jiff::Timestamp;
use jiff::civil::Date;

const MINUTE: i64 = 60;
const DAY: i64 = 24 * 60;
/// China has one time zone and no summer time.
const EAST: i64 = 8 * 60;
const OPENS: i64 = 9 * 60;
const CLOSES: i64 = 18 * 60;
/// Years that are looked up beforehand; outside of them Monday to Friday count.
const YEARS: std::ops::Range<i16> = 2020..2051;

/// Office hours on work days. Where the official calendar ends, Monday to Friday count: asking in vain on a holiday
/// harms nobody.
#[derive(Clone, Debug)]
pub struct Hours {
    first: i64,
    works: Vec<bool>,
}

impl Hours {
    /// Those of a calendar.
    pub fn new(calendar: &Calendar) -> Self {
        let mut works = Vec::new();
        let mut date = Date::new(YEARS.start, 1, 1).unwrap_or_default();
        let first = i64::from(epoch_day(date));
        while date.year() < YEARS.end {
            let day = first + i64::try_from(works.len()).unwrap_or(0);
            works.push(calendar.is_workday(date).unwrap_or_else(|| is_weekday(day)));
            let Ok(next) = date.tomorrow() else { break };
            date = next;
        }
        Self { first, works }
    }

    /// Whether asking is of use at a moment.
    pub fn are_useful(&self, at: Timestamp) -> bool {
        let (day, minute) = split(at);
        self.works(day) && (OPENS..CLOSES).contains(&minute)
    }

    /// The moment after so much useful time. With none that is the moment itself, or the next that is useful.
    pub fn after(&self, from: Timestamp, useful: Duration) -> Timestamp {
        let (mut day, minute) = split(from);
        let second = from.as_second().rem_euclid(MINUTE);
        let mut at = minute * MINUTE + second;
        let mut left = i64::try_from(useful.as_secs()).unwrap_or(i64::MAX);
        loop {
            if self.works(day) && at < CLOSES * MINUTE {
                let begin = at.max(OPENS * MINUTE);
                let room = CLOSES * MINUTE - begin;
                if left < room {
                    return moment(day, begin + left).max(from);
                }
                left -= room;
            }
            day += 1;
            at = 0;
        }
    }

    /// When the office opens on the `days`th work day after a moment.
    pub fn opening(&self, from: Timestamp, days: u32) -> Timestamp {
        let (mut day, _) = split(from);
        let mut left = days;
        while left > 0 {
            day += 1;
            left -= u32::from(self.works(day));
        }
        moment(day, OPENS * MINUTE)
    }

    /// How much useful time lies between two moments.
    pub fn between(&self, from: Timestamp, to: Timestamp) -> Duration {
        let ((first, _), (last, _)) = (split(from), split(to));
        let mut seconds = 0;
        for day in (first..=last).filter(|day| self.works(*day)) {
            let begin = moment(day, OPENS * MINUTE).max(from);
            let end = moment(day, CLOSES * MINUTE).min(to);
            seconds += end.as_second().saturating_sub(begin.as_second()).max(0);
        }
        Duration::from_secs(u64::try_from(seconds).unwrap_or(0))
    }

    fn works(&self, day: i64) -> bool {
        let known = usize::try_from(day - self.first).ok().and_then(|at| self.works.get(at));
        known.copied().unwrap_or_else(|| is_weekday(day))
    }
}

/// Day since 1970 and minute of the day, in China.
fn split(at: Timestamp) -> (i64, i64) {
    let minutes = at.as_second().div_euclid(MINUTE) + EAST;
    (minutes.div_euclid(DAY), minutes.rem_euclid(DAY))
}

fn moment(day: i64, second: i64) -> Timestamp {
    Timestamp::from_second((day * DAY - EAST) * MINUTE + second).unwrap_or(Timestamp::MAX)
}

/// The first of January 1970 was a Thursday.
fn is_weekday(day: i64) -> bool {
    (day + 3).rem_euclid(7) < 5
}

fn epoch_day(date: Date) -> i32 {
    let since = Date::constant(1970, 1, 1).until(date).map(|span| span.get_days());
    since.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use filing::catalogue::sources::Sources;

    use super::*;

    fn hours() -> Hours {
        Hours::new(&Calendar::load(&Sources::embedded()).unwrap())
    }

    fn at(text: &str) -> Timestamp {
        format!("{text}:00+08:00").parse().unwrap()
    }

    #[test]
    fn nights_weekends_and_holidays_are_of_no_use() {
        for (when, useful) in [
            ("2026-11-23T08:59", false),
            ("2026-11-23T09:00", true),
            ("2026-11-23T17:59", true),
            ("2026-11-23T18:00", false),
            ("2026-11-22T10:00", false),
            ("2026-10-01T10:00", false),
            ("2026-10-10T10:00", true),
            ("2027-11-22T10:00", true),
        ] {
            assert_eq!(hours().are_useful(at(when)), useful, "{when}");
        }
    }

    #[test]
    fn useful_time_runs_in_useful_hours_only() {
        let hour = Duration::from_secs(3600);
        assert_eq!(hours().after(at("2026-11-20T17:30"), hour), at("2026-11-23T09:30"));
        assert_eq!(hours().after(at("2026-09-30T17:30"), hour), at("2026-10-08T09:30"));
        assert_eq!(hours().after(at("2026-11-23T03:00"), Duration::ZERO), at("2026-11-23T09:00"));
        assert_eq!(hours().after(at("2026-11-23T10:00"), Duration::ZERO), at("2026-11-23T10:00"));
        assert_eq!(hours().between(at("2026-11-20T17:30"), at("2026-11-23T09:30")), hour);
        assert_eq!(hours().opening(at("2026-09-30T10:00"), 1), at("2026-10-08T09:00"));
    }
}

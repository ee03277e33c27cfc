//! `Retry-After`: how long the office asks to be left alone, as seconds or as a date.

use std::time::Duration;

use jiff::Timestamp;
use jiff::fmt::{rfc2822, strtime};
use jiff::tz::Offset;
use reqwest::header::{DATE, HeaderMap, RETRY_AFTER};

/// The longest wait that is believed. What asks for more is a slip of the office, and is taken as this.
pub const MOST: Duration = Duration::from_secs(24 * 3600);

/// What the headers of an answer ask for; `None` when they ask for nothing, or for nothing that can be read. `now` is
/// this machine's time: a date is held against the office's own `Date` where it gives one, so that a wrong clock on
/// either side changes nothing.
pub fn asked(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok()).map(str::trim);
    let wanted = text(RETRY_AFTER)?;
    if let Some(seconds) = whole(wanted) {
        return Some(Duration::from_secs(seconds).min(MOST));
    }
    let at = date(wanted)?;
    let from = text(DATE).and_then(date).unwrap_or(now);
    // A date that is over asks for nothing more. Dates have whole seconds, so one is added for what was cut off.
    let seconds = u64::try_from(at.as_second().saturating_sub(from.as_second())).unwrap_or(0);
    let cut = u64::from(seconds > 0);
    Some(Duration::from_secs(seconds.saturating_add(cut)).min(MOST))
}

/// Seconds. A part of one, which the standard does not know but some write, is a whole one.
fn whole(wanted: &str) -> Option<u64> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (seconds, part) = wanted.split_once('.').unwrap_or((wanted, "0"));
    if !digits(seconds) || !digits(part) {
        return None;
    }
    let more = u64::from(part.bytes().any(|digit| digit != b'0'));
    // More digits than a number holds is more than is believed, too.
    Some(seconds.parse().unwrap_or(u64::MAX).saturating_add(more))
}

/// The three forms of a date that HTTP knows.
fn date(text: &str) -> Option<Timestamp> {
    let read = |form| {
        let time = strtime::parse(form, text.trim_end_matches(" GMT")).and_then(|time| time.to_datetime());
        Offset::UTC.to_timestamp(time.ok()?).ok()
    };
    let usual = rfc2822::DateTimeParser::new().parse_timestamp(text).ok();
    usual.or_else(|| read("%A, %d-%b-%y %H:%M:%S")).or_else(|| read("%a %b %e %H:%M:%S %Y"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: &str = "2026-11-23T08:00:00Z";

    fn seconds(pairs: &[(&'static str, &str)]) -> Option<u64> {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.insert(*name, value.parse().unwrap());
        }
        asked(&headers, NOW.parse().unwrap()).map(|wait| wait.as_secs())
    }

    #[test]
    fn seconds_are_taken_as_they_are() {
        assert_eq!(seconds(&[("retry-after", "120")]), Some(120));
        assert_eq!(seconds(&[("retry-after", " 0 ")]), Some(0));
    }

    #[test]
    fn a_part_of_a_second_is_a_whole_one() {
        assert_eq!(seconds(&[("retry-after", "1.5")]), Some(2));
        assert_eq!(seconds(&[("retry-after", "0.001")]), Some(1));
        assert_eq!(seconds(&[("retry-after", "120.0")]), Some(120));
    }

    #[test]
    fn all_three_forms_of_a_date_are_read() {
        for date in
            ["Mon, 23 Nov 2026 08:02:00 GMT", "Monday, 23-Nov-26 08:02:00 GMT", "Mon Nov 23 08:02:00 2026"]
        {
            assert_eq!(seconds(&[("retry-after", date)]), Some(121), "{date}");
        }
    }

    #[test]
    fn a_date_is_held_against_the_clock_of_the_office() {
        let wanted = ("retry-after", "Mon, 23 Nov 2026 10:02:00 GMT");
        assert_eq!(seconds(&[wanted, ("date", "Mon, 23 Nov 2026 10:00:00 GMT")]), Some(121));
    }

    #[test]
    fn what_is_over_asks_for_nothing_more() {
        assert_eq!(seconds(&[("retry-after", "Sun, 22 Nov 2026 08:00:00 GMT")]), Some(0));
    }

    #[test]
    fn the_absurd_is_a_day() {
        let day = Some(MOST.as_secs());
        assert_eq!(seconds(&[("retry-after", "99999999999999999999999999")]), day);
        assert_eq!(seconds(&[("retry-after", "31536000")]), day);
        assert_eq!(seconds(&[("retry-after", "Thu, 31 Dec 9998 23:59:59 GMT")]), day);
    }

    #[test]
    fn the_unreadable_and_the_missing_ask_for_nothing() {
        for text in ["-5", "soon", "-1.5", ".5", "5.", "1.2.3", "", "+3", "1e9"] {
            assert_eq!(seconds(&[("retry-after", text)]), None, "{text}");
        }
        assert_eq!(seconds(&[]), None);
    }
}

//! Dates as people read them.

use jiff::civil::{Date, DateTime};

use crate::problem::Args;
use crate::words::Words;

/// `2026年11月23日（周一）`.
pub(crate) fn date_long(words: &Words, date: Date) -> String {
    let weekday = format!("weekday-{}", date.weekday().to_monday_one_offset());
    let args = Args::from([
        ("year".to_owned(), date.year().to_string()),
        ("month".to_owned(), date.month().to_string()),
        ("month2".to_owned(), format!("{:02}", date.month())),
        ("day".to_owned(), date.day().to_string()),
        ("day2".to_owned(), format!("{:02}", date.day())),
        ("weekday".to_owned(), words.plain(&weekday)),
    ]);
    words.say("date-long", &args)
}

/// `9月22日 10:12`.
pub(crate) fn date_moment(words: &Words, at: DateTime) -> String {
    let args = Args::from([
        ("month".to_owned(), at.month().to_string()),
        ("month2".to_owned(), format!("{:02}", at.month())),
        ("day".to_owned(), at.day().to_string()),
        ("day2".to_owned(), format!("{:02}", at.day())),
        ("time".to_owned(), format!("{:02}:{:02}", at.hour(), at.minute())),
    ]);
    words.say("date-moment", &args)
}

//! A case's days as an iCalendar file (RFC 5545): deadlines, tries and what comes after approval.
//!
//! Titles name what is to be done and nobody: a calendar is shared, synchronised and shown on locked screens.

use jiff::civil::Date;
use jiff::tz::Offset;
use jiff::{Span, Timestamp};

use crate::approved::AfterTask;
use crate::words::Words;

/// Most bytes of a line before it is folded.
const LINE: usize = 75;

/// When something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// The whole day.
    Day(Date),
    /// A moment.
    Moment(Timestamp),
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is, the same for the same thing every time: `public_security`, `sites[0].domain`.
    pub id: String,
    /// What to do; names nobody.
    pub title: String,
    /// Why and how; names nobody.
    pub note: String,
    /// When.
    pub on: On,
    /// Whether it comes again every year.
    pub yearly: bool,
}

impl Entry {
    /// A task as an entry; `None` for one without a day.
    pub fn of(task: &AfterTask) -> Option<Self> {
        let moment = task.moment.as_deref().and_then(|at| at.parse().ok()).map(On::Moment);
        let day = || task.due.as_deref().and_then(|day| day.parse().ok()).map(On::Day);
        let place = task.site.map(|site| format!("sites[{site}].")).unwrap_or_default();
        Some(Self {
            id: format!("{place}{}", task.id),
            title: task.title.clone(),
            note: task.text.clone(),
            on: moment.or_else(day)?,
            yearly: task.yearly,
        })
    }
}

/// Writes the file. `case` is a token that names the case and nobody, `stamp` the moment of writing.
pub fn ics(words: &Words, case: &str, entries: &[Entry], stamp: Timestamp) -> String {
    let mut file = Lines::default();
    for line in
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Beian Desk//Beian Desk//ZH", "CALSCALE:GREGORIAN"]
    {
        file.line(line);
    }
    file.line("METHOD:PUBLISH");
    file.line(&format!("X-WR-CALNAME:{}", escaped(&words.plain("calendar-name"))));
    for entry in entries {
        file.entry(case, entry, stamp);
    }
    file.line("END:VCALENDAR");
    file.0
}

#[derive(Default)]
struct Lines(String);

impl Lines {
    fn entry(&mut self, case: &str, entry: &Entry, stamp: Timestamp) {
        self.line("BEGIN:VEVENT");
        self.line(&format!("UID:{}@beian-desk", uid(case, &entry.id)));
        self.line(&format!("DTSTAMP:{}", utc(stamp)));
        match entry.on {
            On::Day(day) => {
                self.line(&format!("DTSTART;VALUE=DATE:{}", day.strftime("%Y%m%d")));
                let next = day.checked_add(Span::new().days(1)).unwrap_or(day);
                self.line(&format!("DTEND;VALUE=DATE:{}", next.strftime("%Y%m%d")));
            }
            On::Moment(at) => self.line(&format!("DTSTART:{}", utc(at))),
        }
        if entry.yearly {
            self.line("RRULE:FREQ=YEARLY");
        }
        self.line(&format!("SUMMARY:{}", escaped(&entry.title)));
        if !entry.note.is_empty() {
            self.line(&format!("DESCRIPTION:{}", escaped(&entry.note)));
        }
        self.line("TRANSP:TRANSPARENT");
        self.line("CLASS:PRIVATE");
        self.line("BEGIN:VALARM");
        self.line("ACTION:DISPLAY");
        self.line(&format!("DESCRIPTION:{}", escaped(&entry.title)));
        // A day begins at midnight: its reminder comes at nine on the day before.
        self.line(if matches!(entry.on, On::Day(_)) { "TRIGGER:-PT15H" } else { "TRIGGER:PT0S" });
        self.line("END:VALARM");
        self.line("END:VEVENT");
    }

    /// Adds a line, folded where it is long; never inside a character.
    fn line(&mut self, text: &str) {
        let mut room = LINE;
        for c in text.chars() {
            if c.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LINE - 1;
            }
            self.0.push(c);
            room -= c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

fn utc(at: Timestamp) -> String {
    Offset::UTC.to_datetime(at).strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// Letters, digits and hyphens alone.
fn uid(case: &str, id: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    format!("{case}-{id}").chars().map(plain).collect()
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => safe.extend(['\\', c]),
            '\n' => safe.push_str("\\n"),
            c if c.is_control() => {}
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::catalogue;
    use crate::words::Language;

    fn entry(title: &str) -> Entry {
        let on = On::Day("2026-12-31".parse().unwrap());
        Entry { id: "yearly".into(), title: title.into(), note: "a;b,c\nd\\e".into(), on, yearly: true }
    }

    fn written(entries: &[Entry]) -> String {
        let words = catalogue().words(Language::ZhCn);
        ics(words, "c1", entries, "2026-11-24T01:02:03Z".parse().unwrap())
    }

    #[test]
    fn lines_end_with_crlf_and_are_folded_between_characters() {
        let title = "办理公安联网备案".repeat(20);
        let file = written(&[entry(&title)]);
        assert!(file.split("\r\n").all(|line| line.len() <= LINE && !line.contains('\n')));
        let unfolded = file.replace("\r\n ", "");
        assert!(unfolded.contains(&format!("SUMMARY:{title}\r\n")));
        assert!(file.ends_with("END:VCALENDAR\r\n"));
    }

    #[test]
    fn text_is_escaped_and_days_end_before_the_next() {
        let file = written(&[entry("x")]);
        assert!(file.contains("DESCRIPTION:a\\;b\\,c\\nd\\\\e\r\n"));
        assert!(file.contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"));
        assert!(file.contains("DTSTAMP:20261124T010203Z\r\n"));
    }

    #[test]
    fn the_same_thing_keeps_its_uid_and_others_have_their_own() {
        let uids = |file: &str| -> Vec<String> {
            file.lines().filter(|line| line.starts_with("UID:")).map(str::to_owned).collect()
        };
        let other = Entry { id: "domain".into(), ..entry("x") };
        let (first, again) =
            (uids(&written(&[entry("x"), other.clone()])), uids(&written(&[entry("y"), other])));
        assert_eq!(first, again);
        assert_ne!(first[0], first[1]);
    }
}

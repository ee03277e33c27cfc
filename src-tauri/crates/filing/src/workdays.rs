//! The official work-day calendar of mainland China, and sums over it.
//!
//! A date in the table wins; otherwise Monday to Friday is a work day. Counting starts on the day after the event.
//! Where the table has no year, a sum is [`Incomplete`], never guessed.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Weekday};
use serde::Serialize;
use ts_rs::TS;

use crate::catalogue::error::{BrokenCatalogue, Fault};
use crate::catalogue::sources::Sources;
use crate::catalogue::table::{Row, Table};

mod year;

pub use year::{NoYear, Year};

/// What a day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    /// An ordinary work day.
    Work,
    /// A make-up work day on a weekend.
    MakeUp,
    /// A public holiday.
    Holiday,
    /// A weekend.
    Weekend,
}

/// What rows of the table call the days that are not as their weekday tells.
const IN_ROWS: [(DayKind, &str); 2] = [(DayKind::Holiday, "holiday"), (DayKind::MakeUp, "makeup_workday")];

impl DayKind {
    /// Its name in JSON and in messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::MakeUp => "make_up",
            Self::Holiday => "holiday",
            Self::Weekend => "weekend",
        }
    }

    fn in_row(text: &str) -> Option<Self> {
        IN_ROWS.into_iter().find(|(_, name)| *name == text).map(|(kind, _)| kind)
    }

    /// What a row calls it; `None` for a day that needs none.
    fn row_name(self) -> Option<&'static str> {
        IN_ROWS.into_iter().find(|(kind, _)| *kind == self).map(|(_, name)| name)
    }
}

/// One day of a sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Day {
    /// `YYYY-MM-DD`.
    pub date: String,
    /// What it is.
    pub kind: DayKind,
    /// Name of the holiday, Chinese; empty on other days. On a make-up day, the holiday it makes up for.
    pub name: String,
    /// Its number in the count, from 1; absent for days that do not count and for the start.
    pub counts: Option<u32>,
}

/// The calendar does not reach far enough.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the work-day calendar has no year {year}")]
pub struct Incomplete {
    /// First year that is missing.
    pub year: i16,
    /// The day reached before it.
    pub reached: Date,
}

/// A sum over the calendar, day by day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Sum {
    /// The last day of it.
    #[ts(type = "string")]
    pub end: Date,
    /// How many days counted.
    pub total: u32,
    /// Every day from the start, which never counts, to the end.
    pub days: Vec<Day>,
}

/// The days the State Council has named, and the years for which it has done so.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    named: BTreeMap<Date, (DayKind, String)>,
    years: BTreeSet<i16>,
}

const FILE: &str = "tables/workdays.csv";

impl Calendar {
    /// Reads `tables/workdays.csv`. A year is known when its New Year's Day is named: a paper may also name days of
    /// the December before, and those alone do not make that year known.
    ///
    /// # Errors
    /// A missing or unreadable table, and every row whose date or kind cannot be read or whose date stands twice.
    pub fn load(sources: &Sources) -> Result<Self, BrokenCatalogue> {
        let fault = |reason: String| Fault { file: FILE.to_owned(), line: 0, reason };
        let text = sources.get(FILE).ok_or_else(|| fault("the file is missing".to_owned()));
        let table =
            text.and_then(|text| Table::read(FILE, text)).map_err(|fault| BrokenCatalogue(vec![fault]))?;
        let (mut calendar, mut faults) = (Self::default(), Vec::new());
        for row in table.rows() {
            match named_day(&row) {
                None => {
                    faults.push(fault(format!("not a named day: {} {}", row.get("date"), row.get("kind"))))
                }
                Some((date, kind)) => {
                    if calendar.named.insert(date, (kind, row.get("name").to_owned())).is_some() {
                        faults.push(fault(format!("{date} stands twice")));
                    }
                    if (date.month(), date.day()) == (1, 1) {
                        calendar.years.insert(date.year());
                    }
                }
            }
        }
        if faults.is_empty() { Ok(calendar) } else { Err(BrokenCatalogue(faults)) }
    }

    /// Adds a year that is not known. False, and nothing changed, for one that is.
    pub fn add_year(&mut self, year: &Year) -> bool {
        if !self.years.insert(year.year) {
            return false;
        }
        for (date, named) in &year.days {
            self.named.entry(*date).or_insert_with(|| named.clone());
        }
        true
    }

    /// Whether the days of a year are named.
    pub fn knows(&self, year: i16) -> bool {
        self.years.contains(&year)
    }

    /// What a day is; `None` when its year is not known and no paper names the day.
    pub fn kind(&self, date: Date) -> Option<DayKind> {
        if let Some((kind, _)) = self.named.get(&date) {
            return Some(*kind);
        }
        self.years.contains(&date.year()).then(|| match date.weekday() {
            Weekday::Saturday | Weekday::Sunday => DayKind::Weekend,
            _ => DayKind::Work,
        })
    }

    /// Whether a day is worked; `None` as for [`Calendar::kind`].
    pub fn is_workday(&self, date: Date) -> Option<bool> {
        self.kind(date).map(counts)
    }

    /// The `n`th work day after `from`. With `n` = 0 that is `from` itself, whatever day it is.
    ///
    /// # Errors
    /// The sum needs a day of a year that is not known.
    pub fn add(&self, from: Date, n: u32) -> Result<Sum, Incomplete> {
        self.walk(from, |_, total| total >= n)
    }

    /// The work days after `from`, up to and including `to`. None when `to` is not after `from`.
    ///
    /// # Errors
    /// The sum needs a day of a year that is not known.
    pub fn count(&self, from: Date, to: Date) -> Result<Sum, Incomplete> {
        self.walk(from, |day, _| day >= to)
    }

    /// The first work day after `date`.
    ///
    /// # Errors
    /// It may lie in a year that is not known.
    pub fn next_workday(&self, date: Date) -> Result<Date, Incomplete> {
        self.add(date, 1).map(|sum| sum.end)
    }

    /// From `from`, which does not count, day by day until `done` says so of a day and the total so far.
    fn walk(&self, from: Date, done: impl Fn(Date, u32) -> bool) -> Result<Sum, Incomplete> {
        let (mut end, mut total) = (from, 0);
        let mut days = vec![self.day(from, from, None)?];
        while !done(end, total) {
            let reached = end;
            end = end.tomorrow().map_err(|_| Incomplete { year: end.year(), reached })?;
            let worked = self.is_workday(end).unwrap_or_default();
            total += u32::from(worked);
            days.push(self.day(end, reached, worked.then_some(total))?);
        }
        Ok(Sum { end, total, days })
    }

    fn day(&self, date: Date, reached: Date, counts: Option<u32>) -> Result<Day, Incomplete> {
        let kind = self.kind(date).ok_or(Incomplete { year: date.year(), reached })?;
        let name = self.named.get(&date).map(|(_, name)| name.clone()).unwrap_or_default();
        Ok(Day { date: date.to_string(), kind, name, counts })
    }
}

fn counts(kind: DayKind) -> bool {
    matches!(kind, DayKind::Work | DayKind::MakeUp)
}

fn named_day(row: &Row<'_>) -> Option<(Date, DayKind)> {
    Some((row.get("date").parse().ok()?, DayKind::in_row(row.get("kind"))?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calendar() -> Calendar {
        Calendar::load(&Sources::embedded()).unwrap()
    }

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn sums_over_holidays_and_made_up_weekends_come_out_right() {
        for (from, n, end) in [
            ("2026-02-12", 2, "2026-02-14"),
            ("2026-02-13", 2, "2026-02-24"),
            ("2026-04-30", 3, "2026-05-08"),
            ("2026-09-28", 3, "2026-10-08"),
            ("2026-09-28", 20, "2026-10-30"),
            ("2025-09-30", 2, "2025-10-10"),
            ("2024-02-08", 1, "2024-02-09"),
            ("2026-09-18", 1, "2026-09-20"),
            ("2022-12-31", 1, "2023-01-03"),
        ] {
            let sum = calendar().add(day(from), n).unwrap();
            assert_eq!(sum.end, day(end), "{from} + {n}");
            assert_eq!(calendar().count(day(from), day(end)).unwrap().total, n, "{from} to {end}");
            assert_eq!(sum.days.first().unwrap().counts, None);
            assert_eq!(sum.days.last().unwrap().counts, Some(n));
        }
    }

    #[test]
    fn each_year_has_its_official_number_of_work_days() {
        for (year, total) in [(2023, 249), (2024, 251), (2025, 248), (2026, 248)] {
            let first = Date::new(year, 1, 1).unwrap();
            let last = Date::new(year, 12, 31).unwrap();
            assert_eq!(calendar().count(first, last).unwrap().total, total, "{year}");
        }
    }

    #[test]
    fn a_sum_tells_every_day() {
        let days = calendar().add(day("2026-02-13"), 2).unwrap().days;
        assert_eq!(days.len(), 12);
        assert_eq!((days[1].kind, days[1].name.as_str(), days[1].counts), (DayKind::MakeUp, "春节", Some(1)));
        assert_eq!((days[2].kind, days[2].name.as_str(), days[2].counts), (DayKind::Holiday, "春节", None));
        assert_eq!(
            (days[11].date.as_str(), days[11].kind, days[11].counts),
            ("2026-02-24", DayKind::Work, Some(2))
        );
    }

    #[test]
    fn nothing_is_guessed_about_a_year_without_a_paper() {
        let reached = day("2026-12-31");
        let missing = Err(Incomplete { year: 2027, reached });
        assert_eq!(calendar().add(day("2026-12-30"), 2), missing);
        assert_eq!(calendar().count(day("2026-12-30"), day("2027-01-05")), missing);
        assert_eq!(calendar().add(day("2026-01-01"), u32::MAX), missing);
        assert_eq!(calendar().add(day("2026-12-30"), 1).unwrap().end, reached);
        assert_eq!(calendar().kind(day("2027-01-04")), None);
        assert_eq!(calendar().next_workday(reached), Err(Incomplete { year: 2027, reached }));
        assert_eq!(calendar().add(day("9999-12-31"), 1).unwrap_err().year, 9999);
    }

    #[test]
    fn the_last_day_of_2022_stands_in_the_paper_of_2023() {
        assert_eq!(calendar().kind(day("2022-12-31")), Some(DayKind::Holiday));
        assert_eq!(calendar().kind(day("2022-12-30")), None);
        assert_eq!(calendar().is_workday(day("2026-10-10")), Some(true));
    }

    #[test]
    fn going_backwards_counts_nothing() {
        let sum = calendar().count(day("2026-03-10"), day("2026-03-02")).unwrap();
        assert_eq!((sum.total, sum.end, sum.days.len()), (0, day("2026-03-10"), 1));
        assert_eq!(calendar().add(day("2026-02-17"), 0).unwrap().end, day("2026-02-17"));
    }

    #[test]
    fn an_unreadable_row_is_a_fault() {
        let mut sources = Sources::embedded();
        let rows = "date,kind,name,source,as_of\n2026-02-30,holiday,x,s,2026\n2026-01-01,feast,x,s,2026\n";
        sources.replace(FILE, rows);
        assert_eq!(Calendar::load(&sources).unwrap_err().0.len(), 2);
    }
}

//! `beian workdays`: the sum people get wrong, day by day; and the calendar under it, against one by other people.

use std::process::Command;

use filing::catalogue::sources::Sources;
use filing::workdays::Calendar;
use jiff::civil::Date;
use tests::beian::Beian;
use tests::tree::root;

#[test]
fn a_national_holiday_does_not_count() {
    let beian = Beian::default();
    // 2026-10-01 is a Thursday and a holiday; 1 to 7 October are off.
    let plain = beian.call(["workdays", "count", "2026-09-30", "2026-10-08", "--json"]).ended(0);
    assert!(plain.out.contains("2026-10-01"), "each day is shown: {}", plain.out);
}

#[test]
fn every_day_of_four_years_is_what_an_independent_calendar_says() {
    let script = root().join("tests/node/workdays.mjs");
    let said = Command::new("node").arg(script).args(["2023-01-01", "2026-12-31"]).output().expect("node");
    assert!(said.status.success(), "the calendar package; `npm ci` in tests/node installs it");
    let said = String::from_utf8(said.stdout).expect("text");
    let calendar = Calendar::load(&Sources::embedded()).expect("the calendar");
    let mut wrong = Vec::new();
    for line in said.lines() {
        let (date, works) = line.split_once(' ').expect("a date and a figure");
        let date: Date = date.parse().expect("a date");
        if calendar.is_workday(date) != Some(works == "1") {
            wrong.push(format!("{date}: {works} there, {:?} here", calendar.kind(date)));
        }
    }
    assert_eq!(said.lines().count(), 3 * 365 + 366);
    assert!(wrong.is_empty(), "{} days differ: {}", wrong.len(), wrong.join(", "));
}

#[test]
fn the_known_sums_hold() {
    let beian = Beian::default();
    for (from, days, end) in [
        ("2026-02-12", "2", "2026-02-14"),
        ("2026-02-13", "2", "2026-02-24"),
        ("2026-04-30", "3", "2026-05-08"),
        ("2026-09-28", "3", "2026-10-08"),
        ("2026-09-28", "20", "2026-10-30"),
        ("2025-09-30", "2", "2025-10-10"),
        ("2024-02-08", "1", "2024-02-09"),
        ("2026-09-18", "1", "2026-09-20"),
    ] {
        let told = beian.call(["workdays", "add", from, days, "--json"]).ended(0).json();
        assert_eq!(told["end"], end, "{from} + {days}: {told}");
    }
    for (first, last, total) in [
        ("2022-12-31", "2023-12-31", 249),
        ("2023-12-31", "2024-12-31", 251),
        ("2024-12-31", "2025-12-31", 248),
        ("2025-12-31", "2026-12-31", 248),
    ] {
        let told = beian.call(["workdays", "count", first, last, "--json"]).ended(0).json();
        assert_eq!(told["total"], total, "{first} to {last}");
    }
}

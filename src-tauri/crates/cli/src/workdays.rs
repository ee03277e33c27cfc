//! `beian workdays`: sums over the official calendar, day by day.

use filing::workdays::{Day, Incomplete, Sum};
use jiff::civil::Date;
use serde::Serialize;

use crate::args::{self, Sum as Asked};
use crate::out;
use crate::outcome::{Exit, Failure, Outcome};
use crate::setting::Setting;

#[derive(Debug, Serialize)]
struct Report<'a> {
    from: Date,
    end: Date,
    total: u32,
    days: &'a [Day],
}

pub(crate) fn run(setting: &Setting, args: &args::Workdays) -> Outcome {
    let calendar = &setting.catalogue.calendar;
    let (from, sum) = match args.sum {
        Asked::Add { date, days } => (date, calendar.add(date, days)),
        Asked::Count { from, to } if to < from => {
            return Err(Failure::refused("cli_days_backwards")
                .with("from", &from.to_string())
                .with("to", &to.to_string()));
        }
        Asked::Count { from, to } => (from, calendar.count(from, to)),
    };
    let sum = sum.map_err(incomplete)?;
    if setting.json {
        out::json(&Report { from, end: sum.end, total: sum.total, days: &sum.days })?;
    } else {
        out::lines(&table(setting, from, &sum))?;
    }
    Ok(Exit::Done)
}

#[allow(clippy::needless_pass_by_value)]
fn incomplete(error: Incomplete) -> Failure {
    Failure::failed("cli_calendar")
        .with("year", &error.year.to_string())
        .with("reached", &error.reached.to_string())
}

fn table(setting: &Setting, from: Date, sum: &Sum) -> Vec<String> {
    let mut lines: Vec<String> = sum.days.iter().map(|day| line(setting, from, day)).collect();
    lines.push(String::new());
    let (end, total) = (sum.end.to_string(), sum.total.to_string());
    lines.push(
        setting.say("cli-workdays-sum", &[("from", &from.to_string()), ("end", &end), ("total", &total)]),
    );
    lines
}

fn line(setting: &Setting, from: Date, day: &Day) -> String {
    let date: Option<Date> = day.date.parse().ok();
    let weekday = date.map_or(0, |date| date.weekday().to_monday_one_offset()).to_string();
    let weekday = setting.words().plain(&format!("weekday-{weekday}"));
    let number = day.counts.map_or_else(|| "  –".to_owned(), |number| format!("{number:>3}"));
    let kind = if date == Some(from) { "start" } else { day.kind.name() };
    let what = setting.say(&format!("cli-day-{kind}"), &[("name", &day.name)]);
    format!("{} {weekday}  {number}  {what}", day.date)
}

//! What has to be done once a record is there, each with the day it is due.

use jiff::civil::Date;
use jiff::{Span, Timestamp};
use serde::Serialize;
use ts_rs::TS;

use crate::answers::Path;
use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::catalogue::table::Row;
use crate::problem::Args;
use crate::state::{Deadline, Unit};
use crate::timeline::{beijing, date_long, date_moment};
use crate::values::day;
use crate::words::{Words, message_id};

/// How a task lies to today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "AfterWhen")]
pub enum When {
    /// It has no day of its own.
    Always,
    /// Its day is to come.
    Ahead,
    /// It is due within seven days, or today.
    Soon,
    /// Its day is past.
    Past,
}

/// One task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AfterTask {
    /// Which, such as `public_security`; its row in `after.csv`.
    pub id: String,
    /// The site it is about, or the one whose principal it is about; absent when it is about everything.
    pub site: Option<usize>,
    /// What to do.
    pub title: String,
    /// Why and how.
    pub text: String,
    /// The day it is due, `YYYY-MM-DD`, Beijing; absent without one.
    pub due: Option<String>,
    /// The moment, RFC 3339 in UTC, where hours count; absent otherwise.
    pub moment: Option<String>,
    /// The day or the moment in words; empty without one.
    pub due_text: String,
    /// How it lies to today.
    pub when: When,
    /// Whether it comes again every year.
    pub yearly: bool,
    /// Where it is known from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// What the tasks are reckoned from.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reckoning<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) words: &'a Words,
    pub(super) case: &'a Case,
    /// When the approval came; absent while that is not known.
    pub(super) approved: Option<Timestamp>,
    pub(super) now: Timestamp,
}

/// A due date: a day, or a moment.
#[derive(Clone, Copy)]
enum Due {
    Day(Date),
    Moment(Timestamp),
}

/// Every task of the filing type, those with a day first and in order.
pub(super) fn tasks(reckoning: Reckoning<'_>) -> Vec<AfterTask> {
    let case = reckoning.case;
    let rows = reckoning.catalogue.table("after").into_iter().flat_map(|table| table.rows());
    let of_type = |row: &Row<'_>| row.get("types").split('|').any(|kind| kind == case.filing_type);
    let mut all: Vec<AfterTask> = rows.filter(of_type).flat_map(|row| reckoning.row(row)).collect();
    all.sort_by(|one, other| (one.due.is_none(), &one.due).cmp(&(other.due.is_none(), &other.due)));
    all
}

impl<'a> Reckoning<'a> {
    fn row(&self, row: Row<'a>) -> Vec<AfterTask> {
        if row.get("task") == "commercial" && self.answer("need.commercial") == "no" {
            return Vec::new();
        }
        let task = |site, due, name: &str| self.task(row, site, due, name);
        match row.get("counted_from") {
            "approved" => vec![task(None, self.approved.and_then(|at| self.at(row, at)), "")],
            "open" => vec![task(None, self.opened().and_then(|at| self.at(row, at)), "")],
            "domain" => self
                .sites("site.domain_valid_to")
                .map(|(site, until)| task(Some(site), self.before(row, until).map(Due::Day), ""))
                .collect(),
            "certificate" => self
                .certificates()
                .into_iter()
                .map(|(site, until, name)| task(site, self.before(row, until).map(Due::Day), name))
                .collect(),
            _ => vec![task(None, None, "")],
        }
    }

    /// The moment from which the site can be opened: the approval has reached every system by then.
    pub(super) fn opened(&self) -> Option<Timestamp> {
        let sync = self.catalogue.deadlines.get("publish_sync")?;
        after(self.approved?, sync)
    }

    fn at(&self, row: Row<'_>, from: Timestamp) -> Option<Due> {
        let Some(timer) = self.timer(row) else { return Some(Due::Day(beijing(from).date())) };
        let date = beijing(from).date();
        match timer.unit {
            Unit::Hour | Unit::Minute => after(from, timer).map(Due::Moment),
            Unit::Workday => {
                self.catalogue.calendar.add(date, timer.length).ok().map(|sum| Due::Day(sum.end))
            }
            _ => date.checked_add(span(timer)?).ok().map(Due::Day),
        }
    }

    /// The day by which something that ends must be renewed.
    fn before(&self, row: Row<'_>, end: Date) -> Option<Date> {
        end.checked_sub(span(self.timer(row)?)?).ok()
    }

    fn timer(&self, row: Row<'_>) -> Option<&'a Deadline> {
        self.catalogue.deadlines.get(row.get("timer"))
    }

    fn answer(&self, id: &str) -> &'a str {
        self.case.answers.text(&Path::entity(id))
    }

    fn sites(&self, field: &'static str) -> impl Iterator<Item = (usize, Date)> + use<'a> {
        let answers = &self.case.answers;
        (0..answers.sites.len())
            .filter_map(move |site| Some((site, day(answers.text(&Path::site(site, field)))?)))
    }

    /// Certificates that end: of the entity's principal, and of each site's.
    fn certificates(&self) -> Vec<(Option<usize>, Date, &'static str)> {
        let entity = day(self.answer("entity_principal.certificate_valid_to"));
        let mut all: Vec<_> = entity.map(|until| (None, until, "entity")).into_iter().collect();
        let sites = self.sites("site_principal.certificate_valid_to");
        all.extend(sites.map(|(site, until)| (Some(site), until, "site")));
        all
    }

    fn task(&self, row: Row<'_>, site: Option<usize>, due: Option<Due>, whose: &str) -> AfterTask {
        let id = row.get("task");
        let message = message_id("after", id);
        let mut args = Args::from([
            ("site".to_owned(), site.map(|site| (site + 1).to_string()).unwrap_or_default()),
            ("whose".to_owned(), whose.to_owned()),
        ]);
        if let Some(timer) = self.timer(row) {
            args.insert("count".to_owned(), timer.length.to_string());
        }
        let date = due.map(Due::date);
        let today = beijing(self.now).date();
        AfterTask {
            id: id.to_owned(),
            site,
            title: self.words.say(&message, &args),
            text: self.words.attribute(&message, "text", &args).unwrap_or_default(),
            due: date.map(|date| date.to_string()),
            moment: due.and_then(Due::moment).map(|at| at.to_string()),
            due_text: due.map(|due| due.said(self.words)).unwrap_or_default(),
            when: due.map_or(When::Always, |due| due.when(self.now, today)),
            yearly: row.get("yearly") == "yes",
            source: row.get("source").to_owned(),
            as_of: row.get("as_of").to_owned(),
        }
    }
}

impl Due {
    fn date(self) -> Date {
        match self {
            Self::Day(date) => date,
            Self::Moment(at) => beijing(at).date(),
        }
    }

    fn moment(self) -> Option<Timestamp> {
        match self {
            Self::Day(_) => None,
            Self::Moment(at) => Some(at),
        }
    }

    fn said(self, words: &Words) -> String {
        match self {
            Self::Day(date) => date_long(words, date),
            Self::Moment(at) => date_moment(words, beijing(at)),
        }
    }

    fn when(self, now: Timestamp, today: Date) -> When {
        let past = match self {
            Self::Day(date) => date < today,
            Self::Moment(at) => at <= now,
        };
        let near = today.checked_add(Span::new().days(7)).is_ok_and(|near| self.date() <= near);
        match (past, near) {
            (true, _) => When::Past,
            (false, true) => When::Soon,
            (false, false) => When::Ahead,
        }
    }
}

/// A number of hours or minutes after a moment; `None` for other units.
pub(super) fn after(from: Timestamp, timer: &Deadline) -> Option<Timestamp> {
    let seconds = match timer.unit {
        Unit::Hour => i64::from(timer.length) * 3600,
        Unit::Minute => i64::from(timer.length) * 60,
        _ => return None,
    };
    from.checked_add(jiff::SignedDuration::from_secs(seconds)).ok()
}

/// Days or months.
fn span(timer: &Deadline) -> Option<Span> {
    let length = i64::from(timer.length);
    match timer.unit {
        Unit::Day => Span::new().try_days(length).ok(),
        Unit::Month => Span::new().try_months(length).ok(),
        _ => None,
    }
}

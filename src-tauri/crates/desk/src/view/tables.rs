//! The tables in use, and what others change, as the window shows it.

use std::sync::Arc;

use filing::catalogue::Catalogue;
use filing::catalogue::difference::{Difference, difference};
use filing::check::{Rejudged, word};
use filing::problem::{Problem, ProblemView};
use filing::view::title;
use filing::words::Language;
use filing::workdays::{Day, DayKind, Year};
use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use crate::book::id::CaseId;
use crate::failure::Failure;
use crate::open::{Desk, DeskError};
use crate::tables::{Label, SetAside, Tables, Verdicts};

/// Which tables are in use.
#[derive(Debug, Serialize, TS)]
pub struct TablesView {
    /// The day their facts stand for.
    pub as_of: String,
    /// Names the exact files.
    pub version: String,
    /// The pack they come from; absent when they are the built-in ones.
    pub pack: Option<PackView>,
    /// Packs in the data folder that are not used.
    pub unused: Vec<UnusedPack>,
}

/// A pack of tables.
#[derive(Debug, Serialize, TS)]
pub struct PackView {
    /// The day its facts stand for.
    pub as_of: String,
    /// What is new, in the words of who made it; may be empty.
    pub note: String,
    /// Who signed it.
    pub owner: String,
}

/// A pack that lies in the data folder and is not used.
#[derive(Debug, Serialize, TS)]
pub struct UnusedPack {
    /// Its file.
    pub file: String,
    /// Why not.
    pub why: Failure,
}

/// What other tables change.
#[derive(Debug, Serialize, TS)]
pub struct TablesNews {
    /// The pack; absent when these are the built-in tables.
    pub pack: Option<PackView>,
    /// The rows that differ.
    pub difference: Difference,
    /// How many cases that are not over were judged again; absent when the book is closed.
    pub judged: Option<usize>,
    /// Those for which something is different.
    pub cases: Vec<CaseNews>,
}

/// What other tables change for a case.
#[derive(Debug, Serialize, TS)]
pub struct CaseNews {
    /// Id of the case.
    pub id: String,
    /// Entity and filing type.
    pub title: String,
    /// Problems it has only with them.
    pub appeared: Vec<ProblemView>,
    /// Problems it has no longer.
    pub gone: Vec<ProblemView>,
}

/// The holidays of a year, to be looked at.
#[derive(Debug, Serialize, TS)]
pub struct YearView {
    /// Which year.
    pub year: i16,
    /// How many days off are named.
    pub holidays: usize,
    /// How many days are made up for.
    pub made_up: usize,
    /// Each of them.
    pub days: Vec<Day>,
}

impl From<&Year> for YearView {
    fn from(year: &Year) -> Self {
        let off = year.days.values().filter(|(kind, _)| *kind == DayKind::Holiday).count();
        let day = |(date, (kind, name)): (&Date, &(DayKind, String))| Day {
            date: date.to_string(),
            kind: *kind,
            name: name.clone(),
            counts: None,
        };
        Self {
            year: year.year,
            holidays: off,
            made_up: year.days.len() - off,
            days: year.days.iter().map(day).collect(),
        }
    }
}

impl From<&Tables> for TablesView {
    fn from(tables: &Tables) -> Self {
        Self {
            as_of: tables.as_of(),
            version: tables.catalogue.version.clone(),
            pack: tables.label().map(PackView::from),
            unused: tables.set_aside.iter().map(|one| UnusedPack::from(one.as_ref())).collect(),
        }
    }
}

impl From<&Label> for PackView {
    fn from(label: &Label) -> Self {
        Self { as_of: label.as_of.to_string(), note: label.note.clone(), owner: label.owner.clone() }
    }
}

impl From<&SetAside> for UnusedPack {
    fn from(one: &SetAside) -> Self {
        let name = one.file.file_name().unwrap_or_default().to_string_lossy();
        let why = Failure { code: one.error.code().to_owned(), args: one.error.args(), detail: None };
        Self { file: name.into_owned(), why }
    }
}

/// What changes from these tables to the next, for the cases of an open book too, which are judged by them.
///
/// # Errors
/// When the book cannot be read.
pub async fn news_for(
    desk: Option<Desk>,
    now: &Tables,
    next: &Tables,
    language: Language,
) -> Result<TablesNews, DeskError> {
    let Some(desk) = desk else { return news(now, next, None, language) };
    let catalogue = Arc::clone(&next.catalogue);
    let verdicts = desk.work(move |desk| desk.rejudge(&catalogue)).await?;
    news(now, next, Some((&desk, &verdicts)), language)
}

/// What changes from these tables to the next, for judged cases too.
///
/// # Errors
/// When the book cannot be read.
pub fn news(
    now: &Tables,
    next: &Tables,
    judged: Option<(&Desk, &Verdicts)>,
    language: Language,
) -> Result<TablesNews, DeskError> {
    let (mut cases, mut count) = (Vec::new(), None);
    if let Some((desk, verdicts)) = judged {
        count = Some(verdicts.judged);
        for one in &verdicts.cases {
            cases.push(case_news(now, next, desk, one, language)?);
        }
    }
    Ok(TablesNews {
        pack: next.label().map(PackView::from),
        difference: difference(&now.sources, &next.sources),
        judged: count,
        cases,
    })
}

fn case_news(
    now: &Tables,
    next: &Tables,
    desk: &Desk,
    one: &Rejudged<CaseId>,
    language: Language,
) -> Result<CaseNews, DeskError> {
    let view = |catalogue: &Catalogue, problems: &[Problem]| -> Vec<ProblemView> {
        problems.iter().map(|problem| word(catalogue, catalogue.words(language), problem)).collect()
    };
    Ok(CaseNews {
        title: title(now.catalogue.words(language), &desk.case(&one.case)?),
        id: one.case.to_string(),
        appeared: view(&next.catalogue, &one.appeared),
        gone: view(&now.catalogue, &one.gone),
    })
}

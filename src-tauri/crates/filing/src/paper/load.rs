//! Reads the papers of the catalogue and their templates.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::code::letter;
use super::example::EXAMPLES;
use super::layout::{Layout, Row, Style};
use super::need::Paper;
use crate::catalogue::condition::{Condition, Ruling};
use crate::catalogue::error::{BrokenCatalogue, Fault};
use crate::catalogue::sources::Sources;

/// What all papers share.
const STYLE: &str = "papers/style.toml";
/// Which papers there are.
const PAPERS: &str = "catalogue/papers.toml";

/// Every paper, and every template.
#[derive(Clone, Debug, Default)]
pub struct Layouts {
    papers: Vec<Paper>,
    layouts: Vec<Layout>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct PaperFile {
    paper: Vec<Paper>,
}

/// One file of `papers/`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Sheets {
    paper: String,
    heading: String,
    source: String,
    as_of: String,
    template: Vec<Template>,
    rows: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Template {
    name: String,
    when: Option<Condition>,
    provider: Option<String>,
    /// Where it differs from the file's.
    heading: Option<String>,
}

impl Layouts {
    /// Reads every paper.
    ///
    /// # Errors
    /// Every file that cannot be read, names no source, or has templates that leave a case without one.
    pub fn load(sources: &Sources) -> Result<Self, BrokenCatalogue> {
        let mut faults = Vec::new();
        let papers = read::<PaperFile>(sources, PAPERS, &mut faults).unwrap_or_default().paper;
        let style = read::<Style>(sources, STYLE, &mut faults);
        let mut layouts = Vec::new();
        for (file, _) in sources
            .below("papers/")
            .filter(|(file, _)| file.ends_with(".toml") && *file != STYLE && !file.starts_with(EXAMPLES))
        {
            if let Some(sheets) = read::<Sheets>(sources, file, &mut faults)
                && let Some(style) = &style
            {
                let mut fault = |reason| faults.push(Fault { file: file.to_owned(), line: 0, reason });
                sheets.faults(&papers).into_iter().for_each(&mut fault);
                layouts.extend(sheets.layouts(style));
            }
        }
        for paper in &papers {
            if !layouts.iter().any(|layout| layout.paper == paper.id) {
                let reason = format!("`{}` has no layout", paper.id);
                faults.push(Fault { file: PAPERS.to_owned(), line: 0, reason });
            }
        }
        let marked: BTreeSet<char> = papers.iter().map(|paper| paper.mark).collect();
        if marked.len() < papers.len() || marked.iter().any(|mark| letter(*mark) != Some(*mark)) {
            let reason = "a `mark` is used twice, or is no letter of a print code".to_owned();
            faults.push(Fault { file: PAPERS.to_owned(), line: 0, reason });
        }
        if faults.is_empty() { Ok(Self { papers, layouts }) } else { Err(BrokenCatalogue(faults)) }
    }

    /// Replaces what asks for a province's rule by what the provinces say: see [`Condition::settle`].
    pub fn settle(&mut self, rulings: &dyn Fn(&str) -> Vec<Ruling>) {
        let papers =
            self.papers.iter_mut().flat_map(|paper| paper.needed.iter_mut().chain(paper.offered.iter_mut()));
        papers.for_each(|condition| condition.settle(rulings));
        for layout in &mut self.layouts {
            let rows = layout.rows.iter_mut().flat_map(Row::conditions);
            layout.when.iter_mut().chain(rows).for_each(|condition| condition.settle(rulings));
        }
    }

    /// Every paper, in order.
    pub fn papers(&self) -> &[Paper] {
        &self.papers
    }

    /// The paper with that id.
    pub fn get(&self, id: &str) -> Option<&Paper> {
        self.papers.iter().find(|paper| paper.id == id)
    }

    /// The paper that a letter stands for in a QR.
    pub fn marked(&self, mark: char) -> Option<&Paper> {
        self.papers.iter().find(|paper| paper.mark == mark)
    }

    /// The paper whose signed scan belongs into a slot.
    pub fn of_slot(&self, slot: &str) -> Option<&Paper> {
        self.papers.iter().find(|paper| paper.slot.as_deref() == Some(slot))
    }

    /// Every template of every paper, in order of file.
    pub fn iter(&self) -> impl Iterator<Item = &Layout> {
        self.layouts.iter()
    }

    /// Every field that a paper's conditions look at, with the paper.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        let asked = self.papers.iter().flat_map(|paper| {
            let conditions = paper.needed.iter().chain(paper.offered.iter());
            conditions.flat_map(Condition::fields).map(|field| (paper.id.as_str(), field))
        });
        let chosen = self.layouts.iter().flat_map(|layout| {
            let rows = layout.rows.iter().flat_map(|row| row.when.iter().chain(row.unless.iter()));
            let conditions = layout.when.iter().chain(rows);
            conditions.flat_map(Condition::fields).map(|field| (layout.paper.as_str(), field))
        });
        asked.chain(chosen)
    }
}

impl Sheets {
    fn layouts(self, style: &Style) -> Vec<Layout> {
        let Self { paper, heading, source, as_of, template, rows } = self;
        let layout = |template: Template| Layout {
            paper: paper.clone(),
            rows: rows
                .iter()
                .filter(|row| row.only.is_empty() || row.only.contains(&template.name))
                .cloned()
                .collect(),
            heading: template.heading.unwrap_or_else(|| heading.clone()),
            template: template.name,
            when: template.when,
            provider: template.provider,
            style: style.clone(),
            source: source.clone(),
            as_of: as_of.clone(),
        };
        template.into_iter().map(layout).collect()
    }

    fn faults(&self, papers: &[Paper]) -> Vec<String> {
        let mut faults = Vec::new();
        let dated = |source: &str, as_of: &str| !source.is_empty() && !as_of.is_empty();
        if !papers.iter().any(|paper| paper.id == self.paper) {
            faults.push(format!("unknown paper `{}`", self.paper));
        }
        if !dated(&self.source, &self.as_of) {
            faults.push("`source` or `as_of` is empty".to_owned());
        }
        for (index, row) in self.rows.iter().enumerate() {
            if !dated(&row.source, &row.as_of) {
                faults.push(format!("row {}: `source` or `as_of` is empty", index + 1));
            }
            if row.least.is_some_and(|least| least > row.height) {
                faults.push(format!("row {}: `least` is above `height`", index + 1));
            }
            for only in row.only.iter().filter(|only| !self.template.iter().any(|known| known.name == **only))
            {
                faults.push(format!("row {}: unknown template `{only}`", index + 1));
            }
        }
        let plain =
            self.template.iter().filter(|known| known.when.is_none() && known.provider.is_none()).count();
        if plain != 1 {
            faults.push(format!("{plain} templates are for everybody else; there must be one"));
        }
        faults
    }
}

pub(super) fn read<T: DeserializeOwned>(sources: &Sources, file: &str, faults: &mut Vec<Fault>) -> Option<T> {
    let fault = |line, reason| Fault { file: file.to_owned(), line, reason };
    let Some(text) = sources.get(file) else {
        faults.push(fault(0, "is missing".to_owned()));
        return None;
    };
    match toml::from_str(text) {
        Ok(read) => Some(read),
        Err(error) => {
            let start = error.span().map_or(0, |span| span.start);
            let line = text.get(..start).map_or(0, |before| before.matches('\n').count() + 1);
            faults.push(fault(line, error.message().to_owned()));
            None
        }
    }
}

//! What is known of the sheets of one case.

use std::collections::{BTreeMap, BTreeSet};

use filing::case::Case;
use filing::catalogue::Catalogue;
use filing::paper::{NeededPaper, PaperInput, PlacedPage, code_of, needed, place};
use filing::words::Language;

use crate::paper::{Faces, PaperError};

/// The sheets a scan may be of: those the case would print now, its earlier prints, prints of other cases.
#[derive(Clone, Debug)]
pub struct Known<'a> {
    catalogue: &'a Catalogue,
    case: &'a Case,
    current: BTreeMap<String, NeededPaper<'a>>,
    earlier: BTreeSet<String>,
    elsewhere: BTreeSet<String>,
}

/// How a print code stands to a case.
#[derive(Clone, Debug)]
pub(super) enum Standing {
    /// It names what the case would print now.
    Current(Sheet),
    /// It names an earlier state of the case.
    Outdated,
    /// It names a print of another case.
    Elsewhere,
    /// Nobody knows it.
    Unknown,
}

/// A paper as it would be printed now.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    pub(super) paper: String,
    pub(super) site: Option<usize>,
    pub(super) pages: Vec<PlacedPage>,
}

impl<'a> Known<'a> {
    /// The sheets of a case as it is.
    pub fn of(catalogue: &'a Catalogue, case: &'a Case) -> Self {
        let input = |site| input(catalogue, case, site);
        let current = needed(catalogue, case).into_iter();
        let current = current.map(|wanted| (code_of(wanted.layout, &input(wanted.site)), wanted)).collect();
        Self { catalogue, case, current, earlier: BTreeSet::new(), elsewhere: BTreeSet::new() }
    }

    /// With the codes of prints of this case; those that are current stay so.
    #[must_use]
    pub fn with_earlier(mut self, codes: impl IntoIterator<Item = String>) -> Self {
        self.earlier.extend(codes);
        self
    }

    /// With the codes of prints of other cases.
    #[must_use]
    pub fn with_elsewhere(mut self, codes: impl IntoIterator<Item = String>) -> Self {
        self.elsewhere.extend(codes);
        self
    }

    /// The codes of what the case would print now, each with its paper and its site.
    pub fn codes(&self) -> impl Iterator<Item = (&str, &str, Option<usize>)> {
        self.current.iter().map(|(code, wanted)| (code.as_str(), wanted.paper.id.as_str(), wanted.site))
    }

    pub(super) fn catalogue(&self) -> &'a Catalogue {
        self.catalogue
    }

    pub(super) fn standing(&self, code: &str) -> Result<Standing, PaperError> {
        Ok(match self.current.get(code) {
            Some(wanted) => Standing::Current(self.laid_out(wanted)?),
            None if self.earlier.contains(code) => Standing::Outdated,
            None if self.elsewhere.contains(code) => Standing::Elsewhere,
            None => Standing::Unknown,
        })
    }

    /// Every sheet the case would print now.
    pub(super) fn sheets(&self) -> Result<Vec<Sheet>, PaperError> {
        self.current.values().map(|wanted| self.laid_out(wanted)).collect()
    }

    fn laid_out(&self, wanted: &NeededPaper<'_>) -> Result<Sheet, PaperError> {
        let input = input(self.catalogue, self.case, wanted.site);
        let pages = place(wanted.layout, &input, Faces::embedded()?)?;
        Ok(Sheet { paper: wanted.paper.id.clone(), site: wanted.site, pages })
    }
}

fn input<'a>(catalogue: &'a Catalogue, case: &'a Case, site: Option<usize>) -> PaperInput<'a> {
    // What is printed is Chinese, whatever the reader of the window speaks.
    PaperInput { catalogue, case, site, words: catalogue.words(Language::ZhCn), marked: true }
}

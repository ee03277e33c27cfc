//! The rows, found by province and kind, and which of them are current.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;

use super::declare::{Kind, Statement};
use crate::catalogue::condition::Ruling;
use crate::catalogue::error::BrokenCatalogue;
use crate::catalogue::sources::Sources;

/// The value that says that no source was found.
pub(super) const UNKNOWN: &str = "unknown";

/// Whom a row is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AppliesTo {
    /// Everybody.
    All,
    /// Every applicant but individuals.
    Unit,
    /// Individuals.
    Individual,
    /// Enterprises, sole proprietors among them.
    Enterprise,
    /// Units that are no enterprise.
    NonEnterprise,
    /// Government agencies.
    Agency,
    /// Public institutions.
    PublicInstitution,
    /// Medical institutions.
    Hospital,
}

impl AppliesTo {
    /// Whether it takes in that nature (code of `entity_nature.csv`). Before the nature is answered, only what is for
    /// everybody applies.
    pub fn includes(self, nature: &str) -> bool {
        match self {
            Self::All => true,
            Self::Individual => nature == "5",
            Self::Enterprise => nature == "4",
            Self::Agency => nature == "2",
            Self::PublicInstitution => nature == "3",
            Self::Hospital => nature == "17",
            Self::Unit => !matches!(nature, "" | "5"),
            Self::NonEnterprise => !matches!(nature, "" | "4" | "5"),
        }
    }
}

/// One row: what a province says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Province name, such as `浙江省`.
    pub province: String,
    /// Kind, such as `min_age`.
    pub kind: String,
    /// Value, such as `at_least`.
    pub value: String,
    /// What the value needs beside it; empty when it needs nothing.
    pub arg: String,
    /// The second of that.
    pub arg2: String,
    /// Whom it is for.
    pub applies_to: AppliesTo,
    /// Where it comes from.
    pub source: String,
    /// As of when: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    pub as_of: String,
}

impl Rule {
    /// `arg` as a number, where it is one.
    pub fn number(&self) -> Option<u64> {
        self.arg.parse().ok()
    }

    /// `arg2` as a number, where it is one.
    pub fn number2(&self) -> Option<u64> {
        self.arg2.parse().ok()
    }

    /// `arg` as a reader sees it: the parts of a list apart from each other.
    pub fn shown(&self) -> String {
        self.arg.replace('|', " / ")
    }

    /// The parts of `arg`.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        self.arg.split('|').filter(|part| !part.is_empty())
    }

    /// Whether it says that no source was found.
    pub fn is_unknown(&self) -> bool {
        self.value == UNKNOWN
    }

    /// Whether two rows say the same, whenever and wherever they were found.
    pub fn agrees(&self, other: &Self) -> bool {
        (&self.value, &self.arg, &self.arg2) == (&other.value, &other.arg, &other.arg2)
    }

    /// Newest first; what is unknown comes last whatever its date.
    fn rank(&self) -> (bool, &str) {
        (!self.is_unknown(), &self.as_of)
    }
}

/// The rules of all provinces.
#[derive(Clone, Debug, Default)]
pub struct Pack {
    pub(super) kinds: Vec<Kind>,
    pub(super) places: HashMap<String, usize>,
    pub(super) natures: Vec<String>,
    /// Province → kind → rows, newest first.
    pub(super) rows: BTreeMap<String, BTreeMap<String, Vec<Rule>>>,
}

impl Pack {
    /// Reads the kinds and the rows.
    ///
    /// # Errors
    /// Every fault with file, line and reason: a missing file or column, an unknown province, kind, value or applicant,
    /// a bad number, a row without source or date.
    pub fn load(sources: &Sources) -> Result<Self, BrokenCatalogue> {
        super::read::load(sources)
    }

    /// Every kind, in the order a checklist shows them.
    pub fn kinds(&self) -> &[Kind] {
        &self.kinds
    }

    /// One kind.
    pub fn kind(&self, id: &str) -> Option<&Kind> {
        self.places.get(id).and_then(|&place| self.kinds.get(place))
    }

    /// What a row's code means.
    pub fn statement(&self, rule: &Rule) -> Option<&Statement> {
        self.kind(&rule.kind)?.statement(&rule.value)
    }

    /// Every row there is.
    pub fn rules(&self) -> impl Iterator<Item = &Rule> {
        self.rows.values().flat_map(BTreeMap::values).flatten()
    }

    /// What a province says now: of the rows of that kind which apply to that nature, those of the newest date.
    pub fn current<'a>(
        &'a self,
        province: &str,
        kind: &str,
        nature: &'a str,
    ) -> impl Iterator<Item = &'a Rule> + use<'a> {
        newest(self.of(province, kind), nature)
    }

    /// What it said before, newest first.
    pub fn older<'a>(
        &'a self,
        province: &str,
        kind: &str,
        nature: &'a str,
    ) -> impl Iterator<Item = &'a Rule> + use<'a> {
        let rows = self.of(province, kind);
        let newest = rows.iter().find(|rule| rule.applies_to.includes(nature)).map(Rule::rank);
        let earlier = move |rule: &&Rule| Some(rule.rank()) != newest && rule.applies_to.includes(nature);
        rows.iter().filter(earlier).filter(|rule| !rule.is_unknown())
    }

    /// Everything a province says now to a nature, kind by kind.
    pub fn everything<'a>(
        &'a self,
        province: &str,
        nature: &'a str,
    ) -> impl Iterator<Item = &'a Rule> + use<'a> {
        let kinds = self.rows.get(province).into_iter().flat_map(BTreeMap::values);
        kinds.flat_map(move |rows| newest(rows, nature))
    }

    /// Where a current row of that kind, with one of those values (any that is known when `None`), applies, and to whom. A row that is
    /// current for some natures only is given for those.
    pub fn provinces_with(&self, kind: &str, values: Option<&[String]>) -> Vec<(String, AppliesTo)> {
        let mut found: Vec<(String, AppliesTo)> = Vec::new();
        for (province, nature) in self.pairs() {
            for rule in self.current(province, kind, nature) {
                let wanted = values.map_or(!rule.is_unknown(), |values| values.contains(&rule.value));
                let pair = (province.to_owned(), rule.applies_to);
                if wanted && !found.contains(&pair) {
                    found.push(pair);
                }
            }
        }
        found
    }

    /// The current rows of a kind as conditions need them: each with exactly the natures it is current for. What is
    /// unknown asks for nothing.
    pub fn rulings(&self, kind: &str) -> Vec<Ruling> {
        let mut found: BTreeMap<(&str, &str, Option<u64>), Vec<String>> = BTreeMap::new();
        for (province, nature) in self.pairs() {
            for rule in self.current(province, kind, nature).filter(|rule| !rule.is_unknown()) {
                found.entry((province, &rule.value, rule.number())).or_default().push(nature.to_owned());
            }
        }
        let rulings = found.into_iter().map(|((province, value, number), natures)| Ruling {
            province: province.to_owned(),
            natures: (natures.len() < self.natures.len()).then_some(natures),
            value: value.to_owned(),
            number,
        });
        rulings.collect()
    }

    fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        let provinces = self.rows.keys().map(String::as_str);
        provinces.flat_map(|province| self.natures.iter().map(move |nature| (province, nature.as_str())))
    }

    fn of(&self, province: &str, kind: &str) -> &[Rule] {
        self.rows.get(province).and_then(|kinds| kinds.get(kind)).map(Vec::as_slice).unwrap_or_default()
    }

    /// Adds a row at its place.
    pub(super) fn put(&mut self, rule: Rule) {
        let rows = self.rows.entry(rule.province.clone()).or_default().entry(rule.kind.clone()).or_default();
        let place = rows.partition_point(|earlier| earlier.rank() >= rule.rank());
        rows.insert(place, rule);
    }
}

/// The rows of the newest date that apply to a nature; `rows` are newest first.
fn newest<'a>(rows: &'a [Rule], nature: &'a str) -> impl Iterator<Item = &'a Rule> + use<'a> {
    let first = rows.iter().find(|rule| rule.applies_to.includes(nature)).map(Rule::rank);
    rows.iter().filter(move |rule| Some(rule.rank()) == first && rule.applies_to.includes(nature))
}

//! The numbers a record was given: judged by their shape, and held against each other and the province.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::answers::Path;
use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::check::found;
use crate::contract::PRACTICE_MARK;
use crate::problem::Problem;
use crate::values::{Context, Kind, Verdict, judge};

/// The numbers in normal form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// Of the entity: `浙ICP备2021034386号`; empty when it is not known.
    pub entity: String,
    /// Of each site that has one, by the site's index: `浙ICP备2021034386号-1`.
    pub sites: BTreeMap<usize, String>,
    /// Whether they came with the mark of a rehearsal. They are judged without it and never shown without it.
    pub practice: bool,
}

impl Numbers {
    /// From what an office told (`entity`, `sites[0]` → number), else from the answers. The entity's number follows
    /// from a site's.
    pub fn of(case: &Case, told: &BTreeMap<String, String>) -> Self {
        let pick = |place: &str, path: Path| {
            let told = told.get(place).map(String::as_str);
            let number = told.unwrap_or_else(|| case.answers.text(&path)).trim();
            number.strip_prefix(PRACTICE_MARK).unwrap_or(number).to_owned()
        };
        let practice = told.values().any(|number| number.trim().starts_with(PRACTICE_MARK));
        let sites: BTreeMap<usize, String> = (0..case.answers.sites.len())
            .map(|index| (index, pick(&format!("sites[{index}]"), Path::site(index, "site.filing_number"))))
            .filter(|(_, number)| !number.is_empty())
            .collect();
        let mut entity = pick("entity", Path::entity("entity.filing_number"));
        if let Some(number) = sites.values().next().filter(|_| entity.is_empty()) {
            entity = bare(number).unwrap_or_default().to_owned();
        }
        Self { entity, sites, practice }
    }

    /// The same in normal form, as far as they can be read.
    pub(super) fn normal(&self, catalogue: &Catalogue, today: Date) -> Self {
        let normal = |kind, number: &String| {
            let judged = judge(kind, number, &context(catalogue, today));
            judged.normalised.unwrap_or_else(|| number.clone())
        };
        Self {
            entity: normal(Kind::EntityFilingNumber, &self.entity),
            sites: self
                .sites
                .iter()
                .map(|(index, number)| (*index, normal(Kind::SiteFilingNumber, number)))
                .collect(),
            practice: self.practice,
        }
    }

    /// A number as it is shown.
    pub(super) fn shown(&self, number: &str) -> String {
        if self.practice && !number.is_empty() {
            format!("{PRACTICE_MARK}{number}")
        } else {
            number.to_owned()
        }
    }

    /// Names the record in a calendar, so that the same file written again replaces its entries. Numbers are public.
    pub fn token(&self) -> String {
        let number = self.sites.values().next().unwrap_or(&self.entity);
        let digits: String = number.chars().filter(char::is_ascii_alphanumeric).collect();
        if digits.is_empty() { "case".to_owned() } else { digits.to_ascii_lowercase() }
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.entity.is_empty() && self.sites.is_empty()
    }
}

/// Numbers as somebody lists them, by place: those with a serial are the sites', in order.
pub fn sorted(catalogue: &Catalogue, given: &[String], today: Date) -> BTreeMap<String, String> {
    let (mut told, mut sites) = (BTreeMap::new(), 0);
    for number in given {
        let judged = judge(Kind::SiteFilingNumber, number, &context(catalogue, today));
        let place = if judged.verdict == Verdict::Invalid && !number.contains("号-") {
            "entity".to_owned()
        } else {
            sites += 1;
            format!("sites[{}]", sites - 1)
        };
        told.insert(place, number.clone());
    }
    told
}

/// A website number without its serial.
fn bare(number: &str) -> Option<&str> {
    number.rsplit_once('-').map(|(bare, _)| bare)
}

fn context(catalogue: &Catalogue, today: Date) -> Context<'_> {
    Context { today, domains: &[], entity_name: "", lists: &catalogue.lists }
}

/// What is odd about the numbers: their shape, whose they are, and where they were given.
pub(super) fn odd(catalogue: &Catalogue, case: &Case, numbers: &Numbers, today: Date) -> Vec<Problem> {
    let entity = Path::entity("entity.filing_number");
    let mut problems = shape(catalogue, Kind::EntityFilingNumber, &entity, &numbers.entity, today);
    for (index, number) in &numbers.sites {
        let path = Path::site(*index, "site.filing_number");
        problems.extend(shape(catalogue, Kind::SiteFilingNumber, &path, number, today));
    }
    let normal = numbers.normal(catalogue, today);
    problems.extend(elsewhere(catalogue, case, &normal));
    let mut seen = BTreeSet::new();
    for (index, number) in &normal.sites {
        let path = Path::site(*index, "site.filing_number");
        if !seen.insert(number) {
            problems.extend(found(
                catalogue,
                "record_number.twice",
                path.clone(),
                [("value", number.as_str())],
            ));
        }
        let foreign = bare(number).is_some_and(|bare| !normal.entity.is_empty() && bare != normal.entity);
        if foreign {
            let args = [("value", number.as_str()), ("entity", normal.entity.as_str())];
            problems.extend(found(catalogue, "record_number.other_entity", path, args));
        }
    }
    problems
}

fn shape(catalogue: &Catalogue, kind: Kind, path: &Path, number: &str, today: Date) -> Vec<Problem> {
    if number.is_empty() {
        return Vec::new();
    }
    let judged = judge(kind, number, &context(catalogue, today));
    let rule = judged.rule.filter(|rule| catalogue.rule(rule).is_some());
    let args: Vec<(String, String)> = judged.args.into_iter().collect();
    let normal = judged.normalised.map(|normal| ("normalised".to_owned(), normal));
    let args = args.into_iter().chain(normal);
    let mut problem = rule.and_then(|rule| found(catalogue, rule, path.clone(), []));
    if let Some(problem) = &mut problem {
        problem.args.extend(args);
    }
    problem.into_iter().collect()
}

/// A number begins with the short name of the province that gave it; licences may be the ministry's own.
fn elsewhere(catalogue: &Catalogue, case: &Case, numbers: &Numbers) -> Option<Problem> {
    let table = catalogue.table("number_prefixes")?;
    let mut rows = table.having("kind", "filing_abbreviation");
    let short = rows.find(|row| case.province.starts_with(row.get("name")))?.get("prefix");
    let (path, number) = match numbers.sites.first_key_value().filter(|_| numbers.entity.is_empty()) {
        Some((index, number)) => (Path::site(*index, "site.filing_number"), number),
        None => (Path::entity("entity.filing_number"), &numbers.entity),
    };
    if !number.contains("ICP备") || number.starts_with(short) {
        return None;
    }
    let args = [("value", number.as_str()), ("province", case.province.as_str()), ("expected", short)];
    found(catalogue, "record_number.other_province", path, args)
}

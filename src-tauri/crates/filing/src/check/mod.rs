//! The one checking function. Saving, the review page, printing, packing, handing in and the CLI all call
//! [`check`]; it returns problems and never fails.

mod across;
mod approval;
mod cross;
mod dates;
mod entity;
mod fields;
mod people;
mod product;
mod province;
mod record;
mod rejudge;
mod site;

use std::cmp::Reverse;
use std::collections::HashMap;

use jiff::civil::Date;

pub use self::across::{Around, Other, Progress, Summary};

use crate::answers::{Path, Value};
use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::catalogue::declare::{Field, Stage, Use};
use crate::contract::Finding;
use crate::explain::{reason_of, reason_words};
use crate::materials;
use crate::problem::{Args, Problem, ProblemView, Severity};
use crate::words::{Words, message_id};

pub use rejudge::{Rejudged, rejudge};

/// Everything that is wrong, doubtful or worth knowing about a case, in page order, most severe first within a field.
///
/// `today` is the date in Beijing.
pub fn check(catalogue: &Catalogue, case: &Case, today: Date) -> Vec<Problem> {
    let mut found = Findings { catalogue, case, today, problems: Vec::new() };
    fields::check(&mut found);
    people::check(&mut found);
    cross::check(&mut found);
    province::check(&mut found);
    entity::check(&mut found);
    site::check(&mut found);
    product::check(&mut found);
    approval::check(&mut found);
    record::check(&mut found);
    pictures(&mut found);
    // Nobody can mend what this case does not ask.
    found.problems.retain(|problem| is_asked(catalogue, case, &problem.path));
    in_page_order(found)
}

fn is_asked(catalogue: &Catalogue, case: &Case, path: &Path) -> bool {
    // Letters are a field and a slot by the same name; and a file may hold what is filled in by itself.
    let open = |field: &Field| {
        field.asked(&case.scene(path.site)) || field.use_in(&case.filing_type) == Some(Use::Auto)
    };
    catalogue.slot(&path.id).is_some() || catalogue.field(&path.id).is_none_or(open)
}

/// What is wrong, doubtful or worth knowing about a case because of the other cases of the book, beside what [`check`]
/// finds in itself; in page order.
pub fn across(catalogue: &Catalogue, case: &Case, around: &Around<'_>, today: Date) -> Vec<Problem> {
    let mut found = Findings { catalogue, case, today, problems: Vec::new() };
    across::check(&mut found, around);
    in_page_order(found)
}

/// Whether anything stands in the way of handing in.
pub fn blocked(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| problem.severity == Severity::Block)
}

/// What is being gathered.
struct Findings<'a> {
    catalogue: &'a Catalogue,
    case: &'a Case,
    today: Date,
    problems: Vec<Problem>,
}

impl<'a> Findings<'a> {
    /// The answer to a field of the entity or of a site, as far as the field belongs to this case.
    fn answer(&self, site: Option<usize>, id: &str) -> Option<&'a Value> {
        let answers = match site {
            Some(index) => self.case.answers.sites.get(index)?,
            None => &self.case.answers.entity,
        };
        let value = answers.get(id)?;
        let field = self.catalogue.field(id);
        field.is_none_or(|field| field.asked(&self.case.scene(site))).then_some(value)
    }

    /// The text of such an answer, without blanks around it; empty when there is none.
    fn text(&self, site: Option<usize>, id: &str) -> &'a str {
        self.answer(site, id).and_then(Value::text).map(str::trim).unwrap_or_default()
    }

    /// Whether the value itself is in order, so that comparing it with another makes sense.
    fn clean(&self, path: &Path) -> bool {
        !self.problems.iter().any(|problem| problem.path == *path && problem.severity == Severity::Block)
    }

    /// Reports a finding. Severity, source and date come from the rule's row.
    fn say(&mut self, rule: &str, path: Path, args: Args) {
        if let Some(row) = self.catalogue.rule(rule) {
            self.problems.push(Problem {
                severity: row.severity,
                rule: row.id.clone(),
                path,
                args,
                source: row.source.clone(),
                as_of: row.as_of.clone(),
            });
        }
    }
}

/// Arguments of a sentence from pairs.
fn args<const N: usize>(pairs: [(&str, &str); N]) -> Args {
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// As the wizard shows them, most severe first within a field.
fn in_page_order(found: Findings<'_>) -> Vec<Problem> {
    let mut problems = found.problems;
    let places = if problems.is_empty() { HashMap::new() } else { places(found.catalogue) };
    let place = |path: &Path| places.get(path.id.as_str()).copied().unwrap_or(usize::MAX);
    problems.sort_by_key(|problem| (problem.path.site, place(&problem.path), Reverse(problem.severity)));
    problems
}

/// Where each field and each slot stands in the wizard: the number of its page.
fn places(catalogue: &Catalogue) -> HashMap<&str, usize> {
    let mut places = HashMap::new();
    for (place, page) in catalogue.pages().iter().enumerate() {
        for id in page.fields.iter().chain(&page.slots) {
            places.entry(id.as_str()).or_insert(place);
        }
    }
    places
}

fn pictures(found: &mut Findings<'_>) {
    let (catalogue, case) = (found.catalogue, found.case);
    for wanted in materials::wanted(catalogue, case) {
        let most = wanted.slot.most;
        if wanted.attached.len() > most {
            found.say("material.too_many", wanted.path, args([("most", &most.to_string())]));
        } else if wanted.attached.is_empty() && wanted.required {
            let rule = match wanted.slot.stage {
                Stage::Submit => "material.missing",
                Stage::AfterFirstReview => "material.later",
            };
            found.say(rule, wanted.path, Args::new());
        }
    }
    for (path, _) in case.materials.iter().filter(|(_, names)| !names.is_empty()) {
        let scene = case.scene(path.site);
        if catalogue.slot(&path.id).is_some_and(|slot| !slot.applies(&scene)) {
            found.say("material.not_needed", path.clone(), Args::new());
        }
    }
}

/// A finding of a rule of the catalogue, about something else than a case.
pub(crate) fn found<const N: usize>(
    catalogue: &Catalogue,
    rule: &str,
    path: Path,
    args: [(&str, &str); N],
) -> Option<Problem> {
    let row = catalogue.rule(rule)?;
    Some(Problem {
        severity: row.severity,
        rule: row.id.clone(),
        path,
        args: args.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        source: row.source.clone(),
        as_of: row.as_of.clone(),
    })
}

/// A picture that a case names but nobody can use, as a problem at its slot: `reason` is the refusal's sentence and
/// `fix` what to do about it. Without a reason the file is not there or cannot be opened.
pub fn unusable(
    catalogue: &Catalogue,
    path: &Path,
    name: &str,
    reason: Option<(&str, &str)>,
) -> Option<Problem> {
    let row = catalogue.rule(if reason.is_some() { "material.unusable" } else { "material.unreadable" })?;
    let (reason, fix) = reason.unwrap_or_default();
    Some(Problem {
        severity: row.severity,
        rule: row.id.clone(),
        path: path.clone(),
        args: args([("name", name), ("reason", reason), ("suggestion", fix)]),
        source: row.source.clone(),
        as_of: row.as_of.clone(),
    })
}

/// The argument that names a reason of `refusal_reasons.csv` in place of a sentence.
const REASON: &str = "reason";

/// What an office found wrong, as problems on the same wizard. A finding at a place that no longer holds what was
/// handed in is mended as far as anybody here can tell, and is left out.
pub fn reported(catalogue: &Catalogue, case: &Case, handed_in: &Case, findings: &[Finding]) -> Vec<Problem> {
    let Some(row) = catalogue.rule("office.finding") else { return Vec::new() };
    let still = |path: &Path| {
        case.answers.get(path) == handed_in.answers.get(path)
            && case.materials.get(path) == handed_in.materials.get(path)
    };
    let known = findings.iter().filter_map(|finding| Some((finding.path.parse::<Path>().ok()?, finding)));
    known
        .filter(|(path, _)| still(path))
        .map(|(path, finding)| Problem {
            severity: finding.severity,
            rule: row.id.clone(),
            path,
            args: match reason_of(catalogue, finding) {
                // Worded when it is shown.
                Some(reason) => args([(REASON, reason), ("code", &finding.rule)]),
                None => args([
                    ("detail", &finding.detail),
                    ("suggestion", &finding.suggestion),
                    ("code", &finding.rule),
                ]),
            },
            source: row.source.clone(),
            as_of: row.as_of.clone(),
        })
        .collect()
}

/// Puts a problem into words.
pub fn word(catalogue: &Catalogue, words: &Words, problem: &Problem) -> ProblemView {
    let id = message_id("rule", &problem.rule);
    let mut args = problem.args.clone();
    args.insert("field".to_owned(), label(catalogue, words, &problem.path));
    if let Some(reason) = problem.args.get(REASON) {
        let (detail, suggestion) = reason_words(words, reason);
        args.extend([("detail".to_owned(), detail), ("suggestion".to_owned(), suggestion)]);
    }
    for (name, path) in &problem.args {
        // An argument that names another field is shown by that field's label.
        if let Some(path) = name.ends_with("_field").then(|| path.parse::<Path>().ok()).flatten() {
            args.insert(name.clone(), label(catalogue, words, &path));
        }
    }
    ProblemView {
        severity: problem.severity,
        rule: problem.rule.clone(),
        path: problem.path.clone(),
        message: words.say(&id, &args),
        suggestion: words.attribute(&id, "fix", &args).unwrap_or_default(),
        source: problem.source.clone(),
        as_of: problem.as_of.clone(),
    }
}

/// What a field or slot is called.
pub fn label(catalogue: &Catalogue, words: &Words, path: &Path) -> String {
    let prefix = if catalogue.slot(&path.id).is_some() { "slot" } else { "field" };
    words.plain(&message_id(prefix, &path.id))
}

#[cfg(test)]
mod tests;

//! Planted mistakes: each is caught where it was made, as heavy as it is. One table, `mistakes.csv`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::OnceLock;

use filing::answers::{Path, Value};
use filing::case::Case;
use filing::catalogue::Catalogue;
use filing::catalogue::declare::Input;
use filing::check::check;
use filing::problem::Problem;
use jiff::civil::{Date, date};
use tests::beian::{Beian, sample};
use tests::tree::root;

/// The day every case is judged on.
pub const TODAY: Date = date(2026, 11, 23);

/// Only the program looks at the picture files.
const NEEDS_FILES: [&str; 2] = ["material.unreadable", "material.unusable"];
/// Every so many rows one goes through the program as well.
const EVERY: usize = 24;

/// One row. `set` names an answer, or a material after `materials.`; several are joined with ` && `, as are their values.
/// An empty value takes the answer away, `?` is “not sure”, `[]` empties a list, `|` joins the items of one, `=` and a
/// path copies what stands there. `sites[1]` with the value `sites[0]` repeats a whole site.
struct Mistake {
    row: usize,
    sample: String,
    set: String,
    value: String,
    rule: String,
    path: String,
    severity: String,
}

fn mistakes() -> Vec<Mistake> {
    let mut reader = csv::Reader::from_path(root().join("tests/acceptance/mistakes.csv")).expect("the table");
    let rows = reader.records().enumerate().map(|(at, record)| {
        let record = record.expect("a row");
        let cell = |at: usize| record.get(at).expect("six columns").to_owned();
        Mistake {
            row: at + 2,
            sample: cell(0),
            set: cell(1),
            value: cell(2),
            rule: cell(3),
            path: cell(4),
            severity: cell(5),
        }
    });
    rows.collect()
}

/// The built-in catalogue, loaded once.
pub fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(|| Catalogue::embedded().expect("the built-in catalogue"))
}

/// A sample as it is kept.
pub fn clean(name: &str) -> Case {
    let text = fs::read_to_string(sample(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    Case::read(&text, catalogue()).unwrap_or_else(|refusals| panic!("{name}: {refusals:?}"))
}

impl Mistake {
    fn case(&self) -> Case {
        let mut case = clean(&self.sample);
        let values: Vec<&str> = self.value.split(" && ").collect();
        let places: Vec<&str> = self.set.split(" && ").collect();
        assert_eq!(values.len(), places.len(), "row {}", self.row);
        for (place, value) in places.into_iter().zip(values) {
            put(&mut case, place, value);
        }
        case
    }

    fn line(&self) -> String {
        format!("{} {} {}", self.severity, self.rule, self.path)
    }
}

fn put(case: &mut Case, place: &str, value: &str) {
    if place == "sites[1]" && value == "sites[0]" {
        let site = case.answers.sites[0].clone();
        case.answers.sites.push(site);
        let materials: Vec<_> = case
            .materials
            .iter()
            .filter(|(path, _)| path.site == Some(0))
            .map(|(p, n)| (p.clone(), n.clone()))
            .collect();
        for (path, names) in materials {
            case.materials.insert(Path::site(1, path.id), names);
        }
    } else if let Some(slot) = place.strip_prefix("materials.") {
        let names = value.split('|').filter(|name| !name.is_empty()).map(str::to_owned).collect();
        case.materials.insert(slot.parse().expect("a path"), names);
    } else {
        let path: Path = place.parse().expect("a path");
        let answer = match value.strip_prefix('=') {
            Some(other) => case.answers.get(&other.parse().expect("a path")).cloned(),
            None => answer(&path, value),
        };
        case.answers.set(&path, answer);
    }
}

fn answer(path: &Path, value: &str) -> Option<Value> {
    let input = catalogue().field(&path.id).unwrap_or_else(|| panic!("no field {path}")).input;
    let list = value.contains('|') || matches!(input, Some(Input::Choices | Input::Domains));
    Some(match value {
        "" => return None,
        "?" => Value::NotSure,
        "[]" => Value::List(Vec::new()),
        _ if list => Value::List(value.split('|').map(str::to_owned).collect()),
        _ => Value::Text(value.to_owned()),
    })
}

fn said(problems: &[Problem]) -> BTreeSet<String> {
    let line = |problem: &Problem| {
        let severity = format!("{:?}", problem.severity).to_lowercase();
        format!("{severity} {} {}", problem.rule, problem.path)
    };
    problems.iter().map(line).collect()
}

#[test]
fn every_planted_mistake_is_caught_at_its_place_and_with_its_weight() {
    let all = mistakes();
    assert!(all.len() >= 150, "{} mistakes", all.len());
    let mut missed = Vec::new();
    let mut unplanted: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for mistake in all.iter().filter(|mistake| !NEEDS_FILES.contains(&mistake.rule.as_str())) {
        let before = unplanted
            .entry(mistake.sample.clone())
            .or_insert_with(|| said(&check(catalogue(), &clean(&mistake.sample), TODAY)));
        let after = said(&check(catalogue(), &mistake.case(), TODAY));
        if before.contains(&mistake.line()) || !after.contains(&mistake.line()) {
            let new: Vec<_> = after.difference(before).collect();
            missed.push(format!("row {}: {} in {}: {new:?}", mistake.row, mistake.line(), mistake.sample));
        }
    }
    assert!(missed.is_empty(), "{} missed:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn no_mistake_is_planted_twice() {
    let mut seen = BTreeSet::new();
    for mistake in mistakes() {
        let key = (mistake.sample.clone(), mistake.set.clone(), mistake.value.clone(), mistake.line());
        assert!(seen.insert(key), "row {}", mistake.row);
    }
}

#[test]
fn the_program_says_the_same() {
    let beian = Beian::default();
    let file = beian.path("case.json");
    let beside = root().join("assets/samples");
    let all = mistakes();
    let picked =
        |(at, mistake): &(usize, Mistake)| at % EVERY == 0 || NEEDS_FILES.contains(&mistake.rule.as_str());
    let picked: Vec<Mistake> =
        all.into_iter().enumerate().filter(picked).map(|(_, mistake)| mistake).collect();
    assert!(picked.len() >= 12);
    for mistake in picked {
        let mut case = mistake.case();
        for name in case.materials.values_mut().flatten() {
            *name = beside.join(&name).display().to_string();
        }
        fs::write(&file, case.write()).expect("a case file");
        let answer = beian.call(["check", file.to_str().expect("a path"), "--json", "--now", "2026-11-23"]);
        let json = answer.json();
        let mut problems = json["problems"].as_array().expect("problems").iter();
        let found = problems.any(|problem| {
            problem["rule"] == mistake.rule.as_str()
                && problem["path"] == mistake.path.as_str()
                && problem["severity"] == mistake.severity.as_str()
        });
        assert!(found, "row {}: {}\n{}", mistake.row, mistake.line(), answer.out);
        let blocked = answer.json()["problems"]
            .as_array()
            .expect("problems")
            .iter()
            .any(|one| one["severity"] == "block");
        answer.ended(if blocked { 3 } else { 0 });
    }
}

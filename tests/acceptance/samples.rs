//! The kept samples: one of every filing type at least, complete and clean; and new cases, empty but sound.

use std::collections::BTreeSet;
use std::fs;

use filing::check::check;
use filing::problem::Severity;
use serde_json::Value;
use tests::beian::{Answer, Beian, sample};
use tests::tree::root;

use crate::mistakes::{TODAY, catalogue, clean};

/// Names of all samples, in order.
pub fn names() -> Vec<String> {
    let files = fs::read_dir(root().join("assets/samples")).expect("the samples");
    let paths = files.map(|file| file.expect("a file").path());
    let mut names: Vec<String> = paths
        .filter(|path| path.extension().is_some_and(|end| end == "json"))
        .map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn read(name: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(sample(name)).expect("a sample")).expect("JSON")
}

/// Ids of the filing types, from the catalogue.
fn types() -> Vec<String> {
    let text = fs::read_to_string(root().join("assets/catalogue/types.toml")).expect("the types");
    let table: toml::Table = toml::from_str(&text).expect("TOML");
    let types = table["type"].as_array().expect("types").iter();
    types.map(|one| one["id"].as_str().expect("an id").to_owned()).collect()
}

fn of_severity(answer: &Answer, severity: &str) -> Vec<String> {
    let json = answer.json();
    let problems = json["problems"].as_array().expect("problems").iter();
    problems
        .filter(|problem| problem["severity"] == severity)
        .map(|problem| format!("{} {}", problem["rule"], problem["path"]).replace('"', ""))
        .collect()
}

#[test]
fn every_type_both_roads_and_several_natures_and_provinces_are_there() {
    let cases: Vec<Value> = names().iter().map(|name| read(name)).collect();
    let all = |pick: &dyn Fn(&Value) -> &Value| -> BTreeSet<String> {
        cases.iter().filter_map(|case| pick(case).as_str().map(str::to_owned)).collect()
    };
    assert!(cases.len() >= 20, "{} samples", cases.len());
    assert_eq!(all(&|case| &case["type"]), types().into_iter().collect());
    assert_eq!(all(&|case| &case["road"]).len(), 2);
    assert!(all(&|case| &case["province"]).len() >= 10);
    let natures = all(&|case| &case["answers"]["entity.nature"]);
    assert!(natures.len() >= 6 && natures.contains("5"), "{natures:?}");
    assert!(all(&|case| &case["answers"]["entity.sole_proprietor"]).contains("yes"));
}

#[test]
fn no_sample_has_a_block_or_more_than_two_warnings() {
    for name in names() {
        let problems = check(catalogue(), &clean(&name), TODAY);
        let of = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
        assert_eq!(of(Severity::Block), 0, "{name}: {problems:?}");
        assert!(of(Severity::Warn) <= 2, "{name}: {problems:?}");
    }
}

/// The program looks at the pictures as well, which takes its time: every ninth sample stands for the others, whose
/// pictures are the same.
#[test]
fn the_program_finds_the_samples_clean() {
    let beian = Beian::default();
    for name in names().into_iter().step_by(9) {
        let answer =
            beian.call(["check", sample(&name).to_str().expect("a path"), "--json", "--now", "2026-11-23"]);
        let blocks = of_severity(&answer, "block");
        assert!(blocks.is_empty(), "{name}: {blocks:?}");
        let warnings = of_severity(&answer, "warn");
        assert!(warnings.len() <= 2, "{name}: {warnings:?}");
        answer.ended(0);
    }
}

#[test]
fn a_new_case_of_every_type_and_road_lacks_answers_and_nothing_else() {
    const LACKING: [&str; 3] = ["field.missing", "field.not_sure", "material.missing"];
    let beian = Beian::default();
    for filing_type in types() {
        for road in ["paper", "app"] {
            let file = beian.path(&format!("{filing_type}-{road}.json"));
            let file = file.to_str().expect("a path");
            let new = ["new", "--type", &filing_type, "--province", "广东省", "--road", road, "--out", file];
            beian.call(new).ended(0);
            let answer = beian.call(["check", file, "--json", "--now", "2026-11-23"]);
            let blocks = of_severity(&answer, "block");
            let others = blocks.iter().filter(|said| !LACKING.iter().any(|rule| said.starts_with(rule)));
            assert_eq!(others.collect::<Vec<_>>(), Vec::<&String>::new(), "{filing_type}, {road}");
            // What happens elsewhere may have nothing to ask at all.
            answer.ended(if blocks.is_empty() { 0 } else { 3 });
        }
    }
}

#[test]
fn a_new_domain_of_a_filed_entity_is_prepared_as_a_new_website_and_told_why() {
    let beian = Beian::default();
    let file = beian.path("added.json");
    let file = file.to_str().expect("a path");
    let answer = beian.call([
        "new",
        "--type",
        "add_domain_to_entity",
        "--province",
        "浙江省",
        "--road",
        "app",
        "--out",
        file,
        "--lang",
        "zh-CN",
    ]);
    answer.ended(0);
    let case: Value = serde_json::from_str(&fs::read_to_string(file).expect("the case")).expect("JSON");
    assert_eq!(case["type"], "new_website_here");
}

//! `beian check`: what is wrong, where, and what to do about it.

use std::fs;

use serde_json::{Value, json};
use tests::beian::{Answer, Beian, sample};

fn problems(answer: &Answer) -> Vec<Value> {
    answer.json()["problems"].as_array().expect("a list of problems").clone()
}

fn blocking(answer: &Answer) -> Vec<String> {
    let problems = problems(answer).into_iter().filter(|problem| problem["severity"] == "block");
    problems.map(|problem| problem["path"].as_str().expect("a path").to_owned()).collect()
}

/// The sample with one answer set or, with null, taken away; checked beside the sample's own pictures.
fn checked_with(beian: &Beian, road: &str, path: &str, value: Value, language: &str) -> Answer {
    let mut case: Value =
        serde_json::from_str(&fs::read_to_string(sample(road)).expect("a sample")).expect("JSON");
    let (place, id) = match path.strip_prefix("sites[0].") {
        Some(id) => (&mut case["answers"]["sites"][0], id),
        None => (&mut case["answers"], path),
    };
    let answers = place.as_object_mut().expect("answers");
    if value.is_null() {
        answers.shift_remove(id).unwrap_or_else(|| panic!("the sample does not answer {path}"));
    } else {
        answers.insert(id.to_owned(), value);
    }
    // Pictures lie beside the sample; the changed case lies elsewhere.
    let beside = sample(road).parent().expect("a folder").to_path_buf();
    for files in case["materials"].as_object_mut().expect("materials").values_mut() {
        for name in files.as_array_mut().expect("file names") {
            *name = json!(beside.join(name.as_str().expect("a file name")));
        }
    }
    let file = beian.path("case.json");
    fs::write(&file, case.to_string()).expect("a case file");
    beian.call(["check", file.to_str().expect("a path"), "--json", "--now", "2026-11-23", "--lang", language])
}

#[test]
fn the_samples_have_no_blocking_problem() {
    let beian = Beian::default();
    for name in crate::SAMPLES {
        let answer =
            beian.call(["check", sample(name).to_str().unwrap(), "--json", "--now", "2026-11-23"]).ended(0);
        assert!(blocking(&answer).is_empty(), "{name}: {:?}", blocking(&answer));
    }
}

#[test]
fn a_missing_answer_is_a_problem_at_its_own_place() {
    let beian = Beian::default();
    for path in ["entity.name", "entity.certificate_number", "entity_principal.name", "sites[0].site.name"] {
        let answer = checked_with(&beian, "first-filing-paper", path, Value::Null, "zh-CN").ended(3);
        assert_eq!(blocking(&answer), [path]);
    }
}

#[test]
fn a_mistake_is_named_once_with_its_place_and_its_cure_in_both_languages() {
    let beian = Beian::default();
    let mistakes = [
        ("entity_principal.certificate_number", json!("110101199003071230")),
        ("entity.certificate_number", json!("91330100MA27XXXX0A")),
        ("sites[0].site.domains", json!(["www.example.cn"])),
        ("entity_principal.office_phone", json!("(0571)88880000")),
        ("sites[0].site.name", json!("茶叶")),
        ("entity.name", json!("杭州𰻞𰻞茶业有限公司")),
    ];
    for (path, value) in mistakes {
        for language in ["zh-CN", "en"] {
            let answer = checked_with(&beian, "first-filing-paper", path, value.clone(), language);
            let here: Vec<Value> =
                problems(&answer).into_iter().filter(|problem| problem["path"] == path).collect();
            assert_eq!(here.len(), 1, "{path}: {:?}", problems(&answer));
            for said in ["message", "suggestion", "source", "as_of", "rule"] {
                assert!(here[0][said].as_str().is_some_and(|text| !text.is_empty()), "{path} has no {said}");
            }
        }
    }
}

#[test]
fn what_is_no_case_is_refused_with_its_place() {
    let beian = Beian::default();
    let file = beian.path("case.json");
    fs::write(&file, "{ \"format\": \"beian-case/1\",\n \"typ\": 1 }").unwrap();
    let answer = beian.call(["check", file.to_str().unwrap()]).ended(2);
    assert!(answer.err.contains("case.json") && answer.err.contains("typ"), "{}", answer.err);
}

#[test]
fn another_case_of_the_same_entity_speaks_up_when_it_is_named() {
    let beian = Beian::default();
    let [one, other] =
        ["first-filing-paper", "first-filing-app"].map(|name| sample(name).display().to_string());
    let check =
        |with: &[&str]| beian.call([&["check", &one, "--json", "--now", "2026-11-23"], with].concat());
    let rules = |answer: &Answer| -> Vec<String> {
        problems(answer).iter().map(|problem| problem["rule"].as_str().expect("a rule").to_owned()).collect()
    };
    assert!(!rules(&check(&[]).ended(0)).contains(&"order.open_already_draft".to_owned()));
    let beside = check(&["--with", &other, "--with", &other]).ended(0);
    assert_eq!(rules(&beside), ["order.open_already_draft"]);
    check(&["--with", "nowhere.json"]).ended(2);
}

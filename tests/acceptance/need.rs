//! `beian need`: must something be filed, and what? A table of situations, as a script would put them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::{Map, Value, json};
use tests::beian::{Answer, Beian};
use tests::tree::root;

/// One row of `need_situations.csv`. `like` takes over another row's answers; `x=` takes one away, `?` is "not sure";
/// `-` under `open` says that nothing is left to ask.
struct Situation {
    name: String,
    answers: Map<String, Value>,
    outcome: String,
    filing_type: String,
    rules: Vec<String>,
    open: String,
}

fn situations() -> Vec<Situation> {
    let file = root().join("tests/acceptance/need_situations.csv");
    let mut reader = csv::Reader::from_path(file).expect("the table");
    let mut known: BTreeMap<String, Map<String, Value>> = BTreeMap::new();
    let mut all = Vec::new();
    for record in reader.records() {
        let record = record.expect("a row");
        let cell = |at: usize| record.get(at).unwrap_or_default().to_owned();
        let mut answers = match cell(1).as_str() {
            "" => Map::new(),
            like => known.get(like).unwrap_or_else(|| panic!("no row {like:?} before {:?}", cell(0))).clone(),
        };
        for pair in cell(2).split_whitespace() {
            let (id, code) = pair.split_once('=').expect("question=answer");
            let id = format!("need.{id}");
            match (id.as_str(), code) {
                (_, "") => drop(answers.remove(&id)),
                (_, "?") => drop(answers.insert(id, json!({ "not_sure": true }))),
                ("need.domain" | "need.industry", codes) => {
                    drop(answers.insert(id, codes.split('|').collect()));
                }
                (_, code) => drop(answers.insert(id, json!(code))),
            }
        }
        assert!(known.insert(cell(0), answers.clone()).is_none(), "{:?} stands twice", cell(0));
        all.push(Situation {
            name: cell(0),
            answers,
            outcome: cell(3),
            filing_type: cell(4),
            rules: cell(5).split_whitespace().map(str::to_owned).collect(),
            open: cell(6),
        });
    }
    all
}

fn needed(beian: &Beian, answers: &Map<String, Value>, language: &str) -> Answer {
    let file = beian.path("answers.json");
    fs::write(&file, Value::Object(answers.clone()).to_string()).expect("a file of answers");
    let file = file.to_str().expect("a path");
    beian.call(["need", "--answers", file, "--json", "--now", "2026-11-23", "--lang", language])
}

/// The rule ids under `reasons` and `also`.
fn rules(verdict: &Value) -> BTreeSet<String> {
    let both = ["reasons", "also"].into_iter().flat_map(|part| verdict[part].as_array().expect("a list"));
    both.map(|reason| reason["rule"].as_str().expect("a rule id").to_owned()).collect()
}

#[test]
fn every_situation_comes_to_its_verdict() {
    let beian = Beian::default();
    let mut wrong = Vec::new();
    let all = situations();
    assert!(all.len() >= 70, "{} situations", all.len());
    for case in &all {
        let answer = needed(&beian, &case.answers, "zh-CN");
        let expected_exit = if case.outcome == "blocked" { 3 } else { 0 };
        if answer.code != expected_exit {
            wrong.push(format!("{}: exit {}: {}", case.name, answer.code, answer.err));
            continue;
        }
        let verdict = answer.json();
        let found = rules(&verdict);
        let type_is = verdict["type"].as_str().unwrap_or_default();
        let open = verdict["open"][0].as_str().unwrap_or("-");
        let fits = verdict["outcome"] == case.outcome.as_str()
            && type_is == case.filing_type
            && case.rules.iter().all(|rule| found.contains(rule))
            && (case.open.is_empty() || open == case.open);
        if !fits {
            wrong.push(format!("{}: {} {type_is:?} {found:?}, next {open}", case.name, verdict["outcome"]));
        }
    }
    assert!(wrong.is_empty(), "{} of {} differ:\n{}", wrong.len(), all.len(), wrong.join("\n"));
}

#[test]
fn every_need_rule_is_met_by_some_situation() {
    let beian = Beian::default();
    let met: BTreeSet<String> = situations()
        .iter()
        .flat_map(|case| rules(&needed(&beian, &case.answers, "en").json()))
        .filter(|rule| rule.starts_with(['N', 'D']))
        .collect();
    let numbered = |sign: char, last: usize| (1..=last).map(move |number| format!("{sign}{number:02}"));
    let missing: Vec<String> =
        numbered('N', 24).chain(numbered('D', 13)).filter(|rule| !met.contains(rule)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_verdict_says_why_what_to_do_what_it_takes_and_what_can_be_reached() {
    let beian = Beian::default();
    let first = situations().swap_remove(0);
    for language in ["zh-CN", "en"] {
        let verdict = needed(&beian, &first.answers, language).json();
        for reason in verdict["reasons"].as_array().expect("reasons") {
            for said in ["rule", "message", "fix", "source", "as_of"] {
                assert!(reason[said].as_str().is_some_and(|text| !text.is_empty()), "{reason} has no {said}");
            }
        }
        assert!(verdict["reachable"].as_str().is_some_and(|text| text.contains('7')));
        let [paper, app] = verdict["takes"]["roads"].as_array().expect("roads").as_slice() else {
            panic!("two roads")
        };
        assert_eq!((&paper["road"], &app["road"]), (&json!("paper"), &json!("app")));
        let ids = |road: &Value, part: &str, id: &str| -> Vec<String> {
            let each = road[part].as_array().expect("a list").iter();
            each.map(|one| one[id].as_str().expect("an id").to_owned()).collect()
        };
        assert!(ids(paper, "papers", "id").contains(&"verification_form".to_owned()));
        assert!(ids(app, "materials", "slot").contains(&"entity.certificate".to_owned()));
        assert!(ids(app, "steps", "id").contains(&"face".to_owned()));
        assert_eq!(app["review_days"], json!({ "min": 4, "max": 21 }));
    }
}

#[test]
fn what_can_be_reached_meanwhile_differs_by_type() {
    let beian = Beian::default();
    let all = situations();
    let reachable = |name: &str| {
        let case = all.iter().find(|case| case.name == name).expect("a row");
        needed(&beian, &case.answers, "en").json()["reachable"].as_str().expect("a sentence").to_owned()
    };
    let three = [
        reachable("faq three types: first filing"),
        reachable("faq three types: access"),
        reachable("faq modify: entity data"),
    ];
    assert_eq!(three.iter().collect::<BTreeSet<_>>().len(), 3, "{three:?}");
}

#[test]
fn not_sure_is_answered_with_how_to_find_out() {
    let beian = Beian::default();
    let all = situations();
    let case = all.iter().find(|case| case.name == "not sure whether the domain is filed").expect("a row");
    let verdict = needed(&beian, &case.answers, "zh-CN").json();
    let unsure = &verdict["unsure"][0];
    assert_eq!(unsure["question"], "need.domain_known");
    assert!(unsure["where"].as_str().is_some_and(|text| !text.is_empty()));
    assert_eq!(unsure["lookup"]["url"], "https://beian.miit.gov.cn/");
}

#[test]
fn following_the_open_questions_from_nothing_leads_to_a_verdict() {
    let beian = Beian::default();
    let full = situations().swap_remove(0);
    let (mut given, mut asked) = (Map::new(), Vec::new());
    let verdict = loop {
        let verdict = needed(&beian, &given, "en").json();
        let Some(next) = verdict["open"][0].as_str().map(str::to_owned) else { break verdict };
        assert!(!asked.contains(&next), "{next} is asked twice");
        let answer = full.answers.get(&next).unwrap_or_else(|| panic!("{next} was not expected"));
        given.insert(next.clone(), answer.clone());
        asked.push(next);
    };
    assert_eq!((&verdict["outcome"], &verdict["type"]), (&json!("file"), &json!("first_filing")));
    assert_eq!(asked.len(), full.answers.len(), "every answer of the row was needed");
}

#[test]
fn every_question_is_listed_with_its_codes_so_that_a_script_can_answer() {
    let beian = Beian::default();
    let listed = beian.call(["need", "--json"]).ended(0).json();
    let questions = listed["questions"].as_array().expect("questions");
    let ids: BTreeSet<&str> = questions.iter().filter_map(|question| question["id"].as_str()).collect();
    for case in situations() {
        for id in case.answers.keys() {
            assert!(ids.contains(id.as_str()), "{id} is not listed");
        }
    }
    let region = questions.iter().find(|question| question["id"] == "need.region").expect("need.region");
    let codes: Vec<&str> = region["options"]
        .as_array()
        .expect("options")
        .iter()
        .filter_map(|one| one["code"].as_str())
        .collect();
    assert_eq!(codes, ["mainland", "hong_kong", "united_states", "singapore", "abroad", "cdn"]);
    let text = beian.call(["need"]).ended(0).out;
    assert!(text.contains("need.region") && text.contains("hong_kong = "), "{text}");
}

#[test]
fn what_is_no_answer_is_refused_with_its_place_and_the_codes() {
    let beian = Beian::default();
    let refused = |id: &str, value: Value| {
        let answer = needed(&beian, &Map::from_iter([(id.to_owned(), value)]), "zh-CN").ended(2);
        let error = answer.json()["errors"][0].clone();
        assert_eq!(error["path"], id);
        format!("{} {}", error["message"], error["suggestion"])
    };
    assert!(refused("need.region", json!("hongkong")).contains("mainland, hong_kong"));
    assert!(refused("need.region", json!("ｍainland")).contains("mainland, hong_kong"));
    assert!(refused("need.regio", json!("mainland")).contains("need.region"));
    assert!(refused("need.domain", json!(["不 是 域名"])).contains("example.cn"));
    refused("need.intent", json!(["open"]));
    refused("need.intent", json!({ "not_sure": false }));
}

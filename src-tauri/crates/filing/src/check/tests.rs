//! One slip, one problem, at the right place.

mod entity;
mod product;
mod site;

use jiff::civil::{Date, date};

use super::*;
use crate::answers::Value;
use crate::sample::{app, catalogue, paper, put};
use crate::words::Language;

pub(super) const TODAY: Date = date(2026, 11, 23);

/// `severity rule path` of every problem.
fn said(case: &Case) -> Vec<String> {
    let problems = check(catalogue(), case, TODAY);
    problems
        .iter()
        .map(|problem| format!("{:?} {} {}", problem.severity, problem.rule, problem.path))
        .collect()
}

/// Whether a line of [`said`] is this one, or has it inside.
pub(super) fn says(case: &Case, text: &str) -> bool {
    said(case).iter().any(|line| line.contains(text))
}

#[test]
fn a_complete_case_has_no_problem_on_either_road() {
    assert_eq!(said(&paper()), Vec::<String>::new());
    assert_eq!(said(&app()), Vec::<String>::new());
}

#[test]
fn one_slip_on_the_paper_road_is_one_problem() {
    for (path, text, expected) in [
        (
            "entity_principal.emergency_phone",
            "13957100021",
            "Block people.emergency_same entity_principal.emergency_phone",
        ),
        (
            "entity_principal.certificate_valid_to",
            "20261001",
            "Block certificate.expired entity_principal.certificate_valid_to",
        ),
        (
            "entity_principal.certificate_valid_to",
            "20270201",
            "Warn certificate.expires_soon entity_principal.certificate_valid_to",
        ),
        (
            "entity_principal.certificate_valid_to",
            "20170101",
            "Block certificate.ends_before_start entity_principal.certificate_valid_to",
        ),
        (
            "entity_principal.certificate_valid_from",
            "20261224",
            "Block certificate.not_yet_valid entity_principal.certificate_valid_from",
        ),
        ("entity.legal_rep_name", "王样本", "Block legal_rep.must entity_principal.name"),
        ("entity.province", "110000", "Block province.differs entity.province"),
        ("entity.nature", "77", "Block field.unknown_code entity.nature"),
        ("sites[0].access.ip_end", "47.95.0.1", "Block access.ip_order sites[0].access.ip_end"),
        ("sites[0].site.preapproval", "none|5", "Block preapproval.none_and_more sites[0].site.preapproval"),
        ("sites[0].site.languages", "1|1", "Block field.twice sites[0].site.languages"),
        (
            "sites[0].site.domains",
            "example.cn|example.com.cn",
            "Warn domain.one_per_site_paper sites[0].site.domains",
        ),
        (
            "sites[0].site_principal.mobile",
            "13957100099",
            "Warn people.own_mobile_differs sites[0].site_principal.mobile",
        ),
    ] {
        let mut case = paper();
        put(&mut case, path, text);
        let found = said(&case);
        assert!(found.iter().any(|line| line == expected), "{path} = {text}: {found:?}");
        let elsewhere: Vec<_> =
            found.iter().filter(|line| line.starts_with("Block") && *line != expected).collect();
        // A choice that narrows or opens others brings theirs along.
        let follows_from_it =
            ["entity.nature", "entity.province", "entity.legal_rep_name", "sites[0].site.preapproval"];
        assert!(elsewhere.is_empty() || follows_from_it.contains(&path), "{path} = {text}: {elsewhere:?}");
    }
}

#[test]
fn two_people_need_two_mobiles() {
    let mut case = app();
    let mobile = case.answers.text(&Path::entity("entity_principal.mobile")).to_owned();
    put(&mut case, "sites[0].site_principal.mobile", &mobile);
    assert_eq!(said(&case), ["Block people.same_mobile sites[0].site_principal.mobile"]);
}

#[test]
fn the_app_road_wants_the_face_check_and_one_domain() {
    let mut case = app();
    put(&mut case, "sites[0].site_principal.face_check", "not_yet");
    assert_eq!(said(&case), ["Block face_check.not_yet sites[0].site_principal.face_check"]);
    let mut case = app();
    put(&mut case, "sites[0].site.domains", "example.cn|example.com.cn");
    assert_eq!(said(&case), ["Block domain.one_per_site sites[0].site.domains"]);
}

#[test]
fn not_sure_is_not_the_same_as_missing() {
    let mut case = paper();
    case.answers.set(&Path::entity("entity.name"), Some(Value::NotSure));
    assert_eq!(said(&case), ["Block field.not_sure entity.name"]);
    case.answers.set(&Path::entity("entity.name"), None);
    assert_eq!(said(&case), ["Block field.missing entity.name"]);
}

#[test]
fn a_case_without_a_site_says_what_the_first_one_lacks() {
    let mut case = paper();
    case.answers.sites.clear();
    assert!(said(&case).contains(&"Block field.missing sites[0].site.name".to_owned()));
}

#[test]
fn a_refusal_stays_only_while_its_place_holds_what_was_handed_in() {
    let handed_in = paper();
    let finding = Finding {
        path: "entity.name".to_owned(),
        rule: "1003".to_owned(),
        detail: "重名".to_owned(),
        suggestion: "请核对".to_owned(),
        severity: Severity::Block,
    };
    let found = |case: &Case| reported(catalogue(), case, &handed_in, std::slice::from_ref(&finding)).len();
    assert_eq!(found(&handed_in), 1);
    let mut mended = paper();
    put(&mut mended, "entity.name", "杭州示例茶叶有限公司");
    assert_eq!(found(&mended), 0);
}

#[test]
fn a_sentence_names_the_field_it_is_about() {
    let mut case = paper();
    case.answers.set(&Path::entity("entity.name"), None);
    let problem = &check(catalogue(), &case, TODAY)[0];
    for language in Language::ALL {
        let words = catalogue().words(language);
        let view = word(catalogue(), words, problem);
        assert!(view.message.contains(&words.plain("field-entity-name")), "{}", view.message);
        assert!(!view.suggestion.is_empty());
    }
}

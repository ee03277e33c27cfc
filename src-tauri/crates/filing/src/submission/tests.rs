//! What travels, and what stays.

use jiff::civil::date;

use super::*;
use crate::sample::{catalogue, paper, put};

fn sent(case: &Case) -> Answers {
    answers(catalogue(), case, date(2026, 11, 23))
}

#[test]
fn answers_travel_in_normal_form() {
    let mut case = paper();
    put(&mut case, "entity_principal.mobile", "+86 139 5710 0021");
    put(&mut case, "entity_principal.certificate_number", " 330106199003070022 ");
    case.answers
        .set(&Path::site(0, "site.domains"), Some(Value::List(vec!["Example.CN.".into(), String::new()])));
    let sent = sent(&case);
    assert_eq!(sent.text(&Path::entity("entity_principal.mobile")), "13957100021");
    assert_eq!(sent.text(&Path::entity("entity_principal.certificate_number")), "330106199003070022");
    assert_eq!(sent.get(&Path::site(0, "site.domains")), Some(&Value::List(vec!["example.cn".into()])));
}

#[test]
fn what_the_app_fills_in_goes_along() {
    let sent = sent(&paper());
    assert_eq!(sent.text(&Path::entity("entity.filing_mode")), "1");
    assert_eq!(sent.text(&Path::site(0, "access.provider")), "aliyun");
}

#[test]
fn a_closed_branch_and_an_open_question_stay_here() {
    let mut case = paper();
    put(&mut case, "sites[0].site.preapproval_number", "浙A-0001");
    case.answers.set(&Path::entity("entity.investor"), Some(Value::NotSure));
    let sent = sent(&case);
    assert_eq!(sent.get(&Path::site(0, "site.preapproval_number")), None);
    assert_eq!(sent.get(&Path::entity("entity.investor")), None);
}

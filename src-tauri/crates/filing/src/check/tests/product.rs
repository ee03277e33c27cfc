//! The product verification: what an applicant does not know never stands in the way; what is certain does.

use super::super::*;
use super::says;
use crate::sample::{app, catalogue, paper, put};
use crate::state::Road;

const NUMBER: &str = "sites[0].access.service_number";
const STATE: &str = "sites[0].access.number_state";

fn with(base: fn() -> Case, answers: &[(&str, &str)]) -> Case {
    let mut case = base();
    for (path, text) in answers {
        put(&mut case, path, text);
    }
    case
}

#[test]
fn a_number_that_is_spent_or_dead_stands_in_the_way_and_one_that_may_serve_is_only_told_of() {
    for (state, expected) in [
        ("0", Some("Warn service_number.unbound")),
        ("1", None),
        ("2", Some("Block service_number.filed")),
        ("3", Some("Block service_number.invalid")),
        ("4", Some("Warn service_number.in_review")),
    ] {
        let case = with(paper, &[(STATE, state)]);
        match expected {
            Some(expected) => assert!(says(&case, &format!("{expected} {STATE}")), "{state}"),
            None => assert!(!says(&case, "service_number."), "{state}"),
        }
    }
    let mut none = with(paper, &[(STATE, "2")]);
    none.answers.set(&NUMBER.parse().unwrap(), None);
    assert!(!says(&none, "service_number.filed"), "without a number there is no state of it");
}

#[test]
fn no_number_is_needed_where_the_server_is_in_the_filing_account_on_the_app_road() {
    let missing = format!("Block field.missing {NUMBER}");
    for (base, account, needed) in [
        (app as fn() -> Case, "same", false),
        (app, "granted", true),
        (app, "other", true),
        (paper, "same", true),
    ] {
        let mut case = with(base, &[("sites[0].access.account", account)]);
        case.answers.set(&NUMBER.parse().unwrap(), None);
        assert_eq!(says(&case, &missing), needed, "{account} {:?}", case.road);
    }
    let mut unasked = app();
    unasked.answers.set(&NUMBER.parse().unwrap(), None);
    assert!(says(&unasked, &missing), "unanswered it is needed as before");
    assert!(says(&with(app, &[("sites[0].access.account", "other")]), "Warn service_number.grant"));
}

#[test]
fn what_is_certainly_no_service_number_is_refused_and_what_is_only_unusual_is_not() {
    for (text, rule) in [
        ("浙ICP备2021034386号-1", "Block service_number.record"),
        ("浙icp备2021034386号", "Block service_number.record"),
        ("47.96.0.1", "Block service_number.address"),
        ("https://beian.aliyun.com/x", "Block service_number.address"),
        ("someone@example.com", "Block service_number.address"),
        ("www.example.cn", "Block service_number.address"),
        ("BA20261123", "Warn service_number.unusual"),
        ("a_b.1", "Warn service_number.unusual"),
        ("13800000001", "Warn service_number.unusual"),
    ] {
        assert!(says(&with(paper, &[(NUMBER, text)]), &format!("{rule} {NUMBER}")), "{text}");
    }
}

#[test]
fn the_password_is_asked_on_the_paper_road_alone_and_only_by_the_types_that_use_it() {
    let field = catalogue().field("entity.filing_password").unwrap();
    let asked = |kind: &str, road| {
        let case = Case::new(kind, road, "浙江省", catalogue());
        (field.asked(&case.scene(None)), field.is_required(&case.scene(None)))
    };
    for (kind, paper) in [
        ("first_filing", (false, false)),
        ("new_website_here", (true, false)),
        ("change_entity", (true, false)),
        ("new_access", (true, true)),
        ("continue_access", (true, true)),
        ("deregister_entity", (true, true)),
        ("deregister_website", (true, true)),
    ] {
        let (asked_on_paper, required) = asked(kind, Road::Paper);
        assert_eq!((asked_on_paper, asked_on_paper && required), paper, "{kind}");
        assert!(!asked(kind, Road::App).0, "{kind} on the app road");
    }
}

//! Two cases side by side: what is said, and what is not.

use jiff::civil::{Date, date};

use super::*;
use crate::check::across;
use crate::problem::Problem;
use crate::sample::{app, catalogue, paper, put};

const TODAY: Date = date(2026, 11, 23);
const OTHER_NUMBER: &str = "91330106MA2EXAMQ8K";

/// Says `severity rule path` of each problem of `me` beside one other case.
fn beside(me: &Case, other: &Case, mine: Progress, theirs: Progress) -> Vec<String> {
    let summary = Summary::of(other);
    let others = vec![Other { summary: &summary, progress: theirs }];
    said(me, &Around { progress: mine, account: "", others })
}

fn said(me: &Case, around: &Around<'_>) -> Vec<String> {
    let problems = across(catalogue(), me, around, TODAY);
    problems
        .iter()
        .map(|problem| format!("{:?} {} {}", problem.severity, problem.rule, problem.path))
        .collect()
}

fn edited(mut case: Case, edits: &[(&str, &str)]) -> Case {
    edits.iter().for_each(|(path, text)| put(&mut case, path, text));
    case
}

/// Another entity that shares nothing with the sample.
fn stranger() -> Case {
    edited(
        app(),
        &[
            ("entity.certificate_number", OTHER_NUMBER),
            ("entity.name", "宁波示例文化有限公司"),
            ("entity_principal.name", "张样例"),
            ("entity_principal.certificate_number", "330203198805060013"),
            ("entity_principal.mobile", "13957400041"),
            ("entity_principal.office_phone", "0574-88880041"),
            ("entity_principal.email", "zhang@example.com"),
            ("sites[0].site.name", "示例文化"),
            ("sites[0].site.domains", "example.com"),
            ("sites[0].site_principal.name", "张样例"),
            ("sites[0].site_principal.certificate_number", "330203198805060013"),
            ("sites[0].site_principal.mobile", "13957400041"),
            ("sites[0].site_principal.office_phone", "0574-88880041"),
            ("sites[0].site_principal.email", "zhang@example.com"),
            ("sites[0].access.service_number", "other"),
        ],
    )
}

const DRAFTS: (Progress, Progress) = (Progress::Draft, Progress::Draft);

#[test]
fn entities_that_share_nothing_are_told_nothing() {
    assert_eq!(beside(&app(), &stranger(), DRAFTS.0, DRAFTS.1), Vec::<String>::new());
    assert_eq!(said(&app(), &Around::default()), Vec::<String>::new());
}

#[test]
fn one_thing_in_common_with_another_entity_is_one_problem() {
    let person = "330106199003070022";
    for (edits, expected) in [
        (
            vec![("entity_principal.mobile", "+86 139 5740 0041")],
            vec!["Block across.same_mobile entity_principal.mobile"],
        ),
        (
            vec![("sites[0].site_principal.email", "Zhang@Example.com")],
            vec!["Warn across.same_email sites[0].site_principal.email"],
        ),
        (
            vec![("entity_principal.office_phone", "057488880041")],
            vec!["Warn across.same_office_phone entity_principal.office_phone"],
        ),
        (vec![("sites[0].site.domains", "EXAMPLE.com")], vec!["Block across.domain sites[0].site.domains"]),
        (
            vec![("sites[0].access.service_number", "OTHER")],
            vec!["Block across.service_number sites[0].access.service_number"],
        ),
        (vec![("sites[0].site.name", "示例文化")], vec![]),
        (vec![("entity_principal.name", "张样例"), ("entity_principal.mobile", "13957400041")], vec![]),
        (vec![("entity_principal.mobile", "123")], vec![]),
    ] {
        let found = beside(&edited(paper(), &edits), &stranger(), DRAFTS.0, DRAFTS.1);
        assert_eq!(found, expected, "{edits:?}");
    }
    // The same person, known by the number, with other data at the other entity.
    let other = edited(stranger(), &[("entity_principal.certificate_number", person)]);
    assert_eq!(
        beside(&app(), &other, DRAFTS.0, DRAFTS.1),
        [
            "Warn across.own_name_differs entity_principal.name",
            "Warn across.own_mobile_differs entity_principal.mobile",
            "Warn across.own_email_differs entity_principal.email",
        ]
    );
}

#[test]
fn some_provinces_want_a_website_principal_for_one_entity_alone() {
    let wang = "330106199211190037";
    let other = edited(
        stranger(),
        &[
            ("sites[0].site_principal.name", "王样本"),
            ("sites[0].site_principal.certificate_number", wang),
            ("sites[0].site_principal.mobile", "13957100031"),
            ("sites[0].site_principal.email", "wang@example.cn"),
        ],
    );
    let among_entity_principals = edited(
        stranger(),
        &[("entity_principal.name", "王样本"), ("entity_principal.mobile", "13957100031")],
    );
    let rule = "across.site_principal";
    for (province, nature, other, expected) in [
        ("重庆市", "4", &other, true),
        ("黑龙江省", "4", &other, true),
        ("黑龙江省", "5", &other, false),
        ("浙江省", "4", &other, false),
        ("重庆市", "4", &among_entity_principals, false),
    ] {
        let mut me = edited(app(), &[("entity.nature", nature)]);
        me.province = province.to_owned();
        let summary = Summary::of(other);
        let others = vec![Other { summary: &summary, progress: Progress::Approved }];
        let problems = across(catalogue(), &me, &Around { others, ..Around::default() }, TODAY);
        let hit = problems.iter().find(|problem| problem.rule == rule);
        assert_eq!(hit.is_some(), expected, "{province} {nature}");
        let sourced = |hit: &Problem| {
            hit.path.to_string().ends_with("site_principal.name") && hit.as_of != "2026-11-23"
        };
        assert!(hit.is_none_or(sourced), "the province's own source and date");
    }
}

#[test]
fn one_order_at_a_time_for_an_entity() {
    use Progress::{Approved, Closed, Draft, UnderWay};
    let number = "entity.certificate_number";
    let block = vec![format!("Block order.open_already {number}")];
    let warn = vec![format!("Warn order.open_already_draft {number}")];
    for (mine, theirs, expected) in [
        (Draft, Draft, &warn),
        (Draft, UnderWay, &block),
        (Draft, Approved, &vec![]),
        (Draft, Closed, &vec![]),
        (UnderWay, Draft, &vec![]),
        (UnderWay, UnderWay, &vec![]),
        (Approved, Draft, &vec![]),
    ] {
        assert_eq!(beside(&app(), &paper(), mine, theirs), *expected, "{mine:?} beside {theirs:?}");
    }
    let guide = Case { filing_type: "revoke".to_owned(), ..app() };
    assert_eq!(beside(&guide, &paper(), Draft, UnderWay), Vec::<String>::new());
    assert_eq!(beside(&app(), &guide, Draft, Draft), Vec::<String>::new());
}

#[test]
fn a_case_that_ended_without_success_binds_nobody() {
    let same = edited(stranger(), &[("sites[0].site.domains", "example.cn")]);
    assert_eq!(beside(&app(), &same, Progress::Draft, Progress::Closed), Vec::<String>::new());
}

#[test]
fn a_domain_is_free_again_when_its_owner_gave_it_up() {
    let owner = edited(stranger(), &[("sites[0].site.domains", "example.cn")]);
    let leaving = Case { filing_type: "deregister_website".to_owned(), ..owner.clone() };
    let elsewhere = edited(leaving.clone(), &[("sites[0].site.domains", "example.net")]);
    let entity = Case { filing_type: "deregister_entity".to_owned(), ..elsewhere.clone() };
    let held = vec!["Block across.domain sites[0].site.domains".to_owned()];
    for (second, progress, expected) in [
        (&leaving, Progress::Approved, &vec![]),
        (&leaving, Progress::UnderWay, &held),
        (&elsewhere, Progress::Approved, &held),
        (&entity, Progress::Approved, &vec![]),
    ] {
        let (owner, second) = (Summary::of(&owner), Summary::of(second));
        let others = vec![
            Other { summary: &owner, progress: Progress::Approved },
            Other { summary: &second, progress },
        ];
        let found = said(&app(), &Around { others, ..Around::default() });
        assert_eq!(found, *expected, "{} {progress:?}", second.filing_type);
    }
    let me = Case { filing_type: "deregister_website".to_owned(), ..app() };
    assert_eq!(beside(&me, &owner, Progress::Draft, Progress::Approved), Vec::<String>::new());
}

#[test]
fn two_sites_of_one_entity_have_two_names_and_two_service_numbers() {
    let second = edited(app(), &[("sites[0].site.domains", "example.net")]);
    assert_eq!(
        beside(&app(), &second, Progress::Draft, Progress::Approved),
        [
            "Block across.site_name sites[0].site.name",
            "Block across.service_number sites[0].access.service_number",
        ]
    );
    let same_site = beside(&app(), &paper(), Progress::Draft, Progress::Approved);
    assert_eq!(same_site, Vec::<String>::new(), "a change of the same site repeats its data");
}

#[test]
fn an_account_that_holds_another_entity_takes_no_second_one() {
    let of = |account| said(&app(), &Around { account, ..Around::default() });
    assert_eq!(of(OTHER_NUMBER), ["Block profile.second_entity entity.certificate_number"]);
    assert_eq!(of("91330106MA2EXAMP5T"), Vec::<String>::new());
    let mut unnamed = app();
    put(&mut unnamed, "entity.certificate_number", "");
    let around = Around { account: OTHER_NUMBER, ..Around::default() };
    assert_eq!(said(&unnamed, &around), Vec::<String>::new());
}

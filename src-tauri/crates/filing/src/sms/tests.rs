use jiff::Timestamp;

use super::view::{Shown, masked, view};
use super::*;
use crate::answers::Path;
use crate::case::Case;
use crate::contract::{Clock, FilingStatus, SmsCheck, SmsPrincipal};
use crate::sample::{app, catalogue, paper, put};
use crate::state::{Actor, Purpose};
use crate::words::Language;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn happened(states: &[(State, &str)]) -> Vec<Happened> {
    let one = |(state, time): &(State, &str)| Happened { at: at(time), state: *state, actor: Actor::System };
    states.iter().map(one).collect()
}

fn asked(kind: &str, case: &Case) -> Vec<String> {
    catalogue().sms.answerers(kind, &case.answers).into_iter().map(|one| one.principal).collect()
}

fn told(principal: &str, code: &str, time: &str) -> PageAnswer {
    PageAnswer { principal: principal.to_owned(), code: code.to_owned(), at: at(time) }
}

#[test]
fn who_answers_follows_from_the_filing_type() {
    let case = app();
    for (kind, whom) in [
        ("first_filing", vec!["entity_principal", "sites[0].site_principal"]),
        ("new_website_here", vec!["sites[0].site_principal"]),
        ("new_access", vec!["sites[0].site_principal"]),
        ("change_entity", vec!["entity_principal"]),
        ("change_website", vec!["sites[0].site_principal"]),
        ("deregister_entity", vec!["entity_principal"]),
        ("cancel_access", vec![]),
    ] {
        assert_eq!(asked(kind, &case), whom, "{kind}");
    }
}

#[test]
fn a_code_is_six_digits_however_they_are_typed() {
    for typed in ["482913", " ４８２９１３ ", "482 913"] {
        assert_eq!(super::code(typed).as_deref(), Some("482913"), "{typed}");
    }
    for typed in ["", "48291", "4829133", "48291x", "四八二九一三"] {
        assert_eq!(super::code(typed), None, "{typed}");
    }
}

#[test]
fn every_filing_type_that_is_handed_in_has_a_row() {
    let table = catalogue().table("filing_types").unwrap();
    let handed_in = |id: &str| table.find("code", id).is_some_and(|row| !row.get("purpose").is_empty());
    for kind in catalogue().types().iter().filter(|kind| handed_in(&kind.id)) {
        assert!(!catalogue().sms.basis(&kind.id).0.is_empty(), "{}", kind.id);
    }
}

#[test]
fn one_mobile_gets_one_code_and_unknown_mobiles_stand_alone() {
    let mut case = app();
    put(&mut case, "entity_principal.mobile", "13800000001");
    put(&mut case, "sites[0].site_principal.mobile", "13800000001");
    let one = catalogue().sms.answerers("first_filing", &case.answers).remove(0);
    assert_eq!(
        (one.principal.as_str(), one.covers),
        ("entity_principal", vec!["sites[0].site_principal".to_owned()])
    );
    for path in ["entity_principal.mobile", "sites[0].site_principal.mobile"] {
        case.answers.set(&path.parse::<Path>().unwrap(), None);
    }
    assert_eq!(asked("first_filing", &case).len(), 2);
}

#[test]
fn the_paper_road_is_checked_in_the_pilot_provinces_alone_and_never_for_a_deregistration() {
    let sms = &catalogue().sms;
    let wanted = |road, purpose, province| sms.wanted("first_filing", road, purpose, province);
    assert!(wanted(Road::App, Purpose::Record, "江苏省"));
    assert!(wanted(Road::Paper, Purpose::Record, "浙江省"));
    assert!(!wanted(Road::Paper, Purpose::Record, "江苏省"));
    assert!(!sms.wanted("deregister_entity", Road::Paper, Purpose::Deregister, "浙江省"));
    assert!(!sms.wanted("cancel_access", Road::App, Purpose::CancelAccess, "浙江省"));
}

#[test]
fn the_clock_runs_24_hours_on_the_app_road_and_48_on_paper_and_half_of_it_done_does_not_begin_it_anew() {
    let story = [
        (State::WaitingSubmitCa, "2026-11-23T01:00:00Z"),
        (State::SmsPending, "2026-11-23T02:00:00Z"),
        (State::SmsPartial, "2026-11-23T20:00:00Z"),
    ];
    for (road, end) in [(Road::App, "2026-11-24T02:00:00Z"), (Road::Paper, "2026-11-25T02:00:00Z")] {
        let standing = Standing::recorded(catalogue(), road, &happened(&story), &[]).unwrap();
        assert_eq!(standing.ends_at, at(end), "{road:?}");
    }
    let over = [story[1], (State::CaReview, "2026-11-23T21:00:00Z")];
    assert_eq!(Standing::recorded(catalogue(), Road::App, &happened(&over), &[]), None);
}

#[test]
fn what_the_page_answered_is_counted_from_the_check_that_is_open() {
    let story = [
        (State::SmsPending, "2026-11-20T02:00:00Z"),
        (State::SmsReturned, "2026-11-21T02:00:00Z"),
        (State::SmsPending, "2026-11-23T02:00:00Z"),
    ];
    let answers = [
        told("entity_principal", "0", "2026-11-20T03:00:00Z"),
        told("entity_principal", "2", "2026-11-23T03:00:00Z"),
        told("entity_principal", "0", "2026-11-23T03:10:00Z"),
        told("entity_principal", "101", "2026-11-23T03:20:00Z"),
        told("entity_principal", "31", "2026-11-23T03:30:00Z"),
        told("entity_principal", "4", "2026-11-23T03:40:00Z"),
    ];
    let standing = Standing::recorded(catalogue(), Road::App, &happened(&story), &answers).unwrap();
    assert_eq!((standing.tries_left, standing.resends_left), (Some(3), Some(1)));
    assert_eq!(standing.done.get("entity_principal"), Some(&at("2026-11-23T03:30:00Z")));
    let used_up = [told("x", "101", "2026-11-23T03:00:00Z"), told("x", "102", "2026-11-23T03:10:00Z")];
    let standing = Standing::recorded(catalogue(), Road::App, &happened(&story), &used_up).unwrap();
    assert_eq!(standing.resends_left, Some(0));
}

#[test]
fn an_answer_that_leaves_it_open_moves_nothing() {
    for row in catalogue().table("sms_page_answers").unwrap().rows() {
        let effect = Effect::of(catalogue(), row.get("code")).unwrap();
        let open = ["unclear", "wrong_again", "wrong_data", "nothing_due", "resent", "no_more"];
        assert_eq!(effect.leads_to(true).is_none(), open.contains(&effect.name()), "{}", effect.name());
    }
    assert_eq!(Effect::of(catalogue(), "999"), None);
    assert_eq!(Effect::DoneBefore.leads_to(false), Some(State::SmsPartial));
    assert_eq!(Effect::DoneBefore.leads_to(true), Some(State::CaReview));
}

fn status(sms: Option<SmsCheck>) -> FilingStatus {
    let began = at("2026-11-23T02:00:00Z");
    FilingStatus {
        id: "f".to_owned(),
        state: State::SmsPartial,
        since: began,
        waits_for: Actor::Applicant,
        clock: Some(Clock {
            timer: "sms_verify".to_owned(),
            started_at: began,
            ends_at: at("2026-11-24T02:00:00Z"),
        }),
        findings: Vec::new(),
        sms_due: vec!["sites[0].site_principal".to_owned()],
        sms,
        numbers: BTreeMap::new(),
        allowed: Vec::new(),
        on_portal: None,
        reachable_from: None,
        notices: Vec::new(),
        practice: false,
        now: began,
    }
}

fn shown<'a>(case: &'a Case, standing: &'a Standing, elsewhere: bool) -> Shown<'a> {
    Shown {
        filing_type: &case.filing_type,
        answers: &case.answers,
        standing,
        elsewhere,
        told: false,
        now: at("2026-11-23T19:30:00Z"),
        ticking: true,
    }
}

#[test]
fn an_office_that_only_names_who_is_due_is_understood_too() {
    let standing = Standing::told(catalogue(), Road::App, &status(None)).unwrap();
    let case = app();
    let drawn = view(catalogue(), catalogue().words(Language::En), &shown(&case, &standing, false));
    assert_eq!((drawn.tries_left, drawn.tries.as_str(), drawn.resends_left), (None, "", None));
    assert_eq!(drawn.people.len(), 1);
    assert_eq!(drawn.seconds_left, 6 * 3600 + 1800);
}

#[test]
fn a_confirmed_principal_stays_with_the_time_and_the_other_stays_due() {
    let principal = |name: &str, done: Option<&str>| SmsPrincipal {
        principal: name.to_owned(),
        sent_at: at("2026-11-23T02:00:00Z"),
        confirmed_at: done.map(at),
    };
    let check = SmsCheck {
        expires_at: at("2026-11-24T02:00:00Z"),
        tries_left: 0,
        resends_left: 2,
        principals: vec![
            principal("entity_principal", Some("2026-11-23T03:05:00Z")),
            principal("sites[0].site_principal", None),
        ],
    };
    let standing = Standing::told(catalogue(), Road::App, &status(Some(check))).unwrap();
    let mut case = app();
    put(&mut case, "entity_principal.mobile", "13800000001");
    for language in [Language::ZhCn, Language::En] {
        let drawn = view(catalogue(), catalogue().words(language), &shown(&case, &standing, false));
        let [done, due] = drawn.people.as_slice() else { panic!("{:?}", drawn.people) };
        assert!(done.done.contains("11:05") && due.done.is_empty(), "{done:?} {due:?}");
        assert_eq!(done.mobile, "138****0001");
        assert!(!done.asks_more);
        assert!(drawn.until.contains("10:00"), "{}", drawn.until);
        assert!(drawn.page.is_none() && !drawn.tries.is_empty());
    }
}

#[test]
fn a_new_access_asks_the_number_of_the_old_record_which_is_not_shown() {
    let text = include_str!("../../../../../assets/samples/new-access-app-guangdong.json");
    let mut case = Case::read(text, catalogue()).unwrap();
    put(&mut case, "sites[0].site_principal.mobile", "13800000009");
    let story = happened(&[(State::SmsPending, "2026-11-23T02:00:00Z")]);
    let standing = Standing::recorded(catalogue(), Road::App, &story, &[]).unwrap();
    let drawn = view(catalogue(), catalogue().words(Language::ZhCn), &shown(&case, &standing, true));
    assert!(drawn.people[0].mobile.contains("原备案"), "{:?}", drawn.people);
    let notes = drawn.notes.join("");
    assert!(notes.contains("原接入商变更"), "{notes}");
    let page = drawn.page.unwrap();
    assert_eq!((page.address.as_str(), page.answers.len()), ("https://beian.miit.gov.cn/", 10));
    assert!(page.answers.iter().all(|answer| !answer.fix.is_empty() && !answer.phrase.is_empty()));
}

#[test]
fn what_is_inferred_of_who_answers_is_said_to_be() {
    let mut case = app();
    let story = happened(&[(State::SmsPending, "2026-11-23T02:00:00Z")]);
    let standing = Standing::recorded(catalogue(), Road::App, &story, &[]).unwrap();
    for (kind, inferred) in [("change_access", true), ("change_website", false)] {
        kind.clone_into(&mut case.filing_type);
        let drawn = view(catalogue(), catalogue().words(Language::ZhCn), &shown(&case, &standing, true));
        assert_eq!(drawn.notes.join("").contains("推断"), inferred, "{kind}: {:?}", drawn.notes);
    }
}

#[test]
fn the_last_six_and_the_masked_mobile_hold_for_odd_values_too() {
    assert_eq!(who::tail("11010519491231002x"), "31002X");
    assert_eq!(who::tail(" a1 "), "A1");
    assert_eq!(who::tail(""), "");
    assert_eq!(
        (masked("13800000001").as_str(), masked("12").as_str(), masked("").as_str()),
        ("138****0001", "12", "")
    );
    assert_eq!(paper().road, Road::Paper);
}

#[test]
fn a_cell_that_is_no_known_word_is_a_fault_at_its_line() {
    let mut sources = crate::catalogue::sources::Sources::embedded();
    let text = "filing_type,entity_principal,site_principal,mobile,source,as_of\na,yes,perhaps,new,s,2020\n";
    sources.replace("tables/sms_verification_who.csv", text);
    let error = SmsTable::load(&sources).unwrap_err();
    assert_eq!((error.0[0].line, error.0[0].reason.as_str()), (2, "`site_principal` is unknown: `perhaps`"));
}

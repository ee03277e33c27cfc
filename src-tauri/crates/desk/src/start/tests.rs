//! A case that begins with what the book knows.

use filing::state::{Road, State};
use jiff::civil::date;

use super::*;
use crate::around::tests::{at, catalogue, desk, hand_in, sample};
use crate::book::{Channel, NewProfile};

fn start(from: Option<&CaseId>, profile: Option<&ProfileId>) -> Start {
    Start {
        case: Case::new("first_filing", Road::App, "浙江省", &catalogue()),
        profile: profile.cloned(),
        from: from.cloned(),
        pictures: false,
    }
}

fn name(desk: &Desk, id: &CaseId) -> String {
    desk.case(id).unwrap().answers.text(&Path::entity("entity.name")).to_owned()
}

#[test]
fn an_empty_start_answers_the_province_alone() {
    let (_folder, desk) = desk();
    let id = desk.begin(&start(None, None), at(0)).unwrap();
    let case = desk.case(&id).unwrap();
    let given: Vec<_> = case.answers.iter().map(|(path, _)| path.to_string()).collect();
    assert_eq!(given, ["entity.province"]);
    assert!(desk.reused(&id).unwrap().is_empty());
}

#[test]
fn what_is_taken_over_is_marked_until_it_is_typed_over() {
    let (_folder, desk) = desk();
    let earlier = sample(&desk, &[], 0);
    let id = desk.begin(&start(Some(&earlier), None), at(1)).unwrap();
    let path = Path::entity("entity.name");
    assert_eq!(name(&desk, &id), "杭州示例茶业有限公司");
    assert!(desk.reused(&id).unwrap().contains(&path));
    assert!(!desk.reused(&id).unwrap().contains(&Path::entity("entity.province")), "that was asked here");
    let typed = set(path.clone(), Value::Text("杭州示例茶业有限公司西湖分公司".to_owned()));
    desk.book(|book| book.apply(&id, &[typed], at(2)).unwrap());
    assert!(!desk.reused(&id).unwrap().contains(&path));
    assert_eq!(name(&desk, &earlier), "杭州示例茶业有限公司");
}

#[test]
fn the_page_and_the_review_show_what_was_taken_over() {
    let (_folder, desk) = desk();
    let id = desk.begin(&start(Some(&sample(&desk, &[], 0)), None), at(1)).unwrap();
    let (catalogue, case) = (desk.catalogue(), desk.case(&id).unwrap());
    let words = catalogue.words(filing::words::Language::ZhCn);
    let reused = desk.reused(&id).unwrap();
    for at in filing::view::route(catalogue, &case) {
        let drawn = filing::view::page(catalogue, words, &case, &[], &at, date(2026, 11, 23));
        let mut view = drawn.unwrap();
        filing::view::mark_reused(&mut view, &reused);
        let marked = |path: &Path, mark: bool| !reused.contains(path) || mark;
        assert!(view.fields.iter().all(|field| marked(&field.path, field.reused)));
        let rows: Vec<_> = view.review.iter().flat_map(|section| &section.rows).collect();
        assert!(rows.iter().all(|row| row.reused == reused.contains(&row.path)));
    }
}

#[test]
fn the_record_of_an_account_is_its_last_approved_case_and_else_its_newest() {
    let (_folder, desk) = desk();
    let known = NewProfile { label: "茶业".to_owned(), ..NewProfile::default() };
    let profile = desk.book(|book| book.profiles().add(&known, at(0)).unwrap());
    let (old, new) =
        (sample(&desk, &[("entity.name", "旧名")], 1), sample(&desk, &[("entity.name", "新名")], 2));
    assert_eq!(desk.record(&profile).unwrap(), None);
    for case in [&old, &new] {
        desk.book(|book| book.move_case(case, Some(&profile)).unwrap());
    }
    assert_eq!(desk.record(&profile).unwrap().as_ref(), Some(&new));
    hand_in(&desk, &old, Channel::Http, State::Live);
    assert_eq!(desk.record(&profile).unwrap().as_ref(), Some(&old));
    let heir = desk.begin(&start(Some(&old), None), at(5)).unwrap();
    assert_eq!(name(&desk, &heir), "旧名");
    assert_eq!(desk.book(|book| book.case(&heir).unwrap().profile), Some(profile), "that of the case");
}

#[test]
fn what_the_new_case_says_itself_is_its_own() {
    let (_folder, desk) = desk();
    let mut start = start(Some(&sample(&desk, &[], 0)), None);
    let path = Path::entity("entity.name");
    start.case.answers.set(&path, Some(Value::Text("杭州示例文化有限公司".to_owned())));
    let id = desk.begin(&start, at(1)).unwrap();
    assert_eq!(name(&desk, &id), "杭州示例文化有限公司");
    assert!(!desk.reused(&id).unwrap().contains(&path));
}

#[test]
fn a_change_takes_over_the_site_and_the_numbers_an_office_gave() {
    let (_folder, desk) = desk();
    let site = Path::site(0, "site.filing_number");
    for (channel, expected) in [(Channel::Http, "浙ICP备20260001号-1"), (Channel::Practice, "")] {
        let old = sample(&desk, &[], 1);
        hand_in(&desk, &old, channel, State::Live);
        let case = Case::new("change_website", Road::App, "浙江省", &catalogue());
        let id = desk.begin(&Start { case, ..start(Some(&old), None) }, at(2)).unwrap();
        let answers = desk.case(&id).unwrap().answers;
        assert_eq!(answers.text(&site), expected, "{channel:?}");
        assert_eq!(answers.text(&Path::site(0, "site.name")), "示例茶业");
    }
}

#[test]
fn an_unknown_type_begins_nothing() {
    let (_folder, desk) = desk();
    let mut unknown = start(None, None);
    unknown.case.filing_type = "first_filling".to_owned();
    assert_eq!(desk.begin(&unknown, at(0)).unwrap_err().code(), "desk_no_such_type");
    assert!(desk.book(|book| book.cases().unwrap()).is_empty());
}

//! The way through the wizard.

use std::collections::HashSet;

use jiff::civil::{Date, date};

use super::*;
use crate::case::Case;
use crate::check::check;
use crate::sample::{app, catalogue, paper};
use crate::words::Language;

const TODAY: Date = date(2026, 11, 23);

fn at(case: &Case, page: &PageRef) -> PageView {
    let problems = check(catalogue(), case, TODAY);
    super::page(catalogue(), catalogue().words(Language::ZhCn), case, &problems, page, TODAY).unwrap()
}

fn list(case: &Case, standing: Standing) -> TaskList {
    let problems = check(catalogue(), case, TODAY);
    task_list(catalogue(), catalogue().words(Language::En), case, &problems, standing)
}

#[test]
fn going_on_from_the_first_page_comes_by_every_page_once_and_back_again() {
    for case in [paper(), app(), Case::new("first_filing", Road::Paper, "浙江省", catalogue())] {
        let route = route(catalogue(), &case);
        let mut here = route[0].clone();
        let mut walked = vec![here.clone()];
        while let Some(next) = at(&case, &here).next {
            assert_eq!(at(&case, &next).previous, Some(here));
            here = next;
            walked.push(here.clone());
        }
        assert_eq!(walked, route);
    }
}

#[test]
fn a_road_has_its_own_pages() {
    let pages =
        |case: &Case| -> HashSet<String> { route(catalogue(), case).into_iter().map(|at| at.page).collect() };
    let (paper, app) = (pages(&paper()), pages(&app()));
    assert!(paper.contains("paper.verification_form") && !app.contains("paper.verification_form"));
    assert!(app.contains("site_principal.face_check") && !paper.contains("site_principal.face_check"));
}

#[test]
fn every_problem_of_an_empty_case_leads_to_a_page_that_shows_its_place() {
    for road in [Road::Paper, Road::App] {
        let case = Case::new("first_filing", road, "浙江省", catalogue());
        for problem in check(catalogue(), &case, TODAY) {
            let home = home(catalogue(), &problem.path).unwrap();
            let view = at(&case, &home);
            let fields = view.fields.iter().map(|field| &field.path);
            let slots = view.slots.iter().map(|slot| &slot.path);
            assert!(
                fields.chain(slots).any(|path| *path == problem.path),
                "{} on {}",
                problem.path,
                home.page
            );
        }
    }
}

#[test]
fn an_empty_case_begins_at_the_beginning_and_a_full_one_at_the_print() {
    let empty = Case::new("first_filing", Road::Paper, "浙江省", catalogue());
    assert_eq!(list(&empty, Standing::default()).next.page, "type.region");
    assert_eq!(list(&paper(), Standing::default()).next.page, "paper.verification_form");
    let printed = Standing { printed: true, state: None };
    assert_eq!(list(&paper(), printed).next.page, "submit.file");
    let handed_in = Standing { printed: true, state: Some(State::FirstReview) };
    assert_eq!(list(&paper(), handed_in).next.page, "progress.timeline");
}

#[test]
fn a_mistake_marks_its_task() {
    let mut case = paper();
    crate::sample::put(&mut case, "entity.certificate_number", "91330106MA2EXAMP5X");
    let tasks: Vec<Task> =
        list(&case, Standing::default()).groups.into_iter().flat_map(|group| group.tasks).collect();
    let marked: Vec<_> = tasks
        .iter()
        .filter(|task| task.status == TaskStatus::Problem)
        .map(|task| task.section.as_str())
        .collect();
    assert_eq!(marked, ["entity"]);
}

#[test]
fn taking_over_a_person_copies_what_both_are_asked() {
    let mut case = app();
    let page = PageRef { page: "site_principal.name".to_owned(), site: Some(0) };
    assert!(!at(&case, &page).reuse.unwrap().reused);
    for (path, value) in reuse(catalogue(), &case, &page) {
        case.answers.set(&path, value);
    }
    assert_eq!(
        case.answers.text(&Path::site(0, "site_principal.mobile")),
        case.answers.text(&Path::entity("entity_principal.mobile"))
    );
    assert!(at(&case, &page).reuse.unwrap().reused);
}

#[test]
fn the_review_shows_every_answer_in_words() {
    let case = paper();
    let rows: Vec<_> = route(catalogue(), &case)
        .iter()
        .map(|page| at(&case, page))
        .flat_map(|view| view.review)
        .flat_map(|section| section.rows)
        .collect();
    let value =
        |path: &str| rows.iter().find(|row| row.path.to_string() == path).map(|row| row.value.clone());
    assert_eq!(value("entity.nature").as_deref(), Some("企业"));
    assert_eq!(value("entity_principal.certificate_valid_from").as_deref(), Some("2018-03-07"));
    assert!(value("entity.certificate").is_some_and(|text| text.contains('1')));
}

#[test]
fn the_product_verification_is_a_step_of_its_own_with_the_rules_of_the_product() {
    let place = |page: &str| PageRef { page: page.to_owned(), site: Some(0) };
    let mut case = paper();
    let asked = at(&case, &place("access.product"));
    assert_eq!((asked.section.as_str(), asked.step, asked.steps), ("product", 1, 2));
    assert!(!asked.notes_title.is_empty() && asked.notes.len() > 6, "{:?}", asked.notes);
    assert!(
        asked.notes.iter().all(|note| !note.text.contains("service-number-rule") && !note.source.is_empty())
    );
    let of_ecs = |view: &PageView| view.notes.iter().filter(|note| note.text.contains("云服务器要")).count();
    assert!(of_ecs(&asked) > 0, "before the product is known every rule stands there");
    crate::sample::put(&mut case, "sites[0].access.product", "2");
    assert_eq!(of_ecs(&at(&case, &place("access.product"))), 0, "a load balancer is no cloud server");
    let number = at(&case, &place("access.service_number"));
    assert_eq!(number.fields.len(), 2, "the number, and how it stands");
    assert!(at(&case, &place("access.ip")).notes.is_empty());
}

#[test]
fn why_no_password_is_needed_is_said_on_the_app_road() {
    let place = PageRef { page: "record.number".to_owned(), site: None };
    let hint = |road| at(&Case::new("new_website_here", road, "浙江省", catalogue()), &place).hint;
    assert!(hint(Road::App).contains("备案密码不用填"), "{}", hint(Road::App));
    assert!(!hint(Road::Paper).contains("不用填"), "{}", hint(Road::Paper));
}

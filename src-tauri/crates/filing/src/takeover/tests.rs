//! What goes from one case into the next.

use jiff::civil::{Date, date};

use super::*;
use crate::sample::{app, catalogue, paper, put};
use crate::state::Road;

const TODAY: Date = date(2026, 11, 23);

fn fresh(filing_type: &str, province: &str) -> Case {
    Case::new(filing_type, Road::App, province, catalogue())
}

fn ids(taken: &Takeover) -> Vec<String> {
    taken.answers.iter().map(|(path, _)| path.to_string()).collect()
}

fn first(earlier: &Case) -> Takeover {
    takeover(catalogue(), earlier, &fresh("first_filing", "浙江省"), TODAY)
}

#[test]
fn the_entity_and_its_people_go_over_and_the_new_site_begins_empty() {
    let taken = first(&app());
    let ids = ids(&taken);
    for id in ["entity.name", "entity.city", "entity_principal.mobile", "sites[0].site_principal.name"] {
        assert!(ids.contains(&id.to_owned()), "{id}");
    }
    let of_site = |id: &&String| id.starts_with("sites[0].") && !id.starts_with("sites[0].site_principal.");
    assert_eq!(ids.iter().find(of_site), None);
    assert_eq!(taken.sites, 1);
}

#[test]
fn what_belongs_to_one_application_stays_behind() {
    let mut earlier = app();
    put(&mut earlier, "sites[0].site_principal.face_check", "passed");
    put(&mut earlier, "sites[0].access.service_number", "a1b2");
    let ids = ids(&first(&earlier));
    for id in ["face_check", "service_number", "password", "need."] {
        assert!(ids.iter().all(|taken| !taken.contains(id)), "{id}");
    }
}

#[test]
fn a_certificate_that_has_run_out_is_asked_anew_with_its_beginning() {
    let mut earlier = app();
    let (from, to) = ("entity_principal.certificate_valid_from", "entity_principal.certificate_valid_to");
    for (end, goes) in [("20261122", false), ("20261123", true), ("长期", true)] {
        put(&mut earlier, to, end);
        let ids = ids(&first(&earlier));
        assert_eq!([from, to].map(|id| ids.contains(&id.to_owned())), [goes; 2], "{end}");
        assert!(ids.contains(&"entity_principal.certificate_number".to_owned()));
    }
}

#[test]
fn an_answer_of_the_new_case_is_its_own_and_a_choice_that_is_not_offered_falls() {
    let mut new = fresh("first_filing", "浙江省");
    put(&mut new, "entity.name", "杭州示例文化有限公司");
    put(&mut new, "entity.province", "310000");
    let ids = ids(&takeover(catalogue(), &app(), &new, TODAY));
    assert!(!ids.contains(&"entity.name".to_owned()));
    assert!(!ids.contains(&"entity.city".to_owned()), "the city lies in another province");
    assert!(!ids.contains(&"entity.county".to_owned()), "nor can its county be chosen");
    assert!(ids.contains(&"entity.certificate_address".to_owned()));
}

#[test]
fn pictures_of_people_fit_again_and_signed_sheets_do_not() {
    let earlier = paper();
    let new = Case::new("first_filing", Road::Paper, "浙江省", catalogue());
    let slots: Vec<_> =
        takeover(catalogue(), &earlier, &new, TODAY).slots.iter().map(Path::to_string).collect();
    assert!(slots.contains(&"entity.certificate".to_owned()));
    assert!(slots.contains(&"sites[0].site_principal.id_front".to_owned()));
    assert!(slots.iter().all(|slot| !slot.contains("verification_form")), "{slots:?}");
}

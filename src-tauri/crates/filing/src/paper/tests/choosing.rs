use super::*;
use crate::catalogue::condition::{Condition, Truth};

const TYPES: [&str; 18] = [
    "first_filing",
    "new_website_here",
    "new_website_elsewhere",
    "new_access",
    "continue_access",
    "change_entity",
    "change_website",
    "change_both",
    "change_access",
    "deregister_entity",
    "deregister_website",
    "deregister_by_form",
    "cancel_access",
    "revoke",
    "transfer_out",
    "claim",
    "transfer_account",
    "migrate_entity",
];

fn weights(case: &Case) -> Vec<(&str, Weight)> {
    needed(catalogue(), case).into_iter().map(|wanted| (wanted.paper.id.as_str(), wanted.weight)).collect()
}

fn required(case: &Case) -> Vec<&str> {
    weights(case).into_iter().filter(|(_, weight)| *weight == Weight::Required).map(|(id, _)| id).collect()
}

#[test]
fn every_case_has_exactly_one_template_of_every_paper() {
    let leaves = |when: &Option<Condition>| match when {
        None => 0,
        Some(Condition::All(parts)) => parts.len(),
        Some(_) => 1,
    };
    let codes = |table: &str, column: &str| -> Vec<String> {
        catalogue().table(table).unwrap().rows().map(|row| row.get(column).to_owned()).collect()
    };
    let natures = codes("entity_nature", "code");
    let provinces = codes("provinces", "name_zh");
    assert!(natures.len() >= 18 && provinces.len() == 31);
    for (province, nature) in provinces.iter().flat_map(|one| natures.iter().map(move |two| (one, two))) {
        for (road, filing_type) in
            [Road::Paper, Road::App].into_iter().flat_map(|one| TYPES.map(|two| (one, two)))
        {
            let mut case = case(filing_type, province, &[("entity.nature", nature)]);
            case.road = road;
            for paper in catalogue().layouts.papers() {
                let fits = |layout: &&Layout| {
                    layout.paper == paper.id
                        && layout
                            .when
                            .as_ref()
                            .is_none_or(|when| when.decide(&case.scene(Some(0))) == Truth::Yes)
                };
                let fitting: Vec<&Layout> = catalogue().layouts.iter().filter(fits).collect();
                let most = fitting.iter().map(|layout| leaves(&layout.when)).max().expect("one fits");
                let best = fitting.iter().filter(|layout| leaves(&layout.when) == most).count();
                assert_eq!(best, 1, "{}: {province} {nature} {filing_type}", paper.id);
            }
            let all = needed(catalogue(), &case);
            let mut ids: Vec<_> = all.iter().map(|wanted| (&wanted.paper.id, wanted.site)).collect();
            ids.dedup();
            assert_eq!(ids.len(), all.len());
        }
    }
}

#[test]
fn the_form_comes_in_four_templates() {
    for (province, nature, template) in [
        ("浙江省", "4", "unit"),
        ("浙江省", "5", "individual"),
        ("广东省", "3", "unit-guangdong"),
        ("广东省", "5", "individual-guangdong"),
    ] {
        let case = case("first_filing", province, &[("entity.nature", nature)]);
        let found = find(catalogue(), &case, "verification_form", None).unwrap();
        assert_eq!(found.layout.template, template);
    }
    let undecided = case("first_filing", PROVINCE, &[]);
    assert_eq!(find(catalogue(), &undecided, "verification_form", None).unwrap().layout.template, "unit");
}

#[test]
fn a_first_filing_in_zhejiang_needs_the_form_alone_and_on_the_app_road_nothing() {
    let mut case = filled("杭州示例茶业有限公司", &domains(1));
    assert_eq!(required(&case), ["verification_form"]);
    let offered: Vec<&str> = weights(&case).into_iter().map(|(id, _)| id).collect();
    assert_eq!(offered, ["verification_form", "commitment_letter", "courier_cover", "signed_for_letter"]);
    case.road = Road::App;
    assert!(required(&case).is_empty());
    assert!(find(catalogue(), &case, "verification_form", None).is_none());
}

#[test]
fn letters_follow_the_rules_of_the_province() {
    let people = [
        ("entity.nature", "4"),
        ("entity.legal_rep_name", "王示例"),
        ("entity_principal.name", "李示例"),
        ("sites[0].site_principal.name", "赵示例"),
    ];
    assert_eq!(
        required(&case("first_filing", "广东省", &people)),
        ["verification_form", "commitment_letter"]
    );
    assert_eq!(
        required(&case("first_filing", "安徽省", &people)),
        ["verification_form", "entity_principal_poa", "site_principal_poa"]
    );
    let same = [
        ("entity.nature", "4"),
        ("entity_principal.name", "李示例"),
        ("sites[0].site_principal.name", "李示例"),
    ];
    assert_eq!(required(&case("first_filing", "安徽省", &same)), ["verification_form"]);
    let many = [("entity.nature", "4"), ("entity.filed_sites", "31")];
    assert!(required(&case("new_website_here", "江苏省", &many)).contains(&"construction_plan"));
    let few = [("entity.nature", "4"), ("entity.filed_sites", "3")];
    assert!(!required(&case("new_website_here", "江苏省", &few)).contains(&"construction_plan"));
    assert!(required(&case("new_website_here", "湖南省", &few)).contains(&"construction_plan"));
}

#[test]
fn each_way_out_of_the_register_has_its_paper() {
    for filing_type in ["deregister_entity", "deregister_website", "deregister_by_form", "cancel_access"] {
        assert_eq!(required(&case(filing_type, PROVINCE, &[])), ["deregistration_form"]);
    }
    assert_eq!(required(&case("revoke", PROVINCE, &[])), ["revoke_letter"]);
    assert!(needed(catalogue(), &case("transfer_out", PROVINCE, &[])).is_empty());
}

#[test]
fn a_paper_of_each_site_comes_once_for_each_site() {
    let mut case = filled("杭州示例茶业有限公司", &domains(1));
    case.answers.set(&Path::site(1, "site.name"), Some(Value::Text("示例茶业".to_owned())));
    let sites: Vec<_> = needed(catalogue(), &case)
        .iter()
        .filter(|wanted| wanted.paper.id == "verification_form")
        .map(|wanted| wanted.site)
        .collect();
    assert_eq!(sites, [Some(0), Some(1)]);
}

//! The pack is read whole, and the newest row counts.

use super::*;
use crate::catalogue::sources::Sources;

fn pack() -> Pack {
    Pack::load(&Sources::embedded()).unwrap_or_else(|broken| panic!("{broken}"))
}

fn current(province: &str, kind: &str, nature: &str) -> Vec<String> {
    let pack = pack();
    let mut values: Vec<String> =
        pack.current(province, kind, nature)
            .map(|rule| {
                if rule.arg.is_empty() { rule.value.clone() } else { format!("{} {}", rule.value, rule.arg) }
            })
            .collect();
    values.sort();
    values.dedup();
    values
}

#[test]
fn provinces_differ_as_their_rows_say() {
    for (province, kind, nature, expected) in [
        ("北京市", "entity_principal_legal_rep", "4", vec!["free"]),
        ("北京市", "domain_suffix", "4", vec!["listed_only"]),
        ("北京市", "foreigner", "5", vec!["hong_kong_passport"]),
        ("天津市", "entity_principal_legal_rep", "4", vec!["must"]),
        ("天津市", "site_principal_poa", "4", vec!["not_legal_rep"]),
        ("天津市", "emergency_phone", "4", vec!["third_person_in_remark 应急|紧急"]),
        ("天津市", "min_age", "5", vec!["at_least 18"]),
        ("上海市", "individual_locality", "5", vec!["permit_no_student_card 1"]),
        ("上海市", "local_id_prefix", "5", vec!["permit_unless_prefix 310"]),
        ("上海市", "construction_plan", "4", vec!["sites_over 29"]),
        ("上海市", "commitment_letter", "4", vec!["own_form 上海市互联网信息服务备案承诺书"]),
        ("广东省", "commitment_letter", "5", vec!["every_filing 互联网信息服务备案承诺书"]),
        ("广东省", "min_age", "5", vec!["work_proof_below 18"]),
        ("广东省", "min_age", "4", vec!["at_least 16"]),
        ("广东省", "footer_number", "4", vec!["entity_number"]),
        ("浙江省", "footer_number", "4", vec!["site_number"]),
        ("浙江省", "entity_principal_legal_rep", "4", vec!["foreigner_passport", "must"]),
        ("浙江省", "mobile_local", "4", vec!["unknown"]),
        ("浙江省", "domain_suffix_public_bodies", "3", vec!["one_of .cn|.公益"]),
        ("浙江省", "domain_suffix_public_bodies", "2", vec!["one_of .gov.cn|.政务"]),
        ("浙江省", "domain_suffix_public_bodies", "4", vec![]),
        ("江西省", "sites_per_order", "5", vec!["one_domain_when_filed_over 7"]),
        ("江西省", "sites_per_order", "4", vec!["one_domain_when_filed_over 15"]),
        ("江西省", "site_principal_locality", "4", vec!["every_principal_permit"]),
        ("新疆维吾尔自治区", "party_building_letter", "4", vec!["first_and_new_site"]),
        ("新疆维吾尔自治区", "one_domain_per_site", "4", vec!["one_domain"]),
        ("新疆维吾尔自治区", "individual_locality", "5", vec!["local_id"]),
        ("内蒙古自治区", "individual_locality", "5", vec!["local_id_no_temporary"]),
        ("内蒙古自治区", "materials_public_bodies", "3", vec!["approval_form"]),
        ("内蒙古自治区", "materials_public_bodies", "4", vec![]),
    ] {
        assert_eq!(current(province, kind, nature), expected, "{province} {kind} {nature}");
    }
}

#[test]
fn the_newest_row_counts_and_what_tightened_or_loosened_stays_visible() {
    let pack = pack();
    for (province, now, before) in [
        ("辽宁省", "must", "free"),
        ("海南省", "letter_on_conditions", "must"),
        ("山西省", "foreigner_delegates", "letter"),
        ("甘肃省", "must", "letter"),
        ("安徽省", "letter_same_person", "must"),
    ] {
        let kind = "entity_principal_legal_rep";
        assert_eq!(pack.current(province, kind, "4").next().unwrap().value, now, "{province}");
        assert!(pack.older(province, kind, "4").any(|rule| rule.value == before), "{province}");
    }
}

#[test]
fn an_unknown_counts_only_where_nothing_was_said() {
    assert_eq!(current("福建省", "sites_per_order", "4"), ["at_most 4"]);
    assert_eq!(current("北京市", "sites_per_order", "4"), ["unknown"]);
    let pack = pack();
    assert!(pack.older("北京市", "sites_per_order", "4").next().is_none());
}

#[test]
fn rulings_name_exactly_the_natures_a_row_is_current_for() {
    let pack = pack();
    let rulings = pack.rulings("construction_plan");
    let of = |province: &str, number| {
        rulings.iter().find(|ruling| ruling.province == province && ruling.number == Some(number)).unwrap()
    };
    assert_eq!(of("江苏省", 10).natures.as_deref(), Some(["5".to_owned()].as_slice()));
    let units = of("江苏省", 30).natures.clone().unwrap();
    assert!(units.contains(&"4".to_owned()) && !units.contains(&"5".to_owned()));
    assert_eq!(of("福建省", 20).natures, None);
    assert!(!rulings.iter().any(|ruling| ruling.province == "福建省" && ruling.number == Some(5)));
}

#[test]
fn provinces_are_found_by_what_they_say() {
    let pack = pack();
    let letters = ["own_form".to_owned(), "every_filing".to_owned()];
    assert_eq!(
        pack.provinces_with("commitment_letter", Some(&letters)),
        [("上海市".to_owned(), AppliesTo::All), ("广东省".to_owned(), AppliesTo::All)]
    );
    assert_eq!(pack.provinces_with("footer_number", None).len(), 31);
}

#[test]
fn a_broken_row_is_named_with_line_and_reason() {
    let header = "province,kind,value,arg,arg2,applies_to,source,as_of\n";
    for (row, expected) in [
        ("浙江,min_age,at_least,18,,all,x,2020", "unknown province `浙江`"),
        ("浙江省,age,at_least,18,,all,x,2020", "unknown kind `age`"),
        ("浙江省,min_age,about,18,,all,x,2020", "unknown value `about` of `min_age`"),
        ("浙江省,min_age,at_least,x,,all,x,2020", "`x` is no `arg` of `min_age.at_least`"),
        ("浙江省,min_age,at_least,18,,firms,x,2020", "unknown applicant `firms`"),
        ("浙江省,min_age,at_least,18,,all,,2020", "`source` is empty"),
        ("浙江省,min_age,at_least,18,,all,x,2021-2023", "`2021-2023` is no date"),
    ] {
        let mut sources = Sources::embedded();
        sources.replace("tables/province_rules.csv", format!("{header}{row}\n"));
        let faults = Pack::load(&sources).unwrap_err().0;
        let fault = faults.iter().find(|fault| fault.reason == expected);
        assert_eq!(fault.unwrap_or_else(|| panic!("{row}: {faults:?}")).line, 2);
    }
}

#[test]
fn a_missing_column_is_named() {
    let mut sources = Sources::embedded();
    sources.replace("tables/province_rules.csv", "province,kind,value,arg,applies_to,source,as_of\n");
    let faults = Pack::load(&sources).unwrap_err().0;
    assert_eq!(faults[0].reason, "column `arg2` is missing");
}

#[test]
fn a_kind_declared_twice_is_refused() {
    let mut sources = Sources::embedded();
    let kinds = sources.get("catalogue/province.toml").unwrap();
    let twice = format!("{kinds}\n[[kind]]\nid = \"other\"\nvalues = []\n");
    sources.replace("catalogue/province.toml", twice);
    let faults = Pack::load(&sources).unwrap_err().0;
    assert!(faults.iter().any(|fault| fault.reason == "`other` stands twice"), "{faults:?}");
}

mod checklists {
    use super::super::{ChecklistItem, Standing, checklist};
    use crate::catalogue::Catalogue;
    use crate::catalogue::sources::Sources;
    use crate::sample::{catalogue, paper, put};
    use crate::state::Road;
    use crate::words::Language;

    fn list(province: &str, filing_type: &str, nature: &str, road: Road) -> Vec<ChecklistItem> {
        let mut case = paper();
        (case.province, case.filing_type, case.road) = (province.to_owned(), filing_type.to_owned(), road);
        put(&mut case, "entity.nature", nature);
        checklist(catalogue(), catalogue().words(Language::ZhCn), &case)
    }

    fn item<'a>(items: &'a [ChecklistItem], kind: &str) -> &'a ChecklistItem {
        items.iter().find(|item| item.kind == kind).unwrap_or_else(|| panic!("{kind} is not in {items:?}"))
    }

    #[test]
    fn each_line_says_who_judges_it_and_where_it_comes_from() {
        let items = list("浙江省", "first_filing", "4", Road::Paper);
        assert_eq!(item(&items, "entity_principal_legal_rep").standing, Standing::Decided);
        assert_eq!(item(&items, "footer_number").standing, Standing::Confirm);
        assert_eq!(item(&items, "mobile_local").standing, Standing::Unknown);
        for item in &items {
            assert!(!item.title.is_empty() && !item.says.is_empty() && !item.source.is_empty(), "{item:?}");
            assert!(!item.says.starts_with("province-") && !item.says.contains('$'), "{item:?}");
        }
    }

    #[test]
    fn what_was_said_before_and_is_not_any_more_is_shown() {
        let items = list("辽宁省", "first_filing", "4", Road::App);
        let older = &item(&items, "entity_principal_legal_rep").older;
        assert_eq!(older.len(), 1, "{older:?}");
        assert_eq!(older[0].as_of, "2020");
        assert!(
            item(&list("广西壮族自治区", "first_filing", "4", Road::App), "entity_principal_legal_rep")
                .older
                .is_empty()
        );
    }

    #[test]
    fn only_what_matters_to_such_a_filing_is_listed() {
        let has = |items: &[ChecklistItem], kind: &str| items.iter().any(|item| item.kind == kind);
        assert!(has(&list("江西省", "first_filing", "5", Road::Paper), "form_variant"));
        assert!(!has(&list("江西省", "first_filing", "5", Road::App), "form_variant"));
        assert!(!has(&list("江西省", "first_filing", "4", Road::Paper), "individual_locality"));
        assert!(!has(&list("浙江省", "deregister_website", "4", Road::App), "min_age"));
        assert!(has(&list("浙江省", "deregister_website", "4", Road::App), "deregistration"));
    }

    #[test]
    fn every_province_has_a_list_for_everybody_in_both_languages() {
        for row in catalogue().table("provinces").unwrap().rows() {
            for nature in ["4", "5", "3"] {
                let items = list(row.get("name_zh"), "first_filing", nature, Road::Paper);
                assert!(items.len() >= 6, "{}: {items:?}", row.get("name_zh"));
            }
        }
    }

    #[test]
    fn a_statement_without_words_is_a_fault() {
        let mut sources = Sources::embedded();
        let words = sources
            .get("locales/en/province.ftl")
            .unwrap()
            .replace("province-min_age-at_least =", "province-x =");
        sources.replace("locales/en/province.ftl", words);
        let kinds =
            sources.get("catalogue/province.toml").unwrap().replace("province.too_young", "province.too_old");
        sources.replace("catalogue/province.toml", kinds);
        let faults = Catalogue::load(&sources).unwrap_err().0;
        assert!(
            faults.iter().any(|fault| fault.reason == "no text `province-min_age-at_least` in en"),
            "{faults:?}"
        );
        assert!(faults.iter().any(|fault| fault.reason == "unknown rule `province.too_old`"), "{faults:?}");
    }
}

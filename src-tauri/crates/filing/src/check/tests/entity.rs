//! The entity, its people and its record: one slip each, at its place.

use super::super::*;
use super::{TODAY, says};
use crate::sample::{catalogue, paper, put};

/// The sample with answers put in place, as another type where one is named.
fn case(filing_type: &str, answers: &[(&str, &str)]) -> Case {
    let mut case = paper();
    case.filing_type = filing_type.to_owned();
    for (path, text) in answers {
        put(&mut case, path, text);
    }
    case
}

fn individual(answers: &[(&str, &str)]) -> Case {
    let own = [
        ("entity.nature", "5"),
        ("entity.name", "李示例"),
        ("entity.certificate_type", "2"),
        ("entity.certificate_number", "330106199003070022"),
    ];
    case("first_filing", &[&own, answers].concat())
}

#[test]
fn a_name_fits_its_nature() {
    for (name, nature, expected) in [
        ("example.cn", "4", "Block entity_name.domain entity.name"),
        ("李示例", "4", "Warn entity_name.no_unit_word entity.name"),
        ("示例茶叶网", "4", "Warn entity_name.site_name entity.name"),
        ("杭州示例(西湖)茶业有限公司", "4", "Warn entity_name.brackets entity.name"),
        ("示例县人民政府", "4", "Warn entity_name.state_body entity.name"),
        ("示例县公安局", "10", "Warn entity_name.state_body entity.name"),
    ] {
        let case = case("first_filing", &[("entity.name", name), ("entity.nature", nature)]);
        assert!(says(&case, expected), "{name} {nature}");
    }
    for (name, nature) in [
        ("示例县人民政府", "2"),
        ("杭州示例（西湖）茶业有限公司", "4"),
        ("李示例（个体工商户）", "4"),
        ("西湖区示例茶叶店", "4"),
        ("示例县茶叶协会", "6"),
        ("李示例", ""),
    ] {
        let case = case("first_filing", &[("entity.name", name), ("entity.nature", nature)]);
        assert!(!says(&case, "entity_name."), "{name} {nature}");
    }
}

#[test]
fn an_individual_files_under_their_own_name_and_number() {
    for (path, text, expected) in [
        ("entity.name", "杭州示例茶业有限公司", "Block entity_name.individual_unit entity.name"),
        ("entity.name", "李示例（个体工商户）", "Block entity_name.individual_unit entity.name"),
        ("entity_principal.name", "王样本", "Warn individual.principal_name entity_principal.name"),
        (
            "entity.certificate_number",
            "110105194912310021",
            "Block resident_id.check_character entity.certificate_number",
        ),
        (
            "entity.certificate_number",
            "11010519491231002X",
            "Block individual.principal_number entity_principal.certificate_number",
        ),
        (
            "entity.certificate_address",
            "上海市示例路1号",
            "Info certificate_address.individual entity.certificate_address",
        ),
    ] {
        assert!(says(&individual(&[(path, text)]), expected), "{path} = {text}");
    }
    let clean = individual(&[]);
    for rule in ["entity_name.", "individual.", "uscc.", "certificate_address."] {
        assert!(!says(&clean, rule), "{rule}");
    }
}

#[test]
fn a_sole_proprietor_is_one_in_name_number_and_seal() {
    let sole = [("entity.sole_proprietor", "yes"), ("entity.certificate_number", "92440101MA00000153")];
    let of = |answers: &[(&str, &str)]| case("first_filing", &[&sole, answers].concat());
    assert!(says(&of(&[("entity.name", "李示例")]), "Warn entity_name.sole_proprietor entity.name"));
    assert!(!says(&of(&[("entity.name", "李示例（个体工商户）")]), "entity_name."));
    assert!(says(&of(&[("entity.has_seal", "no")]), "Warn seal.remark sites[0].site.remark"));
    let remark = [("entity.has_seal", "no"), ("sites[0].site.remark", "本个体工商户未刻公章。")];
    assert!(!says(&of(&remark), "seal.remark"));
    assert!(!says(&of(&[]), "sole_proprietor.number"));
    let firm = case("first_filing", &[("entity.sole_proprietor", "yes")]);
    assert!(says(&firm, "Warn sole_proprietor.number entity.sole_proprietor"));
    assert!(says(
        &of(&[("entity.sole_proprietor", "no")]),
        "Warn sole_proprietor.number entity.sole_proprietor"
    ));
}

#[test]
fn a_credit_code_tells_who_registered_the_unit() {
    for (code, nature, kind, expected) in [
        ("12110000MA00000157", "4", "1", true),
        ("91330106MA2EXAMP5T", "3", "15", true),
        ("12110000MA00000157", "3", "15", false),
        ("92440101MA00000153", "4", "1", false),
        // A hospital may be a firm, an institution or a private unit.
        ("91330106MA2EXAMP5T", "17", "38", false),
    ] {
        let answers = [
            ("entity.certificate_number", code),
            ("entity.nature", nature),
            ("entity.certificate_type", kind),
        ];
        let case = case("first_filing", &answers);
        assert_eq!(
            says(&case, "Warn uscc.other_nature entity.certificate_number"),
            expected,
            "{code} {nature}"
        );
    }
}

#[test]
fn the_legal_representative_has_a_number_of_their_own() {
    for (number, expected) in [
        ("330106900307002", "Block resident_id.old_form entity.legal_rep_certificate_number"),
        ("330106199003070023", "Block resident_id.check_character entity.legal_rep_certificate_number"),
        ("330106199003070022", "Block legal_rep.same_number entity.legal_rep_certificate_number"),
    ] {
        let answers = [("entity.legal_rep_name", "王样本"), ("entity.legal_rep_certificate_number", number)];
        assert!(says(&case("first_filing", &answers), expected), "{number}");
    }
    let passport =
        [("entity.legal_rep_name", "王样本"), ("entity.legal_rep_certificate_number", "EA1234567")];
    assert!(!says(&case("first_filing", &passport), "entity.legal_rep_certificate_number"));
}

#[test]
fn the_certificate_is_of_the_province_it_is_filed_in() {
    let elsewhere = case("first_filing", &[("entity.certificate_address", "上海市示例区示例路1号")]);
    assert!(says(&elsewhere, "Warn certificate_address.other_province entity.certificate_address"));
    for address in ["浙江省杭州市示例路1号", "杭州市示例路1号", "上海路1号"] {
        let case = case("first_filing", &[("entity.certificate_address", address)]);
        assert!(!says(&case, "certificate_address."), "{address}");
    }
}

#[test]
fn sites_filed_before_are_looked_at() {
    let dead = case("new_website_here", &[("entity.filed_sites_live", "no")]);
    assert!(says(&dead, "Warn filed_sites.not_live entity.filed_sites_live"));
    let none = case("new_website_here", &[("entity.filed_sites", "0")]);
    assert!(says(&none, "Warn filed_sites.none entity.filed_sites"));
    let some = case("new_website_here", &[("entity.filed_sites", "2"), ("entity.filed_sites_live", "yes")]);
    assert!(!says(&some, "filed_sites."));
}

#[test]
fn numbers_of_people_are_compared_and_not_their_spelling() {
    for (path, text, expected) in [
        (
            "entity_principal.emergency_phone",
            "+86 139-5710-0021",
            "Block people.emergency_same entity_principal.emergency_phone",
        ),
        (
            "entity_principal.emergency_phone",
            "13957100022;13957100021",
            "Block people.emergency_same entity_principal.emergency_phone",
        ),
        (
            "entity_principal.office_phone",
            "13957100021",
            "Info people.office_is_mobile entity_principal.office_phone",
        ),
        (
            "sites[0].site_principal.certificate_valid_to",
            "20390307",
            "Warn people.own_validity_differs sites[0].site_principal.certificate_valid_to",
        ),
    ] {
        assert!(says(&case("first_filing", &[(path, text)]), expected), "{path} = {text}");
    }
    let spelt = case("first_filing", &[("sites[0].site_principal.mobile", "+86 13957100021")]);
    assert!(!says(&spelt, "people."));
    let dated = case("first_filing", &[("sites[0].site_principal.certificate_valid_to", "2038-03-07")]);
    assert!(!says(&dated, "people."));
}

#[test]
fn a_change_keeps_province_and_certificate() {
    let number = "91330106MA2EXAMP5T";
    for (answers, expected) in [
        (vec![("record.province", "310000")], "Block change.province entity.province"),
        (
            vec![("record.certificate_number", "91330106673959654P")],
            "Block change.certificate_number entity.certificate_number",
        ),
        (
            vec![("record.certificate_number", "MA2EXAMP-5")],
            "Warn change.credit_code entity.certificate_number",
        ),
        (vec![("record.entity_name", "杭州样本茶业有限公司")], "Info change.renamed entity.name"),
        (
            vec![
                ("record.entity_name", "杭州示例茶业有限公司"),
                ("record.certificate_number", number),
                ("record.principal_name", "李示例"),
            ],
            "Info change.nothing_seen entity.name",
        ),
    ] {
        assert!(says(&case("change_entity", &answers), expected), "{answers:?}");
    }
    let same = [("record.province", "330000"), ("record.certificate_number", "91330106ma2examp5t")];
    assert!(!says(&case("change_entity", &same), "change."));
    // Nothing is on record before the first filing.
    assert!(!says(&case("first_filing", &[("record.province", "310000")]), "change."));
}

#[test]
fn filing_numbers_belong_together() {
    let own = ("entity.filing_number", "浙ICP备2021034386号");
    for (answers, expected) in [
        (
            vec![("entity.filing_number", "沪ICP备2021034386号")],
            "Warn filing_number.other_province entity.filing_number",
        ),
        (
            vec![own, ("sites[0].site.filing_number", "浙ICP备2020000001号-1")],
            "Block filing_number.other_entity sites[0].site.filing_number",
        ),
        (
            vec![own, ("sites[0].site.filing_number", "浙ICP备2021034386号")],
            "Block site_filing_number.no_serial sites[0].site.filing_number",
        ),
    ] {
        assert!(says(&case("change_website", &answers), expected), "{answers:?}");
    }
    let fitting = [own, ("sites[0].site.filing_number", "浙icp备 2021034386号－1")];
    assert!(!says(&case("change_website", &fitting), "filing_number."));
}

#[test]
fn giving_up_the_last_one_is_said() {
    for (filing_type, expected) in [
        ("deregister_website", "Warn cancel.empty_shell cancel.last_site"),
        ("cancel_access", "Warn cancel.only_access cancel.last_site"),
    ] {
        assert!(says(&case(filing_type, &[("cancel.last_site", "yes")]), expected), "{filing_type}");
        assert!(
            !says(&case(filing_type, &[("cancel.last_site", "no")]), "cancel.last_site"),
            "{filing_type}"
        );
    }
    let wrong = case("deregister_website", &[("cancel.kind", "0")]);
    assert!(says(&wrong, "Block cancel.other_kind cancel.kind"));
    assert!(!says(&case("deregister_entity", &[("cancel.kind", "0")]), "cancel.other_kind"));
}

#[test]
fn what_is_not_known_is_no_reason_to_stop() {
    for filing_type in ["first_filing", "new_website_here", "change_both", "deregister_website", "new_access"]
    {
        let mut case = case(filing_type, &[]);
        for field in catalogue().fields() {
            let path = Path { site: None, id: field.id.clone() };
            let path = if field.scope == crate::catalogue::declare::Scope::Site {
                Path::site(0, path.id)
            } else {
                path
            };
            case.answers.set(&path, Some(Value::NotSure));
        }
        for problem in check(catalogue(), &case, TODAY) {
            let named = problem.rule.starts_with("field.") || problem.rule.starts_with("material.");
            assert!(named || problem.severity != Severity::Block, "{filing_type}: {problem:?}");
        }
    }
}

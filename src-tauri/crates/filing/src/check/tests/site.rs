//! The website, its domain and its access: one slip each, at its place.

use super::super::*;
use super::says;
use crate::sample::{paper, put};

/// The sample with answers of its first site put in place.
fn site(filing_type: &str, answers: &[(&str, &str)]) -> Case {
    let mut case = paper();
    case.filing_type = filing_type.to_owned();
    for (id, text) in answers {
        let path = if id.starts_with("entity") { (*id).to_owned() } else { format!("sites[0].{id}") };
        put(&mut case, &path, text);
    }
    case
}

#[test]
fn a_name_with_nothing_of_the_entity_needs_a_remark() {
    for name in ["云上小筑", "有限公司官方", "好物商城"] {
        let case = site("first_filing", &[("site.name", name)]);
        assert!(says(&case, "Warn site_name.unrelated sites[0].site.name"), "{name}");
    }
    for (name, remark) in [
        ("示例茶业", ""),
        ("杭州示例茶业有限公司", ""),
        ("示例茶文化", ""),
        ("云上小筑", "云上小筑是本公司的产品。"),
    ] {
        let case = site("first_filing", &[("site.name", name), ("site.remark", remark)]);
        assert!(!says(&case, "site_name.unrelated"), "{name}");
    }
}

#[test]
fn what_a_private_person_may_offer() {
    let of = |content: &str, remark: &str| {
        site(
            "first_filing",
            &[("entity.nature", "5"), ("site.service_content", content), ("site.remark", remark)],
        )
    };
    assert!(says(&of("9", ""), "sites[0].site.service_content"));
    assert!(says(&of("24", ""), "Block service_content.other_individual sites[0].site.remark"));
    assert!(!says(&of("24", "记录本人的读书笔记。"), "service_content."));
    assert!(!says(&of("6", ""), "service_content."));
    let unit = site("first_filing", &[("site.service_content", "24"), ("site.remark", "")]);
    assert!(says(&unit, "Warn service_content.other sites[0].site.remark"));
}

#[test]
fn a_site_is_closed_until_filed_and_its_old_number_works() {
    for filing_type in ["first_filing", "new_website_here", "new_website_elsewhere"] {
        let open = site(filing_type, &[("site.closed", "no")]);
        assert!(says(&open, "Block site.open_too_early sites[0].site.closed"), "{filing_type}");
        assert!(!says(&site(filing_type, &[("site.closed", "yes")]), "site.closed"), "{filing_type}");
    }
    for filing_type in ["new_access", "continue_access"] {
        let dead = site(filing_type, &[("site.record_mobile_works", "no"), ("site.closed", "no")]);
        assert!(says(&dead, "Block record.mobile_dead sites[0].site.record_mobile_works"), "{filing_type}");
        assert!(!says(&dead, "site.open_too_early"), "an access keeps its site open");
    }
}

#[test]
fn a_domain_belongs_to_who_files_it() {
    for (answers, expected) in [
        (
            vec![("site.domain_holder", "杭州样本茶叶商行")],
            "Block domain_holder.differs sites[0].site.domain_holder",
        ),
        (
            vec![("site.domain_holder", "杭州示例茶业")],
            "Warn domain_holder.similar sites[0].site.domain_holder",
        ),
        (vec![("site.domain_holder", "李示例")], "Warn domain_holder.person sites[0].site.domain_holder"),
        (
            vec![
                ("site.domain_holder", "杭州示例茶业有限公司"),
                ("site.domain_holder_number", "92440101MA00000153"),
            ],
            "Block domain_holder.number sites[0].site.domain_holder_number",
        ),
        (
            vec![("site.domain_holder", "杭州示例茶业有限公司")],
            "Info domain_registrar.empty sites[0].site.domain_registrar",
        ),
    ] {
        assert!(says(&site("first_filing", &answers), expected), "{answers:?}");
    }
    let bracketed = [
        ("entity.name", "示例（杭州）茶业有限公司"),
        ("site.domain_holder", "示例(杭州)茶业有限公司 "),
        ("site.domain_holder_number", "91330106ma2examp5t"),
        ("site.domain_registrar", "示例注册商"),
    ];
    for rule in ["domain_holder.", "domain_registrar."] {
        assert!(!says(&site("first_filing", &bracketed), rule), "{rule}");
    }
}

#[test]
fn a_domain_outlives_the_filing_and_its_real_name_has_arrived() {
    for (id, text, expected) in [
        ("site.domain_valid_to", "20261122", "Block domain.expired sites[0].site.domain_valid_to"),
        ("site.domain_valid_to", "20261123", "Warn domain.expires_soon sites[0].site.domain_valid_to"),
        ("site.domain_valid_to", "20270223", "Warn domain.expires_soon sites[0].site.domain_valid_to"),
        (
            "site.domain_realname_on",
            "20261124",
            "Block domain_realname.future sites[0].site.domain_realname_on",
        ),
        // Monday the 23rd is the first work day after Friday the 20th.
        (
            "site.domain_realname_on",
            "20261120",
            "Warn domain_realname.young sites[0].site.domain_realname_on",
        ),
        (
            "site.domain_realname_on",
            "20261119",
            "Warn domain_realname.young sites[0].site.domain_realname_on",
        ),
    ] {
        assert!(says(&site("first_filing", &[(id, text)]), expected), "{id} = {text}");
    }
    for (id, text) in [
        ("site.domain_valid_to", "20270224"),
        ("site.domain_realname_on", "20261118"),
        ("site.domain_realname_on", "20190101"),
    ] {
        assert!(!says(&site("first_filing", &[(id, text)]), "domain"), "{id} = {text}");
    }
}

#[test]
fn the_days_of_an_unknown_year_are_not_guessed() {
    let case = site("first_filing", &[("site.domain_realname_on", "20261231")]);
    let today = jiff::civil::date(2027, 1, 4);
    let found = check(crate::sample::catalogue(), &case, today);
    let said: Vec<_> = found.iter().filter(|problem| problem.rule.starts_with("domain_realname")).collect();
    assert_eq!(said.len(), 1);
    assert_eq!((said[0].rule.as_str(), said[0].severity), ("domain_realname.calendar", Severity::Info));
    assert_eq!(said[0].args["year"], "2027");
}

#[test]
fn addresses_pair_up_and_stand_once() {
    for (start, end, expected) in [
        ("47.96.0.1;47.96.0.1", "47.96.0.1;47.96.0.1", "Warn access.ip_twice sites[0].access.ip_start"),
        ("47.96.0.1;47.96.0.2", "47.96.0.1", "Block access.ip_pairs sites[0].access.ip_end"),
        ("47.96.0.1;47.96.1.9", "47.96.0.1;47.96.1.1", "Block access.ip_order sites[0].access.ip_end"),
    ] {
        let case = site("first_filing", &[("access.ip_start", start), ("access.ip_end", end)]);
        assert!(says(&case, expected), "{start} {end}");
    }
    let pairs = [("access.ip_start", "47.96.0.1;47.96.1.1"), ("access.ip_end", "47.96.0.9;47.96.1.9")];
    assert!(!says(&site("first_filing", &pairs), "access."));
}

#[test]
fn what_usually_needs_an_approval_is_asked_for() {
    for (answers, expected) in [
        (vec![("site.service_content", "5")], "Warn preapproval.content sites[0].site.preapproval"),
        (vec![("site.remark", "介绍本公司的医疗器械。")], "Warn preapproval.word sites[0].site.preapproval"),
        (vec![("entity.name", "杭州示例影视有限公司")], "Warn preapproval.word sites[0].site.preapproval"),
        (
            vec![("entity.name", "杭州示例资产管理有限公司")],
            "Warn preapproval.finance_word sites[0].site.preapproval",
        ),
        (
            vec![("entity.business_scope", "茶叶批发；第二类医疗器械销售")],
            "Info preapproval.scope_word sites[0].site.preapproval",
        ),
    ] {
        assert!(says(&site("first_filing", &answers), expected), "{answers:?}");
    }
    let covered = [
        ("site.remark", "介绍本公司的医疗器械。"),
        ("site.preapproval", "5"),
        ("site.preapproval_number", "（浙）-经营性-2026-0001"),
    ];
    assert!(!says(&site("first_filing", &covered), "preapproval.word"));
    let mut letter = site("first_filing", &[("site.remark", "介绍本公司的医疗器械。")]);
    letter.materials.insert(Path::entity("entity.no_preapproval_letter"), vec!["letter.jpg".to_owned()]);
    assert!(!says(&letter, "preapproval.word"));
}

#[test]
fn a_change_takes_domains_away_and_adds_none() {
    let of = |domains: &str, recorded: &str| {
        site("change_website", &[("site.domains", domains), ("site.record_domains", recorded)])
    };
    let added = "Block change.domain_added sites[0].site.domains";
    assert!(says(&of("example.cn|example.com", "example.cn"), added));
    assert!(says(&of("example.com", "example.cn"), added));
    assert!(says(&of("", "example.cn"), "Block change.domains_gone sites[0].site.domains"));
    assert!(!says(&of("EXAMPLE.CN", "example.cn|example.com"), "change."));
}

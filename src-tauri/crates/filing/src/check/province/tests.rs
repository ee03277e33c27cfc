//! One slip against each rule of a province; elsewhere, or done right, nothing is said.

use jiff::civil::{Date, date};

use crate::answers::Path;
use crate::case::Case;
use crate::check::check;
use crate::problem::Severity;
use crate::sample::{catalogue, paper, put};
use crate::state::Road;

const TODAY: Date = date(2026, 11, 23);

/// The sample, moved to another province, with answers changed. `a=b; c=d` sets fields; `type=…`, `road=app` and
/// `site=+` change the case itself.
fn case(province: &str, changes: &str) -> Case {
    let mut case = paper();
    case.province = province.to_owned();
    let code = catalogue().province(province).unwrap().get("code").to_owned();
    put(&mut case, "entity.province", &code);
    for change in changes.split("; ").filter(|change| !change.is_empty()) {
        let (path, text) = change.split_once('=').unwrap();
        match path {
            "type" => case.filing_type = text.to_owned(),
            "road" => case.road = Road::App,
            "site" => case.answers.sites.push(case.answers.sites[0].clone()),
            "attached" => drop(case.materials.insert(text.parse().unwrap(), vec!["picture.jpg".to_owned()])),
            _ => put(&mut case, path, text),
        }
    }
    case
}

/// `severity rule path` of what the provinces' own rules find.
fn said(case: &Case) -> Vec<String> {
    let problems = check(catalogue(), case, TODAY);
    let own = problems
        .iter()
        .filter(|problem| problem.rule.starts_with("province.") || problem.rule.starts_with("legal_rep."));
    own.map(|problem| format!("{:?} {} {}", problem.severity, problem.rule, problem.path)).collect()
}

/// Another legal representative than the principals of the sample.
const OTHER_REP: &str = "entity.legal_rep_name=王样本";
/// An individual of Zhejiang, by the number.
const PERSON: &str = "entity.nature=5; entity.name=李示例; entity.certificate_type=2; entity.certificate_number=330106199003070022";
/// Seventeen years old on the day of the check.
const YOUNG: &str = "330106200903070023";

fn holds(province: &str, changes: &str, expected: &str) {
    let found = said(&case(province, changes));
    assert!(found.iter().any(|line| line == expected), "{province} {changes}: {expected} not in {found:?}");
}

fn is_silent(province: &str, changes: &str, rule: &str) {
    let found = said(&case(province, changes));
    assert!(!found.iter().any(|line| line.contains(rule)), "{province} {changes}: {found:?}");
}

#[test]
fn the_legal_representative_is_wanted_as_each_province_says() {
    let name = "entity_principal.name";
    for (province, expected) in [
        ("浙江省", "Block legal_rep.must"),
        ("天津市", "Block legal_rep.must"),
        ("辽宁省", "Block legal_rep.must"),
        ("辽宁省", "Info legal_rep.once_allowed"),
        ("海南省", "Warn legal_rep.letter"),
        ("海南省", "Info legal_rep.once_refused"),
        ("山西省", "Warn legal_rep.foreigner_only"),
        ("四川省", "Warn legal_rep.letter"),
        ("安徽省", "Warn legal_rep.letter"),
    ] {
        holds(province, OTHER_REP, &format!("{expected} {name}"));
    }
    assert_eq!(said(&case("北京市", OTHER_REP)), Vec::<String>::new());
    holds("山东省", "entity.legal_rep_name=John Sample", "Info legal_rep.delegates entity_principal.name");
    is_silent(
        "四川省",
        &format!("{OTHER_REP}; attached=entity_principal.authorization_letter"),
        "legal_rep.letter",
    );
}

#[test]
fn somebody_else_as_principal_may_bind_the_site_principal() {
    let two = format!("{OTHER_REP}; sites[0].site_principal.name=张示例");
    for province in ["江苏省", "安徽省"] {
        holds(province, &two, "Block legal_rep.same_person sites[0].site_principal.name");
        is_silent(province, OTHER_REP, "same_person");
    }
}

#[test]
fn tianjin_wants_two_people_and_a_third_in_the_remark() {
    holds(
        "天津市",
        "entity.legal_rep_name=李示例",
        "Block province.site_principal_other sites[0].site_principal.name",
    );
    is_silent(
        "天津市",
        "entity.legal_rep_name=李示例; sites[0].site_principal.name=张示例",
        "site_principal_other",
    );
    is_silent("浙江省", "entity.legal_rep_name=李示例", "site_principal_other");
    holds("天津市", "", "Warn province.emergency_remark entity.remark");
    is_silent("天津市", "entity.remark=应急联系人张示例，行政主管", "emergency_remark");
    let mobile = "entity_principal.office_phone=13957100055";
    holds("天津市", mobile, "Warn province.mobile_remark entity.remark");
    is_silent(
        "天津市",
        &format!("{mobile}; entity.remark=办公电话联系人李示例，经理；应急联系人张示例"),
        "mobile_remark",
    );
}

#[test]
fn a_principal_is_of_age_where_the_province_names_one() {
    let young = format!("entity_principal.certificate_number={YOUNG}");
    let path = "entity_principal.certificate_number";
    for (province, nature, expected) in [
        ("天津市", "", Some("Warn province.too_young")),
        ("湖北省", "", Some("Block province.too_young")),
        ("广东省", "", None),
        ("浙江省", "", None),
        ("浙江省", "entity.nature=5", Some("Block province.too_young")),
        ("山东省", "entity.nature=5", None),
        ("广东省", "entity.nature=5", Some("Warn province.young_work_proof")),
        ("江苏省", "entity.nature=5", Some("Warn province.young_work_proof")),
        ("北京市", "entity.nature=5", None),
    ] {
        let changes = if nature.is_empty() { young.clone() } else { format!("{nature}; {young}") };
        match expected {
            Some(expected) => holds(province, &changes, &format!("{expected} {path}")),
            None => is_silent(province, &changes, "young"),
        }
    }
    is_silent("湖北省", "", "too_young");
}

#[test]
fn sites_and_domains_are_counted_per_order_and_per_entity() {
    for (province, changes, expected) in [
        ("湖南省", "site=+", "Block province.sites_per_order sites[1].site.name"),
        (
            "湖南省",
            "sites[0].site.domains=example.cn|example.com.cn",
            "Block province.domains_per_order sites[0].site.domains",
        ),
        ("湖北省", "site=+", "Block province.sites_per_order sites[1].site.name"),
        ("福建省", "site=+; site=+; site=+; site=+", "Block province.sites_per_order sites[4].site.name"),
        ("山西省", "site=+; site=+; site=+", "Block province.domains_per_order sites[3].site.domains"),
        (
            "江西省",
            "type=new_website_here; entity.filed_sites=16; site=+",
            "Block province.domains_per_order sites[1].site.domains",
        ),
        (
            "陕西省",
            "type=new_website_here; entity.filed_sites=30",
            "Block province.sites_cap entity.filed_sites",
        ),
        (
            "福建省",
            "type=new_website_here; entity.filed_sites=20",
            "Info province.construction_plan sites[0].site.name",
        ),
        (
            "湖南省",
            "type=new_website_here; entity.filed_sites=1",
            "Info province.construction_plan sites[0].site.name",
        ),
        (
            "上海市",
            "type=new_website_here; entity.filed_sites=29",
            "Info province.construction_plan sites[0].site.name",
        ),
        (
            "贵州省",
            "sites[0].site.domains=a.cn|b.cn|c.cn|d.cn",
            "Info province.domain_certificates sites[0].site.domains",
        ),
    ] {
        holds(province, changes, expected);
    }
    is_silent("福建省", "site=+; site=+; site=+", "per_order");
    is_silent("江西省", "type=new_website_here; entity.filed_sites=15; site=+", "per_order");
    is_silent("陕西省", "type=new_website_here; entity.filed_sites=29", "sites_cap");
    is_silent("上海市", "type=new_website_here; entity.filed_sites=28", "construction_plan");
    is_silent("浙江省", "site=+; site=+; site=+; site=+; site=+", "per_order");
    holds("海南省", &format!("{PERSON}; site=+"), "Block province.domains_per_order sites[1].site.domains");
}

#[test]
fn individuals_from_elsewhere_are_told_what_the_number_hints_at() {
    let number = "entity_principal.certificate_number";
    for province in ["新疆维吾尔自治区", "内蒙古自治区", "广西壮族自治区", "重庆市"] {
        holds(province, PERSON, &format!("Warn province.individual_not_local {number}"));
    }
    for province in ["上海市", "广东省", "江西省"] {
        holds(province, PERSON, &format!("Info province.individual_needs_permit {number}"));
        is_silent(province, &format!("{PERSON}; attached=entity_principal.residence_permit"), "needs_permit");
    }
    for province in ["浙江省", "北京市"] {
        is_silent(province, PERSON, "individual_");
    }
    let newer = format!(
        "{PERSON}; entity.certificate_number=312000199003070027; entity_principal.certificate_number=312000199003070027"
    );
    holds("上海市", &newer, &format!("Warn province.local_id_prefix {number}"));
    let usual = format!(
        "{PERSON}; entity.certificate_number=310106199003070029; entity_principal.certificate_number=310106199003070029"
    );
    is_silent("上海市", &usual, "local_id_prefix");
}

#[test]
fn principals_of_a_unit_in_jiangxi_need_a_local_card_or_a_permit() {
    holds("江西省", "", "Warn province.principal_needs_permit sites[0].site_principal.certificate_number");
    is_silent("浙江省", "", "principal_needs_permit");
    let permits =
        "attached=entity_principal.residence_permit; attached=sites[0].site_principal.residence_permit";
    is_silent("江西省", permits, "principal_needs_permit");
}

#[test]
fn documents_from_abroad_are_refused_where_a_row_says_so() {
    let passport = "entity_principal.certificate_type=7; entity_principal.certificate_number=E12345678";
    let path = "entity_principal.certificate_type";
    holds("河北省", passport, &format!("Block province.foreigner_refused {path}"));
    is_silent("浙江省", passport, "foreigner");
    let permit = "entity_principal.certificate_type=14; entity_principal.certificate_number=H12345678";
    holds("北京市", permit, &format!("Warn province.hong_kong_passport {path}"));
    let macau = "entity_principal.certificate_type=14; entity_principal.certificate_number=M12345678";
    is_silent("北京市", macau, "hong_kong");
}

#[test]
fn suffixes_are_judged_where_a_list_or_a_refusal_is_known() {
    let domains = "sites[0].site.domains";
    holds("北京市", &format!("{domains}=example.hk"), &format!("Block province.suffix_not_listed {domains}"));
    is_silent("北京市", &format!("{domains}=example.com.cn"), "suffix");
    is_silent("浙江省", &format!("{domains}=example.hk"), "province.suffix");
    holds(
        "重庆市",
        &format!("{PERSON}; {domains}=example.org"),
        &format!("Warn province.suffix_refused {domains}"),
    );
    is_silent("重庆市", &format!("{domains}=example.org"), "suffix_refused");
    for province in ["内蒙古自治区", "上海市", "浙江省"] {
        for (nature, good, bad) in
            [("3", "example.公益", "example.com"), ("2", "example.gov.cn", "example.cn")]
        {
            holds(
                province,
                &format!("entity.nature={nature}; {domains}={bad}"),
                &format!("Block province.public_body_suffix {domains}"),
            );
            is_silent(province, &format!("entity.nature={nature}; {domains}={good}"), "public_body");
        }
    }
    is_silent("广东省", &format!("entity.nature=2; {domains}=example.com"), "public_body");
}

#[test]
fn the_holder_of_the_domain_is_one_the_province_takes() {
    let held = |name: &str| format!("entity.legal_rep_name=李示例; sites[0].site.domain_holder={name}");
    let path = "sites[0].site.domain_holder";
    holds("宁夏回族自治区", &held("李示例"), &format!("Block province.domain_holder {path}"));
    holds("浙江省", &held("李示例"), &format!("Warn province.domain_holder {path}"));
    is_silent("上海市", &held("李示例"), "domain_holder");
    is_silent("浙江省", &held("杭州示例茶业有限公司"), "domain_holder");
}

#[test]
fn a_domain_outlasts_what_the_province_names() {
    let until = |day: &str| format!("sites[0].site.domain_valid_to={day}");
    let path = "sites[0].site.domain_valid_to";
    holds("浙江省", &until("20270223"), &format!("Block province.domain_expires {path}"));
    is_silent("浙江省", &until("20270224"), "domain_expires");
    is_silent("北京市", &until("20270223"), "domain_expires");
}

#[test]
fn several_domains_are_split_or_explained() {
    let two = "sites[0].site.domains=example.cn|example.com.cn";
    let domains = "sites[0].site.domains";
    holds("新疆维吾尔自治区", two, &format!("Block province.one_domain_per_site {domains}"));
    holds("重庆市", two, &format!("Warn province.one_domain_per_site {domains}"));
    for province in ["山东省", "广东省"] {
        holds(province, two, "Warn province.domains_remark sites[0].site.remark");
        let said = format!("{two}; sites[0].site.remark=所有域名均指向同一个网站");
        is_silent(province, &said, "domains_remark");
    }
    is_silent("浙江省", two, "province.");
}

#[test]
fn the_unit_answers_as_its_province_wants() {
    for (province, changes, expected) in [
        (
            "湖北省",
            "entity.certificate_number=330100000012349",
            "Block province.old_certificate entity.certificate_number",
        ),
        (
            "江苏省",
            "entity.certificate_type=12; entity.certificate_number=MA2EXAMP5",
            "Block province.old_certificate entity.certificate_type",
        ),
        (
            "海南省",
            "entity.certificate_number=91100000MA2EXAMP55",
            "Warn province.certificate_number_local entity.certificate_number",
        ),
        (
            "浙江省",
            "entity.sole_proprietor=yes; entity.has_seal=no",
            "Block province.seal_needed entity.has_seal",
        ),
        (
            "河北省",
            "entity.city=130100; entity.certificate_address=河北省唐山市路北区示例路8号",
            "Warn province.other_city entity.certificate_address",
        ),
        (
            "天津市",
            "entity.county=120101; entity.postal_address=华苑产业区示例路8号",
            "Warn province.huayuan entity.county",
        ),
        ("吉林省", "", "Warn province.investor_unit entity.investor"),
        ("福建省", "", "Warn province.investor_own_name entity.investor"),
        (
            "宁夏回族自治区",
            "entity.legal_rep_name=王样本",
            "Warn province.investor_legal_rep entity.investor",
        ),
        (
            "辽宁省",
            "entity.name=沈阳示例投资管理有限公司; entity.legal_rep_name=王样本",
            "Warn province.finance_both_legal_rep entity_principal.name",
        ),
        ("广东省", "entity.name=广州示例理财有限公司", "Warn province.finance_commitment entity.name"),
    ] {
        holds(province, changes, expected);
    }
    is_silent(
        "河北省",
        "entity.city=130100; entity.certificate_address=河北省石家庄市示例路8号",
        "other_city",
    );
    is_silent("福建省", "entity.investor=杭州示例茶业有限公司", "investor");
    is_silent("北京市", "entity.certificate_number=330100000012349", "old_certificate");
}

#[test]
fn phones_and_remarks_follow_the_province() {
    let same = "entity_principal.office_phone=13957100021; sites[0].site_principal.office_phone=13957100021";
    let phone = "entity_principal.office_phone";
    holds("北京市", same, &format!("Block province.office_is_mobile {phone}"));
    holds("江苏省", same, &format!("Block province.landline {phone}"));
    is_silent("浙江省", same, "province.");
    holds("黑龙江省", "entity.legal_rep_name=John Sample", "Warn province.principal_verified entity.remark");
    is_silent(
        "黑龙江省",
        "entity.legal_rep_name=John Sample; entity.remark=主体负责人信息已核实",
        "principal_verified",
    );
    holds("广东省", "entity.nature=17", "Warn province.medical_licence entity.remark");
    let bare = format!("{PERSON}; sites[0].site.remark=");
    holds("广西壮族自治区", &bare, "Info province.personal_statement sites[0].site.remark");
    holds("青海省", &bare, "Info province.main_content sites[0].site.remark");
    is_silent("青海省", PERSON, "main_content");
}

#[test]
fn website_names_and_languages_follow_the_province() {
    let name = "sites[0].site.name";
    holds("黑龙江省", &format!("{name}=龙井茶园"), &format!("Warn province.site_name_unit {name}"));
    is_silent("黑龙江省", &format!("{name}=示例茶业"), "site_name_unit");
    holds("江苏省", PERSON, &format!("Warn province.site_name_personal {name}"));
    is_silent("江苏省", &format!("{PERSON}; {name}=示例的个人主页"), "site_name_personal");
    let languages = "sites[0].site.languages";
    holds("新疆维吾尔自治区", &format!("{languages}=1|2"), &format!("Info province.languages {languages}"));
    is_silent("新疆维吾尔自治区", "", "languages");
}

#[test]
fn changes_follow_the_province() {
    let renamed = "type=change_entity; record.entity_name=杭州示例茶叶有限公司";
    let other = "type=change_entity; record.certificate_number=91330106MA2EXAMP6X";
    let principal = "record.principal_name=王样本";
    for (province, changes, expected) in [
        ("浙江省", renamed, "Info province.registry_proof entity.name"),
        ("四川省", renamed, "Info province.registry_proof entity.name"),
        ("四川省", other, "Block province.entity_unchangeable entity.certificate_number"),
        ("陕西省", other, "Block province.entity_unchangeable entity.certificate_number"),
        ("安徽省", other, "Block province.new_code entity.certificate_number"),
    ] {
        holds(province, changes, expected);
    }
    is_silent("浙江省", &format!("{renamed}; attached=entity.renaming_proof"), "registry_proof");
    let person = format!("{PERSON}; type=change_entity; record.entity_name=王样本");
    holds("甘肃省", &person, "Block province.other_person entity.name");
    for province in ["湖南省", "贵州省"] {
        let both = format!("type=change_both; {principal}");
        holds(
            province,
            &format!("type=change_entity; {principal}"),
            "Block province.principal_change entity_principal.name",
        );
        is_silent(province, &both, "principal_change");
    }
    is_silent("浙江省", &format!("type=change_entity; {principal}"), "principal_change");
}

#[test]
fn a_finding_carries_the_rows_source_and_date() {
    let problems = check(catalogue(), &case("浙江省", OTHER_REP), TODAY);
    let problem = problems.iter().find(|problem| problem.rule == "legal_rep.must").unwrap();
    assert_eq!((problem.as_of.as_str(), problem.severity), ("2025-12", Severity::Block));
    assert!(problem.source.contains("huaweicloud"), "{}", problem.source);
    assert_eq!(problem.path, Path::entity("entity_principal.name"));
}

/// The number with its check character.
fn resident_card(first: &str) -> String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 = first.chars().zip(weights).map(|(sign, weight)| sign.to_digit(10).unwrap() * weight).sum();
    format!("{first}{}", "10X98765432".chars().nth((sum % 11) as usize).unwrap())
}

/// In no province does a complete case come back with more than two warnings of the province's own.
#[test]
fn a_complete_case_is_left_in_peace_everywhere() {
    for row in catalogue().table("provinces").unwrap().rows() {
        let name = row.get("name_zh");
        let card = resident_card(&format!("{}010619900307002", row.get("code").get(..2).unwrap()));
        let own = format!(
            "entity_principal.certificate_number={card}; sites[0].site_principal.certificate_number={card}"
        );
        let found = said(&case(name, &own));
        let warnings = found.iter().filter(|line| line.starts_with("Warn")).count();
        assert!(warnings <= 2, "{name}: {found:?}");
    }
}

use jiff::civil::date;

use super::*;
use crate::catalogue::Catalogue;

fn read(text: &str) -> Understanding {
    let catalogue = Catalogue::embedded().unwrap();
    understand(text, &catalogue, &Scope { case: None, state: None, today: date(2026, 11, 24) })
}

fn folded(text: &str) -> Vec<Vec<String>> {
    let catalogue = Catalogue::embedded().unwrap();
    fold::sentences(&fold::plain(text, &catalogue.phrases), &catalogue.phrases)
}

#[test]
fn a_text_is_folded_to_sentences_and_their_parts() {
    assert_eq!(
        folded("【ＡＢ】備案，審核 未\u{200b}通過！原因：\n1. 甲\n2、乙"),
        [vec!["ab备案", "审核未通过"], vec!["原因"], vec!["甲"], vec!["乙"]]
    );
    assert_eq!(folded("<p>备案<b>驳回</b></p>&nbsp;完"), [["备案驳回", "完"]]);
}

#[test]
fn a_line_that_ends_in_a_negation_goes_on() {
    assert_eq!(folded("审核未\n通过"), [["审核未通过"]]);
    assert_eq!(folded("审核\n通过"), [["审核", "通过"]]);
}

#[test]
fn what_was_not_understood_of_a_refusal_is_shown_back_without_figures() {
    let found =
        read("管局驳回，原因如下：\n1、网站名称不规范；\n2、请与经办人王先生 13800000000 确认场地安排。");
    assert_eq!(found.kind, Kind::Refusal);
    assert_eq!(found.reasons.len(), 1);
    assert_eq!(found.unread.len(), 1, "{:?}", found.unread);
    assert!(!found.unread[0].contains("1380"), "{:?}", found.unread);
}

#[test]
fn a_date_by_which_something_is_due_is_found() {
    let found = read("备案信息不准确，请于2026年12月1日前整改。");
    assert_eq!(found.hints, [Hint { unit: HintUnit::Date, count: 0, date: Some("2026-12-01".to_owned()) }]);
    assert_eq!(read("备案信息不准确，请于2026年13月41日前整改。").hints, []);
}

#[test]
fn a_code_the_administration_sends_as_news_is_no_refusal() {
    for code in ["1060", "1062"] {
        assert_eq!((read(code).kind, read(code).state), (Kind::CaCode, None), "{code}");
    }
    assert_eq!(read("返回码1001，管局审核未通过").state, None);
}

#[test]
fn every_result_code_is_known() {
    let catalogue = Catalogue::embedded().unwrap();
    let scope = Scope { case: None, state: None, today: date(2026, 11, 24) };
    for row in catalogue.table("result_codes").unwrap().rows() {
        let code = row.get("code");
        let found = understand(code, &catalogue, &scope);
        assert_eq!(found.kind, Kind::CaCode, "{code}");
        let told = matches!(code, "1001" | "1002" | "1028" | "1060" | "1062" | "1999");
        assert!(told || found.reasons.iter().any(|reason| reason.code == code), "{code}");
    }
}

#[test]
fn everything_is_said_in_both_languages() {
    use crate::words::Language;
    let catalogue = Catalogue::embedded().unwrap();
    let scope = Scope { case: None, state: None, today: date(2026, 11, 24) };
    for text in
        ["你好", "管局驳回：网站名称不规范", "管局审核通过", "短信核验失败，请联系接入商", "公安备案审核通过"]
    {
        let found = understand(text, &catalogue, &scope);
        for language in Language::ALL {
            let view = word(&catalogue, catalogue.words(language), &found);
            let said = [&view.title, &view.next];
            let reasons = view.reasons.iter().flat_map(|reason| [&reason.message, &reason.suggestion]);
            for words in said.into_iter().chain(reasons) {
                assert!(
                    !words.is_empty() && !words.starts_with("understood-") && !words.starts_with("reason-"),
                    "{words}"
                );
            }
        }
    }
}

#[test]
fn a_question_reaches_no_further_than_its_line() {
    assert_eq!(folded("初审中\n审核未通过怎么办？"), [vec!["初审中"], vec!["审核未通过怎么办", "?"]]);
    assert_eq!(
        folded("甲公司 | 首次备案 | 初审中\n通过了吗？好"),
        [vec!["甲公司", "首次备案", "初审中"], vec!["通过了吗", "?"], vec!["好"]]
    );
    assert_eq!(read("备案审核通过了吗？").state, None);
    assert_eq!(folded("甲\n可以退钱吗\n好"), [vec!["甲"], vec!["可以退钱吗", "?"], vec!["好"]]);
    assert_eq!(read("备案审核未通过\n可以退钱吗").kind, Kind::Refusal);
    assert_eq!(read("备案没通过可以退钱吗").kind, Kind::Unknown);
}

#[test]
fn a_flaw_belongs_to_the_thing_before_it_and_to_all_of_a_list() {
    let ids =
        |text: &str| -> Vec<String> { read(text).reasons.into_iter().map(|reason| reason.id).collect() };
    assert_eq!(ids("管局驳回：手机停机、网站备注有误"), ["remark", "phone_unreachable"]);
    assert_eq!(
        ids("初审退回：营业执照、身份证和核验单均不清晰"),
        ["certificate_picture", "person_id_picture", "form_unclear"]
    );
    assert_eq!(ids("初审退回：缺少承诺书"), ["commitment"]);
}

#[test]
fn the_principal_named_nearest_is_meant() {
    let fields = |text: &str| -> Vec<String> {
        read(text).reasons.into_iter().flat_map(|reason| reason.fields).collect()
    };
    for (text, wanted) in [
        ("驳回：网站负责人手机停机", vec!["site_principal.mobile"]),
        (
            "驳回：网站负责人手机停机，主体负责人邮箱有误",
            vec!["site_principal.mobile", "entity_principal.email"],
        ),
        ("驳回：网站负责人应急电话与主体负责人手机相同", vec!["site_principal.emergency_phone"]),
        (
            "驳回：主体负责人和网站负责人手机均无法接通",
            vec!["entity_principal.mobile", "site_principal.mobile"],
        ),
        ("驳回：法人身份证模糊", vec!["entity_principal.id_front"]),
        ("驳回：手机停机", vec!["entity_principal.mobile", "site_principal.mobile"]),
        ("驳回\n网站负责人信息\n1. 手机停机", vec!["site_principal.mobile"]),
    ] {
        assert_eq!(fields(text), wanted, "{text}");
    }
}

#[test]
fn every_error_code_of_service_numbers_is_explained_in_both_languages_and_only_beside_a_service_number() {
    let catalogue = Catalogue::embedded().unwrap();
    for row in catalogue.table("service_number_errors").unwrap().rows() {
        let code = row.get("code");
        let found = read(&format!("备案服务号绑定失败（错误码 {code}）"));
        assert_eq!((found.kind, found.product_code.as_str()), (Kind::ServiceNumber, code));
        assert_eq!(found.state, None, "it tells no state");
        for language in crate::words::Language::ALL {
            let said = word(&catalogue, catalogue.words(language), &found);
            assert!(said.title.contains(code) && !said.next.is_empty(), "{said:?}");
        }
        assert_ne!(read(&format!("接口错误码 {code}")).kind, Kind::ServiceNumber);
    }
    assert_ne!(read("备案服务号 1131-609-233 错误码 1015").kind, Kind::ServiceNumber);
}

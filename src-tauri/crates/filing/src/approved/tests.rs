//! Numbers, footers, pasted pages and tasks of an approved record.

use std::collections::BTreeMap;

use super::*;
use crate::answers::Value;
use crate::sample::{app, catalogue, paper, put};

const ENTITY: &str = "浙ICP备2021034386号";
const SITE: &str = "浙ICP备2021034386号-1";

fn numbers(entity: &str, site: &str) -> Numbers {
    Numbers { entity: entity.into(), sites: BTreeMap::from([(0, site.into())]), practice: false }
}

fn case(province: &str) -> Case {
    Case { province: province.into(), ..paper() }
}

fn rules(province: &str, html: &str) -> Vec<String> {
    let today = "2026-11-24".parse().unwrap();
    let problems = judge_page(catalogue(), html, &case(province), &numbers(ENTITY, SITE), today).problems;
    problems.into_iter().map(|problem| problem.rule).collect()
}

fn linked(address: &str, number: &str) -> String {
    format!(
        "<html><body><p>茶</p><footer><a target=_blank href='{address}'>{number}</a></footer></body></html>"
    )
}

const RIGHT: &str = "https://beian.miit.gov.cn/";

#[test]
fn a_page_with_the_right_number_and_link_has_nothing_to_mend() {
    for html in [
        linked(RIGHT, SITE),
        linked("https://beian.miit.gov.cn", "浙 ICP 备 2021034386 号 - 1"),
        linked("//beian.miit.gov.cn/#/Integrated/index", "<span>浙ICP备</span><b>2021034386号-1</b>"),
        linked("HTTPS://BEIAN.MIIT.GOV.CN/", "浙icp备2021034386号&ndash;1"),
        format!("{} 2026 版权所有", linked(RIGHT, SITE)),
        format!("<a href={RIGHT}>{SITE} 2026</a>"),
        format!("<a href={RIGHT}>{SITE}</a>Copyright"),
        format!("<!-- 浙ICP备2021034386号 -->{}", linked(RIGHT, "浙ＩＣＰ备２０２１０３４３８６号－１")),
    ] {
        assert_eq!(rules("浙江省", &html), [""; 0], "{html}");
    }
}

#[test]
fn every_wrong_link_is_told_apart() {
    for (address, rule) in [
        ("http://beian.miit.gov.cn/", "footer.plain_link"),
        ("beian.miit.gov.cn", "footer.no_scheme"),
        ("http://www.miibeian.gov.cn/", "footer.dead_link"),
        ("https://www.miitbeian.gov.cn", "footer.dead_link"),
        ("https://beian.miit.gov.cn.example.cn/", "footer.other_link"),
        ("https://example.cn/?to=https://beian.miit.gov.cn/", "footer.other_link"),
        ("https://beian.miit.gov.cn@example.cn/", "footer.other_link"),
        ("https://beian.mps.gov.cn/", "footer.other_link"),
        ("#", "footer.other_link"),
        ("javascript:void(0)", "footer.other_link"),
        ("", "footer.other_link"),
    ] {
        assert_eq!(rules("浙江省", &linked(address, SITE)), [rule], "{address}");
    }
    assert_eq!(rules("浙江省", &format!("<footer>{SITE}</footer>")), ["footer.no_link"]);
}

#[test]
fn guangdong_wants_the_entity_number_and_the_others_that_of_the_site() {
    assert_eq!(rules("广东省", &linked(RIGHT, ENTITY)), [""; 0]);
    assert_eq!(rules("广东省", &linked(RIGHT, SITE)), ["footer.wants_entity"]);
    assert_eq!(rules("浙江省", &linked(RIGHT, ENTITY)), ["footer.wants_site"]);
}

#[test]
fn numbers_that_are_not_ours_or_not_seen_are_found() {
    assert_eq!(rules("浙江省", "<p>浙公网安备33010602000001号</p>"), ["footer.no_number"]);
    assert_eq!(rules("浙江省", ""), ["footer.no_number"]);
    assert_eq!(rules("浙江省", &linked(RIGHT, "京ICP备12345678号-1")), ["footer.other_number"]);
    assert_eq!(rules("浙江省", &linked(RIGHT, "浙ICP备2021034386号-12")), ["footer.other_serial"]);
    assert_eq!(rules("浙江省", &format!("<!-- {} -->", linked(RIGHT, SITE))), ["footer.unseen"]);
    let hidden = format!("<div style='display: none'><div></div>{}</div>", linked(RIGHT, SITE));
    assert_eq!(rules("浙江省", &hidden), ["footer.unseen"]);
    let script = format!("<script>document.write('<b>{SITE}</b>')</script><p>x</p>");
    assert_eq!(rules("浙江省", &script), ["footer.unseen"]);
    let both = format!("{}<p>京ICP备12345678号-1</p>", linked(RIGHT, SITE));
    assert_eq!(rules("浙江省", &both), ["footer.another_number"]);
    let old = format!("{}<img src='http://www.miibeian.gov.cn/a.gif'>", linked(RIGHT, SITE));
    assert_eq!(rules("浙江省", &old), ["footer.dead_host"]);
}

#[test]
fn the_line_to_copy_passes_its_own_check_in_every_province() {
    for row in catalogue().table("provinces").unwrap().rows() {
        let case = case(row.get("name_zh"));
        let known = numbers(ENTITY, SITE);
        let footers = footer::footers(catalogue(), &case, &known);
        let wanted = if case.province == "广东省" { ENTITY } else { SITE };
        assert_eq!(footers[0].number, wanted, "{}", case.province);
        let today = "2026-11-24".parse().unwrap();
        assert_eq!(
            judge_page(catalogue(), &footers[0].html, &case, &known, today).problems,
            [],
            "{}",
            case.province
        );
    }
}

#[test]
fn broken_markup_is_read_to_its_end() {
    for html in
        ["<", "<a href=", "<a href='x", "<!--", "<script>", "&#xffffffff;&;&amp", "</", "<a b=c=>>浙ICP备"]
    {
        assert_eq!(rules("浙江省", html), ["footer.no_number"], "{html}");
    }
}

fn odd(province: &str, entity: &str, sites: &[&str]) -> Vec<String> {
    let sites = sites.iter().enumerate().map(|(index, number)| (index, (*number).to_owned())).collect();
    let today = "2026-11-24".parse().unwrap();
    let known = Numbers { entity: entity.into(), sites, practice: false };
    numbers::odd(catalogue(), &case(province), &known, today).into_iter().map(|found| found.rule).collect()
}

#[test]
fn numbers_are_judged_by_shape_province_and_each_other() {
    assert_eq!(odd("浙江省", ENTITY, &[SITE]), [""; 0]);
    assert_eq!(odd("四川省", "蜀ICP备11017033号", &["蜀ICP备11017033号-3"]), [""; 0]);
    assert_eq!(odd("浙江省", "浙B2-20080101", &["浙B2-20080101-3"]), [""; 0]);
    assert_eq!(odd("浙江省", "京ICP备12345678号", &[]), ["record_number.other_province"]);
    assert_eq!(odd("浙江省", ENTITY, &[SITE, SITE]), ["record_number.twice"]);
    assert_eq!(odd("浙江省", ENTITY, &["浙ICP备12345678号-1"]), ["record_number.other_entity"]);
    assert_eq!(odd("浙江省", "", &[ENTITY]).len(), 1);
    // Told apart from a fault: it is the same number, written otherwise than the administration does.
    let otherwise = ["value.normal_form"];
    assert_eq!(odd("甘肃省", "陇ICP备2021034386号", &["陇ICP备 2021034386 号 - 2"]), otherwise);
    for number in ["浙ICP备 2021034386 号", "浙icp备２０２１０３４３８６号"] {
        assert_eq!(odd("浙江省", number, &[]), otherwise, "{number}");
    }
    for number in [
        "川ICP备2021034386号",
        "甘ICP备2021034386号",
        "浙ICP备202103438号",
        "浙ICP2021034386号",
        "浙ICP备2021034386号-1",
        "浙公网安备33010602000001号",
    ] {
        assert!(!odd("浙江省", number, &[]).is_empty(), "{number}");
    }
}

#[test]
fn the_entity_number_follows_from_that_of_a_site() {
    let told = BTreeMap::from([("sites[0]".to_owned(), SITE.to_owned())]);
    assert_eq!(Numbers::of(&paper(), &told).entity, ENTITY);
}

fn view(case: &Case, approved: Option<&str>, now: &str) -> AfterView {
    let known = numbers(ENTITY, SITE);
    let approved = approved.map(|at| at.parse().unwrap());
    super::approved(
        catalogue(),
        Language::ZhCn,
        case,
        Known { numbers: &known, approved, now: now.parse().unwrap() },
    )
}

fn due(view: &AfterView, id: &str) -> Option<String> {
    view.tasks.iter().find(|task| task.id == id).unwrap().due.clone()
}

#[test]
fn approved_is_not_reachable_for_seven_hours() {
    let case = case("浙江省");
    let early = view(&case, Some("2026-11-24T06:00:00Z"), "2026-11-24T12:59:59Z");
    assert_eq!(early.reach.from.as_deref(), Some("2026-11-24T13:00:00Z"));
    assert!(!early.reach.due && early.reach.headline.contains("21:00"), "{}", early.reach.headline);
    assert!(view(&case, Some("2026-11-24T06:00:00Z"), "2026-11-24T13:00:00Z").reach.due);
    assert_eq!(view(&case, None, "2026-11-24T13:00:00Z").reach.from, None);
}

#[test]
fn days_are_counted_from_the_opening_in_beijing() {
    let case = case("浙江省");
    // Passed at 20:00 in Beijing: it opens on the next day.
    let view = view(&case, Some("2026-11-24T12:00:00Z"), "2026-11-25T00:00:00Z");
    assert_eq!(due(&view, "footer").as_deref(), Some("2026-11-25"));
    assert_eq!(due(&view, "public_security").as_deref(), Some("2026-12-25"));
    assert_eq!(due(&view, "yearly").as_deref(), Some("2027-11-24"));
    assert_eq!(due(&view, "shell"), None);
}

#[test]
fn what_ends_is_renewed_months_before() {
    let mut case = case("浙江省");
    put(&mut case, "sites[0].site.domain_valid_to", "20270531");
    put(&mut case, "entity_principal.certificate_valid_to", "长期");
    put(&mut case, "sites[0].site_principal.certificate_valid_to", "20261101");
    let view = view(&case, None, "2026-11-24T00:00:00Z");
    assert_eq!(due(&view, "domain").as_deref(), Some("2027-02-28"));
    let certificates: Vec<_> = view.tasks.iter().filter(|task| task.id == "certificate").collect();
    assert_eq!(certificates.len(), 1);
    assert_eq!((certificates[0].due.as_deref(), certificates[0].when), (Some("2026-08-01"), When::Past));
}

#[test]
fn a_deregistration_leaves_nothing_to_look_after() {
    let case = Case { filing_type: "deregister_entity".into(), ..paper() };
    let view = view(&case, Some("2026-11-24T12:00:00Z"), "2026-11-25T00:00:00Z");
    assert!(!view.applies && view.tasks.is_empty() && view.footers.is_empty() && view.next.is_empty());
}

#[test]
fn a_site_that_charges_nothing_is_not_sent_for_a_licence() {
    let mut case = case("浙江省");
    let has = |case: &Case| {
        view(case, None, "2026-11-24T00:00:00Z").tasks.iter().any(|task| task.id == "commercial")
    };
    assert!(has(&case));
    put(&mut case, "need.commercial", "no");
    assert!(!has(&case));
}

#[test]
fn the_letter_carries_what_support_needs_and_is_chinese_in_every_language() {
    let mut case = app();
    case.answers.set(&Path::site(0, "access.ip_start"), Some(Value::Text("203.0.113.7".into())));
    let known = numbers(ENTITY, SITE);
    let now = "2026-11-24T00:00:00Z".parse().unwrap();
    let view =
        super::approved(catalogue(), Language::En, &case, Known { numbers: &known, approved: None, now });
    let letter = &view.letters[0];
    assert!(
        letter.text.contains("机房") && letter.text.contains("203.0.113.7") && letter.text.contains(SITE)
    );
    assert!(letter.meaning.contains("machine room"));
}

#[test]
fn every_task_of_every_type_has_its_words_in_both_languages() {
    let types = catalogue().types().to_vec();
    for language in Language::ALL {
        for kind in &types {
            let case = Case { filing_type: kind.id.clone(), ..paper() };
            let known = numbers(ENTITY, SITE);
            let known =
                Known { numbers: &known, approved: None, now: "2026-11-24T00:00:00Z".parse().unwrap() };
            for task in super::approved(catalogue(), language, &case, known).tasks {
                let ok =
                    !task.text.is_empty() && !task.title.starts_with("after-") && !task.text.contains("{");
                assert!(ok, "{} {}", kind.id, task.id);
            }
        }
    }
}

#[test]
fn a_rehearsals_numbers_are_judged_without_their_mark_and_never_shown_without_it() {
    let told = [("entity", "练习-浙ICP备2026000001号"), ("sites[0]", "练习-浙ICP备2026000001号-1")];
    let told = told.map(|(place, number)| (place.to_owned(), number.to_owned())).into();
    let case = case("浙江省");
    let numbers = Numbers::of(&case, &told);
    let known =
        Known { numbers: &numbers, approved: None, now: "2026-12-01T10:00:00+08:00".parse().unwrap() };
    let view = approved(catalogue(), Language::ZhCn, &case, known);
    assert!(view.problems.is_empty(), "{:?}", view.problems);
    assert!(view.numbers.iter().all(|number| number.number.starts_with("练习-")));
    assert!(view.footers[0].html.contains(">练习-浙ICP备2026000001号-1<"));
}

/// Home pages as people have them: what is there, and which findings follow.
#[test]
fn home_pages_of_every_make_are_judged() {
    let ok = |inside: &str| format!("<a href=\"{RIGHT}\">{inside}</a>");
    let deep = format!("{}{}", "<div>".repeat(3000), ok(SITE));
    let long = format!("<p>{}</p>{}", "茶叶".repeat(400_000), ok(SITE));
    let scripts = format!("{}{}", "<script>var a='<b>';</script>".repeat(20_000), ok(SITE));
    let quotes = format!("{}{}", "<p title=\"x>茶</p>".repeat(3000), ok(SITE));
    let cases: Vec<(String, &[&str])> = vec![
        // As it should be.
        (
            format!("<HTML><BODY><FOOTER><A HREF='{RIGHT}' TARGET=_blank>{SITE}</A></FOOTER></BODY></HTML>"),
            &[],
        ),
        (format!("<!doctype html><html><head><title>茶</title><p>没有收尾的头部</p>{}", ok(SITE)), &[]),
        (format!("<!doctype html><title>茶</title><body><div>{}", ok(SITE)), &[]),
        (ok("<code>浙</code><i>ICP</i><b>备</b><em>2021034386</em><mark>号-1</mark>"), &[]),
        (ok("浙&#73;&#67;P&#x5907;2021034386&#21495;&#45;1"), &[]),
        (ok("浙ICP备&zwnj;2021034386&shy;号-1"), &[]),
        (ok("（浙ＩＣＰ备２０２１０３４３８６号－１）"), &[]),
        (ok("备案号：浙 ICP 备 2021034386 号 —— 1").replace("—— 1", "— 1"), &[]),
        (ok("浙ICP備2021034386號-1"), &[]),
        (format!("<table><tr><td>{}</td></tr></table><script src=a.js></script>", ok(SITE)), &[]),
        (format!("<footer>{}<br>浙公网安备33010602000001号</footer>", ok(SITE)), &[]),
        (format!("<p>{SITE}</p>{}", ok(SITE)), &[]),
        (format!("<a href='{RIGHT}#/Integrated/index' rel='nofollow noopener'>\n  {SITE}\n</a>"), &[]),
        (deep, &[]),
        (long, &[]),
        (scripts, &[]),
        (quotes, &[]),
        // The number is not on the page, or cannot be seen there.
        (String::new(), &["footer.no_number"]),
        ("<html><frameset cols='*,*'><frame src=a.html></frameset></html>".to_owned(), &["footer.no_number"]),
        ("<p>浙公网安备33010602000001号</p>".to_owned(), &["footer.no_number"]),
        ("<p>ICP备案中</p>".to_owned(), &["footer.no_number"]),
        (format!("<a href='{RIGHT}'><img src=beian.png alt='{SITE}'></a>"), &["footer.unseen"]),
        (format!("<!-- {SITE} -->"), &["footer.unseen"]),
        (format!("<script>document.write('{SITE}')</script>"), &["footer.unseen"]),
        (format!("<noframes>{SITE}</noframes>"), &["footer.unseen"]),
        (format!("<p style='visibility: hidden'>{SITE}</p>"), &["footer.unseen"]),
        // The link.
        (format!("<p>{SITE}</p>"), &["footer.no_link"]),
        (format!("<a href='https://www.miit.gov.cn/'>{SITE}</a>"), &["footer.other_link"]),
        (format!("<a href='#'>{SITE}</a>"), &["footer.other_link"]),
        (format!("<a href='http://www.miitbeian.gov.cn/publish/query'>{SITE}</a>"), &["footer.dead_link"]),
        (format!("{}<a href='http://www.miibeian.gov.cn'>查询</a>", ok(SITE)), &["footer.dead_host"]),
        // Somebody else's number beside ours.
        (format!("{}<p>技术支持：京ICP备2020000001号-5</p>", ok(SITE)), &["footer.another_number"]),
    ];
    for (html, wanted) in cases {
        let start: String = html.chars().take(160).collect();
        assert_eq!(rules("浙江省", &html), wanted, "{start}");
    }
}

#[test]
fn a_page_is_read_in_whatever_encoding_it_was_saved() {
    let html =
        format!("<html><head><meta charset=gbk></head><body><a href='{RIGHT}'>{SITE}</a></body></html>");
    let (gbk, _, _) = encoding_rs::GBK.encode(&html);
    let big5 = html.replace("gbk", "big5").replace('备', "備").replace('号', "號");
    let (big5, _, _) = encoding_rs::BIG5.encode(&big5);
    let wide = |order: fn(u16) -> [u8; 2], mark: &[u8]| {
        mark.iter().copied().chain(html.encode_utf16().flat_map(order)).collect::<Vec<u8>>()
    };
    let marked = [b"\xef\xbb\xbf".as_slice(), html.as_bytes()].concat();
    let pages = [
        html.as_bytes().to_vec(),
        marked,
        gbk.into_owned(),
        big5.into_owned(),
        wide(u16::to_le_bytes, &[0xff, 0xfe]),
        wide(u16::to_be_bytes, &[0xfe, 0xff]),
        wide(u16::to_le_bytes, &[]),
        wide(u16::to_be_bytes, &[]),
    ];
    for (index, page) in pages.iter().enumerate() {
        assert_eq!(rules("浙江省", &page_text(page)), [""; 0], "{index}");
    }
    let utf8 = html.replace("gbk", "utf-8");
    let cut = [utf8.as_bytes(), "茶".as_bytes().get(..2).unwrap()].concat();
    assert_eq!(rules("浙江省", &page_text(&cut)), [""; 0], "cut within a character");
    assert!(!page_text(&[0xff, 0x00, 0x80, 0xfe, 0x13]).is_empty());
}

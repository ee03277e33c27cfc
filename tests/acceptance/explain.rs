//! `beian explain`: a table of texts in the wording of messages, pages and letters, and what each must be taken for.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::process::Stdio;

use filing::catalogue::Catalogue;
use filing::explain::{Kind, Scope, Understanding, understand};
use filing::state::State;
use jiff::civil::date;
use serde_json::Value;
use tests::beian::{Beian, sample};
use tests::tree::root;

/// One row of `explain_texts.csv`. `fields` and `candidates` are parted by `|`; empty candidates are not looked at.
struct Text {
    group: String,
    kind: String,
    state: String,
    fields: Vec<String>,
    candidates: Vec<String>,
    text: String,
}

fn texts() -> Vec<Text> {
    let file = root().join("tests/acceptance/explain_texts.csv");
    let mut reader = csv::Reader::from_path(file).expect("the table");
    let parts = |cell: &str| cell.split('|').filter(|part| !part.is_empty()).map(str::to_owned).collect();
    let row = |record: csv::StringRecord| {
        let cell = |at: usize| record.get(at).unwrap_or_default().to_owned();
        Text {
            group: cell(0),
            kind: cell(1),
            state: cell(2),
            fields: parts(&cell(3)),
            candidates: parts(&cell(4)),
            text: cell(5),
        }
    };
    reader.records().map(|record| row(record.expect("a row"))).collect()
}

fn read(catalogue: &Catalogue, text: &str) -> Understanding {
    understand(text, catalogue, &Scope { case: None, state: None, today: date(2026, 11, 24) })
}

fn named<T: serde::Serialize>(value: T) -> String {
    serde_json::to_value(value).expect("a name").as_str().unwrap_or_default().to_owned()
}

#[test]
fn every_text_is_taken_for_what_it_is() {
    let catalogue = Catalogue::embedded().expect("the catalogue is sound");
    let mut wrong = Vec::new();
    for text in texts() {
        let found = read(&catalogue, &text.text);
        let state = found.state.map(State::name).unwrap_or_default();
        let fields: BTreeSet<&str> =
            found.reasons.iter().flat_map(|reason| &reason.fields).map(String::as_str).collect();
        let candidates: Vec<&str> = found.candidates.iter().map(|state| state.name()).collect();
        let fits = named(found.kind) == text.kind
            && state == text.state
            && text.fields.iter().all(|field| fields.contains(field.as_str()))
            && (text.candidates.is_empty() || candidates == text.candidates);
        if !fits {
            wrong.push(format!(
                "{} ({}): {} {state:?} {fields:?} {candidates:?}\n    wanted {} {:?} {:?}",
                text.text,
                text.group,
                named(found.kind),
                text.kind,
                text.state,
                text.fields
            ));
        }
    }
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn the_table_is_wide_enough() {
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    let all = texts();
    all.iter().for_each(|text| *count.entry(text.group.clone()).or_default() += 1);
    assert!(all.len() >= 800, "{} texts", all.len());
    assert!(count["unknown"] >= 15 && count["negation"] >= 15, "{count:?}");
    let distinct: BTreeSet<&str> = all.iter().map(|text| text.text.as_str()).collect();
    assert_eq!(distinct.len(), all.len(), "a text stands twice");
}

/// A reason that is about one field must not drag in others: what a refusal names beside what was wanted is counted.
#[test]
fn a_single_reason_opens_few_fields() {
    let catalogue = Catalogue::embedded().expect("the catalogue is sound");
    let (mut named, mut extra) = (0, 0);
    for text in texts().iter().filter(|text| text.group == "refusal" && text.fields.len() == 1) {
        let found = read(&catalogue, &text.text);
        named += 1;
        extra += found.reasons.iter().filter(|reason| !reason.fields.contains(&text.fields[0])).count();
    }
    assert!(extra * 4 <= named, "{extra} extra reasons in {named} refusals");
}

#[test]
fn the_program_says_the_same_as_the_core_in_both_languages() {
    let beian = Beian::default();
    for text in texts().iter().step_by(47) {
        for language in ["zh-CN", "en"] {
            let answer = beian.call(["explain", &text.text, "--json", "--lang", language]).ended(0).json();
            assert_eq!(answer["kind"], text.kind.as_str(), "{}", text.text);
            assert_eq!(answer["state"].as_str().unwrap_or_default(), text.state, "{}", text.text);
            for said in ["title", "next", "source", "as_of"] {
                assert!(answer[said].as_str().is_some_and(|said| !said.is_empty()), "{said}: {answer}");
            }
        }
    }
}

#[test]
fn a_text_comes_from_standard_input_too() {
    let beian = Beian::default();
    for args in [vec!["explain", "--json"], vec!["explain", "-", "--json"]] {
        let mut child =
            beian.command(args).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("beian starts");
        let mut inlet = child.stdin.take().expect("a way in");
        inlet.write_all("管局驳回：网站名称不规范".as_bytes()).expect("it reads");
        drop(inlet);
        let output = child.wait_with_output().expect("it ends");
        let answer: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(answer["state"], "ca_rejected");
        assert_eq!(answer["reasons"][0]["field"], "site.name");
        assert!(output.status.success());
    }
}

#[test]
fn a_case_at_hand_gives_places_and_decides_between_states() {
    let beian = Beian::default();
    let case = sample("first-filing-paper");
    let case = case.to_str().expect("a path");
    let text = "您的备案被驳回，原因：网站名称不规范";
    let explain = |state: &str| {
        beian.call(["explain", text, "--json", "--case", case, "--state", state]).ended(0).json()
    };
    assert_eq!(explain("first_review")["state"], "first_review_rejected");
    assert_eq!(explain("ca_review")["state"], "ca_rejected");
    let lost = explain("draft");
    assert_eq!((lost["state"].as_str(), lost["kind"].as_str()), (None, Some("refusal")));
    assert_eq!(lost["candidates"].as_array().map(Vec::len), Some(2));
    assert_eq!(lost["reasons"][0]["paths"][0], "sites[0].site.name");
}

/// Two websites: a reason opens the one that is named, by its domain or by its name; both where none is.
#[test]
fn a_reason_opens_the_website_it_names() {
    let beian = Beian::default();
    let mut case: Value =
        serde_json::from_str(&std::fs::read_to_string(sample("first-filing-paper")).expect("it reads"))
            .expect("JSON");
    // The pictures stay where the sample is.
    case.as_object_mut().expect("an object").remove("materials");
    let sites = case["answers"]["sites"].as_array_mut().expect("sites");
    let mut second = sites[0].clone();
    second["site.name"] = "示例竹器展示".into();
    second["site.domains"] = serde_json::json!(["example-bamboo.cn"]);
    sites.truncate(1);
    sites[0]["site.name"] = "示例纸品展示".into();
    sites[0]["site.domains"] = serde_json::json!(["example-paper.cn"]);
    sites.push(second);
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("case.json");
    std::fs::write(&file, case.to_string()).expect("it is written");
    let file = file.to_str().expect("a path");
    let paths = |text: &str| -> Vec<String> {
        let json = beian.call(["explain", text, "--json", "--case", file]).ended(0).json();
        let reasons = json["reasons"].as_array().cloned().unwrap_or_default();
        let paths = reasons.iter().flat_map(|reason| reason["paths"].as_array().cloned().unwrap_or_default());
        paths.filter_map(|path| path.as_str().map(str::to_owned)).collect()
    };
    for (text, wanted) in [
        ("管局驳回：example-bamboo.cn 网站备注未填写", vec!["sites[1].site.remark"]),
        ("管局驳回：“示例纸品展示”网站备注未填写", vec!["sites[0].site.remark"]),
        ("管局驳回：网站备注未填写", vec!["sites[0].site.remark", "sites[1].site.remark"]),
        (
            "管局驳回\nexample-paper.cn | 网站名称不规范\nexample-bamboo.cn | 网站备注未填写",
            vec!["sites[0].site.name", "sites[1].site.remark"],
        ),
        (
            "初审驳回\n网站：示例竹器展示\n1. 网站名称不规范；\n2. 网站负责人手机停机",
            vec!["sites[1].site.name", "sites[1].site_principal.mobile"],
        ),
        ("初审驳回：www.example-bamboo.cn 的核验单未盖章", vec!["sites[1].site.verification_form"]),
        ("初审驳回：主体通信地址不详细", vec!["entity.postal_address"]),
    ] {
        assert_eq!(paths(text), wanted, "{text}");
    }
}

#[test]
fn what_was_not_understood_is_shown_and_what_is_unknown_is_said_to_be() {
    let beian = Beian::default();
    let text = "管局驳回。\n1. 网站名称不规范\n2. 请将乙方联络函补充至附表三";
    let json = beian.call(["explain", text, "--json"]).ended(0).json();
    assert_eq!(json["reasons"].as_array().map(Vec::len), Some(1));
    assert!(json["unread"][0].as_str().is_some_and(|unread| unread.contains("附表三")), "{json}");
    // A system takes so much in one argument; more comes by the standard input.
    let big = "今天天气很好，".repeat(4000);
    assert_eq!(beian.call(["explain", &big, "--json"]).ended(0).json()["kind"], "unknown");
    let page = "<!doctype html><html><head><style>a{}</style><script>var s='通过'</script></head><body>茶</body></html>";
    assert_eq!(beian.call(["explain", page, "--json"]).ended(0).json()["kind"], "unknown");
}

#[test]
fn a_verification_code_is_seen_and_never_repeated() {
    let beian = Beian::default();
    let text = "【工信部】短信核验验证码：482913，24小时内有效。";
    let json = beian.call(["explain", text, "--json"]).ended(0);
    assert_eq!(json.json()["holds_code"], true);
    assert_eq!(json.json()["hints"][0]["count"], 24);
    let plain = beian.call(["explain", text]).ended(0);
    for said in [&json.out, &json.err, &plain.out, &plain.err] {
        assert!(!said.contains("482913"), "{said}");
    }
}

#[test]
fn numbers_are_read_in_their_normal_form_and_judged() {
    let catalogue = Catalogue::embedded().expect("the catalogue is sound");
    let found = read(
        &catalogue,
        "备案号：京icp备 2026000001号－1，主体 京ICP备2026000001号；服务号 32a43232-a888-88e8-b9ec-00888be81234",
    );
    let values: Vec<(&str, bool)> =
        found.numbers.iter().map(|number| (number.value.as_str(), number.sound)).collect();
    assert!(values.contains(&("京ICP备2026000001号-1", true)), "{values:?}");
    assert!(values.contains(&("京ICP备2026000001号", true)), "{values:?}");
    assert!(values.iter().any(|(value, _)| value.starts_with("32a43232-")), "{values:?}");
    let wrong = read(&catalogue, "您的备案号：京ICP备123456号");
    assert!(wrong.numbers.iter().any(|number| !number.sound), "{:?}", wrong.numbers);
}

/// A small generator with a fixed start, so that a failure can be repeated.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides.max(1) as u64) as usize
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.roll(of.len())]
    }
}

#[test]
fn no_negation_is_ever_an_approval() {
    let catalogue = Catalogue::embedded().expect("the catalogue is sound");
    let who = ["管局", "通信管理局", "初审", "接入商", "", "工信部", "浙江省管局"];
    let what = ["审核", "备案", "备案审核", "ICP备案", "网站备案", "备案申请", "审批"];
    let not = [
        "未",
        "不",
        "没有",
        "未能",
        "尚未",
        "无法",
        "没能",
        "并未",
        "未被",
        "不予",
        "未获",
        "还没有",
        "难以",
        "未予",
        "從未",
        "並未",
        "沒有",
        "暂未",
        "不能",
        "仍未",
    ];
    let yes = ["通过", "通過", "成功", "批准", "核准", "合格", "通过审核"];
    let noise = ["", " ", "\u{200b}", "【", "“", "\n", "*", "　", "-", "<b>"];
    let around = ["", "您好，", "【阿里云】尊敬的用户：", "订单号2010000000001，", "2026年11月24日"];
    let after = [
        "",
        "。",
        "！",
        "，请修改后重新提交。",
        "，原因：网站名称不规范",
        "【腾讯云】",
        "，备案号京ICP备2026000001号-1",
    ];
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    for _ in 0..6000 {
        let middle = dice.one(&["", "在规定时间内", "在审核中", "本次", "全部"]);
        let subject = if dice.roll(2) == 0 {
            format!("{}{}", dice.one(&who), dice.one(&what))
        } else {
            format!("您的{}{}", dice.one(&what), dice.one(&who))
        };
        let text = format!(
            "{}{subject}{}{}{}{}{}{}",
            dice.one(&around),
            dice.one(&noise),
            dice.one(&not),
            dice.one(&noise),
            middle,
            dice.one(&yes),
            dice.one(&after)
        );
        let found = read(&catalogue, &text);
        assert_ne!(found.kind, Kind::Approval, "{text:?}");
        assert!(!matches!(found.state, Some(State::CaPassed | State::Synced | State::Live)), "{text:?}");
        assert!(!found.candidates.contains(&State::CaPassed), "{text:?}");
    }
}

/// A pass that is promised, asked for or made a condition has not happened.
#[test]
fn no_promise_and_no_condition_is_ever_an_approval() {
    let catalogue = Catalogue::embedded().expect("the catalogue is sound");
    let who = ["管局", "通信管理局", "初审", "", "工信部", "浙江省管局"];
    let what = ["审核", "备案", "备案审核", "网站备案", "备案申请", "ICP备案"];
    let yes = ["通过", "成功", "审核通过", "获批"];
    let around = ["", "您好，", "【阿里云】尊敬的用户：", "2026年11月24日，", "\n"];
    let frames = [
        ("如", "，我们将短信通知您。"),
        ("若", "，备案号会下发到您的手机"),
        ("待", "后，方可开通网站"),
        ("等", "后再开通访问"),
        ("一旦", "，请悬挂备案号"),
        ("只有", "才能开通"),
        ("", "后即可访问"),
        ("", "之后请办理公安备案"),
        ("", "前请勿开通网站"),
        ("请问", "了吗？"),
        ("", "需要多久？"),
        ("怎样才能让", ""),
        ("确保", "再开通网站"),
        ("预计三天内", ""),
        ("争取本周", ""),
        ("假如", "，会有短信"),
        ("是否", "以短信为准"),
        ("为保证", "，请保持手机畅通"),
        ("能否", "要看材料"),
    ];
    let mut dice = Dice(0x5DEE_CE66);
    for _ in 0..4000 {
        let (before, after) = frames[dice.roll(frames.len())];
        let (who, what) = (dice.one(&who), dice.one(&what));
        let text = format!("{}{before}{who}{what}{}{after}", dice.one(&around), dice.one(&yes));
        let found = read(&catalogue, &text);
        assert_ne!(found.kind, Kind::Approval, "{text:?}");
        assert!(!matches!(found.state, Some(State::CaPassed | State::Synced | State::Live)), "{text:?}");
    }
}

/// What has nothing to do with a filing stays unknown, whatever was decided in it.
#[test]
fn other_peoples_decisions_stay_unknown() {
    let catalogue = Catalogue::embedded().expect("the catalogue is sound");
    let what = [
        "贷款申请",
        "信用卡",
        "签证申请",
        "退货申请",
        "请假申请",
        "报销单",
        "稿件",
        "入职申请",
        "奖学金",
        "年检",
    ];
    let said = [
        "审核通过",
        "未通过审核",
        "已驳回，请修改后重新提交",
        "正在审核中",
        "已提交，请耐心等待",
        "审核不通过",
    ];
    let sender = ["【某银行】", "【某商城】", "", "您好，", "【学校】"];
    for (sender, what, said) in sender
        .iter()
        .flat_map(|sender| what.iter().flat_map(move |what| said.map(|said| (sender, what, said))))
    {
        let text = format!("{sender}您的{what}{said}");
        let found = read(&catalogue, &text);
        assert!(matches!(found.kind, Kind::Unknown | Kind::OtherMatter), "{text}: {:?}", found.kind);
        assert_eq!(found.state, None, "{text}");
    }
}

#[test]
fn anything_is_read_without_harm_and_a_huge_text_is_bounded() {
    let catalogue = Catalogue::embedded().expect("the catalogue is sound");
    let pieces: Vec<String> = texts().into_iter().map(|text| text.text).collect();
    let mut dice = Dice(7);
    for _ in 0..400 {
        let mut text = String::new();
        for _ in 0..dice.roll(6) {
            let piece = &pieces[dice.roll(pieces.len())];
            let cut = dice.roll(piece.chars().count() + 1);
            text.extend(piece.chars().skip(cut / 2).take(cut));
            text.push(char::from_u32(dice.roll(0x3000) as u32).unwrap_or('x'));
        }
        let found = read(&catalogue, &text);
        assert!(found.reasons.len() <= 12 && found.unread.len() <= 12, "{text:?}");
    }
    let huge = "管局驳回，原因：网站名称不规范，域名未实名。".repeat(60_000);
    assert_eq!(read(&catalogue, &huge).state, Some(State::CaRejected));
    let open = "<".repeat(200_000) + &"（1".repeat(100_000);
    assert_eq!(read(&catalogue, &open).kind, Kind::Unknown);
}

//! The rules against values with a known verdict, and against anything at all.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::*;
use crate::catalogue::declare::Rule;
use crate::catalogue::sources::Sources;
use crate::problem::Severity;
use crate::words::{Language, Words, message_id};

const VECTORS: &str = include_str!("vectors.csv");
const KINDS: [Kind; 29] = Kind::ALL;

static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists::load(&Sources::embedded()).unwrap());

fn judged(kind: Kind, value: &str, domains: &[&str], entity_name: &str) -> Judgement {
    let domains: Vec<String> = domains.iter().map(|&domain| domain.to_owned()).collect();
    let today = Date::constant(2026, 11, 23);
    judge(kind, value, &Context { today, domains: &domains, entity_name, lists: &LISTS })
}

fn plain(kind: Kind, value: &str) -> Judgement {
    judged(kind, value, &["example.com"], "")
}

fn rule(kind: Kind, value: &str) -> &'static str {
    plain(kind, value).rule.unwrap_or_default()
}

fn name_of(verdict: Verdict) -> String {
    serde_json::to_value(verdict).unwrap().as_str().unwrap().to_owned()
}

#[test]
fn every_vector_gets_its_verdict() {
    let mut wrong = Vec::new();
    for row in csv::Reader::from_reader(VECTORS.as_bytes()).records().map(Result::unwrap) {
        let judgement = plain(row[0].parse().unwrap(), &row[1]);
        let verdict = name_of(judgement.verdict);
        if !row[2].split('|').any(|expected| expected == verdict) {
            wrong.push(format!(
                "{} {:?} ({}): {verdict} {:?}, not {}",
                &row[0], &row[1], &row[3], judgement.rule, &row[2]
            ));
        }
        assert_eq!(judgement.rule.is_none(), judgement.verdict == Verdict::Valid, "{row:?}");
        assert!(judgement.rule.is_none_or(|rule| RULES.contains(&rule)), "{row:?}");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_normal_form_is_normal() {
    for row in csv::Reader::from_reader(VECTORS.as_bytes()).records().map(Result::unwrap) {
        let kind = row[0].parse().unwrap();
        if let Judgement { verdict: Verdict::Normalise, normalised: Some(normal), .. } = plain(kind, &row[1])
        {
            let again = plain(kind, &normal);
            assert_eq!((again.verdict, again.normalised), (Verdict::Valid, None), "{} {normal}", &row[0]);
        }
    }
}

/// The sentences of both languages take their arguments from the rule; one that is not given would show as `{$…}`.
#[test]
fn every_sentence_gets_the_arguments_it_names() {
    let words = Language::ALL.map(|language| Words::load(&Sources::embedded(), language).unwrap());
    for row in csv::Reader::from_reader(VECTORS.as_bytes()).records().map(Result::unwrap) {
        let judgement = plain(row[0].parse().unwrap(), &row[1]);
        let Some(rule) = judgement.rule else { continue };
        let id = message_id("rule", rule);
        for words in &words {
            for text in
                [words.say(&id, &judgement.args), words.attribute(&id, "fix", &judgement.args).unwrap()]
            {
                assert!(!text.contains(['{', '$']), "{rule}: {text}");
            }
        }
    }
}

#[derive(serde::Deserialize)]
struct RuleFile {
    rule: Vec<Rule>,
}

#[test]
fn every_rule_has_its_row_and_its_words() {
    let sources = Sources::embedded();
    let file: RuleFile = toml::from_str(sources.get("catalogue/rules/values.toml").unwrap()).unwrap();
    let rows: BTreeSet<&str> = file.rule.iter().map(|rule| rule.id.as_str()).collect();
    assert_eq!(rows, RULES.iter().copied().collect());
    assert_eq!(file.rule.len(), RULES.len());
    for language in Language::ALL {
        let words = Words::load(&sources, language).unwrap();
        for rule in RULES {
            let id = message_id("rule", rule);
            assert!(words.has(&id), "{language:?} {id}");
            assert!(words.attribute(&id, "fix", &Args::new()).is_some(), "{language:?} {id}.fix");
        }
    }
}

#[test]
fn a_rule_that_refuses_blocks_and_one_that_doubts_warns() {
    let file: RuleFile =
        toml::from_str(Sources::embedded().get("catalogue/rules/values.toml").unwrap()).unwrap();
    for row in csv::Reader::from_reader(VECTORS.as_bytes()).records().map(Result::unwrap) {
        let judgement = plain(row[0].parse().unwrap(), &row[1]);
        let Some(rule) = judgement.rule else { continue };
        let severity = file.rule.iter().find(|row| row.id == rule).unwrap().severity;
        let fits = match judgement.verdict {
            Verdict::Invalid => severity == Severity::Block,
            Verdict::Warn => severity == Severity::Warn,
            Verdict::Normalise => severity == Severity::Info,
            // Not knowing weighs more where somebody is known to refuse.
            Verdict::Unknown => severity != Severity::Block,
            Verdict::Valid => false,
        };
        assert!(fits, "{rule}: {:?} {severity:?}", judgement.verdict);
    }
}

#[test]
fn each_fault_is_named_by_its_own_rule() {
    for (kind, value, expected) in [
        (Kind::ResidentId, "110105194912310021", "resident_id.check_character"),
        (Kind::ResidentId, "110105491231002", "resident_id.old_form"),
        (Kind::ResidentId, "110101203001010015", "resident_id.birth_future"),
        (Kind::Uscc, "91330106673959654Q", "uscc.check_character"),
        (Kind::OfficePhone, "(0571)86666618", "office_phone.brackets"),
        (Kind::OfficePhone, "+86-571-86666618", "office_phone.plus"),
        (Kind::Domain, "www.example.com", "domain.www"),
        (Kind::Domain, "c.163.com", "domain.sub_domain"),
        (Kind::Domain, "myname.github.io", "domain.host"),
        (Kind::Domain, "http://example.com", "domain.scheme"),
        (Kind::Domain, "example.com:80", "domain.port"),
        (Kind::Domain, "exa_mple.com", "domain.characters"),
        (Kind::Domain, "-example.com", "domain.hyphen"),
        (Kind::Domain, "example.io", "domain.suffix_refused"),
        (Kind::Domain, "example.ai", "domain.suffix_unknown"),
        (Kind::HomepageUrl, "other.com", "homepage_url.other_domain"),
        (Kind::Ip, "1.2.3.9-1.2.3.4", "ip.range_reversed"),
        (Kind::SiteName, "茶店", "site_name.too_short"),
        (Kind::SiteName, "MyShop", "site_name.latin"),
        (Kind::SiteName, "2026", "site_name.digits"),
        (Kind::SiteName, "某某★网", "site_name.symbol"),
        (Kind::TextEncoding, "李𠮷", "text.not_gbk"),
        (Kind::Date, "20260230", "date.no_such_day"),
        (Kind::Email, "a@b.c", "email.length"),
    ] {
        assert_eq!(rule(kind, value), expected, "{value}");
    }
}

#[test]
fn the_sentence_can_name_what_would_be_right() {
    assert_eq!(plain(Kind::Uscc, "91330106673959654Q").args["expected"], "P");
    assert_eq!(plain(Kind::OrganisationCode, "MA0000016").args["expected"], "5");
    assert_eq!(plain(Kind::Domain, "www.example.com").args["expected"], "example.com");
    assert_eq!(plain(Kind::Domain, "a.b.示例.中国").args["expected"], "示例.中国");
    let rare = plain(Kind::TextEncoding, "𰻞𰻞面馆").args;
    assert_eq!((rare["char"].as_str(), rare["code"].as_str()), ("𰻞", "U+30EDE"));
}

#[test]
fn numbers_of_people_are_masked() {
    let id = plain(Kind::ResidentId, "110105194912310021");
    assert_eq!(id.args["value"], "110105********0021");
    for (kind, value) in [
        (Kind::Mobile, "1280013800012"),
        (Kind::OfficePhone, "0571866666189"),
        (Kind::Passport, "E1234-5678"),
        (Kind::HkMacauPermit, "C12345678"),
        (Kind::ResidentId, "110105491231002"),
    ] {
        for shown in plain(kind, value).args.values() {
            assert!(!shown.contains(value), "{value}");
        }
    }
}

#[test]
fn a_control_character_is_refused_everywhere_by_its_code() {
    for kind in KINDS {
        let judgement = plain(kind, "a\u{7}b");
        assert_eq!(
            (judgement.verdict, judgement.rule),
            (Verdict::Invalid, Some("value.control_character")),
            "{kind:?}"
        );
        assert_eq!(judgement.args["char"], "U+0007");
    }
}

#[test]
fn empty_blank_and_endless_values_are_refused_everywhere() {
    for kind in KINDS {
        for nothing in ["", " ", "\u{3000}\t\n", "\u{200b}\u{feff}"] {
            assert_eq!(rule(kind, nothing), "value.empty", "{kind:?}");
        }
        assert_eq!(rule(kind, &"1".repeat(100_000)), "value.too_long", "{kind:?}");
    }
}

#[test]
fn a_sentence_is_not_buried_under_what_was_typed() {
    let judgement = plain(Kind::Domain, &"a".repeat(4_000));
    assert_eq!(judgement.args["value"].chars().count(), 129);
}

#[test]
fn a_home_page_is_held_against_the_filed_domains_in_either_form() {
    let verdict = |domains: &[&str], url| judged(Kind::HomepageUrl, url, domains, "").verdict;
    assert_eq!(verdict(&["示例.中国"], "www.xn--fsq092h.xn--fiqs8s"), Verdict::Valid);
    assert_eq!(verdict(&["xn--fsq092h.xn--fiqs8s"], "www.示例.中国"), Verdict::Valid);
    assert_eq!(verdict(&["a.cn", "b.cn"], "b.cn"), Verdict::Valid);
    assert_eq!(verdict(&[], "other.com"), Verdict::Valid);
    assert_eq!(verdict(&[], "other"), Verdict::Invalid);
}

#[test]
fn a_word_of_the_entitys_own_name_is_its_to_use() {
    let verdict = |kind, name, entity| judged(kind, name, &["example.com"], entity).verdict;
    assert_eq!(verdict(Kind::SiteName, "中国示例茶业集团", "中国示例茶业集团有限公司"), Verdict::Valid);
    assert_eq!(
        verdict(Kind::SiteName, "示例（杭州）茶业有限公司", "示例（杭州）茶业有限公司"),
        Verdict::Valid
    );
    assert_eq!(
        verdict(Kind::SiteName, "示例(杭州)茶业有限公司", "示例（杭州）茶业有限公司"),
        Verdict::Normalise
    );
    assert_eq!(verdict(Kind::SiteName, "示例银行理财网", "示例银行"), Verdict::Warn);
    assert_eq!(verdict(Kind::SiteNameIndividual, "李示例的笔记", "李示例"), Verdict::Warn);
}

#[test]
fn both_forms_of_a_domain_are_the_same_domain() {
    let chinese = domain_forms("示例。中国.").unwrap();
    assert_eq!(Some(&chinese), domain_forms("XN--FSQ092H.xn--fiqs8s").as_ref());
    assert_eq!(chinese.unicode, "示例.中国");
    assert!(domain_forms("a b.cn").is_none());
}

#[test]
fn a_kind_is_known_by_its_name() {
    for kind in KINDS {
        assert_eq!(kind.name().parse::<Kind>().unwrap(), kind);
    }
    assert_eq!("shoe_size".parse::<Kind>().unwrap_err().0, "shoe_size");
}

/// Text of every sort from a small generator: pieces of real values, signs, and characters from all planes.
struct Noise(u64);

impl Noise {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % below
    }

    fn text(&mut self) -> String {
        const PIECES: [&str; 24] = [
            "1", "0", "X", "x", "86", "+", "-", "(", ".", ".cn", "www.", "://", ":", "/", "@", ";", "；",
            " ", "xn--", "中国", "长期", "年", "号", "\u{301}",
        ];
        let mut text = String::new();
        for _ in 0..self.next(20) {
            match self.next(3) {
                0 => text
                    .push(char::from_u32(u32::try_from(self.next(0x11_0000)).unwrap()).unwrap_or('\u{fffd}')),
                1 => text.push(char::from(u8::try_from(self.next(128)).unwrap())),
                _ => text.push_str(PIECES[self.next(PIECES.len())]),
            }
        }
        text
    }
}

#[test]
fn nothing_a_user_types_makes_a_rule_fail() {
    let domains = ["示例.中国".to_owned()];
    let today = Date::constant(2026, 11, 23);
    let context = Context { today, domains: &domains, entity_name: "示例（杭州）", lists: &LISTS };
    let mut noise = Noise(20_261_123);
    for _ in 0..4_000 {
        let text = noise.text();
        for kind in KINDS {
            let judgement = judge(kind, &text, &context);
            assert_ne!(judgement.normalised.as_deref(), Some(text.as_str()), "{kind:?} {text:?}");
            assert!(judgement.rule.is_none_or(|rule| RULES.contains(&rule)), "{kind:?} {text:?}");
        }
    }
}

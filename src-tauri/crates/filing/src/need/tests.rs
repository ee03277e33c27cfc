use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};

use super::*;
use crate::answers::{Answers, Path, Value};
use crate::catalogue::Catalogue;
use crate::catalogue::condition::Scene;
use crate::catalogue::declare::Input;
use crate::sample::catalogue;
use crate::state::Road;
use crate::words::Language;

const TODAY: Date = date(2026, 11, 23);
/// More questions than anybody should have to answer.
const MOST_QUESTIONS: usize = 32;
/// Where the verdict comes this soon, all the answers that are left are tried with all.
const SHORT: usize = 6;

fn answers(given: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (id, code) in given {
        let value = match (*id, *code) {
            (_, "?") => Value::NotSure,
            ("domain" | "industry", code) => Value::List(code.split('|').map(str::to_owned).collect()),
            (_, code) => Value::Text(code.to_owned()),
        };
        answers.set(&Path::entity(format!("need.{id}")), Some(value));
    }
    answers
}

fn rules(verdict: &Verdict) -> Vec<&str> {
    verdict.reasons.iter().chain(&verdict.also).map(|reason| reason.rule.as_str()).collect()
}

/// Everything a question can be answered with, provinces aside.
fn possible(catalogue: &Catalogue, id: &str) -> Vec<Value> {
    let field = catalogue.field(id).unwrap();
    if field.input == Some(Input::Domains) {
        let lists: [&[&str]; 4] =
            [&["example.cn"], &["example.cn", "example.com"], &["example.hk"], &["example.ai"]];
        let given =
            lists.iter().map(|list| Value::List(list.iter().map(|item| (*item).to_owned()).collect()));
        return given.chain([Value::NotSure]).collect();
    }
    let empty = Answers::default();
    let scene = Scene { filing_type: "", road: Road::App, province: "", answers: &empty, site: None };
    let mut rows = catalogue.options(field, &scene).unwrap();
    if id == "need.province" {
        // One where an empty shell may be added to, one where not.
        rows.retain(|row| ["330000", "440000"].contains(&row.get("code")));
    }
    let code = |row: &crate::catalogue::table::Row<'_>| match field.input {
        Some(Input::Choices) => Value::List(vec![row.get("code").to_owned()]),
        _ => Value::Text(row.get("code").to_owned()),
    };
    rows.iter().map(code).chain([Value::NotSure]).collect()
}

/// The questions that between them decide the type: all their answers are tried with all.
const CORE: [&str; 13] = [
    "need.intent",
    "need.change",
    "need.remove",
    "need.can_login",
    "need.province",
    "need.region",
    "need.address",
    "need.domain_known",
    "need.domain_owner",
    "need.domain_access",
    "need.entity_known",
    "need.entity_here",
    "need.entity_sites",
];

/// What a walk along every branch came to.
#[derive(Default)]
struct Walk {
    /// Rules that had a say.
    fired: BTreeSet<String>,
    /// Rules that decided.
    first: BTreeSet<String>,
    outcomes: BTreeSet<&'static str>,
    types: BTreeSet<String>,
    turn: usize,
}

impl Walk {
    /// Follows the first open question with each of its answers. Where an answer ends it, it is taken to its end; of those that
    /// leave it open, all are followed for the questions that decide the type, and one in turn for the others.
    fn on(&mut self, answers: &mut Answers, depth: usize) {
        assert!(depth <= MOST_QUESTIONS, "no end after {depth} questions: {answers:?}");
        let verdict = judge_only(answers);
        let decided = verdict.outcome != Outcome::Undecided;
        if decided {
            self.first.extend(verdict.reasons.first().map(|reason| reason.rule.clone()));
        }
        let Some(next) = verdict.open.first() else {
            assert!(decided, "nothing left to ask, nothing decided: {answers:?}");
            self.end(&verdict);
            return;
        };
        let path = Path::entity(next);
        assert_eq!(answers.get(&path), None, "{next} is asked twice");
        let mut ways = possible(catalogue(), next);
        let weighs = if decided { depth < SHORT } else { CORE.contains(&next.as_str()) };
        if !weighs {
            let (ending, mut open): (Vec<_>, Vec<_>) = ways.into_iter().partition(|value| {
                answers.set(&path, Some(value.clone()));
                !decided && judge_only(answers).outcome != Outcome::Undecided
            });
            self.turn += 1;
            let pick = self.turn % open.len().max(1);
            ways = ending;
            ways.extend((!open.is_empty()).then(|| open.swap_remove(pick)));
        }
        for value in ways {
            answers.set(&path, Some(value));
            self.on(answers, depth + 1);
        }
        answers.set(&path, None);
    }

    fn end(&mut self, verdict: &Verdict) {
        self.outcomes.insert(verdict.outcome.code());
        self.types.extend(verdict.filing_type.clone());
        assert!(!verdict.reasons.is_empty());
        self.fired.extend(verdict.reasons.iter().chain(&verdict.also).map(|reason| reason.rule.clone()));
    }
}

/// The verdict without what it takes, which no walk looks at.
fn judge_only(answers: &Answers) -> Verdict {
    judge::decide(catalogue(), answers, &facts::Facts::new(catalogue(), answers, TODAY))
}

#[test]
fn every_branch_ends_in_a_verdict_and_every_rule_has_its_say() {
    let catalogue = catalogue();
    let mut walk = Walk::default();
    walk.on(&mut Answers::default(), 0);
    let rules = &catalogue.screening.rules;
    let silent: Vec<&str> =
        rules.iter().map(|rule| rule.id.as_str()).filter(|id| !walk.fired.contains(*id)).collect();
    assert_eq!(silent, Vec::<&str>::new(), "rules that never have a say");
    let deciders = rules.iter().filter(|rule| rule.weight == Weight::Decides);
    let shadowed: Vec<&str> =
        deciders.map(|rule| rule.id.as_str()).filter(|id| !walk.first.contains(*id)).collect();
    assert_eq!(shadowed, Vec::<&str>::new(), "rules that others always come before");
    let outcomes = Outcome::ALL.iter().map(|outcome| outcome.code()).filter(|code| *code != "undecided");
    assert_eq!(walk.outcomes, outcomes.collect::<BTreeSet<_>>());
    let types: BTreeSet<String> = catalogue.types().iter().map(|known| known.id.clone()).collect();
    assert_eq!(walk.types, types, "every filing type is some verdict's");
}

#[test]
fn nothing_answered_opens_the_first_question() {
    let verdict = judge_only(&Answers::default());
    assert_eq!(verdict.outcome, Outcome::Undecided);
    assert_eq!(verdict.open.first().map(String::as_str), Some("need.intent"));
}

#[test]
fn a_server_abroad_ends_it_at_once_but_for_what_a_filed_domain_risks() {
    let mut given = vec![("intent", "open"), ("what", "website"), ("region", "hong_kong")];
    let verdict = judge_only(&answers(&given));
    assert_eq!((verdict.outcome, rules(&verdict)), (Outcome::NoFiling, vec!["N02"]));
    assert_eq!(verdict.open, ["need.domain_known"]);
    given.push(("domain_known", "yes"));
    assert_eq!(rules(&judge_only(&answers(&given))), ["N02", "N03"]);
}

#[test]
fn an_answer_behind_a_closed_question_is_ignored_and_comes_back() {
    let mut given = vec![
        ("intent", "open"),
        ("what", "website"),
        ("region", "singapore"),
        ("address", "ip_only"),
        ("order_open", "yes"),
    ];
    assert_eq!(rules(&judge_only(&answers(&given))), ["N02"]);
    given[2] = ("region", "mainland");
    assert_eq!(rules(&judge_only(&answers(&given))), ["N04"]);
}

#[test]
fn one_s_own_look_at_the_list_goes_before_the_table() {
    let mut given = complete();
    given.set(&Path::entity("need.domain"), Some(Value::List(vec!["example.hk".into()])));
    assert_eq!(judge_only(&given).reasons[0].rule, "N16");
    given.set(&Path::entity("need.suffix"), Some(Value::Text("listed".into())));
    assert_eq!(judge_only(&given).outcome, Outcome::File);
}

#[test]
fn a_suffix_no_table_knows_is_asked_for() {
    let mut given = complete();
    given.set(&Path::entity("need.domain"), Some(Value::List(vec!["example.ai".into()])));
    assert_eq!(judge_only(&given).open, ["need.suffix"]);
    given.set(&Path::entity("need.suffix"), Some(Value::NotSure));
    let verdict = judge_only(&given);
    assert_eq!((verdict.outcome, verdict.unsure), (Outcome::NotYet, vec!["need.suffix".to_owned()]));
}

#[test]
fn a_case_begins_with_what_is_known() {
    let known = complete();
    let case = begin(catalogue(), &known, Road::App, TODAY).unwrap();
    assert_eq!((case.filing_type.as_str(), case.province.as_str()), ("first_filing", "浙江省"));
    assert_eq!(case.answers.text(&Path::entity("entity.province")), "330000");
    assert_eq!(case.answers.text(&Path::entity("entity.nature")), "4");
    assert_eq!(case.answers.get(&Path::site(0, "site.domains")).unwrap().items(), ["example.cn"]);
    assert_eq!(case.answers.text(&Path::entity(VERDICT)), "first_filing");
    assert_eq!(case.answers.text(&Path::entity("need.region")), "mainland");
    let again = crate::case::Case::read(&case.write(), catalogue()).unwrap();
    assert_eq!(again.answers, case.answers);
}

#[test]
fn no_case_begins_without_a_verdict_that_leads_to_one() {
    let refused = |given: &Answers| begin(catalogue(), given, Road::App, TODAY).unwrap_err().code;
    assert_eq!(refused(&Answers::default()), "need_undecided");
    assert_eq!(refused(&answers(&[("intent", "after"), ("after", "how_long")])), "need_no_case");
}

/// A first filing with nothing in its way.
fn complete() -> Answers {
    answers(&[
        ("intent", "open"),
        ("what", "website"),
        ("region", "mainland"),
        ("address", "own_domain"),
        ("domain", "example.cn"),
        ("domain_known", "no"),
        ("nature", "4"),
        ("origin", "mainland"),
        ("province", "330000"),
        ("entity_known", "no"),
        ("account_taken", "no"),
        ("order_open", "no"),
        ("commercial", "no"),
        ("industry", "none"),
        ("product", "ready"),
        ("registrar", "approved"),
        ("realname", "done"),
        ("realname_days", "enough"),
        ("holder", "same"),
        ("domain_valid", "long"),
        ("built", "yes"),
        ("shortcut", "none"),
    ])
}

#[test]
fn a_first_filing_says_what_it_takes_on_each_road() {
    let verdict = judge_only(&complete());
    assert_eq!((verdict.outcome, verdict.open.len()), (Outcome::File, 0), "{:?}", verdict.open);
    let takes = judge(catalogue(), &complete(), TODAY).takes.unwrap();
    let [paper, app] = takes.roads.as_slice() else { panic!("two roads") };
    assert_eq!((paper.road, paper.review_days), (Road::Paper, Some((6, 24))));
    assert_eq!((app.road, app.review_days), (Road::App, Some((4, 21))));
    assert!(
        paper.papers.contains(&"verification_form".to_owned())
            && !app.papers.contains(&"verification_form".to_owned())
    );
    assert!(paper.materials.iter().any(|taken| taken.slot.id == "entity.certificate" && taken.required));
}

#[test]
fn every_question_and_verdict_can_be_drawn_in_both_languages() {
    let catalogue = catalogue();
    for language in Language::ALL {
        let words = catalogue.words(language);
        let view = screen(catalogue, words, &complete(), TODAY);
        assert!(view.next.is_none() && view.done == view.total && view.done == 22);
        assert!(!view.verdict.reachable.is_empty() && !view.verdict.title.contains("need-"));
        let first = screen(catalogue, words, &Answers::default(), TODAY);
        assert_eq!(first.next.unwrap().field.path.id, "need.intent");
        for question in questions(catalogue, words, TODAY) {
            assert!(!question.field.help.place.is_empty(), "{}", question.field.path);
            let coded = question.field.input != Input::Domains;
            assert_eq!(!question.field.options.is_empty(), coded, "{}", question.field.path);
        }
    }
}

#[test]
fn a_mistyped_domain_is_told_but_a_sub_domain_is_not() {
    let words = catalogue().words(Language::En);
    let wrong = |domain: &str| {
        let given = answers(&[("domain", domain)]);
        question(catalogue(), words, "need.domain", &given, TODAY).unwrap().field.problems
    };
    let problems = wrong("exa mple.cn");
    assert!(
        problems.iter().any(|problem| problem.path.id == "need.domain" && !problem.suggestion.is_empty())
    );
    assert!(wrong("www.example.cn").is_empty() && wrong("example.cn").is_empty());
}

#[test]
fn a_pasted_result_suggests_answers() {
    let row = "序号\t主办单位名称\t主办单位性质\t网站备案号\t网站域名\t是否限制接入\t审核通过日期\n\
               1\t成都示例茶业有限公司\t企业\t蜀ICP备 2021000001号-2\twww.example.cn\t否\t2021-03-04\t详情";
    let suggested =
        |asked| understand(catalogue(), row, asked, TODAY).into_iter().collect::<BTreeMap<_, _>>();
    let of_domain = suggested(Some("need.domain_known"));
    let text = |map: &BTreeMap<String, Value>, id: &str| map.get(id).and_then(Value::text).map(str::to_owned);
    assert_eq!(text(&of_domain, "need.domain_known").as_deref(), Some("yes"));
    assert_eq!(text(&of_domain, "need.entity_known"), None);
    assert_eq!(text(&of_domain, "need.record_name").as_deref(), Some("成都示例茶业有限公司"));
    assert_eq!(text(&of_domain, "need.site_filing_number").as_deref(), Some("蜀ICP备2021000001号-2"));
    assert_eq!(of_domain.get("need.domain").unwrap().items(), ["example.cn"]);
    let of_entity = suggested(Some("need.entity_known"));
    assert_eq!(text(&of_entity, "need.entity_sites").as_deref(), Some("some"));
    assert_eq!(text(&of_entity, "need.province").as_deref(), Some("510000"));
    assert_eq!(text(&of_entity, "need.nature").as_deref(), Some("4"));
}

#[test]
fn a_pasted_page_of_details_and_a_licence_number_are_read_too() {
    let page = "主办单位名称：杭州示例茶业有限公司\n主办单位性质：企业\nICP备案/许可证号：浙B2-20080101-3\n服务域名：example.com";
    let found: BTreeMap<_, _> = understand(catalogue(), page, None, TODAY).into_iter().collect();
    assert_eq!(found.get("need.record_name").and_then(Value::text), Some("杭州示例茶业有限公司"));
    assert_eq!(found.get("need.entity_filing_number").and_then(Value::text), Some("浙B2-20080101"));
}

#[test]
fn an_empty_result_speaks_of_what_was_looked_for() {
    let said = |text, asked| understand(catalogue(), text, asked, TODAY);
    let no = |id: &str| vec![(id.to_owned(), Value::Text("no".to_owned()))];
    assert_eq!(said("没有符合条件的记录", Some("need.domain_known")), no("need.domain_known"));
    assert_eq!(said("共 0 条", Some("need.entity_known")), no("need.entity_known"));
    assert!(said("没有符合条件的记录", None).is_empty());
    assert!(said("今天天气很好", Some("need.domain_known")).is_empty());
}

#[test]
fn what_is_no_answer_is_refused_with_the_codes_that_are() {
    let read = |text: &str| super::read(catalogue(), text, TODAY);
    let refused = |text: &str| read(text).unwrap_err().remove(0);
    let wrong = refused(r#"{"need.region": "ｍainland"}"#);
    assert_eq!((wrong.code, wrong.path.as_str()), ("need_unknown_code", "need.region"));
    assert!(wrong.args["allowed"].contains("mainland, hong_kong"));
    assert_eq!(refused(r#"{"need.regoin": "x"}"#).args["near"], "need.region");
    assert_eq!(refused(r#"{"need.verdict": "x"}"#).code, "need_unknown_question");
    assert_eq!(refused(r#"{"need.domain": ["a b"]}"#).code, "need_bad_domain");
    assert_eq!(refused(r#"{"need.intent": ["open"]}"#).code, "need_bad_value");
    assert_eq!(refused("[]").code, "need_not_object");
    assert_eq!(refused("{").code, "need_not_json");
    let good = read(r#"{"need.province": "浙江省", "need.domain": "ＷＷＷ.Example.CN", "need.region": {"not_sure": true}, "need.what": null}"#).unwrap();
    assert_eq!(good.text(&Path::entity("need.province")), "330000");
    assert_eq!(good.get(&Path::entity("need.domain")).unwrap().items(), ["example.cn"]);
    assert_eq!(good.get(&Path::entity("need.region")), Some(&Value::NotSure));
    assert_eq!(good.get(&Path::entity("need.what")), None);
}

#[test]
fn a_rule_that_asks_for_what_does_not_exist_breaks_the_catalogue_at_its_line() {
    let mut sources = crate::catalogue::sources::Sources::embedded();
    let broken = sources.get("catalogue/need.toml").unwrap().replace("[\"signed_for\"]", "[\"signed_fro\"]");
    sources.replace("catalogue/need.toml", broken);
    let faults = Catalogue::load(&sources).unwrap_err().0;
    let fault = faults.iter().find(|fault| fault.file == "catalogue/need.toml").unwrap();
    assert!(fault.line > 1 && fault.reason == "`need.after` has no answer `signed_fro`", "{fault}");
}

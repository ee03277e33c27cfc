//! The answers as the rules see them: "not sure" is a code of its own, a question that is not asked has one too, and
//! a few facts follow from others.

use std::collections::{BTreeMap, BTreeSet};

use crate::answers::{Answers, Path, Value};
use crate::catalogue::Catalogue;
use crate::catalogue::condition::{Condition, Scene, Truth};
use crate::catalogue::declare::{Field, Need};
use crate::state::Road;
use crate::values::{Context, Kind, Verdict as Judged, judge as judge_value};

/// What a condition reads where the answer was "not sure".
pub(super) const NOT_SURE: &str = "not_sure";
/// What a condition reads where the question is not asked.
pub(super) const NOT_ASKED: &str = "-";
/// What follows from other answers: id → the question it follows from.
pub(super) const DERIVED: [(&str, &str); 2] = [(SEVERAL, DOMAIN), (SHELL_MAY_ADD, PROVINCE)];

const INTENT: &str = "need.intent";
const CHANGE: &str = "need.change";
const DOMAIN: &str = "need.domain";
const SUFFIX: &str = "need.suffix";
const SEVERAL: &str = "need.several";
pub(super) const PROVINCE: &str = "need.province";
const SHELL_MAY_ADD: &str = "need.shell_may_add";

/// The answers as the rules see them.
#[derive(Debug)]
pub(super) struct Facts<'a> {
    catalogue: &'a Catalogue,
    today: jiff::civil::Date,
    seen: Answers,
    /// Questions that are asked now, answered or not, in their order.
    asked: Vec<&'a Field>,
    province: String,
}

/// Every question that is ever asked for the verdict, in order.
pub(super) fn all(catalogue: &Catalogue) -> impl Iterator<Item = &Field> {
    let screener = catalogue.fields().iter().filter(|field| field.id.starts_with(super::PREFIX));
    screener.filter(|field| field.input.is_some() && matches!(field.required, Need::Fixed(true)))
}

/// Name of the province of a code or a name; empty when there is none such.
pub(super) fn province_name(catalogue: &Catalogue, given: &str) -> String {
    let table = catalogue.table("provinces");
    let row = table.and_then(|table| table.find("code", given).or_else(|| table.find("name_zh", given)));
    row.map(|row| row.get("name_zh").to_owned()).unwrap_or_default()
}

impl<'a> Facts<'a> {
    /// Looks at the answers question by question: whether one is asked may rest on those before it.
    pub(super) fn new(catalogue: &'a Catalogue, answers: &Answers, today: jiff::civil::Date) -> Self {
        let mut facts =
            Self { catalogue, today, seen: Answers::default(), asked: Vec::new(), province: String::new() };
        for field in all(catalogue) {
            let asked = field.when.as_ref().map_or(Truth::Yes, |when| facts.decide(when, ""));
            match asked {
                Truth::Yes => facts.take(field, answers.get(&Path::entity(&field.id))),
                Truth::No => facts.put(&field.id, NOT_ASKED),
                Truth::Unknown => {}
            }
            facts.derive(&field.id);
        }
        facts
    }

    fn take(&mut self, field: &'a Field, answer: Option<&Value>) {
        self.asked.push(field);
        match answer {
            Some(Value::NotSure) => self.put(&field.id, NOT_SURE),
            Some(value) if value.is_present() => {
                self.seen.entity.insert(field.id.clone(), value.clone());
            }
            _ => {}
        }
    }

    fn put(&mut self, id: &str, code: &str) {
        self.seen.entity.insert(id.to_owned(), Value::Text(code.to_owned()));
    }

    /// What the rules see of a question.
    fn of(&self, id: &str) -> Option<&Value> {
        self.seen.entity.get(id)
    }

    fn text(&self, id: &str) -> &str {
        self.of(id).and_then(Value::text).unwrap_or_default()
    }

    fn derive(&mut self, after: &str) {
        match after {
            CHANGE => match self.text(CHANGE) {
                // Asked for as a change, filed as something else.
                "new_domain" => self.put(INTENT, "add_domain"),
                "ip" => self.put(INTENT, "switch"),
                _ => {}
            },
            DOMAIN => self.derive_several(),
            SUFFIX if self.of(SUFFIX).is_none() => self.derive_suffix(),
            PROVINCE => self.derive_province(),
            _ => {}
        }
    }

    fn domains(&self) -> Vec<String> {
        match self.text(DOMAIN) {
            NOT_SURE | NOT_ASKED => Vec::new(),
            _ => self
                .of(DOMAIN)
                .map(|value| value.items().into_iter().map(str::to_owned).collect())
                .unwrap_or_default(),
        }
    }

    fn derive_several(&mut self) {
        let different: BTreeSet<String> =
            self.domains().iter().map(|domain| domain.trim().to_lowercase()).collect();
        if self.of(DOMAIN).is_some() {
            self.put(SEVERAL, if different.len() > 1 { "yes" } else { "no" });
        }
    }

    /// A suffix that the table knows needs no look-up; an answer of the applicant's own goes before the table.
    fn derive_suffix(&mut self) {
        let domains = self.domains();
        if domains.is_empty() || !self.asked.iter().any(|field| field.id == SUFFIX) {
            return;
        }
        let judged: Vec<_> =
            domains.iter().map(|domain| suffix(self.catalogue, domain, self.today)).collect();
        if judged.contains(&Some(false)) {
            self.put(SUFFIX, "not_listed");
        } else if judged.iter().all(|known| *known == Some(true)) {
            self.put(SUFFIX, "listed");
        }
    }

    fn derive_province(&mut self) {
        let Some(given) = self.of(PROVINCE).and_then(Value::text).map(str::to_owned) else { return };
        self.province = province_name(self.catalogue, &given);
        let table = self.catalogue.table("shell_provinces");
        let may = table.is_some_and(|table| table.find("province", &self.province).is_some());
        let code = match given.as_str() {
            NOT_SURE | NOT_ASKED => given.as_str(),
            _ if may => "yes",
            _ => "no",
        };
        self.put(SHELL_MAY_ADD, code);
    }

    /// Decides a condition of a rule beside a filing type, which is empty before there is one.
    pub(super) fn decide(&self, condition: &Condition, filing_type: &str) -> Truth {
        condition.decide(&Scene {
            filing_type,
            road: Road::App,
            province: &self.province,
            answers: &self.seen,
            site: None,
        })
    }

    /// The province's name; empty when it was not answered.
    pub(super) fn province(&self) -> &str {
        &self.province
    }

    /// Whether the question is asked now and was not answered.
    pub(super) fn is_open(&self, id: &str) -> bool {
        self.is_asked(id) && self.of(id).is_none()
    }

    /// Whether the question is asked now.
    pub(super) fn is_asked(&self, id: &str) -> bool {
        self.asked.iter().any(|field| field.id == id)
    }

    /// Questions that are asked now, in their order.
    pub(super) fn asked(&self) -> &[&'a Field] {
        &self.asked
    }

    /// Adds the questions that must be answered before the condition is decided.
    pub(super) fn missing(&self, condition: &Condition, filing_type: &str, found: &mut BTreeSet<String>) {
        if self.decide(condition, filing_type) != Truth::Unknown {
            return;
        }
        match condition {
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().for_each(|part| self.missing(part, filing_type, found));
            }
            Condition::Not(part) => self.missing(part, filing_type, found),
            leaf => leaf.fields().into_iter().for_each(|id| self.missing_answer(id, found)),
        }
    }

    fn missing_answer(&self, id: &str, found: &mut BTreeSet<String>) {
        let derived: BTreeMap<&str, &str> = DERIVED.into_iter().collect();
        let id = derived.get(id).copied().unwrap_or(id);
        if self.is_open(id) {
            found.insert(id.to_owned());
        } else if self.of(id).is_none()
            && let Some(when) = self.catalogue.field(id).and_then(|field| field.when.as_ref())
        {
            // Whether it is asked at all rests on an earlier question.
            self.missing(when, "", found);
        }
    }
}

/// Whether the suffix of a domain is on the list; `None` where no table says.
fn suffix(catalogue: &Catalogue, domain: &str, today: jiff::civil::Date) -> Option<bool> {
    let context = Context { today, domains: &[], entity_name: "", lists: &catalogue.lists };
    let mut judged = judge_value(Kind::Domain, domain, &context);
    if let Some(expected) = judged.args.get("expected").filter(|_| judged.verdict == Judged::Invalid) {
        judged = judge_value(Kind::Domain, expected, &context);
    }
    match (judged.verdict, judged.rule) {
        (Judged::Valid | Judged::Normalise, _) => Some(true),
        (Judged::Unknown, Some("domain.suffix_refused")) => Some(false),
        _ => None,
    }
}

//! The screener in words: the question to ask next, and what the answers come to.

use serde::Serialize;
use ts_rs::TS;

use super::facts::{Facts, all};
use super::{MaterialTaken, Outcome, Reason, RoadTakes, Verdict, judge};
use crate::answers::{Answers, Path, Value};
use crate::catalogue::Catalogue;
use crate::catalogue::condition::Scene;
use crate::catalogue::declare::{Field, Input};
use crate::check;
use crate::problem::{Args, ProblemView, Severity};
use crate::state::Road;
use crate::values::{Context, Kind, Verdict as Judged, judge as judge_value};
use crate::view::{Choice, FieldView, choice, help};
use crate::words::{Words, message_id};

/// What the window draws of the screener.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ScreenerView {
    /// What was answered and still counts, in the order it is asked. Each can be changed.
    pub answered: Vec<QuestionView>,
    /// The question to ask now; `None` once the verdict stands.
    pub next: Option<QuestionView>,
    /// Questions answered.
    pub done: usize,
    /// Questions answered and those known to be left.
    pub total: usize,
    /// What the answers come to so far.
    pub verdict: VerdictView,
}

/// One question.
#[derive(Clone, Debug, Serialize, TS)]
pub struct QuestionView {
    /// The question as any field: "not sure" is always among its answers.
    pub field: FieldView,
    /// The public page that answers it.
    pub lookup: Option<LookupView>,
}

/// A public page, to be opened in the system's browser.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LookupView {
    /// What the button says.
    pub label: String,
    /// Its address.
    pub url: String,
    /// Where the address comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// A verdict in words.
#[derive(Clone, Debug, Serialize, TS)]
pub struct VerdictView {
    /// The outcome.
    pub outcome: Outcome,
    /// The outcome in words.
    pub title: String,
    /// The filing type, where there is one.
    #[serde(rename = "type")]
    pub filing_type: Option<String>,
    /// The type in words; empty without one.
    pub type_name: String,
    /// The reasons, the deciding one first.
    pub reasons: Vec<ReasonView>,
    /// What comes with it.
    pub also: Vec<ReasonView>,
    /// Ids of the questions that can still change the verdict, in order.
    pub open: Vec<String>,
    /// Questions answered "not sure" that matter, and how to find out.
    pub unsure: Vec<UnsureView>,
    /// What it takes, on each road; empty where nothing is prepared here.
    pub takes: Option<TakesView>,
    /// What can be reached meanwhile; empty where there is no type.
    pub reachable: String,
}

/// One reason in words.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReasonView {
    /// Rule id.
    pub rule: String,
    /// What it says.
    pub message: String,
    /// What to do.
    pub fix: String,
    /// Where the rule comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// A question answered "not sure".
#[derive(Clone, Debug, Serialize, TS)]
pub struct UnsureView {
    /// Its id.
    pub question: String,
    /// Its label.
    pub label: String,
    /// How to find out.
    #[serde(rename = "where")]
    pub place: String,
    /// The public page that answers it.
    pub lookup: Option<LookupView>,
}

/// What a type takes, in words.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TakesView {
    /// Paper first, then app.
    pub roads: Vec<RoadTakesView>,
}

/// What it takes on one road, in words.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RoadTakesView {
    /// The road.
    pub road: Road,
    /// The pictures.
    pub materials: Vec<MaterialTakenView>,
    /// The papers that must be printed and signed.
    pub papers: Vec<TakenView>,
    /// Working days of review; absent where nobody reviews it.
    pub review_days: Option<DaysView>,
    /// The steps, in order.
    pub steps: Vec<TakenView>,
}

/// A picture in words.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MaterialTakenView {
    /// Slot path.
    pub slot: Path,
    /// Its label.
    pub label: String,
    /// Whether it must be there.
    pub required: bool,
}

/// A paper or step in words.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TakenView {
    /// Its id.
    pub id: String,
    /// What it is.
    pub label: String,
}

/// Working days, no promise.
#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct DaysView {
    /// Fewest.
    pub min: u32,
    /// Most.
    pub max: u32,
}

/// The screener as it stands: what was answered, the one question to ask next, and the verdict so far.
pub fn screen(
    catalogue: &Catalogue,
    words: &Words,
    answers: &Answers,
    today: jiff::civil::Date,
) -> ScreenerView {
    let verdict = judge(catalogue, answers, today);
    let facts = Facts::new(catalogue, answers, today);
    let draw = Draw { catalogue, words, answers, today };
    let given = facts.asked().iter().filter(|field| {
        let value = answers.get(&Path::entity(&field.id));
        value.is_some_and(|value| value.is_present() || *value == Value::NotSure)
    });
    let answered: Vec<QuestionView> = given.filter_map(|field| draw.question(field)).collect();
    let next = verdict.open.first().and_then(|id| catalogue.field(id));
    ScreenerView {
        done: answered.len(),
        total: answered.len() + verdict.open.len(),
        next: next.and_then(|field| draw.question(field)),
        answered,
        verdict: word(catalogue, words, &verdict),
    }
}

/// One question with its answer; `None` when there is none of that id.
pub fn question(
    catalogue: &Catalogue,
    words: &Words,
    id: &str,
    answers: &Answers,
    today: jiff::civil::Date,
) -> Option<QuestionView> {
    Draw { catalogue, words, answers, today }.question(catalogue.field(id)?)
}

/// Every question that is ever asked for a verdict, unanswered, in order.
pub fn questions(catalogue: &Catalogue, words: &Words, today: jiff::civil::Date) -> Vec<QuestionView> {
    let draw = Draw { catalogue, words, answers: &Answers::default(), today };
    all(catalogue).filter_map(|field| draw.question(field)).collect()
}

/// A verdict in words.
pub fn word(catalogue: &Catalogue, words: &Words, verdict: &Verdict) -> VerdictView {
    let type_name = verdict.filing_type.as_deref().map(|id| words.plain(&message_id("type", id)));
    let type_name = type_name.unwrap_or_default();
    let reasons = |reasons: &[Reason]| reasons.iter().map(|reason| worded(words, reason)).collect();
    let unsure = verdict.unsure.iter().map(|id| UnsureView {
        question: id.clone(),
        label: words.plain(&message_id("field", id)),
        place: attribute(words, &message_id("field", id), "where"),
        lookup: lookup(catalogue, words, id),
    });
    VerdictView {
        outcome: verdict.outcome,
        title: words.say(
            &message_id("need-outcome", verdict.outcome.code()),
            &Args::from([("type".to_owned(), type_name.clone())]),
        ),
        filing_type: verdict.filing_type.clone(),
        type_name,
        reasons: reasons(&verdict.reasons),
        also: reasons(&verdict.also),
        open: verdict.open.clone(),
        unsure: unsure.collect(),
        takes: verdict.takes.as_ref().map(|takes| TakesView {
            roads: takes.roads.iter().map(|road| on_road(catalogue, words, road)).collect(),
        }),
        reachable: reachable(catalogue, words, &verdict.reach),
    }
}

fn worded(words: &Words, reason: &Reason) -> ReasonView {
    let id = message_id("need", &reason.rule);
    ReasonView {
        message: words.plain(&id),
        fix: attribute(words, &id, "fix"),
        rule: reason.rule.clone(),
        source: reason.source.clone(),
        as_of: reason.as_of.clone(),
    }
}

fn reachable(catalogue: &Catalogue, words: &Words, reach: &str) -> String {
    if reach.is_empty() {
        return String::new();
    }
    let timer = if reach == "access" { "access_open" } else { "publish_sync" };
    let hours = catalogue.deadlines.get(timer).map_or(0, |deadline| deadline.length);
    words.say(&message_id("need-reach", reach), &Args::from([("hours".to_owned(), hours.to_string())]))
}

fn on_road(catalogue: &Catalogue, words: &Words, takes: &RoadTakes) -> RoadTakesView {
    let papers = takes.papers.iter();
    let papers = papers.map(|id| TakenView { id: id.clone(), label: words.plain(&message_id("paper", id)) });
    let steps = takes.steps.iter();
    let steps =
        steps.map(|id| TakenView { id: id.clone(), label: words.plain(&message_id("need-step", id)) });
    let material = |taken: &MaterialTaken| MaterialTakenView {
        label: check::label(catalogue, words, &taken.slot),
        slot: taken.slot.clone(),
        required: taken.required,
    };
    RoadTakesView {
        road: takes.road,
        materials: takes.materials.iter().map(material).collect(),
        papers: papers.collect(),
        review_days: takes.review_days.map(|(min, max)| DaysView { min, max }),
        steps: steps.collect(),
    }
}

fn lookup(catalogue: &Catalogue, words: &Words, id: &str) -> Option<LookupView> {
    let page =
        catalogue.screening.lookups.iter().find(|page| page.questions.iter().any(|known| known == id))?;
    Some(LookupView {
        label: words.plain(&message_id("need-lookup", &page.id)),
        url: page.url.clone(),
        source: page.source.clone(),
        as_of: page.as_of.clone(),
    })
}

fn attribute(words: &Words, id: &str, name: &str) -> String {
    words.attribute(id, name, &Args::new()).unwrap_or_default()
}

/// What drawing a question needs.
struct Draw<'a> {
    catalogue: &'a Catalogue,
    words: &'a Words,
    answers: &'a Answers,
    today: jiff::civil::Date,
}

impl Draw<'_> {
    fn question(&self, field: &Field) -> Option<QuestionView> {
        let path = Path::entity(&field.id);
        let value = self.answers.get(&path).cloned();
        Some(QuestionView {
            field: FieldView {
                label: check::label(self.catalogue, self.words, &path),
                input: field.input?,
                options: self.options(field),
                required: true,
                max: field.max,
                normalised: None,
                reused: false,
                locked: false,
                help: help(field, |name| attribute(self.words, &message_id("field", &field.id), name)),
                problems: value.as_ref().map(|value| self.problems(field, &path, value)).unwrap_or_default(),
                path,
                value,
            },
            lookup: lookup(self.catalogue, self.words, &field.id),
        })
    }

    fn options(&self, field: &Field) -> Vec<Choice> {
        let scene =
            Scene { filing_type: "", road: Road::App, province: "", answers: self.answers, site: None };
        let rows = self.catalogue.options(field, &scene).unwrap_or_default();
        rows.iter().map(|row| choice(row, self.words.language())).collect()
    }

    /// Only a domain can be mistyped; everything else is chosen. A sub-domain is no mistake here.
    fn problems(&self, field: &Field, path: &Path, value: &Value) -> Vec<ProblemView> {
        if field.input != Some(Input::Domains) {
            return Vec::new();
        }
        let context =
            Context { today: self.today, domains: &[], entity_name: "", lists: &self.catalogue.lists };
        let judged = value.items().into_iter().map(|item| judge_value(Kind::Domain, item, &context));
        let wrong = judged.filter(|judged| {
            judged.verdict == Judged::Invalid && judged.args.get("expected").is_none_or(String::is_empty)
        });
        let view = |judged: crate::values::Judgement| {
            let rule = self.catalogue.rule(judged.rule?)?;
            let id = message_id("rule", &rule.id);
            let mut args = judged.args;
            args.insert("field".to_owned(), check::label(self.catalogue, self.words, path));
            Some(ProblemView {
                severity: Severity::Block,
                rule: rule.id.clone(),
                path: path.clone(),
                message: self.words.say(&id, &args),
                suggestion: self.words.attribute(&id, "fix", &args).unwrap_or_default(),
                source: rule.source.clone(),
                as_of: rule.as_of.clone(),
            })
        };
        wrong.filter_map(view).collect()
    }
}

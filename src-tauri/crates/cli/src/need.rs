//! `beian need`: must something be filed, and what? Without answers: every question, so that a script can fill them in.

use filing::need::{
    Outcome as Verdict, QuestionView, ReasonView, RoadTakesView, VerdictView, judge, questions, read, word,
};
use serde::Serialize;

use crate::args;
use crate::casefile::read_text;
use crate::out;
use crate::outcome::{Exit, Failure, Outcome};
use crate::setting::{Setting, day};

/// Every question.
#[derive(Debug, Serialize)]
struct Questions {
    questions: Vec<Question>,
}

/// One question, as a script needs it.
#[derive(Debug, Serialize)]
struct Question {
    id: String,
    ask: String,
    input: filing::catalogue::declare::Input,
    options: Vec<Answer>,
    why: String,
    #[serde(rename = "where")]
    place: String,
    good: String,
    bad: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    lookup: Option<String>,
    source: String,
    as_of: String,
}

/// One code and what it means.
#[derive(Debug, Serialize)]
struct Answer {
    code: String,
    name: String,
}

pub(crate) fn run(setting: &Setting, args: &args::Need) -> Outcome {
    let today = day(args.now);
    let Some(file) = &args.answers else {
        let all = questions(&setting.catalogue, setting.words(), today);
        ask(setting, all.into_iter().map(Question::from).collect())?;
        return Ok(Exit::Done);
    };
    let text = read_text(file)?;
    let answers =
        read(&setting.catalogue, &text, today).map_err(|reasons| Failure::of_file(file, reasons))?;
    let verdict = judge(&setting.catalogue, &answers, today);
    let view = word(&setting.catalogue, setting.words(), &verdict);
    if setting.json {
        out::json(&view)?;
    } else {
        out::lines(&told(setting, &view))?;
    }
    Ok(if verdict.outcome == Verdict::Blocked { Exit::Blocked } else { Exit::Done })
}

impl From<QuestionView> for Question {
    fn from(view: QuestionView) -> Self {
        let options = view.field.options.into_iter();
        Self {
            id: view.field.path.id,
            ask: view.field.label,
            input: view.field.input,
            options: options.map(|choice| Answer { code: choice.code, name: choice.name }).collect(),
            why: view.field.help.why,
            place: view.field.help.place,
            good: view.field.help.good,
            bad: view.field.help.bad,
            lookup: view.lookup.map(|lookup| lookup.url),
            source: view.field.help.source,
            as_of: view.field.help.as_of,
        }
    }
}

fn ask(setting: &Setting, questions: Vec<Question>) -> Outcome<()> {
    if setting.json {
        return Ok(out::json(&Questions { questions })?);
    }
    let mut lines = vec![setting.say("cli-need-questions", &[])];
    for question in &questions {
        lines.push(String::new());
        lines.push(format!("{}  {}", question.id, question.ask));
        lines.push(format!("  {}", question.place));
        lines.extend(question.options.iter().map(|answer| format!("    {} = {}", answer.code, answer.name)));
    }
    Ok(out::lines(&lines)?)
}

/// The verdict for people.
fn told(setting: &Setting, view: &VerdictView) -> Vec<String> {
    let mut lines = vec![view.title.clone()];
    let mut group = |heading: &str, inside: Vec<String>| {
        if !inside.is_empty() {
            lines.push(String::new());
            lines.push(setting.say(heading, &[]));
            lines.extend(inside);
        }
    };
    group("cli-need-reasons", view.reasons.iter().flat_map(reason).collect());
    group("cli-need-also", view.also.iter().flat_map(reason).collect());
    let unsure =
        view.unsure.iter().map(|one| format!("  {}  {}\n    → {}", one.question, one.label, one.place));
    group("cli-need-unsure", unsure.collect());
    group("cli-need-open", view.open.iter().map(|id| format!("  {id}")).collect());
    for road in view.takes.iter().flat_map(|takes| &takes.roads) {
        let name = setting.words().plain(&filing::words::message_id("ui-road", road.road.name()));
        group("cli-need-takes", takes(setting, &name, road));
    }
    if !view.reachable.is_empty() {
        lines.push(String::new());
        lines.push(view.reachable.clone());
    }
    lines
}

fn reason(reason: &ReasonView) -> [String; 2] {
    [format!("  {}  {}", reason.rule, reason.message), format!("    → {}", reason.fix)]
}

fn takes(setting: &Setting, name: &str, takes: &RoadTakesView) -> Vec<String> {
    let mut lines = vec![format!("  {name}")];
    if let Some(days) = takes.review_days {
        let args = [("min", days.min.to_string()), ("max", days.max.to_string())];
        let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
        lines.push(format!("    {}", setting.say("cli-need-days", &args)));
    }
    let needed = takes.materials.iter().filter(|material| material.required).map(|material| &material.label);
    let things = needed.chain(takes.papers.iter().map(|paper| &paper.label));
    lines.extend(things.map(|label| format!("    - {label}")));
    let steps = takes.steps.iter().enumerate();
    lines.extend(steps.map(|(index, step)| format!("    {}. {}", index + 1, step.label)));
    lines
}

//! Answers from JSON: an object of question → answer.

use serde_json::Value as Json;

use super::facts::NOT_SURE;
use super::{PREFIX, VERDICT};
use crate::answers::{Answers, Path, Value};
use crate::case::Refusal;
use crate::catalogue::Catalogue;
use crate::catalogue::condition::Scene;
use crate::catalogue::declare::{Field, Input};
use crate::problem::Args;
use crate::state::Road;
use crate::values::{Context, Kind, Verdict, judge};

/// Reads the answers to the screener's questions. A question that is `null`, empty or left out is unanswered; "not sure" is
/// `{"not_sure": true}` or `"not_sure"`. A province may be given by its code or its name.
///
/// # Errors
/// Everything that is no answer: with the question, and the codes that would be one.
pub fn read(catalogue: &Catalogue, text: &str, today: jiff::civil::Date) -> Result<Answers, Vec<Refusal>> {
    let text = text.trim_start_matches('\u{feff}');
    let json: Json = serde_json::from_str(text).map_err(|error| {
        let place = [("line", error.line().to_string()), ("column", error.column().to_string())];
        vec![refusal("need_not_json", "", &place)]
    })?;
    let Json::Object(map) = json else { return Err(vec![refusal("need_not_object", "", &[])]) };
    let (mut answers, mut refusals) = (Answers::default(), Vec::new());
    for (id, json) in &map {
        let field = catalogue.field(id).filter(|field| field.id.starts_with(PREFIX) && field.id != VERDICT);
        let read = match field {
            Some(field) => answer(catalogue, field, json, today),
            None => Err(refusal("need_unknown_question", id, &[("near", near(catalogue, id))])),
        };
        match read {
            Ok(Some(value)) => drop(answers.set(&Path::entity(id), Some(value))),
            Ok(None) => {}
            Err(reason) => refusals.push(reason),
        }
    }
    if refusals.is_empty() { Ok(answers) } else { Err(refusals) }
}

fn refusal(code: &'static str, path: &str, args: &[(&str, String)]) -> Refusal {
    let mut all: Args = args.iter().map(|(name, text)| ((*name).to_owned(), text.clone())).collect();
    all.insert("path".to_owned(), path.to_owned());
    Refusal { code, path: path.to_owned(), args: all }
}

/// The question that shares the longest beginning.
fn near(catalogue: &Catalogue, id: &str) -> String {
    let shared = |other: &str| other.chars().zip(id.chars()).take_while(|(one, two)| one == two).count();
    let all = catalogue.fields().iter().map(|field| field.id.as_str());
    let questions = all.filter(|other| other.starts_with(PREFIX) && *other != VERDICT);
    questions
        .max_by_key(|other| (shared(other), usize::MAX - other.len().abs_diff(id.len())))
        .unwrap_or_default()
        .to_owned()
}

fn answer(
    catalogue: &Catalogue,
    field: &Field,
    json: &Json,
    today: jiff::civil::Date,
) -> Result<Option<Value>, Refusal> {
    if json.is_null() {
        return Ok(None);
    }
    let shape = || refusal("need_bad_value", &field.id, &[]);
    let several = matches!(field.input, Some(Input::Choices | Input::Domains));
    let value = match Value::from_json(json).ok_or_else(shape)? {
        Value::Text(text) if text == NOT_SURE => Value::NotSure,
        Value::Text(text) if several => {
            Value::List(text.lines().map(|line| line.trim().to_owned()).collect())
        }
        Value::List(_) if !several => return Err(shape()),
        other => other,
    };
    if !value.is_present() {
        return Ok((value == Value::NotSure).then_some(value));
    }
    match field.input {
        Some(Input::Choice | Input::Choices) => coded(catalogue, field, value).map(Some),
        Some(Input::Domains) => domains(catalogue, field, &value, today).map(Some),
        _ => Ok(Some(value)),
    }
}

fn coded(catalogue: &Catalogue, field: &Field, value: Value) -> Result<Value, Refusal> {
    let empty = Answers::default();
    let scene = Scene { filing_type: "", road: Road::App, province: "", answers: &empty, site: None };
    let options = catalogue.options(field, &scene).unwrap_or_default();
    let code = |given: &str| {
        let row = options.iter().find(|row| {
            row.get("code") == given || field.id == super::facts::PROVINCE && row.get("name_zh") == given
        });
        row.map(|row| row.get("code").to_owned()).ok_or_else(|| {
            let allowed: Vec<&str> = options.iter().map(|row| row.get("code")).collect();
            let args = [("value", given.to_owned()), ("allowed", allowed.join(", "))];
            refusal("need_unknown_code", &field.id, &args)
        })
    };
    Ok(match value {
        Value::List(codes) => Value::List(codes.iter().map(|given| code(given)).collect::<Result<_, _>>()?),
        other => Value::Text(code(other.text().unwrap_or_default())?),
    })
}

/// Domains in normal form; of `www.` and sub-domains the registered level.
fn domains(
    catalogue: &Catalogue,
    field: &Field,
    value: &Value,
    today: jiff::civil::Date,
) -> Result<Value, Refusal> {
    let context = Context { today, domains: &[], entity_name: "", lists: &catalogue.lists };
    let mut all = Vec::new();
    for given in value.items().into_iter().filter(|given| !given.trim().is_empty()) {
        let judged = judge(Kind::Domain, given, &context);
        let expected = judged.args.get("expected").filter(|expected| !expected.is_empty());
        let domain = match (judged.verdict, expected) {
            (Verdict::Invalid, Some(expected)) => expected.clone(),
            (Verdict::Invalid, None) => {
                return Err(refusal("need_bad_domain", &field.id, &[("value", given.to_owned())]));
            }
            _ => judged.normalised.unwrap_or_else(|| given.to_owned()),
        };
        if !all.contains(&domain) {
            all.push(domain);
        }
    }
    Ok(Value::List(all))
}

//! `beian rule`: one value against one rule, or a table of them.

use std::path::Path;

use filing::problem::Args;
use filing::values::{Context, Judgement, Kind, Verdict, judge};
use filing::words::message_id;
use serde::Serialize;

use crate::args;
use crate::casefile::read_text;
use crate::out;
use crate::outcome::{Exit, Failure, Outcome};
use crate::setting::{Setting, day};

/// The domain a home page is judged against when none is given.
const DOMAIN: &str = "example.com";

#[derive(Debug, Serialize)]
struct Report {
    kind: String,
    value: String,
    verdict: Verdict,
    normalised: Option<String>,
    message: String,
    suggestion: String,
    rule: Option<&'static str>,
    source: String,
    as_of: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    agrees: Option<bool>,
}

pub(crate) fn run(setting: &Setting, args: &args::Rule) -> Outcome {
    if let Some(file) = &args.batch {
        return batch(setting, args, file);
    }
    let name = args.kind.as_deref().unwrap_or_default();
    let kind = kind(name)?;
    let report = report(setting, args, kind, name, args.value.as_deref().unwrap_or_default());
    if setting.json {
        out::json(&report)?;
    } else {
        out::lines(&lines(setting, &report))?;
    }
    Ok(Exit::Done)
}

fn kind(name: &str) -> Outcome<Kind> {
    name.parse().map_err(|_| {
        let known: Vec<String> = Kind::ALL.iter().map(|kind| kind.name()).collect();
        Failure::refused("cli_unknown_kind").with("value", name).with("known", &known.join(", "))
    })
}

fn report(setting: &Setting, args: &args::Rule, kind: Kind, name: &str, value: &str) -> Report {
    let given = if args.domain.is_empty() { &[DOMAIN.to_owned()] } else { args.domain.as_slice() };
    let context = Context {
        today: day(args.now),
        domains: given,
        entity_name: args.entity_name.as_deref().unwrap_or_default(),
        lists: &setting.catalogue.lists,
    };
    let Judgement { verdict, normalised, rule, mut args } = judge(kind, value, &context);
    args.entry("field".to_owned()).or_insert_with(|| setting.say("cli-rule-value", &[]));
    let (message, suggestion) = rule.map(|rule| sentence(setting, rule, &args)).unwrap_or_default();
    let row = rule.and_then(|rule| setting.catalogue.rule(rule));
    Report {
        kind: name.to_owned(),
        value: value.to_owned(),
        verdict,
        normalised,
        message,
        suggestion,
        rule,
        source: row.map(|row| row.source.clone()).unwrap_or_default(),
        as_of: row.map(|row| row.as_of.clone()).unwrap_or_default(),
        expected: None,
        agrees: None,
    }
}

fn sentence(setting: &Setting, rule: &str, args: &Args) -> (String, String) {
    let id = message_id("rule", rule);
    (setting.words().say(&id, args), setting.words().attribute(&id, "fix", args).unwrap_or_default())
}

fn lines(setting: &Setting, report: &Report) -> Vec<String> {
    let verdict = setting.words().plain(&message_id("cli-verdict", verdict_name(report.verdict)));
    let mut lines = vec![format!("{verdict}  {} {}", report.kind, report.value)];
    if let Some(normal) = &report.normalised {
        lines.push(format!("  {}", setting.say("cli-rule-normal", &[("value", normal)])));
    }
    if !report.message.is_empty() {
        lines.push(format!("  {}", report.message));
        lines.push(format!("  → {}", report.suggestion));
    }
    if report.agrees == Some(false) {
        let expected = report.expected.as_deref().unwrap_or_default();
        lines.push(format!("  {}", setting.say("cli-rule-disagrees", &[("expected", expected)])));
    }
    lines
}

fn verdict_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Valid => "valid",
        Verdict::Normalise => "normalise",
        Verdict::Warn => "warn",
        Verdict::Invalid => "invalid",
        Verdict::Unknown => "unknown",
    }
}

fn batch(setting: &Setting, args: &args::Rule, file: &Path) -> Outcome {
    let text = read_text(file)?;
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let bad = |error: &csv::Error| {
        let line = error.position().map(csv::Position::line).unwrap_or_default();
        Failure::refused("cli_csv").about(file).at(&line.to_string()).with("line", &line.to_string())
    };
    let header = reader.headers().map_err(|error| bad(&error))?.clone();
    let column = |name: &str| header.iter().position(|known| known == name);
    let needed = |name: &str| {
        column(name)
            .ok_or_else(|| Failure::refused("cli_csv_column").about(file).at(name).with("column", name))
    };
    let (kinds, values, expected) = (needed("kind")?, needed("value")?, column("expected"));
    let mut reports = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| bad(&error))?;
        let line = record.position().map(csv::Position::line).unwrap_or_default().to_string();
        let cell = |at: usize| record.get(at).unwrap_or_default();
        let kind = kind(cell(kinds)).map_err(|failure| failure.about(file).at(&line))?;
        let mut report = report(setting, args, kind, cell(kinds), cell(values));
        report.expected = expected.map(cell).filter(|cell| !cell.is_empty()).map(str::to_owned);
        report.agrees = report.expected.as_ref().map(|expected| agrees(expected, report.verdict));
        reports.push(report);
    }
    if setting.json {
        out::json(&reports)?;
    } else {
        out::lines(&reports.iter().flat_map(|report| lines(setting, report)).collect::<Vec<_>>())?;
    }
    let differing = reports.iter().filter(|report| report.agrees == Some(false)).count();
    out::aside(&setting.say(
        "cli-rule-batch",
        &[("count", &reports.len().to_string()), ("differing", &differing.to_string())],
    ));
    Ok(if differing == 0 { Exit::Done } else { Exit::Failed })
}

/// `a|b` agrees with either.
fn agrees(expected: &str, verdict: Verdict) -> bool {
    expected.split('|').any(|one| one.trim() == verdict_name(verdict))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_of_several_expected_verdicts_agrees() {
        assert!(agrees("invalid|warn", Verdict::Warn));
        assert!(!agrees("invalid|warn", Verdict::Valid));
    }
}

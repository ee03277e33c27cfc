//! `beian explain`: what a pasted message, page or refusal says. Nothing is changed by it.

use std::io::{self, Read as _};

use filing::explain::{Confidence, RefusalReasonView, Scope, UnderstandingView, understand, word};
use filing::state::State;

use crate::args;
use crate::casefile::CaseFile;
use crate::out;
use crate::outcome::{Exit, Failure, Outcome};
use crate::setting::{Setting, day};

/// Most bytes that are taken from stdin; what is read of them is far less.
const MOST_BYTES: u64 = 8 * 1024 * 1024;

pub(crate) fn run(setting: &Setting, args: &args::Explain) -> Outcome {
    let text = match args.text.as_deref() {
        None | Some("-") => from_stdin()?,
        Some(text) => text.to_owned(),
    };
    if text.trim().is_empty() {
        return Err(Failure::refused("cli_explain_empty"));
    }
    let file = args.case.as_deref().map(|path| CaseFile::read(setting, path)).transpose()?;
    let state = args.state.as_deref().map(state).transpose()?;
    let scope = Scope { case: file.as_ref().map(|file| &file.case), state, today: day(args.now) };
    let found = understand(&text, &setting.catalogue, &scope);
    let view = word(&setting.catalogue, setting.words(), &found);
    if setting.json {
        out::json(&view)?;
    } else {
        out::lines(&told(setting, &view))?;
    }
    Ok(Exit::Done)
}

fn from_stdin() -> Outcome<String> {
    let mut bytes = Vec::new();
    io::stdin().lock().take(MOST_BYTES).read_to_end(&mut bytes)?;
    // A text cut in the middle of a character, or in another encoding, is read as far as it goes.
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn state(name: &str) -> Outcome<State> {
    State::named(name)
        .ok_or_else(|| Failure::refused("cli_bad_value").with("option", "--state").with("value", name))
}

/// For people.
fn told(setting: &Setting, view: &UnderstandingView) -> Vec<String> {
    let sure = match view.confidence {
        Confidence::High => "cli-explain-sure-high",
        Confidence::Medium => "cli-explain-sure-medium",
        Confidence::Low => "cli-explain-sure-low",
    };
    let mut lines = vec![format!("{} [{}]", view.title, setting.say(sure, &[]))];
    lines.push(format!("  → {}", view.next));
    let mut group = |heading: &str, inside: Vec<String>| {
        if !inside.is_empty() {
            lines.push(String::new());
            lines.push(setting.say(heading, &[]));
            lines.extend(inside);
        }
    };
    let choices = view.candidates.iter().map(|choice| format!("  {}  {}", choice.state.name(), choice.name));
    group("cli-explain-candidates", choices.collect());
    group("cli-explain-reasons", view.reasons.iter().flat_map(|reason| of(setting, reason)).collect());
    group("cli-explain-unread", view.unread.iter().map(|text| format!("  {text}")).collect());
    let numbers = view.numbers.iter().map(|number| {
        let unsound = || setting.say("cli-explain-unsound", &[("number", &number.value)]);
        format!("  {}", if number.sound { number.value.clone() } else { unsound() })
    });
    group("cli-explain-numbers", numbers.collect());
    group("cli-explain-due", view.due.iter().map(|due| format!("  {due}")).collect());
    if !view.codes.is_empty() {
        lines.push(setting.say("cli-explain-codes", &[("codes", &view.codes.join(" "))]));
    }
    lines
}

fn of(setting: &Setting, reason: &RefusalReasonView) -> Vec<String> {
    let mut lines = vec![format!("  {}", reason.message), format!("    → {}", reason.suggestion)];
    let exact: Vec<String> = reason.paths.iter().map(ToString::to_string).collect();
    for (index, (field, label)) in reason.fields.iter().zip(&reason.labels).enumerate() {
        // With a case at hand the place in it says more than the field's name.
        let place = match exact.as_slice() {
            [one] if reason.fields.len() == 1 => one.as_str(),
            several => several
                .get(index)
                .filter(|_| several.len() == reason.fields.len())
                .map_or(field.as_str(), String::as_str),
        };
        let args = [("label", label.as_str()), ("field", place)];
        lines.push(format!("    {}", setting.say("cli-explain-place", &args)));
    }
    lines
}

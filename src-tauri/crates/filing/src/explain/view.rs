//! What was understood, in words.

use serde::Serialize;
use ts_rs::TS;

use super::{Act, Confidence, FoundNumber, Hint, HintUnit, Kind, PlaceKind, Reason, Understanding};
use crate::answers::Path;
use crate::catalogue::Catalogue;
use crate::check::label;
use crate::problem::Args;
use crate::state::State;
use crate::words::{Words, message_id};

/// A state with its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct StateChoice {
    /// Which.
    pub state: State,
    /// Its name.
    pub name: String,
}

/// A reason in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RefusalReasonView {
    /// Its id.
    pub id: String,
    /// What it is about.
    pub kind: PlaceKind,
    /// Field or slot id; empty for the filing as a whole, or when it is open whose is meant.
    pub field: String,
    /// Field or slot ids it may be about.
    pub fields: Vec<String>,
    /// What they are called.
    pub labels: Vec<String>,
    /// Places in the case at hand.
    pub paths: Vec<Path>,
    /// Who does something about it.
    pub act: Act,
    /// Result code; empty when none was given.
    pub code: String,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub suggestion: String,
    /// Where that is known from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// What was understood, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct UnderstandingView {
    /// What the text is.
    pub kind: Kind,
    /// The same in a sentence: "Understood: …".
    pub title: String,
    /// What to do now.
    pub next: String,
    /// The state it tells.
    pub state: Option<State>,
    /// Its name; empty without one.
    pub state_name: String,
    /// The states that may be meant.
    pub candidates: Vec<StateChoice>,
    /// Why it was refused.
    pub reasons: Vec<RefusalReasonView>,
    /// Sentences among the reasons that were not understood.
    pub unread: Vec<String>,
    /// Result codes of the administration.
    pub codes: Vec<String>,
    /// Answer code of the ministry's page; empty for other texts.
    pub sms_answer: String,
    /// Error code of a provider's service numbers; empty for other texts.
    pub product_code: String,
    /// What it reminds of, or which other matter it is about; empty otherwise.
    pub matter: String,
    /// Record and service numbers.
    pub numbers: Vec<FoundNumber>,
    /// By when something is due.
    pub hints: Vec<Hint>,
    /// The same in words.
    pub due: Vec<String>,
    /// Whether it brings a verification code, which is not kept.
    pub holds_code: bool,
    /// How sure the reading is.
    pub confidence: Confidence,
    /// Where the knowledge behind it comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// Puts what was understood into words.
pub fn word(catalogue: &Catalogue, words: &Words, found: &Understanding) -> UnderstandingView {
    let name = |state: State| words.plain(&message_id("state", state.name()));
    let choice = |state: &State| StateChoice { state: *state, name: name(*state) };
    let (title, next) = said(catalogue, words, found);
    UnderstandingView {
        kind: found.kind,
        title,
        next,
        state: found.state,
        state_name: found.state.map(name).unwrap_or_default(),
        candidates: found.candidates.iter().map(choice).collect(),
        reasons: found.reasons.iter().map(|reason| reason_view(catalogue, words, reason)).collect(),
        unread: found.unread.clone(),
        codes: found.codes.clone(),
        sms_answer: found.sms_answer.clone(),
        product_code: found.product_code.clone(),
        matter: found.matter.clone(),
        numbers: found.numbers.clone(),
        hints: found.hints.clone(),
        due: found.hints.iter().map(|hint| due(words, hint)).collect(),
        holds_code: found.holds_code,
        confidence: found.confidence,
        source: found.source.clone(),
        as_of: found.as_of.clone(),
    }
}

/// What the text is, and what to do: from the exactest words there are.
fn said(catalogue: &Catalogue, words: &Words, found: &Understanding) -> (String, String) {
    let state = found.state.map(|state| words.plain(&message_id("state", state.name())));
    let args = Args::from([("state".to_owned(), state.clone().unwrap_or_default())]);
    let effect = catalogue.table("sms_page_answers").and_then(|table| table.find("code", &found.sms_answer));
    let kind = serde_json::to_value(found.kind).ok().and_then(|json| json.as_str().map(str::to_owned));
    let id = match (found.kind, effect) {
        (Kind::SmsResult, Some(row)) => message_id("understood-sms", row.get("effect")),
        (Kind::ServiceNumber, _) => message_id("service-number-error", &found.product_code),
        (Kind::OtherMatter, _) => message_id("understood-matter", &found.matter),
        (Kind::Reminder, _) if !found.matter.is_empty() => message_id("understood-topic", &found.matter),
        (Kind::Refusal, _) if state.is_none() => "understood-refusal-open".to_owned(),
        (Kind::CaCode, _) if state.is_none() => "understood-ca_code-news".to_owned(),
        _ => message_id("understood", &kind.unwrap_or_default()),
    };
    let own = found
        .state
        .and_then(|state| words.attribute(&message_id("state", state.name()), "next", &Args::new()));
    let fix = words.attribute(&id, "fix", &args).unwrap_or_default();
    let next = if matches!(found.kind, Kind::State) { own.unwrap_or(fix) } else { fix };
    (words.say(&id, &args), next)
}

fn reason_view(catalogue: &Catalogue, words: &Words, reason: &Reason) -> RefusalReasonView {
    let id = message_id("reason", &reason.id);
    let called = |id: &String| label(catalogue, words, &Path::entity(id.as_str()));
    RefusalReasonView {
        id: reason.id.clone(),
        kind: reason.kind,
        field: match reason.fields.as_slice() {
            [one] => one.clone(),
            _ => String::new(),
        },
        labels: reason.fields.iter().map(called).collect(),
        fields: reason.fields.clone(),
        paths: reason.paths.clone(),
        act: reason.act,
        code: reason.code.clone(),
        message: words.plain(&id),
        suggestion: words.attribute(&id, "fix", &Args::new()).unwrap_or_default(),
        source: reason.source.clone(),
        as_of: reason.as_of.clone(),
    }
}

fn due(words: &Words, hint: &Hint) -> String {
    let unit = match hint.unit {
        HintUnit::Hour => "understood-due-hours",
        HintUnit::Workday => "understood-due-workdays",
        HintUnit::Day => "understood-due-days",
        HintUnit::Date => "understood-due-date",
    };
    let args = [("count", hint.count.to_string()), ("date", hint.date.clone().unwrap_or_default())];
    words.say(unit, &args.into_iter().map(|(name, text)| (name.to_owned(), text)).collect())
}

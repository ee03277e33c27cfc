//! Whether the phrases hold together: ids stand once, states and reasons exist, words are there in both languages.

use std::collections::HashSet;

use super::lexicon::Phrase;
use super::reasons::TABLE;
use crate::catalogue::Catalogue;
use crate::catalogue::error::Fault;
use crate::state::State;
use crate::words::{Language, message_id};

const FILE: &str = "catalogue/explain.toml";
const REASONS: &str = "tables/refusal_reasons.csv";

/// Finds what reading alone does not.
pub(crate) fn check(catalogue: &Catalogue, faults: &mut Vec<Fault>) {
    let phrases = &catalogue.phrases;
    let mut fault =
        |file: &str, line: usize, reason: String| faults.push(Fault { file: file.to_owned(), line, reason });
    if phrases.variants_from.chars().count() != phrases.variants_to.chars().count() {
        fault(FILE, 0, "`variants_from` and `variants_to` differ in length".to_owned());
    }
    let mut seen = HashSet::new();
    let own = phrases.signs.iter().map(|sign| (&sign.id, &sign.source, &sign.as_of));
    let gates = phrases.gates.iter().map(|gate| (&gate.id, &gate.source, &gate.as_of));
    for (id, source, as_of) in own {
        if !seen.insert(id.as_str()) {
            fault(FILE, 0, format!("`{id}` stands twice"));
        }
        if source.is_empty() || as_of.is_empty() {
            fault(FILE, 0, format!("`{id}` has no source or no as-of date"));
        }
    }
    for (id, source, as_of) in gates {
        if source.is_empty() || as_of.is_empty() {
            fault(FILE, 0, format!("`{id}` has no source or no as-of date"));
        }
    }
    let matters =
        phrases.gates.iter().filter_map(|gate| gate.matter.as_deref()).map(|id| ("understood-matter", id));
    let topics =
        phrases.signs.iter().filter_map(|sign| sign.topic.as_deref()).map(|id| ("understood-topic", id));
    for (prefix, id) in matters.chain(topics) {
        says(catalogue, prefix, id, &mut |reason| fault(FILE, 0, reason));
    }
    concepts(catalogue, &mut fault);
    let known: HashSet<&str> =
        catalogue.table(TABLE).into_iter().flat_map(|table| table.rows()).map(|row| row.get("id")).collect();
    let named = phrases.signs.iter().filter_map(|sign| sign.reason.as_deref());
    let general =
        phrases.general.iter().flat_map(|one| one.yields_to.iter().chain([&one.id])).map(String::as_str);
    for id in named.chain(general).filter(|id| !known.contains(id)) {
        fault(FILE, 0, format!("unknown reason `{id}`"));
    }
    reasons(catalogue, &mut fault);
    codes(catalogue, &mut fault);
    product_codes(catalogue, &mut fault);
}

/// Whether every thing and flaw that is used is one, and none has no words.
fn concepts(catalogue: &Catalogue, fault: &mut dyn FnMut(&str, usize, String)) {
    let phrases = &catalogue.phrases;
    let mut known = HashSet::new();
    for concept in phrases.things.iter().chain(&phrases.flaws) {
        if !known.insert(concept.id.as_str()) || concept.words.iter().any(String::is_empty) {
            fault(FILE, 0, format!("`{}` stands twice, or has an empty word", concept.id));
        }
    }
    for name in phrases.polarity.faulty.iter().filter(|name| !known.contains(name.as_str())) {
        fault(FILE, 0, format!("unknown flaw `{name}`"));
    }
    let table = catalogue.table(TABLE).into_iter().flat_map(|table| table.rows());
    for (index, row) in table.enumerate() {
        let said = row.get("say").split(';').map(Phrase::read);
        let said: Vec<&str> = said.flat_map(|phrase| phrase.concepts().collect::<Vec<_>>()).collect();
        let about = row.get("about").split('|').filter_map(|word| word.strip_prefix('@'));
        for name in said.into_iter().chain(about).filter(|name| !known.contains(name)) {
            fault(REASONS, index + 2, format!("unknown thing or flaw `{name}`"));
        }
    }
}

fn reasons(catalogue: &Catalogue, fault: &mut dyn FnMut(&str, usize, String)) {
    let table = catalogue.table(TABLE).into_iter().flat_map(|table| table.rows());
    for (index, row) in table.enumerate() {
        let line = index + 2;
        let (kind, id) = row.get("place").split_once(':').unwrap_or_default();
        let ids: Vec<String> = match id.strip_prefix("{person}") {
            Some(rest) => vec![format!("entity_principal{rest}"), format!("site_principal{rest}")],
            None => vec![id.to_owned()],
        };
        for id in ids {
            let exists = match kind {
                "field" => catalogue.field(&id).is_some(),
                "slot" => catalogue.slot(&id).is_some(),
                other => other == "case" && id.is_empty(),
            };
            if !exists {
                fault(REASONS, line, format!("unknown place `{kind}:{id}`"));
            }
        }
        if !matches!(row.get("act"), "mend" | "ask" | "wait" | "restart" | "provider") {
            fault(REASONS, line, format!("unknown act `{}`", row.get("act")));
        }
        let results = catalogue.table("result_codes");
        let unknown = |code: &&str| results.is_none_or(|table| table.find("code", code).is_none());
        for code in row.get("codes").split_whitespace().filter(unknown) {
            fault(REASONS, line, format!("unknown result code `{code}`"));
        }
        says(catalogue, "reason", row.get("id"), &mut |reason| fault(REASONS, line, reason));
    }
}

fn codes(catalogue: &Catalogue, fault: &mut dyn FnMut(&str, usize, String)) {
    for name in ["sms_page_answers", "other_statuses"] {
        let file = format!("tables/{name}.csv");
        let Some(table) = catalogue.table(name) else {
            fault(&file, 0, "the file is missing".to_owned());
            continue;
        };
        for (index, row) in table.rows().enumerate() {
            let state = row.get("state");
            if !state.is_empty() && State::named(state).is_none() {
                fault(&file, index + 2, format!("unknown state `{state}`"));
            }
            if table.has("effect") {
                says(catalogue, "understood-sms", row.get("effect"), &mut |reason| {
                    fault(&file, index + 2, reason)
                });
            }
        }
    }
}

fn product_codes(catalogue: &Catalogue, fault: &mut dyn FnMut(&str, usize, String)) {
    let file = format!("tables/{}.csv", super::product::TABLE);
    for (index, row) in
        catalogue.table(super::product::TABLE).into_iter().flat_map(|table| table.rows()).enumerate()
    {
        says(catalogue, "service-number-error", row.get("code"), &mut |reason| {
            fault(&file, index + 2, reason)
        });
    }
}

/// Whether there is a sentence and what to do, in both languages.
fn says(catalogue: &Catalogue, prefix: &str, id: &str, fault: &mut dyn FnMut(String)) {
    let message = message_id(prefix, id);
    for language in Language::ALL {
        let words = catalogue.words(language);
        let fix = words.attribute(&message, "fix", &Default::default());
        if !words.has(&message) || fix.is_none() {
            fault(format!("no text `{message}` or `{message}.fix` in {}", language.tag()));
        }
    }
}

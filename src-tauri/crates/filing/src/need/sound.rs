//! Whether `need.toml` holds together with the rest of the catalogue.

use std::collections::{BTreeSet, HashSet};

use super::facts::{DERIVED, NOT_ASKED, NOT_SURE, all};
use super::{Outcome, Weight};
use crate::answers::Answers;
use crate::catalogue::Catalogue;
use crate::catalogue::condition::{Condition, Scene};
use crate::catalogue::declare::Field;
use crate::catalogue::error::Fault;
use crate::catalogue::sources::Sources;
use crate::state::Road;
use crate::words::{Language, message_id};

const FILE: &str = "catalogue/need.toml";
const FIELDS: &str = "catalogue/fields/need.toml";

/// Finds what reading alone does not: rules that stand twice, questions, codes, types and timers nobody knows, conditions that
/// look forward, words that are missing.
pub(crate) fn check(catalogue: &Catalogue, sources: &Sources, faults: &mut Vec<Fault>) {
    let mut look = Look { catalogue, sources, faults };
    look.rules();
    look.questions();
    look.takes_and_lookups();
}

struct Look<'a> {
    catalogue: &'a Catalogue,
    sources: &'a Sources,
    faults: &'a mut Vec<Fault>,
}

impl Look<'_> {
    fn fault(&mut self, file: &str, id: &str, reason: String) {
        let needle = format!("id = \"{id}\"");
        let text = self.sources.get(file).unwrap_or_default();
        let line = text.lines().position(|line| line.trim() == needle).map_or(0, |line| line + 1);
        self.faults.push(Fault { file: file.to_owned(), line, reason });
    }

    fn rules(&mut self) {
        let mut seen = HashSet::new();
        for rule in &self.catalogue.screening.rules {
            if !seen.insert(rule.id.as_str()) {
                self.fault(FILE, &rule.id, format!("`{}` stands twice", rule.id));
            }
            if rule.source.trim().is_empty() || rule.as_of.trim().is_empty() {
                self.fault(FILE, &rule.id, format!("`{}` has no source or no as-of date", rule.id));
            }
            if rule.weight != Weight::Decides && rule.filing_type.is_some() {
                self.fault(FILE, &rule.id, format!("`{}` gives a type but decides nothing", rule.id));
            }
            let own = rule.filing_type.iter().map(String::as_str).chain(rule.when.types());
            for id in own.filter(|id| self.catalogue.filing_type(id).is_none()).collect::<BTreeSet<_>>() {
                self.fault(FILE, &rule.id, format!("unknown type `{id}`"));
            }
            self.condition(FILE, &rule.id, &rule.when, None);
            self.says(FILE, &rule.id, "need", &["fix"]);
        }
    }

    fn questions(&mut self) {
        let order: Vec<&Field> = all(self.catalogue).collect();
        for (place, field) in order.iter().enumerate() {
            if let Some(when) = &field.when {
                self.condition(FIELDS, &field.id, when, order.get(..place));
            }
        }
        for id in &self.catalogue.screening.case {
            if self.catalogue.field(id).is_none() {
                self.fault(FILE, "", format!("unknown question `{id}`"));
            }
        }
    }

    /// Every question exists, stands before the one that looks at it, and has the codes that are looked for.
    fn condition(&mut self, file: &str, id: &str, condition: &Condition, before: Option<&[&Field]>) {
        match condition {
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().for_each(|part| self.condition(file, id, part, before));
            }
            Condition::Not(part) => self.condition(file, id, part, before),
            Condition::In { field, values } if DERIVED.iter().any(|(derived, _)| derived == field) => {
                let known = ["yes", "no", NOT_SURE, NOT_ASKED];
                for value in values.iter().filter(|value| !known.contains(&value.as_str())) {
                    self.fault(file, id, format!("`{field}` is never `{value}`"));
                }
            }
            Condition::In { field, values } => {
                let codes = self.codes(field);
                match codes {
                    None => self.fault(file, id, format!("unknown question `{field}`")),
                    Some(codes) => {
                        for value in values.iter().filter(|value| !codes.contains(*value)) {
                            self.fault(file, id, format!("`{field}` has no answer `{value}`"));
                        }
                    }
                }
                if before.is_some_and(|before| before.iter().all(|earlier| earlier.id != *field)) {
                    self.fault(file, id, format!("the condition looks forward, at `{field}`"));
                }
            }
            _ => {}
        }
    }

    fn codes(&self, id: &str) -> Option<HashSet<String>> {
        let field = all(self.catalogue).find(|field| field.id == id)?;
        let empty = Answers::default();
        let scene = Scene { filing_type: "", road: Road::App, province: "", answers: &empty, site: None };
        let rows = self.catalogue.options(field, &scene).unwrap_or_default();
        let codes = rows.iter().map(|row| row.get("code").to_owned());
        Some(codes.chain([NOT_SURE.to_owned(), NOT_ASKED.to_owned()]).collect())
    }

    fn takes_and_lookups(&mut self) {
        for takes in &self.catalogue.screening.takes {
            for id in takes.types.iter().filter(|id| self.catalogue.filing_type(id).is_none()) {
                self.fault(FILE, "", format!("unknown type `{id}`"));
            }
            let timers = takes.days.iter().flat_map(|span| [&span.least, &span.most]);
            for timer in timers.filter(|timer| self.catalogue.deadlines.get(timer).is_none()) {
                self.fault(FILE, "", format!("unknown timer `{timer}`"));
            }
            for step in &takes.steps {
                self.says(FILE, &step.id, "need-step", &[]);
            }
            self.says(FILE, &takes.reach, "need-reach", &[]);
        }
        for lookup in &self.catalogue.screening.lookups {
            for id in lookup.questions.iter().filter(|id| self.catalogue.field(id).is_none()) {
                self.fault(FILE, &lookup.id, format!("unknown question `{id}`"));
            }
            self.says(FILE, &lookup.id, "need-lookup", &[]);
        }
        for outcome in Outcome::ALL {
            self.says(FILE, outcome.code(), "need-outcome", &[]);
        }
    }

    fn says(&mut self, file: &str, id: &str, prefix: &str, attributes: &[&str]) {
        let message = message_id(prefix, id);
        for language in Language::ALL {
            let words = self.catalogue.words(language);
            let silent = |name: &&&str| words.attribute(&message, name, &Default::default()).is_none();
            let missing: Vec<String> = if words.has(&message) {
                attributes.iter().filter(silent).map(|name| format!("{message}.{name}")).collect()
            } else {
                vec![message.clone()]
            };
            for text in missing {
                self.fault(file, id, format!("no text `{text}` in {}", language.tag()));
            }
        }
    }
}

//! Whether the catalogue holds together: every id exists, conditions look backwards, every page can be reached, every
//! text is there in both languages, every row has its source.

use std::collections::{HashMap, HashSet};

use super::Catalogue;
use super::condition::Condition;
use super::declare::{Need, Notes, Page, PageKind, Rule, Scope};
use super::error::Fault;
use super::sources::Sources;
use crate::words::{Language, message_id};

/// Finds every fault that reading alone does not.
pub(super) fn check(catalogue: &Catalogue, rules: &[Rule], sources: &Sources, faults: &mut Vec<Fault>) {
    let mut look = Look { catalogue, sources, faults };
    look.ids_stand_once(rules);
    look.sources_are_named(rules);
    look.references_exist();
    look.types_are_known();
    look.codes_stand_once();
    look.conditions_look_backwards();
    look.asked_fields_are_on_one_page();
    look.words_are_there(rules);
    look.provinces_speak();
    look.notes_are_sound();
}

struct Look<'a> {
    catalogue: &'a Catalogue,
    sources: &'a Sources,
    faults: &'a mut Vec<Fault>,
}

const FIELDS: &str = "catalogue/fields/";
const PAGES: &str = "catalogue/pages.toml";
const SLOTS: &str = "catalogue/materials.toml";
const RULES: &str = "catalogue/rules/";
const TYPES: &str = "catalogue/types.toml";
const PAPERS: &str = "catalogue/papers.toml";
const PROVINCE: &str = "catalogue/province.toml";

impl Look<'_> {
    /// Reports a fault at the line that declares `id` in a file at or below `place`.
    fn fault(&mut self, place: &str, id: &str, reason: String) {
        let needle = format!("id = \"{id}\"");
        let found = self.sources.below(place).find_map(|(path, text)| {
            let line = text.lines().position(|line| line.trim() == needle)?;
            Some((path.to_owned(), line + 1))
        });
        let (file, line) = found.unwrap_or((place.to_owned(), 0));
        self.faults.push(Fault { file, line, reason });
    }

    fn ids_stand_once(&mut self, rules: &[Rule]) {
        let catalogue = self.catalogue;
        let all: [(&str, Vec<&str>); 6] = [
            (FIELDS, catalogue.fields.iter().map(|item| item.id.as_str()).collect()),
            (PAGES, catalogue.pages.iter().map(|item| item.id.as_str()).collect()),
            (PAGES, catalogue.sections.iter().map(|item| item.id.as_str()).collect()),
            (SLOTS, catalogue.slots.iter().map(|item| item.id.as_str()).collect()),
            (RULES, rules.iter().map(|item| item.id.as_str()).collect()),
            (
                TYPES,
                catalogue
                    .types
                    .iter()
                    .map(|item| item.id.as_str())
                    .chain(catalogue.aliases.iter().map(|item| item.id.as_str()))
                    .collect(),
            ),
        ];
        for (place, ids) in all {
            let mut seen = HashSet::new();
            for id in ids {
                if !seen.insert(id) {
                    self.fault(place, id, format!("`{id}` stands twice"));
                }
            }
        }
    }

    fn sources_are_named(&mut self, rules: &[Rule]) {
        let catalogue = self.catalogue;
        let fields = catalogue.fields.iter().map(|item| (FIELDS, &item.id, &item.source, &item.as_of));
        let slots = catalogue.slots.iter().map(|item| (SLOTS, &item.id, &item.source, &item.as_of));
        let rules = rules.iter().map(|item| (RULES, &item.id, &item.source, &item.as_of));
        let types = catalogue.types.iter().map(|item| (TYPES, &item.id, &item.source, &item.as_of));
        let aliases = catalogue.aliases.iter().map(|item| (TYPES, &item.id, &item.source, &item.as_of));
        for (place, id, source, as_of) in fields.chain(slots).chain(rules).chain(types).chain(aliases) {
            if source.trim().is_empty() || as_of.trim().is_empty() {
                self.fault(place, id, format!("`{id}` has no source or no as-of date"));
            }
        }
    }

    fn references_exist(&mut self) {
        let catalogue = self.catalogue;
        for field in &catalogue.fields {
            if let Some(table) = &field.table
                && catalogue.table(table).is_none()
            {
                self.fault(FIELDS, &field.id, format!("unknown table `{table}`"));
            }
            let narrowed_by = field.narrow.iter().filter_map(|narrow| narrow.field.as_deref());
            for id in conditions_of(field).flat_map(Condition::fields).chain(narrowed_by) {
                if catalogue.field(id).is_none() {
                    self.fault(FIELDS, &field.id, format!("unknown field `{id}`"));
                }
            }
        }
        for slot in &catalogue.slots {
            let need = match &slot.required {
                Need::When(condition) => Some(condition),
                Need::Fixed(_) => None,
            };
            let kinds = slot.kinds.iter().map(|other| &other.when);
            for id in slot.when.iter().chain(need).chain(kinds).flat_map(Condition::fields) {
                if catalogue.field(id).is_none() {
                    self.fault(SLOTS, &slot.id, format!("unknown field `{id}`"));
                }
            }
        }
        for page in &catalogue.pages {
            if catalogue.section(&page.section).is_none() {
                self.fault(PAGES, &page.id, format!("unknown section `{}`", page.section));
            }
            for id in
                page.fields.iter().map(String::as_str).chain(page.when.iter().flat_map(Condition::fields))
            {
                if catalogue.field(id).is_none() {
                    self.fault(PAGES, &page.id, format!("unknown field `{id}`"));
                }
            }
            for id in &page.slots {
                if catalogue.slot(id).is_none() {
                    self.fault(PAGES, &page.id, format!("unknown slot `{id}`"));
                }
            }
            for id in &page.papers {
                if catalogue.layouts.get(id).is_none() {
                    self.fault(PAGES, &page.id, format!("unknown paper `{id}`"));
                }
            }
        }
        for (paper, field) in catalogue.layouts.fields() {
            if catalogue.field(field).is_none() {
                self.fault(PAPERS, paper, format!("unknown field `{field}`"));
            }
        }
        for paper in catalogue.layouts.papers() {
            self.says(PAPERS, &paper.id, "paper", &["about"]);
        }
    }

    /// A choice is known by its code, and where the choices are narrowed by the code within its part of the table.
    fn codes_stand_once(&mut self) {
        let catalogue = self.catalogue;
        let mut looked_at = HashSet::new();
        for field in &catalogue.fields {
            let Some(name) = field.table.as_deref().filter(|name| looked_at.insert(*name)) else { continue };
            let Some(table) = catalogue.table(name) else { continue };
            let part = field.narrow.as_ref().map(|narrow| narrow.column.as_str());
            let mut seen = HashSet::new();
            for (index, row) in table.rows().enumerate() {
                let key = (part.map(|part| row.get(part)).unwrap_or_default(), row.get("code"));
                if !seen.insert(key) {
                    let reason = format!("`{}` stands twice", format!("{} {}", key.0, key.1).trim());
                    self.faults.push(Fault { file: format!("tables/{name}.csv"), line: index + 2, reason });
                }
            }
        }
    }

    /// Every filing type that is named somewhere is declared.
    fn types_are_known(&mut self) {
        let catalogue = self.catalogue;
        let unknown = |ids: &[String]| -> Vec<String> {
            ids.iter().filter(|id| catalogue.filing_type(id).is_none()).cloned().collect()
        };
        let in_conditions = |conditions: Vec<&Condition>| -> Vec<String> {
            conditions
                .into_iter()
                .flat_map(Condition::types)
                .filter(|id| catalogue.filing_type(id).is_none())
                .map(str::to_owned)
                .collect()
        };
        let mut found: Vec<(&str, &str, Vec<String>)> = Vec::new();
        for slot in &catalogue.slots {
            let need = match &slot.required {
                Need::When(condition) => Some(condition),
                Need::Fixed(_) => None,
            };
            found.push((SLOTS, &slot.id, unknown(&slot.types)));
            found.push((SLOTS, &slot.id, in_conditions(slot.when.iter().chain(need).collect())));
        }
        for page in &catalogue.pages {
            found.push((PAGES, &page.id, in_conditions(page.when.iter().collect())));
        }
        for field in &catalogue.fields {
            let auto: Vec<String> = field.auto_for.keys().cloned().collect();
            found.push((FIELDS, &field.id, unknown(&auto)));
            found.push((FIELDS, &field.id, in_conditions(conditions_of(field).collect())));
            let lock = field.locked_by.iter().filter(|id| catalogue.field(id).is_none());
            for id in lock {
                self.fault(FIELDS, &field.id, format!("unknown field `{id}`"));
            }
        }
        for alias in &catalogue.aliases {
            found.push((TYPES, &alias.id, unknown(std::slice::from_ref(&alias.opens))));
        }
        for (place, id, types) in found {
            for name in types {
                self.fault(place, id, format!("unknown filing type `{name}`"));
            }
        }
    }

    /// A condition may look only at what was asked on an earlier page, or earlier on the same page.
    fn conditions_look_backwards(&mut self) {
        let catalogue = self.catalogue;
        let order: HashMap<&str, usize> = catalogue
            .pages
            .iter()
            .flat_map(|page| page.fields.iter().map(String::as_str))
            .enumerate()
            .map(|(place, id)| (id, place))
            .collect();
        let asked: Vec<&str> =
            catalogue.pages.iter().flat_map(|page| page.fields.iter().map(String::as_str)).collect();
        for id in asked {
            let Some(field) = catalogue.field(id) else { continue };
            for other in conditions_of(field).flat_map(Condition::fields) {
                let backwards =
                    matches!((order.get(other), order.get(id)), (Some(one), Some(two)) if one <= two);
                if !backwards {
                    self.fault(FIELDS, id, format!("the condition looks forward, at `{other}`"));
                }
            }
        }
    }

    fn asked_fields_are_on_one_page(&mut self) {
        let catalogue = self.catalogue;
        for field in &catalogue.fields {
            if field.input.is_none() || field.retired || field.uses.is_empty() {
                continue;
            }
            let homes: Vec<_> =
                catalogue.pages.iter().filter(|page| page.fields.contains(&field.id)).collect();
            match homes.as_slice() {
                [page] => {
                    let per_site = catalogue.section(&page.section).is_some_and(|section| section.per_site);
                    if per_site != (field.scope == Scope::Site) {
                        self.fault(
                            PAGES,
                            &page.id,
                            format!("`{}` repeats differently from its section", field.id),
                        );
                    }
                }
                [] => self.fault(FIELDS, &field.id, format!("`{}` is on no page", field.id)),
                _ => self.fault(FIELDS, &field.id, format!("`{}` is on several pages", field.id)),
            }
        }
        for slot in &catalogue.slots {
            if !catalogue.pages.iter().any(|page| page.slots.contains(&slot.id)) {
                self.fault(SLOTS, &slot.id, format!("`{}` is on no page", slot.id));
            }
        }
        for page in &catalogue.pages {
            let bare = match page.kind {
                PageKind::Fields => page.fields.is_empty(),
                PageKind::Materials => page.slots.is_empty(),
                PageKind::Paper => page.papers.is_empty(),
                PageKind::Review | PageKind::Letter | PageKind::Submit | PageKind::Progress => false,
            };
            if bare {
                self.fault(PAGES, &page.id, format!("`{}` shows nothing", page.id));
            }
        }
    }

    fn words_are_there(&mut self, rules: &[Rule]) {
        let catalogue = self.catalogue;
        for field in catalogue.fields.iter().filter(|field| field.input.is_some() && !field.retired) {
            self.says(FIELDS, &field.id, "field", &["why", "where", "good", "bad"]);
        }
        for page in &catalogue.pages {
            self.says(PAGES, &page.id, "page", if page.reuse.is_some() { &["reuse"] } else { &[] });
            if page.kind == PageKind::Letter {
                self.says(PAGES, &page.id, "letter", &["title"]);
            }
        }
        for section in &catalogue.sections {
            self.says(PAGES, &section.id, "section", &[]);
            self.says(PAGES, &section.group, "group", &[]);
        }
        for slot in &catalogue.slots {
            self.says(SLOTS, &slot.id, "slot", &["why", "how", "good", "bad"]);
        }
        for rule in rules {
            self.says(RULES, &rule.id, "rule", &["fix"]);
        }
        for known in &catalogue.types {
            self.says(TYPES, &known.id, "type", &["about", "after"]);
        }
        for alias in &catalogue.aliases {
            self.says(TYPES, &alias.id, "type", &["opens"]);
        }
    }

    /// Whatever a province can rule has a title and a sentence, and a rule that is said to judge it exists.
    fn provinces_speak(&mut self) {
        let catalogue = self.catalogue;
        for kind in catalogue.provinces.kinds() {
            self.says(PROVINCE, &kind.id, "province-kind", &[]);
            for statement in &kind.values {
                self.says(PROVINCE, &statement.id, "province", &[]);
                if let Some(rule) = statement.decided_by.as_deref().filter(|id| catalogue.rule(id).is_none())
                {
                    self.fault(PROVINCE, &kind.id, format!("unknown rule `{rule}`"));
                }
            }
            for id in kind.when.iter().flat_map(Condition::fields) {
                if catalogue.field(id).is_none() {
                    self.fault(PROVINCE, &kind.id, format!("unknown field `{id}`"));
                }
            }
        }
    }

    /// The notes of a page come from a table there is, by a field there is, and every row is said on its page.
    fn notes_are_sound(&mut self) {
        let catalogue = self.catalogue;
        let noted: Vec<(&Page, &Notes)> =
            catalogue.pages.iter().filter_map(|page| Some((page, page.notes.as_ref()?))).collect();
        let mut looked_at = HashSet::new();
        for (page, notes) in &noted {
            if catalogue.field(&notes.by).is_none() {
                self.fault(PAGES, &page.id, format!("unknown field `{}`", notes.by));
            }
            let Some(table) = catalogue.table(&notes.table) else {
                self.fault(PAGES, &page.id, format!("unknown table `{}`", notes.table));
                continue;
            };
            if !looked_at.insert(notes.table.as_str()) {
                continue;
            }
            let fault = |line: usize, reason: String| Fault {
                file: format!("tables/{}.csv", notes.table),
                line,
                reason,
            };
            for column in ["rule", "page", "product", "value"].into_iter().filter(|name| !table.has(name)) {
                self.faults.push(fault(1, format!("column `{column}` is missing")));
            }
            for (index, row) in table.rows().enumerate() {
                let shown = |(page, other): &&(&Page, &Notes)| {
                    page.id == row.get("page") && other.table == notes.table
                };
                let reasons = match noted.iter().find(shown) {
                    Some((_, notes)) => self.unsaid(&format!("{}{}", notes.words, row.get("rule"))),
                    None => vec![format!("no page `{}` shows it", row.get("page"))],
                };
                self.faults.extend(reasons.into_iter().map(|reason| fault(index + 2, reason)));
            }
        }
    }

    /// The languages that lack a message, each in words.
    fn unsaid(&self, message: &str) -> Vec<String> {
        let silent = |language: &Language| !self.catalogue.words(*language).has(message);
        let missing = Language::ALL.into_iter().filter(silent);
        missing.map(|language| format!("no text `{message}` in {}", language.tag())).collect()
    }

    fn says(&mut self, place: &str, id: &str, prefix: &str, attributes: &[&str]) {
        let message = message_id(prefix, id);
        for language in Language::ALL {
            let words = self.catalogue.words(language);
            let missing = if words.has(&message) {
                let silent = |name: &&&str| words.attribute(&message, name, &Default::default()).is_none();
                attributes.iter().filter(silent).map(|name| format!("{message}.{name}")).collect()
            } else {
                vec![message.clone()]
            };
            for text in missing {
                self.fault(place, id, format!("no text `{text}` in {}", language.tag()));
            }
        }
    }
}

fn conditions_of(field: &super::declare::Field) -> impl Iterator<Item = &Condition> {
    let need = match &field.required {
        Need::When(condition) => Some(condition),
        Need::Fixed(_) => None,
    };
    field.when.iter().chain(need).chain(field.rules.iter().filter_map(|rule| rule.when.as_ref()))
}

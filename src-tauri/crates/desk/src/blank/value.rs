//! What a case has to say on a form: every answer as it is printed, and what is put together from several.

use filing::answers::{Path, Value};
use filing::case::Case;
use filing::catalogue::Catalogue;
use filing::catalogue::condition::Scene;
use filing::catalogue::declare::{Field, Input, Scope};
use filing::problem::Args;
use filing::words::{Language, Words, message_id};
use serde::Serialize;
use ts_rs::TS;

/// Ids of what is put together begin like this.
const DERIVED: &str = "derived.";
/// The filing type in words.
const TYPE: &str = "derived.filing_type";
/// Province, city, county and the address after them.
const ADDRESS: &str = "derived.full_address";
/// Each domain with its registrar behind it, as Beijing wants them.
const DOMAINS: &str = "derived.domains_with_registrar";
/// Between domains.
const JOIN: &str = "; ";

/// One value of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct BlankValue {
    /// Field id, such as `site.domains`, or `derived.…`.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// As it is printed; empty while it has no answer.
    pub text: String,
    /// The codes behind it, for boxes that are ticked; of a text, none.
    pub codes: Vec<String>,
    /// The answer it comes from, where it is one.
    pub path: Option<Path>,
}

/// Every value of a case for one of its sites, in the order in which the wizard asks; labels in the reader's language, texts
/// in Chinese, as forms are.
pub fn values(catalogue: &Catalogue, case: &Case, site: usize, words: &Words) -> Vec<BlankValue> {
    let asked =
        catalogue.fields().iter().filter(|field| !field.is_screener() && !field.id.starts_with("record."));
    let mut all = Vec::new();
    for field in asked {
        let scene = case.scene((field.scope == Scope::Site).then_some(site));
        if field.asked(&scene) && !field.is_secret() {
            all.push(answer(catalogue, case, field, &scene, words));
        }
    }
    let asked: Vec<&String> = catalogue.pages().iter().flat_map(|page| &page.fields).collect();
    all.sort_by_key(|value| asked.iter().position(|id| **id == value.id).unwrap_or(usize::MAX));
    all.extend([derived_type(catalogue, case, words), address(&all, words), domains(&all, words)]);
    all
}

fn answer(catalogue: &Catalogue, case: &Case, field: &Field, scene: &Scene<'_>, words: &Words) -> BlankValue {
    let path = Path { site: scene.site, id: field.id.clone() };
    let items: Vec<String> =
        case.answers.get(&path).map(Value::items).unwrap_or_default().into_iter().map(plain).collect();
    let items: Vec<String> = items.into_iter().filter(|item| !item.is_empty()).collect();
    let named: Vec<String> = items.iter().map(|item| shown(catalogue, field, scene, item)).collect();
    BlankValue {
        id: field.id.clone(),
        label: words.plain(&message_id("field", &field.id)),
        text: named.join(JOIN),
        codes: if field.table.is_some() { items } else { Vec::new() },
        path: Some(path),
    }
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A code by its name, a date by its parts.
fn shown(catalogue: &Catalogue, field: &Field, scene: &Scene<'_>, item: &str) -> String {
    let rows = catalogue.options(field, scene).into_iter().flatten();
    if let Some(row) = rows.into_iter().find(|row| row.get("code") == item) {
        return row.get("name_zh").to_owned();
    }
    let dated = matches!(field.input, Some(Input::Date | Input::DateOrForever)) && item.len() == 8;
    match (item.get(..4), item.get(4..6), item.get(6..)) {
        (Some(year), Some(month), Some(day)) if dated => {
            let parts = [("year", year), ("month", month), ("day", day)];
            let args: Args =
                parts.into_iter().map(|(name, part)| (name.to_owned(), part.to_owned())).collect();
            catalogue.words(Language::ZhCn).say("blank-date", &args)
        }
        _ => item.to_owned(),
    }
}

fn derived(id: &str, text: String, words: &Words) -> BlankValue {
    let label = words.plain(&message_id("blank", id));
    BlankValue { id: id.to_owned(), label, text, codes: Vec::new(), path: None }
}

fn derived_type(catalogue: &Catalogue, case: &Case, words: &Words) -> BlankValue {
    let name = catalogue.words(Language::ZhCn).plain(&message_id("type", &case.filing_type));
    BlankValue { codes: vec![case.filing_type.clone()], ..derived(TYPE, name, words) }
}

fn text_of<'v>(all: &'v [BlankValue], id: &str) -> &'v str {
    all.iter().find(|value| value.id == id).map(|value| value.text.as_str()).unwrap_or_default()
}

fn address(all: &[BlankValue], words: &Words) -> BlankValue {
    let parts = ["entity.province", "entity.city", "entity.county", "entity.postal_address"];
    let mut text = String::new();
    for part in parts.map(|id| text_of(all, id)) {
        // A municipality is its own city.
        if !text.ends_with(part) {
            text.push_str(part);
        }
    }
    derived(ADDRESS, text, words)
}

fn domains(all: &[BlankValue], words: &Words) -> BlankValue {
    let registrar = text_of(all, "site.domain_registrar");
    let domains = text_of(all, "site.domains").split(JOIN).filter(|domain| !domain.is_empty());
    let each: Vec<String> = domains
        .map(
            |domain| {
                if registrar.is_empty() { domain.to_owned() } else { format!("{domain}（{registrar}）") }
            },
        )
        .collect();
    derived(DOMAINS, each.join(JOIN), words)
}

/// Whether a value is put together from several answers.
pub(super) fn is_derived(id: &str) -> bool {
    id.starts_with(DERIVED)
}

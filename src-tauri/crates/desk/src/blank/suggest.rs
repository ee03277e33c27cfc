//! Which value belongs where, judged by what is printed: a start that the user confirms or changes.
//!
//! A name counts for a value when it is one of `tables/blank_names.csv`, our own label in either language, or the
//! ministry's tag. What belongs to the verifier, the pen or the seal is never suggested for.

use std::collections::BTreeMap;

use filing::catalogue::Catalogue;
use filing::words::{Language, message_id};
use unicode_normalization::UnicodeNormalization as _;

use super::choice::chosen;
use super::field::{FieldKind, FormField};
use super::reading::Word;
use super::template::{Align, Binding, Placement, Template};
use super::value::{BlankValue, is_derived};
use super::{Blank, BlankKind, Rect};

const NAMES: &str = "blank_names";
/// The one choice whose boxes are suggested: the verifier ticks everything else by hand.
const TICKED: &str = "entity.nature";
/// Its table.
const NATURES: &str = "entity_nature";
/// Value of a name that stands for what is left to people.
const LEFT: &str = "";
/// What a picture starts with: what the form wants of every host.
const FIRST: [&str; 2] = ["entity.name", "site.domains"];
/// Size of what is placed, pt.
const SIZE: f64 = 11.0;

/// The names of one value, in normal form.
struct Named<'v> {
    id: &'v str,
    names: Vec<String>,
}

/// A template to start with for a blank.
pub fn starter(catalogue: &Catalogue, blank: &Blank, values: &[BlankValue]) -> Template {
    let known = names(catalogue, values);
    let left = left(catalogue);
    let mut template = Template::of(blank);
    for field in &blank.fields {
        let binding = binding(catalogue, field, &known, &left);
        template.bindings.extend(binding.filter(|binding| offered(field, binding, values)));
    }
    if blank.kind == BlankKind::Flat {
        template.placements = by_words(blank, &known, &left);
    }
    if blank.kind != BlankKind::Form && template.placements.is_empty() {
        template.placements = stacked(blank, values);
    }
    template
}

/// Small letters and Han without what stands between them.
pub(super) fn normal(text: &str) -> String {
    let text: String = text.nfkc().flat_map(char::to_lowercase).collect();
    text.chars().filter(|char| char.is_alphanumeric()).collect()
}

fn names<'v>(catalogue: &Catalogue, values: &'v [BlankValue]) -> Vec<Named<'v>> {
    let mut table: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for row in catalogue.table(NAMES).into_iter().flat_map(filing::catalogue::table::Table::rows) {
        table.entry(row.get("value")).or_default().push(row.get("name"));
    }
    let owned = table.iter().flat_map(|(value, names)| names.iter().map(|name| (normal(name), *value)));
    let owners: BTreeMap<String, &str> = owned.collect();
    let named = values.iter().map(|value| {
        let mut names: Vec<String> = vec![normal(&value.id)];
        if !is_derived(&value.id) {
            let id = message_id("field", &value.id);
            names.extend(Language::ALL.map(|language| normal(&catalogue.words(language).plain(&id))));
            let tag = catalogue.field(&value.id).and_then(|field| field.miit.rsplit('/').next().map(normal));
            names.extend(tag.filter(|tag| tag.len() >= 3));
        }
        names.extend(table.get(value.id.as_str()).into_iter().flatten().map(|name| normal(name)));
        // Our label may be shorter than what a form means by the same word: the table has the last say.
        names.retain(|name| !name.is_empty() && owners.get(name).is_none_or(|owner| *owner == value.id));
        Named { id: &value.id, names }
    });
    named.collect()
}

fn left(catalogue: &Catalogue) -> Vec<String> {
    let rows = catalogue.table(NAMES).into_iter().flat_map(|table| table.having("value", LEFT));
    rows.map(|row| normal(row.get("name"))).collect()
}

fn binding(
    catalogue: &Catalogue,
    field: &FormField,
    known: &[Named<'_>],
    left: &[String],
) -> Option<Binding> {
    let own = field.name.rsplit('.').next().unwrap_or_default();
    let said = [field.label.as_str(), own, field.name.as_str()].map(normal);
    if said.iter().any(|said| left.iter().any(|word| said.contains(word.as_str()))) {
        return None;
    }
    if field.kind == FieldKind::Check {
        let row = catalogue.table(NATURES)?.rows().find(|row| {
            let names = [normal(row.get("name_zh")), normal(row.get("name_en"))];
            said.iter().any(|said| names.contains(said))
        })?;
        let (field, value) = (field.name.clone(), TICKED.to_owned());
        return Some(Binding { field, value, is: Some(row.get("code").to_owned()) });
    }
    let value = said.iter().find_map(|said| best(said, known))?;
    Some(Binding { field: field.name.clone(), value: value.to_owned(), is: None })
}

/// Whether a list has an entry for the value; whatever else it is, the field takes it.
fn offered(field: &FormField, binding: &Binding, values: &[BlankValue]) -> bool {
    let value = values.iter().find(|value| value.id == binding.value);
    field.kind != FieldKind::Choice || value.is_some_and(|value| chosen(field, value).is_some())
}

/// The value that a text names: by the whole of it, else by the longest name in it.
fn best<'v>(said: &str, known: &[Named<'v>]) -> Option<&'v str> {
    let all = || known.iter().flat_map(|value| value.names.iter().map(|name| (name, value.id)));
    if let Some((_, id)) = all().find(|(name, _)| *name == said) {
        return Some(id);
    }
    let within = all().filter(|(name, _)| name.chars().count() >= 3 && said.contains(name.as_str()));
    within.max_by_key(|(name, _)| name.chars().count()).map(|(_, id)| id)
}

/// A place behind every label of a flat page, up to the next word of its line or the margin.
fn by_words(blank: &Blank, known: &[Named<'_>], left: &[String]) -> Vec<Placement> {
    let mut placements: Vec<Placement> = Vec::new();
    for word in &blank.words {
        let said = normal(&word.text);
        let exact = known.iter().find(|value| value.names.contains(&said));
        let (Some(value), false) = (exact, left.contains(&said)) else { continue };
        if placements.iter().any(|placement| placement.value == value.id) {
            continue;
        }
        let width = blank.pages.get(word.page - 1).map_or(210.0, |page| page.width);
        placements.push(place(value.id, word.page, behind(word, &blank.words, width)));
    }
    placements
}

fn behind(label: &Word, words: &[Word], width: f64) -> Rect {
    let x = label.rect.x + label.rect.w + 4.0;
    let level = |word: &&Word| {
        word.page == label.page && (word.rect.y - label.rect.y).abs() < label.rect.h && word.rect.x > x
    };
    let next = words.iter().filter(level).map(|word| word.rect.x - 2.0).fold(width - 20.0, f64::min);
    let h = label.rect.h.max(6.0);
    Rect { x, y: label.rect.y + label.rect.h / 2.0 - h / 2.0, w: (next - x).max(20.0).min(width - x), h }
}

fn place(value: &str, page: usize, rect: Rect) -> Placement {
    let Rect { x, y, w, h } = rect;
    let round = |length: f64| (length * 10.0).round() / 10.0;
    let (x, y, w, h) = (round(x), round(y), round(w), round(h));
    Placement {
        page,
        x,
        y,
        w,
        h,
        value: value.to_owned(),
        size: SIZE,
        least: 7.0,
        lines: 2,
        align: Align::Left,
    }
}

/// One under the other at the top of the first page, to be moved.
fn stacked(blank: &Blank, values: &[BlankValue]) -> Vec<Placement> {
    let width = blank.pages.first().map_or(210.0, |page| page.width);
    let wanted = FIRST.into_iter().filter(|id| values.iter().any(|value| value.id == *id));
    let mut y = 12.0;
    let each = wanted.map(|id| {
        let placed = place(id, 1, Rect { x: 20.0, y, w: (width - 40.0).max(20.0), h: 8.0 });
        y += 10.0;
        placed
    });
    each.collect()
}

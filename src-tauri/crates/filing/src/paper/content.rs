//! What of a case stands in a row, and the code that names it all.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::enclosed::mailed;
use super::layout::{Cell, Layout, Row, Shown};
use super::place::PaperInput;
use super::{Role, fit};
use crate::answers::{Path, Value};
use crate::catalogue::condition::Truth;
use crate::catalogue::declare::Scope;
use crate::catalogue::scenes;
use crate::materials::wanted;
use crate::words::{Language, message_id};

/// Stands for the filing type where a field id is expected.
const TYPE: &str = "type";
/// Stands for a number in a text of the paper.
const COUNT: &str = "{count}";

/// What of the case stands in a row.
#[derive(Clone, Debug, Default)]
pub(super) struct Content {
    /// The pieces that stay whole.
    pub(super) units: Vec<String>,
    /// Each piece is a line with a box before it.
    pub(super) boxed: bool,
    /// The answer that a click on it leads to.
    pub(super) path: Option<Path>,
    /// Typed or derived.
    pub(super) role: Option<Role>,
}

/// What of the case stands in this row; `None` for a row that is the same in every case.
pub(super) fn content(row: &Row, input: &PaperInput<'_>) -> Option<Content> {
    match &row.cell {
        Cell::Value(shown) if shown.field == TYPE => {
            let name = chinese(input, "type", &input.case.filing_type);
            Some(Content { units: fit::units(&name), role: Some(Role::Derived), ..Content::default() })
        }
        Cell::Value(shown) => Some(answer(shown, input)),
        Cell::Contents { copies, originals, copied } => {
            let mut units = papers(input, originals);
            units.extend(pictures(input, copies, copied));
            Some(Content { units, boxed: true, role: Some(Role::Derived), path: None })
        }
        _ => None,
    }
}

/// An answer as it stands on a sheet, or which boxes the case ticked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedValue {
    /// The sheet's own label of the row; empty for a row without one.
    pub label: String,
    /// The answer it shows, if it shows one.
    pub path: Option<Path>,
    /// What stands there.
    pub text: String,
}

/// What stands otherwise on a sheet than it would now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Changed {
    /// The sheet's own label of the row; empty for a row without one.
    pub label: String,
    /// The answer it shows, if it shows one.
    pub path: Option<Path>,
    /// What stands on the sheet.
    pub was: String,
    /// What would stand there now.
    pub now: String,
}

/// Everything on this paper that comes from the case, row by row.
pub fn values(layout: &Layout, input: &PaperInput<'_>) -> Vec<PrintedValue> {
    let scene = input.scene();
    let of = |row: &Row| match &row.cell {
        Cell::Ticks(ticks) => {
            let ticked = ticks.iter().filter(|tick| tick.when.decide(&scene) == Truth::Yes);
            let ticked: Vec<&str> = ticked.map(|tick| tick.text.as_str()).collect();
            Some(PrintedValue { label: row.name(), path: None, text: ticked.join("\n") })
        }
        _ => content(row, input).map(|content| {
            let text = content.units.join(if content.boxed { "\n" } else { "" });
            PrintedValue { label: row.name(), path: content.path, text }
        }),
    };
    layout.rows_of(&scene).filter_map(of).collect()
}

/// What differs between a sheet and what would be printed now. A row is known by its label and its answer.
pub fn changed(then: &[PrintedValue], now: &[PrintedValue]) -> Vec<Changed> {
    let like = |all: &[PrintedValue], one: &PrintedValue| {
        let same = all.iter().find(|other| other.label == one.label && other.path == one.path);
        same.map(|same| same.text.clone()).unwrap_or_default()
    };
    let of = |one: &PrintedValue| Changed {
        label: one.label.clone(),
        path: one.path.clone(),
        was: like(then, one),
        now: like(now, one),
    };
    let gone =
        then.iter().filter(|one| !now.iter().any(|other| other.label == one.label && other.path == one.path));
    now.iter().chain(gone).map(of).filter(|change| change.was != change.now).collect()
}

/// The print code of this case on this paper: changes when anything that is printed changes.
pub(super) fn print_code(layout: &Layout, input: &PaperInput<'_>) -> String {
    let printed: Vec<(String, String)> =
        values(layout, input).into_iter().map(|value| (value.label, value.text)).collect();
    let canonical = serde_json::json!([layout.paper, layout.template, layout.as_of, printed]).to_string();
    super::code::print_code(canonical.as_bytes())
}

/// The pieces of an answer: each item of a list with what joins it to the next, or the words of a text.
fn answer(shown: &Shown, input: &PaperInput<'_>) -> Content {
    let paths = paths(shown, input);
    let mut items: Vec<String> = Vec::new();
    let mut list = paths.len() > 1;
    for path in &paths {
        let Some(value) = input.case.answers.get(path) else { continue };
        list = list || matches!(value, Value::List(_));
        let behind = shown.behind.as_deref().map(|id| input.case.answers.text(&path.sibling(id)).trim());
        let own = value.items().into_iter().map(|item| named(shown, input, path, &plain(item)));
        items.extend(own.filter(|item| !item.is_empty()).map(|item| match behind {
            Some(behind) if !behind.is_empty() => format!("{item}（{}）", plain(behind)),
            _ => item,
        }));
    }
    let units = if list {
        joined(items, &shown.join)
    } else {
        items.iter().flat_map(|item| fit::units(item)).collect()
    };
    let role = if shown.named { Role::Derived } else { Role::Typed };
    Content { units, boxed: false, path: paths.into_iter().next(), role: Some(role) }
}

/// Where the answer lives: on a paper of the entity, an answer of every site.
fn paths(shown: &Shown, input: &PaperInput<'_>) -> Vec<Path> {
    let sites = input.case.answers.sites.len().max(1);
    match (shown.scope, input.site) {
        (Scope::Entity, _) => vec![Path::entity(&shown.field)],
        (Scope::Site, Some(site)) => vec![Path::site(site, &shown.field)],
        (Scope::Site, None) => (0..sites).map(|site| Path::site(site, &shown.field)).collect(),
    }
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn joined(items: Vec<String>, join: &str) -> Vec<String> {
    let last = items.len().saturating_sub(1);
    items.into_iter().enumerate().map(|(at, item)| if at < last { item + join } else { item }).collect()
}

/// The name a code has in the table of its field, where the paper shows names.
fn named(shown: &Shown, input: &PaperInput<'_>, path: &Path, item: &str) -> String {
    let field = input.catalogue.field(&shown.field).filter(|_| shown.named);
    let options = field.and_then(|field| input.catalogue.options(field, &input.case.scene(path.site)));
    let row = options.into_iter().flatten().find(|row| row.get("code") == item);
    row.map_or_else(|| item.to_owned(), |row| row.get("name_zh").to_owned())
}

/// The papers of this case of which signed originals are mailed.
fn papers(input: &PaperInput<'_>, originals: &str) -> Vec<String> {
    let line = |wanted: super::NeededPaper<'_>| {
        let name = of_site(input, chinese(input, "paper", &wanted.paper.id), wanted.site);
        name + &originals.replace(COUNT, &wanted.paper.originals.to_string())
    };
    mailed(input.catalogue, input.case).map(line).collect()
}

/// The picture slots of this case of which copies are mailed.
fn pictures(input: &PaperInput<'_>, copies: &[String], copied: &str) -> Vec<String> {
    let all = wanted(input.catalogue, input.case).into_iter();
    let mailed = all.filter(|wanted| copies.contains(&wanted.path.id));
    mailed
        .map(|wanted| of_site(input, chinese(input, "slot", &wanted.path.id), wanted.path.site) + copied)
        .collect()
}

/// Which site something is of, by its first domain, where there are several.
fn of_site(input: &PaperInput<'_>, name: String, site: Option<usize>) -> String {
    let several = scenes(input.case, Scope::Site).len() > 1;
    let domains =
        site.filter(|_| several).and_then(|site| input.case.answers.get(&Path::site(site, "site.domains")));
    match domains.and_then(|value| value.items().first().map(|domain| plain(domain))) {
        Some(domain) if !domain.is_empty() => format!("{name}（{domain}）"),
        _ => name,
    }
}

/// What is printed is Chinese, whatever the reader of the window speaks.
fn chinese(input: &PaperInput<'_>, prefix: &str, id: &str) -> String {
    input.catalogue.words(Language::ZhCn).plain(&message_id(prefix, id))
}

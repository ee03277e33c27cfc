//! Reading the catalogue's files. Every fault is collected, so that a broken pack is mended in one go.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::thread::ScopedJoinHandle;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use super::condition::{Condition, Ruling};
use super::declare::{Alias, Field, FilingType, Need, Page, Rule, Section, Slot, Use};
use super::error::{BrokenCatalogue, Fault};
use super::sources::Sources;
use super::table::Table;
use super::{Catalogue, sound};
use crate::explain;
use crate::need;
use crate::paper::{self, Examples, Layouts};
use crate::province;
use crate::sms::SmsTable;
use crate::state::{Deadlines, StateTable};
use crate::values::Lists;
use crate::words::{Language, Words};
use crate::workdays::Calendar;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FieldFile {
    field: Vec<Field>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PageFile {
    section: Vec<Section>,
    page: Vec<Page>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SlotFile {
    slot: Vec<Slot>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleFile {
    rule: Vec<Rule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TypeFile {
    r#type: Vec<FilingType>,
    #[serde(default)]
    alias: Vec<Alias>,
}

const FIELDS: &str = "catalogue/fields/";
const USES: &str = "catalogue/uses.csv";

/// Loads and checks everything.
pub(super) fn load(sources: &Sources) -> Result<Catalogue, BrokenCatalogue> {
    // Reading the sentences, and naming the version, need nothing of the rest.
    std::thread::scope(|both| {
        let words = both.spawn(|| (Words::load(sources, Language::ZhCn), Words::load(sources, Language::En)));
        let version = both.spawn(|| version(sources));
        load_with(sources, words, version)
    })
}

/// The ids of the fields whose answers are secrets.
pub(super) fn secrets(sources: &Sources) -> Result<BTreeSet<String>, BrokenCatalogue> {
    let mut faults = Vec::new();
    let fields: Vec<Field> = all(sources, FIELDS, &mut faults, |file: FieldFile| file.field);
    if !faults.is_empty() {
        return Err(BrokenCatalogue(faults));
    }
    Ok(fields.into_iter().filter(Field::is_secret).map(|field| field.id).collect())
}

type BothWords = (Result<Words, BrokenCatalogue>, Result<Words, BrokenCatalogue>);

/// Reads everything but the sentences and the version, which are on their way.
fn load_with(
    sources: &Sources,
    words: ScopedJoinHandle<'_, BothWords>,
    version: ScopedJoinHandle<'_, String>,
) -> Result<Catalogue, BrokenCatalogue> {
    let mut faults = Vec::new();
    let mut fields: Vec<Field> = all(sources, FIELDS, &mut faults, |file: FieldFile| file.field);
    let rules: Vec<Rule> = all(sources, "catalogue/rules/", &mut faults, |file: RuleFile| file.rule);
    let mut slots: Vec<Slot> =
        all(sources, "catalogue/materials.toml", &mut faults, |file: SlotFile| file.slot);
    let (mut types, mut aliases) = (Vec::new(), Vec::new());
    for file in all(sources, "catalogue/types.toml", &mut faults, |file: TypeFile| vec![file]) {
        types.extend(file.r#type);
        aliases.extend(file.alias);
    }
    take_uses(sources, &types, &mut fields, &mut faults);
    let (mut sections, mut pages) = (Vec::new(), Vec::new());
    for file in all(sources, "catalogue/pages.toml", &mut faults, |file: PageFile| vec![file]) {
        sections.extend(file.section);
        pages.extend(file.page);
    }
    let mut tables = BTreeMap::new();
    for (path, text) in sources.below("tables/") {
        let name = path.trim_start_matches("tables/").trim_end_matches(".csv").to_owned();
        match Table::read(path, text) {
            Ok(table) => drop(tables.insert(name, table)),
            Err(fault) => faults.push(fault),
        }
    }
    let ways = one(sources, "catalogue/timeline.toml", &mut faults);
    let screening = one(sources, "catalogue/need.toml", &mut faults);
    let phrases = one(sources, "catalogue/explain.toml", &mut faults);
    let (Ok((zh, en)), Ok(version)) = (words.join(), version.join()) else {
        return Err(BrokenCatalogue(faults));
    };
    let zh = keep(zh, &mut faults);
    let en = keep(en, &mut faults);
    let lists = keep(Lists::load(sources), &mut faults);
    let calendar = keep(Calendar::load(sources), &mut faults);
    let states = keep(StateTable::load(sources), &mut faults);
    let deadlines = keep(Deadlines::load(sources), &mut faults);
    let sms = keep(SmsTable::load(sources), &mut faults);
    let layouts = keep(Layouts::load(sources), &mut faults);
    let examples = keep(Examples::load(sources), &mut faults);
    let provinces = keep(province::Pack::load(sources), &mut faults);
    let (Some(zh), Some(en), Some(lists), Some(calendar), Some(states), Some(deadlines), Some(layouts)) =
        (zh, en, lists, calendar, states, deadlines, layouts)
    else {
        return Err(BrokenCatalogue(faults));
    };
    let (Some(provinces), Some(examples), Some(sms)) = (provinces, examples, sms) else {
        return Err(BrokenCatalogue(faults));
    };
    settle(&mut fields, &mut slots, &mut pages, &|kind| provinces.rulings(kind));
    let mut layouts = layouts;
    layouts.settle(&|kind| provinces.rulings(kind));
    let catalogue = Catalogue {
        by_id: fields.iter().enumerate().map(|(index, field)| (field.id.clone(), index)).collect(),
        types,
        aliases,
        fields,
        sections,
        pages,
        rules: rules.iter().map(|rule| (rule.id.clone(), rule.clone())).collect::<HashMap<_, _>>(),
        slots,
        tables,
        zh,
        en,
        lists,
        calendar,
        states,
        deadlines,
        sms,
        ways,
        screening,
        phrases,
        layouts,
        examples,
        provinces,
        version,
    };
    sound::check(&catalogue, &rules, sources, &mut faults);
    need::check(&catalogue, sources, &mut faults);
    explain::check(&catalogue, &mut faults);
    paper::check_examples(&catalogue, &mut faults);
    if faults.is_empty() { Ok(catalogue) } else { Err(BrokenCatalogue(faults)) }
}

/// Reads how each type uses each field. A field without a row, a row without a field, a column without a type and a cell
/// nobody knows are faults; the screener's own questions have no row.
fn take_uses(sources: &Sources, types: &[FilingType], fields: &mut [Field], faults: &mut Vec<Fault>) {
    let mut fault = |line: usize, reason: String| faults.push(Fault { file: USES.to_owned(), line, reason });
    let Some(text) = sources.get(USES) else { return fault(0, "is missing".to_owned()) };
    let table = match Table::read(USES, text) {
        Ok(table) => table,
        Err(broken) => return faults.push(broken),
    };
    for kind in types.iter().filter(|kind| !table.has(&kind.id)) {
        fault(1, format!("no column for type `{}`", kind.id));
    }
    let mut rows: HashMap<&str, _> = HashMap::new();
    for (index, row) in table.rows().enumerate() {
        let id = row.get("field");
        if rows.insert(id, (index + 2, row)).is_some() {
            fault(index + 2, format!("`{id}` stands twice"));
        }
    }
    for field in fields.iter_mut().filter(|field| !field.is_screener()) {
        let Some((line, row)) = rows.remove(field.id.as_str()) else {
            fault(0, format!("no row for field `{}`", field.id));
            continue;
        };
        for kind in types {
            let used = match row.get(&kind.id) {
                "R" => Use::Asked,
                "O" => Use::Optional,
                "F" => Use::Fixed,
                "A" => Use::Auto,
                "-" => continue,
                other => {
                    fault(line, format!("`{other}` is none of R, O, F, A, -"));
                    continue;
                }
            };
            field.uses.insert(kind.id.clone(), used);
        }
    }
    for (id, (line, _)) in rows {
        fault(line, format!("unknown field `{id}`"));
    }
}

/// Puts what the provinces say in place of every question about a province's rule.
fn settle(
    fields: &mut [Field],
    slots: &mut [Slot],
    pages: &mut [Page],
    rulings: &dyn Fn(&str) -> Vec<Ruling>,
) {
    let need = |need: &mut Need| {
        if let Need::When(condition) = need {
            condition.settle(rulings);
        }
    };
    let when = |when: &mut Option<Condition>| {
        if let Some(condition) = when {
            condition.settle(rulings);
        }
    };
    for field in fields {
        when(&mut field.when);
        need(&mut field.required);
        field.rules.iter_mut().for_each(|rule| when(&mut rule.when));
    }
    for slot in slots {
        when(&mut slot.when);
        need(&mut slot.required);
    }
    pages.iter_mut().for_each(|page| when(&mut page.when));
}

fn keep<T>(result: Result<T, BrokenCatalogue>, faults: &mut Vec<Fault>) -> Option<T> {
    match result {
        Ok(value) => Some(value),
        Err(broken) => {
            faults.extend(broken.0);
            None
        }
    }
}

/// Reads every file below a folder (or the one file) and joins what they declare, in order of path.
fn all<F: DeserializeOwned, T>(
    sources: &Sources,
    place: &str,
    faults: &mut Vec<Fault>,
    take: impl Fn(F) -> Vec<T>,
) -> Vec<T> {
    let mut joined = Vec::new();
    let mut found = false;
    for (path, text) in sources.below(place) {
        found = true;
        match toml::from_str::<F>(text) {
            Ok(file) => joined.extend(take(file)),
            Err(error) => {
                let line = error.span().map_or(0, |span| line_of(text, span.start));
                faults.push(Fault { file: path.to_owned(), line, reason: error.message().to_owned() });
            }
        }
    }
    if !found {
        faults.push(Fault { file: place.to_owned(), line: 0, reason: "is missing".to_owned() });
    }
    joined
}

/// Reads one file that stands for itself.
fn one<F: DeserializeOwned + Default>(sources: &Sources, path: &str, faults: &mut Vec<Fault>) -> F {
    all(sources, path, faults, |file: F| vec![file]).pop().unwrap_or_default()
}

fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|&byte| byte == b'\n').count() + 1
}

fn version(sources: &Sources) -> String {
    let mut hash = Sha256::new();
    for folder in ["catalogue/", "papers/", "tables/"] {
        for (path, text) in sources.below(folder) {
            hash.update(path.as_bytes());
            hash.update([0]);
            hash.update(text.as_bytes());
            hash.update([0]);
        }
    }
    hash.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

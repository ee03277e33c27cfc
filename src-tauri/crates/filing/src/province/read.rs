//! Reading the pack. Every fault is collected, so that a broken pack is mended in one go.

use std::collections::HashSet;

use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error as Unknown, StrDeserializer};

use super::declare::{ArgForm, Kind};
use super::pack::{AppliesTo, Pack, Rule};
use crate::catalogue::error::{BrokenCatalogue, Fault};
use crate::catalogue::sources::Sources;
use crate::catalogue::table::Table;

const KINDS: &str = "catalogue/province.toml";
const ROWS: &str = "tables/province_rules.csv";
const COLUMNS: [&str; 8] = ["province", "kind", "value", "arg", "arg2", "applies_to", "source", "as_of"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KindFile {
    kind: Vec<Kind>,
}

/// Loads the kinds, then the rows.
pub(super) fn load(sources: &Sources) -> Result<Pack, BrokenCatalogue> {
    let mut faults = Vec::new();
    let kinds = kinds(sources, &mut faults);
    let places = kinds.iter().enumerate().map(|(place, kind)| (kind.id.clone(), place)).collect();
    let natures = column(sources, "tables/entity_nature.csv", "code");
    let mut pack = Pack { kinds, places, natures, ..Pack::default() };
    rows(sources, &mut pack, &mut faults);
    if faults.is_empty() { Ok(pack) } else { Err(BrokenCatalogue(faults)) }
}

fn kinds(sources: &Sources, faults: &mut Vec<Fault>) -> Vec<Kind> {
    let Some(text) = sources.get(KINDS) else {
        faults.push(Fault { file: KINDS.to_owned(), line: 0, reason: "is missing".to_owned() });
        return Vec::new();
    };
    let mut fault = |offset: usize, reason: String| {
        let line = text.bytes().take(offset).filter(|&byte| byte == b'\n').count() + 1;
        faults.push(Fault { file: KINDS.to_owned(), line, reason });
    };
    let kinds = match toml::from_str::<KindFile>(text) {
        Ok(file) => file.kind,
        Err(error) => {
            fault(error.span().map_or(0, |span| span.start), error.message().to_owned());
            return Vec::new();
        }
    };
    let mut seen = HashSet::new();
    for kind in &kinds {
        let ids = kind.values.iter().map(|statement| &statement.id).chain([&kind.id]);
        for id in ids {
            let at = text.find(&format!("\"{id}\"")).unwrap_or_default();
            if !seen.insert(id.clone()) {
                fault(at, format!("`{id}` stands twice"));
            }
            if *id != kind.id && id.split_once('.').map(|(kind, _)| kind) != Some(kind.id.as_str()) {
                fault(at, format!("`{id}` does not begin with its kind"));
            }
        }
    }
    kinds
}

/// The texts of a column; a table that cannot be read says so elsewhere.
fn column(sources: &Sources, file: &str, column: &str) -> Vec<String> {
    let table = sources.get(file).and_then(|text| Table::read(file, text).ok());
    table.map(|table| table.rows().map(|row| row.get(column).to_owned()).collect()).unwrap_or_default()
}

fn rows(sources: &Sources, pack: &mut Pack, faults: &mut Vec<Fault>) {
    let mut fault = |line: usize, reason: String| faults.push(Fault { file: ROWS.to_owned(), line, reason });
    let Some(text) = sources.get(ROWS) else { return fault(0, "is missing".to_owned()) };
    let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
    let header = match reader.headers() {
        Ok(header) => header.clone(),
        Err(error) => return fault(1, error.to_string()),
    };
    let places = COLUMNS.map(|column| header.iter().position(|name| name == column));
    for (column, _) in COLUMNS.iter().zip(places).filter(|(_, place)| place.is_none()) {
        fault(1, format!("column `{column}` is missing"));
    }
    let provinces: HashSet<String> = column(sources, "tables/provinces.csv", "name_zh").into_iter().collect();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                fault(usize::try_from(line).unwrap_or_default(), error.to_string());
                continue;
            }
        };
        let line = usize::try_from(record.position().map_or(0, csv::Position::line)).unwrap_or_default();
        let cells = places.map(|place| place.and_then(|place| record.get(place)).unwrap_or_default());
        match rule(pack, &provinces, cells) {
            Ok(rule) => pack.put(rule),
            Err(reasons) => reasons.into_iter().for_each(|reason| fault(line, reason)),
        }
    }
}

/// One row, or everything that is wrong with it.
fn rule(pack: &Pack, provinces: &HashSet<String>, cells: [&str; 8]) -> Result<Rule, Vec<String>> {
    let [province, kind, value, arg, arg2, applies_to, source, as_of] = cells;
    let mut reasons = Vec::new();
    if !provinces.contains(province) {
        reasons.push(format!("unknown province `{province}`"));
    }
    match pack.kind(kind).map(|kind| kind.statement(value)) {
        None => reasons.push(format!("unknown kind `{kind}`")),
        Some(None) => reasons.push(format!("unknown value `{value}` of `{kind}`")),
        Some(Some(statement)) => {
            for (name, form, cell) in [("arg", statement.arg, arg), ("arg2", statement.arg2, arg2)] {
                if !ArgForm::fits(form, cell) {
                    reasons.push(format!("`{cell}` is no `{name}` of `{kind}.{value}`"));
                }
            }
        }
    }
    let spelled: StrDeserializer<'_, Unknown> = applies_to.into_deserializer();
    let whom = AppliesTo::deserialize(spelled).ok();
    if whom.is_none() {
        reasons.push(format!("unknown applicant `{applies_to}`"));
    }
    if source.trim().is_empty() {
        reasons.push("`source` is empty".to_owned());
    }
    if !is_date(as_of) {
        reasons.push(format!("`{as_of}` is no date"));
    }
    let (Some(applies_to), true) = (whom, reasons.is_empty()) else { return Err(reasons) };
    let [province, kind, value, arg, arg2, source, as_of] =
        [province, kind, value, arg, arg2, source, as_of].map(str::to_owned);
    Ok(Rule { province, kind, value, arg, arg2, applies_to, source, as_of })
}

/// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: what can be compared as text.
fn is_date(text: &str) -> bool {
    let shape: String = text.chars().map(|sign| if sign.is_ascii_digit() { '0' } else { sign }).collect();
    matches!(shape.as_str(), "0000" | "0000-00" | "0000-00-00")
}

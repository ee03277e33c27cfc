//! Every fact says where it comes from and as of when; every question has its help.

use std::collections::BTreeMap;

use tests::tree;

/// The arrays of tables in the catalogue's files that hold facts.
const FACTS: [&str; 6] = ["field", "rule", "slot", "paper", "deadline", "type"];

#[test]
fn every_row_of_every_table_has_source_and_date() {
    let mut findings = Vec::new();
    for file in tree::files("assets/tables", &[".csv"]) {
        let mut reader = csv::Reader::from_reader(file.text.as_bytes());
        let header = reader.headers().unwrap_or_else(|error| panic!("{}: {error}", file.path)).clone();
        for column in ["source", "as_of"] {
            let Some(at) = header.iter().position(|name| name == column) else {
                findings.push(format!("{}: no column {column}", file.path));
                continue;
            };
            let mut reader = csv::Reader::from_reader(file.text.as_bytes());
            for record in reader.records() {
                let record = record.unwrap_or_else(|error| panic!("{}: {error}", file.path));
                if record.get(at).is_none_or(|cell| cell.trim().is_empty()) {
                    findings.push(format!(
                        "{}:{}: {column} is empty",
                        file.path,
                        record.position().map_or(0, csv::Position::line)
                    ));
                }
            }
        }
    }
    crate::none(findings, "a fact without a source is a rumour:");
}

#[test]
fn every_field_rule_slot_and_paper_has_source_and_date() {
    let mut findings = Vec::new();
    let mut facts = 0;
    for file in tree::files("assets/catalogue", &[".toml"])
        .into_iter()
        .chain(tree::files("assets/papers", &[".toml"]))
    {
        for (kind, row) in rows(&file) {
            facts += 1;
            for key in ["source", "as_of"] {
                if text(&row, key).is_empty() {
                    findings.push(format!("{}: {kind} {}: {key} is empty", file.path, text(&row, "id")));
                }
            }
        }
    }
    assert!(facts > 0, "the catalogue declares nothing");
    crate::none(findings, "a fact without a source is a rumour:");
}

#[test]
fn dates_are_dates() {
    let mut findings = Vec::new();
    let shaped = |date: &str| {
        let parts: Vec<&str> = date.split('-').collect();
        let digits =
            |part: &&str, many: usize| part.len() == many && part.chars().all(|c| c.is_ascii_digit());
        parts.first().is_some_and(|year| digits(year, 4))
            && parts.len() <= 3
            && parts.iter().skip(1).all(|part| digits(part, 2))
    };
    for file in tree::files("assets/catalogue", &[".toml"]) {
        for (kind, row) in rows(&file) {
            let date = text(&row, "as_of");
            if !date.is_empty() && !shaped(&date) {
                findings.push(format!("{}: {kind} {}: as_of = {date}", file.path, text(&row, "id")));
            }
        }
    }
    crate::none(findings, "as_of is YYYY, YYYY-MM or YYYY-MM-DD:");
}

#[test]
fn every_question_has_its_help_in_both_languages() {
    let help = ["why", "where", "good", "bad"];
    let languages = ["zh-CN", "en"].map(|language| (language, attributes(language)));
    let mut findings = Vec::new();
    let mut questions = 0;
    for file in tree::files("assets/catalogue/fields", &[".toml"]) {
        for (_, row) in rows(&file).into_iter().filter(|(_, row)| row.contains_key("input")) {
            questions += 1;
            let id = text(&row, "id");
            let message = format!("field-{}", id.replace('.', "-"));
            for (language, said) in &languages {
                let none = Vec::new();
                let found = said.get(&message).unwrap_or(&none);
                let missing = help.iter().filter(|name| !found.iter().any(|given| given == *name));
                findings.extend(missing.map(|name| format!("{language}: {message}.{name}")));
            }
        }
    }
    assert!(questions > 0, "the catalogue asks nothing");
    crate::none(findings, "help is missing:");
}

fn rows(file: &tree::File) -> Vec<(String, toml::Table)> {
    let table: toml::Table = file.text.parse().unwrap_or_else(|error| panic!("{}: {error}", file.path));
    let mut rows = Vec::new();
    // A paper is a whole file; the rest are rows.
    if file.path.starts_with("assets/papers/") {
        return vec![("paper".to_owned(), table)];
    }
    for (kind, value) in table {
        if !FACTS.contains(&kind.as_str()) {
            continue;
        }
        match value {
            toml::Value::Array(items) => {
                rows.extend(
                    items
                        .into_iter()
                        .filter_map(|item| item.as_table().cloned())
                        .map(|row| (kind.clone(), row)),
                );
            }
            toml::Value::Table(row) => rows.push((kind, row)),
            _ => {}
        }
    }
    rows
}

fn text(row: &toml::Table, key: &str) -> String {
    row.get(key).and_then(toml::Value::as_str).unwrap_or_default().trim().to_owned()
}

/// Message → names of its attributes.
fn attributes(language: &str) -> BTreeMap<String, Vec<String>> {
    let mut found = BTreeMap::new();
    for file in tree::files(&format!("assets/locales/{language}"), &[".ftl"]) {
        let resource =
            fluent_syntax::parser::parse(file.text.as_str()).unwrap_or_else(|(resource, _)| resource);
        for entry in resource.body {
            if let fluent_syntax::ast::Entry::Message(message) = entry {
                let names = message.attributes.iter().map(|attribute| attribute.id.name.to_owned()).collect();
                found.insert(message.id.name.to_owned(), names);
            }
        }
    }
    found
}

//! `beian schema`: the JSON schema of the case file, drawn from the catalogue.

use filing::answers::Path;
use filing::case::FORMAT;
use filing::catalogue::Catalogue;
use filing::catalogue::declare::{Field, Input, Scope, Slot};
use filing::check::label;
use filing::words::Language;
use serde_json::{Map, Value, json};

use crate::out;
use crate::outcome::{Exit, Outcome};
use crate::setting::Setting;

pub(crate) fn run(setting: &Setting) -> Outcome {
    out::text(&text(&setting.catalogue))?;
    Ok(Exit::Done)
}

/// The schema as it is kept in `assets/schema`.
pub(crate) fn text(catalogue: &Catalogue) -> String {
    let mut text = serde_json::to_string_pretty(&schema(catalogue)).unwrap_or_default();
    text.push('\n');
    text
}

fn schema(catalogue: &Catalogue) -> Value {
    let types: Vec<&str> = catalogue.types().iter().map(|known| known.id.as_str()).collect();
    let provinces: Vec<&str> = catalogue
        .table("provinces")
        .into_iter()
        .flat_map(|table| table.rows().map(|row| row.get("name_zh")))
        .collect();
    let mut answers = fields(catalogue, Scope::Entity);
    let site = json!({ "type": "object", "additionalProperties": false, "properties": fields(catalogue, Scope::Site) });
    answers.insert("sites".to_owned(), json!({ "type": "array", "items": site }));
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": FORMAT,
        "type": "object",
        "required": ["format", "type", "road", "province"],
        "additionalProperties": false,
        "properties": {
            "$schema": { "type": "string" },
            "format": { "const": FORMAT },
            "type": { "enum": types },
            "road": { "enum": ["paper", "app"] },
            "province": { "enum": provinces },
            "answers": { "type": "object", "additionalProperties": false, "properties": answers },
            "materials": materials(catalogue),
            "help": { "type": "object" }
        },
        "$defs": {
            "text": { "type": ["string", "number"] },
            "not_sure": {
                "type": "object",
                "required": ["not_sure"],
                "additionalProperties": false,
                "properties": { "not_sure": { "const": true } }
            }
        }
    })
}

fn fields(catalogue: &Catalogue, scope: Scope) -> Map<String, Value> {
    let fields = catalogue.fields().iter().filter(|field| field.scope == scope);
    fields.map(|field| (field.id.clone(), answer(catalogue, field))).collect()
}

/// One answer: its label, and a text or a list of texts. Whether it is any good is the business of the checks.
fn answer(catalogue: &Catalogue, field: &Field) -> Value {
    let text = json!({ "$ref": "#/$defs/text" });
    let list = json!({ "type": "array", "items": text });
    let shapes = match field.input {
        Some(Input::Choices | Input::Domains) => json!([list, text, { "$ref": "#/$defs/not_sure" }]),
        _ => json!([text, list, { "$ref": "#/$defs/not_sure" }]),
    };
    if field.input.is_none() || field.retired {
        return json!({ "anyOf": shapes });
    }
    let label = label(catalogue, catalogue.words(Language::ZhCn), &Path::entity(&field.id));
    json!({ "title": label, "anyOf": shapes })
}

fn materials(catalogue: &Catalogue) -> Value {
    let files =
        json!({ "anyOf": [{ "type": "string" }, { "type": "array", "items": { "type": "string" } }] });
    let of = |scope| catalogue.slots().iter().filter(move |slot| slot.scope == scope);
    let entity: Map<String, Value> = of(Scope::Entity).map(|slot| (slot.id.clone(), files.clone())).collect();
    let site = |slot: &Slot| (format!(r"^sites\[[0-9]+\]\.{}$", slot.id.replace('.', r"\.")), files.clone());
    let sites: Map<String, Value> = of(Scope::Site).map(site).collect();
    json!({ "type": "object", "additionalProperties": false, "properties": entity, "patternProperties": sites })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kept_schema_is_the_catalogues() {
        let kept = include_str!("../../../../assets/schema/case.schema.json");
        let drawn = text(&Catalogue::embedded().unwrap());
        assert!(kept == drawn, "renew it: beian schema > assets/schema/case.schema.json");
    }
}

//! A case: what is filed, on which road, where, with which answers and materials; and its file format `beian-case/1`.
//!
//! Reading refuses what cannot be understood, naming the place; whether the answers are any good is the business of
//! [`crate::check`].

use std::collections::BTreeMap;

use serde::de::{self, Deserializer};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use crate::answers::{Answers, Path, Value};
use crate::catalogue::Catalogue;
use crate::catalogue::condition::Scene;
use crate::catalogue::declare::Scope;
use crate::problem::Args;
use crate::state::Road;

/// The format name every case file carries.
pub const FORMAT: &str = "beian-case/1";

/// One filing as the applicant prepares it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Filing type id, such as `first_filing`.
    pub filing_type: String,
    /// The road it is pinned to.
    pub road: Road,
    /// Province name, such as `浙江省`.
    pub province: String,
    /// What was answered.
    pub answers: Answers,
    /// Slot path → names of the pictures in it: paths relative to the case file, or picture ids of a book.
    pub materials: BTreeMap<Path, Vec<String>>,
}

/// Why a case file is refused, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{code} at {path}")]
pub struct Refusal {
    /// Stable code; the sentence is `error-<code>`.
    pub code: &'static str,
    /// Place in the file, such as `answers.sites[0].site.nmae`; empty for the whole file.
    pub path: String,
    /// What the sentence needs.
    pub args: Args,
}

impl Refusal {
    fn new(code: &'static str, path: impl Into<String>) -> Self {
        let path = path.into();
        let args = Args::from([("path".to_owned(), path.clone())]);
        Self { code, path, args }
    }

    fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.args.insert(name.to_owned(), value.into());
        self
    }
}

impl Case {
    /// An empty case with the province answered.
    pub fn new(filing_type: &str, road: Road, province: &str, catalogue: &Catalogue) -> Self {
        let mut answers = Answers { sites: vec![BTreeMap::new()], ..Answers::default() };
        if let Some(row) = catalogue.province(province) {
            answers.set(&Path::entity("entity.province"), Some(Value::Text(row.get("code").to_owned())));
        }
        Self {
            filing_type: filing_type.to_owned(),
            road,
            province: province.to_owned(),
            answers,
            materials: BTreeMap::new(),
        }
    }

    /// What conditions are asked about, for the entity or for one site.
    pub fn scene(&self, site: Option<usize>) -> Scene<'_> {
        Scene {
            filing_type: &self.filing_type,
            road: self.road,
            province: &self.province,
            answers: &self.answers,
            site,
        }
    }

    /// Reads a case file.
    ///
    /// # Errors
    /// Everything in it that cannot be understood, in file order.
    pub fn read(text: &str, catalogue: &Catalogue) -> Result<Self, Vec<Refusal>> {
        let text = text.trim_start_matches('\u{feff}');
        let json: Json = serde_json::from_str(text).map_err(|error| {
            let refusal = Refusal::new("case_not_json", "")
                .with("line", error.line().to_string())
                .with("column", error.column().to_string());
            vec![refusal]
        })?;
        let Json::Object(map) = json else { return Err(vec![Refusal::new("case_not_object", "")]) };
        Reader { catalogue, refusals: Vec::new() }.case(&map)
    }

    /// Writes the case file, pretty, ending with a newline.
    pub fn write(&self) -> String {
        self.write_with(&BTreeMap::new())
    }

    /// Writes the case file with a `help` object beside the answers (field id → sentence), which reading ignores.
    pub fn write_with(&self, help: &BTreeMap<String, String>) -> String {
        #[derive(Serialize)]
        struct File<'a> {
            format: &'static str,
            r#type: &'a str,
            road: Road,
            province: &'a str,
            answers: &'a Answers,
            materials: BTreeMap<String, &'a Vec<String>>,
            #[serde(skip_serializing_if = "BTreeMap::is_empty")]
            help: &'a BTreeMap<String, String>,
        }
        let file = File {
            format: FORMAT,
            r#type: &self.filing_type,
            road: self.road,
            province: &self.province,
            answers: &self.answers,
            materials: self.materials.iter().map(|(path, names)| (path.to_string(), names)).collect(),
            help,
        };
        let mut text = serde_json::to_string_pretty(&file).unwrap_or_default();
        text.push('\n');
        text
    }
}

struct Reader<'a> {
    catalogue: &'a Catalogue,
    refusals: Vec<Refusal>,
}

impl Reader<'_> {
    fn case(mut self, map: &Map<String, Json>) -> Result<Case, Vec<Refusal>> {
        for key in map.keys() {
            const KNOWN: [&str; 8] =
                ["$schema", "format", "type", "road", "province", "answers", "materials", "help"];
            if !KNOWN.contains(&key.as_str()) {
                self.refusals.push(Refusal::new("case_unknown_key", key).with("key", key));
            }
        }
        let format = self.text(map, "format");
        if !format.is_empty() && format != FORMAT {
            self.refusals.push(
                Refusal::new("case_wrong_format", "format").with("value", format).with("expected", FORMAT),
            );
        }
        let filing_type = self.text(map, "type");
        if !filing_type.is_empty() && self.catalogue.filing_type(&filing_type).is_none() {
            let known =
                self.catalogue.types().iter().map(|known| known.id.as_str()).collect::<Vec<_>>().join(", ");
            self.refusals.push(
                Refusal::new("case_unknown_type", "type").with("value", &filing_type).with("known", known),
            );
        }
        let road_text = self.text(map, "road");
        let road = serde_json::from_value::<Road>(Json::String(road_text.clone())).ok();
        if road.is_none() && !road_text.is_empty() {
            self.refusals.push(Refusal::new("case_unknown_road", "road").with("value", road_text));
        }
        let province = self.text(map, "province");
        if !province.is_empty() && self.catalogue.province(&province).is_none() {
            self.refusals.push(Refusal::new("case_unknown_province", "province").with("value", &province));
        }
        let answers = self.answers(map.get("answers"));
        let materials = self.materials(map.get("materials"), answers.sites.len());
        match (road, self.refusals.is_empty()) {
            (Some(road), true) => Ok(Case { filing_type, road, province, answers, materials }),
            _ => Err(self.refusals),
        }
    }

    /// A required text at the top level; empty after a refusal.
    fn text(&mut self, map: &Map<String, Json>, key: &str) -> String {
        match map.get(key) {
            Some(Json::String(text)) if !text.is_empty() => text.clone(),
            None => {
                self.refusals.push(Refusal::new("case_missing_key", key).with("key", key));
                String::new()
            }
            Some(_) => {
                self.refusals.push(Refusal::new("case_not_text", key).with("key", key));
                String::new()
            }
        }
    }

    fn answers(&mut self, json: Option<&Json>) -> Answers {
        let mut answers = Answers::default();
        let Some(json) = json else { return answers };
        let Json::Object(map) = json else {
            self.refusals.push(Refusal::new("case_not_object", "answers"));
            return answers;
        };
        for (id, value) in map {
            if id == "sites" {
                self.sites(value, &mut answers);
            } else if let Some(value) = self.answer(&format!("answers.{id}"), id, Scope::Entity, value) {
                answers.entity.insert(id.clone(), value);
            }
        }
        answers
    }

    fn sites(&mut self, json: &Json, answers: &mut Answers) {
        let Json::Array(sites) = json else {
            self.refusals.push(Refusal::new("case_not_list", "answers.sites"));
            return;
        };
        for (index, site) in sites.iter().enumerate() {
            let place = format!("answers.sites[{index}]");
            let mut map = BTreeMap::new();
            match site {
                Json::Object(fields) => {
                    for (id, value) in fields {
                        if let Some(value) = self.answer(&format!("{place}.{id}"), id, Scope::Site, value) {
                            map.insert(id.clone(), value);
                        }
                    }
                }
                _ => self.refusals.push(Refusal::new("case_not_object", place)),
            }
            answers.sites.push(map);
        }
    }

    fn answer(&mut self, place: &str, id: &str, scope: Scope, json: &Json) -> Option<Value> {
        let refusal = match self.catalogue.field(id) {
            None => Refusal::new("case_unknown_field", place).with("key", id).with("near", self.near(id)),
            Some(field) if field.scope != scope => Refusal::new("case_wrong_place", place).with("key", id),
            Some(_) => match Value::from_json(json) {
                Some(value) => return Some(value),
                None => Refusal::new("case_bad_value", place),
            },
        };
        self.refusals.push(refusal);
        None
    }

    /// The known field id that shares the longest beginning, to help with a slip of the pen.
    fn near(&self, id: &str) -> String {
        let shared = |other: &str| other.chars().zip(id.chars()).take_while(|(one, two)| one == two).count();
        let all = self.catalogue.fields().iter().map(|field| field.id.as_str());
        all.max_by_key(|other| (shared(other), usize::MAX - other.len().abs_diff(id.len())))
            .unwrap_or_default()
            .to_owned()
    }

    fn materials(&mut self, json: Option<&Json>, sites: usize) -> BTreeMap<Path, Vec<String>> {
        let mut materials = BTreeMap::new();
        let Some(json) = json else { return materials };
        let Json::Object(map) = json else {
            self.refusals.push(Refusal::new("case_not_object", "materials"));
            return materials;
        };
        for (key, value) in map {
            let place = format!("materials.{key}");
            let known = key.parse::<Path>().ok().filter(|path| {
                let slot = self.catalogue.slot(&path.id);
                slot.is_some_and(|slot| (slot.scope == Scope::Site) == path.site.is_some())
                    && path.site.is_none_or(|site| site < sites.max(1))
            });
            match (known, Value::from_json(value)) {
                (None, _) => self.refusals.push(Refusal::new("case_unknown_slot", place).with("key", key)),
                (Some(path), Some(Value::List(names))) => drop(materials.insert(path, names)),
                (Some(path), Some(Value::Text(name))) => drop(materials.insert(path, vec![name])),
                (Some(_), _) => self.refusals.push(Refusal::new("case_bad_value", place)),
            }
        }
        materials
    }
}

/// Reads answers without a catalogue: any id is taken, `sites` repeats. For the filing contract, where the other
/// side judges the ids itself.
///
/// # Errors
/// A value that is neither text, list nor "not sure", or `sites` that is no list of objects.
pub fn answers_from_json<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Answers, D::Error> {
    let mut map = Map::<String, Json>::deserialize(deserializer)?;
    let sites = map.remove("sites").unwrap_or_else(|| Json::Array(Vec::new()));
    let entity = map
        .into_iter()
        .map(|(id, json)| Some((id, Value::from_json(&json)?)))
        .collect::<Option<BTreeMap<_, _>>>()
        .ok_or_else(|| de::Error::custom("an answer is neither text, list nor not_sure"))?;
    let sites = serde_json::from_value(sites).map_err(de::Error::custom)?;
    Ok(Answers { entity, sites })
}

#[cfg(test)]
mod tests;

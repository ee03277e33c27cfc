//! What the applicant has said: field id → value, with sites that repeat.
//!
//! Absent, empty and "not sure" are three different things here. Absent means nobody was asked yet, [`Value::Text`]
//! with an empty string means the answer was cleared, [`Value::NotSure`] means the applicant said they do not know.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::de::{self, Deserializer};
use serde::ser::{SerializeMap, Serializer};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One answer.
///
/// In JSON: a string, an array of strings, or `{"not_sure": true}`. Numbers are read as their decimal text.
#[derive(Clone, Debug, PartialEq, Eq, TS)]
#[ts(type = "string | string[] | { not_sure: true }")]
pub enum Value {
    /// A single text, code or date. Dates are `YYYYMMDD`; an unlimited certificate is `长期`.
    Text(String),
    /// Several codes or domains, in the order the applicant gave them.
    List(Vec<String>),
    /// "I am not sure": the question was seen and left open on purpose.
    NotSure,
}

impl Value {
    /// The text of a single answer; `None` for lists and for "not sure".
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::List(_) | Self::NotSure => None,
        }
    }

    /// Every text in the answer: one for a single answer, all for a list, none for "not sure".
    pub fn items(&self) -> Vec<&str> {
        match self {
            Self::Text(text) => vec![text],
            Self::List(list) => list.iter().map(String::as_str).collect(),
            Self::NotSure => Vec::new(),
        }
    }

    /// Whether there is something to judge: not blank, not "not sure".
    pub fn is_present(&self) -> bool {
        self.items().iter().any(|item| !item.trim().is_empty())
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(list) => list.serialize(serializer),
            Self::NotSure => {
                let mut map = serializer.serialize_map(Some(1))?;
                map.serialize_entry("not_sure", &true)?;
                map.end()
            }
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = serde_json::Value::deserialize(deserializer)?;
        Self::from_json(&json).ok_or_else(|| de::Error::custom("expected text, a list of texts, or not_sure"))
    }
}

impl Value {
    /// Reads a value from JSON; `None` when the shape is none of the three.
    pub fn from_json(json: &serde_json::Value) -> Option<Self> {
        match json {
            serde_json::Value::String(text) => Some(Self::Text(text.clone())),
            serde_json::Value::Number(number) => Some(Self::Text(number.to_string())),
            serde_json::Value::Array(items) => items
                .iter()
                .map(|item| match item {
                    serde_json::Value::String(text) => Some(text.clone()),
                    serde_json::Value::Number(number) => Some(number.to_string()),
                    _ => None,
                })
                .collect::<Option<Vec<_>>>()
                .map(Self::List),
            serde_json::Value::Object(map) if map.len() == 1 && map.get("not_sure") == Some(&true.into()) => {
                Some(Self::NotSure)
            }
            _ => None,
        }
    }
}

/// Where an answer, a material or a problem lives: `entity.name`, `sites[0].site.name`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct Path {
    /// The site it belongs to, counted from zero; `None` for the entity.
    pub site: Option<usize>,
    /// The field or slot id, such as `site.name`.
    pub id: String,
}

impl Path {
    /// A path at the entity.
    pub fn entity(id: impl Into<String>) -> Self {
        Self { site: None, id: id.into() }
    }

    /// A path at the site with that index.
    pub fn site(index: usize, id: impl Into<String>) -> Self {
        Self { site: Some(index), id: id.into() }
    }

    /// The same place, another id.
    pub fn sibling(&self, id: impl Into<String>) -> Self {
        Self { site: self.site, id: id.into() }
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.site {
            Some(index) => write!(f, "sites[{index}].{}", self.id),
            None => f.write_str(&self.id),
        }
    }
}

/// The text is not a path: neither `id` nor `sites[N].id`.
#[derive(Debug, thiserror::Error)]
#[error("not a path: {0}")]
pub struct BadPath(pub String);

impl FromStr for Path {
    type Err = BadPath;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bad = || BadPath(text.to_owned());
        let Some(rest) = text.strip_prefix("sites[") else {
            return if text.is_empty() || text.contains(['[', ']']) {
                Err(bad())
            } else {
                Ok(Self::entity(text))
            };
        };
        let (index, id) = rest.split_once("].").ok_or_else(bad)?;
        let index = index.parse().map_err(|_| bad())?;
        if id.is_empty() || id.contains(['[', ']']) { Err(bad()) } else { Ok(Self::site(index, id)) }
    }
}

impl Serialize for Path {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Path {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

/// All answers of one filing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// What was said about the entity and its principal.
    pub entity: BTreeMap<String, Value>,
    /// What was said about each site, its principal and its access.
    pub sites: Vec<BTreeMap<String, Value>>,
}

impl Answers {
    /// The answer at a path; `None` when it is absent.
    pub fn get(&self, path: &Path) -> Option<&Value> {
        match path.site {
            Some(index) => self.sites.get(index)?.get(&path.id),
            None => self.entity.get(&path.id),
        }
    }

    /// The text at a path, empty when absent or not a single text.
    pub fn text(&self, path: &Path) -> &str {
        self.get(path).and_then(Value::text).unwrap_or_default()
    }

    /// Sets or, with `None`, removes the answer at a path; says what was there. A site that does not exist yet is
    /// added when it is the next one; further off it is ignored.
    pub fn set(&mut self, path: &Path, value: Option<Value>) -> Option<Value> {
        let map = match path.site {
            None => &mut self.entity,
            Some(index) => {
                if index == self.sites.len() {
                    self.sites.push(BTreeMap::new());
                }
                self.sites.get_mut(index)?
            }
        };
        match value {
            Some(value) => map.insert(path.id.clone(), value),
            None => map.remove(&path.id),
        }
    }

    /// Every answer with its path, entity first, then the sites in order.
    pub fn iter(&self) -> impl Iterator<Item = (Path, &Value)> {
        let entity = self.entity.iter().map(|(id, value)| (Path::entity(id), value));
        let sites = self
            .sites
            .iter()
            .enumerate()
            .flat_map(|(index, site)| site.iter().map(move |(id, value)| (Path::site(index, id), value)));
        entity.chain(sites)
    }
}

impl Serialize for Answers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (id, value) in &self.entity {
            map.serialize_entry(id, value)?;
        }
        map.serialize_entry("sites", &self.sites)?;
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_reads_back_as_it_was_written() {
        for text in ["entity.name", "sites[0].site.domains", "sites[12].site_principal.id_front"] {
            assert_eq!(text.parse::<Path>().unwrap().to_string(), text);
        }
        for text in ["", "sites[x].a", "sites[0]", "sites[0].", "a[0].b"] {
            assert!(text.parse::<Path>().is_err(), "{text}");
        }
    }

    #[test]
    fn absent_empty_and_not_sure_stay_apart() {
        let mut answers = Answers::default();
        let path = Path::entity("entity.name");
        assert_eq!(answers.get(&path), None);
        answers.set(&path, Some(Value::Text(String::new())));
        assert!(!answers.get(&path).unwrap().is_present());
        answers.set(&path, Some(Value::NotSure));
        assert_eq!(serde_json::to_string(answers.get(&path).unwrap()).unwrap(), r#"{"not_sure":true}"#);
    }

    #[test]
    fn a_site_out_of_order_is_not_invented() {
        let mut answers = Answers::default();
        answers.set(&Path::site(3, "site.name"), Some(Value::Text("x".into())));
        assert!(answers.sites.is_empty());
        answers.set(&Path::site(0, "site.name"), Some(Value::Text("x".into())));
        assert_eq!(answers.sites.len(), 1);
    }
}

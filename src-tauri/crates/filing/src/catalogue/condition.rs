//! Three-valued conditions, as data.
//!
//! ```toml
//! when = { all = [{ road = ["paper"] }, { field = "entity.nature", in = ["4"] }] }
//! when = { not = { field = "entity.legal_rep_name", same_as = "entity_principal.name" } }
//! ```
//!
//! A condition about a field that was not answered, or answered "not sure", is [`Truth::Unknown`]; `present` alone is
//! never unknown. `all` is no as soon as one part is no, `any` is yes as soon as one part is yes (Kleene).

use serde::Deserialize;
use serde::de::{self, Deserializer};

use crate::answers::{Answers, Path, Value};
use crate::state::Road;

/// Yes, no, or not known yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// It holds.
    Yes,
    /// It does not hold.
    No,
    /// Something it needs was not answered.
    Unknown,
}

impl Truth {
    fn from_bool(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}

/// A condition over what a case is and what was answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Every part holds.
    All(Vec<Condition>),
    /// At least one part holds.
    Any(Vec<Condition>),
    /// The part does not hold.
    Not(Box<Condition>),
    /// The answer is one of these, or a list that contains one of these.
    In {
        /// Field id.
        field: String,
        /// Codes or texts.
        values: Vec<String>,
    },
    /// Something was answered (`true`) or not (`false`).
    Present {
        /// Field id.
        field: String,
        /// Which of the two.
        present: bool,
    },
    /// Two answers are the same text.
    SameAs {
        /// Field id.
        field: String,
        /// The other field id.
        other: String,
    },
    /// The case is on one of these roads.
    Road(Vec<Road>),
    /// The case is of one of these filing types.
    Type(Vec<String>),
    /// The case is filed in one of these provinces.
    Province(Vec<String>),
}

/// What a condition is asked about.
#[derive(Clone, Copy, Debug)]
pub struct Scene<'a> {
    /// Filing type id.
    pub filing_type: &'a str,
    /// Road of the case.
    pub road: Road,
    /// Province name of the case.
    pub province: &'a str,
    /// The answers.
    pub answers: &'a Answers,
    /// The site a site-scoped condition is about.
    pub site: Option<usize>,
}

impl Scene<'_> {
    /// The answer to a field: of this site when the site has it, else of the entity.
    pub fn answer(&self, field: &str) -> Option<&Value> {
        let own = self.site.and_then(|index| self.answers.get(&Path::site(index, field)));
        own.or_else(|| self.answers.get(&Path::entity(field)))
    }
}

impl Condition {
    /// Decides the condition.
    pub fn decide(&self, scene: &Scene<'_>) -> Truth {
        match self {
            Self::All(parts) => fold(parts, scene, Truth::No, Truth::Yes),
            Self::Any(parts) => fold(parts, scene, Truth::Yes, Truth::No),
            Self::Not(part) => match part.decide(scene) {
                Truth::Yes => Truth::No,
                Truth::No => Truth::Yes,
                Truth::Unknown => Truth::Unknown,
            },
            Self::In { field, values } => match scene.answer(field) {
                Some(value) if value.is_present() => Truth::from_bool(
                    value.items().iter().any(|item| values.iter().any(|wanted| wanted == item)),
                ),
                _ => Truth::Unknown,
            },
            Self::Present { field, present } => {
                Truth::from_bool(scene.answer(field).is_some_and(Value::is_present) == *present)
            }
            Self::SameAs { field, other } => match (scene.answer(field), scene.answer(other)) {
                (Some(one), Some(two)) if one.is_present() && two.is_present() => {
                    Truth::from_bool(one == two)
                }
                _ => Truth::Unknown,
            },
            Self::Road(roads) => Truth::from_bool(roads.contains(&scene.road)),
            Self::Type(types) => Truth::from_bool(types.iter().any(|id| id == scene.filing_type)),
            Self::Province(names) => Truth::from_bool(names.iter().any(|name| name == scene.province)),
        }
    }

    /// Every field id the condition looks at.
    pub fn fields(&self) -> Vec<&str> {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::fields).collect(),
            Self::Not(part) => part.fields(),
            Self::In { field, .. } | Self::Present { field, .. } => vec![field],
            Self::SameAs { field, other } => vec![field, other],
            Self::Road(_) | Self::Type(_) | Self::Province(_) => Vec::new(),
        }
    }
}

/// `decisive` ends it at once; all parts `otherwise` gives that; anything else is unknown.
fn fold(parts: &[Condition], scene: &Scene<'_>, decisive: Truth, otherwise: Truth) -> Truth {
    let mut result = otherwise;
    for part in parts {
        match part.decide(scene) {
            truth if truth == decisive => return decisive,
            Truth::Unknown => result = Truth::Unknown,
            _ => {}
        }
    }
    result
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    all: Option<Vec<Condition>>,
    any: Option<Vec<Condition>>,
    not: Option<Box<Condition>>,
    field: Option<String>,
    #[serde(rename = "in")]
    values: Option<Vec<String>>,
    present: Option<bool>,
    same_as: Option<String>,
    road: Option<Vec<Road>>,
    #[serde(rename = "type")]
    types: Option<Vec<String>>,
    province: Option<Vec<String>>,
}

impl<'de> Deserialize<'de> for Condition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = Written::deserialize(deserializer)?;
        let mut found = Vec::new();
        found.extend(written.all.map(Self::All));
        found.extend(written.any.map(Self::Any));
        found.extend(written.not.map(Self::Not));
        found.extend(written.road.map(Self::Road));
        found.extend(written.types.map(Self::Type));
        found.extend(written.province.map(Self::Province));
        if let Some(field) = written.field {
            found.extend(written.values.map(|values| Self::In { field: field.clone(), values }));
            found.extend(written.present.map(|present| Self::Present { field: field.clone(), present }));
            found.extend(written.same_as.map(|other| Self::SameAs { field, other }));
        }
        match (found.pop(), found.is_empty()) {
            (Some(condition), true) => Ok(condition),
            _ => Err(de::Error::custom(
                "a condition is exactly one of all, any, not, road, type, province, or field with in, present or same_as",
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decide(text: &str, answers: &[(&str, &str)]) -> Truth {
        #[derive(Deserialize)]
        struct Doc {
            when: Condition,
        }
        let doc: Doc = toml::from_str(text).unwrap();
        let mut all = Answers::default();
        for (id, value) in answers {
            all.set(&Path::entity(*id), Some(Value::Text((*value).into())));
        }
        doc.when.decide(&Scene {
            filing_type: "first_filing",
            road: Road::Paper,
            province: "浙江省",
            answers: &all,
            site: None,
        })
    }

    #[test]
    fn unknown_is_neither_yes_nor_no() {
        let text = r#"when = { field = "a", in = ["1"] }"#;
        assert_eq!(decide(text, &[]), Truth::Unknown);
        assert_eq!(decide(text, &[("a", "1")]), Truth::Yes);
        assert_eq!(decide(text, &[("a", "2")]), Truth::No);
        assert_eq!(decide(r#"when = { not = { field = "a", in = ["1"] } }"#, &[]), Truth::Unknown);
    }

    #[test]
    fn one_no_decides_all_even_beside_an_unknown() {
        let text = r#"when = { all = [{ field = "a", in = ["1"] }, { road = ["app"] }] }"#;
        assert_eq!(decide(text, &[]), Truth::No);
        let text = r#"when = { any = [{ field = "a", in = ["1"] }, { road = ["paper"] }] }"#;
        assert_eq!(decide(text, &[]), Truth::Yes);
    }

    #[test]
    fn two_readings_in_one_table_are_refused() {
        #[derive(Deserialize)]
        struct Doc {
            #[allow(dead_code)]
            when: Condition,
        }
        assert!(toml::from_str::<Doc>(r#"when = { road = ["app"], type = ["x"] }"#).is_err());
        assert!(toml::from_str::<Doc>(r#"when = { field = "a" }"#).is_err());
        assert!(toml::from_str::<Doc>(r#"when = { feild = "a", in = [] }"#).is_err());
    }
}

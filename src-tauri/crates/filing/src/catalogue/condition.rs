//! Three-valued conditions, as data.
//!
//! ```toml
//! when = { all = [{ road = ["paper"] }, { field = "entity.nature", in = ["4"] }] }
//! when = { not = { field = "entity.legal_rep_name", same_as = "entity_principal.name" } }
//! when = { province_rule = "construction_plan", of = "entity.filed_sites" }
//! ```
//!
//! `province_rule` asks for a current row of `tables/province_rules.csv` of that kind: with one of the values `in`, or
//! with a number that the answer `of` exceeds, or the answer `from` reaches (`sites` counts the sites). Loading turns it into plain conditions on province and nature.
//!
//! A condition about a field that was not answered, or answered "not sure", is [`Truth::Unknown`]; `present` alone is
//! never unknown. `all` is no as soon as one part is no, `any` is yes as soon as one part is yes (Kleene).

use serde::Deserialize;
use serde::de::{self, Deserializer};

use crate::answers::{Answers, Path, Value};
use crate::state::Road;

/// The field that says what kind of applicant this is.
const NATURE: &str = "entity.nature";

/// What counts the sites of the case, in place of a field.
const SITES: &str = "sites";

/// A ruling that says that nothing is known.
const UNKNOWN: &str = "unknown";

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
    /// The answer is a number greater than this.
    Over {
        /// Field id.
        field: String,
        /// The greatest number that is not over it.
        limit: u64,
    },
    /// The case has more sites than this.
    SitesOver(u64),
    /// The resident ID was first issued in another province than the one filed in. Only a hint of where somebody
    /// lives: the number never changes.
    IdElsewhere(String),
    /// A current rule of the province applies. Replaced by plain conditions when the catalogue is loaded.
    ProvinceRule {
        /// Kind of the rule.
        kind: String,
        /// Its value is one of these; empty for any.
        values: Vec<String>,
        /// What is counted, and how it stands to the rule's own number.
        count: Option<Count>,
    },
}

/// What is counted against a rule's number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// A field that holds a number, or `sites` for the sites of the case.
    pub of: String,
    /// Whether the number itself counts already (`from`), or only what exceeds it (`of`).
    pub reached: bool,
}

/// What a province's current rule says, as far as a condition needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// Province name.
    pub province: String,
    /// Codes of the natures it is for; `None` for everybody.
    pub natures: Option<Vec<String>>,
    /// Its value.
    pub value: String,
    /// Its number, where it has one.
    pub number: Option<u64>,
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
            Self::Over { field, limit } => {
                let number = scene.answer(field).and_then(Value::text).map(|text| text.trim().parse::<u64>());
                number.and_then(Result::ok).map_or(Truth::Unknown, |number| Truth::from_bool(number > *limit))
            }
            Self::SitesOver(limit) => {
                Truth::from_bool(u64::try_from(scene.answers.sites.len()).is_ok_and(|count| count > *limit))
            }
            Self::IdElsewhere(field) => {
                let head = |id: &str| {
                    let text = scene.answer(id).and_then(Value::text).map(str::trim)?;
                    text.get(..2).filter(|head| head.bytes().all(|byte| byte.is_ascii_digit()))
                };
                match (head(field), head("entity.province")) {
                    (Some(id), Some(province)) => Truth::from_bool(id != province),
                    _ => Truth::Unknown,
                }
            }
            Self::ProvinceRule { .. } => Truth::Unknown,
        }
    }

    /// Replaces every [`Condition::ProvinceRule`] by what the provinces say: `rulings` gives the current rows of a kind.
    pub fn settle(&mut self, rulings: &dyn Fn(&str) -> Vec<Ruling>) {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter_mut().for_each(|part| part.settle(rulings)),
            Self::Not(part) => part.settle(rulings),
            Self::ProvinceRule { kind, values, count } => {
                let fits = |ruling: &Ruling| match values.as_slice() {
                    [] => ruling.value != UNKNOWN,
                    values => values.contains(&ruling.value),
                };
                let rows = rulings(kind).into_iter().filter(fits);
                *self = Self::Any(rows.filter_map(|ruling| Self::ruled(ruling, count.as_ref())).collect());
            }
            _ => {}
        }
    }

    /// One ruling as a condition; `None` when a number is asked for and it has none.
    fn ruled(ruling: Ruling, count: Option<&Count>) -> Option<Self> {
        let mut parts = vec![Self::Province(vec![ruling.province])];
        if let Some(values) = ruling.natures {
            parts.push(Self::In { field: NATURE.to_owned(), values });
        }
        if let Some(count) = count {
            let number = ruling.number?;
            let limit = if count.reached { number.checked_sub(1)? } else { number };
            parts.push(match count.of.as_str() {
                SITES => Self::SitesOver(limit),
                field => Self::Over { field: field.to_owned(), limit },
            });
        }
        Some(Self::All(parts))
    }

    /// Every filing type the condition names.
    pub fn types(&self) -> Vec<&str> {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::types).collect(),
            Self::Not(part) => part.types(),
            Self::Type(types) => types.iter().map(String::as_str).collect(),
            _ => Vec::new(),
        }
    }

    /// Every field id the condition looks at.
    pub fn fields(&self) -> Vec<&str> {
        match self {
            Self::All(parts) | Self::Any(parts) => parts.iter().flat_map(Self::fields).collect(),
            Self::Not(part) => part.fields(),
            Self::In { field, .. } | Self::Present { field, .. } => vec![field],
            Self::SameAs { field, other } => vec![field, other],
            Self::Over { field, .. } | Self::IdElsewhere(field) => vec![field],
            Self::ProvinceRule { count, .. } => {
                count.iter().map(|count| count.of.as_str()).filter(|of| *of != SITES).collect()
            }
            Self::Road(_) | Self::Type(_) | Self::Province(_) | Self::SitesOver(_) => Vec::new(),
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
    over: Option<u64>,
    sites_over: Option<u64>,
    id_elsewhere: Option<String>,
    province_rule: Option<String>,
    of: Option<String>,
    from: Option<String>,
}

impl<'de> Deserialize<'de> for Condition {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut written = Written::deserialize(deserializer)?;
        let mut found = Vec::new();
        if let Some(kind) = written.province_rule.take() {
            let values = written.values.take().unwrap_or_default();
            let of = written.of.take().map(|of| Count { of, reached: false });
            let from = written.from.take().map(|of| Count { of, reached: true });
            found.push(Self::ProvinceRule { kind, values, count: of.or(from) });
        }
        found.extend(written.all.map(Self::All));
        found.extend(written.any.map(Self::Any));
        found.extend(written.not.map(Self::Not));
        found.extend(written.road.map(Self::Road));
        found.extend(written.types.map(Self::Type));
        found.extend(written.province.map(Self::Province));
        found.extend(written.sites_over.map(Self::SitesOver));
        found.extend(written.id_elsewhere.map(Self::IdElsewhere));
        if let Some(field) = written.field {
            found.extend(written.over.map(|limit| Self::Over { field: field.clone(), limit }));
            found.extend(written.values.map(|values| Self::In { field: field.clone(), values }));
            found.extend(written.present.map(|present| Self::Present { field: field.clone(), present }));
            found.extend(written.same_as.map(|other| Self::SameAs { field, other }));
        }
        match (found.pop(), found.is_empty()) {
            (Some(condition), true) => Ok(condition),
            _ => Err(de::Error::custom(
                "a condition is exactly one of all, any, not, road, type, province, sites_over, id_elsewhere, \
                 province_rule with in or of, or field with in, present, same_as or over",
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
    fn a_province_rule_is_settled_by_what_the_province_says() {
        #[derive(Deserialize)]
        struct Doc {
            when: Condition,
        }
        let mut doc: Doc =
            toml::from_str(r#"when = { province_rule = "construction_plan", of = "entity.filed_sites" }"#)
                .unwrap();
        doc.when.settle(&|kind| {
            assert_eq!(kind, "construction_plan");
            let ruling = |number| Ruling {
                province: "浙江省".into(),
                natures: Some(vec!["5".into()]),
                value: "over".into(),
                number,
            };
            vec![ruling(Some(5)), ruling(None)]
        });
        let decide = |nature: &str, count: &str| {
            let mut all = Answers::default();
            all.set(&Path::entity("entity.nature"), Some(Value::Text(nature.into())));
            all.set(&Path::entity("entity.filed_sites"), Some(Value::Text(count.into())));
            doc.when.decide(&Scene {
                filing_type: "new_website_here",
                road: Road::App,
                province: "浙江省",
                answers: &all,
                site: None,
            })
        };
        assert_eq!(decide("5", "6"), Truth::Yes);
        assert_eq!(decide("5", "5"), Truth::No);
        assert_eq!(decide("4", "6"), Truth::No);
        assert_eq!(decide("5", ""), Truth::Unknown);
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

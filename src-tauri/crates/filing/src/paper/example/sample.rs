//! The case of an example: shaped like the applicant's own, with every name and number invented.

use std::collections::HashMap;

use crate::answers::{Path, Value};
use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::catalogue::declare::Scope;

/// The field that says whether an individual files.
const NATURE: &str = "entity.nature";
/// Its code for an individual.
const INDIVIDUAL: &str = "5";

/// A case with the type, the road, the province and the choices of this one. What was typed is replaced: the same
/// text by the same invented text, so that one person who has two parts has them in the example too.
pub(super) fn invent(catalogue: &Catalogue, case: &Case, site: Option<usize>) -> Case {
    let mut invented = Case::new(&case.filing_type, case.road, &case.province, catalogue);
    let site = site.unwrap_or_default();
    for (path, value) in case.answers.iter() {
        let own = path.site.is_none_or(|of| of == site);
        let chosen = catalogue.field(&path.id).is_some_and(|field| field.table.is_some());
        if own && chosen {
            invented.answers.set(&first(&path), Some(value.clone()));
        }
    }
    let sample = &catalogue.examples.sample;
    let individual = case.answers.text(&Path::entity(NATURE)) == INDIVIDUAL;
    let mut known: HashMap<String, Value> = HashMap::new();
    for (id, unit) in &sample.unit {
        let Some(field) = catalogue.field(id) else { continue };
        let own = match field.scope {
            Scope::Entity => Path::entity(id),
            Scope::Site => Path::site(site, id),
        };
        let value = sample.individual.get(id).filter(|_| individual).unwrap_or(unit);
        let real = case.answers.get(&own).filter(|value| value.is_present());
        if field.table.is_some() && real.is_some() || real.is_none() && sample.where_answered.contains(id) {
            continue;
        }
        let text = real.and_then(Value::text).unwrap_or_default();
        let value = if text.is_empty() {
            value.clone()
        } else {
            known.entry(text.trim().to_owned()).or_insert_with(|| value.clone()).clone()
        };
        invented.answers.set(&first(&own), Some(value));
    }
    invented
}

/// An example is about one site.
fn first(path: &Path) -> Path {
    Path { site: path.site.map(|_| 0), id: path.id.clone() }
}

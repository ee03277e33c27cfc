//! What is handed in: the answers that apply, in normal form, with what the app fills in itself.

use jiff::civil::Date;

use crate::answers::{Answers, Path, Value};
use crate::case::Case;
use crate::catalogue::condition::{Scene, Truth};
use crate::catalogue::declare::Field;
use crate::catalogue::{Catalogue, scenes};
use crate::values::{Context, judge};

/// The answers as they travel. Answers behind a closed branch stay in the case and are not sent; "not sure" and empty
/// answers are not sent either.
pub fn answers(catalogue: &Catalogue, case: &Case, today: Date) -> Answers {
    let mut sent = Answers::default();
    for field in catalogue.fields() {
        for scene in scenes(case, field.scope).iter().filter(|scene| field.applies(scene)) {
            let path = Path { site: scene.site, id: field.id.clone() };
            if let Some(value) = value(catalogue, case, field, scene, today, &path) {
                sent.set(&path, Some(value));
            }
        }
    }
    sent
}

fn value(
    catalogue: &Catalogue,
    case: &Case,
    field: &Field,
    scene: &Scene<'_>,
    today: Date,
    path: &Path,
) -> Option<Value> {
    if let Some(auto) = field.filled_in(scene.filing_type) {
        return Some(Value::Text(auto.to_owned()));
    }
    let given = case.answers.get(path).filter(|value| value.is_present())?;
    let context = Context {
        today,
        domains: &[],
        entity_name: case.answers.text(&Path::entity("entity.name")),
        lists: &catalogue.lists,
    };
    let applicable = |item: &str| {
        let kinds = field
            .rules
            .iter()
            .filter(|rule| rule.when.as_ref().is_none_or(|when| when.decide(scene) == Truth::Yes));
        kinds.filter_map(|rule| judge(rule.kind, item, &context).normalised).next()
    };
    let normal = |item: &str| applicable(item).unwrap_or_else(|| item.trim().to_owned());
    Some(match given {
        Value::Text(text) => Value::Text(normal(text)),
        Value::List(items) => Value::List(
            items.iter().filter(|item| !item.trim().is_empty()).map(|item| normal(item)).collect(),
        ),
        Value::NotSure => return None,
    })
}

#[cfg(test)]
mod tests;

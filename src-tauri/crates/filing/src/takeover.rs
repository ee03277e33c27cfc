//! What a new case takes over from an earlier one of the same entity.
//!
//! Every answer to a question that is asked again, except what belongs to one application alone: checks of a person,
//! passwords, service numbers, what a look-up said, and certificates that have run out meanwhile.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::answers::{Path, Value};
use crate::case::Case;
use crate::catalogue::declare::{Field, Input, Scope};
use crate::catalogue::{Catalogue, scenes};

/// Types that file a site which was not filed before: only its principal is taken over, not the site.
const NEW_SITES: [&str; 3] = ["first_filing", "new_website_here", "new_website_elsewhere"];
/// What stands for one application alone, by the beginning of the id.
const ONCE: [&str; 10] = [
    "need.",
    "type.",
    "record.",
    "order.",
    "guide.",
    "cancel.",
    "revoke.",
    "attachment.",
    "entity.filed_",
    "site.record_",
];
const ONCE_BY_ID: [&str; 5] = [
    "site_principal.face_check",
    "access.service_number",
    "access.number_state",
    "site.closed",
    "site.domain_realname_on",
];
/// Signed or taken for one application alone.
const PICTURES_ONCE: [&str; 3] =
    ["site.verification_form", "site_principal.backdrop_photo", "entity.commitment_letter"];

/// What is taken over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Takeover {
    /// How many sites the new case has at least.
    pub sites: usize,
    /// The answers, in order of path.
    pub answers: Vec<(Path, Value)>,
    /// The slots whose pictures fit the new case too.
    pub slots: BTreeSet<Path>,
}

/// What `new` takes over from `earlier`. Answers that `new` has already are its own. `today` is the date in Beijing.
pub fn takeover(catalogue: &Catalogue, earlier: &Case, new: &Case, today: Date) -> Takeover {
    let new_sites = NEW_SITES.contains(&new.filing_type.as_str());
    let sites = if new_sites { 1 } else { earlier.answers.sites.len().max(1) };
    let mut merged = new.clone();
    merged.answers.sites.resize_with(sites.max(new.answers.sites.len()), Default::default);
    let mut taken = candidates(catalogue, earlier, new, (new_sites, today));
    for (path, value) in &taken {
        merged.answers.set(path, Some(value.clone()));
    }
    // An answer that falls away can close the branch of another one: as often as anything falls.
    loop {
        let asked = asked(catalogue, &merged);
        let (stay, fall): (Vec<_>, Vec<_>) = taken.into_iter().partition(|(path, _)| asked.contains(path));
        taken = stay;
        if fall.is_empty() {
            break;
        }
        fall.iter().for_each(|(path, _)| drop(merged.answers.set(path, None)));
    }
    let slots = slots(catalogue, earlier, &merged, new_sites);
    Takeover { sites, answers: taken, slots }
}

fn candidates(
    catalogue: &Catalogue,
    earlier: &Case,
    new: &Case,
    (new_sites, today): (bool, Date),
) -> Vec<(Path, Value)> {
    let expired: BTreeSet<Path> = earlier
        .answers
        .iter()
        .filter(|(path, value)| path.id.ends_with("_valid_to") && has_run_out(value, today))
        .flat_map(|(path, _)| {
            let from = path.id.trim_end_matches("_to").to_owned() + "_from";
            [path.sibling(from), path]
        })
        .collect();
    earlier
        .answers
        .iter()
        .filter(|(path, value)| {
            value.is_present()
                && is_kept(catalogue, &path.id)
                && !expired.contains(path)
                && new.answers.get(path).is_none()
                && (!new_sites || follows_the_person(path))
        })
        .map(|(path, value)| (path, value.clone()))
        .collect()
}

/// Of a new site only the principal is known, as that of the first site before.
fn follows_the_person(path: &Path) -> bool {
    path.site.is_none() || path.site == Some(0) && path.id.starts_with("site_principal.")
}

fn is_kept(catalogue: &Catalogue, id: &str) -> bool {
    let once = ONCE.iter().any(|beginning| id.starts_with(beginning)) || ONCE_BY_ID.contains(&id);
    !once && !catalogue.field(id).is_some_and(Field::is_secret)
}

/// A date before today; `长期` never runs out.
fn has_run_out(value: &Value, today: Date) -> bool {
    let day = value.text().map(str::trim).filter(|text| text.len() == 8);
    day.and_then(|text| text.parse::<i64>().ok()).is_some_and(|day| {
        let (year, month) = (i64::from(today.year()), i64::from(today.month()));
        day < year * 10_000 + month * 100 + i64::from(today.day())
    })
}

/// Every place that is asked in a case, and whose answer is one of the choices.
fn asked(catalogue: &Catalogue, case: &Case) -> BTreeSet<Path> {
    let mut asked = BTreeSet::new();
    for field in catalogue.fields() {
        for scene in scenes(case, field.scope).iter().filter(|scene| field.asked(scene)) {
            let offered = |value: &Value| match field.input {
                Some(Input::Choice | Input::Choices) => {
                    catalogue.options(field, scene).is_none_or(|options| {
                        value.items().iter().all(|code| options.iter().any(|row| row.get("code") == *code))
                    })
                }
                _ => true,
            };
            if scene.answer(&field.id).is_some_and(offered) {
                asked.insert(Path { site: scene.site, id: field.id.clone() });
            }
        }
    }
    asked
}

fn slots(catalogue: &Catalogue, earlier: &Case, merged: &Case, new_sites: bool) -> BTreeSet<Path> {
    let fits = |path: &&Path| {
        let site = path.site.is_none_or(|site| site < merged.answers.sites.len());
        let slot = catalogue.slot(&path.id).filter(|slot| (slot.scope == Scope::Site) == path.site.is_some());
        site && !PICTURES_ONCE.contains(&path.id.as_str())
            && (!new_sites || follows_the_person(path))
            && slot.is_some_and(|slot| slot.applies(&merged.scene(path.site)))
    };
    earlier
        .materials
        .iter()
        .filter(|(_, names)| !names.is_empty())
        .map(|(path, _)| path)
        .filter(fits)
        .cloned()
        .collect()
}

#[cfg(test)]
mod tests;

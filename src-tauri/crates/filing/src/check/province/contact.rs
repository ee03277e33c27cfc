//! Phones, and what the remark has to say about them and about other things.

use super::{looks_foreign, same_name};
use crate::answers::Path;
use crate::check::{Findings, args};
use crate::problem::Args;
use crate::province::Rule;

/// Office phones of a unit's principals.
pub(super) fn office_phone(found: &mut Findings<'_>, rule: &Rule) {
    for person in found.principals() {
        let (path, phone) = found.of(person, "office_phone");
        if phone.is_empty() || !found.clean(&path) {
            continue;
        }
        match rule.value.as_str() {
            "differs_from_mobile" if digits(phone) == digits(found.of(person, "mobile").1) => {
                found.rule("province.office_is_mobile", path, rule, Args::new());
            }
            "landline" if is_mobile(phone) => found.rule("province.landline", path, rule, Args::new()),
            "mobile_with_name_and_post" | "mobile_with_name" | "mobile_with_post" if is_mobile(phone) => {
                mobile_remark(found, rule, person);
            }
            _ => {}
        }
    }
}

/// The remark beside a mobile that stands as office phone. One remark serves a person in both roles.
fn mobile_remark(found: &mut Findings<'_>, rule: &Rule, person: (Option<usize>, &'static str)) {
    let name = found.of(person, "name").1;
    if person.0.is_some() && same_name(name, found.text(None, "entity_principal.name")) {
        return;
    }
    let (path, remark) = remark_of(found, person.0);
    let named = rule.value == "mobile_with_post" || remark.contains(name);
    if remark.is_empty() || !named {
        found.rule("province.mobile_remark", path, rule, args([("value", name)]));
    }
}

fn remark_of<'a>(found: &Findings<'a>, site: Option<usize>) -> (Path, &'a str) {
    let id = if site.is_some() { "site.remark" } else { "entity.remark" };
    (Path { site, id: id.to_owned() }, found.text(site, id))
}

/// The remark that names whose phone the emergency phone is.
pub(super) fn emergency_phone(found: &mut Findings<'_>, rule: &Rule) {
    if !matches!(rule.value.as_str(), "third_person_in_remark" | "relative_in_remark") {
        return;
    }
    for person in found.principals() {
        if found.of(person, "emergency_phone").1.is_empty() {
            continue;
        }
        let (path, remark) = remark_of(found, person.0);
        if !rule.parts().any(|word| remark.contains(word)) {
            found.rule("province.emergency_remark", path, rule, Args::new());
        }
        // The same remark serves every role.
        return;
    }
}

/// What a remark has to say.
pub(super) fn remark(found: &mut Findings<'_>, rule: &Rule) {
    let (entity, written) = remark_of(found, None);
    match rule.value.as_str() {
        "principal_verified" | "medical_licence" if !found.asks("entity.remark") => {}
        "principal_verified"
            if looks_foreign(found.text(None, "entity.legal_rep_name")) && !written.contains(&rule.arg) =>
        {
            found.rule("province.principal_verified", entity, rule, Args::new());
        }
        "medical_licence" if written.is_empty() => {
            found.rule("province.medical_licence", entity, rule, Args::new());
        }
        "personal_statement" | "main_content" => {
            for site in 0..found.site_count() {
                let (path, written) = remark_of(found, Some(site));
                if written.is_empty() {
                    found.rule(&format!("province.{}", rule.value), path, rule, Args::new());
                }
            }
        }
        _ => {}
    }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Eleven digits beginning with 13 to 19.
fn is_mobile(phone: &str) -> bool {
    let number = digits(phone);
    let own = number.strip_prefix("86").filter(|rest| rest.len() == 11).unwrap_or(&number);
    own.len() == 11 && own.starts_with('1') && !own.starts_with("10")
}

//! The unit's own answers: certificate, seal, addresses, investor.

use super::same_name;
use crate::answers::Path;
use crate::check::{Findings, args};
use crate::problem::Args;
use crate::province::Rule;

/// The code of the business licence.
const LICENCE: &str = "1";
/// Codes of organisation code certificates, by nature.
const ORGANISATION_CODES: [&str; 7] = ["3", "9", "10", "12", "16", "18", "20"];
/// Most characters of a person's name written in Han.
const LONGEST_PERSON: usize = 4;

/// Certificates from before the unified code.
pub(super) fn certificate(found: &mut Findings<'_>, rule: &Rule) {
    if !matches!(rule.value.as_str(), "newest_only" | "credit_code_licence_only" | "colour_duplicate") {
        return;
    }
    let kind = found.text(None, "entity.certificate_type");
    let number = found.text(None, "entity.certificate_number");
    let old_number = number.len() == 15 && number.bytes().all(|byte| byte.is_ascii_digit());
    if ORGANISATION_CODES.contains(&kind) {
        found.rule("province.old_certificate", Path::entity("entity.certificate_type"), rule, Args::new());
    } else if kind == LICENCE && old_number {
        found.rule("province.old_certificate", Path::entity("entity.certificate_number"), rule, Args::new());
    }
}

/// A licence registered in the province itself.
pub(super) fn local_number(found: &mut Findings<'_>, rule: &Rule) {
    let path = Path::entity("entity.certificate_number");
    let number = found.text(None, "entity.certificate_number");
    let area = if number.chars().count() == 18 { number.get(2..4) } else { number.get(..2) };
    let local = rule.parts().any(|part| number.contains(part) && (area == Some(part) || !part.is_ascii()));
    let said = found.problems.iter().any(|problem| problem.path == path);
    if rule.value == "seal_and_number" && !number.is_empty() && !local && !said {
        found.rule("province.certificate_number_local", path, rule, Args::new());
    }
}

/// A sole proprietor without a seal, where one is needed.
pub(super) fn seal(found: &mut Findings<'_>, rule: &Rule) {
    if rule.value == "seal_needed" && found.text(None, "entity.has_seal") == "no" {
        found.rule("province.seal_needed", Path::entity("entity.has_seal"), rule, Args::new());
    }
}

/// Where the unit sits, and where its certificate says it sits.
pub(super) fn address(found: &mut Findings<'_>, rule: &Rule) {
    let path = Path::entity("entity.certificate_address");
    let written = found.text(None, "entity.certificate_address");
    match rule.value.as_str() {
        "same_city" | "same_area" => {
            if let Some(other) = other_city(found, written) {
                found.rule("province.other_city", path, rule, args([("value", &other)]));
            }
        }
        "huayuan_by_ring" => {
            let inside = [written, found.text(None, "entity.postal_address")]
                .iter()
                .any(|text| text.contains(&rule.arg));
            let county = found.text(None, "entity.county");
            if inside && !county.is_empty() && !["120104", "120111"].contains(&county) {
                found.rule("province.huayuan", Path::entity("entity.county"), rule, Args::new());
            }
        }
        _ => {}
    }
}

/// Another city of the province that the certificate's address names, and not the one that was answered.
fn other_city(found: &Findings<'_>, written: &str) -> Option<String> {
    let regions = found.catalogue.table("regions")?;
    let answered = regions.find("code", found.text(None, "entity.city"))?.get("name_zh");
    let province = found.catalogue.province(&found.case.province)?.get("code");
    let mut cities = regions.having("parent", province).map(|row| row.get("name_zh"));
    let named = cities.find(|city| written.contains(city) && *city != answered)?;
    (!written.contains(answered)).then(|| named.to_owned())
}

/// Who stands as investor or superior unit.
pub(super) fn investor(found: &mut Findings<'_>, rule: &Rule) {
    let path = Path::entity("entity.investor");
    let investor = found.text(None, "entity.investor");
    if investor.is_empty() {
        return;
    }
    let enterprise = found.text(None, "entity.nature") == "4";
    let representative = found.text(None, "entity.legal_rep_name");
    let id = match rule.value.as_str() {
        "unit_name" if is_person(investor, representative) => "province.investor_unit",
        "own_name_or_superior" if enterprise && !same_name(investor, found.text(None, "entity.name")) => {
            "province.investor_own_name"
        }
        "legal_rep_or_superior"
            if enterprise && !representative.is_empty() && !same_name(investor, representative) =>
        {
            "province.investor_legal_rep"
        }
        _ => return,
    };
    found.rule(id, path, rule, Args::new());
}

fn is_person(name: &str, representative: &str) -> bool {
    name == representative || name.chars().count() <= LONGEST_PERSON
}

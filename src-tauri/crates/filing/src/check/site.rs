//! The website: its name against the entity's, what it offers against who offers it, whose the domain is.

use super::{Findings, args, dates};
use crate::answers::{Path, Value};
use crate::problem::Args;
use crate::values::{is_han, plain};

const INDIVIDUAL: &str = "5";
/// Service contents open to private persons: a personal space, and "other".
const FOR_INDIVIDUALS: [&str; 2] = ["6", OTHER];
const OTHER: &str = "24";
/// Types whose site must not be reachable yet.
const NOT_YET_FILED: [&str; 3] = ["first_filing", "new_website_here", "new_website_elsewhere"];
/// Types whose text message goes to the number in the record.
const RECORD_IS_ASKED: [&str; 2] = ["new_access", "continue_access"];

pub(super) fn check(found: &mut Findings<'_>) {
    for site in 0..found.case.answers.sites.len() {
        name_is_about_the_entity(found, site);
        content(found, site);
        reachable(found, site);
        holder(found, site);
        dates::domain(found, site);
        addresses(found, site);
    }
}

/// The name of a product or a project needs a remark that says whose it is.
fn name_is_about_the_entity(found: &mut Findings<'_>, site: usize) {
    let path = Path::site(site, "site.name");
    let (name, entity) = (found.text(Some(site), &path.id), found.text(None, "entity.name"));
    let unit = !matches!(found.text(None, "entity.nature"), "" | INDIVIDUAL);
    if !unit || name.is_empty() || entity.is_empty() || !found.clean(&path) {
        return;
    }
    let remark = found.text(Some(site), "site.remark");
    let explained = plain(remark).contains(&plain(name));
    if !shares_a_word(found, name, entity) && !explained {
        found.say("site_name.unrelated", path, args([("value", name)]));
    }
}

/// Whether two Chinese characters in a row stand in both, leaving out what stands in every name.
fn shares_a_word(found: &Findings<'_>, name: &str, entity: &str) -> bool {
    let mut bare = entity.to_owned();
    for word in found.catalogue.lists.words("every_name") {
        bare = bare.replace(word, "·");
    }
    let han: Vec<char> = name.chars().collect();
    han.windows(2).any(|pair| match pair {
        [one, two] => is_han(*one) && is_han(*two) && bare.contains(&String::from_iter([*one, *two])),
        _ => false,
    })
}

fn content(found: &mut Findings<'_>, site: usize) {
    let path = Path::site(site, "site.service_content");
    let codes = found.answer(Some(site), &path.id).map(Value::items).unwrap_or_default();
    let nature = found.text(None, "entity.nature");
    if codes.is_empty() || nature.is_empty() || !found.clean(&path) {
        return;
    }
    let individual = nature == INDIVIDUAL;
    if individual && codes.iter().any(|code| !FOR_INDIVIDUALS.contains(code)) {
        found.say("service_content.individual", path, Args::new());
    } else if codes.contains(&OTHER) && found.text(Some(site), "site.remark").is_empty() {
        let rule = if individual { "service_content.other_individual" } else { "service_content.other" };
        found.say(rule, Path::site(site, "site.remark"), args([("other_field", &path.to_string())]));
    }
}

/// Before its first filing a site stays closed; while its access moves, the number in the record has to work.
fn reachable(found: &mut Findings<'_>, site: usize) {
    let filing_type = found.case.filing_type.as_str();
    let path = Path::site(site, "site.closed");
    if NOT_YET_FILED.contains(&filing_type) && found.text(Some(site), &path.id) == "no" {
        found.say("site.open_too_early", path, Args::new());
    }
    let path = Path::site(site, "site.record_mobile_works");
    if RECORD_IS_ASKED.contains(&filing_type) && found.text(Some(site), &path.id) == "no" {
        found.say("record.mobile_dead", path, Args::new());
    }
}

/// A domain belongs to who files it.
fn holder(found: &mut Findings<'_>, site: usize) {
    let path = Path::site(site, "site.domain_holder");
    let given = found.text(Some(site), &path.id);
    let (holder, entity) = (plain(given), plain(found.text(None, "entity.name")));
    if !holder.is_empty() && !entity.is_empty() && holder != entity && found.clean(&path) {
        let person = |id: &str| plain(found.text(None, id)) == holder;
        let unit = !matches!(found.text(None, "entity.nature"), "" | INDIVIDUAL);
        let rule = if unit && (person("entity.legal_rep_name") || person("entity_principal.name")) {
            "domain_holder.person"
        } else if holder.contains(&entity) || entity.contains(&holder) {
            "domain_holder.similar"
        } else {
            "domain_holder.differs"
        };
        return found.say(rule, path, args([("value", given), ("other_field", "entity.name")]));
    }
    let path = Path::site(site, "site.domain_holder_number");
    let (number, own) =
        (plain(found.text(Some(site), &path.id)), plain(found.text(None, "entity.certificate_number")));
    if !number.is_empty() && !own.is_empty() && number != own && found.clean(&path) {
        let other = args([("other_field", "entity.certificate_number")]);
        return found.say("domain_holder.number", path, other);
    }
    let registrar = Path::site(site, "site.domain_registrar");
    if !holder.is_empty() && found.text(Some(site), &registrar.id).is_empty() {
        found.say("domain_registrar.empty", registrar, Args::new());
    }
}

/// The parts of a value that holds several addresses, as compared.
pub(super) fn several(text: &str) -> Vec<String> {
    text.split([';', '；', ',', '，', '\n']).map(plain).filter(|one| !one.is_empty()).collect()
}

/// The same address once; as many ends as beginnings.
fn addresses(found: &mut Findings<'_>, site: usize) {
    let (first, last) = (Path::site(site, "access.ip_start"), Path::site(site, "access.ip_end"));
    if !found.clean(&first) || !found.clean(&last) {
        return;
    }
    let each = |path: &Path| several(found.text(Some(site), &path.id));
    let (starts, ends) = (each(&first), each(&last));
    if starts.iter().enumerate().any(|(index, one)| starts.iter().take(index).any(|other| one == other)) {
        found.say("access.ip_twice", first, Args::new());
    } else if !starts.is_empty() && !ends.is_empty() && starts.len() != ends.len() {
        let numbers = [("count", starts.len().to_string()), ("other_count", ends.len().to_string())];
        found.say(
            "access.ip_pairs",
            last,
            numbers.into_iter().map(|(name, n)| (name.to_owned(), n)).collect(),
        );
    }
}

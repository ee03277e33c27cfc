//! What the case's own province says: each current row that can be decided is judged. Source and date of a finding are
//! those of the row, and what is old is never more than a warning.

mod changes;
mod contact;
mod counts;
mod domains;
mod identity;
mod people;
mod sites;
mod unit;

use super::{Findings, args};
use crate::answers::{Path, Value};
use crate::problem::{Args, Severity};
use crate::province::Rule;
use crate::values::plain;

/// A row from before this year may long have changed.
const OLD: &str = "2019";

pub(super) fn check(found: &mut Findings<'_>) {
    let (catalogue, case) = (found.catalogue, found.case);
    let nature = case.answers.text(&Path::entity("entity.nature"));
    let scene = case.scene(None);
    for rule in catalogue.provinces.everything(&case.province, nature) {
        if catalogue.provinces.kind(&rule.kind).is_some_and(|kind| kind.applies(&scene)) {
            judge(found, rule);
        }
    }
    people::nothing_known(found, nature);
}

fn judge(found: &mut Findings<'_>, rule: &Rule) {
    match rule.kind.as_str() {
        "entity_principal_legal_rep" => people::legal_representative(found, rule),
        "site_principal_poa" => people::site_principal(found, rule),
        "min_age" => people::age(found, rule),
        "finance_names" => people::finance(found, rule),
        "individual_locality" => identity::individual(found, rule),
        "local_id_prefix" => identity::prefix(found, rule),
        "site_principal_locality" => identity::principals(found, rule),
        "foreigner" => identity::foreigner(found, rule),
        "unit_certificate" => unit::certificate(found, rule),
        "unit_certificate_original" => unit::local_number(found, rule),
        "sole_proprietor" => unit::seal(found, rule),
        "address" => unit::address(found, rule),
        "investor_field" => unit::investor(found, rule),
        "office_phone" => contact::office_phone(found, rule),
        "emergency_phone" => contact::emergency_phone(found, rule),
        "remark_text" => contact::remark(found, rule),
        "domain_owner" => domains::holder(found, rule),
        "domain_suffix" | "domain_suffix_public_bodies" => domains::suffix(found, rule),
        "domain_validity" => domains::validity(found, rule),
        "one_domain_per_site" | "multi_domain_remark" => domains::several(found, rule),
        "sites_per_order" => counts::order(found, rule),
        "sites_cap" => counts::cap(found, rule),
        "construction_plan" => counts::plan(found, rule),
        "domain_certificate" => counts::certificates(found, rule),
        "site_name" => sites::name(found, rule),
        "language" => sites::languages(found, rule),
        "change_rules" => changes::entity(found, rule),
        "change_principal" => changes::principal(found, rule),
        _ => {}
    }
}

impl<'a> Findings<'a> {
    /// Reports what a province's row finds, once at each place. The sentence gets `province`, `arg` and `arg2`.
    fn rule(&mut self, id: &str, path: Path, rule: &Rule, mut more: Args) {
        if self.problems.iter().any(|problem| problem.rule == id && problem.path == path) {
            return;
        }
        more.extend(args([("province", &rule.province), ("arg", &rule.shown()), ("arg2", &rule.arg2)]));
        let before = self.problems.len();
        self.say(id, path, more);
        for problem in self.problems.iter_mut().skip(before) {
            problem.source.clone_from(&rule.source);
            problem.as_of.clone_from(&rule.as_of);
            if rule.as_of.as_str() < OLD {
                problem.severity = problem.severity.min(Severity::Warn);
            }
        }
    }

    /// The items of an answer.
    fn items(&self, site: usize, id: &str) -> Vec<&'a str> {
        self.answer(Some(site), id).map(Value::items).unwrap_or_default()
    }

    /// Whether this filing asks that field of the entity.
    fn asks(&self, id: &str) -> bool {
        self.catalogue.field(id).is_some_and(|field| field.asked(&self.case.scene(None)))
    }

    fn site_count(&self) -> usize {
        self.case.answers.sites.len()
    }

    /// Whether a picture lies in the slot.
    fn attached(&self, site: Option<usize>, slot: &str) -> bool {
        let path = Path { site, id: slot.to_owned() };
        self.case.materials.get(&path).is_some_and(|names| !names.is_empty())
    }

    /// The principals the case names: site and id prefix.
    fn principals(&self) -> Vec<(Option<usize>, &'static str)> {
        let sites = (0..self.site_count()).map(|site| (Some(site), "site_principal"));
        [(None, "entity_principal")].into_iter().chain(sites).collect()
    }

    /// One answer about a principal, and where it lives.
    fn of(&self, (site, prefix): (Option<usize>, &str), field: &str) -> (Path, &'a str) {
        let id = format!("{prefix}.{field}");
        let text = self.text(site, &id);
        (Path { site, id }, text)
    }
}

/// Whether two names are the same: blanks, widths and the case of letters do not count.
fn same_name(one: &str, two: &str) -> bool {
    plain(one) == plain(two)
}

/// Whether a name is written with Latin letters, as only a foreigner's is.
fn looks_foreign(name: &str) -> bool {
    name.contains(|sign: char| sign.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests;

//! How many websites and domains in one order and under one entity, and the papers that follow from the number.

use std::collections::BTreeSet;

use crate::answers::Path;
use crate::check::{Findings, args};
use crate::problem::Args;
use crate::province::Rule;

fn domains<'a>(found: &Findings<'a>) -> Vec<&'a str> {
    let all = (0..found.site_count()).flat_map(|site| found.items(site, "site.domains"));
    all.map(str::trim).filter(|domain| !domain.is_empty()).collect()
}

/// Websites already filed, as answered; `None` before.
fn filed(found: &Findings<'_>) -> Option<u64> {
    found.text(None, "entity.filed_sites").parse().ok()
}

fn number(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

fn adds(found: &Findings<'_>) -> bool {
    found.case.filing_type.starts_with("new_website")
}

/// What fits into one order.
pub(super) fn order(found: &mut Findings<'_>, rule: &Rule) {
    let (sites, names) = (number(found.site_count()), number(domains(found).len()));
    let most = match rule.value.as_str() {
        "at_most" | "domains_at_most" => rule.number(),
        "one_site_one_domain" => Some(1),
        "first_filing_one_domain" if !adds(found) => Some(1),
        "one_domain_when_filed_over" if adds(found) && filed(found) > rule.number() => Some(1),
        _ => None,
    };
    let Some(most) = most else { return };
    let (limit, last) = (most.to_string(), found.site_count().saturating_sub(1));
    let by_site = matches!(rule.value.as_str(), "at_most" | "one_site_one_domain");
    if by_site && sites > most {
        let numbers = args([("limit", &limit), ("count", &sites.to_string())]);
        found.rule("province.sites_per_order", Path::site(last, "site.name"), rule, numbers);
    } else if rule.value != "at_most" && names > most {
        let numbers = args([("limit", &limit), ("count", &names.to_string())]);
        found.rule("province.domains_per_order", Path::site(last, "site.domains"), rule, numbers);
    }
}

/// Websites under the entity once this order is through.
fn total(found: &Findings<'_>) -> u64 {
    filed(found).unwrap_or_default().saturating_add(number(found.site_count()))
}

/// What one entity may have.
pub(super) fn cap(found: &mut Findings<'_>, rule: &Rule) {
    let all = total(found);
    if rule.number().is_some_and(|most| all > most) {
        let path = match adds(found) {
            true => Path::entity("entity.filed_sites"),
            false => Path::site(found.site_count().saturating_sub(1), "site.name"),
        };
        found.rule("province.sites_cap", path, rule, args([("count", &all.to_string())]));
    }
}

/// From how many websites on a construction plan is wanted.
pub(super) fn plan(found: &mut Findings<'_>, rule: &Rule) {
    let all = total(found);
    let over = |count: u64| rule.number().is_some_and(|limit| count > limit);
    let wanted = match rule.value.as_str() {
        "sites_over" => over(all),
        "prefixes_over" => {
            let names = domains(found);
            let heads: BTreeSet<&str> = names.iter().filter_map(|domain| domain.split('.').next()).collect();
            over(filed(found).unwrap_or_default().saturating_add(number(heads.len())))
        }
        "added_site" => adds(found) || all > 1,
        _ => false,
    };
    if wanted && !found.attached(None, "entity.construction_plan") {
        let path = Path::site(found.site_count().saturating_sub(1), "site.name");
        found.rule("province.construction_plan", path, rule, args([("count", &all.to_string())]));
    }
}

/// From how many domains on certificates are wanted.
pub(super) fn certificates(found: &mut Findings<'_>, rule: &Rule) {
    let names = number(domains(found).len());
    let count = match rule.value.as_str() {
        "order_from_count" => names,
        "entity_from_count" => names.saturating_add(filed(found).unwrap_or_default()),
        _ => return,
    };
    for site in 0..found.site_count() {
        if rule.number().is_some_and(|from| count >= from)
            && !found.attached(Some(site), "site.domain_certificate")
        {
            found.rule("province.domain_certificates", Path::site(site, "site.domains"), rule, Args::new());
        }
    }
}

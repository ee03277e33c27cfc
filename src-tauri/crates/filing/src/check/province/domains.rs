//! Domains: who holds them, how they end, how long they last, how many point to one site.

use jiff::Span;

use super::same_name;
use crate::answers::Path;
use crate::check::{Findings, args};
use crate::problem::Args;
use crate::province::Rule;
use crate::values::{Context, Kind, day, domain_forms, judge};

/// The holder on the domain's record.
pub(super) fn holder(found: &mut Findings<'_>, rule: &Rule) {
    let unit = found.text(None, "entity.name");
    let representative = found.text(None, "entity.legal_rep_name");
    let principal = found.text(None, "entity_principal.name");
    for site in 0..found.site_count() {
        let holder = found.text(Some(site), "site.domain_holder");
        let own = found.text(Some(site), "site_principal.name");
        let allowed = match rule.value.as_str() {
            "must_be_person" => vec![unit, principal],
            "must_be_unit" | "must_be_unit_not_rep" => vec![unit],
            "must_be_legal_rep" => vec![representative],
            "unit_or_legal_rep" => vec![unit, representative],
            "unit_or_its_people" => vec![unit, representative, principal, own],
            _ => return,
        };
        let known: Vec<&str> = allowed.into_iter().filter(|name| !name.is_empty()).collect();
        if !holder.is_empty() && !known.is_empty() && !known.iter().any(|name| same_name(name, holder)) {
            let path = Path::site(site, "site.domain_holder");
            found.rule("province.domain_holder", path, rule, args([("value", holder)]));
        }
    }
}

/// How domains end.
pub(super) fn suffix(found: &mut Findings<'_>, rule: &Rule) {
    let id = match (rule.kind.as_str(), rule.value.as_str()) {
        ("domain_suffix", "listed_only") => "province.suffix_not_listed",
        ("domain_suffix", "refused") => "province.suffix_refused",
        ("domain_suffix_public_bodies", "one_of") => "province.public_body_suffix",
        _ => return,
    };
    for site in 0..found.site_count() {
        let path = Path::site(site, "site.domains");
        for given in found.items(site, "site.domains") {
            let Some(domain) = normal(found, given) else { continue };
            let ends = |part: &str| domain.ends_with(&ascii(found, part));
            let refused = match rule.value.as_str() {
                "listed_only" => accepted_in_beijing(found, &domain) == Some(false),
                "refused" => rule.parts().any(ends),
                _ => !rule.parts().any(ends),
            };
            if refused {
                found.rule(id, path.clone(), rule, args([("value", given.trim())]));
            }
        }
    }
}

/// The domain in its `xn--` form; `None` when it is none.
fn normal(found: &Findings<'_>, given: &str) -> Option<String> {
    let context =
        Context { today: found.today, domains: &[], entity_name: "", lists: &found.catalogue.lists };
    let domain = judge(Kind::Domain, given.trim(), &context).normalised;
    domain_forms(domain.as_deref().unwrap_or(given))
        .map(|forms| forms.ascii)
        .filter(|ascii| !ascii.is_empty())
}

/// A suffix in its `xn--` form, as the table of suffixes has it.
fn ascii(found: &Findings<'_>, suffix: &str) -> String {
    let row = found.catalogue.table("domain_suffixes").and_then(|table| table.find("suffix", suffix));
    row.map_or(suffix, |row| row.get("suffix_ascii")).to_owned()
}

/// What Beijing's list says of a domain: of its longest ending that the list names. `None` when it says nothing.
fn accepted_in_beijing(found: &Findings<'_>, domain: &str) -> Option<bool> {
    let table = found.catalogue.table("domain_suffixes")?;
    let row = domain.match_indices('.').find_map(|(at, _)| table.find("suffix_ascii", domain.get(at..)?))?;
    match row.get("beijing_accepts") {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

/// How long the domain lasts.
pub(super) fn validity(found: &mut Findings<'_>, rule: &Rule) {
    let margin = rule.number().and_then(|months| Span::new().try_months(i64::try_from(months).ok()?).ok());
    let limit = margin.and_then(|margin| found.today.checked_add(margin).ok());
    for site in 0..found.site_count() {
        let path = Path::site(site, "site.domain_valid_to");
        let until = day(found.text(Some(site), &path.id)).filter(|_| found.clean(&path));
        if let (Some(until), Some(limit)) = (until, limit)
            && until <= limit
        {
            found.rule("province.domain_expires", path, rule, args([("date", &until.to_string())]));
        }
    }
}

/// Several domains on one site.
pub(super) fn several(found: &mut Findings<'_>, rule: &Rule) {
    for site in 0..found.site_count() {
        let count =
            found.items(site, "site.domains").iter().filter(|domain| !domain.trim().is_empty()).count();
        if count < 2 {
            continue;
        }
        let path = Path::site(site, "site.domains");
        match rule.value.as_str() {
            "one_domain" | "separate" if found.clean(&path) => {
                found.rule("province.one_domain_per_site", path, rule, args([("count", &count.to_string())]));
            }
            "separate_or_remark" | "remark" if !found.text(Some(site), "site.remark").contains(&rule.arg) => {
                found.rule("province.domains_remark", Path::site(site, "site.remark"), rule, Args::new());
            }
            _ => {}
        }
    }
}

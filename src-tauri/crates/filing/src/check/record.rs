//! What is filed against what is on record: changes that no change can make, and what a deregistration leaves behind.

use std::collections::BTreeSet;

use super::{Findings, args};
use crate::answers::{Path, Value};
use crate::problem::Args;
use crate::values::{Context, Kind, judge, plain};

const CHANGES: [&str; 4] = ["change_entity", "change_website", "change_both", "change_access"];

pub(super) fn check(found: &mut Findings<'_>) {
    if CHANGES.contains(&found.case.filing_type.as_str()) {
        province(found);
        certificate(found);
        renamed(found);
        for site in 0..found.case.answers.sites.len() {
            domains(found, site);
        }
    }
    numbers(found);
    cancelled(found);
}

fn province(found: &mut Findings<'_>) {
    let path = Path::entity("entity.province");
    let recorded = found.text(None, "record.province");
    let code = found.catalogue.province(&found.case.province).map(|row| row.get("code")).unwrap_or_default();
    if !recorded.is_empty() && !code.is_empty() && recorded != code {
        found.say("change.province", path, args([("other_field", "record.province")]));
    }
}

/// A certificate number stays; but a credit code made out of the organisation code is the same unit's.
fn certificate(found: &mut Findings<'_>) {
    let path = Path::entity("entity.certificate_number");
    let [recorded, now] =
        ["record.certificate_number", "entity.certificate_number"].map(|id| plain(found.text(None, id)));
    if recorded.is_empty() || now.is_empty() || recorded == now {
        return;
    }
    let organisation = recorded.replace('-', "");
    let grown = organisation.len() == 9 && now.get(8..17) == Some(organisation.as_str());
    let rule = if grown { "change.credit_code" } else { "change.certificate_number" };
    found.say(rule, path, args([("other_field", "record.certificate_number")]));
}

fn renamed(found: &mut Findings<'_>) {
    let [recorded, now] = ["record.entity_name", "entity.name"].map(|id| plain(found.text(None, id)));
    if !recorded.is_empty() && !now.is_empty() && recorded != now {
        let path = Path::entity("entity.name");
        found.say("change.renamed", path, args([("other_field", "record.entity_name")]));
    }
    let before = ["record.entity_name", "record.certificate_number", "record.principal_name"];
    let after = ["entity.name", "entity.certificate_number", "entity_principal.name"];
    let same = before.iter().zip(after).all(|(one, two)| {
        let (one, two) = (plain(found.text(None, one)), plain(found.text(None, two)));
        !one.is_empty() && one == two
    });
    if same {
        found.say("change.nothing_seen", Path::entity("entity.name"), Args::new());
    }
}

/// A change takes domains away and adds none; with the last one gone, it is a deregistration.
fn domains(found: &mut Findings<'_>, site: usize) {
    let path = Path::site(site, "site.domains");
    let recorded = normal(found, site, "site.record_domains");
    if recorded.is_empty() {
        return;
    }
    let now = normal(found, site, "site.domains");
    let cleared = found
        .answer(Some(site), &path.id)
        .is_some_and(|value| matches!(value, Value::Text(_) | Value::List(_)) && !value.is_present());
    if cleared {
        found.say("change.domains_gone", path, Args::new());
    } else {
        for added in now.difference(&recorded) {
            found.say("change.domain_added", path.clone(), args([("value", added)]));
        }
    }
}

fn normal(found: &Findings<'_>, site: usize, id: &str) -> BTreeSet<String> {
    let lists = &found.catalogue.lists;
    let context = Context { today: found.today, domains: &[], entity_name: "", lists };
    let given = found.answer(Some(site), id).map(Value::items).unwrap_or_default();
    let given = given.into_iter().filter(|item| !item.trim().is_empty());
    given
        .map(|item| judge(Kind::Domain, item, &context).normalised.unwrap_or_else(|| item.trim().to_owned()))
        .collect()
}

/// The filing numbers among themselves, and against the province.
fn numbers(found: &mut Findings<'_>) {
    let entity = Path::entity("entity.filing_number");
    let own = number(found, Kind::EntityFilingNumber, None, &entity.id);
    let lists = &found.catalogue.lists;
    let named = lists.prefix_name("filing_abbreviation", &own).unwrap_or_default();
    let elsewhere = !named.is_empty() && !found.case.province.starts_with(named);
    if elsewhere && found.clean(&entity) {
        let province = args([("other", named), ("province", &found.case.province)]);
        found.say("filing_number.other_province", entity.clone(), province);
    }
    let mut seen = BTreeSet::new();
    for site in 0..found.case.answers.sites.len() {
        let path = Path::site(site, "site.filing_number");
        let number = number(found, Kind::SiteFilingNumber, Some(site), &path.id);
        if number.is_empty() || !found.clean(&path) || !found.clean(&entity) {
            continue;
        }
        let of = number.rsplit_once('-').map(|(of, _)| of).unwrap_or_default();
        if !own.is_empty() && of != own {
            found.say("filing_number.other_entity", path, args([("other_field", "entity.filing_number")]));
        } else if !seen.insert(number.clone()) {
            found.say("filing_number.twice", path, args([("value", &number)]));
        }
    }
}

fn number(found: &Findings<'_>, kind: Kind, site: Option<usize>, id: &str) -> String {
    let lists = &found.catalogue.lists;
    let context = Context { today: found.today, domains: &[], entity_name: "", lists };
    let given = found.text(site, id);
    judge(kind, given, &context).normalised.unwrap_or_else(|| given.to_owned())
}

/// What is given up, and what is left of the record then.
fn cancelled(found: &mut Findings<'_>) {
    let (kind, rule) = match found.case.filing_type.as_str() {
        "deregister_entity" => ("0", None),
        "deregister_website" => ("1", Some("cancel.empty_shell")),
        "cancel_access" => ("2", Some("cancel.only_access")),
        _ => return,
    };
    // Nobody is asked for the kind, but a case file may hold one.
    let path = Path::entity("cancel.kind");
    let given = found.case.answers.text(&path).trim();
    if !given.is_empty() && given != kind {
        found.say("cancel.other_kind", path, args([("value", given)]));
    }
    if let Some(rule) = rule.filter(|_| found.text(None, "cancel.last_site") == "yes") {
        found.say(rule, Path::entity("cancel.last_site"), Args::new());
    }
}

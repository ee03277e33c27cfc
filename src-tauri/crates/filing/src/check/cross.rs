//! Answers against each other and against what the case is.

use std::collections::BTreeSet;

use super::site::several;
use super::{Findings, args};
use crate::answers::{Path, Value};
use crate::problem::Args;
use crate::state::Road;
use crate::values::{Context, Kind, judge};

pub(super) fn check(found: &mut Findings<'_>) {
    province(found);
    for site in 0..found.case.answers.sites.len() {
        ip_range(found, site);
        preapproval(found, site);
        domains_per_site(found, site);
        face_check(found, site);
    }
    shared_between_sites(found);
}

fn province(found: &mut Findings<'_>) {
    let (catalogue, case) = (found.catalogue, found.case);
    let Some(row) = catalogue.province(&case.province) else { return };
    let code = row.get("code");
    let path = Path::entity("entity.province");
    let answered = case.answers.text(&path);
    if !answered.is_empty() && answered != code {
        found.say("province.differs", path, args([("province", &case.province)]));
    }
    let number = Path::entity("entity.certificate_number");
    let area = case.answers.text(&number).trim().get(2..4).unwrap_or_default();
    let is_credit_code = case.answers.text(&number).trim().chars().count() == 18
        && case.answers.text(&Path::entity("entity.nature")) != "5";
    // 10 is the national registry: such a unit may sit in any province.
    if found.clean(&number) && is_credit_code && area != "10" && !code.starts_with(area) {
        found.say("uscc.other_province", number, args([("province", &case.province)]));
    }
}

fn ip_range(found: &mut Findings<'_>, site: usize) {
    let (first, last) = (Path::site(site, "access.ip_start"), Path::site(site, "access.ip_end"));
    let numbers = |path: &Path| -> Vec<Option<u32>> {
        let each = several(found.text(Some(site), &path.id)).into_iter();
        each.map(|one| one.parse::<core::net::Ipv4Addr>().ok().map(u32::from)).collect()
    };
    let mut pairs = numbers(&first).into_iter().zip(numbers(&last));
    if pairs.any(|pair| matches!(pair, (Some(start), Some(end)) if start > end)) {
        found.say("access.ip_order", last, Args::new());
    }
}

fn preapproval(found: &mut Findings<'_>, site: usize) {
    let path = Path::site(site, "site.preapproval");
    let codes = found.case.answers.get(&path).map(Value::items).unwrap_or_default();
    if codes.len() > 1 && codes.contains(&"none") {
        found.say("preapproval.none_and_more", path, Args::new());
    }
}

/// Since 2019-04-22 a website number carries one domain.
fn domains_per_site(found: &mut Findings<'_>, site: usize) {
    let path = Path::site(site, "site.domains");
    let count = found.case.answers.get(&path).map(|value| value.items().len()).unwrap_or_default();
    if count > 1 {
        let rule = match found.case.road {
            Road::App => "domain.one_per_site",
            Road::Paper => "domain.one_per_site_paper",
        };
        found.say(rule, path, args([("count", &count.to_string())]));
    }
}

fn face_check(found: &mut Findings<'_>, site: usize) {
    let path = Path::site(site, "site_principal.face_check");
    if found.case.road == Road::App && found.case.answers.text(&path) == "not_yet" {
        found.say("face_check.not_yet", path, Args::new());
    }
}

/// A domain, a site name or a service number belongs to one site.
fn shared_between_sites(found: &mut Findings<'_>) {
    let case = found.case;
    for (field, rule) in [
        ("site.domains", "domain.twice"),
        ("site.name", "site_name.twice"),
        ("access.service_number", "service_number.twice"),
    ] {
        let mut seen = BTreeSet::new();
        for site in 0..case.answers.sites.len() {
            let path = Path::site(site, field);
            let items = case.answers.get(&path).map(Value::items).unwrap_or_default();
            for item in items.into_iter().filter(|item| !item.trim().is_empty()) {
                let key = normal(found, field, item);
                if !seen.insert(key) {
                    found.say(rule, path.clone(), args([("value", item)]));
                }
            }
        }
    }
}

fn normal(found: &Findings<'_>, field: &str, item: &str) -> String {
    let context =
        Context { today: found.today, domains: &[], entity_name: "", lists: &found.catalogue.lists };
    let normalised =
        (field == "site.domains").then(|| judge(Kind::Domain, item, &context).normalised).flatten();
    normalised.unwrap_or_else(|| item.trim().to_lowercase())
}

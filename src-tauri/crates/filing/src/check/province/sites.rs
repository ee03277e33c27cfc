//! The websites themselves: name and languages.

use crate::answers::Path;
use crate::check::{Findings, args};
use crate::province::Rule;

/// What a website may be called.
pub(super) fn name(found: &mut Findings<'_>, rule: &Rule) {
    let unit = found.text(None, "entity.name");
    for site in 0..found.site_count() {
        let path = Path::site(site, "site.name");
        let name = found.text(Some(site), "site.name");
        if name.is_empty() || !found.clean(&path) {
            continue;
        }
        match rule.value.as_str() {
            "unit_name" if !unit.is_empty() && !is_short_for(name, unit) => {
                found.rule("province.site_name_unit", path, rule, args([("value", name)]));
            }
            "ends_with" if !rule.parts().any(|end| name.ends_with(end)) => {
                found.rule("province.site_name_personal", path, rule, args([("value", name)]));
            }
            _ => {}
        }
    }
}

/// A short name leaves characters out and puts none in.
fn is_short_for(short: &str, full: &str) -> bool {
    let mut rest = full.chars();
    short.chars().all(|sign| rest.any(|other| other == sign))
}

/// Several languages are ticked: are they all there?
pub(super) fn languages(found: &mut Findings<'_>, rule: &Rule) {
    for site in 0..found.site_count() {
        let count = found.items(site, "site.languages").len();
        if count > 1 {
            let path = Path::site(site, "site.languages");
            found.rule("province.languages", path, rule, args([("count", &count.to_string())]));
        }
    }
}

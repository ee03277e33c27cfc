//! The product verification: a service number in a state that lets it be used, of an account that may use it. What an
//! applicant does not know stays open; only a number that is certainly spent or dead stands in the way.

use super::Findings;
use crate::answers::Path;
use crate::problem::Args;

const NUMBER: &str = "access.service_number";
const STATE: &str = "access.number_state";
const STATES: &str = "service_number_states";

pub(super) fn check(found: &mut Findings<'_>) {
    for site in 0..found.case.answers.sites.len() {
        state(found, site);
        account(found, site);
        if found.text(Some(site), "access.product") == "other" {
            found.say("service_number.product", Path::site(site, "access.product"), Args::new());
        }
    }
}

/// How the number stands, as the applicant read it off the provider's page.
fn state(found: &mut Findings<'_>, site: usize) {
    let table = found.catalogue.table(STATES);
    let row = table.and_then(|table| table.find("code", found.text(Some(site), STATE)));
    let Some(row) = row.filter(|_| !found.text(Some(site), NUMBER).is_empty()) else { return };
    let rule = match row.get("state") {
        "unbound" => "service_number.unbound",
        "filed" => "service_number.filed",
        "invalid" => "service_number.invalid",
        "in_review" => "service_number.in_review",
        _ => return,
    };
    found.say(rule, Path::site(site, STATE), Args::new());
}

/// A number of another account is of no use before that account has granted it.
fn account(found: &mut Findings<'_>, site: usize) {
    if found.text(Some(site), "access.account") == "other" {
        found.say("service_number.grant", Path::site(site, "access.account"), Args::new());
    }
}

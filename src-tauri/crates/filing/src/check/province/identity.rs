//! Where people come from, as far as an identity number tells: its first digits name the place that first issued it, not
//! where somebody lives. So nothing here blocks but a document that the province does not take at all.

use crate::answers::Path;
use crate::check::Findings;
use crate::problem::Args;
use crate::province::Rule;

/// Codes of documents of foreigners: passport, permanent residence.
const FOREIGN: [&str; 2] = ["7", "30"];
/// The code of the resident identity card.
const RESIDENT: &str = "2";
/// The code of the travel permit for residents of Hong Kong and Macau; Hong Kong's numbers begin with H.
const HOME_RETURN: &str = "14";

/// The individual who files.
struct Applicant<'a> {
    document: &'a str,
    document_path: Path,
    number: &'a str,
    number_path: Path,
}

fn applicant<'a>(found: &Findings<'a>) -> Applicant<'a> {
    let asked = !found.text(None, "entity_principal.certificate_number").is_empty();
    let prefix = if asked { "entity_principal" } else { "entity" };
    let (document_path, document) = found.of((None, prefix), "certificate_type");
    let (number_path, number) = found.of((None, prefix), "certificate_number");
    Applicant { document, document_path, number, number_path }
}

/// Whether a resident card was first issued in the case's province; `None` when the number does not tell.
fn is_local(found: &Findings<'_>, document: &str, number: &str) -> Option<bool> {
    let head = number.get(..2).filter(|head| head.bytes().all(|byte| byte.is_ascii_digit()))?;
    let code = found.catalogue.province(&found.case.province)?.get("code");
    (matches!(document, "" | RESIDENT) && number.len() == 18).then(|| code.starts_with(head))
}

/// Individuals from elsewhere.
pub(super) fn individual(found: &mut Findings<'_>, rule: &Rule) {
    let who = applicant(found);
    let local = is_local(found, who.document, who.number);
    match rule.value.as_str() {
        "local_id" | "local_id_no_temporary" | "no_outsiders" => {
            if local == Some(false) && found.clean(&who.number_path) {
                found.rule("province.individual_not_local", who.number_path, rule, Args::new());
            } else if rule.value != "no_outsiders" && !matches!(who.document, "" | RESIDENT) {
                found.rule("province.individual_not_local", who.document_path, rule, Args::new());
            }
        }
        "local_address_no_foreigners" if FOREIGN.contains(&who.document) => {
            found.rule("province.foreigner_refused", who.document_path, rule, Args::new());
        }
        "local_address_no_foreigners" | "foreigners_permit" | "unknown" => {}
        _ if local == Some(false) && found.clean(&who.number_path) && !has_permit(found) => {
            found.rule("province.individual_needs_permit", who.number_path, rule, Args::new());
        }
        _ => {}
    }
}

fn has_permit(found: &Findings<'_>) -> bool {
    found.attached(None, "entity_principal.residence_permit")
}

/// Cards of the province that do not begin as its own do.
pub(super) fn prefix(found: &mut Findings<'_>, rule: &Rule) {
    let who = applicant(found);
    let local = is_local(found, who.document, who.number) == Some(true);
    if local && !who.number.starts_with(&rule.arg) && found.clean(&who.number_path) && !has_permit(found) {
        found.rule("province.local_id_prefix", who.number_path, rule, Args::new());
    }
}

/// Principals of a unit from elsewhere.
pub(super) fn principals(found: &mut Findings<'_>, rule: &Rule) {
    for person in found.principals() {
        let (path, number) = found.of(person, "certificate_number");
        let document = found.of(person, "certificate_type").1;
        let asked = rule.value == "every_principal_permit" || person.0.is_some();
        let permit = found.attached(person.0, &format!("{}.residence_permit", person.1));
        if asked && !permit && found.clean(&path) && is_local(found, document, number) == Some(false) {
            found.rule("province.principal_needs_permit", path, rule, Args::new());
        }
    }
}

/// Documents of people from abroad.
pub(super) fn foreigner(found: &mut Findings<'_>, rule: &Rule) {
    let mut documents = vec![((None, "entity"), "province.foreigner_refused")];
    documents.extend(found.principals().into_iter().map(|person| (person, "province.foreigner_refused")));
    for (person, refused) in documents {
        let (path, document) = found.of(person, "certificate_type");
        let number = found.of(person, "certificate_number").1;
        match rule.value.as_str() {
            "refused" if FOREIGN.contains(&document) => found.rule(refused, path, rule, Args::new()),
            "hong_kong_passport" if document == HOME_RETURN && !number.starts_with(['M', 'm']) => {
                found.rule("province.hong_kong_passport", path, rule, Args::new());
            }
            _ => {}
        }
    }
}

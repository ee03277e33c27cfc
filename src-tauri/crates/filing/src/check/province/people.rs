//! Who may be a principal: the legal representative, a person of age, somebody else by letter.

use jiff::Span;
use jiff::civil::Date;

use super::{looks_foreign, same_name};
use crate::answers::Path;
use crate::check::{Findings, args};
use crate::problem::Args;
use crate::province::Rule;

const KIND: &str = "entity_principal_legal_rep";

/// What others than the legal representative may be, as older rows say it.
const ALLOWING: [&str; 6] = [
    "free",
    "letter",
    "letter_on_conditions",
    "letter_same_person",
    "letter_remark_different_person",
    "other_same_person",
];

/// The principal of a unit, where it is not its legal representative.
pub(super) fn legal_representative(found: &mut Findings<'_>, rule: &Rule) {
    let Some((path, representative)) = another(found) else { return };
    let letter = found.attached(None, "entity_principal.authorization_letter");
    match rule.value.as_str() {
        "must" => found.rule("legal_rep.must", path.clone(), rule, Args::new()),
        "foreigner_delegates" | "both_must_foreigner_delegates" if looks_foreign(representative) => {
            found.rule("legal_rep.delegates", path.clone(), rule, Args::new());
        }
        "foreigner_delegates" => found.rule("legal_rep.foreigner_only", path.clone(), rule, Args::new()),
        "both_must_foreigner_delegates" => found.rule("legal_rep.must", path.clone(), rule, Args::new()),
        "letter" | "letter_on_conditions" | "letter_same_person" | "letter_remark_different_person"
            if !letter =>
        {
            found.rule("legal_rep.letter", path.clone(), rule, Args::new());
        }
        _ => {}
    }
    match rule.value.as_str() {
        "letter_same_person" | "other_same_person" => {
            second_person(found, rule, "legal_rep.same_person", false)
        }
        "letter_remark_different_person" => second_person(found, rule, "legal_rep.different_person", true),
        _ => {}
    }
    contradiction(found, rule, path);
}

/// The place of the entity principal and the representative's name, where the two are not the same person.
fn another<'a>(found: &Findings<'a>) -> Option<(Path, &'a str)> {
    let representative = found.text(None, "entity.legal_rep_name");
    let (path, principal) = found.of((None, "entity_principal"), "name");
    let given = !representative.is_empty() && !principal.is_empty() && found.clean(&path);
    (given && !same_name(representative, principal)).then_some((path, representative))
}

/// Site principals who are (or are not) the entity principal.
fn second_person(found: &mut Findings<'_>, rule: &Rule, id: &str, same: bool) {
    let principal = found.text(None, "entity_principal.name");
    for site in 0..found.site_count() {
        let (path, name) = found.of((Some(site), "site_principal"), "name");
        if !name.is_empty() && same_name(name, principal) == same {
            found.rule(id, path, rule, Args::new());
        }
    }
}

/// An older row that says the opposite is told, not hidden.
fn contradiction(found: &mut Findings<'_>, rule: &Rule, path: Path) {
    let allows = |rule: &Rule| ALLOWING.contains(&rule.value.as_str());
    let catalogue = found.catalogue;
    let nature = found.text(None, "entity.nature");
    let opposite = catalogue
        .provinces
        .older(&found.case.province, KIND, nature)
        .find(|older| (older.value == "must" || allows(older)) && allows(older) != allows(rule));
    if let Some(older) = opposite {
        let newer = args([("date", &rule.as_of)]);
        let id = if allows(older) { "legal_rep.once_allowed" } else { "legal_rep.once_refused" };
        found.rule(id, path, older, newer);
    }
}

/// A province of which nothing is known here.
pub(super) fn nothing_known(found: &mut Findings<'_>, nature: &str) {
    let catalogue = found.catalogue;
    let unit = !matches!(nature, "" | "5");
    if unit
        && catalogue.provinces.current(&found.case.province, KIND, nature).all(Rule::is_unknown)
        && let Some((path, _)) = another(found)
    {
        found.say("legal_rep.unknown", path, args([("province", &found.case.province)]));
    }
}

/// Where the site principal has to be somebody else.
pub(super) fn site_principal(found: &mut Findings<'_>, rule: &Rule) {
    let representative = found.text(None, "entity.legal_rep_name");
    let principal = found.text(None, "entity_principal.name");
    let barred = match rule.value.as_str() {
        "not_legal_rep" if !representative.is_empty() => representative,
        "not_legal_rep" | "not_entity_principal" => principal,
        _ => return,
    };
    for site in 0..found.site_count() {
        let (path, name) = found.of((Some(site), "site_principal"), "name");
        if !name.is_empty() && same_name(name, barred) && found.clean(&path) {
            found.rule("province.site_principal_other", path, rule, Args::new());
        }
    }
}

/// How old the principals are, by the birth date in their identity numbers.
pub(super) fn age(found: &mut Findings<'_>, rule: &Rule) {
    for person in found.principals() {
        let (path, number) = found.of(person, "certificate_number");
        let resident = matches!(found.of(person, "certificate_type").1, "" | "2" | "41" | "42");
        let Some(born) = birth_date(number).filter(|_| resident && found.clean(&path)) else { continue };
        let below = |years: Option<u64>| years.is_some_and(|years| !has_reached(born, years, found.today));
        let proof = found.attached(None, "entity_principal.minor_proof");
        let id = match rule.value.as_str() {
            "at_least" | "work_proof_between" if below(rule.number()) => "province.too_young",
            "work_proof_between" if below(rule.number2()) && !proof => "province.young_work_proof",
            "work_proof_below" if below(rule.number()) && !proof => "province.young_work_proof",
            "guardian_below" if below(rule.number()) && !proof => "province.young_guardian",
            _ => continue,
        };
        found.rule(id, path, rule, Args::new());
    }
}

fn birth_date(number: &str) -> Option<Date> {
    let part = |range| number.get(range).and_then(|part: &str| part.parse::<i16>().ok());
    let small = |range| i8::try_from(part(range)?).ok();
    if number.len() != 18 {
        return None;
    }
    Date::new(part(6..10)?, small(10..12)?, small(12..14)?).ok()
}

fn has_reached(born: Date, years: u64, today: Date) -> bool {
    let span = i64::try_from(years).ok().and_then(|years| Span::new().try_years(years).ok());
    let birthday = span.and_then(|span| born.checked_add(span).ok());
    birthday.is_none_or(|birthday| birthday <= today)
}

/// Words of finance in the unit's name.
pub(super) fn finance(found: &mut Findings<'_>, rule: &Rule) {
    let name = found.text(None, "entity.name");
    let Some(word) = rule.parts().find(|word| name.contains(word)) else { return };
    let said = args([("value", word)]);
    if rule.value == "stamped_commitment" {
        return found.rule("province.finance_commitment", Path::entity("entity.name"), rule, said);
    }
    let representative = found.text(None, "entity.legal_rep_name");
    for person in found.principals() {
        let (path, principal) = found.of(person, "name");
        if !principal.is_empty() && !representative.is_empty() && !same_name(principal, representative) {
            found.rule("province.finance_both_legal_rep", path, rule, said.clone());
        }
    }
}

//! The people of a filing against each other: same person, different numbers; different people, same number.

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use super::{Findings, args};
use crate::answers::{Path, Value};
use crate::problem::Args;

/// One principal of the filing.
struct Person<'a> {
    /// Where the answers live: `entity_principal` or `sites[0].site_principal`.
    site: Option<usize>,
    prefix: &'static str,
    name: &'a str,
    number: &'a str,
}

impl Person<'_> {
    fn path(&self, field: &str) -> Path {
        Path { site: self.site, id: format!("{}.{field}", self.prefix) }
    }

    /// One slip of the pen must not turn one person into two: the name or the number is enough.
    fn same_as(&self, other: &Person<'_>) -> bool {
        let same_number = !self.number.is_empty() && self.number.eq_ignore_ascii_case(other.number);
        same_number || self.name == other.name
    }
}

pub(super) fn check(found: &mut Findings<'_>) {
    let case = found.case;
    let person = |site: Option<usize>, prefix: &'static str| {
        let text = |field: &str| case.answers.text(&Path { site, id: format!("{prefix}.{field}") }).trim();
        Person { site, prefix, name: text("name"), number: text("certificate_number") }
    };
    let mut people = vec![person(None, "entity_principal")];
    people.extend((0..case.answers.sites.len()).map(|site| person(Some(site), "site_principal")));
    for (index, one) in people.iter().enumerate() {
        own_numbers(found, one);
        validity(found, one);
        for other in people.iter().take(index) {
            pair(found, other, one);
        }
    }
    legal_representative(found);
}

/// Two principals: the later one carries the problem.
fn pair(found: &mut Findings<'_>, first: &Person<'_>, later: &Person<'_>) {
    if later.name.is_empty() || first.name.is_empty() {
        return;
    }
    let same = first.same_as(later);
    for (field, differing, agreeing) in [
        ("mobile", "people.same_mobile", "people.own_mobile_differs"),
        ("email", "people.same_email", "people.own_email_differs"),
    ] {
        let (one, two) = (first.path(field), later.path(field));
        let (a, b) = (found.case.answers.text(&one).trim(), found.case.answers.text(&two).trim());
        if a.is_empty() || b.is_empty() || !found.clean(&one) || !found.clean(&two) {
            continue;
        }
        let equal = a.eq_ignore_ascii_case(b);
        if equal && !same {
            found.say(differing, two, args([("other_field", &one.to_string())]));
        } else if !equal && same {
            found.say(agreeing, two, args([("other_field", &one.to_string())]));
        }
    }
    if same
        && first.name != later.name
        && found.clean(&first.path("name"))
        && found.clean(&later.path("name"))
    {
        let other = first.path("name").to_string();
        found.say("people.own_name_differs", later.path("name"), args([("other_field", &other)]));
    }
}

/// The emergency phone must reach somebody when the principal's own numbers do not.
fn own_numbers(found: &mut Findings<'_>, person: &Person<'_>) {
    let path = person.path("emergency_phone");
    let emergency = digits(found.case.answers.text(&path));
    if emergency.is_empty() || !found.clean(&path) {
        return;
    }
    for field in ["mobile", "office_phone"] {
        let other = person.path(field);
        if digits(found.case.answers.text(&other)) == emergency {
            return found.say("people.emergency_same", path, args([("other_field", &other.to_string())]));
        }
    }
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

fn validity(found: &mut Findings<'_>, person: &Person<'_>) {
    let (from_path, to_path) = (person.path("certificate_valid_from"), person.path("certificate_valid_to"));
    let from = date(found.case.answers.get(&from_path));
    let to = date(found.case.answers.get(&to_path));
    if from.is_some_and(|from| from > found.today) {
        found.say("certificate.not_yet_valid", from_path, Args::new());
    }
    let Some(to) = to.filter(|_| found.clean(&to_path)) else { return };
    let margin: Span = 3.months();
    if from.is_some_and(|from| from >= to) {
        found.say("certificate.ends_before_start", to_path, Args::new());
    } else if to < found.today {
        found.say("certificate.expired", to_path, args([("date", &to.to_string())]));
    } else if found.today.checked_add(margin).is_ok_and(|limit| to <= limit) {
        found.say("certificate.expires_soon", to_path, args([("date", &to.to_string())]));
    }
}

/// `YYYYMMDD`; anything else is judged elsewhere.
fn date(value: Option<&Value>) -> Option<Date> {
    let text = value?.text()?.trim();
    let number = |range| text.get(range).and_then(|part: &str| part.parse().ok());
    if text.len() != 8 {
        return None;
    }
    Date::new(number(0..4)?, i8::try_from(number(4..6)?).ok()?, i8::try_from(number(6..8)?).ok()?).ok()
}

/// Provinces where the principal of a unit must be its legal representative.
fn legal_representative(found: &mut Findings<'_>) {
    let answers = &found.case.answers;
    let representative = answers.text(&Path::entity("entity.legal_rep_name")).trim();
    let path = Path::entity("entity_principal.name");
    let principal = answers.text(&path).trim();
    let unit = answers.text(&Path::entity("entity.nature")) != "5";
    if !unit
        || representative.is_empty()
        || principal.is_empty()
        || representative == principal
        || !found.clean(&path)
    {
        return;
    }
    let regime = found
        .catalogue
        .table("legal_rep_regimes")
        .and_then(|table| table.find("province", &found.case.province));
    let rule = match regime.map(|row| row.get("regime")) {
        Some("must") => "legal_rep.must",
        Some("letter") => "legal_rep.letter",
        Some("free") => return,
        _ => "legal_rep.unknown",
    };
    let province = found.case.province.clone();
    found.say(rule, path, args([("province", &province)]));
}

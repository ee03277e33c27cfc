//! The people of a filing against each other: same person, different numbers; different people, same number.

use super::dates::{Left, left};
use super::{Findings, args};
use crate::answers::Path;
use crate::problem::Args;
use crate::values::{day, plain, telephone_numbers};

/// One principal of the filing.
struct Person {
    /// Where the answers live: `entity_principal` or `sites[0].site_principal`.
    site: Option<usize>,
    prefix: &'static str,
    /// As compared, not as written.
    name: String,
    number: String,
}

impl Person {
    fn path(&self, field: &str) -> Path {
        Path { site: self.site, id: format!("{}.{field}", self.prefix) }
    }

    fn text<'a>(&self, found: &Findings<'a>, field: &str) -> &'a str {
        found.text(self.site, &format!("{}.{field}", self.prefix))
    }

    /// One slip of the pen must not turn one person into two: the name or the number is enough.
    fn same_as(&self, other: &Person) -> bool {
        let same_number = !self.number.is_empty() && self.number == other.number;
        same_number || self.name == other.name
    }
}

pub(super) fn check(found: &mut Findings<'_>) {
    let sites = 0..found.case.answers.sites.len();
    let person = |site: Option<usize>, prefix: &'static str| {
        let text = |field: &str| plain(found.text(site, &format!("{prefix}.{field}")));
        Person { site, prefix, name: text("name"), number: text("certificate_number") }
    };
    let mut people = vec![person(None, "entity_principal")];
    people.extend(sites.map(|site| person(Some(site), "site_principal")));
    for (index, one) in people.iter().enumerate() {
        own_numbers(found, one);
        validity(found, one);
        for other in people.iter().take(index) {
            pair(found, other, one);
        }
    }
}

/// Two principals: the later one carries the problem.
fn pair(found: &mut Findings<'_>, first: &Person, later: &Person) {
    if later.name.is_empty() || first.name.is_empty() {
        return;
    }
    let same = first.same_as(later);
    for (field, differing, agreeing) in [
        ("mobile", "people.same_mobile", "people.own_mobile_differs"),
        ("email", "people.same_email", "people.own_email_differs"),
    ] {
        let (one, two) = (first.path(field), later.path(field));
        let (a, b) = (first.text(found, field), later.text(found, field));
        if a.is_empty() || b.is_empty() || !found.clean(&one) || !found.clean(&two) {
            continue;
        }
        let equal = if field == "mobile" { shared(a, b).is_some() } else { plain(a) == plain(b) };
        if equal && !same {
            found.say(differing, two, args([("other_field", &one.to_string())]));
        } else if !equal && same {
            found.say(agreeing, two, args([("other_field", &one.to_string())]));
        }
    }
    dates_agree(found, first, later);
    if same
        && first.name != later.name
        && found.clean(&first.path("name"))
        && found.clean(&later.path("name"))
    {
        let other = first.path("name").to_string();
        found.say("people.own_name_differs", later.path("name"), args([("other_field", &other)]));
    }
}

/// A number that stands in both values, however they are written.
fn shared(one: &str, two: &str) -> Option<String> {
    let others = telephone_numbers(two);
    telephone_numbers(one).into_iter().find(|number| others.contains(number))
}

/// One certificate has one validity.
fn dates_agree(found: &mut Findings<'_>, first: &Person, later: &Person) {
    if first.number.is_empty() || first.number != later.number {
        return;
    }
    for field in ["certificate_valid_from", "certificate_valid_to"] {
        let (one, two) = (first.text(found, field), later.text(found, field));
        let differs = !one.is_empty() && !two.is_empty() && plain(one) != plain(two) && day(one) != day(two);
        if differs && found.clean(&first.path(field)) && found.clean(&later.path(field)) {
            let other = args([("other_field", &first.path(field).to_string())]);
            found.say("people.own_validity_differs", later.path(field), other);
        }
    }
}

/// The emergency phone must reach somebody when the principal's own numbers do not.
fn own_numbers(found: &mut Findings<'_>, person: &Person) {
    let path = person.path("emergency_phone");
    let (emergency, mobile) = (person.text(found, "emergency_phone"), person.text(found, "mobile"));
    for field in ["mobile", "office_phone"] {
        let other = person.path(field);
        if found.clean(&path) && shared(emergency, person.text(found, field)).is_some() {
            found.say("people.emergency_same", path.clone(), args([("other_field", &other.to_string())]));
            break;
        }
    }
    // Some provinces want three different numbers, others do not mind: good to know, no more.
    let office = person.path("office_phone");
    if shared(person.text(found, "office_phone"), mobile).is_some() && found.clean(&office) {
        let other = args([("other_field", &person.path("mobile").to_string())]);
        found.say("people.office_is_mobile", office, other);
    }
}

fn validity(found: &mut Findings<'_>, person: &Person) {
    let (from_path, to_path) = (person.path("certificate_valid_from"), person.path("certificate_valid_to"));
    let from = day(person.text(found, "certificate_valid_from"));
    let to = day(person.text(found, "certificate_valid_to"));
    if from.is_some_and(|from| from > found.today) {
        found.say("certificate.not_yet_valid", from_path, Args::new());
    }
    let Some(to) = to.filter(|_| found.clean(&to_path)) else { return };
    if from.is_some_and(|from| from >= to) {
        return found.say("certificate.ends_before_start", to_path, Args::new());
    }
    let date = args([("date", &to.to_string())]);
    match left(found.today, to) {
        Left::Over => found.say("certificate.expired", to_path, date),
        Left::Short => found.say("certificate.expires_soon", to_path, date),
        Left::Enough => {}
    }
}

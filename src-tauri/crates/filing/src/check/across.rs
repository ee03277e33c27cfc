//! A case against the other cases of the same book: who files twice, and what belongs to somebody else already.

use std::collections::BTreeSet;

use super::{Findings, args};
use crate::answers::{Path, Value};
use crate::case::Case;
use crate::values::domain_forms;

/// A field of a person, the rule about it, and what it says.
type Compared = (&'static str, &'static str, fn(&Person) -> &str);

/// Types that guide the applicant through somebody's portal and are no application of their own.
const GUIDES: [&str; 4] = ["revoke", "claim", "transfer_out", "transfer_account"];
/// Types by which an entity gives a domain up.
const LEAVING: [&str; 5] =
    ["deregister_entity", "deregister_website", "deregister_by_form", "cancel_access", "migrate_entity"];
/// Fewest digits of a number that can reach somebody.
const SHORTEST_NUMBER: usize = 7;

/// How far a case came, as seen from another one. A rehearsal counts as a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Progress {
    /// Not handed in.
    #[default]
    Draft,
    /// Handed in, and not at its end.
    UnderWay,
    /// Passed.
    Approved,
    /// Revoked, given up or cleaned away: it binds nobody.
    Closed,
}

/// What other cases need to know of one, in comparable form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    filing_type: String,
    /// Id of the field the number was given in.
    number_field: &'static str,
    number: String,
    name: String,
    people: Vec<Person>,
    sites: Vec<Site>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Person {
    site: Option<usize>,
    prefix: &'static str,
    name: String,
    number: String,
    mobile: String,
    office_phone: String,
    email: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Site {
    name: String,
    domains: BTreeSet<String>,
    service_number: String,
}

/// Another case of the book.
#[derive(Clone, Copy, Debug)]
pub struct Other<'a> {
    /// What it says.
    pub summary: &'a Summary,
    /// How far it came.
    pub progress: Progress,
}

/// What stands around a case.
#[derive(Clone, Debug, Default)]
pub struct Around<'a> {
    /// How far the case itself came.
    pub progress: Progress,
    /// Certificate number of the entity that the case's login account holds already; empty while it holds none.
    pub account: &'a str,
    /// The other cases.
    pub others: Vec<Other<'a>>,
}

impl Summary {
    /// What a case says, gathered once.
    pub fn of(case: &Case) -> Self {
        let text = |id: &str| case.answers.text(&Path::entity(id)).trim();
        let number =
            |id: &'static str| Some((id, text(id).to_uppercase())).filter(|(_, text)| !text.is_empty());
        let (number_field, number) = number("entity.certificate_number")
            .or_else(|| number("record.certificate_number"))
            .unwrap_or_default();
        let sites = 0..case.answers.sites.len();
        let mut people = vec![Person::of(case, None, "entity_principal")];
        people.extend(sites.clone().map(|site| Person::of(case, Some(site), "site_principal")));
        people.retain(|person| !person.name.is_empty());
        Self {
            filing_type: case.filing_type.clone(),
            number_field,
            number,
            name: text("entity.name").to_owned(),
            people,
            sites: sites.map(|site| Site::of(case, site)).collect(),
        }
    }

    /// Certificate number of the entity, in capitals; empty while it is not given.
    pub fn certificate_number(&self) -> &str {
        &self.number
    }

    /// Whether both are filed by the same entity; `None` while nobody can tell.
    fn same_entity(&self, other: &Self) -> Option<bool> {
        if !self.number.is_empty() && !other.number.is_empty() {
            return Some(self.number == other.number);
        }
        (!self.name.is_empty() && !other.name.is_empty()).then_some(self.name == other.name)
    }

    fn called(&self) -> &str {
        if self.name.is_empty() { &self.number } else { &self.name }
    }
}

impl Person {
    fn of(case: &Case, site: Option<usize>, prefix: &'static str) -> Self {
        let text = |field: &str| case.answers.text(&Path { site, id: format!("{prefix}.{field}") }).trim();
        Self {
            site,
            prefix,
            name: text("name").to_owned(),
            number: text("certificate_number").to_uppercase(),
            mobile: phone(text("mobile")),
            office_phone: phone(text("office_phone")),
            email: text("email").to_lowercase(),
        }
    }

    fn path(&self, field: &str) -> Path {
        Path { site: self.site, id: format!("{}.{field}", self.prefix) }
    }

    fn same_number(&self, other: &Self) -> bool {
        !self.number.is_empty() && self.number == other.number
    }

    /// One slip of the pen must not turn one person into two.
    fn is_another(&self, other: &Self) -> bool {
        self.name != other.name && !self.same_number(other)
    }
}

impl Site {
    fn of(case: &Case, site: usize) -> Self {
        let text = |id: &str| case.answers.text(&Path::site(site, id)).trim().to_lowercase();
        let domains =
            case.answers.get(&Path::site(site, "site.domains")).map(Value::items).unwrap_or_default();
        let domains = domains.into_iter().filter(|domain| !domain.trim().is_empty()).map(|domain| {
            domain_forms(domain.trim()).map_or_else(|| domain.trim().to_lowercase(), |forms| forms.ascii)
        });
        Self {
            name: text("site.name"),
            domains: domains.collect(),
            service_number: text("access.service_number"),
        }
    }

    fn is_elsewhere(&self, other: &Self) -> bool {
        !self.domains.is_empty() && !other.domains.is_empty() && self.domains.is_disjoint(&other.domains)
    }
}

/// Digits alone, without the country; empty when nobody could be reached there.
fn phone(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let own = digits.strip_prefix("86").filter(|rest| rest.len() == 11).unwrap_or(&digits);
    if own.len() < SHORTEST_NUMBER { String::new() } else { own.to_owned() }
}

pub(super) fn check(found: &mut Findings<'_>, around: &Around<'_>) {
    let me = Summary::of(found.case);
    second_entity(found, &me, around);
    open_already(found, &me, around);
    let living: Vec<Other<'_>> =
        around.others.iter().copied().filter(|other| other.progress != Progress::Closed).collect();
    let elsewhere: Vec<&Summary> = living
        .iter()
        .map(|other| other.summary)
        .filter(|other| me.same_entity(other) == Some(false))
        .collect();
    for person in &me.people {
        somebody_elses(found, person, &elsewhere);
        own_data(found, person, &elsewhere);
    }
    site_principals(found, &me, &elsewhere);
    for (index, site) in me.sites.iter().enumerate() {
        if !LEAVING.contains(&me.filing_type.as_str()) {
            domain(found, index, site, &living, &elsewhere);
        }
        service_number(found, &me, index, site, &living);
        site_name(found, &me, index, site, &living);
    }
}

/// A login account holds one entity.
fn second_entity(found: &mut Findings<'_>, me: &Summary, around: &Around<'_>) {
    if !me.number.is_empty() && !around.account.is_empty() && me.number != around.account {
        found.say("profile.second_entity", Path::entity(me.number_field), args([("number", around.account)]));
    }
}

/// One order at a time.
fn open_already(found: &mut Findings<'_>, me: &Summary, around: &Around<'_>) {
    let is_order = |summary: &Summary| !GUIDES.contains(&summary.filing_type.as_str());
    if around.progress != Progress::Draft || me.number.is_empty() || !is_order(me) {
        return;
    }
    let mine =
        around.others.iter().filter(|other| is_order(other.summary) && other.summary.number == me.number);
    let far = |progress| mine.clone().any(|other| other.progress == progress);
    let path = Path::entity(me.number_field);
    if far(Progress::UnderWay) {
        found.say("order.open_already", path, args([("entity", me.called())]));
    } else if far(Progress::Draft) {
        found.say("order.open_already_draft", path, args([("entity", me.called())]));
    }
}

/// Numbers and addresses that reach a person of another entity.
fn somebody_elses(found: &mut Findings<'_>, me: &Person, elsewhere: &[&Summary]) {
    let fields: [Compared; 3] = [
        ("mobile", "across.same_mobile", |person| &person.mobile),
        ("email", "across.same_email", |person| &person.email),
        ("office_phone", "across.same_office_phone", |person| &person.office_phone),
    ];
    for (field, rule, value) in fields {
        let theirs =
            |other: &&Person| !value(me).is_empty() && value(me) == value(other) && me.is_another(other);
        let hit = elsewhere.iter().find_map(|other| Some((*other, other.people.iter().find(theirs)?)));
        if let Some((other, person)) = hit {
            found.say(rule, me.path(field), args([("entity", other.called()), ("name", &person.name)]));
        }
    }
}

/// The same person carries the same data everywhere.
fn own_data(found: &mut Findings<'_>, me: &Person, elsewhere: &[&Summary]) {
    let fields: [Compared; 3] = [
        ("name", "across.own_name_differs", |person| &person.name),
        ("mobile", "across.own_mobile_differs", |person| &person.mobile),
        ("email", "across.own_email_differs", |person| &person.email),
    ];
    for (field, rule, value) in fields {
        let differs = |other: &&Person| {
            me.same_number(other)
                && !value(me).is_empty()
                && !value(other).is_empty()
                && value(me) != value(other)
        };
        let hit = elsewhere.iter().find_map(|other| Some((*other, other.people.iter().find(differs)?)));
        if let Some((other, person)) = hit {
            let value = value(person);
            found.say(rule, me.path(field), args([("entity", other.called()), ("value", value)]));
        }
    }
}

/// Provinces where nobody answers for the websites of two entities.
fn site_principals(found: &mut Findings<'_>, me: &Summary, elsewhere: &[&Summary]) {
    let (catalogue, case) = (found.catalogue, found.case);
    let nature = case.answers.text(&Path::entity("entity.nature"));
    let forbidden = catalogue
        .provinces
        .current(&case.province, "site_principal_unique", nature)
        .find(|rule| rule.value == "one_entity");
    let Some(rule) = forbidden else { return };
    for person in me.people.iter().filter(|person| person.site.is_some()) {
        let same = |other: &&Person| other.site.is_some() && person.same_number(other);
        if let Some(other) = elsewhere.iter().find(|other| other.people.iter().any(|one| same(&one))) {
            let told = args([("entity", other.called()), ("province", &case.province)]);
            found.say("across.site_principal", person.path("name"), told);
            if let Some(problem) = found.problems.last_mut() {
                (problem.source, problem.as_of) = (rule.source.clone(), rule.as_of.clone());
            }
        }
    }
}

/// A domain belongs to one entity, until that one gave it up.
fn domain(found: &mut Findings<'_>, index: usize, site: &Site, living: &[Other<'_>], elsewhere: &[&Summary]) {
    let given_up = |owner: &Summary, domain: &String| {
        living.iter().any(|other| {
            let leaves = LEAVING.contains(&other.summary.filing_type.as_str());
            leaves
                && other.progress == Progress::Approved
                && other.summary.same_entity(owner) == Some(true)
                && (other.summary.filing_type == "deregister_entity"
                    || other.summary.sites.iter().any(|site| site.domains.contains(domain)))
        })
    };
    for domain in &site.domains {
        let holds = |other: &&&Summary| {
            !LEAVING.contains(&other.filing_type.as_str())
                && other.sites.iter().any(|site| site.domains.contains(domain))
                && !given_up(other, domain)
        };
        if let Some(other) = elsewhere.iter().find(holds) {
            let path = Path::site(index, "site.domains");
            found.say("across.domain", path, args([("value", domain), ("entity", other.called())]));
        }
    }
}

/// A service number belongs to one site.
fn service_number(found: &mut Findings<'_>, me: &Summary, index: usize, site: &Site, living: &[Other<'_>]) {
    if site.service_number.is_empty() {
        return;
    }
    let used = |other: &&Other<'_>| {
        let foreign = me.same_entity(other.summary) == Some(false);
        let same = |theirs: &Site| {
            theirs.service_number == site.service_number && (foreign || site.is_elsewhere(theirs))
        };
        other.summary.sites.iter().any(same)
    };
    if let Some(other) = living.iter().find(used) {
        let path = Path::site(index, "access.service_number");
        found.say("across.service_number", path, args([("entity", other.summary.called())]));
    }
}

/// Two websites of one entity have two names. What is only a draft may still be renamed or thrown away.
fn site_name(found: &mut Findings<'_>, me: &Summary, index: usize, site: &Site, living: &[Other<'_>]) {
    let bears_it = |other: &&Other<'_>| {
        let same = |theirs: &Site| theirs.name == site.name && site.is_elsewhere(theirs);
        other.progress != Progress::Draft
            && me.same_entity(other.summary) == Some(true)
            && other.summary.sites.iter().any(same)
    };
    if !site.name.is_empty() && living.iter().any(|other| bears_it(&other)) {
        let path = Path::site(index, "site.name");
        let name = found.case.answers.text(&path).trim();
        found.say("across.site_name", path, args([("value", name)]));
    }
}

#[cfg(test)]
mod tests;

//! Walks every branch of every filing type, for every nature, province and road.
//!
//! A branch is a class of answers that some condition tells apart: each value it names, one value it does not name, no
//! answer at all, "not sure". From a plain start every class is taken once wherever its question is asked; what a class
//! opens is walked in turn.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};

use crate::answers::{Path, Value};
use crate::case::Case;
use crate::catalogue::condition::{Condition, Truth};
use crate::catalogue::declare::{Field, Input, Need, PageKind, Scope};
use crate::catalogue::{Catalogue, scenes};
use crate::check::check;
use crate::materials::wanted;
use crate::sample::catalogue;
use crate::state::Road;
use crate::view::{PageRef, home, page, route};
use crate::words::Language;

const TODAY: Date = date(2026, 11, 23);

/// What is seen on the way, over all walks.
#[derive(Default)]
struct Seen {
    pages: BTreeSet<String>,
    fields: BTreeSet<String>,
    slots: BTreeSet<String>,
    kinds_drawn: BTreeSet<(String, String, String)>,
    states: usize,
}

/// Field id → the values that conditions tell apart.
fn branches(catalogue: &'static Catalogue) -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    conditions(catalogue).into_iter().for_each(|condition| mentions(condition, &mut found));
    found.remove("entity.nature");
    found.remove("entity.province");
    found
}

fn mentions(condition: &Condition, found: &mut BTreeMap<String, BTreeSet<String>>) {
    let mut add = |field: &str, values: &[String]| {
        found.entry(field.to_owned()).or_default().extend(values.iter().cloned());
    };
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| mentions(part, found)),
        Condition::Not(part) => mentions(part, found),
        Condition::In { field, values } => add(field, values),
        Condition::Present { field, .. } => add(field, &[]),
        // The same text in both is one class, another text the second.
        Condition::SameAs { field, other } => {
            add(field, &["甲乙".to_owned()]);
            add(other, &["甲乙".to_owned()]);
        }
        Condition::Over { field, limit } => add(field, &[limit.to_string(), (limit + 1).to_string()]),
        Condition::IdElsewhere(field) => {
            add(field, &["330106199003070022".to_owned(), "110101199003070012".to_owned()]);
        }
        _ => {}
    }
}

/// The fields that some condition compares with another.
fn names(condition: &Condition) -> Vec<&str> {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts.iter().flat_map(names).collect(),
        Condition::Not(part) => names(part),
        Condition::SameAs { field, other } => vec![field, other],
        _ => Vec::new(),
    }
}

/// The same case with one text wherever two texts are compared: from here each of them comes to differ in turn.
fn agreeing(catalogue: &Catalogue, case: &Case, fields: &[&str]) -> Case {
    let mut case = case.clone();
    for (path, field) in asked(catalogue, &case.clone()) {
        if fields.contains(&field.id.as_str()) {
            case.answers.set(&path, Some(given(field, "甲乙")));
        }
    }
    case
}

/// One combination: what a case is before anything else is answered.
struct Walk<'a> {
    catalogue: &'a Catalogue,
    branches: &'a BTreeMap<String, BTreeSet<String>>,
    seen: &'a mut Seen,
}

impl Walk<'_> {
    fn explore(&mut self, case: &Case, taken: &mut BTreeSet<Path>) {
        self.state(case);
        for (path, field) in asked(self.catalogue, case) {
            let Some(values) = self.branches.get(&field.id) else { continue };
            if !taken.insert(path.clone()) {
                continue;
            }
            for value in classes(self.catalogue, case, &path, field, values) {
                let mut next = case.clone();
                next.answers.set(&path, Some(value));
                self.explore(&next, taken);
            }
        }
    }

    /// Everything that must hold wherever somebody stands.
    fn state(&mut self, case: &Case) {
        self.seen.states += 1;
        let catalogue = self.catalogue;
        let name = || format!("{} {:?} {} {:?}", case.filing_type, case.road, case.province, case.answers);
        let route = route(catalogue, case);
        assert!(!route.is_empty(), "no page at all: {}", name());
        let on_route = |path: &Path| home(catalogue, path).is_some_and(|home| route.contains(&home));
        for (path, field) in asked(catalogue, case) {
            assert!(on_route(&path), "{path} is asked on no page of the way: {}", name());
            self.seen.fields.insert(field.id.clone());
        }
        for wanted in wanted(catalogue, case) {
            assert!(on_route(&wanted.path), "{} is wanted on no page of the way: {}", wanted.path, name());
            self.seen.slots.insert(wanted.slot.id.clone());
        }
        for at in &route {
            self.seen.pages.insert(at.page.clone());
        }
    }

    /// Every page of the way can be drawn, leads on to the next one, and shows what its problems are about.
    fn drawn(&mut self, case: &Case) {
        let catalogue = self.catalogue;
        let problems = check(catalogue, case, TODAY);
        let route = route(catalogue, case);
        for problem in &problems {
            let at = home(catalogue, &problem.path);
            let shown = at.as_ref().is_some_and(|at| route.contains(at));
            assert!(
                shown,
                "{} at {} has no way back: {} {} {:?}",
                problem.rule, problem.path, case.filing_type, case.province, case.road
            );
        }
        let nature = case.answers.text(&Path::entity("entity.nature")).to_owned();
        for (index, at) in route.iter().enumerate() {
            if !self.seen.kinds_drawn.insert((case.filing_type.clone(), nature.clone(), at.page.clone())) {
                continue;
            }
            for language in Language::ALL {
                let words = catalogue.words(language);
                let view = page(catalogue, words, case, &problems, at, TODAY);
                let view = view.unwrap_or_else(|| panic!("{at:?} cannot be drawn"));
                assert_eq!(view.next.as_ref(), route.get(index + 1), "{at:?}");
                assert!(!view.ask.is_empty() && !view.ask.contains("page-"), "{at:?} {}", view.ask);
                let shows = view.fields.len() + view.slots.len() + view.papers.len() + view.review.len();
                let alone = matches!(view.kind, PageKind::Submit | PageKind::Progress | PageKind::Letter);
                assert!(shows > 0 || alone, "{at:?} of {} shows nothing", case.filing_type);
                for problem in
                    problems.iter().filter(|problem| home(catalogue, &problem.path).as_ref() == Some(at))
                {
                    let there = view.fields.iter().any(|field| field.path == problem.path)
                        || view.slots.iter().any(|slot| slot.path == problem.path);
                    assert!(there, "{} is not shown on {at:?}", problem.path);
                }
            }
        }
    }

    /// Answers whatever must be answered until nothing is missing any more: no question may need an answer that is never
    /// asked for.
    fn complete(&mut self, case: &Case) {
        let catalogue = self.catalogue;
        let mut case = case.clone();
        for _ in 0..20 {
            let open: Vec<(Path, &Field)> = asked(catalogue, &case)
                .into_iter()
                .filter(|(path, field)| {
                    let scene = case.scene(path.site);
                    field.is_required(&scene) && !case.answers.get(path).is_some_and(Value::is_present)
                })
                .collect();
            if open.is_empty() {
                break;
            }
            for (path, field) in open {
                // What narrows the choice may have been answered a moment ago; then the next round finds it.
                let value = filler(catalogue, &case, &path, field);
                case.answers.set(&path, Some(value));
            }
        }
        let missing = check(catalogue, &case, TODAY);
        let missing: Vec<_> = missing.iter().filter(|problem| problem.rule == "field.missing").collect();
        assert!(missing.is_empty(), "{missing:?}");
        self.drawn(&case);
    }
}

/// Every question that is asked now, in the order of the fields.
fn asked<'a>(catalogue: &'a Catalogue, case: &Case) -> Vec<(Path, &'a Field)> {
    let mut all = Vec::new();
    for field in catalogue.fields() {
        for scene in scenes(case, field.scope).iter().filter(|scene| field.asked(scene)) {
            all.push((Path { site: scene.site, id: field.id.clone() }, field));
        }
    }
    all
}

/// One answer of every class that conditions tell apart at this question.
fn classes(
    catalogue: &Catalogue,
    case: &Case,
    path: &Path,
    field: &Field,
    values: &BTreeSet<String>,
) -> Vec<Value> {
    let mut all = vec![Value::NotSure];
    match field.input {
        Some(Input::Choice | Input::Choices) => {
            let options = catalogue.options(field, &case.scene(path.site)).unwrap_or_default();
            let codes: Vec<&str> = options.iter().map(|row| row.get("code")).collect();
            let named = codes.iter().filter(|code| values.contains(**code));
            let other = codes.iter().find(|code| !values.contains(**code));
            all.extend(named.chain(other).map(|code| given(field, code)));
        }
        _ => {
            all.extend(values.iter().map(|value| given(field, value)));
            all.push(given(field, "丙丁戊"));
        }
    }
    all
}

fn given(field: &Field, text: &str) -> Value {
    match field.input {
        Some(Input::Choices | Input::Domains) => Value::List(vec![text.to_owned()]),
        _ => Value::Text(text.to_owned()),
    }
}

fn filler(catalogue: &Catalogue, case: &Case, path: &Path, field: &Field) -> Value {
    match field.input {
        Some(Input::Choice | Input::Choices) => {
            let options = catalogue.options(field, &case.scene(path.site)).unwrap_or_default();
            given(field, options.first().map_or("", |row| row.get("code")))
        }
        _ => given(field, "丙丁戊"),
    }
}

/// What is left of a condition once type, road, province and nature are known: cases of which the same is left for every
/// condition branch in the same way.
fn left(condition: &Condition, case: &Case) -> String {
    match (condition.decide(&case.scene(Some(0))), condition) {
        (Truth::Yes, _) => "yes".to_owned(),
        (Truth::No, _) => "no".to_owned(),
        (Truth::Unknown, Condition::All(parts) | Condition::Any(parts)) => {
            let open = parts.iter().filter(|part| part.decide(&case.scene(Some(0))) == Truth::Unknown);
            open.map(|part| left(part, case)).collect::<Vec<_>>().join("&")
        }
        (Truth::Unknown, Condition::Not(part)) => format!("!{}", left(part, case)),
        (Truth::Unknown, other) => format!("{other:?}"),
    }
}

/// Every condition of fields, pictures and pages.
fn conditions(catalogue: &'static Catalogue) -> Vec<&'static Condition> {
    let need = |need: &'static Need| match need {
        Need::When(condition) => Some(condition),
        Need::Fixed(_) => None,
    };
    let fields = catalogue.fields().iter().filter(|field| !field.is_screener()).flat_map(|field| {
        let rules = field.rules.iter().filter_map(|rule| rule.when.as_ref());
        field.when.iter().chain(need(&field.required)).chain(rules)
    });
    let slots = catalogue.slots().iter().flat_map(|slot| slot.when.iter().chain(need(&slot.required)));
    let pages = catalogue.pages().iter().filter_map(|page| page.when.as_ref());
    fields.chain(slots).chain(pages).collect()
}

fn natures(catalogue: &Catalogue) -> Vec<String> {
    let table = catalogue.table("entity_nature").unwrap();
    table.rows().map(|row| row.get("code").to_owned()).collect()
}

fn provinces(catalogue: &Catalogue) -> Vec<String> {
    catalogue.table("provinces").unwrap().rows().map(|row| row.get("name_zh").to_owned()).collect()
}

fn start(catalogue: &Catalogue, filing_type: &str, road: Road, province: &str, nature: &str) -> Case {
    let mut case = Case::new(filing_type, road, province, catalogue);
    let path = Path::entity("entity.nature");
    let asks = catalogue.field(&path.id).is_some_and(|field| field.use_in(filing_type).is_some());
    if asks {
        case.answers.set(&path, Some(Value::Text(nature.to_owned())));
    }
    case
}

#[test]
fn every_branch_of_every_filing_leads_to_its_end() {
    let catalogue = catalogue();
    let branches = branches(catalogue);
    let conditions = conditions(catalogue);
    let people: Vec<&str> = conditions.iter().flat_map(|condition| names(condition)).collect();
    let mut seen = Seen::default();
    let mut explored = BTreeSet::new();
    for kind in catalogue.types() {
        for road in [Road::Paper, Road::App] {
            for province in provinces(catalogue) {
                for nature in natures(catalogue) {
                    let case = start(catalogue, &kind.id, road, &province, &nature);
                    let mut walk = Walk { catalogue, branches: &branches, seen: &mut seen };
                    walk.state(&case);
                    walk.drawn(&case);
                    walk.complete(&case);
                    let left: Vec<String> =
                        conditions.iter().map(|condition| left(condition, &case)).collect();
                    if explored.insert((kind.id.clone(), road == Road::Paper, nature.clone(), left)) {
                        walk.explore(&case, &mut BTreeSet::new());
                        walk.explore(&agreeing(catalogue, &case, &people), &mut BTreeSet::new());
                    }
                }
            }
        }
    }
    let unseen = |all: Vec<&str>, seen: &BTreeSet<String>| -> Vec<String> {
        all.into_iter().filter(|id| !seen.contains(*id)).map(str::to_owned).collect()
    };
    let pages = catalogue.pages().iter().map(|page| page.id.as_str()).collect();
    assert_eq!(unseen(pages, &seen.pages), Vec::<String>::new(), "pages nobody reaches");
    let slots = catalogue.slots().iter().map(|slot| slot.id.as_str()).collect();
    assert_eq!(unseen(slots, &seen.slots), Vec::<String>::new(), "pictures nobody is asked for");
    let fields = catalogue
        .fields()
        .iter()
        .filter(|field| field.input.is_some() && !field.retired && !field.is_screener())
        .map(|field| field.id.as_str())
        .collect();
    assert_eq!(unseen(fields, &seen.fields), Vec::<String>::new(), "questions nobody is asked");
    assert!(seen.states > 30_000, "only {} states", seen.states);
}

#[test]
fn what_is_on_a_page_of_a_site_belongs_to_that_site() {
    let catalogue = catalogue();
    for kind in catalogue.types() {
        let mut case = start(catalogue, &kind.id, Road::App, "浙江省", "4");
        case.answers.sites.push(BTreeMap::new());
        let problems = check(catalogue, &case, TODAY);
        for at in route(catalogue, &case) {
            let per_site = catalogue.page(&at.page).and_then(|page| catalogue.section(&page.section));
            assert_eq!(per_site.is_some_and(|section| section.per_site), at.site.is_some(), "{at:?}");
        }
        for problem in problems {
            let scope = catalogue.field(&problem.path.id).map(|field| field.scope);
            if scope == Some(Scope::Site) {
                let there = home(catalogue, &problem.path);
                assert_eq!(there.and_then(|at: PageRef| at.site), problem.path.site, "{}", problem.path);
            }
        }
    }
}

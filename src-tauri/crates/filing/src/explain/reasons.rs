//! Why something was refused: which reasons a text names, and which field, picture or paper each is about.

use super::declare::Phrases;
use super::fold::Sentence;
use super::phrase::{any, says};
use super::{Act, PlaceKind, Reason, Scope};
use crate::answers::{Path, Value};
use crate::catalogue::Catalogue;
use crate::catalogue::declare::Scope as Belongs;
use crate::catalogue::table::Row;

/// The table of reasons.
pub(super) const TABLE: &str = "refusal_reasons";
/// Stands in a place for whichever principal is meant.
const PERSON: &str = "{person}";
const PERSONS: [&str; 2] = ["entity_principal", "site_principal"];
/// Most reasons that one text is taken to name.
const MOST: usize = 12;
/// Longest sentence shown back that was not understood, characters.
const LONGEST_UNREAD: usize = 80;

/// What a text says about reasons.
#[derive(Debug, Default)]
pub(super) struct Named {
    pub(super) reasons: Vec<Reason>,
    /// Sentences that stand where reasons stand and were not understood, with their figures hidden.
    pub(super) unread: Vec<String>,
}

/// Every reason the sentences name.
pub(super) fn named(
    sentences: &[Sentence],
    catalogue: &Catalogue,
    scope: &Scope<'_>,
    domains: &[String],
) -> Named {
    let phrases = &catalogue.phrases;
    let mut named = Named::default();
    let mut after_head = false;
    for sentence in sentences {
        let whole = sentence.join("");
        let mut hit = false;
        for row in rows(catalogue) {
            let say: Vec<&str> = row.get("say").split(';').collect();
            if say.iter().any(|phrase| says(&whole, phrase)) && !shadowed(row.get("id"), &whole, catalogue) {
                hit = true;
                put(&mut named.reasons, reason(row, &whole, catalogue, scope, domains, ""));
            }
        }
        after_head |= any(&whole, &phrases.polarity.reason_heads);
        let idle = any(&whole, &phrases.polarity.boilerplate) || whole.chars().count() < 4;
        if after_head && !hit && !idle && !any(&whole, &phrases.polarity.fail) {
            let text: String = super::figures::masked(&whole).chars().take(LONGEST_UNREAD).collect();
            named.unread.push(text);
        }
    }
    named.reasons.truncate(MOST);
    named.unread.truncate(MOST);
    named
}

/// The reason behind a result code of the administration.
pub(super) fn of_code(
    code: &str,
    catalogue: &Catalogue,
    scope: &Scope<'_>,
    domains: &[String],
) -> Option<Reason> {
    let row = rows(catalogue).find(|row| row.get("codes").split(' ').any(|other| other == code))?;
    Some(reason(row, "", catalogue, scope, domains, code))
}

/// The reason of that id.
pub(super) fn of_id(id: &str, whole: &str, catalogue: &Catalogue, scope: &Scope<'_>) -> Option<Reason> {
    let row = rows(catalogue).find(|row| row.get("id") == id)?;
    Some(reason(row, whole, catalogue, scope, &[], ""))
}

/// Adds a reason once. One that came with a code and one in words are the same reason: the code stays, and whichever
/// says more exactly whose it is.
pub(super) fn put(reasons: &mut Vec<Reason>, reason: Reason) {
    let same = |other: &&mut Reason| {
        other.id == reason.id
            && (other.fields == reason.fields || other.code.is_empty() != reason.code.is_empty())
    };
    match reasons.iter_mut().find(same) {
        Some(known) => {
            if known.code.is_empty() {
                known.code.clone_from(&reason.code);
            }
            if reason.fields.len() < known.fields.len() {
                (known.fields, known.paths) = (reason.fields, reason.paths);
            }
        }
        None => reasons.push(reason),
    }
}

fn rows(catalogue: &Catalogue) -> impl Iterator<Item = Row<'_>> {
    catalogue.table(TABLE).into_iter().flat_map(|table| table.rows())
}

/// A general reason gives way where a more exact one of `yields_to` is named in the same sentence.
fn shadowed(id: &str, whole: &str, catalogue: &Catalogue) -> bool {
    let general = catalogue.phrases.general.iter().filter(|general| general.id == id);
    let stronger = general.flat_map(|general| &general.yields_to);
    stronger.into_iter().any(|other| {
        let row = rows(catalogue).find(|row| row.get("id") == other);
        row.is_some_and(|row| row.get("say").split(';').any(|phrase| says(whole, phrase)))
    })
}

fn reason(
    row: Row<'_>,
    whole: &str,
    catalogue: &Catalogue,
    scope: &Scope<'_>,
    domains: &[String],
    code: &str,
) -> Reason {
    let (kind, id) = row.get("place").split_once(':').unwrap_or_default();
    let kind = match kind {
        "field" => PlaceKind::Field,
        "slot" => PlaceKind::Slot,
        _ => PlaceKind::Case,
    };
    let fields: Vec<String> = match id.strip_prefix(PERSON) {
        Some(rest) => {
            persons(whole, &catalogue.phrases).iter().map(|person| format!("{person}{rest}")).collect()
        }
        None if id.is_empty() => Vec::new(),
        None => vec![id.to_owned()],
    };
    let paths = fields.iter().flat_map(|id| paths(id, catalogue, scope, domains)).collect();
    Reason {
        id: row.get("id").to_owned(),
        kind,
        fields,
        paths,
        act: Act::named(row.get("act")),
        code: code.to_owned(),
        source: row.get("source").to_owned(),
        as_of: row.get("as_of").to_owned(),
    }
}

/// Whichever principal the sentence names; both where it names none.
fn persons(whole: &str, phrases: &Phrases) -> Vec<&'static str> {
    let of_entity = any(whole, &phrases.entity_principal);
    let of_site = any(whole, &phrases.site_principal);
    match (of_entity, of_site) {
        (true, false) => vec![PERSONS[0]],
        (false, true) => vec![PERSONS[1]],
        _ => PERSONS.to_vec(),
    }
}

/// Where the field or slot stands in the case at hand: at the site that is named, else at every site.
fn paths(id: &str, catalogue: &Catalogue, scope: &Scope<'_>, domains: &[String]) -> Vec<Path> {
    let Some(case) = scope.case else { return Vec::new() };
    let belongs = catalogue.field(id).map(|field| field.scope).or(catalogue.slot(id).map(|slot| slot.scope));
    let exists = |path: &Path| {
        let scene = case.scene(path.site);
        catalogue.slot(id).is_some_and(|slot| slot.applies(&scene))
            || catalogue.field(id).is_some_and(|field| field.asked(&scene))
    };
    let paths = match belongs {
        Some(Belongs::Site) => {
            let names = |index: &usize| {
                let own = case
                    .answers
                    .get(&Path::site(*index, "site.domains"))
                    .map(Value::items)
                    .unwrap_or_default();
                own.iter().any(|own| {
                    domains.iter().any(|domain| domain == own || domain.ends_with(&format!(".{own}")))
                })
            };
            let all: Vec<usize> = (0..case.answers.sites.len()).collect();
            let named: Vec<usize> = all.iter().copied().filter(names).collect();
            let sites = if named.is_empty() { all } else { named };
            sites.into_iter().map(|index| Path::site(index, id)).collect()
        }
        Some(Belongs::Entity) => vec![Path::entity(id)],
        None => Vec::new(),
    };
    paths.into_iter().filter(exists).collect()
}

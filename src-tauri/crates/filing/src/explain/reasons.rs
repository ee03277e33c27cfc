//! Why something was refused: which reasons a text names, and which field, picture or paper each is about.

use std::collections::HashMap;
use std::ops::Range;

use super::declare::Polarity;
use super::fold::Sentence;
use super::lexicon::{Phrase, Sight};
use super::phrase::any;
use super::polar::is_condition;
use super::whose::{PERSONS, Whose};
use super::{Act, PlaceKind, Reason, Scope};
use crate::answers::Path;
use crate::catalogue::Catalogue;
use crate::catalogue::declare::Scope as Belongs;
use crate::catalogue::table::Row;

/// The table of reasons.
pub(super) const TABLE: &str = "refusal_reasons";
/// Stands in a place for whichever principal is meant.
const PERSON: &str = "{person}";
/// Most reasons that one text is taken to name, and most places of a sentence in which one phrase is looked at.
const MOST: usize = 12;
/// Longest sentence shown back that was not understood, characters.
const LONGEST_UNREAD: usize = 80;
/// Longest sentence that may be a bare verdict, characters.
const LONGEST_BARE: usize = 24;

/// What a text says about reasons.
#[derive(Debug, Default)]
pub(super) struct Named {
    pub(super) reasons: Vec<Reason>,
    /// Whether something is said to be wrong, and not only asked for.
    pub(super) faults: bool,
    /// Sentences that give no reason.
    pub(super) strangers: usize,
    /// Sentences that stand where reasons stand and were not understood, with their figures hidden.
    pub(super) unread: Vec<String>,
}

/// A reason's phrase that holds in a sentence.
struct Hit<'a> {
    row: Row<'a>,
    place: Range<usize>,
    asks: bool,
}

/// How far a sentence is trusted to give a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Only what a phrase holds.
    Said,
    /// The text refuses: a thing that stands where reasons stand, too.
    Refused,
}

/// Every reason the sentences name. Where it is known that the text refuses, a thing that stands where reasons stand is
/// one, even if what is wrong with it was not understood.
pub(super) fn named(sentences: &[Sentence], catalogue: &Catalogue, scope: &Scope<'_>, look: Look) -> Named {
    let phrases = &catalogue.phrases;
    let rules = Rules::of(catalogue);
    let mut whose = Whose::new(phrases, scope);
    let mut named = Named::default();
    let mut after_head = false;
    let mut known: HashMap<&Sentence, usize> = HashMap::new();
    for sentence in sentences {
        // A page says the same again and again; more than a few times it says nothing new.
        let times = known.entry(sentence).or_default();
        *times += 1;
        if *times > MOST {
            continue;
        }
        let fact =
            |part: &&String| !is_condition(part, &phrases.polarity) && !any(part, &phrases.polarity.future);
        let facts: Sentence = sentence.iter().filter(fact).cloned().collect();
        if facts.is_empty() {
            continue;
        }
        let sight = Sight::new(&facts, phrases);
        let whole = facts.concat();
        let faulty = phrases.polarity.faulty.iter().any(|flaw| sight.has(flaw));
        let mut hits = rules.hits(&sight);
        if hits.is_empty() && look == Look::Refused && after_head {
            hits = rules.about(&sight);
        }
        for hit in &hits {
            named.faults |= !hit.asks;
            let persons = whose.persons(&sight, &hit.place);
            let sites = whose.sites(&sight.text, &hit.place);
            put(&mut named.reasons, reason(hit.row, &persons, &sites, catalogue, scope, ""));
        }
        whose.read(&sight, !hits.is_empty());
        let bare = bare_verdict(&whole, &phrases.polarity);
        named.strangers += usize::from(hits.is_empty() && !bare);
        after_head |= any(&whole, &phrases.polarity.reason_heads);
        let idle = bare || any(&whole, &phrases.polarity.boilerplate) || whole.chars().count() < 4;
        if (after_head || faulty) && hits.is_empty() && !idle && !any(&whole, &phrases.polarity.fail) {
            let text: String = super::figures::masked(&whole).chars().take(LONGEST_UNREAD).collect();
            named.unread.push(text);
        }
    }
    named.reasons.truncate(MOST);
    named.unread.truncate(MOST);
    named
}

/// Whether a sentence says yes or no, or greets, and names nothing that could be judged: "refused!", "please mend this".
fn bare_verdict(sentence: &str, words: &Polarity) -> bool {
    if sentence.chars().count() > LONGEST_BARE {
        return false;
    }
    let mut empty: Vec<&str> =
        [&words.boilerplate, &words.fail, &words.pass, &words.negators, &words.reviews]
            .into_iter()
            .chain([&words.reason_heads, &words.filler])
            .flatten()
            .map(String::as_str)
            .collect();
    empty.sort_by_key(|word| usize::MAX - word.len());
    let rest = empty.iter().fold(sentence.to_owned(), |rest, word| rest.replace(word, ""));
    rest.chars().all(|sign| sign.is_ascii_digit())
}

/// The table of reasons, taken apart once for a text.
struct Rules<'a> {
    catalogue: &'a Catalogue,
    rows: Vec<(Row<'a>, Vec<Phrase<'a>>, Vec<&'a str>)>,
}

impl<'a> Rules<'a> {
    fn of(catalogue: &'a Catalogue) -> Self {
        let table = catalogue.table(TABLE).into_iter().flat_map(|table| table.rows());
        let taken_apart = |row: Row<'a>| {
            let say = row.get("say").split(';').map(Phrase::read).collect();
            let about = row.get("about").split('|').filter_map(|word| word.strip_prefix('@')).collect();
            (row, say, about)
        };
        Self { catalogue, rows: table.map(taken_apart).collect() }
    }

    /// Every phrase that holds, without what gives way to another.
    fn hits(&self, sight: &Sight<'_>) -> Vec<Hit<'a>> {
        let mut hits: Vec<Hit<'a>> = Vec::new();
        for (row, say, _) in &self.rows {
            for phrase in say {
                let places = sight.places(phrase).into_iter().take(MOST);
                hits.extend(places.map(|place| Hit { row: *row, place, asks: phrase.asks }));
            }
        }
        let gives_way = |hit: &Hit<'a>| {
            hits.iter().any(|other| {
                let touch = hit.place.start < other.place.end && other.place.start < hit.place.end;
                touch && hit.asks && !other.asks && hit.row.get("id") != other.row.get("id")
                    || self.yields(hit.row.get("id"), other.row.get("id"), touch)
            })
        };
        let stays: Vec<bool> = hits.iter().map(|hit| !gives_way(hit)).collect();
        hits.into_iter().zip(stays).filter(|(_, stays)| *stays).map(|(hit, _)| hit).collect()
    }

    /// Whether a general reason gives way to a more exact one.
    fn yields(&self, id: &str, other: &str, touch: bool) -> bool {
        let general = self.catalogue.phrases.general.iter().filter(|general| general.id == id);
        let general = general.filter(|general| touch || general.anywhere);
        general.flat_map(|general| &general.yields_to).any(|stronger| stronger == other)
    }

    /// The reasons that are about the things the sentence names.
    fn about(&self, sight: &Sight<'_>) -> Vec<Hit<'a>> {
        let of = |(place, thing): &(Range<usize>, &str)| {
            let row = self.rows.iter().find(|(_, _, about)| about.contains(thing)).map(|(row, _, _)| *row);
            row.map(|row| Hit { row, place: place.clone(), asks: true })
        };
        sight.things().filter_map(of).collect()
    }
}

/// The reason behind a result code of the administration.
pub(super) fn of_code(code: &str, whole: &str, catalogue: &Catalogue, scope: &Scope<'_>) -> Option<Reason> {
    let row = rows(catalogue).find(|row| row.get("codes").split(' ').any(|other| other == code))?;
    let sites = Whose::new(&catalogue.phrases, scope).whole(whole).sites("", &(0..0));
    Some(reason(row, &PERSONS, &sites, catalogue, scope, code))
}

/// The reason of that id.
pub(super) fn of_id(
    id: &str,
    sentences: &[Sentence],
    catalogue: &Catalogue,
    scope: &Scope<'_>,
) -> Option<Reason> {
    let row = rows(catalogue).find(|row| row.get("id") == id)?;
    let whole = Sight::new(&sentences.concat(), &catalogue.phrases);
    let whose = Whose::new(&catalogue.phrases, scope);
    let end = whole.text.len();
    let (persons, sites) = (whose.persons(&whole, &(0..end)), whose.sites(&whole.text, &(0..end)));
    Some(reason(row, &persons, &sites, catalogue, scope, ""))
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

fn reason(
    row: Row<'_>,
    persons: &[&str],
    sites: &[usize],
    catalogue: &Catalogue,
    scope: &Scope<'_>,
    code: &str,
) -> Reason {
    let (kind, id) = row.get("place").split_once(':').unwrap_or_default();
    let kind = match kind {
        "field" => PlaceKind::Field,
        "slot" => PlaceKind::Slot,
        _ => PlaceKind::Case,
    };
    let fields: Vec<String> = match id.strip_prefix(PERSON) {
        Some(rest) => persons.iter().map(|person| format!("{person}{rest}")).collect(),
        None if id.is_empty() => Vec::new(),
        None => vec![id.to_owned()],
    };
    let paths = fields.iter().flat_map(|id| paths(id, catalogue, scope, sites)).collect();
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

/// Where the field or slot stands in the case at hand: at the sites that are named, else at every site.
fn paths(id: &str, catalogue: &Catalogue, scope: &Scope<'_>, named: &[usize]) -> Vec<Path> {
    let Some(case) = scope.case else { return Vec::new() };
    let belongs = catalogue.field(id).map(|field| field.scope).or(catalogue.slot(id).map(|slot| slot.scope));
    let exists = |path: &Path| {
        let scene = case.scene(path.site);
        catalogue.slot(id).is_some_and(|slot| slot.applies(&scene))
            || catalogue.field(id).is_some_and(|field| field.asked(&scene))
    };
    let paths: Vec<Path> = match belongs {
        Some(Belongs::Site) if named.is_empty() => {
            (0..case.answers.sites.len()).map(|index| Path::site(index, id)).collect()
        }
        Some(Belongs::Site) => named.iter().map(|index| Path::site(*index, id)).collect(),
        Some(Belongs::Entity) => vec![Path::entity(id)],
        None => Vec::new(),
    };
    paths.into_iter().filter(exists).collect()
}

//! Things and flaws: the words that name what a refusal is about, and the words that say what is wrong with it. A phrase
//! puts them together, so that a wording nobody wrote down is understood by its parts.
//!
//! A phrase is parts in order, parted by blanks; `a|b` is either, `@name` any word of that thing or flaw, `!name` forbids.
//! Between two parts stand a few characters at most. Beyond a comma a flaw belongs to the thing nearest before it.
//! A phrase that begins with `~` holds in any order, one with `&` over a longer distance, and one with `?` only asks for
//! something and refuses nothing.

use std::cell::OnceCell;
use std::ops::Range;

use serde::Deserialize;

use super::declare::Phrases;
use super::fold::Sentence;
use super::phrase::weight;

/// How far apart two parts may stand: a Han character counts three, a letter one.
const REACH: usize = 36;
/// What a border between two parts of a sentence counts.
const BORDER_WEIGHT: usize = 6;
/// Words of so few letters stand inside others by accident.
const SHORT: usize = 3;
/// How far before its thing a flaw may stand, in phrases that hold in any order.
const REACH_BACK: usize = 24;

/// Words of one meaning.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Concept {
    /// What phrases call it by.
    pub id: String,
    /// Its words, folded.
    pub words: Vec<String>,
    /// Right behind one of these a word means something else.
    #[serde(default)]
    pub not_after: Vec<String>,
    /// Right before one of these a word means something else.
    #[serde(default)]
    pub not_before: Vec<String>,
}

impl Concept {
    /// Where its words stand.
    pub(super) fn stand_in(&self, text: &str) -> Vec<Range<usize>> {
        let behind = |at: usize| text.get(..at).is_some_and(|text| ends(text, &self.not_after));
        let before = |end: usize| text.get(end..).is_some_and(|text| begins(text, &self.not_before));
        let hits = self.words.iter().flat_map(|word| text.match_indices(word.as_str()));
        let hits = hits.filter(|(at, word)| word.len() > SHORT || is_word(text, *at, word));
        let hits = hits.map(|(at, word)| at..at + word.len());
        hits.filter(|span| !behind(span.start) && !before(span.end)).collect()
    }
}

/// A sentence with the things and flaws in it.
pub(super) struct Sight<'a> {
    /// Its parts, with a comma between them.
    pub(super) text: String,
    phrases: &'a Phrases,
    things: Vec<(Range<usize>, &'a str)>,
    flaws: Vec<OnceCell<Vec<Range<usize>>>>,
}

impl<'a> Sight<'a> {
    pub(super) fn new(sentence: &Sentence, phrases: &'a Phrases) -> Self {
        let text = sentence.join(",");
        let named = phrases.things.iter();
        let all: Vec<_> = named
            .flat_map(|thing| thing.stand_in(&text).into_iter().map(|span| (span, thing.id.as_str())))
            .collect();
        // What stands inside a longer name is none of its own: a certificate's number is no certificate.
        let inside = |span: &Range<usize>| {
            all.iter().any(|(other, _)| other.len() > span.len() && covers(other, span))
        };
        let things = all.iter().filter(|(span, _)| !inside(span)).cloned().collect();
        let flaws = phrases.flaws.iter().map(|_| OnceCell::new()).collect();
        Self { text, phrases, things, flaws }
    }

    /// The things that are named, in order.
    pub(super) fn things(&self) -> impl Iterator<Item = &(Range<usize>, &'a str)> {
        self.things.iter()
    }

    /// Where a word or a concept stands.
    fn stands(&self, word: &str) -> Vec<Range<usize>> {
        let Some(id) = word.strip_prefix('@') else {
            return self.text.match_indices(word).map(|(at, word)| at..at + word.len()).collect();
        };
        let flaw = self.phrases.flaws.iter().zip(&self.flaws).find(|(flaw, _)| flaw.id == id);
        if let Some((flaw, cell)) = flaw {
            return cell.get_or_init(|| flaw.stand_in(&self.text)).clone();
        }
        self.things.iter().filter(|(_, thing)| *thing == id).map(|(span, _)| span.clone()).collect()
    }

    fn part(&self, part: &str) -> Vec<Range<usize>> {
        let mut all: Vec<Range<usize>> = part.split('|').flat_map(|word| self.stands(word)).collect();
        all.sort_by_key(|span| (span.start, span.end));
        all
    }

    /// Whether any word of a flaw stands in the sentence.
    pub(super) fn has(&self, flaw: &str) -> bool {
        !self.stands(&format!("@{flaw}")).is_empty()
    }

    /// Every place where the phrase holds.
    pub(super) fn places(&self, phrase: &Phrase<'_>) -> Vec<Range<usize>> {
        if phrase.not.iter().any(|part| !self.part(part).is_empty()) {
            return Vec::new();
        }
        let spans: Vec<Vec<Range<usize>>> = phrase.parts.iter().map(|part| self.part(part)).collect();
        let mut found = self.in_order(&spans, if phrase.far { REACH * 3 } else { REACH });
        if let ([_, _], true) = (spans.as_slice(), phrase.any_order) {
            let turned: Vec<_> = spans.iter().rev().cloned().collect();
            found.extend(self.in_order(&turned, REACH_BACK));
        }
        found
    }

    fn in_order(&self, spans: &[Vec<Range<usize>>], reach: usize) -> Vec<Range<usize>> {
        let Some((first, rest)) = spans.split_first() else { return Vec::new() };
        let from = |span: &Range<usize>| self.follow(span.end, rest, reach).map(|end| span.start..end);
        first.iter().filter_map(from).collect()
    }

    /// Where the last part ends at the furthest, when all follow within reach of each other.
    fn follow(&self, from: usize, spans: &[Vec<Range<usize>>], reach: usize) -> Option<usize> {
        let Some((next, rest)) = spans.split_first() else { return Some(from) };
        let behind = next.get(next.partition_point(|span| span.start < from)..).unwrap_or_default();
        // A byte counts three quarters at the least, and a list twice its reach: what is further off is never near.
        let near = behind.iter().take_while(|span| span.start - from <= reach * 3);
        let near = near.filter(|span| self.near(from..span.start, reach));
        near.filter_map(|span| self.follow(span.end, rest, reach)).max()
    }

    fn near(&self, gap: Range<usize>, reach: usize) -> bool {
        let Some(text) = self.text.get(gap.clone()) else { return false };
        let room = |sign: char| if sign == ',' { BORDER_WEIGHT } else { weight(sign) };
        let far = text.chars().map(room).sum::<usize>();
        let others = || self.things.iter().map(|(span, _)| span).filter(|span| covers(&gap, span));
        if others().next().is_some() && text.contains(',') {
            return far <= reach * 2 && self.is_list(&gap, others());
        }
        far <= reach
    }

    /// Whether there is nothing but other things in the gap: "licence, identity card and form are blurred".
    fn is_list<'s>(&self, gap: &Range<usize>, others: impl Iterator<Item = &'s Range<usize>>) -> bool {
        let mut rest = self.text.get(gap.clone()).unwrap_or_default().to_owned();
        for other in others {
            rest = rest.replacen(self.text.get(other.clone()).unwrap_or_default(), "", 1);
        }
        let mut words = self.phrases.list_words.iter().collect::<Vec<_>>();
        words.extend(self.phrases.entity_principal.iter().chain(&self.phrases.site_principal));
        words.sort_by_key(|word| usize::MAX - word.len());
        words.iter().fold(rest, |rest, word| rest.replace(word.as_str(), "")).chars().all(|sign| sign == ',')
    }
}

/// A phrase, taken apart.
#[derive(Debug)]
pub(super) struct Phrase<'a> {
    /// Whether it only asks for something.
    pub(super) asks: bool,
    any_order: bool,
    far: bool,
    parts: Vec<&'a str>,
    not: Vec<&'a str>,
}

impl<'a> Phrase<'a> {
    pub(super) fn read(text: &'a str) -> Self {
        let bare = text.trim();
        let (asks, bare) = bare.strip_prefix('?').map_or((false, bare), |rest| (true, rest));
        let (any_order, bare) = bare.strip_prefix('~').map_or((false, bare), |rest| (true, rest));
        let (far, bare) = bare.strip_prefix('&').map_or((false, bare), |rest| (true, rest));
        let (not, parts) = bare.split_whitespace().partition::<Vec<_>, _>(|part| part.starts_with('!'));
        let not = not.into_iter().filter_map(|part| part.strip_prefix('!')).collect();
        Self { asks, any_order, far, parts, not }
    }

    /// Every concept it names.
    pub(super) fn concepts(&self) -> impl Iterator<Item = &'a str> {
        let all = self.parts.iter().chain(&self.not).flat_map(|part| part.split('|'));
        all.filter_map(|word| word.strip_prefix('@'))
    }
}

/// Whether there are no letters of a longer word around it. Longer words are taken wherever they stand.
fn is_word(text: &str, at: usize, word: &str) -> bool {
    let letter = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_lowercase());
    let before = text.get(..at).and_then(|text| text.chars().next_back());
    let behind = text.get(at + word.len()..).and_then(|text| text.chars().next());
    !word.is_ascii() || !letter(before) && !letter(behind)
}

pub(super) fn covers(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

fn ends(text: &str, words: &[String]) -> bool {
    words.iter().any(|word| text.ends_with(word.as_str()))
}

fn begins(text: &str, words: &[String]) -> bool {
    words.iter().any(|word| text.starts_with(word.as_str()))
}

//! Whose it is: which principal and which website a reason is about, by what is named nearest before it.

use std::ops::Range;

use super::Scope;
use super::declare::Phrases;
use super::fold;
use super::lexicon::Sight;
use crate::answers::{Path, Value};

/// The two principals of a filing.
pub(super) const PERSONS: [&str; 2] = ["entity_principal", "site_principal"];
/// A sentence this short that gives no reason is a heading; the longest there is, characters.
const HEADING: usize = 14;
/// The shortest name of a website that is looked for, characters.
const SHORTEST: usize = 3;

/// Who is named where in a sentence.
type Mention = (Range<usize>, Vec<usize>);

/// What is known from sentences before.
pub(super) struct Whose<'a> {
    phrases: &'a Phrases,
    /// What each website of the case is called, longest first.
    keys: Vec<(String, usize)>,
    persons: Vec<usize>,
    sites: Vec<usize>,
    /// Every website named so far.
    seen: Vec<usize>,
}

impl<'a> Whose<'a> {
    pub(super) fn new(phrases: &'a Phrases, scope: &Scope<'_>) -> Self {
        Self { phrases, keys: keys(phrases, scope), persons: Vec::new(), sites: Vec::new(), seen: Vec::new() }
    }

    /// Takes in a whole text, for what has no place in it.
    pub(super) fn whole(mut self, text: &str) -> Self {
        self.sites = self.mentioned(text).into_iter().flat_map(|(_, sites)| sites).collect();
        self
    }

    /// The principals a reason at that place is about; both where nobody is named.
    pub(super) fn persons(&self, sight: &Sight<'_>, place: &Range<usize>) -> Vec<&'static str> {
        let strong = self.people(&sight.text);
        let named =
            nearest(&strong, place).or_else(|| (!self.persons.is_empty()).then(|| self.persons.clone()));
        let weak = || {
            let mut all = self.mentions(&sight.text, &self.phrases.entity_principal_weak, 0);
            all.retain(|(span, _)| !self.is_beside(&sight.text, span));
            all
        };
        let named = named.or_else(|| nearest(&weak(), place)).unwrap_or_default();
        let chosen: Vec<_> = PERSONS.iter().enumerate().filter(|(at, _)| named.contains(at)).collect();
        if chosen.is_empty() { PERSONS.to_vec() } else { chosen.into_iter().map(|(_, id)| *id).collect() }
    }

    /// The websites a reason at that place is about; none where none is named.
    pub(super) fn sites(&self, text: &str, place: &Range<usize>) -> Vec<usize> {
        nearest(&self.mentioned(text), place).unwrap_or_else(|| self.sites.clone())
    }

    /// Takes in a sentence that has been read.
    pub(super) fn read(&mut self, sight: &Sight<'_>, gave_reason: bool) {
        let sites: Vec<usize> =
            self.mentioned(&sight.text).into_iter().flat_map(|(_, sites)| sites).collect();
        if let Some(last) = sites.last() {
            self.sites = vec![*last];
            self.seen.extend(sites);
        }
        if !gave_reason && sight.text.chars().count() <= HEADING {
            self.persons = self.people(&sight.text).into_iter().flat_map(|(_, persons)| persons).collect();
        }
    }

    /// The principals named in a text, by place; "A and B" is one mention of both.
    fn people(&self, text: &str) -> Vec<Mention> {
        let mut all = self.mentions(text, &self.phrases.entity_principal, 0);
        all.extend(self.mentions(text, &self.phrases.site_principal, 1));
        all.sort_by_key(|(span, _)| (span.start, usize::MAX - span.end));
        all.dedup_by(|next, last| next.0.end <= last.0.end);
        let mut joined: Vec<Mention> = Vec::new();
        for (span, who) in all {
            let gap = joined.last().and_then(|(last, _)| text.get(last.end..span.start));
            let together =
                gap.is_some_and(|gap| self.phrases.list_words.iter().any(|word| word == gap) || gap == ",");
            let beside = self.is_beside(text, &span);
            match joined.last_mut().filter(|_| together) {
                Some(last) => {
                    last.0.end = span.end;
                    last.1.extend(who);
                }
                // "is not the principal of the entity" is about somebody else.
                None if beside => {}
                None => joined.push((span, who)),
            }
        }
        joined
    }

    fn is_beside(&self, text: &str, span: &Range<usize>) -> bool {
        let before = text.get(..span.start).unwrap_or_default();
        self.phrases.beside.iter().any(|word| before.ends_with(word.as_str()))
    }

    fn mentions(&self, text: &str, words: &[String], who: usize) -> Vec<Mention> {
        let hits = words.iter().flat_map(|word| text.match_indices(word.as_str()));
        hits.map(|(at, word)| (at..at + word.len(), vec![who])).collect::<Vec<_>>()
    }

    fn mentioned(&self, text: &str) -> Vec<Mention> {
        let mut found: Vec<Mention> = Vec::new();
        for (key, site) in &self.keys {
            for (at, key) in text.match_indices(key.as_str()) {
                let span = at..at + key.len();
                let inside =
                    found.iter().any(|(other, _)| other.start <= span.start && span.end <= other.end);
                if !inside {
                    found.push((span, vec![*site]));
                }
            }
        }
        found.sort_by_key(|(span, _)| span.start);
        found
    }
}

/// Who is named last before the end of a place, else first after it.
fn nearest(mentions: &[Mention], place: &Range<usize>) -> Option<Vec<usize>> {
    let before = mentions.iter().rev().find(|(span, _)| span.start < place.end);
    before.or(mentions.first()).map(|(_, who)| who.clone())
}

/// What the websites of the case are called, as texts are folded.
fn keys(phrases: &Phrases, scope: &Scope<'_>) -> Vec<(String, usize)> {
    let Some(case) = scope.case else { return Vec::new() };
    let folded = |text: &str| -> String {
        fold::plain(text, phrases).chars().filter(|sign| sign.is_alphanumeric()).collect()
    };
    let mut keys: Vec<(String, usize)> = Vec::new();
    for site in 0..case.answers.sites.len() {
        let domains =
            case.answers.get(&Path::site(site, "site.domains")).map(Value::items).unwrap_or_default();
        let name = case.answers.text(&Path::site(site, "site.name")).to_owned();
        let called = domains.iter().map(|domain| folded(domain)).chain([folded(&name)]);
        keys.extend(called.filter(|key| key.chars().count() >= SHORTEST).map(|key| (key, site)));
    }
    keys.sort_by_key(|(key, _)| usize::MAX - key.len());
    keys
}

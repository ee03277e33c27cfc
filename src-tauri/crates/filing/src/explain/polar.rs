//! Yes and no: where a text says that something passed or did not, and who said so.
//!
//! A pass counts only when it stands there plainly. A negation anywhere before it in its part of the sentence, a
//! condition, a question, the future, or "by way of" take its force; nothing turns a negation into a pass.

use super::declare::{Gate, Phrases, Polarity};
use super::fold::{Sentence, asks};
use super::phrase::{any, begins, last_of};

/// Most characters between a negation and the word it turns into its opposite; further away it only weakens.
const NEAR: usize = 16;
/// Most characters of a fail word's negation before it.
const CLOSE: usize = 5;

/// One plain statement.
#[derive(Clone, Copy, Debug)]
pub(super) struct Said<'a> {
    /// Whether it passed.
    pub(super) passed: bool,
    /// Whether only one thing is at fault, which alone decides nothing.
    pub(super) weak: bool,
    /// Whether it only has not happened yet.
    pub(super) yet: bool,
    /// Who said so, as far as the text tells.
    pub(super) gate: Option<&'a Gate>,
}

/// Most characters of what passed, where it stands behind the word.
const LONGEST_OBJECT: usize = 14;

/// What sort of word it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    Pass,
    Fault,
    Fail,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Force {
    Stands,
    Opposite,
    Nothing,
}

/// Every plain statement of yes or no, in order.
pub(super) fn said<'a>(sentences: &[Sentence], phrases: &'a Phrases) -> Vec<Said<'a>> {
    let mut all = Vec::new();
    let mut topic = None;
    for sentence in sentences.iter().filter(|sentence| !asks(sentence)) {
        for (index, part) in sentence.iter().enumerate() {
            let place = Place { sentence, index, part, polarity: &phrases.polarity };
            for (sort, at, end) in place.words() {
                let gate = gate(part, at, &phrases.gates)
                    .or_else(|| before(sentence, index, &phrases.gates))
                    .or(topic);
                let weak = sort == Sort::Fault;
                let force = place.force(sort, at, end);
                let before = part.get(..at).unwrap_or_default();
                let yet = force == Force::Opposite && any(before, &phrases.polarity.yet);
                let passed = sort == Sort::Pass && force == Force::Stands;
                if force != Force::Nothing {
                    all.push(Said { passed, weak, yet, gate });
                }
            }
        }
        topic = before(sentence, sentence.len(), &phrases.gates).or(topic);
    }
    all
}

struct Place<'a> {
    sentence: &'a Sentence,
    index: usize,
    part: &'a str,
    polarity: &'a Polarity,
}

impl Place<'_> {
    /// Every word of yes and no, with where it begins and ends in bytes.
    fn words(&self) -> Vec<(Sort, usize, usize)> {
        let find = |words: &[String], sort: Sort| -> Vec<(Sort, usize, usize)> {
            let hits = words.iter().flat_map(|word| self.part.match_indices(word.as_str()));
            hits.map(|(at, word)| (sort, at, at + word.len())).collect()
        };
        let mut others = find(&self.polarity.fail, Sort::Fail);
        others.extend(find(&self.polarity.fault, Sort::Fault));
        let small = find(&self.polarity.small_pass, Sort::Pass);
        let mut all = find(&self.polarity.pass, Sort::Pass);
        // What stands inside a longer word is none of its own: "unqualified" holds "qualified".
        all.retain(|(_, at, end)| !others.iter().chain(&small).any(|(_, from, to)| from <= at && end <= to));
        all.extend(others);
        all.sort_by_key(|(_, at, _)| *at);
        all
    }

    fn force(&self, sort: Sort, at: usize, end: usize) -> Force {
        let before = self.part.get(..at).unwrap_or_default();
        let after = self.part.get(end..).unwrap_or_default();
        let word = self.part.get(at..end).unwrap_or_default();
        if sort == Sort::Pass { self.of_pass(before, word, after) } else { self.of_fail(before, word, after) }
    }

    fn of_pass(&self, before: &str, word: &str, after: &str) -> Force {
        let words = self.polarity;
        let bare = self.without_harmless(before);
        let apart = |end| bare.get(end..).unwrap_or_default().chars().count();
        let negation = last_of(&bare, &words.negators).map(|(_, end, _)| apart(end));
        if after.is_empty() && self.next().is_some_and(|next| words.no.iter().any(|no| no == next)) {
            return Force::Opposite;
        }
        if self.doubted(before, after) {
            return Force::Nothing;
        }
        if begins(after, &words.after_no) || self.hangs_on_negation(before) {
            return Force::Opposite;
        }
        match negation {
            Some(apart) if apart <= NEAR => Force::Opposite,
            Some(_) => Force::Nothing,
            None if words.must.iter().any(|must| before.ends_with(must.as_str())) => Force::Nothing,
            None if self.is_small(before, word, after) => Force::Nothing,
            None if begins(after, &words.means_after) && !self.is_object(after) => Force::Nothing,
            None if !any(word, &words.subjects) && !self.has_subject(before, after) => Force::Nothing,
            None => Force::Stands,
        }
    }

    /// Only the sending succeeded: "handed to the administration successfully".
    fn is_small(&self, before: &str, word: &str, after: &str) -> bool {
        let words = self.polarity;
        let near: Vec<char> = before.chars().rev().take(NEAR / 2).collect();
        let near: String = near.into_iter().rev().collect();
        let sent = last_of(&near, &words.small_verbs).map(|(_, end, _)| near.get(end..).unwrap_or_default());
        let sent = sent.is_some_and(|between| !any(between, &words.reviews));
        words.small_words.iter().any(|small| small == word) && (sent || begins(after, &words.small_verbs))
    }

    /// What passed stands behind the word: "your request to ...", somebody's review; and no way of doing something.
    fn is_object(&self, after: &str) -> bool {
        let words = self.polarity;
        let review = words.reviews.iter().any(|review| after.ends_with(review.as_str()));
        if review && after.chars().count() <= LONGEST_OBJECT {
            return true;
        }
        words.object_of.iter().filter_map(|word| after.strip_prefix(word.as_str())).any(|rest| {
            rest.chars().count() <= LONGEST_OBJECT
                && words.object_end.iter().any(|end| rest.ends_with(end.as_str()))
                && any(rest, &words.subjects)
                && !any(rest, &words.means_after)
        })
    }

    fn of_fail(&self, before: &str, word: &str, after: &str) -> Force {
        let words = self.polarity;
        let near: String = {
            let signs: Vec<char> = before.chars().collect();
            signs.iter().skip(signs.len().saturating_sub(CLOSE)).collect()
        };
        let negated = last_of(&self.without_harmless(&near), &words.negators).is_some();
        let happened = any(&near, &words.happened);
        let after_doubts = begins(after, &words.doubt_after) && !happened;
        let doubted = any(&format!("{before}{word}"), &words.doubt) || self.conditional() || after_doubts;
        if negated || doubted { Force::Nothing } else { Force::Stands }
    }

    /// A condition, a question or the future.
    fn doubted(&self, before: &str, after: &str) -> bool {
        let words = self.polarity;
        any(before, &words.doubt)
            || begins(self.without_object(after), &words.doubt_after)
            || self.conditional()
    }

    /// What follows without the name of what passed: "passes your filing, then ...".
    fn without_object<'t>(&self, after: &'t str) -> &'t str {
        let words = self.polarity;
        let names =
            || words.subjects.iter().chain(&words.reviews).chain(&words.object_of).chain(&words.own_words);
        let mut rest = after;
        while let Some(behind) = names().find_map(|name| rest.strip_prefix(name.as_str())) {
            rest = behind;
        }
        rest
    }

    /// Whether this part of the sentence or an earlier one is a condition.
    fn conditional(&self) -> bool {
        self.sentence.iter().take(self.index + 1).any(|part| is_condition(part, self.polarity))
    }

    /// A part that begins with the word, after one that ends in a negation.
    fn hangs_on_negation(&self, before: &str) -> bool {
        let previous = self.index.checked_sub(1).and_then(|index| self.sentence.get(index));
        before.chars().count() < 3
            && previous
                .is_some_and(|part| self.polarity.negators.iter().any(|no| part.ends_with(no.as_str())))
    }

    /// Something of a filing succeeded, and not anything.
    fn has_subject(&self, before: &str, after: &str) -> bool {
        let subjects = &self.polarity.subjects;
        let earlier = self.sentence.iter().take(self.index).any(|part| any(part, subjects));
        any(before, subjects) || begins(after, subjects) || earlier || any(after, subjects)
    }

    fn without_harmless(&self, text: &str) -> String {
        self.polarity.harmless.iter().fold(text.to_owned(), |text, word| text.replace(word.as_str(), ""))
    }

    fn next(&self) -> Option<&String> {
        self.sentence.get(self.index + 1)
    }
}

/// Who is named in this part: a strong one wherever it stands, else the one nearest to the place.
fn gate<'a>(part: &str, at: usize, gates: &'a [Gate]) -> Option<&'a Gate> {
    let named = |gate: &'a Gate| {
        let hits = gate.nouns.iter().flat_map(move |noun| part.match_indices(noun.as_str()));
        hits.map(|(place, noun)| {
            let apart = if place < at { at.saturating_sub(place + noun.len()) } else { place - at + 1 };
            (apart, usize::MAX - noun.len())
        })
        .min()
        .map(|near| (near, gate))
    };
    let all: Vec<_> = gates.iter().filter_map(named).collect();
    let strong = all.iter().filter(|(_, gate)| gate.strong).min_by_key(|(near, _)| *near);
    strong.or_else(|| all.iter().min_by_key(|(near, _)| *near)).map(|(_, gate)| *gate)
}

/// Who was named last in the parts before this one.
fn before<'a>(sentence: &Sentence, index: usize, gates: &'a [Gate]) -> Option<&'a Gate> {
    sentence.iter().take(index).rev().find_map(|part| gate(part, part.len(), gates))
}

/// Whether a part of a sentence begins as a condition does.
pub(super) fn is_condition(part: &str, words: &Polarity) -> bool {
    begins(part, &words.starts_condition) && !begins(part, &words.no_condition)
}

//! Where it stands as far as the text tells: by plain signs, by whoever is said to be looking at it, by what has only not
//! happened yet.

use super::super::declare::{Gate, Polarity, Sign};
use super::super::fold::{self, Sentence};
use super::super::phrase::{self, any, weight};
use super::super::polar::{self, Said};
use super::super::reasons::Look;
use super::super::{Confidence, Kind};
use super::Reading;
use crate::state::State;

/// The states a refusal may tell when nobody is named.
pub(super) const REFUSALS: [State; 2] = [State::FirstReviewRejected, State::CaRejected];
/// The states an approval may tell when nobody is named.
pub(super) const PASSES: [State; 2] = [State::FirstReviewPassed, State::CaPassed];

/// What a text is that tells a state.
pub(super) fn kind_of(state: State) -> Kind {
    match state {
        State::CaPassed => Kind::Approval,
        state if state.asks_for_mend() => Kind::Refusal,
        _ => Kind::State,
    }
}

/// How far before a sign a word still says that it is to come.
const SOON: usize = 27;

impl<'a> Reading<'a> {
    /// Every sign the text gives, each sentence by itself; none of them under a condition, and no refusal to come.
    pub(super) fn signs(&self) -> Vec<&'a Sign> {
        let polarity = &self.phrases().polarity;
        let wholes = |to_come: bool| -> Vec<String> {
            let fact = |part: &&String| {
                !polar::is_condition(part, polarity) && (to_come || !any(part, &polarity.future))
            };
            let whole = |sentence: &Sentence| {
                sentence.iter().filter(fact).map(String::as_str).collect::<Vec<_>>().join(",")
            };
            self.sentences.iter().filter(|sentence| !fold::asks(sentence)).map(whole).collect()
        };
        let (all, come) = (wholes(true), wholes(false));
        let given = |sign: &&Sign| {
            let texts = if sign.kind == Kind::Reminder { &all } else { &come };
            let holds = |phrase: &String| texts.iter().any(|text| stands(text, phrase, polarity));
            sign.say.iter().any(holds)
        };
        self.phrases().signs.iter().filter(given).collect()
    }

    /// Who is looking at it now, as far as somebody is named beside a word that says so.
    pub(super) fn stage(&self) -> Option<&'a Gate> {
        let polarity = &self.phrases().polarity;
        let parts = self.sentences.iter().filter(|sentence| !fold::asks(sentence)).flatten();
        let facts = parts.filter(|part| {
            let plain = !polar::is_condition(part, polarity) && !any(part, &polarity.future);
            // What waits to be sent there is not there.
            let sent = any(part, &polarity.small_verbs) && !any(part, &polarity.happened);
            plain && !sent && any(part, &polarity.ongoing)
        });
        let named = |part: &String| {
            let gates = self.phrases().gates.iter().filter(|gate| gate.during.is_some());
            gates
                .filter(|gate| gate.nouns.iter().any(|noun| stands(part, noun, polarity)))
                .collect::<Vec<_>>()
        };
        facts.flat_map(named).max_by_key(|gate| gate.rank)
    }

    /// It is where that one looks at it.
    pub(super) fn at(&mut self, gate: Option<&Gate>) {
        let Some(gate) = gate else { return };
        self.found.kind = Kind::State;
        self.tell(&gate.during.into_iter().collect::<Vec<_>>());
        self.from(Confidence::Medium, &gate.source, &gate.as_of);
    }

    /// Without what has only not happened yet, where the text asks for patience and for nothing else.
    pub(super) fn without_waiting(&self, said: Vec<Said<'a>>, signs: &[&Sign]) -> Vec<Said<'a>> {
        let patient = any(&self.whole, &self.phrases().polarity.patience);
        let mend = signs.iter().any(|sign| sign.kind == Kind::Refusal);
        let only_waits = said.iter().all(|said| said.yet || said.passed);
        if !patient || mend || !only_waits || self.named(Look::Said).faults {
            return said;
        }
        said.into_iter().filter(|said| !said.yet).collect()
    }

    /// Not passed yet, and no sign says where it is: whoever was named is still looking at it.
    pub(super) fn waits(&mut self, said: &[Said<'a>], signs: &[&Sign]) -> bool {
        if !signs.is_empty() {
            return false;
        }
        let during =
            said.iter().filter(|said| said.yet).find_map(|said| said.gate.and_then(|gate| gate.during));
        match during {
            Some(state) => self.tell(&[state]),
            None => self.tell(&[State::FirstReview, State::CaReview]),
        }
        self.found.kind = if self.found.state.is_some() { Kind::State } else { Kind::Unclear };
        self.found.confidence = Confidence::Medium;
        true
    }
}

/// Whether the phrase stands there and what is right before it does not say "not yet".
fn stands(whole: &str, phrase: &str, polarity: &Polarity) -> bool {
    let Some(at) = phrase::found(whole, phrase) else { return false };
    let before = whole.get(..at).unwrap_or_default();
    let part = before.rsplit(',').next().unwrap_or_default();
    let mut room = SOON;
    let near = part.chars().rev().take_while(|sign| {
        let fits = room >= weight(*sign);
        room = room.saturating_sub(weight(*sign));
        fits
    });
    let near: Vec<char> = near.collect();
    let near: String = near.into_iter().rev().collect();
    !any(&near, &polarity.soon) && !polarity.not_yet.iter().any(|word| before.ends_with(word.as_str()))
}

//! What a text comes to: refusals before approvals, what is said last on the way before what is said earlier.

mod stage;

use super::declare::{Gate, Phrases, Sign};
use super::fold::{self, Sentence};
use super::phrase::{any, says};
use super::polar::{self, Said};
use super::reasons::Look;
use super::{Act, Confidence, Kind, NumberKind, Scope, Understanding, figures, product, reasons};
use crate::catalogue::Catalogue;
use crate::catalogue::table::Row;
use crate::state::State;
use stage::{PASSES, REFUSALS, kind_of};

/// The administration's place on the way; nothing of a filing is later.
const CA: &str = "ca";
/// From this place on a sign is about what comes after the way.
const AFTER: u8 = 9;
/// The reason that is no fault of what was filed.
const SMS_MISSED: &str = "sms_missed";
/// Longest text that is nothing but a verdict, characters.
const BARE: usize = 6;
/// From this place on a sign tells of something that is over.
const AFTER_CA: u8 = 7;
/// The result codes that say yes and no without a reason.
const APPROVED: &str = "1001";
const REFUSED: [&str; 2] = ["1002", "1999"];
/// What the table says of codes that are news and no refusal.
const OUTCOME: &str = "outcome";

struct Reading<'a> {
    catalogue: &'a Catalogue,
    scope: &'a Scope<'a>,
    plain: String,
    /// The whole text without blanks and punctuation.
    whole: String,
    sentences: Vec<Sentence>,
    found: Understanding,
}

/// Reads a text.
pub(super) fn read(text: &str, catalogue: &Catalogue, scope: &Scope<'_>) -> Understanding {
    let phrases = &catalogue.phrases;
    let plain = fold::plain(text, phrases);
    let sentences = fold::sentences(&plain, phrases);
    let found = Understanding {
        kind: Kind::Unknown,
        state: None,
        candidates: Vec::new(),
        reasons: Vec::new(),
        unread: Vec::new(),
        codes: figures::codes(&plain, catalogue),
        sms_answer: String::new(),
        product_code: String::new(),
        matter: String::new(),
        numbers: figures::numbers(&plain, catalogue, scope.today),
        hints: figures::hints(&plain, &phrases.hints),
        holds_code: false,
        confidence: Confidence::Low,
        source: phrases.source.clone(),
        as_of: phrases.as_of.clone(),
    };
    let whole = sentences.iter().flatten().map(String::as_str).collect();
    let mut reading = Reading { catalogue, scope, plain, whole, sentences, found };
    reading.decide();
    reading.settle();
    reading.found
}

impl<'a> Reading<'a> {
    fn phrases(&self) -> &'a Phrases {
        &self.catalogue.phrases
    }

    fn decide(&mut self) {
        let phrases = self.phrases();
        let topic = any(&self.whole, &phrases.polarity.topic);
        let elsewhere = any(&self.whole, &phrases.polarity.elsewhere_filing);
        if self.service_number() || self.other_system() {
            return;
        }
        let said = polar::said(&self.sentences, phrases);
        if let Some(gate) = self.other_matter(&said) {
            self.found.kind = Kind::OtherMatter;
            self.found.matter = gate.matter.clone().unwrap_or_default();
            self.found.state = gate.passed.filter(|_| said.iter().all(|said| said.passed));
            return self.from(Confidence::Medium, &gate.source, &gate.as_of);
        }
        if elsewhere && !any(&self.whole, &phrases.polarity.own_words) {
            return;
        }
        if self.sms_code() || self.sms_answer() {
            return;
        }
        // What is pasted for a case is about its filing, even where it does not say so.
        let bare = !said.is_empty() && self.whole.chars().count() <= BARE;
        if topic || bare || !self.found.codes.is_empty() || self.scope.case.is_some() {
            self.weigh(&said);
        } else if self.only_complains(&said) {
            self.left_over();
            self.found.confidence = Confidence::Low;
        } else if self.found.numbers.iter().any(|number| number.kind != NumberKind::Service) {
            self.found.kind = Kind::RecordNumber;
            self.found.confidence = Confidence::Medium;
        }
    }

    /// Nothing names a filing, and yet every sentence says what is wrong with something a filing has: a reason, copied
    /// without what stood around it.
    fn only_complains(&self, said: &[Said<'a>]) -> bool {
        let named = self.named(Look::Said);
        let of_filing = named.reasons.iter().any(|reason| reason.act != Act::Provider);
        let notice = any(&self.whole, &self.phrases().polarity.notices);
        said.iter().all(|said| !said.passed) && of_filing && named.strangers == 0 && !notice
    }

    /// The matter of a strong gate that everything said is about, or that the text names without saying more.
    fn other_matter(&self, said: &[Said<'a>]) -> Option<&'a Gate> {
        let of = |said: &Said<'a>| said.gate.filter(|gate| self.is_other(gate));
        let cancelled = || self.signs().iter().any(|sign| sign.kind == Kind::RecordCancelled);
        if said.iter().all(|said| !said.passed) && cancelled() {
            return None;
        }
        let matters: Vec<&Gate> = said.iter().filter_map(of).collect();
        let first = matters.first().copied()?;
        if said.iter().all(|said| !said.passed) && any(&self.whole, &first.unless) {
            return None;
        }
        (matters.len() == said.len()).then_some(first)
    }

    /// Whether a gate decides something else than the way of the case at hand.
    fn is_other(&self, gate: &Gate) -> bool {
        let states = &self.catalogue.states;
        let purpose = self.scope.case.map(|case| states.kind(&case.filing_type).purpose);
        gate.matter.is_some() && (gate.own.is_none() || gate.own != purpose)
    }

    /// Status codes of the mini program platform and of resellers.
    fn other_system(&mut self) -> bool {
        let hints = &self.phrases().hints;
        let bare: String = self.plain.chars().filter(|sign| *sign != '_').collect();
        let Some(code) = figures::status(&bare, &hints.other_status) else { return false };
        let sms = figures::status(&bare, std::slice::from_ref(&hints.wechat_sms)).unwrap_or_default();
        let wechat = any(&bare, &hints.wechat_words);
        let Some(table) = self.catalogue.table("other_statuses") else { return false };
        let fits = |row: &Row<'_>| {
            let system = row.get("system") == "wechat";
            row.get("code") == code
                && (!wechat || system)
                && (row.get("sms").is_empty() || sms.is_empty() || row.get("sms") == sms)
        };
        let rows: Vec<Row<'_>> = table.rows().filter(fits).collect();
        let mut states: Vec<State> = rows.iter().filter_map(|row| State::named(row.get("state"))).collect();
        states.dedup();
        let Some(first) = rows.first() else { return false };
        self.found.kind = match states.as_slice() {
            [one] => kind_of(*one),
            _ => Kind::Unclear,
        };
        self.tell(&states);
        self.from(Confidence::Medium, first.get("source"), first.get("as_of"));
        true
    }

    /// A provider's error about a service number.
    fn service_number(&mut self) -> bool {
        let row = product::named(&self.plain, self.catalogue, &self.phrases().hints);
        let Some(row) = row else { return false };
        self.found.kind = Kind::ServiceNumber;
        self.found.product_code = row.get("code").to_owned();
        let number = reasons::of_id("service_number", &self.sentences, self.catalogue, self.scope);
        self.found.reasons.extend(number);
        self.from(Confidence::High, row.get("source"), row.get("as_of"));
        true
    }

    /// The ministry's message with a code.
    fn sms_code(&mut self) -> bool {
        let hints = &self.phrases().hints;
        if !figures::holds_code(&self.plain, hints) || !any(&self.whole, &hints.code_topics) {
            return false;
        }
        self.found.holds_code = true;
        self.found.kind = Kind::SmsVerification;
        self.found.state = Some(State::SmsPending);
        self.found.confidence = Confidence::High;
        true
    }

    /// What the ministry's verification page answers, in its own words.
    fn sms_answer(&mut self) -> bool {
        let Some(table) = self.catalogue.table("sms_page_answers") else { return false };
        let said = |row: &Row<'_>| row.get("phrase").split('|').any(|phrase| self.whole.contains(phrase));
        let Some(row) = table.rows().find(said) else { return false };
        let of_sms = any(&self.whole, &self.phrases().hints.sms_words);
        if !of_sms {
            return false;
        }
        self.found.kind = Kind::SmsResult;
        self.found.sms_answer = row.get("code").to_owned();
        self.found.state = State::named(row.get("state"));
        self.from(Confidence::High, row.get("source"), row.get("as_of"));
        true
    }

    fn named(&self, look: Look) -> reasons::Named {
        reasons::named(&self.sentences, self.catalogue, self.scope, look)
    }

    /// The reasons that came as result codes, and whether a code says yes or no.
    fn coded(&mut self) -> (bool, bool) {
        let table = self.catalogue.table("result_codes");
        let outcome = |code: &str| {
            let row = table.and_then(|table| table.find("code", code));
            row.is_some_and(|row| row.get("offline") == OUTCOME) && !REFUSED.contains(&code)
        };
        let codes = self.found.codes.clone();
        for code in &codes {
            if let Some(reason) = reasons::of_code(code, &self.whole, self.catalogue, self.scope) {
                reasons::put(&mut self.found.reasons, reason);
            }
        }
        (codes.iter().any(|code| code == APPROVED), codes.iter().any(|code| !outcome(code)))
    }

    fn weigh(&mut self, said: &[Said<'a>]) {
        let (approved, refused) = self.coded();
        let ours: Vec<Said<'a>> =
            said.iter().filter(|said| said.gate.is_none_or(|gate| !self.is_other(gate))).copied().collect();
        let signs = self.signs();
        let own = weighty(self.without_waiting(ours, &signs));
        if own.is_empty() && said.iter().any(|said| said.yet) && self.waits(said, &signs) {
            return;
        }
        let latest = |passed: bool| own.iter().filter(|said| said.passed == passed).map(rank).max();
        let (yes, no) = (latest(true), latest(false));
        let sign = signs.iter().max_by_key(|sign| sign.rank).copied();
        let stage = self.stage().filter(|stage| {
            // What is said plainly of a later place on the way says more, and so does whoever passed it.
            sign.is_none_or(|sign| sign.kind == Kind::State && sign.rank < stage.rank)
                && yes.is_none_or(|yes| yes < stage.rank)
        });
        let asked_to_mend = signs.iter().find(|sign| sign.kind == Kind::Refusal).copied();
        // An inspection that failed, a record that was cancelled: that is no refusal of a filing.
        let only_faults = !own.is_empty() && own.iter().all(|said| said.weak);
        match (yes, no) {
            _ if only_faults && sign.is_some_and(|sign| sign.rank >= AFTER) => self.signed(sign),
            _ if approved && (no.is_some() || refused) => self.unclear(&own),
            _ if own.is_empty()
                && (approved || refused || !self.found.codes.is_empty())
                && sign.is_none() =>
            {
                self.only_codes(approved, refused);
            }
            // Some part of it passed; what is wrong with the rest is said.
            (Some(0), Some(0)) if self.named(Look::Said).faults => self.refused(&own, asked_to_mend),
            (Some(yes), Some(no)) if !follows(yes, no) => self.unclear(&own),
            (_, Some(_)) => self.refused(&own, asked_to_mend),
            (_, None) if asked_to_mend.is_some_and(|sign| yes.is_none_or(|yes| yes <= sign.rank)) => {
                self.refused(&own, asked_to_mend);
            }
            (_, None) if refused => self.refused(&own, None),
            (None, None) if self.complains(sign) => self.left_over(),
            (Some(1..) | None, None) if stage.is_some() => self.at(stage),
            (Some(yes), None) => self.passed(&own, yes, sign),
            (None, None) => self.signed(sign),
        }
    }

    /// Whether the text says what is wrong, and no more of the way than that somebody asks for something.
    fn complains(&self, sign: Option<&Sign>) -> bool {
        let soft = sign.is_none_or(|sign| sign.kind == Kind::State && sign.rank < AFTER_CA);
        soft && self.named(Look::Said).faults
    }

    /// Result codes and nothing else.
    fn only_codes(&mut self, approved: bool, refused: bool) {
        self.found.kind = Kind::CaCode;
        self.found.state = match (approved, refused) {
            (true, _) => Some(State::CaPassed),
            (_, true) => Some(State::CaRejected),
            _ => None,
        };
        self.found.confidence = Confidence::High;
    }

    fn unclear(&mut self, said: &[Said<'a>]) {
        let mut states: Vec<State> = Vec::new();
        for one in said {
            let of_gate = one.gate.and_then(|gate| if one.passed { gate.passed } else { gate.refused });
            let open = if one.passed { PASSES } else { REFUSALS };
            states.extend(of_gate.map_or_else(|| open.to_vec(), |state| vec![state]));
        }
        let named = self.named(Look::Refused);
        named.reasons.into_iter().for_each(|reason| reasons::put(&mut self.found.reasons, reason));
        self.found.unread = named.unread;
        self.found.kind = Kind::Unclear;
        self.tell_open(&states);
    }

    fn refused(&mut self, said: &[Said<'a>], sign: Option<&Sign>) {
        self.found.kind = Kind::Refusal;
        let named = self.named(Look::Refused);
        named.reasons.into_iter().for_each(|reason| reasons::put(&mut self.found.reasons, reason));
        self.found.unread = named.unread;
        let gate =
            said.iter().filter(|said| !said.passed).max_by_key(|said| rank(said)).and_then(|said| said.gate);
        // A sign from further on says more exactly what sort of refusal it is.
        let further = sign.filter(|sign| gate.is_none_or(|gate| sign.rank > gate.rank));
        let gate = gate.filter(|_| further.is_none());
        let state = gate.and_then(|gate| gate.refused);
        let by_code = (!self.found.codes.is_empty()).then_some(State::CaRejected);
        let by_sign = sign.and_then(|sign| sign.state);
        if let Some(reason) = sign.and_then(|sign| sign.reason.as_deref())
            && let Some(reason) = reasons::of_id(reason, &self.sentences, self.catalogue, self.scope)
        {
            reasons::put(&mut self.found.reasons, reason);
        }
        // Whoever missed the message was not refused by the administration.
        let missed =
            self.found.reasons.len() == 1 && self.found.reasons.iter().all(|reason| reason.id == SMS_MISSED);
        let missed = missed.then_some(State::SmsReturned);
        match missed.or(state).or(by_code).or(by_sign) {
            Some(state) => self.tell(&[state]),
            None => self.tell(&REFUSALS),
        }
        self.found.confidence =
            if self.found.reasons.is_empty() { Confidence::Medium } else { Confidence::High };
        if self.found.state.is_none() {
            self.found.confidence = Confidence::Medium;
        }
        if let Some(gate) = gate {
            self.from(self.found.confidence, &gate.source, &gate.as_of);
        }
    }

    fn passed(&mut self, said: &[Said<'a>], yes: u8, sign: Option<&'a Sign>) {
        let last =
            said.iter().filter(|said| said.passed).max_by_key(|said| rank(said)).and_then(|said| said.gate);
        let numbered = self.found.numbers.iter().any(|number| number.kind != NumberKind::Service);
        match last {
            // Handing in succeeded, revoking succeeded: the plain sign says it better.
            Some(gate) if gate.passed.is_some() => match sign
                .filter(|sign| sign.rank > yes && gate.id != CA && !sign.asks)
            {
                Some(sign) => self.signed(Some(sign)),
                None => {
                    let state = gate.passed.into_iter().collect::<Vec<_>>();
                    self.found.kind = match gate.id.as_str() {
                        "sms" => Kind::SmsResult,
                        _ => state.first().map_or(Kind::State, |state| kind_of(*state)),
                    };
                    self.tell(&state);
                    let sure = if numbered && gate.id == CA { Confidence::High } else { Confidence::Medium };
                    self.from(sure, &gate.source, &gate.as_of);
                }
            },
            _ => match sign {
                Some(sign) => self.signed(Some(sign)),
                None => self.passed_by_nobody(numbered),
            },
        }
    }

    /// Something passed, and nobody is named. A record number settles it, and so does the filing itself having
    /// succeeded; an order or some data may have passed the first review only.
    fn passed_by_nobody(&mut self, numbered: bool) {
        let whole = self.phrases().polarity.whole_filing.iter().any(|phrase| says(&self.whole, phrase));
        if numbered || whole {
            self.found.kind = Kind::Approval;
            self.tell(&[State::CaPassed]);
            self.found.confidence = if numbered { Confidence::High } else { Confidence::Medium };
        } else {
            self.found.kind = Kind::Unclear;
            self.tell(&PASSES);
            if self.found.state == Some(State::CaPassed) {
                self.found.kind = Kind::Approval;
            } else if self.found.state.is_some() {
                self.found.kind = Kind::State;
            }
        }
    }

    fn signed(&mut self, sign: Option<&Sign>) {
        let Some(sign) = sign else { return self.left_over() };
        self.found.kind = sign.kind;
        self.found.matter = sign.topic.clone().unwrap_or_default();
        if let Some(id) = sign.reason.as_deref() {
            let reason = reasons::of_id(id, &self.sentences, self.catalogue, self.scope);
            self.found.reasons.extend(reason);
        }
        let mut states: Vec<State> = sign.state.into_iter().collect();
        states.extend(&sign.states);
        match states.as_slice() {
            [] => {}
            [one] => {
                self.found.state = Some(*one);
                self.found.candidates = sign.also.clone();
            }
            _ => {
                self.tell(&states);
                if self.found.state.is_none() {
                    self.found.kind = Kind::Unclear;
                }
            }
        }
        self.from(Confidence::Medium, &sign.source, &sign.as_of);
    }

    /// No yes, no no, no sign: reasons alone, a number alone, or nothing.
    fn left_over(&mut self) {
        let named = self.named(Look::Said);
        // "Please wait" asks for nothing that could be mended.
        let waits = !named.faults && any(&self.whole, &self.phrases().polarity.patience);
        if !named.reasons.is_empty() && !waits {
            named.reasons.into_iter().for_each(|reason| reasons::put(&mut self.found.reasons, reason));
            self.found.unread = named.unread;
            self.found.kind = Kind::Refusal;
            self.found.confidence = if named.faults { Confidence::Medium } else { Confidence::Low };
            self.tell(&REFUSALS);
        } else if !self.found.numbers.is_empty() {
            self.found.kind = Kind::RecordNumber;
            self.found.confidence = Confidence::Medium;
        }
    }

    /// One state is told; several are candidates, unless the case at hand can only have come to one of them.
    fn tell(&mut self, states: &[State]) {
        match states {
            [one] => self.found.state = Some(*one),
            several => self.tell_open(several),
        }
        if self.found.state.is_none()
            && let Some((case, from)) = self.scope.case.zip(self.scope.state)
        {
            let states = &self.catalogue.states;
            let kind = states.kind(&case.filing_type);
            let next = |state: &&State| states.moves(from, case.road, kind).any(|step| step.to == **state);
            let possible: Vec<State> = self.found.candidates.iter().filter(next).copied().collect();
            if let [one] = possible.as_slice() {
                self.found.state = Some(*one);
                self.found.candidates.clear();
            }
        }
    }

    fn tell_open(&mut self, states: &[State]) {
        self.found.candidates.clear();
        for state in states {
            if !self.found.candidates.contains(state) {
                self.found.candidates.push(*state);
            }
        }
    }

    fn from(&mut self, confidence: Confidence, source: &str, as_of: &str) {
        self.found.confidence = confidence;
        source.clone_into(&mut self.found.source);
        as_of.clone_into(&mut self.found.as_of);
    }

    /// What does not belong to the kind that was found is not shown.
    fn settle(&mut self) {
        let found = &mut self.found;
        let faulty = [Kind::Refusal, Kind::CaCode, Kind::Unclear, Kind::RecordShell, Kind::ServiceNumber];
        if !faulty.contains(&found.kind) {
            found.reasons.clear();
            found.unread.clear();
        }
        if found.kind == Kind::Unknown {
            found.confidence = Confidence::Low;
        }
    }
}

/// What is said about this filing. One thing at fault counts only where nothing else says no, and nothing later or
/// unnamed says yes.
fn weighty(own: Vec<Said<'_>>) -> Vec<Said<'_>> {
    let decided = own.iter().any(|said| !said.passed && !said.weak);
    let yes = own.iter().filter(|said| said.passed).map(rank).max();
    let counts =
        |said: &Said<'_>| !said.weak || !decided && yes.is_none_or(|yes| rank(said) > yes && yes > 0);
    own.into_iter().filter(counts).collect()
}

/// Where on the way it was said; nobody named counts as before everybody.
fn rank(said: &Said<'_>) -> u8 {
    said.gate.map_or(0, |gate| gate.rank)
}

/// Whether a refusal at `no` can follow a pass at `yes`: a later one can, and one of nobody after an early pass.
fn follows(yes: u8, no: u8) -> bool {
    const LAST_BEFORE_CA: u8 = 5;
    if no == 0 { (1..=LAST_BEFORE_CA).contains(&yes) } else { yes < no && yes > 0 }
}

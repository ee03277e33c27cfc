//! From the answers to the verdict.

use std::collections::BTreeSet;

use super::facts::Facts;
use super::rules::{Rule, Weight};
use super::takes::{reach, takes};
use super::{Outcome, Reason, Verdict};
use crate::answers::{Answers, Path, Value};
use crate::catalogue::Catalogue;
use crate::catalogue::condition::Truth;

/// Judges what was answered so far. `today` is a day in Beijing. Nothing that was answered makes it fail: a question
/// that is not asked is ignored, whatever its answer.
pub fn judge(catalogue: &Catalogue, answers: &Answers, today: jiff::civil::Date) -> Verdict {
    let facts = Facts::new(catalogue, answers, today);
    let mut verdict = decide(catalogue, answers, &facts);
    if let Some(id) = &verdict.filing_type {
        verdict.takes = takes(catalogue, answers, facts.province(), id);
        verdict.reach = reach(catalogue, id);
    }
    verdict
}

/// The verdict without what it takes.
pub(super) fn decide(catalogue: &Catalogue, answers: &Answers, facts: &Facts<'_>) -> Verdict {
    let mut sight = Sight { facts, missing: BTreeSet::new(), looked_at: BTreeSet::new() };
    let rules = &catalogue.screening.rules;
    let mut verdict = match sight.decider(rules) {
        Some(base) => sight.beside(rules, base),
        None => Verdict::default(),
    };
    if verdict.filing_type.is_some() && verdict.outcome != Outcome::Blocked {
        sight.case(&catalogue.screening.case);
    }
    let in_order = |ids: &BTreeSet<String>| -> Vec<String> {
        facts.asked().iter().map(|field| field.id.clone()).filter(|id| ids.contains(id)).collect()
    };
    verdict.open = in_order(&sight.missing);
    let is_unsure = |id: &String| answers.get(&Path::entity(id)) == Some(&Value::NotSure);
    verdict.unsure = in_order(&sight.looked_at).into_iter().filter(is_unsure).collect();
    verdict
}

/// What reading the rules brings to light besides the verdict.
struct Sight<'a> {
    facts: &'a Facts<'a>,
    /// Questions that can still change the verdict.
    missing: BTreeSet<String>,
    /// Questions the verdict rests on.
    looked_at: BTreeSet<String>,
}

impl Sight<'_> {
    fn decide(&mut self, rule: &Rule, filing_type: &str) -> Truth {
        let truth = self.facts.decide(&rule.when, filing_type);
        self.looked_at.extend(rule.when.fields().into_iter().map(str::to_owned));
        if truth == Truth::Unknown {
            self.facts.missing(&rule.when, filing_type, &mut self.missing);
        }
        truth
    }

    /// The deciding rule, once every one before it is known not to hold.
    fn decider<'r>(&mut self, rules: &'r [Rule]) -> Option<&'r Rule> {
        for rule in rules.iter().filter(|rule| rule.weight == Weight::Decides) {
            match self.decide(rule, "") {
                Truth::Yes if self.missing.is_empty() => return Some(rule),
                Truth::Yes => return None,
                Truth::No | Truth::Unknown => {}
            }
        }
        None
    }

    /// The verdict of the deciding rule, with what stands beside it.
    fn beside(&mut self, rules: &[Rule], base: &Rule) -> Verdict {
        let mut verdict = Verdict {
            outcome: base.outcome,
            filing_type: base.filing_type.clone(),
            reasons: vec![reason(base)],
            ..Verdict::default()
        };
        let id = base.filing_type.as_deref().unwrap_or_default();
        if base.outcome == Outcome::Blocked {
            // Whatever else stands in the way is said at once, as far as it is known.
            let others = rules.iter().filter(|rule| {
                rule.weight == Weight::Decides && rule.outcome == Outcome::Blocked && rule.id != base.id
            });
            let others = others.filter(|rule| self.facts.decide(&rule.when, "") == Truth::Yes);
            verdict.reasons.extend(others.map(reason));
        }
        let more =
            rules.iter().filter(|rule| rule.weight != Weight::Decides && rule.stands_beside(base.outcome));
        for rule in more {
            if self.decide(rule, id) != Truth::Yes {
                continue;
            }
            match rule.weight {
                Weight::Remark => verdict.reasons.push(reason(rule)),
                Weight::Adds | Weight::Decides => verdict.also.push(reason(rule)),
            }
            if rule.outcome == Outcome::NotYet {
                verdict.outcome = Outcome::NotYet;
            }
        }
        verdict
    }

    /// What every case begins with.
    fn case(&mut self, questions: &[String]) {
        self.looked_at.extend(questions.iter().cloned());
        let open = questions.iter().filter(|id| self.facts.is_open(id));
        self.missing.extend(open.cloned());
    }
}

fn reason(rule: &Rule) -> Reason {
    Reason { rule: rule.id.clone(), source: rule.source.clone(), as_of: rule.as_of.clone() }
}

//! Who waits, until when, and what comes next.

use super::*;
use crate::sample::{app, catalogue, paper};
use crate::words::Language;

fn drawn(case: &Case, states: &[(&str, State, Actor)], language: Language) -> TimelineView {
    let happened: Vec<Happened> = states
        .iter()
        .map(|(at, state, actor)| Happened { at: at.parse().unwrap(), state: *state, actor: *actor })
        .collect();
    let told = Told { happened: &happened, numbers: &BTreeMap::new(), practice: true };
    timeline(catalogue(), catalogue().words(language), case, told)
}

fn ids(turn: &Turn) -> Vec<ActionId> {
    turn.actions.iter().map(|action| action.id).collect()
}

#[test]
fn a_draft_is_the_applicants_turn_and_everything_else_is_still_to_come() {
    let view = drawn(&paper(), &[], Language::ZhCn);
    assert_eq!(view.state, State::Draft);
    assert!(view.steps.iter().all(|step| step.status == StepStatus::Later));
    assert_eq!(view.steps.last().map(|step| step.state), Some(State::Live));
    assert_eq!(ids(&view.yours), []);
}

#[test]
fn a_parcel_signed_for_before_the_holidays_is_counted_day_by_day() {
    let states = [
        ("2026-09-24T01:05:00Z", State::MaterialsMailed, Actor::Applicant),
        ("2026-09-28T03:30:00Z", State::MaterialsSignedFor, Actor::Courier),
    ];
    let view = drawn(&paper(), &states, Language::ZhCn);
    let sum = view.sum.unwrap();
    assert!(!sum.incomplete);
    let counted: Vec<_> =
        sum.days.iter().filter(|day| day.counts.is_some()).map(|day| day.date.as_str()).collect();
    assert_eq!(counted, ["2026-09-29", "2026-09-30"]);
    assert!(view.theirs.title.contains("2026年9月30日（周三）"), "{}", view.theirs.title);
    assert_eq!(view.steps[0].at, "9月24日 09:05");
    assert_eq!(ids(&view.yours), [ActionId::Wait]);
}

#[test]
fn a_sum_that_runs_into_an_unknown_year_says_so() {
    let states = [("2026-12-20T01:00:00Z", State::CaReview, Actor::Applicant)];
    let sum = drawn(&paper(), &states, Language::En).sum.unwrap();
    assert!(sum.incomplete && sum.days.is_empty());
    assert_eq!(sum.basis, catalogue().words(Language::En).plain("sum-incomplete"));
}

#[test]
fn a_refusal_offers_to_mend_and_keeps_the_rest_of_the_way() {
    let states = [
        ("2026-11-23T01:00:00Z", State::Submitted, Actor::Applicant),
        ("2026-11-24T01:00:00Z", State::FirstReview, Actor::Provider),
        ("2026-11-24T02:00:00Z", State::NeedsFix, Actor::Provider),
    ];
    let view = drawn(&app(), &states, Language::ZhCn);
    assert_eq!(ids(&view.yours), [ActionId::Mend, ActionId::Resubmit, ActionId::Wait]);
    let later: Vec<_> =
        view.steps.iter().filter(|step| step.status == StepStatus::Later).map(|step| step.state).collect();
    assert_eq!(later.first(), Some(&State::FirstReviewPassed));
}

#[test]
fn a_live_site_has_no_next_step_and_waits_for_nobody() {
    let states = [("2026-11-24T02:00:00Z", State::Live, Actor::Applicant)];
    let view = drawn(&app(), &states, Language::ZhCn);
    assert_eq!(view.steps.len(), 1);
    assert!(view.yours.actions.is_empty());
}

#[test]
fn every_state_of_a_road_has_its_sentences() {
    for (case, language) in
        [(paper(), Language::ZhCn), (paper(), Language::En), (app(), Language::ZhCn), (app(), Language::En)]
    {
        for state in State::ALL.iter().filter(|state| catalogue().states.exists_on(**state, case.road)) {
            let view = drawn(&case, &[("2026-11-24T02:00:00Z", *state, Actor::System)], language);
            assert!(
                !view.headline.is_empty() && !view.explanation.is_empty() && !view.yours.text.is_empty(),
                "{state:?}"
            );
        }
    }
}

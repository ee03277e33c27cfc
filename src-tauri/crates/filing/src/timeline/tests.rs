//! Who waits, until when, and what comes next.

use super::*;
use crate::catalogue::sources::Sources;
use crate::contract::Finding;
use crate::parcel::Parcel;
use crate::problem::Severity;
use crate::sample::{app, catalogue, paper};
use crate::values::Span;
use crate::words::Language;
use crate::workdays::DayKind;

/// What happened, and the rest of what was told.
#[derive(Default)]
struct Story {
    happened: Vec<Happened>,
    evidence: Vec<Evidence>,
    estimate: Option<Estimate>,
    now: String,
}

impl Story {
    fn of(states: &[(&str, State, Actor)]) -> Self {
        let happened = states
            .iter()
            .map(|(at, state, actor)| Happened { at: at.parse().unwrap(), state: *state, actor: *actor })
            .collect();
        Self { happened, ..Self::default() }
    }

    fn drawn(&self, case: &Case, language: Language) -> TimelineView {
        let last = self.happened.last().map_or("2026-09-01T00:00:00Z".to_owned(), |last| last.at.to_string());
        let now = if self.now.is_empty() { &last } else { &self.now };
        let told = Told {
            happened: &self.happened,
            evidence: &self.evidence,
            estimate: self.estimate.as_ref(),
            numbers: &BTreeMap::new(),
            practice: true,
            now: now.parse().unwrap(),
        };
        timeline(catalogue(), catalogue().words(language), case, told)
    }
}

fn drawn(case: &Case, states: &[(&str, State, Actor)], language: Language) -> TimelineView {
    Story::of(states).drawn(case, language)
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
    assert_eq!(sum.lacks, None);
    let counted: Vec<_> =
        sum.days.iter().filter(|day| day.counts.is_some()).map(|day| day.date.as_str()).collect();
    assert_eq!(counted, ["2026-09-29", "2026-09-30"]);
    assert_eq!(
        (sum.start.as_str(), sum.end.as_str(), sum.grace.as_str()),
        ("签收", "2026-09-30", "2026-10-08")
    );
    let last = sum.days.last().unwrap();
    assert_eq!((last.date.as_str(), last.kind), ("2026-10-11", DayKind::Weekend), "to the end of the week");
    assert_eq!(sum.days.iter().find(|day| day.date == "2026-10-10").unwrap().kind, DayKind::MakeUp);
    assert!(view.theirs.title.contains("2026年9月30日（周三）"), "{}", view.theirs.title);
    assert_eq!(view.steps[0].at, "9月24日 09:05");
    assert_eq!(ids(&view.yours), [ActionId::Wait]);
}

#[test]
fn a_sum_that_runs_into_an_unknown_year_shows_the_days_it_knows_and_says_what_is_missing() {
    let states = [("2026-12-20T01:00:00Z", State::CaReview, Actor::Applicant)];
    let story = Story { now: "2027-06-01T00:00:00Z".to_owned(), ..Story::of(&states) };
    let view = story.drawn(&paper(), Language::En);
    assert!(view.overdue.is_none(), "nobody is called late by a guess");
    let sum = view.sum.unwrap();
    assert_eq!((sum.lacks, sum.end.as_str(), sum.grace.as_str()), (Some(2027), "", ""));
    let known = (sum.days.first().unwrap().date.as_str(), sum.days.last().unwrap().date.as_str());
    assert_eq!(known, ("2026-12-20", "2026-12-31"));
    assert!(sum.basis.contains("2027"), "{}", sum.basis);
    assert!(!view.theirs.title.contains("2027"), "{}", view.theirs.title);
    assert_eq!(view.steps[0].waited, "163 days so far (calendar incomplete, so calendar days)");
}

#[test]
fn a_sum_that_ends_with_the_year_has_its_end_but_no_day_of_grace() {
    let states = [("2026-12-29T01:00:00Z", State::MaterialsSignedFor, Actor::Courier)];
    let sum = drawn(&paper(), &states, Language::ZhCn).sum.unwrap();
    assert_eq!((sum.end.as_str(), sum.grace.as_str(), sum.lacks), ("2026-12-31", "", Some(2027)));
}

#[test]
fn with_the_next_year_in_the_calendar_the_sum_goes_on_over_the_new_year() {
    let mut sources = Sources::embedded();
    let file = "tables/workdays.csv";
    let rows = "2027-01-01,holiday,元旦,test,2026-12-01\n2027-01-02,holiday,元旦,test,2026-12-01\n\
                2027-01-03,holiday,元旦,test,2026-12-01\n";
    let text = format!("{}{rows}", sources.get(file).unwrap());
    sources.replace(file, text);
    let catalogue = Catalogue::load(&sources).unwrap();
    let happened = [Happened {
        at: "2026-12-29T01:00:00Z".parse().unwrap(),
        state: State::MaterialsSignedFor,
        actor: Actor::Courier,
    }];
    let told = Told {
        happened: &happened,
        evidence: &[],
        estimate: None,
        numbers: &BTreeMap::new(),
        practice: false,
        now: "2027-01-04T16:00:00Z".parse().unwrap(),
    };
    let view = timeline(&catalogue, catalogue.words(Language::ZhCn), &paper(), told);
    let sum = view.sum.unwrap();
    assert_eq!((sum.end.as_str(), sum.grace.as_str(), sum.lacks), ("2026-12-31", "2027-01-04", None));
    assert!(view.overdue.is_some(), "it is the fifth of January in Beijing");
}

#[test]
fn what_the_portal_says_goes_before_the_usual_time_in_everything_that_is_reckoned() {
    let states = [("2026-03-02T01:00:00Z", State::CaReview, Actor::Provider)];
    let story = |span: Span, now: &str| Story {
        estimate: Some(Estimate {
            span,
            from: "2026-03-02".parse().unwrap(),
            told_at: "2026-03-03T02:12:00Z".parse().unwrap(),
        }),
        now: now.to_owned(),
        ..Story::of(&states)
    };
    let five = Span::Workdays { least: 3, most: 5 };
    let view = story(five, "2026-03-10T15:59:00Z").drawn(&paper(), Language::ZhCn);
    let estimate = view.estimate.unwrap();
    assert!(estimate.text.starts_with("门户说") && estimate.text.contains("3–5"), "{}", estimate.text);
    assert!(estimate.told.contains("3月3日 10:12"), "{}", estimate.told);
    assert!(view.theirs.title.contains("2026年3月9日"), "{}", view.theirs.title);
    assert_eq!(view.sum.unwrap().grace, "2026-03-10");
    assert!(view.overdue.is_none() && view.estimable);
    let late = story(five, "2026-03-10T16:00:00Z").drawn(&paper(), Language::ZhCn);
    assert!(late.overdue.unwrap().title.contains("门户说"));
    let day = Span::Day("2026-03-06".parse().unwrap());
    let view = story(day, "2026-03-10T16:00:00Z").drawn(&paper(), Language::ZhCn);
    assert_eq!(view.sum.unwrap().end, "2026-03-06");
    assert!(view.overdue.is_some() && view.headline.contains("已送管局"), "{}", view.headline);
    assert!(Story::of(&states).drawn(&paper(), Language::ZhCn).overdue.is_none());
}

#[test]
fn each_step_says_who_how_it_is_known_how_long_it_took_and_what_is_kept() {
    let mut story = Story::of(&[
        ("2026-09-22T02:12:00Z", State::Submitted, Actor::Applicant),
        ("2026-09-23T07:40:00Z", State::FirstReviewPassed, Actor::Provider),
        ("2026-09-24T01:05:00Z", State::MaterialsMailed, Actor::Applicant),
        ("2026-09-28T03:30:00Z", State::MaterialsSignedFor, Actor::Courier),
    ]);
    let parcel = Parcel {
        carrier: "SF".to_owned(),
        number: "SF1385628710123".to_owned(),
        signed_on: None,
        signed_by: "前台".to_owned(),
    };
    let known =
        |known, parcel: Option<&Parcel>| Evidence { known, parcel: parcel.cloned(), ..Evidence::default() };
    story.evidence = vec![
        Evidence {
            key: "1:1".to_owned(),
            kept: vec![Kept {
                id: "0123456789abcdef".to_owned(),
                kind: KeptKind::Picture,
                at: "2026-09-22T02:20:00Z".parse().unwrap(),
            }],
            ..known(Known::Clicked, None)
        },
        known(Known::Pasted, None),
        known(Known::Clicked, Some(&parcel)),
        known(Known::Office, Some(&parcel)),
    ];
    story.now = "2026-09-29T03:30:00Z".to_owned();
    let view = story.drawn(&paper(), Language::ZhCn);
    let [handed_in, passed, mailed, signed, ..] = view.steps.as_slice() else { panic!("{:?}", view.steps) };
    assert_eq!(handed_in.notes, ["由您办理，在这里记下"]);
    assert_eq!(
        (handed_in.key.as_str(), handed_in.kept[0].label.as_str()),
        ("1:1", "回执已存（9月22日 10:20）")
    );
    assert_eq!(
        (passed.took.as_str(), passed.notes[0].as_str()),
        ("用时 1 个工作日", "接入商 · 由您粘贴的文字得知")
    );
    assert!(mailed.notes[1].starts_with("顺丰速运 SF1······0123，内含") && mailed.notes[1].contains("2 份"));
    assert_eq!(signed.notes[1..], ["签收人：前台"]);
    assert_eq!((signed.waited.as_str(), signed.range.as_str()), ("已等 1 个工作日", "1–2 个工作日"));
    let ca = view.steps.iter().find(|step| step.state == State::CaReview).unwrap();
    assert_eq!((ca.status, ca.range.as_str()), (StepStatus::Later, "3–20 个工作日"));
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

/// A filing of each purpose, and one with nobody before a backdrop.
const KINDS: [&str; 4] = ["first_filing", "change_entity", "deregister_website", "cancel_access"];

/// Steps of the wizard: they lead on by being filled in, not by a button of the timeline.
fn is_own_desk(state: State) -> bool {
    matches!(
        state,
        State::Draft
            | State::TypeVerified
            | State::ProductVerified
            | State::IdentityVerify
            | State::ReadyToSubmit
    )
}

#[test]
fn every_state_a_filing_can_come_to_says_what_is_next_and_has_a_way_on_to_an_end() {
    let states = &catalogue().states;
    for (name, mut case) in KINDS.iter().flat_map(|name| [(name, paper()), (name, app())]) {
        case.filing_type = (*name).to_owned();
        let (road, kind) = (case.road, states.kind(name));
        for state in states.reachable(road, kind) {
            let at = format!("{name} {road:?} {state:?}");
            let view = drawn(&case, &[("2026-03-02T02:00:00Z", state, Actor::System)], Language::ZhCn);
            assert!(!view.yours.text.is_empty() && !view.yours.title.is_empty(), "{at}");
            if state.is_final() {
                continue;
            }
            let waits_for = states.waits_for(state, road).unwrap();
            let others = states.moves(state, road, kind).any(|step| step.actor != Actor::Applicant);
            let own = view.yours.actions.iter().any(|action| action.id != ActionId::Wait);
            assert!(own || others || is_own_desk(state), "nobody can move it: {at}");
            if waits_for == Actor::Applicant && kind.photo {
                assert!(own || is_own_desk(state), "it waits for the applicant, who can do nothing: {at}");
            }
            let mut seen = std::collections::BTreeSet::from([state]);
            let mut open = vec![state];
            while let Some(from) = open.pop() {
                open.extend(states.moves(from, road, kind).map(|step| step.to).filter(|to| seen.insert(*to)));
            }
            assert!(
                seen.iter().any(|state| state.is_final() && !state.is_dropped()),
                "it never ends well: {at}"
            );
        }
    }
}

#[test]
fn whoever_waits_too_long_is_told_to_ask_and_never_to_send_again_first() {
    let mut late = 0;
    for state in State::ALL.iter().filter(|state| catalogue().states.exists_on(**state, Road::Paper)) {
        let story = Story {
            now: "2026-11-24T00:00:00Z".to_owned(),
            ..Story::of(&[("2026-03-02T02:00:00Z", *state, Actor::Provider)])
        };
        let view = story.drawn(&paper(), Language::ZhCn);
        let Some(overdue) = view.overdue else { continue };
        late += 1;
        assert!(!overdue.letter.text.is_empty() && overdue.text.contains("客服"), "{state:?}");
        let again = [ActionId::Mail, ActionId::SendBackdrop];
        assert!(view.yours.actions.iter().all(|action| !again.contains(&action.id)), "{state:?}");
    }
    assert!(late >= 8, "{late} states can be late");
}

#[test]
fn a_refused_parcel_shows_its_reason_and_leads_to_mailing_again() {
    let mut story = Story::of(&[
        ("2026-09-24T01:05:00Z", State::MaterialsMailed, Actor::Applicant),
        ("2026-09-28T03:30:00Z", State::MaterialsRejected, Actor::Provider),
    ]);
    let finding = |rule: &str, detail: &str| Finding {
        path: "verification_form".to_owned(),
        rule: rule.to_owned(),
        detail: detail.to_owned(),
        suggestion: String::new(),
        severity: Severity::Block,
    };
    // An office words it itself; what was read from a pasted text names its reason alone.
    let said = "核验单没有盖章";
    let reasons = vec![finding("stamp", said), finding("form_unsealed", ""), finding("form_unsealed", "")];
    story.evidence = vec![Evidence::default(), Evidence { reasons, ..Evidence::default() }];
    let view = story.drawn(&paper(), Language::ZhCn);
    let read = catalogue().words(Language::ZhCn).plain("reason-form_unsealed");
    assert_eq!(view.steps[1].reasons, [said.to_owned(), read]);
    assert_eq!(ids(&view.yours).first(), Some(&ActionId::Mail));
}

use filing::state::{Actor, Road, State};

use crate::support::Bench;

async fn walked(road: Road) -> (Bench, String, Vec<(State, Actor)>) {
    let bench = Bench::new().await;
    let id = bench.handed_in(road).await;
    bench.reach(&id, State::Live).await;
    let events = bench.events(&id).await.events;
    let seqs: Vec<u64> = events.iter().map(|event| event.seq).collect();
    assert_eq!(seqs, (1..=events.len() as u64).collect::<Vec<_>>());
    assert!(events.windows(2).all(|pair| pair[1].from == Some(pair[0].to) && pair[0].at <= pair[1].at));
    let list = events.into_iter().map(|event| (event.to, event.actor)).collect();
    (bench, id, list)
}

#[tokio::test]
async fn a_paper_filing_in_order_becomes_live_by_every_step() {
    use Actor::{Applicant, Ca, Courier, Provider, System};
    let (bench, id, list) = walked(Road::Paper).await;
    let wanted = [
        (State::Draft, Applicant),
        (State::TypeVerified, Applicant),
        (State::ProductVerified, Applicant),
        (State::ReadyToSubmit, Applicant),
        (State::Submitted, Applicant),
        (State::FirstReview, Provider),
        (State::FirstReviewPassed, Provider),
        (State::BackdropRequested, Applicant),
        (State::BackdropReceived, Courier),
        (State::PhotoReview, Applicant),
        (State::PhotoPassed, Provider),
        (State::MaterialsToBeSent, System),
        (State::MaterialsMailed, Applicant),
        (State::MaterialsSignedFor, Courier),
        (State::MaterialsEntered, Provider),
        (State::WaitingSubmitCa, Provider),
        (State::SmsPending, Provider),
        (State::SmsPartial, Applicant),
        (State::CaReview, Applicant),
        (State::CaPassed, Ca),
        (State::Synced, System),
        (State::Live, Applicant),
    ];
    assert_eq!(list, wanted);
    let status = bench.status(&id).await;
    let entity = &status.numbers["entity"];
    assert!(status.practice && entity.starts_with("练习-浙ICP备2026") && entity.ends_with('号'), "{entity}");
    assert_eq!(status.numbers["sites[0]"], format!("{entity}-1"));
}

#[tokio::test]
async fn an_app_filing_in_order_becomes_live_without_post() {
    let (_, _, list) = walked(Road::App).await;
    let states: Vec<State> = list.into_iter().map(|(state, _)| state).collect();
    let wanted = "draft type_verified product_verified identity_verify ready_to_submit submitted first_review \
                  first_review_passed waiting_submit_ca sms_pending sms_partial ca_review ca_passed synced live";
    let wanted: Vec<State> = wanted.split_whitespace().map(|name| State::named(name).unwrap()).collect();
    assert_eq!(states, wanted);
}

#[tokio::test]
async fn reviews_happen_in_office_hours_and_within_the_official_ranges() {
    let bench = Bench::new().await;
    let id = bench.handed_in(Road::App).await;
    let submitted = bench.status(&id).await;
    let clock = submitted.clock.unwrap();
    assert_eq!(clock.timer, "first_review");
    bench.reach(&id, State::FirstReviewPassed).await;
    assert!(bench.status(&id).await.since <= clock.ends_at);
    bench.reach(&id, State::CaReview).await;
    let review = bench.status(&id).await;
    bench.reach(&id, State::CaPassed).await;
    let passed = bench.status(&id).await;
    assert!(passed.since > review.since && passed.since <= review.clock.unwrap().ends_at);
    for event in bench.events(&id).await.events.iter().filter(|event| event.actor == Actor::Provider) {
        let hour = (event.at.as_second() / 3600 + 8).rem_euclid(24);
        assert!((9..=18).contains(&hour), "{event:?}");
    }
}

#[tokio::test]
async fn a_script_forces_its_outcome_once_and_then_the_filing_goes_on() {
    for (script, state, rule) in [
        ("two_mistakes", State::NeedsFix, "1020"),
        ("photo_refusal", State::PhotoRejected, "photo_backdrop"),
        ("papers_refusal", State::MaterialsRejected, "1055"),
        ("ca_refusal", State::CaRejected, "1020"),
    ] {
        let bench = Bench::scripted(Some(script)).await;
        let id = bench.handed_in(Road::Paper).await;
        bench.reach(&id, state).await;
        let finding = bench.status(&id).await.findings.remove(0);
        assert_eq!(finding.rule, rule, "{script}");
        assert!(!finding.detail.is_empty() && !finding.suggestion.is_empty());
        if matches!(state, State::NeedsFix | State::CaRejected) {
            let materials = bench.materials(&id, Road::Paper).await;
            assert_eq!(bench.submit(&id, crate::support::answers(), materials).await.status(), 202);
        }
        bench.reach(&id, State::Live).await;
    }
}

#[tokio::test]
async fn chance_is_drawn_from_the_seed_alone() {
    async fn told(seed: u64) -> Vec<jiff::Timestamp> {
        let bench = Bench::seeded(seed).await;
        let id = bench.handed_in(Road::Paper).await;
        bench.reach(&id, State::CaPassed).await;
        bench.events(&id).await.events.into_iter().map(|event| event.at).collect()
    }
    assert_eq!(told(7).await, told(7).await);
    assert_ne!(told(7).await, told(8).await);
}

//! Each script that comes along, played to its end with a stepped clock, and what happened.

use filing::contract::{MailingState, Mailings, Revocation, RevocationState};
use filing::state::{Road, State};
use jiff::SignedDuration;
use serde_json::{Value, json};

use crate::support::{Bench, answers};

const SUBMITTED: &str =
    "draft type_verified product_verified identity_verify ready_to_submit submitted first_review";

async fn hand_in_again(bench: &Bench, id: &str, road: Road, answers: Value) {
    let materials = bench.materials(id, road).await;
    assert_eq!(bench.submit(id, answers, materials).await.status(), 202);
}

#[tokio::test]
async fn two_real_mistakes_are_told_mended_and_gone() {
    let bench = Bench::scripted(Some("two_mistakes")).await;
    let mut wrong = answers();
    wrong["entity_principal.certificate_number"] = json!("110105194912310021");
    wrong["sites"][0]["site.domains"] = json!(["www.example.cn"]);
    let id = bench.handed_in_with(Road::App, wrong).await;
    bench.reach(&id, State::NeedsFix).await;
    let found: Vec<String> = bench.status(&id).await.findings.into_iter().map(|one| one.rule).collect();
    assert!(found.contains(&"1015".to_owned()) && found.contains(&"1004".to_owned()), "{found:?}");
    hand_in_again(&bench, &id, Road::App, answers()).await;
    bench.reach(&id, State::NeedsFix).await;
    let forced: Vec<String> = bench.status(&id).await.findings.into_iter().map(|one| one.rule).collect();
    assert_eq!(forced, ["1020", "picture_unclear"], "what is wrong comes first, then what the script says");
    hand_in_again(&bench, &id, Road::App, answers()).await;
    bench.reach(&id, State::Live).await;
    assert!(bench.status(&id).await.findings.is_empty());
}

#[tokio::test]
async fn missed_calls_turn_the_whole_down_once() {
    let bench = Bench::scripted(Some("first_review_refusal")).await;
    let id = bench.handed_in(Road::App).await;
    bench.reach(&id, State::FirstReviewRejected).await;
    assert_eq!(bench.status(&id).await.findings[0].rule, "missed_calls");
    hand_in_again(&bench, &id, Road::App, answers()).await;
    bench.reach(&id, State::Live).await;
}

#[tokio::test]
async fn papers_signed_for_before_the_holidays_are_still_to_be_sent_on_the_portal_until_they_are_entered() {
    let bench = Bench::scripted(Some("holiday_mail")).await;
    let id = bench.handed_in(Road::Paper).await;
    bench.reach(&id, State::MaterialsToBeSent).await;
    bench.set_clock("2026-09-29T02:00:00Z").await;
    bench.act(&id, State::MaterialsToBeSent).await;
    assert_eq!(bench.status(&id).await.on_portal, Some(State::MaterialsToBeSent));
    bench.next().await;
    let parcel =
        || async { bench.get::<Mailings>(&format!("/v1/filings/{id}/mailings")).await.mailings.remove(0) };
    let signed = bench.status(&id).await;
    assert_eq!((signed.state, signed.on_portal), (State::MaterialsSignedFor, Some(State::MaterialsToBeSent)));
    assert_eq!(signed.since.to_string(), "2026-09-30T01:30:00Z");
    assert_eq!(parcel().await.state, MailingState::SignedFor);
    bench.set_clock("2026-10-08T10:00:00Z").await;
    let waiting = bench.status(&id).await;
    assert_eq!(
        (waiting.state, waiting.on_portal),
        (State::MaterialsSignedFor, Some(State::MaterialsToBeSent))
    );
    bench.next().await;
    let entered = bench.status(&id).await;
    assert_eq!((entered.state, entered.on_portal), (State::MaterialsEntered, None));
    assert_eq!(entered.since.to_string(), "2026-10-09T01:30:00Z", "two work days, and none of the holidays");
    assert_eq!(parcel().await.state, MailingState::Entered);
    bench.reach(&id, State::Live).await;
}

#[tokio::test]
async fn late_messages_a_late_principal_and_six_wrong_codes_each_cost_a_round() {
    let bench = Bench::scripted(Some("sms_trouble")).await;
    let id = bench.handed_in(Road::App).await;
    bench.reach(&id, State::SmsPending).await;
    let began = bench.status(&id).await;
    assert!(bench.inbox(&id).await.is_empty(), "the messages are late");
    bench.next().await;
    let arrived = bench.status(&id).await;
    assert_eq!(
        (arrived.state, arrived.now.duration_since(began.since)),
        (State::SmsPending, SignedDuration::from_hours(3))
    );
    bench.act(&id, State::SmsPending).await;
    assert_eq!(bench.status(&id).await.sms_due, ["sites[0].site_principal"]);
    bench.next().await;
    let late = bench.status(&id).await;
    assert_eq!(
        (late.state, late.since.duration_since(began.since)),
        (State::SmsReturned, SignedDuration::from_hours(24))
    );
    assert_eq!(late.findings[0].rule, "sms_timeout");
    bench.reach(&id, State::SmsPending).await;
    bench.next().await;
    let mut wrong = bench.confirmation(&id, "entity_principal").await;
    wrong["code"] = json!("x");
    for left in (0..6).rev() {
        let answer = bench.post(&format!("/v1/filings/{id}/sms-confirmations"), wrong.clone()).await;
        assert_eq!(answer.status(), 422, "{left} left");
    }
    assert_eq!(bench.status(&id).await.findings[0].rule, "sms_too_many");
    bench.reach(&id, State::Live).await;
    let round = "waiting_submit_ca sms_pending";
    assert_eq!(
        bench.story(&id).await,
        format!(
            "{SUBMITTED} first_review_passed {round} sms_partial sms_returned {round} sms_returned {round} \
             sms_partial ca_review ca_passed synced live"
        )
    );
}

#[tokio::test]
async fn a_refusal_of_the_administration_carries_its_code_and_is_handed_in_again_from_the_start() {
    let bench = Bench::scripted(Some("ca_refusal")).await;
    let id = bench.handed_in(Road::App).await;
    bench.reach(&id, State::CaRejected).await;
    let finding = bench.status(&id).await.findings.remove(0);
    assert_eq!((finding.path.as_str(), finding.rule.as_str()), ("sites[0].site.name", "1020"));
    let mut other = answers();
    other["sites"][0]["site.name"] = json!("示例茶业的网站");
    hand_in_again(&bench, &id, Road::App, other).await;
    bench.reach(&id, State::Live).await;
    let way = "first_review_passed waiting_submit_ca sms_pending sms_partial ca_review";
    assert_eq!(
        bench.story(&id).await,
        format!("{SUBMITTED} {way} ca_rejected submitted first_review {way} ca_passed synced live")
    );
}

#[tokio::test]
async fn what_is_left_lying_is_told_twice_and_cleaned_up_after_45_days() {
    let bench = Bench::scripted(Some("clean_up")).await;
    let id = bench.handed_in(Road::App).await;
    bench.reach(&id, State::NeedsFix).await;
    let back = bench.status(&id).await;
    let upload = bench.upload(&id, "entity.certificate", b"kept until then").await;
    let upload = format!("/v1/materials/{}", upload["id"].as_str().unwrap());
    for (days, state, notices) in
        [(30, State::NeedsFix, 1), (40, State::NeedsFix, 2), (45, State::ExpiredCleaned, 0)]
    {
        bench.next().await;
        let now = bench.status(&id).await;
        assert_eq!((now.state, now.notices.len()), (state, notices), "after {days} days");
        assert_eq!(now.now.duration_since(back.since), SignedDuration::from_hours(days * 24));
    }
    let gone = bench.tus(reqwest::Method::HEAD, &upload).send().await.unwrap();
    assert_eq!(gone.status(), 410, "what was handed in is not kept");
    assert_eq!(bench.post("/practice/next", json!({})).await.status(), 409, "nothing more happens");
}

#[tokio::test]
async fn revoking_is_a_button_once_a_request_before_and_after_and_impossible_at_the_administration() {
    let bench = Bench::scripted(Some("revoke")).await;
    let path = |id: &str| format!("/v1/filings/{id}/revocations");
    let list = |id: &str| {
        let (bench, path) = (&bench, path(id));
        async move { bench.get::<Vec<Revocation>>(&path).await }
    };
    let ask = |id: &str| {
        let (bench, path) = (&bench, path(id));
        async move { bench.post(&path, json!({})).await }
    };

    let early = bench.handed_in(Road::App).await;
    assert_eq!(ask(&early).await.status(), 201);
    assert_eq!(bench.status(&early).await.state, State::RevokeRequested);
    bench.reach(&early, State::Revoked).await;

    let at_once = bench.handed_in(Road::App).await;
    bench.reach(&at_once, State::FirstReviewPassed).await;
    let answer = ask(&at_once).await;
    assert_eq!(answer.status(), 201);
    assert_eq!(answer.json::<Revocation>().await.unwrap().state, RevocationState::Granted);
    assert_eq!(bench.status(&at_once).await.state, State::Revoked);

    let later = bench.handed_in(Road::App).await;
    bench.reach(&later, State::WaitingSubmitCa).await;
    assert_eq!(ask(&later).await.status(), 201);
    bench.reach(&later, State::WaitingSubmitCa).await;
    let refused = list(&later).await.remove(0);
    assert_eq!((refused.state, refused.from), (RevocationState::Refused, State::WaitingSubmitCa));
    assert!(refused.decided_at > Some(refused.asked_at) && !refused.reason.is_empty());
    assert_eq!(ask(&later).await.status(), 201);
    bench.reach(&later, State::Revoked).await;
    let states: Vec<_> = list(&later).await.into_iter().map(|one| one.state).collect();
    assert_eq!(states, [RevocationState::Refused, RevocationState::Granted]);

    let late = bench.handed_in(Road::App).await;
    bench.reach(&late, State::CaReview).await;
    let answer = ask(&late).await;
    assert_eq!(answer.status(), 409);
    assert_eq!(answer.json::<Value>().await.unwrap()["type"], "/problems/revocation-closed");
    bench.reach(&late, State::Live).await;
}

#[tokio::test]
async fn the_site_of_an_access_filing_can_be_reached_seven_hours_after_its_review_began() {
    let bench = Bench::scripted(Some("access")).await;
    let id = bench.handed_in_as("new_access", Road::App, answers()).await;
    bench.reach(&id, State::FirstReview).await;
    let review = bench.status(&id).await;
    let open = review.reachable_from.unwrap();
    assert_eq!(open.duration_since(review.since), SignedDuration::from_hours(7));
    bench.reach(&id, State::CaReview).await;
    let waiting = bench.status(&id).await;
    assert!(waiting.now > open && waiting.reachable_from == Some(open), "long before it is approved");
    bench.reach(&id, State::Live).await;
    assert_eq!(bench.status(&id).await.reachable_from, Some(open));
}

#[tokio::test]
async fn approved_is_not_reachable_until_it_is_synchronised() {
    let bench = Bench::scripted(Some("not_synchronised")).await;
    let id = bench.handed_in(Road::App).await;
    bench.reach(&id, State::CaPassed).await;
    let passed = bench.status(&id).await;
    assert!(passed.numbers["entity"].starts_with("练习-"), "the number is there");
    let clock = passed.clock.unwrap();
    assert_eq!(
        (clock.timer.as_str(), clock.ends_at.duration_since(passed.since)),
        ("publish_sync", SignedDuration::from_hours(7))
    );
    bench.set_clock(&(clock.ends_at + SignedDuration::from_hours(1)).to_string()).await;
    let overdue = bench.status(&id).await;
    assert_eq!(
        (overdue.state, overdue.reachable_from),
        (State::CaPassed, None),
        "and yet it cannot be reached"
    );
    assert_eq!(bench.post(&format!("/v1/filings/{id}/openings"), json!({})).await.status(), 409);
    bench.next().await;
    let synced = bench.status(&id).await;
    assert_eq!((synced.state, synced.reachable_from), (State::Synced, Some(synced.since)));
    assert_eq!(synced.since.duration_since(passed.since), SignedDuration::from_hours(55));
    bench.reach(&id, State::Live).await;
}

#[tokio::test]
async fn a_deregistration_that_is_refused_once_ends_deregistered() {
    let bench = Bench::scripted(Some("deregistration")).await;
    let mut wanted = answers();
    wanted["cancel.reason"] = json!("not_used");
    let id = bench.handed_in_as("deregister_website", Road::App, wanted.clone()).await;
    bench.reach(&id, State::CaRejected).await;
    assert_eq!(bench.status(&id).await.findings[0].rule, "1026");
    hand_in_again(&bench, &id, Road::App, wanted).await;
    bench.reach(&id, State::Deregistered).await;
    let before = SUBMITTED.strip_suffix("submitted first_review").unwrap();
    let round = "dereg_submitted sms_pending dereg_ca";
    assert_eq!(bench.story(&id).await, format!("{before}{round} ca_rejected {round} deregistered"));
}

#[tokio::test]
async fn a_live_site_whose_access_is_lost_loses_its_number_in_the_end() {
    let bench = Bench::scripted(Some("lost_access")).await;
    let id = bench.handed_in(Road::App).await;
    bench.reach(&id, State::NumberCancelled).await;
    assert!(bench.story(&id).await.ends_with("synced live access_cancelled shell number_cancelled"));
    assert!(bench.status(&id).await.numbers.is_empty());
}

#[tokio::test]
async fn a_province_that_wants_no_originals_gets_none() {
    let bench = Bench::scripted(Some("no_mail")).await;
    let id = bench.handed_in(Road::Paper).await;
    bench.reach(&id, State::Live).await;
    let story = bench.story(&id).await;
    assert!(story.contains("photo_passed waiting_submit_ca") && !story.contains("materials"), "{story}");
}

#[tokio::test]
async fn a_refused_parcel_goes_back_with_its_reason_and_the_next_one_is_another() {
    let bench = Bench::scripted(Some("papers_refusal")).await;
    let id = bench.handed_in(Road::Paper).await;
    bench.reach(&id, State::MaterialsRejected).await;
    bench.act(&id, State::MaterialsRejected).await;
    let path = format!("/v1/filings/{id}/deliveries");
    assert_eq!(bench.post(&path, json!({})).await.status(), 200, "the applicant saw it at the carrier");
    bench.reach(&id, State::Live).await;
    let parcels = bench.get::<Mailings>(&format!("/v1/filings/{id}/mailings")).await.mailings;
    let told: Vec<_> = parcels
        .iter()
        .map(|one| (one.number, one.state, one.reasons.first().map(|reason| reason.rule.as_str())))
        .collect();
    assert_eq!(told, [(1, MailingState::Refused, Some("1055")), (2, MailingState::Entered, None)]);
}

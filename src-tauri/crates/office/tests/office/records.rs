//! Many filings at once, service numbers, messages sent again, giving up, and what becomes of a record.

use filing::contract::{Events, NumberState, ServiceNumber, StatusAnswers};
use filing::state::{Road, State};
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Bench, answers, header};

#[tokio::test]
async fn many_filings_are_asked_after_at_once_and_only_what_changed_is_sent() {
    let bench = Bench::new().await;
    let (draft, handed_in) = (bench.open(Road::App).await, bench.handed_in(Road::App).await);
    let ask = |filings: Value| {
        let bench = &bench;
        async move { bench.post("/v1/status-queries", json!({"filings": filings})).await }
    };
    let answer = ask(json!([{"id": draft}, {"id": "f-none"}, {"id": handed_in}])).await;
    let soonest: u64 = header(&answer, "retry-after").parse().unwrap();
    let first = answer.json::<StatusAnswers>().await.unwrap().filings;
    assert_eq!(first.iter().map(|one| one.found).collect::<Vec<_>>(), [true, false, true]);
    assert_eq!(first[2].status, Some(bench.status(&handed_in).await));
    assert_eq!(Some(soonest), first.iter().filter_map(|one| one.retry_after).min());
    let known: Vec<_> = [&first[0], &first[2]].map(|one| json!({"id": one.id, "etag": one.etag})).into();
    let again = ask(json!(known)).await.json::<StatusAnswers>().await.unwrap().filings;
    assert!(again.iter().all(|one| one.found && one.status.is_none() && !one.etag.is_empty()));
    bench.next().await;
    let moved = ask(json!(known)).await.json::<StatusAnswers>().await.unwrap().filings;
    assert_eq!(moved.iter().map(|one| one.status.is_some()).collect::<Vec<_>>(), [false, true]);
    let single = bench.call(Method::GET, &format!("/v1/filings/{handed_in}")).send().await.unwrap();
    assert_eq!(header(&single, "etag"), moved[1].etag, "one tag, however it is asked for");
    let many: Vec<_> = (0..501).map(|n| json!({"id": n.to_string()})).collect();
    assert_eq!(ask(json!(many)).await.status(), 413);
}

fn with_number(number: &str) -> Value {
    let mut answers = answers();
    answers["sites"][0]["access.service_number"] = json!(number);
    answers
}

#[tokio::test]
async fn a_service_number_files_one_site_once() {
    let bench = Bench::new().await;
    let look = || async { bench.get::<ServiceNumber>("/v1/service-numbers/s-1").await };
    assert_eq!(look().await.state, NumberState::Bound);
    let id = bench.handed_in_with(Road::App, with_number("s-1")).await;
    let used = look().await;
    assert_eq!((used.state, used.filing, used.site), (NumberState::InReview, Some(id.clone()), Some(0)));
    let other = bench.open(Road::App).await;
    let materials = bench.materials(&other, Road::App).await;
    let refused = bench.submit(&other, with_number("S-1"), materials.clone()).await;
    assert_eq!(refused.status(), 422);
    let problem: Value = refused.json().await.unwrap();
    assert_eq!(
        (&problem["errors"][0]["path"], &problem["errors"][0]["rule"]),
        (&json!("sites[0].access.service_number"), &json!("service_number_used"))
    );
    assert_eq!(bench.submit(&other, with_number("s-2"), materials).await.status(), 202);
    bench.reach(&other, State::FirstReviewPassed).await;
    bench.post(&format!("/v1/filings/{other}/revocations"), json!({})).await;
    let free = bench.get::<ServiceNumber>("/v1/service-numbers/s-2").await;
    assert_eq!((free.state, free.filing), (NumberState::Bound, None));
    bench.reach(&id, State::CaPassed).await;
    assert_eq!(look().await.state, NumberState::Filed);
}

#[tokio::test]
async fn messages_are_sent_again_twice_and_only_the_last_code_counts() {
    let bench = Bench::new().await;
    let id = bench.handed_in(Road::App).await;
    bench.reach(&id, State::SmsPending).await;
    let ends = bench.status(&id).await.clock.unwrap().ends_at;
    let stale = bench.confirmation(&id, "entity_principal").await;
    let path = format!("/v1/filings/{id}/sms-resends");
    let answers = [bench.post(&path, json!({})).await, bench.post(&path, json!({})).await];
    assert_eq!(answers.map(|answer| answer.status().as_u16()), [200, 200]);
    let third = bench.post(&path, json!({})).await;
    assert_eq!(
        (third.status().as_u16(), third.json::<Value>().await.unwrap()["type"].clone()),
        (409, json!("/problems/no-more-resends"))
    );
    assert_eq!(bench.status(&id).await.clock.unwrap().ends_at, ends, "the clock goes on");
    let path = format!("/v1/filings/{id}/sms-confirmations");
    assert_eq!(bench.post(&path, stale).await.status(), 422);
    bench.reach(&id, State::Live).await;
}

#[tokio::test]
async fn a_draft_and_a_refused_filing_can_be_given_up() {
    let bench = Bench::scripted(Some("ca_refusal")).await;
    let draft = bench.open(Road::App).await;
    let refused = bench.handed_in(Road::App).await;
    bench.reach(&refused, State::CaRejected).await;
    for id in [draft, refused] {
        let answer = bench.call(Method::DELETE, &format!("/v1/filings/{id}")).send().await.unwrap();
        assert_eq!(answer.status(), 200);
        assert_eq!(bench.status(&id).await.state, State::Abandoned);
    }
}

#[tokio::test]
async fn a_live_record_is_deregistered_by_password_on_paper_and_by_message_on_the_other_road() {
    for road in [Road::Paper, Road::App] {
        let bench = Bench::new().await;
        let id = bench.handed_in(road).await;
        bench.reach(&id, State::Live).await;
        let path = format!("/v1/filings/{id}/deregistrations");
        let wrong = bench.post(&path, json!({"what": "entity", "reason": "whatever"})).await;
        assert_eq!(wrong.status(), 422);
        let wrong: Value = wrong.json().await.unwrap();
        let rules: Vec<_> = wrong["errors"].as_array().unwrap().iter().map(|one| &one["rule"]).collect();
        assert_eq!(rules.len(), if road == Road::Paper { 2 } else { 1 }, "{rules:?}");
        let body = json!({"what": "entity", "reason": "entity_closed", "password": "Shili2026ab"});
        assert_eq!(bench.post(&path, body.clone()).await.status(), 202);
        let withdrawn = bench.post(&format!("/v1/filings/{id}/withdrawals"), json!({})).await;
        assert_eq!(withdrawn.status(), 200);
        assert_eq!(bench.status(&id).await.state, State::Live);
        assert_eq!(bench.post(&path, body).await.status(), 202);
        bench.reach(&id, State::Deregistered).await;
        let story = bench.story(&id).await;
        assert_eq!(story.ends_with("dereg_submitted sms_pending dereg_ca deregistered"), road == Road::App);
        assert_eq!(story.ends_with("dereg_submitted dereg_ca deregistered"), road == Road::Paper);
        assert!(bench.status(&id).await.numbers.is_empty());
    }
}

#[tokio::test]
async fn what_others_have_on_record_is_refused_by_the_administration_with_its_codes() {
    let bench = Bench::new().await;
    let first = bench.handed_in(Road::App).await;
    bench.reach(&first, State::Live).await;
    let mut other = answers();
    other["entity.certificate_type"] = json!("3");
    other["entity.certificate_number"] = json!("SHILI-0002");
    other["sites"][0]["access.ip_start"] = json!("192.168.1.8");
    let id = bench.handed_in_with(Road::App, other).await;
    bench.reach(&id, State::CaRejected).await;
    let found: Vec<_> =
        bench.status(&id).await.findings.into_iter().map(|one| (one.path, one.rule)).collect();
    for (path, rule) in [
        ("sites[0].site.domains", "1005"),
        ("sites[0].site.name", "1020"),
        ("sites[0].access.ip_start", "1006"),
    ] {
        assert!(found.contains(&(path.to_owned(), rule.to_owned())), "{rule}: {found:?}");
    }
    let again = bench.handed_in(Road::App).await;
    bench.reach(&again, State::Live).await;
}

#[tokio::test]
async fn what_is_on_record_keeps_its_number_and_a_new_site_gets_the_next() {
    let bench = Bench::new().await;
    let mut wanted = answers();
    wanted["entity.filing_number"] = json!("浙ICP备2024000321号");
    wanted["entity.filed_sites"] = json!("2");
    let id = bench.handed_in_as("new_website_here", Road::App, wanted.clone()).await;
    bench.reach(&id, State::CaPassed).await;
    let numbers = bench.status(&id).await.numbers;
    assert_eq!(numbers["entity"], "练习-浙ICP备2024000321号");
    assert_eq!(numbers["sites[0]"], "练习-浙ICP备2024000321号-3");
    wanted["sites"][0]["site.filing_number"] = json!("浙ICP备2024000321号-1");
    let id = bench.handed_in_as("change_website", Road::App, wanted).await;
    bench.reach(&id, State::CaPassed).await;
    assert_eq!(bench.status(&id).await.numbers["sites[0]"], "练习-浙ICP备2024000321号-1");
}

#[tokio::test]
async fn events_are_told_from_where_the_reader_stands() {
    let bench = Bench::new().await;
    let id = bench.handed_in(Road::App).await;
    let all = bench.events(&id).await.events;
    let rest: Events = bench.get(&format!("/v1/filings/{id}/events?after=3")).await;
    assert_eq!(rest.events, all[3..]);
    let none: Events = bench.get(&format!("/v1/filings/{id}/events?after={}", all.len())).await;
    assert!(none.events.is_empty());
}

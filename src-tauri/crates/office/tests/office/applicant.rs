use filing::state::{Road, State};
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Bench, answers, header};

#[tokio::test]
async fn the_same_key_makes_one_filing_however_often_it_is_sent() {
    let bench = Bench::new().await;
    let body = json!({"type": "first_filing", "road": "app", "province": "浙江省"});
    let send = |body: Value| {
        bench.call(Method::POST, "/v1/filings").header("Idempotency-Key", "one").json(&body).send()
    };
    let (first, second) = tokio::join!(send(body.clone()), send(body.clone()));
    let (first, second) = (first.unwrap(), second.unwrap());
    assert_eq!((first.status().as_u16(), second.status().as_u16()), (201, 201));
    assert_eq!(header(&first, "location"), header(&second, "location"));
    assert_eq!(first.text().await.unwrap(), second.text().await.unwrap());
    let other = send(json!({"type": "first_filing", "road": "paper", "province": "浙江省"})).await.unwrap();
    assert_eq!(other.status(), 422);
    assert_eq!(other.json::<Value>().await.unwrap()["type"], "/problems/key-reused");
    let none = bench.post("/v1/filings", body).await;
    assert_eq!(
        (none.status().as_u16(), none.json::<Value>().await.unwrap()["type"].clone()),
        (400, json!("/problems/missing-key"))
    );
}

#[tokio::test]
async fn handing_in_twice_with_one_key_hands_in_once() {
    let mut bench = Bench::new().await;
    let id = bench.open(Road::App).await;
    let body = json!({"answers": answers(), "materials": bench.materials(&id, Road::App).await});
    let path = format!("/v1/filings/{id}/submissions");
    for _ in 0..2 {
        let request = bench.call(Method::POST, &path).header("Idempotency-Key", "s").json(&body);
        assert_eq!(request.send().await.unwrap().status(), 202);
        bench.restart().await;
    }
    let events = bench.events(&id).await.events;
    assert_eq!(events.iter().filter(|event| event.to == State::Submitted).count(), 1);
}

#[tokio::test]
async fn the_sixth_wrong_code_returns_the_filing_and_it_is_sent_again() {
    let bench = Bench::new().await;
    let id = bench.handed_in(Road::App).await;
    bench.reach(&id, State::SmsPending).await;
    let path = format!("/v1/filings/{id}/sms-confirmations");
    let mut wrong = bench.confirmation(&id, "entity_principal").await;
    wrong["certificate_tail"] = json!("000000");
    for attempt in 1..=6 {
        assert_eq!(bench.status(&id).await.state, State::SmsPending, "{attempt}");
        let answer = bench.post(&path, wrong.clone()).await;
        assert_eq!(answer.status(), 422);
        assert_eq!(answer.json::<Value>().await.unwrap()["errors"][0]["path"], "certificate_tail");
    }
    assert_eq!(bench.status(&id).await.state, State::SmsReturned);
    bench.reach(&id, State::Live).await;
}

#[tokio::test]
async fn nobody_confirming_in_time_returns_the_filing() {
    let bench = Bench::new().await;
    for (road, hours) in [(Road::App, 24), (Road::Paper, 48)] {
        let bench = if road == Road::App { &bench } else { &Bench::new().await };
        let id = bench.handed_in(road).await;
        bench.reach(&id, State::SmsPending).await;
        let began = bench.status(&id).await;
        bench.next().await;
        let returned = bench.status(&id).await;
        assert_eq!(returned.state, State::SmsReturned);
        assert_eq!(returned.since.as_second() - began.since.as_second(), hours * 3600);
        assert_eq!(returned.findings[0].rule, "sms_timeout");
    }
}

#[tokio::test]
async fn two_principals_confirm_unless_they_share_one_mobile() {
    let bench = Bench::new().await;
    let id = bench.handed_in(Road::App).await;
    bench.reach(&id, State::SmsPending).await;
    assert_eq!(bench.status(&id).await.sms_due, ["entity_principal", "sites[0].site_principal"]);
    bench.act(&id, State::SmsPending).await;
    assert_eq!(bench.status(&id).await.state, State::SmsPartial);

    let mut one = answers();
    for field in ["name", "certificate_number", "mobile"] {
        one["sites"][0][format!("site_principal.{field}")] = one[format!("entity_principal.{field}")].clone();
    }
    let id = bench.handed_in_with(Road::App, one).await;
    bench.reach(&id, State::SmsPending).await;
    assert_eq!(bench.status(&id).await.sms_due, ["entity_principal"]);
    bench.act(&id, State::SmsPending).await;
    assert_eq!(bench.status(&id).await.state, State::CaReview);
}

#[tokio::test]
async fn an_unchanged_filing_is_not_sent_again_and_says_when_to_come_back() {
    let bench = Bench::new().await;
    let id = bench.handed_in(Road::App).await;
    let path = format!("/v1/filings/{id}");
    let first = bench.call(Method::GET, &path).send().await.unwrap();
    let tag = header(&first, "etag");
    let wait: i64 = header(&first, "retry-after").parse().unwrap();
    let status: filing::contract::FilingStatus = first.json().await.unwrap();
    let ask = || bench.call(Method::GET, &path).header("If-None-Match", &tag).send();
    assert_eq!(ask().await.unwrap().status(), 304);
    let before = status.now.as_second() + wait - 2;
    let clock = json!({"now": jiff::Timestamp::from_second(before).unwrap()});
    assert_eq!(bench.post("/practice/clock", clock).await.status(), 200);
    assert_eq!(ask().await.unwrap().status(), 304);
    let clock = json!({"now": jiff::Timestamp::from_second(before + 3).unwrap()});
    assert_eq!(bench.post("/practice/clock", clock).await.status(), 200);
    assert_eq!(ask().await.unwrap().status(), 200);
}

//! How the SMS check stands: tries, resends, who has confirmed when; and what is not kept of what was handed in.

use filing::contract::{ProblemDetails, SmsCheck};
use filing::state::{Road, State};
use serde_json::{Value, json};

use crate::support::{Bench, answers};

const ENTITY: &str = "entity_principal";
const SITE: &str = "sites[0].site_principal";

async fn check(bench: &Bench, id: &str) -> SmsCheck {
    bench.status(id).await.sms.expect("a check is open")
}

async fn enter(bench: &Bench, id: &str, body: Value) -> reqwest::Response {
    bench.post(&format!("/v1/filings/{id}/sms-confirmations"), body).await
}

#[tokio::test]
async fn the_status_says_until_when_and_how_many_tries_and_resends_are_left() {
    let bench = Bench::new().await;
    let id = bench.handed_in(Road::App).await;
    assert_eq!(bench.status(&id).await.sms, None, "none is open yet");
    bench.reach(&id, State::SmsPending).await;
    let began = bench.status(&id).await;
    let open = check(&bench, &id).await;
    assert_eq!(open.expires_at.duration_since(began.since).as_hours(), 24);
    assert_eq!((open.tries_left, open.resends_left), (5, 2));
    let names: Vec<&str> = open.principals.iter().map(|one| one.principal.as_str()).collect();
    assert_eq!(names, [ENTITY, SITE]);
    assert!(open.principals.iter().all(|one| one.confirmed_at.is_none()));

    let mut wrong = bench.confirmation(&id, ENTITY).await;
    wrong["code"] = json!("000000");
    if bench.inbox(&id).await.iter().any(|message| message.code == "000000") {
        wrong["code"] = json!("000001");
    }
    let refusal = enter(&bench, &id, wrong).await.json::<ProblemDetails>().await.unwrap();
    assert!(refusal.errors[0].detail.contains('4'), "{:?}", refusal.errors);
    assert_eq!(check(&bench, &id).await.tries_left, 4, "counted for the filing as a whole");

    let before = check(&bench, &id).await;
    bench.post(&format!("/v1/filings/{id}/sms-resends"), json!({})).await;
    let after = check(&bench, &id).await;
    assert_eq!((after.resends_left, after.expires_at), (1, before.expires_at), "the deadline stays");

    let right = bench.confirmation(&id, ENTITY).await;
    assert_eq!(enter(&bench, &id, right).await.status(), 200);
    let half = bench.status(&id).await;
    let done = half.sms.expect("the other is due");
    assert_eq!((half.state, half.sms_due), (State::SmsPartial, vec![SITE.to_owned()]));
    assert_eq!(done.principals[0].confirmed_at, Some(half.now));
    assert_eq!((done.principals[1].confirmed_at, done.tries_left), (None, 4));
    let right = bench.confirmation(&id, SITE).await;
    assert_eq!(enter(&bench, &id, right).await.status(), 200);
    let over = bench.status(&id).await;
    assert_eq!((over.state, over.sms), (State::CaReview, None));
}

#[tokio::test]
async fn the_last_wrong_entry_that_is_let_pass_says_so() {
    let bench = Bench::new().await;
    let id = bench.handed_in(Road::App).await;
    bench.reach(&id, State::SmsPending).await;
    let mut wrong = bench.confirmation(&id, ENTITY).await;
    wrong["certificate_tail"] = json!("??????");
    let mut rules = Vec::new();
    for _ in 0..5 {
        let refusal = enter(&bench, &id, wrong.clone()).await.json::<ProblemDetails>().await.unwrap();
        assert_eq!(refusal.errors[0].path, "certificate_tail");
        rules.push(refusal.errors[0].rule.clone());
    }
    assert_eq!(rules, ["sms_wrong", "sms_wrong", "sms_wrong", "sms_wrong", "sms_wrong_last"]);
    assert_eq!((bench.status(&id).await.state, check(&bench, &id).await.tries_left), (State::SmsPending, 0));
    enter(&bench, &id, wrong).await;
    assert_eq!(bench.status(&id).await.state, State::SmsReturned);
}

#[tokio::test]
async fn the_filing_password_is_looked_at_and_not_kept() {
    const PASSWORD: &str = "Shili2026ab";
    let mut bench = Bench::new().await;
    let id = bench.open(Road::Paper).await;
    let materials = bench.materials(&id, Road::Paper).await;
    let mut given = answers();
    given["entity.filing_password"] = json!(PASSWORD);
    let answer = bench.submit(&id, given, materials).await;
    assert_eq!(answer.status(), 202);
    let kept = format!("UPDATE filings SET province = province WHERE submission LIKE '%{PASSWORD}%'");
    assert_eq!(crate::place::run(bench.folder.path(), bench.database.as_deref(), &kept).await, 0);
    let there = "UPDATE filings SET province = province WHERE submission LIKE '%filing_password%'";
    assert_eq!(crate::place::run(bench.folder.path(), bench.database.as_deref(), there).await, 1);
    bench.running.take().unwrap().stop().await;
    for file in std::fs::read_dir(bench.folder.path()).unwrap() {
        let file = file.unwrap().path();
        let bytes = std::fs::read(&file).unwrap_or_default();
        let found = bytes.windows(PASSWORD.len()).any(|window| window == PASSWORD.as_bytes());
        assert!(!found, "{}", file.display());
    }
}

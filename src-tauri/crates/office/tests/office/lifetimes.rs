use filing::state::{Road, State};
use office::{ClockMode, Config, Office};

use crate::support::Bench;

#[tokio::test]
async fn a_restart_in_any_state_changes_nothing() {
    for road in [Road::Paper, Road::App] {
        let mut bench = Bench::new().await;
        let id = bench.handed_in(road).await;
        loop {
            let before = (bench.status(&id).await, bench.events(&id).await, bench.inbox(&id).await);
            let token = bench.running.as_ref().unwrap().token.clone();
            bench.restart().await;
            assert_eq!(before, (bench.status(&id).await, bench.events(&id).await, bench.inbox(&id).await));
            assert_eq!(token, bench.running.as_ref().unwrap().token);
            let state = before.0.state;
            if state == State::Live {
                break;
            }
            if !bench.act(&id, state).await {
                bench.next().await;
            }
        }
    }
}

#[tokio::test]
async fn time_that_passed_while_it_was_closed_has_happened_when_it_opens() {
    let mut bench = Bench::new().await;
    let id = bench.handed_in(Road::App).await;
    let clock = serde_json::json!({"now": "2026-09-25T09:00:00Z"});
    assert_eq!(bench.post("/practice/clock", clock).await.status(), 200);
    bench.restart().await;
    let events = bench.events(&id).await.events;
    assert!(events.iter().any(|event| event.to == State::FirstReviewPassed), "{events:?}");
    assert!(events.iter().all(|event| event.at.to_string().as_str() < "2026-09-25T09:00:01"));
}

#[tokio::test]
async fn without_practice_there_is_no_clock_to_move_and_with_a_running_one_it_cannot_be() {
    let folder = tempfile::tempdir().unwrap();
    let get = |url: String, token: String, post: bool| async move {
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let request = if post { client.post(url) } else { client.get(url) };
        request.bearer_auth(token).send().await.unwrap().status().as_u16()
    };
    let config = Config { practice: false, ..Config::practice(folder.path()) };
    let office = Office::start(config.clone()).await.unwrap();
    assert_eq!(get(format!("{}/practice/clock", office.url()), office.token.clone(), false).await, 404);
    office.stop().await;
    let office =
        Office::start(Config { practice: true, clock: ClockMode::Times(60.0), ..config }).await.unwrap();
    assert_eq!(get(format!("{}/practice/clock", office.url()), office.token.clone(), false).await, 200);
    assert_eq!(get(format!("{}/practice/next", office.url()), office.token.clone(), true).await, 409);
    office.stop().await;
}

#[tokio::test]
async fn an_address_that_is_taken_is_refused_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let config = Config { listen: taken.local_addr().unwrap(), ..Config::practice(folder.path()) };
    assert_eq!(Office::start(config).await.unwrap_err().code(), "office_listen");
}

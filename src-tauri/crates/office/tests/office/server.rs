//! What only a server can do: go away, be shared, be somewhere else.

use filing::state::{Road, State};
use office::{ClockMode, Config, Office};
use reqwest::Method;

use crate::place;
use crate::support::Bench;

/// The connections of others to the database of a bench.
const OTHERS: &str = "FROM pg_stat_activity
    WHERE datname = current_database() AND backend_type = 'client backend' AND pid <> pg_backend_pid()";

#[tokio::test]
async fn a_connection_that_was_cut_is_made_anew_and_nothing_is_lost() {
    let bench = Bench::new().await;
    let id = bench.handed_in(Road::App).await;
    let before = bench.events(&id).await;
    let run = async |sql: String| place::run(bench.folder.path(), bench.database.as_deref(), &sql).await;
    // To end a connection is only asked for; one that is still there would be cut in the middle of any later request.
    assert_eq!(run(format!("SELECT pg_terminate_backend(pid, 10000) {OTHERS}")).await, 1);
    assert_eq!(run(format!("SELECT pid {OTHERS}")).await, 0, "the connection is still there");
    // The request that meets the cut may fail; the one after it must not.
    drop(bench.call(Method::GET, &format!("/v1/filings/{id}")).send().await);
    assert_eq!(bench.events(&id).await, before);
    bench.reach(&id, State::Live).await;
}

#[tokio::test]
async fn two_offices_on_one_database_are_one_office() {
    let bench = Bench::new().await;
    let id = bench.handed_in(Road::App).await;
    let clock = ClockMode::Manual(bench.status(&id).await.now);
    let database = bench.database.clone();
    let config = Config { database, clock, ..Config::practice(bench.folder.path()) };
    let other = Office::start(config).await.unwrap();
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let request = client.get(format!("{}/v1/filings/{id}", other.url())).bearer_auth(&other.token);
    assert_eq!(request.send().await.unwrap().status(), 200);
    assert_eq!(other.token, bench.running.as_ref().unwrap().token, "one database, one token");
    other.stop().await;
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_said_by_name() {
    let folder = tempfile::tempdir().unwrap();
    for address in ["postgres://office@127.0.0.1:1/office", "not an address"] {
        let config = Config { database: Some(address.to_owned()), ..Config::practice(folder.path()) };
        assert_eq!(Office::start(config).await.unwrap_err().code(), "office_postgres");
    }
}

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::Bench;

const DOCUMENT: &str = include_str!("../../../../../assets/contract/openapi.json");

#[tokio::test]
async fn the_document_is_served_as_it_is_and_without_a_token() {
    let bench = Bench::new().await;
    let answer = bench.bare(Method::GET, "/openapi.json").send().await.unwrap();
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.text().await.unwrap(), DOCUMENT);
}

#[tokio::test]
async fn the_document_and_the_routes_agree_both_ways() {
    let bench = Bench::new().await;
    let document: Value = serde_json::from_str(DOCUMENT).unwrap();
    let paths = document["paths"].as_object().unwrap();
    for (path, item) in paths {
        let address = path.replace("{id}", "none").replace("{mid}", "none").replace("{number}", "none");
        for method in ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] {
            let written = item.get(method.to_lowercase()).is_some();
            // The framework answers HEAD wherever GET is answered; the document names HEAD where it means more.
            if method == "HEAD" && item.get("get").is_some() {
                continue;
            }
            let answer = bench.call(method.parse().unwrap(), &address).send().await.unwrap();
            assert_eq!(answer.status() != 405, written, "{method} {path}: {}", answer.status());
        }
    }
    for (path, item) in paths.iter().filter(|(path, _)| !path.contains('{')) {
        for method in item.as_object().unwrap().keys().filter(|key| ["get", "post"].contains(&key.as_str())) {
            let answer = bench.call(method.to_uppercase().parse().unwrap(), path).send().await.unwrap();
            assert_ne!(answer.status(), 404, "{method} {path}");
        }
    }
}

#[tokio::test]
async fn without_the_right_token_nothing_is_told() {
    let bench = Bench::new().await;
    for path in ["/v1/filings/x", "/practice/clock", "/nowhere"] {
        for request in [bench.bare(Method::GET, path), bench.bare(Method::GET, path).bearer_auth("wrong")] {
            let answer = request.send().await.unwrap();
            assert_eq!(
                (answer.status().as_u16(), &answer.headers()["www-authenticate"]),
                (401, &"Bearer".parse().unwrap())
            );
        }
    }
}

#[tokio::test]
async fn every_no_is_a_problem_with_a_title_and_a_stable_type() {
    let bench = Bench::new().await;
    let get = |path: &str| bench.call(Method::GET, path).send();
    for (answer, status, kind) in [
        (get("/nowhere").await.unwrap(), 404, "/problems/not-found"),
        (get("/v1/filings/none").await.unwrap(), 404, "/problems/not-found"),
        (get("/v1/filings").await.unwrap(), 405, "/problems/wrong-method"),
        (get("/v1/filings/none/events?after=x").await.unwrap(), 400, "/problems/malformed-request"),
        (bench.post("/practice/clock", json!({"then": 1})).await, 400, "/problems/malformed-body"),
        (
            bench.post("/practice/clock", json!({"now": "2020-01-01T00:00:00Z"})).await,
            409,
            "/problems/clock-backwards",
        ),
        (bench.post("/practice/next", json!({})).await, 409, "/problems/nothing-scheduled"),
        (
            bench.post("/practice/clock", json!({"now": "x".repeat(1_100_000)})).await,
            413,
            "/problems/too-large",
        ),
    ] {
        assert_eq!(answer.status().as_u16(), status, "{kind}");
        assert_eq!(answer.headers()["content-type"], "application/problem+json");
        let problem: Value = answer.json().await.unwrap();
        assert_eq!(
            (problem["type"].as_str().unwrap(), problem["status"].as_u64().unwrap()),
            (kind, u64::from(status))
        );
        assert!(!problem["title"].as_str().unwrap().starts_with("office-"));
    }
}

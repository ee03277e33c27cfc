use filing::state::{Road, State};
use serde_json::{Value, json};

use crate::support::{Bench, answers, jpeg};

/// Hands in answers with one value changed and gives the findings as (path, rule).
async fn findings(path: &[&str], value: Value) -> Vec<(String, String)> {
    let bench = Bench::new().await;
    let mut answers = answers();
    let place = path.iter().fold(&mut answers, |place, step| match step.parse::<usize>() {
        Ok(index) => &mut place[index],
        Err(_) => &mut place[*step],
    });
    *place = value;
    let id = bench.handed_in_with(Road::App, answers).await;
    bench.reach(&id, State::NeedsFix).await;
    let found = bench.status(&id).await.findings;
    assert!(found.iter().all(|one| !one.suggestion.is_empty() && !one.detail.contains('$')), "{found:?}");
    found.into_iter().map(|one| (one.path, one.rule)).collect()
}

#[tokio::test]
async fn each_real_mistake_is_refused_at_its_own_place() {
    let site = "sites[0].";
    let entity: [(&str, Value, &str); 8] = [
        ("entity.certificate_number", json!("91350100M000100Y44"), "1008"),
        ("entity_principal.certificate_number", json!("110105194912310021"), "1015"),
        ("entity_principal.name", json!(""), "1044"),
        ("entity_principal.email", json!("li@example"), "1009"),
        ("entity_principal.office_phone", json!("(0571)88880000"), "1010"),
        ("entity_principal.mobile", json!("1380000000"), "1011"),
        ("entity.name", json!(""), "entity_name"),
        ("entity_principal.certificate_number", json!(""), "1008"),
    ];
    for (field, value, rule) in entity {
        assert_eq!(findings(&[field], value).await, [(field.to_owned(), rule.to_owned())]);
    }
    let sites: [(&str, Value, &str); 7] = [
        ("site.domains", json!(["www.example.cn"]), "1004"),
        ("site.homepage_url", json!("www.example.com"), "1041"),
        ("site.name", json!("茶"), "site_name"),
        ("site.service_content", json!([]), "1034"),
        ("site_principal.office_phone", json!(""), "1031"),
        ("site_principal.mobile", json!("13800000001"), "1007"),
        ("site_principal.certificate_number", json!("11010519491331002X"), "1015"),
    ];
    for (field, value, rule) in sites {
        let found = findings(&["sites", "0", field], value).await;
        assert!(found.contains(&(format!("{site}{field}"), rule.to_owned())), "{field}: {found:?}");
    }
}

#[tokio::test]
async fn zhejiang_wants_the_legal_representative() {
    let found = findings(&["entity.legal_rep_name"], json!("赵示例")).await;
    assert_eq!(
        found,
        [("entity_principal.name".to_owned(), "principal_not_legal_representative".to_owned())]
    );
}

#[tokio::test]
async fn missing_small_and_foreign_pictures_are_refused_at_their_slots() {
    let bench = Bench::new().await;
    let id = bench.open(Road::Paper).await;
    let mut materials = bench.materials(&id, Road::Paper).await;
    materials.retain(|one| {
        one["slot"] != "sites[0].site.verification_form" && one["slot"] != "entity.certificate"
    });
    materials.retain(|one| one["slot"] != "entity_principal.id_back");
    materials.push(bench.upload(&id, "entity.certificate", &jpeg(900, 399)).await);
    materials.push(bench.upload(&id, "entity_principal.id_back", b"not a picture at all").await);
    assert_eq!(bench.submit(&id, answers(), materials).await.status(), 202);
    bench.reach(&id, State::NeedsFix).await;
    let found = bench.status(&id).await.findings;
    let found: Vec<_> = found.iter().map(|one| (one.path.as_str(), one.rule.as_str())).collect();
    for wanted in [
        ("sites[0].site.verification_form", "material_missing"),
        ("entity.certificate", "picture_too_small"),
        ("entity_principal.id_back", "5010"),
    ] {
        assert!(found.contains(&wanted), "{found:?}");
    }
    assert_eq!(found.len(), 3);
}

#[tokio::test]
async fn a_small_backdrop_photo_comes_back() {
    let bench = Bench::new().await;
    let id = bench.handed_in(Road::Paper).await;
    bench.reach(&id, State::BackdropReceived).await;
    bench.upload(&id, "sites[0].site_principal.backdrop_photo", &jpeg(640, 480)).await;
    bench.reach(&id, State::PhotoRejected).await;
    assert_eq!(bench.status(&id).await.findings[0].path, "sites[0].site_principal.backdrop_photo");
    bench.reach(&id, State::Live).await;
}

#[tokio::test]
async fn materials_that_are_not_what_was_announced_are_refused_at_once() {
    let bench = Bench::new().await;
    let id = bench.open(Road::App).await;
    let good = bench.upload(&id, "entity.certificate", &jpeg(900, 600)).await;
    let mut hash = good.clone();
    hash["sha256"] = json!("0".repeat(64));
    let mut slot = good.clone();
    slot["slot"] = json!("entity_principal.id_front");
    let mut unknown = good.clone();
    unknown["id"] = json!("m0123");
    for (material, rule) in
        [(hash, "upload_other_content"), (slot, "upload_other_slot"), (unknown, "upload_unknown")]
    {
        let answer = bench.submit(&id, answers(), vec![material]).await;
        assert_eq!(answer.status(), 422);
        assert_eq!(answer.headers()["content-type"], "application/problem+json");
        let problem: Value = answer.json().await.unwrap();
        assert_eq!(
            (&problem["type"], &problem["errors"][0]["rule"]),
            (&json!("/problems/refused-content"), &json!(rule))
        );
    }
    assert_eq!(bench.status(&id).await.state, State::Draft);
}

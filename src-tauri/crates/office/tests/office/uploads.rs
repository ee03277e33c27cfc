use filing::state::Road;
use reqwest::Method;
use serde_json::json;

use crate::support::{Bench, STREAM, base64, header, hex, location};

#[tokio::test]
async fn an_upload_goes_on_where_it_stood_after_a_restart() {
    let mut bench = Bench::new().await;
    let id = bench.open(Road::App).await;
    let bytes: Vec<u8> = (0..100_000_u32).map(|n| (n % 251) as u8).collect();
    let made = bench.creation(&id, "entity.certificate", bytes.len()).send().await.unwrap();
    assert_eq!((made.status().as_u16(), header(&made, "upload-offset")), (201, "0".to_owned()));
    let at = location(&made);
    let send = |bench: &Bench, offset: usize, piece: &[u8]| {
        bench
            .tus(Method::PATCH, &at)
            .header("Content-Type", STREAM)
            .header("Upload-Offset", offset)
            .body(piece.to_vec())
            .send()
    };
    assert_eq!(send(&bench, 0, &bytes[..60_000]).await.unwrap().status(), 204);
    bench.restart().await;
    let head = bench.tus(Method::HEAD, &at).send().await.unwrap();
    assert_eq!(
        (header(&head, "upload-offset"), header(&head, "upload-length")),
        ("60000".into(), "100000".into())
    );
    assert!(header(&head, "upload-expires").ends_with(" GMT"));
    assert_eq!(send(&bench, 0, &bytes[..10]).await.unwrap().status(), 409);
    let rest = send(&bench, 60_000, &bytes[60_000..]).await.unwrap();
    assert_eq!((rest.status().as_u16(), header(&rest, "upload-offset")), (204, "100000".to_owned()));
    let material = json!({"slot": "entity.certificate", "id": at.rsplit('/').next().unwrap(), "sha256": hex(&bytes), "bytes": 100_000});
    assert_eq!(bench.submit(&id, json!({"sites": []}), vec![material]).await.status(), 202);
    assert_eq!(bench.tus(Method::DELETE, &at).send().await.unwrap().status(), 409);
}

#[tokio::test]
async fn a_wrong_checksum_keeps_nothing() {
    let bench = Bench::new().await;
    let id = bench.open(Road::App).await;
    let at = location(&bench.creation(&id, "entity.certificate", 5).send().await.unwrap());
    let patch = |sum: String| {
        let request = bench.tus(Method::PATCH, &at).header("Content-Type", STREAM).header("Upload-Offset", 0);
        request.header("Upload-Checksum", sum).body("12345").send()
    };
    let digest = |bytes: &[u8]| {
        use sha2::Digest;
        base64(&sha2::Sha256::digest(bytes))
    };
    assert_eq!(patch(format!("sha256 {}", digest(b"54321"))).await.unwrap().status(), 460);
    assert_eq!(patch("md5 xyz".to_owned()).await.unwrap().status(), 400);
    assert_eq!(header(&bench.tus(Method::HEAD, &at).send().await.unwrap(), "upload-offset"), "0");
    assert_eq!(patch(format!("sha256 {}", digest(b"12345"))).await.unwrap().status(), 204);
}

#[tokio::test]
async fn a_whole_that_is_not_what_was_announced_is_thrown_away() {
    let bench = Bench::new().await;
    let id = bench.open(Road::App).await;
    let metadata =
        format!("slot {},sha256 {}", base64(b"entity.certificate"), base64(hex(b"abc").as_bytes()));
    let path = format!("/v1/filings/{id}/materials");
    let request =
        bench.tus(Method::POST, &path).header("Upload-Length", 3).header("Upload-Metadata", metadata);
    let at = location(&request.send().await.unwrap());
    let patch =
        bench.tus(Method::PATCH, &at).header("Content-Type", STREAM).header("Upload-Offset", 0).body("xyz");
    assert_eq!(patch.send().await.unwrap().status(), 460);
    assert_eq!(bench.tus(Method::HEAD, &at).send().await.unwrap().status(), 410);
}

#[tokio::test]
async fn thrown_away_and_expired_uploads_are_gone() {
    let bench = Bench::new().await;
    let id = bench.open(Road::App).await;
    let at = location(&bench.creation(&id, "entity.certificate", 5).send().await.unwrap());
    assert_eq!(bench.tus(Method::DELETE, &at).send().await.unwrap().status(), 204);
    assert_eq!(bench.tus(Method::HEAD, &at).send().await.unwrap().status(), 410);
    let late = location(&bench.creation(&id, "entity.certificate", 5).send().await.unwrap());
    let file = bench.folder.path().join("uploads").join(late.rsplit('/').next().unwrap());
    let some = bench.tus(Method::PATCH, &late).header("Content-Type", STREAM).header("Upload-Offset", 0);
    assert_eq!(some.body("123").send().await.unwrap().status(), 204);
    assert!(file.exists());
    let clock = json!({"now": "2026-09-29T01:00:00Z"});
    assert_eq!(bench.post("/practice/clock", clock).await.status(), 200);
    assert!(!file.exists(), "its bytes are removed when its time is over, asked for or not");
    assert_eq!(bench.tus(Method::HEAD, &late).send().await.unwrap().status(), 410);
    assert_eq!(
        bench.tus(Method::HEAD, "/v1/materials/..%2Foffice.sqlite").send().await.unwrap().status(),
        404
    );
}

#[tokio::test]
async fn what_is_not_tus_or_too_large_is_refused_before_a_byte_is_kept() {
    let bench = Bench::new().await;
    let id = bench.open(Road::App).await;
    let path = format!("/v1/filings/{id}/materials");
    let old = bench.call(Method::POST, &path).send().await.unwrap();
    assert_eq!((old.status().as_u16(), header(&old, "tus-version")), (412, "1.0.0".to_owned()));
    assert_eq!(
        bench.creation(&id, "entity.certificate", 8 * 1024 * 1024 + 1).send().await.unwrap().status(),
        413
    );
    assert_eq!(bench.creation(&id, "a[b", 5).send().await.unwrap().status(), 400);
    let at = location(&bench.creation(&id, "entity.certificate", 5).send().await.unwrap());
    let patch = |kind: &str, body: &'static str| {
        bench
            .tus(Method::PATCH, &at)
            .header("Content-Type", kind)
            .header("Upload-Offset", 0)
            .body(body)
            .send()
    };
    assert_eq!(patch("text/plain", "12345").await.unwrap().status(), 415);
    assert_eq!(patch(STREAM, "123456").await.unwrap().status(), 413);
    let options = bench.call(Method::OPTIONS, &at).send().await.unwrap();
    assert_eq!((options.status().as_u16(), header(&options, "tus-max-size")), (204, "8388608".to_owned()));
}

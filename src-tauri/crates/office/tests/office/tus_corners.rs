//! The corners of tus and of keys, where a stranger's client may well go.

use filing::state::Road;
use reqwest::Method;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use crate::support::{Bench, STREAM, base64, header, hex, location};

fn checksum(bytes: &[u8]) -> String {
    use sha2::Digest;
    format!("sha256 {}", base64(&sha2::Sha256::digest(bytes)))
}

async fn created(bench: &Bench, filing: &str, bytes: &[u8], announced: bool) -> String {
    let mut metadata = format!("slot {}", base64(b"entity.certificate"));
    if announced {
        metadata.push_str(&format!(",sha256 {}", base64(hex(bytes).as_bytes())));
    }
    let request = bench.tus(Method::POST, &format!("/v1/filings/{filing}/materials"));
    let request = request.header("Upload-Length", bytes.len()).header("Upload-Metadata", metadata);
    location(&request.send().await.unwrap())
}

async fn offset(bench: &Bench, at: &str) -> String {
    header(&bench.tus(Method::HEAD, at).send().await.unwrap(), "upload-offset")
}

fn patch(bench: &Bench, at: &str, from: usize, bytes: &[u8]) -> reqwest::RequestBuilder {
    let request = bench.tus(Method::PATCH, at).header("Content-Type", STREAM);
    request.header("Upload-Offset", from).body(bytes.to_vec())
}

/// Begins a piece under a checksum, breaks off in its middle, and hears the connection end.
async fn torn(bench: &Bench, at: &str, whole: &[u8], sent: usize) {
    let running = bench.running.as_ref().unwrap();
    let head = format!(
        "PATCH {at} HTTP/1.1\r\nhost: office\r\nauthorization: Bearer {}\r\ntus-resumable: 1.0.0\r\n\
         upload-offset: 0\r\ncontent-type: {STREAM}\r\nupload-checksum: {}\r\ncontent-length: {}\r\n\r\n",
        running.token,
        checksum(whole),
        whole.len()
    );
    let mut stream = TcpStream::connect(running.address).await.unwrap();
    stream.write_all(head.as_bytes()).await.unwrap();
    stream.write_all(&whole[..sent]).await.unwrap();
    stream.shutdown().await.unwrap();
    drop(stream.read_to_end(&mut Vec::new()).await);
}

#[tokio::test]
async fn of_a_piece_that_was_cut_off_what_came_is_kept_when_the_whole_is_known() {
    let bench = Bench::new().await;
    let id = bench.open(Road::App).await;
    let bytes: Vec<u8> = (0..300_000_u32).map(|n| (n % 251) as u8).collect();
    let at = created(&bench, &id, &bytes, true).await;
    torn(&bench, &at, &bytes, 200_000).await;
    assert_eq!(offset(&bench, &at).await, "200000");
    let rest = patch(&bench, &at, 200_000, &bytes[200_000..]);
    assert_eq!(
        rest.header("Upload-Checksum", checksum(&bytes[200_000..])).send().await.unwrap().status(),
        204
    );
    let file = bench.folder.path().join("uploads").join(at.rsplit('/').next().unwrap());
    assert!(std::fs::read(file).unwrap() == bytes);
    // Nothing would tell whether these are right.
    let at = created(&bench, &id, &bytes, false).await;
    torn(&bench, &at, &bytes, 200_000).await;
    assert_eq!(offset(&bench, &at).await, "0");
}

#[tokio::test]
async fn every_answer_about_uploads_says_which_version_is_spoken() {
    let bench = Bench::new().await;
    let id = bench.open(Road::App).await;
    let at = created(&bench, &id, b"12345", true).await;
    let wrong = patch(&bench, &at, 0, b"12345").header("Upload-Checksum", checksum(b"x"));
    for (answer, status) in [
        (wrong.send().await.unwrap(), 460),
        (patch(&bench, &at, 3, b"45").send().await.unwrap(), 409),
        (bench.tus(Method::HEAD, "/v1/materials/none").send().await.unwrap(), 404),
        (bench.call(Method::HEAD, &at).send().await.unwrap(), 412),
        (bench.call(Method::PUT, &at).send().await.unwrap(), 405),
    ] {
        assert_eq!((answer.status().as_u16(), header(&answer, "tus-resumable")), (status, "1.0.0".into()));
        assert_eq!(header(&answer, "tus-version"), if status == 412 { "1.0.0" } else { "" });
    }
}

#[tokio::test]
async fn a_client_that_can_only_post_says_what_it_means() {
    let bench = Bench::new().await;
    let id = bench.open(Road::App).await;
    let at = created(&bench, &id, b"12345", true).await;
    let meaning = |method: &str| bench.tus(Method::POST, &at).header("X-HTTP-Method-Override", method);
    let sent = meaning("PATCH").header("Content-Type", STREAM).header("Upload-Offset", 0).body("123");
    assert_eq!(sent.send().await.unwrap().status(), 204);
    assert_eq!(header(&meaning("HEAD").send().await.unwrap(), "upload-offset"), "3");
    assert_eq!(meaning("PUT").send().await.unwrap().status(), 405);
    assert_eq!(meaning("DELETE").send().await.unwrap().status(), 204);
    assert_eq!(meaning("HEAD").send().await.unwrap().status(), 410);
    // Only uploads are so spoken of.
    let filing =
        bench.call(Method::POST, &format!("/v1/filings/{id}")).header("X-HTTP-Method-Override", "DELETE");
    assert_eq!(filing.send().await.unwrap().status(), 405);
}

#[tokio::test]
async fn what_an_announcement_leaves_open_or_says_twice_is_refused() {
    let bench = Bench::new().await;
    let id = bench.open(Road::App).await;
    let slot = format!("slot {}", base64(b"entity.certificate"));
    let hash = |text: &str| format!("{slot},sha256 {}", base64(text.as_bytes()));
    let upper = hex(b"12345").to_uppercase();
    for (length, metadata, status) in [
        ("5", slot.clone(), 201),
        ("5", format!("{slot},is_confidential,sha256"), 201),
        ("5", format!(" {slot} , filename  "), 201),
        ("5", hash(&upper), 201),
        ("0", slot.clone(), 201),
        ("+5", slot.clone(), 400),
        ("-5", slot.clone(), 400),
        ("5.0", slot.clone(), 400),
        ("", slot.clone(), 400),
        ("99999999999999999999999", slot.clone(), 400),
        ("9999999999", slot.clone(), 413),
        ("5", String::new(), 400),
        ("5", "slot".to_owned(), 400),
        ("5", "slot ***".to_owned(), 400),
        ("5", format!("slot {}", base64(b"\xFF\xFE")), 400),
        ("5", format!("{slot},{slot}"), 400),
        ("5", hash("abc"), 400),
        ("5", hash(&"x".repeat(64)), 400),
    ] {
        let request = bench.tus(Method::POST, &format!("/v1/filings/{id}/materials"));
        let answer = request.header("Upload-Length", length).header("Upload-Metadata", &metadata);
        assert_eq!(answer.send().await.unwrap().status(), status, "{length} {metadata}");
    }
    for (name, value) in [("Upload-Defer-Length", "1"), ("Upload-Concat", "partial")] {
        let answer = bench.creation(&id, "entity.certificate", 5).header(name, value).send().await.unwrap();
        assert_eq!(answer.status(), 400, "{name}");
        let problem: Value = answer.json().await.unwrap();
        assert!(problem["detail"].as_str().is_some_and(|text| text.contains(name)), "{problem}");
    }
    let at = created(&bench, &id, b"12345", true).await;
    for sum in ["sha256", "sha256 ", "sha256 MTIz", "sha1 2jmj7l5rSw0yVb/vlWAYkK/YBwk=", "crc32 MTIz"] {
        let answer = patch(&bench, &at, 0, b"12345").header("Upload-Checksum", sum).send().await.unwrap();
        assert_eq!(answer.status(), 400, "{sum}");
    }
    // One that is understood and wrong keeps nothing; the right one of "12345" does.
    for (sum, status, held) in [("crc32 AAAAAA==", 460, "0"), ("crc32 y/U6HA==", 204, "5")] {
        let answer = patch(&bench, &at, 0, b"12345").header("Upload-Checksum", sum).send().await.unwrap();
        assert_eq!((answer.status().as_u16(), offset(&bench, &at).await.as_str()), (status, held), "{sum}");
    }
}

#[tokio::test]
async fn of_two_pieces_for_the_same_place_one_is_taken() {
    let bench = Bench::new().await;
    let id = bench.open(Road::App).await;
    let (one, other) = (vec![1; 400_000], vec![2; 400_000]);
    let at = created(&bench, &id, &one, false).await;
    let (first, second) =
        tokio::join!(patch(&bench, &at, 0, &one).send(), patch(&bench, &at, 0, &other).send());
    let mut statuses = [first.unwrap().status().as_u16(), second.unwrap().status().as_u16()];
    let file =
        std::fs::read(bench.folder.path().join("uploads").join(at.rsplit('/').next().unwrap())).unwrap();
    assert!(file == if statuses[0] == 204 { one } else { other });
    statuses.sort_unstable();
    assert_eq!(statuses, [204, 409]);
}

#[tokio::test]
async fn a_client_that_is_wrong_hears_so_however_much_it_sends() {
    let bench = Bench::new().await;
    let id = bench.open(Road::App).await;
    let large = vec![7; 7_000_000];
    let at = created(&bench, &id, &large, true).await;
    assert_eq!(patch(&bench, &at, 5, &large).send().await.unwrap().status(), 409);
    let small = created(&bench, &id, b"12345", true).await;
    assert_eq!(patch(&bench, &small, 0, &large).send().await.unwrap().status(), 413);
    assert_eq!((offset(&bench, &at).await, offset(&bench, &small).await), ("0".into(), "0".into()));
}

#[tokio::test]
async fn bytes_that_vanished_from_the_disk_are_not_counted_as_there() {
    let bench = Bench::new().await;
    let id = bench.open(Road::App).await;
    let at = created(&bench, &id, b"12345", true).await;
    assert_eq!(patch(&bench, &at, 0, b"123").send().await.unwrap().status(), 204);
    std::fs::write(bench.folder.path().join("uploads").join(at.rsplit('/').next().unwrap()), "1").unwrap();
    assert_eq!(patch(&bench, &at, 3, b"45").send().await.unwrap().status(), 410);
    assert_eq!(bench.tus(Method::HEAD, &at).send().await.unwrap().status(), 410);
}

#[tokio::test]
async fn a_key_gives_its_answer_again_after_a_restart_and_takes_no_other_body() {
    let mut bench = Bench::new().await;
    let open = |bench: &Bench, kind: &str| {
        let body = json!({"type": kind, "road": "app", "province": "浙江省"});
        bench.call(Method::POST, "/v1/filings").header("Idempotency-Key", "the-key").json(&body).send()
    };
    let first = open(&bench, "first_filing").await.unwrap();
    assert_eq!(first.status(), 201);
    let first: Value = first.json().await.unwrap();
    bench.restart().await;
    let again = open(&bench, "first_filing").await.unwrap();
    assert_eq!(again.status(), 201);
    assert_eq!(again.json::<Value>().await.unwrap(), first);
    assert_eq!(open(&bench, "new_website_here").await.unwrap().status(), 422);
    let path = format!("/v1/filings/{}", first["id"].as_str().unwrap());
    let other = bench.call(Method::DELETE, &path).header("Idempotency-Key", "the-key").send().await.unwrap();
    assert_eq!(other.status(), 422, "one key, one request");
}

#[tokio::test]
async fn signs_that_no_database_holds_are_the_clients_mistake() {
    let bench = Bench::new().await;
    let get = |path: &str| bench.call(Method::GET, path).send();
    assert_eq!(get("/v1/filings/%00").await.unwrap().status(), 404);
    assert_eq!(get("/v1/filings/%F0%9F%8D%B5").await.unwrap().status(), 404);
    assert_eq!(get("/v1/filings/%FF").await.unwrap().status(), 400);
    assert_eq!(get("/v1/service-numbers/%00").await.unwrap().status(), 200);
    let asked = bench.post("/v1/status-queries", json!({"filings": [{"id": "\0"}]})).await;
    assert_eq!(asked.status(), 200);
    let id = bench.open(Road::App).await;
    let metadata = format!("slot {},filename {}", base64(b"entity.certificate"), base64(b"a\0b.jpg"));
    let request = bench.tus(Method::POST, &format!("/v1/filings/{id}/materials")).header("Upload-Length", 5);
    assert_eq!(request.header("Upload-Metadata", metadata).send().await.unwrap().status(), 201);
}

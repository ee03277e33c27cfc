//! One office in a scratch folder, and a client that knows its token.

use filing::contract::{Events, FilingStatus, PracticeMessage};
use filing::state::{Action, Road, State};
use office::{ClockMode, Config, Office, Running, Script};
use reqwest::{Method, RequestBuilder, Response};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

pub(crate) const ID: &str = "11010519491231002X";
pub(crate) const OTHER_ID: &str = "330106198801011233";

pub(crate) struct Bench {
    pub(crate) running: Option<Running>,
    pub(crate) folder: tempfile::TempDir,
    script: Option<Script>,
    seed: u64,
    pub(crate) database: Option<String>,
    client: reqwest::Client,
}

impl Bench {
    pub(crate) async fn new() -> Self {
        Self::scripted(None).await
    }

    pub(crate) async fn seeded(seed: u64) -> Self {
        Self::with(None, seed).await
    }

    pub(crate) async fn scripted(name: Option<&str>) -> Self {
        Self::with(name, 7).await
    }

    async fn with(name: Option<&str>, seed: u64) -> Self {
        let script = name.map(|name| Script::named(name).unwrap());
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let folder = tempfile::tempdir().unwrap();
        let mut bench =
            Self { running: None, folder, script, seed, database: crate::place::database().await, client };
        bench.start().await;
        bench
    }

    async fn start(&mut self) {
        let clock = ClockMode::Manual("2026-09-21T01:00:00Z".parse().unwrap());
        let config = Config {
            clock,
            seed: self.seed,
            script: self.script.clone(),
            database: self.database.clone(),
            ..Config::practice(self.folder.path())
        };
        self.running = Some(Office::start(config).await.unwrap());
    }

    /// Stops the office and starts it again on the same folder.
    pub(crate) async fn restart(&mut self) {
        self.running.take().unwrap().stop().await;
        self.start().await;
    }

    pub(crate) fn bare(&self, method: Method, path: &str) -> RequestBuilder {
        self.client.request(method, format!("{}{path}", self.running.as_ref().unwrap().url()))
    }

    pub(crate) fn call(&self, method: Method, path: &str) -> RequestBuilder {
        self.bare(method, path).bearer_auth(&self.running.as_ref().unwrap().token)
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> Response {
        self.call(Method::POST, path).json(&body).send().await.unwrap()
    }

    pub(crate) async fn open(&self, road: Road) -> String {
        self.open_as("first_filing", road).await
    }

    pub(crate) async fn open_as(&self, kind: &str, road: Road) -> String {
        let body = json!({"type": kind, "road": road, "province": "浙江省"});
        let key = format!("open-{}", rand());
        let request = self.call(Method::POST, "/v1/filings").header("Idempotency-Key", key).json(&body);
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), 201);
        answer.json::<FilingStatus>().await.unwrap().id
    }

    pub(crate) fn tus(&self, method: Method, path: &str) -> RequestBuilder {
        self.call(method, path).header("Tus-Resumable", "1.0.0")
    }

    pub(crate) fn creation(&self, filing: &str, slot: &str, length: usize) -> RequestBuilder {
        let metadata = format!("slot {},filename {}", base64(slot.as_bytes()), base64(b"x.jpg"));
        self.tus(Method::POST, &format!("/v1/filings/{filing}/materials"))
            .header("Upload-Length", length)
            .header("Upload-Metadata", metadata)
    }

    /// Uploads whole bytes at once; gives the reference for a submission.
    pub(crate) async fn upload(&self, filing: &str, slot: &str, bytes: &[u8]) -> Value {
        let request =
            self.creation(filing, slot, bytes.len()).header("Content-Type", STREAM).body(bytes.to_vec());
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), 201, "{slot}");
        let id = location(&answer).rsplit('/').next().unwrap().to_owned();
        json!({"slot": slot, "id": id, "sha256": hex(bytes), "bytes": bytes.len()})
    }

    pub(crate) async fn materials(&self, filing: &str, road: Road) -> Vec<Value> {
        let mut slots = vec![
            "entity.certificate",
            "entity_principal.id_front",
            "entity_principal.id_back",
            "sites[0].site_principal.id_front",
            "sites[0].site_principal.id_back",
        ];
        if road == Road::Paper {
            slots.push("sites[0].site.verification_form");
        }
        let mut all = Vec::new();
        for slot in slots {
            all.push(self.upload(filing, slot, &jpeg(1200, 800)).await);
        }
        all
    }

    pub(crate) async fn submit(&self, filing: &str, answers: Value, materials: Vec<Value>) -> Response {
        self.call(Method::POST, &format!("/v1/filings/{filing}/submissions"))
            .header("Idempotency-Key", format!("submit-{}", rand()))
            .json(&json!({"answers": answers, "materials": materials}))
            .send()
            .await
            .unwrap()
    }

    /// Opens a filing and hands it in, all in order.
    pub(crate) async fn handed_in(&self, road: Road) -> String {
        self.handed_in_with(road, answers()).await
    }

    pub(crate) async fn handed_in_with(&self, road: Road, answers: Value) -> String {
        self.handed_in_as("first_filing", road, answers).await
    }

    pub(crate) async fn handed_in_as(&self, kind: &str, road: Road, answers: Value) -> String {
        let id = self.open_as(kind, road).await;
        let materials = self.materials(&id, road).await;
        let answer = self.submit(&id, answers, materials).await;
        assert_eq!(answer.status(), 202, "{}", answer.text().await.unwrap());
        id
    }

    pub(crate) async fn next(&self) {
        let answer = self.call(Method::POST, "/practice/next").send().await.unwrap();
        assert_eq!(answer.status(), 200);
    }

    pub(crate) async fn status(&self, id: &str) -> FilingStatus {
        let answer = self.call(Method::GET, &format!("/v1/filings/{id}")).send().await.unwrap();
        assert_eq!(answer.status(), 200);
        answer.json().await.unwrap()
    }

    pub(crate) async fn events(&self, id: &str) -> Events {
        let answer = self.call(Method::GET, &format!("/v1/filings/{id}/events")).send().await.unwrap();
        answer.json().await.unwrap()
    }

    pub(crate) async fn inbox(&self, id: &str) -> Vec<PracticeMessage> {
        let path = format!("/practice/filings/{id}/inbox");
        self.call(Method::GET, &path).send().await.unwrap().json().await.unwrap()
    }

    /// What the applicant does in a state, if it is their turn; false when nothing is.
    pub(crate) async fn act(&self, id: &str, state: State) -> bool {
        let at = |what: &str| format!("/v1/filings/{id}/{what}");
        let answer = match state {
            State::BackdropReceived | State::PhotoRejected => {
                self.upload(id, "sites[0].site_principal.backdrop_photo", &jpeg(1200, 900)).await;
                return true;
            }
            State::MaterialsToBeSent | State::MaterialsRejected => {
                self.post(&at("mailings"), json!({"carrier": "SF", "tracking_number": "SF1234567890123"}))
                    .await
            }
            State::SmsPending | State::SmsPartial if self.inbox(id).await.is_empty() => return false,
            State::SmsPending | State::SmsPartial => {
                let due = self.status(id).await.sms_due.remove(0);
                self.post(&at("sms-confirmations"), self.confirmation(id, &due).await).await
            }
            State::Synced => self.post(&at("openings"), json!({})).await,
            State::FirstReviewPassed if self.allows(id, Action::RequestBackdrop).await => {
                self.post(&at("backdrop-requests"), json!({})).await
            }
            _ => return false,
        };
        assert_eq!(answer.status(), 200, "{state:?} {}", answer.text().await.unwrap());
        true
    }

    pub(crate) async fn allows(&self, id: &str, action: Action) -> bool {
        self.status(id).await.allowed.contains(&action)
    }

    /// Moves the clock.
    pub(crate) async fn set_clock(&self, now: &str) {
        assert_eq!(self.post("/practice/clock", json!({"now": now})).await.status(), 200, "{now}");
    }

    /// Asks for JSON.
    pub(crate) async fn get<T: serde::de::DeserializeOwned>(&self, path: &str) -> T {
        let answer = self.call(Method::GET, path).send().await.unwrap();
        assert_eq!(answer.status(), 200, "{path}");
        answer.json().await.unwrap()
    }

    /// What happened, as a reader would tell it: each state with who brought it about.
    pub(crate) async fn story(&self, id: &str) -> String {
        let events = self.events(id).await.events;
        events.iter().map(|event| event.to.name()).collect::<Vec<_>>().join(" ")
    }

    /// A right confirmation of a principal.
    pub(crate) async fn confirmation(&self, id: &str, principal: &str) -> Value {
        let inbox = self.inbox(id).await;
        let message = inbox.iter().find(|message| message.principal == principal).unwrap();
        let (mobile, number) =
            if principal == "entity_principal" { ("13800000001", ID) } else { ("13800000002", OTHER_ID) };
        json!({"principal": principal, "code": message.code, "mobile": mobile, "certificate_tail": number[12..]})
    }

    /// Goes on until a state: acts when it is the applicant's turn, else lets the clock run.
    pub(crate) async fn reach(&self, id: &str, wanted: State) {
        for _ in 0..40 {
            let state = self.status(id).await.state;
            if state == wanted {
                return;
            }
            if !self.act(id, state).await {
                self.next().await;
            }
        }
        panic!("never reached {wanted:?}: {:?}", self.status(id).await);
    }
}

pub(crate) const STREAM: &str = "application/offset+octet-stream";

/// Answers in which nothing is wrong; the two principals are two people.
pub(crate) fn answers() -> Value {
    json!({
        "entity.name": "杭州示例茶业有限公司",
        "entity.nature": "4",
        "entity.certificate_type": "1",
        "entity.certificate_number": "91350100M000100Y43",
        "entity_principal.name": "李示例",
        "entity_principal.certificate_type": "2",
        "entity_principal.certificate_number": ID,
        "entity_principal.mobile": "13800000001",
        "entity_principal.office_phone": "0571-88880000",
        "entity_principal.email": "li@example.cn",
        "sites": [{
            "site.name": "示例茶业官网",
            "site.domains": ["example.cn"],
            "site.homepage_url": "www.example.cn",
            "site.service_content": ["1"],
            "site_principal.name": "王示例",
            "site_principal.certificate_type": "2",
            "site_principal.certificate_number": OTHER_ID,
            "site_principal.mobile": "13800000002",
            "site_principal.office_phone": "0571-88880001",
            "site_principal.email": "wang@example.cn"
        }]
    })
}

/// The header of a JPEG of that size; the reviewer reads no further.
pub(crate) fn jpeg(width: u16, height: u16) -> Vec<u8> {
    let mut bytes = vec![0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8];
    bytes.extend(height.to_be_bytes());
    bytes.extend(width.to_be_bytes());
    bytes.extend([1, 1, 0x11, 0, 0xFF, 0xD9]);
    bytes
}

pub(crate) fn location(answer: &Response) -> String {
    answer.headers()["location"].to_str().unwrap().to_owned()
}

pub(crate) fn header(answer: &Response, name: &str) -> String {
    answer.headers().get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
}

pub(crate) fn base64(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(crate) fn rand() -> u64 {
    use std::sync::atomic::{AtomicU64, Ordering};
    static LAST: AtomicU64 = AtomicU64::new(0);
    LAST.fetch_add(1, Ordering::Relaxed)
}

//! `beian office`, started by a test and closed with it.

use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::{Child, Stdio};

use serde_json::Value;

use crate::beian::Beian;

/// More than happens at an office before a filing goes on.
const MOST_EVENTS: usize = 40;

/// An office that is open, with a clock that only the test moves.
#[derive(Debug)]
pub struct OpenOffice {
    child: Child,
    /// Where it listens, such as `http://127.0.0.1:40123`.
    pub address: String,
    /// The file with its token.
    pub token_file: PathBuf,
}

impl OpenOffice {
    /// Opens one that keeps its things in a folder of that name, and follows a script.
    pub fn start(beian: &Beian, name: &str, script: &str) -> Self {
        Self::with(beian, name, &["--script", script])
    }

    /// Opens one with further arguments.
    pub fn with(beian: &Beian, name: &str, more: &[&str]) -> Self {
        let data = beian.path(name);
        let folder = data.to_str().expect("a path of plain letters");
        let args = ["--json", "office", "--data", folder, "--clock", "manual"];
        let mut command = beian.command(args.iter().chain(more));
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("it opens");
        let mut out = BufReader::new(child.stdout.take().expect("its stdout"));
        let mut text = String::new();
        let told: Value = loop {
            assert!(out.read_line(&mut text).expect("its address") > 0, "it closed at once: {text}");
            if let Ok(told) = serde_json::from_str(&text) {
                break told;
            }
        };
        let address = told["address"].as_str().expect("an address").to_owned();
        Self { child, address, token_file: data.join("token") }
    }

    /// Where it listens, without the beginning of a URL.
    pub fn socket(&self) -> SocketAddr {
        self.address.trim_start_matches("http://").parse().expect("an address")
    }

    /// Ends it with the signal that nobody can answer, whatever it is doing.
    pub fn kill(&mut self) {
        self.child.kill().expect("it can be killed");
    }

    /// The token it gave out.
    pub fn token(&self) -> String {
        let text = std::fs::read_to_string(&self.token_file).expect("the token file");
        text.trim().to_owned()
    }

    /// Lets its clock run on to the next event.
    pub async fn next(&self) {
        let answer = self.ask(reqwest::Method::POST, "practice/next").await;
        assert!(answer.status().is_success(), "nothing is scheduled: {}", answer.status());
    }

    /// Lets its clock run on until a filing stands elsewhere.
    pub async fn moves(&self, filing: &str) {
        let before = self.state(filing).await;
        for _ in 0..MOST_EVENTS {
            self.next().await;
            if self.state(filing).await != before {
                return;
            }
        }
        panic!("the filing stayed {before}")
    }

    async fn state(&self, filing: &str) -> String {
        let answer = self.ask(reqwest::Method::GET, &format!("v1/filings/{filing}")).await;
        let told: Value = answer.json().await.expect("a filing");
        told["state"].as_str().expect("a state").to_owned()
    }

    /// The codes that the phones of a filing have received: principal and code, oldest first.
    pub async fn codes(&self, filing: &str) -> Vec<(String, String)> {
        let answer = self.ask(reqwest::Method::GET, &format!("practice/filings/{filing}/inbox")).await;
        let inbox: Vec<Value> = answer.json().await.expect("a list");
        let text = |value: &Value| value.as_str().expect("a text").to_owned();
        inbox.iter().map(|one| (text(&one["principal"]), text(&one["code"]))).collect()
    }

    async fn ask(&self, method: reqwest::Method, place: &str) -> reqwest::Response {
        let request = reqwest::Client::new().request(method, format!("{}/{place}", self.address));
        request.bearer_auth(self.token()).send().await.expect("the office answers")
    }
}

impl Drop for OpenOffice {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

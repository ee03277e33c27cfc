//! tus with strangers: our uploader against a server by other people, and a client by other people against our office.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::process::{Child, Command, Output, Stdio};
use std::sync::{Arc, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use desk::book::Channel;
use desk::channel::Office as Client;
use desk::outbox::deliver::Delivery;
use filing::catalogue::Catalogue;
use filing::contract::NewFiling;
use filing::state::Road;
use office::{Config, Office, Running};
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use tests::tree::root;
use tokio_util::sync::CancellationToken;

use crate::faults::pace::{Clock, Stepped};
use crate::faults::plan::{Dice, Fault, Plan};
use crate::faults::proxy::{Proxy, Seen};
use crate::faults::{noise, open, put, scratch};

/// Nobody listens there; nothing is sent there.
const NOWHERE: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 1);

fn seen(proxy: &Proxy) -> Seen {
    std::mem::take(&mut *proxy.seen.lock().unwrap_or_else(PoisonError::into_inner))
}

/// A tus server by other people, which ends with what holds it.
pub(crate) struct Foreign(Child);

impl Drop for Foreign {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

pub(crate) fn foreign_server(folder: &TempDir) -> (Foreign, SocketAddr) {
    node_server("tus_server.mjs", folder)
}

pub(crate) fn node_server(program: &str, folder: &TempDir) -> (Foreign, SocketAddr) {
    let mut child = Command::new("node")
        .arg(root().join("tests/node").join(program))
        .arg(folder.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("node");
    let output = child.stdout.take().expect("its output");
    let server = Foreign(child);
    let mut port = String::new();
    BufReader::new(output).read_line(&mut port).expect("a line");
    let port = port.trim().parse().expect("a port; `npm ci` in tests/node installs the server");
    (server, SocketAddr::new(Ipv4Addr::LOCALHOST.into(), port))
}

/// Uploads through everything of a plan; every picture then lies at the server, byte for byte.
async fn upload_to_strangers(faults: &[(u64, Fault)]) -> Seen {
    let (folder, theirs) = (scratch(), scratch());
    let (_server, address) = foreign_server(&theirs);
    let desk = open(&Arc::new(Catalogue::embedded().expect("the catalogue")), folder.path());
    let case = put(&desk);
    let clock = Clock::new();
    let proxy = Proxy::open(address, NOWHERE, Plan::exactly(faults), clock.clone()).await;
    let office = Client::new(&format!("http://{}", proxy.address), "token").expect("an address");
    let (stop, pace) = (CancellationToken::new(), Stepped { clock, dice: Dice::new(1) });
    let delivery = Delivery {
        desk: &desk,
        office: &office,
        channel: Channel::Http,
        stop: &stop,
        progress: &|_| (),
        pace: &pace,
    };
    delivery.hand_in(&case).await.expect("handed in");
    let send = desk.send(&case).expect("the rows").expect("a row");
    let uploads = desk.book(|book| book.uploads().list(send.id)).expect("the rows");
    assert_eq!(uploads.len(), 3);
    for upload in uploads {
        let id = upload.location.rsplit('/').next().expect("an id");
        let there = fs::read(theirs.path().join(id)).expect("it lies there");
        assert!(
            there == desk.picture(&upload.picture).expect("a picture"),
            "{} arrived as it is",
            upload.slot
        );
    }
    seen(&proxy)
}

#[tokio::test]
async fn our_uploader_is_understood_by_a_foreign_server() {
    let seen = upload_to_strangers(&[]).await;
    // Open, three times create, six pieces, hand in; and not one question more.
    assert_eq!(seen.requests, 11);
}

#[tokio::test]
async fn our_uploader_goes_on_after_a_cut_where_a_foreign_server_stopped() {
    let whole: u64 = upload_to_strangers(&[]).await.pieces.values().sum();
    // The first piece is cut in its middle; how much of the half is kept is for the server to say.
    let seen = upload_to_strangers(&[(2, Fault::CutInside)]).await;
    let sent: u64 = seen.pieces.values().sum();
    assert_eq!(seen.faults, [Fault::CutInside]);
    assert!(sent > whole && sent <= whole + crate::faults::pace::PIECE as u64, "{sent} of {whole}");
    // The first piece arrived, and only the answer was lost: nothing is sent again.
    let seen = upload_to_strangers(&[(2, Fault::AnswerLost)]).await;
    assert_eq!((seen.faults, seen.pieces.values().sum::<u64>()), (vec![Fault::AnswerLost], whole));
}

/// An office with one open filing.
pub(crate) async fn office(folder: &TempDir) -> (Running, String) {
    let running = Office::start(Config::practice(folder.path())).await.expect("an office");
    let client = Client::new(&running.url(), running.token.clone()).expect("an address");
    let new = NewFiling { filing_type: "first_filing".into(), road: Road::App, province: "浙江省".into() };
    let filing = client.open(&new, "a-key").await.expect("a filing");
    (running, filing.id)
}

/// Has a client by other people send bytes to an address.
async fn foreign_client(
    at: SocketAddr,
    (running, filing): (&Running, &str),
    bytes: &[u8],
    chunk: usize,
    headers: &[String],
) -> Output {
    let folder = scratch();
    let file = folder.path().join("x.jpg");
    fs::write(&file, bytes).expect("a file");
    let mut node = Command::new("node");
    node.arg(root().join("tests/node/tus_client.mjs"))
        .arg(format!("http://{at}/v1/filings/{filing}/materials"))
        .arg(&running.token)
        .arg(&file)
        .arg("entity.certificate")
        .arg(chunk.to_string())
        .args(headers);
    tokio::task::spawn_blocking(move || node.output()).await.expect("it ran").expect("node")
}

fn arrived(folder: &TempDir, output: &Output) -> Vec<u8> {
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{error}");
    let place = String::from_utf8_lossy(&output.stdout);
    let id = place.trim().rsplit('/').next().expect("an id");
    fs::read(folder.path().join("uploads").join(id)).expect("it lies there")
}

fn picture() -> Vec<u8> {
    noise(5, 700_001)
}

#[tokio::test]
async fn a_foreign_client_creates_with_the_first_piece_and_sends_the_rest() {
    let folder = scratch();
    let (running, filing) = office(&folder).await;
    let proxy = Proxy::open(running.address, NOWHERE, Plan::exactly(&[]), Clock::new()).await;
    let output = foreign_client(proxy.address, (&running, &filing), &picture(), 300_000, &[]).await;
    assert!(arrived(&folder, &output) == picture());
    // One creation that carries a piece, two pieces.
    assert_eq!(seen(&proxy).requests, 3);
}

#[tokio::test]
async fn a_foreign_client_goes_on_after_a_cut() {
    for fault in [Fault::CutInside, Fault::AnswerLost, Fault::Refused] {
        let folder = scratch();
        let (running, filing) = office(&folder).await;
        let proxy = Proxy::open(running.address, NOWHERE, Plan::exactly(&[(1, fault)]), Clock::new()).await;
        let output = foreign_client(proxy.address, (&running, &filing), &picture(), 300_000, &[]).await;
        assert!(arrived(&folder, &output) == picture(), "{fault:?}");
        assert_eq!(seen(&proxy).faults, [fault]);
    }
}

#[tokio::test]
async fn a_checksum_of_a_foreign_client_is_held_against_what_came() {
    let folder = scratch();
    let (running, filing) = office(&folder).await;
    let sha256 = |bytes: &[u8]| format!("Upload-Checksum=sha256 {}", STANDARD.encode(Sha256::digest(bytes)));
    let crc = |bytes: &[u8]| format!("Upload-Checksum=crc32 {}", STANDARD.encode(crc32(bytes).to_be_bytes()));
    let office = (&running, filing.as_str());
    for checksum in [&sha256 as &dyn Fn(&[u8]) -> String, &crc] {
        let right = [checksum(&picture())];
        let output = foreign_client(running.address, office, &picture(), 1_000_000, &right).await;
        assert!(arrived(&folder, &output) == picture());
        let wrong = [checksum(b"something else")];
        let output = foreign_client(running.address, office, &picture(), 1_000_000, &wrong).await;
        assert!(!output.status.success() && String::from_utf8_lossy(&output.stderr).contains("460"));
    }
}

/// CRC-32 as Ethernet and ZIP have it, bit by bit.
fn crc32(bytes: &[u8]) -> u32 {
    let step = |sum: u32, _| if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 };
    !bytes.iter().fold(u32::MAX, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), step))
}

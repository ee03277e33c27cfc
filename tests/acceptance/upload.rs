//! What an upload costs: the bytes on the wire beside the file's own, and on request its speed beside a plain PUT.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use desk::Desk;
use desk::book::Channel;
use desk::book::id::CaseId;
use desk::channel::Office as Client;
use desk::channel::upload::{Announced, Piece};
use desk::outbox::deliver::Delivery;
use desk::outbox::pace::{Pace as _, Real};
use desk::outbox::{Progress, ProgressStep};
use filing::catalogue::Catalogue;
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::faults::{noise, open, put_of, scratch};
use crate::tus_foreign::{foreign_server, node_server, office};

const MEBI: usize = 1024 * 1024;
/// Most bytes beside the file's own, as a share of them.
const MOST: f64 = 0.002;
/// Bytes of a file that takes its time.
const LARGE: usize = 64 * MEBI;
/// Of the speed of a plain PUT, at least.
const WANTED: f64 = 0.9;
/// A hash that nobody looks at.
const NO_HASH: &str = "0000000000000000000000000000000000000000000000000000000000000000";
/// Runs of each side.
const RUNS: usize = 9;

/// Least, middle and most.
fn spread(mut all: Vec<f64>) -> [f64; 3] {
    all.sort_by(f64::total_cmp);
    [all[0], all[all.len() / 2], all[all.len() - 1]]
}

fn announced<'a>(file: &[u8], sha256: &'a str) -> Announced<'a> {
    let (slot, filename) = ("entity.certificate", "entity.certificate-1.jpg");
    Announced { slot, filename, sha256, bytes: file.len() as u64 }
}

/// Uploads a file as handing in does, piece by piece.
async fn upload(client: &Client, filing: &str, file: &[u8]) {
    let sha256: String = Sha256::digest(file).iter().map(|byte| format!("{byte:02x}")).collect();
    let place = client.create_upload(filing, announced(file, &sha256)).await.expect("a place").location;
    let mut sent = 0;
    for piece in file.chunks(Real.pieces().first) {
        let piece = Piece::of(piece.to_vec().into());
        sent = client.send_piece(&place, sent, piece).await.expect("a piece arrives");
    }
    assert_eq!(sent, file.len() as u64);
}

/// Passes everything on and counts it, both ways.
async fn counting(to: SocketAddr) -> (SocketAddr, tokio::task::JoinHandle<u64>) {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let task = tokio::spawn(async move {
        let mut all = JoinSet::new();
        let mut count = 0;
        loop {
            tokio::select! {
                Ok((mut one, _)) = listener.accept() => {
                    let mut other = TcpStream::connect(to).await.expect("the office");
                    all.spawn(async move { tokio::io::copy_bidirectional(&mut one, &mut other).await.expect("bytes pass") });
                }
                Some(Ok((there, back))) = all.join_next() => {
                    count += there + back;
                    if all.is_empty() {
                        return count;
                    }
                }
            }
        }
    });
    (address, task)
}

#[tokio::test]
async fn a_megabyte_takes_hardly_more_than_its_own_bytes() {
    let folder = scratch();
    let (running, filing) = office(&folder).await;
    let (address, counted) = counting(running.address).await;
    let client = Client::new(&format!("http://{address}"), running.token.clone()).expect("an address");
    let file = noise(1, MEBI);
    upload(&client, &filing, &file).await;
    drop(client);
    let counted = tokio::time::timeout(Duration::from_secs(60), counted).await;
    let wire = counted.expect("the connection ends").expect("it was counted");
    let over = (wire as f64 - MEBI as f64) / MEBI as f64;
    println!("{wire} bytes on the wire for {MEBI}: {:.3} % more", over * 100.0);
    assert!(over > 0.0 && over <= MOST, "{:.3} %", over * 100.0);
}

/// Hands in a case with one large picture; how long its upload took, from “create” to the last answer.
async fn handed_in(desk: &Desk, case: &CaseId, client: &Client) -> Duration {
    let marks: Mutex<BTreeMap<String, (Instant, Instant)>> = Mutex::default();
    let progress = |progress: Progress| {
        if progress.step == ProgressStep::Uploading {
            let (now, mut marks) = (Instant::now(), marks.lock().expect("the marks"));
            marks.entry(progress.slot).or_insert((now, now)).1 = now;
        }
    };
    let delivery = Delivery {
        desk,
        office: client,
        channel: Channel::Http,
        stop: &CancellationToken::new(),
        progress: &progress,
        pace: &Real,
    };
    delivery.hand_in(case).await.expect("handed in");
    let marks = marks.into_inner().expect("the marks");
    marks.values().map(|(first, last)| *last - *first).max().expect("a picture")
}

/// What one server made of it, in MB/s.
#[derive(Default)]
struct Speeds {
    ours: Vec<f64>,
    put: Vec<f64>,
    /// All of it in one piece, which is as fast as that server takes anything by tus.
    whole: Vec<f64>,
}

fn speed(took: Duration) -> f64 {
    LARGE as f64 / took.as_secs_f64() / 1e6
}

async fn measured(address: SocketAddr, theirs: &TempDir) -> Speeds {
    let folder = scratch();
    let client = Client::new(&format!("http://{address}"), "token").expect("an address");
    let catalogue = Arc::new(Catalogue::embedded().expect("the catalogue"));
    let (plain, file) = (reqwest::Client::new(), bytes::Bytes::from(noise(0, LARGE)));
    let mut speeds = Speeds::default();
    for run in 0..RUNS {
        let began = Instant::now();
        let put = plain.put(format!("http://{address}/plain")).body(file.clone()).send().await;
        assert!(put.expect("an answer").status().is_success());
        speeds.put.push(speed(began.elapsed()));

        let home = folder.path().join(run.to_string());
        std::fs::create_dir(&home).expect("a folder");
        let desk = open(&catalogue, &home);
        let case = put_of(&desk, [LARGE, 1, 1]);
        speeds.ours.push(speed(handed_in(&desk, &case, &client).await));
        drop(desk);
        std::fs::remove_dir_all(&home).expect("tidied up");

        let began = Instant::now();
        let announced = announced(&file, NO_HASH);
        let place = client.create_upload("f1", announced).await.expect("a place").location;
        client.send_piece(&place, 0, Piece::unchecked(file.clone())).await.expect("it arrives");
        speeds.whole.push(speed(began.elapsed()));
        for file in std::fs::read_dir(theirs.path()).expect("their folder") {
            std::fs::remove_file(file.expect("a file").path()).expect("tidied up");
        }
    }
    speeds
}

fn told(name: &str, speeds: Speeds) -> f64 {
    let (ours, put, whole) = (spread(speeds.ours), spread(speeds.put), spread(speeds.whole));
    let written = |[least, middle, most]: [f64; 3]| format!("{least:.0} / {middle:.0} / {most:.0}");
    println!("64 MiB to {name}, {RUNS} runs, MB/s, least / middle / most");
    println!("  handed in: {}", written(ours));
    println!("  a plain PUT: {}; ours has {:.2} of its speed", written(put), ours[1] / put[1]);
    println!("  one PATCH of it all: {}; ours has {:.2} of its speed", written(whole), ours[1] / whole[1]);
    ours[1] / put[1]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a measurement: ./dev bench runs it"]
async fn how_fast_an_upload_is_beside_a_plain_put() {
    let theirs = scratch();
    let (_server, address) = node_server("plain_server.mjs", &theirs);
    let share = told("a server that writes both in the same way", measured(address, &theirs).await);
    let verdict = if share >= WANTED { "reached" } else { "NOT reached" };
    println!("  target: {WANTED:.2} of a plain PUT's speed: {verdict}");
    let (_server, address) = foreign_server(&theirs);
    told("@tus/server, whose PUT is a bare stream", measured(address, &theirs).await);
}

//! What an upload costs: the bytes on the wire beside the file's own, and on request its speed beside a plain PUT.

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use desk::Desk;
use desk::book::id::CaseId;
use desk::book::Channel;
use desk::channel::Office as Client;
use desk::channel::upload::{Announced, Piece};
use desk::outbox::deliver::Delivery;
use desk::outbox::pace::{Pace as _, Real};
use desk::outbox::{Progress, ProgressStep};
use filing::catalogue::Catalogue;
use sha2::{Digest as _, Sha256};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use crate::faults::{noise, open, put_of, scratch};
use crate::tus_foreign::{foreign_server, office};

const MEBI: usize = 1024 * 1024;
/// Most bytes beside the file's own, as a share of them.
const MOST: f64 = 0.002;
/// Bytes of a file that takes its time.
const LARGE: usize = 64 * MEBI;
/// Of the speed of a plain PUT, at least.
const WANTED: f64 = 0.9;
/// Runs of each side.
const RUNS: usize = 9;

/// Least, middle and most.
fn spread(mut all: Vec<f64>) -> [f64; 3] {
    all.sort_by(f64::total_cmp);
    [all[0], all[all.len() / 2], all[all.len() - 1]]
}

/// Uploads a file as handing in does, piece by piece.
async fn upload(client: &Client, filing: &str, file: &[u8]) {
    let sha256: String = Sha256::digest(file).iter().map(|byte| format!("{byte:02x}")).collect();
    let announced = Announced {
        slot: "entity.certificate",
        filename: "entity.certificate-1.jpg",
        sha256: &sha256,
        bytes: file.len() as u64,
    };
    let place = client.create_upload(filing, announced).await.expect("a place").location;
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

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a measurement: ./dev bench runs it"]
async fn how_fast_an_upload_is_beside_a_plain_put() {
    let (folder, theirs) = (scratch(), scratch());
    let (_server, address) = foreign_server(&theirs);
    let client = Client::new(&format!("http://{address}"), "token").expect("an address");
    let catalogue = Arc::new(Catalogue::embedded().expect("the catalogue"));
    let (plain, file) = (reqwest::Client::new(), noise(2, LARGE));
    let (mut ours, mut puts) = (Vec::new(), Vec::new());
    for run in 0..RUNS {
        let body = file.clone();
        let began = Instant::now();
        let put = plain.put(format!("http://{address}/plain")).body(body).send().await.expect("an answer");
        assert!(put.status().is_success());
        puts.push(LARGE as f64 / began.elapsed().as_secs_f64() / 1e6);
        let home = folder.path().join(run.to_string());
        std::fs::create_dir(&home).expect("a folder");
        let desk = open(&catalogue, &home);
        let case = put_of(&desk, [LARGE, 1, 1]);
        let took = handed_in(&desk, &case, &client).await;
        ours.push(LARGE as f64 / took.as_secs_f64() / 1e6);
        drop(desk);
        std::fs::remove_dir_all(&home).expect("tidied up");
    }
    let (ours, puts) = (spread(ours), spread(puts));
    let share = ours[1] / puts[1];
    let verdict = if share >= WANTED { "reached" } else { "NOT reached" };
    println!(
        "64 MiB in {RUNS} runs, MB/s (least / middle / most): {:.0} / {:.0} / {:.0}, a plain PUT {:.0} / {:.0} / {:.0}: \
         {share:.2} of its speed, target {WANTED}: {verdict}",
        ours[0], ours[1], ours[2], puts[0], puts[1], puts[2],
    );
}

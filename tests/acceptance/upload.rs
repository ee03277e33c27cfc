//! What an upload costs: the bytes on the wire beside the file's own, and on request its speed beside a plain PUT.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::{Duration, Instant};

use desk::channel::Office as Client;
use desk::channel::upload::Announced;
use desk::outbox::pace::{Pace as _, Real};
use sha2::{Digest as _, Sha256};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use crate::faults::plan::Dice;
use crate::faults::scratch;
use crate::tus_foreign::{foreign_server, office};

const MEBI: usize = 1024 * 1024;
/// Most bytes beside the file's own, as a share of them.
const MOST: f64 = 0.002;
/// Runs of each side.
const RUNS: usize = 9;

fn bytes(count: usize) -> Vec<u8> {
    let dice = Dice::new(count as u64);
    (0..count / 8).flat_map(|_| dice.next().to_le_bytes()).collect()
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
    let location = client.create_upload(filing, announced).await.expect("a place");
    let mut sent = 0;
    for piece in file.chunks(Real.piece()) {
        sent = client.send_piece(&location, sent, piece.to_vec()).await.expect("a piece arrives");
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
    let file = bytes(MEBI);
    upload(&client, &filing, &file).await;
    drop(client);
    let counted = tokio::time::timeout(Duration::from_secs(60), counted).await;
    let wire = counted.expect("the connection ends").expect("it was counted");
    let over = (wire as f64 - MEBI as f64) / MEBI as f64;
    println!("{wire} bytes on the wire for {MEBI}: {:.3} % more", over * 100.0);
    assert!(over > 0.0 && over <= MOST, "{:.3} %", over * 100.0);
}

#[tokio::test]
#[ignore = "a measurement: ./dev bench runs it"]
async fn how_fast_an_upload_is_beside_a_plain_put() {
    let theirs = scratch();
    let (_server, address) = foreign_server(&theirs);
    let client = Client::new(&format!("http://{address}"), "token").expect("an address");
    let (plain, file) = (reqwest::Client::new(), bytes(64 * MEBI));
    let (mut ours, mut puts) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let body = file.clone();
        let began = Instant::now();
        let put = plain.put(format!("http://{address}/plain")).body(body).send().await.expect("an answer");
        assert!(put.status().is_success());
        puts.push(began.elapsed());
        let began = Instant::now();
        upload(&client, "f1", &file).await;
        ours.push(began.elapsed());
    }
    let middle = |all: &mut Vec<Duration>| {
        all.sort();
        all[all.len() / 2].as_secs_f64()
    };
    let (ours, put) = (middle(&mut ours), middle(&mut puts));
    println!(
        "64 MiB: {:.0} MB/s, a plain PUT {:.0} MB/s: {:.2} of its speed",
        67.1 / ours,
        67.1 / put,
        put / ours
    );
}

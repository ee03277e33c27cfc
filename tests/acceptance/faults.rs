//! Handing in through everything that can go wrong on the way: one filing, equal bytes, no piece sent again without
//! need, no request before the office wants one; also when the program is killed and its book opened again.
//!
//! Each run draws its faults from its seed. `BEIAN_FAULT_RUNS` asks for more runs, `BEIAN_FAULT_SEED` for one of them.

pub mod pace;
pub mod plan;
pub mod proxy;
pub mod wire;

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use desk::Desk;
use desk::book::id::CaseId;
use desk::book::key::Unlock;
use desk::book::{Book, Change, Channel, NewCase, NewPicture, PictureData};
use desk::channel::{ChannelError, Office as Client, Patience};
use desk::clock::now;
use desk::outbox::SendError;
use desk::outbox::deliver::Delivery;
use filing::case::Case;
use filing::catalogue::Catalogue;
use filing::state::State;
use office::{ClockMode, Config, Office, Running};
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use tests::beian::sample;
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use pace::{Clock, PIECE, Stepped};
use plan::{Dice, Fault, Plan};
use proxy::Proxy;

/// Runs of the test command.
const RUNS: u64 = 500;
/// Runs at a time: those that meet a stalled connection wait for it together.
const ABREAST: usize = 12;
/// How often somebody presses “go on” before they give up.
const PRESSES: u32 = 40;
/// Sizes of the pictures in bytes: several pieces, exactly one, and one with a rest.
const SIZES: [usize; 3] = [2 * PIECE + 4321, PIECE, PIECE + 1];

/// What all runs share: the book they begin with, and the office.
struct Stage {
    catalogue: Arc<Catalogue>,
    folder: TempDir,
    case: CaseId,
    office: Running,
    elsewhere: SocketAddr,
    strayed: Arc<AtomicU64>,
}

pub fn scratch() -> TempDir {
    // What is written to memory is written as surely as the test needs it, and a hundred times faster.
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() }.expect("a scratch folder")
}

pub fn open(catalogue: &Arc<Catalogue>, folder: &Path) -> Desk {
    let (path, unlock) = (folder.join("book"), Unlock::KeyFile(folder.join("key")));
    let book = if path.exists() { Book::open(&path, &unlock) } else { Book::create(&path, &unlock) };
    Desk::new(Arc::clone(catalogue), book.expect("the book"))
}

/// Bytes that no packing makes smaller.
pub fn noise(seed: u64, count: usize) -> Vec<u8> {
    let dice = Dice::new(seed);
    let mut bytes: Vec<u8> = (0..count.div_ceil(8)).flat_map(|_| dice.next().to_le_bytes()).collect();
    bytes.truncate(count);
    bytes
}

/// A complete case with pictures of several pieces.
pub fn put(desk: &Desk) -> CaseId {
    put_of(desk, SIZES)
}

/// The same with pictures of the given sizes.
pub fn put_of(desk: &Desk, sizes: [usize; 3]) -> CaseId {
    let text = fs::read_to_string(sample("change-entity-app-shaanxi")).expect("the sample");
    let case = Case::read(&text, desk.catalogue()).expect("a case");
    let pinned = NewCase {
        filing_type: case.filing_type.clone(),
        road: case.road,
        province: case.province.clone(),
        catalogue_version: desk.catalogue().version.clone(),
    };
    let id = desk.book(|book| book.new_case(&pinned, now())).expect("a case");
    let changes: Vec<Change> =
        case.answers.iter().map(|(path, value)| Change { path, value: Some(value.clone()) }).collect();
    desk.book(|book| book.apply(&id, &changes, now())).expect("answers");
    assert_eq!(case.materials.len(), sizes.len(), "one size a slot");
    for (number, (slot, size)) in case.materials.keys().zip(sizes).enumerate() {
        let bytes = noise(number as u64, size);
        let prepared = PictureData { bytes, mime: "image/jpeg".into(), width: 1200, height: 800 };
        let picture = NewPicture { prepared, original: None, notes: serde_json::json!([]) };
        desk.book(|book| book.attach(&id, slot, &picture, now())).expect("a picture");
    }
    id
}

impl Stage {
    async fn set() -> Self {
        let catalogue = Arc::new(Catalogue::embedded().expect("the catalogue"));
        let folder = scratch();
        let template = folder.path().join("template");
        fs::create_dir(&template).expect("a folder");
        let case = put(&open(&catalogue, &template));
        let config =
            Config { clock: ClockMode::Manual(now()), ..Config::practice(folder.path().join("office")) };
        let office = Office::start(config).await.expect("an office");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let elsewhere = listener.local_addr().expect("its address");
        let strayed = Arc::new(AtomicU64::new(0));
        let count = Arc::clone(&strayed);
        tokio::spawn(async move {
            while listener.accept().await.is_ok() {
                count.fetch_add(1, Ordering::SeqCst);
            }
        });
        Self { catalogue, folder, case, office, elsewhere, strayed }
    }
}

/// What came of a run that kept its promises.
struct Told {
    faults: Vec<Fault>,
    requests: u64,
    again: u64,
}

/// One run. Gives what is wrong.
async fn run(stage: &Stage, seed: u64) -> Result<Told, String> {
    let folder = stage.folder.path().join(format!("run-{seed}"));
    fs::create_dir(&folder).expect("a folder");
    for entry in fs::read_dir(stage.folder.path().join("template")).expect("the template") {
        let entry = entry.expect("an entry");
        fs::copy(entry.path(), folder.join(entry.file_name())).expect("a copy");
    }
    let dice = Dice::new(seed);
    let plan = Plan::of(seed, &dice);
    let calm = plan.is_calm();
    let clock = Clock::new();
    let proxy = Proxy::open(stage.office.address, stage.elsewhere, plan, clock.clone()).await;
    let pace = Stepped { clock: clock.clone(), dice };
    hand_in(stage, &folder, &proxy, &pace).await?;
    let told = judge(stage, &folder, &proxy, calm).await;
    fs::remove_dir_all(&folder).expect("tidied up");
    told
}

/// Presses “hand in” until it is: after a failure, after what the office asked for, after a kill.
async fn hand_in(stage: &Stage, folder: &Path, proxy: &Proxy, pace: &Stepped) -> Result<(), String> {
    let patience = Patience { connect: Duration::from_secs(5), answer: Duration::from_secs(4) };
    let stop = CancellationToken::new();
    let mut last = String::new();
    for _ in 0..PRESSES {
        let desk = open(&stage.catalogue, folder);
        let address = format!("http://{}", proxy.address);
        let office = Client::with(&address, stage.office.token.clone(), patience).expect("an address");
        let delivery = Delivery {
            desk: &desk,
            office: &office,
            channel: Channel::Http,
            stop: &stop,
            progress: &|_| (),
            pace,
        };
        let came = tokio::select! {
            biased;
            () = proxy.kill.notified() => None,
            came = delivery.hand_in(&stage.case) => Some(came),
        };
        match came {
            None => {}
            Some(Ok(_)) => return Ok(()),
            Some(Err(SendError::Channel(ChannelError::Busy(Some(left))))) => pace.clock.advance(left),
            Some(Err(SendError::Channel(error)))
                if error.is_passing() || matches!(error, ChannelError::Conflict(_)) =>
            {
                last = format!("{error:?}");
                pace.clock.advance(Duration::from_secs(60));
            }
            Some(Err(error)) => return Err(format!("it ended with {error:?}")),
        }
    }
    Err(format!("never handed in: {last}"))
}

async fn judge(stage: &Stage, folder: &Path, proxy: &Proxy, calm: bool) -> Result<Told, String> {
    let desk = open(&stage.catalogue, folder);
    let send = desk.send(&stage.case).expect("the rows").ok_or("no row")?;
    let uploads = desk.book(|book| book.uploads().list(send.id)).expect("the rows");
    let seen = std::mem::take(&mut *proxy.seen.lock().unwrap());
    let must = |kept: bool, what: String| if kept { Ok(()) } else { Err(what) };
    must(seen.too_early.is_empty(), format!("asked too early: {:?}", seen.too_early))?;
    must(seen.filings == BTreeSet::from([send.filing_id.clone()]), format!("filings {:?}", seen.filings))?;
    let client = Client::new(&stage.office.url(), stage.office.token.clone()).expect("an address");
    let events = client.events(&send.filing_id, 0).await.map_err(|error| format!("{error:?}"))?;
    let times = events.iter().filter(|event| event.to == State::Submitted).count();
    must(times == 1, format!("handed in {times} times"))?;
    let mut kept = BTreeMap::new();
    for upload in &uploads {
        let slot = upload.slot.to_string();
        let (id, announced) = seen.submitted.get(&slot).ok_or("a slot is missing")?;
        let there =
            fs::read(stage.folder.path().join("office/uploads").join(id)).map_err(|e| e.to_string())?;
        let ours = desk.picture(&upload.picture).expect("a picture");
        let hash: String = Sha256::digest(&there).iter().map(|byte| format!("{byte:02x}")).collect();
        must(there == ours && hash == *announced && upload.done, format!("other bytes in {slot}"))?;
        kept.insert(slot, ours.len() as u64);
    }
    must(kept.len() == SIZES.len(), "not every picture".to_owned())?;
    let again = seen.pieces.values().sum::<u64>() - kept.values().sum::<u64>();
    let most = seen.spoiled * PIECE as u64;
    must(again <= most, format!("{again} bytes sent again, {} pieces were spoiled", seen.spoiled))?;
    let requests = seen.requests - seen.moved;
    must(requests <= u64::from(send.attempts), format!("{} attempts, {requests} seen", send.attempts))?;
    must(!calm || requests == u64::from(send.attempts), "a calm run counted wrong".to_owned())?;
    Ok(Told { faults: seen.faults, requests: seen.requests, again })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn one_filing_and_equal_bytes_whatever_happens_on_the_way() {
    let wanted = |name: &str| env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let seeds = match wanted("BEIAN_FAULT_SEED") {
        Some(seed) => seed..seed + 1,
        None => 0..wanted("BEIAN_FAULT_RUNS").unwrap_or(RUNS),
    };
    let stage = Arc::new(Stage::set().await);
    let (mut seeds, mut set) = (seeds, JoinSet::new());
    let (mut wrong, mut faults, mut runs, mut requests, mut again) = (Vec::new(), BTreeMap::new(), 0, 0, 0);
    loop {
        while set.len() < ABREAST
            && let Some(seed) = seeds.next()
        {
            let stage = Arc::clone(&stage);
            set.spawn(async move { (seed, run(&stage, seed).await) });
        }
        let Some(done) = set.join_next().await else { break };
        runs += 1;
        match done.expect("a run fell over") {
            (_, Ok(told)) => {
                requests += told.requests;
                again += told.again;
                for fault in told.faults {
                    *faults.entry(format!("{fault:?}")).or_insert(0) += 1;
                }
            }
            (seed, Err(what)) => wrong.push(format!("seed {seed}: {what}")),
        }
    }
    println!("{runs} runs, {requests} requests, {again} bytes sent again, faults {faults:?}");
    assert!(wrong.is_empty(), "{} runs: {}", wrong.len(), wrong.join("\n"));
    assert_eq!(stage.strayed.load(Ordering::SeqCst), 0, "somebody went elsewhere");
}

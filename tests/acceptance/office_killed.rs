//! `beian office`, killed in the middle of everything, over a file and over PostgreSQL: what it has acknowledged is
//! there when it is started again, and what it was doing is done once.

use std::net::SocketAddr;
use std::sync::Arc;

use desk::Desk;
use desk::book::id::CaseId;
use desk::book::{Channel, SendRow, Stage};
use desk::channel::Office as Client;
use desk::outbox::deliver::Delivery;
use filing::catalogue::Catalogue;
use filing::contract::Event;
use filing::state::{Actor, State};
use tests::beian::Beian;
use tests::office::OpenOffice;
use tokio_util::sync::CancellationToken;

use crate::faults::pace::{Clock, Stepped};
use crate::faults::plan::{Dice, Fault, Plan};
use crate::faults::proxy::Proxy;
use crate::faults::{open, put, scratch};
use crate::server_process;

/// Cases that are handed in one after the other.
const CASES: usize = 2;
/// How often the office is killed, at most, while each goes on.
const STEPS: usize = 4;

fn begin(beian: &Beian, database: Option<&str>) -> OpenOffice {
    let more: Vec<&str> = database.into_iter().flat_map(|database| ["--db", database]).collect();
    OpenOffice::with(beian, "office", &more)
}

/// A client of the office, or of what stands before it.
fn client(office: &OpenOffice, address: SocketAddr) -> Client {
    Client::new(&format!("http://{address}"), office.token()).expect("an address")
}

/// What the office has said of a case so far: it must say so for ever.
#[derive(Default)]
struct Said {
    filing: String,
    events: Vec<Event>,
}

/// Everything the book holds as acknowledged is at the office.
async fn holds(office: &OpenOffice, desk: &Desk, send: &SendRow, said: &mut Said) {
    if send.filing_id.is_empty() {
        return;
    }
    assert!(said.filing.is_empty() || said.filing == send.filing_id, "one case, two filings");
    said.filing.clone_from(&send.filing_id);
    let client = client(office, office.socket());
    for upload in desk.book(|book| book.uploads().list(send.id)).expect("the rows") {
        if !upload.location.is_empty() {
            let there = client.upload_offset(&upload.location).await.expect("an upload");
            assert!(there >= upload.sent, "{there} of {} acknowledged bytes", upload.sent);
        }
    }
    let events = client.events(&send.filing_id, 0).await.expect("events");
    assert!(events.starts_with(&said.events), "{:?} became {events:?}", said.events);
    let submitted = events.iter().filter(|event| event.to == State::Submitted).count();
    assert!(submitted <= 1 && (submitted == 1 || send.stage != Stage::Follow), "handed in {submitted} times");
    said.events = events;
}

/// Hands a case in while the office is killed again and again. Gives how often.
async fn hand_in(beian: &Beian, database: Option<&str>, desk: &Desk, case: &CaseId, dice: &Dice) -> usize {
    let (clock, mut said) = (Clock::new(), Said::default());
    for killed in 0..100 {
        let mut office = begin(beian, database);
        if let Some(send) = desk.send(case).expect("the rows") {
            holds(&office, desk, &send, &mut said).await;
            if send.stage == Stage::Follow {
                return killed;
            }
        }
        let fault = dice.pick(&[Fault::OfficeKilled, Fault::OfficeKilled, Fault::KilledAfter]);
        let plan = Plan::exactly(&[(dice.below(4), fault)]);
        let proxy = Proxy::open(office.socket(), office.socket(), plan, clock.clone()).await;
        let client = client(&office, proxy.address);
        let pace = Stepped { clock: clock.clone(), dice: Dice::new(dice.next()) };
        let delivery = Delivery {
            desk,
            office: &client,
            channel: Channel::Http,
            stop: &CancellationToken::new(),
            progress: &|_| (),
            pace: &pace,
        };
        let killer = async {
            proxy.kill.notified().await;
            office.kill();
            // After its answer the applicant's side falls over as well; else it hears that nobody answers.
            if fault != Fault::KilledAfter {
                std::future::pending::<()>().await;
            }
        };
        tokio::select! {
            came = delivery.hand_in(case) => drop(came),
            () = killer => {}
        }
    }
    panic!("never handed in");
}

fn waits_for_applicant(desk: &Desk, case: &CaseId, said: &Said) -> bool {
    let road = desk.case(case).expect("the case").road;
    let state = said.events.last().map(|event| event.to);
    state.and_then(|state| desk.catalogue().states.waits_for(state, road)) == Some(Actor::Applicant)
}

/// Lets the case go on; the office is killed while it does. Gives how often.
async fn go_on(beian: &Beian, database: Option<&str>, desk: &Desk, case: &CaseId, dice: &Dice) -> usize {
    let send = desk.send(case).expect("the rows").expect("a row");
    let (mut said, mut killed) = (Said::default(), 0);
    for _ in 0..STEPS {
        let mut office = begin(beian, database);
        holds(&office, desk, &send, &mut said).await;
        let direct = client(&office, office.socket());
        if dice.below(2) > 0 && !waits_for_applicant(desk, case, &said) {
            direct.practice_next().await.expect("somebody is waited for");
            said.events = direct.events(&send.filing_id, 0).await.expect("events");
        }
        if waits_for_applicant(desk, case, &said) {
            // Nobody answers: the clock would run on until it is cleaned up, and its pictures with it.
            break;
        }
        // While it lets something happen, or after it has and before anybody hears of it.
        let fault = dice.pick(&[Fault::OfficeKilled, Fault::KilledAfter]);
        let plan = Plan::exactly(&[(0, fault)]);
        let proxy = Proxy::open(office.socket(), office.socket(), plan, Clock::new()).await;
        let through = client(&office, proxy.address);
        let next = tokio::spawn(async move { drop(through.practice_next().await) });
        proxy.kill.notified().await;
        office.kill();
        killed += 1;
        if fault == Fault::KilledAfter {
            next.abort();
        }
        let ended = next.await;
        assert!(ended.is_ok() || fault == Fault::KilledAfter, "it ends one way or the other: {ended:?}");
    }
    holds(&begin(beian, database), desk, &send, &mut said).await;
    killed
}

async fn killed_again_and_again(database: Option<String>) {
    let (beian, dice) = (Beian::default(), Dice::new(11));
    let catalogue = Arc::new(Catalogue::embedded().expect("the catalogue"));
    let (mut killed, mut later) = (0, 0);
    let mut filed = Vec::new();
    for _ in 0..CASES {
        let folder = scratch();
        let desk = open(&catalogue, folder.path());
        let case = put(&desk);
        killed += hand_in(&beian, database.as_deref(), &desk, &case, &dice).await;
        later += go_on(&beian, database.as_deref(), &desk, &case, &dice).await;
        filed.push((folder, desk, case));
    }
    // Those of before are as they were.
    let office = begin(&beian, database.as_deref());
    for (_, desk, case) in &filed {
        let send = desk.send(case).expect("the rows").expect("a row");
        holds(&office, desk, &send, &mut Said::default()).await;
        for upload in desk.book(|book| book.uploads().list(send.id)).expect("the rows") {
            let id = upload.location.rsplit('/').next().expect("an id");
            let there = std::fs::read(beian.path("office/uploads").join(id)).expect("it lies there");
            assert!(there == desk.picture(&upload.picture).expect("a picture"), "{}", upload.slot);
        }
    }
    println!("killed {killed} times before, {later} times after it was handed in");
    assert!(killed >= CASES && later >= CASES, "hardly ever killed: {killed}, {later}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn over_a_file_nothing_that_was_acknowledged_is_lost() {
    killed_again_and_again(None).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn over_a_server_nothing_that_was_acknowledged_is_lost() {
    let database = tokio::task::spawn_blocking(|| server_process::address("postgres")).await;
    killed_again_and_again(Some(database.expect("a server"))).await;
}

//! Our side with offices of other people's making: whatever their habits, one filing and equal bytes; and with what is
//! no office at all, a clear word and nothing lost.

mod office;

use std::sync::Arc;

use desk::Desk;
use desk::book::Channel;
use desk::channel::{ChannelError, Office as Client};
use desk::outbox::SendError;
use desk::outbox::deliver::Delivery;
use filing::catalogue::Catalogue;
use sha2::{Digest as _, Sha256};
use tokio_util::sync::CancellationToken;

use crate::faults::pace::{Clock, PIECE, Stepped};
use crate::faults::plan::{Dice, Fault, Plan};
use crate::faults::proxy::Proxy;
use crate::faults::{noise, open, put, scratch};
use office::{Habit, Stranger};

fn pace() -> Stepped {
    Stepped { clock: Clock::new(), dice: Dice::new(1) }
}

async fn hand_in(desk: &Desk, url: &str, stop: &CancellationToken) -> Result<(), SendError> {
    let cases = desk.book(|book| book.cases()).expect("the cases");
    let client = Client::new(url, "token").expect("an address");
    let delivery =
        Delivery { desk, office: &client, channel: Channel::Http, stop, progress: &|_| (), pace: &pace() };
    delivery.hand_in(&cases[0].id).await.map(drop)
}

/// What came of handing in to an office of that habit, and how many filings were opened and handed in there. Where all
/// went well it holds every byte.
async fn with(habit: Habit) -> (Result<(), SendError>, u32, u32) {
    let folder = scratch();
    let desk = open(&Arc::new(Catalogue::embedded().expect("the catalogue")), folder.path());
    let case = put(&desk);
    let stranger = Stranger::open(habit).await;
    let first = noise(0, 2 * PIECE + 4321);
    let hash = Sha256::digest(&first).iter().map(|byte| format!("{byte:02x}")).collect();
    stranger.desk.lock().unwrap().known.insert(hash, first);
    let came = hand_in(&desk, &stranger.url, &CancellationToken::new()).await;
    let there = std::mem::take(&mut *stranger.desk.lock().unwrap());
    if came.is_ok() {
        let send = desk.send(&case).expect("the rows").expect("a row");
        let uploads = desk.book(|book| book.uploads().list(send.id)).expect("the rows");
        assert_eq!(uploads.len(), 3);
        for upload in uploads {
            let bytes = desk.picture(&upload.picture).expect("a picture");
            assert!(there.uploads.values().any(|held| *held == bytes), "{habit:?}: {}", upload.slot);
        }
    }
    (came, there.opened, there.submitted)
}

#[tokio::test]
async fn offices_of_every_habit_get_one_filing_and_every_byte() {
    for habit in [
        Habit::None,
        Habit::BelowAPath,
        Habit::RelativePlace,
        Habit::PlaceInQuery,
        Habit::NoChecksums,
        Habit::SaysOffset,
        Habit::KnowsTheFile,
        Habit::Slashes(307),
        Habit::Slashes(308),
        Habit::SmallBodies(5000),
        Habit::TakesLittle(1000),
        Habit::Locked,
        Habit::Forgets,
        Habit::SaysNoOffset,
        Habit::ByteOrderMark,
        Habit::Packed,
        Habit::OddHeaders,
    ] {
        let (came, opened, submitted) = with(habit).await;
        assert!(came.is_ok(), "{habit:?}: {came:?}");
        assert_eq!((opened, submitted), (1, 1), "{habit:?}");
    }
}

#[tokio::test]
async fn what_is_no_office_is_said_and_nothing_is_handed_in() {
    for habit in [
        Habit::StandsStill,
        Habit::PlacesElsewhere,
        Habit::Slashes(301),
        Habit::Slashes(303),
        Habit::LogIn("text/html"),
        Habit::LogIn("application/json"),
    ] {
        let (came, _, submitted) = with(habit).await;
        let said = matches!(came, Err(SendError::Channel(ChannelError::NotAnOffice(_))));
        assert!(said && submitted == 0, "{habit:?}: {came:?}");
    }
}

#[tokio::test]
async fn after_a_stop_nothing_is_under_way_and_nothing_is_begun() {
    let folder = scratch();
    let desk = open(&Arc::new(Catalogue::embedded().expect("the catalogue")), folder.path());
    put(&desk);
    let stranger = Stranger::open(Habit::None).await;
    let address = stranger.url.trim_start_matches("http://").parse().expect("an address");
    // The first piece is on its way and not answered.
    let plan = Plan::exactly(&[(2, Fault::KilledBefore)]);
    let proxy = Proxy::open(address, address, plan, Clock::new()).await;
    let stop = CancellationToken::new();
    let url = format!("http://{}", proxy.address);
    let (came, ()) = tokio::join!(hand_in(&desk, &url, &stop), async {
        proxy.kill.notified().await;
        stop.cancel();
    });
    assert!(matches!(came, Err(SendError::Stopped)), "{came:?}");
    proxy.closed.notified().await;
    assert_eq!(proxy.seen.lock().unwrap().requests, 3);
    let again = hand_in(&desk, &url, &stop).await;
    assert!(matches!(again, Err(SendError::Stopped)), "{again:?}");
    assert_eq!(proxy.seen.lock().unwrap().requests, 3, "stopped before it began");
    hand_in(&desk, &url, &CancellationToken::new()).await.expect("handed in");
    assert_eq!(stranger.desk.lock().unwrap().submitted, 1);
}

//! What is sent back is handed in again: each round is kept as it was, and it stays one filing, wherever the program was
//! killed on the way.

use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;

use desk::Desk;
use desk::book::id::CaseId;
use desk::book::{Change, Channel};
use desk::channel::Office as Client;
use desk::clock::now;
use desk::outbox::deliver::Delivery;
use desk::outbox::follow::Follow;
use desk::outbox::pace::Real;
use filing::answers::{Path, Value};
use filing::catalogue::Catalogue;
use filing::state::State;
use office::{ClockMode, Config, Office, Script};
use tokio_util::sync::CancellationToken;

use crate::faults::{open, put, scratch};

/// Steps of the way at which it is killed: more than handing in has moments to wait at.
const MOMENTS: usize = 40;
const MOST_STEPS: usize = 30;

fn delivery<'a>(desk: &'a Desk, office: &'a Client, stop: &'a CancellationToken) -> Delivery<'a> {
    Delivery { desk, office, channel: Channel::Http, stop, progress: &|_| (), pace: &Real }
}

/// Works on something, and is gone at the given moment of waiting. True when it came to its end before.
async fn until_killed<T>(work: impl Future<Output = T>, moment: usize) -> bool {
    let mut work = pin!(work);
    let mut left = moment;
    std::future::poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(_) => Poll::Ready(true),
        Poll::Pending if left == 0 => Poll::Ready(false),
        Poll::Pending => {
            left -= 1;
            Poll::Pending
        }
    })
    .await
}

async fn until(desk: &Desk, office: &Client, id: &CaseId, wanted: State) {
    for _ in 0..MOST_STEPS {
        let send = Follow { desk, office }.refresh(id).await.expect("an answer").send;
        if send.status.is_some_and(|status| status.state == wanted) {
            return;
        }
        office.practice_next().await.expect("something happens");
    }
    panic!("never {wanted:?}");
}

#[tokio::test]
async fn a_second_round_killed_anywhere_is_one_filing_with_both_rounds_side_by_side() {
    let catalogue = Arc::new(Catalogue::embedded().expect("the catalogue"));
    let folder = scratch();
    let script = Some(Script::named("two_mistakes").expect("the script"));
    let clock = ClockMode::Manual(now());
    let config = Config { clock, script, ..Config::practice(folder.path().join("office")) };
    let running = Office::start(config).await.expect("an office");
    let client = Client::new(&running.url(), running.token.clone()).expect("an address");
    let stop = CancellationToken::new();
    let changed: Path = "entity_principal.email".parse().expect("a path");
    let mut whole = 0;
    for moment in 0..MOMENTS {
        let place = folder.path().join(moment.to_string());
        std::fs::create_dir(&place).expect("a folder");
        let desk = open(&catalogue, &place);
        let id = put(&desk);
        let first = delivery(&desk, &client, &stop).hand_in(&id).await.expect("handed in");
        until(&desk, &client, &id, State::NeedsFix).await;
        let change = Change { path: changed.clone(), value: Some(Value::Text("tea@example.cn".to_owned())) };
        desk.book(|book| book.apply(&id, &[change], now())).expect("an answer");
        let came = until_killed(delivery(&desk, &client, &stop).hand_in(&id), moment).await;
        drop(desk);

        let desk = open(&catalogue, &place);
        let second = delivery(&desk, &client, &stop).hand_in(&id).await.expect("handed in again");
        assert_eq!(
            (second.filing_id.as_str(), second.round),
            (first.filing_id.as_str(), 2),
            "moment {moment}"
        );
        Follow { desk: &desk, office: &client }.refresh(&id).await.expect("an answer");
        let events = client.events(&second.filing_id, 0).await.expect("events");
        let times = events.iter().filter(|event| event.to == State::Submitted).count();
        assert_eq!(times, 2, "moment {moment}");
        let attempts = desk.attempts(&id).expect("the rounds");
        let rounds: Vec<u32> = attempts.iter().map(|attempt| attempt.round).collect();
        assert_eq!(rounds, [1, 2], "moment {moment}");
        assert_eq!(attempts[0].state, State::NeedsFix, "moment {moment}");
        // Two by the script, and whatever the reviewer finds by itself.
        assert!(attempts[0].findings.len() >= 2, "moment {moment}: {attempts:?}");
        assert!(attempts.iter().all(|attempt| attempt.at.is_some()), "moment {moment}: {attempts:?}");
        assert_eq!(attempts[1].changed, std::slice::from_ref(&changed), "moment {moment}");
        whole += usize::from(came);
        if whole > 1 {
            // Later moments come after the end.
            return;
        }
    }
    assert!(whole > 0, "handing in has more moments than were tried");
}

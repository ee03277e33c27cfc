//! One delivery of a case at a time. Stopping one is a signal, and then waiting until it has ended: who was told that
//! it is stopped can rely on nothing being under way.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{Mutex as Lane, OwnedMutexGuard};
use tokio_util::sync::CancellationToken;

use crate::book::id::CaseId;

/// What is under way, by case.
#[derive(Debug, Default)]
pub struct Turns(Mutex<HashMap<CaseId, Held>>);

/// What a case has under way: how it is asked to stop, and what is locked until it has.
#[derive(Debug, Default)]
struct Held {
    stop: CancellationToken,
    lane: Arc<Lane<()>>,
}

/// A delivery's turn. It ends when this is dropped.
#[derive(Debug)]
pub struct Turn {
    /// Asks the delivery to stop.
    pub stop: CancellationToken,
    _lane: OwnedMutexGuard<()>,
}

impl Turns {
    /// Begins a turn for a case, after one that is under way was stopped and has ended.
    pub async fn begin(&self, case: &CaseId) -> Turn {
        let stop = CancellationToken::new();
        let lane = {
            let mut held = self.held();
            let held = held.entry(case.clone()).or_default();
            // Its own signal stands before it waits: a turn in the queue can be stopped, too.
            std::mem::replace(&mut held.stop, stop.clone()).cancel();
            Arc::clone(&held.lane)
        };
        Turn { stop, _lane: lane.lock_owned().await }
    }

    /// Stops what is under way for a case, and what waits for it; all of it has ended when this returns.
    pub async fn stop(&self, case: &CaseId) {
        let lane = self.held().get(case).map(|held| {
            held.stop.cancel();
            Arc::clone(&held.lane)
        });
        if let Some(lane) = lane {
            drop(lane.lock_owned().await);
        }
    }

    /// Stops everything; all of it has ended when this returns.
    pub async fn stop_all(&self) {
        let cases: Vec<CaseId> = self.held().keys().cloned().collect();
        self.held().values().for_each(|held| held.stop.cancel());
        for case in cases {
            self.stop(&case).await;
        }
    }

    fn held(&self) -> MutexGuard<'_, HashMap<CaseId, Held>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::future::Future;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use super::*;

    fn is_ready<T>(future: impl Future<Output = T>) -> bool {
        matches!(pin!(future).poll(&mut Context::from_waker(Waker::noop())), Poll::Ready(_))
    }

    fn case(number: u8) -> CaseId {
        format!("{number:016x}").parse().unwrap()
    }

    #[tokio::test]
    async fn a_stop_returns_when_what_was_under_way_has_ended() {
        let (turns, case) = (Turns::default(), case(1));
        let turn = turns.begin(&case).await;
        let mut stopping = pin!(turns.stop(&case));
        assert!(!is_ready(stopping.as_mut()), "it is still under way");
        assert!(turn.stop.is_cancelled());
        drop(turn);
        stopping.await;
    }

    #[tokio::test]
    async fn a_second_delivery_waits_for_the_first_and_is_not_stopped_with_it() {
        let (turns, case) = (Turns::default(), case(1));
        let first = turns.begin(&case).await;
        let mut second = pin!(turns.begin(&case));
        assert!(!is_ready(second.as_mut()));
        assert!(first.stop.is_cancelled());
        drop(first);
        assert!(!second.await.stop.is_cancelled());
    }

    #[tokio::test]
    async fn a_delivery_that_still_waits_for_its_turn_is_stopped_with_the_one_before_it() {
        let (turns, case) = (Turns::default(), case(1));
        let first = turns.begin(&case).await;
        let mut second = pin!(turns.begin(&case));
        assert!(!is_ready(second.as_mut()));
        let mut stopping = pin!(turns.stop(&case));
        assert!(!is_ready(stopping.as_mut()));
        drop(first);
        let second = second.await;
        assert!(second.stop.is_cancelled());
        drop(second);
        stopping.await;
    }

    #[tokio::test]
    async fn other_cases_go_on() {
        let (turns, one, other) = (Turns::default(), case(1), case(2));
        let (first, second) = (turns.begin(&one).await, turns.begin(&other).await);
        assert!(!first.stop.is_cancelled() && !second.stop.is_cancelled());
        let mut all = pin!(turns.stop_all());
        assert!(!is_ready(all.as_mut()));
        assert!(first.stop.is_cancelled() && second.stop.is_cancelled());
        drop((first, second));
        all.await;
    }
}

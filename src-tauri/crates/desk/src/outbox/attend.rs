//! Watching everything that is open at the offices of the book, for as long as somebody sits at the desk.
//!
//! An attendant is started with the desk and stopped before its book is closed. It keeps one [`Watch`] an office, so
//! that each is asked when [`poll`](crate::poll) says and offices do not wait for each other. `nudge` is for what happens
//! at this desk: something was handed in, an office was entered or got another token. Stopping is a signal that is
//! looked at between any two calls; a call under way is dropped, and the rows say what was known before it. Nothing is
//! asked of the practice office, which has a clock of its own.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Notify;
use tokio::task::{JoinHandle, JoinSet};
use tokio_util::sync::CancellationToken;

use super::SendError;
use super::watch::{self, Brought, Watch};
use crate::book::id::CaseId;
use crate::channel::Office;
use crate::open::Desk;

/// How long a stop waits for what is under way.
const GRACE: Duration = Duration::from_secs(5);
/// After a failure that waiting alone does not mend, such as a token that is no longer known.
const LATER: Duration = Duration::from_secs(60 * 60);
/// How often the time is looked at for reminders.
const TICK: Duration = Duration::from_secs(60);

/// What an attendant tells.
#[derive(Clone, Debug)]
pub enum Heard {
    /// An office told something new.
    News {
        /// Of these cases.
        of: Vec<CaseId>,
        /// Those of them that stand elsewhere now.
        moved: Vec<CaseId>,
    },
    /// A while has passed.
    Tick,
}

/// Who listens.
pub type Ear = Arc<dyn Fn(Heard) + Send + Sync>;

/// Watches until it is stopped.
#[derive(Debug)]
pub struct Attendant {
    stop: CancellationToken,
    nudge: Arc<Notify>,
    task: JoinHandle<()>,
}

impl Attendant {
    /// Begins to watch. Must be called inside a tokio runtime.
    pub fn start(desk: Desk, ear: Ear) -> Self {
        let (stop, nudge) = (CancellationToken::new(), Arc::new(Notify::new()));
        let task = tokio::spawn(attend(desk, ear, stop.clone(), Arc::clone(&nudge)));
        Self { stop, nudge, task }
    }

    /// Has it look at the book again.
    pub fn nudge(&self) {
        self.nudge.notify_one();
    }

    /// Stops: signals, waits, and where that takes too long ends it. The desk is let go of when this returns.
    pub async fn stop(mut self) {
        self.stop.cancel();
        if tokio::time::timeout(GRACE, &mut self.task).await.is_err() {
            self.task.abort();
            // Ended by us: there is nothing it could say.
            let _ = self.task.await;
        }
    }
}

async fn attend(desk: Desk, ear: Ear, stop: CancellationToken, nudge: Arc<Notify>) {
    while !stop.is_cancelled() {
        let round = stop.child_token();
        let mut watches = JoinSet::new();
        for office in listed(&desk) {
            watches.spawn(watched(desk.clone(), office, Arc::clone(&ear), round.clone()));
        }
        tokio::select! {
            () = stop.cancelled() => {}
            () = nudge.notified() => {}
            () = ticking(&ear) => {}
        }
        round.cancel();
        while watches.join_next().await.is_some() {}
    }
}

/// The offices where something is open and whose token is known.
fn listed(desk: &Desk) -> Vec<Office> {
    let addresses = watch::offices(desk).unwrap_or_default();
    addresses.iter().filter_map(|address| desk.office_at(address).ok()).collect()
}

async fn ticking(ear: &Ear) {
    loop {
        ear(Heard::Tick);
        tokio::time::sleep(TICK).await;
    }
}

/// Watches one office until nothing can change there any more.
async fn watched(desk: Desk, office: Office, ear: Ear, stop: CancellationToken) {
    let heard = |brought: &Brought| {
        if !brought.news.is_empty() {
            ear(Heard::News { of: brought.news.clone(), moved: brought.moved.clone() });
        }
    };
    loop {
        let Ok(mut watch) = Watch::of(&desk, &office) else { return };
        let done = tokio::select! {
            () = stop.cancelled() => return,
            done = watch.on(&stop, &heard) => done,
        };
        if matches!(done, Ok(()) | Err(SendError::Stopped)) {
            return;
        }
        tokio::select! {
            () = stop.cancelled() => return,
            () = tokio::time::sleep(LATER) => {}
        }
    }
}

//! The counter: one request at a time over one database. Before each, what was due by now has happened.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use filing::state::Action;
use jiff::Timestamp;
use tokio_util::sync::CancellationToken;

use crate::clock::OfficeClock;
use crate::http::tus_bytes;
use crate::machine;
use crate::refusal::{Kind, Refusal};
use crate::rulebook::Rulebook;
use crate::script::Script;
use crate::store::filings::{self, Filing};
use crate::store::{Db, Store, meta, uploads};

/// The whole office behind the routes.
#[derive(Debug)]
pub(crate) struct Counter {
    /// The database.
    pub(crate) store: Mutex<Store>,
    /// The office's time.
    pub(crate) clock: OfficeClock,
    /// What the office knows by heart.
    pub(crate) book: Rulebook,
    /// Forced outcomes.
    pub(crate) script: Script,
    /// Seed of all chance.
    pub(crate) seed: u64,
    /// Bearer token.
    pub(crate) token: String,
    /// Folder of the uploads' bytes.
    pub(crate) uploads: PathBuf,
    /// Whether the practice resources exist.
    pub(crate) practice: bool,
    /// Cancelled when the office stops.
    pub(crate) stop: CancellationToken,
}

/// One request's turn: a transaction at one moment.
pub(crate) struct Sitting<'a> {
    /// The transaction.
    pub(crate) db: Db<'a>,
    /// The moment.
    pub(crate) now: Timestamp,
    /// The office.
    pub(crate) office: &'a Counter,
}

impl Sitting<'_> {
    /// A filing by its id.
    pub(crate) fn filing(&self, id: &str) -> Result<Filing, Refusal> {
        filings::find(self.db, id)?.ok_or_else(|| Kind::NotFound.into())
    }

    /// What the applicant can do with a filing now.
    pub(crate) fn allowed(&self, filing: &Filing) -> Vec<Action> {
        self.office.book.states.actions(filing.state, filing.road, self.office.book.kind(filing))
    }

    /// Lets only what the state allows pass; a refusal says what can be done instead.
    pub(crate) fn lets(&self, filing: &Filing, action: Action) -> Result<(), Refusal> {
        if self.allowed(filing).contains(&action) { Ok(()) } else { Err(self.not_now(filing)) }
    }

    /// The refusal of something that the state does not allow.
    pub(crate) fn not_now(&self, filing: &Filing) -> Refusal {
        let refusal = Refusal::with(Kind::WrongState, "state", filing.state.name());
        Refusal { allowed: self.allowed(filing), ..refusal }
    }
}

impl Counter {
    /// Does one request's work in a transaction: all of it or nothing. Work that answers `Ok` is kept.
    pub(crate) async fn attend<T, W>(self: &Arc<Self>, work: W) -> Result<T, Refusal>
    where
        T: Send + 'static,
        W: FnOnce(&Sitting<'_>) -> Result<T, Refusal> + Send + 'static,
    {
        let office = Arc::clone(self);
        let done = tokio::task::spawn_blocking(move || {
            let mut store = office.store.lock().unwrap_or_else(PoisonError::into_inner);
            store.ready()?;
            let now = office.clock.now();
            office.catch_up(&mut store, now)?;
            let turn = store.begin()?;
            let answer = work(&Sitting { db: turn.db(), now, office: &office })?;
            meta::set_last(turn.db(), office.clock.now().max(now))?;
            turn.keep()?;
            Ok(answer)
        });
        done.await.unwrap_or_else(|_| Err(Kind::Internal.into()))
    }

    /// Lets happen what was due by a moment, in order, each at its own time and in its own transaction.
    pub(crate) fn catch_up(&self, store: &mut Store, now: Timestamp) -> Result<(), Refusal> {
        while let Some((filing, at)) = filings::next_due(store.db())?.filter(|(_, at)| *at <= now) {
            let turn = store.begin()?;
            machine::happen(&Sitting { db: turn.db(), now: at, office: self }, filing)?;
            meta::set_last(turn.db(), now)?;
            turn.keep()?;
        }
        let expired = uploads::expired(store.db(), now)?;
        if !expired.is_empty() {
            let turn = store.begin()?;
            let sitting = Sitting { db: turn.db(), now, office: self };
            expired.iter().try_for_each(|id| tus_bytes::discard(&sitting, id))?;
            turn.keep()?;
        }
        Ok(())
    }
}

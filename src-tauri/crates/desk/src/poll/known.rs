//! The filings at one office, and what is next.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use filing::catalogue::Catalogue;
use filing::contract::FilingStatus;
use filing::state::Deadlines;
use jiff::Timestamp;

use super::look::{self, GAP};
use super::{Ask, Hours, Jitter, Moment};

/// Time between two requests, however much is due.
const BREATH: Duration = Duration::from_secs(20);
/// What is due so soon comes along with a request that is made anyway.
const ALONG: Duration = Duration::from_secs(10 * 60);
/// Bound of the first wait after a failure; it doubles with each one, up to the longest.
const FIRST: Duration = Duration::from_secs(30 * 60);
const LONGEST: Duration = Duration::from_secs(3 * 60 * 60);
/// How far the wall's clock may go back before it counts as set.
const SET_BACK: Duration = Duration::from_secs(60);

/// One filing at the office.
#[derive(Clone, Debug)]
pub struct Filing {
    /// Its id at the office.
    pub id: String,
    /// What is known of it; `None` before the first answer.
    pub status: Option<FilingStatus>,
    /// When it is looked at next; `None` for never.
    pub due: Option<Timestamp>,
    /// What the office said of it: nothing can change before.
    hold: Option<Hold>,
}

impl Filing {
    /// A filing, with what the rows know of it.
    pub fn new(id: impl Into<String>, status: Option<FilingStatus>, due: Option<Timestamp>) -> Self {
        Self { id: id.into(), status, due, hold: None }
    }

    /// When it is looked at next, once the office's word has passed on both clocks.
    fn due_at(&self, now: Moment) -> Option<Timestamp> {
        let left = self.hold.map(|hold| hold.left(now)).filter(|left| !left.is_zero());
        self.due.map(|due| left.map_or(due, |left| due.max(after(now, left))))
    }

    fn is_held(&self, now: Moment) -> bool {
        self.hold.is_some_and(|hold| !hold.left(now).is_zero())
    }
}

/// A time before which nothing is asked, on both clocks.
#[derive(Clone, Copy, Debug)]
struct Hold {
    from: Moment,
    long: Duration,
}

impl Hold {
    /// How much of it is left: the longer of what both clocks say, and never more than it was.
    fn left(&self, now: Moment) -> Duration {
        let steady = self.long.saturating_sub(now.steady.saturating_sub(self.from.steady));
        let passed = Duration::try_from(now.wall.duration_since(self.from.wall)).unwrap_or_default();
        steady.max(self.long.saturating_sub(passed))
    }
}

/// The filings at one office.
#[derive(Clone, Debug)]
pub struct Known {
    filings: BTreeMap<String, Filing>,
    hours: Arc<Hours>,
    deadlines: Deadlines,
    /// Most filings of one request.
    batch: usize,
    hold: Option<Hold>,
    failed: u32,
    asked: Option<Moment>,
    seen: Option<Moment>,
}

impl Known {
    /// The filings at an office. `batch` is how many it takes in one request; 1 where it takes no more.
    pub fn new(catalogue: &Catalogue, hours: Arc<Hours>, batch: usize) -> Self {
        Self {
            filings: BTreeMap::new(),
            hours,
            deadlines: catalogue.deadlines.clone(),
            batch: batch.max(1),
            hold: None,
            failed: 0,
            asked: None,
            seen: None,
        }
    }

    /// Adds a filing, with what the rows know of it.
    pub fn add(&mut self, filing: Filing) {
        self.filings.insert(filing.id.clone(), filing);
    }

    /// One of the filings.
    pub fn filing(&self, id: &str) -> Option<&Filing> {
        self.filings.get(id)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.filings.is_empty()
    }

    /// Most filings of one request.
    pub fn batch(&self) -> usize {
        self.batch
    }

    /// The office turned out to take one filing a request.
    pub fn one_by_one(&mut self) {
        self.batch = 1;
    }

    /// What is next.
    pub fn next(&mut self, now: Moment, jitter: &mut Jitter) -> Ask {
        self.settle(now, jitter);
        if let Some(left) = self.held(now) {
            return Ask::At(after(now, left));
        }
        let Some(first) = self.filings.values().filter_map(|filing| filing.due_at(now)).min() else {
            return Ask::Never;
        };
        if first > now.wall {
            return Ask::At(first);
        }
        let breath = self.asked.map(|from| Hold { from, long: BREATH }.left(now)).unwrap_or_default();
        if !breath.is_zero() {
            return Ask::At(after(now, breath));
        }
        Ask::Now { ids: self.due(now) }
    }

    /// What is open, due or not: for somebody who wants to know now. Empty while the office does not want to be asked.
    pub fn open(&self, now: Moment) -> Vec<String> {
        if self.held(now).is_some() {
            return Vec::new();
        }
        let over = |filing: &&Filing| filing.status.as_ref().is_some_and(|status| status.state.is_final());
        self.filings.values().filter(|filing| !over(filing)).map(|filing| filing.id.clone()).collect()
    }

    /// How long the office still wants to be left alone; `None` when it does not.
    pub fn held(&self, now: Moment) -> Option<Duration> {
        self.hold.map(|hold| hold.left(now)).filter(|left| !left.is_zero())
    }

    /// A request is made.
    pub fn asking(&mut self, now: Moment) {
        self.asked = Some(now);
    }

    /// The office answered about a filing; without a status nothing changed. `retry_after`: how long nothing can.
    pub fn heard(
        &mut self,
        id: &str,
        status: Option<FilingStatus>,
        retry_after: Option<Duration>,
        now: Moment,
        jitter: &mut Jitter,
    ) {
        // What the office asked for stays: an answer to something else does not take it back.
        self.failed = 0;
        let Some(filing) = self.filings.get_mut(id) else { return };
        if status.is_some() {
            filing.status = status;
        }
        let tables = (&*self.hours, &self.deadlines);
        filing.hold = retry_after.map(|long| Hold { from: now, long });
        filing.due = filing
            .status
            .as_ref()
            .and_then(|status| look::again(tables, status, retry_after, now.wall, jitter));
    }

    /// The office knows no such filing any more: it is not asked after again.
    pub fn forget(&mut self, id: &str) {
        self.filings.remove(id);
    }

    /// The office was not reached, failed, or asked to be left alone for so long: full jitter, and never before that.
    pub fn failed(&mut self, retry_after: Option<Duration>, now: Moment, jitter: &mut Jitter) {
        let most = FIRST.saturating_mul(1 << self.failed.min(10)).min(LONGEST);
        self.failed = self.failed.saturating_add(1);
        let long = retry_after.unwrap_or_default().saturating_add(jitter.up_to(most));
        self.hold = Some(Hold { from: now, long });
    }

    /// Brings times into order that a set clock, or a night of sleep, has made wrong.
    fn settle(&mut self, now: Moment, jitter: &mut Jitter) {
        let back = self.seen.is_some_and(|seen| now.wall + SET_BACK < seen.wall);
        let useful = self.hours.are_useful(now.wall);
        if useful && !back {
            self.seen = Some(now);
            return;
        }
        for filing in self.filings.values_mut() {
            let rehearsed = filing.status.as_ref().is_some_and(|status| status.practice);
            let Some(due) = filing.due else { continue };
            if due <= now.wall && !useful && !rehearsed {
                filing.due = Some(self.hours.after(now.wall, jitter.up_to(GAP.1)));
            } else if back {
                filing.due = Some(due.min(self.hours.after(now.wall, jitter.up_to(GAP.0))));
            }
        }
        self.seen = Some(now);
    }

    /// What is due, longest first, and what comes along, as much as one request takes.
    fn due(&self, now: Moment) -> Vec<String> {
        let along = if self.batch > 1 { ALONG } else { Duration::ZERO };
        let until = now.wall.checked_add(along).unwrap_or(now.wall);
        let due = |filing: &Filing| filing.due.filter(|due| *due <= until && !filing.is_held(now));
        let mut all: Vec<(Timestamp, &str)> =
            self.filings.values().filter_map(|filing| Some((due(filing)?, filing.id.as_str()))).collect();
        all.sort();
        all.into_iter().take(self.batch).map(|(_, id)| id.to_owned()).collect()
    }
}

/// Rounded up: one second too late is better than one too early.
fn after(now: Moment, left: Duration) -> Timestamp {
    let whole = Duration::from_secs(left.as_secs().saturating_add(1));
    now.wall.checked_add(whole).unwrap_or(Timestamp::MAX)
}

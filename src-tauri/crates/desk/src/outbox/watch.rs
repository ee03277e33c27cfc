//! Asking after everything that is open at one office, when [`poll`](crate::poll) says so.

use std::sync::Arc;
use std::time::{Duration, Instant};

use filing::contract::{AskedFiling, StatusAnswer};
use tokio_util::sync::CancellationToken;

use super::SendError;
use super::attempt::wanted_at;
use super::follow::Follow;
use crate::book::id::CaseId;
use crate::book::{Channel, SendRow, Stage};
use crate::channel::{ChannelError, Office, batch};
use crate::clock::now;
use crate::open::Desk;
use crate::poll::{Ask, Filing, Hours, Jitter, Known, Moment};

/// Waits are cut into parts this long, so that a set clock or a night of sleep is noticed.
const GLANCE: Duration = Duration::from_secs(60);

/// Everything open at one office.
#[derive(Debug)]
pub struct Watch<'a> {
    desk: &'a Desk,
    office: &'a Office,
    known: Known,
    jitter: Jitter,
    began: Instant,
}

/// What asking brought.
#[derive(Clone, Debug, Default)]
pub struct Brought {
    /// How many filings were asked after.
    pub asked: usize,
    /// The cases whose status is new.
    pub news: Vec<CaseId>,
    /// Those of them that stand elsewhere now.
    pub moved: Vec<CaseId>,
    /// The cases whose filing the office does not know any more.
    pub lost: Vec<CaseId>,
}

impl<'a> Watch<'a> {
    /// Everything of the book that is open at an office.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn of(desk: &'a Desk, office: &'a Office) -> Result<Self, SendError> {
        let hours = Arc::new(Hours::new(&desk.catalogue().calendar));
        let mut known = Known::new(desk.catalogue(), hours, batch::MOST);
        let mut jitter = Jitter::fresh();
        let moment = Moment { wall: now(), steady: Duration::ZERO };
        let mut held = None;
        for send in open(desk, office.address())? {
            held = held.max(wanted_at(&send));
            let due = send.next_at.unwrap_or(moment.wall);
            known.add(Filing::new(send.filing_id, send.status, Some(due)));
        }
        if let Some(at) = held {
            let left = Duration::try_from(at.duration_since(moment.wall)).unwrap_or_default();
            known.failed(Some(left), moment, &mut jitter);
        }
        Ok(Self { desk, office, known, jitter, began: Instant::now() })
    }

    /// Whether anything is open.
    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// Asks after everything that is open, due or not, as somebody does who wants to know now.
    ///
    /// # Errors
    /// [`ChannelError::Busy`] while the office does not want to be asked; what the office, the network or the book say.
    pub async fn once(&mut self) -> Result<Brought, SendError> {
        let open = self.known.open(self.now());
        if open.is_empty() && !self.is_empty() {
            return Err(ChannelError::Busy(self.known.held(self.now())).into());
        }
        let mut brought = Brought::default();
        let mut rest = open.as_slice();
        while !rest.is_empty() {
            let (ids, later) = rest.split_at(self.known.batch().min(rest.len()));
            if self.ask(ids, &mut brought).await? {
                rest = later;
            }
        }
        Ok(brought)
    }

    /// Asks whenever it is time, calling `heard` after each answer, until nothing can change any more.
    ///
    /// # Errors
    /// [`SendError::Stopped`]; a failure that waiting does not mend.
    pub async fn on(
        &mut self,
        stop: &CancellationToken,
        heard: &(dyn Fn(&Brought) + Send + Sync),
    ) -> Result<(), SendError> {
        loop {
            let now = self.now();
            let at = match self.known.next(now, &mut self.jitter) {
                Ask::Never => return Ok(()),
                Ask::At(at) => at,
                Ask::Now { ids } => {
                    let mut brought = Brought::default();
                    match self.ask(&ids, &mut brought).await {
                        Ok(_) => heard(&brought),
                        Err(SendError::Channel(error)) if error.is_passing() => {}
                        Err(error) => return Err(error),
                    }
                    continue;
                }
            };
            let left = Duration::try_from(at.duration_since(now.wall)).unwrap_or_default().min(GLANCE);
            tokio::select! {
                () = stop.cancelled() => return Err(SendError::Stopped),
                () = tokio::time::sleep(left) => {}
            }
        }
    }

    /// One request. False when the office takes fewer filings in one, so that it has to be asked again.
    async fn ask(&mut self, ids: &[String], brought: &mut Brought) -> Result<bool, SendError> {
        self.known.asking(self.now());
        let answers = match self.answers(ids).await {
            Err(SendError::Channel(ChannelError::Gone)) if self.known.batch() > 1 => {
                self.known.one_by_one();
                return Ok(false);
            }
            Err(SendError::Channel(error)) => return Err(self.failed(error)?),
            other => other?,
        };
        for answer in answers {
            brought.asked += 1;
            self.write(answer, brought).await?;
        }
        Ok(true)
    }

    async fn answers(&self, ids: &[String]) -> Result<Vec<StatusAnswer>, SendError> {
        let sends = open(self.desk, self.office.address())?;
        let etag = |id: &String| {
            let send = sends.iter().find(|send| send.filing_id == *id);
            send.map(|send| send.etag.clone()).unwrap_or_default()
        };
        if self.known.batch() > 1 {
            let filings = ids.iter().map(|id| AskedFiling { id: id.clone(), etag: etag(id) }).collect();
            return Ok(self.office.statuses(filings).await?);
        }
        let mut answers = Vec::new();
        for id in ids {
            let seen = self.office.status(id, &etag(id)).await;
            let found = !matches!(seen, Err(ChannelError::Gone));
            let seen = if found { Some(seen?) } else { None };
            let retry_after = seen.as_ref().and_then(|seen| seen.retry_after).map(|wait| wait.as_secs());
            let (etag, status) = seen.map(|seen| (seen.etag, seen.status)).unwrap_or_default();
            answers.push(StatusAnswer { id: id.clone(), found, etag, retry_after, status });
        }
        Ok(answers)
    }

    /// Writes one answer down, and when to look again.
    async fn write(&mut self, answer: StatusAnswer, brought: &mut Brought) -> Result<(), SendError> {
        let sends = open(self.desk, self.office.address())?;
        let Some(send) = sends.into_iter().find(|send| send.filing_id == answer.id) else {
            self.known.forget(&answer.id);
            return Ok(());
        };
        if !answer.found {
            self.known.forget(&answer.id);
            brought.lost.push(send.begun.case);
            return Ok(());
        }
        if let Some(status) = answer.status.clone() {
            let moved = send.status.as_ref().is_none_or(|old| old.state != status.state);
            let follow = Follow { desk: self.desk, office: self.office };
            match follow.take(&send, status, answer.etag).await {
                Err(SendError::Channel(error)) => return Err(self.failed(error)?),
                other => drop(other?),
            }
            brought.news.push(send.begun.case.clone());
            brought.moved.extend(moved.then(|| send.begun.case.clone()));
        }
        let now = self.now();
        let wait = answer.retry_after.map(Duration::from_secs);
        self.known.heard(&answer.id, answer.status, wait, now, &mut self.jitter);
        let due = self.known.filing(&answer.id).and_then(|filing| filing.due);
        let written = |row: &mut SendRow| {
            row.next_at = due;
            row.last_error.clear();
        };
        self.desk.book(|book| book.sends().revise(send.id, now.wall, written))?;
        Ok(())
    }

    /// Writes down that the office was not reached; what it asked for holds for everything that lies there.
    fn failed(&mut self, error: ChannelError) -> Result<SendError, SendError> {
        let now = self.now();
        let asked = match &error {
            ChannelError::Busy(asked) => *asked,
            _ => None,
        };
        self.known.failed(asked, now, &mut self.jitter);
        let not_before = asked.and_then(|asked| now.wall.checked_add(asked).ok());
        for send in open(self.desk, self.office.address())? {
            let written = |row: &mut SendRow| {
                error.code().clone_into(&mut row.last_error);
                if let Some(at) = not_before {
                    row.next_at = Some(at.max(row.next_at.unwrap_or(at)));
                }
            };
            self.desk.book(|book| book.sends().revise(send.id, now.wall, written))?;
        }
        Ok(error.into())
    }

    fn now(&self) -> Moment {
        Moment { wall: now(), steady: self.began.elapsed() }
    }
}

/// The transmissions of a book that lie at an office and can still change.
fn open(desk: &Desk, address: &str) -> Result<Vec<SendRow>, SendError> {
    let mut sends = desk.book(|book| book.sends().unfinished())?;
    let there = |send: &SendRow| send.begun.channel != Channel::Portal && send.begun.office_url == address;
    sends.retain(|send| there(send) && send.stage == Stage::Follow && !send.filing_id.is_empty());
    Ok(sends)
}

/// Addresses of the offices at which something of a book lies that can still change, each once.
///
/// # Errors
/// When the book cannot be read.
pub fn offices(desk: &Desk) -> Result<Vec<String>, SendError> {
    let sends = desk.book(|book| book.sends().unfinished())?;
    let open = sends.into_iter().filter(|send| send.begun.channel == Channel::Http);
    let mut all: Vec<String> = open.map(|send| send.begun.office_url).collect();
    all.sort();
    all.dedup();
    Ok(all)
}

//! An open desk: the book, and the catalogue it is read with.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use filing::answers::Path;
use filing::case::Case;
use filing::catalogue::Catalogue;
use filing::check::{check, reported};
use filing::problem::{Args, Problem};
use filing::timeline::Happened;
use filing::view::Standing;
use jiff::civil::Date;

use crate::around::Summaries;
use crate::blank::BlankError;
use crate::book::error::BookError;
use crate::book::id::CaseId;
use crate::book::{Book, SendRow};
use crate::clock;
use crate::outbox::packet::Packet;
use crate::outbox::timeline;
use crate::packet::PacketError;
use crate::paper::PaperError;
use crate::photo::PhotoError;
use crate::pictures::Glance;

/// Why the desk cannot do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// The book refuses.
    #[error(transparent)]
    Book(#[from] BookError),
    /// A picture cannot be used.
    #[error(transparent)]
    Photo(#[from] PhotoError),
    /// A paper cannot be printed.
    #[error(transparent)]
    Paper(#[from] PaperError),
    /// A packet cannot be put together.
    #[error(transparent)]
    Packet(PacketError),
    /// A provider's blank cannot be used or filled.
    #[error(transparent)]
    Blank(Box<BlankError>),
    /// There is no such place for a picture.
    #[error("no such slot: {0}")]
    NoSuchSlot(String),
    /// There is no such filing type.
    #[error("no such filing type: {0}")]
    NoSuchType(String),
    /// There is no such paper.
    #[error("no such paper: {0}")]
    NoSuchPaper(String),
    /// There is no such print, or nothing that can be drawn was kept of it.
    #[error("no such print")]
    NoSuchPrint,
    /// What was typed is no print code.
    #[error("no print code: {0}")]
    PrintCode(String),
    /// The slot holds as many pictures as it takes.
    #[error("the slot is full")]
    SlotFull(usize),
    /// A thread of the app died while it worked.
    #[error("interrupted")]
    Interrupted,
}

impl DeskError {
    /// Stable code; the sentence is `error-<code>`.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Book(error) => error.code(),
            Self::Photo(error) => error.code(),
            Self::Paper(error) => error.code(),
            Self::Packet(error) => error.code(),
            Self::Blank(error) => error.code(),
            Self::NoSuchSlot(_) => "desk_no_such_slot",
            Self::NoSuchType(_) => "desk_no_such_type",
            Self::NoSuchPaper(_) => "desk_no_such_paper",
            Self::NoSuchPrint => "desk_no_such_print",
            Self::PrintCode(_) => "desk_print_code",
            Self::SlotFull(_) => "desk_slot_full",
            Self::Interrupted => "desk_interrupted",
        }
    }

    /// What the sentence needs.
    pub fn args(&self) -> Args {
        let one = |name: &str, value: String| Args::from([(name.to_owned(), value)]);
        match self {
            Self::Book(error) => error.args(),
            Self::Photo(error) => error.args(),
            Self::Paper(error) => error.args(),
            Self::Packet(error) => error.args(),
            Self::Blank(error) => error.args(),
            Self::NoSuchSlot(path) => one("path", path.clone()),
            Self::NoSuchType(kind) => one("type", kind.clone()),
            Self::NoSuchPaper(paper) => one("paper", paper.clone()),
            Self::PrintCode(value) => one("value", value.clone()),
            Self::SlotFull(most) => one("most", most.to_string()),
            Self::NoSuchPrint | Self::Interrupted => Args::new(),
        }
    }
}

/// An open book with its catalogue. Cheap to clone; all clones are the same desk.
#[derive(Clone)]
pub struct Desk {
    catalogue: Arc<Catalogue>,
    book: Arc<Mutex<Book>>,
    summaries: Arc<Summaries>,
    glance: Arc<Glance>,
}

impl fmt::Debug for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Desk").finish_non_exhaustive()
    }
}

impl Desk {
    /// Sits down at a book.
    pub fn new(catalogue: Arc<Catalogue>, book: Book) -> Self {
        Self {
            catalogue,
            book: Arc::new(Mutex::new(book)),
            summaries: Arc::default(),
            glance: Arc::default(),
        }
    }

    /// The same book, read with another catalogue.
    pub fn reading_with(&self, catalogue: Arc<Catalogue>) -> Self {
        Self { catalogue, ..self.clone() }
    }

    /// The catalogue.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// What is remembered of the cases, to hold one against the others.
    pub(crate) fn summaries(&self) -> &Summaries {
        &self.summaries
    }

    /// The picture looked at last.
    pub(crate) fn glance(&self) -> &Glance {
        &self.glance
    }

    /// Works on the book. Every change is on the disk when `work` returns, so a thread that died before leaves
    /// nothing half done and the lock can be taken over.
    pub fn book<T>(&self, work: impl FnOnce(&Book) -> T) -> T {
        work(&self.book.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Does blocking work on another thread.
    ///
    /// # Errors
    /// Whatever the work says; [`DeskError::Interrupted`] when its thread died.
    pub async fn work<T: Send + 'static, E: From<DeskError> + Send + 'static>(
        &self,
        work: impl FnOnce(&Self) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E> {
        let desk = self.clone();
        let done = tokio::task::spawn_blocking(move || work(&desk)).await;
        done.unwrap_or_else(|_| Err(DeskError::Interrupted.into()))
    }

    /// A case as the core reads it. Its materials are named by the ids of their attachments.
    ///
    /// # Errors
    /// When the book cannot be read, or there is no such case.
    pub fn case(&self, id: &CaseId) -> Result<Case, DeskError> {
        self.book(|book| {
            let row = book.case(id)?;
            let mut materials: BTreeMap<Path, Vec<String>> = BTreeMap::new();
            for attachment in book.attachments(id)? {
                materials.entry(attachment.path).or_default().push(attachment.id.as_str().to_owned());
            }
            Ok(Case {
                filing_type: row.pinned.filing_type,
                road: row.pinned.road,
                province: row.pinned.province,
                answers: book.answers(id)?,
                materials,
            })
        })
    }

    /// Everything known to be wrong with a case: in itself, beside the other cases, and by the last refusal.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn problems(&self, id: &CaseId, case: &Case, today: Date) -> Result<Vec<Problem>, DeskError> {
        let mut problems = check(&self.catalogue, case, today);
        problems.extend(self.beside_others(id, case, today)?);
        if let Some(send) = self.send(id)? {
            let packet = Packet::of(&send);
            problems.extend(reported(&self.catalogue, case, &packet.case(), &packet.findings));
        }
        Ok(problems)
    }

    /// The transmission of a case that counts: the last one.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn send(&self, id: &CaseId) -> Result<Option<SendRow>, DeskError> {
        Ok(self.book(|book| book.sends().list(id))?.pop())
    }

    /// What is known of a case besides its answers.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn standing(&self, id: &CaseId, case: &Case) -> Result<Standing, DeskError> {
        let printed = self.all_printed(id, case)?;
        let happened = self.happened(id)?;
        let sent = self.send(id)?.is_some_and(|send| !send.filing_id.is_empty());
        Ok(Standing { printed, state: happened.last().filter(|_| sent).map(|last| last.state) })
    }

    /// What happened to a case, oldest first: at this desk, then at the office.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn happened(&self, id: &CaseId) -> Result<Vec<Happened>, DeskError> {
        self.book(|book| timeline::happened(book, id))
    }

    /// Today in mainland China.
    pub fn today(&self) -> Date {
        clock::today()
    }
}

//! The timeline of a case, from the rows.

use std::collections::BTreeMap;

use filing::timeline::{Estimate, Evidence, Happened, Kept, KeptKind, Known, TimelineView, Told, timeline};
use filing::words::Language;

use super::now_of;
use super::parcel::parcels_of;
use super::proof::StepKey;
use crate::book::id::CaseId;
use crate::book::{Book, EventRow, EventSource, ProofKind, ProofRow, SendRow};
use crate::open::{Desk, DeskError};
use crate::outbox::timeline::{counting, is_news};

/// Everything the core wants to know to draw a timeline.
pub(super) struct Line {
    pub(super) happened: Vec<Happened>,
    evidence: Vec<Evidence>,
    estimate: Option<Estimate>,
    numbers: BTreeMap<String, String>,
    practice: bool,
    now: jiff::Timestamp,
}

impl Line {
    pub(super) fn told(&self) -> Told<'_> {
        Told {
            happened: &self.happened,
            evidence: &self.evidence,
            estimate: self.estimate.as_ref(),
            numbers: &self.numbers,
            practice: self.practice,
            now: self.now,
        }
    }
}

impl Desk {
    /// The timeline of a case as the book knows it; nobody is asked.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn timeline(&self, id: &CaseId, language: Language) -> Result<TimelineView, DeskError> {
        let (case, line) = (self.case(id)?, self.line(id)?);
        Ok(timeline(self.catalogue(), self.catalogue().words(language), &case, line.told()))
    }

    pub(super) fn line(&self, id: &CaseId) -> Result<Line, DeskError> {
        let send = self.send(id)?;
        let estimate = match self.present(id)? {
            Some((send, last)) => self.book(|book| book.estimates().get(send.id, last.event.seq))?,
            None => None,
        };
        let status = send.as_ref().and_then(|send| send.status.clone());
        Ok(Line {
            happened: self.happened(id)?,
            evidence: self.book(|book| evidence(book, id))?,
            estimate,
            numbers: status.map(|status| status.numbers).unwrap_or_default(),
            practice: send.as_ref().is_some_and(SendRow::is_rehearsal),
            now: now_of(send.as_ref()),
        })
    }
}

/// What is known of each thing that happened, in the order of [`Desk::happened`].
fn evidence(book: &Book, id: &CaseId) -> Result<Vec<Evidence>, DeskError> {
    let mut all = vec![Evidence::default()];
    for send in counting(book.sends().list(id)?) {
        all.extend(of_send(book, &send)?);
    }
    Ok(all)
}

fn of_send(book: &Book, send: &SendRow) -> Result<Vec<Evidence>, DeskError> {
    let events = book.events().list(send.id)?;
    let parcels = parcels_of(&events, &book.parcels().list(send.id)?);
    let proofs = book.proofs().list(send.id)?;
    let news = events.iter().zip(parcels).filter(|(row, _)| is_news(&row.event));
    let one = |(row, parcel): (&EventRow, _)| Evidence {
        key: StepKey { send: send.id, seq: row.event.seq }.to_string(),
        known: match row.source {
            EventSource::Office => Known::Office,
            EventSource::User => Known::Clicked,
            EventSource::Text => Known::Pasted,
        },
        reasons: row.event.findings.clone(),
        parcel,
        kept: proofs.iter().filter(|proof| proof.seq == row.event.seq).map(kept).collect(),
    };
    Ok(news.map(one).collect())
}

fn kept(proof: &ProofRow) -> Kept {
    let kind = match proof.kind {
        ProofKind::Text => KeptKind::Text,
        ProofKind::Picture => KeptKind::Picture,
    };
    Kept { id: proof.id.to_string(), kind, at: proof.at }
}

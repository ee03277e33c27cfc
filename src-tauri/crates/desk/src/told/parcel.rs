//! Mailed papers: with whom, under which number; signed for when, and by whom.

use filing::parcel::{Parcel, spelled};
use filing::state::State;
use filing::timeline::{beijing, from_beijing};
use filing::values::day;
use jiff::Timestamp;
use jiff::civil::Date;

use super::{ToldError, now_of};
use crate::book::id::CaseId;
use crate::book::{EventRow, ParcelRow};
use crate::open::{Desk, DeskError};

/// Longest name of who signed for a parcel that is kept, characters.
const LONGEST_NAME: usize = 60;

/// That a parcel was signed for, as it was told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Delivery {
    /// The day; `None` when not told.
    pub on: Option<Date>,
    /// Who signed; may be empty.
    pub by: String,
}

impl Delivery {
    /// As it was typed. `today` is the last day it can be.
    ///
    /// # Errors
    /// [`ToldError::NoDay`].
    pub fn typed(on: &str, by: &str, today: Date) -> Result<Self, ToldError> {
        let by = by.trim().chars().take(LONGEST_NAME).collect();
        if on.trim().is_empty() {
            return Ok(Self { on: None, by });
        }
        let refuse = || ToldError::NoDay(on.trim().to_owned());
        let on = day(on).filter(|on| *on <= today).ok_or_else(refuse)?;
        Ok(Self { on: Some(on), by })
    }

    /// The moment it counts from: now for today, else noon of its day.
    pub fn at(&self, now: Timestamp) -> Timestamp {
        let noon = |on: Date| from_beijing(on.at(12, 0, 0, 0)).ok();
        let earlier = self.on.filter(|on| *on < beijing(now).date());
        earlier.and_then(noon).unwrap_or(now)
    }
}

impl Desk {
    /// Keeps with whom and under which number papers are mailed. Called before anybody else is told, so that a parcel
    /// that was announced is never unknown here.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn mailed(&self, id: &CaseId, carrier: &str, number: &str) -> Result<(), DeskError> {
        let Some(send) = self.send(id)? else { return Ok(()) };
        let at = now_of(Some(&send));
        self.book(|book| {
            let after_seq = book.events().last_seq(send.id)?;
            let parcel = Parcel { carrier: carrier.to_owned(), number: spelled(number), ..Parcel::default() };
            book.parcels().add(send.id, &ParcelRow { after_seq, parcel }, at)
        })?;
        Ok(())
    }

    /// Reads what was typed about a delivery, for a case.
    ///
    /// # Errors
    /// [`ToldError::NoDay`], also for a day before the papers were mailed; or when the book cannot be read.
    pub fn delivery(&self, id: &CaseId, on: &str, by: &str) -> Result<Delivery, ToldError> {
        let send = self.send(id)?;
        let delivery = Delivery::typed(on, by, beijing(now_of(send.as_ref())).date())?;
        let mailed = self.happened(id)?.into_iter().rev().find(|one| one.state == State::MaterialsMailed);
        let before = |mailed: Timestamp| delivery.on.is_some_and(|on| on < beijing(mailed).date());
        if mailed.is_some_and(|mailed| before(mailed.at)) {
            return Err(ToldError::NoDay(on.trim().to_owned()));
        }
        Ok(delivery)
    }

    /// Keeps when and by whom the last parcel was signed for.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn delivered(&self, id: &CaseId, delivery: &Delivery) -> Result<(), DeskError> {
        let Some(send) = self.send(id)? else { return Ok(()) };
        let at = now_of(Some(&send));
        self.book(|book| {
            let (on, by) = (delivery.on, delivery.by.as_str());
            let events = book.events().list(send.id)?;
            let mut mailings = events.iter().rev().filter(|row| row.event.to == State::MaterialsMailed);
            let mailed = mailings.next().map_or(0, |row| row.event.seq);
            let before = mailings.next().map_or(0, |row| row.event.seq);
            if book.parcels().signed(send.id, before..mailed, on, by)? || (on.is_none() && by.is_empty()) {
                return Ok(());
            }
            // Mailed without a number: what was told of its arrival is kept all the same.
            let after_seq = mailed.saturating_sub(1);
            let parcel = Parcel { signed_on: on, signed_by: by.to_owned(), ..Parcel::default() };
            book.parcels().add(send.id, &ParcelRow { after_seq, parcel }, at)
        })?;
        Ok(())
    }
}

/// The parcel that each event is about: a mailing has its own, and what happened to it after that is about it too, until
/// papers are on their way again.
pub(super) fn parcels_of(events: &[EventRow], parcels: &[ParcelRow]) -> Vec<Option<Parcel>> {
    let mut now = None;
    let about = |state: State| {
        matches!(
            state,
            State::MaterialsMailed
                | State::MaterialsSignedFor
                | State::MaterialsEntered
                | State::MaterialsRejected
        )
    };
    let own = |index: usize| {
        let row = events.get(index)?;
        let mut earlier = events.get(..index).unwrap_or_default().iter().rev();
        // After the mailing before this one, not after it: it is the first that follows.
        let before = earlier.find(|row| row.event.to == State::MaterialsMailed);
        let from = before.map_or(0, |row| row.event.seq);
        let fitting = |parcel: &&ParcelRow| (from..row.event.seq).contains(&parcel.after_seq);
        parcels.iter().rev().find(fitting).map(|row| row.parcel.clone())
    };
    let all = events.iter().enumerate().map(|(index, row)| {
        if row.event.to == State::MaterialsMailed {
            now = own(index);
        }
        now.clone().filter(|_| about(row.event.to))
    });
    all.collect()
}

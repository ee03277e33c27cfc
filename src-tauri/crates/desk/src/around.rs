//! What the other cases of the book say against a case: asked at every keystroke, so each case is read again only
//! when it has changed.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use filing::answers::Path;
use filing::case::Case;
use filing::check::{Around, Other, Progress, Summary, across};
use filing::problem::Problem;
use filing::state::State;
use jiff::civil::Date;

use crate::book::error::BookError;
use crate::book::id::{CaseId, ProfileId};
use crate::book::{Book, CaseRow, Channel, Outline};
use crate::open::{Desk, DeskError};

/// Summaries of the cases, each as of a revision.
#[derive(Debug, Default)]
pub(crate) struct Summaries(Mutex<HashMap<CaseId, (u32, Arc<Summary>)>>);

impl Summaries {
    /// One summary for each outline, in their order. Cases that are gone are forgotten.
    fn of(&self, book: &Book, outlines: &[Outline]) -> Result<Vec<Arc<Summary>>, BookError> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if held.len() > outlines.len() {
            let there: BTreeSet<_> = outlines.iter().map(|outline| &outline.case.id).collect();
            held.retain(|id, _| there.contains(id));
        }
        let mut all = Vec::with_capacity(outlines.len());
        for Outline { case: row, .. } in outlines {
            let summary = match held.get(&row.id) {
                Some((revision, summary)) if *revision == row.revision => Arc::clone(summary),
                _ => Arc::new(summarise(book, row)?),
            };
            held.insert(row.id.clone(), (row.revision, Arc::clone(&summary)));
            all.push(summary);
        }
        Ok(all)
    }
}

fn summarise(book: &Book, row: &CaseRow) -> Result<Summary, BookError> {
    Ok(Summary::of(&Case {
        filing_type: row.pinned.filing_type.clone(),
        road: row.pinned.road,
        province: row.pinned.province.clone(),
        answers: book.answers(&row.id)?,
        materials: BTreeMap::new(),
    }))
}

/// How far a case came. A rehearsal binds nobody, so it counts as a draft.
fn progress(outline: &Outline) -> Progress {
    match (outline.channel, outline.state) {
        (None | Some(Channel::Practice), _) | (_, None | Some(State::Draft)) => Progress::Draft,
        (_, Some(State::TypeVerified | State::ProductVerified | State::ReadyToSubmit)) => Progress::Draft,
        (_, Some(State::CaPassed | State::Synced | State::Live)) => Progress::Approved,
        (_, Some(State::AccessCancelled | State::Shell)) => Progress::Approved,
        (_, Some(State::Deregistered | State::NumberCancelled)) => Progress::Closed,
        (_, Some(state)) if state.is_dropped() => Progress::Closed,
        _ => Progress::UnderWay,
    }
}

/// A case of the book with what others need to know of it.
struct Known {
    outline: Outline,
    summary: Arc<Summary>,
}

impl Known {
    fn other(&self) -> Other<'_> {
        Other { summary: &self.summary, progress: progress(&self.outline) }
    }

    fn belongs_to(&self, profile: &ProfileId) -> bool {
        self.outline.case.profile.as_ref() == Some(profile)
    }
}

impl Desk {
    /// What is wrong with a case because of the other cases of the book.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn beside_others(&self, id: &CaseId, case: &Case, today: Date) -> Result<Vec<Problem>, DeskError> {
        let known = self.known()?;
        let (me, others): (Vec<_>, Vec<_>) = known.iter().partition(|known| known.outline.case.id == *id);
        let me = me.first().map(|me| &me.outline);
        let account = match me.and_then(|outline| outline.case.profile.as_ref()) {
            Some(profile) => {
                self.entity_of(profile, &known)?.filter(|(holder, _)| holder.as_ref() != Some(id))
            }
            None => None,
        };
        let around = Around {
            progress: me.map(progress).unwrap_or_default(),
            account: account.as_ref().map_or("", |(_, number)| number),
            others: others.into_iter().map(Known::other).collect(),
        };
        Ok(across(self.catalogue(), case, &around, today))
    }

    /// The case that stands for the entity of a login account: the last one approved, else the newest one.
    ///
    /// # Errors
    /// When the book cannot be read or there is no such account.
    pub fn record(&self, profile: &ProfileId) -> Result<Option<CaseId>, DeskError> {
        self.book(|book| book.profiles().get(profile))?;
        let known = self.known()?;
        let own = known.iter().filter(|known| known.belongs_to(profile)).map(|known| &known.outline);
        let approved = own.clone().filter(|outline| progress(outline) == Progress::Approved);
        let last = approved.max_by_key(|outline| outline.case.updated_at);
        let newest = || own.max_by_key(|outline| outline.case.created_at);
        Ok(last.or_else(newest).map(|outline| outline.case.id.clone()))
    }

    /// Certificate number of the entity a login account holds; empty while nobody said it.
    ///
    /// # Errors
    /// When the book cannot be read or there is no such account.
    pub fn number_of(&self, profile: &ProfileId) -> Result<String, DeskError> {
        let entity = self.entity_of(profile, &self.known()?)?;
        Ok(entity.map(|(_, number)| number).unwrap_or_default())
    }

    /// The places of a case whose answers were taken over from an earlier one.
    ///
    /// # Errors
    /// When the book cannot be read or there is no such case.
    pub fn reused(&self, id: &CaseId) -> Result<BTreeSet<Path>, DeskError> {
        Ok(self.book(|book| book.reused(id))?.into_keys().collect())
    }

    fn known(&self) -> Result<Vec<Known>, DeskError> {
        self.book(|book| {
            let outlines = book.outlines()?;
            let summaries = self.summaries().of(book, &outlines)?;
            let pairs = outlines.into_iter().zip(summaries);
            Ok(pairs.map(|(outline, summary)| Known { outline, summary }).collect())
        })
    }

    /// The entity an account holds, and the case that says so: what the account is known to hold, else what was
    /// handed in first from it, else what its oldest case says.
    fn entity_of(
        &self,
        profile: &ProfileId,
        known: &[Known],
    ) -> Result<Option<(Option<CaseId>, String)>, DeskError> {
        let stated = self.book(|book| book.profiles().get(profile))?.known.certificate_number;
        if !stated.trim().is_empty() {
            return Ok(Some((None, stated.trim().to_uppercase())));
        }
        let own = known
            .iter()
            .filter(|known| known.belongs_to(profile) && !known.summary.certificate_number().is_empty());
        let bound = own
            .clone()
            .find(|known| matches!(progress(&known.outline), Progress::UnderWay | Progress::Approved));
        let holder = bound.or_else(|| own.clone().next());
        Ok(holder.map(|known| {
            (Some(known.outline.case.id.clone()), known.summary.certificate_number().to_owned())
        }))
    }
}

#[cfg(test)]
pub(crate) mod tests;

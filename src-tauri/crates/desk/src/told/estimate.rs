//! How long a portal itself says that a step takes.

use filing::state::Actor;
use filing::timeline::{Estimate, beijing};
use filing::values::{Span, span};

use super::{ToldError, now_of};
use crate::book::id::CaseId;
use crate::open::Desk;

/// No estimate of a portal reaches further than this many days.
const FURTHEST: i32 = 3 * 366;

impl Desk {
    /// Keeps what the portal says about the present step, as it was typed. Work days count from the day the step began,
    /// or, where the portal says how many are left, from today.
    ///
    /// # Errors
    /// [`ToldError::NoEstimate`], [`ToldError::OutOfReach`], [`ToldError::NobodyWaitedFor`], or when the book cannot be
    /// written.
    pub fn tell_estimate(&self, id: &CaseId, text: &str, from_today: bool) -> Result<(), ToldError> {
        let (send, last) = self.present(id)?.ok_or(ToldError::NobodyWaitedFor)?;
        let waited_for = self.catalogue().states.waits_for(last.event.to, self.case(id)?.road);
        if last.event.to.is_final() || !matches!(waited_for, Some(Actor::Provider | Actor::Ca)) {
            return Err(ToldError::NobodyWaitedFor);
        }
        let told_at = now_of(Some(&send));
        let (began, today) = (beijing(last.event.at).date(), beijing(told_at).date());
        let span = span(text, today).ok_or_else(|| ToldError::NoEstimate(text.trim().to_owned()))?;
        if let Span::Day(day) = span
            && !(0..=FURTHEST).contains(&(day - began).get_days())
        {
            return Err(ToldError::OutOfReach);
        }
        let estimate = Estimate { span, from: if from_today { today } else { began }, told_at };
        Ok(self.book(|book| book.estimates().put(send.id, last.event.seq, &estimate))?)
    }

    /// Takes back what was told of the present step.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn forget_estimate(&self, id: &CaseId) -> Result<(), ToldError> {
        let Some((send, last)) = self.present(id)? else { return Ok(()) };
        Ok(self.book(|book| book.estimates().remove(send.id, last.event.seq))?)
    }
}

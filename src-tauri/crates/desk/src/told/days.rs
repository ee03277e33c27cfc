//! The days of the present step, for a calendar.

use filing::calendar::Entry;
use filing::timeline::days;
use filing::words::Language;

use crate::book::id::CaseId;
use crate::open::{Desk, DeskError};

impl Desk {
    /// When to look for a result, when to ask, until when to act.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub(crate) fn step_days(&self, id: &CaseId, language: Language) -> Result<Vec<Entry>, DeskError> {
        let (case, line) = (self.case(id)?, self.line(id)?);
        Ok(days(self.catalogue(), self.catalogue().words(language), &case, &line.told()))
    }
}

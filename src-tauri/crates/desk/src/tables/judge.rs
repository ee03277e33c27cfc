//! What newer tables mean for the cases of a book.

use filing::catalogue::Catalogue;
use filing::check::{Rejudged, rejudge};

use crate::book::id::CaseId;
use crate::open::{Desk, DeskError};

/// The cases that are not over, judged again.
#[derive(Clone, Debug, Default)]
pub struct Verdicts {
    /// How many were looked at.
    pub judged: usize,
    /// Those for which something is different.
    pub cases: Vec<Rejudged<CaseId>>,
}

impl Desk {
    /// Judges every case that is not over by another catalogue, beside the one this desk reads with.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn rejudge(&self, other: &Catalogue) -> Result<Verdicts, DeskError> {
        let mut open = Vec::new();
        for row in self.book(|book| book.cases())? {
            let case = self.case(&row.id)?;
            if !self.standing(&row.id, &case)?.state.is_some_and(|state| state.is_final()) {
                open.push((row.id, case));
            }
        }
        Ok(Verdicts { judged: open.len(), cases: rejudge(self.catalogue(), other, open, self.today()) })
    }
}

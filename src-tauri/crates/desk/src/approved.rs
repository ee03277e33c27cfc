//! What is to be done once a case is approved, from what the book knows of it.

use filing::approved::{AfterView, Known, Numbers, approved, judge_page};
use filing::calendar::{Entry, ics};
use filing::case::Case;
use filing::check::word;
use filing::problem::ProblemView;
use filing::state::State;
use filing::timeline::beijing;
use filing::words::Language;
use jiff::Timestamp;

use crate::book::id::CaseId;
use crate::open::{Desk, DeskError};
use crate::told::now_of;

/// A case with what became of it.
struct Record {
    case: Case,
    numbers: Numbers,
    approved: Option<Timestamp>,
    /// Now; in a rehearsal by the clock of the practice office.
    now: Timestamp,
}

impl Record {
    fn known(&self) -> Known<'_> {
        Known { numbers: &self.numbers, approved: self.approved, now: self.now }
    }
}

impl Desk {
    /// Everything after approval, in words.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn after(&self, id: &CaseId, language: Language) -> Result<AfterView, DeskError> {
        let record = self.what_became(id)?;
        Ok(approved(self.catalogue(), language, &record.case, record.known()))
    }

    /// What is wrong with the footer of a page, pasted or saved as HTML.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn after_page(
        &self,
        id: &CaseId,
        html: &str,
        language: Language,
    ) -> Result<Vec<ProblemView>, DeskError> {
        let Record { case, numbers, now, .. } = self.what_became(id)?;
        let found = judge_page(self.catalogue(), html, &case, &numbers, beijing(now).date());
        let words = self.catalogue().words(language);
        Ok(found.problems.iter().map(|problem| word(self.catalogue(), words, problem)).collect())
    }

    /// The days of what is to be done, and of the step a case stands in, as an iCalendar file.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn after_calendar(&self, id: &CaseId, language: Language) -> Result<String, DeskError> {
        let record = self.what_became(id)?;
        let view = approved(self.catalogue(), language, &record.case, record.known());
        let mut entries = self.step_days(id, language)?;
        entries.extend(view.tasks.iter().filter_map(Entry::of));
        let words = self.catalogue().words(language);
        let numbered = !record.numbers.is_empty();
        // Before there is a number the case goes by its name in the book, which names nobody either.
        let token = if numbered { record.numbers.token() } else { id.to_string() };
        Ok(ics(words, &token, &entries, record.now))
    }

    fn what_became(&self, id: &CaseId) -> Result<Record, DeskError> {
        let case = self.case(id)?;
        let happened = self.happened(id)?;
        let passed = happened.iter().rev().find(|event| event.state == State::CaPassed);
        let send = self.send(id)?;
        let now = now_of(send.as_ref());
        let status = send.and_then(|send| send.status);
        let told = status.map(|status| status.numbers).unwrap_or_default();
        Ok(Record { numbers: Numbers::of(&case, &told), approved: passed.map(|event| event.at), now, case })
    }
}

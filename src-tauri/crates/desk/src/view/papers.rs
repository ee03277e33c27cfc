//! Papers and their prints, as the window shows them.

use filing::paper::{Changed, PlacedPage, mark_reused};
use filing::problem::{ProblemView, Severity};
use filing::words::{Language, Words};
use serde::Serialize;
use ts_rs::TS;

use super::minute;
use crate::book::id::CaseId;
use crate::open::{Desk, DeskError};
use crate::paper::PaperError;
use crate::press::PrintPage;
use crate::prints::{self, Sheet};

/// A paper to look at.
#[derive(Debug, Serialize, TS)]
pub struct PaperView {
    /// Its pages.
    pub pages: Vec<PlacedPage>,
    /// Why it cannot be printed; empty when it can.
    pub problems: Vec<ProblemView>,
    /// Its prints, newest first.
    pub prints: Vec<Printed>,
}

/// A print of a paper.
#[derive(Debug, Serialize, TS)]
pub struct Printed {
    /// Its number in the book.
    #[ts(type = "number")]
    pub id: i64,
    /// Its code.
    pub code: String,
    /// Whether everything on it is still the answer.
    pub current: bool,
    /// What on it is another answer now; empty too when the layout alone is another one.
    pub changed: Vec<Changed>,
    /// When, `YYYY-MM-DD HH:MM`, Beijing.
    pub at: String,
}

impl From<prints::Printed> for Printed {
    fn from(printed: prints::Printed) -> Self {
        let prints::Printed { row, current, changed } = printed;
        Self { id: row.id, code: row.print.code, current, changed, at: minute(row.at) }
    }
}

/// A print, made again.
#[derive(Debug, Serialize, TS)]
pub struct Again {
    /// Where it was saved; empty when it was only opened.
    pub path: String,
    /// Byte for byte the file of then.
    pub exact: bool,
}

/// A file on its way to a printer.
#[derive(Debug, Serialize, TS)]
pub struct PrintJob {
    /// Where it lies, for the viewer if there is no print dialog.
    pub file: std::path::PathBuf,
    /// Its pages.
    pub pages: Vec<PrintPage>,
}

impl Desk {
    /// A paper with its prints. One that cannot be laid out says why, at the answer that is the reason.
    ///
    /// # Errors
    /// [`DeskError::NoSuchPaper`], or when the book cannot be read.
    pub fn paper_view(
        &self,
        id: &CaseId,
        sheet: Sheet<'_>,
        language: Language,
    ) -> Result<PaperView, DeskError> {
        let (case, words) = (self.case(id)?, self.catalogue().words(language));
        let prints = self.prints(id, &case, sheet.paper, sheet.site)?;
        let (pages, problems) = match self.paper(&case, sheet, words) {
            Ok(mut pages) => {
                mark_reused(&mut pages, &self.reused(id)?);
                (pages, Vec::new())
            }
            Err(DeskError::Paper(error)) => (Vec::new(), problem(words, &error)),
            Err(error) => return Err(error),
        };
        Ok(PaperView { pages, problems, prints: prints.into_iter().map(Printed::from).collect() })
    }
}

fn problem(words: &Words, error: &PaperError) -> Vec<ProblemView> {
    let id = format!("error-{}", error.code());
    let view = error.path().map(|path| ProblemView {
        severity: Severity::Block,
        rule: error.code().to_owned(),
        path: path.clone(),
        message: words.say(&id, &error.args()),
        suggestion: words.attribute(&id, "fix", &error.args()).unwrap_or_default(),
        source: String::new(),
        as_of: String::new(),
    });
    view.into_iter().collect()
}

//! Papers of a case, printed: made, remembered, and made again.

use filing::case::Case;
use filing::paper::{
    Changed, ExampleView, NeededPaper, PaperInput, PlacedPage, PrintedValue, Weight, changed, example, find,
    needed, place, values,
};
use filing::words::{Language, Words};
use serde::{Deserialize, Serialize};

use crate::book::id::CaseId;
use crate::book::{NewPrint, PrintRow};
use crate::clock;
use crate::digest::sha256;
use crate::open::{Desk, DeskError};
use crate::paper::{Faces, Meta, PaperError, pdf};

/// Which sheet is wanted, and how.
#[derive(Clone, Copy, Debug)]
pub struct Sheet<'a> {
    /// Paper id.
    pub paper: &'a str,
    /// The site it is about; ignored for a paper of the entity.
    pub site: Option<usize>,
    /// With the print code and the QR.
    pub marked: bool,
}

/// A print of a paper, held against what would be printed now.
#[derive(Clone, Debug, PartialEq)]
pub struct Printed {
    /// The print.
    pub row: PrintRow,
    /// Everything on it is still the answer.
    pub current: bool,
    /// What on it is another answer now. Empty for a current print, and where the layout alone changed.
    pub changed: Vec<Changed>,
}

/// A print, made again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reprint {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// Byte for byte the file of then. Otherwise it looks the same and was written by another version of this program.
    pub exact: bool,
    /// The paper it is of.
    pub paper: String,
}

/// What is kept of a print.
#[derive(Debug, Serialize, Deserialize)]
struct Snapshot {
    /// What stood on it.
    values: Vec<PrintedValue>,
    /// SHA-256 of the file, in hexadecimal.
    sha256: String,
    /// Its pages as JSON. Kept as the text that was drawn from: a number may be read back a little differently than it
    /// was written, so both times it is the text that is drawn.
    pages: String,
}

impl Desk {
    /// One paper of a case, laid out, for a site where it is a paper of each site.
    ///
    /// # Errors
    /// When there is no such paper, the case has no use for it, or a character has no glyph.
    pub fn paper(&self, case: &Case, sheet: Sheet<'_>, words: &Words) -> Result<Vec<PlacedPage>, DeskError> {
        let NeededPaper { layout, site, .. } = self.wanted(case, sheet)?;
        let input = PaperInput { catalogue: self.catalogue(), case, site, words, marked: sheet.marked };
        Ok(place(layout, &input, Faces::embedded()?).map_err(PaperError::from)?)
    }

    /// How a paper of a case should look once it is signed, with what to mind; nobody in it is real.
    ///
    /// # Errors
    /// When there is no such paper, or the case has no use for it.
    pub fn example(&self, case: &Case, sheet: Sheet<'_>, words: &Words) -> Result<ExampleView, DeskError> {
        let wanted = self.wanted(case, sheet)?;
        let view = example(self.catalogue(), case, &wanted, words, Faces::embedded()?);
        Ok(view.map_err(PaperError::from)?)
    }

    fn wanted(&self, case: &Case, sheet: Sheet<'_>) -> Result<NeededPaper<'_>, DeskError> {
        let found = find(self.catalogue(), case, sheet.paper, sheet.site);
        found.ok_or_else(|| DeskError::NoSuchPaper(sheet.paper.to_owned()))
    }

    /// Writes a paper as PDF and remembers the print with what stood on it, so that later changes are noticed and the
    /// same sheet can be made again.
    ///
    /// # Errors
    /// When the file cannot be made or the book cannot be written.
    pub fn print(&self, id: &CaseId, sheet: Sheet<'_>) -> Result<Vec<u8>, DeskError> {
        let case = self.case(id)?;
        let NeededPaper { site, .. } = self.wanted(&case, sheet)?;
        let pages = self.paper(&case, sheet, self.catalogue().words(Language::ZhCn))?;
        let code = pages.first().map(|page| page.print_code.clone()).unwrap_or_default();
        let pages = serde_json::to_string(&pages).unwrap_or_default();
        let bytes = drawn(&pages)?;
        let values = self.values(&case, sheet)?;
        let snapshot = Snapshot { values, sha256: sha256(&bytes), pages };
        let snapshot = serde_json::to_value(snapshot).unwrap_or_default();
        self.book(|book| {
            let revision = book.case(id)?.revision;
            let print = NewPrint { paper: sheet.paper.to_owned(), site, code, revision, snapshot };
            book.prints().add(id, &print, clock::now())
        })?;
        Ok(bytes)
    }

    /// Makes an earlier print again, whatever was answered since.
    ///
    /// # Errors
    /// When there is no such print, or nothing that can be drawn was kept of it.
    pub fn reprint(&self, print: i64) -> Result<Reprint, DeskError> {
        let found = self.book(|book| book.prints().get(print))?;
        let (row, snapshot) = found.ok_or(DeskError::NoSuchPrint)?;
        let kept: Snapshot = serde_json::from_value(snapshot).map_err(|_| DeskError::NoSuchPrint)?;
        let bytes = drawn(&kept.pages)?;
        Ok(Reprint { exact: sha256(&bytes) == kept.sha256, bytes, paper: row.print.paper })
    }

    /// The prints of a paper, newest first, each held against what would be printed now.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn prints(
        &self,
        id: &CaseId,
        case: &Case,
        paper: &str,
        site: Option<usize>,
    ) -> Result<Vec<Printed>, DeskError> {
        let sheet = Sheet { paper, site, marked: true };
        let Some(NeededPaper { layout, site, .. }) = find(self.catalogue(), case, paper, site) else {
            return Ok(Vec::new());
        };
        let (code, now) = (self.code(layout, case, site), self.values(case, sheet)?);
        let all = self.book(|book| book.prints().list(id))?.into_iter().rev();
        let of_paper = all.filter(|row| row.print.paper == paper && row.print.site == site);
        let held = of_paper.map(|row| {
            let current = row.print.code == code;
            let then = if current { None } else { self.kept(row.id)? };
            let changed = then.map(|then| changed(&then.values, &now)).unwrap_or_default();
            Ok(Printed { row, current, changed })
        });
        held.collect()
    }

    /// Whether every paper that somebody asks for was printed, and the last print of it is current.
    pub(crate) fn all_printed(&self, id: &CaseId, case: &Case) -> Result<bool, DeskError> {
        let prints = self.book(|book| book.prints().list(id))?;
        let current = |wanted: NeededPaper<'_>| {
            let of_paper =
                |row: &&PrintRow| row.print.paper == wanted.paper.id && row.print.site == wanted.site;
            let last = prints.iter().rfind(of_paper);
            last.is_some_and(|row| row.print.code == self.code(wanted.layout, case, wanted.site))
        };
        let all = needed(self.catalogue(), case).into_iter();
        Ok(all.filter(|wanted| wanted.weight == Weight::Required).all(current))
    }

    fn code(&self, layout: &filing::paper::Layout, case: &Case, site: Option<usize>) -> String {
        filing::paper::code_of(layout, &self.input(case, site))
    }

    fn values(&self, case: &Case, sheet: Sheet<'_>) -> Result<Vec<PrintedValue>, DeskError> {
        let NeededPaper { layout, site, .. } = self.wanted(case, sheet)?;
        Ok(values(layout, &self.input(case, site)))
    }

    fn input<'a>(&'a self, case: &'a Case, site: Option<usize>) -> PaperInput<'a> {
        let words = self.catalogue().words(Language::ZhCn);
        PaperInput { catalogue: self.catalogue(), case, site, words, marked: true }
    }

    fn kept(&self, print: i64) -> Result<Option<Snapshot>, DeskError> {
        let found = self.book(|book| book.prints().get(print))?;
        Ok(found.and_then(|(_, snapshot)| serde_json::from_value(snapshot).ok()))
    }
}

/// The file of these pages. What is printed is Chinese whatever the window speaks.
fn drawn(pages: &str) -> Result<Vec<u8>, DeskError> {
    let pages: Vec<PlacedPage> = serde_json::from_str(pages).map_err(|_| DeskError::NoSuchPrint)?;
    let title = pages.first().map(|page| page.title.as_str()).unwrap_or_default();
    Ok(pdf(&pages, Meta { title, lang: Language::ZhCn.tag() })?)
}

#[cfg(test)]
mod tests;

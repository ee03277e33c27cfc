//! Blanks in the book: the file and what belongs where on it, shared by every case.

use std::path::Path;

use filing::words::Words;

use super::{Blank, BlankError, BlankValue, Filled, Template, fill, read_file, starter, values};
use crate::Desk;
use crate::book::id::CaseId;
use crate::book::{BlankRow, NewBlank};
use crate::clock;
use crate::open::DeskError;

/// A blank of the book, ready for a case.
#[derive(Debug)]
pub struct KeptBlank {
    /// The blank.
    pub blank: Blank,
    /// What belongs where: as kept, else suggested.
    pub template: Template,
    /// Whether somebody has kept it already.
    pub confirmed: bool,
    /// What the case has to say.
    pub values: Vec<BlankValue>,
}

impl Desk {
    /// The blanks of the book, the one used last first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn blanks(&self) -> Result<Vec<BlankRow>, DeskError> {
        Ok(self.book(|book| book.blanks().list())?)
    }

    /// Takes a blank into the book; one that is there already keeps its template. Gives its fingerprint.
    ///
    /// # Errors
    /// When it cannot be used, or the book cannot be written.
    pub fn take_blank(&self, name: &str, bytes: &[u8]) -> Result<String, DeskError> {
        let blank = Blank::read(bytes)?;
        let new = NewBlank { fingerprint: &blank.fingerprint, name, kind: blank.kind, bytes };
        self.book(|book| book.blanks().add(&new, clock::now()))?;
        Ok(blank.fingerprint)
    }

    /// Takes the blank in a file into the book, by the name of its file. Gives its fingerprint.
    ///
    /// # Errors
    /// When it cannot be read or used, or the book cannot be written.
    pub fn take_blank_file(&self, file: &Path) -> Result<String, DeskError> {
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        self.take_blank(&name, &read_file(file)?)
    }

    /// A blank of the book with what belongs where on it, for a site of a case.
    ///
    /// # Errors
    /// When the book cannot be read or there is no such blank.
    pub fn blank_for(
        &self,
        case: &CaseId,
        site: usize,
        fingerprint: &str,
        words: &Words,
    ) -> Result<KeptBlank, DeskError> {
        let (bytes, kept) = self.book(|book| {
            let blanks = book.blanks();
            Ok::<_, DeskError>((blanks.bytes(fingerprint)?, blanks.template(fingerprint)?))
        })?;
        let blank = Blank::read(&bytes)?;
        let values = values(self.catalogue(), &self.case(case)?, site, words);
        let confirmed = kept.is_some();
        let template = match kept {
            Some(text) => Template::read(&text)?,
            None => starter(self.catalogue(), &blank, &values),
        };
        Ok(KeptBlank { blank, template, confirmed, values })
    }

    /// Keeps what belongs where on a blank.
    ///
    /// # Errors
    /// When it does not belong to the blank, or the book cannot be written.
    pub fn keep_template(&self, template: &Template) -> Result<(), DeskError> {
        let bytes = self.book(|book| book.blanks().bytes(&template.fingerprint))?;
        template.fits(&Blank::read(&bytes)?)?;
        Ok(self.book(|book| book.blanks().keep(&template.fingerprint, &template.write(), clock::now()))?)
    }

    /// The blank filled for a site of a case, by a template that may not be kept yet.
    ///
    /// # Errors
    /// [`BlankError::Troubles`] with every value that does not fit; otherwise as [`Desk::blank_for`].
    pub fn fill_blank(
        &self,
        case: &CaseId,
        site: usize,
        template: &Template,
        words: &Words,
    ) -> Result<Filled, DeskError> {
        let bytes = self.book(|book| book.blanks().bytes(&template.fingerprint))?;
        let blank = Blank::read(&bytes)?;
        let values = values(self.catalogue(), &self.case(case)?, site, words);
        Ok(fill(&blank, template, &values)?)
    }

    /// The pages of the filled blank as pictures, or every value that does not fit.
    ///
    /// # Errors
    /// As [`Desk::fill_blank`].
    pub fn blank_preview(
        &self,
        case: &CaseId,
        site: usize,
        template: &Template,
        words: &Words,
    ) -> Result<Vec<super::PageLook>, DeskError> {
        let filled = self.fill_blank(case, site, template, words)?;
        let blank = Blank::read(&filled.pdf)?;
        Ok(blank.looks()?)
    }

    /// Forgets a blank and what belongs where on it.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn forget_blank(&self, fingerprint: &str) -> Result<(), DeskError> {
        Ok(self.book(|book| book.blanks().remove(fingerprint))?)
    }
}

impl From<BlankError> for DeskError {
    fn from(error: BlankError) -> Self {
        Self::Blank(Box::new(error))
    }
}

//! One print job as one PDF.

use filing::paper::PlacedPage;

use super::error::PaperError;
use super::job::Job;

/// What the file says about itself. No person, no date.
#[derive(Clone, Copy, Debug)]
pub struct Meta<'a> {
    /// Title shown in the reader's window.
    pub title: &'a str,
    /// BCP 47 tag of the texts' language; forms are `zh-CN`.
    pub lang: &'a str,
}

/// Writes pages as one PDF: faces embedded once for the whole job, black only. The same pages give the same bytes.
///
/// # Errors
/// A character that no face has, or a font that cannot be cut; nothing is returned then.
pub fn pdf(pages: &[PlacedPage], meta: Meta<'_>) -> Result<Vec<u8>, PaperError> {
    let mut job = Job::new()?;
    for page in pages {
        job.add(page)?;
    }
    job.finish(meta)
}

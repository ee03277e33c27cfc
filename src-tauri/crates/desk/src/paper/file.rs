//! One print job as one PDF.

use filing::paper::{PlacedPage, Poster};

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

/// Writes pages as one PDF, tagged: faces embedded once for all, black only. The same pages give the same bytes.
///
/// # Errors
/// A character that no face has, or a font that cannot be cut; nothing is returned then.
pub fn pdf(pages: &[PlacedPage], meta: Meta<'_>) -> Result<Vec<u8>, PaperError> {
    let mut job = Job::tagged()?;
    for page in pages {
        job.add(page)?;
    }
    job.finish(meta)
}

/// Writes an example as one PDF, tagged. It has colours: nobody takes it for a filing. The same example gives the same bytes.
///
/// # Errors
/// As [`pdf`].
pub fn example_pdf(posters: &[Poster<'_>], meta: Meta<'_>) -> Result<Vec<u8>, PaperError> {
    let mut job = Job::tagged()?;
    for poster in posters {
        job.add_example(poster)?;
    }
    job.finish(meta)
}

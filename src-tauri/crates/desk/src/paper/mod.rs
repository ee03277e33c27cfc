//! Papers as PDF: the faces that measure and draw them, and the file itself.
//!
//! [`filing::paper`] decides where everything stands; here it is only drawn. The same pages give the same bytes.
//!
//! | module | what it holds |
//! | --- | --- |
//! | `faces` | which face draws a character, and how wide it is |
//! | `curve`, `outline`, `cut`, `unicode` | a face cut down to what a file draws, and what a reader needs to know of it |
//! | `embed` | a cut put into a file, ours or somebody else's |
//! | `poster` | what a page of an example draws, in colour |
//! | `content`, `deflate` | what a page draws; streams compressed, and put together from parts |
//! | `tags` | heading, rows and cells, for readers that do not see the sheet |
//! | `frame`, `write` | the dictionaries that printpdf writes; a file from them |
//! | `job`, `file` | a file page by page; a file at once |

mod content;
mod curve;
mod cut;
mod deflate;
mod embed;
mod error;
mod faces;
mod file;
mod frame;
mod job;
mod keep;
mod outline;
mod poster;
mod tags;
mod unicode;
mod write;

pub(crate) use cut::Cut;
pub(crate) use embed::embed;
pub use error::PaperError;
pub use faces::Faces;
pub(crate) use faces::Glyph;
pub use file::{Meta, example_pdf, pdf};
pub use job::Job;

#[cfg(test)]
mod tests;

//! Papers as PDF: the faces that measure and draw them, and the file itself.
//!
//! [`filing::paper`] decides where everything stands; here it is only drawn. The same pages give the same bytes.
//!
//! | module | what it holds |
//! | --- | --- |
//! | `faces` | which face draws a character, and how wide it is |
//! | `outline`, `cut`, `unicode` | a face cut down to what a file draws, and what a reader needs to know of it |
//! | `embed` | a cut put into a file, ours or somebody else's |
//! | `content`, `deflate` | what a page draws; streams compressed, and put together from parts |
//! | `frame`, `job`, `file` | the dictionaries that printpdf writes; a file page by page; a file at once |

mod content;
mod cut;
mod deflate;
mod embed;
mod error;
mod faces;
mod file;
mod frame;
mod job;
mod outline;
mod unicode;

pub(crate) use cut::Cut;
pub(crate) use embed::embed;
pub use error::PaperError;
pub use faces::Faces;
pub(crate) use faces::Glyph;
pub use file::{Meta, pdf};
pub use job::Job;

#[cfg(test)]
mod tests;

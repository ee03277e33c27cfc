//! Papers as PDF: the faces that measure and draw them, and the file itself.
//!
//! [`filing::paper`] decides where everything stands; here it is only drawn. The same pages give the same bytes.

mod error;
mod faces;
mod file;
mod fonts;
mod ops;

pub use error::PaperError;
pub use faces::Faces;
pub use file::{Meta, pdf};

#[cfg(test)]
mod tests;

//! The provider's own blank: a PDF or a picture, filled with what a case says.
//!
//! A PDF with form fields is filled field by field; on any other the values are drawn over the page where the user
//! placed them. What belongs where is a [`Template`], kept for the blank it was made on and shared by every case.
//! Lengths are millimetres from the top left of a page as a reader shows it; sizes are points.
//!
//! | step | where |
//! | --- | --- |
//! | a strange file, within bounds of memory and time | `bounded`, `strange` |
//! | what it is, its pages and fields | [`Blank`] in `open`; `frame`, `adopt`, `field`, `choice`, `picture` |
//! | nothing that acts by itself | `clean` |
//! | what its pages say, and what they look like | `reading`, `look` |
//! | what a case has to say | `value` |
//! | what belongs where | `template`; suggested by `suggest` |
//! | lines that fit, characters, fonts | `fit`, `pen`, `font` |
//! | where each line would stand, for the window | `preview` |
//! | the filled file | [`fill`](fill::fill); `form`, `appearance`, `overlay` |
//! | kept in the book | `keep` |

mod adopt;
mod appearance;
pub(crate) mod bounded;
mod choice;
mod clean;
mod error;
mod field;
pub mod fill;
mod fit;
mod font;
mod form;
mod frame;
mod keep;
mod look;
mod open;
mod overlay;
mod pen;
mod picture;
mod preview;
mod reading;
mod strange;
mod suggest;
mod template;
#[cfg(test)]
mod tests;
mod value;

pub use error::BlankError;
pub use field::{FieldKind, FormField};
pub use fill::{Filled, Trouble, fill};
pub use frame::{PageSize, Rect};
pub use keep::KeptBlank;
pub use look::PageLook;
pub(crate) use look::resolver;
pub use open::{Blank, BlankKind, read_file};
pub use preview::{PlacedLine, PlacedText, preview};
pub use suggest::starter;
pub use template::{Align, Binding, Finish, Placement, Template};
pub use value::{BlankValue, values};

/// Largest file that is looked at, in bytes.
pub const MOST_FILE_BYTES: u64 = 20_000_000;
/// Most pages of a blank.
pub const MOST_PAGES: usize = 10;
/// Most levels of a tree in a file, of its fields or of its pages, that are climbed.
const MOST_LEVELS: usize = 24;
/// Millimetres of one point.
const PT: f64 = 25.4 / 72.0;

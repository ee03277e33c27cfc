//! A page or card in a picture: found, and laid flat.
//!
//! [`find`] gives the four corners of the largest sheet in a picture: a light page on a darker or a textured table, a
//! card on a table, or a page that fills the picture. [`straighten`] takes corners, found or placed by hand, and gives
//! the sheet as seen from straight above. [`size_of`] says how large that picture should be.
//!
//! | step | where |
//! | --- | --- |
//! | the picture made small, its slopes | `small` |
//! | regions that stand out from the table, as four-sided shapes | `regions`, `hull` |
//! | straight edges, as four-sided shapes | `hough` |
//! | which shape has a border all round, and where exactly | `judge`, `refine` |
//! | plane to plane | `homography`, `straighten` |
//!
//! Coordinates are pixels of the source, from its top left corner; a pixel's middle lies at half a pixel.

mod find;
mod homography;
mod hough;
mod hull;
mod judge;
mod plane;
mod quad;
mod refine;
mod regions;
mod small;
mod straighten;

pub use find::{Extent, Found, find};
pub use homography::Homography;
pub(crate) use homography::Solver;
pub use quad::{A4, ID_CARD, Point, size_of};
pub(crate) use straighten::taken;
pub use straighten::{FlatError, MOST_FLAT_PIXELS, straighten};

#[cfg(test)]
mod tests;

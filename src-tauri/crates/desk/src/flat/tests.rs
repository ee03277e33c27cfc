//! Drawn scenes: a sheet warped onto a table.

mod finding;
mod geometry;
mod scene;
mod straightening;
mod words;

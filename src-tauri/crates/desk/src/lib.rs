//! desk
pub mod photo;

pub mod book;

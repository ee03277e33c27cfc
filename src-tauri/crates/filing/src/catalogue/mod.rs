//! What a filing is, as data: loaded once, checked whole.

pub mod condition;
pub mod declare;
pub mod error;
pub mod sources;
pub mod table;

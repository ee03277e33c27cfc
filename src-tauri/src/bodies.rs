//! What commands answer, from the desk's views.

pub use desk::view::book::Saved;
pub use desk::view::minute;

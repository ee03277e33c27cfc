//! An error as the window gets it.

pub use desk::failure::{Answer, Failure};

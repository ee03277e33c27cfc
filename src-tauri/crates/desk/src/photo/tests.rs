//! The road as a whole, on pictures made here.

pub(super) mod drawn;
mod edited;
mod hostile;
mod kinds;
mod refusals;
mod results;
mod words;

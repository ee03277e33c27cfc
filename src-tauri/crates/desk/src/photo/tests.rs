//! The road as a whole, on pictures made here.

mod drawn;
mod hostile;
mod refusals;
mod results;
mod words;

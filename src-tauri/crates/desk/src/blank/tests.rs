//! Blanks drawn for the test, filled and kept.

mod drawn;
mod filling;
mod forgetful;
mod hostile;
mod keeping;
mod suggesting;
mod words;

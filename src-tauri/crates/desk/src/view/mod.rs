//! What the window shows of the desk, besides the core's own views. Its TypeScript is made from these.
//!
//! | module | what it holds |
//! | --- | --- |
//! | [`book`] | the book, and what a change of it came to |
//! | [`cases`] | the list of cases, and how one begins |
//! | [`blank`] | the provider's own blanks |
//! | [`accounts`] | the login accounts |
//! | [`offices`] | where a case goes, and where it lies |
//! | [`papers`] | papers and their prints |
//! | [`pictures`] | pictures in their slots |
//! | [`after`] | what the timeline's buttons do, and the messages of a rehearsal |
//! | [`files`] | which files a dialog is about |
//! | [`tables`] | the tables in use, and what others change |

pub mod accounts;
pub mod after;
#[cfg(test)]
mod bindings;
pub mod blank;
pub mod book;
pub mod cases;
pub mod files;
pub mod offices;
pub mod papers;
pub mod pictures;
pub mod tables;

use filing::timeline::beijing;
use jiff::Timestamp;

/// `YYYY-MM-DD HH:MM` in Beijing.
pub fn minute(at: Timestamp) -> String {
    let at = beijing(at);
    format!("{} {:02}:{:02}", at.date(), at.hour(), at.minute())
}

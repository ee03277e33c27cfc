//! The applicant's side of the counter.
//!
//! | module | what it holds |
//! | --- | --- |
//! | [`book`] | the one encrypted file: cases, journal, pictures, transmissions |
//! | [`blank`] | the provider's own blank, filled with what a case says |
//! | [`photo`] | pictures prepared to a slot's limits |
//! | [`flat`] | a page or card found in a picture and laid flat |
//! | [`pictures`] | pictures in slots: attached, looked at, edited |
//! | [`paper`] | laid-out papers measured with the real faces and written as PDF |
//! | [`channel`] | the client of the filing contract |
//! | [`outbox`] | handing a case in once, and following it to its end |
//! | [`packet`] | what a portal needs in one ZIP file |
//! | `act` | a step at an office, the same for the window and for `beian act` |
//! | [`poll`] | what to ask an office, and when |
//! | [`portal`] | filing by hand at a provider's portal, and what the portal says |
//! | [`told`] | what the applicant tells of a step, what is kept of it, and the timeline of it all |
//! | [`tables`] | the tables in use: built in, or a newer signed pack |
//! | [`open`] | an open desk: book and catalogue together |
//! | [`attempts`] | the rounds of a case side by side |
//! | [`news`] | what is told outside of the window |
//! | [`offices`] | the filing systems of the book |
//! | `around` | a case beside the other cases of the book |
//! | [`scan`] | a signed sheet brought back, straightened and matched to its print |
//! | [`start`] | beginning a case with what the book knows |
//! | [`prints`] | papers printed, remembered, made again |
//! | [`press`] | the pages of a file as pictures for a printer |
//! | [`view`] | what the window shows of the desk |
//! | [`failure`] | an error as the window gets it |
//! | [`settings`] | language, theme, text size |
//! | [`samples`] | the ready-made fictional cases |
//! | `whole` | files read whole, unless they are too large |
//! | [`home`] | where everything of one user lies |
//! | [`digest`] | what names bytes by themselves |
//! | [`clock`] | the one place that reads the machine's clock |

mod act;
mod approved;
mod around;
pub mod attempts;
pub mod blank;
pub mod book;
pub mod channel;
pub mod clock;
pub mod digest;
pub mod failure;
pub mod flat;
pub mod home;
pub mod news;
pub mod offices;
pub mod open;
pub mod outbox;
pub mod packet;
pub mod paper;
pub mod photo;
pub mod pictures;
pub mod poll;
pub mod portal;
pub mod press;
pub mod prints;
pub mod samples;
pub mod scan;
pub mod settings;
pub mod start;
pub mod tables;
pub mod told;
pub mod view;
mod whole;

pub use open::{Desk, DeskError};

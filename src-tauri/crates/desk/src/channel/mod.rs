//! The way to a filing system: the client of the filing contract.
//!
//! | module | what it holds |
//! | --- | --- |
//! | [`office`] | the contract's calls, one method each |
//! | [`batch`] | many filings in one request |
//! | [`greet`] | trying an office |
//! | [`token`] | the secret it gave out |
//! | `trouble` | why nobody was reached |
//! | [`upload`] | tus 1.0: create, ask the offset, send a piece |
//! | [`retry_after`] | how long the office asks to be left alone |
//! | `answer` | a request on its way, and what counts as an office's answer |
//! | [`error`] | what can go wrong, and whether trying again helps |
//!
//! The client speaks to the one host it was given; what leads to another host is refused, redirects and links alike.

mod answer;
pub mod batch;
pub mod error;
pub mod greet;
pub mod office;
pub mod retry_after;
pub mod token;
mod trouble;
pub mod upload;

pub use self::error::ChannelError;
pub use self::office::{Office, Patience, Seen};
pub use self::token::Token;

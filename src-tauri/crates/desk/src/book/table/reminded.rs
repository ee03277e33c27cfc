//! Which reminders were given, so that each is given once.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use crate::book::error::BookError;

/// The reminders of the book that were given.
#[derive(Debug)]
pub struct Reminded<'b>(pub(crate) &'b Connection);

impl Reminded<'_> {
    /// Notes that a reminder is given now. False when it was given before.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn give(&self, send: i64, reminder: &str, at: Timestamp) -> Result<bool, BookError> {
        let sql = "INSERT INTO reminded (send_id, reminder, at) VALUES (?1, ?2, ?3)
                   ON CONFLICT (send_id, reminder) DO NOTHING";
        Ok(self.0.prepare_cached(sql)?.execute(params![send, reminder, at.to_string()])? > 0)
    }
}

//! What the ministry's page answered in the SMS check, as the applicant told it.

use filing::sms::PageAnswer;
use rusqlite::{Connection, Row, params};

use super::parsed;
use crate::book::error::BookError;

/// The answers of the book.
#[derive(Debug)]
pub struct SmsAnswers<'b>(pub(crate) &'b Connection);

impl SmsAnswers<'_> {
    /// Adds one.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn add(&self, send: i64, answer: &PageAnswer) -> Result<(), BookError> {
        let sql = "INSERT INTO sms_answer (send_id, principal, code, at) VALUES (?1, ?2, ?3, ?4)";
        let values = params![send, answer.principal, answer.code, answer.at.to_string()];
        self.0.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }

    /// Those of a transmission, in the order they were told.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn list(&self, send: i64) -> Result<Vec<PageAnswer>, BookError> {
        let sql = "SELECT * FROM sms_answer WHERE send_id = ?1 ORDER BY id";
        let mut statement = self.0.prepare_cached(sql)?;
        let rows = statement.query_map([send], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Takes the last one away.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn remove_last(&self, send: i64) -> Result<(), BookError> {
        let sql = "DELETE FROM sms_answer WHERE id = (SELECT max(id) FROM sms_answer WHERE send_id = ?1)";
        self.0.prepare_cached(sql)?.execute([send])?;
        Ok(())
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<PageAnswer> {
    Ok(PageAnswer { principal: row.get("principal")?, code: row.get("code")?, at: parsed(row, "at")? })
}

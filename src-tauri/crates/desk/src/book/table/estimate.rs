//! What a portal said about how long a step takes. The last word of each step counts.

use filing::timeline::Estimate;
use filing::values::Span;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension as _, Row, params};

use super::{parsed, parsed_or_none, to_int};
use crate::book::error::BookError;

/// The estimates of the book.
#[derive(Debug)]
pub struct Estimates<'b>(pub(crate) &'b Connection);

impl Estimates<'_> {
    /// Puts it in the place of what was told of that step before.
    ///
    /// # Errors
    /// When the book cannot be written, or there is no such step.
    pub fn put(&self, send: i64, seq: u64, estimate: &Estimate) -> Result<(), BookError> {
        let sql = "INSERT OR REPLACE INTO estimate (send_id, seq, least, most, day, counted_from, told_at)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let (least, most, day) = match estimate.span {
            Span::Workdays { least, most } => (least, most, String::new()),
            Span::Day(day) => (0, 0, day.to_string()),
        };
        let (from, at) = (estimate.from.to_string(), estimate.told_at.to_string());
        self.0.prepare_cached(sql)?.execute(params![send, to_int(seq)?, least, most, day, from, at])?;
        Ok(())
    }

    /// What was told of a step.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn get(&self, send: i64, seq: u64) -> Result<Option<Estimate>, BookError> {
        let mut statement =
            self.0.prepare_cached("SELECT * FROM estimate WHERE send_id = ?1 AND seq = ?2")?;
        Ok(statement.query_row(params![send, to_int(seq)?], read).optional()?)
    }

    /// Forgets what was told of a step.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn remove(&self, send: i64, seq: u64) -> Result<(), BookError> {
        let sql = "DELETE FROM estimate WHERE send_id = ?1 AND seq = ?2";
        self.0.prepare_cached(sql)?.execute(params![send, to_int(seq)?])?;
        Ok(())
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Estimate> {
    let span = match parsed_or_none::<Date>(row, "day")? {
        Some(day) => Span::Day(day),
        None => Span::Workdays { least: row.get("least")?, most: row.get("most")? },
    };
    Ok(Estimate { span, from: parsed(row, "counted_from")?, told_at: parsed(row, "told_at")? })
}

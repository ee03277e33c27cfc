//! Parcels of mailed papers, as the applicant told of them.

use std::ops::Range;

use filing::parcel::Parcel;
use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::{Connection, Row, params};

use super::{from_int, parsed_or_none, to_int};
use crate::book::error::BookError;

/// A parcel of the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParcelRow {
    /// It belongs to the first mailing after this event.
    pub after_seq: u64,
    /// What was told of it.
    pub parcel: Parcel,
}

/// The parcels of the book.
#[derive(Debug)]
pub struct Parcels<'b>(pub(crate) &'b Connection);

impl Parcels<'_> {
    /// Adds a parcel that belongs to the next mailing.
    ///
    /// # Errors
    /// When the book cannot be written, or there is no such transmission.
    pub fn add(&self, send: i64, row: &ParcelRow, at: Timestamp) -> Result<(), BookError> {
        let sql =
            "INSERT INTO parcel (send_id, after_seq, carrier, tracking_number, signed_on, signed_by, told_at)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let Parcel { carrier, number, signed_by, .. } = &row.parcel;
        let (after, signed_on) = (to_int(row.after_seq)?, day(row.parcel.signed_on));
        let values = params![send, after, carrier, number, signed_on, signed_by, at.to_string()];
        self.0.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }

    /// The parcels of a transmission, oldest first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn list(&self, send: i64) -> Result<Vec<ParcelRow>, BookError> {
        let mut statement = self.0.prepare_cached("SELECT * FROM parcel WHERE send_id = ?1 ORDER BY id")?;
        let rows = statement.query_map([send], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Says of the last parcel told of after one of these events that it was signed for. False when there is none.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn signed(
        &self,
        send: i64,
        after: Range<u64>,
        on: Option<Date>,
        by: &str,
    ) -> Result<bool, BookError> {
        let sql = "UPDATE parcel SET signed_on = ?4, signed_by = ?5
                   WHERE id = (SELECT max(id) FROM parcel
                               WHERE send_id = ?1 AND after_seq >= ?2 AND after_seq < ?3)";
        let (from, to) = (to_int(after.start)?, to_int(after.end)?);
        Ok(self.0.prepare_cached(sql)?.execute(params![send, from, to, day(on), by])? > 0)
    }
}

fn day(on: Option<Date>) -> String {
    on.map(|on| on.to_string()).unwrap_or_default()
}

fn read(row: &Row<'_>) -> rusqlite::Result<ParcelRow> {
    Ok(ParcelRow {
        after_seq: from_int(row, "after_seq")?,
        parcel: Parcel {
            carrier: row.get("carrier")?,
            number: row.get("tracking_number")?,
            signed_on: parsed_or_none(row, "signed_on")?,
            signed_by: row.get("signed_by")?,
        },
    })
}

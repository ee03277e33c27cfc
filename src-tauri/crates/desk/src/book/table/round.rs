//! The rounds of a transmission that are over: what was handed in, and what was found wrong with it.

use rusqlite::{Connection, Row, params};

use super::send::SendRow;
use super::{from_int, json, to_int, to_json};
use crate::book::error::BookError;

/// A round that is over.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundRow {
    /// Counted from 1.
    pub round: u32,
    /// What was handed in, with what was found wrong with it.
    pub packet: serde_json::Value,
    /// Number of its last event; 0 when nothing had happened yet.
    pub last_seq: u64,
}

/// The rounds of the book that are over.
#[derive(Debug)]
pub struct Rounds<'b>(pub(crate) &'b Connection);

impl Rounds<'_> {
    /// Keeps the present round of a transmission, before another one begins.
    pub(crate) fn keep(&self, send: &SendRow, last_seq: u64) -> Result<(), BookError> {
        let sql = "INSERT INTO round (send_id, round, packet_json, last_seq) VALUES (?1, ?2, ?3, ?4)";
        let values = params![send.id, send.round, to_json(&send.begun.packet)?, to_int(last_seq)?];
        self.0.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }

    /// The rounds of a transmission that are over, the first one first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn list(&self, send: i64) -> Result<Vec<RoundRow>, BookError> {
        let mut statement = self.0.prepare_cached("SELECT * FROM round WHERE send_id = ?1 ORDER BY round")?;
        let rows = statement.query_map([send], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<RoundRow> {
    Ok(RoundRow {
        round: row.get("round")?,
        packet: json(row, "packet_json")?,
        last_seq: from_int(row, "last_seq")?,
    })
}

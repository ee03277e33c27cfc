//! What happened to a transmission at the office.

use filing::contract::Event;
use rusqlite::{Connection, Row, Transaction, TransactionBehavior, params};
use serde::{Deserialize, Serialize};

use super::{from_int, json, parsed, to_int, to_json, to_word, word};
use crate::book::error::BookError;

/// From where the book knows of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EventSource {
    /// The office answered it.
    Office,
    /// The applicant recorded it.
    User,
    /// It was read from a pasted message or page.
    Text,
}

/// An event with where it is known from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventRow {
    /// What happened.
    pub event: Event,
    /// From where it is known.
    pub source: EventSource,
}

/// The events of the book.
#[derive(Debug)]
pub struct Events<'b>(pub(crate) &'b Connection);

impl Events<'_> {
    /// Adds events, all or none; one whose number is already there is left as it is. Gives how many were new.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn append(&self, send: i64, events: &[Event], source: EventSource) -> Result<usize, BookError> {
        let transaction = Transaction::new_unchecked(self.0, TransactionBehavior::Immediate)?;
        let mut added = 0;
        for event in events {
            added += self.insert(send, event, source)?;
        }
        transaction.commit()?;
        Ok(added)
    }

    /// The events of a transmission, in order.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn list(&self, send: i64) -> Result<Vec<EventRow>, BookError> {
        let mut statement = self.0.prepare_cached("SELECT * FROM event WHERE send_id = ?1 ORDER BY seq")?;
        let rows = statement.query_map([send], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Number of the newest event; 0 when there is none.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn last_seq(&self, send: i64) -> Result<u64, BookError> {
        let sql = "SELECT coalesce(max(seq), 0) AS seq FROM event WHERE send_id = ?1";
        Ok(self.0.prepare_cached(sql)?.query_row([send], |row| from_int(row, "seq"))?)
    }

    /// Removes an event that was recorded by mistake.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn remove(&self, send: i64, seq: u64) -> Result<(), BookError> {
        let sql = "DELETE FROM event WHERE send_id = ?1 AND seq = ?2 AND source <> 'office'";
        self.0.prepare_cached(sql)?.execute(params![send, to_int(seq)?])?;
        Ok(())
    }

    pub(crate) fn insert(&self, send: i64, event: &Event, source: EventSource) -> Result<usize, BookError> {
        let sql = "INSERT INTO event (send_id, seq, at, from_state, to_state, actor, findings_json, source)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                   ON CONFLICT (send_id, seq) DO NOTHING";
        let from = event.from.as_ref().map(to_word).transpose()?.unwrap_or_default();
        let values = params![
            send,
            to_int(event.seq)?,
            event.at.to_string(),
            from,
            to_word(&event.to)?,
            to_word(&event.actor)?,
            to_json(&event.findings)?,
            to_word(&source)?,
        ];
        Ok(self.0.prepare_cached(sql)?.execute(values)?)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<EventRow> {
    let first = row.get::<_, String>("from_state")?.is_empty();
    Ok(EventRow {
        event: Event {
            seq: from_int(row, "seq")?,
            at: parsed(row, "at")?,
            from: if first { None } else { Some(word(row, "from_state")?) },
            to: word(row, "to_state")?,
            actor: word(row, "actor")?,
            findings: json(row, "findings_json")?,
        },
        source: word(row, "source")?,
    })
}

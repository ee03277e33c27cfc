//! Transmissions: one filing handed to one office through one channel.

use filing::contract::FilingStatus;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, Row, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    json, json_or_none, parsed, parsed_or_none, to_instant_or_empty, to_json, to_json_or_empty, to_word, word,
};
use crate::book::error::BookError;
use crate::book::id::CaseId;

/// Through what a filing goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// By hand, at the provider's portal.
    Portal,
    /// An office that speaks the filing contract.
    Http,
    /// The rehearsal.
    Practice,
}

/// What is done next for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Open the filing at the office.
    Open,
    /// Upload what is not there yet.
    Upload,
    /// Hand it in.
    Submit,
    /// Ask how it stands.
    Follow,
    /// Nothing: it came to its end.
    Done,
    /// Nothing: the applicant stopped it.
    Stopped,
}

/// A transmission that is about to begin.
#[derive(Clone, Debug, PartialEq)]
pub struct NewSend {
    /// Which case.
    pub case: CaseId,
    /// Through what.
    pub channel: Channel,
    /// Address of the office; empty where there is none.
    pub office_url: String,
    /// Idempotency key that opens the filing; unique in the book.
    pub filing_key: String,
    /// Idempotency key of the first submission.
    pub submission_key: String,
    /// What is handed in, frozen.
    pub packet: serde_json::Value,
}

/// A transmission.
#[derive(Clone, Debug, PartialEq)]
pub struct SendRow {
    /// Its number in the book.
    pub id: i64,
    /// What it began with; packet and submission key are those of the present round.
    pub begun: NewSend,
    /// What is done next.
    pub stage: Stage,
    /// Counts submissions, from 1.
    pub round: u32,
    /// The office's id of the filing; empty until it is opened.
    pub filing_id: String,
    /// The office's last answer.
    pub status: Option<FilingStatus>,
    /// Tag of that answer; empty when there is none.
    pub etag: String,
    /// Tries of the present stage, counted before each is made.
    pub attempts: u32,
    /// Nothing is tried before this.
    pub next_at: Option<Timestamp>,
    /// Code of the last failure; empty when the last try went well.
    pub last_error: String,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was last written.
    pub updated_at: Timestamp,
}

impl SendRow {
    /// Whether it goes to the practice office of this book, whose clock is moved by hand.
    pub fn is_rehearsal(&self) -> bool {
        self.begun.channel == Channel::Practice
    }

    /// Whether nothing of it is real: a rehearsal, or at an office that says so.
    pub fn is_practice(&self) -> bool {
        self.is_rehearsal() || self.status.as_ref().is_some_and(|status| status.practice)
    }

    /// Whether it lies at an office that can be asked about it.
    pub fn is_at_office(&self) -> bool {
        self.begun.channel != Channel::Portal && !self.filing_id.is_empty()
    }
}

/// The transmissions of the book.
#[derive(Debug)]
pub struct Sends<'b>(pub(crate) &'b Connection);

impl Sends<'_> {
    /// Begins a transmission; its keys are on the disk when this returns.
    ///
    /// # Errors
    /// When the book cannot be written, there is no such case, or the filing key was used before.
    pub fn begin(&self, send: &NewSend, at: Timestamp) -> Result<SendRow, BookError> {
        super::cases::Cases(self.0).get(&send.case)?;
        let sql = "INSERT INTO send (case_id, channel, office_url, filing_key, submission_key, packet_json,
                                     created_at, updated_at)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)";
        let (channel, packet) = (to_word(&send.channel)?, to_json(&send.packet)?);
        let NewSend { case, office_url, filing_key, submission_key, .. } = send;
        let at = at.to_string();
        self.0.execute(sql, params![case, channel, office_url, filing_key, submission_key, packet, at])?;
        self.get(self.0.last_insert_rowid())
    }

    /// One transmission.
    ///
    /// # Errors
    /// [`BookError::NoSuchSend`], or when the book cannot be read.
    pub fn get(&self, id: i64) -> Result<SendRow, BookError> {
        let mut statement = self.0.prepare_cached("SELECT * FROM send WHERE id = ?1")?;
        statement.query_row([id], read).optional()?.ok_or(BookError::NoSuchSend)
    }

    /// The transmissions of a case, oldest first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn list(&self, case: &CaseId) -> Result<Vec<SendRow>, BookError> {
        let mut statement = self.0.prepare_cached("SELECT * FROM send WHERE case_id = ?1 ORDER BY id")?;
        let rows = statement.query_map([case], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Everything that still has something to do, oldest first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn unfinished(&self) -> Result<Vec<SendRow>, BookError> {
        let sql = "SELECT * FROM send WHERE stage NOT IN ('done', 'stopped') ORDER BY id";
        let mut statement = self.0.prepare_cached(sql)?;
        let rows = statement.query_map([], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Changes a row as it stands now, and writes it: for whoever waited for an answer meanwhile, so that nothing that
    /// was written in between is lost. Gives the row.
    ///
    /// # Errors
    /// [`BookError::NoSuchSend`], or when the book cannot be written.
    pub fn revise(
        &self,
        id: i64,
        at: Timestamp,
        change: impl FnOnce(&mut SendRow),
    ) -> Result<SendRow, BookError> {
        let mut send = self.get(id)?;
        change(&mut send);
        self.update(&send, at)?;
        Ok(send)
    }

    /// Writes everything of a row but its case, channel, filing key and time of creation.
    ///
    /// # Errors
    /// [`BookError::NoSuchSend`], or when the book cannot be written.
    pub fn update(&self, send: &SendRow, at: Timestamp) -> Result<(), BookError> {
        let sql =
            "UPDATE send SET office_url = ?2, stage = ?3, round = ?4, submission_key = ?5, filing_id = ?6,
                          packet_json = ?7, status_json = ?8, etag = ?9, attempts = ?10, next_at = ?11,
                          last_error = ?12, updated_at = ?13
                   WHERE id = ?1";
        let values = params![
            send.id,
            send.begun.office_url,
            to_word(&send.stage)?,
            send.round,
            send.begun.submission_key,
            send.filing_id,
            to_json(&send.begun.packet)?,
            to_json_or_empty(send.status.as_ref())?,
            send.etag,
            send.attempts,
            to_instant_or_empty(send.next_at),
            send.last_error,
            at.to_string(),
        ];
        match self.0.prepare_cached(sql)?.execute(values)? {
            0 => Err(BookError::NoSuchSend),
            _ => Ok(()),
        }
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<SendRow> {
    Ok(SendRow {
        id: row.get("id")?,
        begun: NewSend {
            case: row.get("case_id")?,
            channel: word(row, "channel")?,
            office_url: row.get("office_url")?,
            filing_key: row.get("filing_key")?,
            submission_key: row.get("submission_key")?,
            packet: json(row, "packet_json")?,
        },
        stage: word(row, "stage")?,
        round: row.get("round")?,
        filing_id: row.get("filing_id")?,
        status: json_or_none(row, "status_json")?,
        etag: row.get("etag")?,
        attempts: row.get("attempts")?,
        next_at: parsed_or_none(row, "next_at")?,
        last_error: row.get("last_error")?,
        created_at: parsed(row, "created_at")?,
        updated_at: parsed(row, "updated_at")?,
    })
}

//! Every case with how far it came, in one query: for looking over the whole book at every keystroke.

use filing::state::State;
use rusqlite::{Connection, Row};

use super::cases::{CaseRow, read as read_case};
use super::send::Channel;
use super::word_or_none;
use crate::book::error::BookError;

/// A case, and its last transmission as far as an office knows of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// The case.
    pub case: CaseRow,
    /// Through what it was handed in; `None` while no office has opened a filing for it.
    pub channel: Option<Channel>,
    /// The last state that was told.
    pub state: Option<State>,
}

/// Every case of the book.
pub(crate) fn outlines(conn: &Connection) -> Result<Vec<Outline>, BookError> {
    let sql = "SELECT cases.*, coalesce(send.channel, '') AS channel,
                      coalesce((SELECT to_state FROM event WHERE send_id = send.id ORDER BY seq DESC LIMIT 1), '')
                          AS state
               FROM cases LEFT JOIN send
                   ON send.id = (SELECT max(id) FROM send WHERE case_id = cases.id) AND send.filing_id <> ''
               ORDER BY cases.created_at, cases.id";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Outline> {
    Ok(Outline {
        case: read_case(row)?,
        channel: word_or_none(row, "channel")?,
        state: word_or_none(row, "state")?,
    })
}

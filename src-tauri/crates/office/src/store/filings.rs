//! Filings.

use std::collections::BTreeMap;

use filing::contract::{Finding, NewFiling, Submission};
use filing::state::{Road, State};
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Row, named_params};

use super::{Count, Millis, Named, from_json, to_json};

/// One filing as the office keeps it.
#[derive(Clone, Debug)]
pub(crate) struct Filing {
    /// Counts up from 1.
    pub(crate) number: i64,
    /// Id in addresses; random, so that nobody meets another's filing by counting.
    pub(crate) id: String,
    /// Filing type.
    pub(crate) filing_type: String,
    /// Road it is pinned to.
    pub(crate) road: Road,
    /// Province.
    pub(crate) province: String,
    /// Where it stands.
    pub(crate) state: State,
    /// Since when.
    pub(crate) since: Timestamp,
    /// When the clock of the state began; before `since` when the clock goes on from the state before.
    pub(crate) clock_began: Timestamp,
    /// When something next happens by itself.
    pub(crate) next_at: Option<Timestamp>,
    /// Number of its last event.
    pub(crate) last_event: u64,
    /// Wrong SMS codes since the codes were sent.
    pub(crate) wrong_codes: u64,
    /// What was handed in last.
    pub(crate) submission: Option<Submission>,
    /// What the last review found.
    pub(crate) findings: Vec<Finding>,
    /// Numbers given on approval.
    pub(crate) numbers: BTreeMap<String, String>,
}

/// Opens a filing in its first state.
pub(crate) fn open(db: &Connection, id: &str, new: &NewFiling, now: Timestamp) -> rusqlite::Result<Filing> {
    let sql = "INSERT INTO filings (id, filing_type, road, province, state, since, clock_began, last_event,
                                    wrong_codes, findings, numbers)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, 0, 0, '[]', '{}')";
    let (road, state) = (Named(new.road), Named(State::Draft));
    db.execute(sql, (id, &new.filing_type, road, &new.province, state, Millis(now)))?;
    Ok(Filing {
        number: db.last_insert_rowid(),
        id: id.to_owned(),
        filing_type: new.filing_type.clone(),
        road: new.road,
        province: new.province.clone(),
        state: State::Draft,
        since: now,
        clock_began: now,
        next_at: None,
        last_event: 0,
        wrong_codes: 0,
        submission: None,
        findings: Vec::new(),
        numbers: BTreeMap::new(),
    })
}

/// A filing by its id.
pub(crate) fn find(db: &Connection, id: &str) -> rusqlite::Result<Option<Filing>> {
    db.query_row("SELECT * FROM filings WHERE id = ?1", [id], read).optional()
}

/// The filing to which something happens first by itself.
pub(crate) fn next_due(db: &Connection) -> rusqlite::Result<Option<(Filing, Timestamp)>> {
    let sql = "SELECT * FROM filings WHERE next_at IS NOT NULL ORDER BY next_at, number LIMIT 1";
    let filing = db.query_row(sql, [], read).optional()?;
    Ok(filing.and_then(|filing| filing.next_at.map(|at| (filing, at))))
}

/// Writes what can change.
pub(crate) fn save(db: &Connection, filing: &Filing) -> rusqlite::Result<()> {
    let sql = "UPDATE filings SET state = :state, since = :since, clock_began = :began, next_at = :next,
                      last_event = :event, wrong_codes = :wrong, submission = :submission, findings = :findings,
                      numbers = :numbers
               WHERE number = :number";
    let submission = filing.submission.as_ref().map(to_json).transpose()?;
    db.execute(
        sql,
        named_params! {
            ":state": Named(filing.state),
            ":since": Millis(filing.since),
            ":began": Millis(filing.clock_began),
            ":next": filing.next_at.map(Millis),
            ":event": Count(filing.last_event),
            ":wrong": Count(filing.wrong_codes),
            ":submission": submission,
            ":findings": to_json(&filing.findings)?,
            ":numbers": to_json(&filing.numbers)?,
            ":number": filing.number,
        },
    )
    .map(drop)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Filing> {
    let text = |column: &str| row.get::<_, String>(column);
    let moment = |column: &str| row.get::<_, Millis>(column).map(|millis| millis.0);
    let count = |column: &str| row.get::<_, Count>(column).map(|count| count.0);
    let submission: Option<String> = row.get("submission")?;
    Ok(Filing {
        number: row.get("number")?,
        id: text("id")?,
        filing_type: text("filing_type")?,
        road: row.get::<_, Named<Road>>("road")?.0,
        province: text("province")?,
        state: row.get::<_, Named<State>>("state")?.0,
        since: moment("since")?,
        clock_began: moment("clock_began")?,
        next_at: row.get::<_, Option<Millis>>("next_at")?.map(|millis| millis.0),
        last_event: count("last_event")?,
        wrong_codes: count("wrong_codes")?,
        submission: submission.as_deref().map(from_json).transpose()?,
        findings: from_json(&text("findings")?)?,
        numbers: from_json(&text("numbers")?)?,
    })
}

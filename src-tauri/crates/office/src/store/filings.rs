//! Filings.

use std::collections::BTreeMap;

use filing::contract::{Deregistration, Finding, NewFiling, Submission};
use filing::state::{Purpose, Road, State};
use jiff::Timestamp;

use super::Db;
use super::value::{Row, from_json, to_json, values};
use crate::error::StoreError;

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
    /// What it is for by now.
    pub(crate) purpose: Purpose,
    /// Where it stood when it was asked to be taken back.
    pub(crate) came_from: Option<State>,
    /// From when the site can be reached.
    pub(crate) reachable_from: Option<Timestamp>,
    /// How often messages were sent again since the codes were first sent.
    pub(crate) resends: u64,
    /// What is asked to be removed of the record it made.
    pub(crate) removal: Option<Deregistration>,
}

/// Opens a filing in its first state.
pub(crate) fn open(
    db: Db<'_>,
    id: &str,
    new: &NewFiling,
    purpose: Purpose,
    now: Timestamp,
) -> Result<Filing, StoreError> {
    let sql = "INSERT INTO filings (id, filing_type, road, province, state, since, clock_began, last_event,
                                    wrong_codes, findings, numbers, purpose)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, 0, 0, '[]', '{}', ?7)
               RETURNING number";
    let values = values![id, &new.filing_type, new.road, &new.province, State::Draft, now, purpose];
    let row = db.row(sql, values)?.ok_or_else(|| StoreError::Column("number".to_owned()))?;
    Ok(Filing {
        number: row.only()?,
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
        purpose,
        came_from: None,
        reachable_from: None,
        resends: 0,
        removal: None,
    })
}

/// A filing by its id.
pub(crate) fn find(db: Db<'_>, id: &str) -> Result<Option<Filing>, StoreError> {
    db.row("SELECT * FROM filings WHERE id = ?1", values![id])?.as_ref().map(read).transpose()
}

/// The filing to which something happens first by itself.
pub(crate) fn next_due(db: Db<'_>) -> Result<Option<(Filing, Timestamp)>, StoreError> {
    let sql = "SELECT * FROM filings WHERE next_at IS NOT NULL ORDER BY next_at, number LIMIT 1";
    let filing = db.row(sql, values![])?.as_ref().map(read).transpose()?;
    Ok(filing.and_then(|filing| filing.next_at.map(|at| (filing, at))))
}

/// The filings of others that stand on record now.
pub(crate) fn on_record(db: Db<'_>, number: i64) -> Result<Vec<Filing>, StoreError> {
    let sql = "SELECT * FROM filings WHERE state IN ('ca_passed', 'synced', 'live') AND number <> ?1";
    db.rows(sql, values![number])?.iter().map(read).collect()
}

/// Writes what can change.
pub(crate) fn save(db: Db<'_>, filing: &Filing) -> Result<(), StoreError> {
    let sql = "UPDATE filings SET state = ?2, since = ?3, clock_began = ?4, next_at = ?5, last_event = ?6,
                      wrong_codes = ?7, submission = ?8, findings = ?9, numbers = ?10, purpose = ?11,
                      came_from = ?12, reachable_from = ?13, resends = ?14, removal = ?15
               WHERE number = ?1";
    let values = values![
        filing.number,
        filing.state,
        filing.since,
        filing.clock_began,
        filing.next_at,
        filing.last_event,
        filing.wrong_codes,
        filing.submission.as_ref().map(to_json).transpose()?,
        to_json(&filing.findings)?,
        to_json(&filing.numbers)?,
        filing.purpose,
        filing.came_from,
        filing.reachable_from,
        filing.resends,
        filing.removal.as_ref().map(to_json).transpose()?,
    ];
    db.run(sql, values).map(drop)
}

fn read(row: &Row) -> Result<Filing, StoreError> {
    let text = |column: &str| row.get::<String>(column);
    let submission: Option<String> = row.get("submission")?;
    let removal: Option<String> = row.get("removal")?;
    Ok(Filing {
        number: row.get("number")?,
        id: text("id")?,
        filing_type: text("filing_type")?,
        road: row.get("road")?,
        province: text("province")?,
        state: row.get("state")?,
        since: row.get("since")?,
        clock_began: row.get("clock_began")?,
        next_at: row.get("next_at")?,
        last_event: row.get("last_event")?,
        wrong_codes: row.get("wrong_codes")?,
        submission: submission.as_deref().map(from_json).transpose()?,
        findings: from_json(&text("findings")?)?,
        numbers: from_json(&text("numbers")?)?,
        purpose: row.get("purpose")?,
        came_from: row.get("came_from")?,
        reachable_from: row.get("reachable_from")?,
        resends: row.get("resends")?,
        removal: removal.as_deref().map(from_json).transpose()?,
    })
}

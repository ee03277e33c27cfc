//! Filings.

use std::collections::BTreeMap;

use filing::contract::{Deregistration, Finding, NewFiling, Submission};
use filing::state::{Purpose, Road, State};
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
    db: &Connection,
    id: &str,
    new: &NewFiling,
    purpose: Purpose,
    now: Timestamp,
) -> rusqlite::Result<Filing> {
    let sql = "INSERT INTO filings (id, filing_type, road, province, state, since, clock_began, last_event,
                                    wrong_codes, findings, numbers, purpose)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, 0, 0, '[]', '{}', ?7)";
    let (road, state, for_what) = (Named(new.road), Named(State::Draft), Named(purpose));
    db.execute(sql, (id, &new.filing_type, road, &new.province, state, Millis(now), for_what))?;
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
        purpose,
        came_from: None,
        reachable_from: None,
        resends: 0,
        removal: None,
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

/// The filings of others that stand on record now.
pub(crate) fn on_record(db: &Connection, number: i64) -> rusqlite::Result<Vec<Filing>> {
    let sql = "SELECT * FROM filings WHERE state IN ('ca_passed', 'synced', 'live') AND number <> ?1";
    db.prepare(sql)?.query_map([number], read)?.collect()
}

/// Writes what can change.
pub(crate) fn save(db: &Connection, filing: &Filing) -> rusqlite::Result<()> {
    let sql = "UPDATE filings SET state = :state, since = :since, clock_began = :began, next_at = :next,
                      last_event = :event, wrong_codes = :wrong, submission = :submission, findings = :findings,
                      numbers = :numbers, purpose = :purpose, came_from = :came_from,
                      reachable_from = :reachable_from, resends = :resends, removal = :removal
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
            ":purpose": Named(filing.purpose),
            ":came_from": filing.came_from.map(Named),
            ":reachable_from": filing.reachable_from.map(Millis),
            ":resends": Count(filing.resends),
            ":removal": filing.removal.as_ref().map(to_json).transpose()?,
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
    let removal: Option<String> = row.get("removal")?;
    let maybe = |column: &str| row.get::<_, Option<Millis>>(column).map(|found| found.map(|millis| millis.0));
    Ok(Filing {
        number: row.get("number")?,
        id: text("id")?,
        filing_type: text("filing_type")?,
        road: row.get::<_, Named<Road>>("road")?.0,
        province: text("province")?,
        state: row.get::<_, Named<State>>("state")?.0,
        since: moment("since")?,
        clock_began: moment("clock_began")?,
        next_at: maybe("next_at")?,
        last_event: count("last_event")?,
        wrong_codes: count("wrong_codes")?,
        submission: submission.as_deref().map(from_json).transpose()?,
        findings: from_json(&text("findings")?)?,
        numbers: from_json(&text("numbers")?)?,
        purpose: row.get::<_, Named<Purpose>>("purpose")?.0,
        came_from: row.get::<_, Option<Named<State>>>("came_from")?.map(|named| named.0),
        reachable_from: maybe("reachable_from")?,
        resends: count("resends")?,
        removal: removal.as_deref().map(from_json).transpose()?,
    })
}

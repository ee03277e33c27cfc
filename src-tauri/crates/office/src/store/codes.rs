//! Codes of the SMS check.

use filing::contract::PracticeMessage;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension};

use super::Millis;

/// What a principal has to enter.
#[derive(Clone, Debug)]
pub(crate) struct Code {
    /// `entity_principal` or `sites[0].site_principal`.
    pub(crate) principal: String,
    /// The mobile it was sent to.
    pub(crate) mobile: String,
    /// Last six characters of the certificate number, upper case; empty, like the mobile, when the filing does not
    /// carry it: the ministry has it on record then, this office has not.
    pub(crate) tail: String,
    /// Six digits.
    pub(crate) code: String,
}

/// Sends codes, which arrive at a moment: what was sent before counts no longer.
pub(crate) fn send(db: &Connection, filing: &str, codes: &[Code], at: Timestamp) -> rusqlite::Result<()> {
    db.execute("DELETE FROM codes WHERE filing = ?1", [filing])?;
    let sql = "INSERT INTO codes (filing, principal, mobile, tail, code, sent_at, confirmed)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0)";
    for code in codes {
        db.execute(sql, (filing, &code.principal, &code.mobile, &code.tail, &code.code, Millis(at)))?;
    }
    Ok(())
}

/// Principals who have not confirmed yet.
pub(crate) fn due(db: &Connection, filing: &str) -> rusqlite::Result<Vec<String>> {
    let sql = "SELECT principal FROM codes WHERE filing = ?1 AND confirmed = 0 ORDER BY principal";
    db.prepare(sql)?.query_map([filing], |row| row.get(0))?.collect()
}

/// The code a principal has still to confirm.
pub(crate) fn find(db: &Connection, filing: &str, principal: &str) -> rusqlite::Result<Option<Code>> {
    let sql = "SELECT principal, mobile, tail, code FROM codes
               WHERE filing = ?1 AND principal = ?2 AND confirmed = 0";
    db.query_row(sql, [filing, principal], |row| {
        Ok(Code { principal: row.get(0)?, mobile: row.get(1)?, tail: row.get(2)?, code: row.get(3)? })
    })
    .optional()
}

/// A principal has confirmed.
pub(crate) fn confirm(db: &Connection, filing: &str, principal: &str) -> rusqlite::Result<()> {
    let sql = "UPDATE codes SET confirmed = 1 WHERE filing = ?1 AND principal = ?2";
    db.execute(sql, [filing, principal]).map(drop)
}

/// A principal gets another code instead of the one before.
pub(crate) fn replace(
    db: &Connection,
    filing: &str,
    principal: &str,
    code: &str,
    at: Timestamp,
) -> rusqlite::Result<()> {
    let sql = "UPDATE codes SET code = ?3, sent_at = ?4 WHERE filing = ?1 AND principal = ?2";
    db.execute(sql, (filing, principal, code, Millis(at))).map(drop)
}

/// When the next message arrives that has not arrived yet.
pub(crate) fn next_arrival(
    db: &Connection,
    filing: &str,
    now: Timestamp,
) -> rusqlite::Result<Option<Timestamp>> {
    let sql = "SELECT MIN(sent_at) FROM codes WHERE filing = ?1 AND confirmed = 0 AND sent_at > ?2";
    let at: Option<Millis> = db.query_row(sql, (filing, Millis(now)), |row| row.get(0))?;
    Ok(at.map(|millis| millis.0))
}

/// What the principals' phones show by now.
pub(crate) fn inbox(db: &Connection, filing: &str, now: Timestamp) -> rusqlite::Result<Vec<PracticeMessage>> {
    let sql =
        "SELECT principal, sent_at, code FROM codes WHERE filing = ?1 AND sent_at <= ?2 ORDER BY principal";
    db.prepare(sql)?
        .query_map((filing, Millis(now)), |row| {
            Ok(PracticeMessage { principal: row.get(0)?, at: row.get::<_, Millis>(1)?.0, code: row.get(2)? })
        })?
        .collect()
}

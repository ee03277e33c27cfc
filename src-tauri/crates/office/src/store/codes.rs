//! Codes of the SMS check.

use filing::contract::{PracticeMessage, SmsPrincipal};
use jiff::Timestamp;

use super::Db;
use super::value::{Row, values};
use crate::error::StoreError;

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
pub(crate) fn send(db: Db<'_>, filing: &str, codes: &[Code], at: Timestamp) -> Result<(), StoreError> {
    db.run("DELETE FROM codes WHERE filing = ?1", values![filing])?;
    let sql = "INSERT INTO codes (filing, principal, mobile, tail, code, sent_at, confirmed)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0)";
    for code in codes {
        db.run(sql, values![filing, &code.principal, &code.mobile, &code.tail, &code.code, at])?;
    }
    Ok(())
}

/// Principals who have not confirmed yet.
pub(crate) fn due(db: Db<'_>, filing: &str) -> Result<Vec<String>, StoreError> {
    let sql = "SELECT principal FROM codes WHERE filing = ?1 AND confirmed = 0 ORDER BY principal";
    db.rows(sql, values![filing])?.iter().map(Row::only).collect()
}

/// Everybody who got a code, with when it was sent and when they confirmed.
pub(crate) fn principals(db: Db<'_>, filing: &str) -> Result<Vec<SmsPrincipal>, StoreError> {
    let sql = "SELECT principal, sent_at, confirmed_at FROM codes WHERE filing = ?1 ORDER BY principal";
    let read = |row: &Row| {
        Ok(SmsPrincipal {
            principal: row.get("principal")?,
            sent_at: row.get("sent_at")?,
            confirmed_at: row.get("confirmed_at")?,
        })
    };
    db.rows(sql, values![filing])?.iter().map(read).collect()
}

/// The code a principal has still to confirm.
pub(crate) fn find(db: Db<'_>, filing: &str, principal: &str) -> Result<Option<Code>, StoreError> {
    let sql = "SELECT principal, mobile, tail, code FROM codes
               WHERE filing = ?1 AND principal = ?2 AND confirmed = 0";
    let read = |row: &Row| {
        let text = |name| row.get(name);
        Ok(Code {
            principal: text("principal")?,
            mobile: text("mobile")?,
            tail: text("tail")?,
            code: text("code")?,
        })
    };
    db.row(sql, values![filing, principal])?.as_ref().map(read).transpose()
}

/// A principal has confirmed.
pub(crate) fn confirm(db: Db<'_>, filing: &str, principal: &str, at: Timestamp) -> Result<(), StoreError> {
    let sql = "UPDATE codes SET confirmed = 1, confirmed_at = ?3 WHERE filing = ?1 AND principal = ?2";
    db.run(sql, values![filing, principal, at]).map(drop)
}

/// A principal gets another code instead of the one before.
pub(crate) fn replace(
    db: Db<'_>,
    filing: &str,
    principal: &str,
    code: &str,
    at: Timestamp,
) -> Result<(), StoreError> {
    let sql = "UPDATE codes SET code = ?3, sent_at = ?4 WHERE filing = ?1 AND principal = ?2";
    db.run(sql, values![filing, principal, code, at]).map(drop)
}

/// When the next message arrives that has not arrived yet.
pub(crate) fn next_arrival(
    db: Db<'_>,
    filing: &str,
    now: Timestamp,
) -> Result<Option<Timestamp>, StoreError> {
    let sql = "SELECT MIN(sent_at) FROM codes WHERE filing = ?1 AND confirmed = 0 AND sent_at > ?2";
    Ok(db.row(sql, values![filing, now])?.map(|row| row.only()).transpose()?.flatten())
}

/// What the principals' phones show by now.
pub(crate) fn inbox(db: Db<'_>, filing: &str, now: Timestamp) -> Result<Vec<PracticeMessage>, StoreError> {
    let sql =
        "SELECT principal, sent_at, code FROM codes WHERE filing = ?1 AND sent_at <= ?2 ORDER BY principal";
    let read = |row: &Row| {
        Ok(PracticeMessage {
            principal: row.get("principal")?,
            at: row.get("sent_at")?,
            code: row.get("code")?,
        })
    };
    db.rows(sql, values![filing, now])?.iter().map(read).collect()
}

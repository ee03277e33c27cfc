//! Parcels that were announced, and what became of them.

use filing::contract::{Finding, Mailing, MailingState, MailingStatus};
use jiff::Timestamp;

use super::Db;
use super::value::{Row, from_json, to_json, values};
use crate::error::StoreError;

/// Notes an announced parcel.
pub(crate) fn add(db: Db<'_>, filing: &str, mail: &Mailing, now: Timestamp) -> Result<(), StoreError> {
    let sql = "INSERT INTO mailings (filing, number, carrier, tracking_number, state, sent_at, reasons)
               SELECT ?1, COALESCE(MAX(number), 0) + 1, ?2, ?3, ?4, CAST(?5 AS BIGINT), '[]' FROM mailings WHERE filing = ?1";
    let state = MailingState::Sent;
    db.run(sql, values![filing, &mail.carrier, &mail.tracking_number, state, now]).map(drop)
}

/// The parcels of a filing, oldest first.
pub(crate) fn list(db: Db<'_>, filing: &str) -> Result<Vec<MailingStatus>, StoreError> {
    let sql = "SELECT * FROM mailings WHERE filing = ?1 ORDER BY number";
    db.rows(sql, values![filing])?.iter().map(read).collect()
}

/// The last parcel was signed for.
pub(crate) fn signed_for(db: Db<'_>, filing: &str, now: Timestamp) -> Result<(), StoreError> {
    let sql = "UPDATE mailings SET state = ?2, signed_for_at = ?3
               WHERE filing = ?1 AND number = (SELECT MAX(number) FROM mailings WHERE filing = ?1)";
    db.run(sql, values![filing, MailingState::SignedFor, now]).map(drop)
}

/// The last parcel was entered, or sent back with reasons.
pub(crate) fn judged(
    db: Db<'_>,
    filing: &str,
    state: MailingState,
    reasons: &[Finding],
    now: Timestamp,
) -> Result<(), StoreError> {
    let sql = "UPDATE mailings SET state = ?2, judged_at = ?3, reasons = ?4
               WHERE filing = ?1 AND number = (SELECT MAX(number) FROM mailings WHERE filing = ?1)";
    db.run(sql, values![filing, state, now, to_json(&reasons)?]).map(drop)
}

fn read(row: &Row) -> Result<MailingStatus, StoreError> {
    Ok(MailingStatus {
        number: row.get("number")?,
        carrier: row.get("carrier")?,
        tracking_number: row.get("tracking_number")?,
        state: row.get("state")?,
        sent_at: row.get("sent_at")?,
        signed_for_at: row.get("signed_for_at")?,
        judged_at: row.get("judged_at")?,
        reasons: from_json(&row.get::<String>("reasons")?)?,
    })
}

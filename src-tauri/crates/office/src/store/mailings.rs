//! Parcels that were announced, and what became of them.

use filing::contract::{Finding, Mailing, MailingState, MailingStatus};
use jiff::Timestamp;
use rusqlite::{Connection, Row};

use super::{Count, Millis, Named, from_json, to_json};

/// Notes an announced parcel.
pub(crate) fn add(db: &Connection, filing: &str, mail: &Mailing, now: Timestamp) -> rusqlite::Result<()> {
    let sql = "INSERT INTO mailings (filing, number, carrier, tracking_number, state, sent_at, reasons)
               SELECT ?1, COALESCE(MAX(number), 0) + 1, ?2, ?3, ?4, ?5, '[]' FROM mailings WHERE filing = ?1";
    let state = Named(MailingState::Sent);
    db.execute(sql, (filing, &mail.carrier, &mail.tracking_number, state, Millis(now))).map(drop)
}

/// The parcels of a filing, oldest first.
pub(crate) fn list(db: &Connection, filing: &str) -> rusqlite::Result<Vec<MailingStatus>> {
    let sql = "SELECT * FROM mailings WHERE filing = ?1 ORDER BY number";
    db.prepare(sql)?.query_map([filing], read)?.collect()
}

/// The last parcel was signed for.
pub(crate) fn signed_for(db: &Connection, filing: &str, now: Timestamp) -> rusqlite::Result<()> {
    let sql = "UPDATE mailings SET state = ?2, signed_for_at = ?3
               WHERE filing = ?1 AND number = (SELECT MAX(number) FROM mailings WHERE filing = ?1)";
    db.execute(sql, (filing, Named(MailingState::SignedFor), Millis(now))).map(drop)
}

/// The last parcel was entered, or sent back with reasons.
pub(crate) fn judged(
    db: &Connection,
    filing: &str,
    state: MailingState,
    reasons: &[Finding],
    now: Timestamp,
) -> rusqlite::Result<()> {
    let sql = "UPDATE mailings SET state = ?2, judged_at = ?3, reasons = ?4
               WHERE filing = ?1 AND number = (SELECT MAX(number) FROM mailings WHERE filing = ?1)";
    db.execute(sql, (filing, Named(state), Millis(now), to_json(&reasons)?)).map(drop)
}

fn read(row: &Row<'_>) -> rusqlite::Result<MailingStatus> {
    let moment = |column| row.get::<_, Option<Millis>>(column).map(|found| found.map(|millis| millis.0));
    Ok(MailingStatus {
        number: row.get::<_, Count>("number")?.0,
        carrier: row.get("carrier")?,
        tracking_number: row.get("tracking_number")?,
        state: row.get::<_, Named<MailingState>>("state")?.0,
        sent_at: row.get::<_, Millis>("sent_at")?.0,
        signed_for_at: moment("signed_for_at")?,
        judged_at: moment("judged_at")?,
        reasons: from_json(&row.get::<_, String>("reasons")?)?,
    })
}

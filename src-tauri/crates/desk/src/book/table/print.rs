//! Printed papers and the exact state they came from.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, Row, params};

use super::{from_site, json, parsed, to_json, to_site};
use crate::book::error::BookError;
use crate::book::id::CaseId;

/// A paper that is about to be printed.
#[derive(Clone, Debug, PartialEq)]
pub struct NewPrint {
    /// Paper id.
    pub paper: String,
    /// The site it is for; `None` for the entity.
    pub site: Option<usize>,
    /// The short code printed on it.
    pub code: String,
    /// Revision of the case it was drawn from.
    pub revision: u32,
    /// What was printed, enough to make the same file again.
    pub snapshot: serde_json::Value,
}

/// What is known of a print without looking at what stood on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Print {
    /// Paper id.
    pub paper: String,
    /// The site it is for; `None` for the entity.
    pub site: Option<usize>,
    /// The short code of what is printed on it.
    pub code: String,
    /// Revision of the case it was drawn from.
    pub revision: u32,
}

/// A printed paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintRow {
    /// Its number in the book.
    pub id: i64,
    /// Which case.
    pub case: CaseId,
    /// When.
    pub at: Timestamp,
    /// What was printed.
    pub print: Print,
}

/// The prints of the book.
#[derive(Debug)]
pub struct Prints<'b>(pub(crate) &'b Connection);

impl Prints<'_> {
    /// Records a print; gives its number.
    ///
    /// # Errors
    /// When the book cannot be written or there is no such case.
    pub fn add(&self, case: &CaseId, print: &NewPrint, at: Timestamp) -> Result<i64, BookError> {
        super::cases::Cases(self.0).get(case)?;
        let sql = "INSERT INTO print (case_id, paper, site, code, revision, at, snapshot_json)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let (site, at, snapshot) = (to_site(print.site)?, at.to_string(), to_json(&print.snapshot)?);
        self.0.execute(sql, params![case, print.paper, site, print.code, print.revision, at, snapshot])?;
        Ok(self.0.last_insert_rowid())
    }

    /// The prints of a case, oldest first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn list(&self, case: &CaseId) -> Result<Vec<PrintRow>, BookError> {
        let mut statement = self.0.prepare_cached(
            "SELECT id, case_id, paper, site, code, revision, at FROM print
                   WHERE case_id = ?1 ORDER BY id",
        )?;
        let rows = statement.query_map([case], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One print with what was kept of it.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn get(&self, id: i64) -> Result<Option<(PrintRow, serde_json::Value)>, BookError> {
        let mut statement = self.0.prepare_cached("SELECT * FROM print WHERE id = ?1")?;
        let found = statement.query_row([id], |row| Ok((read(row)?, json(row, "snapshot_json")?)));
        Ok(found.optional()?)
    }

    /// Every code that was printed, with its case.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn codes(&self) -> Result<Vec<(CaseId, String)>, BookError> {
        let mut statement = self.0.prepare_cached("SELECT DISTINCT case_id, code FROM print")?;
        let rows = statement.query_map([], |row| Ok((row.get("case_id")?, row.get("code")?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The prints that carry a code, oldest first; in any case of the book.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn by_code(&self, code: &str) -> Result<Vec<PrintRow>, BookError> {
        let mut statement = self.0.prepare_cached(
            "SELECT id, case_id, paper, site, code, revision, at FROM print
                   WHERE code = ?1 ORDER BY id",
        )?;
        let rows = statement.query_map([code], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<PrintRow> {
    Ok(PrintRow {
        id: row.get("id")?,
        case: row.get("case_id")?,
        at: parsed(row, "at")?,
        print: Print {
            paper: row.get("paper")?,
            site: from_site(row, "site")?,
            code: row.get("code")?,
            revision: row.get("revision")?,
        },
    })
}

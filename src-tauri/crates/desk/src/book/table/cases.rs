//! The cases in the book.

use filing::state::Road;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, Row, params};

use super::{from_int, parsed, to_int, to_word, word};
use crate::book::error::BookError;
use crate::book::id::{CaseId, ProfileId};

/// What a new case begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCase {
    /// Filing type id, such as `first_filing`.
    pub filing_type: String,
    /// The road it is pinned to.
    pub road: Road,
    /// Province name, such as `浙江省`.
    pub province: String,
    /// Version of the catalogue it begins with.
    pub catalogue_version: String,
}

/// One case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseRow {
    /// Its name.
    pub id: CaseId,
    /// What it began with.
    pub pinned: NewCase,
    /// The login account it belongs to, when that was said.
    pub profile: Option<ProfileId>,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// How many steps were saved; 0 for a new case.
    pub revision: u32,
}

/// The handle.
pub(crate) struct Cases<'c>(pub(crate) &'c Connection);

impl Cases<'_> {
    pub(crate) fn insert(&self, id: &CaseId, case: &NewCase, at: Timestamp) -> Result<(), BookError> {
        self.0.execute(
            "INSERT INTO cases (id, filing_type, road, province, catalogue_version, created_at, updated_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)",
            params![
                id,
                case.filing_type,
                to_word(&case.road)?,
                case.province,
                case.catalogue_version,
                at.to_string()
            ],
        )?;
        Ok(())
    }

    pub(crate) fn list(&self) -> Result<Vec<CaseRow>, BookError> {
        let mut statement = self.0.prepare_cached("SELECT * FROM cases")?;
        let rows = statement.query_map([], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    pub(crate) fn get(&self, id: &CaseId) -> Result<CaseRow, BookError> {
        let mut statement = self.0.prepare_cached("SELECT * FROM cases WHERE id = ?1")?;
        statement.query_row([id], read).optional()?.ok_or(BookError::NoSuchCase)
    }

    pub(crate) fn of_profile(&self, profile: &ProfileId) -> Result<Vec<CaseRow>, BookError> {
        let sql = "SELECT * FROM cases WHERE profile_id = ?1 ORDER BY created_at, id";
        let mut statement = self.0.prepare_cached(sql)?;
        let rows = statement.query_map([profile], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    pub(crate) fn move_to(&self, id: &CaseId, profile: Option<&ProfileId>) -> Result<(), BookError> {
        match self.0.execute("UPDATE cases SET profile_id = ?2 WHERE id = ?1", params![id, profile])? {
            0 => Err(BookError::NoSuchCase),
            _ => Ok(()),
        }
    }

    /// Fewest sites the case has.
    pub(crate) fn sites(&self, id: &CaseId) -> Result<usize, BookError> {
        let sql = "SELECT sites FROM cases WHERE id = ?1";
        let count = self.0.prepare_cached(sql)?.query_row([id], |row| from_int(row, "sites")).optional()?;
        Ok(usize::try_from(count.ok_or(BookError::NoSuchCase)?).unwrap_or_default())
    }

    pub(crate) fn set_sites(&self, id: &CaseId, count: usize) -> Result<(), BookError> {
        let count = to_int(u64::try_from(count).unwrap_or(u64::MAX))?;
        self.0.prepare_cached("UPDATE cases SET sites = ?2 WHERE id = ?1")?.execute(params![id, count])?;
        Ok(())
    }

    pub(crate) fn advance(&self, id: &CaseId, revision: u32, at: Timestamp) -> Result<(), BookError> {
        let sql = "UPDATE cases SET revision = ?2, updated_at = ?3 WHERE id = ?1";
        self.0.prepare_cached(sql)?.execute(params![id, revision, at.to_string()])?;
        Ok(())
    }

    pub(crate) fn remove(&self, id: &CaseId) -> Result<(), BookError> {
        match self.0.execute("DELETE FROM cases WHERE id = ?1", [id])? {
            0 => Err(BookError::NoSuchCase),
            _ => Ok(()),
        }
    }
}

pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<CaseRow> {
    Ok(CaseRow {
        id: row.get("id")?,
        pinned: NewCase {
            filing_type: row.get("filing_type")?,
            road: word(row, "road")?,
            province: row.get("province")?,
            catalogue_version: row.get("catalogue_version")?,
        },
        profile: row.get("profile_id")?,
        created_at: parsed(row, "created_at")?,
        updated_at: parsed(row, "updated_at")?,
        revision: row.get("revision")?,
    })
}

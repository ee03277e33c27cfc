//! Login accounts at providers (备案账号): each holds one entity.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, Row, params};

use super::parsed;
use crate::book::error::BookError;
use crate::book::id::ProfileId;

/// What an account begins with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewProfile {
    /// What its owner calls it.
    pub label: String,
    /// Provider, such as `aliyun`; empty while not said.
    pub provider: String,
    /// Certificate number of the entity it is known to hold; empty while nobody knows.
    pub certificate_number: String,
}

/// One account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileRow {
    /// Its name in the book.
    pub id: ProfileId,
    /// What is known of it.
    pub known: NewProfile,
    /// When it was entered.
    pub created_at: Timestamp,
}

/// The accounts of the book.
#[derive(Debug)]
pub struct Profiles<'b>(pub(crate) &'b Connection);

impl Profiles<'_> {
    /// Enters an account.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn add(&self, profile: &NewProfile, at: Timestamp) -> Result<ProfileId, BookError> {
        let id = ProfileId::fresh()?;
        let sql = "INSERT INTO profile (id, label, provider, certificate_number, created_at)
                   VALUES (?1, ?2, ?3, ?4, ?5)";
        let NewProfile { label, provider, certificate_number } = profile;
        self.0.execute(sql, params![id, label, provider, certificate_number, at.to_string()])?;
        Ok(id)
    }

    /// Every account, oldest first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn list(&self) -> Result<Vec<ProfileRow>, BookError> {
        let mut statement = self.0.prepare_cached("SELECT * FROM profile ORDER BY created_at, id")?;
        let rows = statement.query_map([], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One account.
    ///
    /// # Errors
    /// [`BookError::NoSuchProfile`], or when the book cannot be read.
    pub fn get(&self, id: &ProfileId) -> Result<ProfileRow, BookError> {
        let mut statement = self.0.prepare_cached("SELECT * FROM profile WHERE id = ?1")?;
        statement.query_row([id], read).optional()?.ok_or(BookError::NoSuchProfile)
    }

    /// Calls an account something else.
    ///
    /// # Errors
    /// [`BookError::NoSuchProfile`], or when the book cannot be written.
    pub fn rename(&self, id: &ProfileId, label: &str) -> Result<(), BookError> {
        match self.0.execute("UPDATE profile SET label = ?2 WHERE id = ?1", params![id, label])? {
            0 => Err(BookError::NoSuchProfile),
            _ => Ok(()),
        }
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<ProfileRow> {
    Ok(ProfileRow {
        id: row.get("id")?,
        known: NewProfile {
            label: row.get("label")?,
            provider: row.get("provider")?,
            certificate_number: row.get("certificate_number")?,
        },
        created_at: parsed(row, "created_at")?,
    })
}

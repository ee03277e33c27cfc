//! Filing systems that speak the contract: where they are, and the tokens they gave out.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, Row, params};

use crate::book::error::BookError;
use crate::book::id::OfficeId;
use crate::channel::Token;

/// What is entered of a filing system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewOffice {
    /// What its owner calls it.
    pub name: String,
    /// Its address, as the client writes it; unique in the book.
    pub address: String,
    /// The token it gave out.
    pub token: Token,
    /// Whether its owner accepted that what is sent to it is not encrypted.
    pub plain: bool,
    /// Whether it said that nothing there is real.
    pub practice: bool,
}

/// A filing system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeRow {
    /// Its name in the book.
    pub id: OfficeId,
    /// What is known of it.
    pub known: NewOffice,
}

/// The filing systems of the book.
#[derive(Debug)]
pub struct Offices<'b>(pub(crate) &'b Connection);

impl Offices<'_> {
    /// Enters a filing system.
    ///
    /// # Errors
    /// When the book cannot be written, or there is one at that address.
    pub fn add(&self, office: &NewOffice, at: Timestamp) -> Result<OfficeId, BookError> {
        let id = OfficeId::fresh()?;
        let sql = "INSERT INTO office (id, name, address, token, plain, practice, created_at)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let NewOffice { name, address, token, plain, practice } = office;
        self.0.execute(sql, params![id, name, address, token.reveal(), plain, practice, at.to_string()])?;
        Ok(id)
    }

    /// Every filing system, oldest first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn list(&self) -> Result<Vec<OfficeRow>, BookError> {
        let mut statement = self.0.prepare_cached("SELECT * FROM office ORDER BY created_at, id")?;
        let rows = statement.query_map([], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One filing system.
    ///
    /// # Errors
    /// [`BookError::NoSuchOffice`], or when the book cannot be read.
    pub fn get(&self, id: &OfficeId) -> Result<OfficeRow, BookError> {
        let mut statement = self.0.prepare_cached("SELECT * FROM office WHERE id = ?1")?;
        statement.query_row([id], read).optional()?.ok_or(BookError::NoSuchOffice)
    }

    /// The filing system at an address.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn at(&self, address: &str) -> Result<Option<OfficeRow>, BookError> {
        let mut statement = self.0.prepare_cached("SELECT * FROM office WHERE address = ?1")?;
        Ok(statement.query_row([address], read).optional()?)
    }

    /// Notes whether it says that nothing there is real.
    ///
    /// # Errors
    /// [`BookError::NoSuchOffice`], or when the book cannot be written.
    pub fn set_practice(&self, id: &OfficeId, practice: bool) -> Result<(), BookError> {
        changed(self.0.execute("UPDATE office SET practice = ?2 WHERE id = ?1", params![id, practice])?)
    }

    pub(crate) fn set_token(&self, id: &OfficeId, token: &Token) -> Result<(), BookError> {
        changed(self.0.execute("UPDATE office SET token = ?2 WHERE id = ?1", params![id, token.reveal()])?)
    }

    pub(crate) fn remove(&self, id: &OfficeId) -> Result<(), BookError> {
        changed(self.0.execute("DELETE FROM office WHERE id = ?1", [id])?)
    }
}

fn changed(rows: usize) -> Result<(), BookError> {
    if rows == 0 { Err(BookError::NoSuchOffice) } else { Ok(()) }
}

fn read(row: &Row<'_>) -> rusqlite::Result<OfficeRow> {
    Ok(OfficeRow {
        id: row.get("id")?,
        known: NewOffice {
            name: row.get("name")?,
            address: row.get("address")?,
            token: row.get::<_, String>("token")?.into(),
            plain: row.get("plain")?,
            practice: row.get("practice")?,
        },
    })
}

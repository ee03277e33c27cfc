//! The login accounts, as the window lists them.

use filing::answers::Path;
use jiff::Timestamp;
use serde::Serialize;
use ts_rs::TS;

use crate::book::{NewProfile, ProfileRow};
use crate::open::{Desk, DeskError};

/// A login account.
#[derive(Debug, Serialize, TS)]
pub struct AccountCard {
    /// Its id.
    pub id: String,
    /// What its owner calls it.
    pub label: String,
    /// The entity it holds; empty while nobody said it.
    pub entity: String,
    /// The case that stands for that entity.
    pub record: Option<String>,
}

impl Desk {
    /// The login accounts of the book.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn account_cards(&self) -> Result<Vec<AccountCard>, DeskError> {
        let rows = self.book(|book| book.profiles().list())?;
        rows.iter().map(|row| self.account_card(row)).collect()
    }

    /// Adds a login account.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn add_account(&self, label: &str, at: Timestamp) -> Result<AccountCard, DeskError> {
        let new = NewProfile { label: label.trim().to_owned(), ..NewProfile::default() };
        let row = self.book(|book| {
            let id = book.profiles().add(&new, at)?;
            book.profiles().get(&id)
        })?;
        self.account_card(&row)
    }

    fn account_card(&self, row: &ProfileRow) -> Result<AccountCard, DeskError> {
        let record = self.record(&row.id)?;
        let case = record.as_ref().map(|id| self.case(id)).transpose()?;
        let entity = case.map(|case| case.answers.text(&Path::entity("entity.name")).to_owned());
        Ok(AccountCard {
            id: row.id.to_string(),
            label: row.known.label.clone(),
            entity: entity.unwrap_or_default(),
            record: record.map(|id| id.to_string()),
        })
    }
}

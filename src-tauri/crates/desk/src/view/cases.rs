//! The list of cases, and how one begins.

use std::collections::BTreeMap;

use filing::answers::{Path, Value};
use filing::case::Case;
use filing::state::{Road, State};
use filing::view::{subtitle, title};
use filing::words::Language;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::minute;
use crate::book::id::{CaseId, ProfileId};
use crate::book::{CaseRow, Change, NewCase};
use crate::open::{Desk, DeskError};

/// One case in the list.
#[derive(Debug, Serialize, TS)]
pub struct CaseCard {
    /// Id of the case.
    pub id: String,
    /// Entity and filing type.
    pub title: String,
    /// Province and road.
    pub subtitle: String,
    /// Where it stands; absent before it is handed in.
    pub state: Option<State>,
    /// When it was changed last, `YYYY-MM-DD HH:MM`, Beijing.
    pub updated: String,
    /// Handed in for practice.
    pub practice: bool,
    /// The entity's name; empty while it has none.
    pub entity: String,
    /// The login account it belongs to.
    pub account: Option<ProfileId>,
}

/// How a case is to begin.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct Begin {
    /// What the screener was told; empty when the type was chosen from the list.
    pub told: BTreeMap<String, Value>,
    /// The chosen type; absent when the verdict says it.
    pub filing_type: Option<String>,
    /// Province name; read where the type was chosen.
    pub province: String,
    /// The road.
    pub road: Road,
    /// The login account.
    pub account: Option<ProfileId>,
    /// The earlier case it takes over from.
    pub from: Option<CaseId>,
}

impl Desk {
    /// The cases of the book, as the list shows them.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn case_cards(&self, language: Language) -> Result<Vec<CaseCard>, DeskError> {
        let rows = self.book(|book| book.cases())?;
        rows.iter().map(|row| self.case_card(row, language)).collect()
    }

    fn case_card(&self, row: &CaseRow, language: Language) -> Result<CaseCard, DeskError> {
        let (case, words) = (self.case(&row.id)?, self.catalogue().words(language));
        Ok(CaseCard {
            id: row.id.to_string(),
            title: title(words, &case),
            subtitle: subtitle(self.catalogue(), words, &case),
            state: self.standing(&row.id, &case)?.state,
            updated: minute(row.updated_at),
            practice: self.send(&row.id)?.is_some_and(|send| send.is_practice()),
            entity: case.answers.text(&Path::entity("entity.name")).to_owned(),
            account: row.profile.clone(),
        })
    }

    /// Begins a case in the book with the answers it has; its pictures are attached afterwards.
    ///
    /// # Errors
    /// When the book cannot be written.
    pub fn enter(&self, case: &Case, at: Timestamp) -> Result<CaseId, DeskError> {
        let new = NewCase {
            filing_type: case.filing_type.clone(),
            road: case.road,
            province: case.province.clone(),
            catalogue_version: self.catalogue().version.clone(),
        };
        let changes: Vec<Change> =
            case.answers.iter().map(|(path, value)| Change { path, value: Some(value.clone()) }).collect();
        Ok(self.book(|book| {
            let id = book.new_case(&new, at)?;
            book.apply(&id, &changes, at)?;
            Ok::<_, crate::book::error::BookError>(id)
        })?)
    }
}

//! Where a case goes, and where it lies.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::book::id::{CaseId, OfficeId};
use crate::book::{Channel, SendRow};
use crate::offices::{OfficeCard, OfficeError};
use crate::open::Desk;

/// Where a case is handed in.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum Destination {
    /// To the embedded practice office.
    Practice {
        /// What is rehearsed.
        rehearsal: String,
    },
    /// To a filing system of the list.
    Office {
        /// Which.
        id: OfficeId,
    },
}

/// Where a case lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LiesAt {
    /// Through what it went; absent before it was begun anywhere.
    pub channel: Option<Channel>,
    /// The address of its office; empty at a portal and in a rehearsal.
    pub address: String,
    /// That office, while it is in the list.
    pub office: Option<OfficeCard>,
    /// The number the office has given it; empty before, and at a portal.
    pub filing: String,
    /// Whether nothing of it is real.
    pub practice: bool,
}

impl Desk {
    /// Where a case lies.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn lies_at(&self, id: &CaseId) -> Result<LiesAt, OfficeError> {
        let send = self.send(id)?;
        let channel = send.as_ref().map(|send| send.begun.channel);
        let http = send.as_ref().filter(|_| channel == Some(Channel::Http));
        let address = http.map(|send| send.begun.office_url.clone()).unwrap_or_default();
        let office = self.offices()?.into_iter().find(|card| card.address == address);
        let filing = http.map(|send| send.filing_id.clone()).unwrap_or_default();
        let practice = send.as_ref().is_some_and(SendRow::is_practice);
        Ok(LiesAt { channel, address, office, filing, practice })
    }
}

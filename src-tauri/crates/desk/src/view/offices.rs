//! Where a case goes, and where it lies.

use filing::answers::Path;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::after::masked;
use crate::book::Channel;
use crate::book::id::{CaseId, OfficeId};
use crate::offices::{OfficeCard, OfficeError};
use crate::open::{Desk, DeskError};

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

/// Somebody who has to answer the administration's message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct SmsDue {
    /// Who, as the office names them.
    pub principal: String,
    /// Their name.
    pub name: String,
    /// The mobile, masked.
    pub mobile: String,
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
        let told = send.as_ref().and_then(|send| send.status.as_ref()).is_some_and(|status| status.practice);
        let office = self.offices()?.into_iter().find(|card| card.address == address);
        let filing = http.map(|send| send.filing_id.clone()).unwrap_or_default();
        let practice = told || channel == Some(Channel::Practice);
        Ok(LiesAt { channel, address, office, filing, practice })
    }

    /// Who still has to answer the administration's message, by the office's last word.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn sms_due(&self, id: &CaseId) -> Result<Vec<SmsDue>, DeskError> {
        let due = self.send(id)?.and_then(|send| send.status).map(|status| status.sms_due);
        let answers = self.case(id)?.answers;
        let one = |principal: String| {
            let said = |field: &str| {
                let path = format!("{principal}.{field}").parse::<Path>().ok();
                path.map(|path| answers.text(&path).to_owned()).unwrap_or_default()
            };
            let (name, mobile) = (said("name"), masked(&said("mobile")));
            SmsDue { principal, name, mobile }
        };
        Ok(due.unwrap_or_default().into_iter().map(one).collect())
    }
}

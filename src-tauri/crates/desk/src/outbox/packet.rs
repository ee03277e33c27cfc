//! What is handed in, frozen at one moment.

use std::collections::BTreeMap;

use filing::answers::{Answers, Path};
use filing::case::Case;
use filing::catalogue::declare::Stage;
use filing::contract::{Finding, NewFiling};
use filing::state::Road;
use filing::submission;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::book::id::{CaseId, PictureId};
use crate::book::{SendRow, UploadRow};
use crate::open::{Desk, DeskError};

/// One picture of a packet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enclosed {
    /// The slot it fills.
    pub slot: Path,
    /// Its place in the slot, from zero.
    pub position: u32,
    /// Name of its attachment in the case.
    pub name: String,
    /// Its bytes in the book.
    pub picture: PictureId,
    /// Lower-case hex SHA-256.
    pub sha256: String,
    /// Size in bytes.
    pub bytes: u64,
    /// When the office wants it.
    pub stage: Stage,
}

/// A case as it was handed in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Packet {
    /// Type, road and province.
    pub filing: NewFiling,
    /// The answers as the case held them.
    #[serde(deserialize_with = "filing::case::answers_from_json")]
    pub given: Answers,
    /// The answers as they travel.
    #[serde(deserialize_with = "filing::case::answers_from_json")]
    pub answers: Answers,
    /// The pictures.
    pub enclosed: Vec<Enclosed>,
    /// What the office found wrong with exactly this.
    #[serde(default)]
    pub findings: Vec<Finding>,
    /// Paths of the values the applicant has copied to the portal.
    #[serde(default)]
    pub copied: Vec<String>,
}

impl Packet {
    /// Freezes a case.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn freeze(desk: &Desk, id: &CaseId, case: &Case, today: Date) -> Result<Self, DeskError> {
        Ok(Self {
            filing: NewFiling {
                filing_type: case.filing_type.clone(),
                road: case.road,
                province: case.province.clone(),
            },
            given: case.answers.clone(),
            answers: submission::answers(desk.catalogue(), case, today),
            enclosed: enclose(desk, id, case)?,
            findings: Vec::new(),
            copied: Vec::new(),
        })
    }

    /// The packet of a transmission. One that cannot be read any more counts as empty: nothing was handed in.
    pub fn of(send: &SendRow) -> Self {
        Self::read(&send.begun.packet)
    }

    /// A packet as a row keeps it; an unreadable one counts as empty.
    pub(crate) fn read(json: &serde_json::Value) -> Self {
        serde_json::from_value(json.clone()).unwrap_or_else(|_| Self {
            filing: NewFiling { filing_type: String::new(), road: Road::App, province: String::new() },
            given: Answers::default(),
            answers: Answers::default(),
            enclosed: Vec::new(),
            findings: Vec::new(),
            copied: Vec::new(),
        })
    }

    /// The packet as the row keeps it.
    pub fn json(&self) -> serde_json::Value {
        serde_json::to_value(self).unwrap_or_default()
    }

    /// The case it was frozen from.
    pub fn case(&self) -> Case {
        let mut materials: BTreeMap<Path, Vec<String>> = BTreeMap::new();
        for enclosed in &self.enclosed {
            materials.entry(enclosed.slot.clone()).or_default().push(enclosed.name.clone());
        }
        Case {
            filing_type: self.filing.filing_type.clone(),
            road: self.filing.road,
            province: self.filing.province.clone(),
            answers: self.given.clone(),
            materials,
        }
    }

    /// The rows that upload it at a stage.
    pub fn uploads(&self, stage: Stage) -> impl Iterator<Item = UploadRow> {
        self.enclosed.iter().filter(move |enclosed| enclosed.stage == stage).map(|enclosed| UploadRow {
            slot: enclosed.slot.clone(),
            position: enclosed.position,
            picture: enclosed.picture.clone(),
            sha256: enclosed.sha256.clone(),
            bytes: enclosed.bytes,
            location: String::new(),
            sent: 0,
            attempts: 0,
            done: false,
        })
    }
}

/// The pictures that go with a case, in the order of its slots.
pub(super) fn enclose(desk: &Desk, id: &CaseId, case: &Case) -> Result<Vec<Enclosed>, DeskError> {
    let wanted = filing::materials::wanted(desk.catalogue(), case);
    let stage_of =
        |path: &Path| wanted.iter().find(|wanted| wanted.path == *path).map(|wanted| wanted.slot.stage);
    desk.book(|book| {
        let mut enclosed = Vec::new();
        for attachment in book.attachments(id)? {
            let Some(stage) = stage_of(&attachment.path) else { continue };
            let row = book.picture(&attachment.picture)?.row().clone();
            enclosed.push(Enclosed {
                slot: attachment.path,
                position: attachment.position,
                name: attachment.id.as_str().to_owned(),
                picture: attachment.picture,
                sha256: row.sha256,
                bytes: row.bytes,
                stage,
            });
        }
        Ok(enclosed)
    })
}

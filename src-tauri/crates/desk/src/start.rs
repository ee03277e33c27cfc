//! Beginning a case: empty, or with what an earlier case of the same entity says.

use filing::answers::{Path, Value};
use filing::case::Case;
use filing::takeover::{Takeover, takeover};
use jiff::Timestamp;

use crate::book::id::{AttachmentId, CaseId, ProfileId};
use crate::book::{Beginning, Change, Inheritance, NewCase};
use crate::open::{Desk, DeskError};

/// How a case begins.
#[derive(Clone, Debug)]
pub struct Start {
    /// The new case with the answers it has of its own, such as those of the screener.
    pub case: Case,
    /// The login account it belongs to; without one, that of `from`.
    pub profile: Option<ProfileId>,
    /// The earlier case it takes over from, such as the [record](Desk::record) of the account.
    pub from: Option<CaseId>,
    /// Whether pictures are taken over too.
    pub pictures: bool,
}

impl Desk {
    /// Begins a case, whole or not at all. What it takes over is one step of its journal, so that it can be undone by
    /// itself; what the case says of its own is never taken over.
    ///
    /// # Errors
    /// [`DeskError::NoSuchType`], when what it names is not in the book, or when the book cannot be written.
    pub fn begin(&self, start: &Start, at: Timestamp) -> Result<CaseId, DeskError> {
        let Start { case: new, profile, from, pictures } = start;
        if self.catalogue().filing_type(&new.filing_type).is_none() {
            return Err(DeskError::NoSuchType(new.filing_type.clone()));
        }
        let inherits = from.as_ref().map(|from| self.inheritance(from, new, *pictures)).transpose()?;
        let profile = match (profile, from) {
            (None, Some(from)) => self.book(|book| book.case(from))?.profile,
            (profile, _) => profile.clone(),
        };
        let beginning = Beginning {
            case: NewCase {
                filing_type: new.filing_type.clone(),
                road: new.road,
                province: new.province.clone(),
                catalogue_version: self.catalogue().version.clone(),
            },
            profile,
            answers: new.answers.iter().map(|(path, value)| set(path, value.clone())).collect(),
            inherits,
        };
        Ok(self.book(|book| book.begin(&beginning, at))?)
    }

    fn inheritance(&self, from: &CaseId, new: &Case, pictures: bool) -> Result<Inheritance, DeskError> {
        let mut earlier = self.case(from)?;
        self.number(from, &mut earlier)?;
        let Takeover { sites, answers, slots } = takeover(self.catalogue(), &earlier, new, self.today());
        let held = earlier.materials.iter().filter(|(path, _)| pictures && slots.contains(*path));
        let lent = held.flat_map(|(path, names)| {
            names.iter().filter_map(|name| Some((name.parse::<AttachmentId>().ok()?, path.clone())))
        });
        Ok(Inheritance {
            from: from.clone(),
            sites,
            pictures: lent.collect(),
            answers: answers.into_iter().map(|(path, value)| set(path, value)).collect(),
        })
    }

    /// The numbers an office gave a case on approval; a rehearsal gives none.
    fn number(&self, id: &CaseId, case: &mut Case) -> Result<(), DeskError> {
        let status = self.send(id)?.and_then(|send| send.status).filter(|status| !status.practice);
        for (place, number) in status.map(|status| status.numbers).unwrap_or_default() {
            let path = match place.as_str() {
                "entity" => Some(Path::entity("entity.filing_number")),
                site => format!("{site}.site.filing_number").parse().ok(),
            };
            if let Some(path) = path {
                case.answers.set(&path, Some(Value::Text(number)));
            }
        }
        Ok(())
    }
}

fn set(path: Path, value: Value) -> Change {
    Change { path, value: Some(value) }
}

#[cfg(test)]
mod tests;

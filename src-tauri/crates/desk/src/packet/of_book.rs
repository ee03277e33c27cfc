//! The packet of a case in the book.

use filing::check::word;
use filing::problem::{ProblemView, Severity};
use filing::words::Language;

use super::{Contents, PacketError, Picture, packet};
use crate::book::Channel;
use crate::book::id::CaseId;
use crate::open::{Desk, DeskError};
use crate::outbox::packet::{Enclosed, Packet};

impl Desk {
    /// The ZIP file of a case: as it was frozen for the portal, or as it is now when it was not.
    ///
    /// # Errors
    /// [`DeskError::Packet`] when a part cannot be made, or when the book cannot be read.
    pub fn packet_zip(&self, id: &CaseId, language: Language) -> Result<Vec<u8>, DeskError> {
        let frozen = self.send(id)?.filter(|send| send.begun.channel == Channel::Portal);
        let frozen = match &frozen {
            Some(send) => Packet::of(send),
            None => Packet::freeze(self, id, &self.case(id)?, self.today())?,
        };
        let (case, catalogue) = (frozen.case(), self.catalogue());
        let words = catalogue.words(language);
        let problems = self.problems(id, &case, self.today())?;
        let remarks: Vec<ProblemView> = problems
            .iter()
            .filter(|problem| problem.severity == Severity::Warn)
            .map(|problem| word(catalogue, words, problem))
            .collect();
        let contents = Contents { catalogue, words, case: &case, today: self.today(), remarks: &remarks };
        let pictures: Result<Vec<Picture>, DeskError> =
            frozen.enclosed.iter().map(|one| self.enclosed(one)).collect();
        let parts = packet(contents, pictures?)?;
        Ok(parts.zip()?)
    }

    fn enclosed(&self, one: &Enclosed) -> Result<Picture, DeskError> {
        Ok(Picture { slot: one.slot.clone(), jpeg: self.picture(&one.picture)? })
    }
}

impl From<PacketError> for DeskError {
    fn from(error: PacketError) -> Self {
        match error {
            PacketError::Paper(error) => Self::Paper(error),
            error @ PacketError::Unwritten(_) => Self::Packet(error),
        }
    }
}

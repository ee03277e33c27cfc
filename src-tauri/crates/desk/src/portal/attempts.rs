//! The rounds of a case at the portal, side by side: what was handed in each time, and what was changed in between.

use std::collections::BTreeSet;

use filing::answers::{Answers, Path};
use filing::contract::Finding;
use filing::state::State;
use jiff::Timestamp;

use crate::book::Channel;
use crate::book::id::CaseId;
use crate::open::{Desk, DeskError};
use crate::outbox::packet::Packet;

/// One round.
#[derive(Clone, Debug, PartialEq)]
pub struct Attempt {
    /// Counted from 1.
    pub round: u32,
    /// When it was handed in; absent while it is not.
    pub at: Option<Timestamp>,
    /// Where it came to.
    pub state: State,
    /// What was found wrong with it.
    pub findings: Vec<Finding>,
    /// Answers and picture slots that differ from the round before, in order.
    pub changed: Vec<Path>,
}

impl Desk {
    /// Every round of a case at the portal, the first one first.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn attempts(&self, id: &CaseId) -> Result<Vec<Attempt>, DeskError> {
        let sends = self.book(|book| book.sends().list(id))?;
        let mut attempts = Vec::new();
        let mut before: Option<Packet> = None;
        for send in sends.into_iter().filter(|send| send.begun.channel == Channel::Portal) {
            let events = self.book(|book| book.events().list(send.id))?;
            let packet = Packet::of(&send);
            attempts.push(Attempt {
                round: send.round,
                at: events.first().map(|row| row.event.at),
                state: events.last().map_or(State::Draft, |row| row.event.to),
                findings: packet.findings.clone(),
                changed: before.as_ref().map(|before| changed(before, &packet)).unwrap_or_default(),
            });
            before = Some(packet);
        }
        Ok(attempts)
    }
}

/// Where two packets differ.
fn changed(before: &Packet, after: &Packet) -> Vec<Path> {
    let paths = |answers: &Answers| answers.iter().map(|(path, _)| path).collect::<Vec<Path>>();
    let mut all: BTreeSet<Path> = paths(&before.given).into_iter().chain(paths(&after.given)).collect();
    all.retain(|path| before.given.get(path) != after.given.get(path));
    let pictures = |packet: &Packet| -> BTreeSet<(Path, String)> {
        packet.enclosed.iter().map(|one| (one.slot.clone(), one.sha256.clone())).collect()
    };
    let (old, new) = (pictures(before), pictures(after));
    all.extend(old.symmetric_difference(&new).map(|(slot, _)| slot.clone()));
    all.into_iter().collect()
}

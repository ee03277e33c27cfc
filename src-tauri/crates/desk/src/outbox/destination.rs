//! Whether a case may be handed in somewhere, and whether that begins a filing of its own. A rehearsal never stands in
//! the way of the real thing; what was really handed in goes on where it lies.

use filing::state::State;

use super::SendError;
use super::deliver::Delivery;
use crate::book::id::CaseId;
use crate::book::{Channel, SendRow, Stage};
use crate::clock::now;
use crate::open::Desk;

impl Desk {
    /// Whether handing a case in at that office begins a filing of its own, rather than the first one, or one that lies
    /// there already and goes on.
    ///
    /// # Errors
    /// [`SendError::Elsewhere`] while it lies somewhere else; or when the book cannot be read.
    pub fn begins_anew(&self, id: &CaseId, channel: Channel, address: &str) -> Result<bool, SendError> {
        let Some(last) = self.send(id)? else { return Ok(false) };
        let state = self.happened(id)?.last().map_or(State::Draft, |last| last.state);
        let practised = last.is_practice();
        if last.stage == Stage::Stopped || state.is_dropped() || practised && state.is_final() {
            return Ok(true);
        }
        let there =
            last.begun.channel == channel && (last.is_rehearsal() || last.begun.office_url == address);
        if there {
            return Ok(false);
        }
        if practised || never_handed_in(&last) { Ok(true) } else { Err(SendError::Elsewhere) }
    }

    /// Lets go of what was begun at another office and never handed in there.
    fn let_go(&self, id: &CaseId) -> Result<(), SendError> {
        let Some(mut last) = self.send(id)?.filter(never_handed_in) else { return Ok(()) };
        last.stage = Stage::Stopped;
        Ok(self.book(|book| book.sends().update(&last, now()))?)
    }
}

impl Delivery<'_> {
    /// Hands a case in at this office, wherever it was begun before: what was only begun elsewhere is let go, and where
    /// that is due a filing of its own begins. Called again, it goes on.
    ///
    /// # Errors
    /// [`SendError::Elsewhere`]; as [`Delivery::hand_in`].
    pub async fn hand_in_here(&self, id: &CaseId) -> Result<SendRow, SendError> {
        if self.desk.begins_anew(id, self.channel, self.office.address())? {
            self.desk.let_go(id)?;
            self.begin(id)?;
        }
        self.hand_in(id).await
    }
}

/// Begun, perhaps with pictures on their way, but surely not handed in: what is sent last was never sent.
fn never_handed_in(send: &SendRow) -> bool {
    send.round == 1
        && match send.begun.channel {
            Channel::Portal => send.stage == Stage::Open,
            Channel::Http | Channel::Practice => matches!(send.stage, Stage::Open | Stage::Upload),
        }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::around::tests::{desk, hand_in, sample};

    const HERE: &str = "https://one.example.cn/";
    const THERE: &str = "https://two.example.cn/";

    /// Handed in at the first office, and brought to a stage and a state there.
    fn lies(channel: Channel, stage: Stage, state: State) -> (tempfile::TempDir, Desk, CaseId) {
        let (folder, desk) = desk();
        let id = sample(&desk, &[], 0);
        hand_in(&desk, &id, channel, state);
        let mut send = desk.send(&id).unwrap().unwrap();
        HERE.clone_into(&mut send.begun.office_url);
        send.stage = stage;
        desk.book(|book| book.sends().update(&send, now()).unwrap());
        (folder, desk, id)
    }

    fn to(desk: &Desk, id: &CaseId, channel: Channel, address: &str) -> Result<bool, &'static str> {
        desk.begins_anew(id, channel, address).map_err(|error| error.code())
    }

    #[test]
    fn what_lies_at_an_office_goes_on_there_and_nowhere_else() {
        let (_folder, desk, id) = lies(Channel::Http, Stage::Follow, State::CaReview);
        assert_eq!(to(&desk, &id, Channel::Http, HERE), Ok(false));
        for (channel, address) in [(Channel::Http, THERE), (Channel::Practice, HERE)] {
            assert_eq!(to(&desk, &id, channel, address), Err("send_elsewhere"));
        }
        // It may have been handed in, although no answer came.
        let (_folder, desk, id) = lies(Channel::Http, Stage::Submit, State::Draft);
        assert_eq!(to(&desk, &id, Channel::Http, THERE), Err("send_elsewhere"));
    }

    #[test]
    fn a_rehearsal_and_what_came_to_nothing_stand_in_nobodys_way() {
        for state in [State::CaReview, State::Live] {
            let (_folder, desk, id) = lies(Channel::Practice, Stage::Follow, state);
            assert_eq!(to(&desk, &id, Channel::Http, HERE), Ok(true));
            assert_eq!(to(&desk, &id, Channel::Practice, THERE), Ok(state == State::Live));
        }
        let (_folder, desk, id) = lies(Channel::Http, Stage::Done, State::Revoked);
        assert_eq!(to(&desk, &id, Channel::Http, HERE), Ok(true));
        assert_eq!(to(&desk, &id, Channel::Practice, HERE), Ok(true));
    }

    #[test]
    fn what_was_only_begun_elsewhere_is_let_go() {
        let (_folder, desk, id) = lies(Channel::Http, Stage::Upload, State::Draft);
        assert_eq!(to(&desk, &id, Channel::Http, THERE), Ok(true));
        desk.let_go(&id).unwrap();
        assert_eq!(desk.send(&id).unwrap().unwrap().stage, Stage::Stopped);
        let (_folder, desk, id) = lies(Channel::Http, Stage::Follow, State::Submitted);
        desk.let_go(&id).unwrap();
        assert_eq!(desk.send(&id).unwrap().unwrap().stage, Stage::Follow);
    }
}

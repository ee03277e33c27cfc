//! What is told outside of the window, in a notification of the desktop or beside the tray's icon: that something
//! moved, or that a deadline comes near. Never whose, never a number; and never the only place where it stands.

use filing::problem::Args;
use filing::reminders::due;
use filing::state::{Actor, State};
use filing::words::{Language, Words, message_id};
use jiff::Timestamp;
use serde::Serialize;

use crate::book::id::CaseId;
use crate::book::{SendRow, Stage};
use crate::clock::now;
use crate::open::{Desk, DeskError};
use crate::outbox::attend::Heard;
use crate::settings::Settings;

/// A notification.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    /// The app's name.
    pub title: String,
    /// One sentence.
    pub text: String,
}

/// How many cases wait for the applicant, in words; nothing is known of a closed book.
pub fn waiting_line(words: &Words, waiting: Option<usize>) -> String {
    match waiting {
        None => words.plain("tray-locked"),
        Some(0) => words.plain("tray-none"),
        Some(count) => words.say("tray-waiting", &Args::from([("count".to_owned(), count.to_string())])),
    }
}

impl Desk {
    /// What the desktop is told of what was heard; nothing where its owner does not want it.
    ///
    /// # Errors
    /// When the book cannot be read or written.
    pub fn notes(&self, heard: &Heard, settings: Settings) -> Result<Vec<Note>, DeskError> {
        match heard {
            _ if !settings.notify => Ok(Vec::new()),
            Heard::News { moved, .. } => {
                Ok(self.note_of_news(moved, settings.language)?.into_iter().collect())
            }
            Heard::Tick => self.take_reminders(now(), settings.language),
        }
    }

    /// What is told of cases that moved; nothing when none did.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn note_of_news(&self, moved: &[CaseId], language: Language) -> Result<Option<Note>, DeskError> {
        let words = self.catalogue().words(language);
        let text = match moved {
            [] => return Ok(None),
            [one] => {
                let state = self.happened(one)?.last().map_or(State::Draft, |last| last.state);
                let step = words.plain(&message_id("state", state.name()));
                words.say("note-news", &Args::from([("step".to_owned(), step)]))
            }
            many => words.say("note-news-many", &Args::from([("count".to_owned(), many.len().to_string())])),
        };
        Ok(Some(Note { title: words.plain("window-title"), text }))
    }

    /// The reminders that are due and were not given before; they count as given from now on.
    ///
    /// # Errors
    /// When the book cannot be read or written.
    pub fn take_reminders(&self, now: Timestamp, language: Language) -> Result<Vec<Note>, DeskError> {
        let words = self.catalogue().words(language);
        let mut notes = Vec::new();
        for send in self.underway()? {
            let id = &send.begun.case;
            let (road, happened) = (self.book(|book| book.case(id))?.pinned.road, self.happened(id)?);
            let clock = send.status.as_ref().and_then(|status| status.clock.as_ref());
            let Some(reminder) = due(self.catalogue(), road, &happened, clock, now) else { continue };
            if self.book(|book| book.reminded().give(send.id, &reminder.id, now))? {
                let note = Note { title: words.plain("window-title"), text: reminder.text(words) };
                if !notes.contains(&note) {
                    notes.push(note);
                }
            }
        }
        Ok(notes)
    }

    /// How many real filings wait for the applicant.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn waiting_for_applicant(&self) -> Result<usize, DeskError> {
        let mut count = 0;
        for send in self.underway()? {
            let road = self.book(|book| book.case(&send.begun.case))?.pinned.road;
            let state = self.happened(&send.begun.case)?.last().map(|last| last.state);
            let waits = state.and_then(|state| self.catalogue().states.waits_for(state, road));
            count += usize::from(waits == Some(Actor::Applicant));
        }
        Ok(count)
    }

    /// What was really handed in and has not come to its end: of each case the transmission that counts.
    fn underway(&self) -> Result<Vec<SendRow>, DeskError> {
        let mut sends = self.book(|book| book.sends().unfinished())?;
        sends.retain(|send| !send.is_practice() && send.stage == Stage::Follow);
        let mut latest: Vec<SendRow> = Vec::new();
        for send in sends {
            latest.retain(|other| other.begun.case != send.begun.case);
            latest.push(send);
        }
        Ok(latest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::around::tests::{at, desk, hand_in, sample};
    use crate::book::Channel;
    use crate::clock;

    fn lies(desk: &Desk, channel: Channel, state: State) -> CaseId {
        let id = sample(desk, &[("entity.name", "杭州示例茶业有限公司")], 0);
        hand_in(desk, &id, channel, state);
        let mut send = desk.send(&id).unwrap().unwrap();
        send.stage = Stage::Follow;
        desk.book(|book| book.sends().update(&send, clock::now()).unwrap());
        id
    }

    #[test]
    fn what_is_told_names_the_step_and_nobody() {
        let (_folder, desk) = desk();
        let id = lies(&desk, Channel::Http, State::SmsPending);
        let note = desk.note_of_news(std::slice::from_ref(&id), Language::ZhCn).unwrap().unwrap();
        assert!(note.text.contains("待短信核验") && !note.text.contains("示例"), "{}", note.text);
        assert_eq!(desk.note_of_news(&[], Language::ZhCn).unwrap(), None);
        let many = desk.note_of_news(&[id.clone(), id], Language::En).unwrap().unwrap();
        assert!(many.text.contains('2'), "{}", many.text);
    }

    #[test]
    fn a_reminder_is_given_once_for_an_office_and_a_portal_and_never_in_a_rehearsal() {
        let (_folder, desk) = desk();
        for channel in [Channel::Http, Channel::Portal, Channel::Practice] {
            lies(&desk, channel, State::SmsPending);
        }
        assert_eq!(desk.waiting_for_applicant().unwrap(), 2);
        let half = at(13 * 60);
        assert_eq!(desk.take_reminders(at(60), Language::ZhCn).unwrap(), []);
        let notes = desk.take_reminders(half, Language::ZhCn).unwrap();
        assert_eq!(notes.len(), 1, "the same words are said once: {notes:?}");
        assert_eq!(desk.take_reminders(half, Language::ZhCn).unwrap(), []);
        let late = desk.take_reminders(at(22 * 60), Language::ZhCn).unwrap();
        assert_eq!(late.len(), 1, "the last one is given too");
        assert!(late[0].text.contains("短信核验") && !late[0].text.contains("示例"), "{late:?}");
    }
}

//! What the window shows of a filing at a portal.

use filing::answers::{Path, Value};
use filing::case::Case;
use filing::catalogue::declare::Field;
use filing::check::{label, word as say_problem};
use filing::explain::{StateChoice, UnderstandingView, word};
use filing::state::State;
use filing::words::{Language, Words, message_id};
use serde::Serialize;
use ts_rs::TS;

use super::{Order, PortalError};
use crate::book::id::CaseId;
use crate::book::{Channel, SendRow};
use crate::open::Desk;
use crate::outbox::packet::Packet;
use crate::packet::review;

/// The rule that what an office found is reported by.
const FINDING: &str = "office.finding";

/// A filing at a portal.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PortalView {
    /// Whether the case goes through a portal.
    pub chosen: bool,
    /// Code of the portal that was chosen; empty before.
    pub host: String,
    /// Where it can be filed.
    pub portals: Vec<PortalChoice>,
    /// Where the case stands.
    pub state: StateChoice,
    /// What the portal may say next.
    pub next: Vec<StateChoice>,
    /// Every state such a filing can come to, for one that is none of the next.
    pub all: Vec<StateChoice>,
    /// What the last refusal is about and is still as it was.
    pub flagged: Vec<FlagView>,
    /// The values in the order of the portal.
    pub sheet: Vec<CopySection>,
    /// Whether there is a record that can be taken back.
    pub undoable: bool,
}

/// A portal.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PortalChoice {
    /// Its code in `portals.csv`.
    pub code: String,
    /// Whose it is.
    pub name: String,
    /// Its address.
    pub address: String,
    /// Where that is known from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// Values that belong together.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopySection {
    /// Its heading.
    pub title: String,
    /// The values.
    pub rows: Vec<CopyRow>,
}

/// One value to copy.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CopyRow {
    /// Which answer.
    pub path: String,
    /// What it is called.
    pub label: String,
    /// The value in words.
    pub value: String,
    /// Whether it is hidden: shown by signs that stand for it, and fetched only to be copied.
    pub secret: bool,
    /// Whether the applicant has copied it.
    pub copied: bool,
}

/// Something a refusal is about.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FlagView {
    /// Which answer or picture.
    pub path: Path,
    /// What it is called.
    pub label: String,
    /// What is wrong with it.
    pub message: String,
    /// What to do.
    pub suggestion: String,
}

/// A pasted text, as it was understood for a case.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HeardView {
    /// What was understood.
    pub understood: UnderstandingView,
    /// How the state lies to the one on record.
    pub order: Option<Order>,
    /// The state on record.
    pub from: StateChoice,
}

impl Desk {
    /// What the window shows of a filing at a portal.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn portal_view(&self, id: &CaseId, language: Language) -> Result<PortalView, PortalError> {
        let words = self.catalogue().words(language);
        let case = self.case(id)?;
        let send = self.send(id)?.filter(|send| send.begun.channel == Channel::Portal);
        let state = self.happened(id)?.last().map_or(State::Draft, |last| last.state);
        let events = send.as_ref().map(|send| self.book(|book| book.events().list(send.id))).transpose()?;
        let next = self.portal_next(id)?;
        let reachable = self.catalogue().states.reachable(case.road, self.portal_kind(id, &case)?);
        let possible = |state: &&State| reachable.contains(*state) || next.contains(*state);
        Ok(PortalView {
            chosen: send.is_some(),
            host: send.as_ref().map(|send| send.begun.office_url.clone()).unwrap_or_default(),
            portals: self.portals(language),
            state: choice(words, state),
            next: next.iter().map(|state| choice(words, *state)).collect(),
            all: State::ALL.iter().filter(possible).map(|state| choice(words, *state)).collect(),
            flagged: self.flagged(id, &case, words)?,
            sheet: send.as_ref().map(|send| self.sheet(send, words)).unwrap_or_default(),
            undoable: events.is_some_and(|events| !events.is_empty()),
        })
    }

    /// A pasted text in words. Nothing is recorded.
    ///
    /// # Errors
    /// When the book cannot be read.
    pub fn portal_heard(
        &self,
        id: &CaseId,
        text: &str,
        language: Language,
    ) -> Result<HeardView, PortalError> {
        let heard = self.portal_hear(id, text)?;
        let words = self.catalogue().words(language);
        let understood = word(self.catalogue(), words, &heard.found);
        Ok(HeardView { understood, order: heard.order, from: choice(words, heard.from) })
    }

    /// The address of a portal; `None` for one that nobody knows.
    pub fn portal_address(&self, code: &str) -> Option<String> {
        let row = self.catalogue().table("portals")?.find("code", code)?;
        Some(row.get("address").to_owned())
    }

    fn portals(&self, language: Language) -> Vec<PortalChoice> {
        let rows = self.catalogue().table("portals").into_iter().flat_map(|table| table.rows());
        let one = rows.map(|row| PortalChoice {
            code: row.get("code").to_owned(),
            name: row.name(language).to_owned(),
            address: row.get("address").to_owned(),
            source: row.get("source").to_owned(),
            as_of: row.get("as_of").to_owned(),
        });
        one.collect()
    }

    /// The values that were frozen, as the review shows them.
    fn sheet(&self, send: &SendRow, words: &Words) -> Vec<CopySection> {
        let packet = Packet::of(send);
        let case = Case { answers: packet.answers.clone(), ..packet.case() };
        let shown = review(self.catalogue(), words, &case, self.today());
        let sections = shown.into_iter().map(|section| {
            let given = |path: &Path| case.answers.get(path).is_some_and(Value::is_present);
            let rows = section.rows.into_iter().filter(|row| given(&row.path)).map(|row| CopyRow {
                secret: self.is_secret(&row.path),
                copied: packet.copied.contains(&row.path.to_string()),
                path: row.path.to_string(),
                label: row.label,
                value: row.value,
            });
            CopySection { title: section.title, rows: rows.collect() }
        });
        sections.filter(|section| !section.rows.is_empty()).collect()
    }

    fn is_secret(&self, path: &Path) -> bool {
        self.catalogue().field(&path.id).is_some_and(Field::is_secret)
    }

    /// A hidden value of the frozen sheet, to be copied; empty for anything else.
    ///
    /// # Errors
    /// [`PortalError::OtherChannel`], or when the book cannot be read.
    pub fn portal_secret(&self, id: &CaseId, path: &Path) -> Result<String, PortalError> {
        let packet = Packet::of(&self.at_portal(id)?);
        Ok(if self.is_secret(path) { packet.answers.text(path).to_owned() } else { String::new() })
    }

    fn flagged(&self, id: &CaseId, case: &Case, words: &Words) -> Result<Vec<FlagView>, PortalError> {
        let problems = self.problems(id, case, self.today())?;
        let flags = problems.iter().filter(|problem| problem.rule == FINDING).map(|problem| {
            let worded = say_problem(self.catalogue(), words, problem);
            FlagView {
                label: label(self.catalogue(), words, &problem.path),
                path: worded.path,
                message: worded.message,
                suggestion: worded.suggestion,
            }
        });
        Ok(flags.collect())
    }
}

fn choice(words: &Words, state: State) -> StateChoice {
    StateChoice { state, name: words.plain(&message_id("state", state.name())) }
}

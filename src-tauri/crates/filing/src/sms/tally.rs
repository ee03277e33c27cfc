//! What an applicant told of the answers of the ministry's page, counted. The page itself is never asked.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::catalogue::Catalogue;
use crate::catalogue::table::Row;
use crate::state::{State, names};

/// The answers the page gives, by code.
pub(super) const TABLE: &str = "sms_page_answers";

names!(Effect {
    Done => "done",
    PartDone => "part_done",
    Unclear => "unclear",
    DoneBefore => "done_before",
    Returned => "returned",
    WrongAgain => "wrong_again",
    WrongData => "wrong_data",
    NothingDue => "nothing_due",
    Resent => "resent",
    NoMore => "no_more",
});

/// What an answer of the page means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Everybody has confirmed.
    Done,
    /// This one has confirmed, others are waited for.
    PartDone,
    /// Not found, or confirmed already: either may be.
    Unclear,
    /// This one confirmed before.
    DoneBefore,
    /// The filing went back to the provider.
    Returned,
    /// Wrong; another try is possible.
    WrongAgain,
    /// What was typed does not fit.
    WrongData,
    /// Nothing waits for that number.
    NothingDue,
    /// The message was sent once more.
    Resent,
    /// It cannot be sent any more.
    NoMore,
}

impl Effect {
    /// What the answer of that code means; `None` for a code that nobody knows.
    pub fn of(catalogue: &Catalogue, code: &str) -> Option<Self> {
        catalogue.table(TABLE)?.find("code", code).as_ref().and_then(of_row)
    }

    /// The state that follows by itself: `all` says whether everybody else who must answer has. What leaves it open
    /// changes nothing.
    pub fn leads_to(self, all: bool) -> Option<State> {
        match self {
            Self::Done => Some(State::CaReview),
            Self::PartDone => Some(State::SmsPartial),
            Self::DoneBefore => Some(if all { State::CaReview } else { State::SmsPartial }),
            Self::Returned => Some(State::SmsReturned),
            _ => None,
        }
    }

    /// Whether it says that whoever was asked has confirmed.
    pub fn confirms(self) -> bool {
        matches!(self, Self::Done | Self::PartDone | Self::DoneBefore)
    }
}

pub(super) fn of_row(row: &Row<'_>) -> Option<Effect> {
    Effect::named(row.get("effect"))
}

/// What the page answered, as the applicant told it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageAnswer {
    /// Who had asked it.
    pub principal: String,
    /// Code of the answer in `sms_page_answers.csv`.
    pub code: String,
    /// When it was told.
    pub at: Timestamp,
}

/// The answers of one check, counted.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Counted {
    pub(super) wrong: u32,
    pub(super) resent: u32,
    pub(super) no_more: bool,
    pub(super) done: BTreeMap<String, Timestamp>,
}

pub(super) fn count<'a>(catalogue: &Catalogue, answers: impl Iterator<Item = &'a PageAnswer>) -> Counted {
    let mut counted = Counted::default();
    for answer in answers {
        match Effect::of(catalogue, &answer.code) {
            Some(Effect::WrongAgain | Effect::WrongData) => counted.wrong += 1,
            Some(Effect::Resent) => counted.resent += 1,
            Some(Effect::NoMore) => counted.no_more = true,
            Some(effect) if effect.confirms() => {
                counted.done.entry(answer.principal.clone()).or_insert(answer.at);
            }
            _ => {}
        }
    }
    counted
}

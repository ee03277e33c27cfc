//! What a pasted text says about a filing: a short message, a portal's page, a letter of refusal.
//!
//! Nothing is changed and nothing invented here. A text that says two things at once is unclear, with both; one that says
//! nothing known is unknown. A negation never becomes an approval: see `polar`. Verification codes are noticed and
//! never kept.
//!
//! | module | what it holds |
//! | --- | --- |
//! | `declare` | the phrases, as data |
//! | `fold` | the text as it is matched |
//! | `phrase` | whether a phrase stands in it |
//! | `polar` | plain statements of yes and no, and whose they are |
//! | `figures` | numbers, codes, dates |
//! | `lexicon` | things and flaws, and the phrases made of them |
//! | `whose` | which principal and which website is meant |
//! | `reasons` | why it was refused, and where |
//! | `product` | error codes of a provider's service numbers |
//! | `decide` | what it comes to |
//! | `told` | a finding that names its reason, in words |
//! | `view` | the same in words |

mod decide;
mod declare;
mod figures;
mod fold;
mod lexicon;
mod phrase;
mod polar;
mod product;
mod reasons;
mod sound;
#[cfg(test)]
mod tests;
mod told;
mod view;
mod whose;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::answers::Path;
use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::state::State;

pub use declare::Phrases;
pub(crate) use sound::check;
pub use told::{detail, reason_of, reason_words};
pub use view::{RefusalReasonView, StateChoice, UnderstandingView, word};

/// What the text is read for.
#[derive(Clone, Copy, Debug)]
pub struct Scope<'a> {
    /// The case it was pasted for, if any: reasons then name places in it.
    pub case: Option<&'a Case>,
    /// Where that case stands, if that is known: it decides between states the words leave open.
    pub state: Option<State>,
    /// Today in Beijing.
    pub today: Date,
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "TextKind")]
pub enum Kind {
    /// The ministry's message with a verification code.
    SmsVerification,
    /// What the ministry's verification page answered.
    SmsResult,
    /// A provider's error about a service number.
    ServiceNumber,
    /// Where the filing stands now.
    State,
    /// It was refused, or is to be mended.
    Refusal,
    /// The administration approved it.
    Approval,
    /// A result code of the administration, and nothing more.
    CaCode,
    /// A record number, and nothing more.
    RecordNumber,
    /// A record was cancelled.
    RecordCancelled,
    /// A record counts as an empty shell.
    RecordShell,
    /// A record was changed.
    RecordChanged,
    /// A provider ended the access.
    AccessCancelled,
    /// Something is due.
    Reminder,
    /// It is about something else than this filing.
    OtherMatter,
    /// It says more than one thing.
    Unclear,
    /// It says nothing that is known.
    Unknown,
}

/// How sure the reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// A guess, or nothing at all.
    Low,
    /// The words are usual ones.
    Medium,
    /// The words are exact ones, or a number stands beside them.
    High,
}

/// What a reason is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    /// An answer.
    Field,
    /// A picture.
    Slot,
    /// The filing as a whole.
    Case,
}

/// Who does something about a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ReasonAct")]
pub enum Act {
    /// The applicant mends it.
    Mend,
    /// The applicant asks first.
    Ask,
    /// It passes by itself.
    Wait,
    /// Another filing is needed.
    Restart,
    /// The provider mends it.
    Provider,
}

impl Act {
    fn named(name: &str) -> Self {
        match name {
            "mend" => Self::Mend,
            "wait" => Self::Wait,
            "restart" => Self::Restart,
            "provider" => Self::Provider,
            _ => Self::Ask,
        }
    }
}

/// One reason a text names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// Its id in `refusal_reasons.csv`; words `reason-<id>`.
    pub id: String,
    /// What it is about.
    pub kind: PlaceKind,
    /// Field or slot ids it is about; several when the text does not say whose.
    pub fields: Vec<String>,
    /// The places in the case at hand.
    pub paths: Vec<Path>,
    /// Who does something about it.
    pub act: Act,
    /// The administration's result code, when one was given.
    pub code: String,
    /// Where the row comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// Which number was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NumberKind {
    /// The record number of an entity.
    Entity,
    /// The record number of a website.
    Site,
    /// A provider's service number.
    Service,
}

/// A number in the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct FoundNumber {
    /// Which.
    pub kind: NumberKind,
    /// In its normal form.
    pub value: String,
    /// Whether it can be one.
    pub sound: bool,
}

/// The unit of a hint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HintUnit {
    /// Hours.
    Hour,
    /// Working days.
    Workday,
    /// Calendar days.
    Day,
    /// A date.
    Date,
}

/// By when something is due, as the text says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Hint {
    /// In which unit.
    pub unit: HintUnit,
    /// How many; zero for a date.
    pub count: u32,
    /// The date, `YYYY-MM-DD`.
    pub date: Option<String>,
}

/// What was understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Understanding {
    /// What the text is.
    pub kind: Kind,
    /// The state it tells; `None` when it tells none, or more than one.
    pub state: Option<State>,
    /// The states that may be meant, when the words leave it open.
    pub candidates: Vec<State>,
    /// Why it was refused.
    pub reasons: Vec<Reason>,
    /// Sentences among the reasons that were not understood, figures hidden.
    pub unread: Vec<String>,
    /// Result codes of the administration.
    pub codes: Vec<String>,
    /// Answer code of the ministry's verification page.
    pub sms_answer: String,
    /// Error code of a provider's service numbers; empty otherwise.
    pub product_code: String,
    /// What it reminds of, or which other matter it is about; empty otherwise.
    pub matter: String,
    /// Record and service numbers.
    pub numbers: Vec<FoundNumber>,
    /// By when something is due.
    pub hints: Vec<Hint>,
    /// Whether it brings a verification code, which is not kept.
    pub holds_code: bool,
    /// How sure the reading is.
    pub confidence: Confidence,
    /// Where the knowledge behind it comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// Reads a pasted text. Text of any length and content gives an answer; what is beyond 20,000 characters is not read.
pub fn understand(text: &str, catalogue: &Catalogue, scope: &Scope<'_>) -> Understanding {
    decide::read(text, catalogue, scope)
}

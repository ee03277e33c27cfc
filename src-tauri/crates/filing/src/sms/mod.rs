//! The SMS check: who must answer, with whose number, until when, and how many tries are left.
//!
//! Who must answer follows from the filing type and the roles in it. People with the same mobile get one code between
//! them. Where a record is brought along, the message goes to the number of that record, which this filing does not
//! carry. Everything is counted for the filing as a whole: one wrong entry too many, by whomever, sends it back.
//!
//! | module | what it holds |
//! | --- | --- |
//! | [`who`] | `sms_verification_who.csv`: who must answer |
//! | [`tally`] | what an applicant told of the ministry's page, counted |
//! | [`view`] | all of it in words |

pub mod tally;
#[cfg(test)]
mod tests;
pub mod view;
pub mod who;

use std::collections::BTreeMap;

use jiff::Timestamp;

pub use tally::{Effect, PageAnswer};
pub use view::SmsView;
pub use who::{Answerer, Number, SmsTable};

use crate::catalogue::Catalogue;
use crate::contract::FilingStatus;
use crate::state::{Road, State};
use crate::timeline::Happened;
use crate::values::plain;

/// The timers that count instead of running.
pub(crate) const WRONG: &str = "sms_wrong_attempts";
const RESENDS: &str = "sms_resend";
/// Digits of a code from the ministry. Source: help.aliyun.com, ICP filing, SMS check; as of 2026-11-23.
const DIGITS: usize = 6;

/// How the check of one filing stands, whoever counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// When time is over.
    pub ends_at: Timestamp,
    /// Wrong entries that are still let pass; with none left the next one sends the filing back.
    pub tries_left: Option<u32>,
    /// How often the messages can still be sent again.
    pub resends_left: Option<u32>,
    /// Who has confirmed, and when.
    pub done: BTreeMap<String, Timestamp>,
    /// The mobiles and people that an office named, when one counts; otherwise they follow from the filing.
    pub due: Option<Vec<String>>,
}

impl Standing {
    /// As an office says it. An office that only names who is still due tells no more than that; without a clock of its
    /// own the usual time counts from where it stands.
    pub fn told(catalogue: &Catalogue, road: Road, status: &FilingStatus) -> Option<Self> {
        let Some(check) = &status.sms else {
            let usual = || {
                catalogue.deadlines.get(catalogue.states.timer(State::SmsPending, road)?)?.ends(status.since)
            };
            return Some(Self {
                ends_at: status.clock.as_ref().map(|clock| clock.ends_at).or_else(usual)?,
                tries_left: None,
                resends_left: None,
                done: BTreeMap::new(),
                due: Some(status.sms_due.clone()),
            });
        };
        let done = check.principals.iter();
        let done = done.filter_map(|one| Some((one.principal.clone(), one.confirmed_at?)));
        Some(Self {
            ends_at: check.expires_at,
            tries_left: Some(check.tries_left),
            resends_left: Some(check.resends_left),
            done: done.collect(),
            due: Some(check.principals.iter().map(|one| one.principal.clone()).collect()),
        })
    }

    /// As the applicant told of a portal: the clock began with the record that messages are awaited. `None` where no
    /// check is open.
    pub fn recorded(
        catalogue: &Catalogue,
        road: Road,
        happened: &[Happened],
        answers: &[PageAnswer],
    ) -> Option<Self> {
        let began = began(happened)?;
        let timer = catalogue.states.timer(State::SmsPending, road)?;
        let counted = tally::count(catalogue, answers.iter().filter(|answer| answer.at >= began));
        let resends = length(catalogue, RESENDS);
        Some(Self {
            ends_at: catalogue.deadlines.get(timer)?.ends(began)?,
            tries_left: Some(length(catalogue, WRONG).saturating_sub(counted.wrong)),
            resends_left: Some(if counted.no_more { 0 } else { resends.saturating_sub(counted.resent) }),
            done: counted.done,
            due: None,
        })
    }
}

/// When the check that is open now began; `None` where none is. A half of it done does not begin it anew.
pub fn began(happened: &[Happened]) -> Option<Timestamp> {
    let open = |state| matches!(state, State::SmsPending | State::SmsPartial);
    let rest = happened.iter().rposition(|event| !open(event.state)).map_or(0, |at| at + 1);
    happened.get(rest..)?.first().map(|event| event.at)
}

/// A code as it is handed on: half width, without blanks. `None` for what cannot be one, which nobody should spend a
/// wrong entry on.
pub fn code(typed: &str) -> Option<String> {
    let code = plain(typed);
    let digits = code.bytes().all(|sign| sign.is_ascii_digit());
    (digits && code.len() == DIGITS).then_some(code)
}

fn length(catalogue: &Catalogue, timer: &str) -> u32 {
    catalogue.deadlines.get(timer).map_or(0, |deadline| deadline.length)
}

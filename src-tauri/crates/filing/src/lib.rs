//! What an ICP record filing is: the pure domain.
//!
//! No disk, no network, no clock: `now` comes in as an argument, and nothing here fails on what a user typed; checks
//! return problems. Read in this order:
//!
//! | module | what it holds |
//! | --- | --- |
//! | [`answers`] | field id → value, with sites that repeat |
//! | [`case`] | a case file: read, refused with a reason, written |
//! | [`catalogue`] | types, fields, pages, conditions, rules and tables as data; loaded once, checked whole |
//! | [`need`] | must something be filed, and what |
//! | [`values`] | one value against one rule |
//! | [`check`] | the one checking function: a case → its problems, alone and beside the other cases |
//! | [`problem`] | a typed finding with a way back |
//! | [`province`] | what each province rules, and what is current of it |
//! | [`takeover`] | what a new case takes over from an earlier one |
//! | [`materials`] | which pictures a case needs |
//! | [`view`] | what the window draws: filing types, task list, page, review |
//! | [`paper`] | which papers a case needs, and each laid out in millimetres |
//! | [`workdays`] | the official calendar and sums over it |
//! | [`state`], [`timeline`] | states, moves, and who waits until when |
//! | [`parcel`] | a parcel on its way, and what its number looks like |
//! | [`sms`] | the SMS check: who must answer, until when, with how many tries left |
//! | [`overdue`] | when the other side takes too long, with a letter to support |
//! | [`approved`], [`calendar`] | after approval: footer, tasks, letters; and every date as an iCalendar file |
//! | [`reminders`] | which deadlines of the applicant come near |
//! | [`revocation`] | how an application can be taken back |
//! | [`submission`] | the answers that are handed in, in normal form |
//! | [`explain`] | what a pasted message says: which state, which reason, which field |
//! | [`contract`] | the bodies both sides of the counter exchange |
//! | [`words`] | every sentence, from the locale files |
//!
//! Two modules belong to the tests: `sample`, ready-made cases, and `walk`, every branch of every filing type.

pub mod answers;
pub mod approved;
pub mod calendar;
pub mod case;
pub mod catalogue;
pub mod check;
pub mod contract;
pub mod explain;
pub mod materials;
pub mod need;
pub mod overdue;
pub mod paper;
pub mod parcel;
pub mod problem;
pub mod province;
pub mod reminders;
pub mod revocation;
#[cfg(test)]
mod sample;
pub mod sms;
pub mod state;
pub mod submission;
pub mod takeover;
pub mod timeline;
pub mod values;
pub mod view;
#[cfg(test)]
mod walk {
    mod tests;
}
pub mod words;
pub mod workdays;

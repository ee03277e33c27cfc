//! What happened to a case, from the rows: at this desk first, then what the office told.

use filing::state::{Actor, Road, State};
use filing::timeline::Happened;

use crate::book::Book;
use crate::book::id::CaseId;
use crate::open::DeskError;

/// Everything that happened, oldest first. What leads up to handing in happened here: the type was settled, the
/// service number entered, and nothing stood in the way any more when the transmission began.
pub(crate) fn happened(book: &Book, id: &CaseId) -> Result<Vec<Happened>, DeskError> {
    let case = book.case(id)?;
    let mine = |state, at| Happened { at, state, actor: Actor::Applicant };
    let mut all = vec![mine(State::Draft, case.created_at)];
    let Some(send) = book.sends().list(id)?.pop() else { return Ok(all) };
    all.push(mine(State::TypeVerified, send.created_at));
    all.push(mine(State::ProductVerified, send.created_at));
    if case.pinned.road == Road::App {
        all.push(mine(State::IdentityVerify, send.created_at));
    }
    all.push(mine(State::ReadyToSubmit, send.created_at));
    let told = book.events().list(send.id)?.into_iter().map(|row| row.event);
    all.extend(told.map(|event| Happened { at: event.at, state: event.to, actor: event.actor }));
    Ok(all)
}

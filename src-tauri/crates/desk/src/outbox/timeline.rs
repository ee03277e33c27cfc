//! What happened to a case, from the rows: it was begun at this desk, the rest the office told.

use filing::contract::Event;
use filing::state::{Actor, State};
use filing::timeline::Happened;

use crate::book::id::CaseId;
use crate::book::{Book, Channel, SendRow};
use crate::open::DeskError;

/// Everything that happened, oldest first. That the filing was opened as a draft is no news: it was begun here.
pub(crate) fn happened(book: &Book, id: &CaseId) -> Result<Vec<Happened>, DeskError> {
    let case = book.case(id)?;
    let mut all = vec![Happened { at: case.created_at, state: State::Draft, actor: Actor::Applicant }];
    for send in counting(book.sends().list(id)?) {
        let told = book.events().list(send.id)?.into_iter().map(|row| row.event);
        let news = told.filter(is_news);
        all.extend(news.map(|event| Happened { at: event.at, state: event.to, actor: event.actor }));
    }
    // The office has a clock of its own, which may be behind; the beginning still comes first.
    let earliest = all.iter().map(|event| event.at).min();
    if let (Some(begun), Some(earliest)) = (all.first_mut(), earliest) {
        begun.at = earliest;
    }
    Ok(all)
}

/// Whether an event tells something that was not known here.
pub(crate) fn is_news(event: &Event) -> bool {
    event.from.is_some() || event.to != State::Draft
}

/// The transmissions that count: the last one; at a portal each round has one of its own, and all of them do.
pub(crate) fn counting(mut sends: Vec<SendRow>) -> Vec<SendRow> {
    let Some(last) = sends.pop() else { return sends };
    sends.retain(|send| last.begun.channel == Channel::Portal && send.begun.channel == Channel::Portal);
    sends.push(last);
    sends
}

//! Whether a state follows from where a case stands.

use std::collections::BTreeSet;

use filing::state::{Kind, Purpose, Road, State, StateTable};
use serde::Serialize;
use ts_rs::TS;

/// How a state lies to the one a case stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "StateOrder")]
pub enum Order {
    /// One move away.
    Next,
    /// Further on: some states in between were never told.
    Ahead,
    /// Where it stands already.
    Same,
    /// What a portal goes on showing while papers are on their way or lie unread: nothing new.
    Shown,
    /// Behind, or on no way from here: only the applicant can say so.
    Back,
}

/// How `to` lies to `from`. Handing in again is no way ahead by itself: it begins another round.
pub fn order(states: &StateTable, road: Road, kind: Kind, from: State, to: State) -> Order {
    if from == to {
        return Order::Same;
    }
    if from.on_portal() == to {
        return Order::Shown;
    }
    let again = |state: State| state == State::Submitted || state == State::DeregSubmitted;
    if states.moves(from, road, kind).any(|step| step.to == to) && !(again(to) && from.asks_for_mend()) {
        return Order::Next;
    }
    let mut seen = BTreeSet::from([from]);
    let mut open = vec![from];
    while let Some(state) = open.pop() {
        let onward = states.moves(state, road, kind).map(|step| step.to);
        for next in onward.filter(|next| is_onward(state, *next)) {
            if next == to {
                return Order::Ahead;
            }
            if seen.insert(next) {
                open.push(next);
            }
        }
    }
    Order::Back
}

/// What a portal may say next in a state, in the order of the table.
pub fn possible(states: &StateTable, road: Road, kind: Kind, from: State) -> Vec<State> {
    let mut all = Vec::new();
    for step in states.moves(from, road, kind) {
        if !all.contains(&step.to) && order(states, road, kind, from, step.to) == Order::Next {
            all.push(step.to);
        }
    }
    all
}

/// What handing in brings such a filing to.
pub fn handed_in(kind: Kind) -> State {
    match kind.purpose {
        Purpose::Record | Purpose::CancelAccess => State::Submitted,
        Purpose::Deregister | Purpose::DeregisterRecord => State::DeregSubmitted,
    }
}

/// What becomes of such a filing when everybody has answered the administration's text message.
fn sms_done(kind: Kind) -> State {
    match kind.purpose {
        Purpose::Record | Purpose::CancelAccess => State::CaReview,
        Purpose::Deregister | Purpose::DeregisterRecord => State::DeregCa,
    }
}

/// The state of a record, as such a filing has it.
pub(super) fn as_for(kind: Kind, state: State) -> State {
    match state {
        State::Submitted => handed_in(kind),
        State::CaReview => sms_done(kind),
        other => other,
    }
}

/// A move that is no return: nobody comes from a refusal, or from the end, to a later state without handing in again.
fn is_onward(from: State, to: State) -> bool {
    !from.asks_for_mend() && !from.is_final() && from != State::RevokeRequested && to != State::Draft
}

//! Taking an application back: which way is open in a state. Read from the moves of `tables/transitions.csv`.

use serde::Serialize;
use ts_rs::TS;

use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::state::{Actor, Road, State};

/// How an application can be taken back now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// Nothing to take back: it is a draft, came back, is over or is through.
    Nothing,
    /// The filing system shows a button, for a short while.
    Button,
    /// The button is not there: a ticket or the hotline.
    Ticket,
    /// It is at the administration: nobody can take it back.
    Impossible,
}

/// How the application of a case can be taken back now.
#[derive(Debug, Serialize, TS)]
pub struct Revocation {
    /// The way that is open.
    pub way: Way,
    /// Province of the case.
    pub province: String,
    /// The provider's hotline.
    pub hotline: String,
    /// Where the hotline comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// How the application of a case can be taken back in a state; `None` before it is handed in.
pub fn view(catalogue: &Catalogue, case: &Case, state: Option<State>) -> Revocation {
    let contacts = catalogue.table("contacts");
    let hotline = contacts.and_then(|table| table.find("code", "filing_hotline"));
    let cell = |column| hotline.as_ref().map(|row| row.get(column).to_owned()).unwrap_or_default();
    Revocation {
        way: way(catalogue, state.unwrap_or(State::Draft), case.road),
        province: case.province.clone(),
        hotline: cell("value"),
        source: cell("source"),
        as_of: cell("as_of"),
    }
}

/// The way that is open in a state.
pub fn way(catalogue: &Catalogue, state: State, road: Road) -> Way {
    let states = &catalogue.states;
    let may = |to| states.may(state, to, road, Actor::Applicant);
    if may(State::Revoked) {
        Way::Button
    } else if may(State::RevokeRequested) {
        Way::Ticket
    } else if may(State::Abandoned) || state == State::RevokeRequested || is_over(state) {
        Way::Nothing
    } else if is_at_the_administration(state) {
        Way::Impossible
    } else {
        Way::Ticket
    }
}

fn is_over(state: State) -> bool {
    matches!(state, State::CaPassed | State::Synced) || state.is_final()
}

/// The text messages are sent once the administration has it.
fn is_at_the_administration(state: State) -> bool {
    use State::{CaReview, DeregCa, SmsPartial, SmsPending, SmsReturned};
    matches!(state, SmsPending | SmsPartial | SmsReturned | CaReview | DeregCa)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::catalogue;

    #[test]
    fn the_button_is_there_only_right_after_the_first_review() {
        for road in [Road::Paper, Road::App] {
            let with_button: Vec<_> =
                State::ALL.iter().filter(|state| way(catalogue(), **state, road) == Way::Button).collect();
            assert_eq!(with_button, [&State::FirstReviewPassed]);
        }
    }

    #[test]
    fn later_a_ticket_helps_until_the_administration_has_it() {
        let on_paper = |state| way(catalogue(), state, Road::Paper);
        for state in [State::FirstReview, State::BackdropRequested, State::MaterialsSignedFor] {
            assert_eq!(on_paper(state), Way::Ticket, "{state:?}");
        }
        for state in [State::SmsPending, State::CaReview] {
            assert_eq!(on_paper(state), Way::Impossible, "{state:?}");
        }
        for state in [State::Draft, State::CaRejected, State::Live] {
            assert_eq!(on_paper(state), Way::Nothing, "{state:?}");
        }
    }
}

//! The rows behind the states: who is waited for, which clock runs, and which moves are allowed.

use std::collections::{BTreeMap, BTreeSet};

use super::kinds::{self, Kind, Purpose};
use super::{Action, Actor, Road, State};
use crate::catalogue::error::{BrokenCatalogue, Fault};
use crate::catalogue::sources::Sources;
use crate::catalogue::table::{Row, Table};

const STATES: &str = "tables/states.csv";
const TRANSITIONS: &str = "tables/transitions.csv";
/// The condition of moves that only exist where somebody stands before a backdrop.
const PHOTO: &str = "photo_wanted";

/// What is known about one state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateRow {
    /// Which state.
    pub state: State,
    /// Who is waited for in it on the paper road; `None` when that road does not know it.
    pub waits_for_paper: Option<Actor>,
    /// Who is waited for in it on the app road; `None` when that road does not know it.
    pub waits_for_app: Option<Actor>,
    /// The timer of `deadlines.csv` that runs in it on the paper road.
    pub timer_paper: Option<String>,
    /// The timer of `deadlines.csv` that runs in it on the app road.
    pub timer_app: Option<String>,
    /// Where the row comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// One allowed move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transition {
    /// From which state.
    pub from: State,
    /// To which state.
    pub to: State,
    /// What sets it off, such as `submit`.
    pub trigger: String,
    /// Who moves.
    pub actor: Actor,
    /// Id of the condition that must hold, such as `no_later_step_begun`.
    pub guard: Option<String>,
    /// The roads on which the move exists.
    pub roads: Vec<Road>,
    /// What a filing must be for; every purpose when empty.
    pub purposes: Vec<Purpose>,
    /// Where the row comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

/// All states and all allowed moves.
#[derive(Clone, Debug)]
pub struct StateTable {
    states: BTreeMap<State, StateRow>,
    transitions: Vec<Transition>,
    kinds: BTreeMap<String, Kind>,
}

impl StateTable {
    /// Reads both tables and holds them against the enum, both ways: every state has one row, every row names a
    /// state, every move stays on roads that know both of its ends, and every state but the first can be reached.
    ///
    /// # Errors
    /// Every fault found.
    pub fn load(sources: &Sources) -> Result<Self, BrokenCatalogue> {
        let mut faults = Vec::new();
        let states = read(sources, STATES, state_row, &mut faults);
        let transitions = read(sources, TRANSITIONS, transition, &mut faults);
        let kinds = kinds::load(sources).unwrap_or_else(|broken| {
            faults.extend(broken.0);
            BTreeMap::new()
        });
        let mut table = Self { states: BTreeMap::new(), transitions, kinds };
        for row in states {
            let state = row.state;
            if table.states.insert(state, row).is_some() {
                faults.push(fault(STATES, 0, format!("`{}` stands twice", state.name())));
            }
        }
        table.judge(&mut faults);
        if faults.is_empty() { Ok(table) } else { Err(BrokenCatalogue(faults)) }
    }

    fn judge(&self, faults: &mut Vec<Fault>) {
        for state in State::ALL {
            if !self.states.contains_key(state) {
                faults.push(fault(STATES, 0, format!("`{}` has no row", state.name())));
            }
            if *state != State::Draft && !self.transitions.iter().any(|row| row.to == *state) {
                faults.push(fault(TRANSITIONS, 0, format!("`{}` cannot be reached", state.name())));
            }
        }
        for (index, row) in self.transitions.iter().enumerate() {
            let known = |state, road| self.exists_on(state, road);
            if row.roads.is_empty() {
                faults.push(fault(TRANSITIONS, index + 2, "`roads` is empty".to_owned()));
            }
            if row.roads.iter().any(|&road| !known(row.from, road) || !known(row.to, road)) {
                let reason = format!("`{}` to `{}` leaves its road", row.from.name(), row.to.name());
                faults.push(fault(TRANSITIONS, index + 2, reason));
            }
        }
    }

    /// The row of a state; `None` only for a table that was never loaded whole.
    pub fn row(&self, state: State) -> Option<&StateRow> {
        self.states.get(&state)
    }

    /// Who is waited for in a state; `None` when the road does not know it.
    pub fn waits_for(&self, state: State, road: Road) -> Option<Actor> {
        let row = self.row(state)?;
        match road {
            Road::Paper => row.waits_for_paper,
            Road::App => row.waits_for_app,
        }
    }

    /// Whether a road knows a state.
    pub fn exists_on(&self, state: State, road: Road) -> bool {
        self.waits_for(state, road).is_some()
    }

    /// The timer of `deadlines.csv` that runs in a state.
    pub fn timer(&self, state: State, road: Road) -> Option<&str> {
        let row = self.row(state)?;
        match road {
            Road::Paper => row.timer_paper.as_deref(),
            Road::App => row.timer_app.as_deref(),
        }
    }

    /// Every move that starts in a state on a road, in table order.
    pub fn allowed(&self, from: State, road: Road) -> impl Iterator<Item = &Transition> {
        self.transitions.iter().filter(move |row| row.from == from && row.roads.contains(&road))
    }

    /// What a filing type makes of the moves.
    pub fn kind(&self, filing_type: &str) -> Kind {
        self.kinds.get(filing_type).copied().unwrap_or(Kind::USUAL)
    }

    /// Every move that starts in a state for such a filing, in table order.
    pub fn moves(&self, from: State, road: Road, kind: Kind) -> impl Iterator<Item = &Transition> {
        self.allowed(from, road).filter(move |row| {
            let meant = row.purposes.is_empty() || row.purposes.contains(&kind.purpose);
            meant && (kind.photo || row.guard.as_deref() != Some(PHOTO))
        })
    }

    /// Whether somebody may make a move for such a filing.
    pub fn may_as(&self, from: State, to: State, road: Road, kind: Kind, actor: Actor) -> bool {
        self.moves(from, road, kind).any(|row| row.to == to && row.actor == actor)
    }

    /// What the applicant can do at the office in a state, in the order of [`Action`].
    pub fn actions(&self, from: State, road: Road, kind: Kind) -> Vec<Action> {
        let own = self.moves(from, road, kind).filter(|row| row.actor == Actor::Applicant);
        let open: BTreeSet<Action> = own.flat_map(|row| Action::of(&row.trigger)).copied().collect();
        open.into_iter().collect()
    }

    /// Every state that such a filing can come to, its first one included. A record whose deregistration is asked for
    /// goes on as [`Purpose::DeregisterRecord`].
    pub fn reachable(&self, road: Road, kind: Kind) -> BTreeSet<State> {
        let first =
            if kind.purpose == Purpose::DeregisterRecord { State::DeregSubmitted } else { State::Draft };
        let mut seen = BTreeSet::new();
        let mut next = vec![first];
        while let Some(state) = next.pop() {
            if seen.insert(state) {
                let moves = self.moves(state, road, kind);
                let same = |to: &State| kind.purpose != Purpose::Record || *to != State::DeregSubmitted;
                next.extend(moves.map(|row| row.to).filter(same));
            }
        }
        seen
    }

    /// Whether somebody may make a move on a road, whatever the filing is for.
    pub fn may(&self, from: State, to: State, road: Road, actor: Actor) -> bool {
        self.allowed(from, road).any(|row| row.to == to && row.actor == actor)
    }
}

fn fault(file: &str, line: usize, reason: String) -> Fault {
    Fault { file: file.to_owned(), line, reason }
}

fn read<T>(
    sources: &Sources,
    file: &str,
    row: fn(Row<'_>) -> Result<T, String>,
    faults: &mut Vec<Fault>,
) -> Vec<T> {
    let table = match sources.get(file) {
        Some(text) => Table::read(file, text),
        None => Err(fault(file, 0, "the file is missing".to_owned())),
    };
    let table = table.unwrap_or_else(|error| {
        faults.push(error);
        Table::default()
    });
    let mut rows = Vec::new();
    for (index, cells) in table.rows().enumerate() {
        match row(cells) {
            Ok(row) => rows.push(row),
            Err(reason) => faults.push(fault(file, index + 2, reason)),
        }
    }
    rows
}

fn state_row(row: Row<'_>) -> Result<StateRow, String> {
    Ok(StateRow {
        state: named(row, "state", State::named)?,
        waits_for_paper: maybe(row, "waits_for_paper", Actor::named)?,
        waits_for_app: maybe(row, "waits_for_app", Actor::named)?,
        timer_paper: optional(row, "timer_paper"),
        timer_app: optional(row, "timer_app"),
        source: row.get("source").to_owned(),
        as_of: row.get("as_of").to_owned(),
    })
}

fn transition(row: Row<'_>) -> Result<Transition, String> {
    Ok(Transition {
        from: named(row, "from", State::named)?,
        to: named(row, "to", State::named)?,
        trigger: optional(row, "trigger").ok_or("`trigger` is empty")?,
        actor: named(row, "actor", Actor::named)?,
        guard: optional(row, "guard"),
        roads: list(row, "roads", Road::named)?,
        purposes: list(row, "purpose", Purpose::named)?,
        source: row.get("source").to_owned(),
        as_of: row.get("as_of").to_owned(),
    })
}

fn named<T>(row: Row<'_>, column: &str, find: fn(&str) -> Option<T>) -> Result<T, String> {
    find(row.get(column)).ok_or_else(|| format!("`{column}` is unknown: `{}`", row.get(column)))
}

fn maybe<T>(row: Row<'_>, column: &str, find: fn(&str) -> Option<T>) -> Result<Option<T>, String> {
    optional(row, column).map(|_| named(row, column, find)).transpose()
}

/// The names of a cell that are joined with `|`; none in an empty cell.
fn list<T>(row: Row<'_>, column: &str, find: fn(&str) -> Option<T>) -> Result<Vec<T>, String> {
    let text = row.get(column);
    let names = text.split('|').filter(|name| !name.is_empty());
    names.map(|name| find(name).ok_or_else(|| format!("`{column}` is unknown: `{text}`"))).collect()
}

fn optional(row: Row<'_>, column: &str) -> Option<String> {
    let cell = row.get(column);
    (!cell.is_empty()).then(|| cell.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> StateTable {
        StateTable::load(&Sources::embedded()).unwrap()
    }

    #[test]
    fn the_embedded_tables_agree_with_the_enum() {
        let table = table();
        assert!(State::ALL.iter().all(|state| table.row(*state).is_some()));
    }

    #[test]
    fn only_the_one_whose_turn_it_is_may_move() {
        let table = table();
        assert!(table.may(State::ReadyToSubmit, State::Submitted, Road::Paper, Actor::Applicant));
        assert!(!table.may(State::ReadyToSubmit, State::Submitted, Road::Paper, Actor::Provider));
        assert!(!table.may(State::CaReview, State::Revoked, Road::Paper, Actor::Applicant));
    }

    #[test]
    fn what_a_filing_is_for_decides_where_it_ends() {
        let table = table();
        for (filing_type, end, never) in [
            ("first_filing", State::Live, State::DeregCa),
            ("deregister_website", State::Deregistered, State::CaReview),
            ("cancel_access", State::AccessCancelled, State::CaPassed),
        ] {
            for road in [Road::Paper, Road::App] {
                let kind = table.kind(filing_type);
                let all = table.reachable(road, kind);
                assert!(all.contains(&end) && !all.contains(&never), "{filing_type}");
            }
        }
    }

    #[test]
    fn whoever_stands_before_no_backdrop_is_asked_for_none() {
        let table = table();
        let asked = |filing_type| {
            table
                .actions(State::FirstReviewPassed, Road::Paper, table.kind(filing_type))
                .contains(&Action::RequestBackdrop)
        };
        assert!(asked("first_filing") && !asked("change_entity"));
    }

    #[test]
    fn every_action_is_open_somewhere() {
        let table = table();
        for action in Action::ALL {
            let open = |state: &State, road, kind| table.actions(*state, road, kind).contains(action);
            let kinds = Purpose::ALL.iter().map(|purpose| Kind { purpose: *purpose, photo: true });
            let mut all = kinds.flat_map(|kind| Road::ALL.iter().map(move |road| (*road, kind)));
            assert!(
                all.any(|(road, kind)| State::ALL.iter().any(|state| open(state, road, kind))),
                "{action:?}"
            );
        }
    }

    #[test]
    fn a_road_keeps_its_own_states() {
        let table = table();
        assert!(!table.exists_on(State::BackdropRequested, Road::App));
        assert!(!table.exists_on(State::IdentityVerify, Road::Paper));
        assert!(table.may(State::ProductVerified, State::IdentityVerify, Road::App, Actor::Applicant));
        assert_eq!(table.timer(State::SmsPending, Road::App), Some("sms_verify"));
        assert_eq!(table.timer(State::SmsPending, Road::Paper), Some("sms_verify_pilot"));
    }

    #[test]
    fn a_state_without_a_row_and_an_unknown_one_are_faults() {
        let mut sources = Sources::embedded();
        let text = sources.get(STATES).unwrap().replace("\nlive,", "\nalive,");
        sources.replace(STATES, text);
        let reasons: Vec<_> =
            StateTable::load(&sources).unwrap_err().0.into_iter().map(|f| f.reason).collect();
        assert!(reasons.iter().any(|reason| reason == "`state` is unknown: `alive`"), "{reasons:?}");
        assert!(reasons.iter().any(|reason| reason == "`live` has no row"), "{reasons:?}");
    }

    #[test]
    fn a_move_off_its_road_is_a_fault() {
        let mut sources = Sources::embedded();
        let text = sources
            .get(TRANSITIONS)
            .unwrap()
            .replace(",begin_face_check,applicant,,app,", ",x,applicant,,paper,");
        sources.replace(TRANSITIONS, text);
        let error = StateTable::load(&sources).unwrap_err();
        assert!(error.to_string().contains("leaves its road"), "{error}");
    }
}

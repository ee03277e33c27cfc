//! Random histories: the book holds what a list of states with a cursor holds.

use std::collections::BTreeMap;

use super::*;
use crate::book::journal::gather;

/// Small, seeded, the same everywhere.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }
}

type Held = BTreeMap<Path, Value>;

struct Model {
    states: Vec<Held>,
    cursor: usize,
    /// The state after each revision.
    shown: Vec<Held>,
}

impl Model {
    fn now(&self) -> &Held {
        &self.states[self.cursor]
    }

    fn show(&mut self) {
        self.shown.push(self.now().clone());
    }

    fn apply(&mut self, changes: &[Change]) {
        let mut next = self.now().clone();
        let mut changed = false;
        for Change { path, value } in changes {
            changed |= next.get(path) != value.as_ref();
            match value {
                Some(value) => drop(next.insert(path.clone(), value.clone())),
                None => drop(next.remove(path)),
            }
        }
        if changed {
            self.states.truncate(self.cursor + 1);
            self.states.push(next);
            self.cursor += 1;
            self.show();
        }
    }

    /// Moves the cursor; says whether it could.
    fn turn(&mut self, to: Option<usize>) -> bool {
        let Some(to) = to.filter(|&to| to < self.states.len()) else { return false };
        self.cursor = to;
        self.show();
        true
    }
}

fn some_changes(dice: &mut Dice) -> Vec<Change> {
    let place = |dice: &mut Dice| match dice.roll(5) {
        4 => Path::site(0, "site.name"),
        n => Path::entity(format!("entity.f{n}")),
    };
    let value = |dice: &mut Dice| match dice.roll(6) {
        0 => None,
        1 => Some(Value::NotSure),
        2 => Some(Value::List(vec![format!("{}.cn", dice.roll(3)), "例.cn".to_owned()])),
        n => Some(Value::Text(format!("值{}", n % 3))),
    };
    (0..=dice.roll(3)).map(|_| Change { path: place(dice), value: value(dice) }).collect()
}

fn play(seed: u64) {
    let desk = Desk::new();
    let mut book = desk.open();
    let case = begin(&book);
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut model = Model { states: vec![Held::new()], cursor: 0, shown: vec![Held::new()] };
    for step in 0..120 {
        match dice.roll(8) {
            0..=3 => {
                let changes = some_changes(&mut dice);
                book.apply(&case, &changes, noon()).unwrap();
                model.apply(&changes);
            }
            4 | 5 => {
                let to = model.cursor.checked_sub(1);
                assert_eq!(book.undo(&case, noon()).unwrap().is_some(), model.turn(to));
            }
            6 => {
                let to = Some(model.cursor + 1);
                assert_eq!(book.redo(&case, noon()).unwrap().is_some(), model.turn(to));
            }
            _ => {
                book.close().unwrap();
                book = desk.open();
            }
        }
        let saved = book.saved(&case).unwrap();
        let expected = gather(model.now().clone().into_iter().collect());
        assert_eq!(book.answers(&case).unwrap(), expected, "seed {seed} step {step}");
        assert_eq!(saved.revision as usize + 1, model.shown.len(), "seed {seed} step {step}");
        assert_eq!(saved.can_undo, model.cursor > 0);
        assert_eq!(saved.can_redo, model.cursor + 1 < model.states.len());
    }
    for (revision, held) in (0..).zip(model.shown) {
        let expected = gather(held.into_iter().collect());
        assert_eq!(book.state_at(&case, revision).unwrap().answers, expected, "seed {seed} at {revision}");
    }
}

#[test]
fn any_history_of_changes_undo_redo_and_reopening_equals_the_model() {
    for seed in 1..=12 {
        play(seed);
    }
}

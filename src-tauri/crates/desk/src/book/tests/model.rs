//! Random histories: the book holds what a list of states with a cursor holds.

use std::collections::BTreeMap;

use filing::answers::Answers;

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

/// The answers, and fewest sites.
#[derive(Clone, Default, PartialEq)]
struct Held {
    answers: BTreeMap<Path, Value>,
    sites: usize,
}

impl Held {
    fn count(&self) -> usize {
        let last = self.answers.keys().filter_map(|path| path.site).max();
        self.sites.max(last.map_or(0, |site| site + 1))
    }

    fn answers(&self) -> Answers {
        gather(self.answers.clone().into_iter().collect(), self.sites)
    }

    fn without_site(&self, removed: usize) -> Self {
        let moved = |(path, value): (&Path, &Value)| {
            let site = match path.site {
                Some(site) if site == removed => return None,
                Some(site) if site > removed => Some(site - 1),
                site => site,
            };
            Some((Path { site, id: path.id.clone() }, value.clone()))
        };
        Self { answers: self.answers.iter().filter_map(moved).collect(), sites: self.count() - 1 }
    }
}

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

    fn go_to(&mut self, next: Held) {
        if next != *self.now() {
            self.states.truncate(self.cursor + 1);
            self.states.push(next);
            self.cursor += 1;
            self.show();
        }
    }

    /// Says whether the whole group can be made.
    fn apply(&mut self, changes: &[Change]) -> bool {
        let mut next = self.now().clone();
        let mut changed = false;
        for Change { path, value } in changes {
            if path.site.is_some_and(|site| site > next.count()) {
                return false;
            }
            changed |= next.answers.get(path) != value.as_ref();
            match value {
                Some(value) => drop(next.answers.insert(path.clone(), value.clone())),
                None => drop(next.answers.remove(path)),
            }
        }
        if changed {
            self.states.truncate(self.cursor + 1);
            self.states.push(next);
            self.cursor += 1;
            self.show();
        }
        true
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
    let place = |dice: &mut Dice| match dice.roll(7) {
        n @ 4.. => Path::site(n as usize - 4, if dice.roll(2) == 0 { "site.name" } else { "site.remark" }),
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

/// Adds a site, or removes one that may be the only one or not there.
fn change_sites(book: &Book, case: &CaseId, model: &mut Model, dice: &mut Dice) {
    let count = model.now().count().max(1);
    let mut next = model.now().clone();
    if dice.roll(2) == 0 {
        assert_eq!(book.add_site(case, noon()).unwrap().0, count);
        next.sites = count + 1;
        return model.go_to(next);
    }
    let site = dice.roll(4) as usize;
    let done = book.remove_site(case, site, noon());
    if site < count && count > 1 {
        done.unwrap();
        model.go_to(next.without_site(site));
    } else {
        let code = if site >= count { "book_bad_path" } else { "book_last_site" };
        assert_eq!(done.unwrap_err().code(), code);
    }
}

fn play(seed: u64) {
    let desk = Desk::new();
    let mut book = desk.open();
    let case = begin(&book);
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut model = Model { states: vec![Held::default()], cursor: 0, shown: vec![Held::default()] };
    for step in 0..150 {
        match dice.roll(10) {
            0..=3 => {
                let changes = some_changes(&mut dice);
                assert_eq!(book.apply(&case, &changes, noon()).is_ok(), model.apply(&changes));
            }
            4 | 5 => {
                let to = model.cursor.checked_sub(1);
                assert_eq!(book.undo(&case, noon()).unwrap().is_some(), model.turn(to));
            }
            6 => {
                let to = Some(model.cursor + 1);
                assert_eq!(book.redo(&case, noon()).unwrap().is_some(), model.turn(to));
            }
            7 | 8 => change_sites(&book, &case, &mut model, &mut dice),
            _ => {
                book.close().unwrap();
                book = desk.open();
            }
        }
        let saved = book.saved(&case).unwrap();
        assert_eq!(book.answers(&case).unwrap(), model.now().answers(), "seed {seed} step {step}");
        assert_eq!(saved.revision as usize + 1, model.shown.len(), "seed {seed} step {step}");
        assert_eq!(saved.can_undo, model.cursor > 0);
        assert_eq!(saved.can_redo, model.cursor + 1 < model.states.len());
    }
    for (revision, held) in (0..).zip(model.shown) {
        let shown = book.state_at(&case, revision).unwrap().answers;
        assert_eq!(shown, held.answers(), "seed {seed} at {revision}");
    }
}

#[test]
fn any_history_of_changes_sites_undo_redo_and_reopening_equals_the_model() {
    for seed in 1..=12 {
        play(seed);
    }
}

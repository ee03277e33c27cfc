//! `filing` never fails on what a user typed: checks return problems, not errors.

use filing::answers::{Path, Value};
use filing::case::Case;
use filing::catalogue::Catalogue;
use filing::catalogue::declare::{Field, Scope};
use filing::check::check;
use filing::materials::wanted;
use filing::problem::Problem;
use filing::state::Road;
use jiff::civil::{Date, date};

/// What people, and worse, put into fields.
const TYPED: [&str; 28] = [
    "",
    " ",
    "\u{0}",
    "\n\n",
    "a",
    "长期",
    "杭州示例茶业有限公司",
    "𰻞𠮷㛃",
    "👨‍👩‍👧‍👦",
    "e\u{301}\u{202e}abc",
    "110101199003071233",
    "11010119900307123X",
    "１１０１０１",
    "99999999999999999999999999999999",
    "-1",
    "00000000",
    "20260230",
    "99991231",
    "0571-8888",
    "138\t0000 0000",
    "www.example.com",
    "xn--",
    "xn--0zwm56d.xn--",
    "http://[::1]:99999/",
    "256.256.256.256-1.1.1.1",
    "a@b@c.",
    "; drop table",
    "{ $field }",
];

/// A small generator with a fixed start, so that a failure can be repeated.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides.max(1) as u64) as usize
    }

    fn text(&mut self) -> String {
        let mut text = TYPED[self.roll(TYPED.len())].to_owned();
        if self.roll(4) == 0 {
            let other = TYPED[self.roll(TYPED.len())];
            text = other.chars().chain(text.chars()).cycle().take(self.roll(400)).collect();
        }
        text
    }

    fn value(&mut self, field: &Field, catalogue: &Catalogue) -> Option<Value> {
        let coded = field.table.as_deref().and_then(|name| catalogue.table(name));
        let code = coded.map(|table| {
            let codes: Vec<&str> = table.rows().map(|row| row.get("code")).collect();
            codes.get(self.roll(codes.len())).copied().unwrap_or_default().to_owned()
        });
        match self.roll(6) {
            0 => None,
            1 => Some(Value::NotSure),
            2 => Some(Value::List((0..self.roll(5)).map(|_| self.text()).collect())),
            3 => Some(Value::Text(self.text())),
            _ => Some(Value::Text(code.unwrap_or_else(|| self.text()))),
        }
    }
}

fn scribbled(catalogue: &Catalogue, dice: &mut Dice) -> Case {
    let roads = [Road::Paper, Road::App];
    let mut case = Case::new("first_filing", roads[dice.roll(2)], "浙江省", catalogue);
    for field in catalogue.fields() {
        let paths = match field.scope {
            Scope::Entity => vec![Path::entity(&field.id)],
            Scope::Site => (0..2).map(|index| Path::site(index, &field.id)).collect(),
        };
        for path in paths {
            let value = dice.value(field, catalogue);
            case.answers.set(&path, value);
        }
    }
    for slot in catalogue.slots() {
        let names = (0..dice.roll(12)).map(|index| format!("{index}.jpg")).collect();
        case.materials.insert(Path::site(dice.roll(3), &slot.id), names);
    }
    case
}

#[test]
fn checking_returns_problems_and_cannot_fail() {
    // Held by the compiler: no `Result` here.
    let _: fn(&Catalogue, &Case, Date) -> Vec<Problem> = check;
}

#[test]
fn whatever_was_typed_is_judged() {
    let catalogue = Catalogue::embedded().expect("the catalogue is sound");
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let mut found = 0;
    for _ in 0..200 {
        let case = scribbled(&catalogue, &mut dice);
        let slots = wanted(&catalogue, &case).len();
        found += check(&catalogue, &case, date(2026, 11, 23)).len() + slots;
    }
    assert!(found > 0, "scribbling is not in order");
}

#[test]
fn a_file_of_scribbles_is_refused_with_reasons() {
    let catalogue = Catalogue::embedded().expect("the catalogue is sound");
    let mut dice = Dice(7);
    for _ in 0..500 {
        let text = dice.text();
        let refusals = Case::read(&text, &catalogue).expect_err("no scribble is a case");
        assert!(!refusals.is_empty(), "{text:?} was refused without a reason");
    }
}

//! Good pictures, and the same with one fault each.

use filing::catalogue::declare::SlotKind;
use image::RgbImage;

use super::camera::Shot;
use super::canvas::Chance;
use super::drawn;
use crate::photo::judge;

/// A fault, the code that must be said of it, and pictures that have it.
pub(super) struct Fault {
    pub(super) name: &'static str,
    pub(super) code: &'static str,
    /// How many in ten may go unseen.
    pub(super) unseen: u64,
    pub(super) draw: fn(u64) -> (RgbImage, SlotKind),
}

/// Every kind in turn that is paper.
fn paper(seed: u64, chance: &mut Chance) -> (RgbImage, SlotKind) {
    match seed % 4 {
        0 => (drawn::card_front(chance), SlotKind::CardFront),
        1 => (drawn::card_back(chance), SlotKind::CardBack),
        2 => (drawn::licence(chance), SlotKind::Licence),
        _ => (drawn::letter(chance, true), SlotKind::Letter),
    }
}

/// A picture without a fault, of every kind in turn.
pub(super) fn good(seed: u64) -> (RgbImage, SlotKind) {
    let mut chance = Chance::new(seed);
    let shot = Shot::good(&mut chance);
    match seed % 6 {
        4 => (shot.filling(&drawn::backdrop(&mut chance, 0.5, 0, true), &mut chance), SlotKind::Backdrop),
        5 => (shot.filling(&drawn::letter(&mut chance, true), &mut chance), SlotKind::Form),
        other => {
            let (document, kind) = paper(other, &mut chance);
            (shot.of(&document, &mut chance), kind)
        }
    }
}

/// Paper of every kind in turn, photographed as `change` says.
fn changed(seed: u64, change: impl FnOnce(&mut Shot, &mut Chance)) -> (RgbImage, SlotKind) {
    let mut chance = Chance::new(seed);
    let mut shot = Shot::good(&mut chance);
    change(&mut shot, &mut chance);
    let (document, kind) = paper(seed, &mut chance);
    (shot.of(&document, &mut chance), kind)
}

/// A good picture in a slot it does not belong to.
fn misplaced(seed: u64, kind: SlotKind, draw: fn(&mut Chance) -> RgbImage) -> (RgbImage, SlotKind) {
    let mut chance = Chance::new(seed);
    let shot = Shot::good(&mut chance);
    (shot.of(&draw(&mut chance), &mut chance), kind)
}

fn person(seed: u64, kind: SlotKind, others: usize, curtain: bool, x: f32) -> (RgbImage, SlotKind) {
    let mut chance = Chance::new(seed);
    let shot = Shot::good(&mut chance);
    (shot.filling(&drawn::backdrop(&mut chance, x, others, curtain), &mut chance), kind)
}

/// Both sides of a card in one picture.
fn both_sides(chance: &mut Chance) -> RgbImage {
    let (front, back) = (drawn::card_front(chance), drawn::card_back(chance));
    let mut both = RgbImage::new(front.width(), front.height() * 2);
    image::imageops::replace(&mut both, &front, 0, 0);
    image::imageops::replace(&mut both, &back, 0, i64::from(front.height()));
    both
}

pub(super) const FAULTS: [Fault; 20] = [
    Fault {
        name: "blurred, σ 2.6 px",
        code: judge::BLURRED,
        unseen: 1,
        draw: |seed| changed(seed, |shot, _| shot.blur = 2.6),
    },
    Fault {
        name: "blurred, σ 4 px",
        code: judge::BLURRED,
        unseen: 1,
        draw: |seed| changed(seed, |shot, _| shot.blur = 4.0),
    },
    Fault {
        name: "shaken by 12 px",
        code: judge::BLURRED,
        unseen: 1,
        draw: |seed| changed(seed, |shot, _| shot.shake = 12),
    },
    Fault {
        name: "a fifth to a third of the light",
        code: judge::DARK,
        unseen: 1,
        draw: |seed| changed(seed, |shot, chance| shot.light = chance.between(0.18, 0.32)),
    },
    Fault {
        name: "stray light",
        code: judge::WASHED_OUT,
        unseen: 1,
        draw: |seed| changed(seed, |shot, _| shot.veil = 0.72),
    },
    Fault {
        name: "reflection, 6 to 16 % of the width",
        code: judge::GLARE,
        unseen: 1,
        draw: |seed| {
            changed(seed, |shot, chance| {
                shot.glare = chance.between(0.06, 0.16);
                shot.light = chance.between(0.7, 0.88);
            })
        },
    },
    Fault {
        name: "cut off at one side",
        code: judge::CUT,
        unseen: 1,
        draw: |seed| {
            changed(seed, |shot, chance| {
                let far = chance.between(0.24, 0.4);
                shot.off = [(far, 0.0), (-far, 0.0), (0.0, far), (0.0, -far)][(seed / 4 % 4) as usize];
            })
        },
    },
    Fault {
        name: "screen, pitch 2.2 to 6 px",
        code: judge::SCREEN,
        unseen: 1,
        draw: |seed| changed(seed, |shot, chance| shot.screen = Some(chance.between(2.2, 6.0))),
    },
    Fault {
        name: "screen, pitch 0.6 to 1.8 px",
        code: judge::SCREEN,
        unseen: 3,
        draw: |seed| changed(seed, |shot, chance| shot.screen = Some(chance.between(0.6, 1.8))),
    },
    Fault {
        name: "black and white",
        code: judge::GREY,
        unseen: 1,
        draw: |seed| changed(seed, |shot, _| shot.grey = true),
    },
    Fault {
        name: "both sides of a card in one picture",
        code: judge::ASPECT,
        unseen: 1,
        draw: |seed| misplaced(seed, SlotKind::CardFront, both_sides),
    },
    Fault {
        name: "front where the back is due",
        code: judge::IS_FRONT,
        unseen: 1,
        draw: |seed| misplaced(seed, SlotKind::CardBack, drawn::card_front),
    },
    Fault {
        name: "back where the front is due",
        code: judge::IS_BACK,
        unseen: 1,
        draw: |seed| misplaced(seed, SlotKind::CardFront, drawn::card_back),
    },
    Fault {
        name: "card where the licence is due",
        code: judge::IS_CARD,
        unseen: 1,
        draw: |seed| {
            let side = if seed % 2 == 0 { drawn::card_front } else { drawn::card_back };
            misplaced(seed, SlotKind::Licence, side)
        },
    },
    Fault {
        name: "licence where a card is due",
        code: judge::IS_LICENCE,
        unseen: 1,
        draw: |seed| misplaced(seed, SlotKind::CardFront, drawn::licence),
    },
    Fault {
        name: "person where paper is due",
        code: judge::IS_PORTRAIT,
        unseen: 1,
        draw: |seed| {
            let kind = if seed % 2 == 0 { SlotKind::Licence } else { SlotKind::CardFront };
            person(seed, kind, 0, true, 0.5)
        },
    },
    Fault {
        name: "screen shot where the licence is due",
        code: judge::SCREEN,
        unseen: 1,
        draw: |seed| (drawn::screenshot(&mut Chance::new(seed)), SlotKind::Licence),
    },
    Fault {
        name: "printed page where a card is due",
        code: judge::IS_PAGE,
        unseen: 1,
        draw: |seed| {
            let mut chance = Chance::new(seed);
            let shot = Shot::good(&mut chance);
            let page = drawn::letter(&mut chance, false);
            (Shot { light: 1.0, ..shot }.filling(&page, &mut chance), SlotKind::CardFront)
        },
    },
    Fault {
        name: "two or three people",
        code: judge::MANY_FACES,
        unseen: 1,
        draw: |seed| person(seed, SlotKind::Backdrop, 1 + (seed % 2) as usize, true, 0.5),
    },
    Fault {
        name: "no curtain, a room",
        code: judge::BACKGROUND,
        unseen: 1,
        draw: |seed| person(seed, SlotKind::Backdrop, 0, false, 0.5),
    },
];

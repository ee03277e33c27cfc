//! Documents, people and screens, drawn. Nothing here copies an emblem, a seal or a form of any authority.

use image::RgbImage;

use super::canvas::{Board, Chance, Colour, INK, RED};

const LABEL: Colour = [70, 120, 180];
const SKINS: [Colour; 4] = [[244, 208, 178], [224, 178, 145], [190, 138, 104], [128, 86, 62]];

fn skin(chance: &mut Chance) -> Colour {
    SKINS[chance.between(0.0, 3.99) as usize]
}

/// The side with the portrait.
pub(super) fn card_front(chance: &mut Chance) -> RgbImage {
    let mut board = Board::new(1000, 631, [228, 236, 242]);
    board.waves(7.0, [214, 228, 238]);
    for (row, count) in [(0.1, 3), (0.24, 4), (0.38, 7), (0.52, 9), (0.6, 7)] {
        board.print((0.05, row), 34.0, 2, LABEL, chance);
        board.print((0.16, row), 38.0, count, INK, chance);
    }
    board.print((0.07, 0.83), 36.0, 5, LABEL, chance);
    board.print((0.33, 0.82), 40.0, 13, INK, chance);
    board.rect((0.64, 0.12, 0.94, 0.70), [206, 214, 220]);
    bust(&mut board, (0.79, 0.34), 0.068, chance);
    board.0
}

/// Head and shoulders; centre of the head and its half width as shares of the board.
fn bust(board: &mut Board, (x, y): (f32, f32), half: f32, chance: &mut Chance) {
    let tall = half * board.0.width() as f32 / board.0.height() as f32;
    let skin = skin(chance);
    let coat = [
        chance.between(30.0, 110.0) as u8,
        chance.between(40.0, 110.0) as u8,
        chance.between(50.0, 120.0) as u8,
    ];
    board.ellipse((x, y - tall * 0.25), (half * 1.22, tall * 1.45), [34, 30, 30]);
    board.ellipse((x, y + tall * 3.2), (half * 2.1, tall * 1.8), coat);
    board.rect((x - half * 0.4, y + tall, x + half * 0.4, y + tall * 1.6), skin);
    board.ellipse((x, y), (half, tall * 1.25), skin);
    for side in [-1.0, 1.0] {
        board.ellipse((x + side * half * 0.42, y - tall * 0.1), (half * 0.13, tall * 0.08), INK);
    }
    board.ellipse((x, y + tall * 0.7), (half * 0.3, tall * 0.07), [178, 84, 80]);
}

/// The side with the emblem.
pub(super) fn card_back(chance: &mut Chance) -> RgbImage {
    let mut board = Board::new(1000, 631, [234, 234, 232]);
    board.waves(7.0, [224, 226, 230]);
    let solid = chance.between(0.0, 1.0) < 0.5;
    if solid {
        board.ellipse((0.16, 0.26), (0.09, 0.15), RED);
        board.ellipse((0.16, 0.24), (0.04, 0.06), [232, 190, 60]);
    } else {
        board.ring((0.16, 0.26), 0.085, 0.012, RED);
        board.print((0.105, 0.2), 50.0, 2, RED, chance);
    }
    board.print((0.33, 0.14), 52.0, 9, INK, chance);
    board.print((0.36, 0.32), 62.0, 6, INK, chance);
    for (row, count) in [(0.72, 8), (0.84, 10)] {
        board.print((0.22, row), 34.0, 4, INK, chance);
        board.print((0.42, row), 36.0, count, INK, chance);
    }
    board.0
}

/// A licence on an A4 page, level or upright.
pub(super) fn licence(chance: &mut Chance) -> RgbImage {
    let (width, height) = if chance.between(0.0, 1.0) < 0.75 { (1200, 848) } else { (848, 1200) };
    let mut board = Board::new(width, height, [248, 243, 226]);
    board.waves(8.0, [240, 236, 214]);
    board.rect((0.03, 0.04, 0.97, 0.05), [178, 140, 60]);
    board.rect((0.03, 0.95, 0.97, 0.96), [178, 140, 60]);
    board.rect((0.03, 0.04, 0.04, 0.96), [178, 140, 60]);
    board.rect((0.96, 0.04, 0.97, 0.96), [178, 140, 60]);
    board.ring((0.5, 0.13), 0.045, 0.012, RED);
    board.ellipse((0.5, 0.13), (0.03, 0.04), RED);
    board.print((0.32, 0.22), 88.0, 4, INK, chance);
    for row in 0..6 {
        board.print((0.08, 0.4 + row as f32 * 0.085), 24.0, 4, [120, 84, 40], chance);
        board.print((0.2, 0.4 + row as f32 * 0.085), 24.0, 9, INK, chance);
        if row < 4 {
            board.print((0.55, 0.4 + row as f32 * 0.085), 24.0, 11, INK, chance);
        }
    }
    board.ring((0.8, 0.82), 0.075, 0.008, RED);
    board.print((0.76, 0.8), 30.0, 3, RED, chance);
    board.0
}

/// A letter on white paper; without colour it is a form printed in black.
pub(super) fn letter(chance: &mut Chance, sealed: bool) -> RgbImage {
    let mut board = Board::new(1000, 1414, [246, 246, 244]);
    board.print((0.3, 0.08), 46.0, 8, INK, chance);
    for row in 0..16 {
        let count = if row % 5 == 4 { 12 } else { 31 };
        board.print((0.1, 0.18 + row as f32 * 0.035), 24.0, count, INK, chance);
    }
    board.scribble((0.55, 0.82), 90.0, chance);
    board.print((0.55, 0.88), 24.0, 10, INK, chance);
    if sealed {
        board.ring((0.68, 0.82), 0.11, 0.012, RED);
        board.print((0.6, 0.81), 30.0, 5, RED, chance);
    }
    board.0
}

/// A person before a curtain. `x` is where the person stands, `others` how many more there are.
pub(super) fn backdrop(chance: &mut Chance, x: f32, others: usize, curtain: bool) -> RgbImage {
    let mut board = Board::new(1200, 900, [52, 96, 170]);
    if !curtain {
        board.rect((0.0, 0.0, 0.45, 1.0), [220, 214, 200]);
        board.rect((0.05, 0.05, 0.25, 0.4), [96, 130, 90]);
        board.rect((0.8, 0.0, 1.0, 1.0), [120, 76, 48]);
    }
    board.print((0.34, 0.05), 60.0, 6, [240, 244, 250], chance);
    bust(&mut board, (x, 0.42), 0.085, chance);
    for other in 0..others {
        bust(&mut board, (if other == 0 { x - 0.32 } else { x + 0.32 }, 0.45), 0.08, chance);
    }
    board.0
}

/// A window on a computer screen, as the computer saves it.
pub(super) fn screenshot(chance: &mut Chance) -> RgbImage {
    let mut board = Board::new(1400, 900, [240, 242, 245]);
    board.rect((0.0, 0.0, 1.0, 0.07), [36, 41, 54]);
    board.rect((0.0, 0.07, 0.16, 1.0), [228, 232, 240]);
    board.rect((0.19, 0.12, 0.97, 0.9), [250, 251, 247]);
    board.rect((0.19, 0.12, 0.97, 0.19), [200, 220, 245]);
    for row in 0..9 {
        board.print((0.22, 0.24 + row as f32 * 0.07), 20.0, 6, [90, 96, 110], chance);
        board.print((0.38, 0.24 + row as f32 * 0.07), 20.0, 14, INK, chance);
    }
    board.rect((0.8, 0.82, 0.93, 0.87), [24, 110, 220]);
    board.0
}

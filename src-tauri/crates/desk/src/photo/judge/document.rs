//! What is said of a picture of paper or a card: legible, lit, whole, of the right shape.

use filing::catalogue::declare::SlotKind;

use super::card::CARD;
use super::sheet::{Rectangle, Sheet};
use super::{
    ASPECT, ASPECT_PAGE, BLURRED, CUT, DARK, GLARE, SCREEN, SIDEWAYS, Seen, WASHED_OUT, info, warning,
};
use super::{blur, light, screen};
use crate::photo::Note;

/// Below this sharpness small print is not legible any more.
pub(super) const SHARP: f32 = 0.28;
/// Paper darker than this drowns in the noise once it is compressed.
const DARK_PAPER: u8 = 92;
/// A portrait's middle tone below this hides the face.
const DARK_PERSON: u8 = 42;
/// Where the darkest ink and the paper are lighter than this, the print has faded into the paper.
const FADED: (u8, u8) = (150, 205);
/// A share of the document that a reflection may cover.
pub(super) const GLARE_SHARE: f32 = 0.004;
/// How far a regular pattern stands out, and its least amplitude in grey levels.
pub(super) const PATTERN: (f32, f32) = (12.0, 0.7);
/// The share of a side of the picture that the document may cover.
const ON_FRAME: f32 = 0.12;

/// What a computer may have made.
const MADE_ON_SCREEN: [SlotKind; 2] = [SlotKind::Screenshot, SlotKind::Document];

/// Sharpness, light, reflections, a screen's pattern. `here` is whether it may be what is wanted.
pub(super) fn quality(seen: &Seen<'_>, here: bool) -> Vec<Note> {
    let mut notes = Vec::new();
    if blur::sharpness(&seen.planes.luma).is_some_and(|sharpness| sharpness < SHARP) {
        notes.push(warning(BLURRED));
    }
    let inside = inside(seen);
    if let Some(light) = light::measure(&seen.planes.small, &inside) {
        let dark = if seen.is_portrait() { light.middle < DARK_PERSON } else { light.brightest < DARK_PAPER };
        let faded = light.darkest > FADED.0 && light.middle > FADED.1;
        if dark && here {
            notes.push(warning(DARK));
        } else if faded && !seen.is(&MADE_ON_SCREEN) {
            notes.push(warning(WASHED_OUT));
        }
    }
    if !seen.is_portrait() && light::glare(&seen.planes.small, &inside) > GLARE_SHARE {
        notes.push(warning(GLARE));
    }
    if !seen.is(&MADE_ON_SCREEN) && here && is_screen(&screen::pattern(&seen.planes.luma)) {
        notes.push(warning(SCREEN));
    }
    notes
}

pub(super) fn is_screen(pattern: &screen::Pattern) -> bool {
    pattern.stands_out > PATTERN.0 && pattern.amplitude > PATTERN.1 && pattern.agree >= 0.75
}

/// Whether a place of the quarter-size plane lies in the document; everything does where none was found.
fn inside(seen: &Seen<'_>) -> Box<dyn Fn(usize, usize) -> bool> {
    match seen.sheet {
        Sheet::Lying(rectangle) => {
            let corners = rectangle.corners.map(|(x, y)| (x * 2.0, y * 2.0));
            Box::new(move |x, y| within(&corners, (x as f32 + 0.5, y as f32 + 0.5)))
        }
        Sheet::Whole | Sheet::Unknown => Box::new(|_, _| true),
    }
}

/// On the same side of all four edges.
fn within(corners: &[(f32, f32); 4], (x, y): (f32, f32)) -> bool {
    let edges = corners.iter().zip(corners.iter().cycle().skip(1));
    let sides = edges.map(|(one, two)| (two.0 - one.0) * (y - one.1) - (two.1 - one.1) * (x - one.0));
    let (mut left, mut right) = (false, false);
    for side in sides {
        left |= side > 0.0;
        right |= side < 0.0;
    }
    !(left && right)
}

/// Cut edges, a card of the wrong shape or on its side. `here` is whether it may be what is wanted.
pub(super) fn shape(seen: &Seen<'_>, here: bool) -> Vec<Note> {
    let mut notes = Vec::new();
    let Sheet::Lying(sheet) = seen.sheet else { return notes };
    if seen.is_portrait() || seen.is(&[SlotKind::Screenshot]) {
        return notes;
    }
    let cut = sheet.on_frame.iter().any(|share| *share > ON_FRAME);
    if cut {
        notes.push(warning(CUT));
    }
    if seen.is(&[SlotKind::CardFront, SlotKind::CardBack]) && here && !cut {
        notes.extend(card(sheet));
    }
    // Level or upright, the ratio of A4 paper and of the licences printed on it.
    if seen.is(&[SlotKind::Licence]) && here && !cut && !(1.17..1.68).contains(&sheet.aspect) {
        notes.push(info(ASPECT_PAGE));
    }
    notes
}

/// A card has one shape only, give or take what a slanting view makes of it.
fn card(sheet: &Rectangle) -> Option<Note> {
    if !(CARD * 0.84..CARD * 1.17).contains(&sheet.aspect) {
        return Some(warning(ASPECT));
    }
    sheet.upright.then(|| info(SIDEWAYS))
}

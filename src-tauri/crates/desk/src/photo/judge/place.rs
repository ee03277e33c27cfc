//! Whether the picture belongs into another slot.

use filing::catalogue::declare::SlotKind;

use super::card::{Looks, PAGE, Patch, looks};
use super::plane::{Spread, chroma, luminance};
use super::sheet::Sheet;
use super::{
    IS_BACK, IS_CARD, IS_FRONT, IS_LICENCE, IS_PAGE, IS_PORTRAIT, SCREEN, Seen, UPSIDE_DOWN, info, warning,
};
use super::{person, screen};
use crate::photo::Note;

/// The least share of the picture that a face takes in a portrait.
const PORTRAIT_FACE: f32 = 0.015;

/// At most one suspicion that this is another document than the slot asks for, and whether it stands on its head.
pub(super) fn suspicion(seen: &Seen<'_>) -> Vec<Note> {
    let aspect = match seen.sheet {
        Sheet::Lying(rectangle) => rectangle.aspect,
        Sheet::Whole | Sheet::Unknown => {
            let aspect = seen.planes.tiny.aspect();
            aspect.max(1.0 / aspect.max(0.01))
        }
    };
    let (looks, turned) = Patch::of(&seen.planes.small, seen.sheet)
        .map_or((Looks::Other, false), |patch| looks(&patch, aspect));
    let mut notes: Vec<Note> =
        other_document(seen, looks).or_else(|| other_thing(seen, aspect)).into_iter().collect();
    if turned && notes.is_empty() && seen.is(&[SlotKind::CardFront, SlotKind::CardBack]) {
        notes.push(info(UPSIDE_DOWN));
    }
    notes
}

/// A card where a licence is due, one side for the other, a licence where a card is due.
fn other_document(seen: &Seen<'_>, looks: Looks) -> Option<Note> {
    let code = match (seen.kind, looks) {
        (SlotKind::CardFront, Looks::Back) => IS_BACK,
        (SlotKind::CardBack, Looks::Front) => IS_FRONT,
        (SlotKind::CardFront | SlotKind::CardBack | SlotKind::Identity, Looks::Licence) => IS_LICENCE,
        (SlotKind::Licence | SlotKind::Letter | SlotKind::Form, Looks::Front | Looks::Back) => IS_CARD,
        _ => return None,
    };
    Some(warning(code))
}

/// A person where paper is due, a page where a card or a person is due, a screen shot.
fn other_thing(seen: &Seen<'_>, aspect: f32) -> Option<Note> {
    let cards = [SlotKind::CardFront, SlotKind::CardBack, SlotKind::Identity];
    if (seen.is(&cards) || seen.is_portrait()) && is_page(seen, aspect) {
        return Some(warning(IS_PAGE));
    }
    let documents = [SlotKind::Screenshot, SlotKind::Document];
    // A scanner's program may paint paper white all over.
    let scans = [SlotKind::Letter, SlotKind::Form];
    if !seen.is(&documents) && !seen.is(&scans) && screen::is_made(&seen.planes.luma) {
        return Some(warning(SCREEN));
    }
    (!seen.is_portrait() && !seen.is(&documents) && is_portrait(seen)).then(|| warning(IS_PORTRAIT))
}

/// No document anywhere, but something like a face above the middle.
fn is_portrait(seen: &Seen<'_>) -> bool {
    matches!(seen.sheet, Sheet::Unknown)
        && person::faces(&seen.planes.tiny)
            .first()
            .is_some_and(|face| face.share > PORTRAIT_FACE && (0.2..0.8).contains(&face.x) && face.y < 0.62)
}

/// White paper with thin black print, in the shape of a printer's page.
fn is_page(seen: &Seen<'_>, aspect: f32) -> bool {
    let small = &seen.planes.small;
    let page = matches!(seen.sheet, Sheet::Whole | Sheet::Lying(_)) && (aspect - PAGE).abs() < 0.09;
    if !page {
        return false;
    }
    let light = Spread::of(small.values.iter().map(|colour| luminance(*colour)));
    let tint = Spread::of(small.values.iter().map(|colour| chroma(*colour)));
    matches!(seen.sheet, Sheet::Whole) && light.quantile(0.5) > 215 && tint.quantile(0.9) < 26
}

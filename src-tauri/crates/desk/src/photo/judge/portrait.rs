//! What is said of a picture of a person.

use filing::catalogue::declare::SlotKind;

use super::person::{self, Face};
use super::{BACKGROUND, HEAD_CUT, MANY_FACES, NO_FACE, OFF_CENTRE, Seen, info, warning};
use crate::photo::Note;

/// A second face at least this large beside the first is another person, not a hand.
pub(super) const SECOND: f32 = 0.5;
/// From here outwards a face is not in the middle.
pub(super) const OFF: f32 = 0.17;
/// The least share of the upper corners of one colour.
pub(super) const EVEN: f32 = 0.55;

/// One person, in the middle, head whole, before an even background. `here` is whether it may be what is wanted.
pub(super) fn person(seen: &Seen<'_>, here: bool) -> Vec<Note> {
    let mut notes = Vec::new();
    if !seen.is_portrait() || !here {
        return notes;
    }
    let tiny = &seen.planes.tiny;
    let faces = person::faces(tiny);
    let Some(first) = faces.first() else {
        // Skin in odd light is not found; that alone is no fault.
        return vec![info(NO_FACE)];
    };
    // Hands are skin too and lie lower; whoever holds an ID shows them.
    let like_it = |face: &&Face| face.share > first.share * SECOND && (face.y - first.y).abs() < 0.22;
    if faces.iter().skip(1).any(|face| like_it(&face)) {
        notes.push(warning(MANY_FACES));
    } else if seen.is(&[SlotKind::Backdrop]) && (first.x - 0.5).abs() > OFF {
        notes.push(warning(OFF_CENTRE));
    }
    if first.cut {
        notes.push(warning(HEAD_CUT));
    }
    if seen.is(&[SlotKind::Backdrop]) && person::evenness(tiny) < EVEN {
        notes.push(warning(BACKGROUND));
    }
    notes
}

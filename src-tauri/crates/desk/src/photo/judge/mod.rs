//! What can be told about a picture by looking at it: whether it is legible, and whether it is the one that is wanted.
//!
//! Every finding is a rule of thumb, so none of them ever blocks. What each was measured on, how often it
//! is right and how often it cries wolf stands in `PICTURES.md`.
//!
//! | asks | where |
//! | --- | --- |
//! | blurred? | `blur`: how steep the steepest edges are |
//! | too dark, washed out, a reflection? | `light` |
//! | edges cut off, wrong shape? | `sheet`: the rectangle the document fills |
//! | a photographed screen, a screen shot? | `screen`, over the transform in `wave` |
//! | black and white? | `colour` |
//! | which side of a card, a card or a licence? | `card` |
//! | one person, in the middle, before an even background? | `person` |
//! | what is said of all that | `document`, `portrait`, `place` |

mod blob;
mod blur;
mod card;
mod colour;
mod document;
mod light;
mod person;
mod place;
mod plane;
mod portrait;
mod screen;
mod sheet;
#[cfg(test)]
mod tests;
mod wave;

use filing::catalogue::declare::SlotKind;
use filing::problem::{Args, Severity};
use image::RgbImage;

use super::Note;
use plane::Planes;
use sheet::Sheet;

/// What the picture is meant to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// What the slot asks for.
    pub kind: SlotKind,
}

/// Looks at an upright picture, its long side about 1,000 to 2,000 pixels, and says what the applicant should look at.
/// Takes some tens of milliseconds. What is most likely to be the reason for the rest comes first.
pub fn judge(picture: &RgbImage, subject: &Subject) -> Vec<Note> {
    let planes = Planes::of(picture);
    let sheet = sheet::find(&planes.tiny);
    let seen = Seen { planes: &planes, sheet: &sheet, kind: subject.kind };
    let mut notes = place::suspicion(&seen);
    let here = notes.iter().all(|note| note.severity == Severity::Info);
    notes.extend(document::shape(&seen, here));
    notes.extend(portrait::person(&seen, here));
    notes.extend(document::quality(&seen, here));
    if colour::is_grey(picture) {
        notes.push(warning(GREY));
    }
    notes
}

/// Everything there is to look at.
struct Seen<'a> {
    planes: &'a Planes,
    sheet: &'a Sheet,
    kind: SlotKind,
}

impl Seen<'_> {
    fn is(&self, kinds: &[SlotKind]) -> bool {
        kinds.contains(&self.kind)
    }

    /// A person is wanted, not paper.
    fn is_portrait(&self) -> bool {
        self.is(&[SlotKind::Backdrop, SlotKind::Holding])
    }
}

fn warning(code: &'static str) -> Note {
    Note { code, severity: Severity::Warn, args: Args::new() }
}

fn info(code: &'static str) -> Note {
    Note { code, severity: Severity::Info, args: Args::new() }
}

/// Every code there is, for the test that each has its words.
#[cfg(test)]
const EVERY: [&str; 22] = [
    GREY,
    BLURRED,
    DARK,
    WASHED_OUT,
    GLARE,
    CUT,
    SCREEN,
    ASPECT,
    ASPECT_PAGE,
    SIDEWAYS,
    UPSIDE_DOWN,
    NO_FACE,
    MANY_FACES,
    OFF_CENTRE,
    HEAD_CUT,
    BACKGROUND,
    IS_PORTRAIT,
    IS_FRONT,
    IS_BACK,
    IS_CARD,
    IS_LICENCE,
    IS_PAGE,
];

const GREY: &str = "note-photo-grey";
const BLURRED: &str = "note-judge-blurred";
const DARK: &str = "note-judge-dark";
const WASHED_OUT: &str = "note-judge-washed_out";
const GLARE: &str = "note-judge-glare";
const CUT: &str = "note-judge-cut";
const SCREEN: &str = "note-judge-screen";
const ASPECT: &str = "note-judge-aspect";
const ASPECT_PAGE: &str = "note-judge-aspect_page";
const SIDEWAYS: &str = "note-judge-sideways";
const UPSIDE_DOWN: &str = "note-judge-upside_down";
const NO_FACE: &str = "note-judge-no_face";
const MANY_FACES: &str = "note-judge-many_faces";
const OFF_CENTRE: &str = "note-judge-off_centre";
const HEAD_CUT: &str = "note-judge-head_cut";
const BACKGROUND: &str = "note-judge-background";
const IS_PORTRAIT: &str = "note-judge-is_portrait";
const IS_FRONT: &str = "note-judge-is_front";
const IS_BACK: &str = "note-judge-is_back";
const IS_CARD: &str = "note-judge-is_card";
const IS_LICENCE: &str = "note-judge-is_licence";
const IS_PAGE: &str = "note-judge-is_page";

//! A paper, laid out: the same placed items are drawn by the window and written to the PDF.
//!
//! All lengths are millimetres from the top left corner of the page; font sizes are points (1 pt = 25.4/72 mm).
//! [`needed`] says which papers a case needs, each in the template that fits it; [`place`] puts the case's answers into
//! one of them.
//!
//! | module | what it holds |
//! | --- | --- |
//! | `need` | which papers, in which template |
//! | `enclosed` | what goes into the envelope |
//! | `layout`, `load` | what they look like, read from `assets/papers` |
//! | `content`, `code`, `mark` | what of the case stands in a row; the code that names it all; the QR that says it |
//! | `fit`, `plan` | lines that fit, rows that share the room of a sheet, continuation sheets |
//! | `place`, `cells`, `boxes`, `sign` | everything at its place |
//! | `reused` | what was taken over from an earlier case |
//! | `example` | how a sheet looks once it is signed, with what to mind at every place |

mod boxes;
mod cells;
mod code;
mod content;
mod enclosed;
mod example;
mod fit;
mod layout;
mod load;
mod mark;
mod need;
mod place;
mod plan;
mod problem;
mod reused;
mod sign;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::answers::Path;

pub use code::read_code;
pub use content::{Changed, PrintedValue, changed, values};
pub use enclosed::{Enclosure, enclosed};
pub use example::{CalloutView, Does, Drawn, ExamplePage, ExampleView, Examples, Poster, example, posters};
pub use fit::{units, wrap};
pub use layout::Layout;
pub use load::Layouts;
pub use mark::{Block, PrintMark};
pub use need::{NeededPaper, Paper, Weight, find, needed};
pub use place::{PaperInput, code_of, place};
pub use problem::PaperProblem;
pub use reused::mark_reused;

pub(crate) use example::check as check_examples;

/// Which face a text is set in. The files are `assets/fonts`; the window has the same faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Face {
    /// Noto Sans SC Regular, with a fallback face for rare characters.
    Regular,
    /// Noto Sans SC Bold, same fallback.
    Bold,
}

/// What a text or box is, which decides its colour in the window. In print everything is black, `Hint` is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Printed by the form itself.
    Label,
    /// Typed by the applicant.
    Typed,
    /// Worked out from answers.
    Derived,
    /// Taken over from an earlier case; see [`mark_reused`].
    Reused,
    /// For the verifier, the pen or the seal: stays empty in print.
    LeaveEmpty,
    /// Shown in the window only: where to sign, where the seal goes.
    Hint,
    /// Outside the frame: print code, page number, the notice that this is not the provider's original.
    Margin,
}

/// A part of the sheet, for a reader that does not see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// The heading of the sheet.
    Heading,
    /// A row of the table begins; its cells follow.
    Row,
    /// The label at the left of a row.
    Label,
    /// What stands beside a label.
    Cell,
    /// What stands across the table.
    Wide,
    /// A heading across the table.
    Band,
    /// A paragraph outside the table.
    Paragraph,
    /// Something drawn, told in words.
    Figure,
    /// What tells the reader nothing of the filing: print code, page number.
    Aside,
}

/// One thing on the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "item", rename_all = "snake_case")]
pub enum Item {
    /// What follows stands in this part of the sheet, up to the next one. Nothing is drawn.
    Part {
        /// The part.
        part: Part,
    },
    /// A straight rule.
    Line {
        /// Start x, mm.
        x1: f64,
        /// Start y, mm.
        y1: f64,
        /// End x, mm.
        x2: f64,
        /// End y, mm.
        y2: f64,
        /// Thickness, mm.
        width: f64,
    },
    /// A run of text on one baseline.
    Text {
        /// Left end of the baseline, mm.
        x: f64,
        /// Baseline, mm from the top.
        y: f64,
        /// Size, pt.
        size: f64,
        /// Width it takes in its face, mm; the window stretches its own face to it.
        width: f64,
        /// Which face.
        face: Face,
        /// What it is.
        role: Role,
        /// The characters.
        text: String,
    },
    /// An empty check box, a square.
    Box {
        /// Left, mm.
        x: f64,
        /// Top, mm.
        y: f64,
        /// Side, mm.
        side: f64,
    },
    /// A region that belongs to an answer: a click lands there. Not printed.
    Region {
        /// Left, mm.
        x: f64,
        /// Top, mm.
        y: f64,
        /// Width, mm.
        w: f64,
        /// Height, mm.
        h: f64,
        /// What it is.
        role: Role,
        /// The answer it shows, if it shows one.
        path: Option<Path>,
        /// What a hand puts there, by its name in `paper-hint`, such as `sign`; `None` for the verifier's cells.
        room: Option<String>,
    },
    /// The print code and the page for a machine to read, black on white, with four modules left empty round it.
    Qr {
        /// Left, mm.
        x: f64,
        /// Top, mm.
        y: f64,
        /// Side, mm, without the empty room round it.
        side: f64,
        /// Side in modules.
        modules: u8,
        /// What is dark, in modules; nothing overlaps.
        blocks: Vec<Block>,
        /// What it says: the text of a [`PrintMark`].
        text: String,
    },
    /// Where a seal goes: a dashed circle in the window. Not printed.
    Seal {
        /// Centre x, mm.
        x: f64,
        /// Centre y, mm.
        y: f64,
        /// Radius, mm.
        r: f64,
        /// Words in it, one entry a line.
        lines: Vec<String>,
    },
}

/// One page of a paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct PlacedPage {
    /// Paper id, such as `verification_form`.
    pub paper: String,
    /// Title, for the PDF's metadata and the window.
    pub title: String,
    /// Page width, mm.
    pub width: f64,
    /// Page height, mm.
    pub height: f64,
    /// Short code that names the exact state of what is printed, such as `7F3K-92QA`.
    pub print_code: String,
    /// Everything on it, in reading order.
    pub items: Vec<Item>,
}

/// Measures text, so that layout needs no font file here. Implemented over the real faces by `desk`.
pub trait Measure {
    /// Advance width of the text in mm at that size in pt; `None` when a character has no glyph in any face.
    fn width(&self, text: &str, face: Face, size: f64) -> Option<f64>;
    /// The first character without a glyph in any face.
    fn missing(&self, text: &str) -> Option<char>;
}

#[cfg(test)]
mod tests;

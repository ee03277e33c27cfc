//! What belongs where on a blank. Made once, kept for the blank, shared by every case.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Blank, BlankError};

/// The format of the file.
const FORMAT: &str = "beian-blank/1";
/// Bounds of sizes, pt.
const SIZES: std::ops::RangeInclusive<f64> = 4.0..=72.0;
/// Most entries of a file.
const MOST_ENTRIES: usize = 500;

/// Where a line begins in its place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// At the left.
    #[default]
    Left,
    /// In the middle.
    Centre,
    /// At the right.
    Right,
}

/// What becomes of the form fields.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Finish {
    /// They stay fields and can still be changed.
    #[default]
    Fields,
    /// They stay fields; those that were filled can only be read.
    ReadOnly,
    /// They become part of the page.
    Flat,
}

/// A form field and the value that goes into it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Binding {
    /// Full name of the field.
    pub field: String,
    /// Id of the value, such as `entity.name`.
    pub value: String,
    /// Of a box: the code at which it is ticked, such as `4`; none ticks it when there is any value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is: Option<String>,
}

/// A value drawn on the page, in the middle of the height of its place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Placement {
    /// Page, from 1.
    pub page: usize,
    /// Left, mm.
    pub x: f64,
    /// Top, mm.
    pub y: f64,
    /// Width, mm.
    pub w: f64,
    /// Height, mm.
    pub h: f64,
    /// Id of the value.
    pub value: String,
    /// Size, pt.
    pub size: f64,
    /// Smallest size it may be shrunk to, pt.
    #[serde(default = "least")]
    pub least: f64,
    /// Most lines.
    #[serde(default = "lines")]
    pub lines: usize,
    /// Where its lines begin.
    #[serde(default)]
    pub align: Align,
}

fn least() -> f64 {
    7.0
}

fn lines() -> usize {
    2
}

/// What belongs where on one blank. As a file: JSON of exactly these keys.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// `beian-blank/1`.
    pub format: String,
    /// SHA-256 of the blank it was made on.
    pub fingerprint: String,
    /// What becomes of the form fields.
    #[serde(default)]
    pub finish: Finish,
    /// What goes into form fields.
    #[serde(default)]
    pub bindings: Vec<Binding>,
    /// What is drawn on the pages.
    #[serde(default)]
    pub placements: Vec<Placement>,
}

impl Template {
    /// An empty one for a blank.
    pub fn of(blank: &Blank) -> Self {
        let (bindings, placements) = (Vec::new(), Vec::new());
        let fingerprint = blank.fingerprint.clone();
        Self { format: FORMAT.to_owned(), fingerprint, finish: Finish::default(), bindings, placements }
    }

    /// Reads the file.
    ///
    /// # Errors
    /// [`BlankError::Template`] with line and column, or the entry, that is wrong.
    pub fn read(text: &str) -> Result<Self, BlankError> {
        let read: Self =
            serde_json::from_str(text).map_err(|error| BlankError::Template(error.to_string()))?;
        if read.format != FORMAT {
            return Err(BlankError::Template(format!("format: {FORMAT}")));
        }
        if read.bindings.len() + read.placements.len() > MOST_ENTRIES {
            return Err(BlankError::Template(format!("≤ {MOST_ENTRIES}")));
        }
        Ok(read)
    }

    /// As a file.
    pub fn write(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }

    /// Holds it against the blank it shall be used on.
    ///
    /// # Errors
    /// [`BlankError::OtherBlank`]; [`BlankError::Template`] naming a placement that is not on its page, or a field that
    /// the blank does not have.
    pub fn fits(&self, blank: &Blank) -> Result<(), BlankError> {
        if self.fingerprint != blank.fingerprint {
            return Err(BlankError::OtherBlank);
        }
        for (index, placement) in self.placements.iter().enumerate() {
            let page = placement.page.checked_sub(1).and_then(|page| blank.pages.get(page));
            let wrong = |what: &str| Err(BlankError::Template(format!("placements[{index}].{what}")));
            let Some(page) = page else { return wrong("page") };
            let finite =
                [placement.x, placement.y, placement.w, placement.h].iter().all(|length| length.is_finite());
            if !finite
                || placement.x < 0.0
                || placement.x + placement.w > page.width + 0.5
                || placement.w < 1.0
            {
                return wrong("x");
            }
            if placement.y < 0.0 || placement.y + placement.h > page.height + 0.5 || placement.h < 1.0 {
                return wrong("y");
            }
            if !SIZES.contains(&placement.size) || !SIZES.contains(&placement.least) || placement.lines == 0 {
                return wrong("size");
            }
        }
        let known = |binding: &Binding| blank.fields.iter().any(|field| field.name == binding.field);
        match self.bindings.iter().position(|binding| !known(binding)) {
            Some(index) => Err(BlankError::Template(format!("bindings[{index}].field"))),
            None => Ok(()),
        }
    }
}

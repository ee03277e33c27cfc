//! Where every line of what is placed would stand, without making the file: the window draws it while things move.

use serde::Serialize;
use ts_rs::TS;

use super::fill::Trouble;
use super::fit::{Room, fit};
use super::pen::Pen;
use super::template::{Placement, Template};
use super::value::BlankValue;
use super::{Blank, BlankError, PT, Rect, appearance};
use crate::paper::Faces;

/// A line: mm from the top left of its page.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct PlacedLine {
    /// Left end of the baseline, mm.
    pub x: f64,
    /// Baseline, mm from the top.
    pub y: f64,
    /// Width in the face that is printed, mm.
    pub width: f64,
    /// The characters.
    pub text: String,
}

/// What stands at one placement.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedText {
    /// Size, pt.
    pub size: f64,
    /// Its lines; none while there is no answer, or when they do not fit.
    pub lines: Vec<PlacedLine>,
    /// Why they do not fit.
    pub trouble: Option<Trouble>,
}

/// What stands at each placement of a template, in their order.
///
/// # Errors
/// When a face of this program does not read.
pub fn preview(
    blank: &Blank,
    template: &Template,
    values: &[BlankValue],
) -> Result<Vec<PlacedText>, BlankError> {
    let pen = Pen::new(Faces::embedded()?);
    let each = template.placements.iter().enumerate();
    Ok(each.map(|(index, placement)| one(blank, &pen, index, placement, values)).collect())
}

fn one(blank: &Blank, pen: &Pen, index: usize, placement: &Placement, values: &[BlankValue]) -> PlacedText {
    let place = format!("placements[{index}]");
    let none = |trouble| PlacedText { size: placement.size, lines: Vec::new(), trouble };
    let Some(value) = values.iter().find(|value| value.id == placement.value) else {
        return none(Some(Trouble::UnknownValue { place, value: placement.value.clone() }));
    };
    if let Some(char) = pen.missing(&value.text) {
        return none(Some(Trouble::MissingGlyph { place, label: value.label.clone(), char }));
    }
    let &Placement { x, y, w, h, size, least, lines, align, .. } = placement;
    let room = Room { w, h, size, least: least.min(size), lines };
    let Some(fitted) = fit(&value.text, room, pen.faces()) else {
        return none(Some(Trouble::NoRoom { place, label: value.label.clone() }));
    };
    let height = placement
        .page
        .checked_sub(1)
        .and_then(|page| blank.pages.get(page))
        .map_or(297.0, |page| page.height);
    let area = appearance::points(Rect { x, y, w, h }, height);
    let laid = pen.lay(&fitted, area, align, false).into_iter().map(|line| PlacedLine {
        x: line.x * PT,
        y: height - line.y * PT,
        width: line.width * PT,
        text: line.text,
    });
    PlacedText { size: fitted.size, lines: laid.collect(), trouble: None }
}

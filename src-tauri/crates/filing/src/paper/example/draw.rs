//! What the pen, the seal and the thumb leave on a sheet.

use serde::Serialize;
use ts_rs::TS;

use super::Found;
use super::declare::{Does, Ink};
use crate::answers::Path;
use crate::catalogue::declare::Scope;
use crate::paper::fit::{self, PT};
use crate::paper::layout::Cell;
use crate::paper::place::{Area, PaperInput};
use crate::paper::{Face, Item, Measure};

/// The field whose answer stands in the seal.
const OWNER: &str = "entity.name";
/// Han characters of a signature are this high at most, mm.
const SIGNATURE: f64 = 7.0;
/// Han characters on a line are this high, mm.
const WRITING: f64 = 5.2;
/// From one written line to the next, mm.
const PITCH: f64 = 9.0;
/// A room lower than this holds one line, mm.
const ONE_LINE: f64 = 18.0;
/// Between the edge of a cell and what is written in it, mm.
const PAD: f64 = 3.5;

/// Something that people add to a sheet. Not printed.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(tag = "drawn", rename_all = "snake_case")]
pub enum Drawn {
    /// A line written by hand.
    Ink {
        /// Left end of the baseline, mm.
        x: f64,
        /// Baseline, mm from the top.
        y: f64,
        /// Size, pt.
        size: f64,
        /// The characters.
        text: String,
    },
    /// A tick in a box.
    Tick {
        /// Left of the box, mm.
        x: f64,
        /// Top of the box, mm.
        y: f64,
        /// Its side, mm.
        side: f64,
    },
    /// A round red seal.
    Stamp {
        /// Centre x, mm.
        x: f64,
        /// Centre y, mm.
        y: f64,
        /// Radius, mm.
        r: f64,
        /// The name in it.
        name: String,
    },
    /// A thumbprint.
    Thumb {
        /// Centre x, mm.
        x: f64,
        /// Centre y, mm.
        y: f64,
        /// Half its width, mm.
        r: f64,
    },
}

/// Everything that people add to one page. `items` is what the printer left there.
pub(super) fn drawn(
    found: &[Found<'_>],
    page: usize,
    items: &[Item],
    input: &PaperInput<'_>,
    measure: &dyn Measure,
) -> Vec<Drawn> {
    found.iter().filter(|one| one.page == page).flat_map(|one| of(one, items, input, measure)).collect()
}

fn of(found: &Found<'_>, items: &[Item], input: &PaperInput<'_>, measure: &dyn Measure) -> Vec<Drawn> {
    let area = found.area;
    let (x, y) = (area.x + area.w / 2.0, area.middle());
    match found.callout.does {
        Does::Seal => vec![Drawn::Stamp { x, y, r: area.w / 2.0 * 0.94, name: answer(input, OWNER) }],
        Does::Thumb => vec![Drawn::Thumb { x, y, r: area.w * 0.27 }],
        _ => match &found.callout.ink {
            None => Vec::new(),
            Some(Ink::Ticks) => items.iter().filter_map(|item| tick(item, area)).collect(),
            Some(Ink::Answer(fields)) => {
                let first = fields.iter().map(|field| answer(input, field)).find(|text| !text.is_empty());
                written(found, &first.unwrap_or_default(), measure)
            }
            Some(Ink::Words(words)) => written(found, words, measure),
            Some(Ink::Mandated) => match &found.row.cell {
                Cell::Copy { mandated, .. } => written(found, mandated, measure),
                _ => Vec::new(),
            },
        },
    }
}

fn answer(input: &PaperInput<'_>, field: &str) -> String {
    let of_site = input.catalogue.field(field).is_some_and(|field| field.scope == Scope::Site);
    let path = if of_site { Path::site(0, field) } else { Path::entity(field) };
    input.case.answers.text(&path).to_owned()
}

fn tick(item: &Item, area: Area) -> Option<Drawn> {
    let Item::Box { x, y, side } = *item else { return None };
    let inside = x >= area.x && x <= area.right() && y >= area.y && y <= area.bottom();
    inside.then_some(Drawn::Tick { x, y, side })
}

/// A signature fills its room, a line stands in the middle of its row, more than a line begins at the top.
fn written(found: &Found<'_>, text: &str, measure: &dyn Measure) -> Vec<Drawn> {
    let area = found.area;
    let high = match &found.row.cell {
        Cell::Sign(_) => SIGNATURE.min(area.h * 0.62),
        _ => WRITING,
    };
    let width = area.w - 2.0 * PAD;
    let wide = |text: &str| measure.width(text, Face::Regular, high / PT).unwrap_or(0.0);
    let one = |y: f64, text: &str, high: f64| Drawn::Ink {
        x: area.x + PAD,
        y: y + 0.38 * high,
        size: high / PT,
        text: text.to_owned(),
    };
    if area.h < ONE_LINE {
        let whole = wide(text);
        let high = if whole > width { high * width / whole } else { high };
        return vec![one(area.middle(), text, high)];
    }
    let lines = fit::wrap(&fit::units(text), width, &wide);
    let mut y = area.y + PITCH - high * 0.6;
    let mut all = Vec::with_capacity(lines.len());
    for line in &lines {
        all.push(one(y, line, high));
        y += PITCH;
    }
    all
}

//! How a sheet of a case looks once it is signed and sealed, filled with invented people, with what to mind at every
//! place and which refusal that prevents.
//!
//! | module | what it holds |
//! | --- | --- |
//! | `declare`, `load` | `assets/papers/examples`, read and held against the layouts |
//! | `sample` | the case with every name and number invented |
//! | `aim` | where on a sheet a callout points |
//! | `draw` | what the pen, the seal and the thumb leave there |
//! | `poster` | the example as pages to print |

mod aim;
mod declare;
mod draw;
mod load;
mod poster;
mod sample;

use serde::Serialize;
use ts_rs::TS;

use super::layout::Row;
use super::place::{Area, Laid, lay};
use super::{Item, Measure, NeededPaper, PaperInput, PaperProblem, PlacedPage, Role};
use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::words::{Words, message_id};
use declare::Callout;

pub use declare::Does;
pub use draw::Drawn;
pub use load::Examples;
pub use poster::{Poster, posters};

pub(super) use load::EXAMPLES;
pub(crate) use load::check;

/// A paper as it should look, with what to mind.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ExampleView {
    /// Its sheets.
    pub pages: Vec<ExamplePage>,
    /// What to mind, in reading order.
    pub callouts: Vec<CalloutView>,
}

/// One sheet, filled with invented answers, without hints, print code and QR.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct ExamplePage {
    /// What the printer leaves on it.
    pub sheet: PlacedPage,
    /// What people add to it.
    pub drawn: Vec<Drawn>,
}

/// What to mind at one place.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
pub struct CalloutView {
    /// Its number, from 1, in reading order.
    pub number: usize,
    /// The sheet it is on, from 0.
    pub page: usize,
    /// Left, mm.
    pub x: f64,
    /// Top, mm.
    pub y: f64,
    /// Width, mm.
    pub w: f64,
    /// Height, mm.
    pub h: f64,
    /// What is done there.
    pub does: Does,
    /// Who does it, and with what: "the website's principal · black pen".
    pub who: String,
    /// The sentence.
    pub words: String,
    /// The refusals it prevents, each in a sentence.
    pub prevents: Vec<String>,
}

/// The example of a paper, in the template and with the rows that this case has. No answer of the case that names
/// anybody or anything stands in it.
///
/// # Errors
/// A character without a glyph.
pub fn example(
    catalogue: &Catalogue,
    case: &Case,
    wanted: &NeededPaper<'_>,
    words: &Words,
    measure: &dyn Measure,
) -> Result<ExampleView, PaperProblem> {
    let invented = sample::invent(catalogue, case, wanted.site);
    let site = wanted.site.map(|_| 0);
    let input = PaperInput { catalogue, case: &invented, site, words, marked: false };
    let laid = lay(wanted.layout, &input, measure)?;
    let mut found = places(catalogue.examples.of(&wanted.paper.id), &laid);
    let line = |one: &Found<'_>| (one.page, one.area.y, one.area.x);
    found.sort_by(|one, two| line(one).partial_cmp(&line(two)).unwrap_or(std::cmp::Ordering::Equal));
    let added =
        |(page, laid): (usize, &Laid<'_>)| draw::drawn(&found, page, &laid.page.items, &input, measure);
    let drawn: Vec<Vec<Drawn>> = laid.iter().enumerate().map(added).collect();
    let callouts = found.iter().enumerate().map(|(at, one)| view(one, at + 1, words)).collect();
    let sheets = laid.into_iter().map(|laid| bare(laid.page));
    let pages = sheets.zip(drawn).map(|(sheet, drawn)| ExamplePage { sheet, drawn }).collect();
    Ok(ExampleView { pages, callouts })
}

/// A callout at its place.
#[derive(Clone, Copy, Debug)]
struct Found<'a> {
    callout: &'a Callout,
    page: usize,
    row: &'a Row,
    area: Area,
}

/// The places that are there; a callout stands at the first that fits.
fn places<'a>(callouts: &'a [Callout], laid: &[Laid<'a>]) -> Vec<Found<'a>> {
    let place = |callout: &'a Callout| {
        let on = |(page, laid): (usize, &Laid<'a>)| {
            let (row, area) = aim::place(&callout.at, &laid.rows)?;
            Some(Found { callout, page, row, area })
        };
        laid.iter().enumerate().find_map(on)
    };
    callouts.iter().filter_map(place).collect()
}

/// The sheet without what only helps on the way there.
fn bare(mut page: PlacedPage) -> PlacedPage {
    page.items.retain(|item| !matches!(item, Item::Seal { .. } | Item::Text { role: Role::Hint, .. }));
    for item in &mut page.items {
        if let Item::Region { path, .. } = item {
            *path = None;
        }
    }
    page
}

fn view(found: &Found<'_>, number: usize, words: &Words) -> CalloutView {
    let Found { callout, page, area, .. } = found;
    let who = [callout.who.message(), callout.does.message()].map(|id| words.plain(id));
    CalloutView {
        number,
        page: *page,
        x: area.x,
        y: area.y,
        w: area.w,
        h: area.h,
        does: callout.does,
        who: who.join(" · "),
        words: words.plain(&message_id("example", &callout.say)),
        prevents: callout.prevents.iter().map(|id| words.plain(&message_id("reason", id))).collect(),
    }
}

#[cfg(test)]
mod tests;

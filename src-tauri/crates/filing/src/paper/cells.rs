//! Draws one row of a paper.

use super::boxes::{checks, ticks};
use super::fit::{BOX, Fitted, PT};
use super::layout::{Cell, Layout, Row};
use super::place::{Area, Ink, PaperInput, Pen};
use super::plan::Planned;
use super::sign::{hint, sign};
use super::{Item, PaperProblem, Part, Role};
use crate::answers::Path;

/// A dash and the gap after it, mm.
const DASH: (f64, f64) = (2.4, 1.6);
/// Room between a hint and the edge of its room, mm.
const HINT_AIR: f64 = 1.5;

pub(super) type Done = Result<(), PaperProblem>;

/// Draws a row: its upper rule, its label, what stands in it.
pub(super) fn row(
    pen: &mut Pen<'_>,
    layout: &Layout,
    planned: &Planned<'_>,
    area: Area,
    input: &PaperInput<'_>,
) -> Done {
    let (sheet, row) = (&layout.style.sheet, planned.row);
    let rule = |x1, y1, x2, y2| Item::Line { x1, y1, x2, y2, width: sheet.rule };
    if matches!(row.cell, Cell::Copy { .. }) {
        dashes(pen, area, sheet.rule * 1.5);
    } else {
        pen.add(rule(area.x, area.y, area.right(), area.y));
    }
    let cell = inside(layout, row, area);
    pen.part(Part::Row);
    if !row.label.is_empty() {
        pen.part(Part::Label);
        pen.add(rule(area.x + sheet.label, area.y, area.x + sheet.label, area.bottom()));
        label(pen, layout, row, Area { w: sheet.label, ..area })?;
    }
    pen.part(match (&row.cell, row.label.is_empty()) {
        (Cell::Band { .. }, _) => Part::Band,
        (_, true) => Part::Wide,
        (_, false) => Part::Cell,
    });
    match &row.cell {
        Cell::Value { .. } | Cell::Contents { .. } => {
            value(pen, layout, cell, planned.text.as_ref(), planned.role, planned.path.clone())
        }
        Cell::Band { text, note } => band(pen, layout, cell, text, note),
        Cell::Text(paragraphs) => paragraphs_of(pen, layout, cell, paragraphs),
        Cell::Write { hint: words, blank } => {
            pen.add(room(cell, words.as_deref()));
            if !blank {
                lines_in(pen, layout, cell);
            }
            let first = cell.h.min(sheet.write + sheet.pad / 2.0);
            words
                .as_ref()
                .map_or(Ok(()), |name| hinted(pen, layout, Area { h: first, ..cell }, &hint(input, name)))
        }
        Cell::Checks(lines) => checks(pen, layout, cell, lines, input),
        Cell::Ticks(all) => ticks(pen, layout, cell, all, input),
        Cell::Sign(rooms) => sign(pen, layout, cell, rooms, input),
        Cell::Copy { hint: words, .. } => {
            pen.add(room(cell, Some(words)));
            hinted(pen, layout, cell, &hint(input, words))
        }
    }
}

/// A room that names nothing else is one to write in.
const WRITE: &str = "write";

/// What is left of a row beside its label.
pub(super) fn inside(layout: &Layout, row: &Row, area: Area) -> Area {
    let label = if row.label.is_empty() { 0.0 } else { layout.style.sheet.label };
    Area { x: area.x + label, w: area.w - label, ..area }
}

/// A region of the page.
pub(super) fn region(area: Area, role: Role, path: Option<Path>) -> Item {
    Item::Region { x: area.x, y: area.y, w: area.w, h: area.h, role, path, room: None }
}

/// A room for somebody's hand.
pub(super) fn room(area: Area, name: Option<&str>) -> Item {
    let Area { x, y, w, h } = area;
    let room = Some(name.unwrap_or(WRITE).to_owned());
    Item::Region { x, y, w, h, role: Role::LeaveEmpty, path: None, room }
}

fn dashes(pen: &mut Pen<'_>, area: Area, width: f64) {
    let mut x = area.x + DASH.1;
    while x < area.right() - DASH.1 {
        let end = (x + DASH.0).min(area.right() - DASH.1);
        pen.add(Item::Line { x1: x, y1: area.y, x2: end, y2: area.y, width });
        x = end + DASH.1;
    }
}

fn label(pen: &mut Pen<'_>, layout: &Layout, row: &Row, area: Area) -> Done {
    let sizes = &layout.style.sizes;
    let ink = Ink::of(sizes.label, Role::Label);
    for (line, middle) in row.label.iter().zip(middles(area, row.label.len(), ink.size * PT * sizes.leading))
    {
        pen.centred(area.x + area.w / 2.0, ink.baseline(middle), ink, line)?;
    }
    Ok(())
}

/// The middles of `count` lines that stand together in the middle of an area.
pub(super) fn middles(area: Area, count: usize, pitch: f64) -> impl Iterator<Item = f64> {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    let first = area.middle() - pitch * (f64::from(count) - 1.0) / 2.0;
    (0..count).map(move |index| first + pitch * f64::from(index))
}

fn value(
    pen: &mut Pen<'_>,
    layout: &Layout,
    area: Area,
    text: Option<&Fitted>,
    role: Role,
    path: Option<Path>,
) -> Done {
    pen.add(region(area, role, path));
    let Some(text) = text else { return Ok(()) };
    let (ink, em) = (Ink::of(text.size, role), text.size * PT);
    let left = area.x + layout.style.sheet.pad;
    for (line, middle) in text.lines.iter().zip(middles(area, text.lines.len(), text.pitch)) {
        if line.boxed {
            pen.add(Item::Box { x: left, y: middle - em * BOX / 2.0, side: em * BOX });
        }
        pen.text(left + text.indent, ink.baseline(middle), ink, &line.text)?;
    }
    Ok(())
}

fn band(pen: &mut Pen<'_>, layout: &Layout, area: Area, text: &str, note: &str) -> Done {
    let sizes = &layout.style.sizes;
    let (bold, plain) = (Ink::bold(sizes.band), Ink::of(sizes.label, Role::Label));
    let width = pen.width(bold, text)? + pen.width(plain, note)?;
    let end = pen.text(area.x + (area.w - width) / 2.0, bold.baseline(area.middle()), bold, text)?;
    pen.text(end, bold.baseline(area.middle()), plain, note)?;
    Ok(())
}

fn paragraphs_of(pen: &mut Pen<'_>, layout: &Layout, area: Area, paragraphs: &[String]) -> Done {
    let (pad, sizes) = (layout.style.sheet.pad, &layout.style.sizes);
    let ink = Ink::of(sizes.label, Role::Label);
    let wrapped = |text: &String| pen.wrap(text, area.w - 2.0 * pad, ink);
    let lines: Vec<String> = paragraphs.iter().flat_map(wrapped).collect();
    for (line, middle) in lines.iter().zip(middles(area, lines.len(), ink.size * PT * sizes.leading)) {
        pen.text(area.x + pad, ink.baseline(middle), ink, line)?;
    }
    Ok(())
}

/// Lines to write on, in a room that is high enough for more than one.
fn lines_in(pen: &mut Pen<'_>, layout: &Layout, area: Area) {
    let sheet = &layout.style.sheet;
    if area.h < 2.0 * sheet.write {
        return;
    }
    let (x1, x2) = (area.x + sheet.pad, area.right() - sheet.pad);
    let mut y = area.y + sheet.write + sheet.pad / 2.0;
    while y < area.bottom() - sheet.pad / 2.0 {
        pen.add(Item::Line { x1, y1: y, x2, y2: y, width: sheet.rule / 2.0 });
        y += sheet.write;
    }
}

/// Words for the window alone, in the middle of a room that stays empty in print.
pub(super) fn hinted(pen: &mut Pen<'_>, layout: &Layout, place: Area, words: &str) -> Done {
    let inside = place.w - 2.0 * HINT_AIR;
    let ink = Ink::of(layout.style.sizes.hint, Role::Hint);
    let width = pen.width(ink, words)?;
    let ink = if width > inside { Ink::of(ink.size * inside / width, Role::Hint) } else { ink };
    pen.text(place.x + HINT_AIR, ink.baseline(place.middle()), ink, words)?;
    Ok(())
}

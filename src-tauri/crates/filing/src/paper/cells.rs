//! Draws one row of a form.

use super::fit::{Fitted, PT};
use super::layout::{Cell, CheckLine, Layout, Room, Row, SealRoom, Sign};
use super::place::{Area, Ink, PaperInput, Pen};
use super::{Item, PaperProblem, Role};
use crate::answers::Path;
use crate::problem::Args;
use crate::words::message_id;

/// Side of a check box in sizes of the text beside it.
const BOX: f64 = 0.92;
/// Room between a box and its text, in sizes.
const GAP: f64 = 0.35;
/// Distance of check lines in sizes, where the row has room for it.
const AIRY: f64 = 1.85;
/// Width of a column of check boxes at the right end of a line, mm.
const COLUMN: f64 = 14.0;

/// Room between a hint and the edge of its room, mm.
const HINT_AIR: f64 = 1.5;

type Done = Result<(), PaperProblem>;

/// Draws a row: its upper rule, its label, what stands in it.
pub(super) fn row(
    pen: &mut Pen<'_>,
    layout: &Layout,
    row: &Row,
    area: Area,
    text: Option<&Fitted>,
    input: &PaperInput<'_>,
) -> Done {
    let sheet = &layout.sheet;
    let rule = |x1, y1, x2, y2| Item::Line { x1, y1, x2, y2, width: sheet.rule };
    pen.add(rule(area.x, area.y, area.right(), area.y));
    let mut cell = area;
    if !row.label.is_empty() {
        pen.add(rule(area.x + sheet.label, area.y, area.x + sheet.label, area.bottom()));
        label(pen, layout, row, Area { w: sheet.label, ..area })?;
        cell = Area { x: area.x + sheet.label, w: area.w - sheet.label, ..area };
    }
    match &row.cell {
        Cell::Value { .. } => value(pen, layout, cell, text, row.path(input.site)),
        Cell::Band { text, note } => band(pen, layout, cell, text, note),
        Cell::Checks(lines) => checks(pen, layout, cell, lines),
        Cell::Sign(room) => sign(pen, layout, cell, room, input),
    }
}

fn region(area: Area, role: Role, path: Option<Path>) -> Item {
    Item::Region { x: area.x, y: area.y, w: area.w, h: area.h, role, path }
}

fn label(pen: &mut Pen<'_>, layout: &Layout, row: &Row, area: Area) -> Done {
    let ink = Ink::of(layout.sizes.label, Role::Label);
    for (line, middle) in
        row.label.iter().zip(middles(area, row.label.len(), ink.size * PT * layout.sizes.leading))
    {
        pen.centred(area.x + area.w / 2.0, ink.baseline(middle), ink, line)?;
    }
    Ok(())
}

/// The middles of `count` lines that stand together in the middle of an area.
fn middles(area: Area, count: usize, pitch: f64) -> impl Iterator<Item = f64> {
    let count = u32::try_from(count).unwrap_or(u32::MAX);
    let first = area.middle() - pitch * (f64::from(count) - 1.0) / 2.0;
    (0..count).map(move |index| first + pitch * f64::from(index))
}

fn value(pen: &mut Pen<'_>, layout: &Layout, area: Area, text: Option<&Fitted>, path: Option<Path>) -> Done {
    pen.add(region(area, Role::Typed, path));
    let Some(text) = text else { return Ok(()) };
    let ink = Ink::of(text.size, Role::Typed);
    for (line, middle) in
        text.lines.iter().zip(middles(area, text.lines.len(), ink.size * PT * layout.sizes.leading))
    {
        pen.text(area.x + layout.sheet.pad, ink.baseline(middle), ink, line)?;
    }
    Ok(())
}

fn band(pen: &mut Pen<'_>, layout: &Layout, area: Area, text: &str, note: &str) -> Done {
    let (bold, plain) = (Ink::bold(layout.sizes.band), Ink::of(layout.sizes.label, Role::Label));
    let width = pen.width(bold, text)? + pen.width(plain, note)?;
    let end = pen.text(area.x + (area.w - width) / 2.0, bold.baseline(area.middle()), bold, text)?;
    pen.text(end, bold.baseline(area.middle()), plain, note)?;
    Ok(())
}

/// Lines of check boxes over the whole height. A line that asks nothing goes on with the choices of the one before,
/// under its first box.
fn checks(pen: &mut Pen<'_>, layout: &Layout, area: Area, lines: &[CheckLine]) -> Done {
    pen.add(region(area, Role::LeaveEmpty, None));
    let ink = Ink::of(layout.sizes.label, Role::Label);
    let em = ink.size * PT;
    let mut first_box = area.x + layout.sheet.pad;
    let count = f64::from(u32::try_from(lines.len().max(1)).unwrap_or(u32::MAX));
    let pitch = (em * AIRY).min((area.h - em * 0.7) / count);
    for (line, middle) in lines.iter().zip(middles(area, lines.len(), pitch)) {
        let baseline = ink.baseline(middle);
        let end = pen.text(area.x + layout.sheet.pad, baseline, ink, &line.ask)?;
        let side = em * BOX;
        let mut x = match (line.end, line.ask.is_empty()) {
            (true, _) => columns_from(pen, ink, line, area.right() - layout.sheet.pad - side - em * GAP)?,
            (false, true) => first_box,
            (false, false) => end + em * GAP,
        };
        first_box = x;
        for choice in &line.boxes {
            pen.add(Item::Box { x, y: middle - side / 2.0, side });
            let end = pen.text(x + side + em * GAP, baseline, ink, choice)?;
            x = if line.end { x + COLUMN } else { end + em };
        }
    }
    Ok(())
}

/// Where the first column of boxes begins so that the last choice's text ends flush at the cell's right; `right` is
/// that edge less a box and its gap.
fn columns_from(pen: &Pen<'_>, ink: Ink, line: &CheckLine, right: f64) -> Result<f64, PaperProblem> {
    let last = line.boxes.last().map_or(Ok(0.0), |choice| pen.width(ink, choice))?;
    let before = f64::from(u32::try_from(line.boxes.len().saturating_sub(1)).unwrap_or(u32::MAX));
    Ok(right - last - before * COLUMN)
}

fn sign(pen: &mut Pen<'_>, layout: &Layout, area: Area, sign: &Sign, input: &PaperInput<'_>) -> Done {
    let ink = Ink::of(layout.sizes.label, Role::Label);
    let pitch = ink.size * PT * layout.sizes.leading;
    let pad = layout.sheet.pad;
    if sign.verifier {
        pen.add(region(area, Role::LeaveEmpty, None));
    }
    let mut middle = area.y + pad + pitch / 2.0;
    for line in pen.wrap(&sign.statement, area.w - 2.0 * pad, ink) {
        pen.text(area.x + pad, ink.baseline(middle), ink, &line)?;
        middle += pitch;
    }
    for mark in &sign.marks {
        let (x, y) = (area.x + mark.x, area.bottom() - mark.up);
        if mark.centred {
            pen.centred(x, y, ink, &mark.text)?
        } else {
            pen.text(x, y, ink, &mark.text)?
        };
    }
    let hint = |attribute: &str| {
        input.words.attribute(&message_id("paper", &layout.id), attribute, &Args::new()).unwrap_or_default()
    };
    for place in &sign.rooms {
        room(pen, layout, area, place, &hint)?;
    }
    if let Some(SealRoom { x, up, r, hint: words }) = &sign.seal {
        let lines = hint(words).lines().map(str::to_owned).collect();
        pen.add(Item::Seal { x: area.x + x, y: area.bottom() - up, r: *r, lines });
    }
    Ok(())
}

fn room(pen: &mut Pen<'_>, layout: &Layout, area: Area, room: &Room, hint: &dyn Fn(&str) -> String) -> Done {
    let place = Area { x: area.x + room.x, y: area.bottom() - room.up - room.h, w: room.w, h: room.h };
    pen.add(region(place, Role::LeaveEmpty, None));
    if let Some(words) = &room.hint {
        let (words, inside) = (hint(words), place.w - 2.0 * HINT_AIR);
        let ink = Ink::of(layout.sizes.hint, Role::Hint);
        let width = pen.width(ink, &words)?;
        let ink = if width > inside { Ink::of(ink.size * inside / width, Role::Hint) } else { ink };
        pen.text(place.x + HINT_AIR, ink.baseline(place.middle()), ink, &words)?;
    }
    Ok(())
}

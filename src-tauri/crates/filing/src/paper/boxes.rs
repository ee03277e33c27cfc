//! Draws lines with check boxes: the verifier's, and those that the case ticks by itself.

use super::cells::{Done, middles, region};
use super::fit::{AIRY, BOX, GAP, PT};
use super::layout::{CheckLine, Layout, Tick};
use super::place::{Area, Ink, PaperInput, Pen};
use super::{Item, PaperProblem, Role};
use crate::catalogue::condition::Truth;

/// Width of a column of check boxes at the right end of a line, mm.
const COLUMN: f64 = 14.0;
/// Thickness of a tick, mm.
const TICK: f64 = 0.5;
/// Between two ticked choices, in sizes.
const APART: f64 = 2.0;

/// Lines of check boxes over the whole height. A line that asks nothing goes on with the choices of the one before,
/// under its first box.
pub(super) fn checks(
    pen: &mut Pen<'_>,
    layout: &Layout,
    area: Area,
    lines: &[CheckLine],
    input: &PaperInput<'_>,
) -> Done {
    pen.add(region(area, Role::LeaveEmpty, None));
    let pad = layout.style.sheet.pad;
    let ink = Ink::of(layout.style.sizes.label, Role::Label);
    let em = ink.size * PT;
    let scene = input.scene();
    let lines: Vec<&CheckLine> = lines.iter().filter(|line| line.stands(&scene)).collect();
    let mut first_box = area.x + pad;
    let count = f64::from(u32::try_from(lines.len().max(1)).unwrap_or(u32::MAX));
    let pitch = (em * AIRY).min((area.h - em * 0.7) / count);
    for (line, middle) in lines.iter().zip(middles(area, lines.len(), pitch)) {
        let baseline = ink.baseline(middle);
        let end = pen.text(area.x + pad, baseline, ink, &line.ask)?;
        let side = em * BOX;
        let mut x = match (line.end, line.ask.is_empty()) {
            (true, _) => columns_from(pen, ink, line, area.right() - pad - side - em * GAP)?,
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

/// Boxes side by side; those that hold are ticked.
pub(super) fn ticks(
    pen: &mut Pen<'_>,
    layout: &Layout,
    area: Area,
    all: &[Tick],
    input: &PaperInput<'_>,
) -> Done {
    pen.add(region(area, Role::Derived, None));
    let ink = Ink::of(layout.style.sizes.label, Role::Label);
    let em = ink.size * PT;
    let (side, middle) = (em * BOX, area.middle());
    let scene = input.scene();
    let mut x = area.x + layout.style.sheet.pad;
    for tick in all {
        let y = middle - side / 2.0;
        pen.add(Item::Box { x, y, side });
        if tick.when.decide(&scene) == Truth::Yes {
            let at = |dx: f64, dy: f64| (x + side * dx, y + side * dy);
            for ((x1, y1), (x2, y2)) in [(at(0.18, 0.5), at(0.42, 0.78)), (at(0.42, 0.78), at(0.84, 0.2))] {
                pen.add(Item::Line { x1, y1, x2, y2, width: TICK });
            }
        }
        x = pen.text(x + side + em * GAP, ink.baseline(middle), ink, &tick.text)? + em * APART;
    }
    Ok(())
}

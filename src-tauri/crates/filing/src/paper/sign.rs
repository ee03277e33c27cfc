//! Draws a commitment with room for pen, thumb and seal.

use super::cells::{Done, hinted, region, room as room_of};
use super::fit::PT;
use super::layout::{Layout, SealRoom, Sign};
use super::place::{Area, Ink, PaperInput, Pen};
use super::{Item, Role};
use crate::problem::Args;

/// Words that only the window shows.
const HINTS: &str = "paper-hint";

/// One of the words that only the window shows.
pub(super) fn hint(input: &PaperInput<'_>, name: &str) -> String {
    input.words.attribute(HINTS, name, &Args::new()).unwrap_or_default()
}

/// Draws the commitment, its marks, and the rooms that stay empty.
pub(super) fn sign(
    pen: &mut Pen<'_>,
    layout: &Layout,
    area: Area,
    sign: &Sign,
    input: &PaperInput<'_>,
) -> Done {
    let ink = Ink::of(layout.style.sizes.label, Role::Label);
    let pitch = ink.size * PT * layout.style.sizes.leading;
    let pad = layout.style.sheet.pad;
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
    for room in &sign.rooms {
        let place = Area { x: area.x + room.x, y: area.bottom() - room.up - room.h, w: room.w, h: room.h };
        pen.add(room_of(place, room.hint.as_deref()));
        if let Some(name) = &room.hint {
            hinted(pen, layout, place, &hint(input, name))?;
        }
    }
    if let Some(SealRoom { x, up, r, hint: name }) = &sign.seal {
        let lines = hint(input, name).lines().map(str::to_owned).collect();
        pen.add(Item::Seal { x: area.x + x, y: area.bottom() - up, r: *r, lines });
    }
    Ok(())
}

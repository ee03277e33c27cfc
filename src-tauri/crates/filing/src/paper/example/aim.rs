//! Where on a sheet a callout points.

use super::declare::Aim;
use crate::paper::layout::{Cell, Mark, Room, Row, Sign};
use crate::paper::place::Area;

/// Hint of the room for a thumbprint.
const THUMB: &str = "thumb";
/// How far a mark's baseline may lie outside the room beside it, mm.
const NEAR: f64 = 2.0;

/// Where a callout points among the rows of a sheet, with the first row it means; `None` when nothing there fits.
pub(super) fn place<'a>(aim: &Aim, rows: &[(&'a Row, Area)]) -> Option<(&'a Row, Area)> {
    let all: Vec<(&'a Row, Area)> = rows
        .iter()
        .enumerate()
        .filter_map(|(at, (row, area))| {
            let before = at.checked_sub(1).and_then(|at| rows.get(at)).map(|(row, _)| *row);
            Some((*row, within(aim, before, row, *area)?))
        })
        .collect();
    let (first, rest) = all.split_first()?;
    let row = first.0;
    if matches!(aim, Aim::Checks) {
        return Some((row, rest.iter().fold(first.1, |whole, (_, part)| around(whole, *part))));
    }
    Some((row, first.1))
}

/// The part of a row that is meant. `before` is the row above it.
pub(super) fn within(aim: &Aim, before: Option<&Row>, row: &Row, area: Area) -> Option<Area> {
    let whole = |fits: bool| fits.then_some(area);
    match (aim, &row.cell) {
        (Aim::Field(field), Cell::Value(shown)) => whole(shown.field == *field),
        (Aim::Label(label), _) => whole(row.name() == *label),
        (Aim::Below(band), _) => {
            whole(before.is_some_and(|row| matches!(&row.cell, Cell::Band { text, .. } if text == band)))
        }
        (Aim::Mark(text), Cell::Sign(sign)) => beside(sign, text, area),
        (Aim::Seal, Cell::Sign(sign)) => {
            let seal = sign.seal.as_ref()?;
            let (x, y, side) = (area.x + seal.x - seal.r, area.bottom() - seal.up - seal.r, seal.r * 2.0);
            Some(Area { x, y, w: side, h: side })
        }
        (Aim::Thumb, Cell::Sign(sign)) => {
            let room = sign.rooms.iter().find(|room| room.hint.as_deref() == Some(THUMB))?;
            Some(of(room, area))
        }
        (Aim::Checks, Cell::Checks(_))
        | (Aim::Copy, Cell::Copy { .. })
        | (Aim::Contents, Cell::Contents { .. })
        | (Aim::Ticks, Cell::Ticks(_)) => Some(area),
        _ => None,
    }
}

/// The room that begins where a mark ends; the verifier's cell as a whole, for its first mark.
fn beside(sign: &Sign, text: &str, area: Area) -> Option<Area> {
    let mark = sign.marks.iter().find(|mark| mark.text == text)?;
    if sign.verifier {
        return sign.marks.first().is_some_and(|first| first.text == text).then_some(area);
    }
    room_of(sign, mark).map(|room| of(room, area))
}

/// The nearest room at the right of a mark.
pub(super) fn room_of<'a>(sign: &'a Sign, mark: &Mark) -> Option<&'a Room> {
    let level =
        |room: &&Room| room.x > mark.x && mark.up >= room.up - NEAR && mark.up <= room.up + room.h + NEAR;
    sign.rooms.iter().filter(level).min_by(|one, two| one.x.total_cmp(&two.x))
}

fn of(room: &Room, area: Area) -> Area {
    Area { x: area.x + room.x, y: area.bottom() - room.up - room.h, w: room.w, h: room.h }
}

/// The smallest rectangle round both.
fn around(one: Area, two: Area) -> Area {
    let (x, y) = (one.x.min(two.x), one.y.min(two.y));
    Area { x, y, w: one.right().max(two.right()) - x, h: one.bottom().max(two.bottom()) - y }
}

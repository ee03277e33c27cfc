//! Shares the room of a sheet out among its rows, and carries on a further sheet what one cannot hold.

use super::content::content;
use super::fit::{self, Fitted, PT};
use super::layout::{Cell, Layout, Row};
use super::place::{Ink, PaperInput};
use super::{Face, Measure, PaperProblem, Role};
use crate::answers::Path;

/// Room above and below the lines of an answer, mm.
pub(super) const AIR: f64 = 1.6;
/// An answer begins on a continuation sheet only where so many of its lines have room, or all of them.
const TOGETHER: usize = 3;

/// A row with its height and what of the case stands in it.
#[derive(Clone, Debug)]
pub(super) struct Planned<'a> {
    pub(super) row: &'a Row,
    pub(super) height: f64,
    pub(super) text: Option<Fitted>,
    pub(super) path: Option<Path>,
    pub(super) role: Role,
}

/// One sheet.
#[derive(Clone, Debug)]
pub(super) struct Sheet<'a> {
    pub(super) rows: Vec<Planned<'a>>,
    /// It carries what an earlier sheet could not hold.
    pub(super) annex: bool,
}

/// Every sheet of a paper. `bottom` says how low the frame may reach on a sheet with these rows.
///
/// # Errors
/// A character without a glyph.
pub(super) fn sheets<'a>(
    layout: &Layout,
    rows: Vec<&'a Row>,
    input: &PaperInput<'_>,
    measure: &dyn Measure,
    bottom: &dyn Fn(&[&Row], bool) -> f64,
) -> Result<Vec<Sheet<'a>>, PaperProblem> {
    let mut desk = Desk { layout, input, measure, rest: Vec::new() };
    let mut sheets = Vec::new();
    let mut begun: Vec<&Row> = Vec::new();
    for row in rows {
        if row.page && !begun.is_empty() {
            let room = bottom(&begun, false) - layout.style.sheet.top;
            sheets.push(desk.sheet(&std::mem::take(&mut begun), room)?);
        }
        begun.push(row);
    }
    let room = bottom(&begun, false) - layout.style.sheet.top;
    sheets.push(desk.sheet(&begun, room)?);
    let room = bottom(&[], true) - layout.style.sheet.top;
    sheets.extend(annexes(desk.rest, room));
    Ok(sheets)
}

struct Desk<'d, 'a> {
    layout: &'d Layout,
    input: &'d PaperInput<'d>,
    measure: &'d dyn Measure,
    /// What goes on further sheets.
    rest: Vec<Planned<'a>>,
}

impl<'a> Desk<'_, 'a> {
    /// What an answer needs above its row's height is taken from the room that is free, then from the rows that can
    /// give way, each in its proportion.
    fn sheet(&mut self, rows: &[&'a Row], room: f64) -> Result<Sheet<'a>, PaperProblem> {
        let natural: Vec<f64> = rows.iter().map(|row| self.natural(row)).collect();
        let give = |row: &Row, natural: f64| row.least.map_or(0.0, |least| (natural - least).max(0.0));
        let gives: f64 = rows.iter().zip(&natural).map(|(row, natural)| give(row, *natural)).sum();
        let mut spare = (room - natural.iter().sum::<f64>() + gives).max(0.0);
        let mut planned = Vec::with_capacity(rows.len());
        for (row, natural) in rows.iter().zip(&natural) {
            let row = self.row(row, *natural, spare)?;
            spare -= row.height - natural;
            planned.push(row);
        }
        let over = planned.iter().map(|row| row.height).sum::<f64>() - room;
        if over > 0.0 && gives > 0.0 {
            let share = (over / gives).min(1.0);
            for (row, natural) in planned.iter_mut().zip(&natural) {
                row.height -= give(row.row, *natural) * share;
            }
        }
        Ok(Sheet { rows: planned, annex: false })
    }

    /// Height of a row before any answer: as declared, or what its own text needs.
    fn natural(&self, row: &Row) -> f64 {
        let Cell::Text(paragraphs) = &row.cell else { return row.height };
        let sizes = &self.layout.style.sizes;
        let ink = Ink::of(sizes.label, Role::Label);
        let lines: usize = paragraphs.iter().map(|text| self.wrapped(text, self.width(row), ink)).sum();
        let lines = f64::from(u32::try_from(lines).unwrap_or(u32::MAX));
        row.height.max(lines * ink.size * PT * sizes.leading + 2.0 * self.layout.style.sheet.pad)
    }

    fn wrapped(&self, text: &str, width: f64, ink: Ink) -> usize {
        let measured = |part: &str| self.measure.width(part, ink.face, ink.size).unwrap_or(0.0);
        fit::wrap(&fit::units(text), width, &measured).len()
    }

    /// Width of the texts in a row.
    fn width(&self, row: &Row) -> f64 {
        let sheet = &self.layout.style.sheet;
        let label = if row.label.is_empty() { 0.0 } else { sheet.label };
        sheet.width - 2.0 * sheet.side - label - 2.0 * sheet.pad
    }

    fn row(&mut self, row: &'a Row, height: f64, spare: f64) -> Result<Planned<'a>, PaperProblem> {
        let plain = Planned { row, height, text: None, path: None, role: Role::Label };
        let Some(content) = content(row, self.input) else { return Ok(plain) };
        if let Some(char) = content.units.iter().find_map(|unit| self.measure.missing(unit)) {
            return Err(PaperProblem::MissingGlyph { char, path: content.path, label: row.name() });
        }
        let sizes = &self.layout.style.sizes;
        let (width, room) = (self.width(row), height - 2.0 * AIR);
        let fitted = if content.boxed {
            let measured = |text: &str| self.measure.width(text, Face::Regular, sizes.label).unwrap_or(0.0);
            Ok(fit::boxed(&content.units, width, sizes, &measured)).and_then(|all| all.within(room + spare))
        } else {
            fit::fit(&content.units, width, room, spare, sizes, self.measure)
        };
        let planned = Planned { path: content.path, role: content.role.unwrap_or(Role::Typed), ..plain };
        let text = match fitted {
            Ok(text) => text,
            Err(all) => {
                let (text, rest) = all.cut(room + spare, &self.layout.style.annex.goes_on);
                self.rest.push(Planned { text: Some(rest), ..planned.clone() });
                text
            }
        };
        let height = height.max(text.height() + 2.0 * AIR);
        Ok(Planned { height, text: Some(text), ..planned })
    }
}

/// Continuation sheets, filled from the top.
fn annexes(rest: Vec<Planned<'_>>, room: f64) -> Vec<Sheet<'_>> {
    let mut sheets: Vec<Sheet<'_>> = Vec::new();
    let mut left = 0.0;
    for mut planned in rest {
        let mut text = planned.text.take();
        while let Some(all) = text.take() {
            if all.lines_in(left - 2.0 * AIR) < all.lines.len().min(TOGETHER) {
                sheets.push(Sheet { rows: Vec::new(), annex: true });
                left = room;
            }
            let (here, rest) = all.split(left - 2.0 * AIR);
            let height = here.height() + 2.0 * AIR;
            left -= height;
            if let Some(sheet) = sheets.last_mut() {
                sheet.rows.push(Planned { height, text: Some(here), ..planned.clone() });
            }
            text = rest;
        }
    }
    sheets
}

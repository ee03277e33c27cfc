//! Puts one case's answers into a form.

use super::cells;
use super::fit::{self, Fitted, PT};
use super::layout::{Cell, Layout};
use super::{Face, Item, Measure, PaperProblem, PlacedPage, Role};
use crate::answers::{Answers, Value};
use crate::problem::Args;
use crate::words::{Words, message_id};

/// Room above and below the lines of an answer, mm.
const AIR: f64 = 1.6;

/// What a form is filled with.
#[derive(Clone, Copy, Debug)]
pub struct PaperInput<'a> {
    /// The case's answers.
    pub answers: &'a Answers,
    /// The site the form is about, counted from zero. One that does not exist leaves its rows empty.
    pub site: usize,
    /// Title, notice and hints; the form's own texts do not depend on the language.
    pub words: &'a Words,
}

/// Lays out one form for one site: one page. Both the window's preview and the PDF are drawn from it.
///
/// # Errors
/// A character without a glyph, or an answer too long for the sheet; nothing is ever cut or replaced.
pub fn place(
    layout: &Layout,
    input: &PaperInput<'_>,
    measure: &dyn Measure,
) -> Result<Vec<PlacedPage>, PaperProblem> {
    let code = layout.print_code(input.answers, input.site);
    let message = message_id("paper", &layout.id);
    let mut pen = Pen { measure, items: Vec::new() };
    let sheet = &layout.sheet;
    pen.centred(sheet.width / 2.0, sheet.heading, Ink::bold(layout.sizes.heading), &layout.heading)?;
    let rows = fitted_rows(layout, input, measure)?;
    let mut y = sheet.top;
    for (row, (height, text)) in layout.rows.iter().zip(&rows) {
        let area = Area { x: sheet.side, y, w: sheet.width - 2.0 * sheet.side, h: *height };
        cells::row(&mut pen, layout, row, area, text.as_ref(), input)?;
        y += height;
    }
    frame(&mut pen, layout, y);
    margin(&mut pen, layout, input, &message, &code, y)?;
    Ok(vec![PlacedPage {
        paper: layout.id.clone(),
        title: input.words.plain(&message),
        width: sheet.width,
        height: sheet.height,
        print_code: code,
        items: pen.items,
    }])
}

/// A rectangle, mm.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) w: f64,
    pub(super) h: f64,
}

impl Area {
    pub(super) fn right(self) -> f64 {
        self.x + self.w
    }

    pub(super) fn bottom(self) -> f64 {
        self.y + self.h
    }

    pub(super) fn middle(self) -> f64 {
        self.y + self.h / 2.0
    }
}

/// Size, face and role of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ink {
    pub(super) size: f64,
    pub(super) face: Face,
    pub(super) role: Role,
}

impl Ink {
    pub(super) fn of(size: f64, role: Role) -> Self {
        Self { size, face: Face::Regular, role }
    }

    pub(super) fn bold(size: f64) -> Self {
        Self { size, face: Face::Bold, role: Role::Label }
    }

    /// The baseline that puts Han characters of this size in the middle of a line: their square reaches from 12 % of
    /// the size below the baseline to 88 % above it.
    pub(super) fn baseline(self, middle: f64) -> f64 {
        middle + 0.38 * self.size * PT
    }
}

/// Collects what is on the page.
pub(super) struct Pen<'a> {
    measure: &'a dyn Measure,
    items: Vec<Item>,
}

impl Pen<'_> {
    pub(super) fn width(&self, ink: Ink, text: &str) -> Result<f64, PaperProblem> {
        if ink.role == Role::Hint {
            return Ok(self.measure.width(text, ink.face, ink.size).unwrap_or(0.0));
        }
        self.measure.width(text, ink.face, ink.size).ok_or_else(|| PaperProblem::MissingGlyph {
            char: self.measure.missing(text).unwrap_or(char::REPLACEMENT_CHARACTER),
            path: None,
            label: text.to_owned(),
        })
    }

    /// Sets a text from its left end; says where it ends.
    pub(super) fn text(&mut self, x: f64, y: f64, ink: Ink, text: &str) -> Result<f64, PaperProblem> {
        let width = self.width(ink, text)?;
        let Ink { size, face, role } = ink;
        if !text.is_empty() {
            self.items.push(Item::Text { x, y, size, width, face, role, text: text.to_owned() });
        }
        Ok(x + width)
    }

    pub(super) fn centred(&mut self, x: f64, y: f64, ink: Ink, text: &str) -> Result<f64, PaperProblem> {
        let left = x - self.width(ink, text)? / 2.0;
        self.text(left, y, ink, text)
    }

    pub(super) fn add(&mut self, item: Item) {
        self.items.push(item);
    }

    pub(super) fn wrap(&self, text: &str, width: f64, ink: Ink) -> Vec<String> {
        let measured = |part: &str| self.measure.width(part, ink.face, ink.size).unwrap_or(0.0);
        fit::wrap(&fit::units(text), width, &measured)
    }
}

/// Height and fitted answer of every row. What an answer needs above its row's height is taken from the rows that can
/// give way, each in its proportion, so that the frame keeps its size.
fn fitted_rows(
    layout: &Layout,
    input: &PaperInput<'_>,
    measure: &dyn Measure,
) -> Result<Vec<(f64, Option<Fitted>)>, PaperProblem> {
    let sheet = &layout.sheet;
    let width = sheet.width - 2.0 * sheet.side - sheet.label - 2.0 * sheet.pad;
    let mut spare: f64 = layout.rows.iter().filter_map(|row| row.least.map(|least| row.height - least)).sum();
    let mut owed = 0.0;
    let mut rows = Vec::with_capacity(layout.rows.len());
    for row in &layout.rows {
        let (Some(path), Cell::Value { join, .. }) = (row.path(input.site), &row.cell) else {
            rows.push((row.height, None));
            continue;
        };
        let units = input.answers.get(&path).map(|value| value_units(value, join)).unwrap_or_default();
        let label = || row.label.concat();
        if let Some(char) = units.iter().find_map(|unit| measure.missing(unit)) {
            return Err(PaperProblem::MissingGlyph { char, path: Some(path), label: label() });
        }
        let fitted = fit::fit(&units, width, row.height - 2.0 * AIR, spare, &layout.sizes, measure)
            .ok_or_else(|| PaperProblem::TooLong { path, label: label() })?;
        let height = row.height.max(fitted.height + 2.0 * AIR);
        spare -= height - row.height;
        owed += height - row.height;
        rows.push((height, Some(fitted)));
    }
    if owed > 0.0 {
        let share = owed / (owed + spare);
        for ((height, _), row) in rows.iter_mut().zip(&layout.rows) {
            *height -= row.least.map_or(0.0, |least| (row.height - least) * share);
        }
    }
    Ok(rows)
}

/// The pieces of an answer that stay whole: each item of a list with what joins it to the next, or the words of a text.
fn value_units(value: &Value, join: &str) -> Vec<String> {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    match value {
        Value::NotSure => Vec::new(),
        Value::Text(text) => fit::units(&plain(text)),
        Value::List(items) => {
            let items: Vec<String> =
                items.iter().map(|item| plain(item)).filter(|item| !item.is_empty()).collect();
            let last = items.len().saturating_sub(1);
            let joined = items.into_iter().enumerate();
            joined.map(|(at, item)| if at < last { item + join } else { item }).collect()
        }
    }
}

/// The frame round the table, drawn after the rows so that it lies above their rules.
fn frame(pen: &mut Pen<'_>, layout: &Layout, bottom: f64) {
    let sheet = &layout.sheet;
    let (left, right, top, width) = (sheet.side, sheet.width - sheet.side, sheet.top, sheet.frame);
    let half = width / 2.0;
    for (x1, y1, x2, y2) in [
        (left - half, top, right + half, top),
        (left - half, bottom, right + half, bottom),
        (left, top, left, bottom),
        (right, top, right, bottom),
    ] {
        pen.add(Item::Line { x1, y1, x2, y2, width });
    }
}

/// Below the frame: print code and page number, then the notice.
fn margin(
    pen: &mut Pen<'_>,
    layout: &Layout,
    input: &PaperInput<'_>,
    message: &str,
    code: &str,
    bottom: f64,
) -> Result<(), PaperProblem> {
    let (sheet, words) = (&layout.sheet, input.words);
    let ink = Ink::of(layout.sizes.margin, Role::Margin);
    let pitch = ink.size * PT * layout.sizes.leading;
    let mut y = bottom + 2.0 + pitch;
    pen.text(
        sheet.side,
        y,
        ink,
        &words.say("paper-print-code", &Args::from([("code".to_owned(), code.to_owned())])),
    )?;
    let one = || "1".to_owned();
    let number = words
        .say("paper-page-number", &Args::from([("page".to_owned(), one()), ("pages".to_owned(), one())]));
    let left = sheet.width - sheet.side - pen.width(ink, &number)?;
    pen.text(left, y, ink, &number)?;
    let notice = words.attribute(message, "notice", &Args::new()).unwrap_or_default();
    for line in pen.wrap(&notice, sheet.width - 2.0 * sheet.side, ink) {
        y += pitch;
        pen.text(sheet.side, y, ink, &line)?;
    }
    Ok(())
}

//! Puts one case's answers into a paper.

use super::fit::{self, PT};
use super::layout::{Cell, Layout, Row};
use super::plan::{self, Sheet};
use super::{Face, Item, Measure, PaperProblem, Part, PlacedPage, PrintMark, Role, cells, content, mark};
use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::catalogue::condition::Scene;
use crate::problem::Args;
use crate::words::{Words, message_id};

/// Between the frame and the first line of the margin, mm.
const BELOW: f64 = 2.0;

/// What a paper is filled with.
#[derive(Clone, Copy, Debug)]
pub struct PaperInput<'a> {
    /// The catalogue the case is of.
    pub catalogue: &'a Catalogue,
    /// The case.
    pub case: &'a Case,
    /// The site the paper is about, counted from zero; `None` for a paper of the entity. One that does not exist
    /// leaves its rows empty.
    pub site: Option<usize>,
    /// Title, notice and hints; the paper's own texts do not depend on the language.
    pub words: &'a Words,
    /// Whether the sheet carries its print code and the QR. Without them it is the same sheet otherwise.
    pub marked: bool,
}

impl<'a> PaperInput<'a> {
    /// What conditions are asked about.
    pub(super) fn scene(&self) -> Scene<'a> {
        self.case.scene(self.site)
    }
}

/// Lays out one paper. What one sheet cannot hold goes on a continuation sheet; nothing is ever cut or replaced. Both
/// the window's preview and the PDF are drawn from it.
///
/// # Errors
/// A character without a glyph.
pub fn place(
    layout: &Layout,
    input: &PaperInput<'_>,
    measure: &dyn Measure,
) -> Result<Vec<PlacedPage>, PaperProblem> {
    Ok(lay(layout, input, measure)?.into_iter().map(|laid| laid.page).collect())
}

/// A page, and where the cells of the table stand on it, each without the label before it.
#[derive(Clone, Debug)]
pub(super) struct Laid<'a> {
    pub(super) page: PlacedPage,
    pub(super) rows: Vec<(&'a Row, Area)>,
}

/// As [`place`], with the place of every row.
pub(super) fn lay<'a>(
    layout: &'a Layout,
    input: &PaperInput<'_>,
    measure: &dyn Measure,
) -> Result<Vec<Laid<'a>>, PaperProblem> {
    let scene = input.scene();
    let rows: Vec<&Row> = layout.rows_of(&scene).collect();
    let margin = Margin { layout, input, measure, code: content::print_code(layout, input) };
    let bottom = |rows: &[&Row], annex: bool| margin.bottom(rows, annex);
    let sheets = plan::sheets(layout, rows, input, measure, &bottom)?;
    let count = sheets.len();
    let drawn = sheets.iter().enumerate().map(|(at, sheet)| page(sheet, &margin, at + 1, count));
    drawn.collect()
}

/// The print code of a case on a paper, without laying it out: changes when anything that is printed changes.
pub fn code_of(layout: &Layout, input: &PaperInput<'_>) -> String {
    content::print_code(layout, input)
}

fn page<'a>(
    sheet: &Sheet<'a>,
    margin: &Margin<'_>,
    number: usize,
    count: usize,
) -> Result<Laid<'a>, PaperProblem> {
    let Margin { layout, input, measure, code } = margin;
    let measures = &layout.style.sheet;
    let mut pen = Pen { measure: *measure, items: Vec::new() };
    let suffix = if sheet.annex { layout.style.annex.heading.as_str() } else { "" };
    let heading = format!("{}{suffix}", layout.heading);
    pen.part(Part::Heading);
    pen.centred(measures.width / 2.0, measures.heading, Ink::bold(layout.style.sizes.heading), &heading)?;
    margin.mark(&mut pen, number);
    let mut y = measures.top;
    let mut rows = Vec::with_capacity(sheet.rows.len());
    for row in &sheet.rows {
        let area = Area { x: measures.side, y, w: measures.width - 2.0 * measures.side, h: row.height };
        cells::row(&mut pen, layout, row, area, input)?;
        rows.push((row.row, cells::inside(layout, row.row, area)));
        y += row.height;
    }
    frame(&mut pen, layout, y);
    let own: Vec<&Row> = sheet.rows.iter().map(|row| row.row).collect();
    margin.draw(&mut pen, &own, sheet.annex, y, (number, count))?;
    let page = PlacedPage {
        paper: layout.paper.clone(),
        title: input.words.plain(&message_id("paper", &layout.paper)),
        width: measures.width,
        height: measures.height,
        print_code: code.clone(),
        items: pen.items,
    };
    Ok(Laid { page, rows })
}

/// A rectangle, mm.
#[derive(Clone, Copy, Debug, PartialEq)]
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

    /// What follows stands in this part of the sheet.
    pub(super) fn part(&mut self, part: Part) {
        self.add(Item::Part { part });
    }

    pub(super) fn add(&mut self, item: Item) {
        self.items.push(item);
    }

    pub(super) fn wrap(&self, text: &str, width: f64, ink: Ink) -> Vec<String> {
        wrap(self.measure, text, width, ink)
    }
}

fn wrap(measure: &dyn Measure, text: &str, width: f64, ink: Ink) -> Vec<String> {
    let measured = |part: &str| measure.width(part, ink.face, ink.size).unwrap_or(0.0);
    fit::wrap(&fit::units(text), width, &measured)
}

/// The frame round the table, drawn after the rows so that it lies above their rules.
fn frame(pen: &mut Pen<'_>, layout: &Layout, bottom: f64) {
    let sheet = &layout.style.sheet;
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

/// What stands outside the frame: the QR above it; below it print code and page number, what is to be copied by hand,
/// the notice.
struct Margin<'a> {
    layout: &'a Layout,
    input: &'a PaperInput<'a>,
    measure: &'a dyn Measure,
    code: String,
}

impl Margin<'_> {
    fn ink(&self) -> Ink {
        Ink::of(self.layout.style.sizes.margin, Role::Margin)
    }

    fn pitch(&self) -> f64 {
        self.ink().size * PT * self.layout.style.sizes.leading
    }

    /// How low the frame may reach so that the margin has room below it.
    fn bottom(&self, rows: &[&Row], annex: bool) -> f64 {
        let sheet = &self.layout.style.sheet;
        let lines = u32::try_from(self.lines(rows, annex).len() + 1).unwrap_or(u32::MAX);
        sheet.bottom.min(sheet.foot - BELOW - f64::from(lines) * self.pitch())
    }

    /// Everything below the line with the print code.
    fn lines(&self, rows: &[&Row], annex: bool) -> Vec<String> {
        self.paragraphs(rows, annex).concat()
    }

    /// The paragraphs below that line, each in lines.
    fn paragraphs(&self, rows: &[&Row], annex: bool) -> Vec<Vec<String>> {
        let Self { layout, input, .. } = self;
        let mut texts = Vec::new();
        for row in rows {
            if let Cell::Copy { mandated, lead, .. } = &row.cell {
                texts.push(format!("{lead}{mandated}"));
            }
        }
        if annex {
            texts.push(input.words.plain("paper-annex"));
        }
        let own = input.words.attribute(&message_id("paper", &layout.paper), "notice", &Args::new());
        texts.push(own.unwrap_or_else(|| input.words.plain("paper-notice")));
        let width = layout.style.sheet.width - 2.0 * layout.style.sheet.side;
        texts.iter().map(|text| wrap(self.measure, text, width, self.ink())).collect()
    }

    /// The QR, at the right above the frame.
    fn mark(&self, pen: &mut Pen<'_>, number: usize) {
        let Self { layout, input, code, .. } = self;
        let sheet = &layout.style.sheet;
        let paper = input.catalogue.layouts.get(&layout.paper);
        if let Some(paper) = paper.filter(|_| input.marked) {
            let said = PrintMark { code: code.clone(), paper: paper.mark, page: Some(number) };
            let side = mark::SIDE * mark::MODULE;
            let (x, y) = (sheet.width - sheet.side - side, sheet.top - mark::QUIET * mark::MODULE - side);
            mark::qr(x, y, said.text()).into_iter().for_each(|item| pen.add(item));
        }
    }

    fn draw(
        &self,
        pen: &mut Pen<'_>,
        rows: &[&Row],
        annex: bool,
        bottom: f64,
        (page, pages): (usize, usize),
    ) -> Result<(), PaperProblem> {
        let (sheet, words, ink) = (&self.layout.style.sheet, self.input.words, self.ink());
        let mut y = bottom + BELOW + self.pitch();
        pen.part(Part::Aside);
        let code = words.say("paper-print-code", &Args::from([("code".to_owned(), self.code.clone())]));
        if self.input.marked {
            pen.text(sheet.side, y, ink, &code)?;
        }
        let numbers = [("page".to_owned(), page.to_string()), ("pages".to_owned(), pages.to_string())];
        let number = words.say("paper-page-number", &Args::from(numbers));
        let left = sheet.width - sheet.side - pen.width(ink, &number)?;
        pen.text(left, y, ink, &number)?;
        for paragraph in self.paragraphs(rows, annex) {
            pen.part(Part::Paragraph);
            for line in paragraph {
                y += self.pitch();
                pen.text(sheet.side, y, ink, &line)?;
            }
        }
        Ok(())
    }
}

//! An example as it is printed: across the page, the sheet made smaller at the left, at its right what to mind. Smaller than the
//! real one and marked, so that nobody takes it for a filing.

use super::{CalloutView, ExamplePage, ExampleView};
use crate::paper::fit::{PT, units, wrap};
use crate::paper::{Face, Item, Measure, PaperProblem, Part, PlacedPage, Role};
use crate::problem::Args;
use crate::words::{Words, message_id};

/// Sides of the page, mm.
const PAGE: (f64, f64) = (297.0, 210.0);
/// Room at every edge, mm.
const EDGE: f64 = 11.0;
/// Where the sheet and the notes begin, mm from the top.
const TOP: f64 = 27.0;
/// Between the sheet and the notes, mm.
const GUTTER: f64 = 9.0;
/// Radius of a number, mm.
const NUMBER: f64 = 2.5;
/// From a number's middle to its note, mm.
const BESIDE: f64 = 5.5;
/// Between two notes, mm.
const APART: f64 = 2.6;
/// Distance of lines, in sizes.
const LEADING: f64 = 1.42;
/// Sizes, pt: the title, what it is, a note, what the note prevents.
const TITLE: f64 = 15.0;
const ABOUT: f64 = 9.0;
const NOTE: f64 = 9.5;
const PREVENTS: f64 = 8.0;

/// A page of an example.
#[derive(Clone, Debug, PartialEq)]
pub struct Poster<'a> {
    /// Title and notes.
    pub page: PlacedPage,
    /// The sheet.
    pub sheet: &'a ExamplePage,
    /// Where the sheet's upper left corner is, mm.
    pub at: (f64, f64),
    /// How much smaller it is.
    pub scale: f64,
    /// The places that are marked on the sheet.
    pub marked: Vec<&'a CalloutView>,
    /// The numbers beside the notes: which, and where its middle is, mm.
    pub numbers: Vec<(usize, f64, f64)>,
    /// The word that lies across the sheet.
    pub mark: String,
    /// What people added to the sheet, in words.
    pub added: String,
}

impl Poster<'_> {
    /// Radius of a number, mm.
    pub const NUMBER: f64 = NUMBER;
}

/// An example as pages to print; what does not fit beside a sheet goes on beside it once more.
///
/// # Errors
/// A character without a glyph.
pub fn posters<'a>(
    view: &'a ExampleView,
    words: &Words,
    measure: &dyn Measure,
) -> Result<Vec<Poster<'a>>, PaperProblem> {
    let mut all = Vec::new();
    for (index, sheet) in view.pages.iter().enumerate() {
        let mut rest: Vec<&CalloutView> = view.callouts.iter().filter(|one| one.page == index).collect();
        loop {
            let mut poster = Poster::begun(sheet, words, measure)?;
            rest = poster.notes(rest, words, measure)?;
            all.push(poster);
            if rest.is_empty() {
                break;
            }
        }
    }
    Ok(all)
}

impl<'a> Poster<'a> {
    /// The page with its title.
    fn begun(sheet: &'a ExamplePage, words: &Words, measure: &dyn Measure) -> Result<Self, PaperProblem> {
        let paper = words.plain(&message_id("paper", &sheet.sheet.paper));
        let title = words.say("example-title", &Args::from([("paper".to_owned(), paper)]));
        let scale = (PAGE.1 - TOP - EDGE) / sheet.sheet.height;
        let page = PlacedPage {
            paper: sheet.sheet.paper.clone(),
            title: title.clone(),
            width: PAGE.0,
            height: PAGE.1,
            print_code: String::new(),
            items: Vec::new(),
        };
        let mut poster = Self {
            page,
            sheet,
            at: (EDGE, TOP),
            scale,
            marked: Vec::new(),
            numbers: Vec::new(),
            mark: words.plain("ui-example-mark"),
            added: words.plain("example-added"),
        };
        poster.part(Part::Heading);
        poster.line((EDGE, EDGE + TITLE * PT), TITLE, Face::Bold, &title, measure)?;
        poster.part(Part::Paragraph);
        let about = words.plain("example-about");
        poster.line((EDGE, TOP - 4.2), ABOUT, Face::Regular, &about, measure)?;
        let (width, height) = (sheet.sheet.width * scale, sheet.sheet.height * scale);
        let (left, top, right, bottom) = (EDGE, TOP, EDGE + width, TOP + height);
        for (x1, y1, x2, y2) in [
            (left, top, right, top),
            (left, bottom, right, bottom),
            (left, top, left, bottom),
            (right, top, right, bottom),
        ] {
            poster.page.items.push(Item::Line { x1, y1, x2, y2, width: 0.25 });
        }
        Ok(poster)
    }

    fn part(&mut self, part: Part) {
        self.page.items.push(Item::Part { part });
    }

    fn line(
        &mut self,
        (x, y): (f64, f64),
        size: f64,
        face: Face,
        text: &str,
        measure: &dyn Measure,
    ) -> Result<(), PaperProblem> {
        let width = measure.width(text, face, size).ok_or_else(|| PaperProblem::MissingGlyph {
            char: measure.missing(text).unwrap_or(char::REPLACEMENT_CHARACTER),
            path: None,
            label: text.to_owned(),
        })?;
        let (role, text) = (Role::Label, text.to_owned());
        self.page.items.push(Item::Text { x, y, size, width, face, role, text });
        Ok(())
    }

    /// Sets notes until the page is full, at least one; those that are left.
    fn notes(
        &mut self,
        all: Vec<&'a CalloutView>,
        words: &Words,
        measure: &dyn Measure,
    ) -> Result<Vec<&'a CalloutView>, PaperProblem> {
        let left = EDGE + self.sheet.sheet.width * self.scale + GUTTER + NUMBER;
        let width = PAGE.0 - EDGE - left - BESIDE;
        let mut y = TOP;
        let mut notes = all.into_iter().peekable();
        while let Some(callout) = notes.peek().copied() {
            let lines = lines(callout, width, words, measure);
            let height: f64 = lines.iter().map(|(size, ..)| size * PT * LEADING).sum();
            if y + height > PAGE.1 - EDGE && !self.numbers.is_empty() {
                break;
            }
            notes.next();
            self.marked.push(callout);
            self.numbers.push((callout.number, left, y + NUMBER));
            self.part(Part::Paragraph);
            for (size, face, text) in lines {
                self.line((left + BESIDE, y + size * PT * 1.06), size, face, &text, measure)?;
                y += size * PT * LEADING;
            }
            y += APART;
        }
        Ok(notes.collect())
    }
}

/// A note in lines: who does it, the sentence, what it prevents.
fn lines(
    callout: &CalloutView,
    width: f64,
    words: &Words,
    measure: &dyn Measure,
) -> Vec<(f64, Face, String)> {
    let wrapped = |text: &str, size: f64, face: Face| {
        let measured = |part: &str| measure.width(part, face, size).unwrap_or(0.0);
        let lines = wrap(&units(text), width, &measured);
        lines.into_iter().map(move |line| (size, face, line)).collect::<Vec<_>>()
    };
    let mut all = wrapped(&callout.who, NOTE, Face::Bold);
    all.extend(wrapped(&callout.words, NOTE, Face::Regular));
    if !callout.prevents.is_empty() {
        let list = callout.prevents.join(&words.plain("ui-example-and"));
        all.extend(wrapped(
            &format!("{}{list}", words.plain("ui-example-prevents")),
            PREVENTS,
            Face::Regular,
        ));
    }
    all
}

//! The copy sheet: every value that is handed in, in normal form and in words, in the order of the portal.

use std::collections::BTreeMap;

use filing::answers::{Path, Value};
use filing::case::Case;
use filing::catalogue::Catalogue;
use filing::catalogue::declare::{Input, PageKind};
use filing::problem::Args;
use filing::submission;
use filing::view::{self, ReviewRow, ReviewSection};
use filing::words::{Language, Words};
use jiff::civil::Date;

use super::Contents;

/// The lines of the sheet: a label, and below it the value alone, so that the whole line can be copied.
pub(super) fn copy_sheet(contents: Contents<'_>) -> Vec<String> {
    let Contents { catalogue, words, case, today, .. } = contents;
    let sent = Case { answers: submission::answers(catalogue, case, today), ..case.clone() };
    let contents = Contents { case: &sent, ..contents };
    let mut lines = vec![
        view::title(words, &sent),
        view::subtitle(catalogue, words, &sent),
        words.attribute("packet-sheet", "lead", &Args::new()).unwrap_or_default(),
    ];
    for section in review(catalogue, words, &sent, today) {
        let rows: Vec<String> = section.rows.iter().flat_map(|row| row_lines(contents, row)).collect();
        if !rows.is_empty() {
            lines.extend([String::new(), format!("== {} ==", section.title), String::new()]);
            lines.extend(rows);
        }
    }
    lines
}

/// What the review page shows of it: the one place that puts answers in order and into words. Labels speak the reader's
/// language; what is copied goes into a Chinese portal and is Chinese.
pub(crate) fn review(catalogue: &Catalogue, words: &Words, case: &Case, today: Date) -> Vec<ReviewSection> {
    let route = view::route(catalogue, case);
    let is_review = |page: &str| catalogue.page(page).is_some_and(|page| page.kind == PageKind::Review);
    let Some(at) = route.iter().find(|at| is_review(&at.page)) else { return Vec::new() };
    let said = |words: &Words| {
        let page = view::page(catalogue, words, case, &[], at, today);
        page.map(|page| page.review).unwrap_or_default()
    };
    let chinese = said(catalogue.words(Language::ZhCn)).into_iter().flat_map(|section| section.rows);
    let chinese: BTreeMap<Path, String> = chinese.map(|row| (row.path, row.value)).collect();
    let mut sections = said(words);
    for row in sections.iter_mut().flat_map(|section| &mut section.rows) {
        if let Some(value) = chinese.get(&row.path) {
            row.value.clone_from(value);
        }
    }
    sections
}

/// Pictures are in the packet themselves; what was not answered is not copied.
fn row_lines(contents: Contents<'_>, row: &ReviewRow) -> Vec<String> {
    let Some(value) = contents.case.answers.get(&row.path).filter(|value| value.is_present()) else {
        return Vec::new();
    };
    vec![format!("[{}]", row.label), with_code(contents, row, value)]
}

/// The value in words, and its code where it is one of the ministry's; those are figures.
fn with_code(contents: Contents<'_>, row: &ReviewRow, value: &Value) -> String {
    let input = contents.catalogue.field(&row.path.id).and_then(|field| field.input);
    if input == Some(Input::Secret) {
        // A sheet is a file that lies about: the password stays in the book.
        return contents.words.plain("packet-secret");
    }
    let codes = value.items();
    let figures = codes.iter().all(|code| code.bytes().all(|sign| sign.is_ascii_digit()));
    if matches!(input, Some(Input::Choice | Input::Choices)) && figures {
        let code = codes.join(&contents.words.plain("list-separator"));
        contents.say("packet-coded", &[("value", &row.value), ("code", &code)])
    } else {
        row.value.clone()
    }
}

//! The copy sheet: every value that is handed in, in normal form and in words, in the order of the portal.

use filing::answers::Value;
use filing::case::Case;
use filing::catalogue::declare::{Input, PageKind};
use filing::problem::Args;
use filing::submission;
use filing::view::{self, ReviewRow, ReviewSection};

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
    for section in review(contents) {
        let rows: Vec<String> = section.rows.iter().flat_map(|row| row_lines(contents, row)).collect();
        if !rows.is_empty() {
            lines.extend([String::new(), format!("== {} ==", section.title), String::new()]);
            lines.extend(rows);
        }
    }
    lines
}

/// What the review page shows of it: the one place that puts answers in order and into words.
fn review(contents: Contents<'_>) -> Vec<ReviewSection> {
    let Contents { catalogue, words, case, today, .. } = contents;
    let route = view::route(catalogue, case);
    let mut pages =
        route.iter().filter(|at| catalogue.page(&at.page).is_some_and(|page| page.kind == PageKind::Review));
    let page = pages.next().and_then(|at| view::page(catalogue, words, case, &[], at, today));
    page.map(|page| page.review).unwrap_or_default()
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
    let codes = value.items();
    let figures = codes.iter().all(|code| code.bytes().all(|sign| sign.is_ascii_digit()));
    if matches!(input, Some(Input::Choice | Input::Choices)) && figures {
        let code = codes.join(&contents.words.plain("list-separator"));
        contents.say("packet-coded", &[("value", &row.value), ("code", &code)])
    } else {
        row.value.clone()
    }
}

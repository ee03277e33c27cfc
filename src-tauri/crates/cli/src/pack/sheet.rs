//! The copy sheet: every value that is handed in, in normal form and in words, in the order of the portal.

use filing::answers::Value;
use filing::case::Case;
use filing::catalogue::declare::{Input, PageKind};
use filing::problem::Args;
use filing::submission;
use filing::view::{self, ReviewRow, ReviewSection};
use jiff::civil::Date;

use crate::setting::Setting;

/// The lines of the sheet: a label, and below it the value alone, so that the whole line can be copied.
pub(super) fn copy_sheet(setting: &Setting, case: &Case, today: Date) -> Vec<String> {
    let answers = submission::answers(&setting.catalogue, case, today);
    let sent = Case { answers, ..case.clone() };
    let mut lines = vec![
        view::title(setting.words(), &sent),
        view::subtitle(&setting.catalogue, setting.words(), &sent),
        setting.words().attribute("cli-pack-sheet", "lead", &Args::new()).unwrap_or_default(),
    ];
    for section in review(setting, &sent, today) {
        let rows: Vec<String> = section.rows.iter().flat_map(|row| row_lines(setting, &sent, row)).collect();
        if !rows.is_empty() {
            lines.extend([String::new(), format!("== {} ==", section.title), String::new()]);
            lines.extend(rows);
        }
    }
    lines
}

/// What the review page shows of it: the one place that puts answers in order and into words.
fn review(setting: &Setting, case: &Case, today: Date) -> Vec<ReviewSection> {
    let (catalogue, words) = (&setting.catalogue, setting.words());
    let route = view::route(catalogue, case);
    let mut pages =
        route.iter().filter(|at| catalogue.page(&at.page).is_some_and(|page| page.kind == PageKind::Review));
    let page = pages.next().and_then(|at| view::page(catalogue, words, case, &[], at, today));
    page.map(|page| page.review).unwrap_or_default()
}

/// Pictures are in the packet themselves; what was not answered is not copied.
fn row_lines(setting: &Setting, case: &Case, row: &ReviewRow) -> Vec<String> {
    let Some(value) = case.answers.get(&row.path).filter(|value| value.is_present()) else {
        return Vec::new();
    };
    vec![format!("[{}]", row.label), with_code(setting, row, value)]
}

/// The value in words, and its code where it is one of the ministry's; those are figures.
fn with_code(setting: &Setting, row: &ReviewRow, value: &Value) -> String {
    let input = setting.catalogue.field(&row.path.id).and_then(|field| field.input);
    let codes = value.items();
    let figures = codes.iter().all(|code| code.bytes().all(|sign| sign.is_ascii_digit()));
    if matches!(input, Some(Input::Choice | Input::Choices)) && figures {
        let code = codes.join(&setting.words().plain("list-separator"));
        setting.say("cli-pack-coded", &[("value", &row.value), ("code", &code)])
    } else {
        row.value.clone()
    }
}

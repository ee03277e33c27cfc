//! What is good to know beside the questions of a page, from a table.

use super::NoteView;
use crate::answers::Path;
use crate::case::Case;
use crate::catalogue::Catalogue;
use crate::catalogue::declare::Page;
use crate::catalogue::table::Row;
use crate::problem::Args;
use crate::words::Words;

/// The notes of a page that fit the case, in the order of their table.
pub(super) fn notes(
    catalogue: &Catalogue,
    words: &Words,
    case: &Case,
    page: &Page,
    site: Option<usize>,
) -> Vec<NoteView> {
    let Some(notes) = &page.notes else { return Vec::new() };
    let answer = case.answers.text(&Path { site, id: notes.by.clone() });
    let fits = |row: &Row<'_>| {
        let product = row.get("product");
        row.get("page") == page.id && (product.is_empty() || answer.is_empty() || product == answer)
    };
    let note = |row: Row<'_>| NoteView {
        text: words.say(
            &format!("{}{}", notes.words, row.get("rule")),
            &Args::from([("value".to_owned(), row.get("value").to_owned())]),
        ),
        source: row.get("source").to_owned(),
        as_of: row.get("as_of").to_owned(),
    };
    let rows = catalogue.table(&notes.table).into_iter().flat_map(|table| table.rows());
    rows.filter(fits).map(note).collect()
}

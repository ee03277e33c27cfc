//! The kept sample cases, for the unit tests of this crate.

use std::sync::OnceLock;

use crate::answers::{Path, Value};
use crate::case::Case;
use crate::catalogue::Catalogue;

/// The embedded catalogue, loaded once.
pub(crate) fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(|| Catalogue::embedded().unwrap())
}

/// The complete case on the paper road: one person is both principals.
pub(crate) fn paper() -> Case {
    Case::read(include_str!("../../../../assets/samples/first-filing-paper.json"), catalogue()).unwrap()
}

/// The complete case on the app road: two principals.
pub(crate) fn app() -> Case {
    Case::read(include_str!("../../../../assets/samples/first-filing-app.json"), catalogue()).unwrap()
}

/// Puts a text, or several joined with `|`, in place of an answer.
pub(crate) fn put(case: &mut Case, path: &str, text: &str) {
    let value = match text.split_once('|') {
        Some(_) => Value::List(text.split('|').map(str::to_owned).collect()),
        None => Value::Text(text.to_owned()),
    };
    case.answers.set(&path.parse::<Path>().unwrap(), Some(value));
}

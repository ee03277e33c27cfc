//! Error codes of a provider's service numbers: three digits that mean something only beside the word for the number
//! or for its interface, since others count in the same hundreds.

use super::declare::Hints;
use super::figures::three_digits;
use crate::catalogue::Catalogue;
use crate::catalogue::table::Row;

/// The table of the codes.
pub(super) const TABLE: &str = "service_number_errors";

/// The row of the code a text names; `None` for a text that speaks of no service number.
pub(super) fn named<'a>(plain: &str, catalogue: &'a Catalogue, hints: &Hints) -> Option<Row<'a>> {
    let about = hints.service_number.iter().chain(&hints.service_number_api);
    if !about.into_iter().any(|word| plain.contains(word.as_str())) {
        return None;
    }
    let table = catalogue.table(TABLE)?;
    three_digits(plain, &hints.result_words).into_iter().find_map(|code| table.find("code", code))
}

//! Numbers of a rehearsal: shaped like the real ones, marked so that nobody takes them for real.

use std::collections::BTreeMap;

use crate::chance::draw;
use crate::counter::Sitting;
use crate::hours::year;
use crate::store::filings::Filing;

/// Marks what is only practised.
const MARK: &str = "练习-";

/// The entity's number and one for each site.
pub(super) fn give(sitting: &Sitting<'_>, filing: &Filing) -> BTreeMap<String, String> {
    let serial = draw(sitting.office.seed, filing.number, 0, "number", 1..=99_999_999);
    let province = sitting.office.book.abbreviation(&filing.province);
    let entity = format!("{MARK}{province}ICP备{}{serial:08}号", year(sitting.now));
    let sites = filing.submission.as_ref().map_or(0, |submission| submission.answers.sites.len());
    let mut numbers: BTreeMap<String, String> =
        (0..sites).map(|site| (format!("sites[{site}]"), format!("{entity}-{}", site + 1))).collect();
    numbers.insert("entity".to_owned(), entity);
    numbers
}

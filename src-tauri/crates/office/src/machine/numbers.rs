//! Numbers of a rehearsal: shaped like the real ones, marked so that nobody takes them for real.

use std::collections::BTreeMap;

use filing::answers::Path;
use filing::contract::PRACTICE_MARK as MARK;

use crate::chance::draw;
use crate::counter::Sitting;
use crate::hours::year;
use crate::store::filings::Filing;

/// The entity's number and one for each site. What is on record already keeps its number; a site that is new to a
/// record gets the next one after those it names.
pub(super) fn give(sitting: &Sitting<'_>, filing: &Filing) -> BTreeMap<String, String> {
    let serial = draw(sitting.office.seed, filing.number, 0, "number", 1..=999_999);
    let province = sitting.office.book.abbreviation(&filing.province);
    let fresh = || {
        let parts = [
            ("province", province.to_owned()),
            ("year", year(sitting.now).to_string()),
            ("serial", format!("{serial:06}")),
        ];
        let args = parts.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        sitting.office.book.say("office-number", &args)
    };
    let Some(submission) = &filing.submission else { return BTreeMap::new() };
    let known =
        |path: &Path| Some(submission.answers.text(path).trim().to_owned()).filter(|text| !text.is_empty());
    let entity = known(&Path::entity("entity.filing_number")).unwrap_or_else(fresh);
    let before = known(&Path::entity("entity.filed_sites")).and_then(|count| count.parse().ok()).unwrap_or(0);
    let sites = 0..submission.answers.sites.len();
    let mut numbers: BTreeMap<String, String> = sites
        .map(|site| {
            let kept = known(&Path::site(site, "site.filing_number"));
            let number = kept.unwrap_or_else(|| format!("{entity}-{}", before + site + 1));
            (format!("sites[{site}]"), format!("{MARK}{number}"))
        })
        .collect();
    numbers.insert("entity".to_owned(), format!("{MARK}{entity}"));
    numbers
}

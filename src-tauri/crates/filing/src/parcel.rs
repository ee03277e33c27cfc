//! A parcel on its way: what is known of it, how its number is shown, and whether that number looks like its carrier's.

use jiff::civil::Date;
use serde::Serialize;
use ts_rs::TS;

use crate::catalogue::Catalogue;
use crate::catalogue::table::Row;
use crate::problem::Args;
use crate::values::{fits, plain};
use crate::words::{Language, Words};

/// Fewest characters of which the ends may be shown.
const SHOWN: usize = 8;

/// A parcel as the applicant told of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parcel {
    /// Carrier code of `couriers.csv`; empty when not told.
    pub carrier: String,
    /// Tracking number; empty when not told.
    pub number: String,
    /// The day it was signed for, as far as it was told.
    pub signed_on: Option<Date>,
    /// Who signed for it; may be empty.
    pub signed_by: String,
}

impl Parcel {
    /// What its carrier is called; the code itself where the table does not know it.
    pub fn carrier_name(&self, catalogue: &Catalogue, language: Language) -> String {
        let row = catalogue.table("couriers").and_then(|table| table.find("code", &self.carrier));
        row.map_or_else(|| self.carrier.clone(), |row| row.name(language).to_owned())
    }
}

/// What is odd about a tracking number; never a reason to refuse it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ParcelHint {
    /// What is odd.
    pub message: String,
    /// What to do.
    pub suggestion: String,
}

/// A tracking number as it is handed on: half width, capitals, no blanks.
pub fn spelled(number: &str) -> String {
    plain(number).to_uppercase()
}

/// `SF1······0123`: enough to know it by.
pub fn masked(number: &str) -> String {
    let signs: Vec<char> = number.chars().collect();
    let (front, back) = if signs.len() >= SHOWN { (3, 4) } else { (1, 2) };
    let head: String = signs.iter().take(front).collect();
    let tail: String = signs.iter().skip(signs.len().saturating_sub(back).max(front)).collect();
    format!("{head}······{tail}")
}

/// Whether a number looks like one of its carrier. Carriers change their numbers as they like, so this only warns.
pub fn hint(catalogue: &Catalogue, words: &Words, carrier: &str, number: &str) -> Option<ParcelHint> {
    let number = spelled(number);
    let table = catalogue.table("couriers")?;
    let named = table.find("code", carrier)?;
    let fitting = |row: &Row<'_>| fits(row.get("pattern"), &number);
    if number.is_empty() || fitting(&named) {
        return None;
    }
    let other = table.rows().find(fitting);
    let id = if other.is_some() { "parcel-other" } else { "parcel-unusual" };
    let args = Args::from([
        ("carrier".to_owned(), named.name(words.language()).to_owned()),
        ("other".to_owned(), other.map(|row| row.name(words.language()).to_owned()).unwrap_or_default()),
    ]);
    Some(ParcelHint {
        message: words.say(id, &args),
        suggestion: words.attribute(id, "fix", &args).unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::catalogue;

    fn said(carrier: &str, number: &str) -> Option<String> {
        let words = catalogue().words(Language::ZhCn);
        hint(catalogue(), words, carrier, number).map(|hint| hint.message)
    }

    #[test]
    fn a_number_of_its_carrier_is_silent_however_it_is_typed() {
        assert_eq!(said("SF", "SF1385628716739"), None);
        assert_eq!(said("SF", " ｓｆ1385 6287 16739 "), None);
        assert_eq!(said("SF", ""), None);
    }

    #[test]
    fn the_number_of_another_carrier_names_that_one_and_an_odd_one_only_warns() {
        assert!(said("SF", "YT8962646785389").unwrap().contains("圆通"));
        assert!(said("SF", "12345").is_some());
        assert_eq!(said("nobody", "12345"), None);
    }

    #[test]
    fn a_number_is_masked_in_the_middle() {
        assert_eq!(masked("SF1385628710123"), "SF1······0123");
        assert_eq!(masked("12345"), "1······45");
        assert_eq!(masked("1"), "1······");
        assert_eq!(masked(""), "······");
    }
}

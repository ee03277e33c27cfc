//! Identity numbers of people: resident cards, residence permits, travel permits, passports.
//!
//! Sentences about them carry masked numbers only.

use jiff::civil::Date;

use super::finding::Finding;
use super::rules::*;
use super::spelling::{compact, masked};
use super::{Context, Lists};

const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS: &str = "10X98765432";
/// Nobody who files was born before; the standard's own example is of 1880.
const EARLIEST_BIRTH: i16 = 1850;

pub(super) fn resident_id(value: &str, context: &Context<'_>) -> Finding {
    let id = compact(value).to_uppercase();
    let refuse = |rule| Finding::invalid(rule, id.as_str()).with("value", masked(&id));
    let count = id.chars().count();
    let digits = id.chars().filter(char::is_ascii_digit).count();
    if count == 15 && digits == 15 {
        return refuse(RESIDENT_ID_OLD_FORM);
    }
    if count != 18 {
        return refuse(RESIDENT_ID_LENGTH).with("count", count.to_string()).with("expected", "18");
    }
    if digits != 18 && !(digits == 17 && id.ends_with('X')) {
        return refuse(RESIDENT_ID_CHARACTERS);
    }
    let foreign = is_foreign_card(&id, context.lists);
    if !foreign && !is_known_area(&id, context.lists) {
        return refuse(RESIDENT_ID_AREA);
    }
    match birth_date(&id) {
        None => return refuse(RESIDENT_ID_BIRTH_DATE),
        Some(born) if born > context.today => return refuse(RESIDENT_ID_BIRTH_FUTURE),
        Some(_) => {}
    }
    if check_character(&id) != id.chars().last() {
        return refuse(RESIDENT_ID_CHECK_CHARACTER);
    }
    if foreign {
        let shown = masked(&id);
        return Finding::warn(RESIDENT_ID_FOREIGN_CARD, id).with("value", shown);
    }
    Finding::valid(id)
}

/// 81, 82 and 83 stand for whole regions and are always followed by zeros.
fn is_known_area(id: &str, lists: &Lists) -> bool {
    lists.prefixed("residence_permit", id) || lists.prefixed("area", id)
}

/// The card of a foreign permanent resident: a 9, then the province.
fn is_foreign_card(id: &str, lists: &Lists) -> bool {
    id.strip_prefix('9').is_some_and(|rest| lists.prefixed("area", rest))
}

fn birth_date(id: &str) -> Option<Date> {
    let year = id.get(6..10)?.parse().ok()?;
    let month = id.get(10..12)?.parse().ok()?;
    let day = id.get(12..14)?.parse().ok()?;
    Date::new(year, month, day).ok().filter(|_| year >= EARLIEST_BIRTH)
}

fn check_character(id: &str) -> Option<char> {
    let sum: u32 = id.chars().zip(WEIGHTS).filter_map(|(c, weight)| Some(c.to_digit(10)? * weight)).sum();
    CHECKS.chars().nth(usize::try_from(sum % 11).ok()?)
}

/// H or M and eight digits, or ten on the old booklets.
pub(super) fn hk_macau_permit(value: &str) -> Finding {
    let number = compact(value).to_uppercase();
    let digits = number.strip_prefix(['H', 'M']).unwrap_or_default();
    if matches!(digits.len(), 8 | 10) && is_digits(digits) {
        Finding::valid(number)
    } else {
        Finding::invalid(HK_MACAU_PERMIT_FORM, number.as_str()).with("value", masked(&number))
    }
}

/// Eight digits on the card, ten on the old booklets.
pub(super) fn taiwan_permit(value: &str) -> Finding {
    let number = compact(value).to_uppercase();
    if matches!(number.len(), 8 | 10) && is_digits(&number) {
        Finding::valid(number)
    } else {
        Finding::invalid(TAIWAN_PERMIT_FORM, number.as_str()).with("value", masked(&number))
    }
}

/// Every country has its own form: letters and digits, five to fifteen, with at least one digit.
pub(super) fn passport(value: &str) -> Finding {
    let number = compact(value).to_uppercase();
    let plain = number.chars().all(|c| c.is_ascii_alphanumeric());
    if plain && (5..=15).contains(&number.len()) && number.contains(|c: char| c.is_ascii_digit()) {
        Finding::valid(number)
    } else {
        Finding::invalid(PASSPORT_FORM, number.as_str()).with("value", masked(&number))
    }
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

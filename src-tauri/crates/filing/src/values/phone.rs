//! Telephone numbers: mobile, landline, either. Several may be joined with `;`.

use super::Lists;
use super::finding::{Finding, joined};
use super::rules::*;
use super::spelling::{compact, half_width, is_han, masked, parts};

/// Most characters of a telephone field in the ministry's interface.
const MAX: usize = 128;

pub(super) fn mobile(value: &str, lists: &Lists) -> Finding {
    joined(&split(value), MAX, |one| one_mobile(one, lists))
}

/// Two numbers with nothing but a blank between them are two numbers.
fn split(value: &str) -> Vec<&str> {
    let parts = parts(value);
    let [only] = parts.as_slice() else { return parts };
    let words: Vec<&str> = only.split_whitespace().collect();
    if words.len() > 1 && words.iter().all(|word| compact(word).len() == 11) { words } else { parts }
}

fn one_mobile(value: &str, lists: &Lists) -> Finding {
    let given = compact(value);
    let number = without_country(&given.replace('-', ""));
    let refuse = |rule| Finding::invalid(rule, number.as_str()).with("value", masked(&number));
    if !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return refuse(MOBILE_CHARACTERS);
    }
    if number.len() != 11 {
        return refuse(MOBILE_LENGTH).with("count", number.len().to_string()).with("expected", "11");
    }
    if !number.starts_with('1') || ["10", "11", "12"].iter().any(|none| number.starts_with(none)) {
        return refuse(MOBILE_PREFIX);
    }
    if lists.prefixed("virtual_mobile", &number) {
        return Finding::warn(MOBILE_VIRTUAL_OPERATOR, number.as_str()).with("value", masked(&number));
    }
    Finding::valid(number)
}

/// Without +86, 0086 or a bare 86 before eleven digits.
fn without_country(number: &str) -> String {
    let bare = number.trim_start_matches(['(', '+']).replace(')', "");
    let rest = bare.strip_prefix("0086").or_else(|| bare.strip_prefix("86"));
    match rest {
        Some(rest) if rest.len() == 11 => rest.to_owned(),
        _ => number.to_owned(),
    }
}

/// The telephone numbers in a value as digits alone, without the country: for comparing.
pub fn telephone_numbers(value: &str) -> Vec<String> {
    let digits = |one: &str| -> String {
        let given: String = compact(one).chars().filter(char::is_ascii_digit).collect();
        without_country(&given)
    };
    split(value).into_iter().map(digits).filter(|digits| !digits.is_empty()).collect()
}

pub(super) fn office_phone(value: &str) -> Finding {
    joined(&parts(value), MAX, one_office_phone)
}

fn one_office_phone(value: &str) -> Finding {
    let number = spaced(&half_width(value));
    let refuse = |rule| Finding::invalid(rule, number.as_str()).with("value", masked(&number));
    if number.contains(['(', ')', '[', ']', '【', '】', '〔', '〕', '{', '}']) {
        return refuse(OFFICE_PHONE_BRACKETS);
    }
    if number.contains('+') {
        return refuse(OFFICE_PHONE_PLUS);
    }
    if let Some(odd) = number.chars().find(|c| !c.is_ascii_digit() && *c != '-') {
        return refuse(OFFICE_PHONE_CHARACTERS).with("char", odd.to_string());
    }
    if is_mobile_shape(&number) {
        return Finding::warn(OFFICE_PHONE_IS_MOBILE, number.as_str()).with("value", masked(&number));
    }
    let number = hyphenated(number);
    let mut pieces = number.split('-');
    let (area, local) = (pieces.next().unwrap_or_default(), pieces.next().unwrap_or_default());
    let extension = pieces.next();
    let shaped = area.starts_with('0')
        && matches!(area.len(), 3 | 4)
        && matches!(local.len(), 7 | 8)
        && extension.is_none_or(|digits| (1..=6).contains(&digits.len()))
        && pieces.next().is_none();
    let about = |finding: Finding| finding.with("value", masked(&number));
    if !shaped {
        about(Finding::invalid(OFFICE_PHONE_FORM, number.as_str()))
    } else if extension.is_some() {
        about(Finding::warn(OFFICE_PHONE_EXTENSION, number.as_str()))
    } else if area_digits(area) != Some(area.len()) {
        about(Finding::warn(OFFICE_PHONE_AREA_CODE, number.as_str())).with("area", area)
    } else {
        Finding::valid(number)
    }
}

/// A blank between area code and number stands for the hyphen; other blanks for nothing.
fn spaced(number: &str) -> String {
    let mut words = number.split_whitespace();
    let first = words.next().unwrap_or_default();
    let rest: String = words.collect();
    let is_area = first.starts_with('0') && first.len() <= 4 && !rest.starts_with('-') && !rest.is_empty();
    if is_area { format!("{first}-{rest}") } else { format!("{first}{rest}") }
}

/// Puts the hyphen where only it is missing: the area code tells its own length.
fn hyphenated(number: String) -> String {
    let split = area_digits(&number)
        .filter(|&at| !number.contains('-') && matches!(number.len().checked_sub(at), Some(7 | 8)));
    match split.and_then(|at| number.split_at_checked(at)) {
        Some((area, local)) => format!("{area}-{local}"),
        None => number,
    }
}

/// How many digits the area code at the start has: three for 010 and 02x, four for 03xx to 09xx.
fn area_digits(number: &str) -> Option<usize> {
    let mut digits = number.chars();
    match (digits.next()?, digits.next()?, digits.next()?) {
        ('0', '1', '0') | ('0', '2', _) => Some(3),
        ('0', '3'..='9', _) => Some(4),
        _ => None,
    }
}

fn is_mobile_shape(number: &str) -> bool {
    number.len() == 11 && number.starts_with('1') && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// A mobile number or a landline, told apart by their first digits.
pub(super) fn any_phone(value: &str, lists: &Lists) -> Finding {
    joined(&split(value), MAX, |one| {
        let mobile = one_mobile(one, lists);
        if !mobile.is_invalid() {
            return mobile;
        }
        let number = compact(one);
        if number.starts_with('0') && !number.starts_with("00") || number.contains(['(', ')']) {
            one_office_phone(one)
        } else if number.starts_with(['1', '+']) || number.contains(is_han) {
            mobile
        } else {
            Finding::invalid(ANY_PHONE_FORM, number.as_str()).with("value", masked(&number))
        }
    })
}

//! Codes of units: unified social credit code, organisation code, old registration number.

use super::Lists;
use super::finding::Finding;
use super::rules::*;
use super::spelling::compact;

const USCC_ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const ORGANISATION_WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];

/// GB 32100-2015: 18 characters; 3 to 8 are the area, 9 to 17 an organisation code with its own check character.
pub(super) fn uscc(value: &str, lists: &Lists) -> Finding {
    let code = compact(value).to_uppercase();
    let refuse = |rule| Finding::invalid(rule, code.as_str()).with("value", code.as_str());
    let count = code.chars().count();
    if count != 18 {
        return refuse(USCC_LENGTH).with("count", count.to_string()).with("expected", "18");
    }
    if let Some(odd) = code.chars().find(|&c| !USCC_ALPHABET.contains(c)) {
        return refuse(USCC_CHARACTERS).with("char", odd.to_string());
    }
    let area = code.get(2..8).unwrap_or_default();
    if !area.bytes().all(|byte| byte.is_ascii_digit()) {
        return refuse(USCC_AREA).with("area", area);
    }
    let (body, last) = code.split_at(17);
    let expected = uscc_check(body);
    if last.chars().next() != expected {
        return refuse(USCC_CHECK_CHARACTER).with("expected", String::from_iter(expected));
    }
    let organisation = code.get(8..17).unwrap_or_default();
    if !is_organisation_code(organisation) {
        return refuse(USCC_ORGANISATION_CODE).with("code", organisation);
    }
    let national = area == "100000";
    if !lists.prefixed("registry", &code) || !(national || lists.prefixed("area", area)) {
        return Finding::warn(USCC_UNKNOWN_PREFIX, code.as_str()).with("value", code);
    }
    Finding::valid(code)
}

fn uscc_check(body: &str) -> Option<char> {
    let mut weight = 1;
    let mut sum = 0;
    for c in body.chars() {
        sum += USCC_ALPHABET.find(c)? * weight;
        weight = weight * 3 % 31;
    }
    USCC_ALPHABET.chars().nth((31 - sum % 31) % 31)
}

/// GB 11714: eight characters and a check character; printed with a hyphen before it.
pub(super) fn organisation_code(value: &str) -> Finding {
    let given = compact(value).to_uppercase();
    let code = match given.split_once('-') {
        Some((body, check)) if body.len() == 8 && check.len() == 1 => format!("{body}{check}"),
        _ => given,
    };
    let refuse = |rule| Finding::invalid(rule, code.as_str()).with("value", code.as_str());
    let plain = code.chars().all(|c| c.is_ascii_alphanumeric());
    if !plain || code.len() != 9 {
        return refuse(ORGANISATION_CODE_FORM).with("count", code.chars().count().to_string());
    }
    if !is_organisation_code(&code) {
        let expected = code.get(..8).and_then(organisation_check);
        return refuse(ORGANISATION_CODE_CHECK_CHARACTER).with("expected", String::from_iter(expected));
    }
    Finding::valid(code)
}

fn is_organisation_code(code: &str) -> bool {
    code.get(..8).and_then(organisation_check).is_some_and(|check| code.ends_with(check))
}

fn organisation_check(body: &str) -> Option<char> {
    let mut sum = 0;
    for (c, weight) in body.chars().zip(ORGANISATION_WEIGHTS) {
        sum += c.to_digit(36)? * weight;
    }
    match 11 - sum % 11 {
        10 => Some('X'),
        11 => Some('0'),
        digit => char::from_digit(digit, 10),
    }
}

/// GB/T 17710, MOD 11,10 over 14 digits. Numbers from before 2007 have 13 digits and no check digit.
pub(super) fn business_registration_no(value: &str) -> Finding {
    let number = compact(value).to_uppercase();
    let refuse = |rule| Finding::invalid(rule, number.as_str()).with("value", number.as_str());
    if !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return refuse(BUSINESS_REGISTRATION_NO_FORM).with("count", number.chars().count().to_string());
    }
    match number.len() {
        13 => Finding::warn(BUSINESS_REGISTRATION_NO_OLD_FORM, number.as_str()).with("value", number),
        15 => {
            let (body, last) = number.split_at(14);
            let expected = registration_check(body);
            if last.chars().next() == expected {
                return Finding::valid(number);
            }
            refuse(BUSINESS_REGISTRATION_NO_CHECK_DIGIT).with("expected", String::from_iter(expected))
        }
        count => refuse(BUSINESS_REGISTRATION_NO_FORM).with("count", count.to_string()),
    }
}

fn registration_check(body: &str) -> Option<char> {
    let mut product = 10;
    for c in body.chars() {
        let sum = (product + c.to_digit(10)?) % 10;
        product = if sum == 0 { 20 } else { sum * 2 } % 11;
    }
    char::from_digit((11 - product) % 10, 10)
}

/// What stands on a licence today is a social credit code; on older ones a registration number.
pub(super) fn business_licence_no(value: &str, lists: &Lists) -> Finding {
    let number = compact(value).to_uppercase();
    match number.chars().count() {
        18 => uscc(value, lists),
        13 | 15 => business_registration_no(value),
        count => Finding::invalid(BUSINESS_LICENCE_NO_LENGTH, number.as_str())
            .with("value", number)
            .with("count", count.to_string()),
    }
}

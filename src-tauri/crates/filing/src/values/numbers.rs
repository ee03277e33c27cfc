//! Short numbers: postcode, QQ, service number, tracking number.

use super::Lists;
use super::finding::Finding;
use super::rules::*;
use super::spelling::{compact, masked};

pub(super) fn postcode(value: &str, lists: &Lists) -> Finding {
    let code = compact(value);
    if code.len() != 6 || !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return Finding::invalid(POSTCODE_FORM, code.as_str())
            .with("count", code.chars().count().to_string());
    }
    if lists.prefixed("postcode", &code) {
        Finding::valid(code)
    } else {
        Finding::invalid(POSTCODE_AREA, code.as_str()).with("value", code)
    }
}

/// Five to eleven digits, the first not zero.
pub(super) fn qq(value: &str) -> Finding {
    let number = compact(value);
    let digits = number.bytes().all(|byte| byte.is_ascii_digit());
    if digits && (5..=11).contains(&number.len()) && !number.starts_with('0') {
        Finding::valid(number)
    } else {
        Finding::invalid(QQ_FORM, number.as_str()).with("value", masked(&number))
    }
}

/// Nobody publishes the alphabet of service numbers, so none is refused for its shape. Seen so far: a UUID, short
/// groups with hyphens, 12 or 20 digits. Refused is only what is certainly something else.
pub(super) fn service_number(value: &str) -> Finding {
    let number = compact(value);
    if number.chars().count() > 128 {
        return Finding::too_long(number.as_str(), number.chars().count(), 128);
    }
    if is_uuid(&number) || is_short_form(&number) {
        Finding::valid(number)
    } else if let Some(rule) = certainly_none(&number) {
        Finding::invalid(rule, number.as_str()).with("value", number)
    } else {
        Finding::warn(SERVICE_NUMBER_UNUSUAL, number.as_str()).with("value", number)
    }
}

/// Carriers change their numbers as they like: two letters and digits, or digits alone, are all that is expected.
pub(super) fn tracking_number(value: &str) -> Finding {
    let number = compact(value).to_uppercase().replace('-', "");
    let plain = number.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    if plain && digits >= 8 && (10..=20).contains(&number.len()) {
        Finding::valid(number)
    } else {
        Finding::warn(TRACKING_NUMBER_UNUSUAL, number.as_str()).with("value", number)
    }
}

/// How many there are of something, 0 to 9999.
pub(super) fn count(value: &str) -> Finding {
    let text = compact(value);
    match text.parse::<u16>() {
        Ok(number @ 0..=9999) => Finding::valid(number.to_string()),
        _ => Finding::invalid(COUNT_FORM, text.as_str()).with("value", text),
    }
}

/// What a text is that cannot be a service number: a record number, or an address of some kind.
fn certainly_none(number: &str) -> Option<&'static str> {
    let upper = number.to_uppercase();
    if ["ICP备", "ICP证", "公网安备"].iter().any(|sign| upper.contains(sign)) {
        return Some(SERVICE_NUMBER_RECORD);
    }
    let address = number.contains(['@', '/']) || number.parse::<std::net::IpAddr>().is_ok();
    let named = number.rsplit_once('.').is_some_and(|(host, end)| {
        !host.is_empty() && end.len() > 1 && end.bytes().all(|sign| sign.is_ascii_alphabetic())
    });
    (address || named).then_some(SERVICE_NUMBER_ADDRESS)
}

fn is_uuid(number: &str) -> bool {
    let groups: Vec<&str> = number.split('-').collect();
    groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
        && groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn is_short_form(number: &str) -> bool {
    let digits = number.bytes().all(|byte| byte.is_ascii_digit());
    let groups: Vec<&str> = number.split('-').collect();
    let grouped = groups.len() == 3
        && groups.iter().all(|group| {
            (2..=8).contains(&group.len()) && group.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
    grouped || (digits && matches!(number.len(), 12 | 20))
}

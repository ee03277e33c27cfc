//! Numbers a record is known by: of the entity, of one website; the licence numbers that stand in their place; and
//! the old filing password.

use super::finding::Finding;
use super::rules::*;
use super::spelling::{compact, half_width};
use super::{Context, Lists};

/// Longest number in the ministry's interface.
const MAX: usize = 128;
/// The first year whose numbers are known.
const FIRST_YEAR: i16 = 2000;
/// Length of a filing password in the ministry's interface, where its digest travels.
const PASSWORD: std::ops::RangeInclusive<usize> = 6..=32;

/// What a number turned out to be.
enum Number {
    /// `浙ICP备2021034386号`, with what follows the 号.
    Filing { digits: String, serial: Option<String> },
    /// `浙B2-20080101` or `京ICP证030173号`, which licensed firms file under.
    Licence { serial: Option<String> },
    /// It is not one of these, for that reason.
    Not(&'static str),
}

/// The number of the entity: `浙ICP备2021034386号`.
pub(super) fn entity(value: &str, context: &Context<'_>) -> Finding {
    let (normal, number) = read(value, context.lists);
    let about = |rule| Finding::invalid(rule, normal.as_str()).with("value", normal.as_str());
    match number {
        Number::Not(rule) => about(rule),
        Number::Filing { serial: Some(_), .. } | Number::Licence { serial: Some(_) } => {
            let bare = normal.rsplit_once('-').map(|(bare, _)| bare).unwrap_or_default();
            about(ENTITY_FILING_NUMBER_IS_SITE).with("expected", bare)
        }
        Number::Filing { digits, .. } => plausible(&normal, &digits, context),
        Number::Licence { .. } => Finding::valid(normal),
    }
}

/// The number of one website: that of the entity and a serial, `浙ICP备2021034386号-1`.
pub(super) fn site(value: &str, context: &Context<'_>) -> Finding {
    let (normal, number) = read(value, context.lists);
    let about = |rule| Finding::invalid(rule, normal.as_str()).with("value", normal.as_str());
    match number {
        Number::Not(rule) => about(rule),
        Number::Filing { serial: None, .. } | Number::Licence { serial: None } => {
            about(SITE_FILING_NUMBER_NO_SERIAL)
        }
        Number::Filing { digits, serial: Some(serial) } => {
            serial_fault(&normal, &serial).unwrap_or_else(|| plausible(&normal, &digits, context))
        }
        Number::Licence { serial: Some(serial) } => {
            serial_fault(&normal, &serial).unwrap_or_else(|| Finding::valid(normal))
        }
    }
}

/// One to four digits count the websites; a letter behind them means an app or a mini program.
fn serial_fault(normal: &str, serial: &str) -> Option<Finding> {
    let about = |rule| Some(Finding::invalid(rule, normal).with("value", normal));
    let digits = serial.trim_end_matches(['A', 'K', 'X']);
    let counted = (1..=4).contains(&digits.len()) && is_digits(digits) && !digits.starts_with('0');
    match (counted, serial.len() - digits.len()) {
        (true, 0) => None,
        (true, 1) => about(SITE_FILING_NUMBER_OTHER_SERVICE),
        _ => about(SITE_FILING_NUMBER_SERIAL),
    }
}

/// Newer numbers begin with their year.
fn plausible(normal: &str, digits: &str, context: &Context<'_>) -> Finding {
    let year: Option<i16> = (digits.len() == 10).then(|| digits.get(..4)?.parse().ok()).flatten();
    match year {
        Some(year) if !(FIRST_YEAR..=context.today.year()).contains(&year) => {
            Finding::warn(FILING_NUMBER_YEAR, normal).with("value", normal).with("year", year.to_string())
        }
        _ => Finding::valid(normal),
    }
}

fn read(value: &str, lists: &Lists) -> (String, Number) {
    let text = compact(value).to_uppercase().replace(['﹣', '_'], "-");
    if text.chars().count() > MAX {
        return (text, Number::Not(FILING_NUMBER_FORM));
    }
    if text.contains("公网安备") {
        return (text, Number::Not(FILING_NUMBER_PUBLIC_SECURITY));
    }
    if let Some((head, tail)) = text.split_once("ICP备") {
        let read = filing(head, tail, lists);
        return read.unwrap_or((text, Number::Not(FILING_NUMBER_FORM)));
    }
    let serial = licence(&text, lists);
    match serial {
        Some(serial) => (text, Number::Licence { serial }),
        None => (text, Number::Not(FILING_NUMBER_FORM)),
    }
}

/// What stands before and after `ICP备`; the 号 may be missing.
fn filing(head: &str, tail: &str, lists: &Lists) -> Option<(String, Number)> {
    let tail = tail.strip_prefix(['第', ':']).unwrap_or(tail);
    let digits: String = tail.chars().take_while(char::is_ascii_digit).collect();
    let rest = tail.get(digits.len()..)?;
    let rest = rest.strip_prefix('号').unwrap_or(rest);
    let serial = match rest {
        "" => None,
        _ => Some(rest.strip_prefix('-')?.to_owned()),
    };
    let end = serial.as_deref().map(|serial| format!("-{serial}")).unwrap_or_default();
    let head = head.strip_prefix('(').unwrap_or(head);
    let normal = format!("{head}ICP备{digits}号{end}");
    let number = if lists.prefixed("filing_abbreviation_other", head) && head.chars().count() == 1 {
        Number::Not(FILING_NUMBER_OTHER_ABBREVIATION)
    } else if !lists.prefixed("filing_abbreviation", head) || head.chars().count() != 1 {
        Number::Not(FILING_NUMBER_ABBREVIATION)
    } else if !matches!(digits.len(), 8 | 10) {
        Number::Not(FILING_NUMBER_DIGITS)
    } else {
        Number::Filing { digits, serial }
    };
    Some((normal, number))
}

/// `B2-20080101`, `浙B2-20080101-3`, `京ICP证030173号-1`: the serial, when it is one.
fn licence(text: &str, lists: &Lists) -> Option<Option<String>> {
    let bare = match text.chars().next() {
        Some(first) if lists.prefixed("filing_abbreviation", text) => text.get(first.len_utf8()..)?,
        _ => text,
    };
    if let Some(rest) = bare.strip_prefix("ICP证") {
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        let rest = rest.get(digits.len()..)?.strip_prefix('号')?;
        let known = (6..=8).contains(&digits.len()) && text != bare;
        return known.then(|| serial(rest)).flatten();
    }
    let (kind, rest) = bare.split_once('-')?;
    let known = !kind.is_empty() && kind.split('.').all(|one| matches!(one, "A1" | "A2" | "B1" | "B2"));
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let rest = rest.get(digits.len()..)?;
    (known && digits.len() == 8).then(|| serial(rest)).flatten()
}

fn serial(rest: &str) -> Option<Option<String>> {
    if rest.is_empty() { Some(None) } else { Some(Some(rest.strip_prefix('-')?.to_owned())) }
}

/// The old filing password: its shape is published nowhere, so nothing plausible is refused.
pub(super) fn password(value: &str) -> Finding {
    let text = half_width(value);
    let count = text.chars().count();
    if count > *PASSWORD.end() {
        return Finding::too_long(text, count, *PASSWORD.end());
    }
    if count < *PASSWORD.start() || !text.chars().all(|c| c.is_ascii_graphic()) {
        return Finding::warn(FILING_PASSWORD_UNUSUAL, text).with("count", count.to_string());
    }
    Finding::valid(text)
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

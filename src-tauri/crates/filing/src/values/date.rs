//! Dates as `YYYYMMDD`, and `长期` for certificates without an end.

use jiff::civil::Date;

use super::finding::Finding;
use super::rules::*;
use super::spelling::{compact, trimmed};

/// The word for "without an end", as every filing system expects it.
const FOREVER: &str = "长期";
/// What people and certificates write for it.
const ALSO_FOREVER: [&str; 9] =
    ["长期有效", "永久", "永久有效", "永续", "无固定期限", "无期限", "不约定期限", "长久", "99991231"];

pub(super) fn date(value: &str) -> Finding {
    let text = compact(value);
    if text == FOREVER || ALSO_FOREVER.contains(&text.as_str()) {
        return Finding::invalid(DATE_FOREVER, trimmed(value));
    }
    let refuse = |rule| Finding::invalid(rule, trimmed(value)).with("value", trimmed(value));
    let Some((year, month, day)) = numbers(&text) else { return refuse(DATE_FORM) };
    match Date::new(year, month, day) {
        Err(_) => refuse(DATE_NO_SUCH_DAY),
        Ok(_) if !(1900..=2199).contains(&year) => refuse(DATE_YEAR),
        Ok(_) => Finding::valid(format!("{year:04}{month:02}{day:02}")),
    }
}

pub(super) fn date_or_forever(value: &str) -> Finding {
    let text = compact(value).replace('-', "");
    if text == FOREVER || ALSO_FOREVER.contains(&text.as_str()) {
        Finding::valid(FOREVER)
    } else {
        date(value)
    }
}

/// The day a date names; `None` when it is none, or `长期`.
pub fn day(value: &str) -> Option<Date> {
    let (year, month, day) = numbers(&compact(value))?;
    Date::new(year, month, day).ok()
}

/// Year, month and day of `20261123`, `2026-11-23`, `2026/1/3`, `2026.11.23`, `2026年11月23日`.
fn numbers(text: &str) -> Option<(i16, i8, i8)> {
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some((
            text.get(..4)?.parse().ok()?,
            text.get(4..6)?.parse().ok()?,
            text.get(6..)?.parse().ok()?,
        ));
    }
    let text = text.strip_suffix(['日', '号']).unwrap_or(text);
    let mut pieces = text.split(['-', '/', '.', '年', '月']);
    let (year, month, day) = (pieces.next()?, pieces.next()?, pieces.next()?);
    let plain = [year, month, day].iter().all(|piece| piece.bytes().all(|byte| byte.is_ascii_digit()));
    if !plain || year.len() != 4 || pieces.next().is_some() {
        return None;
    }
    Some((year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))
}

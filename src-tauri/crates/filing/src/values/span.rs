//! How long somebody says that something takes, as it is read off a page and typed: a number of work days, a range of
//! them, or a day.

use jiff::civil::Date;

use super::date::day;
use super::spelling::compact;

/// More work days than a year has are a slip of the finger.
const MOST: u32 = 250;
/// Units that are none of work days, and a day of a month, which is read as a date.
const OTHER_UNITS: [&str; 12] =
    ["小时", "分钟", "自然日", "周", "星期", "月", "年", "hour", "minute", "week", "month", "year"];
const DIGITS: [char; 9] = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/// How long it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Work days, from the least to the most; the same where one number was said.
    Workdays {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
    /// By that day.
    Day(Date),
}

/// Reads it; `None` where it says neither work days nor a day. A day without a year is the one nearest to `today`.
pub fn span(text: &str, today: Date) -> Option<Span> {
    let text = compact(text).to_lowercase();
    if let Some(day) = day(&text).or_else(|| month_and_day(&text, today)) {
        return Some(Span::Day(day));
    }
    if OTHER_UNITS.iter().any(|unit| text.contains(unit)) {
        return None;
    }
    let numbers = numbers(&in_digits(&text))?;
    let (one, other) = match numbers.as_slice() {
        [one] => (*one, *one),
        [one, other] => (*one, *other),
        _ => return None,
    };
    let (least, most) = (one.min(other), one.max(other));
    (least > 0 && most <= MOST).then_some(Span::Workdays { least, most })
}

/// `12月8日`, `12/8`.
fn month_and_day(text: &str, today: Date) -> Option<Date> {
    let text = text.strip_suffix(['日', '号']).unwrap_or(text);
    let (month, day) = text.split_once(['月', '/'])?;
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    let year = today.year();
    let near = (year - 1..=year + 1).filter_map(|year| Date::new(year, month, day).ok());
    near.min_by_key(|date| (*date - today).get_days().abs())
}

/// Every number of a text; `None` when one is too large to be any.
fn numbers(text: &str) -> Option<Vec<u32>> {
    let runs = text.split(|sign: char| !sign.is_ascii_digit()).filter(|run| !run.is_empty());
    runs.map(|run| run.parse().ok()).collect()
}

/// With numbers in words as digits, where they count something: `五到八个` is one, `一般` is not.
fn in_digits(text: &str) -> String {
    let (mut out, mut run) = (String::new(), String::new());
    for sign in text.chars().map(Some).chain([None]) {
        match sign.filter(|sign| *sign == '十' || *sign == '两' || DIGITS.contains(sign)) {
            Some(sign) => run.push(sign),
            None => {
                let counts =
                    sign.is_none_or(|sign| matches!(sign, '个' | '天' | '日' | '到' | '至' | '-' | '~'));
                match spelled(&run).filter(|_| counts) {
                    Some(number) => out.push_str(&number.to_string()),
                    None => out.push_str(&run),
                }
                run.clear();
                out.extend(sign);
            }
        }
    }
    out
}

/// A number below a hundred in words.
fn spelled(run: &str) -> Option<usize> {
    let digit = |text: &str| match text {
        "" => Some(0),
        "两" => Some(2),
        _ => DIGITS.iter().position(|digit| text.chars().eq([*digit])).map(|at| at + 1),
    };
    match run.split_once('十') {
        Some(("", ones)) => Some(10 + digit(ones)?),
        Some((tens, ones)) => Some(digit(tens)? * 10 + digit(ones)?),
        None => digit(run).filter(|number| *number > 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn read(text: &str) -> Option<Span> {
        span(text, date(2026, 11, 28))
    }

    #[test]
    fn one_number_and_a_range_are_work_days_however_they_are_written() {
        for text in ["5", "５ 个工作日", "约5个工作日", "五个工作日", "5 work days", "还需 5 天"]
        {
            assert_eq!(read(text), Some(Span::Workdays { least: 5, most: 5 }), "{text}");
        }
        for text in
            ["3-8", "3–8 个工作日", "８～３", "3至8个工作日", "三到八个工作日", "预计审核时间：3-8个工作日"]
        {
            assert_eq!(read(text), Some(Span::Workdays { least: 3, most: 8 }), "{text}");
        }
        assert_eq!(read("一般十五个工作日"), Some(Span::Workdays { least: 15, most: 15 }));
        assert_eq!(read("二十个工作日内"), Some(Span::Workdays { least: 20, most: 20 }));
    }

    #[test]
    fn a_day_is_a_day_and_without_a_year_the_nearest() {
        for text in ["2026-12-08", "20261208", "12月8日", "１２月８号", "12/8"] {
            assert_eq!(read(text), Some(Span::Day(date(2026, 12, 8))), "{text}");
        }
        assert_eq!(read("1月5日"), Some(Span::Day(date(2027, 1, 5))));
        assert_eq!(read("2月30日"), None);
    }

    #[test]
    fn anything_else_is_nothing() {
        let long = "9".repeat(400);
        for text in
            ["", "很快", "0", "24小时", "5个自然日", "1-2-3", "一个月", "2周", "251", "𠮷", long.as_str()]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}

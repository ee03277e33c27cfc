//! The State Council's notice of a year's holidays, as it is published every autumn:
//! `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。`

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::workdays::{DayKind, NoYear};

type Days = BTreeMap<Date, (DayKind, String)>;

/// The days a notice names; the number of days it gives for each holiday is held against what was read.
pub fn holiday_notice(text: &str) -> Result<Days, NoYear> {
    let text = plain(text);
    let year = year(&text).ok_or(NoYear::Unreadable)?;
    let mut days = Days::new();
    for (name, clause) in clauses(&text) {
        for sentence in clause.split(['。', '；', ';']) {
            let not_read = || NoYear::NotRead(sentence.chars().take(40).collect());
            let off = sentence.contains("放假") || sentence.contains("补休");
            let kind = match (off, sentence.contains("上班")) {
                // Which of its days are which cannot be told.
                (true, true) => return Err(not_read()),
                (false, true) => DayKind::MakeUp,
                (true, false) => DayKind::Holiday,
                (false, false) => continue,
            };
            let told = sentence.split("放假").next().unwrap_or_default();
            let named = match kind {
                DayKind::MakeUp => dates(sentence, year).ok_or_else(not_read)?,
                _ => run(told, year).ok_or_else(not_read)?,
            };
            if kind == DayKind::Holiday && total(sentence).is_some_and(|total| total != named.len()) {
                return Err(not_read());
            }
            days.extend(named.into_iter().map(|date| (date, (kind, name.clone()))));
        }
    }
    if days.is_empty() { Err(NoYear::Unreadable) } else { Ok(days) }
}

/// Half width, without what stands in brackets (weekdays, the moon's calendar) and without blanks.
fn plain(text: &str) -> String {
    let mut out = String::new();
    let mut depth = 0_u32;
    for sign in super::spelling::compact(text).chars() {
        match sign {
            '（' | '(' | '〔' | '[' => depth += 1,
            '）' | ')' | '〕' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => out.push(sign),
            _ => {}
        }
    }
    out
}

/// The year in the title, or the first one named: `关于2027年部分节假日安排的通知`.
fn year(text: &str) -> Option<i16> {
    let of_title = text.find("年部分节假日").and_then(|at| text.get(..at)?.get(at.checked_sub(4)?..));
    let first = || {
        let at = text.find('年')?;
        text.get(..at)?.get(at.checked_sub(4)?..)
    };
    of_title.or_else(first)?.parse().ok().filter(|year| (2000..2200).contains(year))
}

/// Each holiday with what is said of it: what stands after `名：` until the next one.
fn clauses(text: &str) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once([':', '：']) {
        let name = numbered(before.rsplit(['。', '；', ';']).next().unwrap_or_default());
        let end = next_clause(after);
        let known = !name.is_empty()
            && name.chars().count() <= 12
            && name.chars().all(|c| super::is_han(c) || c == '、');
        if known {
            all.push((name.to_owned(), after.get(..end).unwrap_or(after).to_owned()));
        }
        rest = after;
    }
    all
}

/// Where the clause of the next holiday begins: behind the last full stop before its colon.
fn next_clause(text: &str) -> usize {
    let Some(colon) = text.find([':', '：']) else { return text.len() };
    text.get(..colon).and_then(|before| before.rfind('。')).map_or(text.len(), |at| at + '。'.len_utf8())
}

/// What stands behind the last `一、` of a text; all of it where there is none. A name may hold a `、` of its own.
fn numbered(text: &str) -> &str {
    let behind = |(at, sign): (usize, char)| {
        let after = text.get(at + sign.len_utf8()..)?;
        "一二三四五六七八九十".contains(sign).then(|| after.strip_prefix('、')).flatten()
    };
    text.char_indices().rev().find_map(behind).unwrap_or(text)
}

/// A day, or the first and the last of several: `1月1日至3日`, `2022年12月31日至2023年1月2日`.
fn run(text: &str, year: i16) -> Option<Vec<Date>> {
    let (from, to) = match text.split_once(['至', '-', '~']) {
        Some((from, to)) => (date(from, year, None)?, Some(to)),
        None => return dates(text, year),
    };
    let to = date(to?, from.year(), Some(from.month()))?;
    let to = if to < from { to.checked_add(jiff::Span::new().years(1)).ok()? } else { to };
    let days: Vec<Date> =
        from.series(jiff::Span::new().days(1)).take_while(|day| *day <= to).take(32).collect();
    (days.len() < 32).then_some(days)
}

/// Every day of a list: `2月14日、28日`.
fn dates(text: &str, year: i16) -> Option<Vec<Date>> {
    let mut month = None;
    let mut all = Vec::new();
    let pieces: Vec<&str> = text.split('日').collect();
    let (_, named) = pieces.split_last()?;
    for piece in named {
        let found = date(piece, year, month)?;
        month = Some(found.month());
        all.push(found);
    }
    (!all.is_empty()).then_some(all)
}

/// The day that stands at the end of a text, or before its `日`.
fn date(text: &str, year: i16, month: Option<i8>) -> Option<Date> {
    let text = text.split('日').next()?;
    let (front, day) = tail(text)?;
    let Some(front) = front.strip_suffix('月') else {
        return Date::new(year, month?, i8::try_from(day).ok()?).ok();
    };
    let (front, month) = tail(front)?;
    let told = front.strip_suffix('年').and_then(tail).and_then(|(_, year)| i16::try_from(year).ok());
    Date::new(told.unwrap_or(year), i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// The number at the end of a text, and what stands before it.
fn tail(text: &str) -> Option<(&str, u32)> {
    let front = text.trim_end_matches(|sign: char| sign.is_ascii_digit());
    Some((front, text.get(front.len()..)?.parse().ok()?))
}

/// `共3天`.
fn total(text: &str) -> Option<usize> {
    let (_, after) = text.split_once('共')?;
    after.split('天').next()?.parse().ok()
}

//! Figures in a text: record numbers, service numbers, domains, result codes, spans and dates. A verification code is
//! noticed and never kept.

use jiff::civil::Date;

use super::declare::Hints;
use super::phrase::weight;
use super::{FoundNumber, Hint, HintUnit, NumberKind};
use crate::catalogue::Catalogue;
use crate::values::{Context, Kind, Verdict, judge};

/// Longest record number that is read, characters.
const LONGEST_NUMBER: usize = 28;
/// Digits of a verification code.
const CODE_DIGITS: usize = 6;
/// Most characters between a figure and the word it belongs to.
const BESIDE: usize = 8;

/// A run of digits in a text: what stands before it, the digits, what stands behind.
struct Digits<'a> {
    before: &'a str,
    digits: &'a str,
    after: &'a str,
}

fn digit_runs(text: &str) -> Vec<Digits<'_>> {
    let mut runs = Vec::new();
    let mut start = None;
    let ends = text.char_indices().chain([(text.len(), ' ')]);
    for (at, sign) in ends {
        match (start, sign.is_ascii_digit()) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
                let (before, digits) = (part(0, from), part(from, at));
                runs.push(Digits { before, digits, after: part(at, text.len()) });
                start = None;
            }
            _ => {}
        }
    }
    runs
}

fn tail(text: &str, most: usize) -> &str {
    let at = text.char_indices().rev().nth(most.saturating_sub(1)).map_or(0, |(at, _)| at);
    text.get(at..).unwrap_or_default()
}

/// What stands before a figure and belongs to it, without blanks: a few characters, or a few words of letters.
fn beside(before: &str) -> String {
    let mut room = BESIDE * 6;
    let near = before.chars().rev().filter(|sign| !sign.is_whitespace()).take_while(|sign| {
        let fits = room >= weight(*sign);
        room = room.saturating_sub(weight(*sign));
        fits
    });
    let near: Vec<char> = near.collect();
    near.into_iter().rev().collect()
}

/// Whether the text brings a verification code: six digits near the word for it.
pub(super) fn holds_code(plain: &str, hints: &Hints) -> bool {
    let near = |run: &Digits<'_>| {
        let behind: String =
            run.after.chars().take(BESIDE * 2).filter(|sign| !sign.is_whitespace()).collect();
        let before = beside(run.before);
        hints.code_words.iter().any(|word| before.contains(word) || behind.contains(word))
    };
    let runs = digit_runs(plain);
    let whole = |run: &Digits<'_>| run.digits.len() == CODE_DIGITS;
    // A code is often written as two groups of three.
    let halves = |run: &Digits<'_>| {
        let half = CODE_DIGITS / 2;
        let next: String = run.after.chars().skip(1).take_while(char::is_ascii_digit).collect();
        run.digits.len() == half && run.after.starts_with([' ', '-']) && next.len() == half
    };
    runs.iter().any(|run| (whole(run) || halves(run)) && near(run))
}

/// Record numbers, licence numbers and service numbers, each once, with what the value's rule says of it.
pub(super) fn numbers(plain: &str, catalogue: &Catalogue, today: Date) -> Vec<FoundNumber> {
    let hints = &catalogue.phrases.hints;
    let context = Context { today, domains: &[], entity_name: "", lists: &catalogue.lists };
    let mut found: Vec<FoundNumber> = Vec::new();
    let mut put = |kind: NumberKind, rule: Kind, text: &str| {
        let judged = judge(rule, text, &context);
        let value = judged.normalised.clone().unwrap_or_else(|| text.to_owned());
        let sound = !matches!(judged.verdict, Verdict::Invalid);
        if !found.iter().any(|number| number.value == value) {
            found.push(FoundNumber { kind, value, sound });
        }
    };
    let signs = hints.number_signs.iter().chain(&hints.licence_signs);
    for (at, sign) in signs.flat_map(|sign| plain.match_indices(sign.as_str())) {
        let Some(text) = record_number(plain, at, sign.len(), hints) else { continue };
        match text.rsplit_once(hints.number_end.as_str()) {
            Some((_, serial)) if serial.starts_with('-') => {
                put(NumberKind::Site, Kind::SiteFilingNumber, &text)
            }
            None if text.matches('-').count() > 1 => put(NumberKind::Site, Kind::SiteFilingNumber, &text),
            _ => put(NumberKind::Entity, Kind::EntityFilingNumber, &text),
        }
    }
    for token in plain.split(|sign: char| !(sign.is_ascii_alphanumeric() || sign == '-')) {
        if is_uuid(token) {
            put(NumberKind::Service, Kind::ServiceNumber, token);
        }
    }
    found
}

/// The number around a sign such as `icp备`: the sign of the province before it, and what belongs to it behind.
fn record_number(plain: &str, at: usize, sign: usize, hints: &Hints) -> Option<String> {
    let province =
        plain.get(..at)?.chars().next_back().filter(|sign| !sign.is_ascii() && sign.is_alphabetic())?;
    let head: String = plain.get(at..at + sign)?.to_uppercase();
    let mut number = format!("{province}{head}");
    let (mut ended, mut digits) = (false, 0);
    for next in plain.get(at + sign..)?.chars().take(LONGEST_NUMBER) {
        match next {
            ' ' if digits == 0 => {}
            _ if next.is_ascii_digit() => {
                digits += 1;
                number.push(next);
            }
            '-' | '—' | '–' if digits > 0 => number.push('-'),
            _ if !ended && digits > 0 && hints.number_end.starts_with(next) => {
                ended = true;
                number.push(next);
            }
            'a' | 'k' | 'x' if ended && number.ends_with(|sign: char| sign.is_ascii_digit()) => {
                number.push(next.to_ascii_uppercase());
                break;
            }
            _ => break,
        }
    }
    let number = number.trim_end_matches('-').to_owned();
    (digits >= 6).then_some(number)
}

fn is_uuid(token: &str) -> bool {
    let parts: Vec<&str> = token.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    lengths == [8, 4, 4, 4, 12] && token.chars().all(|sign| sign.is_ascii_hexdigit() || sign == '-')
}

/// Result codes of the administration: four digits that stand in the table, beside the word for a code, or alone.
pub(super) fn codes(plain: &str, catalogue: &Catalogue) -> Vec<String> {
    let Some(table) = catalogue.table("result_codes") else { return Vec::new() };
    let words = &catalogue.phrases.hints.result_words;
    let alone = plain.chars().all(|sign| !sign.is_alphabetic());
    let mut found: Vec<String> = Vec::new();
    for run in digit_runs(plain) {
        let joined = run
            .before
            .ends_with(|sign: char| sign.is_alphanumeric() && sign.is_ascii() || sign == '-' || sign == '.')
            || run.after.starts_with(|sign: char| sign.is_ascii_alphanumeric() || sign == '-');
        let beside = words.iter().any(|word| tail(run.before, BESIDE).contains(word));
        let known = run.digits.len() == 4 && table.find("code", run.digits).is_some();
        if known && !joined && (alone || beside) && !found.iter().any(|code| code == run.digits) {
            found.push(run.digits.to_owned());
        }
    }
    found
}

/// Codes of three digits beside the word for a code.
pub(super) fn three_digits<'a>(plain: &'a str, words: &[String]) -> Vec<&'a str> {
    let coded = |run: &Digits<'a>| {
        let joined = run.before.ends_with(|sign: char| sign.is_ascii_alphanumeric() || sign == '-')
            || run.after.starts_with(|sign: char| sign.is_ascii_alphanumeric() || sign == '-' || sign == '.');
        let beside = words.iter().any(|word| tail(run.before, BESIDE).contains(word.as_str()));
        run.digits.len() == 3 && beside && !joined
    };
    digit_runs(plain).into_iter().filter(coded).map(|run| run.digits).collect()
}

/// A status code of another system: its digits, with the sign before it.
pub(super) fn status(plain: &str, words: &[String]) -> Option<String> {
    let run = digit_runs(plain).into_iter().find(|run| {
        let near = tail(run.before, BESIDE * 3);
        // Letters between the word and the figure belong to another word.
        words.iter().any(|word| {
            near.rsplit_once(word.as_str()).is_some_and(|(_, gap)| !gap.contains(char::is_alphabetic))
        })
    })?;
    let minus = run.before.ends_with('-');
    Some(format!("{}{}", if minus { "-" } else { "" }, run.digits))
}

/// Spans and dates by which something is due.
pub(super) fn hints(plain: &str, words: &Hints) -> Vec<Hint> {
    let bare: String = plain.chars().filter(|sign| !sign.is_whitespace()).collect();
    let mut found = Vec::new();
    let units =
        [(HintUnit::Hour, &words.hour), (HintUnit::Workday, &words.workday), (HintUnit::Day, &words.day)];
    for run in digit_runs(&bare) {
        let unit =
            units.iter().find(|(_, words)| words.iter().any(|word| run.after.starts_with(word.as_str())));
        let count = run.digits.parse::<u32>().ok().filter(|count| (1..=400).contains(count));
        if let (Some((unit, _)), Some(count)) = (unit, count) {
            found.push(Hint { unit: *unit, count, date: None });
        }
    }
    found.extend(dates(&bare, words));
    found.dedup();
    found
}

/// Whole dates by which something is due.
fn dates(bare: &str, words: &Hints) -> Vec<Hint> {
    let [year_sign, month_sign, day_sign] = &words.date;
    let mut found = Vec::new();
    for run in digit_runs(bare).iter().filter(|run| run.digits.len() == 4) {
        let Some((month, after)) = figure(run.after, &[year_sign.as_str(), "-", "/", "."]) else { continue };
        let Some((day, after)) = figure(after, &[month_sign.as_str(), "-", "/", "."]) else { continue };
        let after = after.strip_prefix(day_sign.as_str()).unwrap_or(after);
        let near: String = after.chars().take(BESIDE).collect();
        let due = words.until.iter().any(|word| near.contains(word.as_str()));
        let year = run.digits.parse::<i16>().ok();
        let date = year.zip(i8::try_from(month).ok()).zip(i8::try_from(day).ok());
        let date = date.and_then(|((year, month), day)| Date::new(year, month, day).ok());
        if let Some(date) = date.filter(|_| due) {
            found.push(Hint { unit: HintUnit::Date, count: 0, date: Some(date.to_string()) });
        }
    }
    found
}

/// The figure behind one of the signs, and what follows it.
fn figure<'a>(text: &'a str, signs: &[&str]) -> Option<(u8, &'a str)> {
    let rest = signs.iter().find_map(|sign| text.strip_prefix(sign))?;
    let digits = rest.chars().take_while(char::is_ascii_digit).count();
    let number = rest.get(..digits)?.parse().ok()?;
    Some((number, rest.get(digits..)?))
}

/// A text with every longer run of digits hidden, so that no code and no number of a person is kept.
pub(super) fn masked(text: &str) -> String {
    let mut masked = String::new();
    let mut last = 0;
    for run in digit_runs(text).iter().filter(|run| run.digits.len() > 3) {
        let at = run.before.len();
        masked.push_str(text.get(last..at).unwrap_or_default());
        masked.push_str(&"•".repeat(run.digits.len()));
        last = at + run.digits.len();
    }
    masked.push_str(text.get(last..).unwrap_or_default());
    masked
}

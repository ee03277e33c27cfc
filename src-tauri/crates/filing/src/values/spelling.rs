//! How the same value is spelt: full width, blanks, invisible characters, hyphens; and how it is masked.

use unicode_normalization::UnicodeNormalization;

/// Characters that XML 1.0 cannot carry.
pub(super) fn is_illegal(c: char) -> bool {
    matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}' | '\u{fffe}' | '\u{ffff}')
}

/// Characters that nobody sees and that come along with copied text.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_invisible(c)
}

/// Without blanks and invisible characters at either end.
pub(super) fn trimmed(value: &str) -> &str {
    value.trim_matches(is_blank)
}

/// Trimmed, without invisible characters, with ordinary blanks: for text that is read by people.
pub(super) fn tidy(value: &str) -> String {
    trimmed(value)
        .chars()
        .filter(|&c| !is_invisible(c))
        .map(|c| if c.is_whitespace() && !matches!(c, '\n' | '\r' | '\t') { ' ' } else { c })
        .collect()
}

/// Whether a text is made of ASCII and the oldest block of Chinese characters alone. Nearly every text is, and such a
/// one is its own normal form.
pub(super) fn is_everyday(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii() || matches!(c, '\u{4e00}'..='\u{9fa5}'))
}

/// Half-width letters, digits and signs, plain hyphens, no invisible characters, trimmed: for text that machines read.
pub(super) fn half_width(value: &str) -> String {
    let value = trimmed(value);
    if is_everyday(value) {
        return value.to_owned();
    }
    value.chars().filter(|&c| !is_invisible(c)).nfkc().map(plain_hyphen).collect()
}

/// Like [`half_width`], with no blanks anywhere.
pub(super) fn compact(value: &str) -> String {
    half_width(value).chars().filter(|c| !c.is_whitespace()).collect()
}

/// A value for comparing: half width, small letters, no blanks, so that only what is really different differs.
pub fn plain(value: &str) -> String {
    compact(value).to_lowercase()
}

fn plain_hyphen(c: char) -> char {
    if matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2500}' | '\u{fe58}' | '\u{fe63}') {
        '-'
    } else {
        c
    }
}

/// The parts of a value that holds several, joined with `;` or what people write instead; at least one.
pub(super) fn parts(value: &str) -> Vec<&str> {
    split(value, &[';', '；', ',', '，', '、', '\n', '\r', '|'])
}

/// The names in a value, joined with `;`: a comma belongs to the name it stands in.
pub(super) fn names(value: &str) -> Vec<&str> {
    split(value, &[';', '；', '\n', '\r'])
}

fn split<'a>(value: &'a str, separators: &[char]) -> Vec<&'a str> {
    let parts: Vec<&str> = value.split(separators).map(trimmed).filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { vec![value] } else { parts }
}

/// Whether a character is a Chinese one.
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{323af}' | '〇')
}

/// The number with its middle hidden: `110105********002X`. Short ones lose all but their ends.
pub(super) fn masked(number: &str) -> String {
    let count = number.chars().count();
    let (head, tail) = match count {
        0..=4 => (0, 1),
        5..=10 => (2, 2),
        11..=13 => (3, 4),
        _ => (6, 4),
    };
    number.chars().enumerate().map(|(at, c)| if at < head || at + tail >= count { c } else { '*' }).collect()
}

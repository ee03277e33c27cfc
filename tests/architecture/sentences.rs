//! No user-visible sentence in Rust or Svelte source: they live in `assets/locales`.

use tests::rust::{self, Token};
use tests::svelte;
use tests::tree::{self, File};

/// Chinese that is data and the same in every language: a code of the ministry's interface, the shape of a record
/// number, and the mark that no practice number goes without.
const DATA: [&str; 2] = ["长期", "练习-"];

/// Rules, and the reviewer, compare what people type, and what a page shows, with words and characters of addresses,
/// dates, names and record numbers. Those are patterns; a sentence would show by its punctuation.
const PATTERNS: [&str; 4] = [
    "src-tauri/crates/filing/src/approved/",
    "src-tauri/crates/filing/src/check/",
    "src-tauri/crates/filing/src/values/",
    "src-tauri/crates/office/src/review/",
];

fn is_sentence(text: &str) -> bool {
    text.chars().filter(|sign| is_han(*sign)).count() >= 4
        && text.contains(['，', '。', '；', '！', '？', '：'])
}

fn is_han(sign: char) -> bool {
    matches!(sign, '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// English prose: a capital, three or more plain words. SQL shouts, paths have no spaces.
fn is_prose(text: &str) -> bool {
    let text = text.trim();
    let words: Vec<&str> = text.split_whitespace().collect();
    let plain = |word: &&&str| {
        word.trim_matches(|sign: char| !sign.is_alphanumeric())
            .chars()
            .all(|c| c.is_ascii_alphabetic() || c == '\'' || c == '-')
    };
    let shouted =
        words.first().is_some_and(|word| word.len() > 1 && word.chars().all(|c| !c.is_ascii_lowercase()));
    text.starts_with(|c: char| c.is_ascii_uppercase())
        && !shouted
        && words.len() >= 3
        && words.iter().filter(plain).count() == words.len()
}

/// Product code that speaks to users. The set-up program speaks to developers, before there are any words to load.
fn product() -> impl Iterator<Item = File> {
    rust::product("src-tauri").into_iter().filter(|file| !file.path.starts_with("src-tauri/crates/xtask/"))
}

#[test]
fn rust_source_speaks_no_chinese() {
    let mut findings = Vec::new();
    for file in product() {
        for placed in rust::tokens(&file) {
            if let Token::Text(text) = placed.token
                && text.chars().any(is_han)
                && !DATA.contains(&text.as_str())
                && (!PATTERNS.iter().any(|folder| file.path.starts_with(folder)) || is_sentence(&text))
            {
                findings.push(format!("{}:{}: {text}", file.path, placed.line));
            }
        }
    }
    crate::none(findings, "move these words to assets/locales, or to a table when they are data:");
}

#[test]
fn rust_source_speaks_no_english_prose() {
    let mut findings = Vec::new();
    for file in product() {
        for placed in rust::tokens(&file) {
            // Attributes are for developers: `#[error("…")]` is what a log says.
            if let Token::Text(text) = placed.token
                && !placed.in_attribute
                && is_prose(&text)
            {
                findings.push(format!("{}:{}: {text}", file.path, placed.line));
            }
        }
    }
    crate::none(findings, "move these sentences to assets/locales:");
}

#[test]
fn the_window_shows_only_words_it_was_given() {
    let mut findings = Vec::new();
    for file in tree::files("ui/src", &[".svelte"]) {
        let shown = svelte::shown_letters(&file.text);
        findings.extend(shown.into_iter().map(|(line, text)| format!("{}:{line}: {text}", file.path)));
    }
    crate::none(
        findings,
        "text between tags, title, alt, placeholder and aria-label come from assets/locales:",
    );
}

#[test]
fn the_scripts_of_the_window_hold_no_sentence() {
    let mut findings = Vec::new();
    for file in tree::files("ui/src", &[".svelte", ".ts"]) {
        for (line, text) in svelte::script_texts(&file.text, file.path.ends_with(".svelte")) {
            if text.chars().any(is_han) && !DATA.contains(&text.as_str()) || is_prose(&text) {
                findings.push(format!("{}:{line}: {text}", file.path));
            }
        }
    }
    crate::none(findings, "move these words to assets/locales:");
}

#[test]
fn prose_is_told_from_names_and_queries() {
    assert!(is_prose("Could not save the file."));
    for other in ["SELECT a FROM b", "Content-Type", "If-None-Match", "{a} of {b}", "Noto Sans SC 2"] {
        assert!(!is_prose(other), "{other}");
    }
}

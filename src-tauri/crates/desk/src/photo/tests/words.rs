//! Every code has its words in both languages.

use filing::problem::Severity;

use super::drawn::{corners, jpeg, prepared};
use crate::photo::{PhotoError, note};

const WORDS: [&str; 2] = [
    include_str!("../../../../../../assets/locales/zh-CN/pictures.ftl"),
    include_str!("../../../../../../assets/locales/en/pictures.ftl"),
];

fn message<'a>(words: &'a str, id: &str) -> &'a str {
    let start = words.find(&format!("\n{id} = ")).unwrap_or_else(|| panic!("no words for {id}"));
    let rest = &words[start + 1..];
    rest.find("\n\n").map_or(rest, |end| &rest[..end])
}

#[test]
fn every_refusal_says_what_to_do_and_uses_only_its_own_arguments() {
    for words in WORDS {
        for error in PhotoError::EVERY {
            let text = message(words, &format!("error-{}", error.code()));
            assert!(text.contains("\n    .fix = "), "{}", error.code());
            let args = error.args();
            let used = text.split("{ $").skip(1).map(|rest| rest.split(' ').next().unwrap());
            assert!(used.into_iter().all(|name| args.contains_key(name)), "{text}");
        }
    }
}

#[test]
fn every_note_has_words() {
    for words in WORDS {
        for code in note::EVERY {
            message(words, code);
        }
    }
}

#[test]
fn a_warning_says_what_to_do() {
    let result = prepared(&jpeg(&corners(400, 300))).unwrap();
    for note in result.found.iter().filter(|note| note.severity == Severity::Warn) {
        assert!(
            WORDS.iter().all(|words| message(words, note.code).contains("\n    .fix = ")),
            "{}",
            note.code
        );
    }
    assert!(!result.found.is_empty());
}

//! Every refusal has its words.

use crate::blank::{BlankError, Trouble};

fn troubles() -> Vec<Trouble> {
    let (place, label) = (String::new(), String::new());
    vec![
        Trouble::NoRoom { place: place.clone(), label: label.clone() },
        Trouble::Longer { place: place.clone(), label: label.clone(), max: 1 },
        Trouble::MissingGlyph { place: place.clone(), label, char: 'x' },
        Trouble::UnknownValue { place, value: String::new() },
    ]
}

fn errors() -> Vec<BlankError> {
    let all = [
        BlankError::Unreadable,
        BlankError::TooLarge { bytes: 2, limit: 1 },
        BlankError::Encrypted,
        BlankError::TooManyPages { pages: 2, limit: 1 },
        BlankError::XfaOnly,
        BlankError::NotSound,
        BlankError::TooMuch,
        BlankError::Template(String::new()),
        BlankError::OtherBlank,
        BlankError::NothingPlaced,
    ];
    all.into_iter().chain(troubles().into_iter().map(|one| BlankError::Troubles(vec![one]))).collect()
}

#[test]
fn every_refusal_says_what_to_do_in_both_languages() {
    let zh = include_str!("../../../../../../assets/locales/zh-CN/blank.ftl");
    let en = include_str!("../../../../../../assets/locales/en/blank.ftl");
    for error in errors() {
        for words in [zh, en] {
            let at = words
                .find(&format!("\nerror-{} = ", error.code()))
                .unwrap_or_else(|| panic!("{}", error.code()));
            let message: Vec<&str> = words[at + 1..].lines().take(2).collect();
            assert!(message[1].starts_with("    .fix = "), "{}", error.code());
            for name in error.args().keys() {
                let known = ["limit", "place", "codepoint"].contains(&name.as_str());
                assert!(known || message.concat().contains(&format!("${name} ")), "{} {name}", error.code());
            }
        }
    }
}

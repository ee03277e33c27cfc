//! Every code has its words in both languages.

use super::super::EVERY;

const WORDS: [[&str; 2]; 2] = [
    [
        include_str!("../../../../../../../assets/locales/zh-CN/picture-judge.ftl"),
        include_str!("../../../../../../../assets/locales/zh-CN/pictures.ftl"),
    ],
    [
        include_str!("../../../../../../../assets/locales/en/picture-judge.ftl"),
        include_str!("../../../../../../../assets/locales/en/pictures.ftl"),
    ],
];

#[test]
fn every_finding_has_a_sentence_and_says_how_to_take_the_picture_again() {
    for files in WORDS {
        for code in EVERY {
            let message = files.iter().find_map(|words| words.split(&format!("\n{code} = ")).nth(1));
            let message = message.unwrap_or_else(|| panic!("no words for {code}"));
            let entry = message.split("\n\n").next().unwrap_or_default();
            assert!(entry.contains("\n    .fix = "), "{code}");
        }
    }
}

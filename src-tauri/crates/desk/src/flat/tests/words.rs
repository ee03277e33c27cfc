//! Every refusal has its words.

use crate::flat::FlatError;

#[test]
fn every_refusal_says_what_to_do_in_both_languages() {
    let zh = include_str!("../../../../../../assets/locales/zh-CN/scan.ftl");
    let en = include_str!("../../../../../../assets/locales/en/scan.ftl");
    for error in [FlatError::Corners, FlatError::Size, FlatError::Cancelled] {
        for words in [zh, en] {
            let at = words.find(&format!("\nerror-{} = ", error.code()));
            let at = at.unwrap_or_else(|| panic!("no words for {}", error.code()));
            assert!(words[at + 1..].lines().nth(1).unwrap().starts_with("    .fix = "), "{}", error.code());
        }
    }
}

//! The look of the window: what is written for all of it, and what a part has for itself.

use std::collections::BTreeSet;

use tests::tree;

/// Names of classes in selectors, in the order of the text.
fn classes(style: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let selectors = style.split('}').filter_map(|rule| rule.rsplit_once('{').map(|(selector, _)| selector));
    for selector in selectors {
        let selector = selector.rsplit_once("*/").map_or(selector, |(_, rest)| rest);
        for piece in selector.split('.').skip(1) {
            let name: String =
                piece.chars().take_while(|sign| sign.is_ascii_alphanumeric() || *sign == '-').collect();
            let named = name.starts_with(|sign: char| sign.is_ascii_alphabetic());
            if named {
                found.insert(name);
            }
        }
    }
    found
}

#[test]
fn a_name_means_the_same_for_the_whole_window_and_for_a_part() {
    let shared = classes(&tree::read("ui/src/look/base.css"));
    assert!(shared.contains("unseen"), "the style for all is read: {shared:?}");
    let mut findings = Vec::new();
    for file in tree::files("ui/src", &[".svelte"]) {
        let Some((_, style)) = file.text.split_once("<style>") else { continue };
        let twice = classes(style).intersection(&shared).cloned().collect::<Vec<_>>();
        findings.extend(twice.iter().map(|name| format!("{}: .{name}", file.path)));
    }
    crate::none(findings, "look/base.css has a class of that name, and both would hold:");
}

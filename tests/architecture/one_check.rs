//! One checking function serves save, review, print, pack, submit and the CLI.

use tests::{rust, tree};

/// Where a rule may be judged and a problem may be made.
const HOME: &str = "src-tauri/crates/filing/src/check/";

/// Who has to ask it. Each of them stands for one moment: the review page, the window, the CLI, the practice reviewer.
const ASKERS: [&str; 3] = ["src-tauri/crates/filing/src/view", "src-tauri/src/", "src-tauri/crates/cli/src/"];

#[test]
fn problems_are_made_in_one_place() {
    let mut findings = Vec::new();
    for file in rust::product("src-tauri") {
        let code = rust::code(&file).replace("struct Problem{", "");
        let made =
            code.contains("Problem{severity") || code.contains(" Problem{") || code.contains("(Problem{");
        if made && !file.path.starts_with(HOME) {
            findings.push(file.path);
        }
    }
    crate::none(findings, "only filing::check makes problems:");
}

#[test]
fn there_is_one_checking_function() {
    let mut found = Vec::new();
    for file in rust::product("src-tauri") {
        let code = rust::code(&file);
        if code.contains("->Vec<Problem>") && code.contains("pub fn") {
            found.push(file.path);
        }
    }
    assert_eq!(found, [format!("{HOME}mod.rs")], "one function, and one alone, judges a case");
}

#[test]
fn everybody_asks_it() {
    let mut silent = Vec::new();
    for place in ASKERS {
        let files = rust::product("src-tauri");
        let asks =
            |file: &tree::File| file.path.starts_with(place) && rust::code(file).contains("check::check(");
        if !files.iter().any(asks) {
            silent.push(place.to_owned());
        }
    }
    crate::none(silent, "these never call filing::check::check:");
}

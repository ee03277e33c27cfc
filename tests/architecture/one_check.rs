//! One checking function serves save, review, print, pack, submit and the CLI.

use tests::{rust, tree};

/// Where a rule may be judged and a problem may be made.
const HOME: &str = "src-tauri/crates/filing/src/check/";

/// Who has to ask it. Each of them stands for some moments: the desk for saving, the pages and the review (the window
/// shows what it answers), the delivery for handing in, the CLI for itself.
const ASKERS: [&str; 3] = [
    "src-tauri/crates/desk/src/open.rs",
    "src-tauri/crates/desk/src/outbox/deliver.rs",
    "src-tauri/crates/cli/src/",
];

/// The window's commands that show what is wrong: each takes it from the desk.
const SHOWN: [&str; 2] = ["src-tauri/src/commands/wizard.rs", "src-tauri/crates/desk/src/open.rs"];

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
        let heads = code.split("pub fn").skip(1).filter_map(|part| part.split('{').next());
        if heads.into_iter().any(|head| head.contains("->Vec<Problem>")) {
            found.push(file.path);
        }
    }
    assert_eq!(found, [format!("{HOME}mod.rs")], "one function, and one alone, judges a case");
}

#[test]
fn everybody_asks_it() {
    let files = rust::product("src-tauri");
    let asks = |file: &tree::File| {
        let code = rust::code(file);
        code.contains("check::check(") || code.contains("check::{") && code.contains("=check(")
    };
    let mut silent: Vec<_> = ASKERS
        .into_iter()
        .filter(|place| !files.iter().any(|file| file.path.starts_with(place) && asks(file)))
        .map(str::to_owned)
        .collect();
    let shows =
        |place: &&str| files.iter().any(|file| file.path == *place && rust::code(file).contains("problems("));
    silent.extend(SHOWN.into_iter().filter(|place| !shows(place)).map(str::to_owned));
    crate::none(silent, "these never ask filing::check::check:");
}

//! Who may know whom.

use tests::rust::{self, Token};
use tests::tree;

/// Package, where its manifest lies, and which of our own crates it may know.
const HOUSE: [(&str, &str, &[&str]); 7] = [
    ("filing", "src-tauri/crates/filing", &[]),
    ("desk", "src-tauri/crates/desk", &["filing"]),
    ("office", "src-tauri/crates/office", &["filing"]),
    ("cli", "src-tauri/crates/cli", &["filing", "desk", "office"]),
    ("surroundings", "src-tauri/crates/surroundings", &[]),
    ("beian-desk", "src-tauri", &["filing", "desk", "office", "surroundings"]),
    ("xtask", "src-tauri/crates/xtask", &[]),
];

fn dependencies(folder: &str) -> Vec<String> {
    let manifest: toml::Table = tree::read(&format!("{folder}/Cargo.toml")).parse().unwrap();
    let platforms =
        manifest.get("target").and_then(toml::Value::as_table).into_iter().flat_map(toml::Table::values);
    let tables = platforms.filter_map(toml::Value::as_table).chain([&manifest]);
    let sections = tables.flat_map(|table| {
        ["dependencies", "dev-dependencies", "build-dependencies"]
            .into_iter()
            .filter_map(|name| table.get(name))
    });
    sections.filter_map(toml::Value::as_table).flat_map(toml::Table::keys).cloned().collect()
}

#[test]
fn every_crate_of_the_house_is_known_here() {
    let found: Vec<String> =
        tree::files("src-tauri", &["Cargo.toml"]).into_iter().map(|file| file.path).collect();
    let known: Vec<String> = HOUSE.iter().map(|(_, folder, _)| format!("{folder}/Cargo.toml")).collect();
    let strangers = found.into_iter().filter(|path| !known.contains(path)).collect();
    crate::none(strangers, "say in HOUSE what these crates may know:");
}

#[test]
fn crates_know_each_other_in_one_direction_only() {
    let mut findings = Vec::new();
    for (package, folder, may_know) in HOUSE {
        let ours =
            dependencies(folder).into_iter().filter(|name| HOUSE.iter().any(|(known, ..)| known == name));
        findings.extend(
            ours.filter(|name| !may_know.contains(&name.as_str())).map(|name| format!("{package} → {name}")),
        );
    }
    crate::none(findings, "these crates must not know each other:");
}

#[test]
fn only_the_shell_names_tauri() {
    let mut findings: Vec<String> = HOUSE
        .iter()
        .filter(|(package, ..)| *package != "beian-desk")
        .flat_map(|(package, folder, _)| {
            let names = dependencies(folder).into_iter().filter(|name| name.starts_with("tauri"));
            names.map(move |name| format!("{package}'s Cargo.toml: {name}"))
        })
        .collect();
    for file in rust::product("src-tauri/crates") {
        findings.extend(
            rust::tokens(&file)
                .into_iter()
                .filter(
                    |placed| matches!(&placed.token, Token::Name(name) if name == "tauri" || name == "wry"),
                )
                .map(|placed| format!("{}:{}", file.path, placed.line)),
        );
    }
    crate::none(findings, "only src-tauri/src may name tauri:");
}

#[test]
fn only_the_backend_module_of_the_window_names_tauri() {
    let mut findings = Vec::new();
    for file in tree::files("ui/src", &[".ts", ".js", ".svelte", ".html"]) {
        if !file.path.starts_with("ui/src/lib/backend/") {
            let lines = file.text.lines().enumerate();
            let named = lines.filter(|(_, line)| line.contains("@tauri-apps") || line.contains("__TAURI"));
            findings.extend(named.map(|(index, _)| format!("{}:{}", file.path, index + 1)));
        }
    }
    crate::none(findings, "only ui/src/lib/backend may name @tauri-apps:");
}

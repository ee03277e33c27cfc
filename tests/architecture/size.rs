//! Small files, small functions: a newcomer reads one thing at a time.

use tests::rust;
use tests::tree::{self, File};

/// Longest a file may be, lines. What is longer holds more than one idea.
const LONGEST: usize = 500;
/// The shell has commands, events and dialogs; logic belongs further down.
const SHELL: usize = 2000;

fn lines(file: &File) -> usize {
    file.text.lines().count()
}

/// The value that this share of all values does not exceed.
fn percentile(mut values: Vec<usize>, share: usize) -> usize {
    values.sort_unstable();
    let last = values.len().saturating_sub(1);
    values.get(last * share / 100).copied().unwrap_or(0)
}

fn product() -> Vec<File> {
    tree::files("src-tauri", &[".rs"])
}

fn window() -> Vec<File> {
    let files = tree::files("ui/src", &[".svelte", ".ts"]);
    files.into_iter().filter(|file| !file.path.contains("/generated/")).collect()
}

#[test]
fn no_file_is_long() {
    let files = product().into_iter().chain(window());
    let long = files
        .filter(|file| lines(file) > LONGEST)
        .map(|file| format!("{}: {} lines", file.path, lines(&file)));
    crate::none(long.collect(), "split by idea:");
}

#[test]
fn most_files_are_small() {
    let rust = percentile(product().iter().map(lines).collect(), 50);
    assert!(rust <= 150, "half of the Rust files have more than {rust} lines");
    let window = percentile(self::window().iter().map(lines).collect(), 50);
    assert!(window <= 90, "half of the window's files have more than {window} lines");
    let usual = percentile(self::window().iter().map(lines).collect(), 95);
    assert!(usual <= 300, "one in twenty of the window's files has more than {usual} lines");
}

#[test]
fn functions_fit_on_a_screen() {
    let all: Vec<(String, usize)> = product()
        .iter()
        .flat_map(|file| {
            let functions = rust::functions(file).into_iter();
            functions
                .map(|(name, line, lines)| (format!("{}:{line} {name}: {lines} lines", file.path), lines))
                .collect::<Vec<_>>()
        })
        .collect();
    let usual = percentile(all.iter().map(|(_, lines)| *lines).collect(), 95);
    assert!(usual <= 50, "one function in twenty has more than {usual} lines");
    let huge = all.into_iter().filter(|(_, lines)| *lines > 100).map(|(place, _)| place).collect();
    crate::none(huge, "no function needs a hundred lines:");
}

#[test]
fn the_shell_stays_thin() {
    let total: usize = tree::files("src-tauri/src", &[".rs"]).iter().map(lines).sum();
    assert!(total <= SHELL, "src-tauri/src has {total} lines; move logic down");
}

#[test]
fn no_dumping_grounds() {
    let grounds = ["util", "utils", "helper", "helpers", "misc", "common", "manager", "service", "processor"];
    let mut findings = Vec::new();
    for file in product().into_iter().chain(window()) {
        let mut parts =
            file.path.split('/').map(|part| part.split('.').next().unwrap_or_default().to_lowercase());
        if parts
            .any(|part| grounds.iter().any(|ground| part == *ground || part.ends_with(&format!("_{ground}"))))
        {
            findings.push(file.path);
        }
    }
    crate::none(findings, "name a module for its one idea:");
}

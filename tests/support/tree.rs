//! The checkout: its folders, its source files.

use std::fs;
use std::path::{Path, PathBuf};

/// Top of the checkout.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests lies in the checkout").to_path_buf()
}

/// A text file of the checkout.
#[derive(Debug)]
pub struct File {
    /// Path below the top, with `/`.
    pub path: String,
    /// What stands in it.
    pub text: String,
}

/// Every file below a folder with one of these endings, in order of path. What is built or fetched is left out.
pub fn files(folder: &str, endings: &[&str]) -> Vec<File> {
    let mut found = Vec::new();
    collect(&root().join(folder), endings, &mut found);
    found.sort_by(|one, two| one.path.cmp(&two.path));
    found
}

/// One file of the checkout.
pub fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn collect(folder: &Path, endings: &[&str], found: &mut Vec<File>) {
    let skipped = ["target", "node_modules", "dist", "gen", ".git", ".svelte-kit"];
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("a readable folder").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.is_dir() {
            if !skipped.contains(&name.as_str()) {
                collect(&path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            let below = path.strip_prefix(root()).expect("below the top");
            let text =
                fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            found.push(File { path: below.to_string_lossy().replace('\\', "/"), text });
        }
    }
}

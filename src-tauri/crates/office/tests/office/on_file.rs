//! Where the office of these tests keeps its rows: one file in its folder.

use std::path::Path;

/// A database for one bench; none, so that the office takes its file.
pub(crate) async fn database() -> Option<String> {
    None
}

/// Runs a statement past the office.
pub(crate) async fn run(folder: &Path, _: Option<&str>, sql: &str) -> u64 {
    let db = rusqlite::Connection::open(folder.join("office.sqlite")).unwrap();
    db.busy_timeout(std::time::Duration::from_secs(10)).unwrap();
    db.execute(sql, []).unwrap() as u64
}

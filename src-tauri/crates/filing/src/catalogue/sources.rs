//! Where the catalogue's texts come from: embedded in the program, or replaced by files the caller has read.

use std::borrow::Cow;
use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};

use super::table::Table;

static CATALOGUE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/catalogue");
static TABLES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/tables");
static PAPERS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/papers");
static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/locales");

/// The catalogue's files as text, by path below `assets`: `tables/states.csv`, `locales/en/fields.ftl`.
#[derive(Clone, Debug, Default)]
pub struct Sources(BTreeMap<String, Cow<'static, str>>);

impl Sources {
    /// The files this program was built with.
    pub fn embedded() -> Self {
        let mut all = BTreeMap::new();
        for (name, dir) in
            [("catalogue", &CATALOGUE), ("tables", &TABLES), ("papers", &PAPERS), ("locales", &LOCALES)]
        {
            collect(name, dir, &mut all);
        }
        Self(all)
    }

    /// Puts one file in place of, or beside, the others.
    pub fn replace(&mut self, path: impl Into<String>, text: impl Into<String>) {
        self.0.insert(path.into(), Cow::Owned(text.into()));
    }

    /// One file; `None` when there is none of that path.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(AsRef::as_ref)
    }

    /// The newest date a table row stands for, such as `2026-11-23`: what is known since is not in here.
    pub fn as_of(&self) -> String {
        let tables = self.below("tables/").filter_map(|(path, text)| Table::read(path, text).ok());
        let newest = tables.filter_map(|table| table.rows().map(|row| row.get("as_of").to_owned()).max());
        newest.max().unwrap_or_default()
    }

    /// Every file below a folder, with its path, in order of path. `folder` ends with `/`, or
    /// is empty for all of them.
    pub fn below<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0
            .range(folder.to_owned()..)
            .take_while(move |(path, _)| path.starts_with(folder))
            .map(|(path, text)| (path.as_str(), text.as_ref()))
    }
}

fn collect(prefix: &str, dir: &'static Dir<'static>, all: &mut BTreeMap<String, Cow<'static, str>>) {
    for file in dir.files() {
        if let (Some(path), Some(text)) = (file.path().to_str(), file.contents_utf8()) {
            all.insert(format!("{prefix}/{}", path.replace('\\', "/")), Cow::Borrowed(text));
        }
    }
    for sub in dir.dirs() {
        collect(prefix, sub, all);
    }
}

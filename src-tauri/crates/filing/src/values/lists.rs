//! The tables the value rules read: suffixes, name words, number prefixes.

use crate::catalogue::error::{BrokenCatalogue, Fault};
use crate::catalogue::sources::Sources;
use crate::catalogue::table::Table;

/// What is known about suffixes, words in website names, and prefixes of numbers.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    suffixes: Table,
    words: Table,
    prefixes: Table,
}

/// What is known about a suffix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Suffix {
    /// Approved for mainland filing.
    Approved,
    /// No list names it.
    Unknown,
    /// Its national status is not known, and at least one administration refuses it.
    Refused,
}

const SUFFIXES: &str = "tables/domain_suffixes.csv";
const WORDS: &str = "tables/name_words.csv";
const PREFIXES: &str = "tables/number_prefixes.csv";

impl Lists {
    /// Reads the tables.
    ///
    /// # Errors
    /// A fault for each table that is missing, cannot be read, or lacks a column the rules need.
    pub fn load(sources: &Sources) -> Result<Self, BrokenCatalogue> {
        let mut faults = Vec::new();
        let mut read = |file: &str, columns: &[&str]| match table(sources, file, columns) {
            Ok(table) => table,
            Err(fault) => {
                faults.push(fault);
                Table::default()
            }
        };
        let suffixes = read(SUFFIXES, &["suffix_ascii", "miit_approved", "beijing_accepts"]);
        let words = read(WORDS, &["word", "kind", "applies_to"]);
        let prefixes = read(PREFIXES, &["kind", "prefix"]);
        if faults.is_empty() { Ok(Self { suffixes, words, prefixes }) } else { Err(BrokenCatalogue(faults)) }
    }

    /// What is known about a suffix in its `xn--` form, without a leading dot: the whole of it first, then the part
    /// after its first dot.
    pub(super) fn suffix(&self, ascii: &str) -> Suffix {
        let row = self.suffixes.find("suffix_ascii", &format!(".{ascii}"));
        match (row, ascii.split_once('.')) {
            (Some(row), _) if row.get("miit_approved") == "yes" => Suffix::Approved,
            (Some(row), _) if row.get("beijing_accepts") == "no" => Suffix::Refused,
            (None, Some((_, rest))) => self.suffix(rest),
            _ => Suffix::Unknown,
        }
    }

    /// The words of a kind, in table order.
    pub(super) fn words(&self, kind: &str) -> impl Iterator<Item = &str> {
        self.words.rows().filter(move |row| row.get("kind") == kind).map(|row| row.get("word"))
    }

    /// Whether a prefix of that kind stands at the start of the number.
    pub(super) fn prefixed(&self, kind: &str, number: &str) -> bool {
        self.prefixes.rows().any(|row| row.get("kind") == kind && number.starts_with(row.get("prefix")))
    }

    /// The official names of the provinces.
    pub(super) fn provinces(&self) -> impl Iterator<Item = &str> {
        self.prefixes.rows().filter(|row| row.get("kind") == "area").map(|row| row.get("name"))
    }
}

fn table(sources: &Sources, file: &str, columns: &[&str]) -> Result<Table, Fault> {
    let fault = |reason: String| Fault { file: file.to_owned(), line: 0, reason };
    let table = Table::read(file, sources.get(file).ok_or_else(|| fault("the file is missing".to_owned()))?)?;
    let first = table.rows().next().ok_or_else(|| fault("the table is empty".to_owned()))?;
    match columns.iter().find(|column| first.get(column).is_empty()) {
        Some(column) => Err(fault(format!("column `{column}` is missing or empty"))),
        None => Ok(table),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_table_is_named() {
        let BrokenCatalogue(faults) = Lists::load(&Sources::default()).unwrap_err();
        let files: Vec<_> = faults.iter().map(|fault| fault.file.as_str()).collect();
        assert_eq!(files, [SUFFIXES, WORDS, PREFIXES]);
    }

    #[test]
    fn a_label_below_cn_is_as_good_as_cn() {
        let lists = Lists::load(&Sources::embedded()).unwrap();
        assert_eq!(lists.suffix("zj.cn"), Suffix::Approved);
        assert_eq!(lists.suffix("com.hk"), Suffix::Refused);
        assert_eq!(lists.suffix("ai"), Suffix::Unknown);
    }
}

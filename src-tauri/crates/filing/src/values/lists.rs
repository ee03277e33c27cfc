//! The tables the value rules read: suffixes, name words, number prefixes.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use crate::catalogue::error::{BrokenCatalogue, Fault};
use crate::catalogue::sources::Sources;
use crate::catalogue::table::Table;

/// What is known about suffixes, words in names, and prefixes of numbers; indexed once, asked for every value.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    suffixes: HashMap<String, Suffix>,
    words: HashMap<String, Vec<String>>,
    prefixes: HashMap<String, Prefixes>,
    provinces: Vec<String>,
}

/// The prefixes of one kind and what each stands for, found by length instead of one after the other.
#[derive(Clone, Debug, Default)]
struct Prefixes {
    /// Bytes, longest first.
    lengths: BTreeSet<Reverse<usize>>,
    names: HashMap<String, String>,
}

impl Prefixes {
    /// What the longest prefix of the number stands for.
    fn name_of(&self, number: &str) -> Option<&str> {
        let heads = self.lengths.iter().filter_map(|Reverse(length)| number.get(..*length));
        heads.filter_map(|head| self.names.get(head)).map(String::as_str).next()
    }
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
        if faults.is_empty() {
            Ok(Self::index(&suffixes, &words, &prefixes))
        } else {
            Err(BrokenCatalogue(faults))
        }
    }

    fn index(suffixes: &Table, words: &Table, prefixes: &Table) -> Self {
        let mut lists = Self::default();
        for row in suffixes.rows() {
            let known = match (row.get("miit_approved"), row.get("beijing_accepts")) {
                ("yes", _) => Suffix::Approved,
                (_, "no") => Suffix::Refused,
                _ => Suffix::Unknown,
            };
            let ascii = row.get("suffix_ascii").trim_start_matches('.').to_owned();
            lists.suffixes.entry(ascii).or_insert(known);
        }
        for row in words.rows() {
            lists.words.entry(row.get("kind").to_owned()).or_default().push(row.get("word").to_owned());
        }
        for row in prefixes.rows() {
            let (prefix, name) = (row.get("prefix"), row.get("name"));
            let of_kind = lists.prefixes.entry(row.get("kind").to_owned()).or_default();
            of_kind.lengths.insert(Reverse(prefix.len()));
            of_kind.names.insert(prefix.to_owned(), name.to_owned());
            if row.get("kind") == "area" {
                lists.provinces.push(name.to_owned());
            }
        }
        lists
    }

    /// What is known about a suffix in its `xn--` form, without a leading dot: the whole of it first, then the part
    /// after its first dot.
    pub(super) fn suffix(&self, ascii: &str) -> Suffix {
        match (self.suffixes.get(ascii), ascii.split_once('.')) {
            (Some(known), _) => *known,
            (None, Some((_, rest))) => self.suffix(rest),
            (None, None) => Suffix::Unknown,
        }
    }

    /// The words of a kind, in table order.
    pub fn words(&self, kind: &str) -> impl Iterator<Item = &str> {
        self.words.get(kind).into_iter().flatten().map(String::as_str)
    }

    /// The first word of a kind that the text contains.
    pub fn word_in(&self, kind: &str, text: &str) -> Option<&str> {
        self.words(kind).find(|word| text.contains(word))
    }

    /// Whether a prefix of that kind stands at the start of the number.
    pub fn prefixed(&self, kind: &str, number: &str) -> bool {
        self.prefix_name(kind, number).is_some()
    }

    /// What the longest prefix of that kind at the start of the number stands for.
    pub fn prefix_name(&self, kind: &str, number: &str) -> Option<&str> {
        self.prefixes.get(kind)?.name_of(number)
    }

    /// The official names of the provinces.
    pub fn provinces(&self) -> impl Iterator<Item = &str> {
        self.provinces.iter().map(String::as_str)
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

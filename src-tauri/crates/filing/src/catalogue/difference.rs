//! What another set of the catalogue's files says differently, row by row, for people to read.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use ts_rs::TS;

use super::sources::Sources;
use super::table::{Row, Table};

/// Columns that say where a row comes from. They tell no rows apart, and a row in which nothing else changed is only
/// confirmed again.
const PROVENANCE: [&str; 2] = ["source", "as_of"];

/// Everything that differs between two sets of files.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Difference {
    /// Tables with different rows, by name.
    pub tables: Vec<TableDifference>,
    /// Files other than tables with different lines, by path.
    pub files: Vec<FileDifference>,
}

/// What differs in one table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct TableDifference {
    /// Name of the table, such as `provinces`.
    pub table: String,
    /// The columns that tell its rows apart.
    pub key: Vec<String>,
    /// Rows that are new.
    pub added: Vec<RowText>,
    /// Rows that are gone.
    pub removed: Vec<RowText>,
    /// Rows that say something else.
    pub changed: Vec<RowChange>,
    /// How many rows say the same with another source or date.
    pub confirmed: u32,
}

/// A row as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RowText {
    /// Its cells in the key columns.
    pub key: Vec<String>,
    /// The others that are not empty.
    pub cells: Vec<Cell>,
}

/// A cell under its column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Cell {
    /// Name of the column.
    pub column: String,
    /// What stands there.
    pub text: String,
}

/// A row that says something else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RowChange {
    /// Its cells in the key columns.
    pub key: Vec<String>,
    /// The cells that differ.
    pub cells: Vec<CellChange>,
}

/// A cell before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CellChange {
    /// Name of the column.
    pub column: String,
    /// What stood there; empty when nothing did.
    pub old: String,
    /// What stands there; empty when nothing does.
    pub new: String,
}

/// How much of a file differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct FileDifference {
    /// Path below `assets`.
    pub path: String,
    /// Lines that are new.
    pub added: u32,
    /// Lines that are gone.
    pub removed: u32,
}

impl Difference {
    /// Whether both say the same.
    pub fn is_empty(&self) -> bool {
        self.tables.is_empty() && self.files.is_empty()
    }
}

/// Compares two sets of files. A table that cannot be read is compared by its lines.
pub fn difference(old: &Sources, new: &Sources) -> Difference {
    let paths: BTreeSet<&str> = old.below("").chain(new.below("")).map(|(path, _)| path).collect();
    let mut found = Difference::default();
    for path in paths {
        let (before, after) = (old.get(path).unwrap_or_default(), new.get(path).unwrap_or_default());
        if before == after {
            continue;
        }
        let name = path.strip_prefix("tables/").and_then(|name| name.strip_suffix(".csv"));
        match name.and_then(|name| Some((name, table(path, before)?, table(path, after)?))) {
            Some((name, before, after)) => found.tables.extend(rows(name, &before, &after)),
            None => found.files.push(lines(path, before, after)),
        }
    }
    found
}

/// A table that is not there has no rows.
fn table(path: &str, text: &str) -> Option<Table> {
    if text.is_empty() { Some(Table::default()) } else { Table::read(path, text).ok() }
}

/// `None` when only the order of rows or columns differs.
fn rows(name: &str, old: &Table, new: &Table) -> Option<TableDifference> {
    let key = key(old, new);
    let mut found = TableDifference {
        table: name.to_owned(),
        key: key.iter().map(|column| (*column).to_owned()).collect(),
        ..TableDifference::default()
    };
    let columns: Vec<&str> = columns(old, new).into_iter().filter(|column| !key.contains(column)).collect();
    let mut before: BTreeMap<Vec<&str>, Row<'_>> = old.rows().map(|row| (at(row, &key), row)).collect();
    for row in new.rows() {
        let Some(earlier) = before.remove(&at(row, &key)) else {
            found.added.push(whole(row, &key, &columns));
            continue;
        };
        let cells: Vec<CellChange> =
            columns.iter().filter_map(|column| changed(column, earlier, row)).collect();
        if cells.iter().any(|cell| !PROVENANCE.contains(&cell.column.as_str())) {
            found.changed.push(RowChange { key: owned(row, &key), cells });
        } else if !cells.is_empty() {
            found.confirmed += 1;
        }
    }
    found.removed = before.into_values().map(|row| whole(row, &key, &columns)).collect();
    let same = found.added.is_empty() && found.removed.is_empty() && found.changed.is_empty();
    (!same || found.confirmed > 0).then_some(found)
}

/// The fewest leading columns that tell all rows apart in both tables; all of them when rows repeat.
fn key<'a>(old: &'a Table, new: &'a Table) -> Vec<&'a str> {
    let all = columns(old, new);
    let telling: Vec<&str> = all.iter().copied().filter(|column| !PROVENANCE.contains(column)).collect();
    let apart = |table: &Table, key: &[&str]| {
        let mut seen = BTreeSet::new();
        table.rows().all(|row| seen.insert(at(row, key)))
    };
    let prefixes = (1..=telling.len()).filter_map(|many| telling.get(..many));
    let fewest = prefixes.into_iter().find(|key| apart(old, key) && apart(new, key));
    fewest.map_or(all, <[&str]>::to_vec)
}

/// The columns of both, in the newer order, with what is gone at the end.
fn columns<'a>(old: &'a Table, new: &'a Table) -> Vec<&'a str> {
    let mut all = new.columns();
    let gone = old.columns().into_iter().filter(|column| !all.contains(column)).collect::<Vec<_>>();
    all.extend(gone);
    all
}

fn at<'a>(row: Row<'a>, key: &[&str]) -> Vec<&'a str> {
    key.iter().map(|column| row.get(column)).collect()
}

fn owned(row: Row<'_>, key: &[&str]) -> Vec<String> {
    at(row, key).into_iter().map(str::to_owned).collect()
}

fn whole(row: Row<'_>, key: &[&str], columns: &[&str]) -> RowText {
    let cell = |column: &&str| Cell { column: (*column).to_owned(), text: row.get(column).to_owned() };
    RowText {
        key: owned(row, key),
        cells: columns.iter().map(cell).filter(|cell| !cell.text.is_empty()).collect(),
    }
}

fn changed(column: &str, old: Row<'_>, new: Row<'_>) -> Option<CellChange> {
    let (before, after) = (old.get(column), new.get(column));
    (before != after).then(|| CellChange {
        column: column.to_owned(),
        old: before.to_owned(),
        new: after.to_owned(),
    })
}

fn lines(path: &str, old: &str, new: &str) -> FileDifference {
    let mut balance: BTreeMap<&str, i64> = BTreeMap::new();
    old.lines().for_each(|line| *balance.entry(line).or_default() -= 1);
    new.lines().for_each(|line| *balance.entry(line).or_default() += 1);
    let sum = |sign: i64| {
        let total: i64 = balance.values().map(|count| (count * sign).max(0)).sum();
        u32::try_from(total).unwrap_or(u32::MAX)
    };
    FileDifference { path: path.to_owned(), added: sum(1), removed: sum(-1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "province,kind,value,source,as_of\n\
        浙江省,phone,same,a,2020\n浙江省,name,x,a,2020\n广东省,phone,y,a,2020\n上海市,phone,z,a,2020\n";

    fn compared(old: &str, new: &str) -> Difference {
        let sources = |text: &str| {
            let mut sources = Sources::default();
            sources.replace("tables/habits.csv", text);
            sources
        };
        difference(&sources(old), &sources(new))
    }

    #[test]
    fn the_same_rows_in_another_order_are_no_difference() {
        let turned: Vec<&str> = OLD.lines().collect();
        let turned = [turned[0], turned[4], turned[2], turned[1], turned[3], ""].join("\n");
        assert!(compared(OLD, &turned).is_empty());
    }

    #[test]
    fn rows_are_known_by_the_fewest_columns_that_tell_them_apart() {
        let new = OLD.replace("浙江省,name,x", "浙江省,name,w").replace("上海市,phone,z,a,2020\n", "")
            + "天津市,phone,v,b,2021\n";
        let found = compared(OLD, &new.replace("y,a,2020", "y,b,2022")).tables.remove(0);
        assert_eq!(found.key, ["province", "kind"]);
        assert_eq!(found.changed.len(), 1);
        assert_eq!(found.changed[0].key, ["浙江省", "name"]);
        assert_eq!(
            (found.changed[0].cells[0].old.as_str(), found.changed[0].cells[0].new.as_str()),
            ("x", "w")
        );
        assert_eq!(found.added[0].key, ["天津市", "phone"]);
        assert_eq!(found.removed[0].key, ["上海市", "phone"]);
        assert_eq!(found.confirmed, 1, "a new date alone is a confirmation");
    }

    #[test]
    fn a_new_column_is_a_change_in_the_rows_that_fill_it() {
        let new = "province,kind,value,note,source,as_of\n浙江省,phone,same,seen,a,2020\n浙江省,name,x,,a,2020\n\
            广东省,phone,y,,a,2020\n上海市,phone,z,,a,2020\n";
        let found = compared(OLD, new).tables.remove(0);
        assert_eq!(found.changed.len(), 1);
        assert_eq!(found.changed[0].cells[0].column, "note");
    }

    #[test]
    fn a_file_that_is_no_table_is_compared_by_its_lines() {
        let (mut old, mut new) = (Sources::default(), Sources::default());
        old.replace("catalogue/rules/check.toml", "a\nb\nb\n");
        new.replace("catalogue/rules/check.toml", "b\na\nc\nd\n");
        let file = difference(&old, &new).files.remove(0);
        assert_eq!((file.added, file.removed), (2, 1));
    }
}

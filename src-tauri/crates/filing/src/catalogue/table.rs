//! Code tables: rows of text under named columns, read from `assets/tables/*.csv`.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::error::Fault;
use crate::words::Language;

/// A table. Every table has the columns `source` and `as_of`.
#[derive(Clone, Debug, Default)]
pub struct Table {
    columns: HashMap<String, usize>,
    rows: Vec<Vec<String>>,
    /// For each column, where each of its texts stands; drawn up when a column is first asked.
    places: Vec<OnceLock<HashMap<String, Vec<usize>>>>,
}

/// One row of a table.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    table: &'a Table,
    cells: &'a [String],
}

impl<'a> Row<'a> {
    /// The cell under a column; empty when the table has no such column.
    pub fn get(&self, column: &str) -> &'a str {
        let index = self.table.columns.get(column);
        index.and_then(|&index| self.cells.get(index)).map(String::as_str).unwrap_or_default()
    }

    /// What the row is called: `name_en` where there is one and the reader wants it, else `name_zh`.
    pub fn name(&self, language: Language) -> &'a str {
        self.told("name", language)
    }

    /// A text that stands in both languages, like [`Row::name`].
    pub fn told(&self, column: &str, language: Language) -> &'a str {
        let english = self.get(&format!("{column}_en"));
        let wanted = language == Language::En && !english.is_empty();
        if wanted { english } else { self.get(&format!("{column}_zh")) }
    }
}

impl Table {
    /// Reads a table.
    ///
    /// # Errors
    /// A fault at the line that cannot be read, or for a missing `source` or `as_of` column or cell.
    pub fn read(file: &str, text: &str) -> Result<Self, Fault> {
        let fault = |line: usize, reason: String| Fault { file: file.to_owned(), line, reason };
        let mut reader = csv::ReaderBuilder::new().from_reader(text.as_bytes());
        let header = reader.headers().map_err(|error| fault(1, error.to_string()))?;
        let columns: HashMap<String, usize> =
            header.iter().enumerate().map(|(index, name)| (name.to_owned(), index)).collect();
        for wanted in ["source", "as_of"] {
            if !columns.contains_key(wanted) {
                return Err(fault(1, format!("column `{wanted}` is missing")));
            }
        }
        let places = columns.iter().map(|_| OnceLock::new()).collect();
        let mut table = Self { columns, rows: Vec::new(), places };
        for record in reader.records() {
            let record = record.map_err(|error| {
                let line =
                    error.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(0));
                fault(line, error.to_string())
            })?;
            let line = record.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(0));
            let cells: Vec<String> = record.iter().map(str::to_owned).collect();
            let row = Row { table: &table, cells: &cells };
            if let Some(empty) = ["source", "as_of"].into_iter().find(|column| row.get(column).is_empty()) {
                return Err(fault(line, format!("`{empty}` is empty")));
            }
            table.rows.push(cells);
        }
        Ok(table)
    }

    /// The names of the columns in file order.
    pub fn columns(&self) -> Vec<&str> {
        let mut all: Vec<(&str, usize)> =
            self.columns.iter().map(|(name, &index)| (name.as_str(), index)).collect();
        all.sort_by_key(|(_, index)| *index);
        all.into_iter().map(|(name, _)| name).collect()
    }

    /// The rows in file order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|cells| Row { table: self, cells })
    }

    /// The first row with that text under that column.
    pub fn find(&self, column: &str, value: &str) -> Option<Row<'_>> {
        self.having(column, value).next()
    }

    /// Every row with that text under that column, in file order.
    pub fn having(&self, column: &str, value: &str) -> impl Iterator<Item = Row<'_>> {
        let at = self.columns.get(column).copied();
        let places = at.and_then(|at| Some((at, self.places.get(at)?)));
        let found = places.and_then(|(at, places)| places.get_or_init(|| self.places_of(at)).get(value));
        let found = found.map(Vec::as_slice).unwrap_or_default();
        found.iter().filter_map(|&index| self.rows.get(index)).map(|cells| Row { table: self, cells })
    }

    /// Whether there is a column of that name.
    pub fn has(&self, column: &str) -> bool {
        self.columns.contains_key(column)
    }

    fn places_of(&self, column: usize) -> HashMap<String, Vec<usize>> {
        let mut places: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, cells) in self.rows.iter().enumerate() {
            if let Some(cell) = cells.get(column) {
                places.entry(cell.clone()).or_default().push(index);
            }
        }
        places
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_without_source_is_a_fault_at_its_line() {
        let fault = Table::read("tables/x.csv", "code,source,as_of\n1,a,2020\n2,,2020\n").unwrap_err();
        assert_eq!((fault.line, fault.reason.as_str()), (3, "`source` is empty"));
    }

    #[test]
    fn cells_are_found_by_column() {
        let table = Table::read("tables/x.csv", "code,source,as_of\n1,a,2020\n").unwrap();
        assert_eq!(table.find("code", "1").unwrap().get("source"), "a");
        assert!(table.find("code", "3").is_none());
    }
}

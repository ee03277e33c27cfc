//! Code tables: rows of text under named columns, read from `assets/tables/*.csv`.

use std::collections::HashMap;

use super::error::Fault;

/// A table. Every table has the columns `source` and `as_of`.
#[derive(Clone, Debug, Default)]
pub struct Table {
    columns: HashMap<String, usize>,
    rows: Vec<Vec<String>>,
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
        let mut table = Self { columns, rows: Vec::new() };
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

    /// The rows in file order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|cells| Row { table: self, cells })
    }

    /// The first row with that text under that column.
    pub fn find(&self, column: &str, value: &str) -> Option<Row<'_>> {
        self.rows().find(|row| row.get(column) == value)
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

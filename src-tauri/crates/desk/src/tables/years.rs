//! Years of holidays that were put into the data folder: `workdays/2027.csv`, rows `date,kind,name`. They add a year
//! that the tables in use lack and change none that these have, so they need no signature.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use filing::catalogue::Catalogue;
use filing::workdays::Year;

use super::error::PackError;
use super::shelf::{SetAside, Tables};
use crate::book::disk;
use crate::home::Home;
use crate::whole::read_at_most;

/// Largest file that is looked at, bytes.
const MOST: u64 = 1024 * 1024;

/// The tables with the years of a data folder. A file that is no year is named and passed over; one for a year that is
/// known by now is simply of no use any more.
pub fn with_years(home: &Home, tables: Tables) -> Tables {
    let (mut years, mut set_aside) = (Vec::new(), tables.set_aside.clone());
    set_aside.retain(|one| !one.file.starts_with(home.workdays()));
    for file in files(&home.workdays()) {
        match open(&file) {
            Ok(year) => years.push(year),
            Err(error) => set_aside.push(Arc::new(SetAside { file, error })),
        }
    }
    // The catalogue may be shared by now: a fresh one is changed before anybody reads with it.
    let with = |mut catalogue: Catalogue| {
        let added = years.iter().filter(|year| catalogue.calendar.add_year(year)).count();
        (added > 0).then(|| Arc::new(catalogue))
    };
    let lacking = years.iter().any(|year| !tables.catalogue.calendar.knows(year.year));
    let fresh = lacking.then(|| Catalogue::load(&tables.sources).ok().and_then(with)).flatten();
    Tables { catalogue: fresh.unwrap_or_else(|| Arc::clone(&tables.catalogue)), set_aside, ..tables }
}

/// Reads a year from a file, rows or notice, as text.
///
/// # Errors
/// [`PackError::Unreadable`], [`PackError::TooBig`], [`PackError::NoYear`].
pub fn text_of(path: &Path) -> Result<String, PackError> {
    let unreadable =
        |error: io::Error| PackError::Unreadable { path: path.to_owned(), reason: error.to_string() };
    let bytes = read_at_most(path, MOST).map_err(unreadable)?.ok_or(PackError::TooBig { mb: 1 })?;
    String::from_utf8(bytes).map_err(|_| PackError::NoYear(String::new()))
}

/// Puts a year into the data folder.
///
/// # Errors
/// [`PackError::NoYear`]; [`PackError::KnownYear`] for one the tables in use have; [`PackError::NotWritten`].
pub fn add(home: &Home, now: &Tables, text: &str) -> Result<Year, PackError> {
    let year = read(text)?;
    if now.catalogue.calendar.knows(year.year) {
        return Err(PackError::KnownYear(year.year));
    }
    let folder = home.workdays();
    let path = folder.join(format!("{}.csv", year.year));
    let written =
        fs::create_dir_all(&folder).and_then(|()| disk::write_private(&path, year.rows().as_bytes()));
    written.map_err(|error| PackError::NotWritten { path, reason: error.to_string() })?;
    Ok(year)
}

/// Reads a year from a text.
///
/// # Errors
/// [`PackError::NoYear`].
pub fn read(text: &str) -> Result<Year, PackError> {
    Year::read(text).map_err(|error| PackError::NoYear(error.to_string()))
}

fn open(file: &Path) -> Result<Year, PackError> {
    read(&text_of(file)?)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let rows = |path: &PathBuf| path.is_file() && path.extension().is_some_and(|end| end == "csv");
    let mut files: Vec<PathBuf> = entries.filter(rows).collect();
    files.sort();
    files
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::{Trusted, in_use};

    fn rows(year: i16) -> String {
        let mut text = String::from("date,kind,name\n");
        let days = [
            "01-01", "02-05", "02-06", "02-07", "02-08", "02-09", "02-10", "02-11", "05-01", "10-01", "10-02",
        ];
        days.iter().for_each(|day| text.push_str(&format!("{year}-{day},holiday,元旦\n")));
        text
    }

    fn in_use_at(home: &Home) -> Tables {
        in_use(home, &Trusted::built_in().unwrap()).unwrap()
    }

    #[test]
    fn a_file_dropped_into_the_folder_carries_sums_into_its_year() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        fs::create_dir_all(home.workdays()).unwrap();
        fs::write(home.workdays().join("next.csv"), rows(2027)).unwrap();
        let calendar = &in_use_at(&home).catalogue.calendar;
        let sum = calendar.add("2026-12-31".parse().unwrap(), 1).unwrap();
        assert_eq!(sum.end, "2027-01-04".parse().unwrap());
    }

    #[test]
    fn what_is_no_year_is_named_and_a_known_year_is_never_changed() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        fs::create_dir_all(home.workdays()).unwrap();
        fs::write(home.workdays().join("2026.csv"), rows(2026)).unwrap();
        fs::write(home.workdays().join("junk.csv"), [0xFF, 0xFE, 0x00]).unwrap();
        fs::write(home.workdays().join("cut.csv"), "date,kind,name\n2028-05-01,holiday,x\n").unwrap();
        let tables = in_use_at(&home);
        let named: Vec<_> = tables.set_aside.iter().map(|one| one.error.code()).collect();
        assert_eq!(named, ["year_unreadable", "year_unreadable"]);
        let calendar = &tables.catalogue.calendar;
        assert_eq!(
            calendar.is_workday("2026-10-05".parse().unwrap()),
            Some(false),
            "as the State Council named it"
        );
    }

    #[test]
    fn a_year_is_added_once_and_outlives_a_change_of_tables() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        let now = Tables::built_in().unwrap();
        assert_eq!(add(&home, &now, "没有").unwrap_err().code(), "year_unreadable");
        assert_eq!(add(&home, &now, &rows(2026)).unwrap_err().code(), "year_known");
        assert_eq!(add(&home, &now, &rows(2027)).unwrap().year, 2027);
        let now = with_years(&home, now);
        assert_eq!(add(&home, &now, &rows(2027)).unwrap_err().code(), "year_known");
        assert!(with_years(&home, Tables::built_in().unwrap()).catalogue.calendar.knows(2027));
    }
}

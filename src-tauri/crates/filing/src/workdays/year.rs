//! The holidays of one more year: from a file of rows, or from the State Council's notice, pasted as it stands.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::DayKind;
use crate::values::holiday_notice;

/// Longest text that is looked at, characters: far more than a year needs.
const LONGEST: usize = 100_000;
/// Fewest and most days a notice names off work; anything else was not read whole.
const PLAUSIBLE: std::ops::RangeInclusive<usize> = 11..=60;

/// The named days of one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// Which year.
    pub year: i16,
    /// Each named day with its holiday; some may lie in the December before.
    pub days: BTreeMap<Date, (DayKind, String)>,
}

/// Why a text is no year.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoYear {
    /// Neither rows nor a notice.
    #[error("neither rows nor a notice")]
    Unreadable,
    /// A row or a clause that cannot be read; it is named.
    #[error("not read: {0}")]
    NotRead(String),
    /// New Year's Day is not named, or there are far too few or too many days.
    #[error("not a whole year")]
    NotWhole,
}

impl Year {
    /// Reads rows `date,kind,name` (kind `holiday` or `makeup_workday`, further columns are passed over), or the notice.
    ///
    /// # Errors
    /// [`NoYear`]; nothing is half read.
    pub fn read(text: &str) -> Result<Self, NoYear> {
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.is_empty() || text.chars().nth(LONGEST).is_some() {
            return Err(NoYear::Unreadable);
        }
        let days = if is_table(text) { rows(text)? } else { holiday_notice(text)? };
        let off = days.values().filter(|(kind, _)| *kind == DayKind::Holiday).count();
        let new_year = days.iter().rev().find(|(date, _)| (date.month(), date.day()) == (1, 1));
        let Some((first, (DayKind::Holiday, _))) = new_year else { return Err(NoYear::NotWhole) };
        let year = first.year();
        let inside = |date: &Date| date.year() == year || (date.year() == year - 1 && date.month() == 12);
        if !PLAUSIBLE.contains(&off) || !days.keys().all(inside) {
            return Err(NoYear::NotWhole);
        }
        Ok(Self { year, days })
    }

    /// The same as rows, as a file keeps them.
    pub fn rows(&self) -> String {
        let mut text = String::from("date,kind,name\n");
        for (date, (kind, name)) in &self.days {
            let Some(kind) = kind.row_name() else { continue };
            text.push_str(&format!("{date},{kind},{name}\n"));
        }
        text
    }
}

fn is_table(text: &str) -> bool {
    let head = text.lines().next().unwrap_or_default();
    head.split(',').map(str::trim).any(|column| column == "date")
}

fn rows(text: &str) -> Result<BTreeMap<Date, (DayKind, String)>, NoYear> {
    let mut reader =
        csv::ReaderBuilder::new().trim(csv::Trim::All).flexible(true).from_reader(text.as_bytes());
    let head = reader.headers().map_err(|_| NoYear::Unreadable)?.clone();
    let at = |name: &str| head.iter().position(|column| column == name);
    let (Some(date), Some(kind)) = (at("date"), at("kind")) else { return Err(NoYear::Unreadable) };
    let name = at("name");
    let mut days = BTreeMap::new();
    for record in reader.records() {
        let record = record.map_err(|_| NoYear::Unreadable)?;
        let cell = |at: usize| record.get(at).unwrap_or_default();
        let not_read = || NoYear::NotRead(cell(date).chars().take(40).collect());
        let day = cell(date).parse::<Date>().map_err(|_| not_read())?;
        let kind = DayKind::in_row(cell(kind)).ok_or_else(not_read)?;
        // What is written back as a row must stay one.
        let plain: String =
            name.map_or("", cell).chars().filter(|c| !matches!(c, ',' | '"' | '\n')).collect();
        if days.insert(day, (kind, plain)).is_some() {
            return Err(not_read());
        }
    }
    Ok(days)
}

#[cfg(test)]
mod tests;

//! The timers of a filing: how long, in which unit.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::catalogue::error::{BrokenCatalogue, Fault};
use crate::catalogue::sources::Sources;
use crate::catalogue::table::{Row, Table};

const FILE: &str = "tables/deadlines.csv";

/// What a timer counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Minutes on the clock.
    Minute,
    /// Hours on the clock.
    Hour,
    /// Calendar days.
    Day,
    /// Work days of the official calendar, counted from the day after the event.
    Workday,
    /// Calendar months.
    Month,
    /// Attempts, not time.
    Attempt,
    /// Messages sent again, not time.
    Resend,
}

/// One timer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// Id, such as `ca_review_max`; its words are `timer-<id>`.
    pub timer: String,
    /// How many units.
    pub length: u32,
    /// What is counted.
    pub unit: Unit,
    /// How sure the figure is: `high`, `medium`, `low`.
    pub confidence: String,
    /// Where it comes from.
    pub source: String,
    /// As of when.
    pub as_of: String,
}

impl Deadline {
    /// When a timer that runs on the clock ends; `None` for one that counts days or anything else.
    pub fn ends(&self, since: Timestamp) -> Option<Timestamp> {
        let seconds = match self.unit {
            Unit::Minute => 60,
            Unit::Hour => 3600,
            _ => return None,
        };
        since.checked_add(SignedDuration::from_secs(seconds * i64::from(self.length))).ok()
    }
}

/// Every timer.
#[derive(Clone, Debug)]
pub struct Deadlines(BTreeMap<String, Deadline>);

impl Deadlines {
    /// Reads the table.
    ///
    /// # Errors
    /// Every row that names no known unit or no length.
    pub fn load(sources: &Sources) -> Result<Self, BrokenCatalogue> {
        let fault = |line, reason| Fault { file: FILE.to_owned(), line, reason };
        let text =
            sources.get(FILE).ok_or_else(|| BrokenCatalogue(vec![fault(0, "the file is missing".into())]))?;
        let table = Table::read(FILE, text).map_err(|fault| BrokenCatalogue(vec![fault]))?;
        let mut faults = Vec::new();
        let mut all = BTreeMap::new();
        for (index, row) in table.rows().enumerate() {
            match read(row) {
                Ok(deadline) => drop(all.insert(deadline.timer.clone(), deadline)),
                Err(reason) => faults.push(fault(index + 2, reason)),
            }
        }
        if faults.is_empty() { Ok(Self(all)) } else { Err(BrokenCatalogue(faults)) }
    }

    /// A timer by its id.
    pub fn get(&self, timer: &str) -> Option<&Deadline> {
        self.0.get(timer)
    }

    /// Every timer, by id.
    pub fn iter(&self) -> impl Iterator<Item = &Deadline> {
        self.0.values()
    }
}

fn read(row: Row<'_>) -> Result<Deadline, String> {
    let (length, unit) = (row.get("length"), row.get("unit"));
    Ok(Deadline {
        timer: row.get("timer").to_owned(),
        length: length.parse().map_err(|_| format!("`length` is no number: `{length}`"))?,
        unit: match unit {
            "minute" => Unit::Minute,
            "hour" => Unit::Hour,
            "day" => Unit::Day,
            "workday" => Unit::Workday,
            "month" => Unit::Month,
            "attempt" => Unit::Attempt,
            "resend" => Unit::Resend,
            _ => return Err(format!("`unit` is unknown: `{unit}`")),
        },
        confidence: row.get("confidence").to_owned(),
        source: row.get("source").to_owned(),
        as_of: row.get("as_of").to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{Road, State, StateTable};

    #[test]
    fn every_clock_of_a_state_is_a_known_timer() {
        let sources = Sources::embedded();
        let (states, deadlines) = (StateTable::load(&sources).unwrap(), Deadlines::load(&sources).unwrap());
        for state in State::ALL {
            for road in Road::ALL {
                let timer = states.timer(*state, *road);
                assert!(timer.is_none_or(|timer| deadlines.get(timer).is_some()), "{state:?} {timer:?}");
            }
        }
    }

    #[test]
    fn lengths_and_units_are_read() {
        let deadlines = Deadlines::load(&Sources::embedded()).unwrap();
        let ca = deadlines.get("ca_review_max").unwrap();
        assert_eq!((ca.length, ca.unit), (20, Unit::Workday));
        let sms = deadlines.get("sms_verify").unwrap();
        assert_eq!((sms.length, sms.unit), (24, Unit::Hour));
    }

    #[test]
    fn an_unknown_unit_is_a_fault_at_its_line() {
        let mut sources = Sources::embedded();
        sources.replace(FILE, "timer,length,unit,confidence,source,as_of\na,1,moon,high,s,2020\n");
        let error = Deadlines::load(&sources).unwrap_err();
        assert_eq!((error.0[0].line, error.0[0].reason.as_str()), (2, "`unit` is unknown: `moon`"));
    }
}

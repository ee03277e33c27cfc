//! Why a catalogue is not taken: file, line and reason, all findings at once.

use std::fmt;

/// One fault in the catalogue's files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Path below `assets`.
    pub file: String,
    /// Line from 1; 0 when the fault is not at a line (a missing file or text).
    pub line: usize,
    /// What is wrong. For developers and pack makers, in English.
    pub reason: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.reason)
    }
}

/// The catalogue is broken; every fault that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenCatalogue(pub Vec<Fault>);

impl fmt::Display for BrokenCatalogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for fault in &self.0 {
            writeln!(f, "{fault}")?;
        }
        Ok(())
    }
}

impl std::error::Error for BrokenCatalogue {}

//! The tables the window reads with. They change seldom while it runs; earlier ones live as long as the window does, so
//! that whatever is being drawn with them is drawn to its end.

use std::sync::OnceLock;

use super::shelf::Tables;

/// Tables, and those that came after them.
#[derive(Debug)]
pub struct Reading {
    tables: Tables,
    next: OnceLock<Box<Self>>,
}

impl Reading {
    /// Begins with these.
    pub fn new(tables: Tables) -> Self {
        Self { tables, next: OnceLock::new() }
    }

    /// Those that count now.
    pub fn now(&self) -> &Tables {
        &self.last().tables
    }

    /// Goes over to others.
    pub fn turn_to(&self, tables: Tables) {
        let (mut last, mut fresh) = (self.last(), Box::new(Self::new(tables)));
        while let Err(late) = last.next.set(fresh) {
            (last, fresh) = (last.last(), late);
        }
    }

    fn last(&self) -> &Self {
        let mut at = self;
        while let Some(next) = at.next.get() {
            at = next;
        }
        at
    }
}

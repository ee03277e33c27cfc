//! A clock of its own for each run: waiting moves it, and nothing really waits.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use desk::outbox::pace::{Pace, Wait};
use jiff::Timestamp;

use super::plan::Dice;

/// Bytes of a piece: small, so that pictures have several.
pub const PIECE: usize = 8 * 1024;

/// Milliseconds since 1970.
#[derive(Clone, Debug)]
pub struct Clock(Arc<AtomicI64>);

impl Clock {
    pub fn new() -> Self {
        Self(Arc::new(AtomicI64::new(1_795_392_000_000)))
    }

    pub fn now(&self) -> Timestamp {
        Timestamp::from_millisecond(self.0.load(Ordering::SeqCst)).unwrap()
    }

    pub fn advance(&self, long: Duration) {
        // Rounded up: a wait is never shorter than it should be.
        let milliseconds = i64::try_from(long.as_nanos().div_ceil(1_000_000)).unwrap();
        self.0.fetch_add(milliseconds, Ordering::SeqCst);
    }
}

#[derive(Debug)]
pub struct Stepped {
    pub clock: Clock,
    pub dice: Dice,
}

impl Pace for Stepped {
    fn now(&self) -> Timestamp {
        self.clock.now()
    }

    fn wait(&self, long: Duration) -> Wait<'_> {
        self.clock.advance(long);
        Box::pin(tokio::task::yield_now())
    }

    fn chance(&self) -> f64 {
        self.dice.chance()
    }

    fn piece(&self) -> usize {
        PIECE
    }
}

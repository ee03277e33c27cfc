//! A clock of its own for each run: waiting moves it, and nothing really waits.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use desk::outbox::pace::{Pace, Wait};
use desk::outbox::pieces::Sizes;
use jiff::Timestamp;

use super::plan::Dice;

/// Most bytes of a piece: few, so that pictures have several.
pub const PIECE: usize = 8 * 1024;

/// Milliseconds since 1970 as somebody set them, and milliseconds since the run began, which nobody can set.
#[derive(Clone, Debug)]
pub struct Clock {
    wall: Arc<AtomicI64>,
    steady: Arc<AtomicI64>,
}

impl Clock {
    pub fn new() -> Self {
        Self { wall: Arc::new(AtomicI64::new(1_795_392_000_000)), steady: Arc::default() }
    }

    pub fn now(&self) -> Timestamp {
        Timestamp::from_millisecond(self.wall.load(Ordering::SeqCst)).unwrap()
    }

    pub fn advance(&self, long: Duration) {
        // Rounded up: a wait is never shorter than it should be.
        let milliseconds = i64::try_from(long.as_nanos().div_ceil(1_000_000)).unwrap();
        self.wall.fetch_add(milliseconds, Ordering::SeqCst);
        self.steady.fetch_add(milliseconds, Ordering::SeqCst);
    }

    /// Somebody sets the clock, forward or back.
    pub fn jump(&self, seconds: i64) {
        self.wall.fetch_add(seconds * 1000, Ordering::SeqCst);
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

    fn moment(&self) -> Duration {
        Duration::from_millis(u64::try_from(self.clock.steady.load(Ordering::SeqCst)).unwrap())
    }

    fn pieces(&self) -> Sizes {
        Sizes { first: PIECE, least: PIECE / 4, most: PIECE }
    }
}

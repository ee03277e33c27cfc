//! Time and chance of an exchange: the machine's, unless somebody brings other ones.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::pieces::Sizes;
use super::retry;
use crate::clock;

/// A wait that is under way.
pub type Wait<'a> = Pin<Box<dyn Future<Output = ()> + Send + 'a>>;

/// Whose clock is read, how waiting is done, and where chance comes from.
pub trait Pace: fmt::Debug + Send + Sync {
    /// The present moment.
    fn now(&self) -> Timestamp;

    /// Lets at least so much time pass.
    fn wait(&self, long: Duration) -> Wait<'_>;

    /// A number from 0 to 1, drawn anew at each call.
    fn chance(&self) -> f64;

    /// How long it is since some moment that stays the same. Unlike [`Pace::now`] nobody can set it.
    fn moment(&self) -> Duration;

    /// Within which bounds pieces are cut.
    fn pieces(&self) -> Sizes {
        Sizes { first: 512 * 1024, least: 32 * 1024, most: 32 * 1024 * 1024 }
    }
}

/// The machine's own.
#[derive(Clone, Copy, Debug)]
pub struct Real;

impl Pace for Real {
    fn now(&self) -> Timestamp {
        clock::now()
    }

    fn wait(&self, long: Duration) -> Wait<'_> {
        Box::pin(tokio::time::sleep(long))
    }

    fn moment(&self) -> Duration {
        static FIRST: LazyLock<Instant> = LazyLock::new(Instant::now);
        FIRST.elapsed()
    }

    fn chance(&self) -> f64 {
        retry::chance()
    }
}

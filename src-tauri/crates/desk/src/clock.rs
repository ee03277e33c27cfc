//! The one place of this crate that reads the machine's clock.

use std::time::{SystemTime, UNIX_EPOCH};

use filing::timeline::beijing;
use jiff::Timestamp;
use jiff::civil::Date;

/// The present moment. A clock set before 1970 counts as 1970.
pub fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let milliseconds = i64::try_from(since.as_millis()).unwrap_or(i64::MAX);
    Timestamp::from_millisecond(milliseconds).unwrap_or(Timestamp::MAX)
}

/// Today in mainland China, wherever the machine stands.
pub fn today() -> Date {
    beijing(now()).date()
}

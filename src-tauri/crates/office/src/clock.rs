//! The office's own time.

use std::sync::{Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use jiff::Timestamp;

use crate::config::ClockMode;
use crate::error::OfficeError;

/// The office's time: it started at one moment and has run since at one speed.
#[derive(Debug)]
pub(crate) struct OfficeClock {
    speed: f64,
    anchor: Mutex<Anchor>,
}

#[derive(Clone, Copy, Debug)]
struct Anchor {
    office: i64,
    system: i64,
}

impl OfficeClock {
    /// A clock that begins where the mode says, but never before `last`, the latest time this office has acted at.
    pub(crate) fn start(mode: ClockMode, last: Option<Timestamp>) -> Result<Self, OfficeError> {
        let system = system_millis();
        let last = last.map(Timestamp::as_millisecond);
        let (speed, office) = match mode {
            ClockMode::Real => (1.0, last.map_or(system, |last| last.max(system))),
            ClockMode::Times(speed) if speed > 0.0 && speed.is_finite() => (speed, last.unwrap_or(system)),
            ClockMode::Times(_) => return Err(OfficeError::ClockSpeed),
            ClockMode::Manual(start) => {
                let start = start.as_millisecond();
                (0.0, last.map_or(start, |last| last.max(start)))
            }
        };
        Ok(Self { speed, anchor: Mutex::new(Anchor { office, system }) })
    }

    /// The office's time, in whole milliseconds.
    pub(crate) fn now(&self) -> Timestamp {
        let Anchor { office, system } = *self.anchor.lock().unwrap_or_else(PoisonError::into_inner);
        let passed = system_millis().saturating_sub(system).max(0);
        from_millis(office.saturating_add(scaled(passed, self.speed)))
    }

    /// Whether it stands still until it is moved.
    pub(crate) fn is_manual(&self) -> bool {
        self.speed == 0.0
    }

    /// Moves a manual clock. The caller has seen to it that it does not go back.
    pub(crate) fn set(&self, now: Timestamp) {
        let anchor = Anchor { office: now.as_millisecond(), system: system_millis() };
        *self.anchor.lock().unwrap_or_else(PoisonError::into_inner) = anchor;
    }

    /// Whole seconds of the system's time until the office's time is `then`; at least one. A manual clock has no
    /// speed, so its own seconds are given.
    pub(crate) fn seconds_until(&self, now: Timestamp, then: Timestamp) -> i64 {
        let away = then.as_millisecond().saturating_sub(now.as_millisecond()).max(0);
        let away = if self.is_manual() { away } else { scaled(away, self.speed.recip()) };
        (away.saturating_add(999) / 1000).max(1)
    }
}

/// A time from milliseconds; one that no calendar holds becomes the last one that it does.
pub(crate) fn from_millis(millis: i64) -> Timestamp {
    Timestamp::from_millisecond(millis).unwrap_or(Timestamp::MAX)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)] // a float cast saturates, which is wanted
fn scaled(millis: i64, factor: f64) -> i64 {
    (millis as f64 * factor) as i64
}

fn system_millis() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manual_clock_stands_still_and_never_begins_before_its_last_act() {
        let start: Timestamp = "2026-11-23T01:00:00Z".parse().unwrap();
        let later: Timestamp = "2026-12-01T01:00:00Z".parse().unwrap();
        let clock = OfficeClock::start(ClockMode::Manual(start), Some(later)).unwrap();
        assert_eq!((clock.now(), clock.now()), (later, later));
    }

    #[test]
    fn a_quick_clock_is_asked_again_sooner() {
        let now: Timestamp = "2026-11-23T01:00:00Z".parse().unwrap();
        let then: Timestamp = "2026-11-23T02:00:00Z".parse().unwrap();
        let clock = OfficeClock::start(ClockMode::Times(60.0), None).unwrap();
        assert_eq!(clock.seconds_until(now, then), 60);
        assert_eq!(clock.seconds_until(then, now), 1);
    }

    #[test]
    fn a_clock_that_does_not_run_forward_is_refused() {
        for speed in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(
                OfficeClock::start(ClockMode::Times(speed), None).unwrap_err().code(),
                "office_clock_speed"
            );
        }
    }
}

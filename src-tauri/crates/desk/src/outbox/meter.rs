//! How far all pictures together are, and how fast it goes: by the time that calls took, not by the waits between them.

use std::time::Duration;

use super::{Progress, ProgressStep};

/// Below so much time on the way a speed would be chance.
const SURE: Duration = Duration::from_millis(250);
/// How much of what was known before still counts after another piece.
const MEMORY: f64 = 0.7;
/// More than that is said of no upload; it would be a line that has come to a halt.
const LONGEST: u64 = 24 * 3600;

/// The measure of one upload.
#[derive(Clone, Debug, Default)]
pub struct Meter {
    /// Bytes of the pictures before the present one.
    pub before: u64,
    /// Bytes of all of them.
    pub total: u64,
    /// Time on the way so far.
    sending: Duration,
    /// Of the last pieces, the later the more: bytes, and the seconds they took.
    bytes: f64,
    seconds: f64,
}

impl Meter {
    /// Pictures of so many bytes.
    pub fn new(total: u64) -> Self {
        Self { total, ..Self::default() }
    }

    /// So many bytes were on the way so long.
    pub fn carried(&mut self, bytes: u64, took: Duration) {
        self.sending = self.sending.saturating_add(took);
        self.bytes = self.bytes * MEMORY + bytes as f64;
        self.seconds = self.seconds * MEMORY + took.as_secs_f64();
    }

    /// Bytes a second; `None` until it is known.
    fn speed(&self) -> Option<u64> {
        let speed = if self.sending >= SURE { self.bytes / self.seconds } else { 0.0 };
        Some(speed.round() as u64).filter(|speed| *speed > 0)
    }

    /// What is told while a slot's picture is sent, of which the office holds so many bytes.
    pub fn progress(&self, slot: &str, sent: u64) -> Progress {
        let sent = self.before.saturating_add(sent).min(self.total);
        let left = self.total.saturating_sub(sent);
        let speed = self.speed();
        Progress {
            slot: slot.to_owned(),
            sent,
            total: self.total,
            bytes_per_second: speed,
            seconds_left: speed.map(|speed| left.div_ceil(speed)).filter(|seconds| *seconds <= LONGEST),
            ..Progress::at(ProgressStep::Uploading)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(meter: &Meter, sent: u64) -> (Option<u64>, Option<u64>) {
        let progress = meter.progress("slot", sent);
        (progress.bytes_per_second, progress.seconds_left)
    }

    #[test]
    fn nothing_is_said_of_speed_before_it_is_known() {
        let mut meter = Meter::new(1_000_000);
        assert_eq!(told(&meter, 0), (None, None));
        meter.carried(500_000, Duration::ZERO);
        assert_eq!(told(&meter, 500_000), (None, None));
        meter.carried(100, Duration::from_millis(3));
        assert_eq!(told(&meter, 500_100), (None, None));
    }

    #[test]
    fn the_rest_is_said_at_the_speed_of_late() {
        let mut meter = Meter::new(10_000_000);
        for _ in 0..3 {
            meter.carried(1_000_000, Duration::from_secs(1));
        }
        assert_eq!(told(&meter, 3_000_000), (Some(1_000_000), Some(7)));
        for _ in 0..30 {
            meter.carried(100_000, Duration::from_secs(1));
        }
        let (speed, left) = told(&meter, 6_000_000);
        assert!(speed.is_some_and(|speed| (99_000..=101_000).contains(&speed)), "{speed:?}");
        assert!(left.is_some_and(|left| (39..=41).contains(&left)), "{left:?}");
    }

    #[test]
    fn at_the_end_nothing_is_left_and_never_more_than_everything_was_sent() {
        let mut meter = Meter::new(2_000_000);
        meter.carried(1_000_000, Duration::from_secs(1));
        assert_eq!(told(&meter, 2_000_000).1, Some(0));
        meter.before = 1_500_000;
        assert_eq!(meter.progress("slot", 900_000).sent, 2_000_000);
    }

    #[test]
    fn a_line_that_halted_names_no_time() {
        let mut meter = Meter::new(u64::MAX);
        meter.carried(10, Duration::from_secs(5));
        assert_eq!(told(&meter, 10), (Some(2), None));
        meter.carried(0, Duration::from_secs(50_000));
        assert_eq!(told(&meter, 10), (None, None));
    }
}

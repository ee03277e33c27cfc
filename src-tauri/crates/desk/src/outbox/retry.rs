//! How long to wait before trying again: full-jitter backoff.

use std::time::Duration;

const FIRST: Duration = Duration::from_millis(500);
const LONGEST: Duration = Duration::from_secs(60);

/// Tries of one call before the applicant is told. What was done stays in the rows, and can be taken up again.
pub const TRIES: u32 = 6;

/// How long to wait after that many failed tries. `chance` is a number from 0 to 1, drawn anew for each wait. What the
/// office asks for comes on top: it is kept in the row, and waited for before any call.
pub fn delay(failed: u32, chance: f64) -> Duration {
    FIRST.saturating_mul(1 << failed.min(12)).min(LONGEST).mul_f64(chance.clamp(0.0, 1.0))
}

/// A number from 0 to 1. Where the machine gives no randomness it is always 1: the longest wait.
pub fn chance() -> f64 {
    let mut bytes = [0_u8; 4];
    match getrandom::fill(&mut bytes) {
        Ok(()) => f64::from(u32::from_le_bytes(bytes)) / f64::from(u32::MAX),
        Err(_) => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_stay_below_a_minute() {
        let waits: Vec<_> = (0..20).map(|failed| delay(failed, 1.0)).collect();
        assert!(waits.windows(2).all(|pair| pair[0] <= pair[1]));
        assert_eq!(waits.last(), Some(&LONGEST));
        assert_eq!(delay(3, 0.0), Duration::ZERO);
    }
}

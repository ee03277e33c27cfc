//! Chance that can be drawn again: the same seed, filing and event give the same number.

use std::ops::RangeInclusive;

use sha2::{Digest, Sha256};

/// A number of the range, decided by the seed, the filing's number, the event and what it is drawn for.
pub(crate) fn draw(seed: u64, filing: i64, event: u64, purpose: &str, range: RangeInclusive<u64>) -> u64 {
    let mut hash = Sha256::new();
    hash.update(seed.to_be_bytes());
    hash.update(filing.to_be_bytes());
    hash.update(event.to_be_bytes());
    hash.update(purpose);
    let number = hash.finalize().iter().take(8).fold(0_u64, |sum, byte| (sum << 8) | u64::from(*byte));
    let width = (range.end() - range.start()).saturating_add(1);
    range.start() + number % width
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draw_stays_in_its_range_and_is_drawn_again_the_same() {
        for event in 0..200 {
            let number = draw(7, 1, event, "ca_review", 3..=5);
            assert!((3..=5).contains(&number));
            assert_eq!(number, draw(7, 1, event, "ca_review", 3..=5));
        }
        assert!((0..50).any(|event| draw(7, 1, event, "x", 3..=5) != draw(8, 1, event, "x", 3..=5)));
    }
}

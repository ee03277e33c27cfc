//! Chance for spreading requests. It guards nothing, so a small generator will do.

use std::time::Duration;

/// A stream of chance.
#[derive(Clone, Debug)]
pub struct Jitter(u64);

impl Jitter {
    /// The same seed gives the same stream.
    pub fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    /// A stream of its own for each start. Where the machine gives no randomness, all are the same.
    pub fn fresh() -> Self {
        let mut bytes = [0; 8];
        // Without randomness every desk draws the same, and asks all the same.
        let _ = getrandom::fill(&mut bytes);
        Self(u64::from_le_bytes(bytes))
    }

    /// From zero up to that long, every length as likely as any other.
    pub fn up_to(&mut self, most: Duration) -> Duration {
        most.mul_f64(self.chance())
    }

    /// From 0 to 1.
    fn chance(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let upper = u32::try_from((mixed ^ (mixed >> 31)) >> 32).unwrap_or(u32::MAX);
        f64::from(upper) / f64::from(u32::MAX)
    }
}

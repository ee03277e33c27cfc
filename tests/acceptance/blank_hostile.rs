//! Mutants of a form PDF: read or refused, never a panic, never without end.

use std::time::{Duration, Instant};

use desk::blank::Blank;
use tests::blank;

/// How many.
const MUTANTS: u64 = 300;
/// One that takes longer hangs; reading gives up long before.
const PATIENCE: Duration = Duration::from_secs(60);

/// A small generator (SplitMix64), so that the mutants are the same every time.
struct Seed(u64);

impl Seed {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % bound.max(1) as u64) as usize
    }
}

fn mutant(whole: &[u8], seed: &mut Seed) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    for _ in 0..=seed.below(4) {
        let at = seed.below(bytes.len() - 8);
        match seed.below(6) {
            0 => bytes.truncate(at + 8),
            1 => bytes[at] = seed.below(256) as u8,
            2 => drop(bytes.splice(at..at + 1, *b"99999999")),
            3 => drop(bytes.splice(at..at + 4, *b"[[[[<<<<")),
            4 => {
                let from = seed.below(whole.len() - 64);
                drop(bytes.splice(at..at, whole[from..from + 64].iter().copied()));
            }
            _ => digits(&mut bytes, at, seed),
        }
    }
    bytes
}

/// Changes the next number: references, counts and lengths are numbers.
fn digits(bytes: &mut [u8], from: usize, seed: &mut Seed) {
    if let Some(digit) = bytes.iter_mut().skip(from).find(|byte| byte.is_ascii_digit()) {
        *digit = b'0' + seed.below(10) as u8;
    }
}

#[test]
fn every_mutant_of_a_form_is_read_or_refused() {
    let whole = blank::form();
    let (mut read, mut refused) = (0, 0);
    for number in 0..MUTANTS {
        let bytes = mutant(&whole, &mut Seed(number));
        let begun = Instant::now();
        match Blank::read(&bytes) {
            Ok(blank) => {
                assert!(!blank.pages.is_empty() && blank.pages.len() <= desk::blank::MOST_PAGES);
                read += 1;
            }
            Err(error) => {
                assert!(!error.code().is_empty());
                refused += 1;
            }
        }
        assert!(begun.elapsed() < PATIENCE, "mutant {number}");
    }
    assert!(read > 20 && refused > 20, "mutants of both kinds: {read} read, {refused} refused");
}

//! The bits of a scan.

/// Reads the bits of a scan, first bit first, past stuffed bytes and up to a marker. Behind the marker come zeros.
#[derive(Clone, Copy)]
pub(super) struct Bits<'a> {
    rest: &'a [u8],
    /// The next bits, the first of them uppermost. Below the first `count` stand further ones or zeros.
    held: u64,
    count: u32,
    /// Bits that were made up behind the marker.
    made_up: u32,
}

/// Bits that are there after [`Bits::filled`]: more than any code and its value take.
pub(super) const ENOUGH: u32 = 56;

impl<'a> Bits<'a> {
    pub(super) fn new(rest: &'a [u8]) -> Self {
        Self { rest, held: 0, count: 0, made_up: 0 }
    }

    /// Makes sure of [`ENOUGH`] bits.
    #[inline(always)]
    #[must_use]
    pub(super) fn filled(mut self) -> Self {
        if let Some(next) = self.rest.first_chunk::<8>() {
            let word = u64::from_be_bytes(*next);
            if !holds_ff(word) {
                self.held |= word >> self.count;
                self.rest = self.rest.get(((63 - self.count) / 8) as usize..).unwrap_or_default();
                self.count |= ENOUGH;
                return self;
            }
        }
        // Part by part, so that the parts can stay in registers on the usual way.
        let (rest, held, count, made_up) = slowly(self.rest, self.held, self.count);
        Self { rest, held, count, made_up: self.made_up.saturating_add(made_up) }
    }

    /// The next bits, at most sixteen.
    #[inline(always)]
    pub(super) fn peek(&self, count: u32) -> usize {
        (self.held >> (64 - count)) as usize
    }

    #[inline(always)]
    pub(super) fn pass(&mut self, count: u32) {
        self.held <<= count;
        self.count = self.count.wrapping_sub(count);
    }

    /// Takes a value of so many bits, 1 to 15; the first half of what they can hold is negative.
    #[inline(always)]
    pub(super) fn value(&mut self, size: u32) -> i32 {
        let raw = self.peek(size) as i32;
        self.pass(size);
        extended(raw, size)
    }

    /// Whether more bits were taken than there are.
    pub(super) fn is_short(&self) -> bool {
        self.made_up > self.count
    }

    /// Goes on behind the restart marker with this number; false where it does not stand.
    pub(super) fn restart(&mut self, number: u8) -> bool {
        // What is held may reach up to the marker and never past it.
        let mut rest = self.rest;
        while let [0xFF, 0xFF, ..] = rest {
            rest = rest.get(1..).unwrap_or_default();
        }
        match rest {
            [0xFF, marker, tail @ ..] if *marker == 0xD0 + number => {
                *self = Self::new(tail);
                true
            }
            _ => false,
        }
    }
}

/// More bits byte by byte, where a stuffed byte, a marker or the end is near; and how many of them were made up.
#[cold]
#[inline(never)]
fn slowly(mut rest: &[u8], mut held: u64, mut count: u32) -> (&[u8], u64, u32, u32) {
    let mut made_up = 0;
    while count < ENOUGH {
        let byte = match rest {
            [0xFF, 0, tail @ ..] => {
                rest = tail;
                0xFF
            }
            [0xFF, ..] | [] => {
                made_up += 8;
                0
            }
            [byte, tail @ ..] => {
                rest = tail;
                *byte
            }
        };
        held |= u64::from(byte) << (ENOUGH - count);
        count += 8;
    }
    (rest, held, count, made_up)
}

/// The value that so many bits stand for.
#[inline(always)]
pub(super) fn extended(raw: i32, size: u32) -> i32 {
    if raw << 1 < 1 << size { raw - (1 << size) + 1 } else { raw }
}

/// Whether a byte is 0xFF.
#[inline(always)]
fn holds_ff(word: u64) -> bool {
    const LOW: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    (!word).wrapping_sub(LOW) & word & HIGH != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(source: &[u8]) -> Vec<u8> {
        let mut bits = Bits::new(source);
        let mut bytes = Vec::new();
        loop {
            bits = bits.filled();
            let byte = bits.peek(8) as u8;
            bits.pass(8);
            if bits.is_short() {
                return bytes;
            }
            bytes.push(byte);
        }
    }

    #[test]
    fn stuffed_bytes_are_passed_wherever_they_stand() {
        for before in 0..24 {
            let mut source = vec![0x12; before];
            source.extend([0xFF, 0x00, 0x34, 0xFF, 0x00, 0xFF, 0x00, 0xFF, 0xD9]);
            let mut wanted = vec![0x12; before];
            wanted.extend([0xFF, 0x34, 0xFF, 0xFF]);
            assert_eq!(all(&source), wanted);
        }
    }

    #[test]
    fn nothing_is_read_behind_a_marker() {
        assert_eq!(all(&[1, 2, 3, 0xFF, 0xD9, 4, 5, 6, 7, 8, 9, 10]), [1, 2, 3]);
        assert_eq!(all(&[1, 2, 3]), [1, 2, 3]);
        assert_eq!(all(&[]), [0; 0]);
    }

    #[test]
    fn a_restart_marker_is_found_behind_what_was_left_over() {
        let mut bits = Bits::new(&[0b1011_1111, 0xFF, 0xFF, 0xD3, 0x42, 0xFF, 0xD9]).filled();
        bits.pass(3);
        assert!(!bits.restart(2));
        assert!(bits.restart(3));
        assert_eq!(bits.filled().peek(8), 0x42);
    }

    #[test]
    fn the_lower_half_of_values_is_negative() {
        let values: Vec<i32> = (0..8).map(|raw| extended(raw, 3)).collect();
        assert_eq!(values, [-7, -6, -5, -4, 4, 5, 6, 7]);
    }
}

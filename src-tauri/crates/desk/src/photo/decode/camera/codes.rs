//! Huffman codes, as tables that are looked into with the next bits.

use super::bits::{Bits, extended};

/// Bits that find a coefficient whole: its code and its value.
pub(super) const STEP_BITS: u32 = 11;
/// Bits that find how far several coefficients reach.
pub(super) const LEAP_BITS: u32 = 12;
/// Longest code.
const LONGEST: u32 = 16;

/// A table as it stands in the file: how many codes there are of each length, and the symbols in their order.
#[derive(Clone, Copy)]
pub(super) struct Written<'a> {
    pub(super) lengths: &'a [u8; LONGEST as usize],
    pub(super) symbols: &'a [u8],
}

/// A symbol and the length of its code.
#[derive(Clone, Copy, Debug, Default)]
struct Found {
    symbol: u8,
    bits: u8,
}

/// The codes of one table.
pub(super) struct Codes {
    /// By the next bits, for codes of up to [`STEP_BITS`]; without length where the code is longer.
    short: Box<[Found; 1 << STEP_BITS]>,
    /// For each length: one more than the last code, brought to [`LONGEST`] bits, and what leads from a code to its symbol.
    long: [(u32, i32); LONGEST as usize],
    symbols: Vec<u8>,
}

impl Codes {
    /// The codes of a table; nothing when there are more codes than bits allow.
    fn new(Written { lengths, symbols }: Written<'_>) -> Option<Self> {
        let mut short = Box::new([Found::default(); 1 << STEP_BITS]);
        let mut long = [(0, 0); LONGEST as usize];
        let (mut code, mut next) = (0_u32, 0_usize);
        for ((length, count), end) in (1..=LONGEST).zip(lengths).zip(&mut long) {
            let first = next;
            let lowest = code;
            for symbol in symbols.get(first..first + usize::from(*count))? {
                if let Some(spare) = STEP_BITS.checked_sub(length) {
                    let from = (code as usize) << spare;
                    let found = Found { symbol: *symbol, bits: length as u8 };
                    short.get_mut(from..from + (1 << spare))?.fill(found);
                }
                code += 1;
                next += 1;
            }
            if code > 1 << length {
                return None;
            }
            *end = (code << (LONGEST - length), first as i32 - lowest as i32);
            code <<= 1;
        }
        Some(Self { short, long, symbols: symbols.to_vec() })
    }

    /// Takes the next symbol; nothing when the bits are no code.
    #[inline(always)]
    pub(super) fn take(&self, bits: &mut Bits<'_>) -> Option<u8> {
        let found = self.short.get(bits.peek(STEP_BITS)).copied().unwrap_or_default();
        if found.bits > 0 {
            bits.pass(found.bits.into());
            return Some(found.symbol);
        }
        // Handed over by value, so that the bits can stay in registers.
        let (symbol, length) = self.long_one(bits.peek(LONGEST))?;
        bits.pass(length);
        Some(symbol)
    }

    /// The symbol of a long code and the code's length.
    #[cold]
    #[inline(never)]
    fn long_one(&self, ahead: usize) -> Option<(u8, u32)> {
        let ahead = ahead as u32;
        let mut lengths = (1..=LONGEST).zip(&self.long).skip(STEP_BITS as usize);
        let (length, (_, offset)) = lengths.find(|(_, (end, _))| ahead < *end)?;
        let place = (ahead >> (LONGEST - length)) as i32 + offset;
        let symbol = self.symbols.get(usize::try_from(place).ok()?)?;
        Some((*symbol, length))
    }
}

/// A coefficient: how many zeros stand before it, its value, and the bits of all that; no bits where it is something else
/// or longer.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Step {
    pub(super) value: i16,
    pub(super) zeros: u8,
    pub(super) bits: u8,
}

/// Several coefficients that nobody wants: how many places they take, and their bits.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Leap {
    /// With [`ENDS`] in it where the block ends behind them, with [`TOO_FAR`] where there is none at all.
    pub(super) places: u8,
    pub(super) bits: u8,
}

/// Tells that a leap ends the block; what is below it are its places.
pub(super) const ENDS: u8 = 128;
/// More places than a block has.
const TOO_FAR: u8 = 64;

/// What the codes of the means tell at a glance.
pub(super) struct Means {
    pub(super) codes: Codes,
    steps: Box<[Step; 1 << STEP_BITS]>,
}

impl Means {
    pub(super) fn new(written: Written<'_>) -> Option<Self> {
        let codes = Codes::new(written)?;
        let steps = codes.steps(|symbol| (symbol <= LARGEST_MEAN).then_some((0, symbol)));
        Some(Self { codes, steps })
    }

    #[inline(always)]
    pub(super) fn step(&self, bits: &Bits<'_>) -> Step {
        self.steps.get(bits.peek(STEP_BITS)).copied().unwrap_or_default()
    }
}

/// Most bits of a mean.
pub(super) const LARGEST_MEAN: u8 = 11;

/// What the codes of details tell at a glance: everything in a block but its mean.
pub(super) struct Details {
    pub(super) codes: Codes,
    steps: Box<[Step; 1 << STEP_BITS]>,
    leaps: Box<[Leap; 1 << LEAP_BITS]>,
}

impl Details {
    pub(super) fn new(written: Written<'_>) -> Option<Self> {
        let codes = Codes::new(written)?;
        let steps = codes.steps(|symbol| (symbol & 15 > 0).then_some((symbol >> 4, symbol & 15)));
        let mut leaps = Box::new([Leap::default(); 1 << LEAP_BITS]);
        for (ahead, leap) in leaps.iter_mut().enumerate() {
            *leap = codes.leap(ahead as u32);
        }
        Some(Self { codes, steps, leaps })
    }

    #[inline(always)]
    pub(super) fn step(&self, bits: &Bits<'_>) -> Step {
        self.steps.get(bits.peek(STEP_BITS)).copied().unwrap_or_default()
    }

    #[inline(always)]
    pub(super) fn leap(&self, bits: &Bits<'_>) -> Leap {
        self.leaps.get(bits.peek(LEAP_BITS)).copied().unwrap_or_default()
    }
}

impl Codes {
    /// For all next bits the coefficient that they hold whole; a symbol means zeros and bits of a value, or something else.
    fn steps(&self, meaning: impl Fn(u8) -> Option<(u8, u8)>) -> Box<[Step; 1 << STEP_BITS]> {
        let mut steps = Box::new([Step::default(); 1 << STEP_BITS]);
        for ((ahead, step), found) in (0_u32..).zip(steps.iter_mut()).zip(self.short.iter()) {
            let Some((zeros, size)) = meaning(found.symbol).filter(|_| found.bits > 0) else { continue };
            let bits = found.bits + size;
            let Some(spare) = STEP_BITS.checked_sub(bits.into()) else { continue };
            let raw = (ahead >> spare) & ((1 << size) - 1);
            *step = Step { value: extended(raw as i32, size.into()) as i16, zeros, bits };
        }
        steps
    }

    /// As many coefficients as these bits hold whole.
    fn leap(&self, ahead: u32) -> Leap {
        let mut leap = Leap::default();
        loop {
            let left = LEAP_BITS - u32::from(leap.bits);
            let rest = ahead & ((1 << left) - 1);
            // Where fewer bits are left than a code may take, the zeros put behind them decide nothing: a code is
            // counted only when it ends before them.
            let place = (rest << STEP_BITS) >> left;
            let found = self.short.get(place as usize).copied().unwrap_or_default();
            let (zeros, size) = (found.symbol >> 4, found.symbol & 15);
            if found.bits == 0 || u32::from(found.bits + size) > left {
                break;
            }
            let places = if size == 0 && zeros < 15 { ENDS } else { zeros + 1 };
            if places < ENDS && leap.places + places >= TOO_FAR {
                break;
            }
            leap.bits += found.bits + size;
            leap.places += places;
            if places == ENDS {
                break;
            }
        }
        if leap.bits == 0 { Leap { places: TOO_FAR, bits: 0 } } else { leap }
    }
}

//! What goes wrong in one run: drawn from its seed, so that a run can be looked at again.

use std::sync::Mutex;

/// A small generator, good enough to spread faults.
#[derive(Debug)]
pub struct Dice(Mutex<u64>);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x5DEE_CE66))
    }

    pub fn next(&self) -> u64 {
        let mut state = self.0.lock().unwrap();
        *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = *state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Below that number.
    pub fn below(&self, most: u64) -> u64 {
        self.next() % most
    }

    /// From 0 to 1.
    pub fn chance(&self) -> f64 {
        f64::from(u32::try_from(self.next() >> 32).unwrap()) / f64::from(u32::MAX)
    }

    pub fn pick<T: Copy>(&self, all: &[T]) -> T {
        all[usize::try_from(self.below(all.len() as u64)).unwrap()]
    }
}

/// How a wait is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    Seconds(u64),
    Date(i64),
    DateOver,
    Absurd,
    AbsurdDate,
    Negative,
    Garbage,
    Fraction,
    Missing,
}

/// What goes wrong with one request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The connection is closed before anything is read.
    Refused,
    /// The connection is reset in the middle of the request; half of it arrived.
    CutInside,
    /// All of it arrived; the connection is reset instead of an answer.
    AnswerLost,
    /// Nothing arrives and nothing is answered, until the client gives up.
    Stalled,
    /// All of it arrives; the answer comes after the client gave up.
    Late,
    /// It arrives twice; the second answer is given.
    ArrivesTwice,
    /// The answer comes twice.
    AnsweredTwice,
    Conflict,
    Busy(u16, Asked),
    /// It arrives, and still a proxy says that the office is busy.
    BusyAfter(Asked),
    LoginPage,
    LoginPageForbidden,
    HalfJson,
    HalfJsonWhole,
    Redirect(u16),
    LinkElsewhere,
    Failed(u16),
    /// A byte is changed on the way.
    Damaged,
    /// The office wants it at another of its own addresses.
    Moved(u16),
    /// A proxy's page says that the office is busy; no time is named.
    BusyPage(u16),
    /// A log-in page that says it is JSON, and one that is.
    JsonPage,
    LoginJson,
    /// The answer stands behind a byte order mark, is packed without having been asked for, or has odd headers.
    ByteOrderMark,
    Packed,
    OddHeaders,
    /// What is answered is said of another filing.
    OtherFiling,
    /// The answer comes in chunks and breaks off.
    CutChunked,
    /// Somebody sets the machine's clock by so many seconds while the answer is waited for.
    ClockSet(i64),
    /// Something before the office takes no piece of that size.
    TooLarge,
    /// Somebody else is writing to the upload.
    Locked,
    /// The program is killed before the request arrives, or after it did, before the answer.
    KilledBefore,
    KilledAfter,
    /// The office is killed while it works on the request. Never drawn: runs share an office.
    OfficeKilled,
}

const WAITS: [Asked; 11] = [
    Asked::Seconds(2),
    Asked::Seconds(300),
    Asked::Seconds(7200),
    Asked::Date(90),
    Asked::Date(3600),
    Asked::DateOver,
    Asked::Absurd,
    Asked::AbsurdDate,
    Asked::Negative,
    Asked::Garbage,
    Asked::Fraction,
];

fn draw(dice: &Dice) -> Fault {
    let waits = |dice: &Dice| if dice.below(8) == 0 { Asked::Missing } else { dice.pick(&WAITS) };
    match dice.below(58) {
        0 | 1 => Fault::Refused,
        2..=4 => Fault::CutInside,
        5..=7 => Fault::AnswerLost,
        8 => Fault::Stalled,
        9 => Fault::Late,
        10 | 11 => Fault::ArrivesTwice,
        12 => Fault::AnsweredTwice,
        13 | 14 => Fault::Conflict,
        15..=19 => Fault::Busy(dice.pick(&[429, 503]), waits(dice)),
        20 | 21 => Fault::BusyAfter(waits(dice)),
        22 | 23 => Fault::LoginPage,
        24 => Fault::LoginPageForbidden,
        25 => Fault::HalfJson,
        26 => Fault::HalfJsonWhole,
        27 => Fault::Redirect(dice.pick(&[301, 302, 303, 307, 308])),
        28 => Fault::LinkElsewhere,
        29 | 30 => Fault::Failed(dice.pick(&[500, 502, 504, 511])),
        31 | 32 => Fault::Damaged,
        33..=36 => Fault::KilledBefore,
        37..=39 => Fault::KilledAfter,
        40 | 41 => Fault::Moved(dice.pick(&[307, 308])),
        42 => Fault::BusyPage(dice.pick(&[429, 503])),
        43 => Fault::JsonPage,
        44 => Fault::LoginJson,
        45 => Fault::ByteOrderMark,
        46 => Fault::Packed,
        47 => Fault::OddHeaders,
        48 | 49 => Fault::OtherFiling,
        50 | 51 => Fault::CutChunked,
        52 | 53 => Fault::ClockSet(dice.pick(&[-3 * 86_400, -3600, 3600, 400 * 86_400])),
        54 | 55 => Fault::TooLarge,
        _ => Fault::Locked,
    }
}

/// Which request meets which fault. Every hundredth run or so stays calm.
#[derive(Debug)]
pub struct Plan(Vec<(u64, Fault)>);

impl Plan {
    pub fn of(seed: u64, dice: &Dice) -> Self {
        let most = if seed.is_multiple_of(97) { 0 } else { 1 + dice.below(5) };
        Self((0..most).map(|_| (dice.below(16), draw(dice))).collect())
    }

    /// These faults, at these requests.
    pub fn exactly(faults: &[(u64, Fault)]) -> Self {
        Self(faults.to_vec())
    }

    pub fn at(&self, request: u64) -> Option<Fault> {
        self.0.iter().find(|(at, _)| *at == request).map(|(_, fault)| *fault)
    }

    pub fn is_calm(&self) -> bool {
        self.0.is_empty()
    }
}

//! The three things that matter in EXIF: which way is up, and whether a place or a time is told.
//!
//! Bounded by construction: two directories are read, each entry once, no offset is followed twice.

/// What EXIF says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Exif {
    /// EXIF orientation, 1 to 8; 1 is upright.
    pub(super) orientation: u8,
    /// A place is told.
    pub(super) gps: bool,
}

impl Default for Exif {
    fn default() -> Self {
        Self::PLAIN
    }
}

impl Exif {
    /// Upright, and placeless.
    pub(super) const PLAIN: Self = Self { orientation: UPRIGHT, gps: false };

    /// Reads a TIFF block, starting at its byte order mark. Damaged data counts as upright and placeless.
    pub(super) fn read(tiff: &[u8]) -> Self {
        Tiff::open(tiff).map(|tiff| tiff.exif()).unwrap_or_default()
    }
}

/// EXIF orientation of a picture that needs no turning.
pub(super) const UPRIGHT: u8 = 1;

const ORIENTATION: u16 = 0x0112;
const GPS_DIRECTORY: u16 = 0x8825;
const SHORT: u16 = 3;
const ENTRY_BYTES: usize = 12;

struct Tiff<'a> {
    bytes: &'a [u8],
    big_endian: bool,
}

impl<'a> Tiff<'a> {
    fn open(bytes: &'a [u8]) -> Option<Self> {
        let big_endian = match bytes.get(..2)? {
            b"II" => false,
            b"MM" => true,
            _ => return None,
        };
        let tiff = Self { bytes, big_endian };
        (tiff.short(2)? == 42).then_some(tiff)
    }

    fn exif(&self) -> Exif {
        let mut exif = Exif::default();
        let Some(first) = self.long(4) else { return exif };
        for at in self.entries(first as usize) {
            match self.short(at) {
                Some(ORIENTATION) if self.short(at + 2) == Some(SHORT) => {
                    let stored = self.short(at + 8).and_then(|value| u8::try_from(value).ok());
                    exif.orientation = stored.filter(|value| (1..=8).contains(value)).unwrap_or(UPRIGHT);
                }
                Some(GPS_DIRECTORY) => exif.gps = self.long(at + 8).is_some_and(|gps| self.has_entries(gps)),
                _ => {}
            }
        }
        exif
    }

    /// Offsets of a directory's entries that lie inside the block.
    fn entries(&self, directory: usize) -> impl Iterator<Item = usize> {
        let count = self.short(directory).unwrap_or(0);
        let first = directory.saturating_add(2);
        let room = self.bytes.len().saturating_sub(first) / ENTRY_BYTES;
        (0..usize::from(count).min(room)).map(move |entry| first + entry * ENTRY_BYTES)
    }

    fn has_entries(&self, directory: u32) -> bool {
        self.entries(directory as usize).next().is_some()
    }

    fn short(&self, at: usize) -> Option<u16> {
        let pair: [u8; 2] = self.bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if self.big_endian { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) })
    }

    fn long(&self, at: usize) -> Option<u32> {
        let four: [u8; 4] = self.bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if self.big_endian { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) })
    }
}

//! Walks a JPEG from marker to marker, to its very end.
//!
//! A JPEG without its end marker, or with fewer bits than its blocks need at the least, is cut off: decoders would
//! fill the rest with grey. The walk also bounds what a hostile file can cost, before a decoder sees it.

use super::{Format, Outline, PhotoError, Weight, plausible_sides};
use crate::photo::exif::Exif;

/// Reads the structure; the first two bytes are known to be the start marker.
pub(super) fn read(source: &[u8]) -> Result<Outline, PhotoError> {
    let mut walk = Walk { rest: source.get(2..).unwrap_or_default(), ..Walk::default() };
    while walk.step()? {}
    walk.outline()
}

/// What stands before the first scan: enough to know the sides.
pub(super) fn head(head: &[u8]) -> Option<Outline> {
    let mut walk = Walk { rest: head.get(2..).unwrap_or_default(), ..Walk::default() };
    while walk.frame.is_none() && walk.step().ok()? {}
    walk.scans = 1;
    walk.outline().ok()
}

/// More scans than any encoder writes; each could cost a whole pass over the picture.
const MOST_SCANS: u32 = 100;
/// More tables of codes than any encoder writes: four pairs before each scan.
const MOST_TABLES: u32 = 8 * MOST_SCANS;
/// A block of a sequential scan takes one bit for its mean and one for the end of its details, at the least.
const LEAST_BITS_PER_BLOCK: u64 = 2;

#[derive(Default)]
struct Walk<'a> {
    rest: &'a [u8],
    frame: Option<Frame>,
    scans: u32,
    tables: u32,
    exif: Exif,
    metadata: bool,
}

struct Frame {
    width: u32,
    height: u32,
    progressive: bool,
    components: Vec<Component>,
}

struct Component {
    id: u8,
    /// Horizontal times vertical sampling factor.
    area: u64,
}

impl<'a> Walk<'a> {
    /// One marker on; false at the end marker.
    fn step(&mut self) -> Result<bool, PhotoError> {
        match self.marker()? {
            0xD9 => return Ok(false),
            // Standalone markers without a segment.
            0x01 | 0xD0..=0xD8 => {}
            0xDA => self.scan()?,
            marker @ 0xC0..=0xC2 => self.frame(marker == 0xC2)?,
            0xC3 | 0xC5..=0xC7 | 0xC9..=0xCF => return Err(PhotoError::UnsupportedFormat { format: RARE }),
            0xC4 => self.codes()?,
            0xE1 => self.app1()?,
            0xED | 0xFE => {
                self.segment()?;
                self.metadata = true;
            }
            _ => {
                self.segment()?;
            }
        }
        Ok(true)
    }

    fn marker(&mut self) -> Result<u8, PhotoError> {
        loop {
            let start = self.rest.iter().position(|byte| *byte == 0xFF).ok_or(PhotoError::Truncated)?;
            let after = self.rest.get(start..).unwrap_or_default();
            let fill = after.iter().position(|byte| *byte != 0xFF).ok_or(PhotoError::Truncated)?;
            let (marker, rest) =
                after.get(fill..).and_then(<[u8]>::split_first).ok_or(PhotoError::Truncated)?;
            self.rest = rest;
            if *marker != 0 {
                return Ok(*marker);
            }
        }
    }

    fn segment(&mut self) -> Result<&'a [u8], PhotoError> {
        let (length, _) = self.rest.split_first_chunk::<2>().ok_or(PhotoError::Truncated)?;
        let (segment, rest) =
            self.rest.split_at_checked(u16::from_be_bytes(*length).into()).ok_or(PhotoError::Truncated)?;
        self.rest = rest;
        segment.get(2..).ok_or(PhotoError::Unreadable)
    }

    fn frame(&mut self, progressive: bool) -> Result<(), PhotoError> {
        let [_, h1, h0, w1, w0, _, components @ ..] = self.segment()? else {
            return Err(PhotoError::Unreadable);
        };
        let (width, height) = (u16::from_be_bytes([*w1, *w0]).into(), u16::from_be_bytes([*h1, *h0]).into());
        plausible_sides(width, height)?;
        let components = components
            .as_chunks::<3>()
            .0
            .iter()
            .map(|[id, factors, _]| Component {
                id: *id,
                area: u64::from(factors >> 4) * u64::from(factors & 15),
            })
            .collect();
        match self.frame.replace(Frame { width, height, progressive, components }) {
            None => Ok(()),
            Some(_) => Err(PhotoError::Unreadable),
        }
    }

    fn scan(&mut self) -> Result<(), PhotoError> {
        self.scans += 1;
        let header = self.segment()?;
        let bytes = self.entropy_coded()?;
        let frame = self.frame.as_ref().ok_or(PhotoError::Unreadable)?;
        if self.scans > MOST_SCANS {
            return Err(PhotoError::Unreadable);
        }
        if bytes as u64 * 8 < frame.least_bits(header) {
            return Err(PhotoError::Truncated);
        }
        Ok(())
    }

    /// Passes the pixels of a scan, restart markers included; their length in bytes.
    fn entropy_coded(&mut self) -> Result<usize, PhotoError> {
        let mut passed = 0;
        loop {
            let ahead = self.rest.get(passed..).ok_or(PhotoError::Truncated)?;
            passed += first_ff(ahead).ok_or(PhotoError::Truncated)?;
            match self.rest.get(passed + 1).ok_or(PhotoError::Truncated)? {
                0x00 | 0xD0..=0xD7 => passed += 2,
                0xFF => passed += 1,
                _ => break,
            }
        }
        self.rest = self.rest.get(passed..).unwrap_or_default();
        Ok(passed)
    }

    /// Counts the tables of codes: a decoder makes ready for each, however few are used.
    fn codes(&mut self) -> Result<(), PhotoError> {
        let mut segment = self.segment()?;
        while let [_, rest @ ..] = segment {
            let (lengths, rest) = rest.split_first_chunk::<16>().ok_or(PhotoError::Unreadable)?;
            let symbols: usize = lengths.iter().map(|count| usize::from(*count)).sum();
            segment = rest.get(symbols..).ok_or(PhotoError::Unreadable)?;
            self.tables += 1;
        }
        if self.tables > MOST_TABLES { Err(PhotoError::Unreadable) } else { Ok(()) }
    }

    fn app1(&mut self) -> Result<(), PhotoError> {
        let segment = self.segment()?;
        if let Some(tiff) = segment.strip_prefix(b"Exif\0\0") {
            self.exif = Exif::read(tiff);
        }
        self.metadata = true;
        Ok(())
    }

    fn outline(self) -> Result<Outline, PhotoError> {
        let frame = self.frame.ok_or(PhotoError::Unreadable)?;
        if self.scans == 0 {
            return Err(PhotoError::Truncated);
        }
        Ok(Outline {
            format: Format::Jpeg,
            width: frame.width,
            height: frame.height,
            weight: frame.weight(),
            exif: self.exif,
            metadata: self.metadata,
            inks: frame.components.len() == 4,
            animated: false,
            pages: 1,
        })
    }
}

/// Where the first 0xFF stands. By whole lines of bytes, the largest of which is quickly found.
fn first_ff(bytes: &[u8]) -> Option<usize> {
    const LINE: usize = 64;
    let mut passed = 0;
    for line in bytes.chunks(LINE) {
        if line.iter().fold(0, |most, byte| most.max(*byte)) == 0xFF {
            return line.iter().position(|byte| *byte == 0xFF).map(|at| passed + at);
        }
        passed += line.len();
    }
    None
}

/// Lossless, hierarchical or arithmetic JPEG: no camera writes it.
const RARE: &str = "JPEG (rare kind)";

impl Frame {
    /// The least bits that a sequential scan of these components can take.
    fn least_bits(&self, scan_header: &[u8]) -> u64 {
        let Some((count, pairs)) = scan_header.split_first() else { return 0 };
        if self.progressive {
            return 0;
        }
        let ids = pairs.iter().step_by(2).take(usize::from(*count));
        let in_scan = |id: &u8| self.components.iter().find(|component| component.id == *id);
        let area: u64 = ids.filter_map(in_scan).map(|component| component.area).sum();
        self.samples(area) / 64 * LEAST_BITS_PER_BLOCK
    }

    /// A progressive JPEG holds 16 bits for every sample until its last scan, and a copy of one component's at the end.
    fn weight(&self) -> Weight {
        if !self.progressive {
            return Weight::Streamed;
        }
        let area: u64 = self.components.iter().map(|component| component.area).sum();
        let widest = self.components.iter().map(|component| component.area).max().unwrap_or(1).max(1);
        Weight::Held((16 * (area + widest)).div_ceil(widest))
    }

    fn samples(&self, area: u64) -> u64 {
        let widest = self.components.iter().map(|component| component.area).max().unwrap_or(1).max(1);
        u64::from(self.width) * u64::from(self.height) * area / widest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_ff_is_found_wherever_it_stands() {
        for at in 0..200 {
            let mut bytes = vec![0xFE; 200];
            assert_eq!(first_ff(&bytes), None);
            bytes[at..].fill(0xFF);
            assert_eq!(first_ff(&bytes), Some(at));
        }
        assert_eq!(first_ff(&[]), None);
    }
}

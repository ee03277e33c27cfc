//! What stands before the pixels of a JPEG, if it is one that a camera writes.

use super::block::place;
use super::codes::Written;
use super::shrink::Steps;

/// One component.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    id: u8,
    /// Blocks across and down in each group of blocks.
    pub(super) across: usize,
    pub(super) down: usize,
    /// Which table of steps, of means, of details.
    pub(super) steps: usize,
    pub(super) means: usize,
    pub(super) details: usize,
}

/// All that is needed to read the scan.
#[derive(Default)]
pub(super) struct Head<'a> {
    pub(super) width: usize,
    pub(super) height: usize,
    pub(super) parts: Vec<Part>,
    pub(super) steps: [Option<Steps>; 4],
    /// As written: a file may tell thousands of tables, of which few are used.
    pub(super) means: [Option<Written<'a>>; 4],
    pub(super) details: [Option<Written<'a>>; 4],
    /// Groups of blocks between restart markers; 0 for none.
    pub(super) restart: usize,
    jfif: bool,
    /// What Adobe's programs say of the colours.
    adobe: Option<u8>,
}

impl<'a> Head<'a> {
    /// Reads up to the pixels, which are given beside. Nothing when it is of another kind than cameras write, or broken:
    /// the general decoder will say what is the matter.
    pub(super) fn read(source: &'a [u8]) -> Option<(Self, &'a [u8])> {
        let mut head = Self::default();
        let mut rest = source.strip_prefix(&[0xFF, 0xD8])?;
        loop {
            let [0xFF, marker, tail @ ..] = rest else { return None };
            if *marker == 0xFF {
                rest = rest.get(1..)?;
                continue;
            }
            let (segment, tail) = segment(tail)?;
            rest = tail;
            match marker {
                0xC0 | 0xC1 => head.frame(segment)?,
                0xC4 => head.codes(segment)?,
                0xDB => head.quantization(segment)?,
                0xDD => head.restart = usize::from(u16::from_be_bytes(*segment.first_chunk()?)),
                0xE0 => head.jfif |= segment.starts_with(b"JFIF\0"),
                0xEE if segment.starts_with(b"Adobe") => head.adobe = Some(*segment.get(11)?),
                0xDA => {
                    head.scan(segment)?;
                    return head.is_usual().then_some((head, rest));
                }
                0xE1..=0xEF | 0xFE => {}
                _ => return None,
            }
        }
    }

    /// Most blocks of a component in a group, across and down.
    pub(super) fn most(&self) -> (usize, usize) {
        let across = self.parts.iter().map(|part| part.across).max();
        let down = self.parts.iter().map(|part| part.down).max();
        (across.unwrap_or(1), down.unwrap_or(1))
    }

    /// Groups of blocks across and down.
    pub(super) fn groups(&self) -> (usize, usize) {
        let (across, down) = self.most();
        (self.width.div_ceil(across * 8), self.height.div_ceil(down * 8))
    }

    /// The table with this number, if a component makes use of it.
    pub(super) fn used(
        &self,
        tables: &[Option<Written<'a>>; 4],
        number: usize,
        of: fn(&Part) -> usize,
    ) -> Option<Written<'a>> {
        let used = self.parts.iter().any(|part| of(part) == number);
        tables.get(number).copied().flatten().filter(|_| used)
    }

    fn frame(&mut self, segment: &[u8]) -> Option<()> {
        let [8, h1, h0, w1, w0, count, parts @ ..] = segment else { return None };
        self.height = u16::from_be_bytes([*h1, *h0]).into();
        self.width = u16::from_be_bytes([*w1, *w0]).into();
        let (parts, rest) = parts.as_chunks::<3>();
        let usual = rest.is_empty() && parts.len() == usize::from(*count) && self.parts.is_empty();
        self.parts = parts
            .iter()
            .map(|[id, factors, steps]| Part {
                id: *id,
                across: usize::from(factors >> 4),
                down: usize::from(factors & 15),
                steps: usize::from(*steps),
                means: 0,
                details: 0,
            })
            .collect();
        usual.then_some(())
    }

    fn quantization(&mut self, mut segment: &[u8]) -> Option<()> {
        while let [kind, rest @ ..] = segment {
            let wide = usize::from(kind >> 4);
            let (values, rest) = rest.split_at_checked(64 * (wide + 1))?;
            let mut steps = [0; 64];
            for (order, value) in values.chunks_exact(wide + 1).enumerate() {
                let value = value.iter().fold(0, |sum: u16, byte| (sum << 8) | u16::from(*byte));
                *steps.get_mut(place(order))? = value;
            }
            *self.steps.get_mut(usize::from(kind & 15)).filter(|_| wide < 2)? = Some(steps);
            segment = rest;
        }
        Some(())
    }

    fn codes(&mut self, mut segment: &'a [u8]) -> Option<()> {
        while let [kind, rest @ ..] = segment {
            let (lengths, rest) = rest.split_first_chunk::<16>()?;
            let count = lengths.iter().map(|count| usize::from(*count)).sum();
            let (symbols, rest) = rest.split_at_checked(count)?;
            let tables = match kind >> 4 {
                0 => &mut self.means,
                1 => &mut self.details,
                _ => return None,
            };
            *tables.get_mut(usize::from(kind & 15))? = Some(Written { lengths, symbols });
            segment = rest;
        }
        Some(())
    }

    /// One scan of everything.
    fn scan(&mut self, segment: &[u8]) -> Option<()> {
        let [count, rest @ ..] = segment else { return None };
        let (named, rest) = rest.split_at_checked(usize::from(*count) * 2)?;
        if rest != [0, 63, 0] || usize::from(*count) != self.parts.len() {
            return None;
        }
        for (part, [id, tables]) in self.parts.iter_mut().zip(named.as_chunks::<2>().0) {
            if part.id != *id {
                return None;
            }
            (part.means, part.details) = (usize::from(tables >> 4), usize::from(tables & 15));
        }
        Some(())
    }

    fn is_usual(&self) -> bool {
        let shapes: Vec<_> = self.parts.iter().map(|part| (part.across, part.down)).collect();
        let shape = matches!(shapes.as_slice(), [(1, 1)] | [(1 | 2, 1 | 2), (1, 1), (1, 1)]);
        let complete = self.parts.iter().all(|part| {
            self.steps.get(part.steps).is_some_and(Option::is_some)
                && self.means.get(part.means).is_some_and(Option::is_some)
                && self.details.get(part.details).is_some_and(Option::is_some)
        });
        shape && complete && self.tells_colours_apart() && self.width > 0 && self.height > 0
    }

    /// Whether three components are brightness and two colours, told as the general decoder tells it.
    fn tells_colours_apart(&self) -> bool {
        let ids: Vec<u8> = self.parts.iter().map(|part| part.id).collect();
        match ids.as_slice() {
            [_] | [1, 2, 3] => true,
            [1, 34, 35] | [b'R', b'G', b'B'] | [b'r', b'g', b'b'] => false,
            _ => self.jfif || matches!(self.adobe, None | Some(1)),
        }
    }
}

/// Splits off what follows a marker.
fn segment(source: &[u8]) -> Option<(&[u8], &[u8])> {
    let length = usize::from(u16::from_be_bytes(*source.first_chunk()?));
    let (segment, rest) = source.split_at_checked(length)?;
    Some((segment.get(2..)?, rest))
}

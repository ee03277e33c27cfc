//! Compresses streams; what many files have in common, once.
//!
//! A deflated stream may be put together from parts that were compressed by themselves. So the outlines of a form's own words,
//! four fifths of its file, are compressed for the first sheet of a batch and copied into every other one.

use std::cell::RefCell;

use flate2::{Compress, Compression, FlushCompress, Status};

use super::error::PaperError;

/// How hard it is tried for what is compressed anew for each file: beyond this the time grows faster than the gain.
const QUICK: u32 = 2;
/// How hard it is tried for what is kept.
const THOROUGH: u32 = 9;
/// The largest prime below 2^16: what Adler-32 counts in.
const ADLER: u64 = 65_521;
/// So many bytes can be summed up before the sums have to be cut back.
const STRETCH: usize = 5_552;

/// A part that was compressed before.
#[derive(Debug)]
pub(super) struct Part {
    deflated: Vec<u8>,
    sum: Sum,
}

/// A zlib stream in the making.
#[derive(Debug)]
pub(super) struct Zlib {
    out: Vec<u8>,
    sum: Sum,
}

/// Compresses one stream whole.
///
/// # Errors
/// When the compressor refuses.
pub(super) fn whole(bytes: &[u8]) -> Result<Vec<u8>, PaperError> {
    Zlib::new(bytes.len()).end(bytes)
}

/// Compresses a stream whole and thoroughly, for one that many files have.
///
/// # Errors
/// When the compressor refuses.
pub(super) fn thorough(bytes: &[u8]) -> Result<Vec<u8>, PaperError> {
    let mut stream = Zlib::new(bytes.len());
    stream.kept(&part(bytes)?);
    stream.end(b"")
}

/// Compresses a part that is kept.
///
/// # Errors
/// When the compressor refuses.
pub(super) fn part(bytes: &[u8]) -> Result<Part, PaperError> {
    let mut deflated = Vec::new();
    deflate(
        &mut Compress::new(Compression::new(THOROUGH), false),
        bytes,
        FlushCompress::Full,
        &mut deflated,
    )?;
    Ok(Part { deflated, sum: Sum::of(bytes) })
}

impl Zlib {
    /// An empty stream that will take about so many bytes.
    pub(super) fn new(about: usize) -> Self {
        let mut out = Vec::with_capacity(about / 2 + 64);
        out.extend([0x78, 0x9C]);
        Self { out, sum: Sum::of(&[]) }
    }

    /// Adds bytes that are compressed now.
    ///
    /// # Errors
    /// When the compressor refuses.
    pub(super) fn fresh(&mut self, bytes: &[u8]) -> Result<(), PaperError> {
        self.add(bytes, FlushCompress::Full)
    }

    /// Adds bytes that were compressed before.
    pub(super) fn kept(&mut self, part: &Part) {
        self.out.extend(&part.deflated);
        self.sum = self.sum.then(part.sum);
    }

    /// Adds the last bytes; the stream.
    ///
    /// # Errors
    /// When the compressor refuses.
    pub(super) fn end(mut self, bytes: &[u8]) -> Result<Vec<u8>, PaperError> {
        self.add(bytes, FlushCompress::Finish)?;
        self.out.extend(self.sum.value().to_be_bytes());
        Ok(self.out)
    }

    fn add(&mut self, bytes: &[u8], flush: FlushCompress) -> Result<(), PaperError> {
        thread_local! {
            // Its tables take longer to make than a page takes to compress.
            static QUICKLY: RefCell<Compress> = RefCell::new(Compress::new(Compression::new(QUICK), false));
        }
        self.sum = self.sum.then(Sum::of(bytes));
        QUICKLY.with_borrow_mut(|compressor| {
            compressor.reset();
            deflate(compressor, bytes, flush, &mut self.out)
        })
    }
}

fn deflate(
    compressor: &mut Compress,
    bytes: &[u8],
    flush: FlushCompress,
    out: &mut Vec<u8>,
) -> Result<(), PaperError> {
    let refused = |detail: String| PaperError::Pdf(detail);
    let before = compressor.total_in();
    loop {
        out.reserve(bytes.len() / 2 + 128);
        let done = usize::try_from(compressor.total_in() - before).unwrap_or(usize::MAX);
        let rest = bytes.get(done..).unwrap_or_default();
        let room = out.capacity() - out.len();
        let written = compressor.total_out();
        let status = compressor.compress_vec(rest, out, flush).map_err(|error| refused(error.to_string()))?;
        let filled = usize::try_from(compressor.total_out() - written).unwrap_or(usize::MAX) == room;
        let ended = if flush == FlushCompress::Finish { status == Status::StreamEnd } else { !filled };
        if ended {
            return Ok(());
        }
    }
}

/// An Adler-32 sum and the number of bytes it is of.
#[derive(Clone, Copy, Debug)]
struct Sum {
    one: u64,
    two: u64,
    length: u64,
}

impl Sum {
    fn of(bytes: &[u8]) -> Self {
        let (mut one, mut two) = (1_u32, 0_u32);
        for stretch in bytes.chunks(STRETCH) {
            for &byte in stretch {
                one += u32::from(byte);
                two += one;
            }
            one %= 65_521;
            two %= 65_521;
        }
        let length = u64::try_from(bytes.len()).unwrap_or_default();
        Self { one: one.into(), two: two.into(), length }
    }

    /// The sum of these bytes and those after them.
    fn then(self, next: Self) -> Self {
        let one = (self.one + next.one + ADLER - 1) % ADLER;
        let two = (self.two + next.two + (next.length % ADLER) * (self.one + ADLER - 1)) % ADLER;
        Self { one, two, length: self.length + next.length }
    }

    fn value(self) -> u32 {
        u32::try_from((self.two << 16) | self.one).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    fn read(stream: &[u8]) -> Vec<u8> {
        let mut bytes = Vec::new();
        flate2::read::ZlibDecoder::new(stream).read_to_end(&mut bytes).expect("a sound stream");
        bytes
    }

    #[test]
    fn a_stream_of_kept_and_fresh_parts_reads_back_whole_with_its_sum() {
        let words: Vec<u8> =
            (0_u32..40_000).flat_map(|number| (number * number % 251).to_be_bytes()).collect();
        let kept = part(&words).unwrap();
        for fresh in [&b""[..], b"before", &words] {
            let mut stream = Zlib::new(0);
            stream.fresh(fresh).unwrap();
            stream.kept(&kept);
            stream.kept(&kept);
            let stream = stream.end(b"after").unwrap();
            assert!(read(&stream) == [fresh, &words, &words, b"after"].concat());
        }
        assert_eq!(read(&whole(b"").unwrap()), b"");
        assert_eq!(read(&thorough(&words).unwrap()), words);
    }

    #[test]
    fn a_part_kept_is_the_same_wherever_it_stands() {
        let kept = part(b"a form's own words").unwrap();
        let stream = |fresh: &[u8]| {
            let mut stream = Zlib::new(0);
            stream.fresh(fresh).unwrap();
            stream.kept(&kept);
            stream.end(b"").unwrap()
        };
        assert_eq!(stream(b"one"), stream(b"one"));
        assert!(stream(b"two").windows(kept.deflated.len()).any(|part| part == kept.deflated));
    }
}

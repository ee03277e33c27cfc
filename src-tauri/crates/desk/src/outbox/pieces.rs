//! How large a piece is: what the line carries in about a second, so that a cut costs about a second.

use std::time::Duration;

/// How long a piece should be under way.
const AIM: Duration = Duration::from_secs(1);
/// By how much a piece may be larger or smaller than the one before.
const STEP: usize = 4;

/// Within which bounds pieces are cut, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// Of the first piece, while nothing is known of the line.
    pub first: usize,
    /// At least, unless less is left.
    pub least: usize,
    /// At most. A cut costs at most this much again.
    pub most: usize,
}

/// Cuts pieces by what came of those before.
#[derive(Clone, Debug)]
pub struct Sizer {
    sizes: Sizes,
    size: usize,
    /// Whether the last piece was carried as fast as a step allows for; of a line nothing is known of, the best is hoped.
    grows: bool,
}

impl Sizer {
    /// Nothing is known of the line.
    pub fn new(sizes: Sizes) -> Self {
        Self { sizes, size: sizes.first, grows: true }
    }

    /// Bytes of the next piece.
    pub fn size(&self) -> usize {
        self.size
    }

    /// Bytes of the piece that is probably next, while one is under way: pieces that grow go on growing.
    pub fn ahead(&self) -> usize {
        let size = if self.grows { self.size.saturating_mul(STEP) } else { self.size };
        size.min(self.sizes.most)
    }

    /// A piece arrived. A rest that was smaller than wanted tells nothing: most of its time is the way there and back.
    pub fn arrived(&mut self, bytes: usize, took: Duration) {
        if bytes >= self.size {
            let nanos = took.as_nanos().max(1);
            let fitting = (bytes as u128).saturating_mul(AIM.as_nanos()) / nanos;
            let fitting = usize::try_from(fitting).unwrap_or(usize::MAX);
            let most = self.size.saturating_mul(STEP);
            self.grows = fitting >= most;
            self.set(fitting.clamp(self.size / STEP, most));
        }
    }

    /// A piece did not arrive: the line is worse than it seemed.
    pub fn lost(&mut self) {
        self.grows = false;
        self.set(self.size / 2);
    }

    /// The office, or something before it, takes no piece of that size. Whether a smaller one can be tried.
    pub fn refused(&mut self, bytes: usize) -> bool {
        let smaller = bytes > self.sizes.least;
        if smaller {
            self.grows = false;
            self.sizes.most = (bytes / 2).max(self.sizes.least);
            self.set(self.size);
        }
        smaller
    }

    fn set(&mut self, size: usize) {
        self.size = size.min(self.sizes.most).max(self.sizes.least);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIBI: usize = 1024;
    const SIZES: Sizes = Sizes { first: 512 * KIBI, least: 32 * KIBI, most: 16 * KIBI * KIBI };

    /// Sends over a line of so many bytes a second; the sizes of the pieces.
    fn over(line: f64, pieces: usize) -> Vec<usize> {
        let mut sizer = Sizer::new(SIZES);
        let mut cut = Vec::new();
        for _ in 0..pieces {
            cut.push(sizer.size());
            sizer.arrived(sizer.size(), Duration::from_secs_f64(sizer.size() as f64 / line));
        }
        cut
    }

    #[test]
    fn on_a_fast_line_pieces_grow_to_the_largest() {
        let megabytes = over(1e9, 5).iter().map(|size| size / KIBI).collect::<Vec<_>>();
        assert_eq!(megabytes, [512, 2048, 8192, 16384, 16384]);
    }

    #[test]
    fn on_a_slow_line_pieces_shrink_to_what_it_carries_in_a_second() {
        let cut = over(100_000.0, 4);
        assert!(cut.windows(2).all(|pair| pair[1] <= pair[0]), "{cut:?}");
        assert!((99_000..=131_072).contains(cut.last().unwrap()), "{cut:?}");
        assert_eq!(over(100.0, 9).last(), Some(&SIZES.least));
    }

    #[test]
    fn what_is_made_ahead_is_the_piece_that_comes_next_while_a_line_is_fast_or_steady() {
        for line in [1e9, 1e6] {
            let mut sizer = Sizer::new(SIZES);
            for piece in 0..6 {
                let (ahead, sent) = (sizer.ahead(), sizer.size());
                sizer.arrived(sent, Duration::from_secs_f64(sent as f64 / line));
                assert!(
                    ahead == sizer.size() || piece < 2,
                    "piece {piece} at {line}: {ahead}, {}",
                    sizer.size()
                );
            }
            sizer.lost();
            assert_eq!(sizer.ahead(), sizer.size());
        }
    }

    #[test]
    fn pieces_that_do_not_arrive_become_smaller_and_grow_again() {
        let mut sizer = Sizer::new(SIZES);
        (0..9).for_each(|_| sizer.lost());
        assert_eq!(sizer.size(), SIZES.least);
        sizer.arrived(SIZES.least, Duration::ZERO);
        assert_eq!(sizer.size(), 4 * SIZES.least);
    }

    #[test]
    fn a_rest_tells_nothing_of_the_line() {
        let mut sizer = Sizer::new(SIZES);
        sizer.arrived(10, Duration::from_secs(1));
        assert_eq!(sizer.size(), SIZES.first);
    }

    #[test]
    fn what_is_too_large_for_the_office_is_not_tried_again() {
        let mut sizer = Sizer::new(SIZES);
        assert!(sizer.refused(512 * KIBI));
        assert_eq!(sizer.size(), 256 * KIBI);
        sizer.arrived(256 * KIBI, Duration::ZERO);
        assert_eq!(sizer.size(), 256 * KIBI);
        assert!(!sizer.refused(SIZES.least), "no smaller one is left");
    }
}

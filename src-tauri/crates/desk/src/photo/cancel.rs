//! Stopping half-way.

use std::io::{self, BufRead, Cursor, Read, Seek, SeekFrom};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use super::PhotoError;

/// A flag shared by whoever may stop the work and the work itself. Clones are the same flag.
#[derive(Clone, Debug, Default)]
pub struct Cancel {
    raised: Arc<AtomicBool>,
    /// How often the work has asked: it is alive as long as this grows.
    asked: Arc<AtomicU32>,
}

impl Cancel {
    /// A flag that is not raised.
    pub fn new() -> Self {
        Self::default()
    }

    /// Raises the flag; it stays raised.
    pub fn cancel(&self) {
        self.raised.store(true, Ordering::Relaxed);
    }

    /// Whether the flag is raised.
    pub fn is_cancelled(&self) -> bool {
        self.raised.load(Ordering::Relaxed)
    }

    /// The same flag, for work that is watched on its own.
    pub(super) fn watching_apart(&self) -> Self {
        Self { raised: Arc::clone(&self.raised), asked: Arc::default() }
    }

    /// How often [`Cancel::check`] was called by the work that is watched; begins anew when it has grown too large.
    pub(super) fn asked(&self) -> u32 {
        self.asked.load(Ordering::Relaxed)
    }

    pub(super) fn check(&self) -> Result<(), PhotoError> {
        self.asked.fetch_add(1, Ordering::Relaxed);
        if self.is_cancelled() { Err(PhotoError::Cancelled) } else { Ok(()) }
    }
}

/// The source as the decoders read it: every read asks the flag first, so a long decode stops within a few rows.
pub(super) struct Watched<'a> {
    source: Cursor<&'a [u8]>,
    cancel: &'a Cancel,
}

impl<'a> Watched<'a> {
    pub(super) fn new(source: &'a [u8], cancel: &'a Cancel) -> Self {
        Self { source: Cursor::new(source), cancel }
    }

    fn ask(&self) -> io::Result<()> {
        // Not `Interrupted`: `read_exact` would try again for ever.
        if self.cancel.is_cancelled() { Err(io::Error::other("cancelled")) } else { Ok(()) }
    }
}

impl Read for Watched<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.ask()?;
        self.source.read(buffer)
    }

    fn read_exact(&mut self, buffer: &mut [u8]) -> io::Result<()> {
        self.ask()?;
        self.source.read_exact(buffer)
    }
}

impl BufRead for Watched<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.ask()?;
        // Small bites, so that a decoder which drinks whole buffers asks often.
        let rest = self.source.fill_buf()?;
        Ok(rest.get(..BITE).unwrap_or(rest))
    }

    fn consume(&mut self, amount: usize) {
        self.source.consume(amount);
    }
}

impl Seek for Watched<'_> {
    fn seek(&mut self, position: SeekFrom) -> io::Result<u64> {
        self.source.seek(position)
    }
}

const BITE: usize = 64 * 1024;

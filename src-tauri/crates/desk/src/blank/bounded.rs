//! Work on a strange file: on a thread of its own, given up when it takes too long or falls over.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use super::BlankError;

/// Nothing that is read from a blank of a few pages takes as long.
const PATIENCE: Duration = Duration::from_secs(8);
/// Deeply nested files are walked by recursion.
const STACK: usize = 32 * 1024 * 1024;

/// Does the work and waits for it.
///
/// # Errors
/// What the work says; [`BlankError::TooMuch`] when it is not done in time, [`BlankError::NotSound`] when the reader
/// of the file fell over.
pub(crate) fn run<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, BlankError> + Send + 'static,
) -> Result<T, BlankError> {
    let (done, waits) = mpsc::sync_channel(1);
    let begun = thread::Builder::new().stack_size(STACK).spawn(move || {
        // Whoever waited may have given up.
        let _ = done.send(work());
    });
    if begun.is_err() {
        return Err(BlankError::TooMuch);
    }
    match waits.recv_timeout(PATIENCE) {
        Ok(result) => result,
        Err(mpsc::RecvTimeoutError::Timeout) => Err(BlankError::TooMuch),
        Err(mpsc::RecvTimeoutError::Disconnected) => Err(BlankError::NotSound),
    }
}

//! Decoders that cannot be asked to stop, each on a thread of its own.
//!
//! The HEIC and PDF readers take a whole file and answer when they are done. They run apart, so that a raised flag is
//! heard within a few milliseconds, a panic in them is a refusal like any other, and one that goes silent is left
//! alone after [`SILENCE`]; where the system tells how long it stood in line for a processor, that does not count. What
//! a thread that was left alone still holds is bounded: sides, bytes and page contents are judged before pixels are
//! made, and no further one starts while [`MOST_APART`] are at work.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Once, OnceLock, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use super::{Cancel, PhotoError};

/// Longest time between two signs of life: a page is drawn, or a tile decoded, in a small part of it.
const SILENCE: Duration = Duration::from_millis(1_700);
/// Longest time a decoder is waited for though it is alive: many times what the largest picture takes.
const LONGEST: Duration = Duration::from_secs(20);
/// How often the flag is looked at meanwhile.
const LOOK: Duration = Duration::from_millis(15);
/// Most decoders at work at once.
const MOST_APART: usize = 4;
/// Room for decoders that recurse; only what is used is taken.
const STACK_BYTES: usize = 16 << 20;
/// The threads' name, by which their panics are known.
const NAME: &str = "picture decoder";

static AT_WORK: AtomicUsize = AtomicUsize::new(0);

/// Does the work on a thread of its own and waits for it.
///
/// # Errors
/// What the work says; [`PhotoError::Unreadable`] when it panicked, [`PhotoError::TooSlow`] when it did not end;
/// [`PhotoError::Cancelled`].
pub(super) fn apart<T: Send + 'static>(
    cancel: &Cancel,
    work: impl FnOnce(&Cancel) -> Result<T, PhotoError> + Send + 'static,
) -> Result<T, PhotoError> {
    keep_quiet();
    let begun = Instant::now();
    while !seated() {
        cancel.check()?;
        if begun.elapsed() > LONGEST {
            return Err(PhotoError::TooSlow);
        }
        thread::sleep(LOOK);
    }
    let (answer, heard) = mpsc::sync_channel(1);
    let watched = cancel.watching_apart();
    let flag = watched.clone();
    let line = Arc::new(Line::default());
    let own = Arc::clone(&line);
    let run = move || {
        own.enter();
        // Foreign decoders meet hostile files; a panic in one must not take the program with it. Nothing they hold
        // outlives the panic.
        let done = catch_unwind(AssertUnwindSafe(|| work(&flag)));
        AT_WORK.fetch_sub(1, Ordering::Relaxed);
        // Whoever stopped listening has no use for it.
        let _ = answer.send(done.unwrap_or(Err(PhotoError::Unreadable)));
    };
    let thread = thread::Builder::new().name(NAME.to_owned()).stack_size(STACK_BYTES);
    if thread.spawn(run).is_err() {
        AT_WORK.fetch_sub(1, Ordering::Relaxed);
        return Err(PhotoError::Unreadable);
    }
    let begun = Instant::now();
    let (mut signs, mut last_sign, mut waited) = (watched.asked(), begun, Duration::ZERO);
    loop {
        cancel.check()?;
        match heard.recv_timeout(LOOK) {
            Ok(done) => return done,
            Err(mpsc::RecvTimeoutError::Timeout) => {}
            Err(mpsc::RecvTimeoutError::Disconnected) => return Err(PhotoError::Unreadable),
        }
        if watched.asked() != signs {
            (signs, last_sign, waited) = (watched.asked(), Instant::now(), line.waited());
        }
        let silent = || last_sign.elapsed().saturating_sub(line.waited().saturating_sub(waited));
        if last_sign.elapsed() > SILENCE && silent() > SILENCE || begun.elapsed() > LONGEST {
            return Err(PhotoError::TooSlow);
        }
    }
}

/// Where the system tells how long a thread ran and how long it stood in line for a processor.
#[derive(Debug, Default)]
struct Line(OnceLock<PathBuf>);

impl Line {
    /// Called by the thread that is meant.
    fn enter(&self) {
        if let Ok(own) = fs::read_link("/proc/thread-self") {
            // Only one thread enters.
            let _ = self.0.set(Path::new("/proc").join(own).join("schedstat"));
        }
    }

    /// How long it has stood in line by now; nothing where the system does not tell.
    fn waited(&self) -> Duration {
        let told = self.0.get().and_then(|place| fs::read_to_string(place).ok()).unwrap_or_default();
        let nanoseconds = told.split_whitespace().nth(1).and_then(|number| number.parse().ok());
        nanoseconds.map(Duration::from_nanos).unwrap_or_default()
    }
}

/// Takes one of the places, if there is one.
fn seated() -> bool {
    let take = |at_work: usize| (at_work < MOST_APART).then_some(at_work + 1);
    AT_WORK.fetch_update(Ordering::Relaxed, Ordering::Relaxed, take).is_ok()
}

/// A decoder's panic is answered as a refusal, so it is not also written to the terminal.
fn keep_quiet() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if thread::current().name() != Some(NAME) {
                usual(panic);
            }
        }));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_a_refusal() {
        let done = apart(&Cancel::new(), |_| -> Result<(), _> { panic!("a decoder's own fault") });
        assert_eq!(done, Err(PhotoError::Unreadable));
    }

    #[test]
    fn one_that_gives_no_sign_of_life_is_left_alone() {
        let (release, held) = mpsc::channel::<()>();
        let done = apart(&Cancel::new(), move |_| {
            // Ends only when the test does.
            let _ = held.recv();
            Ok(())
        });
        assert_eq!(done, Err(PhotoError::TooSlow));
        drop(release);
    }

    #[test]
    fn the_time_in_line_for_a_processor_is_read() {
        let scratch = tempfile::tempdir().unwrap();
        let line = Line::default();
        assert_eq!(line.waited(), Duration::ZERO);
        let place = scratch.path().join("schedstat");
        fs::write(&place, "900 1700000000 3\n").unwrap();
        line.0.set(place).unwrap();
        assert_eq!(line.waited(), Duration::from_millis(1_700));
    }

    #[test]
    fn a_raised_flag_is_heard_while_the_decoder_goes_on() {
        let cancel = Cancel::new();
        let raise = cancel.clone();
        let (release, held) = mpsc::channel::<()>();
        let done = apart(&cancel, move |_| {
            raise.cancel();
            // Ends only when the test does: the decoder never looks at the flag.
            let _ = held.recv();
            Ok(())
        });
        assert_eq!(done, Err(PhotoError::Cancelled));
        drop(release);
    }
}

//! Many pictures at once: one thread a core, and no more of them in memory than there is room for.

use std::io::Read as _;
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Condvar, Mutex, PoisonError, mpsc};
use std::thread;
use std::time::Duration;

use super::cost::{HEAD_BYTES, cost};
use super::{Cancel, MEGA, PhotoError, open_file};

/// What a thread may count on; an ordinary phone's picture takes less.
const BYTES_A_THREAD: u64 = 64 * MEGA as u64;
/// Least room, whatever the number of threads: enough for one picture of the worst kind.
const LEAST_ROOM: u64 = 192 * MEGA as u64;
/// How often a thread that waits for room looks at the flag.
const LOOK: Duration = Duration::from_millis(20);

/// How many threads are worth having: one a core.
pub fn threads() -> usize {
    thread::available_parallelism().map_or(1, NonZeroUsize::get)
}

/// Memory that pictures take while they are prepared.
#[derive(Debug)]
pub struct Room {
    most: u64,
    taken: Mutex<u64>,
    freed: Condvar,
}

/// A picture's share of a [`Room`]; given back when dropped.
#[derive(Debug)]
pub struct Seat<'r> {
    room: &'r Room,
    bytes: u64,
}

impl Room {
    /// Room for so many threads.
    pub fn for_threads(threads: usize) -> Self {
        let most = (threads as u64).saturating_mul(BYTES_A_THREAD).max(LEAST_ROOM);
        Self { most, taken: Mutex::new(0), freed: Condvar::new() }
    }

    /// Waits until there is room for the picture in a file. A picture that needs all of it waits until it is alone.
    ///
    /// # Errors
    /// [`PhotoError::Cancelled`]. A file that cannot be read takes no room; reading it says why.
    pub fn seat(&self, file: &Path, side: u32, cancel: &Cancel) -> Result<Seat<'_>, PhotoError> {
        self.take(needed(file, side), cancel)
    }

    fn take(&self, bytes: u64, cancel: &Cancel) -> Result<Seat<'_>, PhotoError> {
        let bytes = bytes.min(self.most);
        let mut taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        while *taken + bytes > self.most {
            cancel.check()?;
            (taken, _) = self.freed.wait_timeout(taken, LOOK).unwrap_or_else(PoisonError::into_inner);
        }
        *taken += bytes;
        Ok(Seat { room: self, bytes })
    }
}

impl Drop for Seat<'_> {
    fn drop(&mut self) {
        let mut taken = self.room.taken.lock().unwrap_or_else(PoisonError::into_inner);
        *taken = taken.saturating_sub(self.bytes);
        drop(taken);
        self.room.freed.notify_all();
    }
}

/// What a file will take, told by its length and its first bytes.
fn needed(file: &Path, side: u32) -> u64 {
    let Ok((file, length)) = open_file(file) else { return 0 };
    let mut head = Vec::new();
    // What cannot be read now is refused when it is read whole.
    let _ = file.take(HEAD_BYTES).read_to_end(&mut head);
    cost(&head, length, side)
}

/// Does the work on each item, one thread a core, and tells each result as it is there, with the item's index. After
/// the flag is raised no further item is begun; those that were not begun are not told.
pub fn each<T: Sync, R: Send>(
    items: &[T],
    cancel: &Cancel,
    work: impl Fn(&T) -> R + Sync,
    mut hear: impl FnMut(usize, R),
) {
    let next = AtomicUsize::new(0);
    let (tell, heard) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..threads().min(items.len()) {
            let (tell, next, work) = (tell.clone(), &next, &work);
            scope.spawn(move || {
                while !cancel.is_cancelled() {
                    let index = next.fetch_add(1, Ordering::Relaxed);
                    let Some(item) = items.get(index) else { break };
                    if tell.send((index, work(item))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(tell);
        for (index, result) in heard {
            hear(index, result);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_item_is_done_once_and_told_with_its_index() {
        let items: Vec<usize> = (0..200).collect();
        let mut told = vec![None; items.len()];
        each(
            &items,
            &Cancel::new(),
            |item| item * 2,
            |index, doubled| {
                assert_eq!(told[index].replace(doubled), None);
            },
        );
        assert!(told.iter().enumerate().all(|(index, doubled)| *doubled == Some(index * 2)));
    }

    #[test]
    fn nothing_is_begun_after_the_flag_is_raised() {
        let cancel = Cancel::new();
        let begun = AtomicUsize::new(0);
        let items: Vec<usize> = (0..10_000).collect();
        each(
            &items,
            &cancel,
            |_| {
                begun.fetch_add(1, Ordering::Relaxed);
                cancel.cancel();
            },
            |_, ()| {},
        );
        assert!(begun.load(Ordering::Relaxed) <= threads());
    }

    #[test]
    fn two_giants_are_never_in_the_room_at_once() {
        let room = Room::for_threads(2);
        let first = room.take(150 * u64::from(MEGA), &Cancel::new()).unwrap();
        let cancel = Cancel::new();
        cancel.cancel();
        assert_eq!(room.take(150 * u64::from(MEGA), &cancel).err(), Some(PhotoError::Cancelled));
        assert!(room.take(30 * u64::from(MEGA), &cancel).is_ok());
        drop(first);
        assert!(room.take(150 * u64::from(MEGA), &cancel).is_ok());
    }
}

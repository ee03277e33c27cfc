//! Case after case from a file, one JSON a line, on all cores. Nothing of a case is kept once it is done, so memory does not
//! grow with the file.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError, mpsc};
use std::thread;

use filing::case::Case;

use crate::casefile::MOST_BYTES;
use crate::outcome::{Failure, Outcome};
use crate::setting::Setting;

/// So many results may wait for each thread.
const WAITING: usize = 4;

/// Does `work` for every case, on several threads at once, and hands the results to `take` in the order of the lines. The
/// first line that cannot be done ends it, whichever thread comes upon it.
pub(crate) fn each<T: Send>(
    setting: &Setting,
    file: &Path,
    work: impl Fn(&Case, usize) -> Outcome<T> + Sync,
    take: impl FnMut(T) -> Outcome<()>,
) -> Outcome<()> {
    let lines = Mutex::new(Lines::open(file)?);
    let stop = AtomicBool::new(false);
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let (done, results) = mpsc::sync_channel(threads * WAITING);
    let busy = |done: mpsc::SyncSender<(usize, Outcome<T>)>| {
        while !stop.load(Ordering::Relaxed) {
            let next = lines.lock().unwrap_or_else(PoisonError::into_inner).give();
            let Some((index, line)) = next else { return };
            let result = line.and_then(|(number, text)| {
                let case = Case::read(&text, &setting.catalogue);
                let case = case.map_err(|reasons| Failure::of_file(file, reasons).on_line(number))?;
                work(&case, number).map_err(|failure| failure.about(file).on_line(number))
            });
            if done.send((index, result)).is_err() {
                return;
            }
        }
    };
    let count = thread::scope(|scope| {
        for _ in 0..threads {
            let done = done.clone();
            let busy = &busy;
            scope.spawn(move || busy(done));
        }
        drop(done);
        let count = in_order(results, take);
        stop.store(true, Ordering::Relaxed);
        count
    })?;
    if count == 0 { Err(Failure::refused("cli_empty_batch").about(file)) } else { Ok(()) }
}

/// Takes results in order; how many there were.
fn in_order<T>(
    results: mpsc::Receiver<(usize, Outcome<T>)>,
    mut take: impl FnMut(T) -> Outcome<()>,
) -> Outcome<usize> {
    let mut early = BTreeMap::new();
    let mut next = 0;
    for (index, result) in results {
        early.insert(index, result);
        while let Some(result) = early.remove(&next) {
            take(result?)?;
            next += 1;
        }
    }
    Ok(next)
}

/// The lines of a file that are not blank.
struct Lines<'a> {
    file: &'a Path,
    reader: BufReader<File>,
    /// Line number of the last one read, from 1.
    number: usize,
    /// How many were given out.
    given: usize,
    broken: bool,
}

impl<'a> Lines<'a> {
    fn open(file: &'a Path) -> Outcome<Self> {
        let open = File::open(file).map_err(|error| Failure::io("cli_read", file, &error))?;
        Ok(Self { file, reader: BufReader::new(open), number: 0, given: 0, broken: false })
    }

    /// The next line with its number, and how many were given out before it.
    fn give(&mut self) -> Option<(usize, Outcome<(usize, String)>)> {
        while !self.broken {
            let line = self.read();
            self.number += 1;
            let index = self.given;
            match line {
                Ok(None) => return None,
                Ok(Some(text)) if text.trim().is_empty() => {}
                Ok(Some(text)) => {
                    self.given += 1;
                    return Some((index, Ok((self.number, text))));
                }
                Err(failure) => {
                    self.broken = true;
                    return Some((index, Err(failure.about(self.file).on_line(self.number))));
                }
            }
        }
        None
    }

    fn read(&mut self) -> Outcome<Option<String>> {
        let mut bytes = Vec::new();
        let read = (&mut self.reader).take(MOST_BYTES + 1).read_until(b'\n', &mut bytes);
        let read = read.map_err(|error| Failure::io("cli_read", self.file, &error))?;
        if u64::try_from(read).unwrap_or(u64::MAX) > MOST_BYTES {
            let mb = (MOST_BYTES / 1024 / 1024).to_string();
            return Err(Failure::refused("cli_too_large").with("mb", &mb));
        }
        let text = String::from_utf8(bytes).map_err(|_| Failure::refused("cli_not_utf8"))?;
        Ok((read > 0).then_some(text))
    }
}

//! `beian photo`: pictures prepared to the limits of one slot or several.

mod ask;
mod names;
mod report;

use std::path::{Path, PathBuf};

use desk::photo::batch::{self, Room};
use desk::photo::edit::turned;
use desk::photo::{Cancel, Edit, PhotoError, Prepared, prepare_edited, read_file, upright};
use tokio::runtime::Builder;

use crate::args;
use crate::disk;
use crate::out;
use crate::outcome::{Exit, Failure, Outcome};
use crate::setting::Setting;
use ask::{Asked, Wanted};
use names::Names;
use report::{Done, Report};

/// One picture for one slot.
struct Job<'a> {
    file: &'a Path,
    wanted: &'a Wanted,
    target: PathBuf,
}

pub(crate) fn run(setting: &Setting, args: &args::Photo) -> Outcome {
    let asked = Asked::of(setting, args)?;
    disk::folder(&args.out)?;
    let jobs = jobs(args, &asked);
    let cancel = Cancel::new();
    stop_on_interrupt(&cancel);
    let mut done: Vec<Option<Done>> = jobs.iter().map(|_| None).collect();
    let mut failed = None;
    let mut finished = 0;
    let room = Room::for_threads(batch::threads());
    let work = |job: &Job<'_>| prepared(job, &asked, &room, &cancel);
    batch::each(&jobs, &cancel, work, |index, result| {
        let (Some(job), Some(place)) = (jobs.get(index), done.get_mut(index)) else { return };
        finished += 1;
        let told = result.map(|result| report::of(setting, job, &asked, &result));
        match told {
            Ok(told) => *place = Some(told),
            Err(failure) => {
                // A disk that is full stays full.
                cancel.cancel();
                failed.get_or_insert(failure);
            }
        }
        progress(setting, finished, jobs.len());
    });
    if let Some(failure) = failed {
        return Err(failure);
    }
    tell(setting, &jobs, &asked, done)
}

/// Every file for every slot, files first.
fn jobs<'a>(args: &'a args::Photo, asked: &'a Asked) -> Vec<Job<'a>> {
    let mut names = Names::beside(&args.files);
    let several = asked.wanted.len() > 1;
    let pairs = args.files.iter().flat_map(|file| asked.wanted.iter().map(move |wanted| (file, wanted)));
    pairs
        .map(|(file, wanted)| {
            let target = names.free(&args.out, file, several.then_some(wanted.slot.as_str()));
            Job { file, wanted, target }
        })
        .collect()
}

/// Prepares and writes one picture; the outer error is the disk's.
fn prepared(
    job: &Job<'_>,
    asked: &Asked,
    room: &Room,
    cancel: &Cancel,
) -> Outcome<Result<Prepared, PhotoError>> {
    let limits = &job.wanted.limits;
    let made = || {
        let _seat = room.seat(job.file, limits.max_side, cancel)?;
        let source = read_file(job.file)?;
        let mut edit = asked.edit.clone();
        if asked.find_corners {
            let upright = upright(&source, LOOK_SIDE, cancel)?;
            edit.corners = Edit::suggested_corners(&turned(upright, edit.quarter_turns));
        }
        prepare_edited(&source, limits, &edit, &asked.context, cancel)
    };
    let made = made();
    if let Ok(prepared) = &made {
        disk::write(&job.target, &prepared.jpeg)?;
    }
    Ok(made)
}

/// Fine enough to see the edges of a sheet.
const LOOK_SIDE: u32 = 1_200;

fn progress(setting: &Setting, finished: usize, all: usize) {
    if all > 1 {
        let (finished, all) = (finished.to_string(), all.to_string());
        out::aside(&setting.say("cli-photo-progress", &[("done", &finished), ("all", &all)]));
    }
}

/// Answers in the order of the call; what was not begun says so.
fn tell(setting: &Setting, jobs: &[Job<'_>], asked: &Asked, done: Vec<Option<Done>>) -> Outcome {
    let stopped = |job: &Job<'_>| report::of(setting, job, asked, &Err(PhotoError::Cancelled));
    let files: Vec<Done> =
        jobs.iter().zip(done).map(|(job, done)| done.unwrap_or_else(|| stopped(job))).collect();
    let exit = if files.iter().all(|file| file.ok) {
        Exit::Done
    } else if files.iter().any(Done::was_stopped) {
        Exit::Failed
    } else {
        Exit::Refused
    };
    if setting.json {
        out::json(&Report { files })?;
    } else {
        for file in &files {
            out::lines(&report::lines(setting, file))?;
        }
    }
    Ok(exit)
}

/// Raises the flag when the user presses Ctrl+C. Where that cannot be heard, the key ends the program as usual.
fn stop_on_interrupt(cancel: &Cancel) {
    let cancel = cancel.clone();
    std::thread::spawn(move || {
        let Ok(runtime) = Builder::new_current_thread().enable_all().build() else { return };
        if runtime.block_on(tokio::signal::ctrl_c()).is_ok() {
            cancel.cancel();
        }
    });
}

/// A refusal of an option's value.
fn bad(option: &str, value: &str) -> Failure {
    Failure::refused("cli_bad_value").with("option", option).with("value", value)
}

//! `beian photo`: pictures prepared to the limits of one slot or several.

mod ask;
mod names;
mod report;

use std::path::{Path, PathBuf};

use desk::photo::batch::{self, Room, Seat};
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
    // Every slot of a file together, so that the file is read once.
    let files: Vec<&[Job<'_>]> = jobs.chunks(asked.wanted.len().max(1)).collect();
    let cancel = Cancel::new();
    stop_on_interrupt(&cancel);
    let mut done: Vec<Option<Vec<Done>>> = files.iter().map(|_| None).collect();
    let mut failed = None;
    let mut finished = 0;
    let room = Room::for_threads(batch::threads());
    let work = |jobs: &&[Job<'_>]| prepared(jobs, &asked, &room, &cancel);
    batch::each(&files, &cancel, work, |index, results| {
        let (Some(jobs), Some(place)) = (files.get(index), done.get_mut(index)) else { return };
        finished += jobs.len();
        match results {
            Ok(results) => {
                let told =
                    jobs.iter().zip(&results).map(|(job, result)| report::of(setting, job, &asked, result));
                *place = Some(told.collect());
            }
            Err(failure) => {
                // A disk that is full stays full.
                cancel.cancel();
                failed.get_or_insert(failure);
            }
        }
        progress(setting, finished, jobs.len() * files.len());
    });
    if let Some(failure) = failed {
        return Err(failure);
    }
    let stopped = |job: &Job<'_>| report::of(setting, job, &asked, &Err(PhotoError::Cancelled));
    let told = files
        .iter()
        .zip(done)
        .flat_map(|(jobs, done)| done.unwrap_or_else(|| jobs.iter().map(stopped).collect()));
    tell(setting, told.collect())
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

/// Prepares and writes one file for its slots; the outer error is the disk's.
fn prepared(
    jobs: &[Job<'_>],
    asked: &Asked,
    room: &Room,
    cancel: &Cancel,
) -> Outcome<Vec<Result<Prepared, PhotoError>>> {
    let side = jobs.iter().map(|job| job.wanted.limits.max_side).max().unwrap_or_default();
    let opened = || -> Result<(Seat<'_>, Vec<u8>, Edit), PhotoError> {
        let file = jobs.first().map(|job| job.file).ok_or(PhotoError::Cancelled)?;
        let seat = room.seat(file, side, cancel)?;
        let source = read_file(file)?;
        let edit = edit(&source, asked, cancel)?;
        Ok((seat, source, edit))
    };
    let (_seat, source, edit) = match opened() {
        Ok(opened) => opened,
        Err(refused) => return Ok(jobs.iter().map(|_| Err(PhotoError::clone(&refused))).collect()),
    };
    let one = |job: &Job<'_>| -> Outcome<Result<Prepared, PhotoError>> {
        let made = prepare_edited(&source, &job.wanted.limits, &edit, &asked.context, cancel);
        if let Ok(prepared) = &made {
            disk::write(&job.target, &prepared.jpeg)?;
        }
        Ok(made)
    };
    jobs.iter().map(one).collect()
}

/// What is changed by hand, with the corners found in this picture where that is asked for.
fn edit(source: &[u8], asked: &Asked, cancel: &Cancel) -> Result<Edit, PhotoError> {
    let mut edit = asked.edit.clone();
    if asked.find_corners {
        let upright = upright(source, LOOK_SIDE, cancel)?;
        edit.corners = Edit::suggested_corners(&turned(upright, edit.quarter_turns));
    }
    Ok(edit)
}

/// Fine enough to see the edges of a sheet.
const LOOK_SIDE: u32 = 1_200;

fn progress(setting: &Setting, finished: usize, all: usize) {
    if all > 1 {
        let (finished, all) = (finished.to_string(), all.to_string());
        out::aside(&setting.say("cli-photo-progress", &[("done", &finished), ("all", &all)]));
    }
}

/// Answers in the order of the call.
fn tell(setting: &Setting, files: Vec<Done>) -> Outcome {
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

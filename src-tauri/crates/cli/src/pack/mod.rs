//! `beian pack`: what the portal of a provider needs, frozen at one moment in one file.
//!
//! | module | what it holds |
//! | --- | --- |
//! | `pictures` | the pictures, prepared to their slots' limits |
//!
//! Everything is made before anything is written, so what cannot be packed leaves nothing half done.

mod pictures;

use desk::digest::sha256;
use desk::packet::manifest::{Listed, listed};
use desk::packet::parts::Parts;
use desk::packet::{Contents, PacketError, packet};
use filing::check::{blocked, check};
use filing::problem::{Problem, ProblemView, Severity};
use serde::Serialize;

use crate::args;
use crate::casefile::{CaseFile, in_words};
use crate::check::report;
use crate::disk;
use crate::out;
use crate::outcome::{Exit, Failure, Outcome};
use crate::setting::{Setting, day};

#[derive(Debug, Serialize)]
struct Report<'a> {
    file: &'a str,
    bytes: usize,
    sha256: String,
    files: Vec<Listed>,
    problems: Vec<ProblemView>,
}

pub(crate) fn run(setting: &Setting, args: &args::Pack) -> Outcome {
    if !args.force && args.out.exists() {
        return Err(Failure::refused("cli_already_there").about(&args.out));
    }
    let file = CaseFile::read(setting, &args.case)?;
    let problems = check(&setting.catalogue, &file.case, day(args.now));
    if blocked(&problems) {
        return report(setting, &problems);
    }
    let remarks = remarks(setting, &problems);
    let parts = packed(setting, args, &file, &remarks)?;
    let zip = parts.zip().map_err(|error| Failure::failed(error.code()).with_all(&error.args()))?;
    // Identity cards and numbers lie in it.
    disk::write_private(&args.out, &zip)?;
    let name = args.out.display().to_string();
    if setting.json {
        let (files, sha256) = (listed(&parts), sha256(&zip));
        out::json(&Report { file: &name, bytes: zip.len(), sha256, files, problems: remarks })?;
    } else {
        let (count, kb) = (parts.iter().count().to_string(), zip.len().div_ceil(1024).to_string());
        let said = [("file", name.as_str()), ("count", &count), ("kb", &kb)];
        out::lines(&[setting.say("cli-pack-done", &said)])?;
    }
    Ok(Exit::Done)
}

/// What does not stand in the way, but may come back from the office.
fn remarks(setting: &Setting, problems: &[Problem]) -> Vec<ProblemView> {
    in_words(setting, problems).into_iter().filter(|problem| problem.severity == Severity::Warn).collect()
}

fn packed(setting: &Setting, args: &args::Pack, file: &CaseFile, remarks: &[ProblemView]) -> Outcome<Parts> {
    let contents = Contents {
        catalogue: &setting.catalogue,
        words: setting.words(),
        case: &file.case,
        today: day(args.now),
        remarks,
    };
    let pictures = pictures::prepared(setting, file)?;
    packet(contents, pictures).map_err(|error| match error {
        PacketError::Paper(error) => {
            let path = error.path().map(ToString::to_string).unwrap_or_default();
            Failure::from(error).at(&path).about(&args.case)
        }
        error @ PacketError::Unwritten(_) => Failure::failed(error.code()).with_all(&error.args()),
    })
}

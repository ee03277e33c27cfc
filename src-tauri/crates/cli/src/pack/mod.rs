//! `beian pack`: what the portal of a provider needs, frozen at one moment in one file.
//!
//! | module | what it holds |
//! | --- | --- |
//! | `sheet` | the values, in words, ready to copy |
//! | `pictures` | the pictures, prepared to their slots' limits |
//! | `checklist` | what is in it, what is missing, what to sign and what comes after |
//! | `manifest` | what lies in it, byte for byte |
//! | `bundle` | the parts and their ZIP file |
//!
//! Everything is made before anything is written, so what cannot be packed leaves nothing half done.

mod bundle;
mod checklist;
mod manifest;
mod pictures;
mod sheet;

use desk::paper::Faces;
use filing::check::{blocked, check};
use filing::paper::{Weight, needed};
use filing::problem::{Problem, ProblemView, Severity};
use filing::words::message_id;
use serde::Serialize;

use crate::args;
use crate::casefile::{CaseFile, in_words};
use crate::check::report;
use crate::disk;
use crate::out;
use crate::outcome::{Exit, Failure, Outcome};
use crate::print;
use crate::print::job::Choice;
use crate::setting::{Setting, day};
use bundle::{Bundle, Part};
use manifest::{Listed, sha256};

/// The values, in words.
const SHEET: &str = "copy-sheet.txt";
/// What is there, what is missing, what comes next.
const CHECKLIST: &str = "checklist.txt";
/// What lies in the packet.
const MANIFEST: &str = "manifest.json";

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
    let bundle = packed(setting, args, &file, &remarks)?;
    let zip = bundle.zip()?;
    // Identity cards and numbers lie in it.
    disk::write_private(&args.out, &zip)?;
    let name = args.out.display().to_string();
    if setting.json {
        let (files, sha256) = (manifest::listed(&bundle), sha256(&zip));
        out::json(&Report { file: &name, bytes: zip.len(), sha256, files, problems: remarks })?;
    } else {
        let (count, kb) = (bundle.parts().count().to_string(), zip.len().div_ceil(1024).to_string());
        let said = [("file", name.as_str()), ("count", &count), ("kb", &kb)];
        out::lines(&[setting.say("cli-pack-done", &said)])?;
    }
    Ok(Exit::Done)
}

/// What does not stand in the way, but may come back from the office.
fn remarks(setting: &Setting, problems: &[Problem]) -> Vec<ProblemView> {
    in_words(setting, problems).into_iter().filter(|problem| problem.severity == Severity::Warn).collect()
}

fn packed(setting: &Setting, args: &args::Pack, file: &CaseFile, remarks: &[ProblemView]) -> Outcome<Bundle> {
    let mut bundle = Bundle::default();
    let sheet = sheet::copy_sheet(setting, &file.case, day(args.now));
    bundle.add(SHEET, Part::note(setting.words().plain("cli-pack-sheet"), &sheet));
    papers(setting, args, file, &mut bundle)?;
    pictures::add(setting, file, &mut bundle)?;
    let checklist = checklist::checklist(setting, &file.case, &bundle, remarks);
    bundle.add(CHECKLIST, Part::note(setting.words().plain("cli-pack-checklist"), &checklist));
    let manifest = manifest::manifest(setting, &file.case, &bundle)?;
    bundle.add(MANIFEST, Part { label: setting.words().plain("cli-pack-manifest"), bytes: manifest });
    Ok(bundle)
}

/// The papers that somebody asks for, as `beian print` makes them.
fn papers(setting: &Setting, args: &args::Pack, file: &CaseFile, bundle: &mut Bundle) -> Outcome<()> {
    let all = needed(&setting.catalogue, &file.case);
    if !all.iter().any(|wanted| wanted.weight == Weight::Required) {
        return Ok(());
    }
    let sheets = print::job::sheets(setting, &file.case, Choice::Required, true, None, Faces::embedded()?);
    for sheet in sheets.map_err(|failure| failure.about(&args.case))? {
        let label = setting.words().plain(&message_id("paper", &sheet.paper));
        bundle.add(&format!("papers/{}", sheet.file_name()), Part { label, bytes: print::bytes(&sheet)? });
    }
    Ok(())
}

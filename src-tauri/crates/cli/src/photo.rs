//! `beian photo`: pictures prepared to a slot's limits.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use desk::photo::{Cancel, Limits, Note, PhotoError, Prepared, prepare_file};
use filing::answers::Path as Place;
use filing::problem::Severity;
use serde::Serialize;

use crate::args;
use crate::disk;
use crate::out;
use crate::outcome::{Exit, Failure, Outcome};
use crate::setting::Setting;

#[derive(Debug, Serialize)]
struct Report {
    files: Vec<Done>,
}

#[derive(Debug, Default, Serialize)]
struct Done {
    file: String,
    ok: bool,
    out: Option<String>,
    bytes: Option<usize>,
    width: Option<u32>,
    height: Option<u32>,
    quality: Option<u8>,
    original_bytes: Option<u64>,
    found: Vec<Remark>,
    done: Vec<Remark>,
    error: Option<Remark>,
}

#[derive(Debug, Serialize)]
struct Remark {
    code: String,
    severity: Severity,
    message: String,
    suggestion: String,
}

pub(crate) fn run(setting: &Setting, args: &args::Photo) -> Outcome {
    let limits = limits(setting, &args.slot)?;
    disk::folder(&args.out)?;
    let mut names = Names::beside(&args.files);
    let mut files = Vec::new();
    for file in &args.files {
        let done = match prepare_file(file, &limits, &Cancel::new()) {
            Ok(prepared) => {
                let target = names.free(&args.out, file);
                disk::write(&target, &prepared.jpeg)?;
                prepared_one(setting, file, &target, &prepared)
            }
            Err(error) => refused_one(setting, file, &error),
        };
        if !setting.json {
            out::lines(&lines(setting, &done))?;
        }
        files.push(done);
    }
    let all = files.iter().all(|file| file.ok);
    if setting.json {
        out::json(&Report { files })?;
    }
    Ok(if all { Exit::Done } else { Exit::Refused })
}

/// A slot by its id or by its path in a case.
fn limits(setting: &Setting, asked: &str) -> Outcome<Limits> {
    let id = asked.parse::<Place>().map_or_else(|_| asked.to_owned(), |path| path.id);
    let slot = setting.catalogue.slot(&id);
    slot.map(Limits::from).ok_or_else(|| {
        let known: Vec<&str> = setting.catalogue.slots().iter().map(|slot| slot.id.as_str()).collect();
        Failure::refused("cli_unknown_slot")
            .at("--slot")
            .with("value", asked)
            .with("known", &known.join(", "))
    })
}

/// Names for what is written, none of them an input's.
struct Names {
    inputs: BTreeSet<PathBuf>,
    given: BTreeSet<PathBuf>,
}

impl Names {
    fn beside(inputs: &[PathBuf]) -> Self {
        Self {
            inputs: inputs.iter().filter_map(|file| file.canonicalize().ok()).collect(),
            given: BTreeSet::new(),
        }
    }

    fn free(&mut self, folder: &Path, input: &Path) -> PathBuf {
        let stem = input.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let mut target = folder.join(format!("{stem}.jpg"));
        let mut count = 1;
        while self.given.contains(&target)
            || target.canonicalize().is_ok_and(|real| self.inputs.contains(&real))
        {
            count += 1;
            target = folder.join(format!("{stem}-{count}.jpg"));
        }
        self.given.insert(target.clone());
        target
    }
}

fn prepared_one(setting: &Setting, file: &Path, target: &Path, prepared: &Prepared) -> Done {
    let remarks = |notes: &[Note]| notes.iter().map(|note| remark(setting, note)).collect();
    Done {
        file: file.display().to_string(),
        ok: true,
        out: Some(target.display().to_string()),
        bytes: Some(prepared.jpeg.len()),
        width: Some(prepared.width),
        height: Some(prepared.height),
        quality: Some(prepared.quality),
        original_bytes: Some(prepared.original.bytes),
        found: remarks(&prepared.found),
        done: remarks(&prepared.done),
        error: None,
    }
}

fn refused_one(setting: &Setting, file: &Path, error: &PhotoError) -> Done {
    let (message, suggestion) = setting.error(error.code(), &error.args());
    let error = Remark { code: error.code().to_owned(), severity: Severity::Block, message, suggestion };
    Done { file: file.display().to_string(), error: Some(error), ..Done::default() }
}

fn remark(setting: &Setting, note: &Note) -> Remark {
    let words = setting.words();
    Remark {
        code: note.code.to_owned(),
        severity: note.severity,
        message: words.say(note.code, &note.args),
        suggestion: words.attribute(note.code, "fix", &note.args).unwrap_or_default(),
    }
}

fn lines(setting: &Setting, done: &Done) -> Vec<String> {
    let heading = match (&done.out, done.bytes, done.width, done.height) {
        (Some(out), Some(bytes), Some(width), Some(height)) => setting.say(
            "cli-photo-done",
            &[
                ("file", &done.file),
                ("out", out),
                ("kb", &bytes.div_ceil(1024).to_string()),
                ("width", &width.to_string()),
                ("height", &height.to_string()),
            ],
        ),
        _ => setting.say("cli-photo-refused", &[("file", &done.file)]),
    };
    let mut lines = vec![heading];
    for remark in done.error.iter().chain(&done.found).chain(&done.done) {
        lines.push(format!("  {}", remark.message));
        if !remark.suggestion.is_empty() {
            lines.push(format!("  → {}", remark.suggestion));
        }
    }
    lines
}

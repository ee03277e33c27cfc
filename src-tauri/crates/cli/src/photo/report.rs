//! What became of each picture, as JSON and in words.

use desk::photo::{Note, PhotoError, Prepared};
use filing::problem::{Args, Severity};
use serde::Serialize;

use super::Job;
use super::ask::Asked;
use crate::setting::Setting;

#[derive(Debug, Serialize)]
pub(super) struct Report {
    pub(super) files: Vec<Done>,
}

#[derive(Debug, Default, Serialize)]
pub(super) struct Done {
    file: String,
    slot: String,
    pub(super) ok: bool,
    out: Option<String>,
    bytes: Option<usize>,
    /// Most bytes that were allowed.
    limit_bytes: u64,
    width: Option<u32>,
    height: Option<u32>,
    quality: Option<u8>,
    original_bytes: Option<u64>,
    original_format: Option<&'static str>,
    found: Vec<Remark>,
    done: Vec<Remark>,
    error: Option<Remark>,
}

impl Done {
    pub(super) fn was_stopped(&self) -> bool {
        self.error.as_ref().is_some_and(|error| error.code == PhotoError::Cancelled.code())
    }
}

#[derive(Debug, Serialize)]
struct Remark {
    code: String,
    severity: Severity,
    message: String,
    suggestion: String,
}

pub(super) fn of(
    setting: &Setting,
    job: &Job<'_>,
    asked: &Asked,
    result: &Result<Prepared, PhotoError>,
) -> Done {
    let base = Done {
        file: job.file.display().to_string(),
        slot: job.wanted.slot.clone(),
        limit_bytes: job.wanted.limits.max_bytes,
        ..Done::default()
    };
    match result {
        Ok(prepared) => prepared_one(setting, job, asked, prepared, base),
        Err(error) => {
            let (message, suggestion) = setting.error(error.code(), &error.args());
            let error =
                Remark { code: error.code().to_owned(), severity: Severity::Block, message, suggestion };
            Done { error: Some(error), ..base }
        }
    }
}

fn prepared_one(setting: &Setting, job: &Job<'_>, asked: &Asked, prepared: &Prepared, base: Done) -> Done {
    let remarks = |notes: &[Note]| notes.iter().map(|note| noted(setting, note)).collect::<Vec<_>>();
    let mut found = remarks(&prepared.found);
    if job.wanted.upload.formats.is_empty() {
        let args = Args::from([("receiver".to_owned(), asked.receiver.clone())]);
        found.push(remark(setting, LIMIT_UNKNOWN, Severity::Warn, &args));
    }
    Done {
        ok: true,
        out: Some(job.target.display().to_string()),
        bytes: Some(prepared.jpeg.len()),
        width: Some(prepared.width),
        height: Some(prepared.height),
        quality: Some(prepared.quality),
        original_bytes: Some(prepared.original.bytes),
        original_format: Some(prepared.original.format.name()),
        found,
        done: remarks(&prepared.done),
        ..base
    }
}

/// The receiver has not said what it takes.
const LIMIT_UNKNOWN: &str = "note-photo-limit_unknown";

fn noted(setting: &Setting, note: &Note) -> Remark {
    remark(setting, note.code, note.severity, &note.args)
}

fn remark(setting: &Setting, code: &str, severity: Severity, args: &Args) -> Remark {
    let words = setting.words();
    Remark {
        code: code.to_owned(),
        severity,
        message: words.say(code, args),
        suggestion: words.attribute(code, "fix", args).unwrap_or_default(),
    }
}

pub(super) fn lines(setting: &Setting, done: &Done) -> Vec<String> {
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

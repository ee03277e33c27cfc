//! `beian scan`: is this the signed sheet of that print?

use std::path::PathBuf;

use desk::photo::{Cancel, read_file};
use desk::scan::{Kind, Known, ScanError, Verdict, judge};
use filing::paper::read_code;
use filing::problem::Severity;
use serde::Serialize;

use crate::args;
use crate::casefile::CaseFile;
use crate::disk;
use crate::out;
use crate::outcome::{Exit, Failure, Outcome};
use crate::setting::Setting;

#[derive(Debug, Serialize)]
struct Report {
    verdict: &'static str,
    code: Option<String>,
    paper: Option<String>,
    site: Option<usize>,
    page: Option<usize>,
    remarks: Vec<Said>,
    out: Option<String>,
}

#[derive(Debug, Serialize)]
struct Said {
    code: String,
    severity: Severity,
    message: String,
    suggestion: String,
}

pub(crate) fn run(setting: &Setting, args: &args::Scan) -> Outcome {
    let case = CaseFile::read(setting, &args.case)?.case;
    let known = Known::of(&setting.catalogue, &case).with_earlier(earlier(setting, &args.earlier)?);
    let typed = args.code.as_deref().map(typed).transpose()?;
    let refused = |error: ScanError| Failure::from(error).about(&args.image);
    let source = read_file(&args.image).map_err(|error| refused(error.into()))?;
    let mut verdict = judge(&source, &known, typed.as_deref(), &Cancel::new()).map_err(refused)?;
    let written = match (&args.out, verdict.sheet.take()) {
        (Some(file), Some(sheet)) => {
            disk::write(file, &sheet.pressed(&Cancel::new()).map_err(refused)?.jpeg)?;
            Some(file.display().to_string())
        }
        _ => None,
    };
    let exit = if verdict.kind == Kind::Match { Exit::Done } else { Exit::Blocked };
    let report = report(setting, verdict, written);
    if setting.json {
        out::json(&report)?;
    } else {
        out::lines(&lines(&report))?;
    }
    Ok(exit)
}

fn typed(code: &str) -> Outcome<String> {
    read_code(code).ok_or_else(|| Failure::refused("cli_scan_code").at("--code").with("value", code))
}

/// Codes of earlier prints: given as such, or those of every sheet of an earlier case file.
fn earlier(setting: &Setting, given: &[String]) -> Outcome<Vec<String>> {
    let mut codes = Vec::new();
    for one in given {
        let file = PathBuf::from(one);
        match read_code(one).filter(|_| !file.exists()) {
            Some(code) => codes.push(code),
            None => {
                let case = CaseFile::read(setting, &file).map_err(|failure| failure.at("--earlier"))?.case;
                codes.extend(Known::of(&setting.catalogue, &case).codes().map(|(code, ..)| code.to_owned()));
            }
        }
    }
    Ok(codes)
}

fn report(setting: &Setting, verdict: Verdict, out: Option<String>) -> Report {
    let words = setting.words();
    let said = verdict.remarks.into_iter().map(|remark| Said {
        message: words.say(&remark.code, &remark.args),
        suggestion: words.attribute(&remark.code, "fix", &remark.args).unwrap_or_default(),
        severity: remark.severity,
        code: remark.code,
    });
    Report {
        verdict: verdict.kind.name(),
        code: verdict.code,
        paper: verdict.paper,
        site: verdict.site,
        page: verdict.page,
        remarks: said.collect(),
        out,
    }
}

fn lines(report: &Report) -> Vec<String> {
    let mut lines = Vec::new();
    for remark in &report.remarks {
        lines.push(remark.message.clone());
        if !remark.suggestion.is_empty() {
            lines.push(format!("  → {}", remark.suggestion));
        }
    }
    lines.extend(report.out.clone());
    lines
}

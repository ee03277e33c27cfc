//! `beian print`: papers as PDF, one file each or one print job.
//!
//! Everything is laid out before anything is written, so a sheet that cannot be printed leaves nothing half done.

pub(crate) mod job;
mod template;

use std::path::Path;

use desk::paper::{Faces, Meta, pdf};
use filing::case::Case;
use filing::check::{blocked, check};
use filing::paper::PlacedPage;
use serde::Serialize;

use crate::args;
use crate::casefile::{CaseFile, read_text};
use crate::disk;
use crate::out;
use crate::outcome::{Exit, Failure, Outcome};
use crate::setting::{Setting, day};
use job::{Choice, Sheet};

/// Name of a print job of several papers.
const MERGED: &str = "papers";

#[derive(Debug, Serialize)]
struct Report {
    papers: Vec<Printed>,
}

#[derive(Debug, Serialize)]
struct Printed {
    file: String,
    paper: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    site: Option<usize>,
    pages: usize,
    print_code: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
}

pub(crate) fn run(setting: &Setting, args: &args::Print) -> Outcome {
    if let (Some(blank), Some(case)) = (&args.blank.template, &args.case) {
        return template::run(setting, args, case, blank);
    }
    let faces = Faces::embedded()?;
    let sheets = match (&args.batch, &args.case) {
        (Some(batch), _) => of_batch(setting, args, batch, faces)?,
        (None, Some(file)) => {
            let case = CaseFile::read(setting, file)?.case;
            warn(setting, &case);
            job::sheets(setting, &case, choice(args), !args.no_code, None, faces)
                .map_err(|failure| failure.about(file))?
        }
        (None, None) => return Err(Failure::refused("cli_missing").with("option", "CASE")),
    };
    let papers = write(args, &sheets)?;
    if setting.json {
        out::json(&Report { papers })?;
    } else {
        let mut files: Vec<String> = papers.into_iter().map(|paper| paper.file).collect();
        files.dedup();
        out::lines(&files)?;
    }
    Ok(Exit::Done)
}

fn choice(args: &args::Print) -> Choice<'_> {
    match (&args.paper, args.all) {
        (Some(paper), _) => Choice::One(paper),
        (None, true) => Choice::All,
        (None, false) => Choice::Required,
    }
}

/// A draft may be printed; that it is one is said.
fn warn(setting: &Setting, case: &Case) {
    let problems = check(&setting.catalogue, case, day(None));
    if blocked(&problems) {
        out::aside(&setting.say("cli-print-draft", &[]));
    }
}

fn of_batch(setting: &Setting, args: &args::Print, file: &Path, faces: &Faces) -> Outcome<Vec<Sheet>> {
    let text = read_text(file)?;
    let mut sheets = Vec::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let number = number + 1;
        let case = Case::read(line, &setting.catalogue)
            .map_err(|reasons| Failure::of_file(file, reasons).on_line(number))?;
        let of_case = job::sheets(setting, &case, choice(args), !args.no_code, Some(number), faces);
        sheets.extend(of_case.map_err(|failure| failure.about(file).on_line(number))?);
    }
    if sheets.is_empty() { Err(Failure::refused("cli_empty_batch").about(file)) } else { Ok(sheets) }
}

fn write(args: &args::Print, sheets: &[Sheet]) -> Outcome<Vec<Printed>> {
    let out = args.out.as_deref().ok_or_else(|| Failure::refused("cli_missing").with("option", "--out"))?;
    disk::folder(out)?;
    if args.merged
        && let Some(first) = sheets.first()
    {
        let pages: Vec<PlacedPage> = sheets.iter().flat_map(|sheet| sheet.pages.clone()).collect();
        let alike = sheets.iter().all(|sheet| sheet.paper == first.paper);
        let target = out.join(format!("{}.pdf", if alike { &first.paper } else { MERGED }));
        disk::write(&target, &pdf(&pages, meta(first))?)?;
        return Ok(sheets.iter().map(|sheet| printed(sheet, &target)).collect());
    }
    let mut papers = Vec::new();
    for sheet in sheets {
        let target = out.join(sheet.file_name());
        disk::write(&target, &bytes(sheet)?)?;
        papers.push(printed(sheet, &target));
    }
    Ok(papers)
}

/// One paper as the PDF file it becomes.
pub(crate) fn bytes(sheet: &Sheet) -> Outcome<Vec<u8>> {
    Ok(pdf(&sheet.pages, meta(sheet))?)
}

/// What is printed is Chinese in every language.
fn meta(sheet: &Sheet) -> Meta<'_> {
    Meta { title: sheet.title(), lang: "zh-CN" }
}

fn printed(sheet: &Sheet, file: &Path) -> Printed {
    Printed {
        file: file.display().to_string(),
        paper: sheet.paper.clone(),
        site: sheet.site,
        pages: sheet.pages.len(),
        print_code: sheet.pages.first().map(|page| page.print_code.clone()).unwrap_or_default(),
        line: sheet.line,
    }
}

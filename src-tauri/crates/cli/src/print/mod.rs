//! `beian print`: papers as PDF, one file each or one print job.
//!
//! | module | what it holds |
//! | --- | --- |
//! | `job` | the sheets of one case |
//! | `batch` | case after case from a file, on all cores |
//! | `example` | how they should look once signed |
//! | `stage` | files that appear together or not at all |
//!
//! A sheet that cannot be printed leaves nothing half done: of many files none is seen before the last one is written.

mod batch;
mod example;
pub(crate) mod job;
mod stage;
mod template;

use std::path::Path;

use desk::paper::{Faces, Job, Meta, pdf};
use filing::case::Case;
use filing::check::{blocked, check};
use serde::Serialize;

use crate::args;
use crate::casefile::CaseFile;
use crate::disk;
use crate::out;
use crate::outcome::{Exit, Failure, Outcome};
use crate::setting::{Setting, day};
use job::{Choice, Sheet};
use stage::Stage;

/// Name of a print job of several papers.
const MERGED: &str = "papers";
/// What is printed is Chinese in every language.
const LANG: &str = "zh-CN";

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
    #[serde(skip_serializing_if = "String::is_empty")]
    print_code: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
}

pub(crate) fn run(setting: &Setting, args: &args::Print) -> Outcome {
    if let (Some(blank), Some(case)) = (&args.blank.template, &args.case) {
        return template::run(setting, args, case, blank);
    }
    let faces = Faces::embedded()?;
    let papers = match (&args.batch, &args.case) {
        (Some(file), _) => of_batch(setting, args, file, faces)?,
        (None, Some(file)) if args.example => example::run(setting, args, file, faces)?,
        (None, Some(file)) => of_case(setting, args, file, faces)?,
        (None, None) => return Err(Failure::refused("cli_missing").with("option", "CASE")),
    };
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

fn folder(args: &args::Print) -> Outcome<&Path> {
    args.out.as_deref().ok_or_else(|| Failure::refused("cli_missing").with("option", "--out"))
}

fn of_case(setting: &Setting, args: &args::Print, file: &Path, faces: &Faces) -> Outcome<Vec<Printed>> {
    let case = CaseFile::read(setting, file)?.case;
    warn(setting, &case);
    let sheets = job::sheets(setting, &case, choice(args), !args.no_code, None, faces);
    let sheets = sheets.map_err(|failure| failure.about(file))?;
    if args.merged {
        let mut merged = Merged::new()?;
        merged.add(&sheets)?;
        return merged.write(folder(args)?);
    }
    let out = folder(args)?;
    disk::folder(out)?;
    let each = sheets.iter().map(|sheet| {
        let target = out.join(sheet.file_name());
        disk::write(&target, &bytes(sheet)?)?;
        Ok(printed(sheet, &target))
    });
    each.collect()
}

fn of_batch(setting: &Setting, args: &args::Print, file: &Path, faces: &Faces) -> Outcome<Vec<Printed>> {
    let laid_out =
        |case: &Case, line| job::sheets(setting, case, choice(args), !args.no_code, Some(line), faces);
    if args.merged {
        let mut merged = Merged::new()?;
        batch::each(setting, file, laid_out, |sheets| merged.add(&sheets))?;
        return merged.write(folder(args)?);
    }
    let out = folder(args)?;
    let stage = Stage::open(out)?;
    let mut papers = Vec::new();
    let staged = |case: &Case, line| {
        let each = laid_out(case, line)?.into_iter().map(|sheet| {
            stage.write(&sheet.file_name(), &bytes(&sheet)?)?;
            Ok(printed(&sheet, &out.join(sheet.file_name())))
        });
        each.collect::<Outcome<Vec<Printed>>>()
    };
    batch::each(setting, file, staged, |printed| {
        papers.extend(printed);
        Ok(())
    })?;
    stage.settle()?;
    Ok(papers)
}

/// A print job of many sheets. Of each nothing is kept but its compressed page and its line of the report.
struct Merged {
    job: Job,
    title: String,
    papers: Vec<Printed>,
}

impl Merged {
    fn new() -> Outcome<Self> {
        Ok(Self { job: Job::new()?, title: String::new(), papers: Vec::new() })
    }

    fn add(&mut self, sheets: &[Sheet]) -> Outcome<()> {
        for sheet in sheets {
            if self.papers.is_empty() {
                self.title = sheet.title().to_owned();
            }
            for page in &sheet.pages {
                self.job.add(page)?;
            }
            self.papers.push(printed(sheet, Path::new("")));
        }
        Ok(())
    }

    /// Named after the paper, where it is of one kind.
    fn write(self, folder: &Path) -> Outcome<Vec<Printed>> {
        let mut papers = self.papers;
        let first = papers.first().map(|paper| paper.paper.clone()).unwrap_or_default();
        let alike = papers.iter().all(|paper| paper.paper == first);
        let bytes = self.job.finish(Meta { title: &self.title, lang: LANG })?;
        disk::folder(folder)?;
        let target = folder.join(format!("{}.pdf", if alike { &first } else { MERGED }));
        disk::write(&target, &bytes)?;
        papers.iter_mut().for_each(|paper| paper.file = target.display().to_string());
        Ok(papers)
    }
}

/// One paper as the PDF file it becomes.
pub(crate) fn bytes(sheet: &Sheet) -> Outcome<Vec<u8>> {
    Ok(pdf(&sheet.pages, Meta { title: sheet.title(), lang: LANG })?)
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

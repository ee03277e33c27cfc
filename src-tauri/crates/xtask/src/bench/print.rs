//! Printing: a thousand forms as files beside typst, as one print job beside pdfkit.

use std::fs;
use std::path::{Path, PathBuf};

use super::measure::{Runs, Spread, python, runs};
use super::table::Figure;
use super::{beian, node};
use crate::process::{command, run};
use crate::{Failure, Outcome, place};

/// Forms of a batch.
const FORMS: f64 = 1000.0;
/// Runs of each program.
const RUNS: usize = 5;
/// Runs of what takes a blink.
const COLD: usize = 11;

/// The files of this benchmark.
struct Desk {
    folder: PathBuf,
    cases: String,
    forms: String,
}

/// Runs all of it.
pub(super) fn measured(folder: &Path, typst: &Path) -> Outcome<Vec<Figure>> {
    let desk = Desk::set_up(folder)?;
    let (ours, peer) = (desk.files()?, desk.typst(typst)?);
    let (job, rival) = (desk.job()?, desk.pdfkit()?);
    let cold = desk.cold()?;
    let single = size(&desk.path("one/verification_form-1.pdf"))?;
    let job_size = size(&desk.path("job/verification_form.pdf"))? / FORMS;
    let exactly = |number: f64| Spread::of(vec![number]);
    Ok(vec![
        Figure::of_peer("1,000 forms as files: CPU", ours.cpu(), peer.cpu(), "s", 1.0 / 7.0),
        Figure::at_most("1,000 forms as files: most memory", ours.peak(), "MB", 64.0).beside(peer.peak()),
        Figure::open("1,000 forms as files: by the clock", ours.clock(), Some(peer.clock()), "s"),
        Figure::of_peer("1,000 forms as one job: CPU", job.cpu(), rival.cpu(), "s", 0.5),
        Figure::at_most("1,000 forms as one job: most memory", job.peak(), "MB", 100.0).beside(rival.peak()),
        Figure::open("1,000 forms as one job: by the clock", job.clock(), Some(rival.clock()), "s"),
        Figure::at_most("one job: a form takes", exactly(job_size / 1000.0), "KB", 2.6)
            .beside(exactly(size(&desk.path("pdfkit.pdf"))? / FORMS / 1000.0)),
        Figure::at_most("one form, from a cold start: by the clock", cold.clock().times(1000.0), "ms", 80.0),
        Figure::at_most("one form takes", exactly(single / 1000.0), "KB", 34.0)
            .beside(exactly(size(&desk.path("typst/form-00000.pdf"))? / 1000.0)),
    ])
}

impl Desk {
    fn set_up(folder: &Path) -> Outcome<Self> {
        let text = |name: &str| folder.join(name).display().to_string();
        let count = format!("{FORMS}");
        let mut make = command(python());
        make.arg(place::root().join("tests/bench/cases.py")).arg(count).arg(folder);
        run(&mut make, "cases.py")?;
        Ok(Self { folder: folder.to_path_buf(), cases: text("cases.jsonl"), forms: text("forms.jsonl") })
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// A path as an argument, and a way to clear it before each run.
    fn fresh(&self, name: &str) -> (String, impl Fn() -> Outcome + use<>) {
        let path = self.path(name);
        let clear = path.clone();
        (path.display().to_string(), move || match fs::remove_dir_all(&clear) {
            Err(error) if clear.exists() => Err(Failure(format!("{}: {error}", clear.display()))),
            _ => Ok(()),
        })
    }

    fn files(&self) -> Outcome<Runs> {
        let (out, clear) = self.fresh("files");
        let args = ["print", "--batch", &self.cases, "--out", &out, "--paper", "verification_form"];
        runs("beian", RUNS, &beian(), &args, clear)
    }

    fn typst(&self, python: &Path) -> Outcome<Runs> {
        let (out, clear) = self.fresh("typst");
        let script = place::root().join("tests/bench/print.py").display().to_string();
        runs("typst", RUNS, python, &[&script, &self.forms, &out], clear)
    }

    fn job(&self) -> Outcome<Runs> {
        let (out, clear) = self.fresh("job");
        let print =
            ["print", "--batch", &self.cases, "--out", &out, "--paper", "verification_form", "--merged"];
        runs("beian", RUNS, &beian(), &print, clear)
    }

    fn pdfkit(&self) -> Outcome<Runs> {
        let script = place::root().join("tests/bench/print.mjs").display().to_string();
        let file = self.path("pdfkit.pdf").display().to_string();
        runs("pdfkit", RUNS, &node(), &[&script, &self.forms, &file], || Ok(()))
    }

    fn cold(&self) -> Outcome<Runs> {
        let (out, clear) = self.fresh("one");
        let case = place::root().join("assets/samples/first-filing-paper.json").display().to_string();
        let args = ["print", &case, "--out", &out, "--paper", "verification_form"];
        runs("beian, one form", COLD, &beian(), &args, clear)
    }
}

#[allow(clippy::cast_precision_loss)]
fn size(file: &Path) -> Outcome<f64> {
    let data = fs::metadata(file).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(data.len() as f64)
}

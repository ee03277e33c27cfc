//! Pictures: to at most 2,000 pixels and 2 MB, beside sharp.

use std::fs;
use std::path::{Path, PathBuf};

use super::measure::{Runs, runs};
use super::table::Figure;
use super::{beian, node};
use crate::process::{command, run};
use crate::{Failure, Outcome, place};

/// Runs of each program.
const RUNS: usize = 3;
/// Pictures of one run: the start of a program counts little then.
const COPIES: usize = 20;
/// Pictures of the batch that takes all cores.
const MANY: usize = 200;
/// What is prepared: much noise, which is hard to decode, and what people take pictures of.
const KINDS: [(&str, &str); 4] = [
    ("12mp.jpg", "pictures of 12 MP"),
    ("48mp.jpg", "pictures of 48 MP"),
    ("12mp-page.jpg", "pages of 12 MP"),
    ("48mp-page.jpg", "pages of 48 MP"),
];
/// Most memory of a thread, MB.
const THREAD: f64 = 64.0;

/// Runs all of it.
pub(super) fn measured(folder: &Path) -> Outcome<Vec<Figure>> {
    let desk = Desk::set_up(folder)?;
    let mut figures = Vec::new();
    for (file, kind) in KINDS {
        let name = format!("{COPIES} {kind}");
        let copies = desk.copies(file, COPIES)?;
        let (ours, peer) = (desk.ours(&name, &copies, RUNS)?, desk.sharp(&name, &copies, 1)?);
        figures.push(Figure::of_peer(&format!("{name}: CPU"), ours.cpu(), peer.cpu(), "s", 0.5));
        let most = THREAD * threads();
        figures.push(
            Figure::at_most(&format!("{name}: most memory"), ours.peak(), "MB", most).beside(peer.peak()),
        );
    }
    let copies = desk.copies("12mp.jpg", MANY)?;
    let name = format!("{MANY} pictures of 12 MP");
    let (ours, peer) = (desk.ours(&name, &copies, 1)?, desk.sharp(&name, &copies, 0)?);
    figures.push(Figure::open(&format!("{name}: by the clock"), ours.clock(), Some(peer.clock()), "s"));
    // All cores are used when the CPU time is as many times the clock's as there are cores.
    let busy = ours.clock().times(0.9 * threads());
    figures.push(Figure::open(
        &format!("{name}: CPU (all cores busy: {:.1} and more)", busy.middle),
        ours.cpu(),
        Some(peer.cpu()),
        "s",
    ));
    Ok(figures)
}

#[allow(clippy::cast_precision_loss)]
fn threads() -> f64 {
    std::thread::available_parallelism().map_or(1, usize::from) as f64
}

/// The files of this benchmark.
struct Desk {
    folder: PathBuf,
}

impl Desk {
    fn set_up(folder: &Path) -> Outcome<Self> {
        run(script().arg("make").arg(folder), "photo.mjs")?;
        Ok(Self { folder: folder.to_path_buf() })
    }

    /// Names of one picture, one for each time it is prepared.
    fn copies(&self, file: &str, count: usize) -> Outcome<Vec<String>> {
        let original = self.folder.join(file);
        let folder = self.folder.join("copies");
        let failed = |error: std::io::Error| Failure(format!("{}: {error}", folder.display()));
        fs::create_dir_all(&folder).map_err(failed)?;
        let each = (0..count).map(|number| {
            let copy = folder.join(format!("{number:03}-{file}"));
            if !copy.exists() {
                fs::hard_link(&original, &copy).or_else(|_| fs::copy(&original, &copy).map(|_| ()))?;
            }
            Ok(copy.display().to_string())
        });
        each.collect::<Result<_, std::io::Error>>().map_err(failed)
    }

    fn ours(&self, what: &str, files: &[String], times: usize) -> Outcome<Runs> {
        let out = self.folder.join("ours").display().to_string();
        let mut args = vec!["photo", "--slot", "entity.certificate", "--for", "tencent", "--out", &out];
        args.extend(files.iter().map(String::as_str));
        runs(&format!("beian, {what}"), times, &beian(), &args, || Ok(()))
    }

    /// sharp with so many threads; 0 for its own choice.
    fn sharp(&self, what: &str, files: &[String], threads: usize) -> Outcome<Runs> {
        let program = place::root().join("tests/bench/photo.mjs").display().to_string();
        let (out, threads) = (self.folder.join("sharp").display().to_string(), threads.to_string());
        let mut args = vec![program.as_str(), "shrink", &out, &threads];
        args.extend(files.iter().map(String::as_str));
        runs(&format!("sharp, {what}"), if threads == "1" { RUNS } else { 1 }, &node(), &args, || Ok(()))
    }
}

fn script() -> std::process::Command {
    let mut script = command(node());
    script.arg(place::root().join("tests/bench/photo.mjs"));
    script
}

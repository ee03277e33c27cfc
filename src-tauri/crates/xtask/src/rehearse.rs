//! The main job without a window: the sample cases, from the check to the approved timeline.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use crate::process::{cargo, command, run};
use crate::steps::Steps;
use crate::system::{self, Purpose};
use crate::{Failure, Outcome, place};

const SAMPLES: [&str; 2] = ["first-filing-paper", "first-filing-app"];

/// Builds `beian` and takes every sample case to its end.
pub(crate) fn rehearse() -> Outcome {
    let mut steps = Steps::new(2 + SAMPLES.len());
    println!("No display: Beian Desk does its main job windowless, with the program `beian`.");
    steps.next("System packages");
    system::packages(Purpose::Windowless)?;
    steps.next("The program `beian` (the first time takes some minutes)");
    run(&mut cargo(&["build", "--package", "cli"]), "cargo build")?;
    let home =
        env::var_os("BEIAN_HOME").map_or_else(|| place::root().join("target/rehearsal"), PathBuf::from);
    for sample in SAMPLES {
        steps.next(sample);
        case(sample, &home)?;
    }
    println!("\n备案台 has done its main job in {}. Everything is in {}", steps.elapsed(), home.display());
    Ok(())
}

/// One case: check, papers, packet, filed to the practice office and followed to its end.
fn case(sample: &str, home: &Path) -> Outcome {
    let results = home.join("results").join(sample);
    fs::create_dir_all(&results).map_err(|error| Failure(format!("{}: {error}", results.display())))?;
    let file = place::root().join("assets/samples").join(format!("{sample}.json"));
    let beian = |verb: &str| {
        let mut beian = command(place::built("beian"));
        beian.env("BEIAN_HOME", home).arg(verb).arg(&file);
        beian
    };
    run(&mut beian("check"), "beian check")?;
    let papers = results.join("papers");
    let on_paper = sample.ends_with("paper");
    if on_paper {
        run(beian("print").arg("--out").arg(&papers).stdout(Stdio::null()), "beian print")?;
    }
    let packet = results.join("packet.zip");
    run(beian("pack").arg("--force").arg("--out").arg(&packet).stdout(Stdio::null()), "beian pack")?;
    let timeline = results.join("timeline.json");
    let written =
        fs::File::create(&timeline).map_err(|error| Failure(format!("{}: {error}", timeline.display())))?;
    run(beian("file").args(["--channel", "practice", "--follow", "--json"]).stdout(written), "beian file")?;
    if on_paper {
        for pdf in pdfs(&papers)? {
            println!("  form:     {}", pdf.display());
        }
    }
    println!("  packet:   {}", packet.display());
    println!("  timeline: {}", timeline.display());
    Ok(())
}

fn pdfs(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let unreadable = |error| Failure(format!("{}: {error}", folder.display()));
    let entries = fs::read_dir(folder).map_err(unreadable)?.collect::<Result<Vec<_>, _>>();
    let mut files: Vec<PathBuf> = entries.map_err(unreadable)?.iter().map(fs::DirEntry::path).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "pdf"));
    files.sort();
    Ok(files)
}

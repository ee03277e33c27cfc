//! `./dev bench`: speed, each figure beside a peer that runs on the same machine at the same time.
//!
//! | module | what it does |
//! | --- | --- |
//! | [`measure`] | runs a program and keeps what it took |
//! | [`peers`] | the peers, installed from their registries at exact versions |
//! | [`print`], [`photo`] | papers and pictures |
//! | [`table`] | the figures beside the peers', with target and verdict |

mod measure;
mod peers;
mod photo;
mod print;
mod table;

use std::path::PathBuf;

use crate::process::{cargo, command, run};
use crate::steps::Steps;
use crate::{Outcome, node, place};

/// Runs every benchmark.
pub(crate) fn bench() -> Outcome {
    let folder = place::root().join("target/bench");
    let mut steps = Steps::new(7);
    steps.next("Peers");
    peers::packages()?;
    let typst = peers::typst(&folder)?;
    steps.next("The programs, optimised");
    run(&mut cargo(&["build", "--release", "--workspace", "--bin", "beian"]), "cargo build")?;
    steps.next("Printing: a thousand forms, typst and pdfkit beside it");
    let mut figures = print::measured(&folder.join("print"), &typst)?;
    steps.next("Pictures: 12 and 48 megapixels, sharp beside it");
    figures.extend(photo::measured(&folder.join("photo"))?);
    steps.next("The core: loading the catalogue, judging filings by every rule");
    run(&mut cargo(&["bench", "-p", "filing", "--bench", "rules"]), "cargo bench")?;
    steps.next("Its peer: ajv looks at the shape of the same case files");
    run(command(node()).arg(place::root().join("tests/bench/shape.js")), "node")?;
    steps.next("Uploads: bytes on the wire, speed beside a plain PUT");
    node::readers()?;
    let upload = ["test", "--release", "--workspace", "--test", "acceptance", "upload::"];
    run(cargo(&upload).args(["--", "--include-ignored", "--nocapture"]), "cargo test")?;
    table::print(&figures);
    println!("All benchmarks ran in {}.", steps.elapsed());
    Ok(())
}

/// The windowless program, optimised.
fn beian() -> PathBuf {
    place::target().join("release").join(format!("beian{}", std::env::consts::EXE_SUFFIX))
}

fn node() -> PathBuf {
    PathBuf::from("node")
}

//! `./dev bench`: speed, each figure beside a peer that runs on the same machine at the same time.

use crate::process::{cargo, command, run};
use crate::steps::Steps;
use crate::{Outcome, place};

/// Runs every benchmark.
pub(crate) fn bench() -> Outcome {
    let folder = place::root().join("tests/bench");
    let mut steps = Steps::new(3);
    steps.next("Peers");
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    run(command(npm).current_dir(&folder).args(["ci", "--no-audit", "--no-fund"]), "npm ci")?;
    steps.next("The core: loading the catalogue, judging filings by every rule");
    run(&mut cargo(&["bench", "-p", "filing", "--bench", "rules"]), "cargo bench")?;
    steps.next("Its peer: ajv looks at the shape of the same case files");
    run(command("node").current_dir(&folder).arg("shape.js"), "node")?;
    println!("\nAll benchmarks ran in {}.", steps.elapsed());
    Ok(())
}

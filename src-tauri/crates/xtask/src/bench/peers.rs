//! The peers, at the versions that `tests/bench` names.

use std::path::{Path, PathBuf};

use super::measure::python;
use crate::process::{command, run};
use crate::system::{self, Purpose};
use crate::{Outcome, place};

/// What npm brings: pdfkit, sharp, ajv.
pub(super) fn packages() -> Outcome {
    system::packages(Purpose::Bench)?;
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let folder = place::root().join("tests/bench");
    run(command(npm).current_dir(folder).args(["ci", "--no-audit", "--no-fund"]), "npm ci")
}

/// typst in a Python environment of its own; the Python that has it.
pub(super) fn typst(folder: &Path) -> Outcome<PathBuf> {
    let venv = folder.join("venv");
    let own = if cfg!(windows) { venv.join("Scripts/python.exe") } else { venv.join("bin/python") };
    if !own.exists() {
        run(command(python()).args(["-m", "venv"]).arg(&venv), "python3 -m venv")?;
    }
    let wanted = place::root().join("tests/bench/requirements.txt");
    let mut pip = command(&own);
    pip.args(["-m", "pip", "--quiet", "--disable-pip-version-check", "install", "-r"]).arg(wanted);
    run(&mut pip, "pip install")?;
    Ok(own)
}

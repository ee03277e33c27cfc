//! Child processes. None outlives us: they share our terminal's process group, so Ctrl-C reaches them, and on Linux the
//! kernel ends them when we are killed.

use std::ffi::OsStr;
use std::io::ErrorKind;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::{Outcome, place};

/// A command in the checkout, bound to our own life.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = if cfg!(target_os = "linux") && have("setpriv") {
        let mut command = Command::new("setpriv");
        command.args(["--pdeathsig", "TERM", "--"]).arg(program);
        command
    } else {
        Command::new(program)
    };
    command.current_dir(place::root()).env("CARGO_TARGET_DIR", place::target());
    command
}

/// `cargo`, the one that called us.
///
/// What it told us of ourselves is taken out of the environment: build scripts watch those names (`ring` does), so a
/// call from here and one from a terminal would each rebuild what the other has built.
pub(crate) fn cargo(args: &[&str]) -> Command {
    let mut command = command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(args);
    let names = std::env::vars_os().map(|(name, _)| name);
    for name in names.filter(|name| about_us(&name.to_string_lossy())) {
        command.env_remove(name);
    }
    command
}

fn about_us(name: &str) -> bool {
    name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")
}

/// Runs to the end, in front of the user; anything but success is a failure that names `what`.
pub(crate) fn run(command: &mut Command, what: &str) -> Outcome {
    let status = command.status().map_err(|error| format!("{what} could not be started: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{what} failed ({status}); the reason stands above.").into())
    }
}

/// Runs quietly; what it printed, and whether it succeeded. `None` when there is no such program.
pub(crate) fn ask(command: &mut Command) -> Option<(bool, String)> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    Some((output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned()))
}

/// Whether a program of that name can be started.
pub(crate) fn have(program: &str) -> bool {
    let started = Command::new(program)
        .arg("--version")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    !matches!(started, Err(error) if error.kind() == ErrorKind::NotFound)
}

/// A child that works beside us and ends with us.
pub(crate) struct Beside(pub(crate) Child);

impl Drop for Beside {
    fn drop(&mut self) {
        // A polite end first: Xvfb removes its lock and socket only then.
        let asked = cfg!(unix) && Command::new("kill").arg(self.0.id().to_string()).status().is_ok();
        let deadline = Instant::now() + Duration::from_secs(5);
        while asked && Instant::now() < deadline {
            if !matches!(self.0.try_wait(), Ok(None)) {
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
        let _ended_already = self.0.kill();
        let _reaped = self.0.wait();
    }
}

//! A virtual display, so that window tests neither need a desktop nor disturb one.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use crate::process::{Beside, command};
use crate::{Failure, Outcome};

/// Xvfb on a display number that it found free; gone when dropped.
pub(crate) struct Display {
    /// Such as `:2`.
    pub(crate) name: String,
    _server: Beside,
}

impl Display {
    /// Starts the server and waits until it says which number it took.
    pub(crate) fn start() -> Outcome<Self> {
        let failed = |reason: String| Failure(format!("the virtual display (Xvfb) did not start: {reason}"));
        let mut child = command("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1440x1000x24", "-nolisten", "tcp", "-noreset"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| failed(error.to_string()))?;
        let stdout = child.stdout.take();
        let server = Beside(child);
        let mut number = String::new();
        if let Some(stdout) = stdout {
            BufReader::new(stdout).read_line(&mut number).map_err(|error| failed(error.to_string()))?;
        }
        match number.trim() {
            "" => Err(failed("it ended at once".to_owned())),
            number => Ok(Self { name: format!(":{number}"), _server: server }),
        }
    }
}

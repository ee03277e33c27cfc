//! Stdout and stderr. A reader that has gone away is no failure: nobody is left to tell.

use std::io::{self, Write as _};

use serde::Serialize;

/// Writes to stdout as it is.
pub(crate) fn text(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    forgiving(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
}

/// Writes lines to stdout.
pub(crate) fn lines(lines: &[String]) -> io::Result<()> {
    text(&lines.iter().map(|line| format!("{line}\n")).collect::<String>())
}

/// Writes the one JSON document of this call to stdout.
pub(crate) fn json(document: &impl Serialize) -> io::Result<()> {
    let mut written = serde_json::to_string_pretty(document)?;
    written.push('\n');
    text(&written)
}

/// Says something on stderr: progress, remarks, refusals. What nobody hears is not missed.
pub(crate) fn aside(line: &str) {
    let _ = writeln!(io::stderr().lock(), "{line}");
}

fn forgiving(done: io::Result<()>) -> io::Result<()> {
    match done {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

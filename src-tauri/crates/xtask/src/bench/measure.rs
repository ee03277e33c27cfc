//! Runs programs several times and keeps what they took.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::process::command;
use crate::{Failure, Outcome, place};

/// What one run took.
#[derive(Clone, Copy, Debug)]
struct Run {
    /// CPU seconds of all threads, user and system.
    cpu: f64,
    /// Seconds by the clock.
    clock: f64,
    /// Most memory, MB.
    peak: f64,
}

/// What several runs of one program took.
#[derive(Debug)]
pub(super) struct Runs(Vec<Run>);

/// The least, the middle and the greatest of several numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Spread {
    pub(super) least: f64,
    pub(super) middle: f64,
    pub(super) most: f64,
}

impl Runs {
    pub(super) fn cpu(&self) -> Spread {
        Spread::of(self.0.iter().map(|run| run.cpu).collect())
    }

    pub(super) fn clock(&self) -> Spread {
        Spread::of(self.0.iter().map(|run| run.clock).collect())
    }

    pub(super) fn peak(&self) -> Spread {
        Spread::of(self.0.iter().map(|run| run.peak).collect())
    }
}

impl Spread {
    /// Of at least one number.
    pub(super) fn of(mut numbers: Vec<f64>) -> Self {
        numbers.sort_by(f64::total_cmp);
        let at = |index: usize| numbers.get(index).copied().unwrap_or(f64::NAN);
        Self { least: at(0), middle: at(numbers.len() / 2), most: at(numbers.len().saturating_sub(1)) }
    }

    /// Each of them so many times as large.
    pub(super) fn times(self, factor: f64) -> Self {
        Self { least: self.least * factor, middle: self.middle * factor, most: self.most * factor }
    }
}

/// Python, as this system calls it.
pub(super) fn python() -> &'static str {
    if cfg!(windows) { "python" } else { "python3" }
}

/// Runs a program several times, after `before` each time; a line for each run.
pub(super) fn runs(
    what: &str,
    times: usize,
    program: &Path,
    args: &[&str],
    before: impl Fn() -> Outcome,
) -> Outcome<Runs> {
    let mut runs = Vec::with_capacity(times);
    for number in 1..=times {
        before()?;
        let run = once(program, args)?;
        println!(
            "  {what}, run {number} of {times}: {:.2} s of CPU, {:.2} s by the clock, at most {:.0} MB",
            run.cpu, run.clock, run.peak
        );
        runs.push(run);
    }
    Ok(Runs(runs))
}

fn once(program: &Path, args: &[&str]) -> Outcome<Run> {
    let mut measured: Command = command(python());
    measured.arg(place::root().join("tests/bench/measure.py")).arg(program).args(args);
    let output = measured.stderr(Stdio::inherit()).output();
    let output = output.map_err(|error| format!("{} could not be started: {error}", python()))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let numbers: Vec<f64> = text.split_whitespace().filter_map(|number| number.parse().ok()).collect();
    match (output.status.success(), numbers.as_slice()) {
        (true, &[cpu, clock, kib]) => Ok(Run { cpu, clock, peak: kib / 1024.0 }),
        _ => Err(Failure(format!("{} could not be measured; the reason stands above.", program.display()))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_three_runs_is_neither_the_best_nor_the_worst() {
        assert_eq!(Spread::of(vec![3.0, 1.0, 2.0]), Spread { least: 1.0, middle: 2.0, most: 3.0 });
        assert_eq!(Spread::of(vec![4.0]).times(0.5), Spread { least: 2.0, middle: 2.0, most: 2.0 });
    }
}

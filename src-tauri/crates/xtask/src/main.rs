//! Set-up, run and test, behind `./dev`.
//!
//! | module | what it does |
//! | --- | --- |
//! | [`run`] | `./dev run`: builds the app and starts it, or hands over to [`rehearse`] where there is no display |
//! | [`rehearse`] | the same main job without a window |
//! | [`test`] | `./dev test`: every check, in order of what it costs |
//! | [`bench`] | `./dev bench`: speed, with a peer beside it |
//! | [`hostile`] | `./dev hostile`: the malformed pictures of other people's tests |
//! | [`system`], [`node`], [`tools`] | what has to be installed: system packages, npm packages, cargo's tools |
//! | [`supply`] | licences, sources and known holes of what we build on |
//! | [`display`] | a virtual display for the tests |
//! | [`process`], [`steps`], [`place`] | child processes, progress lines, where things are |
//!
//! Only the standard library is used: this program has to build in seconds on a machine that has nothing yet.

mod bench;
mod display;
mod hostile;
mod node;
mod place;
mod process;
mod rehearse;
mod run;
mod steps;
mod supply;
mod system;
mod test;
mod tools;

use std::env;
use std::process::ExitCode;

const USAGE: &str = "\
./dev run [--windowless]    set up, build and start Beian Desk (without a display: do the main job windowless)
./dev test                  set up and run every check
./dev test ARGS…            set up and run `cargo test --workspace ARGS…` only, such as `--test window`
./dev bench                 measure the speed, with peers beside it (builds optimised: minutes)
./dev hostile               fetch the picture sources of Debian's image packages and try every file in them";

/// Why a command ended early, said to the person at the terminal.
struct Failure(String);

impl From<String> for Failure {
    fn from(reason: String) -> Self {
        Self(reason)
    }
}

impl From<&str> for Failure {
    fn from(reason: &str) -> Self {
        Self(reason.to_owned())
    }
}

type Outcome<T = ()> = Result<T, Failure>;

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let outcome = match args.as_slice() {
        ["run"] => run::run(false),
        ["run", "--windowless"] => run::run(true),
        ["bench"] => bench::bench(),
        ["hostile"] => hostile::hostile(),
        ["test"] => test::everything(),
        ["test", only @ ..] => test::only(only),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure(reason)) => {
            eprintln!("\nStopped: {reason}");
            ExitCode::FAILURE
        }
    }
}

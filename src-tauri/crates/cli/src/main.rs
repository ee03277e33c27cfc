//! `beian`: Beian Desk without a window, for scripts, servers and tests.
//!
//! | module | what it holds |
//! | --- | --- |
//! | `args` | commands and options, as declared |
//! | `help` | their help texts, from the locale files |
//! | `setting` | catalogue, language and output of one call |
//! | `outcome` | exit codes and refusals |
//! | `out` | stdout and stderr |
//! | `casefile` | reading a case and looking at the pictures it names |
//! | `disk` | writing a file whole or not at all |
//! | the rest | one module a command |

mod act;
mod after;
mod args;
mod casefile;
mod check;
mod disk;
mod explain;
mod file;
mod help;
mod materials;
mod need;
mod new;
mod office;
mod out;
mod outcome;
mod pack;
mod photo;
mod poll;
mod print;
mod rule;
mod scan;
mod schema;
mod setting;
mod status;
mod tables;
mod workdays;

use std::process::ExitCode;

use clap::FromArgMatches as _;
use desk::home::Home;
use desk::tables::{Tables, Trusted, in_use};

use args::{Beian, Verb};
use outcome::{Exit, Failure, Outcome};
use setting::Setting;

fn main() -> ExitCode {
    // Whom to trust may be misspelt; that is said with the words of the built-in tables.
    let (trusted, doubt) = match Trusted::find() {
        Ok(trusted) => (trusted, None),
        Err(error) => (Trusted::default(), Some(error)),
    };
    let tables = if doubt.is_none() { in_use(&Home::find(), &trusted) } else { Tables::built_in() };
    let Ok(tables) = tables else { return Exit::Failed.into() };
    let words: Vec<_> = std::env::args_os().collect();
    let mut setting = Setting::before(tables, trusted, &words);
    let matches = match help::command(setting.words()).try_get_matches_from(&words) {
        Ok(matches) => matches,
        Err(error) => return help::explain(&setting, &error).into(),
    };
    let beian = match Beian::from_arg_matches(&matches) {
        Ok(beian) => beian,
        Err(error) => return help::explain(&setting, &error).into(),
    };
    setting.take(&beian);
    tables::remark(&setting, &beian.verb);
    let done = doubt.map_or_else(|| run(&setting, beian.verb), |error| Err(Failure::from(error)));
    match done {
        Ok(exit) => exit.into(),
        Err(failure) => failure.tell(&setting).into(),
    }
}

fn run(setting: &Setting, verb: Verb) -> Outcome {
    match verb {
        Verb::Need(args) => need::run(setting, &args),
        Verb::New(args) => new::run(setting, &args),
        Verb::Check(args) => check::run(setting, &args),
        Verb::Rule(args) => rule::run(setting, &args),
        Verb::Materials(args) => materials::run(setting, &args),
        Verb::Print(args) => print::run(setting, &args),
        Verb::Pack(args) => pack::run(setting, &args),
        Verb::Photo(args) => photo::run(setting, &args),
        Verb::Scan(args) => scan::run(setting, &args),
        Verb::Office(args) => office::run(setting, args),
        Verb::File(args) => file::run(setting, args),
        Verb::Act(args) => act::run(setting, &args),
        Verb::Workdays(args) => workdays::run(setting, &args),
        Verb::Tables(args) => tables::run(setting, args.act),
        Verb::Explain(args) => explain::run(setting, &args),
        Verb::After(args) => after::run(setting, &args),
        Verb::Status(args) => status::run(setting, &args),
        Verb::Poll(args) => poll::run(setting, &args),
        Verb::Schema => schema::run(setting),
    }
}

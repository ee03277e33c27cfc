//! `beian file`: a case handed in once, and followed.
//!
//! | module | what it holds |
//! | --- | --- |
//! | `home` | the data folder, its book, and the lock on its practice office |
//! | `import` | a case file brought into the book, once for each content |
//! | `errand` | hand in, then follow |
//! | `progress` | how far it is, on stderr |
//! | `report` | what came of it |

mod errand;
pub(crate) mod home;
mod import;
pub(crate) mod progress;
pub(crate) mod report;

use std::path::Path;

use desk::Desk;
use desk::book::Channel;
use desk::channel::{Office as Client, Token};
use filing::check::blocked;
use office::{ClockMode, Config, Office, Script};
use tokio_util::sync::CancellationToken;

use crate::args;
use crate::casefile::{CaseFile, in_words, read_text};
use crate::office::{runtime, script, stopped};
use crate::outcome::{Exit, Failure, Outcome};
use crate::setting::{Setting, day};
use errand::Errand;
use home::Home;
pub(crate) use import::brought_in;

pub(crate) fn run(setting: &Setting, args: args::File) -> Outcome {
    let file = CaseFile::read(setting, &args.case)?;
    let kind = setting.catalogue.filing_type(&file.case.filing_type);
    if kind.is_some_and(|kind| !kind.submits) {
        return Err(Failure::refused("cli_type_not_handed_in").about(&args.case).at("type"));
    }
    let problems = file.problems(setting, day(None));
    if blocked(&problems) {
        return report::not_handed_in(setting, &args, in_words(setting, &problems));
    }
    let destination = destination(&args)?;
    let home = Home::find()?;
    let desk = home.desk(setting, args.passphrase_file.as_deref())?;
    let case = import::import(setting, &desk, &home, &file, &destination)?;
    let errand = Errand { setting, desk: &desk, case, destination: &destination, follow: args.follow };
    if errand.is_over()? {
        return errand.report();
    }
    let practice = args.script.as_deref().map(script).transpose()?;
    runtime()?.block_on(async {
        let stop = interrupted();
        match &destination {
            Destination::Practice => {
                at_practice(&home, practice, async |client| errand.run(client, &stop).await).await
            }
            Destination::Http { address, token } => {
                errand.run(&Client::new(address, token.clone())?, &stop).await
            }
        }
    })
}

/// Works with the practice office of the data folder, which is open for as long as that takes.
pub(crate) async fn at_practice(
    home: &Home,
    script: Option<Script>,
    work: impl AsyncFnOnce(&Client) -> Outcome,
) -> Outcome {
    let _lock = home.lock_practice()?;
    let clock = ClockMode::Manual(desk::clock::now());
    let config = Config { clock, script, ..Config::practice(home.practice()) };
    let running = Office::start(config).await?;
    let outcome = match Client::new(&running.url(), running.token.clone()) {
        Ok(client) => work(&client).await,
        Err(error) => Err(error.into()),
    };
    running.stop().await;
    outcome
}

/// Where a case goes.
#[derive(Debug)]
pub(crate) enum Destination {
    /// The practice office of the data folder, started for this call.
    Practice,
    /// An office at an address.
    Http {
        /// As given.
        address: String,
        /// Its bearer token.
        token: Token,
    },
}

impl Destination {
    /// For the record in the book.
    fn channel(&self) -> Channel {
        match self {
            Self::Practice => Channel::Practice,
            Self::Http { .. } => Channel::Http,
        }
    }

    /// What tells destinations apart: the same case may go to each of them once.
    fn name(&self) -> &str {
        match self {
            Self::Practice => PRACTICE,
            Self::Http { address, .. } => office_name(address),
        }
    }
}

/// The name of the practice office among the destinations.
pub(crate) const PRACTICE: &str = "practice";

/// The name of an office among the destinations.
pub(crate) fn office_name(address: &str) -> &str {
    address.trim_end_matches('/')
}

/// Cancelled when the program is interrupted.
pub(crate) fn interrupted() -> CancellationToken {
    let stop = CancellationToken::new();
    let signal = stop.clone();
    tokio::spawn(async move {
        stopped().await;
        signal.cancel();
    });
    stop
}

/// The token in a file.
pub(crate) fn token(file: &Path) -> Outcome<Token> {
    let text = read_text(file)?;
    let code = if text.trim().is_empty() { "cli_empty_token" } else { "office_bad_token" };
    Token::read(&text).ok_or_else(|| Failure::refused(code).about(file))
}

/// The client of an office: with the token in a file, else with the one that the window left in the book.
pub(crate) fn client(desk: &Desk, address: &str, token_file: Option<&Path>) -> Outcome<Client> {
    if let Some(file) = token_file {
        return Ok(Client::new(address, token(file)?)?);
    }
    let listed = Client::new(address, "-")?;
    desk.office_at(listed.address())
        .map_err(|_| Failure::refused("cli_missing").with("option", "--token-file <FILE>"))
}

fn destination(args: &args::File) -> Outcome<Destination> {
    match (args.channel, &args.office, &args.token_file) {
        (args::Channel::Practice, None, None) => Ok(Destination::Practice),
        (args::Channel::Practice, ..) => Err(Failure::refused("cli_practice_has_office")),
        (args::Channel::Http, Some(office), Some(file)) => {
            Ok(Destination::Http { address: office.clone(), token: token(file)? })
        }
        (args::Channel::Http, ..) => {
            Err(Failure::refused("cli_missing").with("option", "--office <URL> --token-file <FILE>"))
        }
    }
}

/// The exit code of a case that is as it should be, or is not.
fn exit(mended: bool) -> Exit {
    if mended { Exit::Done } else { Exit::Blocked }
}

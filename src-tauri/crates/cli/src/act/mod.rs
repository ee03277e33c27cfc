//! `beian act`: takes a case that was handed in one step further at its office, or says what is possible now.
//!
//! | module | what it holds |
//! | --- | --- |
//! | `which` | the case that is meant, by its id or by its file |
//! | `verb` | what is called how, and what the office must allow for it |
//! | `step` | the step itself |
//! | `report` | where the case stands then, and what is possible |

mod report;
mod step;
mod verb;
mod which;

use desk::Desk;
use desk::book::{Channel, SendRow};
use desk::channel::Office as Client;

use crate::args;
use crate::file::home::Home;
use crate::file::{self, at_practice, interrupted};
use crate::office::runtime;
use crate::outcome::{Failure, Outcome};
use crate::setting::Setting;
use step::Step;

pub(crate) fn run(setting: &Setting, args: &args::Act) -> Outcome {
    let home = Home::with_book()?;
    let desk = home.desk(setting, args.passphrase_file.as_deref())?;
    let case = which::find(&desk, &home, args)?;
    let send = desk.send(&case)?.filter(|send| !send.filing_id.is_empty());
    let send = send.ok_or_else(|| Failure::refused("cli_act_not_filed").about(&args.case))?;
    let step = Step { setting, desk: &desk, case, channel: send.begun.channel, what: &args.what };
    runtime()?.block_on(async {
        let stop = interrupted();
        match send.begun.channel {
            Channel::Portal => Err(Failure::refused("cli_act_portal").about(&args.case)),
            Channel::Practice if args.office.is_some() => Err(Failure::refused("cli_practice_has_office")),
            Channel::Practice => {
                at_practice(&home, None, async |client| step.take(client, &stop).await).await
            }
            Channel::Http => step.take(&client(&desk, &send, args)?, &stop).await,
        }
    })
}

/// The office the case lies at, with the token that was given, else the one in the book.
fn client(desk: &Desk, send: &SendRow, args: &args::Act) -> Outcome<Client> {
    let address = &send.begun.office_url;
    let client = file::client(desk, address, args.token_file.as_deref())?;
    match &args.office {
        Some(named) if Client::new(named, "-")?.address() != client.address() => {
            Err(Failure::refused("cli_act_other_office").about(&args.case).with("address", address))
        }
        _ => Ok(client),
    }
}

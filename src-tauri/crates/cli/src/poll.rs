//! `beian poll`: asks the filing system after everything of the book that is open, once or whenever it is time.

use desk::Desk;
use desk::book::id::CaseId;
use desk::channel::Office;
use desk::outbox::SendError;
use desk::outbox::watch::{self, Brought, Watch};
use filing::state::State;
use filing::words::message_id;
use serde::Serialize;

use crate::args;
use crate::file::home::Home;
use crate::file::{client, interrupted};
use crate::office::runtime;
use crate::out;
use crate::outcome::{Exit, Failure, Outcome};
use crate::setting::Setting;

#[derive(Debug, Default, Serialize)]
struct Report {
    /// How many filings were asked after.
    asked: usize,
    /// Those whose status is new.
    news: Vec<News>,
    /// Cases whose filing the office does not know any more.
    lost: Vec<String>,
}

#[derive(Debug, Serialize)]
struct News {
    case: String,
    state: Option<State>,
}

pub(crate) fn run(setting: &Setting, args: &args::Poll) -> Outcome {
    let desk = Home::with_book()?.desk(setting, args.passphrase_file.as_deref())?;
    let Some(office) = office(&desk, args)? else {
        return told(setting, &Report::default());
    };
    let mut watch = Watch::of(&desk, &office)?;
    let report = runtime()?.block_on(async {
        let stop = interrupted();
        if args.once {
            tokio::select! {
                () = stop.cancelled() => Err(SendError::Stopped),
                brought = watch.once() => brought.map(|brought| report(&desk, &brought)),
            }
        } else {
            let heard = |brought: &Brought| {
                lines(setting, &report(&desk, brought)).iter().for_each(|line| out::aside(line))
            };
            watch.on(&stop, &heard).await.map(|()| Report::default())
        }
    });
    match report {
        Ok(report) => told(setting, &report),
        Err(SendError::Stopped) => Err(Failure::failed("cli_stopped")),
        Err(error) => Err(error.into()),
    }
}

/// The office that is asked: the one named, else the only one of the book. `None` where nothing is open.
fn office(desk: &Desk, args: &args::Poll) -> Outcome<Option<Office>> {
    let mut open = watch::offices(desk)?;
    let address = match (&args.office, open.pop()) {
        (Some(named), _) => named.clone(),
        (None, None) => return Ok(None),
        (None, Some(only)) if open.is_empty() => only,
        (None, Some(_)) => return Err(Failure::refused("cli_missing").with("option", "--office <URL>")),
    };
    client(desk, &address, args.token_file.as_deref()).map(Some)
}

fn report(desk: &Desk, brought: &Brought) -> Report {
    let state = |case: &CaseId| desk.send(case).ok().flatten()?.status.map(|status| status.state);
    Report {
        asked: brought.asked,
        news: brought
            .news
            .iter()
            .map(|case| News { case: case.as_str().to_owned(), state: state(case) })
            .collect(),
        lost: brought.lost.iter().map(|case| case.as_str().to_owned()).collect(),
    }
}

fn told(setting: &Setting, report: &Report) -> Outcome {
    if setting.json {
        out::json(report)?
    } else {
        out::lines(&lines(setting, report))?
    }
    Ok(Exit::Done)
}

fn lines(setting: &Setting, report: &Report) -> Vec<String> {
    let (asked, news) = (report.asked.to_string(), report.news.len().to_string());
    let mut all = vec![setting.say("cli-poll-asked", &[("asked", &asked), ("news", &news)])];
    for one in &report.news {
        let state = one.state.map(|state| setting.words().plain(&message_id("state", state.name())));
        all.push(format!("{}  {}", one.case, state.unwrap_or_default()));
    }
    all.extend(report.lost.iter().map(|case| setting.say("cli-poll-lost", &[("case", case)])));
    all
}

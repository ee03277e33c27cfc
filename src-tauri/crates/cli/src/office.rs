//! `beian office`: the practice filing system as a server.

use std::path::Path;

use desk::clock;
use office::{ClockMode, Config, Office, Script};
use tokio::runtime::Runtime;

use crate::args;
use crate::casefile::read_text;
use crate::disk;
use crate::out;
use crate::outcome::{Exit, Failure, Outcome};
use crate::setting::Setting;

pub(crate) fn run(setting: &Setting, args: args::Office) -> Outcome {
    let config = Config {
        listen: args.listen,
        clock: clock_mode(&args.clock)?,
        script: args.script.as_deref().map(script).transpose()?,
        seed: args.seed,
        database: args.db,
        ..Config::practice(args.data.clone())
    };
    runtime()?.block_on(serve(setting, config, &args.data))
}

/// The threads that network work needs.
pub(crate) fn runtime() -> Outcome<Runtime> {
    Runtime::new().map_err(|error| Failure::failed("cli_threads").with("detail", &error.to_string()))
}

/// A script by name, else from a file.
pub(crate) fn script(asked: &str) -> Outcome<Script> {
    if Script::names().any(|name| name == asked) {
        return Ok(Script::named(asked)?);
    }
    let file = Path::new(asked);
    if !file.exists() {
        let known: Vec<&str> = Script::names().collect();
        let refused = Failure::refused("cli_unknown_script").at("--script").with("value", asked);
        return Err(refused.with("known", &known.join(", ")));
    }
    Script::read(&read_text(file)?).map_err(|error| Failure::from(error).about(file))
}

fn clock_mode(asked: &str) -> Outcome<ClockMode> {
    match asked {
        "real" => Ok(ClockMode::Real),
        "manual" => Ok(ClockMode::Manual(clock::now())),
        _ => {
            let times = asked.strip_prefix('x').and_then(|times| times.parse().ok());
            let times = times.filter(|times: &f64| times.is_finite() && *times > 0.0);
            times.map(ClockMode::Times).ok_or_else(|| {
                Failure::refused("cli_bad_value")
                    .with("option", "--clock <real|xN|manual>")
                    .with("value", asked)
            })
        }
    }
}

async fn serve(setting: &Setting, config: Config, data: &Path) -> Outcome {
    let running = Office::start(config).await?;
    let stored = disk::write_private(&data.join("token"), format!("{}\n", running.token).as_bytes());
    if let Err(failure) = stored {
        running.stop().await;
        return Err(failure);
    }
    let (url, token) = (running.url(), running.token.clone());
    if setting.json {
        out::json(&serde_json::json!({ "address": url, "token": token, "practice": true }))?;
    } else {
        out::lines(&[setting.say("cli-office-open", &[("address", &url), ("token", &token)])])?;
    }
    stopped().await;
    running.stop().await;
    out::aside(&setting.say("cli-office-closed", &[]));
    Ok(Exit::Done)
}

/// Returns when somebody asks this program to stop.
pub(crate) async fn stopped() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut ended) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = interrupted => {}
                _ = ended.recv() => {}
            }
            return;
        }
    }
    let _ = interrupted.await;
}

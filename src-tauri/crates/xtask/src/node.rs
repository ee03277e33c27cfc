//! The window's pages: npm packages, and the bundle that the app carries.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::SystemTime;

use crate::process::{ask, command, run};
use crate::{Failure, Outcome, place};

/// Oldest Node.js that the bundler takes: major, minor.
const OLDEST: (u32, u32) = (20, 19);

/// npm in the window's folder.
pub(crate) fn npm(args: &[&str]) -> Command {
    npm_in(&place::ui(), args)
}

fn npm_in(folder: &Path, args: &[&str]) -> Command {
    let mut npm = command(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir(folder).args(args);
    npm
}

/// Makes sure of the npm packages that the window's lock file names.
pub(crate) fn packages() -> Outcome {
    recent_enough()?;
    packages_in(&place::ui())
}

/// Makes sure of the programs that read our papers back in the tests.
pub(crate) fn readers() -> Outcome {
    packages_in(&place::root().join("tests/node"))
}

fn packages_in(folder: &Path) -> Outcome {
    // npm writes this file last, so an interrupted installation is not taken for a finished one.
    let done = modified(&folder.join("node_modules/.package-lock.json"));
    let lock = folder.join("package-lock.json");
    if done.is_some_and(|done| modified(&lock).is_some_and(|lock| lock <= done)) {
        println!("All there.");
        return Ok(());
    }
    println!("Installing the npm packages that {} names.", lock.display());
    run(&mut npm_in(folder, &["ci", "--no-audit", "--no-fund"]), "npm ci")
}

/// Bundles the window's pages into `ui/dist` when anything they are made of is newer.
pub(crate) fn bundle() -> Outcome {
    let stamp = place::ui().join("node_modules/.beian-bundled");
    let built = modified(&stamp).filter(|_| place::ui().join("dist/index.html").is_file());
    let sources = newest(&place::ui()).max(newest(&place::root().join("assets")));
    if built.is_some_and(|built| sources.is_some_and(|newest| newest <= built)) {
        println!("Nothing changed since the last time.");
        return Ok(());
    }
    let begun = SystemTime::now();
    let _first_time = fs::remove_file(&stamp);
    run(&mut npm(&["run", "build"]), "npm run build")?;
    // Dated at the beginning: an edit made while it was bundling counts as newer.
    fs::File::create(&stamp)
        .and_then(|file| file.set_modified(begun))
        .map_err(|error| Failure(format!("{}: {error}", stamp.display())))
}

fn recent_enough() -> Outcome {
    let answer = ask(command("node").arg("--version")).map(|(_, text)| text).unwrap_or_default();
    let mut numbers =
        answer.trim().trim_start_matches('v').split('.').map_while(|part| part.parse::<u32>().ok());
    let version = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    if version >= OLDEST {
        return Ok(());
    }
    let (major, minor) = OLDEST;
    let found = if answer.trim().is_empty() { "none" } else { answer.trim() };
    Err(Failure(format!(
        "Node.js {major}.{minor} or newer is needed, found {found}. Get it from https://nodejs.org, then call ./dev again."
    )))
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}

/// When anything below a folder last changed. Folders count too: a file taken away dates its folder.
fn newest(path: &Path) -> Option<SystemTime> {
    let name = path.file_name().unwrap_or_default();
    if name == "node_modules" || name == "dist" || name == ".svelte-kit" {
        return None;
    }
    let below = fs::read_dir(path).into_iter().flatten().flatten().filter_map(|entry| newest(&entry.path()));
    // The window's own folder is dated anew whenever `dist` or `node_modules` is made, so it does not count itself.
    let own = if path == place::ui() { None } else { modified(path) };
    below.max().max(own)
}

//! `./dev test`.

use std::process::Command;

use crate::display::Display;
use crate::node::npm;
use crate::process::{cargo, run};
use crate::steps::Steps;
use crate::system::{self, Purpose};
use crate::tools::TAURI_DRIVER;
use crate::{Outcome, node, place, supply};

/// Every check, the cheap ones first.
pub(crate) fn everything() -> Outcome {
    let mut steps = Steps::new(10);
    set_up(&mut steps)?;
    steps.next("Formatting and lints of the window's source");
    run(&mut cargo(&["fmt", "--all", "--check"]), "cargo fmt --check (`cargo fmt` mends it)")?;
    run(&mut npm(&["run", "--silent", "lint"]), "eslint")?;
    run(&mut npm(&["run", "--silent", "check"]), "svelte-check")?;
    steps.next("Known holes of npm packages");
    supply::npm_packages()?;
    steps.next("Licences, bans and sources of crates");
    supply::crates()?;
    steps.next("Lints");
    let lints = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
    run(&mut cargo(&lints), "cargo clippy")?;
    steps.next("Programs and tests");
    build()?;
    steps.next("Window driver");
    let mut tests = tests()?;
    steps.next("Tests: crates, architecture, acceptance, the real window");
    run(tests.command.args(["--no-fail-fast"]), "cargo test")?;
    println!("\nAll tests passed in {}. Screenshots: {}", steps.elapsed(), screens());
    Ok(())
}

/// One part of the tests, with everything it needs.
pub(crate) fn only(args: &[&str]) -> Outcome {
    let mut steps = Steps::new(6);
    set_up(&mut steps)?;
    steps.next("Programs and tests");
    build()?;
    steps.next("Window driver");
    let mut tests = tests()?;
    steps.next("Tests");
    run(tests.command.args(args), "cargo test")?;
    println!("\nThese tests passed in {}. Screenshots: {}", steps.elapsed(), screens());
    Ok(())
}

/// Builds what `cargo test` runs and, in the same call, the programs it starts: asked for apart, cargo would settle on
/// other features for them and build nearly everything twice.
fn build() -> Outcome {
    run(&mut cargo(&["build", "--workspace", "--all-targets"]), "cargo build")
}

fn set_up(steps: &mut Steps) -> Outcome {
    steps.next("System packages");
    system::packages(Purpose::Tests)?;
    steps.next("npm packages");
    node::packages()?;
    node::readers()?;
    steps.next("The window's pages");
    node::bundle()
}

fn screens() -> String {
    place::root().join("target/screens").display().to_string()
}

/// `cargo test`, with the virtual display it runs on.
struct Tests {
    command: Command,
    _display: Option<Display>,
}

fn tests() -> Outcome<Tests> {
    let mut command = cargo(&["test", "--workspace"]);
    command.env("BEIAN_DESK_PROGRAM", place::built("beian-desk")).env("BEIAN_PROGRAM", place::built("beian"));
    if !cfg!(target_os = "linux") {
        println!("NOT CHECKED: the window tests need WebKitWebDriver, which only Linux has.");
        return Ok(Tests { command, _display: None });
    }
    let driver = TAURI_DRIVER.ready()?;
    let display = Display::start()?;
    println!("{} on display {}.", driver.display(), display.name);
    command
        .env("BEIAN_TAURI_DRIVER", driver)
        .env("DISPLAY", &display.name)
        .env("GDK_BACKEND", "x11")
        .env_remove("WAYLAND_DISPLAY")
        // Without a graphics card the web view starts several times faster so; the product leaves the choice alone.
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .env("NO_AT_BRIDGE", "1");
    Ok(Tests { command, _display: Some(display) })
}

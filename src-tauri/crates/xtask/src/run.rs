//! `./dev run`.

use std::env;

use crate::process::{cargo, command, run as run_to_end};
use crate::steps::Steps;
use crate::system::{self, Purpose};
use crate::{Outcome, node, place, rehearse};

/// Builds the app and starts it. Without a display, or when asked to, does the main job windowless.
pub(crate) fn run(windowless: bool) -> Outcome {
    if windowless || !has_display() {
        return rehearse::rehearse();
    }
    let mut steps = Steps::new(5);
    steps.next("System packages");
    system::packages(Purpose::Window)?;
    steps.next("npm packages");
    node::packages()?;
    steps.next("The window's pages");
    node::bundle()?;
    steps.next("The app (the first time takes some minutes)");
    build_programs()?;
    steps.next("Start");
    println!("备案台 is running. Close its window to end.");
    run_to_end(&mut command(place::built("beian-desk")), "Beian Desk")
}

/// Builds the window and `beian`.
fn build_programs() -> Outcome {
    run_to_end(&mut cargo(&["build", "--workspace", "--bins"]), "cargo build")
}

fn has_display() -> bool {
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

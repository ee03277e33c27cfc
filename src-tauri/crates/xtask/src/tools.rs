//! Tools that cargo builds once into the cache folder, each at one exact version.

use std::path::PathBuf;

use crate::process::{cargo, run};
use crate::{Failure, Outcome, place};

/// A tool, its version and why it is wanted.
pub(crate) struct Tool {
    name: &'static str,
    version: &'static str,
    why: &'static str,
}

/// Licences, bans and sources of everything in Cargo.lock.
pub(crate) const CARGO_DENY: Tool =
    Tool { name: "cargo-deny", version: "0.20.2", why: "checks licences and sources of what we build on" };

/// The WebDriver that starts a Tauri app.
pub(crate) const TAURI_DRIVER: Tool =
    Tool { name: "tauri-driver", version: "2.1.0", why: "drives the real window in the tests" };

impl Tool {
    /// Makes sure that the tool is there; where it is.
    pub(crate) fn ready(&self) -> Outcome<PathBuf> {
        // One folder for each version, so that a new version is never mistaken for the old one.
        let folder = place::tools().join(format!("{}-{}", self.name, self.version));
        let program = folder.join("bin").join(format!("{}{}", self.name, std::env::consts::EXE_SUFFIX));
        if !program.is_file() {
            self.install(&folder)?;
        }
        Ok(program)
    }

    /// Built without optimisation: that takes a third of the time, and the tools have little to do.
    fn install(&self, folder: &std::path::Path) -> Outcome {
        let Self { name, version, why } = self;
        println!("Building {name} {version} (once): {why}.");
        let text = |path: &std::path::Path| path.to_str().map(str::to_owned);
        let (Some(root), Some(build)) = (text(folder), text(&folder.join("build"))) else {
            return Err(Failure(format!("the cache folder's name cannot be read: {}", folder.display())));
        };
        let exact = format!("={version}");
        let mut install = cargo(&["install", name, "--version", &exact, "--locked", "--debug", "--quiet"]);
        install.args(["--root", &root, "--target-dir", &build]).env("CARGO_PROFILE_DEV_DEBUG", "0");
        // An interrupted build goes on from here the next time; a finished one needs its pieces no more.
        run(&mut install, &format!("cargo install {name}"))?;
        let _space = std::fs::remove_dir_all(folder.join("build"));
        Ok(())
    }
}

//! `beian`, called as a script would call it.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::tree::root;

/// A data folder of its own, and the program.
#[derive(Debug)]
pub struct Beian {
    home: TempDir,
}

/// What a call came to.
#[derive(Debug)]
pub struct Answer {
    /// Exit code.
    pub code: i32,
    /// What stood on stdout.
    pub out: String,
    /// What stood on stderr.
    pub err: String,
}

impl Default for Beian {
    fn default() -> Self {
        Self { home: TempDir::new().expect("a scratch folder") }
    }
}

impl Beian {
    /// A path in the scratch folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// A call, not yet made. It cannot ask: there is nobody at its stdin.
    pub fn command<I: IntoIterator<Item: AsRef<OsStr>>>(&self, args: I) -> Command {
        let mut command = Command::new(program());
        command.args(args).env("BEIAN_HOME", self.path("home")).current_dir(self.home.path());
        command.stdin(Stdio::null());
        command
    }

    /// Calls and waits.
    pub fn call<I: IntoIterator<Item: AsRef<OsStr>>>(&self, args: I) -> Answer {
        let output = self.command(args).output().expect("beian starts; `./dev test` builds it first");
        Answer {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).expect("stdout is UTF-8"),
            err: String::from_utf8(output.stderr).expect("stderr is UTF-8"),
        }
    }
}

impl Answer {
    /// The one JSON document on stdout.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("stdout is no JSON: {error}\n{self:?}"))
    }

    /// The same answer, provided that it ended so.
    pub fn ended(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{}\n{}", self.out, self.err);
        self
    }
}

/// A sample case of the repository, such as `first-filing-paper`.
pub fn sample(name: &str) -> PathBuf {
    root().join("assets/samples").join(format!("{name}.json"))
}

fn program() -> PathBuf {
    let given = env::var_os("BEIAN_PROGRAM").map(PathBuf::from);
    given.unwrap_or_else(|| {
        // Beside this test: …/debug/deps/acceptance-… → …/debug/beian.
        let own = env::current_exe().expect("the test knows where it lies");
        let folder = own.ancestors().nth(2).map_or_else(PathBuf::new, Path::to_path_buf);
        folder.join(format!("beian{}", env::consts::EXE_SUFFIX))
    })
}

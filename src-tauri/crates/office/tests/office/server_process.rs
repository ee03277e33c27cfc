//! A PostgreSQL server of this test alone, in a scratch folder, reached over a socket there. It ends with the test,
//! however the test ends: its shell waits for this process to go away.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

/// Begins a server in a folder, says so, and ends it with everything in it when its input ends.
const SCRIPT: &str = r#"
cd "$2" && "$1/initdb" -D data -U office -A trust -E UTF8 --no-locale >log 2>&1 &&
"$1/pg_ctl" -D data -w -l log -o "-k $2 -c listen_addresses=" start >>log 2>&1 && echo ready || { cat log >&2; exit 1; }
cat >/dev/null
"$1/pg_ctl" -D data -m immediate stop >>log 2>&1
rm -rf "$2"
"#;

struct Server {
    socket: String,
    // Its input stays open as long as this process lives.
    _shell: Child,
}

static SERVER: OnceLock<Server> = OnceLock::new();

/// The newest server that is installed.
fn programs() -> PathBuf {
    let folders = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().filter_map(Result::ok);
    let newest =
        folders.map(|entry| entry.path().join("bin")).filter(|bin| bin.join("initdb").exists()).max();
    newest.expect("no PostgreSQL server is installed; these tests need Debian's package `postgresql`")
}

/// A server refuses to run as the administrator; then it runs as the user that the package made.
fn shell(programs: &Path, folder: &Path) -> Command {
    let administrator = std::fs::metadata("/proc/self").is_ok_and(|own| {
        use std::os::unix::fs::MetadataExt;
        own.uid() == 0
    });
    let mut command = if administrator {
        let given = Command::new("chown").arg("postgres").arg(folder).status();
        assert!(given.is_ok_and(|status| status.success()), "there is no user `postgres`");
        let mut command = Command::new("runuser");
        command.args(["-u", "postgres", "--", "sh"]);
        command
    } else {
        Command::new("sh")
    };
    command.args(["-c", SCRIPT, "sh"]).arg(programs).arg(folder);
    command
}

fn start() -> Server {
    let folder = tempfile::Builder::new().prefix("office").tempdir_in("/tmp").unwrap().keep();
    let mut shell = shell(&programs(), &folder).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(shell.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert_eq!(line.trim(), "ready", "the PostgreSQL server did not start");
    Server { socket: folder.to_str().unwrap().to_owned(), _shell: shell }
}

/// The address of one of its databases; `postgres` is there from the beginning.
pub(crate) fn address(name: &str) -> String {
    let server = SERVER.get_or_init(start);
    format!("postgres://office@{}/{name}", server.socket.replace('/', "%2F"))
}

//! The WebDriver process, which never outlives its test.

use std::env;
use std::fs::File;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// tauri-driver with what it starts: the native driver and the app.
#[derive(Debug)]
pub struct Driver {
    child: Child,
    ports: [u16; 2],
    /// Where it listens.
    pub address: String,
}

/// A setting that `./dev test` makes; without it a window test fails rather than pass unseen.
pub fn setting(name: &str) -> PathBuf {
    let value =
        env::var_os(name).unwrap_or_else(|| panic!("{name} is not set: run `./dev test --test window`"));
    PathBuf::from(value)
}

impl Driver {
    /// Starts tauri-driver on free ports. `envs` reach the app; what the processes print goes to `log`.
    pub fn start(envs: &[(&str, String)], log: &Path) -> Self {
        let (port, native) = (free_port(), free_port());
        let out = File::create(log).expect("a log file");
        let errors = out.try_clone().expect("a second handle of the log file");
        let mut command = bound(&setting("BEIAN_TAURI_DRIVER"));
        command.args(["--port", &port.to_string(), "--native-port", &native.to_string()]);
        command.envs(envs.iter().map(|(name, value)| (name, value)));
        // Files, not pipes: a pipe held by a process that was left over would hang whoever reads it.
        command.stdin(Stdio::null()).stdout(out).stderr(errors);
        let child = command.spawn().expect("tauri-driver starts");
        Self { child, ports: [port, native], address: format!("http://127.0.0.1:{port}") }
    }

    /// Waits until the driver and the native driver behind it take connections.
    pub async fn listens(&self, patience: Duration) {
        let deadline = Instant::now() + patience;
        for port in self.ports {
            while tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_err() {
                assert!(Instant::now() < deadline, "tauri-driver does not listen on port {port}");
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
    }

    /// Something that ends the driver and the app in the same moment, without a word to either.
    pub fn killer(&self) -> impl FnOnce() + Send + use<> {
        let group = self.child.id();
        move || signal("KILL", group)
    }

    fn signal(&self, name: &str) {
        signal(name, self.child.id());
    }
}

impl Drop for Driver {
    /// The whole group goes: the driver, WebKitWebDriver and the app.
    fn drop(&mut self) {
        self.signal("TERM");
        let deadline = Instant::now() + Duration::from_secs(5);
        while matches!(self.child.try_wait(), Ok(None)) && Instant::now() < deadline {
            std::thread::sleep(Duration::from_millis(20));
        }
        self.signal("KILL");
        let _reaped = self.child.wait();
    }
}

fn signal(name: &str, group: u32) {
    let group = format!("-{group}");
    let _gone_already = Command::new("kill").args(["-s", name, "--", &group]).stderr(Stdio::null()).status();
}

/// In a process group of its own, and ended by the kernel should the test be killed.
#[cfg(unix)]
fn bound(program: &Path) -> Command {
    use std::os::unix::process::CommandExt;
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "TERM", "--"]).arg(program).process_group(0);
    command
}

#[cfg(not(unix))]
fn bound(program: &Path) -> Command {
    Command::new(program)
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("its address").port()
}

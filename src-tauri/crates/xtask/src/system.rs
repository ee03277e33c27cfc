//! System packages: installed with apt-get where there is one, named where there is none.

use std::path::Path;
use std::process::Command;

use crate::process::{ask, have, run};
use crate::{Failure, Outcome};

/// A Debian package and why it is wanted.
type Wanted = (&'static str, &'static str);

const CORE: &[Wanted] = &[
    ("build-essential", "C compiler, linker and make, for SQLCipher and OpenSSL"),
    ("perl", "OpenSSL's build is written in it"),
];
const WINDOW: &[Wanted] = &[
    ("libwebkit2gtk-4.1-dev", "the system web view the window is drawn with"),
    ("libayatana-appindicator3-1", "the icon in the tray, on desktops that have one"),
];
const TESTS: &[Wanted] = &[
    ("xvfb", "a virtual display for the window tests"),
    ("webkit2gtk-driver", "WebDriver for the real window"),
    ("xdotool", "drives the system's file dialog in the window tests"),
    ("poppler-utils", "reads the printed PDF back"),
    ("qpdf", "checks the PDF's structure"),
    ("postgresql", "a server of their own for the office's tests"),
];
const BENCH: &[Wanted] = &[("python3-venv", "typst, a peer of the benchmarks, comes as a Python package")];
const CHINESE: Wanted = ("fonts-noto-cjk", "a Chinese face for what is typed into the window");

/// For what packages are needed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// The windowless program alone.
    Windowless,
    /// The app.
    Window,
    /// Every check.
    Tests,
    /// The benchmarks of the windowless program.
    Bench,
}

impl Purpose {
    fn window(self) -> bool {
        matches!(self, Self::Window | Self::Tests)
    }
}

/// Makes sure of the system packages; says what it installs and why.
pub(crate) fn packages(purpose: Purpose) -> Outcome {
    if cfg!(windows) {
        return windows(purpose);
    }
    if cfg!(target_os = "macos") {
        println!("macOS brings its own web view; nothing to install.");
        return Ok(());
    }
    if !have("apt-get") {
        return elsewhere(purpose);
    }
    let missing: Vec<Wanted> =
        wanted(purpose).into_iter().filter(|(package, _)| !installed(package)).collect();
    if missing.is_empty() {
        println!("All there.");
        return Ok(());
    }
    println!("Installing with apt-get:");
    for (package, why) in &missing {
        println!("  {package}: {why}");
    }
    install(&missing)
}

fn wanted(purpose: Purpose) -> Vec<Wanted> {
    let mut wanted = CORE.to_vec();
    if purpose.window() {
        wanted.extend(WINDOW);
        if !has_chinese_face() {
            wanted.push(CHINESE);
        }
    }
    if purpose == Purpose::Tests {
        wanted.extend(TESTS);
    }
    if purpose == Purpose::Bench {
        wanted.extend(BENCH);
    }
    wanted
}

fn has_chinese_face() -> bool {
    ask(Command::new("fc-list").arg(":lang=zh-cn")).is_some_and(|(_, list)| !list.trim().is_empty())
}

fn installed(package: &str) -> bool {
    let status = ask(Command::new("dpkg-query").args(["-W", "-f", "${Status}", package]));
    status.is_some_and(|(_, text)| text == "install ok installed")
}

fn install(packages: &[Wanted]) -> Outcome {
    // An installation that was interrupted before is finished first; apt-get refuses to work otherwise.
    run(as_root("dpkg").args(["--configure", "-a"]), "dpkg --configure -a")?;
    run(as_root("apt-get").args(["-q", "update"]), "apt-get update")?;
    let names: Vec<&str> = packages.iter().map(|(package, _)| *package).collect();
    if names.contains(&"postgresql") {
        without_a_cluster()?;
    }
    apt(&names)
}

fn apt(packages: &[&str]) -> Outcome {
    let mut apt = as_root("apt-get");
    apt.args(["-qy", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", "install"]);
    apt.args(packages);
    run(&mut apt, "apt-get install")
}

/// PostgreSQL's package makes a cluster and leaves it running, unless it is told beforehand that nobody wants one: the
/// tests begin and end their own.
fn without_a_cluster() -> Outcome {
    apt(&["postgresql-common"])?;
    let tell = "echo 'create_main_cluster = false' >>/etc/postgresql-common/createcluster.conf";
    run(as_root("sh").args(["-c", tell]), "telling PostgreSQL to make no cluster")
}

/// apt-get is not bound to our life: a half-installed package is worse than one that finishes late.
fn as_root(program: &str) -> Command {
    let root = ask(Command::new("id").arg("-u")).is_some_and(|(_, id)| id.trim() == "0");
    let mut command = Command::new(if root { "env" } else { "sudo" });
    if !root {
        command.arg("env");
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", program]);
    command
}

/// Another Linux: we check by what has to work, and name the packages.
fn elsewhere(purpose: Purpose) -> Outcome {
    let mut missing: Vec<&str> = Vec::new();
    if ["perl", "make"].iter().any(|program| !have(program)) {
        missing.push("perl and make");
    }
    let web_view = ask(Command::new("pkg-config").args(["--exists", "webkit2gtk-4.1"]));
    if purpose.window() && !web_view.is_some_and(|(there, _)| there) {
        missing.push("WebKitGTK 4.1 with headers (Fedora: webkit2gtk4.1-devel, Arch: webkit2gtk-4.1)");
    }
    if purpose == Purpose::Tests {
        let programs = ["Xvfb", "WebKitWebDriver", "xdotool", "pdftotext", "qpdf"];
        missing.extend(programs.into_iter().filter(|program| !have(program)));
        if !Path::new("/usr/lib/postgresql").exists() {
            missing.push("a PostgreSQL server below /usr/lib/postgresql");
        }
    }
    if purpose == Purpose::Bench && !have("python3") {
        missing.push("Python 3.11 or newer");
    }
    report(&missing)
}

fn windows(purpose: Purpose) -> Outcome {
    let mut missing = Vec::new();
    if !have("perl") {
        missing.push("Perl, for OpenSSL's build (https://strawberryperl.com)");
    }
    let folders = ["ProgramFiles(x86)", "ProgramFiles"];
    let web_view = folders
        .iter()
        .filter_map(std::env::var_os)
        .any(|folder| Path::new(&folder).join("Microsoft/EdgeWebView/Application").is_dir());
    if purpose.window() && !web_view {
        missing.push("WebView2 (https://developer.microsoft.com/microsoft-edge/webview2)");
    }
    report(&missing)
}

fn report(missing: &[&str]) -> Outcome {
    if missing.is_empty() {
        println!("All there.");
        return Ok(());
    }
    Err(Failure(format!("please install first:\n  {}", missing.join("\n  "))))
}

//! `./dev hostile`: every picture in the source packages of Debian's image libraries, malformed ones above all, goes
//! through `beian photo`. The packages are fetched once, with a list of sources of our own: the system's stays as it is.

use std::fs;
use std::path::Path;

use crate::process::{cargo, command, run};
use crate::steps::Steps;
use crate::{Outcome, place};

/// Whose tests are worth borrowing.
const PACKAGES: [&str; 4] = ["libpng1.6", "libjpeg-turbo", "exiv2", "pillow"];
/// Where they come from.
const SOURCE: &str = "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] \
    http://deb.debian.org/debian bookworm main\n";

/// Fetches the sources, unless they are there, and runs the test over them.
pub(crate) fn hostile() -> Outcome {
    let folder = place::cache().join("hostile");
    let mut steps = Steps::new(3);
    steps.next("Source packages");
    for package in PACKAGES {
        let unpacked = folder.join("unpacked").join(package);
        if !unpacked.exists() {
            fetch(&folder, package, &unpacked)?;
        }
    }
    steps.next("beian, optimised");
    run(&mut cargo(&["build", "--release", "--workspace", "--bin", "beian"]), "cargo build")?;
    steps.next("Every picture in them");
    let mut test = cargo(&["test", "--workspace", "--test", "acceptance", "hostile", "--", "--nocapture"]);
    test.env("BEIAN_HOSTILE", folder.join("unpacked"));
    test.env("BEIAN_PROGRAM", place::target().join("release").join("beian"));
    run(&mut test, "the test of hostile pictures")?;
    println!("\nDone in {}.", steps.elapsed());
    Ok(())
}

fn fetch(folder: &Path, package: &str, unpacked: &Path) -> Outcome {
    let apt = folder.join("apt");
    let made = |path: &Path| {
        fs::create_dir_all(path).map_err(|error| format!("{} cannot be made: {error}", path.display()))
    };
    made(&apt.join("lists/partial"))?;
    made(&apt.join("cache/archives/partial"))?;
    let list = apt.join("sources.list");
    fs::write(&list, SOURCE).map_err(|error| format!("{} cannot be written: {error}", list.display()))?;
    let options = [
        format!("Dir::Etc::SourceList={}", list.display()),
        "Dir::Etc::SourceParts=/dev/null".to_owned(),
        format!("Dir::State::Lists={}", apt.join("lists").display()),
        format!("Dir::Cache={}", apt.join("cache").display()),
        "APT::Sandbox::User=root".to_owned(),
    ];
    let ask = |words: &[&str], within: &Path| {
        let mut get = command("apt-get");
        get.current_dir(within).args(options.iter().flat_map(|option| ["-o", option.as_str()])).args(words);
        run(&mut get, "apt-get")
    };
    ask(&["update"], folder)?;
    let fetched = folder.join("fetched").join(package);
    made(&fetched)?;
    ask(&["source", "--download-only", package], &fetched)?;
    made(unpacked)?;
    let entries = fs::read_dir(&fetched).map_err(|error| error.to_string())?;
    for archive in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        if archive.to_string_lossy().contains(".tar.") && !archive.to_string_lossy().ends_with(".asc") {
            run(command("tar").arg("xf").arg(&archive).arg("-C").arg(unpacked), "tar")?;
        }
    }
    Ok(())
}

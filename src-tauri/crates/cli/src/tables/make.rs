//! Signing a pack, and making the key to sign with.

use std::path::Path;

use desk::clock;
use desk::tables::{PackError, SigningKey, gather};
use filing::catalogue::Catalogue;
use filing::catalogue::sources::Sources;
use serde_json::json;

use crate::args::Sign;
use crate::disk;
use crate::out;
use crate::outcome::{Exit, Failure, Outcome};
use crate::setting::Setting;

/// Signs the catalogue's files below a folder. What would not load is not signed.
pub(super) fn sign(setting: &Setting, args: &Sign) -> Outcome {
    if args.out.exists() && !args.force {
        return Err(Failure::refused("cli_already_there").about(&args.out));
    }
    let key = SigningKey::open(&args.key_file)?;
    let files = gather(&args.folder)?;
    let mut sources = Sources::embedded();
    files.iter().for_each(|(path, text)| sources.replace(path.clone(), text.clone()));
    if let Err(broken) = Catalogue::load(&sources) {
        return Err(Failure::from(PackError::Broken(broken.0)).about(&args.folder));
    }
    let count = files.len().to_string();
    let bytes = key.sign(files, args.as_of, clock::now(), &args.note)?;
    disk::write(&args.out, &bytes)?;
    let file = args.out.display().to_string();
    if setting.json {
        out::json(&json!({ "file": file, "key": key.id(), "files": count.parse::<usize>().unwrap_or(0) }))?;
    } else {
        let args = [("file", file.as_str()), ("key", &key.id()), ("count", &count)];
        out::lines(&[setting.say("cli-tables-sign-done", &args)])?;
    }
    Ok(Exit::Done)
}

/// Makes a key; the private half goes into the file, the public one is told, as a row for a list of trusted keys.
pub(super) fn key(setting: &Setting, file: &Path) -> Outcome {
    if file.exists() {
        return Err(Failure::refused("cli_key_there").about(file));
    }
    let pem = SigningKey::make()?;
    let key = SigningKey::read(&pem).ok_or_else(|| PackError::NoSigningKey(file.to_owned()))?;
    disk::write_private(file, pem.as_bytes())?;
    if setting.json {
        out::json(&json!({ "id": key.id(), "key": key.public() }))?;
    } else {
        out::aside(&setting.say("cli-tables-key-done", &[("file", &file.display().to_string())]));
        let row =
            ["[[key]]".to_owned(), format!("id = \"{}\"", key.id()), format!("key = \"{}\"", key.public())];
        let rest = ["owner", "source", "as_of"].map(|name| format!("{name} = \"\""));
        out::lines(&[row, rest].concat())?;
    }
    Ok(Exit::Done)
}

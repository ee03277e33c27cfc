//! A case file brought into the book, once for each content and destination.
//!
//! Before a case is begun it is noted that it will be, so a call that is killed at any moment is taken up by the
//! next one: what is there already is left alone, what is missing is added.

use std::fs;
use std::io;
use std::path::Path;

use desk::Desk;
use desk::book::id::CaseId;
use desk::book::{Change, NewCase};
use desk::clock;
use desk::digest::sha256;
use desk::outbox::packet::Packet;
use desk::photo::Cancel;
use filing::answers::Path as Place;
use filing::materials::wanted;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::Destination;
use super::home::Home;
use crate::casefile::CaseFile;
use crate::disk;
use crate::outcome::{Failure, Outcome};
use crate::setting::Setting;

/// One case file that was brought in. Hashes alone: the book is where personal data may be.
#[derive(Debug, Serialize, Deserialize)]
struct Entry {
    /// Names the content with its pictures, and the destination.
    content: String,
    /// Names the file's place, and the destination.
    file: String,
    /// When it was noted.
    since: Timestamp,
    /// The case in the book; absent until it was begun.
    case: Option<CaseId>,
}

/// The case of that file in the book: the one of an earlier call, or a new one.
pub(crate) fn import(
    setting: &Setting,
    desk: &Desk,
    home: &Home,
    file: &CaseFile,
    to: &Destination,
) -> Outcome<CaseId> {
    let (content, place) = (content(setting, file, to)?, place(file, to));
    let mut entries = read(home)?;
    entries.retain(|entry| entry.case.as_ref().is_none_or(|case| desk.book(|book| book.case(case)).is_ok()));
    if let Some(entry) = entries.iter().find(|entry| entry.content == content)
        && let Some(case) = entry.case.clone()
    {
        complete(setting, desk, file, &case)?;
        return Ok(case);
    }
    if let Some(entry) = entries.iter_mut().rev().find(|entry| entry.file == place)
        && let Some(case) = entry.case.clone()
        && returned(desk, &case)?
    {
        replace(setting, desk, file, &case)?;
        entry.content = content;
        write(home, &entries)?;
        return Ok(case);
    }
    let case = begin(setting, desk, home, file, &mut entries, (content, place))?;
    complete(setting, desk, file, &case)?;
    Ok(case)
}

fn begin(
    setting: &Setting,
    desk: &Desk,
    home: &Home,
    file: &CaseFile,
    entries: &mut Vec<Entry>,
    (content, place): (String, String),
) -> Outcome<CaseId> {
    let noted = entries.iter().position(|entry| entry.content == content);
    let since = noted.and_then(|at| entries.get(at)).map_or_else(clock::now, |entry| entry.since);
    if noted.is_none() {
        entries.push(Entry { content: content.clone(), file: place, since, case: None });
        write(home, entries)?;
    }
    let pinned = NewCase {
        filing_type: file.case.filing_type.clone(),
        road: file.case.road,
        province: file.case.province.clone(),
        catalogue_version: setting.catalogue.version.clone(),
    };
    let begun = desk.book(|book| book.cases())?.into_iter().find(|row| {
        let known = entries.iter().any(|entry| entry.case.as_ref() == Some(&row.id));
        !known && row.revision == 0 && row.created_at >= since && row.pinned == pinned
    });
    let case = match begun {
        Some(row) => row.id,
        None => desk.book(|book| book.new_case(&pinned, clock::now()))?,
    };
    if let Some(entry) = entries.iter_mut().find(|entry| entry.content == content) {
        entry.case = Some(case.clone());
    }
    write(home, entries)?;
    Ok(case)
}

/// Adds what is not in the book yet.
fn complete(setting: &Setting, desk: &Desk, file: &CaseFile, case: &CaseId) -> Outcome<()> {
    if desk.send(case)?.is_some() {
        return Ok(());
    }
    let changes: Vec<Change> =
        file.case.answers.iter().map(|(path, value)| Change { path, value: Some(value.clone()) }).collect();
    desk.book(|book| book.apply(case, &changes, clock::now()))?;
    attach(setting, desk, file, case)
}

/// Makes the case in the book what the file is now.
fn replace(setting: &Setting, desk: &Desk, file: &CaseFile, case: &CaseId) -> Outcome<()> {
    let now = &file.case.answers;
    let before = desk.case(case)?.answers;
    let gone = before.iter().filter(|(path, _)| now.get(path).is_none());
    let gone = gone.map(|(path, _)| Change { path, value: None });
    let kept = now.iter().map(|(path, value)| Change { path, value: Some(value.clone()) });
    let changes: Vec<Change> = kept.chain(gone).collect();
    desk.book(|book| {
        book.apply(case, &changes, clock::now())?;
        let old = book.attachments(case)?;
        old.iter().try_for_each(|attachment| book.detach(case, &attachment.id, clock::now()).map(drop))
    })?;
    attach(setting, desk, file, case)
}

fn attach(setting: &Setting, desk: &Desk, file: &CaseFile, case: &CaseId) -> Outcome<()> {
    let there = desk.case(case)?.materials;
    for wanted in wanted(&setting.catalogue, &file.case) {
        let held = there.get(&wanted.path).map_or(0, Vec::len);
        for name in wanted.attached.iter().skip(held) {
            let bytes = picture(file, &wanted.path, name)?;
            let attached = desk.attach(case, &wanted.path, &bytes, &Cancel::new(), clock::now());
            attached.map_err(|error| {
                Failure::from(error).about(&file.picture(name)).at(&wanted.path.to_string())
            })?;
        }
    }
    Ok(())
}

/// Whether the office wants something mended.
fn returned(desk: &Desk, case: &CaseId) -> Outcome<bool> {
    let Some(send) = desk.send(case)? else { return Ok(false) };
    let mend = desk.happened(case)?.last().is_some_and(|last| last.state.asks_for_mend());
    Ok(mend || !Packet::of(&send).findings.is_empty())
}

fn content(setting: &Setting, file: &CaseFile, to: &Destination) -> Outcome<String> {
    let mut hash = Sha256::new();
    hash.update(to.name());
    hash.update(file.case.write());
    for wanted in wanted(&setting.catalogue, &file.case) {
        for name in wanted.attached {
            hash.update(Sha256::digest(picture(file, &wanted.path, name)?));
        }
    }
    Ok(format!("{:x}", hash.finalize()))
}

fn place(file: &CaseFile, to: &Destination) -> String {
    place_of(&file.path, to.name())
}

fn place_of(file: &Path, destination: &str) -> String {
    let path = file.canonicalize().unwrap_or_else(|_| file.to_owned());
    sha256(format!("{destination}\n{}", path.display()).as_bytes())
}

/// The cases that a file was brought in as: of each destination the last one.
pub(crate) fn brought_in(home: &Home, file: &Path, destinations: &[String]) -> Outcome<Vec<CaseId>> {
    let entries = read(home)?;
    let last = |destination: &String| {
        let place = place_of(file, destination);
        entries.iter().rev().find(|entry| entry.file == place).and_then(|entry| entry.case.clone())
    };
    Ok(destinations.iter().filter_map(last).collect())
}

fn picture(file: &CaseFile, path: &Place, name: &str) -> Outcome<Vec<u8>> {
    let picture = file.picture(name);
    fs::read(&picture).map_err(|error| Failure::io("cli_read", &picture, &error).at(&path.to_string()))
}

fn read(home: &Home) -> Outcome<Vec<Entry>> {
    let path = home.imported();
    match fs::read(&path) {
        Ok(bytes) => {
            serde_json::from_slice(&bytes).map_err(|_| Failure::failed("cli_index_damaged").about(&path))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(Failure::io("cli_read", &path, &error)),
    }
}

fn write(home: &Home, entries: &[Entry]) -> Outcome<()> {
    let bytes = serde_json::to_vec_pretty(entries).unwrap_or_default();
    disk::write_private(&home.imported(), &bytes)
}

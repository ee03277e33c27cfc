mod changes;
mod copies;
mod durable;
mod forgetting;
mod inheriting;
mod model;
mod opening;
mod pictures;
mod profiles;
mod secrecy;
mod sites;
mod tables;
mod wording;

use std::path::{Path as FilePath, PathBuf};

use filing::answers::{Path, Value};
use filing::state::Road;
use jiff::Timestamp;
use tempfile::TempDir;

use super::attach::NewPicture;
use super::id::CaseId;
use super::key::{Passphrase, Unlock};
use super::{Book, Change, NewCase, PictureData};

/// A folder with a book that a plain key file opens: no key derivation, so many of them are cheap.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap() };
        Book::create(&desk.path(), &desk.unlock()).unwrap().close().unwrap();
        desk
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn path(&self) -> PathBuf {
        self.at("my.book")
    }

    fn unlock(&self) -> Unlock {
        key_file(self.folder.path())
    }

    fn open(&self) -> Book {
        Book::open(&self.path(), &self.unlock()).unwrap()
    }
}

fn key_file(folder: &FilePath) -> Unlock {
    Unlock::KeyFile(folder.join("device.key"))
}

fn passphrase(text: &str) -> Unlock {
    Unlock::Passphrase(Passphrase::new(text.to_owned()))
}

fn noon() -> Timestamp {
    "2026-11-23T04:00:00.123456789Z".parse().unwrap()
}

fn begin(book: &Book) -> CaseId {
    let case = NewCase {
        filing_type: "first_filing".to_owned(),
        road: Road::Paper,
        province: "浙江省".to_owned(),
        catalogue_version: "1".to_owned(),
    };
    book.new_case(&case, noon()).unwrap()
}

fn path(text: &str) -> Path {
    text.parse().unwrap()
}

fn text(value: &str) -> Option<Value> {
    Some(Value::Text(value.to_owned()))
}

fn change(at: &str, value: Option<Value>) -> Change {
    Change { path: path(at), value }
}

/// Bytes that differ from chunk to chunk.
fn noise(length: usize, seed: u32) -> Vec<u8> {
    let mut state = seed.wrapping_mul(2_654_435_761).max(1);
    let next = |_| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state as u8
    };
    (0..length).map(next).collect()
}

fn picture(bytes: Vec<u8>) -> NewPicture {
    let data = |bytes| PictureData { bytes, mime: "image/jpeg".to_owned(), width: 1200, height: 900 };
    let original = Some(data(bytes.iter().rev().copied().collect()));
    NewPicture { prepared: data(bytes), original, notes: serde_json::json!({ "turned": 90 }) }
}

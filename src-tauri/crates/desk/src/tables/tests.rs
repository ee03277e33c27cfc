use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use filing::catalogue::difference::difference;
use filing::catalogue::sources::Sources;
use jiff::civil::{Date, date};
use serde_json::Value;

use super::*;
use crate::home::Home;

const PROVINCES: &str = "tables/provinces.csv";

/// A data folder, and a key of its own that is trusted there.
struct Scene {
    folder: tempfile::TempDir,
    key: SigningKey,
    trusted: Trusted,
}

fn trust(key: &SigningKey) -> Trusted {
    let list = format!(
        "[[key]]\nid = \"{}\"\nkey = \"{}\"\nowner = \"Example\"\nsource = \"test\"\nas_of = \"2026\"\n",
        key.id(),
        key.public()
    );
    Trusted::read(&list).unwrap()
}

impl Scene {
    fn new() -> Self {
        let key = SigningKey::read(&SigningKey::make().unwrap()).unwrap();
        Self { folder: tempfile::tempdir().unwrap(), trusted: trust(&key), key }
    }

    fn home(&self) -> Home {
        Home::at(self.folder.path().join("home"))
    }

    fn now(&self) -> Tables {
        in_use(&self.home(), &self.trusted).unwrap()
    }

    /// A pack in which a province has another name in English.
    fn pack(&self, as_of: Date, name: &str) -> Vec<u8> {
        self.signed(as_of, &[(PROVINCES, &renamed(name))])
    }

    fn signed(&self, as_of: Date, files: &[(&str, &str)]) -> Vec<u8> {
        let files: BTreeMap<String, String> =
            files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
        self.key.sign(files, as_of, "2030-01-01T00:00:00Z".parse().unwrap(), "").unwrap()
    }

    fn file(&self, bytes: &[u8]) -> PathBuf {
        let path = self.folder.path().join("newer.beianpack");
        fs::write(&path, bytes).unwrap();
        path
    }

    fn propose(&self, bytes: &[u8]) -> Result<Proposed, PackError> {
        propose(&self.now(), &self.file(bytes), &self.trusted)
    }

    fn put_in(&self, bytes: &[u8]) -> Tables {
        install(&self.home(), &self.now(), &self.propose(bytes).unwrap()).unwrap()
    }

    /// What the folder's tables call Zhejiang in English.
    fn zhejiang(&self) -> String {
        self.now().catalogue.province("浙江省").unwrap().get("name_en").to_owned()
    }

    fn shelf(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.home().packs()).into_iter().flatten();
        let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
        files.sort();
        files
    }
}

fn renamed(name: &str) -> String {
    Sources::embedded().get(PROVINCES).unwrap().replace(",Zhejiang,", &format!(",{name},"))
}

/// The envelope with one thing done to it.
fn bent(pack: &[u8], bend: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut envelope: Value = serde_json::from_slice(pack).unwrap();
    bend(&mut envelope);
    serde_json::to_vec(&envelope).unwrap()
}

#[test]
fn a_signed_pack_is_used_until_one_goes_back() {
    let scene = Scene::new();
    assert_eq!(scene.zhejiang(), "Zhejiang");
    let before = scene.now();
    let after = scene.put_in(&scene.pack(date(2031, 1, 1), "Chekiang"));
    assert_ne!(before.catalogue.version, after.catalogue.version);
    assert_eq!((scene.zhejiang().as_str(), scene.now().as_of().as_str()), ("Chekiang", "2031-01-01"));
    let told = difference(&before.sources, &after.sources);
    assert_eq!(told.tables.len(), 1);
    let row = &told.tables[0].changed[0];
    assert_eq!((row.key[0].as_str(), row.cells[0].old.as_str()), ("330000", "Zhejiang"));
    back(&scene.home()).unwrap();
    assert_eq!((scene.zhejiang().as_str(), scene.now().label()), ("Zhejiang", None));
}

#[test]
fn a_pack_of_which_any_part_was_touched_is_refused() {
    let scene = Scene::new();
    let pack = scene.pack(date(2031, 1, 1), "Chekiang");
    let code = |bytes: Vec<u8>| scene.propose(&bytes).unwrap_err().code();
    let in_payload = |at: fn(usize) -> usize| {
        bent(&pack, |envelope| {
            let mut payload = STANDARD.decode(envelope["payload"].as_str().unwrap()).unwrap();
            let place = at(payload.len());
            payload[place] ^= 1;
            envelope["payload"] = STANDARD.encode(payload).into();
        })
    };
    for at in [|_| 0, |length| length / 2, |length| length - 1] {
        assert_eq!(code(in_payload(at)), "pack_wrong_signature");
    }
    let signature = |text: &str| bent(&pack, |envelope| envelope["signature"] = text.into());
    assert_eq!(code(signature("AAAA")), "pack_wrong_signature");
    assert_eq!(code(signature("?")), "pack_wrong_signature");
    assert_eq!(code(signature("")), "pack_unsigned");
    assert_eq!(
        code(bent(&pack, |envelope| drop(envelope.as_object_mut().unwrap().remove("signature")))),
        "pack_unsigned"
    );
    assert_eq!(
        code(bent(&pack, |envelope| drop(envelope.as_object_mut().unwrap().remove("key")))),
        "pack_unsigned"
    );
    assert_eq!(code(bent(&pack, |envelope| envelope["format"] = "beian-pack/2".into())), "pack_later_form");
    assert_eq!(code(b"PK\x03\x04".to_vec()), "pack_not_a_pack");
    assert_eq!(code(pack[..pack.len() / 2].to_vec()), "pack_not_a_pack");
    assert_eq!(scene.shelf(), Vec::<PathBuf>::new(), "looking puts nothing in");
}

#[test]
fn a_stranger_s_signature_counts_for_nothing() {
    let (scene, stranger) = (Scene::new(), Scene::new());
    let theirs = stranger.pack(date(2031, 1, 1), "Chekiang");
    assert_eq!(scene.propose(&theirs).unwrap_err().code(), "pack_unknown_key");
    let posing = bent(&theirs, |envelope| envelope["key"] = scene.key.id().into());
    assert_eq!(scene.propose(&posing).unwrap_err().code(), "pack_wrong_signature");
}

#[test]
fn what_is_older_than_what_is_in_use_is_refused_by_their_own_dates() {
    let scene = Scene::new();
    let old = scene.propose(&scene.pack(date(2020, 1, 1), "Chekiang")).unwrap_err();
    assert_eq!(old.code(), "pack_older");
    let newest = scene.pack(date(2199, 1, 1), "Newest");
    scene.put_in(&newest);
    let refused = scene.propose(&scene.pack(date(2198, 12, 31), "Older")).unwrap_err();
    assert_eq!(
        (refused.args()["given"].as_str(), refused.args()["held"].as_str()),
        ("2198-12-31", "2199-01-01")
    );
    let same_day = scene.propose(&scene.pack(date(2199, 1, 1), "Other")).unwrap_err();
    assert_eq!(same_day.code(), "pack_older", "of two packs made at one moment none is newer");
    scene.put_in(&newest);
    assert_eq!(
        (scene.zhejiang().as_str(), scene.shelf().len()),
        ("Newest", 1),
        "the same pack again is no harm"
    );
}

#[test]
fn a_pack_with_a_broken_table_is_refused_with_file_line_and_reason() {
    let scene = Scene::new();
    let broken = renamed("Chekiang") + "990000,乌有省,Nowhere,乌,0,,,nw,,,2031\n";
    let error = scene.propose(&scene.signed(date(2031, 1, 1), &[(PROVINCES, &broken)])).unwrap_err();
    let fault = &error.faults()[0];
    assert_eq!(error.code(), "pack_broken");
    assert_eq!((fault.file.as_str(), fault.line), (PROVINCES, broken.lines().count()));
    assert_eq!(fault.reason, "`source` is empty");
    assert_eq!(scene.zhejiang(), "Zhejiang");
}

#[test]
fn a_pack_holds_files_of_the_catalogue_and_no_others() {
    let scene = Scene::new();
    for path in [
        "../tables/x.csv",
        "/etc/x.csv",
        "tables/../../x.csv",
        "tables/./x.csv",
        "tables//x.csv",
        "tables/.x.csv",
        "tables/x.exe",
        "tables\\x.csv",
        "tables/x\\..\\y.csv",
        "desk.key",
        "papers/x.csv",
        "packs/keys.toml",
    ] {
        let files = BTreeMap::from([(path.to_owned(), "a,source,as_of\n".to_owned())]);
        let made = "2030-01-01T00:00:00Z".parse().unwrap();
        let unsigned = scene.key.sign(files.clone(), date(2031, 1, 1), made, "").unwrap_err();
        assert_eq!(unsigned.code(), "pack_strange_file", "{path}");
        // One who signs with other means is refused by who reads.
        let payload = pack::Payload { as_of: date(2031, 1, 1), made, note: String::new(), files };
        let bytes = scene.key.envelope(&serde_json::to_vec(&payload).unwrap());
        assert_eq!(scene.propose(&bytes).unwrap_err().code(), "pack_strange_file", "{path}");
    }
}

#[test]
fn a_file_too_large_is_not_read_to_its_end() {
    let scene = Scene::new();
    let path = scene.folder.path().join("huge.beianpack");
    fs::File::create(&path).unwrap().set_len(1 << 40).unwrap();
    assert_eq!(Pack::open(&path, &scene.trusted).unwrap_err().code(), "pack_too_big");
    let gone = Pack::open(&scene.folder.path().join("none"), &scene.trusted).unwrap_err();
    assert_eq!(gone.code(), "pack_unreadable");
}

#[test]
fn a_write_that_was_cut_off_leaves_what_was_in_use() {
    let scene = Scene::new();
    scene.put_in(&scene.pack(date(2031, 1, 1), "First"));
    let newer = scene.pack(date(2032, 1, 1), "Second");
    let half = scene.home().packs().join("2032-01-01-000000000000.beianpack.new");
    fs::write(&half, &newer[..newer.len() / 2]).unwrap();
    let now = scene.now();
    assert_eq!((scene.zhejiang().as_str(), now.set_aside.len()), ("First", 0));
    scene.put_in(&newer);
    assert_eq!(scene.zhejiang(), "Second");
    assert!(!half.exists(), "what was left of the first try is cleared away");
}

#[test]
fn a_damaged_pack_is_named_and_the_one_before_it_is_used() {
    let scene = Scene::new();
    scene.put_in(&scene.pack(date(2031, 1, 1), "First"));
    scene.put_in(&scene.pack(date(2032, 1, 1), "Second"));
    scene.put_in(&scene.pack(date(2033, 1, 1), "Third"));
    let shelf = scene.shelf();
    assert_eq!(shelf.len(), 2, "the one before stays, those before that go");
    fs::write(&shelf[1], b"{").unwrap();
    let now = scene.now();
    assert_eq!((scene.zhejiang().as_str(), now.set_aside[0].error.code()), ("Second", "pack_not_a_pack"));
    fs::write(&shelf[0], b"").unwrap();
    assert_eq!((scene.zhejiang().as_str(), scene.now().set_aside.len()), ("Zhejiang", 2));
}

#[test]
fn a_pack_dropped_into_the_folder_is_used_when_it_is_signed_and_newer() {
    let scene = Scene::new();
    let packs = scene.home().packs();
    fs::create_dir_all(&packs).unwrap();
    fs::write(packs.join("from-a-colleague.beianpack"), scene.pack(date(2031, 1, 1), "Chekiang")).unwrap();
    fs::write(packs.join("old.beianpack"), scene.pack(date(2020, 1, 1), "Old")).unwrap();
    let now = scene.now();
    assert_eq!(scene.zhejiang(), "Chekiang");
    assert_eq!(now.set_aside.len(), 1);
    assert_eq!(now.set_aside[0].error.code(), "pack_older");
}

#[test]
fn the_project_s_own_list_of_keys_is_sound_and_a_false_id_is_not() {
    assert!(Trusted::find().is_ok());
    let key = SigningKey::read(&SigningKey::make().unwrap()).unwrap();
    let list = format!(
        "[[key]]\nid = \"0000000000000000\"\nkey = \"{}\"\nowner = \"\"\nsource = \"\"\nas_of = \"\"\n",
        key.public()
    );
    assert_eq!(Trusted::read(&list).unwrap_err().code(), "pack_keys");
}

#[test]
fn what_a_folder_holds_beside_the_catalogue_is_not_signed() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(gather(folder.path()).unwrap_err().code(), "pack_nothing");
    for (name, text) in [("tables/a.csv", "x"), ("catalogue/rules/b.toml", "y"), ("tables/a.bak", "z")] {
        fs::create_dir_all(folder.path().join(name).parent().unwrap()).unwrap();
        fs::write(folder.path().join(name), text).unwrap();
    }
    fs::write(folder.path().join("desk.key"), "secret").unwrap();
    let names: Vec<String> = gather(folder.path()).unwrap().into_keys().collect();
    assert_eq!(names, ["catalogue/rules/b.toml", "tables/a.csv"]);
}

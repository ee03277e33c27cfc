//! `beian tables`: newer tables as a signed pack, what they change, and the way back.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::Value;
use tests::beian::{Answer, Beian, sample};
use tests::tree::root;

/// A province as the built-in table has it, and under another code.
const BUILT_IN: &str = "330000,浙江省,";
const CHANGED: &str = "339900,浙江省,";

/// A data folder whose owner trusts one key besides those of the program.
struct Office {
    beian: Beian,
}

impl Office {
    fn new() -> Self {
        let office = Self { beian: Beian::default() };
        let told = office.beian.call(["tables", "key", "--out", "signing.pem", "--json"]).ended(0).json();
        let list = format!(
            "[[key]]\nid = {}\nkey = {}\nowner = \"Example Host\"\nsource = \"test\"\nas_of = \"2026\"\n",
            told["id"], told["key"]
        );
        fs::write(office.beian.path("keys.toml"), list).expect("a list of keys");
        office
    }

    fn call(&self, args: &[&str]) -> Answer {
        let mut command = self.beian.command(args);
        let output: Output =
            command.env("BEIAN_PACK_KEYS", self.beian.path("keys.toml")).output().expect("beian starts");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        Answer {
            code: output.status.code().unwrap_or(-1),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    /// A folder like `assets` with one table in it.
    fn folder(&self, table: &str, text: &str) -> PathBuf {
        let folder = self.beian.path("newer");
        fs::create_dir_all(folder.join("tables")).expect("a folder");
        fs::write(folder.join("tables").join(table), text).expect("a table");
        folder
    }

    fn signed(&self, as_of: &str, name: &str) -> String {
        let folder = self.folder("provinces.csv", &provinces().replace(BUILT_IN, CHANGED));
        let file = self.beian.path(name).display().to_string();
        let folder = folder.display().to_string();
        let args = ["tables", "sign", &folder, "--key-file", "signing.pem", "--as-of", as_of, "--out", &file];
        self.call(&args).ended(0);
        file
    }

    fn check(&self) -> Answer {
        let case = sample("first-filing-paper").display().to_string();
        self.call(&["check", &case, "--json", "--now", "2026-11-23"])
    }

    fn in_use(&self) -> Value {
        self.call(&["tables", "--json"]).ended(0).json()
    }
}

fn provinces() -> String {
    let text = fs::read_to_string(root().join("assets/tables/provinces.csv")).expect("the provinces");
    assert!(text.contains(BUILT_IN), "the row this test changes");
    text
}

fn paths(answer: &Answer) -> Vec<String> {
    let problems = answer.json()["problems"].as_array().expect("problems").clone();
    problems.iter().map(|problem| problem["path"].as_str().expect("a path").to_owned()).collect()
}

fn code(answer: &Answer) -> String {
    answer.json()["errors"][0]["code"].as_str().expect("a code").to_owned()
}

#[test]
fn a_signed_pack_changes_what_a_check_finds_until_one_goes_back() {
    let office = Office::new();
    let before = paths(&office.check().ended(0));
    let pack = office.signed("2099-01-01", "newer.beianpack");

    let told = office.call(&["tables", "diff", &pack, "--json"]).ended(0).json();
    let change = &told["difference"]["tables"][0];
    assert_eq!(
        (&change["table"], told["pack"]["owner"].as_str()),
        (&Value::from("provinces"), Some("Example Host"))
    );
    assert_eq!(change["added"][0]["key"][0], "339900");
    assert_eq!(paths(&office.check().ended(0)), before, "looking at a pack changes nothing");

    office.call(&["tables", "install", &pack]).ended(0);
    assert_eq!(office.in_use()["as_of"], "2099-01-01");
    let after = paths(&office.check().ended(3));
    assert!(after.contains(&"entity.province".to_owned()), "{after:?}");

    office.call(&["tables", "back"]).ended(0);
    assert_eq!(office.in_use()["pack"], Value::Null);
    assert_eq!(paths(&office.check().ended(0)), before);
}

#[test]
fn the_open_cases_of_the_book_are_judged_again() {
    let office = Office::new();
    let case = sample("first-filing-paper").display().to_string();
    office.call(&["file", &case, "--channel", "practice"]).ended(0);
    let pack = office.signed("2099-01-01", "newer.beianpack");
    let told = office.call(&["tables", "install", &pack, "--json"]).ended(0).json();
    assert_eq!(told["judged"], 1);
    let appeared = told["cases"][0]["appeared"].as_array().expect("problems");
    assert!(appeared.iter().any(|problem| problem["path"] == "entity.province"), "{told}");
}

#[test]
fn what_is_not_signed_by_somebody_trusted_or_not_newer_is_refused() {
    let office = Office::new();
    let pack = office.signed("2099-01-01", "newer.beianpack");
    let refused = |file: &str| code(&office.call(&["tables", "install", file, "--json"]).ended(2));
    let bent = |name: &str, bend: fn(&mut Value)| {
        let mut envelope: Value = serde_json::from_str(&fs::read_to_string(&pack).unwrap()).unwrap();
        bend(&mut envelope);
        let file = office.beian.path(name);
        fs::write(&file, envelope.to_string()).unwrap();
        file.display().to_string()
    };
    assert_eq!(refused(&bent("a.beianpack", |envelope| envelope["signature"] = "".into())), "pack_unsigned");
    let touched = bent("b.beianpack", |envelope| {
        let payload = envelope["payload"].as_str().unwrap();
        envelope["payload"] = format!("AAAA{}", &payload[4..]).into();
    });
    assert_eq!(refused(&touched), "pack_wrong_signature");
    let stranger = office.beian.call(["tables", "install", &pack, "--json"]).ended(2);
    assert_eq!(code(&stranger), "pack_unknown_key", "the program by itself trusts nobody else's key");
    assert_eq!(refused(&office.signed("2020-01-01", "old.beianpack")), "pack_older");
    office.call(&["tables", "install", &pack]).ended(0);
    assert_eq!(refused(&office.signed("2098-01-01", "between.beianpack")), "pack_older");
    assert_eq!(refused(&office.beian.path("none").display().to_string()), "pack_unreadable");
}

#[test]
fn a_table_with_a_fault_is_not_signed_and_the_fault_is_named_with_file_and_line() {
    let office = Office::new();
    let broken = provinces() + "990000,乌有省,Nowhere,乌,0,,,nw,,,2031\n";
    let folder = office.folder("provinces.csv", &broken).display().to_string();
    let out = office.beian.path("x.beianpack");
    let file = out.display().to_string();
    let args = [
        "tables",
        "sign",
        &folder,
        "--key-file",
        "signing.pem",
        "--as-of",
        "2099-01-01",
        "--out",
        &file,
        "--json",
    ];
    let answer = office.call(&args).ended(2);
    let place = format!("tables/provinces.csv:{}", broken.lines().count());
    assert_eq!(
        (code(&answer).as_str(), &answer.json()["errors"][0]["path"]),
        ("pack_broken", &Value::from(place))
    );
    assert!(!out.exists());
}

#[test]
fn a_damaged_pack_in_the_data_folder_is_named_and_stops_nothing() {
    let office = Office::new();
    let packs = office.beian.path("home/packs");
    fs::create_dir_all(&packs).unwrap();
    fs::write(packs.join("2099-01-01-x.beianpack"), "{").unwrap();
    let answer = office.check().ended(0);
    assert!(answer.err.contains("2099-01-01-x.beianpack"), "{}", answer.err);
    assert_eq!(office.in_use()["set_aside"][0]["code"], "pack_not_a_pack");
}

#[test]
fn a_private_key_is_for_its_owner_alone_and_never_overwritten() {
    let office = Office::new();
    let key = office.beian.path("signing.pem");
    let before = fs::read(&key).unwrap();
    office.call(&["tables", "key", "--out", "signing.pem"]).ended(2);
    assert_eq!(fs::read(&key).unwrap(), before);
    assert!(private(&key));
}

#[cfg(unix)]
fn private(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    fs::metadata(file).unwrap().permissions().mode() & 0o077 == 0
}

#[cfg(not(unix))]
fn private(file: &Path) -> bool {
    file.is_file()
}

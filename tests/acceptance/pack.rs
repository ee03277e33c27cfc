//! `beian pack`: what the portal needs in one file, opened by a program that is not ours.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use tests::beian::{Answer, Beian, sample};
use zip::ZipArchive;

fn pack(beian: &Beian, case: &Path, out: &str) -> (Answer, PathBuf) {
    let (case, out) = (case.to_str().unwrap(), beian.path(out));
    let args = ["pack", case, "--out", out.to_str().unwrap(), "--now", "2026-11-23", "--json"];
    (beian.call(args), out)
}

fn opened(zip: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(fs::read(zip).unwrap())).expect("a sound ZIP file");
    let mut files = BTreeMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        let name = file.name().expect("a readable name").into_owned();
        drop(file);
        files.insert(name, bytes);
    }
    files
}

fn text(files: &BTreeMap<String, Vec<u8>>, name: &str) -> String {
    String::from_utf8(files[name].clone()).expect("UTF-8")
}

fn read(case: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(case).unwrap()).unwrap()
}

/// The paper sample, changed; its pictures are found where they lie.
fn changed(beian: &Beian, change: impl FnOnce(&mut Value)) -> PathBuf {
    let original = sample("first-filing-paper");
    let mut case = read(&original);
    for names in case["materials"].as_object_mut().unwrap().values_mut() {
        names[0] = json!(original.with_file_name(names[0].as_str().unwrap()));
    }
    change(&mut case);
    let file = beian.path("case.json");
    fs::write(&file, case.to_string()).unwrap();
    file
}

#[test]
fn the_manifest_agrees_with_the_files_and_says_what_case_it_is_of() {
    let beian = Beian::default();
    for name in crate::SAMPLES {
        let (answer, zip) = pack(&beian, &sample(name), &format!("{name}.zip"));
        let report = answer.ended(0).json();
        let mut files = opened(&zip);
        let manifest: Value = serde_json::from_slice(&files.remove("manifest.json").unwrap()).unwrap();
        let case = read(&sample(name));
        assert_eq!(manifest["format"], "beian-packet/1");
        for key in ["type", "road", "province"] {
            assert_eq!(manifest[key], case[key], "{name}: {key}");
        }
        assert!(manifest["catalogue"].as_str().is_some_and(|version| !version.is_empty()));
        let listed = |name: &String, bytes: &Vec<u8>| json!({ "name": name, "bytes": bytes.len(), "sha256": format!("{:x}", Sha256::digest(bytes)) });
        let found: Vec<Value> = files.iter().map(|(name, bytes)| listed(name, bytes)).collect();
        assert_eq!(manifest["files"], json!(found), "{name}");
        assert_eq!(report["sha256"], format!("{:x}", Sha256::digest(fs::read(&zip).unwrap())));
        let papers = files.keys().filter(|name| name.starts_with("papers/")).count();
        assert_eq!(papers, usize::from(case["road"] == "paper"), "{name}");
    }
}

#[test]
fn pictures_are_within_their_limits_and_no_name_of_a_file_names_a_person() {
    let beian = Beian::default();
    let (answer, zip) = pack(&beian, &sample("first-filing-paper"), "packet.zip");
    answer.ended(0);
    let files = opened(&zip);
    let case = sample("first-filing-paper");
    let wanted = beian.call(["materials", case.to_str().unwrap(), "--json"]).ended(0).json();
    let wanted = wanted["materials"].as_array().unwrap();
    let pictures: Vec<_> = files.iter().filter(|(name, _)| name.starts_with("pictures/")).collect();
    assert_eq!(pictures.len(), read(&case)["materials"].as_object().unwrap().len());
    for (name, bytes) in pictures {
        let of = |slot: &&Value| {
            let path = slot["slot"].as_str().unwrap();
            name.contains(&format!("-{}-", path.trim_start_matches("sites[0].")))
        };
        let slot = wanted.iter().find(of).unwrap_or_else(|| panic!("{name} is of no slot"));
        let most = slot["max_bytes"].as_u64().unwrap();
        assert!(bytes.len() as u64 <= most && bytes.starts_with(b"\xff\xd8"), "{name}: {}", bytes.len());
    }
    for name in files.keys() {
        assert!(name.is_ascii() && !name.contains("/li") && !name.contains("licence"), "{name}");
    }
}

#[test]
fn the_copy_sheet_is_for_notepad_and_has_every_value_in_normal_form_with_words_for_codes() {
    let beian = Beian::default();
    let case = changed(&beian, |case| {
        case["answers"]["entity_principal.mobile"] = json!("139 5710 0021");
    });
    let (answer, zip) = pack(&beian, &case, "packet.zip");
    answer.ended(0);
    let files = opened(&zip);
    for name in ["copy-sheet.txt", "checklist.txt"] {
        let text = text(&files, name);
        assert!(text.starts_with('\u{feff}') && text.matches('\n').count() == text.matches("\r\n").count());
    }
    let sheet = text(&files, "copy-sheet.txt");
    let at = |wanted: &str| {
        let place = sheet.lines().position(|line| line == wanted);
        place.unwrap_or_else(|| panic!("{wanted} is no line of\n{sheet}"))
    };
    let order = ["杭州示例茶业有限公司", "13957100021", "示例茶业", "5f0e9b2c-3a41-4d7e-9c68-1b2d3e4f5a60"];
    assert!(order.map(at).is_sorted(), "{sheet}");
    at("企业（代码 4）");
    assert!(!sheet.contains("none"), "what is no code of the ministry is not shown as one:\n{sheet}");
}

#[test]
fn a_filing_password_stands_in_no_file_of_the_packet_and_in_no_report() {
    const PASSWORD: &str = "Shili2026ab";
    let beian = Beian::default();
    for name in ["new-access-paper-individual-fujian", "deregister-entity-paper-zhejiang"] {
        let case = sample(name);
        assert!(fs::read_to_string(&case).unwrap().contains(PASSWORD), "{name} has one");
        let (answer, zip) = pack(&beian, &case, &format!("{name}.zip"));
        let answer = answer.ended(0);
        assert!(!answer.out.contains(PASSWORD), "{name}");
        for (file, bytes) in opened(&zip) {
            let found = bytes.windows(PASSWORD.len()).any(|window| window == PASSWORD.as_bytes());
            assert!(!found, "{name}: {file}");
        }
        let sheet = text(&opened(&zip), "copy-sheet.txt");
        let lines: Vec<&str> = sheet.lines().collect();
        let at = lines.iter().position(|line| *line == "[备案密码]").expect("it is named, to be typed");
        assert!(lines[at + 1].contains("不写在这里"), "{}", lines[at + 1]);
    }
    // A password that is no good is told of without being shown.
    let odd = beian.path("odd.json");
    let text = fs::read_to_string(sample("new-access-paper-individual-fujian")).unwrap();
    fs::write(&odd, text.replace(PASSWORD, "秘密ab")).unwrap();
    let told = beian.call(["check", odd.to_str().unwrap(), "--json"]);
    assert!(told.out.contains("filing_password") && !told.out.contains("秘密ab"), "{}", told.out);
}

#[test]
fn what_is_copied_is_chinese_whatever_language_the_labels_are_in() {
    let beian = Beian::default();
    let (case, out) = (sample("first-filing-paper"), beian.path("packet.zip"));
    let args = ["pack", case.to_str().unwrap(), "--out", out.to_str().unwrap(), "--lang", "en"];
    beian.call(args).ended(0);
    let sheet = text(&opened(&out), "copy-sheet.txt");
    assert!(sheet.contains("[Province]"), "{sheet}");
    assert!(sheet.lines().any(|line| line.starts_with("浙江省")), "{sheet}");
    // Title and subtitle are for the reader.
    assert!(!sheet.lines().skip(2).any(|line| line.starts_with("Zhejiang")), "{sheet}");
}

#[test]
fn the_same_case_gives_the_same_bytes_and_nothing_is_replaced_unasked() {
    let beian = Beian::default();
    let case = sample("first-filing-paper");
    let (one, two) = (pack(&beian, &case, "one.zip"), pack(&beian, &case, "two.zip"));
    let before = fs::read(&one.1).unwrap();
    assert!(before == fs::read(&two.1).unwrap(), "two packets of one case differ");
    fs::write(&one.1, "mine").unwrap();
    let again = pack(&beian, &case, "one.zip").0.ended(2).json();
    assert_eq!(again["errors"][0]["code"], "cli_already_there");
    assert_eq!(fs::read(&one.1).unwrap(), b"mine");
    let (case, out) = (case.to_str().unwrap(), one.1.to_str().unwrap());
    beian.call(["pack", case, "--out", out, "--now", "2026-11-23", "--force"]).ended(0);
    assert!(fs::read(&one.1).unwrap() == before);
}

#[cfg(unix)]
#[test]
fn identity_cards_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;

    let beian = Beian::default();
    let (answer, zip) = pack(&beian, &sample("first-filing-app"), "packet.zip");
    answer.ended(0);
    assert_eq!(fs::metadata(zip).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn what_must_be_mended_first_is_named_and_nothing_is_written() {
    let beian = Beian::default();
    let case = changed(&beian, |case| case["answers"]["entity.name"] = json!(""));
    let (answer, zip) = pack(&beian, &case, "packet.zip");
    let problems = answer.ended(3).json();
    assert!(problems["problems"].as_array().unwrap().iter().any(|problem| problem["path"] == "entity.name"));
    assert!(!zip.exists());
}

#[test]
fn every_picture_that_cannot_be_used_is_named_and_nothing_is_written() {
    let beian = Beian::default();
    fs::write(beian.path("note.jpg"), "just words").unwrap();
    let case = changed(&beian, |case| {
        case["materials"]["entity.certificate"] = json!(["note.jpg"]);
        case["materials"]["entity_principal.id_front"] = json!(["gone.jpg"]);
    });
    let (answer, zip) = pack(&beian, &case, "packet.zip");
    let errors = answer.ended(2).json();
    let places: Vec<&Value> =
        errors["errors"].as_array().unwrap().iter().map(|error| &error["path"]).collect();
    assert_eq!(places, ["entity.certificate", "entity_principal.id_front"]);
    assert!(!zip.exists());
}

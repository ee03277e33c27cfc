//! `beian photo`, and pictures that a case names but nobody can use.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use tests::beian::{Beian, sample};
use tests::tree::root;

fn picture(name: &str) -> std::path::PathBuf {
    root().join("assets/samples/pictures").join(name)
}

/// A PNG whose header promises 60,000×60,000 pixels.
fn promise() -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec();
    bytes.extend(60_000_u32.to_be_bytes());
    bytes.extend(60_000_u32.to_be_bytes());
    bytes.extend(b"\x08\x02\0\0\0\0\0\0\0");
    bytes.extend([0; 400]);
    bytes
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path of plain letters")
}

#[test]
fn a_phones_picture_comes_out_upright_plain_and_small() {
    let beian = Beian::default();
    let (input, out) = (picture("backdrop.jpg"), beian.path("out"));
    let before = fs::read(&input).unwrap();
    let args =
        ["photo", text(&input), "--slot", "site_principal.backdrop_photo", "--out", text(&out), "--json"];
    let answer = beian.call(args).ended(0).json();
    let file = &answer["files"][0];
    let made = fs::read(file["out"].as_str().unwrap()).unwrap();
    assert!(made.len() <= 76_800 && file["bytes"] == json!(made.len()));
    assert!(file["height"].as_u64() > file["width"].as_u64(), "a portrait stands upright: {file}");
    for mark in [&b"Exif"[..], b"GPS", b"Sample Camera"] {
        assert!(!made.windows(mark.len()).any(|part| part == mark), "metadata was left in");
    }
    assert!(fs::read(&input).unwrap() == before, "the original was touched");
}

#[test]
fn what_is_no_usable_picture_is_refused_with_a_reason_and_the_others_are_done() {
    let beian = Beian::default();
    let whole = fs::read(picture("licence.jpg")).unwrap();
    for (name, bytes) in [
        ("cut.jpg", &whole[..whole.len() / 2]),
        ("note.jpg", b"just words".as_slice()),
        ("huge.png", &promise()),
    ] {
        fs::write(beian.path(name), bytes).unwrap();
    }
    let good = picture("licence.jpg");
    let files = [text(&good), "cut.jpg", "note.jpg", "huge.png", "gone.jpg"];
    let mut args = vec!["photo"];
    args.extend(files);
    args.extend(["--slot", "entity.certificate", "--out", "out", "--json"]);
    let answer = beian.call(args).ended(2).json();
    let codes: Vec<&Value> =
        answer["files"].as_array().unwrap().iter().map(|file| &file["error"]["code"]).collect();
    assert_eq!(
        codes,
        [
            &Value::Null,
            &json!("photo_truncated"),
            &json!("photo_not_a_picture"),
            &json!("photo_too_large_sides"),
            &json!("photo_unreadable")
        ]
    );
    assert!(beian.path("out/licence.jpg").exists());
    assert_eq!(fs::read_dir(beian.path("out")).unwrap().count(), 1);
}

#[test]
fn the_original_is_never_overwritten() {
    let beian = Beian::default();
    fs::copy(picture("licence.jpg"), beian.path("licence.jpg")).unwrap();
    let before = fs::read(beian.path("licence.jpg")).unwrap();
    beian.call(["photo", "licence.jpg", "--slot", "entity.certificate", "--out", "."]).ended(0);
    assert!(fs::read(beian.path("licence.jpg")).unwrap() == before);
    assert!(beian.path("licence-2.jpg").exists());
}

#[test]
fn a_picture_that_is_gone_or_damaged_is_a_problem_at_its_slot() {
    let beian = Beian::default();
    let folder = sample("first-filing-app").parent().unwrap().to_path_buf();
    let mut case: Value =
        serde_json::from_str(&fs::read_to_string(sample("first-filing-app")).unwrap()).unwrap();
    for names in case["materials"].as_object_mut().unwrap().values_mut() {
        names[0] = json!(folder.join(names[0].as_str().unwrap()));
    }
    case["materials"]["entity.certificate"] = json!(["gone.jpg"]);
    case["materials"]["entity_principal.id_front"] = json!(["note.jpg"]);
    fs::write(beian.path("note.jpg"), "just words").unwrap();
    fs::write(beian.path("case.json"), case.to_string()).unwrap();
    let answer = beian.call(["check", "case.json", "--json", "--now", "2026-11-23"]).ended(3).json();
    let blocks: Vec<(&Value, &Value)> = answer["problems"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|problem| problem["severity"] == "block")
        .map(|problem| (&problem["path"], &problem["rule"]))
        .collect();
    assert_eq!(
        blocks,
        [
            (&json!("entity.certificate"), &json!("material.unreadable")),
            (&json!("entity_principal.id_front"), &json!("material.unusable"))
        ]
    );
}

/// Prepares the sample licence with these options besides.
fn licence_with(beian: &Beian, options: &[&str]) -> Value {
    let input = picture("licence.jpg");
    let mut args = vec!["photo", text(&input), "--out", "out", "--json", "--now", "2026-11-23"];
    args.extend(options);
    beian.call(args).ended(0).json()["files"].clone()
}

fn sides(file: &Value) -> (u64, u64) {
    (file["width"].as_u64().unwrap(), file["height"].as_u64().unwrap())
}

#[test]
fn a_turn_and_a_crop_change_the_sides_by_hand_or_from_a_file() {
    let beian = Beian::default();
    let slot = ["--slot", "entity.certificate", "--for", "tencent"];
    let with = |options: &[&str]| sides(&licence_with(&beian, &[&slot[..], options].concat())[0]);
    let (width, height) = with(&[]);
    assert_eq!(with(&["--turn", "90"]), (height, width));
    let half = with(&["--crop", "0,0,1,0.5"]);
    assert_ne!(half, (width, height));
    fs::write(beian.path("edit.json"), r#"{"crop":{"left":0,"top":0,"width":1,"height":0.5}}"#).unwrap();
    assert_eq!(with(&["--edit", "edit.json"]), half);
    let corners = with(&["--corners", "0.1,0.1,0.9,0.1,0.9,0.5,0.1,0.5"]);
    assert_ne!(corners, (width, height));
}

#[test]
fn a_wrong_value_of_an_option_is_refused_and_nothing_is_written() {
    let beian = Beian::default();
    let input = picture("licence.jpg");
    for wrong in [
        ["--turn", "45"],
        ["--corners", "1,2,3"],
        ["--corners", "0.1,0.1,0.9,0.9,0.9,0.1,0.1,0.9"],
        ["--crop", "0,0,0,0"],
        ["--for", "nobody"],
        ["--edit", "absent.json"],
    ] {
        let args =
            ["photo", text(&input), "--slot", "entity.certificate", "--out", "out", wrong[0], wrong[1]];
        let answer = beian.call(args);
        assert_ne!(answer.code, 0, "{wrong:?}");
        let left = fs::read_dir(beian.path("out")).map_or(0, Iterator::count);
        assert_eq!(left, 0, "{wrong:?}");
    }
}

#[test]
fn the_purpose_is_written_only_where_it_may_be() {
    let beian = Beian::default();
    let plain = licence_with(&beian, &["--slot", "entity.certificate"]);
    let before = fs::read(beian.path(plain[0]["out"].as_str().unwrap())).unwrap();
    let marked = licence_with(&beian, &["--slot", "entity.certificate", "--watermark=腾讯云"]);
    assert_ne!(fs::read(beian.path(marked[0]["out"].as_str().unwrap())).unwrap(), before);
    let form = picture("verification-form.jpg");
    let args =
        ["photo", text(&form), "--slot", "site.verification_form", "--out", "out", "--json", "--watermark"];
    let refused = beian.call(args).ended(2).json();
    assert_eq!(refused["files"][0]["error"]["code"], "photo_no_watermark");
}

#[test]
fn one_file_serves_several_slots_each_within_its_own_limit() {
    let beian = Beian::default();
    let files = licence_with(&beian, &["--slot", "entity.certificate", "--slot", "site.verification_form"]);
    let of: Vec<(&Value, u64, bool)> = files
        .as_array()
        .unwrap()
        .iter()
        .map(|file| {
            let limit = file["limit_bytes"].as_u64().unwrap();
            (&file["slot"], limit, file["bytes"].as_u64().unwrap() <= limit)
        })
        .collect();
    assert_eq!(of[0], (&json!("entity.certificate"), 76_800, true));
    assert!(of[1].0 == "site.verification_form" && of[1].2);
    assert!(beian.path("out/licence.entity.certificate.jpg").exists());
    assert!(beian.path("out/licence.site.verification_form.jpg").exists());
}

#[test]
fn a_provider_gets_the_finer_picture_it_takes() {
    let beian = Beian::default();
    let strict = licence_with(&beian, &["--slot", "entity.certificate"]);
    let finer = licence_with(&beian, &["--slot", "entity.certificate", "--for", "tencent"]);
    assert_eq!(finer[0]["limit_bytes"], 2_000_000);
    assert!(finer[0]["bytes"].as_u64() > strict[0]["bytes"].as_u64());
    let unknown = licence_with(&beian, &["--slot", "entity.certificate", "--for", "alibaba"]);
    let codes: Vec<&Value> =
        unknown[0]["found"].as_array().unwrap().iter().map(|note| &note["code"]).collect();
    assert!(codes.contains(&&json!("note-photo-limit_unknown")), "{codes:?}");
}

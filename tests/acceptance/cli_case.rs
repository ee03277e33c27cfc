//! `beian new`, `rule`, `materials`, `schema`, and papers that cannot be printed.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tests::beian::{Beian, sample};
use tests::tree::root;

fn text(path: &Path) -> &str {
    path.to_str().expect("a path of plain letters")
}

fn new_case(beian: &Beian, road: &str) -> PathBuf {
    let file = beian.path("c.json");
    let args =
        ["new", "--type", "first_filing", "--province", "浙江省", "--road", road, "--out", text(&file)];
    beian.call(args).ended(0);
    file
}

fn sample_json(name: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(sample(name)).expect("a sample")).expect("JSON")
}

#[test]
fn a_new_case_holds_every_answer_of_the_sample_empty_and_explained() {
    let beian = Beian::default();
    for (road, name) in [("paper", "first-filing-paper"), ("app", "first-filing-app")] {
        let file = new_case(&beian, road);
        let new: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        let filled = sample_json(name);
        for (place, ours, theirs) in [
            ("entity", &new["answers"], &filled["answers"]),
            ("site", &new["answers"]["sites"][0], &filled["answers"]["sites"][0]),
        ] {
            for id in theirs.as_object().unwrap().keys().filter(|id| *id != "sites") {
                assert!(ours.get(id).is_some(), "{place}: {id} is not in the new case");
                assert!(new["help"][id].as_str().is_some_and(|help| !help.is_empty()), "{id} has no help");
            }
        }
        for slot in filled["materials"].as_object().unwrap().keys() {
            assert_eq!(new["materials"][slot], json!([]), "{slot}");
        }
        beian.call(["check", text(&file)]).ended(3);
        fs::remove_file(file).unwrap();
    }
}

#[test]
fn a_file_that_is_there_is_not_overwritten_unasked() {
    let beian = Beian::default();
    let file = new_case(&beian, "app");
    let args = ["new", "--type", "first_filing", "--province", "浙江省", "--road", "paper", "--out"];
    let mut args: Vec<&str> = args.to_vec();
    args.push(text(&file));
    let before = fs::read(&file).unwrap();
    let answer = beian.call(&args).ended(2);
    assert!(answer.err.contains("c.json") && answer.err.contains("--force"), "{}", answer.err);
    assert!(fs::read(&file).unwrap() == before);
    args.push("--force");
    beian.call(&args).ended(0);
    assert!(fs::read(&file).unwrap() != before);
}

#[test]
fn wrong_use_is_refused_in_the_language_asked_for() {
    let beian = Beian::default();
    let chinese = beian.call(["chekc"]).ended(2);
    assert!(chinese.err.contains("没有这个命令"), "{}", chinese.err);
    let english = beian.call(["--lang", "en", "print", "--out", "x", "--nope"]).ended(2);
    assert!(english.err.contains("no such option") && english.err.contains("--nope"), "{}", english.err);
    let help = beian.call(["file", "--help"]).ended(0);
    assert!(help.out.contains("用法") && help.out.contains("不会重复提交"), "{}", help.out);
}

#[test]
fn every_vector_of_one_value_agrees() {
    let beian = Beian::default();
    let file = beian.path("rules.csv");
    let rows = "kind,value,expected,why\nresident_id,11010519491231002X,valid,\nuscc,91330106673959653P,invalid,\n\
                uscc,91330106673959654p,normalise,\nhomepage_url,www.example.com,valid,\nhomepage_url,other.com,invalid,\n\
                text_encoding,䶮,invalid|warn,\n";
    fs::write(&file, rows).unwrap();
    let answer = beian.call(["rule", "--batch", text(&file), "--json"]).ended(0).json();
    let rows = answer.as_array().unwrap();
    assert_eq!(rows.len(), 6);
    assert!(rows.iter().all(|row| row["agrees"] == json!(true)), "{answer}");
    fs::write(&file, "kind,value,expected\nip,192.168.0.1,valid\n").unwrap();
    beian.call(["rule", "--batch", text(&file)]).ended(1);
}

#[test]
fn a_verdict_says_why_and_what_to_do() {
    let beian = Beian::default();
    let answer = beian.call(["rule", "uscc", "91330106673959653P", "--json", "--lang", "en"]).ended(0).json();
    assert_eq!(answer["verdict"], "invalid");
    assert!(answer["message"].as_str().is_some_and(|text| text.is_ascii() || text.contains('“')), "{answer}");
    assert!(answer["suggestion"].as_str().is_some_and(|text| !text.is_empty()));
    let unknown = beian.call(["rule", "usccc", "x"]).ended(2);
    assert!(unknown.err.contains("uscc,"), "{}", unknown.err);
}

#[test]
fn materials_are_listed_with_their_limits() {
    let beian = Beian::default();
    let answer = beian.call(["materials", text(&sample("first-filing-paper")), "--json"]).ended(0).json();
    let all = answer["materials"].as_array().unwrap();
    let form =
        all.iter().find(|one| one["slot"] == "sites[0].site.verification_form").expect("the form's slot");
    assert_eq!((&form["required"], &form["max_bytes"]), (&json!(true), &json!(114_688)));
    assert_eq!(form["attached"], json!(["pictures/verification-form.jpg"]));
    let app = beian.call(["materials", text(&sample("first-filing-app")), "--json"]).ended(0);
    assert!(!app.out.contains("verification_form") && !app.out.contains("backdrop"), "{}", app.out);
}

#[test]
fn the_kept_schema_is_the_one_printed() {
    let kept = fs::read_to_string(root().join("assets/schema/case.schema.json")).unwrap();
    assert!(Beian::default().call(["schema"]).ended(0).out == kept);
}

#[test]
fn what_cannot_be_printed_is_refused_before_anything_is_written() {
    let beian = Beian::default();
    let (file, out) = (beian.path("case.json"), beian.path("out"));
    let mut case = sample_json("first-filing-paper");
    let refused = |case: &Value| {
        fs::write(&file, case.to_string()).unwrap();
        let answer = beian.call(["print", text(&file), "--out", text(&out)]).ended(2);
        assert!(!out.exists(), "something was written");
        answer.err
    };
    // Unassigned: no face will ever have it.
    case["answers"]["entity.name"] = json!("杭州\u{3FFFD}茶业有限公司");
    let said = refused(&case);
    assert!(said.contains("U+3FFFD") && said.contains("entity.name") && said.contains("case.json"), "{said}");
    case["answers"]["entity.name"] = json!("杭州示例茶业有限公司");
    case["road"] = json!("app");
    assert!(refused(&case).contains("核验单"));
}

#[test]
fn two_sites_give_two_sheets_and_a_batch_one_job() {
    let beian = Beian::default();
    let (file, out) = (beian.path("cases.jsonl"), beian.path("out"));
    let mut case = sample_json("first-filing-paper");
    let site = case["answers"]["sites"][0].clone();
    case["answers"]["sites"].as_array_mut().unwrap().push(site);
    fs::write(&file, format!("{case}\n{case}\n")).unwrap();
    let many = beian.call(["print", "--batch", text(&file), "--out", text(&out), "--json"]).ended(0).json();
    assert_eq!(many["papers"].as_array().unwrap().len(), 4);
    assert_eq!(fs::read_dir(&out).unwrap().count(), 4);
    fs::remove_dir_all(&out).unwrap();
    beian.call(["print", "--batch", text(&file), "--out", text(&out), "--merged"]).ended(0);
    assert_eq!(fs::read_dir(&out).unwrap().count(), 1);
}

//! `beian print` for many cases: what a form takes in the file, and that a bad line leaves nothing behind.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tests::beian::{Beian, sample};

/// Forms of a batch: enough that what all of them share counts for little.
const FORMS: usize = 60;

/// Cases as a batch file: a sample with a name and a domain of its own each.
fn batch(beian: &Beian, count: usize) -> PathBuf {
    let case = fs::read_to_string(sample("first-filing-paper")).unwrap();
    let case: Value = serde_json::from_str(&case).unwrap();
    let names = ["茶业", "食品", "园林", "物流", "服饰", "机械", "文化", "教育"];
    let lines = (0..count).map(|number| {
        let mut case = case.clone();
        let name = format!("杭州示例{}{number}有限公司", names[number % names.len()]);
        case["answers"]["entity.name"] = json!(name);
        case["answers"]["sites"][0]["site.domains"] = json!([format!("example-{number}.cn")]);
        format!("{case}\n\n")
    });
    let file = beian.path("cases.jsonl");
    fs::write(&file, lines.collect::<String>()).unwrap();
    file
}

fn printed(beian: &Beian, file: &Path, out: &str, more: &[&str]) -> Vec<PathBuf> {
    let folder = beian.path(out);
    let mut args = vec!["print", "--batch", file.to_str().unwrap(), "--out", folder.to_str().unwrap()];
    args.extend(["--paper", "verification_form"]);
    args.extend(more);
    beian.call(args).ended(0);
    let mut files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn bytes(file: &Path) -> usize {
    fs::read(file).unwrap().len()
}

#[test]
fn a_form_of_every_sample_takes_at_most_34_kb() {
    let beian = Beian::default();
    let samples = fs::read_dir(sample("first-filing-paper").parent().unwrap()).unwrap();
    let mut seen = 0;
    for file in samples.map(|entry| entry.unwrap().path()) {
        let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
        if !name.contains("-paper") || file.extension().is_none_or(|ending| ending != "json") {
            continue;
        }
        let out = beian.path(&name);
        let args = ["print", file.to_str().unwrap(), "--out", out.to_str().unwrap()];
        let form = [args.as_slice(), &["--paper", "verification_form"]].concat();
        // Not every filing has the form.
        if beian.call(form).code != 0 {
            continue;
        }
        for form in fs::read_dir(out).unwrap().map(|entry| entry.unwrap().path()) {
            assert!(bytes(&form) <= 34_000, "{name}: {} bytes", bytes(&form));
            seen += 1;
        }
    }
    assert!(seen >= 15, "{seen} forms");
}

#[test]
fn a_form_of_a_large_job_adds_at_most_2600_bytes() {
    let beian = Beian::default();
    let job = |count: usize| {
        let out = format!("job-{count}");
        let files = printed(&beian, &batch(&beian, count), &out, &["--merged"]);
        assert_eq!(files.len(), 1);
        bytes(&files[0])
    };
    let (few, many) = (job(FORMS), job(2 * FORMS));
    assert!((many - few) / FORMS <= 2_600, "{} bytes a form", (many - few) / FORMS);
}

#[test]
fn a_batch_gives_the_same_bytes_as_case_by_case_and_as_the_batch_before() {
    let beian = Beian::default();
    let file = batch(&beian, FORMS);
    let (one, two) = (printed(&beian, &file, "one", &[]), printed(&beian, &file, "two", &[]));
    assert_eq!(one.len(), FORMS);
    for (one, two) in one.iter().zip(&two) {
        assert_eq!(one.file_name(), two.file_name());
        assert!(fs::read(one).unwrap() == fs::read(two).unwrap(), "{} differs", one.display());
    }
    let text = fs::read_to_string(&file).unwrap();
    let last = text.lines().rfind(|line| !line.is_empty()).unwrap();
    fs::write(beian.path("case.json"), last).unwrap();
    let out = beian.path("single");
    beian
        .call(["print", "case.json", "--out", out.to_str().unwrap(), "--paper", "verification_form"])
        .ended(0);
    let single = fs::read_dir(&out).unwrap().next().unwrap().unwrap().path();
    assert!(fs::read(single).unwrap() == fs::read(one.last().unwrap()).unwrap());
    let jobs = ["job-one", "job-two"].map(|out| printed(&beian, &file, out, &["--merged"]).remove(0));
    assert!(fs::read(&jobs[0]).unwrap() == fs::read(&jobs[1]).unwrap());
}

#[test]
fn a_bad_line_is_named_and_nothing_of_the_batch_is_left() {
    let beian = Beian::default();
    let file = batch(&beian, FORMS);
    let mut lines = fs::read_to_string(&file).unwrap();
    lines.push_str("{\"format\": \"beian-case/1\"}\n{ no JSON\n");
    fs::write(&file, lines).unwrap();
    for more in [&[][..], &["--merged"]] {
        let out = beian.path("deep/out");
        let mut args =
            vec!["print", "--batch", file.to_str().unwrap(), "--out", out.to_str().unwrap(), "--json"];
        args.extend(more);
        let refused = beian.call(args).ended(2).json();
        let path = refused["errors"][0]["path"].as_str().unwrap();
        assert!(path.starts_with(&(2 * FORMS + 1).to_string()), "the first bad line: {refused}");
        assert!(!beian.path("deep").exists());
    }
}

#[test]
fn every_page_of_a_job_is_sound_and_reads_back() {
    let beian = Beian::default();
    let job = printed(&beian, &batch(&beian, FORMS), "job", &["--merged"]).remove(0);
    let job = job.to_str().unwrap();
    let run = |program: &str, args: &[&str]| {
        let output = std::process::Command::new(program).args(args).output().expect(program);
        assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    run("qpdf", &["--check", job]);
    let text = run("pdftotext", &["-layout", job, "-"]);
    for number in 0..FORMS {
        assert!(text.contains(&format!("example-{number}.cn")), "form {number} is not in the job");
    }
    assert_eq!(text.matches('\u{c}').count(), FORMS, "pages");
}

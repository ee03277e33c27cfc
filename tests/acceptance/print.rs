//! `beian print`: the form, read back by programs that are not ours.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use tests::beian::{Beian, sample};

fn printed(beian: &Beian, folder: &str) -> PathBuf {
    let out = beian.path(folder);
    let case = sample("first-filing-paper");
    beian.call(["print".as_ref(), case.as_os_str(), "--out".as_ref(), out.as_os_str()]).ended(0);
    let mut files: Vec<PathBuf> =
        fs::read_dir(&out).expect("a folder").map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "pdf"));
    assert_eq!(files.len(), 1, "one paper, one file");
    files.remove(0)
}

fn tool(program: &str, args: &[&str]) -> String {
    let output =
        Command::new(program).args(args).output().unwrap_or_else(|error| panic!("{program}: {error}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn the_form_is_one_small_sound_page_that_reads_back() {
    let beian = Beian::default();
    let pdf = printed(&beian, "out");
    let path = pdf.to_str().unwrap();
    let case: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(sample("first-filing-paper")).unwrap()).unwrap();
    let text = tool("pdftotext", &["-layout", path, "-"]);
    let answers = &case["answers"];
    for wanted in [&answers["entity.name"], &answers["sites"][0]["site.domains"][0]] {
        assert!(text.contains(wanted.as_str().unwrap()), "{wanted} is not in\n{text}");
    }
    let info = tool("pdfinfo", &[path]);
    assert!(info.lines().any(|line| line.starts_with("Pages:") && line.ends_with(" 1")), "{info}");
    assert!(info.contains("(A4)"), "{info}");
    tool("qpdf", &["--check", path]);
    assert!(fs::metadata(&pdf).unwrap().len() <= 120 * 1024);
}

#[test]
fn every_face_travels_with_the_form() {
    let beian = Beian::default();
    let fonts = tool("pdffonts", &[printed(&beian, "out").to_str().unwrap()]);
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert!(!rows.is_empty(), "{fonts}");
    for row in rows {
        // emb is the fifth column from the right: emb sub uni object-number generation
        assert_eq!(row.split_whitespace().rev().nth(4), Some("yes"), "{row}");
    }
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    let beian = Beian::default();
    let (one, two) = (printed(&beian, "one"), printed(&beian, "two"));
    assert!(fs::read(one).unwrap() == fs::read(two).unwrap(), "two prints of one case differ");
}

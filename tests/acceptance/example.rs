//! `beian print --example`: every paper of every sample as a signed example, read back by readers that are not ours.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use desk::paper::{Faces, Meta, example_pdf};
use filing::answers::Value;
use filing::case::Case;
use filing::paper::{example, needed, posters};
use filing::words::Language;
use tempfile::TempDir;
use tests::beian::{Beian, sample};

use crate::mistakes::catalogue;
use crate::samples::names;

fn dense(text: &str) -> String {
    text.chars().filter(|char| !char.is_whitespace()).collect()
}

/// Names that somebody typed into a case.
fn typed(case: &Case) -> Vec<String> {
    // The ready-made cases and the examples share some invented names.
    let invented = include_str!("../../assets/papers/examples/sample.toml");
    let named = case.answers.iter().filter(|(path, _)| path.id.ends_with(".name"));
    let text = |value: &Value| value.text().unwrap_or_default().to_owned();
    named
        .map(|(_, value)| text(value))
        .filter(|text| text.chars().count() > 2 && !invented.contains(text.as_str()))
        .collect()
}

#[test]
fn every_paper_has_an_example_that_says_what_it_is_with_every_note_and_nobody_of_the_case() {
    let folder = TempDir::new().unwrap();
    let mut seen = BTreeSet::new();
    for name in names() {
        let case = Case::read(&fs::read_to_string(sample(&name)).unwrap(), catalogue()).unwrap();
        for wanted in needed(catalogue(), &case) {
            if !seen.insert((wanted.paper.id.clone(), wanted.layout.template.clone())) {
                continue;
            }
            for language in Language::ALL {
                let (faces, words) = (Faces::embedded().unwrap(), catalogue().words(language));
                let view = example(catalogue(), &case, &wanted, words, faces).unwrap();
                let pages = posters(&view, words, faces).unwrap();
                let meta = Meta { title: &pages[0].page.title, lang: language.tag() };
                let bytes = example_pdf(&pages, meta).unwrap();
                assert_eq!(bytes, example_pdf(&pages, meta).unwrap(), "{name} {}", wanted.paper.id);
                let file = folder.path().join("example.pdf");
                fs::write(&file, bytes).unwrap();
                let text = dense(&read("pdftotext", &["-raw"], &file));
                let about = format!("{name} {} {language:?}", wanted.paper.id);
                assert!(
                    text.contains(if language == Language::En { "SAMPLE" } else { "示例：" }),
                    "{about}: {text}"
                );
                for callout in &view.callouts {
                    assert!(text.contains(&dense(&callout.words)), "{about}: {} in {text}", callout.words);
                }
                for name in typed(&case) {
                    assert!(!text.contains(&dense(&name)), "{about}: {name} in {text}");
                }
                read("qpdf", &["--check"], &file);
            }
        }
    }
    let papers: BTreeSet<&str> = seen.iter().map(|(paper, _)| paper.as_str()).collect();
    assert!(papers.len() >= 8, "{papers:?}");
}

fn read(program: &str, args: &[&str], file: &std::path::Path) -> String {
    let mut command = Command::new(program);
    command.args(args).arg(file);
    if program == "pdftotext" {
        command.arg("-");
    }
    let output = command.output().unwrap_or_else(|error| panic!("{program}: {error}"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.is_empty(), "{program}: {said}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn one_file_a_paper_and_nothing_that_could_be_taken_for_a_print() {
    let beian = Beian::default();
    let (case, out) = (sample("first-filing-paper"), beian.path("out"));
    let args = ["print", case.to_str().unwrap(), "--example", "--out", out.to_str().unwrap()];
    let told = beian.call([args.as_slice(), &["--json"]].concat()).ended(0).json();
    assert_eq!(told["papers"][0]["paper"], "verification_form");
    assert!(told["papers"][0].get("print_code").is_none(), "{told}");
    let names: Vec<_> = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["verification_form-example.pdf"]);
    beian.call([args.as_slice(), &["--merged"]].concat()).ended(2);
}

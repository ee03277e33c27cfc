//! Every paper of every sample: made twice, and read back by readers that are not ours.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::{Path as FilePath, PathBuf};
use std::process::{Command, Stdio};

use desk::paper::{Faces, Meta, pdf};
use filing::answers::{Path, Value};
use filing::case::Case;
use filing::paper::{PaperInput, PlacedPage, PrintMark, PrintedValue, needed, place, values};
use filing::words::Language;
use tempfile::TempDir;
use tests::beian::sample;
use tests::tree::root;

use crate::mistakes::catalogue;
use crate::samples::names;

/// One printed paper.
struct Printed {
    file: PathBuf,
    paper: String,
    mark: char,
    pages: Vec<PlacedPage>,
    values: Vec<PrintedValue>,
}

fn case(name: &str) -> Case {
    Case::read(&fs::read_to_string(sample(name)).unwrap(), catalogue()).unwrap()
}

/// Every sample, and the one paper more that a sole proprietor without a seal needs.
fn cases() -> Vec<(String, Case)> {
    let mut all: Vec<(String, Case)> = names().into_iter().map(|name| (name.clone(), case(&name))).collect();
    let mut sealless = case("first-filing-paper-sole-proprietor-jiangxi");
    sealless.answers.set(&Path::entity("entity.has_seal"), Some(Value::Text("no".to_owned())));
    all.push(("sole-proprietor-without-seal".to_owned(), sealless));
    all
}

/// Every paper that a sample needs or may use, as a file; made twice with the same bytes.
fn printed(folder: &FilePath) -> Vec<Printed> {
    let mut all = Vec::new();
    for (name, case) in cases() {
        for wanted in needed(catalogue(), &case) {
            let words = catalogue().words(Language::ZhCn);
            let input =
                PaperInput { catalogue: catalogue(), case: &case, site: wanted.site, words, marked: true };
            let pages = place(wanted.layout, &input, Faces::embedded().unwrap()).unwrap();
            let meta = Meta { title: &pages[0].title, lang: "zh-CN" };
            let bytes = pdf(&pages, meta).unwrap();
            assert_eq!(bytes, pdf(&pages, meta).unwrap(), "{name} {}", wanted.paper.id);
            let site = wanted.site.unwrap_or_default();
            let file = folder.join(format!("{name}-{}-{site}.pdf", wanted.paper.id));
            fs::write(&file, bytes).unwrap();
            let (paper, mark) = (wanted.paper.id.clone(), wanted.paper.mark);
            all.push(Printed { file, paper, mark, pages, values: values(wanted.layout, &input) });
        }
    }
    all
}

fn tool(program: &str, args: &[&str], file: &FilePath) -> Vec<u8> {
    let output = Command::new(program).args(args).arg(file).output();
    let output = output.unwrap_or_else(|error| panic!("{program}: {error}"));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.is_empty(), "{program} {}: {said}", file.display());
    output.stdout
}

/// What PDFium reads in the files, in one process.
fn pdfium(files: &[&FilePath]) -> Vec<String> {
    let script = root().join("tests/node/pdfium.mjs");
    let mut node = Command::new("node");
    let mut node = node.arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let list = serde_json::to_vec(files).unwrap();
    node.stdin.take().unwrap().write_all(&list).unwrap();
    let output = node.wait_with_output().unwrap();
    assert!(output.status.success(), "PDFium; `npm ci` in tests/node installs it");
    let read: Vec<Vec<String>> = serde_json::from_slice(&output.stdout).unwrap();
    read.into_iter().map(|pages| pages.concat()).collect()
}

/// Where a line ends is the layout's business.
fn dense(text: &str) -> String {
    text.chars().filter(|char| !char.is_whitespace()).collect()
}

/// Every answer stands there, in the order of the rows.
fn assert_says(reader: &str, printed: &Printed, text: &str) {
    let text = dense(text);
    let mut from = 0;
    for value in &printed.values {
        for line in value.text.lines().map(dense) {
            let at = text[from..].find(&line);
            let at = at.unwrap_or_else(|| panic!("{reader}, {}: {line} in {text}", printed.file.display()));
            from += at + line.len();
        }
    }
}

#[test]
fn every_paper_of_every_sample_is_read_back_by_poppler_and_pdfium() {
    let folder = TempDir::new().unwrap();
    let all = printed(folder.path());
    let papers: BTreeSet<&str> = all.iter().map(|one| one.paper.as_str()).collect();
    let known = catalogue().layouts.papers().iter().map(|paper| paper.id.as_str()).collect();
    assert_eq!(papers, known, "the samples use every paper");
    let files: Vec<&FilePath> = all.iter().map(|one| one.file.as_path()).collect();
    let read = pdfium(&files);
    assert_eq!(read.len(), all.len());
    for (one, by_pdfium) in all.iter().zip(&read) {
        assert_says("PDFium", one, by_pdfium);
        let output = Command::new("pdftotext").arg("-raw").arg(&one.file).arg("-").output().unwrap();
        assert_says("Poppler", one, &String::from_utf8(output.stdout).unwrap());
    }
}

#[test]
fn every_paper_of_every_sample_is_sound_carries_its_fonts_and_names_itself() {
    let folder = TempDir::new().unwrap();
    for one in printed(folder.path()) {
        let name = one.file.display();
        tool("qpdf", &["--check"], &one.file);
        let fonts = String::from_utf8(tool("pdffonts", &[], &one.file)).unwrap();
        let rows: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!rows.is_empty() && rows.iter().all(|row| row.contains("yes yes yes")), "{name}: {fonts}");
        let said = PrintMark::read(&qr(&one.file)).unwrap_or_else(|| panic!("{name}: no mark"));
        let code = one.pages[0].print_code.clone();
        assert_eq!(said, PrintMark { code, paper: one.mark, page: Some(1) }, "{name}");
    }
}

#[test]
fn a_reader_that_does_not_see_the_sheet_finds_heading_rows_and_every_answer() {
    let folder = TempDir::new().unwrap();
    for one in printed(folder.path()) {
        let name = one.file.display();
        let info = String::from_utf8(tool("pdfinfo", &[], &one.file)).unwrap();
        let said = |what: &str, how: &str| {
            info.lines().any(|line| {
                line.split_once(':').is_some_and(|(key, value)| key == what && value.trim() == how)
            })
        };
        assert!(said("Tagged", "yes") && said("Title", &one.pages[0].title), "{name}: {info}");
        let tree = String::from_utf8(tool("pdfinfo", &["-struct-text"], &one.file)).unwrap();
        let elements: BTreeSet<&str> =
            tree.lines().filter_map(|line| line.trim().split(' ').next()).collect();
        for element in ["Document", "H1", "Table", "TR", "TD", "P"] {
            assert!(elements.contains(element), "{name}: no {element} in {tree}");
        }
        assert!(!tree.contains(&one.pages[0].print_code), "the print code tells a listener nothing: {tree}");
        // Poppler puts each run of text into a line of its own, in quotation marks.
        let runs: Vec<&str> =
            tree.lines().filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix('"')).collect();
        assert_says("the structure", &one, &runs.concat());
    }
}

/// What the QR on the first page says, as a scanner of 150 dpi sees it.
fn qr(file: &FilePath) -> String {
    let corner = ["-r", "150", "-gray", "-l", "1", "-x", "840", "-y", "0", "-W", "400", "-H", "240"];
    let picture = tool("pdftoppm", &corner, file);
    let (width, height, pixels) = gray(&picture);
    let seen = |x: usize, y: usize| pixels[y * width + x];
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, seen);
    let grids = image.detect_grids();
    assert_eq!(grids.len(), 1, "{}", file.display());
    grids[0].decode().unwrap().1
}

/// Width, height and pixels of a binary PGM.
fn gray(pgm: &[u8]) -> (usize, usize, &[u8]) {
    let mut parts = pgm.splitn(4, |byte| byte.is_ascii_whitespace());
    let mut word = || std::str::from_utf8(parts.next().unwrap()).unwrap();
    assert_eq!(word(), "P5");
    let (width, height) = (word().parse().unwrap(), word().parse().unwrap());
    (width, height, &pgm[pgm.len() - width * height..])
}

use std::process::Command;

use std::sync::OnceLock;

use filing::answers::{Path, Value};
use filing::case::Case;
use filing::catalogue::Catalogue;
use filing::paper::{Face, Item, Measure, PaperInput, PaperProblem, PlacedPage, find, place};
use filing::state::Road;
use filing::words::Language;

use super::*;

const META: Meta<'_> = Meta { title: "网站备案信息真实性核验单", lang: "zh-CN" };

fn catalogue() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    CATALOGUE.get_or_init(|| Catalogue::embedded().unwrap())
}

fn answers(name: &str, domains: &[&str]) -> Case {
    let mut case = Case::new("first_filing", Road::Paper, "浙江省", catalogue());
    case.answers.set(&Path::entity("entity.name"), Some(Value::Text(name.to_owned())));
    let domains = domains.iter().map(|domain| (*domain).to_owned()).collect();
    case.answers.set(&Path::site(0, "site.domains"), Some(Value::List(domains)));
    case
}

fn placed(case: &Case, language: Language) -> Result<Vec<PlacedPage>, PaperProblem> {
    let wanted = find(catalogue(), case, "verification_form", None).unwrap();
    let words = catalogue().words(language);
    let input = PaperInput { catalogue: catalogue(), case, site: wanted.site, words, marked: true };
    place(wanted.layout, &input, Faces::embedded().unwrap())
}

fn sheet(name: &str, domains: &[&str]) -> Vec<u8> {
    pdf(&placed(&answers(name, domains), Language::ZhCn).unwrap(), META).unwrap()
}

/// Runs a tool on the file, if this machine has it; its output.
fn read_by(tool: &str, args: &[&str], bytes: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("form.pdf");
    std::fs::write(&path, bytes).unwrap();
    let mut args: Vec<&str> = args.to_vec();
    let at = args.iter().position(|arg| *arg == "FILE").unwrap();
    args[at] = path.to_str().unwrap();
    let output = Command::new(tool).args(&args).output().ok()?;
    assert!(output.status.success(), "{tool}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn a_reader_of_the_file_finds_name_and_domains_in_reading_order() {
    let bytes = sheet("杭州示例茶业有限公司", &["example.cn", "example.com"]);
    if let Some(text) = read_by("pdftotext", &["-raw", "FILE", "-"], &bytes) {
        let found =
            ["核验单", "杭州示例茶业有限公司", "example.cn; example.com", "主体信息", "网站负责人签字"]
                .map(|part| text.find(part));
        assert!(found.iter().all(Option::is_some) && found.is_sorted(), "{found:?} in {text}");
    }
}

#[test]
fn one_a4_page_of_at_most_34_kb_with_every_font_embedded_as_a_subset() {
    let bytes = sheet("杭州示例茶业有限公司", &["example.cn"]);
    assert!(bytes.len() <= 34_000, "{} bytes", bytes.len());
    if let Some(fonts) = read_by("pdffonts", &["FILE"], &bytes) {
        let rows: Vec<&str> = fonts.lines().skip(2).collect();
        assert_eq!(rows.len(), 2, "{fonts}");
        assert!(rows.iter().all(|row| row.contains("yes yes yes")), "{fonts}");
    }
    if let Some(info) = read_by("pdfinfo", &["FILE"], &bytes) {
        assert!(info.contains("Pages:           1") && info.contains("A4"), "{info}");
        assert!(!info.contains("Author") && !info.contains("CreationDate"), "{info}");
    }
    read_by("qpdf", &["--check", "FILE"], &bytes);
}

#[test]
fn the_same_pages_give_the_same_bytes() {
    assert_eq!(
        sheet("杭州示例茶业有限公司", &["example.cn"]),
        sheet("杭州示例茶业有限公司", &["example.cn"])
    );
    assert_ne!(
        sheet("杭州示例茶业有限公司", &["example.cn"]),
        sheet("杭州示例茶业有限公司", &["example.com"])
    );
}

#[test]
fn a_rare_character_is_drawn_by_the_face_that_has_it() {
    let bytes = sheet("杭州𠮷示例𰻞面馆", &["example.cn"]);
    if let Some(text) = read_by("pdftotext", &["FILE", "-"], &bytes) {
        assert!(text.contains("杭州𠮷示例𰻞面馆"), "{text}");
    }
    if let Some(fonts) = read_by("pdffonts", &["FILE"], &bytes) {
        assert!(fonts.contains("+BeianRareHan-Regular"), "{fonts}");
    }
}

#[test]
fn a_character_no_face_has_is_refused_by_name_and_place() {
    let problem = placed(&answers("杭州\u{323AF}示例", &[]), Language::ZhCn).unwrap_err();
    let error = PaperError::from(problem);
    assert_eq!(error.code(), "paper_missing_glyph");
    let args = error.args();
    assert_eq!((args["codepoint"].as_str(), args["field"].as_str()), ("U+323AF", "entity.name"));
}

#[test]
fn hints_and_seals_are_for_the_window_alone() {
    for language in Language::ALL {
        let pages = placed(&answers("杭州示例茶业有限公司", &["example.cn"]), language).unwrap();
        assert!(pages[0].items.iter().any(|item| matches!(item, Item::Seal { .. })));
        let text = read_by("pdftotext", &["FILE", "-"], &pdf(&pages, META).unwrap()).unwrap_or_default();
        for words in ["盖在此处", "请留空", "goes here", "Leave the date"] {
            assert!(!text.contains(words), "{text}");
        }
    }
}

#[test]
fn the_bold_face_has_every_character_the_forms_set_in_it() {
    let faces = Faces::embedded().unwrap();
    for layout in catalogue().layouts.iter() {
        let (regular, bold) = layout.texts();
        for text in regular {
            assert_eq!(faces.missing(text), None, "{text}");
        }
        for char in bold.iter().flat_map(|text| text.chars()) {
            assert_eq!(faces.glyph(char, Face::Bold).map(|glyph| glyph.font), Some(1), "{char}");
        }
    }
}

#[test]
fn many_domains_stay_on_the_page_whole() {
    let many: Vec<String> = (0..40).map(|number| format!("example-tea-{number:02}.cn")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let bytes = sheet("杭州示例茶业有限公司", &many);
    if let Some(text) = read_by("pdftotext", &["FILE", "-"], &bytes) {
        for domain in many {
            assert!(text.contains(domain), "{domain} in {text}");
        }
    }
}
